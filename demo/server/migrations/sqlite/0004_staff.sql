-- Who may enter the console, and what was done there.

CREATE TABLE members (
    serial     INTEGER PRIMARY KEY AUTOINCREMENT,
    login      TEXT NOT NULL UNIQUE,     -- as it is compared: folded to lower case
    name       TEXT NOT NULL,            -- as colleagues see it; never shown to the public
    role       TEXT NOT NULL CHECK (role IN ('viewer', 'moderator', 'editor', 'owner')),
    language   TEXT CHECK (language IN ('ar', 'en')),  -- as the member chose; else as the browser asks
    password   TEXT,                     -- Argon2id, with a part of the secret; absent until one is set
    factor     BLOB,                     -- what the second factor's key comes from, with the secret
    factor_step INTEGER NOT NULL DEFAULT 0,            -- the last step whose code was used
    subject    TEXT UNIQUE,              -- issuer and subject at the identity provider
    epoch      INTEGER NOT NULL DEFAULT 0,             -- grows with whatever ends the member's sessions
    disabled   INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
    created_at INTEGER NOT NULL,         -- milliseconds since the Unix epoch, here and below
    seen_at    INTEGER                   -- the last sign-in
) STRICT;

-- Codes for a lost second factor: keyed hashes, each deleted with its use.
CREATE TABLE recovery_codes (
    member INTEGER NOT NULL REFERENCES members (serial),
    code   BLOB NOT NULL,
    PRIMARY KEY (member, code)
) STRICT, WITHOUT ROWID;

-- Links by which a member sets a password: keyed hashes, one for each member, deleted with its use.
CREATE TABLE setup_links (
    member     INTEGER PRIMARY KEY REFERENCES members (serial),
    link       BLOB NOT NULL UNIQUE,
    expires_at INTEGER NOT NULL
) STRICT;

-- What a browser's cookie stands for: found by a hash of its random id.
CREATE TABLE sessions (
    id         BLOB PRIMARY KEY,
    data       TEXT NOT NULL,            -- JSON
    expires_at INTEGER NOT NULL          -- seconds since the Unix epoch
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

-- What was done, in order. Each row seals itself together with the row before it, under a key that comes from the
-- secret: who has this file alone can't write a row that fits.
CREATE TABLE audit (
    serial   INTEGER PRIMARY KEY,        -- 1, 2, 3, ... without a gap
    at       INTEGER NOT NULL,
    member   INTEGER,                    -- absent for the command line and for the server itself
    actor    TEXT NOT NULL CHECK (actor IN ('member', 'command-line', 'server')),
    action   TEXT NOT NULL,
    subject  TEXT NOT NULL,
    details  TEXT NOT NULL,              -- JSON
    previous BLOB NOT NULL,              -- the seal of the row before; zeros in the first one
    seal     BLOB NOT NULL
) STRICT;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
CREATE TRIGGER audit_is_not_shortened BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;

-- One row: how many rows the log has, sealed under another key, so that rows missing at its end are noticed.
CREATE TABLE audit_head (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    rows INTEGER NOT NULL,
    seal BLOB NOT NULL
) STRICT;
CREATE TRIGGER audit_head_stays BEFORE DELETE ON audit_head
BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
