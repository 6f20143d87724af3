//! Files: chosen by people, kept by the backend at once, and sent along by their ids.

use sawt_kit::backend::Failure;
use sawt_kit::dom::{El, button, el};
use sawt_kit::phrase;
use sawt_wire::{FieldErrorCode, FormField, KeptFile};

use super::super::effects::{self, MOST_BYTES};
use super::super::entry::Change;
use super::super::model::{Known, Upload, UploadProgress};
use super::Ui;
use super::field::{described, enter, entered, focus, grouped};

pub(super) fn file(of: &FormField, form: &Known, ui: Ui) -> El {
    let (_, most) = of.choice_limits();
    let files = entered(&of.id, ui, |entry| entry.map(|it| it.files.clone()).unwrap_or_default());
    let listed = files.clone();
    let remove = enter(&of.id, ui);
    let list = el("ul").class("files").live(listed, move |files: &Vec<KeptFile>| {
        let line = |(at, file)| kept(at, file, remove.clone(), ui);
        files.iter().enumerate().map(line).collect::<Vec<_>>()
    });
    let (form, field) = (form.clone(), of.clone());
    let choose = move || [chooser(&field, &form, most, ui)];
    let id = of.id.clone();
    let upload = move || {
        let of_field = |upload: &&Upload| upload.field == id;
        ui.model.with(|model| model.uploads.iter().find(of_field).cloned())
    };
    let status = move || upload().map_or_else(String::new, |upload| words(&upload, ui));
    let size = megabytes(of.max_bytes.unwrap_or(MOST_BYTES));
    let hint = ui.texts.with("feedback-file-hint", [("count", most.into()), ("size", size.into())]);
    let hint = el("p").class("hint").text(&hint);
    let room = el("div").when(move || files().len() < most, choose);
    let status = el("p").class("hint").attr("role", "status").live_text(status);
    grouped(of, None, vec![hint, list, room, status], ui)
}

fn chooser(of: &FormField, form: &Known, most: usize, ui: Ui) -> El {
    let input = el("input")
        .attr("type", "file")
        .class("file-field")
        .attr("data-focus", &focus(of))
        .attr("accept", &of.accept.join(","))
        .maybe_attr("multiple", (most > 1).then_some(""))
        .attr("aria-label", &ui.texts.pick(&of.label).text);
    let (form, field) = (form.id.clone(), of.clone());
    described(input, of, None, ui).on("change", move |event| {
        effects::bring(ui.host, &form, &field, event, ui.dispatch);
    })
}

/// A file that the backend has.
fn kept(at: usize, file: &KeptFile, remove: impl Fn(Change) + 'static, ui: Ui) -> El {
    let named = ui.texts.with("feedback-file-remove", [("name", file.name.as_str().into())]);
    let away = button("remove", "button link", &ui.texts.get("feedback-remove"), move || {
        remove(Change::FileRemoved(at));
    });
    el("li").child(el("bdi").text(&file.name)).child(away.attr("aria-label", &named))
}

/// How an upload goes.
fn words(upload: &Upload, ui: Ui) -> String {
    let (texts, name) = (ui.texts, upload.name.as_str());
    match &upload.progress {
        UploadProgress::Sending(percent) => {
            let percent = texts.locale().percent((*percent).into());
            texts
                .with("feedback-file-sending", [("name", name.into()), ("percent", percent.into())])
        }
        UploadProgress::TooLarge { max } => {
            let size = megabytes(*max).into();
            texts.with("feedback-file-too-large", [("name", name.into()), ("size", size)])
        }
        UploadProgress::Failed(failure) if is_of_other_type(failure) => {
            texts.with("feedback-file-type", [("name", name.into())])
        }
        UploadProgress::Failed(failure) => texts.get(phrase::failure(failure)),
    }
}

fn is_of_other_type(failure: &Failure) -> bool {
    let Failure::Refused(problem) = failure else { return false };
    let codes = [FieldErrorCode::Unknown, FieldErrorCode::Malformed];
    problem.errors.iter().any(|error| codes.contains(&error.code))
}

/// With one digit after the point.
fn megabytes(bytes: u32) -> f64 {
    (f64::from(bytes) / 1024.0 / 1024.0 * 10.0).round() / 10.0
}
