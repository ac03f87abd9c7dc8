-- What protects her: orders under Law 6284, risk over time, the safety and action plans, and from whom.

-- An order; one that extends another is an order of its own. Each is extended once at most.
CREATE TABLE protection_order (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    extends TEXT UNIQUE CHECK (extends <> id),
    recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 27),
    staff_id TEXT NOT NULL REFERENCES staff (id),
    origin_site TEXT NOT NULL REFERENCES site (letter),
    UNIQUE (id, person_id),
    FOREIGN KEY (extends, person_id) REFERENCES protection_order (id, person_id)
) STRICT;
CREATE INDEX protection_order_by_person ON protection_order (person_id, recorded_at);

-- What the decision says; a correction says the whole of it anew, with a reason, and the last row counts.
CREATE TABLE order_version (
    id TEXT NOT NULL PRIMARY KEY,
    order_id TEXT NOT NULL REFERENCES protection_order (id),
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('protective', 'preventive')),
    authority TEXT NOT NULL CHECK (authority IN ('civil_authority', 'police_chief', 'family_judge', 'police')),
    decision_no TEXT NOT NULL DEFAULT '',
    decided_on TEXT NOT NULL CHECK (length(decided_on) = 10 AND date(decided_on) = decided_on),
    decided_time TEXT CHECK (decided_time IS NULL OR length(decided_time) = 5),
    starts_on TEXT NOT NULL CHECK (length(starts_on) = 10 AND date(starts_on) = starts_on),
    -- The last day on which it holds.
    ends_on TEXT NOT NULL CHECK (length(ends_on) = 10 AND date(ends_on) = ends_on),
    confidential INTEGER NOT NULL DEFAULT 0 CHECK (confidential IN (0, 1)),
    against_id TEXT REFERENCES person (id),
    against TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    -- Why it lasts longer than the law's limit for a first order.
    long_reason TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '' CHECK (position = 1 OR reason <> ''),
    at TEXT NOT NULL CHECK (length(at) = 27),
    user_id TEXT NOT NULL,
    UNIQUE (order_id, position),
    CHECK (starts_on < ends_on)
) STRICT;
CREATE INDEX order_version_by_end ON order_version (ends_on, order_id, position);
CREATE INDEX order_version_to_approve ON order_version (decided_on, order_id, position)
WHERE authority IN ('police_chief', 'police');

CREATE TABLE order_measure (
    version_id TEXT NOT NULL REFERENCES order_version (id),
    measure TEXT NOT NULL,
    PRIMARY KEY (version_id, measure)
) STRICT, WITHOUT ROWID;

-- What became of it. An entry made by mistake is undone by a further one that names it and says why.
CREATE TABLE order_event (
    id TEXT NOT NULL PRIMARY KEY,
    order_id TEXT NOT NULL REFERENCES protection_order (id),
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('approved', 'not_approved', 'served', 'lifted', 'void', 'undone')),
    undoes TEXT UNIQUE REFERENCES order_event (id) CHECK ((kind = 'undone') = (undoes IS NOT NULL)),
    happened_at TEXT NOT NULL CHECK (length(happened_at) = 16),
    note TEXT NOT NULL DEFAULT '' CHECK (kind NOT IN ('undone', 'void') OR note <> ''),
    at TEXT NOT NULL CHECK (length(at) = 27),
    user_id TEXT NOT NULL,
    UNIQUE (order_id, position)
) STRICT;

CREATE TRIGGER order_extension_begins_with_the_order BEFORE INSERT ON order_version
WHEN EXISTS (
    SELECT 1 FROM protection_order o JOIN order_version before ON before.order_id = o.extends
    WHERE o.id = NEW.order_id AND NEW.starts_on < before.starts_on
        AND before.position = (SELECT max(position) FROM order_version WHERE order_id = o.extends)
) OR EXISTS (
    SELECT 1 FROM protection_order o JOIN order_version later ON later.order_id = o.id
    WHERE o.extends = NEW.order_id AND later.starts_on < NEW.starts_on
        AND later.position = (SELECT max(position) FROM order_version WHERE order_id = o.id)
)
BEGIN SELECT RAISE(ABORT, 'order_extension_too_early'); END;

CREATE TRIGGER protection_order_is_append_only_update BEFORE UPDATE ON protection_order
BEGIN SELECT RAISE(ABORT, 'protection_order_append_only'); END;
CREATE TRIGGER protection_order_is_append_only_delete BEFORE DELETE ON protection_order
BEGIN SELECT RAISE(ABORT, 'protection_order_append_only'); END;
CREATE TRIGGER order_measure_is_append_only_update BEFORE UPDATE ON order_measure
BEGIN SELECT RAISE(ABORT, 'order_measure_append_only'); END;
CREATE TRIGGER order_measure_is_append_only_delete BEFORE DELETE ON order_measure
BEGIN SELECT RAISE(ABORT, 'order_measure_append_only'); END;
-- Only the words in the rows of a restricted woman are sealed with her file and come back.
CREATE TRIGGER order_version_is_append_only_update BEFORE UPDATE ON order_version
WHEN NEW.id IS NOT OLD.id OR NEW.order_id IS NOT OLD.order_id OR NEW.position IS NOT OLD.position
    OR NEW.kind IS NOT OLD.kind OR NEW.authority IS NOT OLD.authority OR NEW.decided_on IS NOT OLD.decided_on
    OR NEW.decided_time IS NOT OLD.decided_time OR NEW.starts_on IS NOT OLD.starts_on
    OR NEW.ends_on IS NOT OLD.ends_on OR NEW.confidential IS NOT OLD.confidential
    OR NEW.against_id IS NOT OLD.against_id OR NEW.at IS NOT OLD.at OR NEW.user_id IS NOT OLD.user_id
    OR NOT EXISTS (SELECT 1 FROM protection_order p JOIN restricted_person r ON r.person_id = p.person_id
        WHERE p.id = OLD.order_id)
BEGIN SELECT RAISE(ABORT, 'order_version_append_only'); END;
CREATE TRIGGER order_version_is_append_only_delete BEFORE DELETE ON order_version
BEGIN SELECT RAISE(ABORT, 'order_version_append_only'); END;
CREATE TRIGGER order_event_is_append_only_update BEFORE UPDATE ON order_event
WHEN NEW.id IS NOT OLD.id OR NEW.order_id IS NOT OLD.order_id OR NEW.position IS NOT OLD.position
    OR NEW.kind IS NOT OLD.kind OR NEW.undoes IS NOT OLD.undoes OR NEW.happened_at IS NOT OLD.happened_at
    OR NEW.at IS NOT OLD.at OR NEW.user_id IS NOT OLD.user_id
    OR NOT EXISTS (SELECT 1 FROM protection_order p JOIN restricted_person r ON r.person_id = p.person_id
        WHERE p.id = OLD.order_id)
BEGIN SELECT RAISE(ABORT, 'order_event_append_only'); END;
CREATE TRIGGER order_event_is_append_only_delete BEFORE DELETE ON order_event
BEGIN SELECT RAISE(ABORT, 'order_event_append_only'); END;

-- The risk as somebody saw it on a day. Never changed: a correction is a new row that names the one it replaces.
CREATE TABLE risk_assessment (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    assessed_at TEXT NOT NULL CHECK (length(assessed_at) = 27),
    level TEXT NOT NULL,
    source TEXT NOT NULL,
    life_in_danger TEXT NOT NULL CHECK (life_in_danger IN ('yes', 'no')),
    note TEXT NOT NULL DEFAULT '',
    corrects TEXT UNIQUE,
    reason TEXT NOT NULL DEFAULT '' CHECK (corrects IS NULL OR reason <> ''),
    at TEXT NOT NULL CHECK (length(at) = 27),
    staff_id TEXT NOT NULL REFERENCES staff (id),
    origin_site TEXT NOT NULL REFERENCES site (letter),
    UNIQUE (id, person_id),
    FOREIGN KEY (corrects, person_id) REFERENCES risk_assessment (id, person_id)
) STRICT;
CREATE INDEX risk_assessment_by_person ON risk_assessment (person_id, assessed_at);

CREATE TABLE risk_assessment_ground (
    assessment_id TEXT NOT NULL REFERENCES risk_assessment (id),
    ground TEXT NOT NULL,
    PRIMARY KEY (assessment_id, ground)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER risk_assessment_is_append_only_update BEFORE UPDATE ON risk_assessment
WHEN NEW.id IS NOT OLD.id OR NEW.person_id IS NOT OLD.person_id OR NEW.assessed_at IS NOT OLD.assessed_at
    OR NEW.level IS NOT OLD.level OR NEW.source IS NOT OLD.source OR NEW.life_in_danger IS NOT OLD.life_in_danger
    OR NEW.corrects IS NOT OLD.corrects OR NEW.at IS NOT OLD.at OR NEW.staff_id IS NOT OLD.staff_id
    OR NEW.origin_site IS NOT OLD.origin_site
    OR NOT EXISTS (SELECT 1 FROM restricted_person WHERE person_id = OLD.person_id)
BEGIN SELECT RAISE(ABORT, 'risk_assessment_append_only'); END;
CREATE TRIGGER risk_assessment_is_append_only_delete BEFORE DELETE ON risk_assessment
BEGIN SELECT RAISE(ABORT, 'risk_assessment_append_only'); END;
CREATE TRIGGER risk_assessment_ground_is_append_only_update BEFORE UPDATE ON risk_assessment_ground
BEGIN SELECT RAISE(ABORT, 'risk_assessment_append_only'); END;
CREATE TRIGGER risk_assessment_ground_is_append_only_delete BEFORE DELETE ON risk_assessment_ground
BEGIN SELECT RAISE(ABORT, 'risk_assessment_append_only'); END;

-- A goal of her safety plan or of her action plan.
CREATE TABLE plan_goal (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    plan TEXT NOT NULL CHECK (plan IN ('safety', 'action')),
    area TEXT NOT NULL,
    made_at TEXT NOT NULL CHECK (length(made_at) = 27),
    staff_id TEXT NOT NULL REFERENCES staff (id),
    origin_site TEXT NOT NULL REFERENCES site (letter)
) STRICT;
CREATE INDEX plan_goal_by_person ON plan_goal (person_id, plan, made_at);

-- Each row says the whole of it anew, the last counts. Whatever changes the words of a goal says why.
CREATE TABLE plan_goal_event (
    id TEXT NOT NULL PRIMARY KEY,
    plan_goal_id TEXT NOT NULL REFERENCES plan_goal (id),
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('set', 'state', 'changed')),
    goal TEXT NOT NULL CHECK (goal <> ''),
    owner_id TEXT REFERENCES staff (id),
    due_on TEXT CHECK (due_on IS NULL OR (length(due_on) = 10 AND date(due_on) = due_on)),
    state TEXT NOT NULL CHECK (state IN ('not_applicable', 'in_progress', 'met')),
    note TEXT NOT NULL DEFAULT '' CHECK (kind <> 'changed' OR note <> ''),
    at TEXT NOT NULL CHECK (length(at) = 27),
    user_id TEXT NOT NULL,
    UNIQUE (plan_goal_id, position),
    CHECK ((kind = 'set') = (position = 1))
) STRICT;

CREATE TRIGGER plan_goal_event_is_append_only_update BEFORE UPDATE ON plan_goal_event
WHEN NEW.id IS NOT OLD.id OR NEW.plan_goal_id IS NOT OLD.plan_goal_id OR NEW.position IS NOT OLD.position
    OR NEW.kind IS NOT OLD.kind OR NEW.owner_id IS NOT OLD.owner_id OR NEW.due_on IS NOT OLD.due_on
    OR NEW.state IS NOT OLD.state OR NEW.at IS NOT OLD.at OR NEW.user_id IS NOT OLD.user_id
    OR NOT EXISTS (SELECT 1 FROM plan_goal p JOIN restricted_person r ON r.person_id = p.person_id
        WHERE p.id = OLD.plan_goal_id)
BEGIN SELECT RAISE(ABORT, 'plan_goal_event_append_only'); END;
CREATE TRIGGER plan_goal_event_is_append_only_delete BEFORE DELETE ON plan_goal_event
BEGIN SELECT RAISE(ABORT, 'plan_goal_event_append_only'); END;

-- When a plan is to be looked at again; the last row counts.
CREATE TABLE plan_review (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    plan TEXT NOT NULL CHECK (plan IN ('safety', 'action')),
    review_on TEXT NOT NULL CHECK (length(review_on) = 10 AND date(review_on) = review_on),
    note TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL CHECK (length(at) = 27),
    user_id TEXT NOT NULL
) STRICT;
CREATE INDEX plan_review_by_person ON plan_review (person_id, plan, id);

CREATE TRIGGER plan_review_is_append_only_update BEFORE UPDATE ON plan_review
WHEN NEW.id IS NOT OLD.id OR NEW.person_id IS NOT OLD.person_id OR NEW.plan IS NOT OLD.plan
    OR NEW.review_on IS NOT OLD.review_on OR NEW.at IS NOT OLD.at OR NEW.user_id IS NOT OLD.user_id
    OR NOT EXISTS (SELECT 1 FROM restricted_person WHERE person_id = OLD.person_id)
BEGIN SELECT RAISE(ABORT, 'plan_review_append_only'); END;
CREATE TRIGGER plan_review_is_append_only_delete BEFORE DELETE ON plan_review
BEGIN SELECT RAISE(ABORT, 'plan_review_append_only'); END;

-- What she tells of a perpetrator of hers, a row of kinship. The same man may stand in several files; what one woman
-- tells of him stays in hers. Each row says the whole of it anew, the last counts; one named by mistake is removed.
CREATE TABLE perpetrator_event (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    relative_id TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'perpetrator' CHECK (kind = 'perpetrator'),
    position INTEGER NOT NULL CHECK (position > 0),
    step TEXT NOT NULL CHECK (step IN ('named', 'changed', 'removed')),
    occupation TEXT NOT NULL DEFAULT '',
    workplace TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '' CHECK (position = 1 OR reason <> ''),
    at TEXT NOT NULL CHECK (length(at) = 27),
    user_id TEXT NOT NULL,
    UNIQUE (person_id, relative_id, position),
    FOREIGN KEY (person_id, relative_id, kind) REFERENCES kinship (person_id, relative_id, kind)
) STRICT;

CREATE TABLE perpetrator_trait (
    event_id TEXT NOT NULL REFERENCES perpetrator_event (id),
    trait TEXT NOT NULL,
    PRIMARY KEY (event_id, trait)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER perpetrator_event_is_append_only_update BEFORE UPDATE ON perpetrator_event
WHEN NEW.id IS NOT OLD.id OR NEW.person_id IS NOT OLD.person_id OR NEW.relative_id IS NOT OLD.relative_id
    OR NEW.position IS NOT OLD.position OR NEW.step IS NOT OLD.step OR NEW.at IS NOT OLD.at
    OR NEW.user_id IS NOT OLD.user_id
    OR NOT EXISTS (SELECT 1 FROM restricted_person WHERE person_id = OLD.person_id)
BEGIN SELECT RAISE(ABORT, 'perpetrator_event_append_only'); END;
CREATE TRIGGER perpetrator_event_is_append_only_delete BEFORE DELETE ON perpetrator_event
BEGIN SELECT RAISE(ABORT, 'perpetrator_event_append_only'); END;
CREATE TRIGGER perpetrator_trait_is_append_only_update BEFORE UPDATE ON perpetrator_trait
BEGIN SELECT RAISE(ABORT, 'perpetrator_event_append_only'); END;
CREATE TRIGGER perpetrator_trait_is_append_only_delete BEFORE DELETE ON perpetrator_trait
BEGIN SELECT RAISE(ABORT, 'perpetrator_event_append_only'); END;

-- Local to this machine, made anew at any time: by what two files may speak of the same person. A mark is 20 bits of a
-- hash of a folded name, address, telephone or identity number: some thousand numbers share each, so that the marks of
-- a restricted file, which stay here, tell that two may be the same and never who they are.
CREATE TABLE person_mark (
    person_id TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('name', 'address', 'phone', 'identity')),
    mark INTEGER NOT NULL CHECK (mark BETWEEN 0 AND 1048575),
    PRIMARY KEY (person_id, kind, mark)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_mark_by_mark ON person_mark (kind, mark, person_id);

-- For vaults made before; a new one is seeded from the same lists. The labels are the manager's to edit.
INSERT OR IGNORE INTO code (list, code, label_tr, label_en, position)
SELECT column1, column2, column3, column4, column5 FROM (VALUES
    ('order_measure_protective', 'shelter', 'Barınma yeri sağlanması', 'Shelter', 0),
    ('order_measure_protective', 'money', 'Geçici maddi yardım', 'Temporary financial aid', 1),
    ('order_measure_protective', 'counselling', 'Rehberlik ve danışmanlık', 'Guidance and counselling', 2),
    ('order_measure_protective', 'close_protection', 'Geçici koruma altına alınma', 'Temporary close protection', 3),
    ('order_measure_protective', 'day_care', 'Kreş desteği', 'Day care for the child', 4),
    ('order_measure_protective', 'workplace', 'İşyerinin değiştirilmesi', 'Change of workplace', 5),
    ('order_measure_protective', 'separate_home', 'Ayrı yerleşim yeri belirlenmesi', 'A separate place to live', 6),
    ('order_measure_protective', 'home_annotation', 'Tapuya aile konutu şerhi', 'Family home noted in the land register', 7),
    ('order_measure_protective', 'identity', 'Kimlik ve ilgili bilgilerin değiştirilmesi', 'Change of identity details', 8),
    ('order_measure_protective', 'other', 'Diğer', 'Other', 9),
    ('order_measure_preventive', 'no_threats', 'Tehdit, hakaret ve aşağılamada bulunmama', 'No threats, insults or humiliation', 0),
    ('order_measure_preventive', 'leave_home', 'Ortak konuttan uzaklaştırma', 'To leave the shared home', 1),
    ('order_measure_preventive', 'no_approach', 'Korunan kişiye, konutuna ve işyerine yaklaşmama', 'Not to approach her, her home or work', 2),
    ('order_measure_preventive', 'child_contact', 'Çocukla kişisel ilişkinin sınırlanması veya kaldırılması', 'Contact with the child limited or ended', 3),
    ('order_measure_preventive', 'no_approach_family', 'Yakınlarına, tanıklara ve çocuğa yaklaşmama', 'Not to approach relatives, witnesses or the child', 4),
    ('order_measure_preventive', 'no_damage', 'Eşyalara zarar vermeme', 'Not to damage belongings', 5),
    ('order_measure_preventive', 'no_contact', 'İletişim araçlarıyla rahatsız etmeme', 'Not to contact her by any means', 6),
    ('order_measure_preventive', 'weapon', 'Silahını kolluğa teslim etme', 'To hand in weapons', 7),
    ('order_measure_preventive', 'service_weapon', 'Görev silahını kurumuna teslim etme', 'To hand in the service weapon', 8),
    ('order_measure_preventive', 'no_alcohol', 'Alkol veya uyuşturucu kullanmama, tedavi', 'No alcohol or drugs, treatment', 9),
    ('order_measure_preventive', 'treatment', 'Sağlık kuruluşuna başvurma ve tedavi', 'To see a health service and be treated', 10),
    ('order_measure_preventive', 'maintenance', 'Tedbir nafakası', 'Interim maintenance', 11),
    ('order_measure_preventive', 'tracking', 'Teknik yöntemlerle takip', 'Electronic monitoring', 12),
    ('order_measure_preventive', 'other', 'Diğer', 'Other', 13)
)
WHERE EXISTS (SELECT 1 FROM vault);
