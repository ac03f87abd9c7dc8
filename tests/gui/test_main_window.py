"""The frame: what the role may open, the way back, searching, locking, the idle countdown."""

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.accessibility import unnamed_controls
from gui.keyboard import press, type_text
from gui.sample_pages import CardsPage, FormPage, find, sample_features
from gui.unlocked import unlocked
from gui.windows import shown_windows
from kdm_desk.app.main_window import MainWindow
from kdm_desk.core.access import Permission, Role
from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import UserError
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import QuestionDialog
from kdm_desk.ui.feature import Feature, SearchProvider, SearchResult, StatusItem
from kdm_desk.ui.idle import IdleWatch
from kdm_desk.ui.search_panel import SearchPanel
from kdm_desk.ui.theme import apply_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class StopWatch:
    """Seconds that pass only when told."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Desk:
    """A window with the sample features, and notes of what was set off in it."""

    def __init__(self, context: Context, started: list[str], chosen: list[str]) -> None:
        self.context, self.started, self.chosen = context, started, chosen
        self.seconds = StopWatch()
        self.window = MainWindow(context, "Danışma", idle=IdleWatch(5, self.seconds))
        self.window.show()
        self.window.activateWindow()
        self.window.open("today")
        self.settle()

    def settle(self) -> None:
        assert self.context.tasks.wait_until_idle()
        QApplication.processEvents()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window.windowHandle(), key, modifiers)

    @property
    def page(self) -> str:
        return self.window.pages.current_name

    @property
    def search(self) -> SearchPanel:
        assert self.window.search is not None
        return self.window.search

    def look_for(self, text: str) -> list[str]:
        self.key(Qt.Key.Key_K, CTRL)
        type_text(self.search.box, text)
        self.settle()
        return [str(self.search.model.index(row).data()) for row in range(self.search.model.rowCount())]


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    apply_theme(qapp)
    started, chosen = list[str](), list[str]()
    with unlocked(tmp_path, sample_features(started, chosen)) as context:
        made = Desk(context, started, chosen)
        yield made
        made.window.close()


def test_the_rail_shows_only_what_the_role_may_open(qapp: QApplication, tmp_path: Path) -> None:
    with unlocked(tmp_path, sample_features(), Role.LAWYER) as context:
        window = MainWindow(context, "Danışma")
        assert window.rail.names() == ["today", "clients", "letters"]
        assert window.status.findChildren(QWidget)
        window.open("today")
        window.open("shelter")
        page = window.pages.current_page()
        assert window.pages.current_name == "today"
        assert page is not None
        assert page.banner.text() != ""


def test_every_key_of_the_rail_has_an_icon_and_a_word(desk: Desk) -> None:
    keys = desk.window.rail.findChildren(QToolButton)
    assert [key.text() for key in keys] == ["Bugün", "Danışanlar", "Sığınma", "Yazışmalar", "Ayarlar"]
    assert all(not key.icon().isNull() for key in keys)


def test_alt_and_a_digit_open_the_pages_of_the_rail(desk: Desk) -> None:
    desk.key(Qt.Key.Key_2, ALT)
    assert desk.page == "clients"
    desk.key(Qt.Key.Key_4, ALT)
    assert desk.page == "letters"


def test_the_window_can_be_read_out(desk: Desk) -> None:
    for name in desk.window.rail.names():
        desk.window.open(name)
    assert unnamed_controls(desk.window) == []


@pytest.mark.parametrize(
    ("key", "modifiers"), [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Left, ALT)]
)
def test_esc_and_alt_left_lead_back_with_the_same_arguments(
    desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    desk.window.open("today", day="2026-03-02")
    desk.window.open("clients")
    desk.key(key, modifiers)
    today = desk.window.pages.current_page()
    assert isinstance(today, CardsPage)
    assert today.opened_with == [{}, {"day": "2026-03-02"}, {"day": "2026-03-02"}]
    desk.key(key, modifiers)
    desk.key(key, modifiers)
    assert desk.page == "today"
    assert not desk.window.pages.can_go_back


def test_a_page_that_no_feature_has_is_a_bug(desk: Desk) -> None:
    with pytest.raises(KeyError):
        desk.window.open("no such page")


def test_typing_finds_people_without_turkish_letters_and_enter_opens_the_first(desk: Desk) -> None:
    assert desk.look_for("sukran") == ["Şükran Örnek, M-2026/000123, 34, Buca, 12.02.2026"]
    press(desk.search.box, Qt.Key.Key_Return)
    assert desk.chosen == ["Şükran Örnek"]
    assert not desk.search.is_open
    assert desk.search.box.text() == ""


def test_arrows_walk_through_what_was_found(desk: Desk) -> None:
    assert len(desk.look_for("i")) == 2
    press(desk.search.box, Qt.Key.Key_Down)
    press(desk.search.box, Qt.Key.Key_Down)
    press(desk.search.box, Qt.Key.Key_Return)
    assert desk.chosen == ["İpek Sözde"]


def test_a_badge_is_said_as_a_word(desk: Desk) -> None:
    assert desk.look_for("çiğ")[0].endswith("Kısıtlı")


def test_nobody_found_offers_a_new_application_with_this_name(desk: Desk) -> None:
    assert desk.look_for("Zühre Ğ") == ["“Zühre Ğ” adıyla yeni başvuru"]
    press(desk.search.box, Qt.Key.Key_Return)
    assert desk.started == ["Zühre Ğ"]


def test_esc_closes_the_search_before_it_leads_back(desk: Desk) -> None:
    desk.window.open("clients")
    desk.look_for("sukran")
    desk.key(Qt.Key.Key_Escape)
    assert not desk.search.is_open
    assert desk.page == "clients"
    desk.key(Qt.Key.Key_Escape)
    assert desk.page == "today"


def test_an_answer_to_what_is_no_longer_in_the_box_is_never_shown(qapp: QApplication, tmp_path: Path) -> None:
    gate, asked, shown = threading.Event(), list[str](), list[str]()

    def slow(context: Context, typed: str) -> Sequence[SearchResult]:
        asked.append(typed)
        gate.wait()
        return find(context, typed)

    feature = Feature(
        "clients",
        lambda: "Danışanlar",
        "clients",
        page=FormPage,
        rail_position=1,
        search=SearchProvider(lambda: "Ara", slow, lambda _context, one: shown.append(one.key)),
    )
    with unlocked(tmp_path, [feature]) as context:
        window = MainWindow(context, "Danışma")
        window.show()
        assert window.search is not None
        found: list[str] = []
        window.search.found.connect(found.append)
        window.search.start()
        type_text(window.search.box, "ilg")
        press(window.search.box, Qt.Key.Key_Return)
        gate.set()
        assert context.tasks.wait_until_idle()
        assert asked == ["i", "ilg"]
        assert found == ["ilg"]
        assert shown == ["Ilgın Kurgu"], "Enter pressed before the answer waits for it"
        window.close()


def test_a_window_action_starts_with_its_key(desk: Desk) -> None:
    desk.key(Qt.Key.Key_N, CTRL)
    assert desk.started == [""]


def test_the_page_in_front_refreshes_at_once_others_when_they_are_seen(desk: Desk) -> None:
    today = desk.window.pages.current_page()
    assert isinstance(today, CardsPage)
    before = today.refreshed
    desk.context.changes.publish(frozenset({Topic.SCHEDULE}))
    desk.settle()
    assert today.refreshed == before + 1
    desk.context.changes.publish(frozenset({Topic.LETTERS}))
    desk.settle()
    assert today.refreshed == before + 1
    desk.window.open("letters")
    desk.context.changes.publish(frozenset({Topic.SCHEDULE}))
    desk.settle()
    assert today.refreshed == before + 1
    desk.window.pages.setCurrentWidget(today)
    assert today.refreshed == before + 2


def test_a_commit_on_the_database_thread_reaches_the_page(desk: Desk) -> None:
    today = desk.window.pages.current_page()
    assert isinstance(today, CardsPage)
    before = today.refreshed

    def write() -> None:
        with desk.context.desk.change(Permission.BOOK, "test.touch") as tx:
            tx.touch("appointment", "none")
            tx.changed(Topic.SCHEDULE)

    desk.context.tasks.run(desk.window, write, lambda _nothing: None)
    desk.settle()
    assert today.refreshed == before + 1


def test_only_the_newest_question_of_a_page_is_answered(desk: Desk) -> None:
    page, answers = desk.window.pages.current_page(), list[str]()
    assert page is not None
    page.load(lambda: "old", answers.append)
    page.load(lambda: "new", answers.append)
    desk.settle()
    assert answers == ["new"]


def test_an_error_while_loading_is_said_on_the_page(desk: Desk) -> None:
    page = desk.window.pages.current_page()
    assert page is not None

    def refuse() -> None:
        raise UserError("person_not_found")

    page.load(refuse, lambda _nothing: None)
    desk.settle()
    assert page.banner.text() != ""


def test_leaving_a_page_keeps_its_draft(desk: Desk) -> None:
    desk.window.open("clients")
    page = desk.window.pages.current_page()
    assert isinstance(page, FormPage)
    type_text(page.form.input("name").target(), "Şü")
    desk.window.open("today")
    assert page.drafts == [{"name": "Şü"}]


def test_locking_blanks_first_keeps_drafts_and_closes_open_windows(desk: Desk) -> None:
    desk.window.open("clients")
    page = desk.window.pages.current_page()
    assert isinstance(page, FormPage)
    type_text(page.form.input("name").target(), "Ad")
    dialog = QuestionDialog(desk.window, "Ayşe Örnek", "…", "Tamam", "")
    dialog.open()
    seen: list[tuple[bool, int, bool]] = []
    desk.window.lock_requested.connect(
        lambda: seen.append((desk.window.is_blank, len(page.drafts), dialog.isVisible()))
    )
    desk.window.lock()
    assert seen == [(True, 1, False)]
    assert desk.window.windowTitle().strip() == ""
    picture = desk.window.grab().toImage()
    colours = {
        picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)
    }
    assert len(colours) == 1, "nothing of the page may shine through"


def test_ctrl_l_f9_and_f1_ask_for_what_they_say(desk: Desk) -> None:
    told: list[str] = []
    desk.window.help_requested.connect(told.append)
    desk.window.lock_requested.connect(lambda: told.append("lock"))
    desk.window.quick_hide_requested.connect(lambda: told.append("hide"))
    desk.key(Qt.Key.Key_F1)
    desk.key(Qt.Key.Key_L, CTRL)
    desk.key(Qt.Key.Key_F9)
    assert told == ["today", "lock", "hide"]


@pytest.mark.parametrize("keys, heard", [("F1", "today"), ("F9", "hide"), ("Ctrl+L", "lock")])
def test_help_hide_and_lock_are_heard_while_a_dialog_is_in_front(
    desk: Desk, qtbot: QtBot, keys: str, heard: str
) -> None:
    told: list[str] = []
    desk.window.help_requested.connect(told.append)
    desk.window.lock_requested.connect(lambda: told.append("lock"))
    desk.window.quick_hide_requested.connect(lambda: told.append("hide"))
    dialog = QuestionDialog(desk.window, "Uydurma soru", "Bir şey olur.", "Olsun", "Kalsın")
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog)
    QTest.keySequence(dialog, QKeySequence.fromString(keys))
    assert told == [heard]
    assert dialog.isVisible() is (keys == "F1"), "what hides the desk hides its dialogs too"
    dialog.close()
    dialog.deleteLater()


def test_nobody_at_the_desk_for_five_minutes_locks_it_once(desk: Desk) -> None:
    locks: list[str] = []
    desk.window.lock_requested.connect(lambda: locks.append("lock"))
    desk.seconds.now = 299
    desk.window.idle.check()
    assert locks == []
    assert "0:01" in desk.window.status.lock.text()
    desk.seconds.now = 301
    desk.window.idle.check()
    desk.window.idle.check()
    assert locks == ["lock"]


def test_only_real_input_puts_the_lock_off(desk: Desk, qapp: QApplication) -> None:
    desk.seconds.now = 200
    made_up = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    qapp.sendEvent(desk.window.windowHandle(), made_up)
    desk.window.refresh()
    assert desk.window.idle.left() == 100
    desk.key(Qt.Key.Key_Shift)
    assert desk.window.idle.left() == 300


def test_status_items_read_in_the_background_and_open_their_page(desk: Desk) -> None:
    items = [
        key for key in desk.window.status.findChildren(QWidget) if key.accessibleName() == "Doluluk 24/28"
    ]
    assert len(items) == 1
    press(items[0], Qt.Key.Key_Space)
    assert desk.page == "shelter"


def test_a_status_item_that_cannot_be_read_stays_quiet(qapp: QApplication, tmp_path: Path) -> None:
    def fail(_context: Context) -> str:
        raise UserError("backup_folder_missing", path="x")

    feature = Feature(
        "today", lambda: "Bugün", "today", page=CardsPage, status_items=[StatusItem("B", 1, fail, "today")]
    )
    with unlocked(tmp_path, [feature]) as context:
        MainWindow(context, "Danışma")
        assert context.tasks.wait_until_idle()
        assert QApplication.activeModalWidget() is None


def test_the_notice_of_a_demo_stays_on_every_page(qapp: QApplication, tmp_path: Path) -> None:
    with unlocked(tmp_path, sample_features()) as context:
        window = MainWindow(context, "Danışma", "Yalnız uydurma veriler")
        window.show()
        for name in window.rail.names():
            window.open(name)
            assert window.notice.isVisible()
        window.close()


def test_building_the_pages_flashes_no_other_window(qapp: QApplication, tmp_path: Path) -> None:
    """A widget shown before it has a parent is a window for a moment, and takes the focus away."""
    with unlocked(tmp_path, sample_features()) as context, shown_windows() as shown:
        window = MainWindow(context, "Danışma", "Yalnız uydurma veriler")
        window.show()
        window.activateWindow()
        qapp.processEvents()
        for name in window.rail.names():
            window.open(name)
            assert qapp.focusWidget() is not None
        assert shown == ["MainWindow"]
        window.close()
