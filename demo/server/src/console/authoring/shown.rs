//! What several pages show of something that is written: where it stands, what was found, and how it reads.

use sawt_wire::ActivityState;

use super::mistakes::Teller;
use super::opened::Opened;
use super::rules::{Finding, Grade};
use super::sent::Sort;
use super::sheet::fill::filled;
use super::sheet::summary::{self, Row};
use super::written::Form;
use crate::console::words::Words;
use crate::words::Language;

/// Where it stands: a message, and how the badge looks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Badge {
    pub(crate) message: &'static str,
    pub(crate) class: &'static str,
}

impl Badge {
    /// `None` of what has no state.
    pub(crate) fn of(opened: &Opened) -> Option<Self> {
        opened.state.map(|state| Self::at(state, opened.draft))
    }

    /// In that state, or as a draft.
    pub(crate) fn at(state: ActivityState, draft: bool) -> Self {
        let (message, class) = match state {
            _ if draft => ("authoring-state-draft", "badge"),
            ActivityState::Upcoming => ("authoring-state-upcoming", "badge"),
            ActivityState::Open => ("authoring-state-open", "badge good"),
            ActivityState::ClosingSoon => ("authoring-state-closing-soon", "badge warn"),
            ActivityState::Extended => ("authoring-state-extended", "badge good"),
            ActivityState::Closed => ("authoring-state-closed", "badge warn"),
            ActivityState::ResultsOut => ("authoring-state-results-out", "badge"),
        };
        Self { message, class }
    }
}

/// A finding in words.
#[derive(Debug)]
pub(crate) struct FindingView {
    /// With the field's name.
    pub(crate) text: String,
    /// Where it is mended.
    pub(crate) to: String,
}

/// Findings of one grade.
#[derive(Debug)]
pub(crate) struct Findings {
    pub(crate) heading: &'static str,
    pub(crate) class: &'static str,
    pub(crate) all: Vec<FindingView>,
}

/// By grade; a grade of which nothing was found is left out.
pub(crate) fn findings(words: Words, opened: &Opened, found: &[Finding]) -> Vec<Findings> {
    let form = Form::main(opened.sort);
    let teller = Teller { words, fields: form.fields };
    let typed = filled(form.fields, &opened.value, opened.zone());
    let view = |finding: &Finding| FindingView {
        text: teller.line(&typed, &finding.path, &finding.text(words)),
        to: format!("{}/edit#{}", opened.path(), teller.input(&finding.path)),
    };
    [
        (Grade::Error, "authoring-found-errors", "notice wrong"),
        (Grade::Warning, "authoring-found-warnings", "notice"),
        (Grade::Note, "authoring-found-notes", "notice quiet"),
    ]
    .into_iter()
    .map(|(grade, heading, class)| Findings {
        heading,
        class,
        all: found.iter().filter(|one| one.grade == grade).map(view).collect(),
    })
    .filter(|findings| !findings.all.is_empty())
    .collect()
}

/// How it reads in one language.
#[derive(Debug)]
pub(crate) struct Preview {
    pub(crate) language: Language,
    /// In that language: whose language it is.
    pub(crate) heading: String,
    pub(crate) title: String,
    pub(crate) rows: Vec<Row>,
    /// What stands where there is no text in it.
    pub(crate) missing: String,
}

/// In Arabic and in English; that of the page first.
pub(crate) fn previews(opened: &Opened, page: Language) -> [Preview; 2] {
    [page, page.other()].map(|language| {
        let words = Words::of(language);
        let teller = summary::Teller { language, zone: opened.zone(), entity: &opened.entity };
        let forms = [Some(Form::main(opened.sort)), Form::outcome(opened.sort)];
        let rows = forms
            .into_iter()
            .flatten()
            .flat_map(|form| teller.rows(form.fields, &form.own(&opened.value)));
        let heading = match language {
            Language::Arabic => "authoring-in-arabic",
            Language::English => "authoring-in-english",
        };
        Preview {
            language,
            heading: words.text(heading).to_string(),
            title: opened.title(language).text,
            rows: rows.collect(),
            missing: words.text("authoring-missing-text").to_string(),
        }
    })
}

/// What its list is called.
pub(crate) fn list_message(sort: Sort) -> &'static str {
    match sort {
        Sort::Consultation => "authoring-consultations",
        Sort::Session => "authoring-sessions",
        Sort::Entity => "authoring-entities",
    }
}
