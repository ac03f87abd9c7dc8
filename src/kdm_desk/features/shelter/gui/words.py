"""The shelter's words on the screen: states, kinds of bed, floors, days, concerns. Never an address."""

from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from kdm_desk.core.clock import show_date, show_moment
from kdm_desk.core.codes import Code
from kdm_desk.features.shelter.model.house import Block, Occupant, Place, PlaceState, RoomCard
from kdm_desk.features.shelter.model.placement import BedKind, Concern, Lists, Member, Rule
from kdm_desk.features.shelter.model.stay import StayEvent, StayEventKind
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

STATE_ICONS = {
    PlaceState.FREE: "add",
    PlaceState.OCCUPIED: "person",
    PlaceState.HELD: "lock",
    PlaceState.CLEANING: "refresh",
    PlaceState.OUT_OF_SERVICE: "cross",
}
STATE_TONES = {
    PlaceState.FREE: "ok",
    PlaceState.OCCUPIED: "neutral",
    PlaceState.HELD: "accent",
    PlaceState.CLEANING: "accent",
    PlaceState.OUT_OF_SERVICE: "warning",
}
KIND_ICONS = {BedKind.COT: "cot", BedKind.LOWER_BUNK: "bunk", BedKind.UPPER_BUNK: "bunk"}

_STATES = {
    PlaceState.FREE: QT_TRANSLATE_NOOP("Shelter", "Free"),
    PlaceState.OCCUPIED: QT_TRANSLATE_NOOP("Shelter", "Occupied"),
    PlaceState.HELD: QT_TRANSLATE_NOOP("Shelter", "Held"),
    PlaceState.CLEANING: QT_TRANSLATE_NOOP("Shelter", "Cleaning"),
    PlaceState.OUT_OF_SERVICE: QT_TRANSLATE_NOOP("Shelter", "Out of service"),
}
_SHORT_KINDS = {
    BedKind.COT: QT_TRANSLATE_NOOP("Shelter", "Cot"),
    BedKind.LOWER_BUNK: QT_TRANSLATE_NOOP("Shelter", "Lower"),
    BedKind.UPPER_BUNK: QT_TRANSLATE_NOOP("Shelter", "Upper"),
}
_KINDS = {
    BedKind.SINGLE: QT_TRANSLATE_NOOP("Shelter", "Single bed"),
    BedKind.COT: QT_TRANSLATE_NOOP("Shelter", "Cot for a small child"),
    BedKind.LOWER_BUNK: QT_TRANSLATE_NOOP("Shelter", "Lower bunk"),
    BedKind.UPPER_BUNK: QT_TRANSLATE_NOOP("Shelter", "Upper bunk"),
}
_EVENTS = {
    StayEventKind.ADMITTED: QT_TRANSLATE_NOOP("Shelter", "Admitted to the shelter"),
    StayEventKind.MOVED: QT_TRANSLATE_NOOP("Shelter", "Moved to another bed"),
    StayEventKind.EXTENDED: QT_TRANSLATE_NOOP("Shelter", "Stay extended"),
    StayEventKind.DISCHARGED: QT_TRANSLATE_NOOP("Shelter", "Left the shelter"),
}
_CONCERNS = {
    Rule.BOY_TOO_OLD: QT_TRANSLATE_NOOP(
        "Shelter", "{initials} is a boy of {limit} or older. Please write why he comes along."
    ),
    Rule.GIRL_OF_AGE: QT_TRANSLATE_NOOP(
        "Shelter", "{initials} is {limit} or older. Please write why she comes along as a child."
    ),
    Rule.COT_FOR_OLDER: QT_TRANSLATE_NOOP(
        "Shelter", "{initials} is given a cot, which is for a child under {limit}. Please write why."
    ),
    Rule.STAY_TOO_LONG: QT_TRANSLATE_NOOP(
        "Shelter", "The stay of {initials} becomes longer than {limit} months. Please write why."
    ),
}


def language() -> str:
    """The language of the screens, for labels that come from the vault's lists."""
    return "tr" if QLocale().language() == QLocale.Language.Turkish else "en"


def label_of(choices: Iterable[Code], code: str) -> str:
    """A code's label; what is no code (a typed reason) is shown as it is."""
    return next((choice.label(language()) for choice in choices if choice.code == code), code)


def state(of: PlaceState) -> str:
    return translate("Shelter", _STATES[of])


def kind(of: BedKind) -> str:
    return translate("Shelter", _KINDS[of])


def short_kind(of: BedKind) -> str:
    """One word for a bed that is no plain single; empty for a single."""
    return translate("Shelter", _SHORT_KINDS[of]) if of in _SHORT_KINDS else ""


def floor(number: int) -> str:
    if number == 0:
        return translate("Shelter", "Ground floor")
    if number < 0:
        return translate("Shelter", "Basement {number}").format(number=-number)
    return translate("Shelter", "Floor {number}").format(number=number)


def days_left(days: int) -> str:
    if days < 0:
        return translate("Shelter", "{days} days over").format(days=-days)
    if days == 0:
        return translate("Shelter", "ends today")
    return translate("Shelter", "{days} days left").format(days=days)


def block(of: Block) -> str:
    """Held until when, being cleaned, out of service."""
    if of.until is not None:
        return translate("Shelter", "Held until {until}").format(until=show_moment(of.until))
    return state(PlaceState(of.kind.value))


def band(code: str, lists: Lists | None) -> str:
    """An age band as text; bands counted from a birth date are already text."""
    return label_of(lists.age_bands, code) if lists is not None else code


def age(member: Member, today: date, lists: Lists | None) -> str:
    """The age in years, else the band she is in, else that it is not known."""
    years = member.age(today)
    if years is not None:
        return translate("Shelter", "{age} years").format(age=years)
    return band(member.age_band, lists) or translate("Shelter", "age not known")


def family_size(members: int) -> str:
    """A family as the desk says it: 1 + the number of her children."""
    return f"1 + {members - 1}" if members > 1 else "1"


def concern(of: Concern) -> str:
    return translate("Shelter", _CONCERNS[of.rule]).format(initials=of.initials, limit=of.limit)


def event(of: StayEvent) -> str:
    text = translate("Shelter", _EVENTS[of.kind])
    if of.is_correction:
        return translate("Shelter", "Discharge taken back")
    if of.planned_end is not None:
        return translate("Shelter", "Stay extended to {day}").format(day=show_date(of.planned_end))
    return text


def who(occupant: Occupant, names: bool) -> str:
    """Initials, or the whole name while it is asked for; only that somebody is there in a restricted file."""
    if occupant.restricted:
        return translate("Shelter", "Named staff only")
    return (occupant.name if names else "") or occupant.initials


def place(room: RoomCard, of: Place, who: str, lists: Lists | None) -> str:
    """Everything a place says, in one line for a screen reader."""
    parts = [f"{room.name}, {of.label}", kind(of.kind)]
    occupant = of.occupant
    if occupant is not None and occupant.restricted:
        parts += [state(PlaceState.OCCUPIED), who]
    elif occupant is not None:
        parts += [state(PlaceState.OCCUPIED), who, band(occupant.age_band, lists)]
        parts += [translate("Shelter", "family {letter}").format(letter=occupant.family)]
        parts += [days_left(occupant.days_left)]
    elif of.block is not None:
        parts += [block(of.block), of.block.reason]
    else:
        parts += [state(PlaceState.FREE)]
    return ", ".join(part for part in parts if part)


def held_until(until: datetime, today: date) -> str:
    """Short, for a place on the board: the hour when it is today, else the day."""
    shown = until.strftime("%H:%M") if until.date() == today else until.strftime("%d.%m.")
    return translate("Shelter", "until {until}").format(until=shown)


def free_of(free: int, places: int) -> str:
    return translate("Shelter", "{free} of {places} free").format(free=free, places=places)


def occupied_by(initials: str) -> str:
    return translate("Shelter", "Occupied by {initials}").format(initials=initials)
