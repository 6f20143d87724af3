//! What a person sees of a NOUN.

use leptos::prelude::*;
use sawt_kit::live::Live;
use sawt_kit::wait;
use sawt_kit::widget::Host;

use super::NounConfig;
use super::state::{Event, Model, update};

/// The whole NOUN.
pub(super) fn view(config: &NounConfig, host: Host) -> impl IntoView + use<> {
    let texts = host.texts();
    let model = RwSignal::new(Model::default());
    let live = Live::new();
    Effect::new(move |_| {
        if model.get() == Model::Answered {
            live.say(texts.get("NOUN-thanks"));
        }
    });
    // Once this is drawn, it stands in the place of the page's own content.
    sawt_kit::spawn(async move {
        wait::sleep_ms(0.0).await;
        host.take_over();
    });
    let button = (!config.quiet).then(|| {
        view! {
            <button type="button" part="submit" class="button"
                on:click=move |_| model.update(|model| *model = update(*model, Event::Pressed))>
                {texts.get("NOUN-submit")}
            </button>
        }
    });
    view! {
        <section part="frame" class="frame">
            <p>{texts.get("NOUN-question")}</p>
            {button}
            {live.region()}
        </section>
    }
}
