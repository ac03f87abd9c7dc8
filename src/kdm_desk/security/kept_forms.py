"""What was typed in a dialog and not saved: sealed to the login that typed it, at this machine alone."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from kdm_desk.core.changes import Topic
from kdm_desk.security.drafts import discard_expired

if TYPE_CHECKING:
    from kdm_desk.security.desk import Desk

_KIND = "dialog"


@dataclass(frozen=True)
class Typed:
    """What stood in a dialog. `about` names the dialog and its subject; all of it is JSON-ready and sealed."""

    about: str
    title: str
    answers: Mapping[str, Any]
    more: Mapping[str, Any] = field(default_factory=dict)
    person_id: str = ""
    page: str = ""
    arguments: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class KeptForm:
    """One dialog that was not finished, by the id of its draft, with the instant it was last kept."""

    id: str
    typed: Typed
    saved_at: str


class KeptForms:
    """The unfinished dialogs of the login at the desk. What a row is about is sealed with it: rows have random ids.

    Nothing here has an audit row or asks for a permission: a draft is nobody's record yet, and hers alone.
    """

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk

    def keep(self, draft_id: str, typed: Typed) -> None:
        """Store or replace a draft of this login."""
        sealed = self._desk.seal_draft(draft_id, asdict(typed))
        with self._desk.keep() as tx:
            if not tx.value("SELECT count(*) FROM draft WHERE id = ?", (draft_id,)):
                tx.changed(Topic.DRAFTS)
            tx.execute(
                "INSERT INTO draft (id, user_id, kind, content, saved_at) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (id) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at "
                "WHERE user_id = excluded.user_id AND kind = excluded.kind",
                (draft_id, tx.actor.user_id, _KIND, sealed, tx.now),
            )

    def find(self, about: str) -> KeptForm | None:
        """What this login last kept of the dialog, or None; whatever is older than a draft may get is discarded."""
        return next((one for one in self.list_all() if one.typed.about == about), None)

    def list_all(self) -> list[KeptForm]:
        """This login's, the newest first; what is older than a draft may get is discarded.

        One from before a recovery gave her new keys opens for nobody and is not offered.
        """
        with self._desk.keep() as tx:
            discard_expired(tx)
            rows = tx.all(
                "SELECT id, content, saved_at FROM draft WHERE user_id = ? AND kind = ? "
                "ORDER BY saved_at DESC, id",
                (tx.actor.user_id, _KIND),
            )
        return [
            KeptForm(row["id"], Typed(**content), row["saved_at"])
            for row in rows
            if (content := self._desk.open_draft(row["id"], bytes(row["content"]))) is not None
        ]

    def discard(self, draft_id: str) -> None:
        """Throw away a draft of this login; one that is not hers or not there stays as it is."""
        with self._desk.keep() as tx:
            tx.execute(
                "DELETE FROM draft WHERE id = ? AND user_id = ? AND kind = ?",
                (draft_id, tx.actor.user_id, _KIND),
            )
            tx.changed(Topic.DRAFTS)
