//! The real server as a process of its own, on a database file of its own, and a client that speaks HTTP to it.

use std::fs::OpenOptions;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::Value;
use tempfile::TempDir;

/// The server's executable: `SAWT_SERVER_BIN`, else it is built.
fn executable() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| std::env::var_os("SAWT_SERVER_BIN").map_or_else(build, PathBuf::from))
}

fn build() -> PathBuf {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let built = Command::new(cargo)
        .args(["build", "--quiet", "--package", "sawt-server"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status()
        .unwrap();
    assert!(built.success(), "the server does not build");
    // This test lies in target/debug/deps.
    let test = std::env::current_exe().unwrap();
    test.ancestors().nth(2).unwrap().join("sawt-server")
}

/// A running server; killed and forgotten when dropped.
pub(crate) struct Server {
    process: Option<Child>,
    pub(crate) url: String,
    folder: TempDir,
    arguments: Vec<String>,
}

impl Server {
    /// With these definitions imported.
    pub(crate) fn with(definitions: &Value) -> Self {
        Self::with_arguments(definitions, &["--rate-per-second", "0"])
    }

    /// With these further arguments of `serve`.
    pub(crate) fn with_arguments(definitions: &Value, arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let arguments = arguments.iter().map(|&argument| argument.to_owned()).collect();
        let mut server = Self { process: None, url: String::new(), folder, arguments };
        server.import(definitions).unwrap();
        server.start();
        server
    }

    /// The same, and what it logs can be read.
    pub(crate) fn logging(definitions: &Value, arguments: &[&str]) -> Self {
        let mut server = Self::with_arguments(definitions, arguments);
        server.kill();
        let log = std::fs::File::create(server.log()).unwrap();
        let mut serve = server.serve();
        serve.stderr(log);
        server.launch(serve);
        server
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("server.log")
    }

    /// What it has logged so far.
    pub(crate) fn logged(&self) -> Vec<u8> {
        std::fs::read(self.log()).unwrap()
    }

    /// What `import` says of these definitions.
    pub(crate) fn import(&self, definitions: &Value) -> Result<(), String> {
        let file = self.folder.path().join("definitions.json");
        std::fs::write(&file, definitions.to_string()).unwrap();
        let done = self.command("import").arg(&file).output().unwrap();
        if done.status.success() { Ok(()) } else { Err(String::from_utf8(done.stderr).unwrap()) }
    }

    /// Another command on the same database.
    pub(crate) fn command(&self, name: &str) -> Command {
        let mut command = Command::new(executable());
        command.arg(name).arg("--database").arg(self.database());
        command
    }

    /// Where the database lies.
    pub(crate) fn database(&self) -> PathBuf {
        self.folder.path().join("votes.db")
    }

    /// Starts it on a free port; ready when it says so.
    pub(crate) fn start(&mut self) {
        self.launch(self.serve());
    }

    /// Starts it on a disk that is full as soon as one of the database's files has grown by so many bytes,
    /// and full for what it logs from the first.
    pub(crate) fn start_with_room(&mut self, bytes: u64) {
        let [mut log, database] = [self.database(), self.database()].map(PathBuf::into_os_string);
        log.push("-wal");
        let size = |file| std::fs::metadata(file).map_or(0, |file| file.len());
        // Without the index of its log, of 32 KiB, the database could not be opened.
        let largest = size(log).max(size(database)).max(32 * 1024);
        // In blocks of 512 bytes; the signal that comes with the refusal would end the process.
        let most = (largest + bytes) / 512;
        let serve = self.serve();
        let mut limited = Command::new("sh");
        limited
            .args(["-c", "trap '' XFSZ; ulimit -f \"$0\"; exec \"$@\""])
            .arg(most.to_string())
            .arg(serve.get_program())
            .args(serve.get_args())
            .stderr(OpenOptions::new().write(true).open("/dev/full").unwrap());
        self.launch(limited);
    }

    fn serve(&self) -> Command {
        let mut serve = self.command("serve");
        serve.args(["--listen", "127.0.0.1:0"]).args(&self.arguments);
        serve
    }

    fn launch(&mut self, mut serve: Command) {
        let mut process = serve.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        line.trim().strip_prefix("listening on ").unwrap().clone_into(&mut self.url);
        self.process = Some(process);
    }

    /// `kill -9`.
    pub(crate) fn kill(&mut self) {
        if let Some(mut process) = self.process.take() {
            process.kill().unwrap();
            process.wait().unwrap();
        }
    }

    /// The process id.
    pub(crate) fn id(&self) -> u32 {
        self.process.as_ref().unwrap().id()
    }

    /// Waits for the end of the process, and tells whether it went well.
    pub(crate) fn ended_well(&mut self) -> bool {
        self.process.take().unwrap().wait().unwrap().success()
    }

    /// The database and its log, after a graceful stop.
    pub(crate) fn read_after_stop(&mut self) -> Vec<u8> {
        let id = self.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        assert!(self.ended_well());
        let mut everything = std::fs::read(self.database()).unwrap();
        let mut log = self.database().into_os_string();
        log.push("-wal");
        everything.extend(std::fs::read(log).unwrap_or_default());
        everything
    }

    /// A client of this server.
    pub(crate) fn client(&self) -> Client {
        Client::of(&self.url)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

/// What came back.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: ureq::http::HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    /// The code of a problem, which is well formed.
    pub(crate) fn code(&self) -> String {
        assert_eq!(self.header("content-type"), "application/problem+json", "{}", self.text);
        let problem = self.json();
        assert_eq!(problem["status"], self.status);
        assert!(!problem["title"].as_str().unwrap().is_empty());
        problem["code"].as_str().unwrap().to_owned()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }
}

/// Speaks HTTP, keeps connections.
#[derive(Clone)]
pub(crate) struct Client {
    agent: ureq::Agent,
    url: String,
}

/// A method, a path, headers and a body.
pub(crate) type Headers<'a> = &'a [(&'a str, &'a str)];

impl Client {
    pub(crate) fn of(url: &str) -> Self {
        let config = ureq::Agent::config_builder().http_status_as_error(false).build();
        Self { agent: config.into(), url: url.to_owned() }
    }

    /// `None` when the connection broke.
    pub(crate) fn try_send(
        &self,
        method: &str,
        path: &str,
        headers: Headers<'_>,
        body: &[u8],
    ) -> Option<Answer> {
        let mut request =
            ureq::http::Request::builder().method(method).uri(format!("{}{path}", self.url));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut response = self.agent.run(request.body(body).unwrap()).ok()?;
        let text = response.body_mut().read_to_string().ok()?;
        Some(Answer {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            text,
        })
    }

    pub(crate) fn send(
        &self,
        method: &str,
        path: &str,
        headers: Headers<'_>,
        body: &[u8],
    ) -> Answer {
        self.try_send(method, path, headers, body).unwrap()
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], &[])
    }

    /// A plain HTML form.
    pub(crate) fn post_form(&self, path: &str, headers: Headers<'_>, fields: &str) -> Answer {
        let mut all = vec![("content-type", "application/x-www-form-urlencoded")];
        all.extend(headers);
        self.send("POST", path, &all, fields.as_bytes())
    }

    /// A new device of this server.
    pub(crate) fn device(&self) -> Device {
        let answer = self.send("POST", "/v1/devices", &[], &[]);
        assert_eq!(answer.status, 201, "{}", answer.text);
        Device { client: self.clone(), token: answer.json()["token"].as_str().unwrap().to_owned() }
    }
}

/// A browser with its token.
#[derive(Clone)]
pub(crate) struct Device {
    pub(crate) client: Client,
    pub(crate) token: String,
}

impl Device {
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.client.send("GET", path, &[("sawt-device", &self.token)], &[])
    }

    /// A write under that key; `body` is sent as JSON unless it is null.
    pub(crate) fn write(&self, method: &str, path: &str, key: &str, body: &Value) -> Answer {
        self.try_write(method, path, key, body).unwrap()
    }

    /// `None` when the connection broke.
    pub(crate) fn try_write(
        &self,
        method: &str,
        path: &str,
        key: &str,
        body: &Value,
    ) -> Option<Answer> {
        let headers = [
            ("sawt-device", self.token.as_str()),
            ("idempotency-key", key),
            ("content-type", "application/json"),
        ];
        let body = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
        let headers = if body.is_empty() { &headers[..2] } else { &headers };
        self.client.try_send(method, path, headers, &body)
    }

    /// A vote under a new key.
    pub(crate) fn vote(&self, poll: &str, body: &Value) -> Answer {
        self.write("POST", &format!("/v1/polls/{poll}/votes"), &new_key(), body)
    }
}

/// An idempotency key that was not used before.
pub(crate) fn new_key() -> String {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    format!("key-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
