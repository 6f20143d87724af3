//! Members of the console, and browsers that they use: cookies are kept, redirects are looked at.

use std::cell::RefCell;
use std::collections::BTreeMap;

use totp_rs::{Builder, Secret};

use crate::support::{Answer, Server};

/// A password that may be chosen.
pub(crate) const PASSWORD: &str = "نخلة على الشاطئ";

/// The lines that `sawt-server admin …` prints; its error is a failure.
pub(crate) fn admin(server: &Server, arguments: &[&str]) -> Vec<String> {
    let done = try_admin(server, arguments);
    done.unwrap_or_else(|error| panic!("admin {arguments:?}: {error}"))
}

pub(crate) fn try_admin(server: &Server, arguments: &[&str]) -> Result<Vec<String>, String> {
    let mut command = server.command("admin");
    let done = command.args(arguments).output().unwrap();
    if !done.status.success() {
        return Err(String::from_utf8(done.stderr).unwrap());
    }
    Ok(String::from_utf8(done.stdout).unwrap().lines().map(str::to_owned).collect())
}

/// Adds a member; the path of the link that sets a password.
pub(crate) fn add(server: &Server, login: &str, role: &str) -> String {
    let lines = admin(server, &["add", "--name", "مريم", "--login", login, "--role", role]);
    path(&lines[0])
}

/// Without scheme and host.
pub(crate) fn path(url: &str) -> String {
    url[url.find("/console").unwrap()..].to_owned()
}

/// The fields of a form, encoded.
pub(crate) fn fields(pairs: &[(&str, &str)]) -> String {
    let escaped = |text: &str| -> String {
        text.bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => {
                    char::from(byte).to_string()
                }
                byte => format!("%{byte:02X}"),
            })
            .collect()
    };
    let pairs = pairs.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value)));
    pairs.collect::<Vec<_>>().join("&")
}

/// A browser: English, with its cookies.
pub(crate) struct Browser {
    agent: ureq::Agent,
    url: String,
    cookies: RefCell<BTreeMap<String, String>>,
    language: &'static str,
}

impl Browser {
    pub(crate) fn of(server: &Server) -> Self {
        Self::at(&server.url)
    }

    pub(crate) fn at(url: &str) -> Self {
        let config =
            ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
        let (agent, url) = (config.into(), url.to_owned());
        Self { agent, url, cookies: RefCell::default(), language: "en" }
    }

    pub(crate) fn speaking(self, language: &'static str) -> Self {
        Self { language, ..self }
    }

    /// The same person in a browser that holds the same cookies.
    pub(crate) fn twin(&self) -> Self {
        let cookies = self.cookies.clone();
        let (agent, url) = (self.agent.clone(), self.url.clone());
        Self { agent, url, cookies, language: self.language }
    }

    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.borrow().get(name).cloned()
    }

    pub(crate) fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Answer {
        let uri = if path.starts_with("http") { path.to_owned() } else { self.url.clone() + path };
        let mut request = ureq::http::Request::builder()
            .method(method)
            .uri(uri)
            .header("accept-language", self.language);
        let cookies: Vec<String> =
            self.cookies.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request = request.header("cookie", cookies.join("; "));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut response = self.agent.run(request.body(body.as_bytes()).unwrap()).unwrap();
        for set in response.headers().get_all("set-cookie") {
            let pair = set.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            let mut cookies = self.cookies.borrow_mut();
            match value {
                "" => cookies.remove(name),
                value => cookies.insert(name.to_owned(), value.to_owned()),
            };
        }
        Answer {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            text: response.body_mut().read_to_string().unwrap(),
        }
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], "")
    }

    /// A form of the console's own pages.
    pub(crate) fn post(&self, path: &str, pairs: &[(&str, &str)]) -> Answer {
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("sec-fetch-site", "same-origin"),
            ("origin", self.url.as_str()),
        ];
        self.send("POST", path, &headers, &fields(pairs))
    }

    /// Follows where an answer leads.
    pub(crate) fn follow(&self, answer: &Answer) -> Answer {
        assert_eq!(answer.status, 303, "{}", answer.text);
        self.get(answer.header("location"))
    }

    /// Login and password; what came back.
    pub(crate) fn sign_in(&self, login: &str, password: &str) -> Answer {
        self.post("/console/sign-in", &[("login", login), ("password", password)])
    }
}

/// An authenticator app that was given a key.
pub(crate) struct App(totp_rs::Totp);

impl App {
    /// By the key that a page shows as text.
    pub(crate) fn of(page: &str) -> Self {
        let shown = between(page, "<p class=\"code\"><bdi dir=\"ltr\">", "</bdi>");
        let secret = Secret::try_from_base32(shown.replace(' ', "")).unwrap();
        Self(Builder::new().with_secret(secret).build().unwrap())
    }

    /// The code of the step that is so many after the current one.
    pub(crate) fn code(&self, steps: i64) -> String {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
        let at = i64::try_from(now.as_secs()).unwrap() + steps * 30;
        self.0.generate(u64::try_from(at).unwrap()).to_string()
    }
}

/// What stands between two pieces of a page.
pub(crate) fn between<'a>(page: &'a str, before: &str, after: &str) -> &'a str {
    let rest = page.split_once(before).unwrap_or_else(|| panic!("no {before} in {page}")).1;
    rest.split_once(after).unwrap().0
}

/// Somebody who is signed in.
pub(crate) struct SignedIn {
    pub(crate) browser: Browser,
    /// What a viewer has none of.
    pub(crate) app: Option<App>,
    /// As the page showed them.
    pub(crate) recovery: Vec<String>,
}

/// Adds a member, sets the password, sets up the second factor where the role asks for one, and signs in.
pub(crate) fn signed_in(server: &Server, login: &str, role: &str) -> SignedIn {
    let link = add(server, login, role);
    let browser = Browser::of(server);
    let set = browser.post(&link, &[("password", PASSWORD), ("again", PASSWORD)]);
    assert_eq!(set.status, 303, "{}", set.text);
    let first = browser.sign_in(login, PASSWORD);
    if role == "viewer" {
        assert_eq!(first.header("location"), "/console", "{}", first.text);
        return SignedIn { browser, app: None, recovery: Vec::new() };
    }
    let page = browser.follow(&first);
    let app = App::of(&page.text);
    let done = browser.post("/console/enrolment", &[("code", &app.code(0))]);
    assert_eq!(done.status, 200, "{}", done.text);
    let codes = between(&done.text, "<ul class=\"codes code\">", "</ul>");
    let recovery = codes
        .split("<bdi dir=\"ltr\">")
        .skip(1)
        .map(|rest| rest.split('<').next().unwrap().to_owned())
        .collect();
    SignedIn { browser, app: Some(app), recovery }
}
