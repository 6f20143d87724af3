//! Submissions in the same file: taken in the same batches as votes, changed by errands between two batches.

mod handle;
mod inbox;
mod read;
mod retention;
mod rows;
mod sender;
mod submit;

use std::sync::atomic::Ordering;

use async_trait::async_trait;
use rusqlite::Connection;
use sawt_wire::{FieldId, FormId};

pub(super) use self::read::submitted_to;
use self::retention::Log;
pub(super) use self::retention::empty_log;
pub(super) use self::submit::{Write, apply};
use super::Sqlite;
use crate::secrecy::{MessageKey, Seal, TakerKey};
use crate::store::audit::Witness;
use crate::store::forms::inbox::{
    HandleError, Handled, InboxCounts, Line, Order, Sought, Spot, Whole, Wish,
};
use crate::store::forms::{
    Claim, Forgotten, FormStore, KeptSubmission, NewSubmission, Opened, PersonaCount, Rating, Read,
    Recorded, Retention, SenderError, SubmissionId, SubmitError,
};
use crate::store::moderation::acts::Begun;
use crate::store::{ReadError, Recalled, Request, WriteError};

macro_rules! fails {
    ($($error:ident),+) => {
        $(
            impl From<rusqlite::Error> for $error {
                fn from(error: rusqlite::Error) -> Self {
                    Self::Failed(error.to_string())
                }
            }

            impl From<WriteError> for $error {
                fn from(stopped: WriteError) -> Self {
                    Self::Failed(stopped.to_string())
                }
            }
        )+
    };
}

fails!(SubmitError, SenderError, HandleError);

#[async_trait]
impl FormStore for Sqlite {
    async fn submit(&self, read: Read, new: NewSubmission) -> Result<Recorded, SubmitError> {
        self.writer.submission(Write { read, new, amends: None }).await
    }

    async fn amend(
        &self,
        read: Read,
        request: Request,
        new: NewSubmission,
    ) -> Result<Recorded, SubmitError> {
        self.writer.submission(Write { read, new, amends: Some(request) }).await
    }

    async fn recall_submission(
        &self,
        id: SubmissionId,
        seal: Seal,
    ) -> Result<Option<(Recalled, Recorded)>, ReadError> {
        self.readers.read(move |connection| submit::recalled(connection, id, seal)).await
    }

    async fn open_submission(&self, claim: Claim) -> Result<Option<Opened>, ReadError> {
        self.readers.read(move |connection| sender::open(connection, &claim)).await
    }

    async fn send_message(
        &self,
        claim: Claim,
        key: MessageKey,
        text: String,
        at_ms: i64,
    ) -> Result<Opened, SenderError> {
        let write = move |connection: &mut Connection| {
            sender::message(connection, &claim, key, &text, at_ms)
        };
        self.writer.run(write).await?
    }

    async fn rate_reply(&self, claim: Claim, rating: Rating) -> Result<Opened, SenderError> {
        self.writer.run(move |connection| sender::rate(connection, &claim, &rating)).await?
    }

    async fn erase_submission(
        &self,
        claim: Claim,
        at_ms: i64,
        witness: Option<Witness>,
    ) -> Result<(), SenderError> {
        let erase = move |connection: &mut Connection| {
            sender::erase(connection, &claim, at_ms, witness.as_ref())
        };
        let done = self.writer.run(erase).await?;
        self.erased.store(true, Ordering::Relaxed);
        done
    }

    async fn inbox(
        &self,
        sought: Sought,
        order: Order,
        after: Option<Spot>,
        most: u32,
    ) -> Result<Vec<Line>, ReadError> {
        self.readers
            .read(move |connection| inbox::page(connection, &sought, order, after, most))
            .await
    }

    async fn inbox_counts(&self, sought: Sought) -> Result<InboxCounts, ReadError> {
        self.readers.read(move |connection| inbox::counts(connection, &sought)).await
    }

    async fn submission(&self, id: SubmissionId) -> Result<Option<Whole>, ReadError> {
        self.readers.read(move |connection| inbox::whole(connection, id)).await
    }

    async fn handle(
        &self,
        begun: Begun,
        id: SubmissionId,
        seen: Option<i64>,
        wish: Wish,
    ) -> Result<Handled, HandleError> {
        let handle =
            move |connection: &mut Connection| handle::handle(connection, &begun, id, seen, &wish);
        self.writer.run(handle).await?
    }

    async fn submissions_of(
        &self,
        form: FormId,
        after: Option<Spot>,
        most: u32,
    ) -> Result<Vec<KeptSubmission>, ReadError> {
        self.readers.read(move |connection| read::all_of(connection, &form, after, most)).await
    }

    async fn contact(&self, id: SubmissionId) -> Result<Vec<(FieldId, String)>, ReadError> {
        self.readers.read(move |connection| read::contact(connection, id)).await
    }

    async fn persona_counts(&self, form: FormId) -> Result<Vec<PersonaCount>, ReadError> {
        self.readers.read(move |connection| read::persona_counts(connection, &form)).await
    }

    async fn has_submitted(&self, form: FormId, taker: TakerKey) -> Result<bool, ReadError> {
        self.readers.read(move |connection| read::has_submitted(connection, &form, taker)).await
    }

    async fn forget_submissions(
        &self,
        retentions: Vec<Retention>,
    ) -> Result<Forgotten, WriteError> {
        let erased = self.erased.swap(false, Ordering::Relaxed);
        let log = if erased { Log::Emptied } else { Log::AsNeeded };
        let forget =
            move |connection: &mut Connection| retention::forget(connection, &retentions, log);
        let forgotten = self.writer.run(forget).await?;
        if forgotten.is_err() && erased {
            self.erased.store(true, Ordering::Relaxed);
        }
        Ok(forgotten?)
    }
}
