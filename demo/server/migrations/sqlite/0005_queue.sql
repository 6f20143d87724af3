-- What moderators do: marks, assignments, acts with what held before them, and texts that they use again.

ALTER TABLE comments ADD COLUMN marked INTEGER NOT NULL DEFAULT 0 CHECK (marked IN (0, 1));
ALTER TABLE comments ADD COLUMN office TEXT;         -- of its entity; NULL: nobody looks after it

-- What came of a report that is resolved.
ALTER TABLE reports ADD COLUMN settled TEXT CHECK (settled IN ('upheld', 'dismissed'));
CREATE INDEX reports_by_comment ON reports (comment) WHERE resolved_at IS NULL;

-- In the order of the queue, with what its filters ask.
DROP INDEX comments_awaiting_review;
CREATE INDEX comments_queue ON comments (state, serial, thread, type, marked, office);

CREATE TABLE acts (
    serial INTEGER PRIMARY KEY AUTOINCREMENT,
    key    TEXT NOT NULL UNIQUE,         -- of the form that was sent: sent again, it does nothing
    member INTEGER,                      -- NULL: the command line
    at     INTEGER NOT NULL,             -- milliseconds since the Unix epoch
    deed   TEXT NOT NULL,
    undoes INTEGER UNIQUE REFERENCES acts (serial),
    left   TEXT NOT NULL                 -- JSON: the comments that it could not decide about, and why
) STRICT;

CREATE TABLE decisions (
    comment INTEGER NOT NULL REFERENCES comments (serial),
    act     INTEGER NOT NULL REFERENCES acts (serial),
    before  TEXT NOT NULL,               -- JSON of all that moderators decide about a comment
    after   TEXT NOT NULL,
    reports TEXT NOT NULL,               -- JSON: the reports that it closed or, undone, opened again
    PRIMARY KEY (comment, act)
) STRICT, WITHOUT ROWID;
CREATE INDEX decisions_by_act ON decisions (act);

-- Reasons and replies that an entity gives again and again.
CREATE TABLE wordings (
    serial INTEGER PRIMARY KEY AUTOINCREMENT,
    entity TEXT NOT NULL REFERENCES entities (id),
    use    TEXT NOT NULL CHECK (use IN ('reason', 'reply')),
    ar     TEXT NOT NULL,
    en     TEXT NOT NULL,
    UNIQUE (entity, use, ar, en)
) STRICT;

-- In which office a member works, as the member says: whose comments are "mine".
CREATE TABLE member_offices (
    member INTEGER PRIMARY KEY REFERENCES members (serial),
    entity TEXT NOT NULL REFERENCES entities (id),
    office TEXT NOT NULL
) STRICT;
