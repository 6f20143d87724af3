//! The device's anonymous token: fetched once, kept, the same for all tabs.

use sawt_wire::{Device, DeviceToken};

use crate::backend::{Connection, Failure, Method, Request};
use crate::lock;
use crate::storage::{self, Shelf};

fn place(connection: &Connection) -> String {
    format!("device.{}", connection.0.name())
}

/// The token, if this device has one already.
pub fn known(connection: &Connection) -> Option<String> {
    storage::read(Shelf::Device, &place(connection))
}

/// The token; asks the backend for one when there is none. Two tabs that ask at once get the same.
///
/// # Errors
/// The backend gave none.
pub(crate) async fn token(connection: &Connection) -> Result<String, Failure> {
    let place = place(connection);
    let _held = lock::acquire(&place).await;
    if let Some(token) = storage::read(Shelf::Device, &place) {
        return Ok(token);
    }
    let request = Request { method: Method::Post, ..Request::get("/v1/devices") };
    let Device { token: DeviceToken(token), .. } = connection.call(request).await?;
    // Without storage it serves this page view; the server then can't know the device again.
    let _ = storage::write(Shelf::Device, &place, &token);
    Ok(token)
}

/// Forgets a token that the backend no longer accepts.
pub(crate) fn forget(connection: &Connection) {
    storage::remove(Shelf::Device, &place(connection));
}
