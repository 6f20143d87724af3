//! Which comments are shown, and in which order.

use sawt_kit::dom::{El, checked, el, value};

use super::super::draft::{kind_named, kind_word};
use super::super::model::{Query, Sort};
use super::super::state::Event;
use super::Ui;

/// A labelled list to choose from: values with their words, and what choosing one means.
pub(super) fn select(
    label: &str,
    name: &str,
    options: Vec<(String, String)>,
    chosen: impl Fn() -> String + 'static,
    ui: Ui,
    choose: impl Fn(&str) -> Option<Event> + 'static,
) -> El {
    let options =
        options.into_iter().map(|(value, words)| el("option").attr("value", &value).text(&words));
    let list = el("select")
        .class("text-field")
        .attr("name", name)
        .attr("data-focus", name)
        .children(options)
        .live_prop("value", chosen)
        .on("change", move |event| {
            if let Some(event) = choose(&value(event)) {
                ui.send(event);
            }
        });
    labelled(label, list, ui)
}

/// A field below its label.
pub(super) fn labelled(label: &str, field: El, ui: Ui) -> El {
    let label = el("span").class("field-label").text(&ui.texts.get(label));
    el("label").class("labelled").child(label).child(field)
}

const SORTS: [(&str, Sort); 3] =
    [("newest", Sort::Newest), ("oldest", Sort::Oldest), ("most-supported", Sort::MostSupported)];

pub(super) fn filter(ui: Ui) -> El {
    let thread = ui.model.with_untracked(|model| model.thread.clone());
    let query = ui.part(|model| model.view.query.clone());
    let change = move |change: &dyn Fn(&mut Query)| {
        let mut query = ui.model.with_untracked(|model| model.view.query.clone());
        change(&mut query);
        Event::QueryChanged(query)
    };
    let supports = thread.as_ref().is_some_and(|thread| thread.supports);
    let sorts = SORTS.iter().filter(|(_, sort)| supports || *sort != Sort::MostSupported).map(
        |(word, _)| {
            ((*word).to_owned(), ui.texts.with("comments-sort-by", [("sort", (*word).into())]))
        },
    );
    let sorted = move || {
        let sort = query().sort;
        SORTS.iter().find(|(_, known)| *known == sort).map_or("", |(word, _)| word).to_owned()
    };
    let sort = select("comments-sort", "sort", sorts.collect(), sorted, ui, move |word| {
        let (_, sort) = SORTS.iter().find(|(known, _)| *known == word)?;
        Some(change(&|query| query.sort = *sort))
    });
    let kinds = thread.iter().flat_map(|thread| thread.types.clone());
    let kinds = kinds.map(|kind| (kind_word(kind).to_owned(), ui.kind(kind)));
    let all = (String::new(), ui.texts.get("comments-kind-all"));
    let kinds: Vec<_> = std::iter::once(all).chain(kinds).collect();
    let kind = (kinds.len() > 2).then(|| {
        let of = move || query().kind.map_or("", kind_word).to_owned();
        select("comments-kind-shown", "shown-type", kinds, of, ui, move |word| {
            let kind = kind_named(word);
            Some(change(&|query| query.kind = kind))
        })
    });
    let anchors = thread.iter().flat_map(|thread| thread.anchors.clone());
    let beside = ui.model.with_untracked(|model| model.beside.is_some());
    let anchors = anchors.map(|anchor| (anchor.id.to_string(), ui.texts.pick(&anchor.label).text));
    let every = (String::new(), ui.texts.get("comments-about-any"));
    let anchors: Vec<_> = std::iter::once(every).chain(anchors).collect();
    let anchor = (!beside && anchors.len() > 1).then(|| {
        let of = move || query().anchor.map_or_else(String::new, |anchor| anchor.to_string());
        select("comments-about-shown", "shown-anchor", anchors, of, ui, move |id| {
            let anchor = id.parse().ok();
            Some(change(&|query| query.anchor.clone_from(&anchor)))
        })
    });
    let answered = el("input")
        .attr("type", "checkbox")
        .attr("data-focus", "answered")
        .live_prop("checked", move || query().answered)
        .on("change", move |event| {
            let on = checked(event);
            ui.send(change(&|query| query.answered = on));
        });
    let answered = el("label")
        .class("tick")
        .child(answered)
        .child(el("span").text(&ui.texts.get("comments-answered-only")));
    let narrow = el("div").class("narrow").child(search(ui)).children(kind).children(anchor);
    let summary = el("summary").class("summary").text(&ui.texts.get("comments-filter"));
    let open = ui.model.with_untracked(|model| model.view.query.is_narrow());
    let narrow = el("details")
        .class("details")
        .maybe_attr("open", open.then_some(""))
        .child(summary)
        .child(narrow.child(answered));
    el("div").attr("part", "filter").class("filter").child(sort).child(narrow)
}

fn search(ui: Ui) -> El {
    let field = el("input")
        .attr("type", "search")
        .class("text-field")
        .attr("dir", "auto")
        .attr("maxlength", "100")
        .attr("enterkeyhint", "search")
        .attr("data-focus", "words")
        .live_prop("value", ui.part(|model| model.view.query.words.clone()))
        .on("change", move |event| look(value(event), ui));
    el("form")
        .class("search")
        .attr("role", "search")
        // The field has told what it holds already: leaving it, or Enter, is a change.
        .on("submit", leptos::ev::Event::prevent_default)
        .child(labelled("comments-search", field, ui))
        .child(
            el("button")
                .attr("type", "submit")
                .class("button quiet")
                .text(&ui.texts.get("comments-search-submit")),
        )
}

fn look(words: String, ui: Ui) {
    let query = ui.model.with_untracked(|model| model.view.query.clone());
    ui.send(Event::QueryChanged(Query { words, ..query }));
}

/// Shows everything again.
pub(super) fn everything(ui: Ui) -> El {
    ui.button("", "button quiet", "comments-show-all", || Event::EverythingAsked)
}

/// Follows what is typed and chosen: true while something is left out.
pub(super) fn is_narrow(ui: Ui) -> impl Fn() -> bool + Copy {
    move || ui.model.with(|model| model.view.query.is_narrow())
}
