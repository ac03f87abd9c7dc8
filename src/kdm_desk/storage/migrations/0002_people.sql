-- One person table; client, child, perpetrator and contact person are roles of a person.

CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    given_names TEXT NOT NULL DEFAULT '',
    surname TEXT NOT NULL DEFAULT '',
    birth_surname TEXT NOT NULL DEFAULT '',
    known_as TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL,
    sex TEXT NOT NULL DEFAULT 'unknown' CHECK (sex IN ('female', 'male', 'unknown')),
    birth_date TEXT CHECK (birth_date IS NULL OR (length(birth_date) = 10 AND date(birth_date) = birth_date)),
    birth_year INTEGER CHECK (birth_year IS NULL OR birth_year BETWEEN 1880 AND 2999),
    age_band TEXT,
    anonymous INTEGER NOT NULL DEFAULT 0 CHECK (anonymous IN (0, 1)),
    marital_status TEXT,
    education TEXT,
    employment TEXT,
    income_band TEXT,
    social_security TEXT,
    nationality_status TEXT,
    disability TEXT,
    pregnant TEXT CHECK (pregnant IN ('yes', 'no', 'unknown')),
    language TEXT,
    interpreter_needed INTEGER NOT NULL DEFAULT 0 CHECK (interpreter_needed IN (0, 1)),
    province TEXT,
    district TEXT,
    neighbourhood TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    code_word TEXT NOT NULL DEFAULT '',
    contact_rule TEXT NOT NULL DEFAULT '',
    merged_into TEXT REFERENCES person (id) CHECK (merged_into IS NULL OR merged_into <> id),
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    origin_site TEXT NOT NULL REFERENCES site (letter)
) STRICT;
CREATE INDEX person_by_name ON person (sort_key);

-- What she was called before: a caller without a name who later gives one, a surname that changed.
CREATE TABLE former_name (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    given_names TEXT NOT NULL,
    surname TEXT NOT NULL,
    known_as TEXT NOT NULL,
    until TEXT NOT NULL CHECK (length(until) = 27),
    user_id TEXT NOT NULL
) STRICT;
CREATE INDEX former_name_by_person ON former_name (person_id, until);

CREATE TABLE identity (
    person_id TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('tckn', 'ykn', 'passport', 'statement')),
    value TEXT NOT NULL CHECK (value <> ''),
    PRIMARY KEY (person_id, kind, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_by_value ON identity (value);

CREATE TABLE phone (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    number TEXT NOT NULL CHECK (number <> ''),
    owner TEXT NOT NULL DEFAULT '',
    safe TEXT NOT NULL DEFAULT 'unknown' CHECK (safe IN ('yes', 'no', 'unknown')),
    safe_hours TEXT NOT NULL DEFAULT '',
    may_answer TEXT NOT NULL DEFAULT '',
    message_allowed INTEGER NOT NULL DEFAULT 0 CHECK (message_allowed IN (0, 1)),
    sms_allowed INTEGER NOT NULL DEFAULT 0 CHECK (sms_allowed IN (0, 1)),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX phone_by_person ON phone (person_id, position);
CREATE INDEX phone_by_number ON phone (number);

-- Her file: one number a woman, for ever. A void number has no file.
CREATE TABLE client_file (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
    kind TEXT NOT NULL DEFAULT 'file' CHECK (kind = 'file'),
    site TEXT NOT NULL,
    year INTEGER NOT NULL,
    value INTEGER NOT NULL,
    opened_at TEXT NOT NULL CHECK (length(opened_at) = 27),
    UNIQUE (site, year, value),
    FOREIGN KEY (kind, site, year, value) REFERENCES number (kind, site, year, value)
) STRICT;
CREATE INDEX client_file_by_opening ON client_file (opened_at);

CREATE TABLE old_number (
    person_id TEXT NOT NULL REFERENCES person (id),
    value TEXT NOT NULL CHECK (value <> ''),
    PRIMARY KEY (person_id, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE kinship (
    person_id TEXT NOT NULL REFERENCES person (id),
    relative_id TEXT NOT NULL REFERENCES person (id) CHECK (relative_id <> person_id),
    kind TEXT NOT NULL CHECK (kind IN ('child', 'contact_person', 'perpetrator')),
    relation TEXT NOT NULL DEFAULT '',
    lives_with_her TEXT NOT NULL DEFAULT 'unknown' CHECK (lives_with_her IN ('yes', 'no', 'unknown')),
    note TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (person_id, relative_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX kinship_by_relative ON kinship (relative_id);

CREATE TABLE contact (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL CHECK (length(at) = 27),
    channel TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('incoming', 'outgoing')),
    outcome TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    staff_id TEXT NOT NULL REFERENCES staff (id),
    origin_site TEXT NOT NULL REFERENCES site (letter)
) STRICT;
CREATE INDEX contact_by_person ON contact (person_id, at);
CREATE INDEX contact_by_time ON contact (at);

-- Local to this machine: what the search box looks through and what a line under it shows, so that a key press
-- reads no other table of hers; rebuilt from the files, contacts and applications at any time.
CREATE TABLE search_entry (
    id INTEGER NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL UNIQUE REFERENCES person (id),
    name TEXT NOT NULL,
    file_no TEXT NOT NULL,
    birth_date TEXT,
    birth_year INTEGER,
    district TEXT,
    last_contact TEXT,
    life_in_danger INTEGER NOT NULL CHECK (life_in_danger IN (0, 1)),
    anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
    words TEXT NOT NULL
) STRICT;
-- The words are folded before they come here; 'ascii' leaves every other letter alone, so no script splits a token.
CREATE VIRTUAL TABLE search_index USING fts5 (
    words,
    content = 'search_entry',
    content_rowid = 'id',
    detail = 'none',
    prefix = '1 2 3 4 5 6 7 8',
    tokenize = 'ascii'
);
-- A leaf of the index must fit one page of the file, of which encryption keeps 80 bytes: with the default of 4050
-- every leaf would take a second, nearly empty page.
INSERT INTO search_index (search_index, rank) VALUES ('pgsz', 3900);
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);
INSERT INTO search_index (search_index, rank) VALUES ('automerge', 0);
