"""Wires the earlier register: its page, from the menu behind the user's name, for those who may bring one in."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.core.access import Permission
from kdm_desk.features.register.gui.page import RegisterPage
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import Feature, WindowAction

translate = QCoreApplication.translate


def _open(context: Context, _window: QWidget, _typed: str) -> None:
    context.open("register")


FEATURE = Feature(
    name="register",
    title=lambda: translate("Register", "Earlier register"),
    icon="document",
    permission=Permission.IMPORT_REGISTER,
    page=RegisterPage,
    user_actions=[
        WindowAction(
            title=lambda: translate("Register", "Earlier register"),
            icon="document",
            start=_open,
            permission=Permission.IMPORT_REGISTER,
        )
    ],
)
