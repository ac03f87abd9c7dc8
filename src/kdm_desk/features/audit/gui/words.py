"""The record in words; docs/audit.md lists the actions."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.clock import show_date
from kdm_desk.features.audit.gui.action_words import ACTIONS
from kdm_desk.features.audit.gui.field_words import FIELDS
from kdm_desk.features.audit.model.actions import Kind
from kdm_desk.features.audit.model.record import Alarm, AuditLine, Named, Question
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP
from kdm_desk.ui.messages import fill

KINDS: Mapping[Kind, str] = {
    Kind.VIEWS: QT_TRANSLATE_NOOP("Audit", "Opening and reading"),
    Kind.CHANGES: QT_TRANSLATE_NOOP("Audit", "Entering and changing"),
    Kind.PAPER: QT_TRANSLATE_NOOP("Audit", "Printing and saving copies"),
    Kind.LOGINS: QT_TRANSLATE_NOOP("Audit", "Unlocking and passphrases"),
    Kind.RIGHTS: QT_TRANSLATE_NOOP("Audit", "Rights and closed files"),
    Kind.VAULT: QT_TRANSLATE_NOOP("Audit", "Vault, backups, clock"),
}
_ALARMS: Mapping[str, str] = {
    "clock.set_back": QT_TRANSLATE_NOOP("Audit", "The computer's clock was set back by {minutes} minutes."),
    "vault.rolled_back": QT_TRANSLATE_NOOP(
        "Audit",
        "An older copy stood in the vault's place: row {row} of the record was known on this computer and is "
        "not in it. What was entered since may be missing.",
    ),
}
_MOST_FIELDS = 6


def say(text: str, **params: object) -> str:
    """A translated sentence of this room with its params filled in."""
    return fill(QCoreApplication.translate("Audit", text), params)


def action(name: str) -> str:
    """What was done; an action of a later program shows its own name."""
    return say(ACTIONS[name]) if name in ACTIONS else name


def kind(which: Kind) -> str:
    return say(KINDS[which])


def field(name: str) -> str:
    """A field in words, with its figure, or with what it is about, where it carries one."""
    before, colon, what = name.partition(":")
    if colon:
        return f"{field(before)}: {field(what)}"
    plain, mark, figure = name.partition("=")
    words = say(FIELDS[plain]) if plain in FIELDS else plain.replace("_", " ").replace(".", ": ")
    return f"{words}: {figure}" if mark else words


def fields(line: AuditLine) -> str:
    shown = ", ".join(field(name) for name in line.fields[:_MOST_FIELDS])
    more = len(line.fields) - _MOST_FIELDS
    if more <= 0:
        return shown
    return say(QT_TRANSLATE_NOOP("Audit", "{shown} and {more} more"), shown=shown, more=more)


def person(named: Named) -> str:
    """Name and file number; a closed file and an erased one tell nothing more."""
    if named.closed:
        return say(QT_TRANSLATE_NOOP("Audit", "a closed file"))
    if named.gone:
        return say(QT_TRANSLATE_NOOP("Audit", "an erased file"))
    name = named.name or say(QT_TRANSLATE_NOOP("Audit", "without a name"))
    return f"{name} ({named.file_no})" if named.file_no else name


def persons(line: AuditLine) -> str:
    """Whom the row is about: a colleague's login, or women by name."""
    if line.login:
        return say(QT_TRANSLATE_NOOP("Audit", "the login of {name}"), name=line.login)
    shown = ", ".join(person(named) for named in line.persons)
    more = line.person_count - len(line.persons)
    if more <= 0:
        return shown
    return say(QT_TRANSLATE_NOOP("Audit", "{shown} and {more} more"), shown=shown, more=more)


def alarm(one: Alarm) -> str:
    return say(_ALARMS[one.action], **one.amounts)


def asked(question: Question, client: str, login: str) -> list[str]:
    """What a sheet of rows was asked for, line by line."""
    told = []
    if client:
        told.append(say(QT_TRANSLATE_NOOP("Audit", "About: {name}"), name=client))
    if login:
        told.append(say(QT_TRANSLATE_NOOP("Audit", "Done by: {name}"), name=login))
    if question.kind:
        told.append(say(QT_TRANSLATE_NOOP("Audit", "Kind: {kind}"), kind=kind(question.kind)))
    told.append(period(question.first, question.last))
    return told


def period(first: date | None, last: date | None) -> str:
    if first and last:
        days = {"first": show_date(first), "last": show_date(last)}
        return say(QT_TRANSLATE_NOOP("Audit", "From {first} to {last}"), **days)
    if first:
        return say(QT_TRANSLATE_NOOP("Audit", "From {first} on"), first=show_date(first))
    if last:
        return say(QT_TRANSLATE_NOOP("Audit", "Until {last}"), last=show_date(last))
    return say(QT_TRANSLATE_NOOP("Audit", "Any day"))
