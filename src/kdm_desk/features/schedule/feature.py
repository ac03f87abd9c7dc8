"""Wires the schedule: its page, its cards on Today, its parts of a case file."""

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.features.schedule.gui.case_parts import (
    CaseAppointments,
    NextAppointment,
    book_for,
    timeline,
)
from kdm_desk.features.schedule.gui.own_record import own_record
from kdm_desk.features.schedule.gui.page import SchedulePage
from kdm_desk.features.schedule.gui.today_appointments import TodayAppointments
from kdm_desk.features.schedule.gui.today_playroom import TodayPlayroom
from kdm_desk.ui.feature import CaseAction, CasePart, Feature, TodayCard

translate = QCoreApplication.translate
_SHOWN = frozenset({Topic.SCHEDULE, Topic.PEOPLE})

FEATURE = Feature(
    name="schedule",
    title=lambda: translate("Schedule", "Schedule"),
    icon="schedule",
    permission=Permission.VIEW_SCHEDULE,
    page=SchedulePage,
    rail_position=20,
    today_cards=(
        TodayCard("appointments", 10, TodayAppointments, Permission.VIEW_SCHEDULE, _SHOWN, wide=True),
        TodayCard("playroom", 10, TodayPlayroom, Permission.VIEW_SCHEDULE, _SHOWN),
    ),
    case_parts=(
        CasePart(
            "appointments",
            lambda: translate("Schedule", "Appointments"),
            36,
            CaseAppointments,
            Permission.VIEW_SCHEDULE,
            _SHOWN,
        ),
        CasePart(
            "next_appointment",
            lambda: translate("Schedule", "Next appointment"),
            10,
            NextAppointment,
            Permission.VIEW_SCHEDULE,
            _SHOWN,
            at_side=True,
        ),
    ),
    case_actions=(
        CaseAction(
            lambda: translate("Schedule", "Make an appointment"),
            "schedule",
            book_for,
            shortcut="Ctrl+R",
            permission=Permission.BOOK,
            position=20,
        ),
    ),
    timeline=timeline,
    own_record=own_record,
)
