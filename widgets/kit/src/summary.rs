//! The error summary: what is wrong, first, focused, each mistake leading to its field.

use leptos::prelude::*;

use crate::i18n::Texts;
use crate::widget::Host;

/// A box that carries `data-focus="mistakes"`; pressing the message moves the focus to `field`, the
/// `data-focus` of what is to be mended.
pub fn error_summary(
    host: Host,
    texts: Texts,
    message: String,
    field: String,
) -> impl IntoView + use<> {
    view! {
        <div part="error-summary" class="notice notice-error" role="alert" tabindex="-1" data-focus="mistakes">
            <p class="notice-title">{texts.get("common-please-correct")}</p>
            <button type="button" class="button link" on:click=move |_| host.focus(&field)>
                {message}
            </button>
        </div>
    }
}
