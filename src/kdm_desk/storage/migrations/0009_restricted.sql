-- Files limited to named staff: what tells who she is lies here, sealed; its place in the other tables is blank.

CREATE TABLE restricted_file (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
    since TEXT NOT NULL CHECK (length(since) = 27),
    user_id TEXT NOT NULL,
    -- Another each time it is sealed, so that an opened copy is known to be the newest.
    sealing TEXT NOT NULL,
    sealed BLOB NOT NULL
) STRICT;

-- Who may open the file: signed lists, each by one whom the list before names. The file key lies in them, sealed.
CREATE TABLE restricted_charter (
    person_id TEXT NOT NULL REFERENCES restricted_file (person_id),
    version INTEGER NOT NULL CHECK (version > 0),
    body BLOB NOT NULL,
    user_id TEXT NOT NULL,
    signature BLOB NOT NULL CHECK (length(signature) = 64),
    PRIMARY KEY (person_id, version)
) STRICT, WITHOUT ROWID;

-- Everybody whose names are sealed with the file: she herself, and the relatives who are only in her file.
CREATE TABLE restricted_person (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
    file_id TEXT NOT NULL REFERENCES restricted_file (person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX restricted_person_by_file ON restricted_person (file_id);

-- Opened in an emergency by somebody the file does not name.
CREATE TABLE break_glass (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    user_id TEXT NOT NULL,
    at TEXT NOT NULL CHECK (length(at) = 27),
    until TEXT NOT NULL CHECK (length(until) = 27),
    reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;
CREATE INDEX break_glass_by_person ON break_glass (person_id, at);

CREATE TABLE break_glass_seen (
    break_glass_id TEXT NOT NULL REFERENCES break_glass (id),
    user_id TEXT NOT NULL,
    at TEXT NOT NULL CHECK (length(at) = 27),
    PRIMARY KEY (break_glass_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER break_glass_is_append_only_update BEFORE UPDATE ON break_glass
BEGIN SELECT RAISE(ABORT, 'break_glass_append_only'); END;
CREATE TRIGGER break_glass_is_append_only_delete BEFORE DELETE ON break_glass
BEGIN SELECT RAISE(ABORT, 'break_glass_append_only'); END;
CREATE TRIGGER break_glass_seen_is_append_only_update BEFORE UPDATE ON break_glass_seen
BEGIN SELECT RAISE(ABORT, 'break_glass_append_only'); END;
CREATE TRIGGER break_glass_seen_is_append_only_delete BEFORE DELETE ON break_glass_seen
BEGIN SELECT RAISE(ABORT, 'break_glass_append_only'); END;

-- Events stay append-only, but the words in those of a restricted woman are sealed with her file and come back.
DROP TRIGGER appointment_event_is_append_only_update;
CREATE TRIGGER appointment_event_is_append_only_update BEFORE UPDATE ON appointment_event
WHEN NEW.id <> OLD.id OR NEW.appointment_id <> OLD.appointment_id OR NEW.position <> OLD.position
    OR NEW.state <> OLD.state OR NEW.corrects IS NOT OLD.corrects OR NEW.at <> OLD.at OR NEW.user_id <> OLD.user_id
    OR NOT EXISTS (
        SELECT 1 FROM appointment AS a JOIN restricted_person AS r ON r.person_id = a.person_id
        WHERE a.id = OLD.appointment_id)
BEGIN SELECT RAISE(ABORT, 'appointment_event_append_only'); END;

DROP TRIGGER stay_event_is_append_only_update;
CREATE TRIGGER stay_event_is_append_only_update BEFORE UPDATE ON stay_event
WHEN NEW.id <> OLD.id OR NEW.stay_id <> OLD.stay_id OR NEW.position <> OLD.position OR NEW.kind <> OLD.kind
    OR NEW.corrects IS NOT OLD.corrects OR NEW.code IS NOT OLD.code OR NEW.planned_end IS NOT OLD.planned_end
    OR NEW.at <> OLD.at OR NEW.user_id <> OLD.user_id
    OR NOT EXISTS (
        SELECT 1 FROM stay AS s JOIN restricted_person AS r ON r.person_id = s.person_id WHERE s.id = OLD.stay_id)
BEGIN SELECT RAISE(ABORT, 'stay_event_append_only'); END;

DROP TRIGGER letter_event_is_append_only_update;
CREATE TRIGGER letter_event_is_append_only_update BEFORE UPDATE ON letter_event
WHEN NEW.id <> OLD.id OR NEW.letter_id <> OLD.letter_id OR NEW.position <> OLD.position OR NEW.kind <> OLD.kind
    OR NEW.at <> OLD.at OR NEW.user_id <> OLD.user_id
    OR NOT EXISTS (
        SELECT 1 FROM letter AS l JOIN restricted_person AS r ON r.person_id = l.person_id WHERE l.id = OLD.letter_id)
BEGIN SELECT RAISE(ABORT, 'letter_event_append_only'); END;
