-- What came in from an earlier register, row by row, so that an import can be told of and undone as a whole.

CREATE TABLE import_run (
    id TEXT NOT NULL PRIMARY KEY,
    at TEXT NOT NULL CHECK (length(at) = 27),
    user_id TEXT NOT NULL,
    source TEXT NOT NULL,
    undone_at TEXT CHECK (length(undone_at) = 27),
    origin_site TEXT NOT NULL REFERENCES site (letter)
) STRICT;
CREATE INDEX import_run_by_time ON import_run (at);

-- Where a row went. Undoing takes the ids away with what they named; the row itself stays told.
CREATE TABLE import_row (
    run_id TEXT NOT NULL REFERENCES import_run (id),
    row INTEGER NOT NULL CHECK (row > 0),
    outcome TEXT NOT NULL CHECK (outcome IN ('created', 'joined', 'refused')),
    person_id TEXT REFERENCES person (id),
    application_id TEXT REFERENCES application (id),
    contact_id TEXT REFERENCES contact (id),
    -- What a joined file did not have before: the old number, the kind of identity, the telephone's id.
    added_old_number TEXT NOT NULL DEFAULT '',
    added_identity TEXT NOT NULL DEFAULT '',
    added_phone TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '' CHECK ((outcome = 'refused') = (reason <> '')),
    column_name TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (run_id, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_row_by_person ON import_row (person_id);
CREATE INDEX import_row_by_application ON import_row (application_id);
CREATE INDEX import_row_by_contact ON import_row (contact_id);

-- An import asks for every row whether somebody born that day has a file already.
CREATE INDEX search_entry_by_birth ON search_entry (birth_date) WHERE birth_date IS NOT NULL;

-- Undoing deletes files; without these each deletion would read whole tables to see that nobody names her.
CREATE INDEX person_by_merger ON person (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX application_by_contact ON application (contact_id);
CREATE INDEX order_version_by_other ON order_version (against_id);
CREATE INDEX placement_member_by_person ON placement_member (person_id);
CREATE INDEX playroom_child_by_person ON playroom_child (person_id);

INSERT OR IGNORE INTO code (list, code, label_tr, label_en, position)
SELECT 'number_void_reason', 'import_undone', 'İçe aktarma geri alındı', 'An import was undone',
    (SELECT count(*) FROM code WHERE list = 'number_void_reason')
WHERE EXISTS (SELECT 1 FROM code WHERE list = 'number_void_reason');
