-- Session notes and secrets of the house: sealed to a compartment; a note is corrected by a further one, never changed.

-- So that a note can name an appointment of its own woman only.
CREATE UNIQUE INDEX appointment_of_person ON appointment (id, person_id);

CREATE TABLE note (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    appointment_id TEXT,
    compartment TEXT NOT NULL CHECK (compartment IN ('psychological', 'legal', 'social', 'health')),
    -- The note this one takes the place of: about the same woman, in the same compartment, and each once at most.
    corrects TEXT UNIQUE CHECK (corrects <> id),
    written_at TEXT NOT NULL CHECK (length(written_at) = 27),
    staff_id TEXT NOT NULL REFERENCES staff (id),
    user_id TEXT NOT NULL,
    -- Text and reason; the columns above are sealed in with it, so none of them can be altered.
    sealed BLOB NOT NULL,
    origin_site TEXT NOT NULL REFERENCES site (letter),
    UNIQUE (id, person_id, compartment),
    FOREIGN KEY (corrects, person_id, compartment) REFERENCES note (id, person_id, compartment),
    FOREIGN KEY (appointment_id, person_id) REFERENCES appointment (id, person_id)
) STRICT;
CREATE INDEX note_by_person ON note (person_id, written_at);
CREATE INDEX note_by_appointment ON note (appointment_id, person_id);
CREATE INDEX note_by_time ON note (written_at, id);

CREATE TRIGGER note_is_append_only_update BEFORE UPDATE ON note
BEGIN SELECT RAISE(ABORT, 'note_append_only'); END;
CREATE TRIGGER note_is_append_only_delete BEFORE DELETE ON note
BEGIN SELECT RAISE(ABORT, 'note_append_only'); END;

-- Settings that only a compartment's members may read.
CREATE TABLE sealed_setting (
    name TEXT NOT NULL PRIMARY KEY CHECK (name IN ('shelter_address')),
    sealed BLOB NOT NULL,
    changed_at TEXT NOT NULL CHECK (length(changed_at) = 27),
    user_id TEXT NOT NULL
) STRICT;
