//! Files of comments that the tests move in and out.

use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::{Value, json};

use crate::support::Server;
use crate::threads::{thread, with_threads};

/// An entity with an office, and two empty threads: `draft`, whose comments are public at once, and `other`.
pub(crate) fn two_threads(changes: &Value) -> Server {
    let mut definitions = with_threads(&[thread("draft", changes), thread("other", changes)]);
    definitions["entities"][0]["offices"] =
        json!([{ "id": "policy", "name": { "ar": "فريق السياسات", "en": "Policy team" } }]);
    Server::with(&definitions)
}

/// A file that another system has written.
pub(crate) fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)
}

/// A file of a test's own.
pub(crate) struct Written(tempfile::NamedTempFile);

impl Written {
    pub(crate) fn of(text: impl AsRef<[u8]>) -> Self {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), text).unwrap();
        Self(file)
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }
}

/// What `comments` did with these arguments.
pub(crate) fn comments(server: &Server, arguments: &[&str]) -> Output {
    server.command("comments").args(arguments).output().unwrap()
}

/// What `comments import` said about that file for the thread `draft`.
pub(crate) fn import(
    server: &Server,
    from: &str,
    file: &Path,
    more: &[&str],
) -> Result<String, String> {
    let mut command = server.command("comments");
    command.args(["import", "--thread", "draft", "--from", from]).arg(file).args(more);
    let done = command.output().unwrap();
    let said = String::from_utf8([done.stdout, done.stderr].concat()).unwrap();
    assert!(!said.contains("panicked"), "{said}");
    if done.status.success() { Ok(said) } else { Err(said) }
}

/// What `comments export` printed of that thread.
pub(crate) fn export(server: &Server, thread: &str, more: &[&str]) -> String {
    let done = comments(server, &[&["export", "--thread", thread], more].concat());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

/// All that `comments export` tells of that thread.
pub(crate) fn exported(server: &Server, thread: &str) -> Vec<Value> {
    let told: Value =
        serde_json::from_str(&export(server, thread, &["--format", "json", "--all"])).unwrap();
    told["comments"].as_array().unwrap().clone()
}

/// The database is whole, and its counts are those of its comments.
pub(crate) fn assert_whole(server: &Server) {
    let checked = server.command("check").output().unwrap();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}
