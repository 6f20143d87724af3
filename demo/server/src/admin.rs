//! Members on the command line: the first owner, and whoever is locked out.

use std::path::Path;

use clap::Subcommand;
use serde::Serialize;

use crate::config::{ConfigError, Settings};
use crate::console::links;
use crate::console::members::{self, MemberMistake};
use crate::secrecy::{NoRandomness, Secret};
use crate::secret_file::{self, SecretError};
use crate::store::audit::{AuditStore as _, Broken, Head, Witness};
use crate::store::sqlite::{OpenError, Sqlite};
use crate::store::staff::{
    KeptMember, MemberChange, NewMember, Role, StaffError, StaffStore as _, Standing,
};
use crate::store::{ReadError, Store as _, WriteError};

/// What is done about members.
#[derive(Debug, Subcommand)]
pub enum AdminCommand {
    /// Add a member, and print the one-time link by which the member sets a password
    Add {
        /// The name that colleagues see
        #[arg(long)]
        name: String,
        /// What is typed to sign in; usually the e-mail address
        #[arg(long, alias = "email")]
        login: String,
        /// What the member may do
        #[arg(long)]
        role: Role,
    },
    /// List the members: a line of JSON each
    List,
    /// Let a member in who has lost everything: print a new link, and forget the second factor
    Reset {
        /// Whom
        #[arg(long, alias = "email")]
        login: String,
    },
    /// End a member's sessions, and let the member sign in no more
    Disable {
        /// Whom
        #[arg(long, alias = "email")]
        login: String,
    },
    /// Let a member sign in again
    Enable {
        /// Whom
        #[arg(long, alias = "email")]
        login: String,
    },
}

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum AdminError {
    /// A setting.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The secret.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// The secret is of another database.
    #[error(
        "the secret file {0} does not belong to this database; restore the right one from a backup"
    )]
    WrongSecret(String),
    /// The database.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The database.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The database.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// What was given about a member.
    #[error(transparent)]
    Mistake(#[from] MemberMistake),
    /// The member.
    #[error(transparent)]
    Staff(#[from] StaffError),
    /// The operating system.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// A member cannot be printed.
    #[error("a member cannot be printed: {0}")]
    Unprintable(#[from] serde_json::Error),
    /// The log.
    #[error("the audit log is not whole: {0}")]
    Broken(#[from] Broken),
}

/// A line of the list.
#[derive(Serialize)]
struct Line<'a> {
    login: &'a str,
    name: &'a str,
    role: &'a str,
    standing: &'a str,
    password: bool,
    second_factor: bool,
}

async fn open(settings: &Settings) -> Result<(Sqlite, Secret), AdminError> {
    let file = settings.secret_file();
    let secret = secret_file::load_or_create(&file)?;
    let store = Sqlite::open(&settings.database())?;
    if store.claim(secret.fingerprint()).await? {
        return Ok((store, secret));
    }
    store.close().await;
    Err(AdminError::WrongSecret(shown(&file)))
}

fn shown(file: &Path) -> String {
    file.display().to_string()
}

/// Carries a command out, beside a running server as well; the lines to print.
///
/// # Errors
/// [`AdminError`], in a sentence for the operator; nothing has changed then.
pub async fn run(settings: &Settings, command: AdminCommand) -> Result<Vec<String>, AdminError> {
    let public_url = settings.public_url(settings.listen())?;
    let (store, secret) = open(settings).await?;
    let done = carry_out(&store, &secret, &public_url, command).await;
    store.close().await;
    done
}

async fn carry_out(
    store: &Sqlite,
    secret: &Secret,
    public_url: &str,
    command: AdminCommand,
) -> Result<Vec<String>, AdminError> {
    let witness = Witness::command_line(secret);
    match command {
        AdminCommand::Add { name, login, role } => {
            let (name, login) = members::checked(&name, &login)?;
            let (link, url) = links::make(secret, public_url)?;
            store.add_member(NewMember { login, name, role, link: Some(link) }, witness).await?;
            Ok(vec![url])
        }
        AdminCommand::List => store.members().await?.iter().map(line).collect(),
        AdminCommand::Reset { login } => {
            let member = find(store, &login).await?;
            let (link, url) = links::make(secret, public_url)?;
            store.change_member(member.id, MemberChange::NoFactor, witness.clone()).await?;
            store.change_member(member.id, MemberChange::Link(link), witness).await?;
            Ok(vec![url])
        }
        AdminCommand::Disable { login } => {
            let change = MemberChange::Standing(Standing::Disabled);
            let member = find(store, &login).await?;
            Ok(vec![line(&store.change_member(member.id, change, witness).await?)?])
        }
        AdminCommand::Enable { login } => {
            let change = MemberChange::Standing(Standing::Active);
            let member = find(store, &login).await?;
            Ok(vec![line(&store.change_member(member.id, change, witness).await?)?])
        }
    }
}

async fn find(store: &Sqlite, login: &str) -> Result<KeptMember, AdminError> {
    let found = store.credentials(&login.trim().to_lowercase()).await?;
    found.map(|found| found.member).ok_or(AdminError::Staff(StaffError::NotFound))
}

fn line(member: &KeptMember) -> Result<String, AdminError> {
    Ok(serde_json::to_string(&Line {
        login: &member.login,
        name: &member.name,
        role: member.role.name(),
        standing: if member.standing == Standing::Active { "active" } else { "disabled" },
        password: member.has_password,
        second_factor: member.has_factor,
    })?)
}

/// Walks the audit log; its end. `noted` is an end of earlier.
///
/// # Errors
/// [`AdminError::Broken`] names the first row that is wrong.
pub async fn verify(settings: &Settings, noted: Option<Head>) -> Result<Head, AdminError> {
    let (store, secret) = open(settings).await?;
    let found = store.verify_audit(secret, noted).await;
    store.close().await;
    Ok(found??)
}
