"""The rail marks the room one is in, also on the pages that have no key of their own."""

from PySide6.QtWidgets import QToolButton, QWidget

from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import Feature
from kdm_desk.ui.page import Page
from kdm_desk.ui.rail import Rail


def page(context: Context, parent: QWidget | None) -> Page:
    return Page(context, "", parent)


CLIENTS = Feature(
    "clients", lambda: "Danışanlar", "clients", page=page, rail_position=1, more_pages={"case_file": page}
)
SETTINGS = Feature("settings", lambda: "Ayarlar", "settings", page=page, rail_position=90)
APPLICATION = Feature("application", lambda: "Başvuru", "add", page=page)


def marked(rail: Rail) -> list[str]:
    return [key.text() for key in rail.findChildren(QToolButton) if key.isChecked()]


def test_a_page_without_a_key_marks_the_room_it_belongs_to(qtbot) -> None:
    rail = Rail([CLIENTS, SETTINGS, APPLICATION])
    qtbot.addWidget(rail)
    rail.show_current("settings")
    assert marked(rail) == ["Ayarlar"]
    rail.show_current("case_file")
    assert marked(rail) == ["Danışanlar"]
    rail.show_current("application")
    assert marked(rail) == []
