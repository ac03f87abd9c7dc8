"""Wires the settings room."""

from PySide6.QtCore import QCoreApplication

from kdm_desk.features.admin.gui.page import SettingsPage
from kdm_desk.ui.feature import Feature

FEATURE = Feature(
    name="settings",
    title=lambda: QCoreApplication.translate("Admin", "Settings"),
    icon="settings",
    page=SettingsPage,
    rail_position=90,
)
