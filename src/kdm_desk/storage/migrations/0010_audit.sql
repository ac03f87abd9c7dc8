-- Reading the audit by login and by day.

CREATE INDEX audit_by_user ON audit (user_id, sequence);
CREATE INDEX audit_by_time ON audit (at);
