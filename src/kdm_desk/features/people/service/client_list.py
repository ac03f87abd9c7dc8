"""The list of all files: filtered, sorted, read a page at a time; and the files a login keeps at hand."""

from array import array
from collections.abc import Sequence
from dataclasses import replace

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.features.people.model.client_list import Filter, Order
from kdm_desk.features.people.model.persons import PersonHit
from kdm_desk.features.people.repository import client_list, favourites, merging, persons
from kdm_desk.security.desk import Desk
from kdm_desk.storage.transaction import Reader

_AT_HAND = "at_hand"


class ClientListService:
    """Answers so that a list of a million files scrolls as one of a hundred."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def order(self, which: Filter, order: Order) -> "array[int]":
        """The places of all files of the list, in their order. For the thread of long reads: it reads them all.

        Restricted files are not among them; `restricted` gives those that are open to this login.
        """
        with self._desk.long_read(Permission.VIEW_CLIENTS) as reader:
            return client_list.entries(reader, which, order)

    def first(self, order: Order, limit: int) -> list[PersonHit]:
        """What stands at the top of the list of all files, to be shown until `order` has answered."""
        with self._desk.read(Permission.VIEW_CLIENTS) as reader:
            return _marked(reader, client_list.first(reader, order, limit))

    def page(self, places: Sequence[int]) -> list[PersonHit | None]:
        """The files at these places of `order`; None for one that has gone meanwhile."""
        with self._desk.read(Permission.VIEW_CLIENTS) as reader:
            found = client_list.page(reader, places)
            shown = iter(_marked(reader, [hit for hit in found if hit is not None]))
            return [None if hit is None else next(shown) for hit in found]

    def restricted(self, which: Filter) -> list[PersonHit]:
        """The restricted files of the list that are open to this login; they stand above all others."""
        with self._desk.read(Permission.VIEW_CLIENTS) as reader:
            return _marked(reader, client_list.restricted(reader, which))

    def is_at_hand(self, person_id: str) -> bool:
        """Whether this login keeps her file at hand."""
        with self._desk.read(Permission.VIEW_CLIENTS) as reader:
            return favourites.has(reader, merging.kept(reader, person_id))

    def keep_at_hand(self, person_id: str, wanted: bool) -> None:
        """Put her file among those this login keeps at hand, or take it away. No audit row: nothing of hers changes.

        Raises UserError "person_not_found", NotAllowed "file_restricted".
        """
        with self._desk.read(Permission.VIEW_CLIENTS) as reader:
            kept_id = persons.person(reader, merging.kept(reader, person_id)).id
        with self._desk.keep() as tx:
            if wanted:
                favourites.keep(tx, kept_id)
            else:
                favourites.let_go(tx, kept_id)
            tx.changed(Topic.PEOPLE)


def _marked(reader: Reader, hits: Sequence[PersonHit]) -> list[PersonHit]:
    """With a badge on those this login keeps at hand."""
    at_hand = favourites.among(reader, [hit.person_id for hit in hits])
    return [replace(hit, badges=(*hit.badges, _AT_HAND)) if hit.person_id in at_hand else hit for hit in hits]
