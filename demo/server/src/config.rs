//! What the operator sets: by flag, else by environment, else in a TOML file, else as it is built in.

use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

use clap::Args;
use serde::Deserialize;

use crate::console::provider::Provider;
use crate::http::limit::Allowance;
use crate::news::Seats;
use crate::store::staff::Role;

/// Where the database lies; the same for every command.
#[derive(Debug, Clone, Default, Args, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// Database file; created when absent [default: sawt.db]
    #[arg(long, env = "SAWT_DATABASE", value_name = "FILE", global = true)]
    pub database: Option<PathBuf>,
    /// Secret that signs tokens; created when absent [default: beside the database]
    #[arg(long, env = "SAWT_SECRET_FILE", value_name = "FILE", global = true)]
    pub secret_file: Option<PathBuf>,
    /// Address to listen on; port 0 takes a free one [default: 127.0.0.1:8080]
    #[arg(long, env = "SAWT_LISTEN", value_name = "ADDRESS:PORT", global = true)]
    pub listen: Option<SocketAddr>,
    /// How browsers reach this server, for example `https://sawt.example.gov` [default: http:// and the
    /// address listened on]
    #[arg(long, env = "SAWT_PUBLIC_URL", value_name = "URL", global = true)]
    pub public_url: Option<String>,
    /// Folder of the built package; repeat it for older releases that pages are pinned to
    #[arg(long, env = "SAWT_DIST", value_name = "FOLDER", value_delimiter = ':', global = true)]
    pub dist: Option<Vec<PathBuf>>,
    /// Folder of web pages to serve at /
    #[arg(long, env = "SAWT_SITES", value_name = "FOLDER", global = true)]
    pub sites: Option<PathBuf>,
    /// Proxies before this server that append to X-Forwarded-For [default: 0]
    #[arg(long, env = "SAWT_TRUSTED_HOPS", value_name = "NUMBER", global = true)]
    pub trusted_hops: Option<usize>,
    /// Writes a second from one address, in the long run; 0 is without limit [default: 50]
    #[arg(long, env = "SAWT_RATE_PER_SECOND", value_name = "NUMBER", global = true)]
    pub rate_per_second: Option<u32>,
    /// Writes at once from one address [default: 1000]
    #[arg(long, env = "SAWT_RATE_BURST", value_name = "NUMBER", global = true)]
    pub rate_burst: Option<NonZeroU32>,
    /// Comments at once from one device in one thread [default: 60]
    #[arg(long, env = "SAWT_COMMENT_BURST", value_name = "NUMBER", global = true)]
    pub comment_burst: Option<NonZeroU32>,
    /// Streams of news at the same time [default: 1024]
    #[arg(long, env = "SAWT_STREAMS", value_name = "NUMBER", global = true)]
    pub streams: Option<usize>,
    /// Streams of news to one address at the same time [default: 128]
    #[arg(long, env = "SAWT_ADDRESS_STREAMS", value_name = "NUMBER", global = true)]
    pub address_streams: Option<usize>,
    /// Connections at the same time [default: 4096]
    #[arg(long, env = "SAWT_CONNECTIONS", value_name = "NUMBER", global = true)]
    pub connections: Option<usize>,
    /// Identity provider for the console: its issuer, for example `https://id.example.gov`
    #[arg(long, env = "SAWT_OIDC_ISSUER", value_name = "URL", global = true)]
    pub oidc_issuer: Option<String>,
    /// This server's client id at the identity provider
    #[arg(long, env = "SAWT_OIDC_CLIENT_ID", value_name = "ID", global = true)]
    pub oidc_client_id: Option<String>,
    /// File with the client secret for the identity provider
    #[arg(long, env = "SAWT_OIDC_SECRET_FILE", value_name = "FILE", global = true)]
    pub oidc_secret_file: Option<PathBuf>,
    /// Role of whom the identity provider knows and this server does not [default: nobody is added]
    #[arg(long, env = "SAWT_OIDC_DEFAULT_ROLE", value_name = "ROLE", global = true)]
    pub oidc_default_role: Option<Role>,
}

/// A setting that cannot be.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("cannot read the settings in {path}: {source}")]
    Unreadable {
        /// Which file.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// The file is no `TOML`, or sets what does not exist.
    #[error("the settings in {path} are not right: {message}")]
    Malformed {
        /// Which file.
        path: String,
        /// Where and why.
        message: String,
    },
    /// One value.
    #[error("{name} is \"{found}\"; it takes {expected}")]
    Invalid {
        /// Which setting.
        name: &'static str,
        /// What was found.
        found: String,
        /// What is accepted.
        expected: &'static str,
    },
}

impl Settings {
    /// What a TOML file sets: the long flags' names with `_`.
    ///
    /// # Errors
    /// [`ConfigError`].
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let name = path.display().to_string();
        let text = std::fs::read_to_string(path)
            .map_err(|source| ConfigError::Unreadable { path: name.clone(), source })?;
        toml::from_str(&text)
            .map_err(|error| ConfigError::Malformed { path: name, message: error.to_string() })
    }

    /// These settings, and `file`'s where these are silent.
    #[must_use]
    pub fn over(self, file: Self) -> Self {
        Self {
            database: self.database.or(file.database),
            secret_file: self.secret_file.or(file.secret_file),
            listen: self.listen.or(file.listen),
            public_url: self.public_url.or(file.public_url),
            dist: self.dist.or(file.dist),
            sites: self.sites.or(file.sites),
            trusted_hops: self.trusted_hops.or(file.trusted_hops),
            rate_per_second: self.rate_per_second.or(file.rate_per_second),
            rate_burst: self.rate_burst.or(file.rate_burst),
            comment_burst: self.comment_burst.or(file.comment_burst),
            streams: self.streams.or(file.streams),
            address_streams: self.address_streams.or(file.address_streams),
            connections: self.connections.or(file.connections),
            oidc_issuer: self.oidc_issuer.or(file.oidc_issuer),
            oidc_client_id: self.oidc_client_id.or(file.oidc_client_id),
            oidc_secret_file: self.oidc_secret_file.or(file.oidc_secret_file),
            oidc_default_role: self.oidc_default_role.or(file.oidc_default_role),
        }
    }

    /// The database file.
    pub fn database(&self) -> PathBuf {
        self.database.clone().unwrap_or_else(|| "sawt.db".into())
    }

    /// The secret's file.
    pub fn secret_file(&self) -> PathBuf {
        self.secret_file.clone().unwrap_or_else(|| {
            let mut name = self.database().into_os_string();
            name.push(".secret");
            name.into()
        })
    }

    /// Where to listen.
    pub fn listen(&self) -> SocketAddr {
        self.listen.unwrap_or_else(|| ([127, 0, 0, 1], 8080).into())
    }

    /// How browsers reach the server that listens there.
    ///
    /// # Errors
    /// [`ConfigError::Invalid`].
    pub fn public_url(&self, listening: SocketAddr) -> Result<String, ConfigError> {
        let Some(url) = &self.public_url else { return Ok(format!("http://{listening}")) };
        let bare = url.strip_suffix('/').unwrap_or(url);
        let uri: Option<axum::http::Uri> = bare.parse().ok();
        let right = uri.is_some_and(|uri| {
            matches!(uri.scheme_str(), Some("http" | "https"))
                && uri.host().is_some()
                && uri.path() == "/"
                && uri.query().is_none()
        });
        if right {
            return Ok(bare.to_owned());
        }
        Err(ConfigError::Invalid {
            name: "public-url",
            found: url.clone(),
            expected: "http:// or https:// with a host, and no path",
        })
    }

    /// The folders of built packages that exist.
    ///
    /// # Errors
    /// [`ConfigError::Invalid`].
    pub fn dist(&self) -> Result<Vec<PathBuf>, ConfigError> {
        let folders = self.dist.clone().unwrap_or_default();
        folders.into_iter().map(|folder| a_folder("dist", folder)).collect()
    }

    /// The folder of web pages.
    ///
    /// # Errors
    /// [`ConfigError::Invalid`].
    pub fn sites(&self) -> Result<Option<PathBuf>, ConfigError> {
        self.sites.clone().map(|folder| a_folder("sites", folder)).transpose()
    }

    /// How often one address may write; `None` is without limit.
    pub fn allowance(&self) -> Option<Allowance> {
        let per_second = NonZeroU32::new(self.rate_per_second.unwrap_or(50))?;
        let or = |set: Option<NonZeroU32>, built_in| {
            set.or(NonZeroU32::new(built_in)).unwrap_or(NonZeroU32::MIN)
        };
        let (burst, comments) = (or(self.rate_burst, 1000), or(self.comment_burst, 60));
        Some(Allowance { per_second, burst, comments })
    }

    /// The identity provider of the console, when one is configured.
    ///
    /// # Errors
    /// [`ConfigError`], also when only a part is configured.
    pub fn provider(&self, public_url: &str) -> Result<Option<Provider>, ConfigError> {
        let missing = |name| ConfigError::Invalid {
            name,
            found: String::new(),
            expected: "a value, since an identity provider is configured",
        };
        let Some(issuer) = &self.oidc_issuer else { return Ok(None) };
        let client_id = self.oidc_client_id.as_ref().ok_or_else(|| missing("oidc-client-id"))?;
        let file = self.oidc_secret_file.as_ref().ok_or_else(|| missing("oidc-secret-file"))?;
        let path = file.display().to_string();
        let secret = std::fs::read_to_string(file)
            .map_err(|source| ConfigError::Unreadable { path, source })?;
        let provider =
            Provider::new(issuer, client_id, secret.trim(), public_url, self.oidc_default_role);
        provider.map(Some).ok_or_else(|| ConfigError::Invalid {
            name: "oidc-issuer",
            found: issuer.clone(),
            expected: "https:// with a host, or http:// on this machine",
        })
    }

    /// Streams of news at the same time.
    pub fn seats(&self) -> Seats {
        // What a semaphore can count.
        let all = self.streams.unwrap_or(1024).min(1_000_000);
        Seats { all, each: self.address_streams.unwrap_or(128) }
    }

    /// Connections at the same time.
    ///
    /// # Errors
    /// [`ConfigError::Invalid`].
    pub fn connections(&self) -> Result<usize, ConfigError> {
        match self.connections {
            None => Ok(4096),
            Some(number @ 1..=1_000_000) => Ok(number),
            Some(number) => Err(ConfigError::Invalid {
                name: "connections",
                found: number.to_string(),
                expected: "1 to 1000000",
            }),
        }
    }
}

fn a_folder(name: &'static str, folder: PathBuf) -> Result<PathBuf, ConfigError> {
    if folder.is_dir() {
        return Ok(folder);
    }
    let found = folder.display().to_string();
    Err(ConfigError::Invalid { name, found, expected: "a folder that exists" })
}
