//! The moderators' side of the same file: every act is an errand between two batches.

mod acts;
mod current;
mod offices;
mod queue;
mod record;
mod wordings;

use async_trait::async_trait;
use sawt_wire::{CommentId, EntityId};

use super::comments::{concern, read};
use super::{Sqlite, listed};
use crate::screening::ListedWord;
use crate::store::audit::Witness;
use crate::store::comments::KeptComment;
use crate::store::moderation::acts::{ActError, ActId, Begun, Desk, Outcome, Picked, Wish};
use crate::store::moderation::history::{Entry, RecordedAct};
use crate::store::moderation::queue::{After, Line, Promise, QueueCounts, Sought};
use crate::store::moderation::wordings::{KeptWording, NewWording, WordingId};
use crate::store::moderation::{Concerns, ListError, ModerationStore};
use crate::store::staff::MemberId;
use crate::store::{ReadError, WriteError};

impl From<rusqlite::Error> for ActError {
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

impl From<WriteError> for ActError {
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

    async fn queue(
        &self,
        sought: Sought,
        after: Option<After>,
        most: u32,
    ) -> Result<Vec<Line>, ReadError> {
        self.readers.read(move |connection| queue::page(connection, &sought, after, most)).await
    }

    async fn queue_counts(&self, sought: Sought) -> Result<QueueCounts, ReadError> {
        self.readers.read(move |connection| queue::counts(connection, &sought)).await
    }

    async fn queue_line(
        &self,
        id: CommentId,
        promises: Vec<Promise>,
    ) -> Result<Option<Line>, ReadError> {
        self.readers.read(move |connection| queue::one(connection, &id, &promises)).await
    }

    async fn history(&self, id: CommentId) -> Result<Vec<Entry>, ReadError> {
        self.readers.read(move |connection| record::history(connection, &id)).await
    }

    async fn concerns(&self, id: CommentId) -> Result<Concerns, ReadError> {
        self.readers.read(move |connection| concern::concerns(connection, &id)).await
    }

    async fn list_words(
        &self,
        witness: Witness,
        entity: EntityId,
        read: Option<Vec<ListedWord>>,
        words: Vec<ListedWord>,
    ) -> Result<(), ListError> {
        let replace = move |connection: &mut rusqlite::Connection| {
            listed::replace(connection, &witness, &entity, read.as_deref(), &words)
        };
        self.writer.run(replace).await?
    }

    async fn act(&self, id: ActId) -> Result<Option<RecordedAct>, ReadError> {
        self.readers.read(move |connection| record::find(connection, id)).await
    }

    async fn decide(
        &self,
        begun: Begun,
        wish: Wish,
        picked: Vec<Picked>,
    ) -> Result<Outcome, ActError> {
        self.writer.run(move |connection| acts::decide(connection, &begun, &wish, &picked)).await?
    }

    async fn undo(&self, begun: Begun, act: ActId) -> Result<Outcome, ActError> {
        self.writer.run(move |connection| acts::undo(connection, &begun, act)).await?
    }

    async fn own_office(&self, member: MemberId) -> Result<Option<Desk>, ReadError> {
        self.readers.read(move |connection| offices::of(connection, member)).await
    }

    async fn choose_office(&self, witness: Witness, desk: Option<Desk>) -> Result<(), WriteError> {
        let choose = move |connection: &mut rusqlite::Connection| {
            offices::choose(connection, &witness, desk.as_ref())
        };
        Ok(self.writer.run(choose).await??)
    }

    async fn wordings(&self, entity: EntityId) -> Result<Vec<KeptWording>, ReadError> {
        self.readers.read(move |connection| wordings::of(connection, &entity)).await
    }

    async fn add_wording(&self, witness: Witness, wording: NewWording) -> Result<(), WriteError> {
        let add = move |connection: &mut rusqlite::Connection| {
            wordings::add(connection, &witness, &wording)
        };
        Ok(self.writer.run(add).await??)
    }

    async fn remove_wording(
        &self,
        witness: Witness,
        entity: EntityId,
        id: WordingId,
    ) -> Result<bool, WriteError> {
        let remove = move |connection: &mut rusqlite::Connection| {
            wordings::remove(connection, &witness, &entity, id)
        };
        Ok(self.writer.run(remove).await??)
    }
}
