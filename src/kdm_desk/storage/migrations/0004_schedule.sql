-- Rooms and the one claim table through which every booking goes.

CREATE TABLE room (
    id TEXT NOT NULL PRIMARY KEY,
    place TEXT NOT NULL CHECK (place IN ('centre', 'shelter')),
    kind TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    floor INTEGER NOT NULL DEFAULT 0,
    position INTEGER NOT NULL,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

-- What can be claimed, and how many units of it at once. A person, a counsellor or a room is one unit.
CREATE TABLE resource (
    kind TEXT NOT NULL CHECK (kind IN ('counsellor', 'room', 'client', 'interpreter', 'trainer', 'playroom')),
    id TEXT NOT NULL,
    capacity INTEGER NOT NULL CHECK (capacity >= 0),
    PRIMARY KEY (kind, id),
    CHECK (kind = 'playroom' OR capacity <= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE appointment (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    service TEXT NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    room_id TEXT NOT NULL REFERENCES room (id),
    starts_at TEXT NOT NULL CHECK (length(starts_at) = 16),
    ends_at TEXT NOT NULL CHECK (length(ends_at) = 16),
    children INTEGER NOT NULL DEFAULT 0 CHECK (children >= 0),
    note TEXT NOT NULL DEFAULT '',
    booked_at TEXT NOT NULL CHECK (length(booked_at) = 27),
    -- The appointment this one was moved from: that one ends as 'moved', and each is moved once at most.
    replaces TEXT UNIQUE REFERENCES appointment (id) CHECK (replaces <> id),
    origin_site TEXT NOT NULL REFERENCES site (letter),
    CHECK (starts_at < ends_at)
) STRICT;
CREATE INDEX appointment_by_start ON appointment (starts_at);
CREATE INDEX appointment_by_person ON appointment (person_id, starts_at);
CREATE INDEX appointment_by_staff ON appointment (staff_id, starts_at);

-- A claim lasts at most 12 hours, so that an overlap check reads half a day and never a whole past.
CREATE TABLE claim (
    id TEXT NOT NULL PRIMARY KEY,
    resource_kind TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    starts_at TEXT NOT NULL CHECK (length(starts_at) = 16),
    ends_at TEXT NOT NULL CHECK (length(ends_at) = 16),
    units INTEGER NOT NULL DEFAULT 1 CHECK (units > 0),
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    appointment_id TEXT NOT NULL REFERENCES appointment (id),
    FOREIGN KEY (resource_kind, resource_id) REFERENCES resource (kind, id),
    CHECK (starts_at < ends_at),
    -- A text that is no time would slip past the comparisons below.
    CHECK (strftime('%Y-%m-%dT%H:%M', starts_at) IS starts_at AND strftime('%Y-%m-%dT%H:%M', ends_at) IS ends_at),
    CHECK (ends_at <= strftime('%Y-%m-%dT%H:%M', starts_at, '+12 hours'))
) STRICT;
CREATE INDEX claim_by_resource ON claim (resource_kind, resource_id, starts_at) WHERE active = 1;
CREATE INDEX claim_by_appointment ON claim (appointment_id);

-- At every moment where a claim inside the new one begins, the units together must fit the capacity.
CREATE TRIGGER claim_fits_capacity BEFORE INSERT ON claim WHEN NEW.active = 1
BEGIN
    SELECT RAISE(ABORT, 'claim_over_capacity')
    WHERE EXISTS (
        SELECT 1
        FROM (
            SELECT NEW.starts_at AS moment
            UNION
            SELECT starts_at FROM claim
            WHERE active = 1 AND resource_kind = NEW.resource_kind AND resource_id = NEW.resource_id
                AND starts_at > NEW.starts_at AND starts_at < NEW.ends_at
        )
        WHERE NEW.units + (
            SELECT coalesce(sum(other.units), 0) FROM claim AS other
            WHERE other.active = 1 AND other.resource_kind = NEW.resource_kind
                AND other.resource_id = NEW.resource_id
                AND other.starts_at > strftime('%Y-%m-%dT%H:%M', moment, '-12 hours')
                AND other.starts_at <= moment AND other.ends_at > moment
        ) > (SELECT capacity FROM resource WHERE kind = NEW.resource_kind AND id = NEW.resource_id)
    );
END;

-- A claim is never moved and never taken up again: it is let go, and another is made.
CREATE TRIGGER claim_is_not_moved BEFORE UPDATE ON claim
WHEN NEW.id <> OLD.id OR NEW.resource_kind <> OLD.resource_kind OR NEW.resource_id <> OLD.resource_id
    OR NEW.starts_at <> OLD.starts_at OR NEW.ends_at <> OLD.ends_at OR NEW.units <> OLD.units
    OR NEW.appointment_id <> OLD.appointment_id OR NEW.active > OLD.active
BEGIN SELECT RAISE(ABORT, 'claim_fixed'); END;

CREATE TABLE appointment_event (
    id TEXT NOT NULL PRIMARY KEY,
    appointment_id TEXT NOT NULL REFERENCES appointment (id),
    position INTEGER NOT NULL CHECK (position > 0),
    state TEXT NOT NULL CHECK (state IN ('booked', 'arrived', 'in_session', 'done', 'no_show', 'cancelled', 'moved')),
    corrects TEXT REFERENCES appointment_event (id),
    reason TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL CHECK (length(at) = 27),
    user_id TEXT NOT NULL,
    UNIQUE (appointment_id, position),
    CHECK (corrects IS NULL OR reason <> '')
) STRICT;

CREATE TABLE playroom_child (
    appointment_id TEXT NOT NULL REFERENCES appointment (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (appointment_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE playroom_event (
    id TEXT NOT NULL PRIMARY KEY,
    appointment_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('handed_over', 'collected')),
    at TEXT NOT NULL CHECK (length(at) = 27),
    user_id TEXT NOT NULL,
    FOREIGN KEY (appointment_id, person_id) REFERENCES playroom_child (appointment_id, person_id),
    UNIQUE (appointment_id, person_id, position)
) STRICT;

CREATE TRIGGER appointment_event_is_append_only_update BEFORE UPDATE ON appointment_event
BEGIN SELECT RAISE(ABORT, 'appointment_event_append_only'); END;
CREATE TRIGGER appointment_event_is_append_only_delete BEFORE DELETE ON appointment_event
BEGIN SELECT RAISE(ABORT, 'appointment_event_append_only'); END;
CREATE TRIGGER playroom_event_is_append_only_update BEFORE UPDATE ON playroom_event
BEGIN SELECT RAISE(ABORT, 'playroom_event_append_only'); END;
CREATE TRIGGER playroom_event_is_append_only_delete BEFORE DELETE ON playroom_event
BEGIN SELECT RAISE(ABORT, 'playroom_event_append_only'); END;
