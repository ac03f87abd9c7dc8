"""Marks files of earlier days while nobody is waiting, some at a time, so that conflicts with them are found."""

from PySide6.QtCore import QTimer

from kdm_desk.features.protection.service.perpetrators import PerpetratorService
from kdm_desk.ui.context import Context

_BREATH_MS = 250


def mark_people(context: Context) -> None:
    """One step, then go on after a breath until nothing is left; a busy desk is left alone."""
    if context.tasks.is_busy:
        return
    service = PerpetratorService(context.desk)

    def again(more: bool) -> None:
        if more:
            QTimer.singleShot(_BREATH_MS, context.tasks, lambda: mark_people(context))

    context.tasks.run(context.tasks, service.mark_when_idle, again)
