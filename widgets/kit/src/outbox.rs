//! The outbox: an answer is stored with its idempotency key before the first try, and leaves the device
//! exactly once, whatever the network does.

use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use crate::backend::{Connection, Failure, Method, Request};
use crate::storage::{self, Shelf};
use crate::wait::Bell;
use crate::{chance, device, json, lock};

/// After this many tries in a row it rests until the person, the network or the page asks for another.
const MAX_TRIES: u32 = 12;

/// One answer on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    /// Made on the device; the server counts one answer a key.
    pub key: String,
    /// Which backend, by its name.
    backend: String,
    method: String,
    path: String,
    body: Option<String>,
    /// It leaves nothing on the device, and carries no token of it.
    #[serde(skip)]
    traceless: bool,
}

impl Pending {
    /// Packs an answer for `path` and stores it.
    ///
    /// Returns it, and whether it is safely stored; `None` when it is too long to be sent at all.
    pub fn store<T: Serialize>(
        connection: &Connection,
        method: Method,
        path: &str,
        body: Option<&T>,
    ) -> Option<(Self, Kept)> {
        let pending = Self::packed(connection, method, path, body)?;
        let kept = json::to_string(&pending)
            .is_some_and(|json| storage::write(Shelf::Device, &place(&pending.key), &json));
        Some((pending, if kept { Kept::OnDevice } else { Kept::InMemory }))
    }

    /// Packs an answer that leaves nothing on the device and carries no token of it: it lives as long as the page.
    /// `None` when it is too long to be sent at all.
    pub fn traceless<T: Serialize>(
        connection: &Connection,
        method: Method,
        path: &str,
        body: Option<&T>,
    ) -> Option<Self> {
        let pending = Self::packed(connection, method, path, body)?;
        Some(Self { traceless: true, ..pending })
    }

    fn packed<T: Serialize>(
        connection: &Connection,
        method: Method,
        path: &str,
        body: Option<&T>,
    ) -> Option<Self> {
        let body = match body {
            Some(body) => Some(json::to_string(body)?),
            None => None,
        };
        Some(Self {
            key: chance::key(),
            backend: connection.0.name().to_owned(),
            method: method.as_str().to_owned(),
            path: path.to_owned(),
            body,
            traceless: false,
        })
    }

    /// The answers for paths under `prefix` that earlier page views could not send, in no order.
    pub fn left_over(connection: &Connection, prefix: &str) -> Vec<Self> {
        storage::names(Shelf::Device, &place(""))
            .iter()
            .filter_map(|name| json::from_str::<Self>(&storage::read(Shelf::Device, name)?))
            .filter(|p| p.backend == connection.0.name() && p.path.starts_with(prefix))
            .collect()
    }

    /// The stored body, as its type of the contract.
    pub fn body<T: serde::de::DeserializeOwned>(&self) -> Option<T> {
        json::from_str(self.body.as_deref()?)
    }

    /// What it does.
    pub fn method(&self) -> Option<Method> {
        Method::parse(&self.method)
    }

    /// Where it goes, below the backend.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Forgets the answer. One that is being sent at this moment may still arrive.
    pub fn discard(&self) {
        storage::remove(Shelf::Device, &place(&self.key));
    }

    fn is_stored(&self) -> bool {
        storage::read(Shelf::Device, &place(&self.key)).is_some()
    }
}

fn place(key: &str) -> String {
    format!("outbox.{key}")
}

/// Where a pending answer lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// A reload loses nothing.
    OnDevice,
    /// The browser refuses storage: it lives as long as the page.
    InMemory,
}

/// How the sending goes on.
#[derive(Debug, Clone, PartialEq)]
pub enum Progress {
    /// A try begins.
    Trying,
    /// It failed; another try follows by itself.
    Waiting(Failure),
    /// It failed often; another try follows when somebody asks, or the device comes online.
    Resting(Failure),
}

/// How the sending ended.
#[derive(Debug)]
pub enum Outcome {
    /// The backend has it; its answer.
    Accepted(JsValue),
    /// The backend will never take it.
    Refused(Failure),
    /// Another tab has sent it, or it was erased.
    Gone,
}

/// Sends `pending` until it is accepted or refused, alone among all tabs, reporting how it goes.
/// `bell` brings the next try forward.
pub async fn deliver(
    connection: &Connection,
    pending: &Pending,
    kept: Kept,
    bell: &Bell,
    report: impl Fn(Progress),
) -> Outcome {
    let _held = lock::acquire(&place(&pending.key)).await;
    // Also while a try is under way: one that fails all the same is then followed by another at once.
    let _signs = bell.on_signs();
    let mut tries = 0;
    loop {
        if kept == Kept::OnDevice && !pending.is_stored() {
            return Outcome::Gone;
        }
        report(Progress::Trying);
        tries += 1;
        let failure = match send(connection, pending).await {
            Ok(answer) => {
                pending.discard();
                return Outcome::Accepted(answer);
            }
            Err(failure) if !failure.is_transient() => {
                pending.discard();
                return Outcome::Refused(failure);
            }
            Err(failure) => failure,
        };
        if tries < MAX_TRIES {
            let ms = backoff_ms(tries, failure.retry_after_secs(), chance::fraction());
            report(Progress::Waiting(failure));
            bell.wait(ms).await;
        } else {
            report(Progress::Resting(failure));
            bell.wait(u32::MAX / 2).await;
            tries = 0;
        }
    }
}

/// One try. A token that the backend does not know is replaced once.
async fn send(connection: &Connection, pending: &Pending) -> Result<JsValue, Failure> {
    let known = device::known(connection).is_some();
    let answer = send_as_device(connection, pending).await;
    match answer {
        Err(Failure::Refused(problem)) if problem.status == 401 && known => {
            device::forget(connection);
            send_as_device(connection, pending).await
        }
        answer => answer,
    }
}

async fn send_as_device(connection: &Connection, pending: &Pending) -> Result<JsValue, Failure> {
    let device = if pending.traceless { None } else { Some(device::token(connection).await?) };
    let request = Request {
        method: pending.method().ok_or(Failure::Malformed)?,
        path: pending.path.clone(),
        body: pending.body.clone(),
        idempotency_key: Some(pending.key.clone()),
        device,
    };
    connection.0.call(request).await
}

/// How long to wait before the try after `tries` failed ones (from 1), in milliseconds: 500 doubled each
/// time, at most 60 000, plus up to half of it by `chance` (0..1) so that a crowd does not return at
/// once. A `Retry-After` wins (RFC 9110, 10.2.3).
fn backoff_ms(tries: u32, retry_after_secs: Option<u32>, chance: f64) -> u32 {
    let base = match retry_after_secs {
        Some(secs) => secs.saturating_mul(1000),
        None => (500 << (tries - 1).min(7)).min(60_000),
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0..=30 000")]
    let jitter = (f64::from(base.min(60_000)) / 2.0 * chance) as u32;
    base.saturating_add(jitter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_from_half_a_second_to_a_minute() {
        let waits: Vec<u32> = (1..=12).map(|tries| backoff_ms(tries, None, 0.0)).collect();
        assert_eq!(waits[..4], [500, 1000, 2000, 4000]);
        assert_eq!(waits[7..], [60_000; 5]);
    }

    #[test]
    fn a_server_that_names_a_wait_is_obeyed_and_the_crowd_spreads_out_after_it() {
        assert_eq!(backoff_ms(1, Some(30), 0.0), 30_000);
        assert_eq!(backoff_ms(1, Some(30), 0.5), 37_500);
    }
}
