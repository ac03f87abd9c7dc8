"""The rail marks the room one is in, also on the pages that have no key of their own."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.typography import clipped_labels
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import Feature
from kdm_desk.ui.page import Page
from kdm_desk.ui.rail import Rail
from kdm_desk.ui.theme import apply_theme


def page(context: Context, parent: QWidget | None) -> Page:
    return Page(context, "", parent)


CLIENTS = Feature(
    "clients", lambda: "Danışanlar", "clients", page=page, rail_position=1, more_pages={"case_file": page}
)
SETTINGS = Feature("settings", lambda: "Ayarlar", "settings", page=page, rail_position=90)
APPLICATION = Feature("application", lambda: "Başvuru", "add", page=page)


def marked(rail: Rail) -> list[str]:
    return [key.text() for key in rail.findChildren(QToolButton) if key.isChecked()]


def test_a_page_without_a_key_marks_the_room_it_belongs_to(qtbot: QtBot) -> None:
    rail = Rail([CLIENTS, SETTINGS, APPLICATION])
    qtbot.addWidget(rail)
    rail.show_current("settings")
    assert marked(rail) == ["Ayarlar"]
    rail.show_current("case_file")
    assert marked(rail) == ["Danışanlar"]
    rail.show_current("application")
    assert marked(rail) == []


@pytest.fixture(params=[100, 125, 150])
def percent(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[int]:
    apply_theme(qapp, "light", request.param)
    yield request.param
    apply_theme(qapp)


def test_ten_keys_fit_a_low_window_with_every_size_of_letters(qtbot: QtBot, percent: int) -> None:
    """1366×768, of which title bar, search and status line take their part."""
    words = ["Bugün", "Danışanlar", "Randevular", "Sığınmaevi", "Yazışmalar"]
    words += ["İşler", "Kayıt", "Personel", "Yedekler", "Ayarlar"]
    features = [
        Feature(word, partial(str, word), "person", page=page, rail_position=at)
        for at, word in enumerate(words)
    ]
    rail = Rail(features)
    qtbot.addWidget(rail)
    rail.resize(rail.minimumSizeHint().width(), 660)
    rail.show()
    QApplication.processEvents()
    rail.resize(rail.minimumSizeHint().width(), 660)
    QApplication.processEvents()
    assert rail.minimumSizeHint().height() <= 600
    assert clipped_labels(rail) == []
    keys = rail.findChildren(QToolButton)
    assert all(key.height() >= key.sizeHint().height() for key in keys)
    assert max(key.geometry().bottom() for key in keys) <= rail.height()
    assert rail.is_low == (percent > 100)


def test_the_icons_go_back_above_the_words_where_there_is_room_again(qtbot: QtBot) -> None:
    rail = Rail([CLIENTS, SETTINGS])
    qtbot.addWidget(rail)
    rail.resize(120, rail.minimumSizeHint().height())
    rail.show()
    QApplication.processEvents()
    assert rail.is_low
    rail.resize(120, 400)
    QApplication.processEvents()
    assert not rail.is_low
