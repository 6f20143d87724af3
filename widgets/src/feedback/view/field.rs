//! A field with its label, its help, and what is wrong with it.

use std::borrow::Cow;

use sawt_kit::dom::{El, el};
use sawt_kit::parts::{entity_prose, entity_text};
use sawt_wire::{FieldId, FieldType, FormField};

use super::super::effects::focus_name;
use super::super::entry::{Change, Entry};
use super::super::model::Known;
use super::super::state::{Event, Target};
use super::{Ui, choice, date, faults, file, matrix, text};

pub(super) fn field(of: &FormField, form: &Known, ui: Ui) -> El {
    match of.kind {
        FieldType::LongText => text::paragraphs(of, ui),
        FieldType::ShortText
        | FieldType::Number
        | FieldType::Name
        | FieldType::Email
        | FieldType::Phone => text::line(of, ui),
        FieldType::Date => date::date(of, ui),
        FieldType::Single | FieldType::Multiple | FieldType::Scale => choice::choices(of, form, ui),
        FieldType::Ranking => choice::ranked(of, form, ui),
        FieldType::Consent => choice::consent(of, ui),
        FieldType::Matrix => matrix::matrix(of, ui),
        FieldType::File => file::file(of, form, ui),
    }
}

/// The `data-focus` of a field's first control.
pub(super) fn focus(of: &FormField) -> String {
    focus_name(&Target::Field(of.id.clone()))
}

/// What was entered into it, read anew with every change.
pub(super) fn entered<T: 'static>(
    id: &FieldId,
    ui: Ui,
    read: impl Fn(Option<&Entry>) -> T + Clone + 'static,
) -> impl Fn() -> T + Clone + 'static {
    let id = id.clone();
    move || ui.model.with(|model| read(model.entries.get(id.as_str())))
}

/// What enters something into it.
pub(super) fn enter(id: &FieldId, ui: Ui) -> impl Fn(Change) + Clone + 'static {
    let id = id.clone();
    move |change| ui.send(Event::Entered(id.clone(), change))
}

/// Whether something is wrong with it.
pub(super) fn is_wrong(id: &FieldId, ui: Ui) -> impl Fn() -> bool + Clone + 'static {
    let id = id.clone();
    move || ui.model.with(|model| model.mistakes.iter().any(|error| error.field == id))
}

fn id_of(what: &str, of: &FormField) -> String {
    [what, "-", of.id.as_str()].concat()
}

/// Ties a control to the help and to what is wrong.
pub(super) fn described(control: El, of: &FormField, hint: Option<&str>, ui: Ui) -> El {
    let helped = of.help.as_ref().map(|_| id_of("help", of));
    let hint = hint.map(str::to_owned);
    let (error, wrong) = (id_of("error", of), is_wrong(&of.id, ui));
    let flag = wrong.clone();
    control
        .live_attr("aria-describedby", move || {
            let error = wrong().then_some(&error);
            let ids: Vec<&str> =
                helped.iter().chain(&hint).chain(error).map(String::as_str).collect();
            (!ids.is_empty()).then(|| Cow::Owned(ids.join(" ")))
        })
        .live_flag("aria-invalid", flag)
}

/// A field with one control, which the label names.
pub(super) fn labelled(of: &FormField, control: El, rest: Vec<El>, ui: Ui) -> El {
    let control_id = id_of("field", of);
    let label = el("label").attr("for", &control_id).class("question").children(asked(of, ui));
    let control = control
        .attr("id", &control_id)
        .attr("data-focus", &focus(of))
        .maybe_attr("aria-required", of.required.then_some("true"));
    let whole = el("div").attr("part", "field").class("field").child(label);
    with_fault(whole.children(help(of, ui)), of, ui).child(control).children(rest)
}

/// A field with several controls, which the legend groups.
pub(super) fn grouped(of: &FormField, role: Option<&str>, controls: Vec<El>, ui: Ui) -> El {
    let legend = el("legend").class("question").children(asked(of, ui));
    let group = el("fieldset").attr("part", "field").class("field").maybe_attr("role", role);
    let group = match role {
        Some(_) => group.maybe_attr("aria-required", of.required.then_some("true")),
        None => group,
    };
    let group = described(group, of, None, ui).child(legend);
    with_fault(group.children(help(of, ui)), of, ui).children(controls)
}

/// The question, and that it may be left out.
fn asked(of: &FormField, ui: Ui) -> Vec<El> {
    let optional = (!of.required)
        .then(|| el("span").class("optional").text(&ui.texts.get("feedback-optional")));
    let question = el("span").attr("part", "question").child(entity_text(&of.label, ui.texts));
    std::iter::once(question).chain(optional).collect()
}

fn help(of: &FormField, ui: Ui) -> Option<El> {
    let help = entity_prose(of.help.as_ref()?, ui.texts);
    let whole = el("div").attr("part", "help").class("hint").attr("id", &id_of("help", of));
    Some(whole.child(help))
}

/// Adds what is wrong, above the control.
pub(super) fn with_fault(within: El, of: &FormField, ui: Ui) -> El {
    let (id, of) = (id_of("error", of), of.clone());
    let found = {
        let id = of.id.clone();
        move || {
            ui.model.with(|model| model.mistakes.iter().find(|error| error.field == id).cloned())
        }
    };
    within.live(found, move |error| {
        let words = faults::words(error.as_ref()?, &of, ui);
        Some(el("p").attr("part", "fault").class("fault").attr("id", &id).text(&words))
    })
}
