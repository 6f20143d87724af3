//! How often one address may write. Many citizens share one address, so the limits are wide; an address is
//! kept as a hash under a salt that lives a day, in memory alone.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use axum::extract::{ConnectInfo, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, NotUntil, Quota};
use sha2::{Digest as _, Sha256};

use super::problem::Refusal;
use crate::app::App;
use crate::clock;
use crate::secrecy::{AuthorKey, Hash, TakerKey};

/// An address under today's salt.
pub type Who = [u8; 16];

/// How often an address may write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// In the long run.
    pub per_second: NonZeroU32,
    /// At once.
    pub burst: NonZeroU32,
    /// Comments of one device in one thread at once; one more each [`COMMENT_EVERY`].
    pub comments: NonZeroU32,
}

/// In which a device may write one more comment, once it has written many.
const COMMENT_EVERY: Duration = Duration::from_secs(10);

/// How often one address may try to open one submission at once.
const MOST_OPENINGS: NonZeroU32 = NonZeroU32::new(20).unwrap();

/// In which it may try once more.
const OPENING_EVERY: Duration = Duration::from_secs(10);

/// Counts the writes of each address.
#[derive(Debug)]
pub struct Limiter {
    allowance: Option<Allowance>,
    trusted_hops: usize,
    today: RwLock<Arc<Day>>,
    comments: Option<DefaultKeyedRateLimiter<Hash>>,
    openings: Option<DefaultKeyedRateLimiter<Hash>>,
}

#[derive(Debug)]
struct Day {
    number: i64,
    salt: [u8; 32],
    writes: DefaultKeyedRateLimiter<Who>,
}

impl Limiter {
    /// `None` limits nothing. `trusted_hops` proxies stand before this server, each of which appends to
    /// `X-Forwarded-For`; with 0 the header is not believed.
    pub fn new(allowance: Option<Allowance>, trusted_hops: usize) -> Self {
        let day = Day::new(clock::today(), allowance);
        let quota = allowance.and_then(|allowance| {
            Some(Quota::with_period(COMMENT_EVERY)?.allow_burst(allowance.comments))
        });
        let openings = allowance
            .and_then(|_| Some(Quota::with_period(OPENING_EVERY)?.allow_burst(MOST_OPENINGS)));
        Self {
            allowance,
            trusted_hops,
            today: RwLock::new(Arc::new(day)),
            comments: quota.map(DefaultKeyedRateLimiter::keyed),
            openings: openings.map(DefaultKeyedRateLimiter::keyed),
        }
    }

    /// Whole seconds to wait, when this author has written too many comments.
    pub fn refuses_comment(&self, author: AuthorKey) -> Option<u32> {
        let refused = self.comments.as_ref()?.check_key(&author.0).err()?;
        Some(wait_secs(&refused))
    }

    /// Whole seconds to wait, when this device has submitted to one form too often.
    pub fn refuses_submission(&self, taker: TakerKey) -> Option<u32> {
        let refused = self.comments.as_ref()?.check_key(&taker.0).err()?;
        Some(wait_secs(&refused))
    }

    /// Whole seconds to wait, when this caller has tried to open one submission too often, whatever the codes.
    pub fn refuses_opening(&self, caller: Caller, reference: &str) -> Option<u32> {
        let day = self.day();
        let digest =
            Sha256::new().chain_update(day.salt).chain_update(caller.0.unwrap_or_default());
        let digest = digest.chain_update(reference).finalize();
        let key: Hash = std::array::from_fn(|at| digest[at]);
        let refused = self.openings.as_ref()?.check_key(&key).err()?;
        Some(wait_secs(&refused))
    }

    /// Whole seconds to wait, when this address has written too often.
    fn refuses(&self, address: IpAddr) -> Option<u32> {
        self.allowance?;
        let day = self.day();
        let refused = day.writes.check_key(&day.who(address)).err()?;
        Some(wait_secs(&refused))
    }

    fn day(&self) -> Arc<Day> {
        let number = clock::today();
        let day = Arc::clone(&self.today.read().unwrap_or_else(PoisonError::into_inner));
        if day.number == number {
            return day;
        }
        let next = Arc::new(Day::new(number, self.allowance));
        *self.today.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&next);
        next
    }

    /// Forgets the addresses and authors that have been quiet for long enough.
    pub fn tidy(&self) {
        self.day().writes.retain_recent();
        if let Some(comments) = &self.comments {
            comments.retain_recent();
        }
        if let Some(openings) = &self.openings {
            openings.retain_recent();
        }
    }
}

fn wait_secs(refused: &NotUntil<<DefaultClock as governor::clock::Clock>::Instant>) -> u32 {
    let wait = refused.wait_time_from(DefaultClock::default().now());
    u32::try_from(wait.as_secs()).unwrap_or(u32::MAX).saturating_add(1)
}

impl Day {
    fn new(number: i64, allowance: Option<Allowance>) -> Self {
        let mut salt = [0; 32];
        if getrandom::fill(&mut salt).is_err() {
            tracing::error!("no random salt for today's addresses; they are hashed without");
        }
        let quota = allowance.map_or(Quota::per_second(NonZeroU32::MIN), |allowance| {
            Quota::per_second(allowance.per_second).allow_burst(allowance.burst)
        });
        Self { number, salt, writes: DefaultKeyedRateLimiter::keyed(quota) }
    }

    fn who(&self, address: IpAddr) -> Who {
        let digest = Sha256::new().chain_update(self.salt).chain_update(network(address));
        let digest = digest.finalize();
        std::array::from_fn(|at| digest[at])
    }
}

/// One customer's part of an address: all of IPv4, the first 64 bits of IPv6.
fn network(address: IpAddr) -> [u8; 16] {
    let whole = match address.to_canonical() {
        IpAddr::V4(v4) => return v4.to_ipv6_mapped().octets(),
        IpAddr::V6(v6) => v6.segments(),
    };
    let [a, b, c, d, ..] = whole;
    Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).octets()
}

/// The address that the outermost trusted proxy saw: the `hops`-th from the right. What stands left of it, the
/// client may have made up.
fn seen_by_proxy(headers: &HeaderMap, hops: usize) -> Option<IpAddr> {
    let lines = headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok());
    let all: Vec<&str> = lines.flat_map(|line| line.split(',')).map(str::trim).collect();
    let written = all.iter().rev().nth(hops.checked_sub(1)?)?;
    let bare = written.parse().ok();
    bare.or_else(|| written.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

/// Who sends a request: its address under today's salt. `None` where the connection tells none.
#[derive(Debug, Clone, Copy)]
pub struct Caller(pub Option<Who>);

impl FromRequestParts<App> for Caller {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let address = address(&app.limiter, &parts.headers, &parts.extensions);
        Ok(Self(address.map(|address| app.limiter.day().who(address))))
    }
}

fn address(limiter: &Limiter, headers: &HeaderMap, extensions: &Extensions) -> Option<IpAddr> {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
    seen_by_proxy(headers, limiter.trusted_hops).or(peer)
}

/// Refuses the writes of an address that has written too often.
pub async fn writes(app: &App, request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return next.run(request).await;
    }
    let address = address(&app.limiter, request.headers(), request.extensions());
    match address.and_then(|address| app.limiter.refuses(address)) {
        Some(secs) => Refusal::too_many_requests(secs).into_response(),
        None => next.run(request).await,
    }
}

#[cfg(test)]
mod tests {
    use super::{HeaderMap, network, seen_by_proxy};
    use axum::http::{HeaderName, HeaderValue};
    use std::net::IpAddr;

    fn forwarded(line: &'static str) -> HeaderMap {
        let name = HeaderName::from_static("x-forwarded-for");
        HeaderMap::from_iter([(name, HeaderValue::from_static(line))])
    }

    #[test]
    fn what_the_client_made_up_is_not_believed() {
        let headers = forwarded("1.1.1.1, 2.2.2.2, 3.3.3.3");
        assert_eq!(seen_by_proxy(&headers, 0), None);
        assert_eq!(seen_by_proxy(&headers, 1), "3.3.3.3".parse().ok());
        assert_eq!(seen_by_proxy(&headers, 2), "2.2.2.2".parse().ok());
        assert_eq!(seen_by_proxy(&headers, 4), None);
    }

    #[test]
    fn one_household_is_one_address() {
        let of = |address: &str| address.parse::<IpAddr>().map(network).ok();
        assert_eq!(of("2001:db8:1:2:3::4"), of("2001:db8:1:2:ffff::1"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
    }
}
