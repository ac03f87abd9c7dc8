"""What a feature hands to the app: plain descriptions, so that no feature imports another to show itself."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtWidgets import QWidget

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.ui.context import Context
from kdm_desk.ui.page import Page

Words = Callable[[], str]
"""A translated text, asked for when it is shown."""
PageFactory = Callable[[Context, QWidget | None], Page]


@dataclass(frozen=True)
class TodayCard:
    """A card of the Today page: `wide` stands in the left column, others are stacked at the right.

    `make` returns a QWidget with `refresh()`; it is refreshed when one of `topics` changed.
    """

    name: str
    position: int
    make: Callable[[Context, QWidget | None], QWidget]
    permission: Permission | None = None
    topics: frozenset[Topic] = frozenset()
    wide: bool = False


@dataclass(frozen=True)
class CasePart:
    """A tab of the case file, or with `at_side` a card of its right side; `make` gets the person's id."""

    name: str
    title: Words
    position: int
    make: Callable[[Context, QWidget | None, str], QWidget]
    permission: Permission | None = None
    topics: frozenset[Topic] = frozenset()
    at_side: bool = False


@dataclass(frozen=True)
class CaseAction:
    """A key of the case file: `start(context, window, person_id)`."""

    title: Words
    icon: str
    start: Callable[[Context, QWidget, str], None]
    shortcut: str = ""
    permission: Permission | None = None
    position: int = 100


@dataclass(frozen=True)
class TimelineEntry:
    """One line of a person's timeline; `page` and `arguments` open where it comes from."""

    at: datetime
    icon: str
    title: str
    text: str = ""
    page: str = ""
    arguments: Mapping[str, object] = field(default_factory=dict)


Timeline = Callable[[Context, str], Sequence[TimelineEntry]]
"""All entries of one person, by her id; called on the database thread."""


@dataclass(frozen=True)
class CaseAlert:
    """What to mind before anything else in a file, as a chip of its head. Tones: danger, warning, accent, neutral."""

    text: str
    tone: str = "warning"
    icon: str = ""


CaseAlerts = Callable[[Context, str], Sequence[CaseAlert]]
"""The alerts of one person, by her id, the gravest first; called on the database thread."""


@dataclass(frozen=True)
class RecordField:
    """One answer of her own record: `key` is for the file of data and never changes, `label` and `value` are read.

    `free` are words that staff wrote about her, which may name other people.
    """

    key: str
    label: str
    value: str
    free: bool = False


RecordEntry = Sequence[RecordField]


@dataclass(frozen=True)
class RecordPart:
    """What one feature holds of her, as she may have it at her own request (KVKK 6698 art. 11).

    Nothing of other people stands in it: `withheld` says in sentences what was left out and why. A field without a
    value is not printed.
    """

    key: str
    title: str
    entries: Sequence[RecordEntry] = ()
    withheld: Sequence[str] = ()


OwnRecord = Callable[[Context, str], Sequence[RecordPart]]
"""Everything of one person that is hers to have, by her id; called on the database thread."""


@dataclass(frozen=True)
class StatusItem:
    """A key of the status bar: `read` runs on the database thread and returns the text; a click opens `page`."""

    name: str
    position: int
    read: Callable[[Context], str]
    page: str
    icon: str = ""
    permission: Permission | None = None
    topics: frozenset[Topic] = frozenset()


@dataclass(frozen=True)
class SearchResult:
    """One line under the search box. `badges` are (text, tone) chips; `details` reads file no, age, district …"""

    key: str
    title: str
    details: Sequence[str] = ()
    badges: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class SearchProvider:
    """`find` and `recent` run on the database thread; `choose` opens what was picked, on the GUI thread."""

    placeholder: Words
    find: Callable[[Context, str], Sequence[SearchResult]]
    choose: Callable[[Context, SearchResult], None]
    recent: Callable[[Context], Sequence[SearchResult]] | None = None
    permission: Permission | None = None


@dataclass(frozen=True)
class WindowAction:
    """A key at the top of the window: `start(context, window, typed)`.

    With `offer` it is also offered, under its text, for what was searched and not found (`typed`, else "").
    """

    title: Words
    icon: str
    start: Callable[[Context, QWidget, str], None]
    shortcut: str = ""
    permission: Permission | None = None
    position: int = 100
    offer: Callable[[str], str] | None = None


@dataclass(frozen=True)
class Feature:
    """One capability, as the app wires it. `rail_position` None: it has pages, but not on the rail.

    The page of the rail is opened under `name`, further ones under their keys in `more_pages`; all of them
    need `permission`. `user_actions` stand in the menu behind the user's name. `on_idle` is called on the GUI
    thread right after unlocking and then once a minute, for housekeeping that it hands to the tasks.
    """

    name: str
    title: Words
    icon: str
    permission: Permission | None = None
    page: PageFactory | None = None
    rail_position: int | None = None
    more_pages: Mapping[str, PageFactory] = field(default_factory=dict)
    today_cards: Sequence[TodayCard] = ()
    case_parts: Sequence[CasePart] = ()
    case_actions: Sequence[CaseAction] = ()
    timeline: Timeline | None = None
    case_alerts: CaseAlerts | None = None
    own_record: OwnRecord | None = None
    status_items: Sequence[StatusItem] = ()
    window_actions: Sequence[WindowAction] = ()
    user_actions: Sequence[WindowAction] = ()
    search: SearchProvider | None = None
    on_idle: Callable[[Context], None] | None = None
