-- Forms, each as its author wrote it, and what was submitted.

CREATE TABLE forms (
    serial     INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    entity     TEXT NOT NULL REFERENCES entities (id),
    definition TEXT NOT NULL,            -- JSON of the contract's FormDefinition
    created_at INTEGER NOT NULL          -- seconds since the Unix epoch
) STRICT;

-- What was answered, without contact data, device or persona. The id is a keyed hash of the request: no row tells
-- when it was written, and that of a report has no time but the beginning of its day.
CREATE TABLE submissions (
    id          INTEGER PRIMARY KEY,
    form        INTEGER NOT NULL REFERENCES forms (serial),
    seal        BLOB,                    -- keyed hash of what was asked; its key is not stored
    reference   TEXT UNIQUE,             -- as it is shown; absent where the form gives none
    access_key  BLOB,                    -- keyed hash of the access code
    state       TEXT NOT NULL CHECK (state IN ('received', 'under-study', 'answered', 'closed')),
    state_at    INTEGER NOT NULL,        -- since when: milliseconds since the Unix epoch, here and below
    received_at INTEGER NOT NULL,
    reply_by    INTEGER,                 -- by when an answer was promised
    language    TEXT NOT NULL,
    page        TEXT,
    answers     TEXT NOT NULL,           -- JSON of the contract's Answers
    folded      TEXT NOT NULL,           -- its texts and its reference as they are searched
    suspicions  TEXT NOT NULL,           -- JSON: why it may come from a program; [] counts in results
    office      TEXT,                    -- of the form's entity; NULL: nobody looks after it
    taken_by    INTEGER REFERENCES members (serial),
    reply_office TEXT,
    reply_text  TEXT,
    reply_at    INTEGER,
    rating      INTEGER CHECK (rating BETWEEN 1 AND 5),
    rating_text TEXT,
    version     INTEGER NOT NULL DEFAULT 1, -- grows with every change
    erased_at   INTEGER                  -- when its sender took it back: nothing of what it said is left
) STRICT;
CREATE INDEX submissions_by_form ON submissions (form, received_at, id);
CREATE INDEX submissions_by_time ON submissions (received_at, id);
CREATE INDEX submissions_settled ON submissions (form, state_at) WHERE state IN ('answered', 'closed');

-- Who can be reached about it, for a time of its own.
CREATE TABLE submission_contacts (
    submission INTEGER NOT NULL REFERENCES submissions (id),
    field      TEXT NOT NULL,
    value      TEXT NOT NULL,
    folded     TEXT NOT NULL,
    PRIMARY KEY (submission, field)
) STRICT, WITHOUT ROWID;

-- What was agreed to, in which version and language, and when.
CREATE TABLE submission_consents (
    submission INTEGER NOT NULL REFERENCES submissions (id),
    field      TEXT NOT NULL,
    version    TEXT NOT NULL,
    language   TEXT NOT NULL,
    at         INTEGER NOT NULL,
    PRIMARY KEY (submission, field)
) STRICT, WITHOUT ROWID;

-- Which devices have submitted where each may once: a keyed hash of form and device that leads to no submission.
CREATE TABLE form_takers (
    form  INTEGER NOT NULL REFERENCES forms (serial),
    taker BLOB NOT NULL,
    PRIMARY KEY (form, taker)
) STRICT, WITHOUT ROWID;

-- As which persona people answered: counts alone.
CREATE TABLE form_personas (
    form        INTEGER NOT NULL REFERENCES forms (serial),
    persona     TEXT NOT NULL,
    role        TEXT NOT NULL,           -- empty where none was chosen
    submissions INTEGER NOT NULL CHECK (submissions >= 0),
    PRIMARY KEY (form, persona, role)
) STRICT, WITHOUT ROWID;

-- What was written about a submission since, either way.
CREATE TABLE submission_messages (
    submission INTEGER NOT NULL REFERENCES submissions (id),
    nth        INTEGER NOT NULL,         -- from 1, in the order in which they came
    key        BLOB NOT NULL,            -- keyed hash of the request: sent again, it is written once
    writer     TEXT NOT NULL CHECK (writer IN ('sender', 'entity')),
    text       TEXT NOT NULL,
    at         INTEGER NOT NULL,         -- of a report's sender: the beginning of the day
    PRIMARY KEY (submission, nth),
    UNIQUE (submission, key)
) STRICT, WITHOUT ROWID;

-- What colleagues note; its sender never reads it.
CREATE TABLE submission_notes (
    submission INTEGER NOT NULL REFERENCES submissions (id),
    nth        INTEGER NOT NULL,
    member     INTEGER,                  -- absent for the command line
    text       TEXT NOT NULL,
    at         INTEGER NOT NULL,
    PRIMARY KEY (submission, nth)
) STRICT, WITHOUT ROWID;

-- What was done about it in the console.
CREATE TABLE submission_acts (
    serial     INTEGER PRIMARY KEY AUTOINCREMENT,
    key        TEXT NOT NULL,            -- of the page's form that was sent: sent again, it does nothing
    submission INTEGER NOT NULL REFERENCES submissions (id),
    member     INTEGER,
    at         INTEGER NOT NULL,
    deed       TEXT NOT NULL,
    before     TEXT NOT NULL,            -- JSON of state, office and who took it
    after      TEXT NOT NULL,
    UNIQUE (key, submission)
) STRICT;
CREATE INDEX submission_acts_by_submission ON submission_acts (submission, serial);
