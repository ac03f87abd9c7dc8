"""The case file: a head that stays, the timeline first, what other features add, next steps at the right."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from kdm_desk.core.changes import Topic
from kdm_desk.features.people.gui import timeline
from kdm_desk.features.people.gui.case_header import CaseHeader
from kdm_desk.features.people.gui.dialogs import FileDialogs
from kdm_desk.features.people.gui.file_tabs import ContactsTab, HouseholdTab, PersonTab
from kdm_desk.features.people.gui.parts import Parts
from kdm_desk.features.people.gui.timeline_tab import Group, TimelineTab
from kdm_desk.features.people.gui.words import breakable, name
from kdm_desk.features.people.model.persons import Child, ClientFile, CodeLists
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui import icons
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import asked_already
from kdm_desk.ui.feature import CaseAction, CaseAlert, Feature
from kdm_desk.ui.page import Page, scrolling
from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import IconButton, button, set_tooltip, shortcut_text

translate = QCoreApplication.translate

_SIDE_WIDTH = 30 * GRID
_SELDOM = 60
"""Actions from this position on stand in a menu, so that the usual ones fit in one line."""
PERSON_POSITION, HOUSEHOLD_POSITION, CONTACTS_POSITION = 10, 20, 25


@dataclass(frozen=True)
class _Loaded:
    file: ClientFile
    lists: CodeLists
    timeline: Sequence[Group]
    alerts: Sequence[CaseAlert]


class CaseFilePage(Page):
    """Opened with `person_id`, with `tab` (the name of a part) when a certain tab is wanted, and with `from_search`
    when she was found by one."""

    topics = frozenset(Topic) - {Topic.DRAFTS, Topic.BACKUPS, Topic.LOGINS}

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("People", "Case file"), parent)
        self._service = PeopleService(context.desk)
        self.file: ClientFile | None = None
        self._person_id = ""
        self._lists = CodeLists({})
        self._wanted_tab = ""
        self._from_search = False
        self._parts: dict[str, QWidget] = {}
        self.header = CaseHeader()
        self.body.addWidget(self.header)
        middle = QHBoxLayout()
        middle.setSpacing(2 * GRID)
        self.tabs = Parts(translate("People", "Parts of the file"))
        middle.addWidget(self.tabs, 1)
        self._side = QWidget()
        self._side_column = QVBoxLayout(self._side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        self._side_column.setSpacing(GRID)
        self._side_area = scrolling(self._side)
        self._side_area.setFixedWidth(scaled(_SIDE_WIDTH))
        middle.addWidget(self._side_area)
        self.body.addLayout(middle, 1)
        self._make_own_tabs()
        self._make_keys()

    @property
    def title(self) -> str:
        """What the window's title bar says: never her name, which the task list would show to anyone."""
        return translate("People", "Case file")

    def _make_own_tabs(self) -> None:
        context = self.context
        self.timeline = TimelineTab(context)
        self.person = PersonTab(context)
        self.household = HouseholdTab(context)
        self.contacts = ContactsTab(context)
        self._own_tabs: list[tuple[int, str, str, QWidget]] = [
            (0, "timeline", translate("People", "Timeline"), self.timeline),
            (PERSON_POSITION, "person", translate("People", "Person"), self.person),
            (HOUSEHOLD_POSITION, "household", translate("People", "Household and children"), self.household),
            (CONTACTS_POSITION, "contacts", translate("People", "Contacts"), self.contacts),
        ]
        self.household.add_child.clicked.connect(lambda: self._ask(FileDialogs.add_child))
        self.household.change_child.clicked.connect(lambda: self._change_child(self.household.table.chosen()))
        self.household.table.opened.connect(self._change_child)
        self.contacts.record.clicked.connect(lambda: self._ask(FileDialogs.record_contact))
        for text, icon, dialog in (
            (translate("People", "Her name"), "edit", FileDialogs.name_her),
            (translate("People", "About her"), "edit", FileDialogs.change_person),
            (translate("People", "Numbers"), "edit", FileDialogs.change_numbers),
            (translate("People", "How to reach her safely"), "phone", FileDialogs.change_safe_contact),
        ):
            self.person.add_key(text, icon, partial(self._ask, dialog))

    def _make_keys(self) -> None:
        actions = [action for feature in self.context.features for action in feature.case_actions]
        actions = [action for action in actions if self.context.may(action.permission)]
        self.more = QMenu(self)
        self._usual: list[tuple[IconButton, QAction]] = []
        for action in sorted(actions, key=lambda action: action.position):
            start = partial(self._start, action)
            entry = self.more.addAction(icons.icon(action.icon), action.title(), start)
            if action.position < _SELDOM:
                key = self.add_action(button(action.title(), start, action.icon))
                set_tooltip(key, shortcut_text(action.shortcut) if action.shortcut else "")
                self._usual.append((key, entry))
            if action.shortcut:
                # The page's own: a key that found no room is hidden, and its shortcut must still be heard.
                QShortcut(QKeySequence.fromString(action.shortcut), self, start).setAutoRepeat(False)
        self.more_key = self.add_action(IconButton(translate("People", "&More"), "chevron-down"))
        self.more_key.setMenu(self.more)

    def event(self, event: QEvent) -> bool:
        """Keys that find no room beside each other (large letters, a small window) stand in the menu instead."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize) and hasattr(self, "more_key"):
            self._fit_keys()
        return super().event(event)

    def _fit_keys(self) -> None:
        gap = self.keys.spacing()
        room = self.contentsRect().width() - 6 * GRID - self.more_key.sizeHint().width() - gap
        for key, entry in self._usual:
            room -= key.sizeHint().width() + gap
            key.setVisible(room >= 0)
            entry.setVisible(room < 0)
        self.more_key.setVisible(any(entry.isVisible() for entry in self.more.actions()))

    def _start(self, action: CaseAction) -> None:
        if self._person_id:
            action.start(self.context, self.window(), self._person_id)

    def open_with(self, **arguments: object) -> None:
        person_id = str(arguments.get("person_id", self._person_id))
        self._wanted_tab = str(arguments.get("tab", ""))
        self._from_search = bool(arguments.get("from_search", False))
        if person_id != self._person_id:
            self._person_id = person_id
            self.file = None
            self._forget_parts()
            self.timeline.forget()
            self.banner.clear()
        self.refresh()

    def refresh(self) -> None:
        """Read the file again; every reading is an opening and stands in the audit."""
        if self._person_id:
            person_id, searched = self._person_id, self._from_search
            self._from_search = False
            self.load(lambda: self._read(person_id, searched), self._show, self._show_missing)

    def _read(self, person_id: str, searched: bool) -> _Loaded:
        file, lists = self._service.open_file(person_id, searched), self._service.code_lists()
        # Where her file was merged into another, that one is shown.
        person_id = file.person.id
        own = timeline.entries(file, lists, self.context.preferences.language)
        groups = [Group(translate("People", "Contacts"), own)]
        alerts: list[CaseAlert] = []
        for feature in self.context.features:
            if not self.context.may(feature.permission):
                continue
            if feature.timeline:
                groups.append(Group(_kind(feature), feature.timeline(self.context, person_id)))
            if feature.case_alerts:
                alerts += feature.case_alerts(self.context, person_id)
        return _Loaded(file, lists, groups, alerts)

    def _show(self, loaded: _Loaded) -> None:
        first_time = self.file is None
        self.file, self._lists = loaded.file, loaded.lists
        self._person_id = loaded.file.person.id
        self._title.setText(breakable(name(loaded.file.person.name)))
        self.show_content()
        self.header.show_file(loaded.file, loaded.lists, self.context.preferences.language, loaded.alerts)
        self.timeline.show_groups(loaded.timeline)
        self.person.show_file(loaded.file, loaded.lists)
        self.household.show_file(loaded.file)
        self.contacts.show_file(loaded.file, loaded.lists)
        if first_time:
            self._make_parts()
        else:
            self._refresh_parts()
        self._go_to_wanted_tab()

    def _show_missing(self, error: Exception) -> None:
        self._forget_parts()
        self.file = None
        self.show_empty(
            translate("People", "This file cannot be shown."),
            "clients",
            translate("People", "Back to the list"),
            lambda: self.context.open("clients"),
        )
        self.show_error(error)

    def _make_parts(self) -> None:
        """Build the tabs in their order, and the cards at the right, for the person now shown."""
        parts = [part for feature in self.context.features for part in feature.case_parts]
        parts = [part for part in parts if self.context.may(part.permission)]
        tabs = list(self._own_tabs)
        for part in sorted(parts, key=lambda part: part.position):
            widget = part.make(self.context, self, self._person_id)
            self._parts[part.name] = widget
            if part.at_side:
                self._side_column.addWidget(widget)
            else:
                tabs.append((part.position, part.name, part.title(), widget))
        self._side_column.addStretch(1)
        self._side_area.setVisible(any(part.at_side for part in parts))
        for _position, tab_name, title, widget in sorted(tabs, key=lambda tab: tab[:2]):
            widget.setProperty("tab_name", tab_name)
            self.tabs.addTab(widget, title)

    def _forget_parts(self) -> None:
        self.tabs.clear()
        while self._side_column.count():
            self._side_column.takeAt(0)
        for widget in self._parts.values():
            widget.hide()
            widget.deleteLater()
        self._parts = {}

    def _refresh_parts(self) -> None:
        for widget in self._parts.values():
            refresh = getattr(widget, "refresh", None)
            if refresh is not None:
                refresh()

    def _go_to_wanted_tab(self) -> None:
        for place in range(self.tabs.count()):
            widget = self.tabs.widget(place)
            if widget is not None and widget.property("tab_name") == self._wanted_tab:
                self.tabs.setCurrentIndex(place)
        self._wanted_tab = ""

    def _change_child(self, child: Child | None) -> None:
        if child is not None:
            self._ask(lambda dialogs, file: dialogs.change_child(file, child))

    def _ask(self, dialog: Callable[[FileDialogs, ClientFile], object]) -> None:
        if self.file is not None:
            dialog(FileDialogs(self.context, self, self._lists), self.file)


def _kind(feature: Feature) -> str:
    """What the timeline calls the entries of a feature: its only tab of the file, else the feature itself."""
    tabs = [part for part in feature.case_parts if not part.at_side]
    return tabs[0].title() if len(tabs) == 1 else feature.title()


def record_contact(context: Context, window: QWidget, person_id: str) -> None:
    """The case action: asks about a contact with her, over whatever page is in front."""
    service = PeopleService(context.desk)

    def show(loaded: tuple[ClientFile, CodeLists]) -> None:
        if asked_already():
            return
        FileDialogs(context, window, loaded[1]).record_contact(loaded[0])

    context.tasks.run(window, lambda: (service.open_file(person_id), service.code_lists()), show)
