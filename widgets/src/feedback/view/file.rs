//! Files: chosen one by one, kept by the backend at once, and sent along by their ids.

use sawt_kit::dom::{El, el};
use sawt_wire::FormField;

use super::Ui;
use super::field::grouped;

pub(super) fn file(of: &FormField, ui: Ui) -> El {
    grouped(of, None, vec![el("div")], ui)
}
