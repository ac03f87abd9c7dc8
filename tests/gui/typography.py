"""Finds texts that do not fit into their place."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QRadioButton, QWidget

from kdm_desk.ui.widgets import ElidedLabel

_TICK_ROOM = 24


def clipped_labels(widget: QWidget) -> list[str]:
    """Texts of visible labels and buttons that need more room than they have; show the widget first."""
    clipped = []
    for one in widget.findChildren(QWidget):
        if not one.isVisible() or isinstance(one, ElidedLabel):
            continue
        if isinstance(one, QLabel) and one.text() and not _label_fits(one):
            clipped.append(f"label {one.text()!r} has {_size(one)}")
        if isinstance(one, QAbstractButton) and one.text() and not _button_fits(one):
            clipped.append(f"button {one.text()!r} has {_size(one)}")
    return clipped


def _label_fits(label: QLabel) -> bool:
    room = label.contentsRect()
    if label.wordWrap():
        words = max(
            re.split(r"[\s\u200b]+", label.text()), key=label.fontMetrics().horizontalAdvance, default=""
        )
        needed = label.fontMetrics().boundingRect(
            0, 0, room.width(), 10_000, Qt.TextFlag.TextWordWrap, label.text()
        )
        widest_word = label.fontMetrics().horizontalAdvance(words)
        return needed.height() <= room.height() + 1 and widest_word <= room.width() + 1
    lines = label.text().split("\n")
    widest = max(label.fontMetrics().horizontalAdvance(line) for line in lines)
    return widest <= room.width() + 1 and label.fontMetrics().height() * len(lines) <= room.height() + 2


def _button_fits(button: QAbstractButton) -> bool:
    text = button.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    needed = button.fontMetrics().horizontalAdvance(text)
    if isinstance(button, QCheckBox | QRadioButton):
        needed += _TICK_ROOM
    elif not button.icon().isNull() and button.text() and button.sizeHint().height() < 2 * needed:
        needed += 0 if _icon_is_above(button) else button.iconSize().width()
    return needed <= button.width() + 1 and button.fontMetrics().height() <= button.height() + 1


def _icon_is_above(button: QAbstractButton) -> bool:
    style = getattr(button, "toolButtonStyle", None)
    return style is not None and style() == Qt.ToolButtonStyle.ToolButtonTextUnderIcon


def _size(widget: QWidget) -> str:
    return f"{widget.width()}×{widget.height()}"
