-- What comes of comments: the entity's replies, readers' supports and reports, and why one is held for a moderator.

-- How many support it, changed in the transaction of the supports that it counts.
ALTER TABLE comments ADD COLUMN supports INTEGER NOT NULL DEFAULT 0 CHECK (supports >= 0);
CREATE INDEX comments_by_support ON comments (thread, parent, supports, serial);
CREATE INDEX comments_by_author ON comments (author, serial);

-- Published comments with an official reply; and a number that grows with every change of what is published.
ALTER TABLE thread_counts ADD COLUMN answered INTEGER NOT NULL DEFAULT 0 CHECK (answered >= 0);
ALTER TABLE thread_counts ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;

CREATE TABLE official_replies (
    comment INTEGER PRIMARY KEY REFERENCES comments (serial),
    office  TEXT NOT NULL,               -- an office of the thread's entity
    text    TEXT NOT NULL,
    at      INTEGER NOT NULL             -- milliseconds since the Unix epoch
) STRICT;

-- Who supports what: a keyed hash of thread and device that is another one than an author's. No time, no order.
CREATE TABLE supports (
    comment   INTEGER NOT NULL REFERENCES comments (serial),
    supporter BLOB NOT NULL,
    PRIMARY KEY (comment, supporter)
) STRICT, WITHOUT ROWID;

CREATE TABLE reports (
    serial      INTEGER PRIMARY KEY,     -- in the order in which they came
    comment     INTEGER NOT NULL REFERENCES comments (serial),
    reporter    BLOB NOT NULL,           -- keyed hash of thread and device, for nothing but to take one of each
    reason      TEXT NOT NULL,
    text        TEXT,
    at          INTEGER NOT NULL,        -- milliseconds since the Unix epoch
    resolved_at INTEGER,                 -- when a moderator has dealt with it
    UNIQUE (comment, reporter)
) STRICT;
CREATE INDEX reports_open ON reports (serial) WHERE resolved_at IS NULL;

-- Why a program held a comment for a moderator. What it says stays when the moderator publishes it.
CREATE TABLE flags (
    comment INTEGER NOT NULL REFERENCES comments (serial),
    flag    TEXT NOT NULL CHECK (flag IN ('duplicate', 'honeypot', 'links', 'name', 'quick', 'word')),
    detail  TEXT,                        -- the listed word that was found
    PRIMARY KEY (comment, flag)
) STRICT, WITHOUT ROWID;

-- Words that an entity does not publish unread. A change of them is a new revision, as that of a definition is.
CREATE TABLE listed_words (
    entity   TEXT NOT NULL REFERENCES entities (id),
    word     TEXT NOT NULL,              -- as its author wrote it
    folded   TEXT NOT NULL,              -- as texts are searched
    extent   TEXT NOT NULL CHECK (extent IN ('whole', 'prefix')),
    severity TEXT NOT NULL CHECK (severity IN ('hold', 'refuse')),
    PRIMARY KEY (entity, folded, extent)
) STRICT, WITHOUT ROWID;
