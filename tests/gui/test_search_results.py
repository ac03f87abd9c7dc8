"""The lines under the search box come and go without the page beneath painting itself anew."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from gui.keyboard import type_text
from gui.paintings import Paintings
from gui.sample_pages import sample_features
from gui.unlocked import unlocked
from kdm_desk.app.main_window import MainWindow
from kdm_desk.ui.search_panel import SearchPanel
from kdm_desk.ui.theme import apply_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    apply_theme(qapp)
    with unlocked(tmp_path, sample_features()) as context:
        window = MainWindow(context, "Danışma")
        window.show()
        window.activateWindow()
        window.open("today")
        yield window
        window.close()


def search_of(window: MainWindow) -> SearchPanel:
    assert window.search is not None
    return window.search


def type_and_wait(window: MainWindow, text: str) -> None:
    type_text(search_of(window).box, text)
    assert window.context.tasks.wait_until_idle()
    QApplication.processEvents()


@pytest.mark.parametrize("theme", ["light", "dark", "high_contrast"])
def test_another_letter_paints_the_lines_and_not_the_page_beneath(
    qapp: QApplication, window: MainWindow, theme: str
) -> None:
    apply_theme(qapp, theme)
    search = search_of(window)
    search.start()
    type_and_wait(window, "il")
    page = window.pages.current_page()
    assert page is not None
    # What the first list covered is painted once more when it is laid over; only then does the counting begin.
    window.grab()
    QApplication.processEvents()
    lines, beneath = Paintings(search.list.viewport()), Paintings(page)
    where = search.results.geometry()
    type_and_wait(window, "g")
    assert search.results.geometry() == where
    assert (lines.count > 0, beneath.count) == (True, 0)
    apply_theme(qapp)


def test_the_lines_stand_on_a_ground_of_their_own(window: MainWindow) -> None:
    search = search_of(window)
    search.start()
    type_and_wait(window, "i")
    below_the_lines = search.list.viewport().grab(QRect(2, search.list.viewport().height() - 3, 1, 1))
    assert below_the_lines.toImage().pixelColor(0, 0).name() == "#ffffff"
