//! The command line of the server.

use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{ArgGroup, Args, Parser, Subcommand};
use sawt_server::admin::{self, AdminCommand};
use sawt_server::config::Settings;
use sawt_server::feedback::export::ExportSubmissions;
use sawt_server::moderating::{self, Decision, Listed, ModerationError};
use sawt_server::store::audit::Head;
use sawt_server::transfer::comments::Comments;
use sawt_server::{console, digest, hijri, listing, running, transfer, upkeep};
use sawt_wire::{CommentId, EntityId, OfficeId};
use tracing_subscriber::EnvFilter;

/// A tenth of a vote's time went into glibc's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A backend for participation widgets: polls, comments and consultations over one database file.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
    /// Settings in a file: the names of the flags, with underscores, as TOML
    #[arg(long, env = "SAWT_CONFIG", value_name = "FILE", global = true)]
    config: Option<PathBuf>,
    /// What to log: levels such as info, or a level for a module
    #[arg(
        long,
        env = "SAWT_LOG",
        value_name = "FILTER",
        default_value = "warn,sawt_server=info,tower_sessions_core=error",
        global = true
    )]
    log: String,
    #[command(flatten)]
    settings: Settings,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve until told to stop
    Serve,
    /// Create or replace entities, polls, threads, consultations and sessions from JSON files
    Import {
        /// Files of definitions
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Print all of them as JSON that import takes
    Export,
    /// List the comments that await review, or decide about one; also while they are being served
    Moderate(Moderate),
    /// Take comments over from another system, or print those of a thread
    Comments {
        #[command(subcommand)]
        wish: Comments,
    },
    /// Print what was submitted to a form; also while it is being served
    ExportSubmissions(ExportSubmissions),
    /// Add, list, reset, disable or enable who may enter the console; also while it is being served
    Admin {
        #[command(subcommand)]
        command: AdminCommand,
    },
    /// Walk the audit log and name the first row that is wrong
    Audit {
        #[command(subcommand)]
        command: Audit,
    },
    /// Print an entity's month as a mail, for whatever sends mails
    Digest(digest::letter::Asked),
    /// Print every page of the console with who may open it: method, path, right
    ConsoleRoutes,
    /// Print the words that an entity does not publish unread, or replace them by those of a file
    Words {
        /// Whose
        entity: EntityId,
        /// A word a line; "!" before one that is refused, "*" after the beginning of one
        file: Option<PathBuf>,
    },
    /// Print every day of 1356 to 1500 AH by the Umm al-Qura calendar as CSV, to compare with a printed one
    Calendar,
    /// Read the whole database and count every ballot and comment again
    Check,
    /// Copy the database into a new file, also while it is being served
    Backup {
        /// The new file
        copy: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
enum Audit {
    /// Check every row against its seal and the one before it, and the end against its sealed count
    Verify {
        /// What this command printed earlier: that end must be part of the log
        #[arg(long, value_name = "ROWS:SEAL")]
        expect: Option<Head>,
    },
}

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("wish").required(true))]
struct Moderate {
    /// Print what awaits review, the oldest first: a line of JSON each
    #[arg(long, group = "wish")]
    list: bool,
    /// Print the published comments that readers have reported, the oldest first: a line of JSON each
    #[arg(long, group = "wish")]
    reported: bool,
    /// Say that the reports of that comment were dealt with; it stays published
    #[arg(long, value_name = "ID", group = "wish")]
    resolve: Option<CommentId>,
    /// Publish the comment of that id
    #[arg(long, value_name = "ID", group = "wish")]
    publish: Option<CommentId>,
    /// Refuse the comment of that id
    #[arg(long, value_name = "ID", requires = "reason", group = "wish")]
    refuse: Option<CommentId>,
    /// Why it is refused, in words for its author
    #[arg(long, value_name = "TEXT", requires = "refuse")]
    reason: Option<String>,
    /// Reply to the published comment of that id, in place of an earlier reply
    #[arg(long, value_name = "ID", requires = "office", requires = "text", group = "wish")]
    reply: Option<CommentId>,
    /// Which office of the entity replies
    #[arg(long, value_name = "OFFICE", requires = "reply")]
    office: Option<OfficeId>,
    /// What it replies, as plain text
    #[arg(long, value_name = "TEXT", requires = "reply")]
    text: Option<String>,
    /// Take the reply to the comment of that id back
    #[arg(long, value_name = "ID", group = "wish")]
    unreply: Option<CommentId>,
}

impl Moderate {
    /// The lines to print.
    async fn carry_out(self, settings: &Settings) -> Result<Vec<String>, ModerationError> {
        let (list, reported) = (self.list, self.reported);
        let database = settings.database();
        match self.decision() {
            Some(decision) => Ok(vec![moderating::decide(settings, decision).await?]),
            None if list => moderating::list(&database, Listed::AwaitingReview).await,
            None if reported => moderating::list(&database, Listed::Reported).await,
            None => Ok(Vec::new()),
        }
    }

    /// `None` to list.
    fn decision(self) -> Option<Decision> {
        let reply = || Some(Decision::Reply(self.reply?, self.office?, self.text?));
        let refuse = Option::zip(self.refuse, self.reason);
        let publish = self.publish.map(Decision::Publish);
        let refuse = refuse.map(|(id, reason)| Decision::Refuse(id, reason));
        let resolve = self.resolve.map(Decision::Resolve);
        let unreply = self.unreply.map(Decision::Unreply);
        publish.or(refuse).or(resolve).or(unreply).or_else(reply)
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(CommandLine::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // The one place that talks to the operator; standard error may be closed.
            let _ = writeln!(std::io::stderr(), "sawt-server: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(line: CommandLine) -> Result<(), Box<dyn std::error::Error>> {
    let filter = EnvFilter::try_new(&line.log).map_err(|error| {
        format!("log is \"{}\"; it takes levels such as info: {error}", line.log)
    })?;
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr)
        // Told on standard error as well, which ends the thread when that cannot be written: on a full disk the one
        // that writes votes, at the moment when it must answer them.
        .log_internal_errors(false)
        .init();
    let settings = match &line.config {
        Some(file) => line.settings.over(Settings::read(file)?),
        None => line.settings,
    };
    match line.command {
        Command::Serve => running::run(&settings).await?,
        Command::Import { files } => transfer::import(&files, &settings.database()).await?,
        Command::Export => {
            let definitions = transfer::export(&settings.database()).await?;
            writeln!(std::io::stdout(), "{definitions}")?;
        }
        Command::Moderate(moderate) => print(moderate.carry_out(&settings).await?)?,
        Command::Comments { wish } => {
            let said = wish.carry_out(&settings.database()).await?;
            writeln!(std::io::stdout(), "{said}")?;
        }
        Command::ExportSubmissions(export) => export.carry_out(&settings.database()).await?,
        Command::Admin { command } => print(admin::run(&settings, command).await?)?,
        Command::Audit { command: Audit::Verify { expect } } => {
            let head = admin::verify(&settings, expect).await?;
            print(["the audit log is whole; its end:".to_owned(), head.to_string()])?;
        }
        Command::Digest(asked) => {
            let message = asked.carry_out(&settings.database()).await?;
            std::io::stdout().write_all(message.as_bytes())?;
        }
        Command::ConsoleRoutes => {
            print(console::routes::listed().iter().map(ToString::to_string))?;
        }
        Command::Words { entity, file: None } => {
            print(listing::print(&settings.database(), &entity).await?)?;
        }
        Command::Words { entity, file: Some(file) } => {
            let words = listing::replace(&settings, entity, &file).await?;
            writeln!(std::io::stdout(), "words listed: {words}")?;
        }
        Command::Calendar => print(hijri::table())?,
        Command::Check => {
            let ballots = upkeep::check(&settings.database()).await?;
            writeln!(std::io::stdout(), "the database is whole; ballots: {ballots}")?;
        }
        Command::Backup { copy } => upkeep::backup(&settings.database(), &copy).await?,
    }
    Ok(())
}

fn print(lines: impl IntoIterator<Item = String>) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    lines.into_iter().try_for_each(|line| writeln!(out, "{line}"))
}
