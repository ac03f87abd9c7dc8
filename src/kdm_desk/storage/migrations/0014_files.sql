-- Two files that turn out to be one woman's, files closed and opened again, and the list of all files.

-- What a merge changed, kept for as long as it stands: undoing it puts everything back and takes the row away; the
-- audit keeps both. `shown_before` and `shown_after` are JSON: the kept person's answers that were chosen otherwise.
CREATE TABLE file_merge (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
    kept_id TEXT NOT NULL REFERENCES person (id) CHECK (kept_id <> person_id),
    at TEXT NOT NULL CHECK (length(at) = 27),
    user_id TEXT NOT NULL,
    shown_before TEXT NOT NULL DEFAULT '{}',
    shown_after TEXT NOT NULL DEFAULT '{}',
    -- Where the file stood in the order of registration.
    entry INTEGER
) STRICT;
CREATE INDEX file_merge_by_kept ON file_merge (kept_id);

-- A file is merged into one that stands by itself: reading follows one step, and never a circle.
CREATE TRIGGER person_merges_into_one_kept BEFORE UPDATE OF merged_into ON person
WHEN NEW.merged_into IS NOT NULL AND (
    EXISTS (SELECT 1 FROM person WHERE id = NEW.merged_into AND merged_into IS NOT NULL)
    OR EXISTS (SELECT 1 FROM person WHERE merged_into = NEW.id))
BEGIN SELECT RAISE(ABORT, 'merge_chain'); END;
CREATE TRIGGER person_begins_unmerged BEFORE INSERT ON person
WHEN EXISTS (SELECT 1 FROM person WHERE id = NEW.merged_into AND merged_into IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'merge_chain'); END;

-- A file is open from its number on; after that the last of these counts.
CREATE TABLE case_event (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('closed', 'reopened')),
    -- From the list "closing_reason"; a file is opened again in words, or by an application.
    reason TEXT CHECK ((reason IS NOT NULL) = (kind = 'closed')),
    application_id TEXT REFERENCES application (id) CHECK (application_id IS NULL OR kind = 'reopened'),
    note TEXT NOT NULL DEFAULT '' CHECK (kind = 'closed' OR application_id IS NOT NULL OR note <> ''),
    at TEXT NOT NULL CHECK (length(at) = 27),
    user_id TEXT NOT NULL,
    UNIQUE (person_id, position)
) STRICT;
CREATE INDEX case_event_by_time ON case_event (at);
CREATE INDEX case_event_by_application ON case_event (application_id) WHERE application_id IS NOT NULL;

-- Events stay append-only; only the words in those of a restricted woman are sealed with her file and come back.
CREATE TRIGGER case_event_is_append_only_update BEFORE UPDATE ON case_event
WHEN NEW.id IS NOT OLD.id OR NEW.person_id IS NOT OLD.person_id OR NEW.position IS NOT OLD.position
    OR NEW.kind IS NOT OLD.kind OR NEW.reason IS NOT OLD.reason OR NEW.application_id IS NOT OLD.application_id
    OR NEW.at IS NOT OLD.at OR NEW.user_id IS NOT OLD.user_id
    OR NOT EXISTS (SELECT 1 FROM restricted_person WHERE person_id = OLD.person_id)
BEGIN SELECT RAISE(ABORT, 'case_event_append_only'); END;
CREATE TRIGGER case_event_is_append_only_delete BEFORE DELETE ON case_event
BEGIN SELECT RAISE(ABORT, 'case_event_append_only'); END;

-- The files a login keeps at hand.
CREATE TABLE favourite (
    user_id TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL CHECK (length(at) = 27),
    PRIMARY KEY (user_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX favourite_by_person ON favourite (person_id);

-- The list of all files, in any order and under any filter, reads this table alone.
ALTER TABLE search_entry ADD COLUMN sort_key TEXT NOT NULL DEFAULT '';
ALTER TABLE search_entry ADD COLUMN closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1));
UPDATE search_entry SET sort_key = (SELECT p.sort_key FROM person p WHERE p.id = search_entry.person_id);
CREATE INDEX search_entry_by_name ON search_entry (sort_key, closed, life_in_danger, last_contact);
CREATE INDEX search_entry_by_number ON search_entry (file_no, closed, life_in_danger, last_contact);
CREATE INDEX search_entry_by_contact ON search_entry (last_contact, closed, life_in_danger);

-- "My files" begins with the applications I wrote down.
CREATE INDEX application_by_staff ON application (taken_by, person_id);

-- Every word of a name, once: what a name typed with a mistake is compared with. Local, rebuilt with the index.
CREATE TABLE name_word (
    word TEXT NOT NULL PRIMARY KEY CHECK (word <> ''),
    uses INTEGER NOT NULL CHECK (uses > 0)
) STRICT, WITHOUT ROWID;
INSERT INTO name_word (word, uses)
SELECT one.value, count(*)
FROM search_entry AS e, json_each('["' || replace(e.words, ' ', '","') || '"]') AS one
WHERE e.words <> '' AND one.value NOT GLOB '*[0-9]*' AND one.value <> ''
GROUP BY one.value;
