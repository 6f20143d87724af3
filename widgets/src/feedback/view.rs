//! What a person sees of a feedback.

use leptos::prelude::{Get, RwSignal, Update};
use sawt_kit::dom::{El, button, el};
use sawt_kit::widget::Host;
use sawt_kit::{live, wait};

use super::FeedbackConfig;
use super::state::{Event, Model, update};

/// The whole feedback.
pub(super) fn view(config: &FeedbackConfig, host: Host) -> El {
    let texts = host.texts();
    let model = RwSignal::new(Model::default());
    // Once this is drawn, it stands in the place of the page's own content.
    sawt_kit::spawn(async move {
        wait::sleep_ms(0.0).await;
        host.take_over();
    });
    let press = move || model.update(|model| *model = update(*model, Event::Pressed));
    let submit =
        (!config.quiet).then(|| button("submit", "button", &texts.get("feedback-submit"), press));
    let said = move || match model.get() {
        Model::Answered => texts.get("feedback-thanks"),
        Model::Waiting => String::new(),
    };
    el("section")
        .attr("part", "frame")
        .class("frame")
        .child(el("p").text(&texts.get("feedback-question")))
        .children(submit)
        .child(live::region(said))
}
