//! The moderators' side of comments: every decision is an errand between two batches.

use async_trait::async_trait;
use sawt_wire::{CommentId, EntityId};

use super::{concern, read, reply, review};
use crate::screening::ListedWord;
use crate::store::comments::KeptComment;
use crate::store::moderation::{
    Concerns, DecisionError, ListError, ModerationStore, NewReply, Verdict,
};
use crate::store::sqlite::{Sqlite, listed};
use crate::store::{ReadError, WriteError};

impl From<rusqlite::Error> for DecisionError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

impl From<rusqlite::Error> for ListError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

impl From<WriteError> for ListError {
    fn from(stopped: WriteError) -> Self {
        Self::Failed(stopped.to_string())
    }
}

impl From<WriteError> for DecisionError {
    fn from(stopped: WriteError) -> Self {
        Self::Failed(stopped.to_string())
    }
}

#[async_trait]
impl ModerationStore for Sqlite {
    async fn awaiting_review(&self, after: i64, most: u32) -> Result<Vec<KeptComment>, ReadError> {
        self.readers.read(move |connection| read::awaiting_review(connection, after, most)).await
    }

    async fn reported(&self, after: i64, most: u32) -> Result<Vec<KeptComment>, ReadError> {
        self.readers.read(move |connection| read::reported(connection, after, most)).await
    }

    async fn concerns(&self, id: CommentId) -> Result<Concerns, ReadError> {
        self.readers.read(move |connection| concern::concerns(connection, &id)).await
    }

    async fn resolve_reports(
        &self,
        id: CommentId,
        at_ms: i64,
    ) -> Result<KeptComment, DecisionError> {
        self.writer.run(move |connection| concern::resolve(connection, &id, at_ms)).await?
    }

    async fn list_words(&self, entity: EntityId, words: Vec<ListedWord>) -> Result<(), ListError> {
        self.writer.run(move |connection| listed::replace(connection, &entity, &words)).await?
    }

    async fn review(&self, id: CommentId, verdict: Verdict) -> Result<KeptComment, DecisionError> {
        self.writer.run(move |connection| review::review(connection, &id, &verdict)).await?
    }

    async fn reply(&self, id: CommentId, reply: NewReply) -> Result<KeptComment, DecisionError> {
        self.writer.run(move |connection| reply::reply(connection, &id, &reply)).await?
    }

    async fn remove_reply(&self, id: CommentId) -> Result<KeptComment, DecisionError> {
        self.writer.run(move |connection| reply::remove(connection, &id)).await?
    }
}
