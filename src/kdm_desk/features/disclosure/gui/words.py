"""The words of own records on the screen: how long a request may still wait, and how it was answered."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.clock import show_date
from kdm_desk.features.disclosure.model import DUE_SOON_DAYS, Answer, Request
from kdm_desk.ui.messages import fill

translate = QCoreApplication.translate


def answer(how: Answer) -> str:
    return {
        Answer.HANDED_OVER: translate("Disclosure", "Handed over to her"),
        Answer.SENT: translate("Disclosure", "Sent to her"),
        Answer.REFUSED: translate("Disclosure", "Refused, with the reason"),
        Answer.TAKEN_BACK: translate("Disclosure", "She wants it no more"),
    }[how]


def state(request: Request, today: date) -> tuple[str, str, str]:
    """Words, tone and icon of where a request stands."""
    if request.answer is not None:
        day = show_date(request.answered_on) if request.answered_on else ""
        return f"{answer(request.answer)} · {day}", "neutral", "check"
    days = request.days_left(today)
    if days < 0:
        return _counted(translate("Disclosure", "Overdue by {days} days"), -days), "danger", "warning"
    tone = "warning" if days <= DUE_SOON_DAYS else "accent"
    return _counted(translate("Disclosure", "{days} days left to answer"), days), tone, "clock"


def alert(request: Request, today: date) -> tuple[str, str, str]:
    """The same for the head of her file, where it has to say of what it speaks."""
    text, tone, icon = state(request, today)
    return fill(translate("Disclosure", "Asked for her own record: {state}"), {"state": text}), tone, icon


def line(request: Request) -> str:
    """When she asked and until when she is answered."""
    days = {"received": show_date(request.received_on), "due": show_date(request.due_on)}
    return fill(translate("Disclosure", "Asked on {received}, to be answered by {due}"), days)


def _counted(text: str, days: int) -> str:
    return fill(text, {"days": days})
