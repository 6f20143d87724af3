//! What can be wrong with a form.

mod field;
mod published;
mod stays;

use std::collections::HashSet;

use sawt_wire::{
    CompetentBody, Condition, FieldType, FormDefinition, FormField, FormKind, ResultsVisibility,
};

pub use self::stays::form_contradictions;
use super::Findings;

/// Questions of one form.
const MOST_FIELDS: usize = 200;

/// Pages of one form.
const MOST_PAGES: usize = 50;

/// Bodies that a report may go to.
const MOST_BODIES: usize = 20;

/// Letters of all texts together, so that the longest answers fit into one request however they are written.
const MOST_GRAPHEMES: usize = 125_000;

impl Findings {
    pub(super) fn form(&mut self, path: &str, form: &mut FormDefinition) {
        self.text(path, "title", &form.title);
        self.optional_text(path, "description", form.description.as_ref());
        self.addresses(path, "page", form.page.as_ref());
        self.time_zone(path, &form.time_zone);
        self.pages(path, form);
        self.kind(path, form);
        self.promise(path, form);
        self.kept(path, form);
        self.split(path, form);
        if form.results == ResultsVisibility::AfterVote && !form.once_each {
            let message =
                "\"after-vote\" takes \"once_each\": only then is it known who has submitted";
            self.add(path, "results", message);
        }
        if let Some(published) = &form.published_results {
            self.published_form(path, form, published);
        }
        let FormDefinition { opens_at, closes_at, extended_from, .. } = form;
        self.times(path, [opens_at, closes_at, extended_from]);
    }

    fn pages(&mut self, path: &str, form: &FormDefinition) {
        let (pages, fields) = (form.pages.len(), form.fields().count());
        if pages > MOST_PAGES {
            self.add(path, "pages", format!("{pages} pages; it takes at most {MOST_PAGES}"));
        }
        if fields > MOST_FIELDS {
            self.add(path, "pages", format!("{fields} fields; it takes at most {MOST_FIELDS}"));
        }
        let letters: usize =
            form.fields().filter(|field| is_text(field.kind)).map(FormField::longest).sum();
        if letters > MOST_GRAPHEMES {
            let message = format!(
                "the longest texts take {letters} letters in one submission; lower \"max_graphemes\" until they take \
                 at most {MOST_GRAPHEMES}"
            );
            self.add(path, "pages", message);
        }
        let mut ids = HashSet::new();
        let mut before: Vec<&FormField> = Vec::new();
        for (at, page) in form.pages.iter().enumerate() {
            let path = format!("{path}/pages/{at}");
            self.optional_text(&path, "title", page.title.as_ref());
            self.optional_text(&path, "description", page.description.as_ref());
            self.conditions(&path, &page.shown_if, &before);
            if page.fields.is_empty() {
                self.add(&path, "fields", "no field; it takes one or more");
            }
            for (at, field) in page.fields.iter().enumerate() {
                let path = format!("{path}/fields/{at}");
                if !ids.insert(&field.id) {
                    let message = format!("\"{}\" names another field too", field.id);
                    self.add(&path, "id", message);
                }
                self.conditions(&path, &field.shown_if, &before);
                self.field(&path, field);
                before.push(field);
            }
        }
    }

    /// Only what was asked before decides what is asked now.
    fn conditions(&mut self, path: &str, conditions: &[Condition], before: &[&FormField]) {
        for (at, condition) in conditions.iter().enumerate() {
            let path = format!("{path}/shown_if/{at}");
            let id = &condition.field;
            let Some(field) = before.iter().find(|field| field.id == *id) else {
                self.add(&path, "field", format!("\"{id}\" is no field that is asked before"));
                continue;
            };
            for (name, options) in [("any_of", &condition.any_of), ("none_of", &condition.none_of)]
            {
                if options.is_empty() {
                    continue;
                }
                if !field.kind.has_options() || field.kind == FieldType::Matrix {
                    let message = format!(
                        "\"{id}\" is not answered by choosing; leave this out, and it holds once it is answered"
                    );
                    self.add(&path, name, message);
                    continue;
                }
                for option in options.iter().filter(|option| field.option(option).is_none()) {
                    self.add(&path, name, format!("\"{id}\" has no option \"{option}\""));
                }
            }
        }
    }

    fn kind(&mut self, path: &str, form: &FormDefinition) {
        match form.kind {
            FormKind::Clarity => self.clarity(path, form),
            FormKind::Report => self.report(path, form),
            FormKind::Feedback | FormKind::Survey => self.some_page(path, form),
        }
        if form.kind == FormKind::Report {
            return;
        }
        let only = "is for the kind \"report\"; leave it out";
        if !form.bodies.is_empty() {
            self.add(path, "bodies", only);
        }
        if form.limits.is_some() {
            self.add(path, "limits", only);
        }
        if form.exit_url.is_some() {
            self.add(path, "exit_url", only);
        }
    }

    fn some_page(&mut self, path: &str, form: &FormDefinition) {
        if form.pages.is_empty() {
            self.add(path, "pages", "no page; it takes one or more");
        }
    }

    /// One tap, then reasons.
    fn clarity(&mut self, path: &str, form: &FormDefinition) {
        self.some_page(path, form);
        if form.pages.len() > 1 {
            self.add(path, "pages", "the kind \"clarity\" has one page");
        }
        if form.answered {
            self.add(path, "answered", "the kind \"clarity\" gives no reference; leave this out");
        }
        for (at, field) in form.pages.iter().flat_map(|page| &page.fields).enumerate() {
            let path = format!("{path}/pages/0/fields/{at}");
            let taps = matches!(field.kind, FieldType::Single | FieldType::Scale);
            if at == 0 && !taps {
                let message = "the kind \"clarity\" begins with one tap: \"single\" or \"scale\"";
                self.add(&path, "type", message);
            }
            if at == 0 && field.options.iter().any(|option| option.write_in) {
                self.add(&path, "options", "one tap writes nothing; leave \"write_in\" out");
            }
            if at > 0 && field.required {
                let message =
                    "of the kind \"clarity\" the first field alone is needed; leave this out";
                self.add(&path, "required", message);
            }
            if field.kind.is_contact() || field.kind == FieldType::File {
                let message = "the kind \"clarity\" takes no contact data and no files";
                self.add(&path, "type", message);
            }
        }
    }

    /// Nothing that could name its sender.
    fn report(&mut self, path: &str, form: &FormDefinition) {
        if form.pages.is_empty() && form.bodies.is_empty() {
            let message = "neither \"pages\" nor \"bodies\"; a report takes one of them, or both";
            self.add(path, "pages", message);
        }
        for (page, fields) in form.pages.iter().enumerate() {
            for (at, field) in fields.fields.iter().enumerate() {
                let path = format!("{path}/pages/{page}/fields/{at}");
                if field.kind.is_contact() {
                    self.add(&path, "type", "a report takes nothing that names its sender");
                } else if field.kind == FieldType::File {
                    let message =
                        "a report takes no files: they can tell who made them, where and when";
                    self.add(&path, "type", message);
                }
            }
        }
        if form.limits.is_none() && !form.pages.is_empty() {
            let message = "missing; say in plain words what protects its sender and what can't";
            self.add(path, "limits", message);
        }
        self.optional_text(path, "limits", form.limits.as_ref());
        if form.once_each {
            self.add(path, "once_each", "a report knows no device; leave this out");
        }
        if form.with_page {
            self.add(
                path,
                "with_page",
                "a report does not tell where it was written; leave this out",
            );
        }
        if form.results != ResultsVisibility::Never {
            self.add(path, "results", "reports are not counted in public; leave this out");
        }
        let leads = form.exit_url.as_deref().is_none_or(|url| url.starts_with("http"));
        if leads {
            self.url(path, "exit_url", form.exit_url.as_deref());
        } else {
            self.add(path, "exit_url", "a quick exit leads to another website: https://…");
        }
        self.bodies(path, &form.bodies);
    }

    fn bodies(&mut self, path: &str, bodies: &[CompetentBody]) {
        if bodies.len() > MOST_BODIES {
            let message = format!("{} bodies; it takes at most {MOST_BODIES}", bodies.len());
            self.add(path, "bodies", message);
        }
        self.repeated(
            &format!("{path}/bodies"),
            bodies.iter().map(|body| body.id.as_str()),
            "body",
        );
        for (at, body) in bodies.iter().enumerate() {
            let path = format!("{path}/bodies/{at}");
            self.text(&path, "name", &body.name);
            self.text(&path, "competence", &body.competence);
            self.optional_text(&path, "note", body.note.as_ref());
            self.url(&path, "url", body.url.as_deref());
            self.phone(&path, "phone", body.phone.as_deref());
            if body.url.is_none() && body.phone.is_none() && body.note.is_none() {
                let message = "no way to reach it; it takes \"url\", \"phone\" or \"note\"";
                self.add(&path, "url", message);
            }
        }
    }

    fn promise(&mut self, path: &str, form: &FormDefinition) {
        let Some(days) = form.reply_within_days else { return };
        if !form.answered {
            let message = "promises an answer that nobody can read; set \"answered\" to true, or leave it out";
            self.add(path, "reply_within_days", message);
        }
        if !(1..=365).contains(&days) {
            self.add(path, "reply_within_days", format!("{days}; it takes 1 to 365"));
        }
    }

    fn kept(&mut self, path: &str, form: &FormDefinition) {
        let days = [("keep_days", form.keep_days), ("keep_contact_days", form.keep_contact_days)];
        for (field, days) in days {
            if days == Some(0) {
                self.add(path, field, "0; it takes 1 or more");
            }
        }
        if let (Some(whole), Some(contact)) = (form.keep_days, form.keep_contact_days)
            && contact > whole
        {
            let message = format!("{contact} is above \"keep_days\", {whole}");
            self.add(path, "keep_contact_days", message);
        }
    }

    fn split(&mut self, path: &str, form: &FormDefinition) {
        let Some(id) = &form.split_by else { return };
        let single = form.fields().any(|field| field.id == *id && field.kind == FieldType::Single);
        if !single {
            let message = format!("\"{id}\" is no field of the type \"single\" of this form");
            self.add(path, "split_by", message);
        }
    }
}

fn is_text(kind: FieldType) -> bool {
    matches!(kind, FieldType::ShortText | FieldType::LongText)
}
