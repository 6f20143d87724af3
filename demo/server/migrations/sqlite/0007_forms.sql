-- Forms, each as its author wrote it.

CREATE TABLE forms (
    serial     INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    entity     TEXT NOT NULL REFERENCES entities (id),
    definition TEXT NOT NULL,            -- JSON of the contract's FormDefinition
    created_at INTEGER NOT NULL          -- seconds since the Unix epoch
) STRICT;
