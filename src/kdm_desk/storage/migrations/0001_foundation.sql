-- The vault itself, its lists and settings, staff, human numbers and the audit chain.

CREATE TABLE vault (
    singleton INTEGER NOT NULL PRIMARY KEY CHECK (singleton = 1),
    vault_id TEXT NOT NULL,
    site TEXT NOT NULL CHECK (length(site) = 1 AND site BETWEEN 'A' AND 'Z'),
    is_demo INTEGER NOT NULL DEFAULT 0 CHECK (is_demo IN (0, 1)),
    statement_version INTEGER NOT NULL,
    statement_hash TEXT NOT NULL,
    created_at TEXT NOT NULL CHECK (length(created_at) = 27)
) STRICT;

-- A vault of invented data is a demo for ever, and there is always exactly one row.
CREATE TRIGGER vault_stays_a_demo BEFORE UPDATE ON vault WHEN OLD.is_demo = 1 AND NEW.is_demo = 0
BEGIN SELECT RAISE(ABORT, 'vault_row_fixed'); END;
CREATE TRIGGER vault_row_stays BEFORE DELETE ON vault
BEGIN SELECT RAISE(ABORT, 'vault_row_fixed'); END;

CREATE TABLE site (
    letter TEXT NOT NULL PRIMARY KEY CHECK (length(letter) = 1 AND letter BETWEEN 'A' AND 'Z'),
    name TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE code (
    list TEXT NOT NULL,
    code TEXT NOT NULL,
    label_tr TEXT NOT NULL,
    label_en TEXT NOT NULL,
    position INTEGER NOT NULL,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    PRIMARY KEY (list, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
    id TEXT NOT NULL PRIMARY KEY,
    given_names TEXT NOT NULL,
    surname TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    profession TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    origin_site TEXT NOT NULL REFERENCES site (letter)
) STRICT;

-- Every human number is a row, so that a gap can be told from a loss.
CREATE TABLE number (
    kind TEXT NOT NULL CHECK (kind IN ('file', 'letter')),
    site TEXT NOT NULL REFERENCES site (letter),
    year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2999),
    value INTEGER NOT NULL CHECK (value > 0),
    state TEXT NOT NULL CHECK (state IN ('used', 'void')),
    reason TEXT NOT NULL DEFAULT '' CHECK (state = 'used' OR reason <> ''),
    allocated_at TEXT NOT NULL CHECK (length(allocated_at) = 27),
    PRIMARY KEY (kind, site, year, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    sequence INTEGER NOT NULL PRIMARY KEY CHECK (sequence > 0),
    at TEXT NOT NULL CHECK (length(at) = 27),
    user_id TEXT NOT NULL,
    action TEXT NOT NULL,
    object_kind TEXT NOT NULL DEFAULT '',
    object_id TEXT NOT NULL DEFAULT '',
    fields TEXT NOT NULL DEFAULT '[]',
    subjects_hash TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;

CREATE TABLE audit_subject (
    sequence INTEGER NOT NULL REFERENCES audit (sequence) DEFERRABLE INITIALLY DEFERRED,
    person_id TEXT NOT NULL,
    PRIMARY KEY (sequence, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_subject_by_person ON audit_subject (person_id, sequence);

-- The public half of each login's signing key, kept so that old audit rows stay checkable after she leaves.
CREATE TABLE audit_signer (
    user_id TEXT NOT NULL,
    signing_key BLOB NOT NULL CHECK (length(signing_key) = 32),
    login_name TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    since TEXT NOT NULL CHECK (length(since) = 27),
    PRIMARY KEY (user_id, signing_key)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER audit_is_append_only_update BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit_append_only'); END;
CREATE TRIGGER audit_is_append_only_delete BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit_append_only'); END;
CREATE TRIGGER audit_subject_is_append_only_update BEFORE UPDATE ON audit_subject
BEGIN SELECT RAISE(ABORT, 'audit_append_only'); END;
CREATE TRIGGER audit_subject_is_append_only_delete BEFORE DELETE ON audit_subject
BEGIN SELECT RAISE(ABORT, 'audit_append_only'); END;

-- Local to this machine, never exchanged between sites. The content is sealed to its writer, title and all.
CREATE TABLE draft (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    content BLOB NOT NULL,
    saved_at TEXT NOT NULL CHECK (length(saved_at) = 27)
) STRICT;
CREATE INDEX draft_by_user ON draft (user_id, saved_at);

CREATE TABLE backup_run (
    id TEXT NOT NULL PRIMARY KEY,
    at TEXT NOT NULL CHECK (length(at) = 27),
    destination TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('written', 'failed', 'cancelled')),
    bytes INTEGER NOT NULL DEFAULT 0,
    detail TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX backup_run_by_time ON backup_run (at);
