"""Wires the code lists: their page, from the menu behind the user's name."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.core.access import Permission
from kdm_desk.features.lists.gui.page import ListsPage
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import Feature, WindowAction

translate = QCoreApplication.translate


def _open(context: Context, _window: QWidget, _typed: str) -> None:
    context.open("lists")


FEATURE = Feature(
    name="lists",
    title=lambda: translate("Lists", "Code lists"),
    icon="document",
    permission=Permission.EDIT_LISTS,
    page=ListsPage,
    user_actions=[
        WindowAction(
            title=lambda: translate("Lists", "Code lists"),
            icon="document",
            start=_open,
            permission=Permission.EDIT_LISTS,
        )
    ],
)
