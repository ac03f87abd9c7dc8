-- The privacy notice she was given, and, apart from it, what she agreed to: to whom, what for, which facts, how long.

-- Given apart from an application; one given there stands in the application itself.
CREATE TABLE notice_given (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    version TEXT NOT NULL,
    form TEXT NOT NULL,
    given_on TEXT NOT NULL CHECK (length(given_on) = 10 AND date(given_on) = given_on),
    at TEXT NOT NULL CHECK (length(at) = 27),
    staff_id TEXT NOT NULL REFERENCES staff (id),
    origin_site TEXT NOT NULL REFERENCES site (letter)
) STRICT;
CREATE INDEX notice_given_by_person ON notice_given (person_id, given_on);

-- To one institution, or to every institution of a kind. In force from given_on until the day before expires_on.
CREATE TABLE consent (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    institution_id TEXT REFERENCES institution (id),
    recipient_kind TEXT CHECK (recipient_kind IN ('legal_aid', 'protection', 'social', 'health', 'other')),
    purpose TEXT NOT NULL,
    form TEXT NOT NULL,
    given_on TEXT NOT NULL CHECK (length(given_on) = 10 AND date(given_on) = given_on),
    expires_on TEXT NOT NULL CHECK (length(expires_on) = 10 AND date(expires_on) = expires_on),
    note TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL CHECK (length(at) = 27),
    staff_id TEXT NOT NULL REFERENCES staff (id),
    origin_site TEXT NOT NULL REFERENCES site (letter),
    CHECK ((institution_id IS NULL) <> (recipient_kind IS NULL)),
    CHECK (given_on < expires_on)
) STRICT;
CREATE INDEX consent_by_person ON consent (person_id, given_on);

-- The facts it covers, by the names that letters use.
CREATE TABLE consent_field (
    consent_id TEXT NOT NULL REFERENCES consent (id),
    field TEXT NOT NULL CHECK (field <> ''),
    PRIMARY KEY (consent_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent_withdrawal (
    consent_id TEXT NOT NULL PRIMARY KEY REFERENCES consent (id),
    withdrawn_on TEXT NOT NULL CHECK (length(withdrawn_on) = 10 AND date(withdrawn_on) = withdrawn_on),
    reason TEXT NOT NULL CHECK (reason <> ''),
    at TEXT NOT NULL CHECK (length(at) = 27),
    user_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER notice_given_is_append_only_update BEFORE UPDATE ON notice_given
BEGIN SELECT RAISE(ABORT, 'notice_given_append_only'); END;
CREATE TRIGGER notice_given_is_append_only_delete BEFORE DELETE ON notice_given
BEGIN SELECT RAISE(ABORT, 'notice_given_append_only'); END;
-- What was agreed stays as it was; only the words in a restricted woman's rows are sealed with her file and come back.
CREATE TRIGGER consent_is_append_only_update BEFORE UPDATE ON consent
WHEN NEW.id IS NOT OLD.id OR NEW.person_id IS NOT OLD.person_id OR NEW.institution_id IS NOT OLD.institution_id
    OR NEW.recipient_kind IS NOT OLD.recipient_kind OR NEW.purpose IS NOT OLD.purpose
    OR NEW.form IS NOT OLD.form OR NEW.given_on IS NOT OLD.given_on OR NEW.expires_on IS NOT OLD.expires_on
    OR NEW.at IS NOT OLD.at OR NEW.staff_id IS NOT OLD.staff_id OR NEW.origin_site IS NOT OLD.origin_site
    OR NOT EXISTS (SELECT 1 FROM restricted_person WHERE person_id = OLD.person_id)
BEGIN SELECT RAISE(ABORT, 'consent_append_only'); END;
CREATE TRIGGER consent_is_append_only_delete BEFORE DELETE ON consent
BEGIN SELECT RAISE(ABORT, 'consent_append_only'); END;
CREATE TRIGGER consent_field_is_append_only_update BEFORE UPDATE ON consent_field
BEGIN SELECT RAISE(ABORT, 'consent_append_only'); END;
CREATE TRIGGER consent_field_is_append_only_delete BEFORE DELETE ON consent_field
BEGIN SELECT RAISE(ABORT, 'consent_append_only'); END;
CREATE TRIGGER consent_withdrawal_is_append_only_update BEFORE UPDATE ON consent_withdrawal
WHEN NEW.consent_id IS NOT OLD.consent_id OR NEW.withdrawn_on IS NOT OLD.withdrawn_on OR NEW.at IS NOT OLD.at
    OR NEW.user_id IS NOT OLD.user_id
    OR NOT EXISTS (SELECT 1 FROM consent p JOIN restricted_person r ON r.person_id = p.person_id WHERE p.id = OLD.consent_id)
BEGIN SELECT RAISE(ABORT, 'consent_append_only'); END;
CREATE TRIGGER consent_withdrawal_is_append_only_delete BEFORE DELETE ON consent_withdrawal
BEGIN SELECT RAISE(ABORT, 'consent_append_only'); END;

-- What the institutions of the first directory are for, so that a consent to a kind of institution reaches them.
UPDATE institution SET kind = 'legal_aid'
WHERE kind IS NULL AND id IN ('institution-bar-legal-aid', 'institution-bar-women-rights');
UPDATE institution SET kind = 'protection'
WHERE kind IS NULL AND id IN ('institution-police-violence-unit', 'institution-prosecutor',
    'institution-family-court', 'institution-district-governor');
UPDATE institution SET kind = 'social'
WHERE kind IS NULL AND id IN ('institution-family-directorate', 'institution-sonim',
    'institution-district-aid-foundation');
UPDATE institution SET kind = 'health' WHERE kind IS NULL AND id = 'institution-health-directorate';
UPDATE institution SET kind = 'other' WHERE kind IS NULL;
