"""Restricted files: only the staff a file names may touch it; everybody else is refused before anything is told."""

from collections.abc import Iterable

from kdm_desk.core.errors import NotAllowed
from kdm_desk.storage.transaction import Reader


def refuse_strangers(reader: Reader, subjects: Iterable[str]) -> None:
    """Raise NotAllowed('file_restricted') if one of these persons is restricted to others than the login here.

    The desk asks this for every view and every change, so that no service can forget it.
    """
    for person_id in subjects:
        if is_closed_to(reader, person_id):
            raise NotAllowed("file_restricted")


def is_closed_to(reader: Reader, person_id: str) -> bool:
    """Whether the file is restricted and the login here is not among those it names."""
    return (
        reader.value(
            "SELECT 1 FROM restricted_file f WHERE f.person_id = ? AND NOT EXISTS ("
            "SELECT 1 FROM restricted_member m WHERE m.person_id = f.person_id AND m.user_id = ?)",
            (person_id, reader.actor.user_id),
        )
        is not None
    )
