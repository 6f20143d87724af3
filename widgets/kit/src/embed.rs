//! Another widget inside of a widget: an element like any that a page has, with the settings of the outer one.

use crate::dom::{El, el_named};
use crate::widget::Host;

/// What an inner element takes over from the outer one; its language it finds around it by itself.
const PASSED_ON: [&str; 4] = ["backend", "theme", "digits", "heading-level"];

/// The element of the widget `kind`, for example `poll`, with `attributes` of its own. It reserves no room: the
/// outer one has its place on the page already.
pub fn embed(host: Host, kind: &str, attributes: &[(&str, &str)]) -> El {
    let mut inner = el_named(&["sawt-", kind].concat()).style("--sawt-reserve", "0");
    for name in PASSED_ON {
        inner = inner.maybe_attr(name, host.setting(name).as_deref());
    }
    attributes.iter().fold(inner, |inner, (name, value)| inner.attr(name, value))
}
