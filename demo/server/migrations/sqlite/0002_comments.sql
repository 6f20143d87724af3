-- Threads and what people wrote in them. Comments are public texts, so they have an order and times; who wrote
-- them is a keyed hash that differs from thread to thread.

CREATE TABLE threads (
    serial     INTEGER PRIMARY KEY,      -- short name of the thread inside this database
    id         TEXT NOT NULL UNIQUE,
    entity     TEXT NOT NULL REFERENCES entities (id),
    definition TEXT NOT NULL             -- JSON of the contract's ThreadDefinition
) STRICT;

CREATE TABLE comments (
    serial        INTEGER PRIMARY KEY AUTOINCREMENT,  -- in the order in which they came
    id            TEXT NOT NULL UNIQUE,
    thread        INTEGER NOT NULL REFERENCES threads (serial),
    parent        INTEGER REFERENCES comments (serial),
    depth         INTEGER NOT NULL CHECK (depth BETWEEN 0 AND 3),
    anchor        TEXT,
    type          TEXT NOT NULL,
    name          TEXT,
    text          TEXT NOT NULL,         -- empty once withdrawn
    folded        TEXT NOT NULL,         -- name and text as they are searched
    state         TEXT NOT NULL CHECK (state IN ('awaiting-review', 'published', 'not-published', 'withdrawn')),
    reason        TEXT,                  -- why it was not published
    created_at    INTEGER NOT NULL,      -- milliseconds since the Unix epoch
    edited_at     INTEGER,
    rules_version TEXT,                  -- of the rules that its author had read
    replies       INTEGER NOT NULL DEFAULT 0 CHECK (replies >= 0),  -- published ones right below it
    author        BLOB NOT NULL,         -- keyed hash of thread and device
    edit_key      BLOB NOT NULL          -- keyed hash of the edit token
) STRICT;
CREATE INDEX comments_by_level ON comments (thread, parent, serial);
CREATE INDEX comments_awaiting_review ON comments (serial) WHERE state = 'awaiting-review';

-- Published comments, changed in the transaction of the comments that they count.
CREATE TABLE thread_counts (
    thread   INTEGER NOT NULL REFERENCES threads (serial),
    anchor   TEXT NOT NULL,              -- empty for comments about the whole
    comments INTEGER NOT NULL CHECK (comments >= 0),
    PRIMARY KEY (thread, anchor)
) STRICT, WITHOUT ROWID;
