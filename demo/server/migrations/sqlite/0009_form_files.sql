-- Files that were sent along with forms. Each lies in the database, so that a copy of it has them and erasing reaches
-- them. Until a submission names it, a file is kept for a day.

CREATE TABLE form_files (
    id         TEXT NOT NULL PRIMARY KEY, -- keyed hash of the request: nobody guesses it, and it tells no order
    seal       BLOB NOT NULL,             -- keyed hash of what was sent; its key is not stored
    form       INTEGER NOT NULL REFERENCES forms (serial),
    field      TEXT NOT NULL,
    submission INTEGER REFERENCES submissions (id),
    name       TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content    BLOB NOT NULL,
    kept_at    INTEGER NOT NULL           -- milliseconds since the Unix epoch
) STRICT, WITHOUT ROWID;
CREATE INDEX form_files_by_submission ON form_files (submission, field, id);
CREATE INDEX form_files_waiting ON form_files (kept_at) WHERE submission IS NULL;
