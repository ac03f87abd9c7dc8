"""Wires the earlier register: its page, for those who may bring one in."""

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.access import Permission
from kdm_desk.features.register.gui.page import RegisterPage
from kdm_desk.ui.feature import Feature

FEATURE = Feature(
    name="register",
    title=lambda: QCoreApplication.translate("Register", "Earlier register"),
    icon="document",
    permission=Permission.IMPORT_REGISTER,
    page=RegisterPage,
    rail_position=85,
)
