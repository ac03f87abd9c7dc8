-- Session notes: sealed to a compartment, corrected by a further note, never changed.

CREATE TABLE note (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    appointment_id TEXT REFERENCES appointment (id),
    compartment TEXT NOT NULL CHECK (compartment IN ('psychological', 'legal', 'social', 'health')),
    corrects TEXT REFERENCES note (id) CHECK (corrects <> id),
    written_at TEXT NOT NULL CHECK (length(written_at) = 27),
    staff_id TEXT NOT NULL REFERENCES staff (id),
    user_id TEXT NOT NULL,
    sealed BLOB NOT NULL,
    origin_site TEXT NOT NULL REFERENCES site (letter)
) STRICT;
CREATE INDEX note_by_person ON note (person_id, written_at);
CREATE INDEX note_by_appointment ON note (appointment_id);

CREATE TRIGGER note_is_append_only_update BEFORE UPDATE ON note
BEGIN SELECT RAISE(ABORT, 'note_append_only'); END;
CREATE TRIGGER note_is_append_only_delete BEFORE DELETE ON note
BEGIN SELECT RAISE(ABORT, 'note_append_only'); END;
