//! What a person sees of a persona.

use leptos::prelude::{Get, RwSignal, Update};
use sawt_kit::dom::{El, button, el};
use sawt_kit::widget::Host;
use sawt_kit::{live, wait};

use super::PersonaConfig;
use super::state::{Event, Model, update};

/// The whole persona.
pub(super) fn view(config: &PersonaConfig, host: Host) -> El {
    let texts = host.texts();
    let model = RwSignal::new(Model::default());
    // Once this is drawn, it stands in the place of the page's own content.
    sawt_kit::spawn(async move {
        wait::sleep_ms(0.0).await;
        host.take_over();
    });
    let press = move || model.update(|model| *model = update(*model, Event::Pressed));
    let submit =
        (!config.quiet).then(|| button("submit", "button", &texts.get("persona-submit"), press));
    let said = move || match model.get() {
        Model::Answered => texts.get("persona-thanks"),
        Model::Waiting => String::new(),
    };
    el("section")
        .attr("part", "frame")
        .class("frame")
        .child(el("p").text(&texts.get("persona-question")))
        .children(submit)
        .child(live::region(said))
}
