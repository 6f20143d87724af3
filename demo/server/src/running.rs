//! A server from its settings to its graceful stop.

use std::io::Write as _;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use crate::app::{App, Parts};
use crate::catalogue::Shelf;
use crate::clock;
use crate::config::{ConfigError, Settings};
use crate::console::gate::Gate;
use crate::console::passwords::Passwords;
use crate::console::waits::Waits;
use crate::dist::Dist;
use crate::feedback::results::Counted;
use crate::feedback::{files, retention};
use crate::http::limit::Limiter;
use crate::http::router::router;
use crate::news::News;
use crate::secret_file::{self, SecretError};
use crate::serve::serve;
use crate::store::sqlite::{OpenError, Sqlite};
use crate::store::{ReadError, Store, WriteError};

/// How soon a running server notices an import, and tells what is new.
const REFRESH: Duration = Duration::from_secs(1);

/// How often a 256th of the remembered requests is looked through: all of them within 22 hours.
const FORGET: Duration = Duration::from_mins(5);

/// Why the server does not run.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// A setting.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The secret.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// The database.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The database, later.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The database, later.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The secret is of another database.
    #[error(
        "the secret file {secret} does not belong to the database {database}; with it everybody could vote again, so restore the right one from a backup"
    )]
    WrongSecret {
        /// The secret file.
        secret: String,
        /// The database.
        database: String,
    },
    /// The network.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// Where.
        address: String,
        /// Why.
        source: std::io::Error,
    },
}

/// Serves until the process is told to stop (SIGINT, SIGTERM).
///
/// # Errors
/// [`ServeError`], in a sentence for the operator; nothing was served then.
pub async fn run(settings: &Settings) -> Result<(), ServeError> {
    let dist = Dist::new(settings.dist()?);
    let sites = settings.sites()?;
    let connections = settings.connections()?;
    let secret = secret_file::load_or_create(&settings.secret_file())?;
    let sqlite = Arc::new(Sqlite::open(&settings.database())?);
    let store: Arc<dyn Store> = sqlite.clone();
    if !store.claim(secret.fingerprint()).await? {
        return Err(ServeError::WrongSecret {
            secret: settings.secret_file().display().to_string(),
            database: settings.database().display().to_string(),
        });
    }
    let shelf = Shelf::default();
    shelf.refresh(&*store).await?;
    let asked = settings.listen();
    let listen = |source| ServeError::Listen { address: asked.to_string(), source };
    let listener = TcpListener::bind(asked).await.map_err(listen)?;
    let address = listener.local_addr().map_err(listen)?;
    let public_url = settings.public_url(address)?;
    let gate = Gate {
        passwords: Passwords::new(&secret),
        waits: Waits::default(),
        provider: settings.provider(&public_url)?,
    };
    gate.passwords.warm().await;
    let app = App::of(Parts {
        store,
        shelf,
        secret,
        public_url: public_url.into(),
        dist,
        limiter: Limiter::new(settings.allowance(), settings.trusted_hops.unwrap_or_default()),
        gate,
        news: News::new(settings.seats()),
        counted: Counted::default(),
    });
    let chores = tokio::spawn(chores(app.clone()));
    let stop = stop().map_err(listen)?;
    announce(address);
    let stop = stopping(stop, app.clone());
    serve(listener, router(app, sites.as_deref()), connections, stop).await;
    chores.abort();
    sqlite.close().await;
    tracing::info!("stopped");
    Ok(())
}

/// For whoever started this process: the one line on standard output.
fn announce(address: std::net::SocketAddr) {
    let mut out = std::io::stdout().lock();
    // Nobody may be reading; that is no reason not to serve.
    let _ = writeln!(out, "listening on http://{address}").and_then(|()| out.flush());
}

/// Ready once the process is told to stop.
fn stop() -> std::io::Result<impl Future<Output = ()>> {
    let (mut interrupted, mut terminated) =
        (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupted.recv() => {}
            _ = terminated.recv() => {}
        }
        tracing::info!("stopping");
    })
}

/// Ends the streams that would otherwise be waited for.
async fn stopping(stop: impl Future<Output = ()>, app: App) {
    stop.await;
    app.news.stop();
}

/// What is done beside the requests.
async fn chores(app: App) {
    let mut refresh = tokio::time::interval(REFRESH);
    let mut forget = tokio::time::interval(FORGET);
    let mut slice: u8 = 0;
    loop {
        tokio::select! {
            _ = refresh.tick() => {
                if let Err(error) = app.shelf.refresh(&*app.store).await {
                    tracing::warn!(%error, "the definitions were not read again");
                }
                if app.news.is_heard()
                    && let Err(error) = app.news.look(&*app.store).await
                {
                    tracing::warn!(%error, "what is new was not read");
                }
            }
            _ = forget.tick() => {
                app.limiter.tidy();
                if let Err(error) = app.store.forget_expired(clock::now_secs()).await {
                    tracing::warn!(%error, "ended sessions were not forgotten");
                }
                let before_ms = files::forgotten_before_ms(clock::now_ms());
                if let Err(error) = app.store.forget_files(before_ms).await {
                    tracing::warn!(%error, "files that nobody has submitted were not forgotten");
                }
                if let Err(error) = retention::forget(&app).await {
                    tracing::warn!(%error, "old submissions were not forgotten");
                }
                if let Err(error) = app.store.forget_requests(slice, clock::today()).await {
                    tracing::warn!(%error, "old requests were not forgotten");
                }
                slice = slice.wrapping_add(1);
            }
        }
    }
}
