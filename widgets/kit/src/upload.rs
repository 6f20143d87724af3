//! Files on their way to the backend, and how far they are.

use futures_channel::oneshot;
use gloo_events::EventListener;
use sawt_wire::{KeptFile, Problem, header};
use wasm_bindgen::JsCast;
use web_sys::{Event, File, FileList, ProgressEvent, XmlHttpRequest};

use crate::backend::{Connection, Failure};
use crate::{chance, device, json};

/// The files that were chosen in the field that an event comes from.
pub fn chosen(event: &Event) -> Vec<File> {
    let Some(target) = event.target() else { return Vec::new() };
    let files = js_sys::Reflect::get(&target, &"files".into()).ok();
    let files = files.and_then(|files| files.dyn_into::<FileList>().ok());
    files
        .map_or_else(Vec::new, |files| (0..files.length()).filter_map(|at| files.get(at)).collect())
}

/// Empties the field that an event comes from, so that the same file can be chosen again.
pub fn empty(event: &Event) {
    if let Some(target) = event.target() {
        // A field of files takes the empty text alone.
        let _ = js_sys::Reflect::set(&target, &"value".into(), &"".into());
    }
}

/// Sends a file once to `path` below the backend, and tells how much of it is there: 0 to 100. `fetch` tells that of
/// answers alone.
///
/// # Errors
/// Whatever kept it from being kept.
pub async fn send(
    connection: &Connection,
    path: &str,
    file: &File,
    progress: impl Fn(u8) + 'static,
) -> Result<KeptFile, Failure> {
    let token = device::token(connection).await?;
    let request = XmlHttpRequest::new().map_err(|_| Failure::Unreachable)?;
    let address = [connection.0.name(), path].concat();
    let opened = request.open_with_async("POST", &address, true).and_then(|()| {
        let headers = [
            ("Content-Type", "application/octet-stream"),
            (header::IDEMPOTENCY_KEY, &chance::key()),
            (header::DEVICE_TOKEN, &token),
        ];
        headers.into_iter().try_for_each(|(name, value)| request.set_request_header(name, value))
    });
    opened.map_err(|_| Failure::Unreachable)?;
    let upload = request.upload().map_err(|_| Failure::Unreachable)?;
    let _followed = EventListener::new(&upload, "progress", move |event| {
        let Some(event) = event.dyn_ref::<ProgressEvent>() else { return };
        if event.total() > 0.0 {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "0 to 100"
            )]
            progress((event.loaded() / event.total() * 100.0).clamp(0.0, 100.0) as u8);
        }
    });
    let (sender, ended) = oneshot::channel();
    let _ends = EventListener::once(&request, "loadend", move |_| {
        // Nobody waits for it when the element is gone.
        let _ = sender.send(());
    });
    request.send_with_opt_blob(Some(file)).map_err(|_| Failure::Unreachable)?;
    ended.await.map_err(|_| Failure::Unreachable)?;
    let told = request.response_text().ok().flatten().unwrap_or_default();
    match request.status().unwrap_or_default() {
        0 => Err(Failure::Unreachable),
        200..=299 => json::from_str(&told).ok_or(Failure::Malformed),
        status => Err(json::from_str::<Problem>(&told)
            .map_or(Failure::Status(status), |problem| Failure::Refused(Box::new(problem)))),
    }
}
