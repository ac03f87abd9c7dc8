"""What a committed write touched, so that open pages know whether to refresh."""

from collections.abc import Callable
from enum import StrEnum


class Topic(StrEnum):
    PEOPLE = "people"
    APPLICATIONS = "applications"
    SCHEDULE = "schedule"
    SHELTER = "shelter"
    LETTERS = "letters"
    BACKUPS = "backups"
    LOGINS = "logins"
    SETTINGS = "settings"
    DRAFTS = "drafts"
    NOTES = "notes"
    CASE = "case"
    """Orders, risk, plans, needs, aid, consent, tasks, closing: what is worked on in one woman's file."""
    LISTS = "lists"
    ACCESS = "access"
    """Who may see which file: restricting, break-glass, membership of compartments."""


class Changes:
    """A list of listeners, told the topics of each commit on the thread that committed."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[frozenset[Topic]], None]] = []

    def listen(self, listener: Callable[[frozenset[Topic]], None]) -> None:
        self._listeners.append(listener)

    def publish(self, topics: frozenset[Topic]) -> None:
        if topics:
            for listener in self._listeners:
                listener(topics)
