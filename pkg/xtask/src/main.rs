//! The project's own commands; `cargo xtask help` lists them.

mod bench;
mod demo;
mod dist;
mod new_widget;
mod project;
mod setup;
mod test;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Builds, tests and shows Sawt. Each command sets up by itself what it finds missing.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Demo(demo::Demo),
    Test(test::Test),
    Dist(dist::Dist),
    Bench(bench::Bench),
    NewWidget(new_widget::NewWidget),
}

fn main() -> ExitCode {
    run(Cli::parse().command).unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}

fn run(command: Command) -> anyhow::Result<ExitCode> {
    let project = project::Project::find()?;
    match command {
        Command::Demo(demo) => demo.run(&project)?,
        Command::Test(test) => return Ok(test.run(&project)),
        Command::Dist(dist) => dist.run(&project)?,
        Command::Bench(bench) => bench.run(&project)?,
        Command::NewWidget(new) => new.run(&project)?,
    }
    Ok(ExitCode::SUCCESS)
}
