//! The real server in a process of its own, routers beside it, and how figures are printed.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use axum::Router;
use sawt_server::serve::serve;
use tokio::net::TcpListener;

/// A running server; killed when dropped.
pub(crate) struct Server {
    process: Child,
    pub(crate) address: String,
}

impl Server {
    /// With these definitions in a database in that folder.
    pub(crate) fn start(folder: &Path, definitions: &str) -> Self {
        let file = folder.join("definitions.json");
        std::fs::write(&file, definitions).unwrap();
        assert!(command(folder, "import").arg(&file).status().unwrap().success());
        let mut process = command(folder, "serve")
            .args(["--listen", "127.0.0.1:0", "--rate-per-second", "0"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("listening on http://").unwrap().to_owned();
        Self { process, address }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It has said all that was asked.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Another command on the database in that folder.
pub(crate) fn command(folder: &Path, name: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sawt-server"));
    command.arg(name).arg("--database").arg(database(folder)).args(["--log", "error"]);
    command
}

/// Where it lies.
pub(crate) fn database(folder: &Path) -> PathBuf {
    folder.join("bench.db")
}

/// Serves a router until the program ends.
pub(crate) async fn listen(router: Router) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(serve(listener, router, 1024, std::future::pending()));
    address
}

/// The median of the rounds' figures, then the least and the most.
pub(crate) fn print(name: &str, digits: usize, figures: impl Iterator<Item = f64>) {
    let mut figures: Vec<f64> = figures.collect();
    figures.sort_by(f64::total_cmp);
    let (median, least, most) =
        (figures[figures.len() / 2], figures[0], figures[figures.len() - 1]);
    let mut out = std::io::stdout();
    writeln!(out, "{name:<48}{median:>8.digits$}  ({least:.digits$} to {most:.digits$})").unwrap();
}
