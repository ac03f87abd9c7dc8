-- What the database remembers of each login's slot, so that an older one put back into the header is noticed.
-- The revision counts up as long as the login has the same signing key.

CREATE TABLE login_slot (
    user_id TEXT NOT NULL PRIMARY KEY,
    signing_key BLOB NOT NULL CHECK (length(signing_key) = 32),
    revision INTEGER NOT NULL CHECK (revision > 0)
) STRICT, WITHOUT ROWID;
