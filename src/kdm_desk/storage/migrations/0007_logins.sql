-- What the database remembers of each login's slot, so that an older one put back into the header is noticed.

CREATE TABLE login_slot (
    user_id TEXT NOT NULL PRIMARY KEY,
    revision INTEGER NOT NULL CHECK (revision > 0)
) STRICT, WITHOUT ROWID;
