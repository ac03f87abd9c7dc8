"""Nobody there, or somebody who must not see: the lock and the quick hide, whatever is open or at work."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QFileDialog,
    QLabel,
    QMenu,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.keyboard import type_text
from gui.sample_pages import FormPage, sample_features
from gui.unlocked import unlocked
from kdm_desk.app.main_window import MainWindow
from kdm_desk.app.preference_file import load_preferences, save_preferences
from kdm_desk.core.access import Permission
from kdm_desk.features.admin.gui.page import LookTab
from kdm_desk.ui.context import Context
from kdm_desk.ui.idle import IdleWatch
from kdm_desk.ui.preferences import Preferences
from kdm_desk.ui.screen_capture import (
    BLACK,
    LEFT_OUT,
    SHOWN,
    CaptureShield,
    block_capture,
    can_block_capture,
)
from kdm_desk.ui.theme import apply_theme

# The offscreen platform says these of menus and lists.
pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=True
)
NAME = "Şükran Uydurma"


class StopWatch:
    """Seconds that pass only when told."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


class Paintings(QObject):
    """Notes when the neutral screen is painted."""

    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self._told = told

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._told.append("neutral")
        return False


class Desk:
    """A window with the sample features, at a clock that the test moves."""

    def __init__(self, context: Context) -> None:
        self.context, self.seconds, self.told = context, StopWatch(), list[str]()
        self.window = MainWindow(context, "Danışma", idle=IdleWatch(5, self.seconds))
        self.window.lock_requested.connect(lambda: self.told.append("lock"))
        self.window.quick_hide_requested.connect(lambda: self.told.append("hide"))
        self._paintings = Paintings(self.told)
        self.window._cover.installEventFilter(self._paintings)
        self.window.show()
        self.window.activateWindow()
        self.window.open("clients")
        assert context.tasks.wait_until_idle()
        QApplication.processEvents()

    @property
    def form(self) -> FormPage:
        page = self.window.pages.current_page()
        assert isinstance(page, FormPage)
        return page


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    apply_theme(qapp)
    with unlocked(tmp_path, sample_features()) as context:
        made = Desk(context)
        yield made
        made.window.close()


def dialog_with_a_name(parent: QWidget) -> QDialog:
    dialog = QDialog(parent)
    QVBoxLayout(dialog).addWidget(QLabel(NAME))
    return dialog


def exec_dialog(desk: Desk) -> None:
    dialog_with_a_name(desk.window).exec()


def exec_menu(desk: Desk) -> None:
    menu = QMenu(desk.window)
    menu.addAction(NAME)
    menu.exec(desk.window.mapToGlobal(QPoint(50, 50)))


def exec_file_dialog(desk: Desk) -> None:
    dialog = QFileDialog(desk.window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.exec()


def exec_loop(desk: Desk) -> None:
    """What a drag and a system's own dialog are to Qt: a loop inside a loop."""
    loop = QEventLoop()
    desk.window.lock_requested.connect(loop.quit)
    loop.exec()


@pytest.mark.parametrize("wait", [exec_dialog, exec_menu, exec_file_dialog, exec_loop])
def test_the_idle_lock_comes_also_while_something_waits_for_an_answer(
    desk: Desk, wait: Callable[[Desk], None]
) -> None:
    QTimer.singleShot(0, lambda: setattr(desk.seconds, "now", 301))
    wait(desk)
    assert desk.told[:1] == ["neutral"]
    assert desk.told.count("lock") == 1
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [desk.window]


def test_work_pages_and_answers_do_not_put_the_lock_off_and_input_in_a_dialog_does(desk: Desk) -> None:
    dialog = dialog_with_a_name(desk.window)
    dialog.open()
    QApplication.processEvents()
    desk.seconds.now = 200
    desk.context.tasks.run(desk.window, lambda: 1, lambda _answer: desk.window.refresh())
    assert desk.context.tasks.wait_until_idle()
    desk.window.repaint()
    assert desk.window.idle.left() == 100
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Shift)
    assert desk.window.idle.left() == 300
    dialog.close()


def test_a_book_on_the_keyboard_does_not_put_the_lock_off(desk: Desk) -> None:
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", autorep=True)
    pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    desk.seconds.now = 200
    for event, left in ((held, 100), (pressed, 300)):
        event.spontaneous = lambda: True  # type: ignore[method-assign]
        desk.window.idle.eventFilter(desk.window, event)
        assert desk.window.idle.left() == left


@pytest.mark.parametrize("minutes, kept", [(1, 1), (15, 15), (0, 5), (16, 5), (True, 5), ("3", 5)])
def test_the_desk_waits_one_to_fifteen_minutes_and_five_unless_told(minutes: object, kept: int) -> None:
    preferences = Preferences()
    assert preferences.idle_minutes == 5
    preferences.idle_minutes = minutes  # type: ignore[assignment]
    save_preferences(preferences)
    assert load_preferences().idle_minutes == kept
    save_preferences(Preferences())


def in_front_dialog(desk: Desk) -> QWidget:
    dialog = dialog_with_a_name(desk.window)
    dialog.open()
    return dialog


def in_front_menu(desk: Desk) -> QWidget:
    menu = QMenu(desk.window)
    menu.addAction(NAME)
    menu.popup(desk.window.mapToGlobal(QPoint(50, 50)))
    return menu


def in_front_list(desk: Desk) -> QWidget:
    desk.window.search.start()  # type: ignore[union-attr]
    return desk.window


@pytest.mark.parametrize("keys, heard", [("F9", "hide"), ("Ctrl+L", "lock")])
@pytest.mark.parametrize("bring", [in_front_dialog, in_front_menu, in_front_list])
def test_hide_and_lock_are_heard_over_dialogs_menus_and_lists_and_take_them_away(
    desk: Desk, qtbot: QtBot, bring: Callable[[Desk], QWidget], keys: str, heard: str
) -> None:
    front = bring(desk)
    qtbot.waitUntil(front.isVisible)
    asked = front if isinstance(front, QDialog) else desk.window
    QTest.keySequence(asked.windowHandle(), QKeySequence.fromString(keys))
    assert desk.told[0] == "neutral"
    assert [one for one in desk.told if one != "neutral"] == [heard]
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [desk.window]


def test_the_neutral_screen_is_painted_before_any_draft_is_kept_and_while_the_database_is_busy(
    desk: Desk,
) -> None:
    told, free = desk.told, threading.Event()
    type_text(desk.form.form.input("name").target(), NAME)
    keep = desk.form.keep_draft

    def kept() -> None:
        told.append("draft")
        keep()

    desk.form.keep_draft = kept  # type: ignore[method-assign]
    desk.context.tasks.run(desk.window, lambda: free.wait(30), lambda _freed: told.append("answer"))
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_F9)
    assert told[0] == "neutral"
    assert [one for one in told if one != "neutral"] == ["draft", "hide"]
    free.set()
    assert desk.context.tasks.wait_until_idle()
    assert told[-1] == "answer"


def test_a_dialog_that_an_answer_opens_after_the_hide_never_reaches_the_screen(desk: Desk) -> None:
    free = threading.Event()
    dialog = dialog_with_a_name(desk.window)

    def read(tx_name: str = NAME) -> str:
        free.wait(30)
        with desk.context.desk.read(Permission.BOOK):
            return tx_name

    desk.context.tasks.run(desk.window, read, lambda _name: dialog.open())
    desk.window.quick_hide()
    free.set()
    assert desk.context.tasks.wait_until_idle()
    assert dialog.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    assert not dialog.windowHandle().isVisible()


class Windows:
    """What Windows was asked to do with which window; versions before 2004 know no leaving out."""

    def __init__(self, knows_leaving_out: bool = True) -> None:
        self._knows = knows_leaving_out
        self.asked: dict[int, int] = {}

    def __call__(self, handle: int, affinity: int) -> bool:
        if affinity == LEFT_OUT and not self._knows:
            return False
        self.asked[handle] = affinity
        return True


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], int]:
    kept: list[QWidget] = []

    def show(widget: QWidget) -> int:
        kept.append(widget)
        qtbot.addWidget(widget)
        widget.show()
        return int(widget.winId())

    return show


@pytest.mark.parametrize("knows, affinity", [(True, LEFT_OUT), (False, BLACK)])
def test_every_window_is_kept_out_of_pictures_as_it_is_shown(
    qapp: QApplication, shown: Callable[[QWidget], int], knows: bool, affinity: int
) -> None:
    windows = Windows(knows)
    shield = CaptureShield(windows, qapp)
    before = shown(QWidget())
    shield.block(True)
    menu = QMenu()
    menu.addAction(NAME)
    later = {shown(window) for window in (QWidget(), QDialog(), menu)}
    assert {windows.asked[handle] for handle in {before, *later}} == {affinity}
    shield.block(False)
    assert {windows.asked[handle] for handle in {before, *later}} == {SHOWN}
    shiboken6.delete(shield)


def test_a_child_widget_is_no_window_of_its_own(qapp: QApplication, shown: Callable[[QWidget], int]) -> None:
    windows = Windows()
    shield = CaptureShield(windows, qapp)
    shield.block(True)
    window = QWidget()
    QLabel(NAME, window)
    handle = shown(window)
    assert list(windows.asked.values()).count(LEFT_OUT) == len(windows.asked)
    assert handle in windows.asked
    assert len([one for one in QApplication.topLevelWidgets() if one.isVisible()]) == len(windows.asked)
    shiboken6.delete(shield)


def test_where_the_system_has_no_switch_nothing_is_installed_and_nothing_offered(
    desk: Desk, qapp: QApplication
) -> None:
    if not can_block_capture():
        block_capture(True)
        assert qapp.findChild(CaptureShield) is None
    tab = LookTab(desk.context, can_block=False)
    assert tab.findChildren(QCheckBox) == []
    assert "block_capture" not in tab.form.values()


def test_where_it_has_one_it_is_on_until_somebody_turns_it_off(desk: Desk) -> None:
    tab = LookTab(desk.context, can_block=True)
    assert tab.form.values()["block_capture"] is True
    (tick,) = tab.findChildren(QCheckBox)
    tick.click()
    assert desk.context.preferences.block_capture is False
    save_preferences(desk.context.preferences)
    assert load_preferences().block_capture is False
    save_preferences(Preferences())
