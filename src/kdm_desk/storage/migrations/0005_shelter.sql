-- The shelter: places, decisions taken at the centre, stays and who lies where.

CREATE TABLE bed (
    id TEXT NOT NULL PRIMARY KEY,
    room_id TEXT NOT NULL REFERENCES room (id),
    label TEXT NOT NULL CHECK (label <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('single', 'lower_bunk', 'upper_bunk', 'cot')),
    position INTEGER NOT NULL,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;
CREATE INDEX bed_by_room ON bed (room_id, position);

-- Held, being cleaned or out of service: a place nobody can be given in that time.
CREATE TABLE bed_block (
    id TEXT NOT NULL PRIMARY KEY,
    bed_id TEXT NOT NULL REFERENCES bed (id),
    kind TEXT NOT NULL CHECK (kind IN ('held', 'cleaning', 'out_of_service')),
    starts_at TEXT NOT NULL CHECK (length(starts_at) = 27),
    ends_at TEXT NOT NULL CHECK (length(ends_at) = 27),
    reason TEXT NOT NULL DEFAULT '',
    CHECK (starts_at < ends_at)
) STRICT;
CREATE INDEX bed_block_by_bed ON bed_block (bed_id, ends_at);

-- The shelter is reached only through the centre: no stay without a row here.
CREATE TABLE placement_decision (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    decided_on TEXT NOT NULL CHECK (length(decided_on) = 10 AND date(decided_on) = decided_on),
    decided_by TEXT NOT NULL REFERENCES staff (id),
    ground TEXT NOT NULL,
    urgent INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1)),
    note TEXT NOT NULL DEFAULT '',
    made_at TEXT NOT NULL CHECK (length(made_at) = 27),
    origin_site TEXT NOT NULL REFERENCES site (letter),
    UNIQUE (id, person_id)
) STRICT;
CREATE INDEX placement_decision_by_person ON placement_decision (person_id);

-- The woman herself and each child she brings.
CREATE TABLE placement_member (
    decision_id TEXT NOT NULL REFERENCES placement_decision (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (decision_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE placement_withdrawal (
    decision_id TEXT NOT NULL PRIMARY KEY REFERENCES placement_decision (id),
    at TEXT NOT NULL CHECK (length(at) = 27),
    reason TEXT NOT NULL CHECK (reason <> ''),
    user_id TEXT NOT NULL
) STRICT;

CREATE TABLE stay (
    id TEXT NOT NULL PRIMARY KEY,
    decision_id TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL,
    admitted_on TEXT NOT NULL CHECK (length(admitted_on) = 10),
    planned_end TEXT NOT NULL CHECK (length(planned_end) = 10),
    origin_site TEXT NOT NULL REFERENCES site (letter),
    FOREIGN KEY (decision_id, person_id) REFERENCES placement_decision (id, person_id),
    UNIQUE (id, decision_id)
) STRICT;
CREATE INDEX stay_by_person ON stay (person_id);

CREATE TABLE stay_event (
    id TEXT NOT NULL PRIMARY KEY,
    stay_id TEXT NOT NULL REFERENCES stay (id),
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('admitted', 'moved', 'extended', 'discharged')),
    corrects TEXT REFERENCES stay_event (id),
    reason TEXT NOT NULL DEFAULT '',
    code TEXT CHECK ((kind = 'discharged') = (code IS NOT NULL)),
    planned_end TEXT CHECK ((kind = 'extended') = (planned_end IS NOT NULL) AND length(planned_end) = 10),
    at TEXT NOT NULL CHECK (length(at) = 27),
    user_id TEXT NOT NULL,
    UNIQUE (stay_id, position),
    CHECK (corrects IS NULL OR reason <> '')
) STRICT;

-- Who lies where, half-open; the end of a running one is the open end of time. Only a person whom the decision names
-- can have a row.
CREATE TABLE bed_assignment (
    id TEXT NOT NULL PRIMARY KEY,
    stay_id TEXT NOT NULL,
    decision_id TEXT NOT NULL,
    bed_id TEXT NOT NULL REFERENCES bed (id),
    person_id TEXT NOT NULL,
    starts_at TEXT NOT NULL CHECK (length(starts_at) = 27),
    ends_at TEXT NOT NULL DEFAULT '9999-12-31T23:59:59.999999Z' CHECK (length(ends_at) = 27),
    FOREIGN KEY (stay_id, decision_id) REFERENCES stay (id, decision_id),
    FOREIGN KEY (decision_id, person_id) REFERENCES placement_member (decision_id, person_id),
    CHECK (starts_at < ends_at)
) STRICT;
CREATE INDEX bed_assignment_by_bed ON bed_assignment (bed_id, starts_at);
CREATE INDEX bed_assignment_by_person ON bed_assignment (person_id, starts_at);
CREATE INDEX bed_assignment_by_stay ON bed_assignment (stay_id);
CREATE INDEX bed_assignment_running ON bed_assignment (ends_at, bed_id);

-- Intervals of one bed never overlap, so the neighbours by start decide: the last that begins at or before
-- the new one, and the first that begins after it.
CREATE TRIGGER bed_is_taken BEFORE INSERT ON bed_assignment
BEGIN
    SELECT RAISE(ABORT, 'bed_taken') WHERE (
        SELECT ends_at FROM bed_assignment WHERE bed_id = NEW.bed_id AND starts_at <= NEW.starts_at
        ORDER BY starts_at DESC LIMIT 1) > NEW.starts_at
        OR (SELECT starts_at FROM bed_assignment WHERE bed_id = NEW.bed_id AND starts_at > NEW.starts_at
            ORDER BY starts_at LIMIT 1) < NEW.ends_at;
    SELECT RAISE(ABORT, 'person_has_bed') WHERE (
        SELECT ends_at FROM bed_assignment WHERE person_id = NEW.person_id AND starts_at <= NEW.starts_at
        ORDER BY starts_at DESC LIMIT 1) > NEW.starts_at
        OR (SELECT starts_at FROM bed_assignment WHERE person_id = NEW.person_id AND starts_at > NEW.starts_at
            ORDER BY starts_at LIMIT 1) < NEW.ends_at;
    SELECT RAISE(ABORT, 'bed_blocked') WHERE EXISTS (
        SELECT 1 FROM bed_block WHERE bed_id = NEW.bed_id AND starts_at < NEW.ends_at AND ends_at > NEW.starts_at);
    SELECT RAISE(ABORT, 'bed_out_of_use') WHERE (SELECT active FROM bed WHERE id = NEW.bed_id) = 0;
END;

-- An assignment changes once in its life: its open end becomes a real one.
CREATE TRIGGER bed_assignment_only_closes BEFORE UPDATE ON bed_assignment
WHEN NEW.id <> OLD.id OR NEW.stay_id <> OLD.stay_id OR NEW.decision_id <> OLD.decision_id OR NEW.bed_id <> OLD.bed_id OR NEW.person_id <> OLD.person_id
    OR NEW.starts_at <> OLD.starts_at OR OLD.ends_at <> '9999-12-31T23:59:59.999999Z'
BEGIN SELECT RAISE(ABORT, 'bed_assignment_fixed'); END;
CREATE TRIGGER bed_assignment_stays BEFORE DELETE ON bed_assignment
BEGIN SELECT RAISE(ABORT, 'bed_assignment_fixed'); END;

CREATE TRIGGER bed_block_is_free BEFORE INSERT ON bed_block
BEGIN
    SELECT RAISE(ABORT, 'bed_taken') WHERE (
        SELECT ends_at FROM bed_assignment WHERE bed_id = NEW.bed_id AND starts_at < NEW.ends_at
        ORDER BY starts_at DESC LIMIT 1) > NEW.starts_at;
END;

-- A block may end sooner; what would lengthen or move it is a new block, which must find the bed free.
CREATE TRIGGER bed_block_only_shortens BEFORE UPDATE ON bed_block
WHEN NEW.id <> OLD.id OR NEW.bed_id <> OLD.bed_id OR NEW.kind <> OLD.kind OR NEW.starts_at <> OLD.starts_at
    OR NEW.ends_at > OLD.ends_at
BEGIN SELECT RAISE(ABORT, 'bed_block_fixed'); END;

CREATE TRIGGER stay_event_is_append_only_update BEFORE UPDATE ON stay_event
BEGIN SELECT RAISE(ABORT, 'stay_event_append_only'); END;
CREATE TRIGGER stay_event_is_append_only_delete BEFORE DELETE ON stay_event
BEGIN SELECT RAISE(ABORT, 'stay_event_append_only'); END;
