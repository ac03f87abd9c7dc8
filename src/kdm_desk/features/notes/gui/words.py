"""How the screens say what is known of a note: its compartment, its author, its session."""

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.access import Compartment
from kdm_desk.core.clock import show_moment
from kdm_desk.features.notes.model.notes import Session
from kdm_desk.features.people.gui.words import moment
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP
from kdm_desk.ui.messages import fill

_NAMES = {
    Compartment.PSYCHOLOGICAL: QT_TRANSLATE_NOOP("Notes", "Psychological"),
    Compartment.LEGAL: QT_TRANSLATE_NOOP("Notes", "Legal"),
    Compartment.SOCIAL: QT_TRANSLATE_NOOP("Notes", "Social work"),
    Compartment.HEALTH: QT_TRANSLATE_NOOP("Notes", "Health"),
}
_ICONS = {
    Compartment.PSYCHOLOGICAL: "talk",
    Compartment.LEGAL: "scales",
    Compartment.SOCIAL: "home",
    Compartment.HEALTH: "add",
}


def say(text: str, **params: object) -> str:
    """A translated sentence of this feature with its params filled in."""
    return fill(QCoreApplication.translate("Notes", text), params)


def compartment(which: Compartment) -> str:
    return say(_NAMES[which])


def compartment_icon(which: Compartment) -> str:
    return _ICONS[which]


def compartment_choices(held: tuple[Compartment, ...]) -> list[Choice]:
    """The compartments as a field offers them."""
    return [Choice(which.value, compartment(which)) for which in held]


def session_line(session: Session | None) -> str:
    """Which appointment a note is about; "" when it is about none."""
    if session is None:
        return ""
    return say(
        QT_TRANSLATE_NOOP("Notes", "Appointment of {when} with {who}"),
        when=show_moment(session.starts_at),
        who=session.counsellor,
    )


def written_line(written_at: str, by: str) -> str:
    """When and by whom something was written."""
    return f"{moment(written_at)}  ·  {by}"
