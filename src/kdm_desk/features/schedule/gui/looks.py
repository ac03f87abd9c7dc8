"""How the schedule says things: a state as tone, icon and word, a service as icon, a person as initials."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kdm_desk.features.schedule.model.appointments import Appointment, PersonLine, State
from kdm_desk.features.schedule.model.times import Caution, CautionKind

translate = QCoreApplication.translate

_SERVICE_ICONS = {"legal": "scales", "psychological": "talk", "social": "person", "first_interview": "edit"}


@dataclass(frozen=True)
class StateLook:
    """`tone` names palette colours: the text's, and with `_soft` the ground's."""

    tone: str
    icon: str


_LOOKS = {
    State.BOOKED: StateLook("accent", "clock"),
    State.ARRIVED: StateLook("warning", "door"),
    State.IN_SESSION: StateLook("accent", "filled"),
    State.DONE: StateLook("ok", "check"),
    State.NO_SHOW: StateLook("neutral", "minus"),
    State.CANCELLED: StateLook("neutral", "cross"),
    State.MOVED: StateLook("neutral", "arrow-right"),
}
BUSY_LOOK = StateLook("neutral", "lock")
"""Time taken for a woman whose file is restricted to others."""


def state_look(state: State) -> StateLook:
    return _LOOKS[state]


def state_text(state: State) -> str:
    texts = {
        State.BOOKED: translate("Schedule", "Booked"),
        State.ARRIVED: translate("Schedule", "Arrived"),
        State.IN_SESSION: translate("Schedule", "In session"),
        State.DONE: translate("Schedule", "Finished"),
        State.NO_SHOW: translate("Schedule", "Did not come"),
        State.CANCELLED: translate("Schedule", "Cancelled"),
        State.MOVED: translate("Schedule", "Moved"),
    }
    return texts[state]


def doubled_text() -> str:
    """What is said of an appointment of someone who is booked elsewhere at that time too."""
    return translate("Schedule", "Two appointments at once")


def service_icon(service: str) -> str:
    return _SERVICE_ICONS.get(service, "calendar")


def shown_name(person: PersonLine, revealed: bool) -> str:
    """Initials, or the full name while the key that reveals is held."""
    return person.name if revealed else person.initials


def who(appointment: Appointment, revealed: bool = False) -> str:
    """Whose it is, as `shown_name`; only that the time is taken where her file is restricted to others."""
    if appointment.restricted:
        return translate("Schedule", "Busy")
    return shown_name(appointment.person, revealed)


def time_range(appointment: Appointment) -> str:
    """10:00–11:00; an end on another day says so by its date."""
    return show_times(appointment.starts_at, appointment.ends_at)


def show_times(starts_at: datetime, ends_at: datetime) -> str:
    ends = (
        ends_at.strftime("%H:%M") if starts_at.date() == ends_at.date() else ends_at.strftime("%d.%m. %H:%M")
    )
    return f"{starts_at:%H:%M}–{ends}"


def caution_text(caution: Caution) -> str:
    texts = {
        CautionKind.IN_THE_PAST: translate("Schedule", "This time is already past."),
        CautionKind.DAY_OFF: translate("Schedule", "The centre is closed on this day of the week."),
        CautionKind.HOLIDAY: translate("Schedule", "This is a holiday: {holiday}."),
        CautionKind.OUTSIDE_HOURS: translate("Schedule", "This is outside working hours ({hours})."),
    }
    return texts[caution.kind].replace("{holiday}", caution.detail).replace("{hours}", caution.detail)
