//! How long submissions are kept, and forgetting them in time.

use sawt_wire::FormDefinition;

use crate::app::App;
use crate::clock;
use crate::store::WriteError;
use crate::store::forms::Retention;

/// Days for which contact data is kept where the form does not say.
const CONTACT_DAYS: u16 = 30;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// Forgets what has been kept for its time, of every form, published or not.
///
/// # Errors
/// [`WriteError`]; what is left goes the next time.
pub async fn forget(app: &App) -> Result<(), WriteError> {
    let (catalogue, now_ms) = (app.shelf.catalogue(), clock::now_ms());
    let forms = catalogue.written_forms().iter();
    let retentions = forms.map(|held| retention(&held.definition, now_ms)).collect();
    let forgotten = app.store.forget_submissions(retentions).await?;
    if forgotten.contacts + forgotten.submissions > 0 {
        let (contacts, submissions) = (forgotten.contacts, forgotten.submissions);
        tracing::info!(contacts, submissions, "kept for their time and forgotten");
    }
    Ok(())
}

fn retention(form: &FormDefinition, now_ms: i64) -> Retention {
    let before = |days: u16| now_ms - i64::from(days) * DAY_MS;
    // Nothing is kept longer than the whole of it.
    let contact = form.keep_contact_days.unwrap_or(CONTACT_DAYS);
    let contact = form.keep_days.map_or(contact, |whole| whole.min(contact));
    Retention {
        form: form.id.clone(),
        contact_before_ms: before(contact),
        whole_before_ms: form.keep_days.map(before),
        answered: form.answered,
    }
}
