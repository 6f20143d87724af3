//! Putting options in order: by buttons, by keys on the handle, or by dragging it.

use std::rc::Rc;

use leptos::prelude::{Get, RwSignal, Set};
use sawt_wire::{OptionId, PollOption};

use crate::dom::{El, button, el, key};
use crate::drag;
use crate::i18n::Texts;
use crate::parts::option_label;
use crate::widget::Host;

/// What is put in order, and who is told of it.
pub struct Ranking {
    /// The element.
    pub host: Host,
    /// Its messages.
    pub texts: Texts,
    /// In the order in which they are offered.
    pub options: Vec<PollOption>,
    /// How many may be ranked.
    pub most: usize,
    /// What the `data-focus` of each option begins with; its id follows.
    pub focus: String,
    /// What is ranked so far, the best first; reads signals.
    pub ranked: Box<dyn Fn() -> Vec<OptionId>>,
    /// Puts an option in a place, from 0.
    pub rank: Box<dyn Fn(OptionId, usize)>,
    /// Takes an option out.
    pub take_out: Box<dyn Fn(OptionId)>,
}

impl std::fmt::Debug for Ranking {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ranking").field("options", &self.options).finish_non_exhaustive()
    }
}

impl Ranking {
    /// Where an option stands, from 0, and how many are ranked.
    fn standing(&self, id: &OptionId) -> (Option<usize>, usize) {
        let ranked = (self.ranked)();
        (ranked.iter().position(|have| have == id), ranked.len())
    }

    fn focus(&self, id: &OptionId) -> String {
        [&self.focus, id.as_str()].concat()
    }
}

/// Ranked options in their order first, then those not ranked yet. Each option has one item for either
/// list, made once, so that what is moved keeps its focus.
pub fn ranking(of: Ranking) -> [El; 3] {
    let of = Rc::new(of);
    let said = RwSignal::new(String::new());
    let items = |item: &dyn Fn(&PollOption) -> El| -> Vec<(OptionId, El)> {
        of.options.iter().map(|option| (option.id.clone(), item(option))).collect()
    };
    let places = items(&|option| place(option, said, &of));
    let rest = items(&|option| unranked(option, &of));
    let (ranked, left) = (of.clone(), of.clone());
    let in_order = move || {
        let item = |id| places.iter().find(|(have, _)| have == id).map(|(_, item)| item.clone());
        (ranked.ranked)().iter().filter_map(item).collect()
    };
    let left = move || {
        let ids = (left.ranked)();
        rest.iter().filter(|(id, _)| !ids.contains(id)).map(|(_, item)| item.clone()).collect()
    };
    [
        el("ol").attr("part", "ranking").class("ranking").arranged(in_order),
        el("ul").class("unranked").arranged(left),
        // Where what was moved stands now: the focus has moved with it, so nothing else says so.
        el("p").class("said").attr("role", "status").live_text(move || said.get()),
    ]
}

/// One ranked option with its place and its controls; `said` gets its place when it has moved.
fn place(option: &PollOption, said: RwSignal<String>, of: &Rc<Ranking>) -> El {
    let id = &option.id;
    let texts = of.texts;
    let name = texts.pick(&option.label).text;
    // What is drawn follows the place; what is pressed asks for it.
    let at: Rc<dyn Fn() -> (usize, usize)> = {
        let (id, of) = (id.clone(), of.clone());
        Rc::new(move || match of.standing(&id) {
            (Some(at), count) => (at, count),
            (None, count) => (count, count),
        })
    };
    let move_to: Rc<dyn Fn(usize)> = {
        let (id, name, at, of) = (id.clone(), name.clone(), at.clone(), of.clone());
        Rc::new(move |to: usize| {
            (of.rank)(id.clone(), to);
            let (at, count) = at();
            let (option, place) = (name.as_str().into(), (at + 1).into());
            let args = [("option", option), ("place", place), ("count", count.into())];
            said.set(texts.with("common-rank-moved", args));
        })
    };
    let step = |class: &str, message: &str, target: fn(usize, usize) -> usize| {
        let (at, stuck, move_to) = (at.clone(), at.clone(), move_to.clone());
        button("", class, "", move || {
            let (at, count) = at();
            move_to(target(at, count));
        })
        .attr("aria-label", &texts.with(message, [("option", name.as_str().into())]))
        .live_flag("aria-disabled", move || {
            let (at, count) = stuck();
            target(at, count) == at
        })
    };
    let up = step("move move-up", "common-rank-up", |at, _| at.saturating_sub(1));
    let down = step("move move-down", "common-rank-down", |at, count| {
        (at + 1).min(count.saturating_sub(1))
    });
    let out = {
        let (id, of) = (id.clone(), of.clone());
        button("", "move move-out", "", move || {
            of.host.focus(&of.focus(&id));
            (of.take_out)(id.clone());
        })
        .attr("aria-label", &texts.with("common-rank-out", [("option", name.as_str().into())]))
    };
    el("li")
        .attr("part", "option")
        .class("place")
        .child(handle(&of.focus(id), name, at, move_to, texts))
        .child(option_label(option, texts))
        .child(el("span").class("moves").child(up).child(down).child(out))
}

/// The number of a place: keys move its option, and so does dragging it.
fn handle(
    focus: &str,
    name: String,
    at: Rc<dyn Fn() -> (usize, usize)>,
    move_to: Rc<dyn Fn(usize)>,
    texts: Texts,
) -> El {
    let (labelled, numbered, dragged_to) = (at.clone(), at.clone(), move_to.clone());
    let number = el("span").class("number").attr("aria-hidden", "true");
    let number = number.live_text(move || texts.locale().number(as_f64(numbered().0 + 1)));
    el("button")
        .attr("type", "button")
        .class("handle")
        .attr("data-focus", focus)
        .live_attr("aria-label", move || {
            let (at, count) = labelled();
            let (name, place) = (name.as_str().into(), (at + 1).into());
            let args = [("option", name), ("place", place), ("count", count.into())];
            Some(texts.with("common-rank-handle", args).into())
        })
        .on("keydown", move |event| {
            let (at, count) = at();
            let target = match key(event).as_str() {
                "ArrowUp" if at > 0 => at - 1,
                "ArrowDown" if at + 1 < count => at + 1,
                "Home" => 0,
                "End" => count - 1,
                _ => return,
            };
            event.prevent_default();
            move_to(target);
        })
        .on("pointerdown", move |event| {
            let dragged_to = dragged_to.clone();
            drag::sort(event, move |to| dragged_to(to));
        })
        .child(number)
}

/// One option that has no place yet; pressing it gives it the next one.
fn unranked(option: &PollOption, of: &Rc<Ranking>) -> El {
    let id = option.id.clone();
    let texts = of.texts;
    let name = texts.pick(&option.label).text;
    let count: Rc<dyn Fn() -> usize> = {
        let of = of.clone();
        Rc::new(move || (of.ranked)().len())
    };
    let (full, next, most) = (count.clone(), count.clone(), of.most);
    let focus = of.focus(&id);
    let of = of.clone();
    let add = el("button")
        .attr("type", "button")
        .attr("part", "option")
        .class("option add")
        .attr("data-focus", &focus)
        .live_attr("aria-label", move || {
            let (name, place) = (name.as_str().into(), (count() + 1).into());
            Some(texts.with("common-rank-add", [("option", name), ("place", place)]).into())
        })
        .live_flag("aria-disabled", move || full() >= most)
        .on("click", move |_| {
            if next() < most {
                of.host.focus(&focus);
                (of.rank)(id.clone(), next());
            }
        })
        .child(option_label(option, texts));
    el("li").child(add)
}

#[expect(clippy::cast_precision_loss, reason = "at most 500 options")]
fn as_f64(n: usize) -> f64 {
    n as f64
}
