//! A form: what people are asked, page by page, and what becomes of their answers.

use serde::{Deserialize, Serialize};

use crate::form_results::PublishedFormResults;
use crate::{
    ActivityState, Addresses, EntityId, FieldId, FormId, LanguageMap, Level, OfficeId, OptionId,
    PollOption, ResultsVisibility, StateFlags, Timestamp,
};

/// What a form is for. All four are made of the same fields; a kind decides how it looks and what follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum FormKind {
    /// "Is this easy to understand?": one tap, then reasons. No reference.
    Clarity,
    /// An opinion, a suggestion, a complaint, an enquiry: answered under a reference, where the sender wants that.
    Feedback,
    /// Questions on one or more pages, whose results may be published.
    Survey,
    /// A report of wrongdoing: nothing that could name its sender is kept, and it names the competent bodies.
    Report,
}

/// How a field is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum FieldType {
    /// One line.
    ShortText,
    /// Paragraphs.
    LongText,
    /// A number, typed in either digits.
    Number,
    /// A day of the Gregorian calendar.
    Date,
    /// Exactly one option.
    Single,
    /// Options, in no order.
    Multiple,
    /// Exactly one option out of an ordered scale; the first option is its low end.
    Scale,
    /// For each row, exactly one option.
    Matrix,
    /// Options in order of preference, the best first.
    Ranking,
    /// Files.
    File,
    /// A tick under the text that the label and the help say, in the version that is recorded.
    Consent,
    /// How somebody is called, in any script. Contact data.
    Name,
    /// A mail address. Contact data.
    Email,
    /// A telephone number. Contact data.
    Phone,
}

impl FieldType {
    /// True for what could name its sender: kept apart, and for its own time.
    pub fn is_contact(self) -> bool {
        matches!(self, Self::Name | Self::Email | Self::Phone)
    }

    /// True for what is answered by choosing.
    pub fn has_options(self) -> bool {
        matches!(self, Self::Single | Self::Multiple | Self::Scale | Self::Matrix | Self::Ranking)
    }
}

/// What must have been answered before. A field that was not asked, or not answered, fulfils nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Condition {
    /// An earlier field with options, or any earlier field.
    pub field: FieldId,
    /// One of these was chosen; with neither list: it was answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any_of: Vec<OptionId>,
    /// None of these was chosen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub none_of: Vec<OptionId>,
}

/// A row of a matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MatrixRow {
    /// Its id within the field.
    pub id: OptionId,
    /// What people read.
    pub label: LanguageMap,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[expect(clippy::struct_excessive_bools, reason = "switches of the contract, each by its own name")]
pub struct FormField {
    /// Its id within the form.
    pub id: FieldId,
    /// How it is answered.
    #[serde(rename = "type")]
    pub kind: FieldType,
    /// The question.
    pub label: LanguageMap,
    /// What helps to answer it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<LanguageMap>,
    /// True when it must be answered where it is asked.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// It is asked when all of these hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shown_if: Vec<Condition>,
    /// For `single`, `multiple`, `scale`, `matrix` and `ranking`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<PollOption>,
    /// Options in a random order that stays the same for one person. Never for `scale` and `matrix`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shuffle: bool,
    /// For `matrix`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<MatrixRow>,
    /// The fewest options of `multiple` (default 1) and `ranking` (default all).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_choices: Option<u16>,
    /// The most options of `multiple` and `ranking` (default all), the most files of `file` (default 1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_choices: Option<u16>,
    /// The longest text, in grapheme clusters; default 200 for `short-text`, 2000 for `long-text`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_graphemes: Option<u16>,
    /// The least `number`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// The greatest `number`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// True when a `number` has no fraction.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub whole: bool,
    /// The first `date`, `2026-01-31`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earliest: Option<String>,
    /// The last `date`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<String>,
    /// True when a `date` may be entered in the Hijri calendar, too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hijri: bool,
    /// For `consent`: the version of its text, recorded with each answer; 1 to 64 visible ASCII characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// For `phone`: the country whose numbers may be written without a code, for example `974`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country_code: Option<String>,
    /// For `file`: media types, for example `application/pdf`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accept: Vec<String>,
    /// For `file`: the most bytes of one; default 5 MiB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_bytes: Option<u32>,
}

impl FormField {
    /// The option of that id.
    pub fn option(&self, id: &OptionId) -> Option<&PollOption> {
        self.options.iter().find(|option| option.id == *id)
    }

    /// The fewest and the most entries of an answer: options, or files.
    pub fn choice_limits(&self) -> (usize, usize) {
        let all = self.options.len();
        let most = self.max_choices.map_or(all, |n| usize::from(n).min(all));
        match self.kind {
            FieldType::Multiple => (self.min_choices.map_or(1, usize::from).min(most), most),
            FieldType::Ranking => (self.min_choices.map_or(most, usize::from).min(most), most),
            FieldType::File => (1, self.max_choices.map_or(1, usize::from)),
            _ => (1, 1),
        }
    }

    /// The longest text, in grapheme clusters.
    pub fn longest(&self) -> usize {
        let default = match self.kind {
            FieldType::LongText => 2000,
            FieldType::Email => 254,
            FieldType::Name => 100,
            _ => 200,
        };
        self.max_graphemes.map_or(default, usize::from)
    }
}

/// Questions that are shown together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FormPage {
    /// What they are about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<LanguageMap>,
    /// What to know before answering.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<LanguageMap>,
    /// The page is shown when all of these hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shown_if: Vec<Condition>,
    /// At least one.
    pub fields: Vec<FormField>,
}

/// A body that takes reports: the competent one is chosen, and its own way is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CompetentBody {
    /// Its id within the form.
    pub id: OptionId,
    /// Its name.
    pub name: LanguageMap,
    /// What it is competent for.
    pub competence: LanguageMap,
    /// Where it takes reports.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// A number to call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// What to know about its way: hours, an app, an office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<LanguageMap>,
}

/// A form as its author wrote it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[expect(clippy::struct_excessive_bools, reason = "switches of the contract, each by its own name")]
pub struct FormDefinition {
    /// Its id, unique among the forms of the backend.
    pub id: FormId,
    /// Who asks.
    pub entity: EntityId,
    /// What it is for.
    pub kind: FormKind,
    /// Its title; of `clarity`, the question.
    pub title: LanguageMap,
    /// What to know before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<LanguageMap>,
    /// At least one, but for a `report` that only names competent bodies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<FormPage>,
    /// First instant at which answers are taken; absent: at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens_at: Option<Timestamp>,
    /// First instant at which answers are taken no more; absent: never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<Timestamp>,
    /// The deadline before it was moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extended_from: Option<Timestamp>,
    /// IANA zone in which its times are shown.
    pub time_zone: String,
    /// Which level of taking part this is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// True when a submission gets a reference, a status and, where it is wanted, an answer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub answered: bool,
    /// Working days within which the entity promises to answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_within_days: Option<u16>,
    /// The office that submissions go to first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<OfficeId>,
    /// True when each device may submit once.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub once_each: bool,
    /// True when the path of the page is sent along; its sender sees it before.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub with_page: bool,
    /// Days for which a submission is kept after it was answered or closed (where nothing is `answered`: after it was
    /// received); absent: as long as the entity keeps its records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keep_days: Option<u16>,
    /// Days for which contact data is kept after that: 30 unless set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keep_contact_days: Option<u16>,
    /// Who may see the results.
    #[serde(default = "nobody")]
    pub results: ResultsVisibility,
    /// Counts below this number are not shown; 0 shows all.
    #[serde(default, skip_serializing_if = "is_none_hidden")]
    pub min_group: u32,
    /// The `single` field by whose answers results are split, for example entity or individual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub split_by: Option<FieldId>,
    /// Figures of a survey that was held elsewhere: shown as they were published, and nothing is taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_results: Option<PublishedFormResults>,
    /// The address of the page that it stands on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<Addresses>,
    /// For `report`: the competent bodies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<CompetentBody>,
    /// For `report`: what protects its sender and what can't, in plain words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limits: Option<LanguageMap>,
    /// For `report`: where a quick exit leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exit_url: Option<String>,
    /// True while its author is still at it: nobody else sees it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub draft: bool,
}

fn nobody() -> ResultsVisibility {
    ResultsVisibility::Never
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde calls")]
fn is_none_hidden(n: &u32) -> bool {
    *n == 0
}

impl FormDefinition {
    /// What beside the clock decides this form's state.
    pub fn state_flags(&self) -> StateFlags {
        StateFlags {
            extended: self.extended_from.is_some(),
            results_public: self.results != ResultsVisibility::Never,
        }
    }

    /// Every field, page by page.
    pub fn fields(&self) -> impl Iterator<Item = &FormField> {
        self.pages.iter().flat_map(|page| &page.fields)
    }

    /// The field of that id.
    pub fn field(&self, id: &FieldId) -> Option<&FormField> {
        self.fields().find(|field| field.id == *id)
    }
}

/// The answer to `GET /v1/forms/{form}`: the same for everyone, so that a cache may hold it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Form {
    /// The server's time.
    pub now: Timestamp,
    /// Where it stands at `now`.
    pub state: ActivityState,
    /// The questions and their rules.
    pub form: FormDefinition,
    /// By how many days the entity's Hijri calendar differs from Umm al-Qura: -1, 0 or 1.
    #[serde(default, skip_serializing_if = "crate::consultation::is_zero")]
    pub hijri_adjust: i8,
}
