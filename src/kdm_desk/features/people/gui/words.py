"""How the screens say what is known of a person: her age, her badges, how to reach her safely."""

import re
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kdm_desk.core import clock
from kdm_desk.core.phones import show_phone
from kdm_desk.features.people.model.closing import Closed
from kdm_desk.features.people.model.persons import (
    Answer,
    Child,
    ClientFile,
    CodeLists,
    PersonHit,
    Phone,
    SafeContact,
)
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP
from kdm_desk.ui.messages import fill

_CONTEXT = "People"
_VERY_LONG = re.compile(r"\S{24}(?=\S)")

BADGES = {
    "life_in_danger": (QT_TRANSLATE_NOOP("People", "Life in danger"), "danger", "warning"),
    "anonymous": (QT_TRANSLATE_NOOP("People", "No name given"), "neutral", "person"),
    "interpreter_needed": (QT_TRANSLATE_NOOP("People", "Needs an interpreter"), "accent", "talk"),
    "restricted": (QT_TRANSLATE_NOOP("People", "Only for named staff"), "accent", "lock"),
    "closed": (QT_TRANSLATE_NOOP("People", "Closed"), "neutral", "check"),
    "at_hand": (QT_TRANSLATE_NOOP("People", "Kept at hand"), "accent", "star"),
    "similar": (QT_TRANSLATE_NOOP("People", "Similar name"), "warning", "search"),
    "pregnant": (QT_TRANSLATE_NOOP("People", "Pregnant"), "accent", "info"),
}
"""Badge code: its words, tone and icon."""


def say(text: str, **params: object) -> str:
    """A translated sentence of this feature with its params filled in."""
    return fill(QCoreApplication.translate(_CONTEXT, text), params)


def badge(code: str) -> tuple[str, str, str]:
    """Words, tone and icon of a badge."""
    text, tone, icon = BADGES[code]
    return say(text), tone, icon


def badges(hit: PersonHit) -> tuple[str, ...]:
    """The codes of a hit's badges; first of all that her name is only like the one typed."""
    return ("similar", *hit.badges) if hit.is_similar else hit.badges


def name(shown: str) -> str:
    """A person's name, or that none is known."""
    return shown or say(QT_TRANSLATE_NOOP("People", "Without a name"))


def breakable(text: str) -> str:
    """The text with places to break a line in words of more letters than any name has: they take no room aside."""
    return _VERY_LONG.sub(lambda word: f"{word.group()}\u200b", text)


def age(years: int | None, exact: bool) -> str:
    """Her age in words, "about" when only a year is known; "" when nothing is."""
    if years is None:
        return ""
    if exact:
        return say(QT_TRANSLATE_NOOP("People", "{years} years old"), years=years)
    return say(QT_TRANSLATE_NOOP("People", "about {years} years old"), years=years)


def moment(instant: str) -> str:
    """An instant text as day and time on the wall clock."""
    return clock.show_moment(clock.to_local(clock.parse_instant(instant)))


def last_contact(instant: str | None, now: datetime) -> str:
    """When she was last spoken with: today and yesterday in words, else the day."""
    if instant is None:
        return ""
    day = clock.to_local(clock.parse_instant(instant)).date()
    past = (now.date() - day).days
    if past == 0:
        return say(QT_TRANSLATE_NOOP("People", "today"))
    if past == 1:
        return say(QT_TRANSLATE_NOOP("People", "yesterday"))
    return clock.show_date(day)


def closed(state: Closed, lists: CodeLists, language: str) -> str:
    """Since when a file is closed, and why."""
    return say(
        QT_TRANSLATE_NOOP("People", "Closed since {day}: {reason}"),
        day=clock.show_date(clock.to_local(clock.parse_instant(state.at)).date()),
        reason=lists.label("closing_reason", state.reason, language),
    )


def hit_details(hit: PersonHit, now: datetime) -> list[str]:
    """File number, age, district and last contact of a search result, as far as known."""
    spoken = last_contact(hit.last_contact, now)
    if spoken:
        spoken = say(QT_TRANSLATE_NOOP("People", "last contact {when}"), when=spoken)
    return [part for part in (hit.file_no, age(hit.age, hit.age_is_exact), hit.district, spoken) if part]


def header_line(file: ClientFile, district: str) -> str:
    """File number, age and district in one line."""
    details = file.person.details
    known = (file.file_no, age(file.age, details.birth_date is not None), district)
    return "  ·  ".join(part for part in known if part)


def child_line(child: Child, today: datetime) -> str:
    """A child's age in words; under two years it is told in months."""
    if child.birth_date is not None:
        months = (today.year - child.birth_date.year) * 12 + today.month - child.birth_date.month
        months -= 1 if today.day < child.birth_date.day else 0
        if months < 24:
            return say(QT_TRANSLATE_NOOP("People", "{months} months old"), months=max(months, 0))
        return age(months // 12, True)
    return age(None if child.birth_year is None else today.year - child.birth_year, False)


def phone_words(phone: Phone, lists: CodeLists, language: str) -> str:
    """One number and its rules in a sentence that can be followed with the receiver in hand."""
    number = show_phone(phone.number)
    if phone.owner and phone.owner != "herself":
        owner = lists.label("phone_owner", phone.owner, language)
        number = say(QT_TRANSLATE_NOOP("People", "{number} ({owner})"), number=number, owner=owner)
    if phone.safe is Answer.NO:
        return say(QT_TRANSLATE_NOOP("People", "Do not call {number}"), number=number)
    if phone.safe is Answer.UNKNOWN:
        parts = [say(QT_TRANSLATE_NOOP("People", "{number}: not known whether it is safe"), number=number)]
    else:
        parts = [say(QT_TRANSLATE_NOOP("People", "{number} is safe"), number=number)]
    if phone.safe_hours:
        parts.append(say(QT_TRANSLATE_NOOP("People", "only {hours}"), hours=phone.safe_hours))
    if phone.may_answer:
        who = lists.label("may_answer", phone.may_answer, language)
        parts.append(say(QT_TRANSLATE_NOOP("People", "may answer: {who}"), who=who))
    if phone.safe is Answer.YES:
        parts.append(
            say(QT_TRANSLATE_NOOP("People", "you may leave a message"))
            if phone.message_allowed
            else say(QT_TRANSLATE_NOOP("People", "leave no message"))
        )
        parts.append(
            say(QT_TRANSLATE_NOOP("People", "text messages are fine"))
            if phone.sms_allowed
            else say(QT_TRANSLATE_NOOP("People", "no text messages"))
        )
    return ", ".join(parts)


def safe_contact_words(safe: SafeContact, lists: CodeLists, language: str) -> str:
    """Everything about reaching her safely, a line for each number, her own rule and the code word."""
    lines = [phone_words(phone, lists, language) for phone in safe.phones]
    if not lines:
        lines.append(say(QT_TRANSLATE_NOOP("People", "No number is known. Ask her how she can be reached.")))
    if safe.rule:
        lines.append(safe.rule)
    if safe.code_word:
        lines.append(say(QT_TRANSLATE_NOOP("People", "Code word: {word}"), word=safe.code_word))
    return "\n".join(lines)


def safe_contact_tone(safe: SafeContact) -> str:
    """The banner's tone: "ok" only when a number is known to be safe."""
    states = {phone.safe for phone in safe.phones}
    if Answer.YES in states:
        return "ok"
    return "danger" if states == {Answer.NO} else "warning"


def phone_title(place: int) -> str:
    """What a number is called in a form, by its place."""
    if place == 0:
        return say(QT_TRANSLATE_NOOP("People", "Telephone"))
    return say(QT_TRANSLATE_NOOP("People", "Telephone {number}"), number=place + 1)
