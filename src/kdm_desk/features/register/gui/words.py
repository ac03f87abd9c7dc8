"""What a row of an earlier register is said to become, in the words of the screen."""

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.features.register.model import Column, Duplicates, Fate, Problem, Verdict
from kdm_desk.ui import messages

translate = QCoreApplication.translate


def column(of: Column) -> str:
    """What a column can mean."""
    return {
        Column.GIVEN_NAMES: translate("Register", "Given names"),
        Column.SURNAME: translate("Register", "Surname"),
        Column.FULL_NAME: translate("Register", "Name and surname in one"),
        Column.IDENTITY: translate("Register", "Identity number"),
        Column.BIRTH: translate("Register", "Date or year of birth"),
        Column.PHONE: translate("Register", "Telephone"),
        Column.DISTRICT: translate("Register", "District"),
        Column.NEIGHBOURHOOD: translate("Register", "Neighbourhood"),
        Column.ADDRESS: translate("Register", "Address"),
        Column.RECEIVED: translate("Register", "Date of the application"),
        Column.CHANNEL: translate("Register", "Channel of the application"),
        Column.VIOLENCE: translate("Register", "Kind of violence"),
        Column.ACCOUNT: translate("Register", "Note"),
        Column.OLD_NUMBER: translate("Register", "Number in the old register"),
    }[of]


def duplicates(of: Duplicates) -> str:
    return {
        Duplicates.JOIN: translate("Register", "Join her file when it is surely hers"),
        Duplicates.NEW: translate("Register", "Open a new file for every row"),
        Duplicates.ASK_NONE: translate("Register", "Leave such rows out"),
    }[of]


def fate(verdict: Verdict) -> str:
    """What happens to a row."""
    if verdict.fate is Fate.REFUSED:
        return translate("Register", "Cannot be taken")
    if verdict.fate is Fate.CREATED:
        return translate("Register", "New file")
    if verdict.joins_row:
        return translate("Register", "Joins the file of row {row}").format(row=verdict.joins_row)
    return translate("Register", "Joins her earlier file")


def fate_icon(verdict: Verdict) -> str:
    return {Fate.REFUSED: "warning", Fate.CREATED: "add", Fate.JOINED: "check"}[verdict.fate]


def reason(problem: Problem | None) -> str:
    """Why a row cannot be taken, with the column it is about; "" when it can."""
    if problem is None:
        return ""
    params = dict(problem.params)
    error = (
        UserError(problem.code, **params)
        if problem.column is None
        else FieldError(problem.code, problem.column.value, **params)
    )
    text = messages.sentence(error).text
    return text if problem.column is None else f"{column(problem.column)}: {text}"
