"""Keeping the code lists: a manager adds, words, orders, retires; what is in use is never deleted."""

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import UserError
from kdm_desk.core.ids import new_id
from kdm_desk.core.turkish import fold
from kdm_desk.features.lists import repository
from kdm_desk.features.lists.model import (
    CLOSED_LISTS,
    OWN_PREFIX,
    CodeList,
    Entry,
    checked_labels,
    moved,
)
from kdm_desk.security.desk import Desk
from kdm_desk.storage.transaction import Reader, Transaction


class ListsService:
    """The lists travel with the vault: they are tables of it like any other."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def lists(self) -> list[CodeList]:
        """Every list, entries in their order, retired ones included."""
        with self._desk.read(Permission.EDIT_LISTS) as reader:
            return repository.all_lists(reader)

    def add(self, name: str, label_tr: str, label_en: str = "") -> str:
        """A new entry at the end of a list; its code.

        Raises UserError('list_closed'), ('list_entry_exists', label=…) and the FieldErrors of checked_labels.
        """
        turkish, english = checked_labels(label_tr, label_en)
        if name in CLOSED_LISTS:
            raise UserError("list_closed")
        with self._desk.change(Permission.EDIT_LISTS, "list.add") as tx:
            _refuse_twin(repository.entries_of(tx, name), turkish)
            code = OWN_PREFIX + new_id().replace("-", "")
            repository.insert(tx, name, Entry(code, turkish, english, True))
            _tell(tx, name, "label_tr", "label_en")
        return code

    def change_words(self, name: str, code: str, label_tr: str, label_en: str) -> None:
        """New words for an entry, also where it was used before.

        Raises UserError('list_entry_unknown'), ('list_entry_exists', label=…) and the FieldErrors of
        checked_labels.
        """
        turkish, english = checked_labels(label_tr, label_en)
        with self._desk.change(Permission.EDIT_LISTS, "list.change") as tx:
            _entry(tx, name, code)
            others = [entry for entry in repository.entries_of(tx, name) if entry.code != code]
            _refuse_twin(others, turkish)
            repository.relabel(tx, name, code, turkish, english)
            _tell(tx, name, "label_tr", "label_en")

    def move(self, name: str, code: str, steps: int) -> None:
        """Move an entry up (negative) or down in its list. Raises UserError('list_entry_unknown')."""
        with self._desk.change(Permission.EDIT_LISTS, "list.order") as tx:
            _entry(tx, name, code)
            order = moved(repository.entries_of(tx, name), code, steps)
            repository.put_in_order(tx, name, [entry.code for entry in order])
            _tell(tx, name, "position")

    def set_offered(self, name: str, code: str, offered: bool) -> None:
        """Retire an entry, or offer it again; what was written with it keeps its words.

        Raises UserError('list_entry_unknown'), and UserError('list_needs_one') for the last one offered.
        """
        with self._desk.change(Permission.EDIT_LISTS, "list.retire") as tx:
            _entry(tx, name, code)
            left = [each for each in repository.entries_of(tx, name) if each.active and each.code != code]
            if not offered and not left:
                raise UserError("list_needs_one")
            repository.set_active(tx, name, code, offered)
            _tell(tx, name, "active")

    def delete(self, name: str, code: str) -> None:
        """Take away an entry that was made here and never used.

        Raises UserError('list_entry_unknown'), ('list_entry_seeded') or ('list_entry_in_use').
        """
        with self._desk.change(Permission.EDIT_LISTS, "list.delete") as tx:
            if not _entry(tx, name, code).is_own:
                raise UserError("list_entry_seeded")
            if repository.is_used(tx, code):
                raise UserError("list_entry_in_use")
            repository.delete(tx, name, code)
            _tell(tx, name, "code")


def _entry(reader: Reader, name: str, code: str) -> Entry:
    for entry in repository.entries_of(reader, name):
        if entry.code == code:
            return entry
    raise UserError("list_entry_unknown")


def _refuse_twin(entries: list[Entry], label: str) -> None:
    if any(fold(entry.label_tr) == fold(label) for entry in entries):
        raise UserError("list_entry_exists", label=label)


def _tell(tx: Transaction, name: str, *fields: str) -> None:
    tx.touch("code_list", name, fields=fields)
    tx.changed(Topic.LISTS, Topic.SETTINGS)
