//! A form as it is on record now.

use std::sync::Arc;

use sawt_wire::FormDefinition;

use super::PATH;
use crate::app::App;
use crate::catalogue::HeldForm;
use crate::clock;
use crate::console::authoring::shown::Badge;
use crate::console::trouble::Trouble;
use crate::store::authoring::Print;

/// It, with what tells it from other versions of itself.
#[derive(Debug, Clone)]
pub(crate) struct Opened {
    pub(crate) held: Arc<HeldForm>,
    pub(crate) print: Print,
}

impl Opened {
    /// What is on record under that id.
    ///
    /// # Errors
    /// `not-found`, `unavailable`.
    pub(crate) async fn of(app: &App, id: &str) -> Result<Self, Trouble> {
        app.shelf.refresh(&*app.store).await?;
        let catalogue = app.shelf.catalogue();
        let mut all = catalogue.written_forms().iter();
        let found = all.find(|held| held.definition.id.as_str() == id);
        found.map(Self::held).ok_or(Trouble::NotFound)
    }

    /// That one.
    pub(crate) fn held(held: &Arc<HeldForm>) -> Self {
        Self { print: Print::of(&*held.definition), held: Arc::clone(held) }
    }

    pub(crate) fn form(&self) -> &FormDefinition {
        &self.held.definition
    }

    /// Its page.
    pub(crate) fn path(&self) -> String {
        path(self.form())
    }

    /// Where it stands.
    pub(crate) fn badge(&self) -> Badge {
        Badge::at(self.held.state(clock::now_ms()), self.form().draft)
    }

    /// As it is written: whether it is a draft is not for its text to say.
    pub(crate) fn text(&self) -> String {
        text(self.form())
    }
}

/// The page of a form.
pub(crate) fn path(form: &FormDefinition) -> String {
    format!("{PATH}/{}", form.id)
}

/// A form as its author reads and writes it.
pub(crate) fn text(form: &FormDefinition) -> String {
    let form = FormDefinition { draft: false, ..form.clone() };
    // A definition has no key that JSON could not write.
    serde_json::to_string_pretty(&form).unwrap_or_default()
}
