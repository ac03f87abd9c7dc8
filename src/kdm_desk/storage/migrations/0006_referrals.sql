-- The directory of institutions and the outgoing register of letters.

CREATE TABLE institution (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    addressee TEXT NOT NULL CHECK (addressee <> ''),
    unit TEXT NOT NULL DEFAULT '',
    authority TEXT NOT NULL CHECK (authority IN ('higher', 'equal', 'lower', 'person')),
    -- What a woman is sent there for; NULL for an entry of the seeded directory, known by its key.
    kind TEXT CHECK (kind IN ('legal_aid', 'protection', 'social', 'health', 'other')),
    phone TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE letter (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    institution_id TEXT NOT NULL REFERENCES institution (id),
    kind TEXT NOT NULL DEFAULT 'letter' CHECK (kind = 'letter'),
    site TEXT NOT NULL,
    year INTEGER NOT NULL,
    value INTEGER NOT NULL,
    dated TEXT NOT NULL CHECK (length(dated) = 10 AND date(dated) = dated),
    subject TEXT NOT NULL CHECK (subject <> ''),
    content TEXT NOT NULL,
    fields TEXT NOT NULL,
    signatory_id TEXT NOT NULL REFERENCES staff (id),
    issued_at TEXT NOT NULL CHECK (length(issued_at) = 27),
    origin_site TEXT NOT NULL REFERENCES site (letter),
    UNIQUE (site, year, value),
    FOREIGN KEY (kind, site, year, value) REFERENCES number (kind, site, year, value)
) STRICT;
CREATE INDEX letter_by_person ON letter (person_id, issued_at);
-- The text of a letter fills half a page of the file, so lists choose their rows from indexes alone.
CREATE INDEX letter_by_time ON letter (issued_at, id);
CREATE INDEX letter_in_register ON letter (site, year, value, institution_id, issued_at, id);

CREATE TABLE letter_event (
    id TEXT NOT NULL PRIMARY KEY,
    letter_id TEXT NOT NULL REFERENCES letter (id),
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('issued', 'printed', 'exported', 'replied', 'withdrawn')),
    note TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL CHECK (length(at) = 27),
    user_id TEXT NOT NULL,
    UNIQUE (letter_id, position)
) STRICT;
CREATE INDEX letter_event_by_kind ON letter_event (letter_id, kind);

CREATE TRIGGER letter_event_is_append_only_update BEFORE UPDATE ON letter_event
BEGIN SELECT RAISE(ABORT, 'letter_event_append_only'); END;
CREATE TRIGGER letter_event_is_append_only_delete BEFORE DELETE ON letter_event
BEGIN SELECT RAISE(ABORT, 'letter_event_append_only'); END;
