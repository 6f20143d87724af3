//! The backend that a site has chosen: what is asked, what comes back, what can go wrong.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use sawt_wire::{Problem, ProblemCode};
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

use crate::json;

/// What a request does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Creates.
    Post,
    /// Replaces.
    Put,
    /// Takes back.
    Delete,
}

impl Method {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }

    pub(crate) fn parse(word: &str) -> Option<Self> {
        [Self::Get, Self::Post, Self::Put, Self::Delete].into_iter().find(|m| m.as_str() == word)
    }
}

/// One call of the contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// What it does.
    pub method: Method,
    /// Path below the backend, for example `/v1/polls/budget-2027`.
    pub path: String,
    /// JSON.
    pub body: Option<String>,
    /// For everything that writes.
    pub idempotency_key: Option<String>,
    /// The device's anonymous token.
    pub device: Option<String>,
}

impl Request {
    /// A read without any header, which a cache may answer.
    pub fn get(path: impl Into<String>) -> Self {
        Self {
            method: Method::Get,
            path: path.into(),
            body: None,
            idempotency_key: None,
            device: None,
        }
    }
}

/// Why there is no answer that can be used.
#[derive(Debug, Clone, PartialEq)]
pub enum Failure {
    /// No connection, or it broke.
    Unreachable,
    /// No complete answer in time.
    TimedOut,
    /// An answer that is not what the contract says: cut off, of another type.
    Malformed,
    /// The server said that it can't, without saying why.
    Status(u16),
    /// The server said why.
    Refused(Box<Problem>),
}

impl Failure {
    /// True when the same request may succeed later.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Unreachable | Self::TimedOut | Self::Malformed => true,
            Self::Status(status) => is_transient_status(*status),
            Self::Refused(problem) => is_transient_status(problem.status),
        }
    }

    /// How long the server asks to wait, in seconds.
    pub fn retry_after_secs(&self) -> Option<u32> {
        match self {
            Self::Refused(problem) => problem.retry_after_secs,
            _ => None,
        }
    }

    /// The code, where the server gave one.
    pub fn code(&self) -> Option<ProblemCode> {
        match self {
            Self::Refused(problem) => Some(problem.code),
            _ => None,
        }
    }
}

fn is_transient_status(status: u16) -> bool {
    status == 408 || status == 429 || status >= 500
}

/// An answer that will come.
pub type Answer = Pin<Box<dyn Future<Output = Result<JsValue, Failure>>>>;

/// Where requests go: an HTTP server of the contract now; a webhook, a mail program, static files or the
/// page itself behind the same door.
pub trait Backend {
    /// Sends one request, once. The answer is the JSON body as plain objects.
    fn call(&self, request: Request) -> Answer;

    /// The address of its server-sent events about `topics`, where it has them.
    fn events(&self, topics: &str) -> Option<String>;

    /// Names the backend on this device: where its token and unsent answers are kept.
    fn name(&self) -> &str;
}

/// A backend together with typed answers.
#[derive(Clone)]
pub struct Connection(pub Rc<dyn Backend>);

impl std::fmt::Debug for Connection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Connection").field(&self.0.name()).finish()
    }
}

impl Connection {
    /// Sends `request` once and reads the answer.
    ///
    /// # Errors
    /// Whatever kept a usable answer from coming.
    pub async fn call<T: DeserializeOwned>(&self, request: Request) -> Result<T, Failure> {
        read(self.0.call(request).await?)
    }
}

/// `text` as a part of an address.
pub fn encoded(text: &str) -> String {
    String::from(js_sys::encode_uri_component(text))
}

/// An answer as its type of the contract.
///
/// # Errors
/// [`Failure::Malformed`] when it is not of that shape.
pub fn read<T: DeserializeOwned>(answer: JsValue) -> Result<T, Failure> {
    json::from_value(answer).map_err(|_| Failure::Malformed)
}
