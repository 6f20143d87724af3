//! Taking the deadline, or the session, into the reader's own calendar.

use std::sync::Arc;

use sawt_kit::calendar::{self, Appointment, Reminds};
use sawt_kit::dom::{El, button, el};

use super::super::config::{CountdownConfig, Source};
use super::super::period::{About, Period};
use super::super::state::Event;
use super::{Ui, standing};

/// How long before a deadline its appointment begins, in milliseconds; the backend has the same hour.
const BEFORE_MS: i64 = 3_600_000;

/// The way to a calendar, as long as there is something to come.
pub(super) fn add(period: &Arc<Period>, ui: Ui) -> El {
    let period = period.clone();
    let shown = move || {
        let ahead = ui.model.with(|model| model.left().is_some());
        ahead && ui.configured(|config| config.calendar)
    };
    el("div").class("add").when(shown, move || {
        let collection = ui.configured(|CountdownConfig { source, .. }| match source {
            Source::Consultation(id) => Some(format!("consultations/{id}")),
            Source::Session(id) => Some(format!("sessions/{id}")),
            Source::Given(_) => None,
        });
        match collection {
            Some(subject) => period.closes_ms.map(|_| link(&subject, ui)),
            None => own(&period, ui),
        }
    })
}

/// The backend's file.
fn link(subject: &str, ui: Ui) -> El {
    let language = ui.texts.locale().language;
    let backend = ui.host.connection();
    let address = [backend.0.name(), "/v1/", subject, "/calendar.ics?lang=", &language].concat();
    el("a")
        .attr("part", "calendar")
        .class("calendar")
        .attr("href", &address)
        .attr("download", "")
        .text(&ui.texts.get("countdown-calendar"))
}

/// A file made here.
fn own(period: &Arc<Period>, ui: Ui) -> Option<El> {
    let closes_ms = period.closes_ms?;
    let period = period.clone();
    Some(button(
        "calendar",
        "button link calendar",
        &ui.texts.get("countdown-calendar"),
        move || {
            let label = ui.configured(|config| config.label.clone());
            let state = ui.model.with_untracked(|model| model.told);
            let begins_ms = match period.about {
                About::Session => period.opens_ms.unwrap_or(closes_ms),
                About::Views => closes_ms - BEFORE_MS,
            };
            let appointment = Appointment {
                id: format!("sawt-{closes_ms}@sawt"),
                title: label.unwrap_or_else(|| ui.texts.get("countdown-appointment")),
                description: state
                    .map(|state| standing::sentence(&period, state, ui))
                    .unwrap_or_default(),
                page: calendar::page(),
                begins_ms,
                ends_ms: closes_ms,
                reminds: match period.about {
                    About::Session => Reminds::OfBeginning,
                    About::Views => Reminds::OfEnd,
                },
            };
            ui.dispatch.send(Event::CalendarAsked(Box::new(appointment)));
        },
    ))
}
