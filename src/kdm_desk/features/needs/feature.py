"""Wires needs: parts of the case file, tasks on Today, the lists of tasks, silent files and missing services."""

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.features.needs.gui.needs_tab import NeedsTab
from kdm_desk.features.needs.gui.own_record import own_record
from kdm_desk.features.needs.gui.side_card import OpenSteps
from kdm_desk.features.needs.gui.silent_page import SilentPage
from kdm_desk.features.needs.gui.tasks_page import TasksPage
from kdm_desk.features.needs.gui.timeline import timeline
from kdm_desk.features.needs.gui.today_card import DueCard
from kdm_desk.features.needs.gui.unmet_page import UnmetPage
from kdm_desk.features.needs.service.tasks import TaskService
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import CasePart, Feature, StatusItem, TodayCard

translate = QCoreApplication.translate
_SHOWN = frozenset({Topic.CASE, Topic.APPLICATIONS})


def _due(context: Context) -> str:
    """My tasks due until today, on the database thread."""
    count = len(TaskService(context.desk).open_tasks(mine=True, until=context.today()))
    return translate("Needs", "My tasks due: {count}").format(count=count)


FEATURE = Feature(
    name="tasks",
    title=lambda: translate("Needs", "Tasks to follow up"),
    icon="clock",
    permission=Permission.KEEP_CASE,
    page=TasksPage,
    more_pages={"no_contact": SilentPage, "unmet_needs": UnmetPage},
    today_cards=(TodayCard("due", 45, DueCard, Permission.KEEP_CASE, frozenset({Topic.CASE})),),
    case_parts=(
        CasePart(
            "needs",
            lambda: translate("Needs", "Needs and services"),
            35,
            NeedsTab,
            Permission.KEEP_CASE,
            _SHOWN,
        ),
        CasePart(
            "open_steps",
            lambda: translate("Needs", "Open requests and tasks"),
            40,
            OpenSteps,
            Permission.KEEP_CASE,
            _SHOWN,
            at_side=True,
        ),
    ),
    timeline=timeline,
    own_record=own_record,
    status_items=(
        StatusItem("tasks_due", 30, _due, "tasks", "clock", Permission.KEEP_CASE, frozenset({Topic.CASE})),
    ),
)
