//! The backend of kind `https:`.

use std::cell::RefCell;
use std::rc::Rc;

use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use js_sys::{Function, Promise, Reflect};
use sawt_wire::{PROBLEM_JSON, header};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Headers, RequestInit, Response};

use crate::backend::{Answer, Backend, Failure, Method, Request, encoded};
use crate::clock::{Clock, monotonic_ms};
use crate::json;
use crate::request::PrefetchedResponse;

/// The longest wait for one complete answer, in milliseconds: a poll's 20 KiB at 16 kbit/s.
const TIMEOUT_MS: u32 = 15_000;

/// A response that the loader has asked for before the wasm was there.
#[derive(Debug)]
pub(crate) struct Prefetched {
    pub(crate) url: String,
    pub(crate) started_ms: f64,
    pub(crate) response: Promise,
}

impl From<PrefetchedResponse> for Prefetched {
    fn from(early: PrefetchedResponse) -> Self {
        Self { url: early.url(), started_ms: early.started_ms(), response: early.response() }
    }
}

/// An HTTP server of the contract.
#[derive(Clone)]
pub(crate) struct Http(Rc<Inner>);

struct Inner {
    /// Without a trailing slash.
    base: String,
    /// The page's `fetch` as it was before other scripts could patch it.
    fetch: Function,
    language: String,
    clock: Clock,
    prefetched: RefCell<Option<Prefetched>>,
}

impl Http {
    pub(crate) fn new(
        base: &str,
        fetch: Function,
        language: &str,
        clock: Clock,
        prefetched: Option<Prefetched>,
    ) -> Self {
        Self(Rc::new(Inner {
            base: base.trim_end_matches('/').to_owned(),
            fetch,
            language: language.to_owned(),
            clock,
            prefetched: RefCell::new(prefetched),
        }))
    }
}

impl Backend for Http {
    fn call(&self, request: Request) -> Answer {
        let inner = self.0.clone();
        Box::pin(async move { inner.call(request).await })
    }

    fn events(&self, topics: &str) -> Option<String> {
        Some([self.0.base.as_str(), "/v1/events?topics=", &encoded(topics)].concat())
    }

    fn name(&self) -> &str {
        &self.0.base
    }
}

impl Inner {
    async fn call(&self, request: Request) -> Result<JsValue, Failure> {
        let controller = AbortController::new().map_err(|_| Failure::Unreachable)?;
        let exchange = Box::pin(self.exchange(&request, &controller));
        match select(exchange, TimeoutFuture::new(TIMEOUT_MS)).await {
            Either::Left((answer, _)) => answer,
            Either::Right(_) => {
                controller.abort();
                Err(Failure::TimedOut)
            }
        }
    }

    async fn exchange(
        &self,
        request: &Request,
        controller: &AbortController,
    ) -> Result<JsValue, Failure> {
        let url = format!("{}{}", self.base, request.path);
        let (asked_ms, response) = if let Some(early) = self.prefetched(request, &url).await {
            early
        } else {
            let asked_ms = monotonic_ms();
            let response = JsFuture::from(self.send(request, &url, controller)?).await;
            let response = response.and_then(JsCast::dyn_into::<Response>);
            (asked_ms, response.map_err(|_| Failure::Unreachable)?)
        };
        let answered_ms = monotonic_ms();
        let body = match response.json() {
            Ok(body) => JsFuture::from(body).await.map_err(|_| Failure::Malformed),
            Err(_) => Err(Failure::Malformed),
        };
        if !response.ok() {
            return Err(problem(&response, body.ok()));
        }
        let body = body?;
        self.clock.correct(server_ms(&response, &body), asked_ms, answered_ms);
        Ok(body)
    }

    /// The answer to what the loader asked, and when it did. Only the first widget of an element gets
    /// it: one that begins again asks anew, since a body can be read but once.
    async fn prefetched(&self, request: &Request, url: &str) -> Option<(f64, Response)> {
        let fits = request.method == Method::Get;
        let early = self.prefetched.take().filter(|early| fits && early.url == url)?;
        let response = JsFuture::from(early.response).await.ok()?;
        let response: Response = response.dyn_into().ok()?;
        (!response.body_used()).then_some((early.started_ms, response))
    }

    fn send(
        &self,
        request: &Request,
        url: &str,
        controller: &AbortController,
    ) -> Result<Promise, Failure> {
        let init = RequestInit::new();
        init.set_method(request.method.as_str());
        init.set_signal(Some(&controller.signal()));
        // No cookies, ever. `keepalive` lets an answer arrive though its page is being left.
        let _ = Reflect::set(&init, &"credentials".into(), &"omit".into());
        let _ = Reflect::set(&init, &"keepalive".into(), &(request.method != Method::Get).into());
        if let Some(headers) = self.headers(request) {
            init.set_headers(&headers);
        }
        if let Some(body) = &request.body {
            init.set_body(&body.into());
        }
        self.fetch
            .call2(&JsValue::UNDEFINED, &url.into(), &init)
            .and_then(JsCast::dyn_into)
            .map_err(|_| Failure::Unreachable)
    }

    /// None for a plain read, which then needs no CORS preflight and may come from a cache.
    fn headers(&self, request: &Request) -> Option<Headers> {
        if request.method == Method::Get && request.device.is_none() {
            return None;
        }
        let headers = Headers::new().ok()?;
        let pairs = [
            ("Accept-Language", Some(self.language.as_str())),
            ("Content-Type", request.body.as_ref().map(|_| "application/json")),
            (header::IDEMPOTENCY_KEY, request.idempotency_key.as_deref()),
            (header::DEVICE_TOKEN, request.device.as_deref()),
        ];
        for (name, value) in pairs {
            if let Some(value) = value {
                headers.set(name, value).ok()?;
            }
        }
        Some(headers)
    }
}

/// What the server says went wrong. A `Retry-After` header (RFC 9110, 10.2.3) counts beside the body's.
fn problem(response: &Response, body: Option<JsValue>) -> Failure {
    let header = |name: &str| response.headers().get(name).ok().flatten();
    let is_problem = header("Content-Type").is_some_and(|kind| kind.starts_with(PROBLEM_JSON));
    let told = body.filter(|_| is_problem).and_then(|body| json::from_value(body).ok());
    let Some(mut problem): Option<Box<sawt_wire::Problem>> = told else {
        return Failure::Status(response.status());
    };
    if problem.retry_after_secs.is_none() {
        problem.retry_after_secs = header("Retry-After").and_then(|secs| secs.trim().parse().ok());
    }
    Failure::Refused(problem)
}

/// The server's time when it sent this: `now` of the body, plus the time that it lay in caches; or the
/// `Date` header where that is later, as after a revalidation (whose body is the cached one).
fn server_ms(response: &Response, body: &JsValue) -> f64 {
    let header = |name: &str| response.headers().get(name).ok().flatten();
    let now = Reflect::get(body, &"now".into()).ok().and_then(|now| now.as_string());
    let now_ms = now.map_or(f64::NAN, |now| js_sys::Date::parse(&now));
    let age_ms =
        f64::from(header("Age").and_then(|age| age.parse::<u32>().ok()).unwrap_or(0)) * 1000.0;
    let date_ms = header("Date").map_or(f64::NAN, |date| js_sys::Date::parse(&date));
    (now_ms + age_ms).max(date_ms)
}
