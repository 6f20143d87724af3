//! Comments in the same file: written by the same thread, in the same batches as votes.

mod archive;
mod change;
pub(super) mod concern;
pub(super) mod read;
mod review;
pub(super) mod rows;
mod support;

use std::collections::HashMap;

use async_trait::async_trait;
use sawt_wire::{CommentId, ThreadDefinition, ThreadId};

pub(super) use self::change::{Change, Write, apply};
pub(super) use self::review::count_again;
use super::Sqlite;
use crate::store::comments::{
    CommentCounts, CommentError, CommentStore, Contribution, KeptComment, NewComment, NewReport,
    Proof, Published, Said, Support, Wanted,
};
use crate::store::{ReadError, Recalled, Request};

#[async_trait]
impl CommentStore for Sqlite {
    async fn post_comment(
        &self,
        part: Contribution,
        comment: NewComment,
    ) -> Result<KeptComment, CommentError> {
        self.writer.comment(Write { part, change: Change::Post(comment) }).await
    }

    async fn edit_comment(
        &self,
        part: Contribution,
        id: CommentId,
        proof: Proof,
        said: Said,
    ) -> Result<KeptComment, CommentError> {
        self.writer.comment(Write { part, change: Change::Edit(id, proof, said) }).await
    }

    async fn withdraw_comment(
        &self,
        part: Contribution,
        id: CommentId,
        proof: Proof,
    ) -> Result<KeptComment, CommentError> {
        self.writer.comment(Write { part, change: Change::Withdraw(id, proof) }).await
    }

    async fn support_comment(
        &self,
        part: Contribution,
        id: CommentId,
        proof: Proof,
        support: Support,
    ) -> Result<KeptComment, CommentError> {
        self.writer.comment(Write { part, change: Change::Support(id, proof, support) }).await
    }

    async fn report_comment(
        &self,
        part: Contribution,
        id: CommentId,
        proof: Proof,
        report: NewReport,
    ) -> Result<KeptComment, CommentError> {
        self.writer.comment(Write { part, change: Change::Report(id, proof, report) }).await
    }

    async fn recall_comment(
        &self,
        _thread: &ThreadDefinition,
        request: Request,
    ) -> Result<Option<Recalled>, ReadError> {
        self.readers.read(move |connection| super::read::recalled(connection, request)).await
    }

    async fn comments(&self, wanted: Wanted) -> Result<Vec<KeptComment>, ReadError> {
        self.readers.read(move |connection| read::page(connection, &wanted)).await
    }

    async fn comment(
        &self,
        thread: &ThreadDefinition,
        id: CommentId,
        proof: Proof,
    ) -> Result<Option<KeptComment>, ReadError> {
        let thread = thread.id.clone();
        self.readers
            .read(move |connection| {
                let found = read::one(connection, &id, proof)?;
                Ok(found.filter(|comment| comment.thread == thread))
            })
            .await
    }

    async fn comment_counts(&self, thread: &ThreadDefinition) -> Result<CommentCounts, ReadError> {
        let thread = thread.id.clone();
        self.readers.read(move |connection| read::counts(connection, &thread)).await
    }

    async fn published(&self) -> Result<HashMap<ThreadId, Published>, ReadError> {
        self.readers.read(read::published).await
    }
}
