"""What is chosen between two files, and what each of them answers, in words."""

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.clock import show_date
from kdm_desk.features.people.gui.words import say
from kdm_desk.features.people.model.persons import Answer, CodeLists, PersonDetails, shown_name
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

_TITLES = {
    "name": QT_TRANSLATE_NOOP("People", "Name"),
    "birth": QT_TRANSLATE_NOOP("People", "Date of birth"),
    "birth_surname": QT_TRANSLATE_NOOP("People", "Surname at birth"),
    "sex": QT_TRANSLATE_NOOP("People", "Sex"),
    "marital_status": QT_TRANSLATE_NOOP("People", "Marital status"),
    "education": QT_TRANSLATE_NOOP("People", "Education"),
    "employment": QT_TRANSLATE_NOOP("People", "Work"),
    "income_band": QT_TRANSLATE_NOOP("People", "Household income"),
    "social_security": QT_TRANSLATE_NOOP("People", "Social security"),
    "nationality_status": QT_TRANSLATE_NOOP("People", "Nationality"),
    "disability": QT_TRANSLATE_NOOP("People", "Disability"),
    "pregnant": QT_TRANSLATE_NOOP("People", "Is she pregnant?"),
    "language": QT_TRANSLATE_NOOP("People", "Language"),
    "interpreter_needed": QT_TRANSLATE_NOOP("People", "Needs an interpreter"),
    "province": QT_TRANSLATE_NOOP("People", "Province"),
    "district": QT_TRANSLATE_NOOP("People", "District"),
    "neighbourhood": QT_TRANSLATE_NOOP("People", "Neighbourhood"),
    "address": QT_TRANSLATE_NOOP("People", "Address"),
    "code_word": QT_TRANSLATE_NOOP("People", "Code word"),
    "contact_rule": QT_TRANSLATE_NOOP("People", "What else must be minded?"),
}
_LISTS = {"province": "provinces", "district": "districts"}
_WORDS = {
    "yes": QT_TRANSLATE_NOOP("People", "yes"),
    "no": QT_TRANSLATE_NOOP("People", "no"),
    "unknown": QT_TRANSLATE_NOOP("People", "not known"),
    "female": QT_TRANSLATE_NOOP("People", "female"),
    "male": QT_TRANSLATE_NOOP("People", "male"),
}


def choice_title(choice: str) -> str:
    return say(_TITLES[choice])


def answer(details: PersonDetails, choice: str, lists: CodeLists, language: str) -> str:
    """What the person answers there; "" for nothing."""
    if choice == "name":
        return shown_name(details.given_names, details.surname, details.known_as)
    if choice == "birth":
        if details.birth_date:
            return show_date(details.birth_date)
        return str(details.birth_year or lists.label("age_band", details.age_band, language))
    value = getattr(details, choice)
    if isinstance(value, bool):
        value = Answer.YES if value else Answer.NO
    if str(value) in _WORDS and choice in ("sex", "pregnant", "interpreter_needed"):
        return QCoreApplication.translate("People", _WORDS[str(value)])
    return lists.label(_LISTS.get(choice, choice), value, language) if value else ""
