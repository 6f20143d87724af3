//! A form in which something is written: a comment, a reply, another text.

use std::sync::Arc;

use sawt_kit::dom::{El, el, value};
use sawt_kit::intl;
use sawt_kit::outbox::Progress;
use sawt_kit::parts::trap;
use sawt_kit::summary::error_summary;
use sawt_wire::{NAME_MAX_GRAPHEMES, ThreadDefinition};

use super::super::draft::{Draft, Entry, Length, Mistake, Place, kind_named, kind_word};
use super::super::effects::focus_name;
use super::super::model::{Model, Task};
use super::super::personal::{self, Personal};
use super::super::state::{Event, Target};
use super::filter::{labelled, select};
use super::{Ui, entity_text, note, with_notice, with_sending};

/// From how many characters before the end on the writer is told how many are left.
const COUNT_FROM: usize = 100;

/// The `data-focus` of the field of a name.
const NAME: &str = "name";

pub(super) fn composer(place: &Place, thread: &Arc<ThreadDefinition>, ui: Ui) -> El {
    let at = StoredPlace::new(place);
    let new = *place == Place::New;
    let legend = match place {
        Place::New => "comments-write",
        Place::Reply(_) => "comments-write-reply",
        Place::Edit(_) => "comments-write-edit",
    };
    let sending = move || ui.model.with(|model| at.is_sending(model));
    let begun = move || !new || ui.model.with(|model| model.begun);
    let fields = el("fieldset")
        .class("fieldset")
        .live_prop("disabled", sending)
        .child(el("legend").class("legend").text(&ui.texts.get(legend)))
        .child(text_field(at, thread, ui));
    let (thread_of_rest, edits) = (thread.clone(), matches!(place, Place::Edit(_)));
    let fields = if new {
        fields.child(trap(move |text| {
            ui.send(Event::Entered(at.place(), Entry::Website(text)));
        }))
    } else {
        fields
    };
    let fields = fields.when(begun, move || {
        let rules = (!edits).then(|| rules(&thread_of_rest, ui)).flatten();
        let rest = choices(at, &thread_of_rest, ui).into_iter().chain([name_field(at, ui)]);
        rest.chain(rules).collect::<Vec<_>>()
    });
    let form = el("form")
        .attr("part", "form")
        .class(if new { "composer" } else { "composer inner" })
        .attr("novalidate", "")
        .live_flag("aria-busy", sending)
        .on("submit", move |event| {
            event.prevent_default();
            let draft = ui.model.with_untracked(|model| at.draft(model));
            ui.send(Event::Submitted {
                place: at.place(),
                length: Length {
                    text: intl::graphemes(draft.text.trim()),
                    name: intl::graphemes(draft.name.trim()),
                },
                personal: personal::found(&[&draft.text, " ", &draft.name].concat()),
            });
        });
    let form = with_notice(form, move |task| at.is(task), ui)
        .live(
            move || ui.model.with(|model| at.mistake(model)),
            move |mistake| {
                let mistake = (*mistake)?;
                let field = match mistake {
                    Mistake::NameTooLong => NAME.to_owned(),
                    _ => focus_name(&Target::Text(at.place())),
                };
                Some(error_summary(ui.host, ui.texts, &wrong(mistake, ui), field))
            },
        )
        .live(
            move || ui.model.with(|model| at.caution(model)),
            move |found| found.as_ref().map(|found| caution(found, ui)),
        )
        .child(fields);
    with_sending(form, move |task| at.is(task), ui)
        .child(actions(at, ui))
        .children(new.then(|| conditions(thread, ui)))
}

/// A place that closures can copy.
#[derive(Clone, Copy)]
struct StoredPlace(leptos::prelude::StoredValue<Place>);

impl StoredPlace {
    fn new(place: &Place) -> Self {
        Self(leptos::prelude::StoredValue::new(place.clone()))
    }

    fn with<T: Default>(self, read: impl FnOnce(&Place) -> T) -> T {
        leptos::prelude::WithValue::try_with_value(&self.0, read).unwrap_or_default()
    }

    fn place(self) -> Place {
        self.with(|place| Some(place.clone())).unwrap_or(Place::New)
    }

    fn is(self, task: &Task) -> bool {
        self.with(|place| matches!(task, Task::Write(at) if at == place))
    }

    fn is_sending(self, model: &Model) -> bool {
        model.sending.iter().any(|sending| self.is(&sending.task))
    }

    fn draft(self, model: &Model) -> Draft {
        self.with(|place| model.draft(place).cloned().unwrap_or_default())
    }

    fn mistake(self, model: &Model) -> Option<Mistake> {
        let (at, mistake) = model.mistake.as_ref()?;
        self.with(|place| (at == place).then_some(*mistake))
    }

    fn caution(self, model: &Model) -> Option<Vec<Personal>> {
        let (at, found) = model.caution.as_ref()?;
        self.with(|place| (at == place).then(|| found.clone()))
    }
}

/// What it wants to be, and what it is about: for a new one, where there is a choice.
fn choices(at: StoredPlace, thread: &Arc<ThreadDefinition>, ui: Ui) -> Vec<El> {
    if at.place() != Place::New {
        return vec![];
    }
    let mut fields = Vec::new();
    if thread.types.len() > 1 {
        let kinds = thread.types.iter().map(|kind| (kind_word(*kind).to_owned(), ui.kind(*kind)));
        let first = thread.types[0];
        let chosen = move || {
            let kind = ui.model.with(|model| at.draft(model).kind);
            kind_word(kind.unwrap_or(first)).to_owned()
        };
        let field = select("comments-type", "type", kinds.collect(), chosen, ui, move |word| {
            kind_named(word).map(|kind| Event::Entered(at.place(), Entry::Kind(kind)))
        });
        fields.push(field);
    }
    let beside = ui.model.with_untracked(|model| model.beside.is_some());
    if !beside && !thread.anchors.is_empty() {
        let whole = (String::new(), ui.texts.get("comments-about-all"));
        let clauses = thread
            .anchors
            .iter()
            .map(|anchor| (anchor.id.to_string(), ui.texts.pick(&anchor.label).text));
        let chosen = move || {
            let anchor = ui.model.with(|model| at.draft(model).anchor);
            anchor.map_or_else(String::new, |anchor| anchor.to_string())
        };
        let all = std::iter::once(whole).chain(clauses).collect();
        fields.push(select("comments-about", "anchor", all, chosen, ui, move |id| {
            Some(Event::Entered(at.place(), Entry::Anchor(id.parse().ok())))
        }));
    }
    vec![el("div").class("choices").children(fields)]
}

fn text_field(at: StoredPlace, thread: &Arc<ThreadDefinition>, ui: Ui) -> El {
    let max = usize::from(thread.max_graphemes);
    let text = move || ui.model.with(|model| at.draft(model).text);
    let left = move || {
        let text = text();
        // Letters are never fewer than bytes: most texts need not be counted.
        if text.len() + COUNT_FROM < max {
            return String::new();
        }
        let length = intl::graphemes(text.trim());
        if length > max {
            return ui.texts.with("common-characters-over", [("count", (length - max).into())]);
        }
        if length + COUNT_FROM < max {
            return String::new();
        }
        ui.texts.with("common-characters-left", [("count", (max - length).into())])
    };
    let wrong = move || {
        let mistake = ui.model.with(|model| at.mistake(model));
        mistake.is_some_and(|mistake| mistake != Mistake::NameTooLong)
    };
    let focus = focus_name(&Target::Text(at.place()));
    let hint = ["hint-", &focus].concat();
    let field = el("textarea")
        .attr("part", "text")
        .class("text-field")
        .maybe_attr("name", (at.place() == Place::New).then_some("text"))
        .attr("rows", "4")
        .attr("dir", "auto")
        .attr("required", "")
        .attr("data-focus", &focus)
        .attr("aria-describedby", &hint)
        .live_flag("aria-invalid", wrong)
        .live_prop("value", text)
        // Not of the form: a button that is about to be pressed must stay where it is.
        .on("focus", move |_| ui.send(Event::Begun))
        .on("input", move |event| ui.send(Event::Entered(at.place(), Entry::Text(value(event)))));
    el("div")
        .class("field")
        .child(labelled("comments-text", field, ui))
        .child(
            el("p")
                .attr("part", "hint")
                .attr("id", &hint)
                .class("hint")
                .text(&ui.texts.get("common-no-personal-data")),
        )
        .child(el("p").class("hint").attr("role", "status").live_text(left))
}

fn name_field(at: StoredPlace, ui: Ui) -> El {
    let wrong = move || ui.model.with(|model| at.mistake(model)) == Some(Mistake::NameTooLong);
    let field = el("input")
        .attr("type", "text")
        .attr("part", "name")
        .class("text-field")
        .maybe_attr("name", (at.place() == Place::New).then_some("name"))
        .attr("autocomplete", "name")
        .attr("dir", "auto")
        .attr("data-focus", NAME)
        .live_flag("aria-invalid", wrong)
        .live_prop("value", move || ui.model.with(|model| at.draft(model).name))
        .on("input", move |event| ui.send(Event::Entered(at.place(), Entry::Name(value(event)))));
    labelled("comments-name", field, ui)
}

fn rules(thread: &Arc<ThreadDefinition>, ui: Ui) -> Option<El> {
    let rules = thread.rules.as_ref()?;
    let picked = ui.texts.pick(&rules.text);
    let text = el("div")
        .class("rules-text")
        .maybe_attr("lang", picked.language.as_deref())
        .maybe_attr("dir", picked.direction)
        .children(super::body::plain(&picked.text));
    let title = el("p").class("field-label").text(&ui.texts.get("comments-rules"));
    Some(el("div").attr("part", "rules").class("rules").child(title).child(text))
}

fn actions(at: StoredPlace, ui: Ui) -> El {
    let submit = match at.place() {
        Place::New => "comments-send",
        Place::Reply(_) => "comments-send-reply",
        Place::Edit(_) => "comments-send-edit",
    };
    let sending = move || ui.model.with(|model| at.is_sending(model));
    let written = move || {
        let draft = ui.model.with(|model| at.draft(model));
        !draft.is_empty() && at.place() == Place::New && !sending()
    };
    let submit = el("button")
        .attr("type", "submit")
        .attr("part", "submit")
        .class("button")
        .live_flag("aria-disabled", sending)
        .text(&ui.texts.get(submit));
    let submit =
        if at.place() == Place::New { submit.attr("data-focus", "submit") } else { submit };
    let trying = move || {
        ui.model.with(|model| {
            let mut sent = model.sending.iter().filter(|sending| at.is(&sending.task));
            sent.any(|sending| sending.progress == Progress::Trying)
        })
    };
    let cancel = (at.place() != Place::New)
        .then(|| ui.button("cancel", "button plain", "common-cancel", || Event::WriteCancelled));
    el("p")
        .class("actions")
        .child(submit)
        .children(cancel)
        .when(written, move || {
            [ui.button("erase", "button plain", "comments-erase", move || {
                Event::EraseAsked(at.place())
            })]
        })
        .when(trying, move || [el("span").class("hint").text(&ui.texts.get("common-sending"))])
}

/// When it is published, and by when an answer is promised.
fn conditions(thread: &Arc<ThreadDefinition>, ui: Ui) -> El {
    let reviewed = match thread.moderation {
        sawt_wire::Moderation::Pre => "comments-reviewed-before",
        sawt_wire::Moderation::Post => "comments-reviewed-after",
    };
    let promise = thread
        .reply_within_days
        .map(|days| ui.texts.with("comments-promise", [("count", u32::from(days).into())]));
    note(&std::iter::once(ui.texts.get(reviewed)).chain(promise).collect::<Vec<_>>().join(" "))
}

/// A mistake in words, for the top of the form.
fn wrong(mistake: Mistake, ui: Ui) -> String {
    match mistake {
        Mistake::Empty => ui.texts.get("comments-mistake-empty"),
        Mistake::TooLong { max } => {
            ui.texts.with("comments-mistake-too-long", [("max", u32::from(max).into())])
        }
        Mistake::NameTooLong => {
            ui.texts.with("comments-mistake-name", [("max", NAME_MAX_GRAPHEMES.into())])
        }
    }
}

/// Asks once more before something private becomes public.
fn caution(found: &[Personal], ui: Ui) -> El {
    let reasons = found.iter().map(|personal| {
        let message = match personal {
            Personal::Email => "comments-caution-email",
            Personal::Number => "comments-caution-number",
        };
        el("p").text(&ui.texts.get(message))
    });
    el("div")
        .attr("part", "caution")
        .class("notice notice-caution")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .attr("data-focus", "mistakes")
        .child(el("p").class("notice-title").text(&ui.texts.get("comments-caution")))
        .children(reasons)
        .child(el("p").text(&ui.texts.get("comments-caution-again")))
}

/// What a clause is called.
pub(super) fn clause(thread: &ThreadDefinition, id: &sawt_wire::AnchorId, ui: Ui) -> Option<El> {
    Some(entity_text(&thread.anchor(id)?.label, ui.texts))
}
