"""Says an error in words: what happened, that nothing was lost, what to do next."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from string import Formatter
from typing import Any, NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from kdm_desk.core import clock, errors
from kdm_desk.ui.dialogs import tell
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP
from kdm_desk.ui.sentences import SENTENCES

translate = QCoreApplication.translate

_BUG = QT_TRANSLATE_NOOP(
    "Messages", "The program made a mistake. What was saved before is safe. Please tell the IT person."
)
_BUG_WITH_REPORT = QT_TRANSLATE_NOOP(
    "Messages",
    "The program made a mistake. What was saved before is safe. Please tell the IT person the "
    "report number: {number}.",
)


class Sentence(NamedTuple):
    """A short heading and the sentence under it, both translated."""

    title: str
    text: str


class Bug(Exception):
    """What the program itself did wrong; the report is already written under `report_number`."""

    def __init__(self, cause: Exception, report_number: str) -> None:
        super().__init__(report_number)
        self.cause = cause
        self.report_number = report_number


@runtime_checkable
class ShowsMessages(Protocol):
    """A page or dialog that has a place of its own for messages."""

    def show_error(self, error: Exception) -> None: ...


def sentence(error: Exception) -> Sentence:
    """The translated title and text of an error; a code without a sentence reads as a bug."""
    if isinstance(error, errors.Cancelled):
        return Sentence(
            translate("Messages", "Stopped"),
            translate("Messages", "The work was stopped. Nothing half-done remains."),
        )
    if isinstance(error, errors.UserError) and error.code in SENTENCES:
        # Where the ways to one error are told apart, each has its own sentence.
        told = SENTENCES.get(f"{error.code}.{error.params.get('reason')}", SENTENCES[error.code])
        return Sentence(_title(error), fill(translate("Messages", told), error.params))
    number = error.report_number if isinstance(error, Bug) else ""
    if number:
        text = fill(translate("Messages", _BUG_WITH_REPORT), {"number": number})
    else:
        text = translate("Messages", _BUG)
    return Sentence(translate("Messages", "We are sorry"), text)


def show_error(owner: QObject, error: Exception) -> None:
    """Show the error on the page or dialog that holds `owner`, else in a window of its own.

    Work that the user stopped says nothing.
    """
    if isinstance(error, errors.Cancelled):
        return
    place: QObject | None = owner
    while place is not None:
        if isinstance(place, ShowsMessages):
            place.show_error(error)
            return
        place = place.parent()
    title, text = sentence(error)
    tell(owner if isinstance(owner, QWidget) else None, title, text)


def fill(template: str, params: Mapping[str, object]) -> str:
    """Put the params into a translated sentence; a missing one reads "…", braces in a value stay."""
    return _Filler().vformat(template, (), {name: _say(value) for name, value in params.items()})


class _Filler(Formatter):
    def get_value(self, key: int | str, args: Any, kwargs: Mapping[str, Any]) -> Any:
        return kwargs.get(str(key), "…")


def _say(value: object) -> str:
    if isinstance(value, datetime):
        return clock.show_moment(clock.to_local(value) if value.tzinfo else value)
    if isinstance(value, date):
        return clock.show_date(value)
    if isinstance(value, str):
        return value
    if isinstance(value, Iterable):
        return ", ".join(_say(part) for part in value)
    return str(value)


def _title(error: errors.UserError) -> str:
    if isinstance(error, errors.NotAllowed):
        return translate("Messages", "Your role does not include this")
    if isinstance(error, errors.Damaged):
        return translate("Messages", "This is damaged")
    if isinstance(error, errors.NewerVersion):
        return translate("Messages", "A newer program is needed")
    if isinstance(error, errors.InUse):
        return translate("Messages", "Already in use")
    if isinstance(error, errors.MediumLost):
        return translate("Messages", "Writing was not possible")
    if isinstance(error, errors.FieldError):
        return translate("Messages", "One answer needs a look")
    return translate("Messages", "This was not done")
