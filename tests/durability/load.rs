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
    /// Of the server that runs, or ran last.
    url: String,
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
            url.clone_into(&mut state.url);
            state.progress
        })
    }

    /// The server runs there now, and no vote follows the ones under way.
    pub(crate) fn finish(&self, url: &str) {
        self.change(|state| {
            url.clone_into(&mut state.url);
            state.wish = Wish::Finish;
        });
    }

    pub(crate) fn progress(&self) -> Progress {
        self.state().progress
    }

    pub(crate) fn wait_until(&self, reached: impl Fn(&Progress) -> bool) {
        let reached = self.changed.wait_while(self.state(), |state| !reached(&state.progress));
        drop(reached.unwrap());
    }

    pub(crate) fn into_acknowledged(self) -> Vec<Acknowledged> {
        self.state.into_inner().unwrap().acknowledged
    }

    /// One voter, until the test has seen enough.
    pub(crate) fn vote_on(&self, voter: usize) {
        for n in 0.. {
            let choice = ["tea", "coffee"][n % 2];
            let done = self.vote(&format!("{voter}-{n}"), choice);
            if done.is_none() || self.state().wish != Wish::GoOn {
                break;
            }
        }
    }

    /// `None` when the test has failed meanwhile.
    fn vote(&self, key: &str, choice: &'static str) -> Option<()> {
        let device = self.device()?;
        let body = json!({ "choices": [choice] });
        loop {
            let device = Device { client: self.client()?, token: device.token.clone() };
            self.change(|state| state.progress.under_way += 1);
            let answer = device.try_write("POST", POST, key, &body);
            self.change(|state| state.note(answer.as_ref(), &device.token, choice));
            if answer.is_some_and(|answer| answer.status == 201) {
                return Some(());
            }
        }
    }

    fn device(&self) -> Option<Device> {
        loop {
            let client = self.client()?;
            if let Some(answer) = client.try_send("POST", "/v1/devices", &[], &[])
                && answer.status == 201
            {
                return Some(Device { client, token: text(&answer.json()["token"]) });
            }
        }
    }

    /// Of the server that runs, or ran last.
    fn client(&self) -> Option<Client> {
        let state = self.state();
        (state.wish != Wish::Leave).then(|| Client::of(&state.url))
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
