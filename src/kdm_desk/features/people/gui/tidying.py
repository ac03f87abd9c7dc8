"""Keeps the search index tidy while nobody is waiting: a few milliseconds at a time, never during a save."""

from PySide6.QtCore import QTimer

from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context

_BREATH_MS = 250


def tidy_search_index(context: Context) -> None:
    """Merge one step, then go on after a breath until nothing is left; a busy desk is left alone."""
    if context.tasks.is_busy:
        return
    service = PeopleService(context.desk)

    def again(more: bool) -> None:
        if more:
            QTimer.singleShot(_BREATH_MS, context.tasks, lambda: tidy_search_index(context))

    context.tasks.run(context.tasks, service.merge_search_index_when_idle, again)
