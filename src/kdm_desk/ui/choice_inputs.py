"""Questions answered by choosing: one of a list, some of a list, a tick, yes or no."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QComboBox, QRadioButton, QWidget

from kdm_desk.ui.flow import FlowLayout
from kdm_desk.ui.inputs import Input, Raw
from kdm_desk.ui.widgets import IconButton, plain_button_text


@dataclass(frozen=True)
class Choice:
    """A code and the word the screen shows for it; one not `offered` is shown only where it was chosen before."""

    code: str
    text: str
    offered: bool = True


class NoWheel(QObject):
    """An event filter: the wheel over a control without the focus scrolls the page instead of changing it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def without_wheel(widget: QWidget) -> None:
    """Keep the wheel from changing the widget before it was clicked or tabbed to."""
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    widget.installEventFilter(NoWheel(widget))


class ChoiceInput(Input):
    """One code of a list; the first line is empty and means "not asked"."""

    def __init__(self, choices: Sequence[Choice] = ()) -> None:
        super().__init__()
        self._texts: dict[str, str] = {}
        self.combo = QComboBox()
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.combo.setMinimumWidth(180)
        without_wheel(self.combo)
        self.set_choices(choices)
        self.combo.currentIndexChanged.connect(lambda: self.changed.emit())
        row = self._row()
        row.addWidget(self.combo)
        row.addStretch(1)
        self.setFocusProxy(self.combo)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these; what was chosen stays, even when the list no longer has it."""
        chosen = self.raw()
        self._texts = {choice.code: choice.text for choice in choices}
        self.combo.blockSignals(True)
        self.combo.clear()
        self.combo.addItem("", "")
        for choice in choices:
            if choice.offered:
                self.combo.addItem(choice.text, choice.code)
        self.set_raw(chosen)
        self.combo.blockSignals(False)

    def value(self) -> object:
        return self.combo.currentData() or None

    def set_value(self, value: object) -> None:
        self.set_raw(None if value is None else str(value))

    def raw(self) -> Raw:
        return str(self.combo.currentData() or "")

    def set_raw(self, raw: Raw) -> None:
        code = str(raw or "")
        at = self.combo.findData(code)
        if at < 0:
            self.combo.addItem(self._texts.get(code, code), code)
            at = self.combo.count() - 1
        self.combo.setCurrentIndex(at)

    def target(self) -> QWidget:
        return self.combo


class ChipsInput(Input):
    """Some codes of a short list, or with `single` at most one, as keys that stay down."""

    def __init__(self, choices: Sequence[Choice] = (), single: bool = False) -> None:
        super().__init__()
        self._single = single
        self._name = ""
        self._keys: dict[str, IconButton] = {}
        self._texts: dict[str, str] = {}
        self._flow = FlowLayout(self)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these; what was chosen stays as long as the list knows it."""
        chosen = self.raw()
        self._texts = {choice.code: choice.text for choice in choices}
        for key in self._keys.values():
            self._flow.removeWidget(key)
            key.deleteLater()
        self._keys = {}
        for choice in choices:
            if choice.offered:
                self._add_key(choice.code)
        self.set_name(self._name)
        self.set_raw(chosen)

    def value(self) -> object:
        chosen = self._chosen()
        if self._single:
            return chosen[0] if chosen else None
        return tuple(chosen)

    def set_value(self, value: object) -> None:
        if isinstance(value, str):
            self.set_raw([value])
        else:
            self.set_raw([str(code) for code in value] if isinstance(value, tuple | list | frozenset) else [])

    def raw(self) -> Raw:
        return self._chosen()

    def set_raw(self, raw: Raw) -> None:
        chosen = raw if isinstance(raw, list) else []
        for code in chosen:
            if code in self._texts and code not in self._keys:
                self._add_key(code)
                self.set_name(self._name)
        for code, key in self._keys.items():
            key.setChecked(code in chosen)

    def target(self) -> QWidget:
        return next(iter(self._keys.values()), self)

    def set_name(self, name: str) -> None:
        self._name = name
        self.setAccessibleName(name)
        for key in self._keys.values():
            key.setAccessibleName(f"{name}: {key.text()}" if name else key.text())

    def mark(self, invalid: bool) -> None:
        for key in self._keys.values():
            key.setProperty("invalid", invalid)

    def _add_key(self, code: str) -> None:
        key = IconButton(plain_button_text(self._texts[code]), role="choice")
        key.setCheckable(True)
        key.toggled.connect(lambda down: self._toggled(code, down))
        self._flow.addWidget(key)
        self._keys[code] = key

    def _chosen(self) -> list[str]:
        return [code for code, key in self._keys.items() if key.isChecked()]

    def _toggled(self, code: str, down: bool) -> None:
        if down and self._single:
            for other, key in self._keys.items():
                if other != code:
                    key.setChecked(False)
        self.changed.emit()


class TickInput(Input):
    """One thing that is so or not so."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.box = QCheckBox(text)
        self.box.toggled.connect(lambda: self.changed.emit())
        self._row().addWidget(self.box)
        self.setFocusProxy(self.box)

    def value(self) -> object:
        return self.box.isChecked()

    def set_value(self, value: object) -> None:
        self.box.setChecked(bool(value))

    def raw(self) -> Raw:
        return self.box.isChecked()

    def set_raw(self, raw: Raw) -> None:
        self.box.setChecked(bool(raw))

    def is_empty(self) -> bool:
        return not self.box.isChecked()

    def target(self) -> QWidget:
        return self.box


class YesNoInput(Input):
    """Yes (True), no (False), or not known (None), which is where it starts."""

    def __init__(self) -> None:
        super().__init__()
        row = self._row()
        row.setSpacing(16)
        self._group = QButtonGroup(self)
        self._keys: dict[str, QAbstractButton] = {}
        for code, text in (("yes", self.tr("Yes")), ("no", self.tr("No")), ("", self.tr("Not known"))):
            key = QRadioButton(text)
            self._group.addButton(key)
            self._keys[code] = key
            row.addWidget(key)
        row.addStretch(1)
        self._keys[""].setChecked(True)
        self._group.buttonToggled.connect(self._told)

    def value(self) -> object:
        return {"yes": True, "no": False}.get(str(self.raw()))

    def set_value(self, value: object) -> None:
        self.set_raw("" if value is None else "yes" if value else "no")

    def raw(self) -> Raw:
        return next(code for code, key in self._keys.items() if key.isChecked())

    def set_raw(self, raw: Raw) -> None:
        self._keys[str(raw or "")].setChecked(True)

    def target(self) -> QWidget:
        return self._keys["yes"]

    def set_name(self, name: str) -> None:
        for key in self._keys.values():
            key.setAccessibleName(f"{name}: {key.text()}")

    def _told(self, _key: QAbstractButton, down: bool) -> None:
        if down:
            self.changed.emit()
