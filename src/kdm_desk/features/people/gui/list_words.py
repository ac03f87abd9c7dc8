"""The words over the list of all files: its filters, its orders, how many there are."""

from collections.abc import Sequence

from kdm_desk.features.people.gui.words import say
from kdm_desk.features.people.model.client_list import Filter, Order
from kdm_desk.features.people.model.persons import PersonHit
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

AT_HAND = "at_hand"
_FILTERS = {
    Filter.ALL: QT_TRANSLATE_NOOP("People", "All files"),
    Filter.OPEN: QT_TRANSLATE_NOOP("People", "Open files"),
    Filter.MINE: QT_TRANSLATE_NOOP("People", "My files"),
    Filter.FAVOURITES: QT_TRANSLATE_NOOP("People", "Kept at hand"),
    Filter.IN_DANGER: QT_TRANSLATE_NOOP("People", "Life in danger"),
    Filter.ORDERS_ENDING: QT_TRANSLATE_NOOP("People", "Orders that end soon"),
    Filter.NO_CONTACT: QT_TRANSLATE_NOOP("People", "No contact lately"),
    Filter.CLOSED: QT_TRANSLATE_NOOP("People", "Closed files"),
}
_ORDERS = {
    Order.NEWEST: QT_TRANSLATE_NOOP("People", "Newest first"),
    Order.NAME: QT_TRANSLATE_NOOP("People", "Name"),
    Order.FILE_NUMBER: QT_TRANSLATE_NOOP("People", "File no"),
    Order.LAST_CONTACT: QT_TRANSLATE_NOOP("People", "Last contact"),
}


def filters() -> Sequence[tuple[Filter, str]]:
    return [(which, say(text)) for which, text in _FILTERS.items()]


def orders() -> Sequence[tuple[Order, str]]:
    return [(order, say(text)) for order, text in _ORDERS.items()]


def count(total: int) -> str:
    """How many files the list has."""
    if total == 0:
        return say(QT_TRANSLATE_NOOP("People", "No file here"))
    grouped = f"{total:,}".replace(",", ".")
    return say(QT_TRANSLATE_NOOP("People", "{count} files"), count=grouped)


def found(rows: Sequence[PersonHit], page: int) -> str:
    """What a search came to; similar names are called so."""
    if not rows:
        return say(QT_TRANSLATE_NOOP("People", "Nobody found"))
    if rows[0].is_similar:
        return say(QT_TRANSLATE_NOOP("People", "Nobody has this name. Similar names:"))
    return count(len(rows)) if len(rows) < page else ""
