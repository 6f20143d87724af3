-- Consultations and sessions, each as its author wrote it.

CREATE TABLE consultations (
    serial     INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    entity     TEXT NOT NULL REFERENCES entities (id),
    definition TEXT NOT NULL             -- JSON of the contract's ConsultationDefinition
) STRICT;

CREATE TABLE live_sessions (
    serial     INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    entity     TEXT NOT NULL REFERENCES entities (id),
    definition TEXT NOT NULL             -- JSON of the contract's SessionDefinition
) STRICT;

-- What the indicators count, by when it was written.
CREATE INDEX comments_published ON comments (thread, created_at) WHERE state = 'published';
CREATE INDEX official_replies_by_time ON official_replies (at);
