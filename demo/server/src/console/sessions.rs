//! Sessions over the store: what a browser's cookie stands for. The cookie holds a random id, the database a keyed hash
//! of it.

use std::fmt;
use std::time::Duration;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use tower_sessions::cookie::SameSite;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};
use tower_sessions::{Expiry, Session, SessionManagerLayer, SessionStore};

use crate::app::App;
use crate::clock;
use crate::store::ReadError;
use crate::store::staff::{KeptSession, MemberId};

/// Without a request for so long, a session is over.
const IDLE: Duration = Duration::from_mins(30);

/// From the sign-in; then it is over in any case.
const LONGEST: Duration = Duration::from_hours(12);

/// How exactly the last request is kept: a write a minute, and not one a page.
const TOUCHED: Duration = Duration::from_mins(1);

/// Who is signed in with a session, and since when.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct SignedIn {
    /// Who.
    pub member: MemberId,
    /// Of the member when the session began: whatever ends all sessions of a member makes it grow.
    pub epoch: i64,
    /// Milliseconds since the Unix epoch, here and below.
    pub since_ms: i64,
    /// The last request that was noted.
    pub seen_ms: i64,
}

const KEY: &str = "signed-in";

impl SignedIn {
    /// From now on.
    pub fn now(member: MemberId, epoch: i64) -> Self {
        let now = clock::now_ms();
        Self { member, epoch, since_ms: now, seen_ms: now }
    }

    /// False once the session has lasted as long as it may.
    pub(super) fn is_fresh(self) -> bool {
        clock::now_ms() - self.since_ms < ms(LONGEST)
    }

    /// Begins: under a new id, so that nobody who knew the old one is signed in along.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn begin(self, session: &Session) -> std::result::Result<(), ReadError> {
        session.cycle_id().await.map_err(failed)?;
        session.insert(KEY, self).await.map_err(failed)
    }

    /// Ends what was begun; the session remains for what is told to its browser.
    pub async fn forget(session: &Session) {
        // When it cannot be read it ends by itself.
        let _ = session.remove_value(KEY).await;
    }
}

/// Who is signed in.
pub(super) async fn signed_in(
    session: &Session,
) -> std::result::Result<Option<SignedIn>, ReadError> {
    session.get(KEY).await.map_err(failed)
}

/// Notes that the session is in use, which renews it.
pub(super) async fn touch(
    session: &Session,
    signed_in: SignedIn,
) -> std::result::Result<(), ReadError> {
    let now = clock::now_ms();
    if now - signed_in.seen_ms < ms(TOUCHED) {
        return Ok(());
    }
    session.insert(KEY, SignedIn { seen_ms: now, ..signed_in }).await.map_err(failed)
}

#[expect(clippy::needless_pass_by_value, reason = "it is what map_err gives")]
pub(super) fn failed(error: tower_sessions::session::Error) -> ReadError {
    ReadError(error.to_string())
}

fn ms(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

/// The layer that reads and sets the cookie. `__Host-` binds it to this very host under TLS; without TLS, on the machine
/// itself, browsers would refuse that name.
pub(super) fn layer(app: &App) -> SessionManagerLayer<Sessions> {
    let secure = app.public_url.starts_with("https://");
    let name = if secure { "__Host-sawt-console" } else { "sawt-console" };
    SessionManagerLayer::new(Sessions(app.clone()))
        .with_name(name)
        .with_secure(secure)
        .with_http_only(true)
        // Not `Strict`: a link in a message of a colleague, and the identity provider, lead here signed in.
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(IDLE.try_into().unwrap_or_default()))
}

/// The sessions in the store.
#[derive(Clone)]
pub(super) struct Sessions(App);

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sessions")
    }
}

impl Sessions {
    fn kept(&self, record: &Record) -> Result<KeptSession> {
        let data = serde_json::to_string(&record.data);
        Ok(KeptSession {
            id: self.0.secret.session(record.id.0),
            data: data.map_err(|error| Error::Encode(error.to_string()))?,
            expires_at: record.expiry_date.unix_timestamp(),
        })
    }
}

#[async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        while !self.0.store.begin_session(self.kept(record)?).await.map_err(backend)? {
            record.id = Id::default();
        }
        Ok(())
    }

    async fn save(&self, record: &Record) -> Result<()> {
        self.0.store.keep_session(self.kept(record)?).await.map_err(backend)
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let hash = self.0.secret.session(id.0);
        let kept = self.0.store.session(hash, clock::now_secs()).await.map_err(backend)?;
        let Some(kept) = kept else { return Ok(None) };
        let decode = |error: String| Error::Decode(error);
        Ok(Some(Record {
            id: *id,
            data: serde_json::from_str(&kept.data).map_err(|error| decode(error.to_string()))?,
            expiry_date: time::OffsetDateTime::from_unix_timestamp(kept.expires_at)
                .map_err(|error| decode(error.to_string()))?,
        }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        self.0.store.end_session(self.0.secret.session(id.0)).await.map_err(backend)
    }
}

fn backend(error: impl fmt::Display) -> Error {
    Error::Backend(error.to_string())
}
