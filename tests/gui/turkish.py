"""The screens in Turkish: makes the application speak it, and finds English left over and Alt letters used twice."""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QLocale, QModelIndex, Qt, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from dev_file import CHECKOUT, load_dev
from kdm_desk.ui.i18n import install_language

_CATALOGUE = CHECKOUT / "resources" / "i18n" / "kdm_desk_tr.ts"
_LISTS = CHECKOUT / "resources" / "lists"
_IN_THEIR_OWN_TONGUE = {"English"}


@contextmanager
def speaking_turkish(application: QApplication) -> Iterator[None]:
    """Inside the block new windows are Turkish, by the catalogue compiled as it is now."""
    dev = load_dev()
    vars(dev)["BIN"] = Path(sys.executable).parent
    dev.compile_translations()
    before, translators = QLocale(), set(application.findChildren(QTranslator))
    assert install_language(application, "tr")
    try:
        yield
    finally:
        for translator in set(application.findChildren(QTranslator)) - translators:
            application.removeTranslator(translator)
            translator.deleteLater()
        QLocale.setDefault(before)


class English:
    """What would be English on a Turkish screen: the catalogue's sources and the English words of the lists."""

    def __init__(self) -> None:
        sources, turkish = set[str](), set[str]()
        for message in ElementTree.parse(_CATALOGUE).iter("message"):
            sources.add(message.findtext("source", ""))
            translation = message.find("translation")
            assert translation is not None
            turkish.update(form.text or "" for form in translation.iter("numerusform"))
            turkish.add(translation.text or "")
        for path in _LISTS.glob("*.json"):
            for entry in json.loads(path.read_text("utf-8")):
                sources.add(entry.get("en", ""))
                turkish.add(entry.get("tr", ""))
        only_english = {_bare(text) for text in sources} - {_bare(text) for text in turkish}
        only_english -= _IN_THEIR_OWN_TONGUE
        self._plain = {text for text in only_english if "{" not in text and "%n" not in text}
        self._filled = [_pattern(text) for text in only_english - self._plain]

    def left_in(self, window: QWidget) -> list[str]:
        """Texts of the window, seen or read out, that are a source string of ours, filled in or not."""
        return sorted({text for text in texts_of(window) if self._is_english(_bare(text))})

    def _is_english(self, text: str) -> bool:
        return text in self._plain or any(pattern.fullmatch(text) for pattern in self._filled)


def texts_of(window: QWidget) -> Iterator[str]:
    """Every text that the window shows or says to a screen reader."""
    yield window.windowTitle()
    for one in [window, *window.findChildren(QWidget)]:
        if not one.isVisible():
            continue
        yield one.accessibleName()
        yield one.accessibleDescription()
        yield re.sub(r"<[^>]*>", "", one.toolTip())
        if isinstance(one, QLabel | QAbstractButton):
            yield one.text()
        elif isinstance(one, QLineEdit | QPlainTextEdit):
            yield one.placeholderText()
        elif isinstance(one, QTabBar):
            yield from (one.tabText(at) for at in range(one.count()))
        elif isinstance(one, QComboBox):
            yield from (one.itemText(at) for at in range(one.count()))
        elif isinstance(one, QAbstractItemView) and one.model() is not None:
            yield from _cells(one.model())


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount(QModelIndex())):
            yield str(model.index(row, column).data() or "")


def mnemonic_collisions(window: QWidget) -> list[str]:
    """Alt letters that stand on more than one visible control of the window."""
    holders = defaultdict[str, list[str]](list)
    for one in window.findChildren(QWidget):
        if not one.isVisible() or one.window() is not window:
            continue
        texts: list[str] = []
        if isinstance(one, QAbstractButton) or (isinstance(one, QLabel) and one.buddy() is not None):
            texts = [one.text()]
        elif isinstance(one, QTabBar):
            texts = [one.tabText(at) for at in range(one.count())]
        for text in texts:
            letter = QKeySequence.mnemonic(text).toString()
            if letter:
                holders[letter].append(text)
    return [f"{letter}: {', '.join(texts)}" for letter, texts in holders.items() if len(texts) > 1]


def _bare(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").strip()


def _pattern(source: str) -> re.Pattern[str]:
    parts = re.split(r"\{\w*\}|%n", source)
    return re.compile(".+".join(re.escape(part) for part in parts), re.DOTALL)
