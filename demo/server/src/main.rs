//! The command line of the server.

use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use sawt_server::config::Settings;
use sawt_server::{running, transfer, upkeep};
use tracing_subscriber::EnvFilter;

/// A tenth of a vote's time went into glibc's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A backend for participation widgets: polls over one database file.
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
        default_value = "warn,sawt_server=info",
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
    /// Create or replace entities and polls from JSON files
    Import {
        /// Files of definitions
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Print all entities and polls as JSON that import takes
    Export,
    /// Read the whole database and count every ballot again
    Check,
    /// Copy the database into a new file, also while it is being served
    Backup {
        /// The new file
        copy: PathBuf,
    },
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
        Command::Check => {
            let ballots = upkeep::check(&settings.database()).await?;
            writeln!(std::io::stdout(), "the database is whole; ballots: {ballots}")?;
        }
        Command::Backup { copy } => upkeep::backup(&settings.database(), &copy).await?,
    }
    Ok(())
}
