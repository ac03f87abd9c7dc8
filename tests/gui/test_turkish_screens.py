"""Every screen in Turkish, at 100 and 150 percent: nothing clipped, nameless, English, or on one Alt letter twice."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from builders import cheap_tools, make_vault
from gui.accessibility import unnamed_controls
from gui.people_stage import form_of
from gui.turkish import English, mnemonic_collisions, speaking_turkish, texts_of
from gui.typography import clipped_labels
from gui.unlocked import unlocked
from kdm_desk.app.demo.fill import FEWEST_PEOPLE, fill_demo
from kdm_desk.app.entrance import Entrance
from kdm_desk.app.features import FEATURES
from kdm_desk.app.help_topics import read_topics
from kdm_desk.app.help_window import HelpWindow
from kdm_desk.app.main_window import MainWindow
from kdm_desk.core.access import Permission
from kdm_desk.features.admin.gui.page import SettingsPage
from kdm_desk.features.intake.gui.new_application_page import NewApplicationPage
from kdm_desk.features.people.gui.case_file_page import CaseFilePage
from kdm_desk.features.referrals.gui.directory_page import DirectoryPage
from kdm_desk.features.referrals.gui.issued_page import IssuedLetterPage
from kdm_desk.features.schedule.gui.page import SchedulePage
from kdm_desk.features.schedule.gui.toolbar import View
from kdm_desk.features.shelter.gui.page import ShelterPage
from kdm_desk.ui.context import Context
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.page import Page
from kdm_desk.ui.tasks import Tasks
from kdm_desk.ui.theme import apply_theme
from kdm_desk.ui.widgets import shortcut_text

T = TypeVar("T")
P = TypeVar("P", bound=Page)


class Eyes:
    """Looks at one screen after the other and notes what is wrong with each."""

    def __init__(self, english: English) -> None:
        self._english = english
        self.wrong: dict[str, list[str]] = {}
        self.seen: list[str] = []

    def look(self, name: str, window: QWidget) -> None:
        found = [
            *clipped_labels(window),
            *(f"nameless: {control}" for control in unnamed_controls(window)),
            *(f"one letter twice: {letter}" for letter in mnemonic_collisions(window)),
            *(f"English: {text!r}" for text in self._english.left_in(window)),
        ]
        self.seen.append(name)
        if found:
            self.wrong[name] = found


class Walk:
    """An unlocked demo desk, walked through from screen to screen."""

    def __init__(self, context: Context, eyes: Eyes) -> None:
        self.context, self.eyes = context, eyes
        self.window = MainWindow(context, "Danışma masası", "Deneme")
        self.window.show()

    def settle(self) -> None:
        assert self.context.tasks.wait_until_idle()
        QApplication.processEvents()
        assert self.context.tasks.wait_until_idle()
        QApplication.processEvents()

    def ask(self, work: Callable[[], T]) -> T:
        answers: list[T] = []
        owner = QObject()
        self.context.tasks.run(owner, work, answers.append)
        self.settle()
        return answers[0]

    def value(self, sql: str) -> str:
        """One value out of the database."""

        def read() -> str:
            with self.context.desk.read(Permission.VIEW_CLIENTS) as tx:
                return str(tx.value(sql))

        return self.ask(read)

    def page(self, kind: type[P], name: str, **arguments: object) -> P:
        """Open a page and look at it."""
        self.window.open(name, **arguments)
        self.settle()
        page = self.window.pages.current_page()
        assert isinstance(page, kind)
        self.eyes.look(name, self.window)
        return page

    def dialogs_of(self, name: str, start: Callable[[], object]) -> None:
        """Look at what `start` opens, with its answers missing too, and put it away."""
        start()
        self.settle()
        shown = [one for one in self.window.findChildren(QDialog) if one.isVisible()]
        assert len(shown) == 1, f"{name} opened {shown}"
        self.eyes.look(name, shown[0])
        if isinstance(shown[0], FormDialog):
            shown[0].form.check()
            self.settle()
            self.eyes.look(f"{name}, unanswered", shown[0])
        shown[0].done(0)
        self.settle()


@pytest.fixture(scope="module")
def turkish(qapp: QApplication) -> Iterator[English]:
    with speaking_turkish(qapp):
        yield English()


@pytest.fixture(scope="module")
def context(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Context]:
    with unlocked(tmp_path_factory.mktemp("turkish"), FEATURES) as made:
        owner = QObject()
        made.tasks.run(owner, lambda: fill_demo(made.desk, FEWEST_PEOPLE, seed=3), lambda _counts: None)
        assert made.tasks.wait_until_idle()
        yield made
    apply_theme(qapp)


@pytest.fixture(scope="module", params=[100, 150])
def percent(qapp: QApplication, request: pytest.FixtureRequest) -> int:
    """All tests are played at 100 percent, then all at 150: dressing the application anew takes its time."""
    size = int(request.param)
    apply_theme(qapp, "light", size)
    return size


@pytest.fixture
def walk(percent: int, turkish: English, context: Context) -> Iterator[Walk]:
    made = Walk(context, Eyes(turkish))
    yield made
    made.window.close()
    made.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_the_pages_of_the_rail_are_turkish_through_and_through(walk: Walk) -> None:
    for name in walk.window.rail.names():
        walk.page(Page, name)
    assert len(walk.eyes.seen) >= 7
    assert walk.eyes.wrong == {}


def test_a_case_file_and_its_dialogs_are_turkish(walk: Walk) -> None:
    mother = walk.value("SELECT min(person_id) FROM kinship WHERE kind = 'child'")
    page = walk.page(CaseFilePage, "case_file", person_id=mother)
    for at in range(page.tabs.count()):
        page.tabs.setCurrentIndex(at)
        walk.settle()
        walk.eyes.look(f"tab {page.tabs.tabText(at)}", walk.window)
    page.tabs.setCurrentWidget(page.person)
    page.household.table.selectRow(0)
    for part in (page.person, page.household):
        for key in part.findChildren(QPushButton):
            if not key.isHidden():
                walk.dialogs_of(key.text(), key.click)
    assert walk.eyes.wrong == {}


def test_what_can_be_begun_from_a_case_file_is_turkish(walk: Walk) -> None:
    person = walk.value(
        "SELECT person_id FROM client_file WHERE person_id NOT IN (SELECT person_id FROM placement_member)"
    )
    walk.page(CaseFilePage, "case_file", person_id=person)
    begun = 0
    for feature in FEATURES:
        for action in feature.case_actions:
            action.start(walk.context, walk.window, person)
            walk.settle()
            begun += 1
            dialogs = [one for one in walk.window.findChildren(QDialog) if one.isVisible()]
            walk.eyes.look(action.title(), dialogs[0] if dialogs else walk.window)
            for dialog in dialogs:
                dialog.done(0)
    assert begun >= 5
    assert walk.eyes.wrong == {}


def test_the_application_form_is_turkish_in_every_section(walk: Walk) -> None:
    page = walk.page(Page, "application")
    assert isinstance(page, NewApplicationPage)
    form = form_of(page)
    for section in form.sections():
        form.open_section(section.name)
    form.check()
    walk.settle()
    walk.eyes.look("all sections, unanswered", walk.window)
    assert walk.eyes.wrong == {}
    answers = [form.input(name).geometry() for name in ("given_names", "surname")]
    assert answers[0].top() == answers[1].top(), "the answers of one row stand on one line"


def test_the_schedule_and_its_dialogs_are_turkish(walk: Walk) -> None:
    page = walk.page(SchedulePage, "schedule")
    for view in View:
        page.bar.show_view(view)
        walk.settle()
        walk.eyes.look(f"schedule by {view.name}", walk.window)
    walk.dialogs_of("book", lambda: page.book_for(None))
    assert walk.eyes.wrong == {}


def test_the_shelter_and_its_dialogs_are_turkish(walk: Walk) -> None:
    page = walk.page(ShelterPage, "shelter")
    walk.dialogs_of("rooms", page.edit_rooms)
    for key in page.waiting.findChildren(QPushButton)[:2]:
        walk.dialogs_of(key.accessibleName(), key.click)
    for tile in (
        next(tile for tile in page.board.tiles if tile.place.occupant),
        next(tile for tile in page.board.tiles if tile.place.state.value == "free"),
    ):
        tile.click()
        walk.settle()
        walk.eyes.look("a place", walk.window)
        for what in ("move", "extend", "discharge", "hold", "out_of_service"):
            for key in page.panel.findChildren(QPushButton, what):
                if key.isVisible():
                    walk.dialogs_of(what, key.click)
    assert {"move", "extend", "discharge", "hold", "out_of_service"} <= set(walk.eyes.seen)
    page.timeline_key.click()
    walk.settle()
    walk.eyes.look("timeline", walk.window)
    assert walk.eyes.wrong == {}


def test_letters_and_the_directory_are_turkish(walk: Walk) -> None:
    directory = walk.page(DirectoryPage, "institutions")
    walk.dialogs_of("add an institution", directory.add_key.click)
    letter = walk.value(
        "SELECT letter_id FROM letter_event GROUP BY letter_id HAVING max(kind) = 'printed' LIMIT 1"
    )
    issued = walk.page(IssuedLetterPage, "issued_letter", letter_id=letter)
    walk.dialogs_of("answer", issued.reply_key.click)
    walk.dialogs_of("take back", issued.withdraw_key.click)
    assert walk.eyes.wrong == {}


def test_the_settings_are_turkish_on_every_tab(walk: Walk) -> None:
    page = walk.page(SettingsPage, "settings")
    for at in range(page.tabs.count()):
        page.tabs.setCurrentIndex(at)
        walk.settle()
        walk.eyes.look(f"tab {page.tabs.tabText(at)}", walk.window)
    assert walk.eyes.wrong == {}


def test_the_help_window_is_turkish_in_every_topic(walk: Walk) -> None:
    topics = read_topics("tr", walk.window.rail.names())
    help_window = HelpWindow(topics, walk.window)
    for topic in topics:
        help_window.show_topic(topic.name)
        walk.settle()
        walk.eyes.look(topic.name, help_window)
    help_window.close()
    assert walk.eyes.wrong == {}


def test_what_stands_before_the_desk_is_turkish(percent: int, turkish: English, tmp_path: Path) -> None:
    tasks, tools, eyes = Tasks(), cheap_tools(), Eyes(turkish)
    window = Entrance(tasks, tools, tmp_path / "vault")
    window.resize(1366, 728)
    window.show()

    def look(name: str) -> None:
        assert tasks.wait_until_idle()
        QApplication.processEvents()
        eyes.look(name, window)

    look("welcome")
    window.set_up()
    look("set-up")
    window.restore()
    look("restore")
    make_vault(tmp_path / "vault", tools)
    window.approach()
    look("unlock")
    window.page.recovery_wanted.emit()  # type: ignore[union-attr]
    look("recovery")
    window.leave_vault()
    (tmp_path / "vault" / "vault.kdm").unlink()
    window.approach()
    look("harmed")
    window.close()
    window.deleteLater()
    tasks.shut_down()
    assert eyes.wrong == {}


def test_ctrl_stays_ctrl_and_enter_is_not_return(turkish: English) -> None:
    """Qt's own catalogue writes "Kontrol"; and where both keys read "Enter", portable text keeps them two."""
    assert shortcut_text("Ctrl+K") == "Ctrl+K"
    assert shortcut_text("Ctrl+Return") == "Ctrl+Enter"
    assert shortcut_text("Space") == "Boşluk"
    assert QKeySequence.fromString("Ctrl+Enter") != QKeySequence.fromString("Ctrl+Return")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_both_enter_keys_save_an_application_in_turkish(walk: Walk, key: Qt.Key) -> None:
    page = walk.page(NewApplicationPage, "application")
    walk.window.activateWindow()
    form_of(page).set_values({"channel": "telephone", "given_names": "Uydurma"})
    keys = QKeyCombination(Qt.KeyboardModifier.ControlModifier, key)
    QTest.keySequence(form_of(page).input("given_names").target(), QKeySequence(keys))
    walk.settle()
    assert walk.window.pages.current_name == "case_file"


def test_the_catalogue_would_be_caught_if_a_screen_were_english(walk: Walk) -> None:
    """Guards the guard: an English label, one filled in, and one letter twice are each found."""
    window = QWidget()
    first, second = QPushButton("&Save", window), QPushButton("Letter M-2026/G-1", window)
    third = QPushButton("&Sakla", window)
    window.show()
    english = English()
    assert set(texts_of(window)) >= {first.text(), second.text(), third.text()}
    assert english.left_in(window) == ["&Save", "Letter M-2026/G-1"]
    assert mnemonic_collisions(window) == ["Alt+S: &Save, &Sakla"]
    window.close()
    window.deleteLater()
