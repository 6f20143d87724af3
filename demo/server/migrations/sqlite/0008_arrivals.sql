-- How many came by links that were handed on. Numbers of a day alone: nothing of who came, and nothing that another table
-- could be joined to.

CREATE TABLE arrivals (
    entity   TEXT NOT NULL,              -- whose page was opened
    campaign TEXT NOT NULL,              -- the id of the entity, a consultation or a session
    channel  TEXT NOT NULL,              -- a word of the contract's ShareChannel
    day      TEXT NOT NULL,              -- of the entity's zone, 2026-09-15
    count    INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (entity, campaign, channel, day)
) STRICT, WITHOUT ROWID;
