"""Work off the GUI thread: where it runs, where its answer arrives, and what becomes of errors."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication, QWidget

from gui.windows import destroy_windows_made_since, windows_now
from kdm_desk.core.errors import Cancelled, UserError
from kdm_desk.ui import messages
from kdm_desk.ui.tasks import Progress, Tasks
from kdm_desk.ui.widgets import MessageBanner


@pytest.fixture(autouse=True)
def _no_windows_left(qapp: QApplication) -> Iterator[None]:
    before = windows_now()
    yield
    destroy_windows_made_since(before)


class Place(QWidget):
    """A page with a banner, as any page has one."""

    def __init__(self) -> None:
        super().__init__()
        self.banner = MessageBanner(self)

    def show_error(self, error: Exception) -> None:
        self.banner.show_message(messages.sentence(error).text)


def test_work_runs_on_one_thread_and_its_answer_arrives_on_the_gui_thread(qapp: QApplication) -> None:
    tasks, owner = Tasks(), QObject()
    workers: list[int] = []
    receivers: list[QThread] = []

    def take(thread: int) -> None:
        workers.append(thread)
        receivers.append(QThread.currentThread())

    for _ in range(3):
        tasks.run(owner, threading.get_ident, take)
    assert tasks.wait_until_idle()
    assert len(set(workers)) == 1
    assert workers[0] != threading.get_ident()
    assert set(receivers) == {qapp.thread()}
    tasks.shut_down()


def test_answers_come_in_the_order_of_the_questions(qapp: QApplication) -> None:
    tasks, owner = Tasks(), QObject()
    answers: list[int] = []
    for number in range(50):
        tasks.run(owner, partial(int, number), answers.append)
    assert tasks.wait_until_idle()
    assert answers == list(range(50))
    tasks.shut_down()


def test_an_answer_for_a_closed_page_is_dropped(qapp: QApplication) -> None:
    tasks, owner = Tasks(), QWidget()
    gate, answers = threading.Event(), list[object]()
    tasks.run(owner, gate.wait, answers.append)
    shiboken6.delete(owner)
    gate.set()
    assert tasks.wait_until_idle()
    assert answers == []
    tasks.shut_down()


def test_an_error_reaches_the_banner_of_the_page_that_asked(qapp: QApplication) -> None:
    tasks, page = Tasks(), Place()
    inner = QWidget(page)

    def refuse() -> None:
        raise UserError("playroom_full", free=1, starts="11:00", wanted=2)

    tasks.run(inner, refuse, lambda _nothing: None)
    assert tasks.wait_until_idle()
    assert "11:00" in page.banner.text()
    tasks.shut_down()


def test_a_bug_is_reported_once_and_shown_as_an_apology_with_its_number(qapp: QApplication) -> None:
    reported: list[Exception] = []

    def report(error: Exception) -> str:
        assert QThread.currentThread() is qapp.thread()
        reported.append(error)
        return "20260302-1"

    tasks, page = Tasks(report), Place()
    tasks.run(page, lambda: 1 // 0, lambda _nothing: None)
    assert tasks.wait_until_idle()
    assert [type(error) for error in reported] == [ZeroDivisionError]
    assert "20260302-1" in page.banner.text()
    assert "division" not in page.banner.text()
    tasks.shut_down()


def test_a_bug_is_reported_even_when_its_page_is_gone(qapp: QApplication) -> None:
    reported: list[Exception] = []

    def report(error: Exception) -> str:
        reported.append(error)
        return ""

    tasks, owner = Tasks(report), QWidget()
    gate = threading.Event()
    tasks.run(owner, lambda: gate.wait() and 1 // 0, lambda _nothing: None)
    shiboken6.delete(owner)
    gate.set()
    assert tasks.wait_until_idle()
    assert len(reported) == 1
    tasks.shut_down()


def test_long_work_tells_its_progress_and_ends_when_it_is_cancelled(qapp: QApplication) -> None:
    tasks, owner = Tasks(), QObject()
    told: list[tuple[float, str]] = []
    ends: list[Exception] = []
    handle: list[Progress] = []

    def work(progress: Progress) -> None:
        step = 0
        while True:
            step += 1
            progress.step(step / 1_000_000, f"{step}")

    def tell(fraction: float, text: str) -> None:
        told.append((fraction, text))
        handle[0].cancel()

    handle.append(tasks.run_long(owner, work, lambda _nothing: None, ends.append, tell))
    assert tasks.wait_until_idle()
    assert told
    assert [type(error) for error in ends] == [Cancelled]
    tasks.shut_down()


def test_long_work_does_not_hold_up_the_database(qapp: QApplication) -> None:
    tasks, owner = Tasks(), QObject()
    gate, order = threading.Event(), list[str]()
    tasks.run_long(owner, lambda _progress: gate.wait(), lambda _nothing: order.append("report"))

    def take(row: str) -> None:
        order.append(row)
        gate.set()

    tasks.run(owner, lambda: "row", take)
    assert tasks.wait_until_idle()
    assert order == ["row", "report"]
    tasks.shut_down()


def test_shutting_down_finishes_what_was_asked_of_the_database_and_drops_the_answers(
    qapp: QApplication,
) -> None:
    tasks, owner = Tasks(), QObject()
    written: list[int] = []
    answers: list[object] = []
    for number in range(20):
        tasks.run(owner, partial(written.append, number), answers.append)
    tasks.shut_down()
    tasks.run(owner, lambda: written.append(99), answers.append)
    qapp.processEvents()
    assert written == list(range(20))
    assert answers == []
    assert not tasks.is_busy
    tasks.shut_down()


def test_busy_is_told_when_work_begins_and_when_all_is_answered(qapp: QApplication) -> None:
    tasks, owner = Tasks(), QObject()
    told: list[bool] = []
    tasks.busy.connect(told.append)
    tasks.run(owner, lambda: 1, lambda _one: None)
    tasks.run(owner, lambda: 2, lambda _two: None)
    assert tasks.wait_until_idle()
    assert told == [True, False]
    tasks.shut_down()


def test_widgets_in_reference_cycles_are_never_collected_on_a_worker(qapp: QApplication) -> None:
    """The database thread makes rows by the million; it must not be the one to free a forgotten window."""
    tasks, owner = Tasks(), QObject()
    freed_on: list[int] = []

    class Forgotten:
        def __del__(self) -> None:
            freed_on.append(threading.get_ident())

    for _ in range(50):
        one = Forgotten()
        one.itself = one  # type: ignore[attr-defined]
    del one
    tasks.run(owner, lambda: len([[[]] for _ in range(200_000)]), lambda _count: None)
    assert tasks.wait_until_idle()
    assert set(freed_on) <= {threading.get_ident()}
    tasks.shut_down()
