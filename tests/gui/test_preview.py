"""The preview shows the very bytes that are printed, page by page, to eyes and to screen readers."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kdm_desk.documents.letter import Addressee, Letterhead, OfficialLetter, Signatory, letter_pdf
from kdm_desk.ui.pdf_pages import page_texts, render_pages, widest_page
from kdm_desk.ui.preview import PdfPreview
from kdm_desk.ui.tasks import Tasks
from kdm_desk.ui.theme import apply_theme


def a_letter(lines: int = 1, word: str = "danışan") -> bytes:
    return letter_pdf(
        OfficialLetter(
            letterhead=Letterhead.of("Örnek Belediyesi", "Kadın Danışma Merkezi"),
            date=date(2026, 3, 2),
            subject="Yönlendirme",
            addressee=Addressee.institution("İzmir Barosu Başkanlığına"),
            paragraphs=(f"{word} ₺ ☐ ✓ " * 10 * lines,),
            signatory=Signatory.of("Ayşe", "Işıklı", "Müdür"),
        )
    )


# The offscreen platform says this of every window.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

T = TypeVar("T")


class Later:
    """Work that is done when the test says so, in any order."""

    def __init__(self) -> None:
        self.jobs: list[Callable[[], None]] = []

    def run(self, owner: QObject, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self.jobs.append(lambda: done(work()))

    def finish(self, index: int = 0) -> None:
        self.jobs.pop(index)()


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    line = Tasks()
    yield line
    line.shut_down()


def pages(preview: PdfPreview) -> list[QLabel]:
    return [label for label in preview.findChildren(QLabel) if not label.pixmap().isNull()]


def shown_width(preview: PdfPreview) -> float:
    return pages(preview)[0].pixmap().deviceIndependentSize().width()


def test_pages_are_drawn_to_scale_with_ink_on_white() -> None:
    image = render_pages(a_letter(), 2.0)[0]
    assert image.width() == pytest.approx(595.3 * 2, abs=2)
    assert image.height() == pytest.approx(841.9 * 2, abs=2)
    assert image.pixelColor(5, 5).name() == "#ffffff"
    heading = [image.pixelColor(x, y).lightness() for x in range(560, 630) for y in range(80, 120)]
    assert min(heading) < 60


def test_the_widest_page_is_that_of_a4() -> None:
    assert widest_page(a_letter()) == pytest.approx(595.3, abs=0.1)


def test_every_page_is_shown_and_read_out_in_turkish(qtbot: QtBot, tasks: Tasks) -> None:
    preview = PdfPreview(tasks.run)
    qtbot.addWidget(preview)
    preview.resize(700, 500)
    preview.show()
    with qtbot.waitSignal(preview.shown):
        preview.show_pdf(a_letter(lines=30))
    assert preview.page_count == len(pages(preview)) > 1
    spoken = QAccessible.queryAccessibleInterface(pages(preview)[0])
    assert "Page 1 of" in spoken.text(QAccessible.Text.Name)
    assert "İZMİR BAROSU BAŞKANLIĞINA" in spoken.text(QAccessible.Text.Description)
    assert "₺ ☐ ✓" in spoken.text(QAccessible.Text.Description)


def test_the_page_fills_the_width_until_somebody_zooms(qtbot: QtBot) -> None:
    later = Later()
    preview = PdfPreview(later.run)
    qtbot.addWidget(preview)
    preview.resize(900, 600)
    preview.show()
    preview.show_pdf(a_letter())
    later.finish()
    fitted = shown_width(preview)
    assert 820 < fitted < 900
    preview.zoom_out()
    later.finish()
    assert shown_width(preview) == pytest.approx(fitted / 1.25, abs=2)
    preview.resize(600, 600)
    preview.fit_width()
    later.finish()
    assert 520 < shown_width(preview) < 600


def test_a_wider_window_draws_the_page_again_once_it_settles(qtbot: QtBot) -> None:
    later = Later()
    preview = PdfPreview(later.run)
    qtbot.addWidget(preview)
    preview.resize(600, 600)
    preview.show()
    preview.show_pdf(a_letter())
    later.finish()
    later.jobs.clear()
    for width in (700, 800, 900):
        preview.resize(width, 600)
    qtbot.waitUntil(lambda: bool(later.jobs))
    assert len(later.jobs) == 1
    later.finish()
    assert shown_width(preview) > 800


def test_an_answer_that_comes_late_never_covers_a_newer_one(qtbot: QtBot) -> None:
    later = Later()
    preview = PdfPreview(later.run)
    qtbot.addWidget(preview)
    preview.show_pdf(a_letter(word="eski"))
    preview.show_pdf(a_letter(word="yeni"))
    later.finish(1)
    later.finish(0)
    assert "yeni" in pages(preview)[0].accessibleDescription()


def test_after_clearing_no_page_and_no_text_of_it_is_left(qtbot: QtBot) -> None:
    later = Later()
    preview = PdfPreview(later.run)
    qtbot.addWidget(preview)
    preview.show_pdf(a_letter())
    later.finish()
    preview.show_pdf(a_letter())
    preview.clear()
    later.finish()
    assert preview.page_count == 0
    assert not [label for label in preview.findChildren(QLabel) if label.accessibleDescription()]


def test_zoom_stops_at_its_ends(qtbot: QtBot) -> None:
    later = Later()
    preview = PdfPreview(later.run)
    qtbot.addWidget(preview)
    preview.show_pdf(a_letter())
    later.finish()
    for _ in range(12):
        preview.zoom_out()
        later.finish()
    assert shown_width(preview) == pytest.approx(595 * 96 / 72 / 2, abs=2)


def test_the_text_of_a_page_comes_in_reading_order() -> None:
    assert page_texts(a_letter())[0].splitlines()[:3] == [
        "T.C.",
        "ÖRNEK BELEDİYESİ",
        "Kadın Danışma Merkezi",
    ]


def test_a_page_is_never_cropped_to_the_window(qtbot: QtBot, qapp: QApplication, tasks: Tasks) -> None:
    """A low window scrolls; under our style sheet it once cut the letter's head off instead."""
    apply_theme(qapp)
    preview = PdfPreview(tasks.run)
    qtbot.addWidget(preview)
    preview.resize(700, 260)
    preview.show()
    with qtbot.waitSignal(preview.shown):
        preview.show_pdf(a_letter())
    with qtbot.waitSignal(preview.shown):
        preview.show_pdf(a_letter())
    page = pages(preview)[0]
    assert page.height() >= page.pixmap().deviceIndependentSize().height()
