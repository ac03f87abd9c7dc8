"""Two files that are one woman's: compared side by side, read as one, and set apart again."""

from collections.abc import Iterable, Mapping

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.features.people.model.merging import (
    CHOICES,
    Comparison,
    MergeWarning,
    as_chosen,
    differing,
    suggested,
)
from kdm_desk.features.people.model.same_children import likely_same
from kdm_desk.features.people.repository import (
    case_file,
    closing,
    conflicts,
    files,
    finding,
    merging,
    persons,
)
from kdm_desk.security.desk import Desk
from kdm_desk.storage.transaction import Reader, Transaction

_TOPICS = frozenset(Topic) - {Topic.DRAFTS, Topic.BACKUPS, Topic.LOGINS, Topic.SETTINGS, Topic.LISTS}


class MergeService:
    """Sets `merged_into` and moves no other row, so that undoing gives back both files as they were."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def compare(self, kept_id: str, other_id: str) -> Comparison:
        """Both files side by side; that they were opened stands in the audit. A merged one means the file kept.

        Raises UserError "merge_same_file", "merge_restricted", "merge_has_files", "merge_no_file",
        "person_not_found", NotAllowed "file_restricted".
        """
        with self._desk.read(Permission.MERGE_FILES) as reader:
            kept_id, other_id = _two_files(reader, kept_id, other_id)
        subjects = [kept_id, other_id]
        with self._desk.view(Permission.MERGE_FILES, "file.compare", "person", kept_id, subjects) as reader:
            kept, other = case_file.read(reader, kept_id), case_file.read(reader, other_id)
            answers = (kept.person.details, other.person.details)
            return Comparison(
                kept,
                other,
                differing(*answers),
                suggested(*answers),
                _warnings(reader, kept_id, other_id),
                likely_same(
                    kept.children,
                    [one for one in other.children if files.file_number(reader, one.person_id) is None],
                ),
            )

    def merge(
        self,
        kept_id: str,
        other_id: str,
        from_other: Iterable[str] = (),
        same_children: Mapping[str, str] | None = None,
    ) -> str:
        """Read the other file as part of the kept one from now on; the kept person's id.

        `from_other` names the CHOICES in which she shows what the other file said; `same_children` which child of
        the other file is which of the kept one: they are read as one child until the files are set apart. Raises
        what `compare` raises, and FieldError "choice_unknown".
        """
        chosen = list(dict.fromkeys(from_other))
        if not set(chosen) <= set(CHOICES):
            raise FieldError("choice_unknown", "from_other")
        with self._desk.change(Permission.MERGE_FILES, "file.merge") as tx:
            kept_id, other_id = _two_files(tx, kept_id, other_id)
            same = same_children or {}
            _require_children(tx, kept_id, other_id, same)
            names = _read_as_one(tx, kept_id, other_id, chosen)
            for other_child, kept_child in same.items():
                _read_as_one(tx, kept_child, other_child)
                finding.refresh_entry(tx, kept_child)
            finding.refresh_entry(tx, other_id)
            tx.touch(
                "person",
                kept_id,
                subjects=[kept_id, other_id, *same, *same.values()],
                fields=["merged_into", *names],
            )
            tx.changed(*_TOPICS)
        return kept_id

    def undo(self, other_id: str) -> None:
        """Let a merged file stand by itself again; the kept person shows what she showed before, but for what was
        changed since.

        Raises UserError "not_merged", "merge_restricted".
        """
        with self._desk.change(Permission.MERGE_FILES, "file.unmerge") as tx:
            merge = merging.merge_of(tx, other_id)
            if merge is None:
                raise UserError("not_merged")
            if finding.is_restricted(tx, merge.kept_id):
                raise UserError("merge_restricted")
            children = _children_read_as_one(tx, other_id)
            for child in children:
                _put_back(tx, child)
                finding.refresh_entry(tx, child.kept_id)
            names = _put_back(tx, merge)
            finding.refresh_entry(tx, merge.kept_id)
            finding.refresh_entry(tx, other_id, merge.entry)
            subjects = [one for each in (merge, *children) for one in (each.kept_id, each.person_id)]
            tx.touch("person", merge.kept_id, subjects=subjects, fields=["merged_into", *names])
            tx.changed(*_TOPICS)


def _read_as_one(
    tx: Transaction, kept_id: str, other_id: str, chosen: Iterable[str] | None = None
) -> list[str]:
    """Let one be read as the other, with what was chosen of her answers, or else gaps filled; what changed."""
    before, told = persons.person(tx, kept_id).details, persons.person(tx, other_id).details
    after = as_chosen(before, told, suggested(before, told) if chosen is None else chosen)
    old, new = persons.stored(before), persons.stored(after)
    names = [name for name in new if new[name] != old[name]]
    merging.insert_merge(
        tx,
        kept_id,
        other_id,
        {name: old[name] for name in names},
        {name: new[name] for name in names},
        finding.entry_place(tx, other_id),
    )
    if names:
        persons.update_person(tx, kept_id, after)
    return names


def _require_children(tx: Transaction, kept_id: str, other_id: str, same: Mapping[str, str]) -> None:
    """Raise FieldError "choice_unknown" unless each stands for one other child, and none has a file of its own."""
    kept = {child.person_id for child in persons.children_of(tx, kept_id)}
    mine, theirs = set(same.values()), set(same)
    known = mine <= kept and theirs <= set(persons.own_children(tx, other_id))
    has_file = any(files.file_number(tx, child) is not None for child in theirs)
    if not known or has_file or len(mine) < len(same) or theirs & kept:
        raise FieldError("choice_unknown", "same_children")


def _children_read_as_one(tx: Transaction, other_id: str) -> list[merging.Merge]:
    """Every merge that joins a child of that file to one of another."""
    found: list[merging.Merge] = []
    for child in persons.own_children(tx, other_id):
        merge = merging.merge_of(tx, child)
        found += [merge] if merge else merging.merges_into(tx, child)
    return found


def _put_back(tx: Transaction, merge: merging.Merge) -> list[str]:
    """End the merge, with each answer as before that it chose and nobody has changed since; their names."""
    now = persons.stored(persons.person(tx, merge.kept_id).details)
    names = [name for name, chosen in merge.after.items() if now[name] == chosen]
    if names:
        restored = {**now, **{name: merge.before[name] for name in names}}
        persons.update_person(tx, merge.kept_id, persons.from_stored(restored))
    merging.take_back(tx, merge.person_id)
    return names


def _two_files(reader: Reader, kept_id: str, other_id: str) -> tuple[str, str]:
    """The two files as they are read, once both may be merged."""
    kept_id, other_id = merging.kept(reader, kept_id), merging.kept(reader, other_id)
    if kept_id == other_id:
        raise UserError("merge_same_file")
    for person_id in (kept_id, other_id):
        persons.person(reader, person_id)
        if files.file_number(reader, person_id) is None:
            raise UserError("merge_no_file")
        # Who she is would stand in an open file otherwise, for all to read.
        if finding.is_restricted(reader, person_id):
            raise UserError("merge_restricted")
    if merging.merges_into(reader, other_id):
        raise UserError("merge_has_files")
    return kept_id, other_id


def _warnings(reader: Reader, kept_id: str, other_id: str) -> tuple[MergeWarning, ...]:
    closed = {closing.state(reader, one) is not None for one in (kept_id, other_id)}
    found = (
        (MergeWarning.BOTH_STAY, conflicts.both_stay(reader, kept_id, other_id)),
        (MergeWarning.BOOKED_TWICE, conflicts.booked_twice(reader, kept_id, other_id)),
        (MergeWarning.FILE_CLOSED, len(closed) == 2),
    )
    return tuple(warning for warning, applies in found if applies)
