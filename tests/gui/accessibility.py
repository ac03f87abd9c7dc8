"""What a screen reader hears: finds controls that have no name."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)


def spoken_name(widget: QWidget) -> str:
    """The name that QAccessible gives for a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def unnamed_controls(widget: QWidget) -> list[str]:
    """Controls in `widget`, shown or not, that a screen reader could not name; Qt's inner parts are left out."""
    controls = [one for one in widget.findChildren(QWidget) if isinstance(one, INTERACTIVE)]
    return [_describe(one) for one in controls if not _is_part_of_qt(one) and not spoken_name(one)]


def _is_part_of_qt(widget: QWidget) -> bool:
    if widget.objectName().startswith("qt_"):
        return True
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit | QAbstractItemView):
            return True
        parent = parent.parentWidget()
    return False


def _describe(widget: QWidget) -> str:
    parents, parent = [type(widget).__name__], widget.parentWidget()
    while parent is not None and len(parents) < 4:
        parents.append(type(parent).__name__)
        parent = parent.parentWidget()
    return " < ".join(parents)
