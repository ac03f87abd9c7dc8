"""The list of all files: which of them, in which order."""

from enum import StrEnum


class Filter(StrEnum):
    """Which files the list shows."""

    ALL = "all"
    OPEN = "open"
    MINE = "mine"
    FAVOURITES = "favourites"
    IN_DANGER = "in_danger"
    ORDERS_ENDING = "orders_ending"
    NO_CONTACT = "no_contact"
    CLOSED = "closed"


class Order(StrEnum):
    """By what it is sorted; the newest file, and the latest contact, come first."""

    NEWEST = "newest"
    NAME = "name"
    FILE_NUMBER = "file_number"
    LAST_CONTACT = "last_contact"
