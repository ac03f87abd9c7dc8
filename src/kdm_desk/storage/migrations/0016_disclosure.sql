-- A woman asks for her own record (KVKK 6698 art. 11, 13): when, until when it is due, and how she was answered.

CREATE TABLE disclosure_request (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    received_on TEXT NOT NULL CHECK (length(received_on) = 10 AND date(received_on) = received_on),
    at TEXT NOT NULL CHECK (length(at) = 27),
    staff_id TEXT NOT NULL REFERENCES staff (id),
    origin_site TEXT NOT NULL REFERENCES site (letter)
) STRICT;
CREATE INDEX disclosure_request_by_person ON disclosure_request (person_id, received_on);

CREATE TABLE disclosure_answer (
    request_id TEXT NOT NULL PRIMARY KEY REFERENCES disclosure_request (id),
    answered_on TEXT NOT NULL CHECK (length(answered_on) = 10 AND date(answered_on) = answered_on),
    how TEXT NOT NULL CHECK (how IN ('handed_over', 'sent', 'refused', 'taken_back')),
    -- Whoever is refused must be told why.
    note TEXT NOT NULL DEFAULT '' CHECK (how <> 'refused' OR note <> ''),
    at TEXT NOT NULL CHECK (length(at) = 27),
    staff_id TEXT NOT NULL REFERENCES staff (id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER disclosure_request_is_append_only_update BEFORE UPDATE ON disclosure_request
BEGIN SELECT RAISE(ABORT, 'disclosure_append_only'); END;
CREATE TRIGGER disclosure_request_is_append_only_delete BEFORE DELETE ON disclosure_request
BEGIN SELECT RAISE(ABORT, 'disclosure_append_only'); END;
-- Only the words in a restricted woman's rows are sealed with her file and come back.
CREATE TRIGGER disclosure_answer_is_append_only_update BEFORE UPDATE ON disclosure_answer
WHEN NEW.request_id IS NOT OLD.request_id OR NEW.answered_on IS NOT OLD.answered_on OR NEW.how IS NOT OLD.how
    OR NEW.at IS NOT OLD.at OR NEW.staff_id IS NOT OLD.staff_id
    OR NOT EXISTS (SELECT 1 FROM disclosure_request q JOIN restricted_person r ON r.person_id = q.person_id WHERE q.id = OLD.request_id)
BEGIN SELECT RAISE(ABORT, 'disclosure_append_only'); END;
CREATE TRIGGER disclosure_answer_is_append_only_delete BEFORE DELETE ON disclosure_answer
BEGIN SELECT RAISE(ABORT, 'disclosure_append_only'); END;
