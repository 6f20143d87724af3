-- Entities, their polls, and who took part beside what was chosen: two tables that nothing joins.

CREATE TABLE entities (
    id         TEXT PRIMARY KEY,
    definition TEXT NOT NULL             -- JSON of the contract's EntityDefinition
) STRICT, WITHOUT ROWID;

CREATE TABLE polls (
    serial     INTEGER PRIMARY KEY,      -- short name of the poll inside this database
    id         TEXT NOT NULL UNIQUE,
    entity     TEXT NOT NULL REFERENCES entities (id),
    definition TEXT NOT NULL,            -- JSON of the contract's PollDefinition
    created_at INTEGER NOT NULL          -- seconds since the Unix epoch
) STRICT;

-- One row. Grows with every change of a definition, so that no vote is counted under an older one.
CREATE TABLE revision (
    only  INTEGER PRIMARY KEY CHECK (only = 1),
    value INTEGER NOT NULL
) STRICT;
INSERT INTO revision (only, value) VALUES (1, 0);

-- One row once a server has run: tells whether the secret file belongs to this database.
CREATE TABLE secret_fingerprint (
    only  INTEGER PRIMARY KEY CHECK (only = 1),
    value BLOB NOT NULL
) STRICT;

-- Who took part: keyed hashes alone. No time, no row id: the order of arrival is not kept.
CREATE TABLE voters (
    poll  INTEGER NOT NULL REFERENCES polls (serial),
    voter BLOB NOT NULL,
    PRIMARY KEY (poll, voter)
) STRICT, WITHOUT ROWID;

-- What was chosen: found from the voter's receipt alone. No time, no row id, no way from `voters`.
CREATE TABLE ballots (
    poll     INTEGER NOT NULL REFERENCES polls (serial),
    ballot   BLOB NOT NULL,
    choices  TEXT NOT NULL,              -- option ids joined by ","; best first in a ranking
    write_in TEXT,
    PRIMARY KEY (poll, ballot)
) STRICT, WITHOUT ROWID;

-- Requests that were carried out, so that a repeated one is answered and not counted again.
CREATE TABLE requests (
    request     BLOB PRIMARY KEY,        -- keyed hash of device and idempotency key
    seal        BLOB NOT NULL,           -- keyed hash of what was asked; its key is not stored
    expires_day INTEGER NOT NULL         -- days since the Unix epoch: too coarse to tell an order
) STRICT, WITHOUT ROWID;

-- The counts, changed in the transaction of the votes that they count.
CREATE TABLE totals (
    poll      INTEGER PRIMARY KEY REFERENCES polls (serial),
    ballots   INTEGER NOT NULL CHECK (ballots >= 0),
    no_answer INTEGER NOT NULL CHECK (no_answer >= 0)
) STRICT;

CREATE TABLE option_counts (
    poll          INTEGER NOT NULL REFERENCES polls (serial),
    option        TEXT NOT NULL,
    ballots       INTEGER NOT NULL CHECK (ballots >= 0),
    double_places INTEGER NOT NULL CHECK (double_places >= 0),
    PRIMARY KEY (poll, option)
) STRICT, WITHOUT ROWID;
