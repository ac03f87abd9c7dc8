-- Reading the record by time, by login and by kind of action: newest first, a page at a time, without a sort.

CREATE INDEX audit_by_time ON audit (at, sequence);
CREATE INDEX audit_by_user ON audit (user_id, at, sequence, action);
CREATE INDEX audit_by_action ON audit (action, at, sequence);
