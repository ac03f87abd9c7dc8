"""Why a file may already be hers, in words; and what to mind before two files become one."""

from kdm_desk.features.people.gui.words import say
from kdm_desk.features.people.model.duplicates import Because, Reason
from kdm_desk.features.people.model.merging import MergeWarning
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

_REASONS = {
    Reason.IDENTITY: QT_TRANSLATE_NOOP("People", "Same identity number"),
    Reason.OLD_NUMBER: QT_TRANSLATE_NOOP("People", "Same old number"),
    Reason.PHONE: QT_TRANSLATE_NOOP("People", "Same telephone"),
    Reason.BIRTH_DATE: QT_TRANSLATE_NOOP("People", "same date of birth"),
    Reason.BIRTH_DATE_ALIKE: QT_TRANSLATE_NOOP("People", "dates of birth alike"),
    Reason.BIRTH_YEAR: QT_TRANSLATE_NOOP("People", "same birth year"),
    Reason.BIRTH_YEAR_NEAR: QT_TRANSLATE_NOOP("People", "birth years close"),
}
_WARNINGS = {
    MergeWarning.BOTH_STAY: QT_TRANSLATE_NOOP(
        "People",
        "Both have a bed in the shelter now. If she is one person, one of the stays was entered by mistake.",
    ),
    MergeWarning.BOOKED_TWICE: QT_TRANSLATE_NOOP(
        "People", "Both have an appointment at the same time. Please cancel one of them."
    ),
    MergeWarning.FILE_CLOSED: QT_TRANSLATE_NOOP(
        "People", "One of the files is closed. What was done last counts for both."
    ),
}


def because(one: Because) -> str:
    """One reason in a few words; how alike the names are is told in percent."""
    if one.reason is Reason.NAME:
        if one.percent == 100:
            return say(QT_TRANSLATE_NOOP("People", "Same name"))
        return say(QT_TRANSLATE_NOOP("People", "name {percent} % alike"), percent=one.percent)
    return say(_REASONS[one.reason])


def warning(one: MergeWarning) -> str:
    return say(_WARNINGS[one])
