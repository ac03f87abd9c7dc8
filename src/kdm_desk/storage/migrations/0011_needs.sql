-- What she needs and what came of it, aid given, and what is to be followed up.

-- Every need is one row here, whether she named it in an application or later; there is no second list.
CREATE TABLE need (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    application_id TEXT REFERENCES application (id),
    kind TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    opened_at TEXT NOT NULL CHECK (length(opened_at) = 27),
    staff_id TEXT NOT NULL REFERENCES staff (id),
    origin_site TEXT NOT NULL REFERENCES site (letter)
) STRICT;
CREATE INDEX need_by_person ON need (person_id, opened_at);
CREATE UNIQUE INDEX need_by_application ON need (application_id, kind) WHERE application_id IS NOT NULL;

-- What came of it: the last row counts; an outcome of NULL opens it again. Whatever replaces an outcome has a reason.
CREATE TABLE need_event (
    id TEXT NOT NULL PRIMARY KEY,
    need_id TEXT NOT NULL REFERENCES need (id),
    position INTEGER NOT NULL CHECK (position > 0),
    outcome TEXT CHECK (outcome IS NOT NULL OR position > 1),
    note TEXT NOT NULL DEFAULT '' CHECK (position = 1 OR note <> ''),
    at TEXT NOT NULL CHECK (length(at) = 27),
    user_id TEXT NOT NULL,
    UNIQUE (need_id, position)
) STRICT;
CREATE INDEX need_event_by_outcome ON need_event (outcome, at);

-- Events stay append-only; only the words in those of a restricted woman are sealed with her file and come back.
CREATE TRIGGER need_event_is_append_only_update BEFORE UPDATE ON need_event
WHEN NEW.id IS NOT OLD.id OR NEW.need_id IS NOT OLD.need_id OR NEW.position IS NOT OLD.position
    OR NEW.outcome IS NOT OLD.outcome OR NEW.at IS NOT OLD.at OR NEW.user_id IS NOT OLD.user_id
    OR NOT EXISTS (SELECT 1 FROM need p JOIN restricted_person r ON r.person_id = p.person_id WHERE p.id = OLD.need_id)
BEGIN SELECT RAISE(ABORT, 'need_event_append_only'); END;
CREATE TRIGGER need_event_is_append_only_delete BEFORE DELETE ON need_event
BEGIN SELECT RAISE(ABORT, 'need_event_append_only'); END;

-- The requests of applications become needs; their ids come from what they are, so every machine gives the same.
INSERT INTO need (id, person_id, application_id, kind, opened_at, staff_id, origin_site)
SELECT a.id || '-' || r.kind, a.person_id, a.id, r.kind, a.received_at, a.taken_by, a.origin_site
FROM application_request r JOIN application a ON a.id = r.application_id;
INSERT INTO need_event (id, need_id, position, outcome, at, user_id)
SELECT a.id || '-' || r.kind || '-1', a.id || '-' || r.kind, 1, r.outcome, coalesce(r.outcome_at, a.received_at),
    coalesce((SELECT min(s.user_id) FROM audit_signer s WHERE s.staff_id = a.taken_by), a.taken_by)
FROM application_request r JOIN application a ON a.id = r.application_id
WHERE r.outcome IS NOT NULL;
DROP TABLE application_request;

CREATE TABLE aid (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    need_id TEXT REFERENCES need (id),
    recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 27),
    staff_id TEXT NOT NULL REFERENCES staff (id),
    origin_site TEXT NOT NULL REFERENCES site (letter)
) STRICT;
CREATE INDEX aid_by_person ON aid (person_id, recorded_at);
CREATE INDEX aid_by_need ON aid (need_id) WHERE need_id IS NOT NULL;

-- Each row says the whole of it anew; the last counts, and all but the first say why.
CREATE TABLE aid_event (
    id TEXT NOT NULL PRIMARY KEY,
    aid_id TEXT NOT NULL REFERENCES aid (id),
    position INTEGER NOT NULL CHECK (position > 0),
    outcome TEXT NOT NULL CHECK (outcome IN ('pending', 'given', 'refused', 'void')),
    kind TEXT NOT NULL,
    institution_id TEXT REFERENCES institution (id),
    provider TEXT NOT NULL DEFAULT '',
    -- In kuruş.
    amount INTEGER CHECK (amount IS NULL OR amount > 0),
    quantity INTEGER CHECK (quantity IS NULL OR quantity > 0),
    unit TEXT CHECK ((unit IS NULL) = (quantity IS NULL)),
    given_on TEXT NOT NULL CHECK (length(given_on) = 10 AND date(given_on) = given_on),
    note TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '' CHECK (position = 1 OR reason <> ''),
    at TEXT NOT NULL CHECK (length(at) = 27),
    user_id TEXT NOT NULL,
    UNIQUE (aid_id, position)
) STRICT;

CREATE TRIGGER aid_event_is_append_only_update BEFORE UPDATE ON aid_event
WHEN NEW.id IS NOT OLD.id OR NEW.aid_id IS NOT OLD.aid_id OR NEW.position IS NOT OLD.position
    OR NEW.outcome IS NOT OLD.outcome OR NEW.kind IS NOT OLD.kind
    OR NEW.institution_id IS NOT OLD.institution_id OR NEW.amount IS NOT OLD.amount
    OR NEW.quantity IS NOT OLD.quantity OR NEW.unit IS NOT OLD.unit OR NEW.given_on IS NOT OLD.given_on
    OR NEW.at IS NOT OLD.at OR NEW.user_id IS NOT OLD.user_id
    OR NOT EXISTS (SELECT 1 FROM aid p JOIN restricted_person r ON r.person_id = p.person_id WHERE p.id = OLD.aid_id)
BEGIN SELECT RAISE(ABORT, 'aid_event_append_only'); END;
CREATE TRIGGER aid_event_is_append_only_delete BEFORE DELETE ON aid_event
BEGIN SELECT RAISE(ABORT, 'aid_event_append_only'); END;

-- Something to come back to, about a woman or about nobody in particular.
CREATE TABLE task (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT REFERENCES person (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    made_at TEXT NOT NULL CHECK (length(made_at) = 27),
    staff_id TEXT NOT NULL REFERENCES staff (id),
    origin_site TEXT NOT NULL REFERENCES site (letter)
) STRICT;
CREATE INDEX task_by_person ON task (person_id, made_at) WHERE person_id IS NOT NULL;

-- The last row counts: while the task is open it says when it is due and who does it.
CREATE TABLE task_event (
    id TEXT NOT NULL PRIMARY KEY,
    task_id TEXT NOT NULL REFERENCES task (id),
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('set', 'postponed', 'handed_over', 'done', 'dropped', 'reopened')),
    due_on TEXT CHECK (due_on IS NULL OR (length(due_on) = 10 AND date(due_on) = due_on)),
    owner_id TEXT REFERENCES staff (id),
    note TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL CHECK (length(at) = 27),
    user_id TEXT NOT NULL,
    UNIQUE (task_id, position),
    CHECK ((kind = 'set') = (position = 1)),
    CHECK ((kind IN ('done', 'dropped')) = (due_on IS NULL) AND (due_on IS NULL) = (owner_id IS NULL)),
    CHECK (kind NOT IN ('dropped', 'reopened') OR note <> '')
) STRICT;
CREATE INDEX task_event_by_due ON task_event (due_on, task_id, position) WHERE due_on IS NOT NULL;

CREATE TRIGGER task_event_is_append_only_update BEFORE UPDATE ON task_event
WHEN NEW.id IS NOT OLD.id OR NEW.task_id IS NOT OLD.task_id OR NEW.position IS NOT OLD.position
    OR NEW.kind IS NOT OLD.kind OR NEW.due_on IS NOT OLD.due_on OR NEW.owner_id IS NOT OLD.owner_id
    OR NEW.at IS NOT OLD.at OR NEW.user_id IS NOT OLD.user_id
    OR NOT EXISTS (SELECT 1 FROM task p JOIN restricted_person r ON r.person_id = p.person_id WHERE p.id = OLD.task_id)
BEGIN SELECT RAISE(ABORT, 'task_event_append_only'); END;
CREATE TRIGGER task_event_is_append_only_delete BEFORE DELETE ON task_event
BEGIN SELECT RAISE(ABORT, 'task_event_append_only'); END;

-- For vaults made before; a new one is seeded from the same lists. The labels are the manager's to edit.
INSERT OR IGNORE INTO code (list, code, label_tr, label_en, position)
SELECT column1, column2, column3, column4, column5 FROM (VALUES
    ('aid_kind', 'cash', 'Nakdî yardım', 'Cash aid', 0),
    ('aid_kind', 'rent', 'Kira yardımı', 'Rent support', 1),
    ('aid_kind', 'food', 'Gıda', 'Food', 2),
    ('aid_kind', 'clothing', 'Giysi', 'Clothing', 3),
    ('aid_kind', 'household', 'Ev eşyası', 'Household goods', 4),
    ('aid_kind', 'baby', 'Bebek ve çocuk gereksinimleri', 'Baby and child supplies', 5),
    ('aid_kind', 'hygiene', 'Temizlik ve hijyen', 'Hygiene supplies', 6),
    ('aid_kind', 'medicine', 'İlaç ve sağlık gideri', 'Medicine and health costs', 7),
    ('aid_kind', 'transport', 'Ulaşım', 'Transport', 8),
    ('aid_kind', 'school', 'Okul gereksinimleri', 'School supplies', 9),
    ('aid_kind', 'legal_costs', 'Yargılama giderleri', 'Legal costs', 10),
    ('aid_kind', 'other', 'Diğer', 'Other', 11),
    ('aid_unit', 'piece', 'adet', 'pieces', 0),
    ('aid_unit', 'package', 'koli', 'packages', 1),
    ('aid_unit', 'card', 'kart', 'cards', 2),
    ('aid_unit', 'kilogram', 'kg', 'kg', 3),
    ('aid_unit', 'litre', 'litre', 'litres', 4),
    ('aid_unit', 'ticket', 'bilet', 'tickets', 5),
    ('aid_unit', 'month', 'ay', 'months', 6),
    ('task_kind', 'call_her', 'Danışanı arama', 'Call her', 0),
    ('task_kind', 'check_outcome', 'Sonucu sorma', 'Ask for the outcome', 1),
    ('task_kind', 'call_institution', 'Kurumu arama', 'Call an institution', 2),
    ('task_kind', 'accompany', 'Eşlik etme', 'Accompany her', 3),
    ('task_kind', 'document', 'Belge hazırlama veya tamamlama', 'Prepare or complete a document', 4),
    ('task_kind', 'visit', 'Ev ziyareti', 'Home visit', 5),
    ('task_kind', 'plan', 'Güvenlik planını gözden geçirme', 'Look at the safety plan again', 6),
    ('task_kind', 'other', 'Diğer', 'Other', 7)
)
WHERE EXISTS (SELECT 1 FROM vault);
