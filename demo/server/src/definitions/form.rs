//! What can be wrong with a form.

use sawt_wire::FormDefinition;

use super::Findings;

impl Findings {
    pub(super) fn form(&mut self, path: &str, form: &mut FormDefinition) {
        self.text(path, "title", &form.title);
        self.addresses(path, "page", form.page.as_ref());
        self.time_zone(path, &form.time_zone);
        let FormDefinition { opens_at, closes_at, extended_from, .. } = form;
        self.times(path, [opens_at, closes_at, extended_from]);
    }
}
