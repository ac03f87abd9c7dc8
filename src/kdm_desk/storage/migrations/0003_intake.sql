-- The application she makes: what brought her and what she asks for.

CREATE TABLE application (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    contact_id TEXT NOT NULL REFERENCES contact (id),
    received_at TEXT NOT NULL CHECK (length(received_at) = 27),
    channel TEXT NOT NULL,
    heard_from TEXT,
    referred_by TEXT NOT NULL DEFAULT '',
    since TEXT,
    frequency TEXT,
    last_incident TEXT CHECK (last_incident IS NULL OR length(last_incident) = 10),
    life_in_danger TEXT NOT NULL DEFAULT 'unknown' CHECK (life_in_danger IN ('yes', 'no', 'unknown')),
    account TEXT NOT NULL DEFAULT '',
    privacy_notice TEXT,
    privacy_notice_at TEXT CHECK (privacy_notice_at IS NULL OR length(privacy_notice_at) = 27),
    taken_by TEXT NOT NULL REFERENCES staff (id),
    origin_site TEXT NOT NULL REFERENCES site (letter)
) STRICT;
CREATE INDEX application_by_person ON application (person_id, received_at);
CREATE INDEX application_by_time ON application (received_at);

CREATE TABLE application_violence (
    application_id TEXT NOT NULL REFERENCES application (id),
    kind TEXT NOT NULL,
    certainty TEXT NOT NULL CHECK (certainty IN ('experienced', 'at_risk')),
    PRIMARY KEY (application_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE application_request (
    application_id TEXT NOT NULL REFERENCES application (id),
    kind TEXT NOT NULL,
    outcome TEXT,
    outcome_at TEXT CHECK (outcome_at IS NULL OR length(outcome_at) = 27),
    PRIMARY KEY (application_id, kind)
) STRICT, WITHOUT ROWID;

-- What she keeps to herself: an answer, not a gap.
CREATE TABLE application_withheld (
    application_id TEXT NOT NULL REFERENCES application (id),
    field TEXT NOT NULL,
    PRIMARY KEY (application_id, field)
) STRICT, WITHOUT ROWID;
