-- Files limited to named staff: the identity lies here, sealed under a key that is sealed to each of them.

CREATE TABLE restricted_file (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
    reason TEXT NOT NULL CHECK (reason <> ''),
    since TEXT NOT NULL CHECK (length(since) = 27),
    user_id TEXT NOT NULL
) STRICT;

-- The logins that may open the file.
CREATE TABLE restricted_member (
    person_id TEXT NOT NULL REFERENCES restricted_file (person_id),
    user_id TEXT NOT NULL,
    PRIMARY KEY (person_id, user_id)
) STRICT, WITHOUT ROWID;
