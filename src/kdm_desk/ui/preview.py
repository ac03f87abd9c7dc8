"""Shows PDF bytes on the screen as they will be printed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kdm_desk.ui.pdf_pages import page_texts, render_pages, widest_page
from kdm_desk.ui.widgets import button, label

Run = Callable[[QObject, Callable[[], Any], Callable[[Any], None]], Any]

_SCREEN_DOTS = 96
_POINTS = 72
_SMALLEST, _LARGEST, _STEP = 0.5, 3.0, 1.25
_SETTLE_MS = 120
_GAP = 16
_FRAME = 6


@dataclass(frozen=True)
class _Pages:
    zoom: float
    images: list[QImage]
    texts: list[str]


class PdfPreview(QWidget):
    """Pages one below the other, as wide as the view until somebody zooms.

    `run(owner, work, done)` runs `work` off the GUI thread and calls `done` with its result on it;
    `Tasks.run` fits. Only the newest PDF and zoom are ever shown.
    """

    shown = Signal()

    def __init__(self, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._pdf: bytes | None = None
        self._zoom: float | None = None
        self._shown_zoom = 1.0
        self._asked = 0
        self._labels: list[QLabel] = []
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._render)
        self._build()

    def _build(self) -> None:
        self._sheet = QWidget()
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        self._column.setSpacing(_GAP)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._sheet)
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(self.tr("Pages"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._build_bar())
        layout.addWidget(self._scroll, 1)

    def _build_bar(self) -> QHBoxLayout:
        self._count = label(role="muted", wrap=False)
        self._percent = label(role="muted", wrap=False)
        bar = QHBoxLayout()
        bar.setContentsMargins(_GAP, 0, _GAP, _GAP // 2)
        bar.addWidget(self._count)
        bar.addStretch(1)
        bar.addWidget(self._percent)
        bar.addWidget(button(self.tr("Smaller"), self.zoom_out, role="quiet", keys="Ctrl+-"))
        bar.addWidget(button(self.tr("Larger"), self.zoom_in, role="quiet", keys="Ctrl++"))
        bar.addWidget(button(self.tr("Fit width"), self.fit_width, role="quiet", keys="Ctrl+0"))
        return bar

    @property
    def page_count(self) -> int:
        """How many pages are on the screen now."""
        return len(self._labels)

    def show_pdf(self, pdf: bytes) -> None:
        """Show this PDF instead of the last; the place in the pages and the zoom stay."""
        self._pdf = pdf
        self._render()

    def clear(self) -> None:
        """Forget the PDF and its pictures at once, as locking asks."""
        self._pdf = None
        self._asked += 1
        self._set_pages(_Pages(1.0, [], []))

    def zoom_in(self) -> None:
        self._set_zoom(self._shown_zoom * _STEP)

    def zoom_out(self) -> None:
        self._set_zoom(self._shown_zoom / _STEP)

    def fit_width(self) -> None:
        """Let the widest page fill the width, now and when the window changes."""
        self._zoom = None
        self._render()

    def _set_zoom(self, zoom: float) -> None:
        self._zoom = min(max(zoom, _SMALLEST), _LARGEST)
        self._render()

    def _render(self) -> None:
        if self._pdf is None:
            return
        self._settle.stop()
        self._asked += 1
        number, pdf, zoom = self._asked, self._pdf, self._zoom
        density = self.devicePixelRatioF()
        room = self._scroll.viewport().width() - 2 * _GAP - _FRAME

        def work() -> _Pages:
            dots = _SCREEN_DOTS / _POINTS
            chosen = zoom or min(max(room / (widest_page(pdf) * dots), _SMALLEST), _LARGEST)
            images = render_pages(pdf, chosen * dots * density)
            for image in images:
                image.setDevicePixelRatio(density)
            return _Pages(chosen, images, page_texts(pdf))

        def done(pages: _Pages) -> None:
            if number == self._asked:
                self._set_pages(pages)

        self._run(self, work, done)

    def _set_pages(self, pages: _Pages) -> None:
        self._shown_zoom = pages.zoom
        while len(self._labels) > len(pages.images):
            page = self._labels.pop()
            self._column.removeWidget(page)
            # Deleting waits for the event loop; locking does not.
            page.clear()
            page.setAccessibleDescription("")
            page.deleteLater()
        while len(self._labels) < len(pages.images):
            self._labels.append(self._new_label())
        total = len(pages.images)
        for number, (page, image, text) in enumerate(
            zip(self._labels, pages.images, pages.texts, strict=True), start=1
        ):
            page.setPixmap(QPixmap.fromImage(image))
            # A label may shrink below its picture, which would crop the page instead of scrolling it.
            page.setFixedSize(image.deviceIndependentSize().toSize() + QSize(_FRAME, _FRAME))
            page.setAccessibleName(self.tr("Page {number} of {total}").format(number=number, total=total))
            page.setAccessibleDescription(text)
        self._count.setText(self.tr("Pages: {total}").format(total=total) if total else "")
        percent = round(pages.zoom * 100)
        self._percent.setText(self.tr("{percent}%").format(percent=percent) if total else "")
        self.shown.emit()

    def _new_label(self) -> QLabel:
        page = label(wrap=False, parent=self._sheet)
        page.setFrameStyle(QFrame.Shape.Box | QFrame.Shadow.Plain)
        self._column.insertWidget(len(self._labels), page, 0, Qt.AlignmentFlag.AlignHCenter)
        return page

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._zoom is None and self._pdf is not None:
            self._settle.start()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._settle.start()
        return super().event(event)
