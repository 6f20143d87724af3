//! Voters who each vote again and again, a vote of a new device each time, under one key until it is acknowledged.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use serde_json::{Value, json};

use crate::support::{Answer, Client, Device};

const POST: &str = "/v1/polls/drinks/votes";

/// A vote that was acknowledged.
pub(crate) struct Acknowledged {
    pub(crate) token: String,
    pub(crate) choice: &'static str,
    pub(crate) receipt: String,
}

/// How far the voters are.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Progress {
    /// Votes that the server said are on record.
    pub(crate) acknowledged: usize,
    /// Votes that the server asked to send again.
    pub(crate) refused: usize,
    /// Votes that were sent and not answered yet.
    pub(crate) under_way: usize,
}

impl Progress {
    pub(crate) fn answers(&self) -> usize {
        self.acknowledged + self.refused
    }
}

/// What voters and test share.
#[derive(Default)]
pub(crate) struct Load {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// Of the server, while it runs.
    url: Option<String>,
    progress: Progress,
    acknowledged: Vec<Acknowledged>,
    wish: Wish,
}

/// What the test wants of the voters.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Wish {
    #[default]
    GoOn,
    /// No vote after the one that is under way.
    Finish,
    /// At once: the test has failed.
    Leave,
}

/// Sends the voters away when the test fails, so that it ends.
pub(crate) struct End<'a>(&'a Load);

impl Drop for End<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.change(|state| state.wish = Wish::Leave);
        }
    }
}

impl Load {
    pub(crate) fn ends_with_this(&self) -> End<'_> {
        End(self)
    }

    /// The server runs there now; how far the voters were before.
    pub(crate) fn go_on_at(&self, url: &str) -> Progress {
        self.change(|state| {
            state.url = Some(url.to_owned());
            state.progress
        })
    }

    /// The server has been killed; how far the voters are once its last answers are read.
    pub(crate) fn stop(&self) -> Progress {
        self.change(|state| state.url = None);
        self.wait_until(|now| now.under_way == 0)
    }

    /// The server runs there now, and no vote follows the ones under way.
    pub(crate) fn finish(&self, url: &str) {
        self.change(|state| {
            state.url = Some(url.to_owned());
            state.wish = Wish::Finish;
        });
    }

    pub(crate) fn wait_until(&self, reached: impl Fn(&Progress) -> bool) -> Progress {
        let waits = |state: &mut State| !reached(&state.progress);
        self.changed.wait_while(self.state(), waits).unwrap().progress
    }

    pub(crate) fn into_acknowledged(self) -> Vec<Acknowledged> {
        self.state.into_inner().unwrap().acknowledged
    }

    /// One voter, until the test has seen enough.
    pub(crate) fn vote_on(&self, voter: usize) {
        let Some(url) = self.url() else { return };
        let mut connected = Voter { load: self, client: Client::of(&url) };
        for n in 0.. {
            let choice = ["tea", "coffee"][n % 2];
            let done = connected.vote(&format!("{voter}-{n}"), choice);
            if done.is_none() || self.state().wish != Wish::GoOn {
                break;
            }
        }
    }

    /// Waits while no server runs; `None` when the test has failed meanwhile.
    fn url(&self) -> Option<String> {
        let none_runs = |state: &mut State| state.url.is_none() && state.wish != Wish::Leave;
        let state = self.changed.wait_while(self.state(), none_runs).unwrap();
        if state.wish == Wish::Leave { None } else { state.url.clone() }
    }

    fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let done = change(&mut self.state());
        self.changed.notify_all();
        done
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Keeps its connection while the server lives.
struct Voter<'a> {
    load: &'a Load,
    client: Client,
}

impl Voter<'_> {
    /// `None` when the test has failed meanwhile.
    fn vote(&mut self, key: &str, choice: &'static str) -> Option<()> {
        let token = self.token()?;
        let body = json!({ "choices": [choice] });
        loop {
            let device = Device { client: self.client.clone(), token: token.clone() };
            self.load.change(|state| state.progress.under_way += 1);
            let answer = device.try_write("POST", POST, key, &body);
            self.load.change(|state| state.note(answer.as_ref(), &token, choice));
            match answer {
                Some(answer) if answer.status == 201 => return Some(()),
                answer => self.before_another_try(answer.as_ref())?,
            }
        }
    }

    /// Of a new device.
    fn token(&mut self) -> Option<String> {
        loop {
            match self.client.try_send("POST", "/v1/devices", &[], &[]) {
                Some(answer) if answer.status == 201 => return Some(text(&answer.json()["token"])),
                answer => self.before_another_try(answer.as_ref())?,
            }
        }
    }

    fn before_another_try(&mut self, answer: Option<&Answer>) -> Option<()> {
        let url = self.load.url()?;
        if answer.is_none() {
            self.client = Client::of(&url);
        }
        Some(())
    }
}

impl State {
    /// What came of a vote that was under way; `None` when the server died over it.
    fn note(&mut self, answer: Option<&Answer>, token: &str, choice: &'static str) {
        self.progress.under_way -= 1;
        match answer.map(|answer| (answer.status, answer)) {
            Some((201, answer)) => {
                let (token, receipt) = (token.to_owned(), text(&answer.json()["receipt"]));
                self.acknowledged.push(Acknowledged { token, choice, receipt });
                self.progress.acknowledged += 1;
            }
            Some((503, _)) => self.progress.refused += 1,
            Some((status, answer)) => panic!("{status}: {}", answer.text),
            None => {}
        }
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}
