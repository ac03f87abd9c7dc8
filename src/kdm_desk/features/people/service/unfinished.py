"""The dialogs that this login began and did not finish."""

from kdm_desk.core.access import Permission, require
from kdm_desk.core.errors import UserError
from kdm_desk.features.people.model.unfinished import Unfinished
from kdm_desk.features.people.repository import persons
from kdm_desk.security.desk import Desk
from kdm_desk.security.kept_forms import KeptForm, KeptForms
from kdm_desk.storage.transaction import Reader


class UnfinishedService:
    """Lists what `ui.kept_form` keeps; the dialogs themselves put it back."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._kept = desk, KeptForms(desk)

    def list_all(self) -> list[Unfinished]:
        """The newest first; what is about a file that is closed to this login since, or gone, is left out.

        What is older than a draft may get is discarded.
        """
        require(self._desk.actor, Permission.VIEW_CLIENTS)
        kept = self._kept.list_all()
        with self._desk.read(Permission.VIEW_CLIENTS) as reader:
            begun = [_unfinished(reader, one) for one in kept]
        return [one for one in begun if one is not None]

    def discard(self, draft_id: str) -> None:
        """Throw one of them away; what is not hers or not there stays as it is."""
        require(self._desk.actor, Permission.VIEW_CLIENTS)
        self._kept.discard(draft_id)


def _unfinished(reader: Reader, kept: KeptForm) -> Unfinished | None:
    typed = kept.typed
    try:
        person = persons.person_line(reader, typed.person_id) if typed.person_id else None
    except UserError:
        return None
    return Unfinished(kept.id, typed.title, person, typed.page, typed.arguments, kept.saved_at)
