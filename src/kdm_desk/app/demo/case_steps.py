"""What is done for her: an order that is watched, a need that is met, a file that closes only when it may."""

from datetime import time, timedelta
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QAbstractButton, QWidget

from kdm_desk.app.demo.day import Day
from kdm_desk.app.demo.hand import StepFailed, is_open
from kdm_desk.features.needs.gui.needs_tab import NeedsTab
from kdm_desk.features.needs.service.needs import NeedsService
from kdm_desk.features.people.gui.case_file_page import CaseFilePage
from kdm_desk.features.people.gui.closing import close_or_reopen
from kdm_desk.features.people.service.closing import ClosingService
from kdm_desk.features.protection.gui.orders_tab import OrdersTab
from kdm_desk.features.protection.service.orders import OrderLine, OrderService
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.ui.dialogs import QuestionDialog
from kdm_desk.ui.form_dialog import FormDialog

_Tab = TypeVar("_Tab", bound=QWidget)
_DAYS_LEFT = 3
_LOOK_MS = 20


def record_order(day: Day) -> dict[str, int]:
    """The police keep him away from her since this morning, for three days: both ends are watched."""
    tab = open_tab(day, OrdersTab, "orders")
    day.hand.click(tab.new_key)
    dialog = form_dialog(day)
    form, today = dialog.form, day.session.context.today()
    form.input("kind").set_value("preventive")
    form.input("measures_preventive").set_value(("no_approach", "no_contact"))
    form.input("authority").set_value("police")
    form.input("decided_time").set_value(time(8, 40))
    form.input("ends_on").set_value(today + timedelta(days=_DAYS_LEFT))
    form.input("against").set_value("eşi")
    day.picture("22-order", dialog)
    submit(day, dialog, "the order was not written down")
    service, now = OrderService(day.session.context.desk), day.session.context.now()
    waiting = _hers(day, day.ask(service.to_approve))
    day.hand.require(len(waiting) == 1, "nobody is told that the order waits for its approval")
    day.ask(lambda: service.approve(waiting[0].order.id, now))
    ending = _hers(day, day.ask(service.ending))
    day.hand.require(len(ending) == 1, "nobody is told that the order ends soon")
    day.session.context.open("case_file", person_id=day.notes["woman"], tab="orders")
    day.picture("23-orders")
    return {"told_to_approve": len(waiting), "told_to_end": len(ending)}


def _hers(day: Day, lines: list[OrderLine]) -> list[OrderLine]:
    return [line for line in lines if line.person.person_id == day.notes["woman"]]


def meet_need(day: Day) -> dict[str, int]:
    """What came of her wish for legal help, from the tab of her needs."""
    tab = open_tab(day, NeedsTab, "needs")
    service, woman = NeedsService(day.session.context.desk), day.notes["woman"]
    before = [need for need in day.ask(lambda: service.needs_of(woman)) if need.is_open]
    keys = [key for key in tab.findChildren(QAbstractButton) if _asks_for_outcome(key)]
    day.hand.require(len(keys) == len(before) > 0, "an open need has no key for its outcome")
    day.hand.click(keys[0])
    dialog = form_dialog(day)
    dialog.form.input("outcome").set_value("provided")
    day.hand.fill(dialog.form.input("note").target(), "Hukuki görüşme için randevu verildi.")
    day.picture("24-need-outcome", dialog)
    submit(day, dialog, "the outcome was not written down")
    left = [need for need in day.ask(lambda: service.needs_of(woman)) if need.is_open]
    day.hand.require(len(left) == len(before) - 1, "the need is still open")
    day.picture("25-needs")
    return {"needs_open": len(left)}


def _asks_for_outcome(key: QAbstractButton) -> bool:
    return key.text() == QCoreApplication.translate("NeedsTab", "What came of it …")


def close_file(day: Day) -> dict[str, int]:
    """Refused while she lives in the house and while an appointment is ahead; closed when both are settled."""
    context, woman = day.session.context, day.notes["woman"]
    shelter, schedule = ShelterService(context.desk), ScheduleService(context.desk)
    context.open("case_file", person_id=woman)
    day.settle()
    _read_refusal(day, "36-close-refused")
    [stay_id] = [one.stay_id for one in day.ask(lambda: shelter.placements_of(woman)) if one.stay_id]
    day.ask(lambda: shelter.discharge(stay_id, "family"))
    _read_refusal(day, "37-close-refused-again")
    [booked] = day.ask(lambda: schedule.of_person(woman))
    day.ask(lambda: schedule.cancel(booked.id, "no_longer_needed"))
    close_or_reopen(context, day.session.window, woman)
    day.settle()
    dialog = form_dialog(day)
    dialog.form.input("reason").set_value("needs_met")
    day.picture("38-close", dialog)
    submit(day, dialog, "her file was not closed")
    day.hand.require(day.ask(lambda: ClosingService(context.desk).is_closed(woman)), "her file is open still")
    day.picture("39-closed-file")
    return {"refused": 2, "closed": 1}


def _read_refusal(day: Day, picture: str) -> None:
    """What is in the way is told in a window that waits to be read."""
    read: list[QuestionDialog] = []

    def look() -> None:
        for window in day.application.topLevelWidgets():
            if isinstance(window, QuestionDialog) and window.isVisible() and not read:
                read.append(window)
                day.hand.picture(window, day.out / f"{picture}.png")
                day.hand.click(window.go_on)

    watch = QTimer()
    watch.setInterval(_LOOK_MS)
    watch.timeout.connect(look)
    watch.start()
    close_or_reopen(day.session.context, day.session.window, day.notes["woman"])
    day.hand.wait_for(lambda: bool(read) and day.is_quiet(), "her file could be closed over her head")
    watch.stop()


def open_tab(day: Day, kind: type[_Tab], name: str) -> _Tab:
    """A tab of her file, in front and at rest."""
    day.session.context.open("case_file", person_id=day.notes["woman"], tab=name)
    day.settle()
    page = day.session.window.pages.current_page()
    found = page.findChildren(kind) if isinstance(page, CaseFilePage) else []
    if not found:
        raise StepFailed(f"her file has no tab {name}")
    return found[0]


def form_dialog(day: Day) -> FormDialog:
    """The form that just opened over the page."""
    dialog = day.hand.dialog(FormDialog)
    if not isinstance(dialog, FormDialog):
        raise StepFailed("no form opened")
    day.settle()
    return dialog


def submit(day: Day, dialog: FormDialog, what: str) -> None:
    """Save what a form asks; StepFailed(what) where it stays open."""
    day.hand.click(dialog.go_on)
    day.hand.wait_for(lambda: not is_open(dialog) or bool(dialog.banner.text()), what)
    day.hand.require(not is_open(dialog), what)
    day.settle()
