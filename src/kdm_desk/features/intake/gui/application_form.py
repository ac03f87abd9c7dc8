"""The questions of a new application, and what their answers mean."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from PySide6.QtCore import QCoreApplication

from kdm_desk.core.identity import IdentityKind, likely_kind
from kdm_desk.features.intake.model import Certainty, NewApplication
from kdm_desk.features.people.gui.dialogs import child_from, person_answers, yes_no_answer
from kdm_desk.features.people.gui.questions import choices, more_about_her, sex_choices, where_she_lives
from kdm_desk.features.people.gui.words import phone_title
from kdm_desk.features.people.model.duplicates import Told
from kdm_desk.features.people.model.persons import (
    Child,
    CodeLists,
    Identity,
    PersonDetails,
    Phone,
    birth_year_from_age,
)
from kdm_desk.ui.fields import DECLINED, Field, Kind, Section
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP
from kdm_desk.ui.messages import fill

translate = QCoreApplication.translate

MOST_CHILDREN = 10
PHONES = 2
CHILD_FIELDS = ("name", "sex", "birth_date", "age")
_PHONE_QUESTIONS = {"number": "phone", "safe_hours": "hours"}
_CHILD_QUESTIONS = {"given_names": "name"}
_OTHER_QUESTIONS = {"violence": "experienced"}
_CHILD_NAME = QT_TRANSLATE_NOOP("Intake", "Name of child {number}")


def sections(lists: CodeLists, language: str) -> list[Section]:
    """The page from top to bottom, with the choices of the lists."""
    return [
        Section("who", translate("Intake", "Who"), _who(lists, language)),
        Section("reach", translate("Intake", "How to reach her safely"), _reach(lists, language)),
        Section("brings", translate("Intake", "What brings her"), _brings(lists, language)),
        Section("children", translate("Intake", "Children"), _children()),
        Section("asks", translate("Intake", "What she asks for"), _asks(lists, language)),
        Section("privacy", translate("Intake", "Privacy notice"), _privacy(lists, language)),
        Section(
            "more",
            translate("Intake", "More about her"),
            # How old she is about is asked at the top, beside her birth and age.
            [field for field in more_about_her(lists, language, decline=True) if field.name != "age_band"],
            translate("Intake", "Only if there is time and she wishes to."),
        ),
    ]


def _who(lists: CodeLists, language: str) -> list[Field]:
    return [
        Field(
            "channel",
            translate("Intake", "How did she reach us?"),
            Kind.ONE,
            required=True,
            choices=choices(lists, "channel", language),
        ),
        Field("received_on", translate("Intake", "Day"), Kind.DATE, required=True),
        Field("received_at", translate("Intake", "Time"), Kind.TIME, required=True, beside=True),
        Field("given_names", translate("Intake", "Given names"), may_decline=True),
        Field("surname", translate("Intake", "Surname"), beside=True),
        Field(
            "known_as",
            translate("Intake", "If she gives no name: how shall we call her?"),
            longest=120,
        ),
        Field("birth_date", translate("Intake", "Date of birth"), Kind.DATE, may_decline=True),
        Field("age", translate("Intake", "or age in years"), Kind.NUMBER, highest=120, beside=True),
        Field(
            "age_band",
            translate("Intake", "or about how old"),
            Kind.CHOICE,
            choices=choices(lists, "age_band", language),
            beside=True,
        ),
        Field(
            "identity_number",
            translate("Intake", "Identity no"),
            may_decline=True,
            width=22,
        ),
        Field(
            "identity_kind",
            translate("Intake", "Which document?"),
            Kind.CHOICE,
            choices=choices(lists, "identity_kind", language),
            beside=True,
        ),
        *where_she_lives(lists, language, decline=True),
    ]


def _reach(lists: CodeLists, language: str) -> list[Field]:
    fields: list[Field] = []
    for place in range(PHONES):
        fields += _phone(place, lists, language)
    return [
        *fields,
        Field(
            "contact_hints",
            translate("Intake", "What must be minded?"),
            Kind.MANY,
            choices=choices(lists, "contact_hint", language),
        ),
        Field("contact_rule", translate("Intake", "In her own words"), Kind.NOTES, rows=2),
        Field("code_word", translate("Intake", "Code word"), width=24),
    ]


def _phone(place: int, lists: CodeLists, language: str) -> list[Field]:
    return [
        Field(f"phone_{place}", phone_title(place), Kind.PHONE, may_decline=place == 0),
        Field(
            f"owner_{place}",
            translate("Intake", "Whose number?"),
            Kind.CHOICE,
            choices=choices(lists, "phone_owner", language),
            beside=True,
        ),
        Field(f"safe_{place}", translate("Intake", "Is it safe to call?"), Kind.YES_NO),
        Field(
            f"hours_{place}",
            translate("Intake", "When is it safe?"),
            beside=True,
            placeholder=translate("Intake", "between 10 and 12"),
        ),
        Field(
            f"may_answer_{place}",
            translate("Intake", "Who may answer?"),
            Kind.CHOICE,
            choices=choices(lists, "may_answer", language),
        ),
        Field(f"message_{place}", translate("Intake", "A message may be left"), Kind.TICK, beside=True),
        Field(f"sms_{place}", translate("Intake", "Text messages are fine"), Kind.TICK, beside=True),
    ]


def _brings(lists: CodeLists, language: str) -> list[Field]:
    kinds = choices(lists, "violence_type", language)
    return [
        Field(
            "heard_from",
            translate("Intake", "How did she hear of us?"),
            Kind.CHOICE,
            choices=choices(lists, "heard_from", language),
        ),
        Field("referred_by", translate("Intake", "Which institution or person sent her?"), beside=True),
        Field(
            "experienced",
            translate("Intake", "Violence she has experienced"),
            Kind.MANY,
            choices=kinds,
            may_decline=True,
        ),
        Field("at_risk", translate("Intake", "Violence she is at risk of"), Kind.MANY, choices=kinds),
        Field("life_in_danger", translate("Intake", "Is her life in danger?"), Kind.YES_NO),
        Field(
            "since",
            translate("Intake", "Since when?"),
            Kind.CHOICE,
            choices=choices(lists, "violence_since", language),
        ),
        Field(
            "frequency",
            translate("Intake", "How often?"),
            Kind.CHOICE,
            choices=choices(lists, "violence_frequency", language),
            beside=True,
        ),
        Field("last_incident", translate("Intake", "Last incident"), Kind.DATE, beside=True),
        Field("account", translate("Intake", "In her own words, as briefly as she wishes"), Kind.NOTES),
    ]


def _children() -> list[Field]:
    fields = [
        Field(
            "children_count",
            translate("Intake", "How many children does she have?"),
            Kind.NUMBER,
            highest=MOST_CHILDREN,
            may_decline=True,
            hint=translate("Intake", "A line opens for each child. Names may be left empty."),
        )
    ]
    for place in range(MOST_CHILDREN):
        title = fill(translate("Intake", _CHILD_NAME), {"number": place + 1})
        fields += [
            Field(f"child_{place}_name", title),
            Field(
                f"child_{place}_sex",
                translate("Intake", "Girl or boy"),
                Kind.ONE,
                choices=sex_choices(),
                beside=True,
            ),
            Field(f"child_{place}_birth_date", translate("Intake", "Born on"), Kind.DATE, beside=True),
            Field(f"child_{place}_age", translate("Intake", "or age"), Kind.NUMBER, highest=120, beside=True),
        ]
    return fields


def _asks(lists: CodeLists, language: str) -> list[Field]:
    return [
        Field(
            "requests",
            translate("Intake", "What does she ask for?"),
            Kind.MANY,
            choices=choices(lists, "request_kind", language),
        )
    ]


def _privacy(lists: CodeLists, language: str) -> list[Field]:
    return [
        Field(
            "privacy_notice",
            translate("Intake", "How was the privacy notice given?"),
            Kind.ONE,
            choices=choices(lists, "privacy_notice", language),
            hint=translate("Intake", "This is not her consent; help never depends on it."),
        ),
        Field("old_number", translate("Intake", "Number of an earlier file on paper"), longest=60),
    ]


def application_from(values: Mapping[str, Any], hints: Mapping[str, str], now: datetime) -> NewApplication:
    """The answers of the page as an application. `hints` are the words of the chosen "contact_hint" codes.

    Raises FieldError "age_not_possible".
    """
    told = {name: _plain(value) for name, value in values.items()}
    withheld = frozenset(name for name, value in values.items() if value is DECLINED)
    return NewApplication(
        channel=told["channel"] or "",
        received_at=_received(told, now),
        applicant=_applicant(told, hints, now),
        phones=tuple(_phone_from(told, place) for place in range(PHONES)),
        identity=_identity(told),
        old_number=told["old_number"],
        children=_children_from(told, now),
        heard_from=told["heard_from"],
        referred_by=told["referred_by"],
        violence={
            **dict.fromkeys(told["at_risk"] or (), Certainty.AT_RISK),
            **dict.fromkeys(told["experienced"] or (), Certainty.EXPERIENCED),
        },
        since=told["since"],
        frequency=told["frequency"],
        last_incident=told["last_incident"],
        life_in_danger=yes_no_answer(told["life_in_danger"]),
        account=told["account"],
        requests=tuple(told["requests"] or ()),
        privacy_notice=told["privacy_notice"],
        withheld=withheld,
    )


def _plain(value: object) -> Any:
    """A declined question holds nothing; text fields then read as empty where text is asked for."""
    return None if value is DECLINED else value


def _received(told: Mapping[str, Any], now: datetime) -> datetime | None:
    """None while the page still says today and this minute, so that the record carries the exact instant."""
    day, moment = told["received_on"], told["received_at"]
    if day is None or moment is None:
        return None
    received = datetime.combine(day, moment)
    return None if received == now.replace(second=0, microsecond=0) else received


def _applicant(told: Mapping[str, Any], hints: Mapping[str, str], now: datetime) -> PersonDetails:
    lines = [hints[code] for code in told["contact_hints"] or () if code in hints]
    age = told["age"]
    born = told["birth_date"]
    more = {
        name: told[name]
        for name in (
            *("age_band", "marital_status", "education", "employment", "income_band", "social_security"),
            *("nationality_status", "disability", "pregnant", "language", "province", "district"),
        )
    }
    return PersonDetails(
        given_names=told["given_names"] or "",
        surname=told["surname"] or "",
        known_as=told["known_as"],
        birth_surname=told["birth_surname"],
        birth_date=born,
        birth_year=birth_year_from_age(age, now.date()) if age is not None and born is None else None,
        neighbourhood=told["neighbourhood"],
        address=told["address"],
        interpreter_needed=told["interpreter_needed"],
        contact_rule="\n".join([*lines, told["contact_rule"]]).strip(),
        code_word=told["code_word"],
        **person_answers(more),
    )


def _phone_from(told: Mapping[str, Any], place: int) -> Phone:
    return Phone(
        number=told[f"phone_{place}"] or "",
        owner=told[f"owner_{place}"] or "",
        safe=yes_no_answer(told[f"safe_{place}"]),
        safe_hours=told[f"hours_{place}"],
        may_answer=told[f"may_answer_{place}"] or "",
        message_allowed=told[f"message_{place}"],
        sms_allowed=told[f"sms_{place}"],
    )


def _identity(told: Mapping[str, Any]) -> Identity | None:
    number = told["identity_number"]
    if not number:
        return None
    return Identity(IdentityKind(told["identity_kind"] or likely_kind(number)), number)


def _children_from(told: Mapping[str, Any], now: datetime) -> tuple[Child, ...]:
    rows = [
        {name: told[f"child_{place}_{name}"] for name in CHILD_FIELDS}
        for place in range(told["children_count"] or 0)
    ]
    return tuple(child_from({**row, "given_names": row["name"]}, now.date()) for row in rows)


def field_of(problem: str) -> str:
    """The question of the page for a field that `model.mended` names."""
    group, place, name = [*problem.split("."), "", ""][:3]
    if group == "phones":
        return f"{_PHONE_QUESTIONS.get(name, name)}_{place}"
    if group == "children":
        return f"child_{place}_{_CHILD_QUESTIONS.get(name, name)}"
    return _OTHER_QUESTIONS.get(problem, problem)


def start_values(now: datetime) -> dict[str, object]:
    """What a fresh page holds: today, this minute."""
    return {"received_on": now.date(), "received_at": time(now.hour, now.minute)}


def telling(values: Mapping[str, Any], today: date) -> Told:
    """What an earlier file may be known by, as far as it is typed."""
    told = {name: _plain(value) for name, value in values.items()}
    age, born = told["age"], told["birth_date"]
    return Told(
        name=f"{told['given_names'] or ''} {told['surname'] or ''}".strip(),
        phones=tuple(told[f"phone_{place}"] or "" for place in range(PHONES)),
        identity=told["identity_number"] or "",
        old_number=told["old_number"] or "",
        birth_surname=told["birth_surname"] or "",
        birth_date=born if isinstance(born, date) else None,
        birth_year=today.year - age if isinstance(age, int) else None,
    )


def draft_title(answers: Mapping[str, Any]) -> str:
    """What a draft is offered under: her name as far as typed."""
    parts = [answers.get(name) for name in ("given_names", "surname")]
    name = " ".join(part.strip() for part in parts if isinstance(part, str) and part.strip())
    return name or translate("Intake", "no name yet")
