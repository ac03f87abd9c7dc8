"""Wires the home page."""

from PySide6.QtCore import QCoreApplication

from kdm_desk.features.today.gui.page import TodayPage
from kdm_desk.ui.feature import Feature

FEATURE = Feature(
    name="today",
    title=lambda: QCoreApplication.translate("Today", "Today"),
    icon="today",
    page=TodayPage,
    rail_position=0,
)
