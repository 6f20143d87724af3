//! `cargo xtask demo`: host pages, the package and a backend, on this machine.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::SystemTime;

use anyhow::{Context, Result, bail};
use xshell::cmd;

use crate::dist::{self, Purpose};
use crate::project::{Project, step};

/// Shows Sawt: builds what is missing, fills a database and serves the demo's host pages.
///
/// Needs nothing but this command the first time; afterwards it serves at once, unless sources changed.
#[derive(clap::Args)]
pub(crate) struct Demo {
    /// Where to listen, on this machine only; 0 takes a free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The database file; it is created where it is missing [default: demo.db in the target folder].
    #[arg(long, value_name = "FILE")]
    database: Option<PathBuf>,
    /// Serves what was built before, whatever has changed since.
    #[arg(long)]
    no_build: bool,
}

impl Demo {
    pub(crate) fn run(self, project: &Project) -> Result<()> {
        let server = project.target.join("debug/sawt-server");
        if !self.no_build {
            step("building the server");
            cmd!(project.shell, "cargo build --locked --package sawt-server").quiet().run()?;
            if is_stale(project)? {
                dist::build(project, Purpose::Release)?;
            }
        }
        if !server.is_file() || !project.dist().join("sri.json").is_file() {
            bail!("nothing was built yet; leave out --no-build");
        }

        let database = self.database.unwrap_or_else(|| project.target.join("demo.db"));
        step(&format!("filling {}", database.display()));
        let (shell, content) = (&project.shell, project.root.join("demo/content"));
        let definitions = json_files(&content)?;
        cmd!(shell, "{server} import {definitions...} --database {database}").quiet().run()?;
        // Each file is named after its thread; what is there already is passed over.
        for file in json_files(&content.join("comments"))? {
            let thread = file.file_stem().unwrap_or_default();
            cmd!(shell, "{server} comments import --thread {thread} --from json {file} --database {database}")
                .quiet()
                .ignore_stdout()
                .run()?;
        }

        let address = format!("http://127.0.0.1:{}", self.port);
        let mut serving = Command::new(&server);
        serving
            .current_dir(&project.root)
            .arg("serve")
            .args(["--listen", &format!("127.0.0.1:{}", self.port)])
            .arg("--database")
            .arg(&database)
            .args(["--dist", "pkg/dist", "--sites", "demo/sites"])
            .stdout(Stdio::piped());
        if self.port != 0 {
            serving.args(["--public-url", &address]);
        }
        let mut child = serving.spawn().context("the server does not start")?;
        let lines = BufReader::new(child.stdout.take().context("the server says nothing")?).lines();
        for line in lines {
            let line = line?;
            match line.strip_prefix("listening on ") {
                Some(address) => announce(project, address)?,
                None => println!("{line}"),
            }
        }
        let status = child.wait()?;
        if status.success() { Ok(()) } else { bail!("the server ended with {status}") }
    }
}

/// The JSON files of a folder, by name.
fn json_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        if path.extension().is_some_and(|kind| kind == "json") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Prints what there is to see.
fn announce(project: &Project, address: &str) -> Result<()> {
    println!("\nSawt is at {address}/ (stop it with Ctrl+C)\n");
    let sites = project.root.join("demo/sites");
    for page in pages(&sites)?.iter().filter(|page| **page != sites) {
        let path = page.strip_prefix(&sites)?.display();
        println!("  {address}/{path}/");
        if page.join("draft.html").is_file() {
            println!("  {address}/{path}/draft.html  a draft, open to comments by article");
        }
    }
    println!("  {address}/v1/docs  the backend's interface");
    Ok(())
}

/// The folders in and below `folder` that hold an `index.html`, in order.
fn pages(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            found.extend(pages(&entry.path())?);
        } else if entry.file_name() == "index.html" {
            found.push(folder.to_owned());
        }
    }
    found.sort();
    Ok(found)
}

/// True when a source of the package is newer than the package.
fn is_stale(project: &Project) -> Result<bool> {
    let Ok(built) = fs::metadata(project.dist().join("sri.json")) else { return Ok(true) };
    let built = built.modified()?;
    let mut folders = vec![
        project.root.join("widgets"),
        project.package().join("src"),
        project.package().join("xtask"),
    ];
    let files = ["Cargo.lock", "Cargo.toml", "pkg/package-lock.json"];
    for file in files {
        if changed_after(&project.root.join(file), built)? {
            return Ok(true);
        }
    }
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                folders.push(entry.path());
            } else if changed_after(&entry.path(), built)? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

fn changed_after(path: &Path, built: SystemTime) -> Result<bool> {
    Ok(fs::metadata(path)?.modified()? > built)
}
