"""The questions about a person that the new application and the case file both ask."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.fields import Field, Kind

translate = QCoreApplication.translate


def choices(lists: CodeLists, name: str, language: str) -> list[Choice]:
    """The entries of a list; a retired one is shown only where it was chosen before."""
    entries = lists.lists.get(name, ())
    return [Choice(entry.code, entry.label(language), entry.active) for entry in entries]


def sex_choices() -> Sequence[Choice]:
    return [Choice("female", translate("People", "girl")), Choice("male", translate("People", "boy"))]


def where_she_lives(lists: CodeLists, language: str, decline: bool = False) -> list[Field]:
    return [
        Field(
            "district",
            translate("People", "District"),
            Kind.CHOICE,
            choices=choices(lists, "districts", language),
            may_decline=decline,
        ),
        Field("neighbourhood", translate("People", "Neighbourhood"), longest=120, beside=True),
    ]


def more_about_her(lists: CodeLists, language: str, decline: bool = False) -> list[Field]:
    """What may be asked when there is time; none of it is needed to help her."""

    def choice(name: str, text: str, list_name: str = "", beside: bool = False) -> Field:
        return Field(
            name,
            text,
            Kind.CHOICE,
            choices=choices(lists, list_name or name, language),
            may_decline=decline,
            beside=beside,
        )

    return [
        choice("marital_status", translate("People", "Marital status")),
        choice("education", translate("People", "Education"), beside=True),
        choice("employment", translate("People", "Work")),
        choice("income_band", translate("People", "Household income"), beside=True),
        choice("social_security", translate("People", "Social security")),
        choice("nationality_status", translate("People", "Nationality"), beside=True),
        choice("disability", translate("People", "Disability")),
        Field("pregnant", translate("People", "Is she pregnant?"), Kind.YES_NO, beside=True),
        choice("language", translate("People", "Language")),
        Field("interpreter_needed", translate("People", "She needs an interpreter"), Kind.TICK, beside=True),
        choice("province", translate("People", "Province, if not İzmir"), "provinces"),
        Field("birth_surname", translate("People", "Surname at birth"), longest=120, beside=True),
        Field("address", translate("People", "Address"), Kind.NOTES, rows=2),
    ]


def about_her(lists: CodeLists, language: str) -> list[Field]:
    """Every question of the Person tab."""
    return [
        Field("birth_date", translate("People", "Date of birth"), Kind.DATE),
        Field("age", translate("People", "or age in years"), Kind.NUMBER, highest=120, beside=True),
        Field(
            "age_band",
            translate("People", "or about how old"),
            Kind.CHOICE,
            choices=choices(lists, "age_band", language),
            beside=True,
        ),
        *where_she_lives(lists, language),
        *more_about_her(lists, language),
    ]
