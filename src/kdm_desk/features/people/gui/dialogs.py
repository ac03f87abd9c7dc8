"""The questions asked over a case file: a contact, a name, a child, how to reach her, what she told of herself."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.core.identity import IdentityKind, likely_kind
from kdm_desk.core.phones import show_phone
from kdm_desk.features.people.gui import words
from kdm_desk.features.people.gui.questions import about_her, choices, sex_choices
from kdm_desk.features.people.model.persons import (
    APPLICATION_OUTCOME,
    Answer,
    Child,
    ClientFile,
    CodeLists,
    Direction,
    Identity,
    PersonDetails,
    Phone,
    Sex,
    age_on,
    birth_year_from_age,
)
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.kept_form import KeptAs

translate = QCoreApplication.translate

_PHONES = 3


class FileDialogs:
    """Opens the dialogs over one case file; each saves through the service and closes when that went well."""

    def __init__(self, context: Context, window: QWidget, lists: CodeLists) -> None:
        self._context, self._window, self._lists = context, window, lists
        self._service = PeopleService(context.desk)
        self._language = context.preferences.language

    def record_contact(self, file: ClientFile) -> FormDialog:
        """Ask about a contact just had; how to reach her safely stands above the questions."""
        fields = [
            Field(
                "direction",
                translate("People", "Who contacted whom?"),
                Kind.ONE,
                required=True,
                choices=[
                    Choice("outgoing", translate("People", "We contacted her")),
                    Choice("incoming", translate("People", "She contacted us")),
                ],
            ),
            Field(
                "channel",
                translate("People", "How?"),
                Kind.ONE,
                required=True,
                choices=choices(self._lists, "channel", self._language),
            ),
            Field(
                "outcome",
                translate("People", "What came of it?"),
                Kind.CHOICE,
                required=True,
                choices=[
                    choice
                    for choice in choices(self._lists, "contact_outcome", self._language)
                    if choice.code != APPLICATION_OUTCOME
                ],
            ),
            Field("note", translate("People", "Note"), Kind.NOTES, rows=3),
        ]

        def save(values: dict[str, Any]) -> str:
            return self._service.record_contact(
                file.person.id,
                values["channel"],
                Direction(values["direction"]),
                values["outcome"],
                values["note"],
            )

        note = words.safe_contact_words(file.safe_contact, self._lists, self._language)
        kept = self._kept("contact", file)
        return self._show(translate("People", "Record a contact"), fields, save, kept, note)

    def name_her(self, file: ClientFile) -> FormDialog:
        """Ask for a name; what she was called before stays in the file."""
        details = file.person.details
        dialog = self._show(
            translate("People", "Her name"),
            [
                Field("given_names", translate("People", "Given names")),
                Field("surname", translate("People", "Surname"), beside=True),
            ],
            lambda values: self._service.name_person(
                file.person.id, values["given_names"], values["surname"]
            ),
            self._kept("name", file),
            translate("People", "What she was called before is kept, and still finds her."),
        )
        dialog.form.set_values({"given_names": details.given_names, "surname": details.surname})
        return dialog

    def add_child(self, file: ClientFile) -> FormDialog:
        return self._show(
            translate("People", "Add a child"),
            _about_the_child(),
            lambda values: self._service.add_child(file.person.id, child_from(values, self._context.today())),
            self._kept("child", file),
        )

    def change_child(self, file: ClientFile, child: Child) -> FormDialog:
        """Correct what is written of one of her children."""
        today = self._context.today()

        def save(values: dict[str, Any]) -> None:
            told = replace(child_from(values, today), surname=child.surname, person_id=child.person_id)
            self._service.change_child(file.person.id, told)

        kept = replace(self._kept("child", file), subject=child.person_id)
        dialog = self._show(translate("People", "About the child"), _about_the_child(), save, kept)
        dialog.form.set_values(
            {
                "given_names": child.given_names,
                "sex": None if child.sex is Sex.UNKNOWN else child.sex.value,
                "birth_date": child.birth_date,
                "age": _age(child, today),
                "lives_with_her": _yes_no(child.lives_with_her),
            }
        )
        return dialog

    def change_numbers(self, file: ClientFile) -> FormDialog:
        """Change her identity numbers and those of her file elsewhere; an emptied one is taken out."""
        identities, old_numbers = file.identities, file.old_numbers
        fields = [field for place in range(len(identities) + 1) for field in self._identity_fields(place)]
        fields += [
            Field(f"old_number_{place}", translate("People", "Number elsewhere"))
            for place in range(len(old_numbers) + 1)
        ]

        def save(values: dict[str, Any]) -> None:
            typed = [
                (values[f"kind_{place}"], values[f"identity_{place}"]) for place in range(len(identities) + 1)
            ]
            self._service.set_numbers(
                file.person.id,
                [Identity(IdentityKind(kind or likely_kind(number)), number) for kind, number in typed],
                [values[f"old_number_{place}"] for place in range(len(old_numbers) + 1)],
            )

        note = translate(
            "People", "She is found by each of these numbers. No document is needed to be helped."
        )
        title = translate("People", "Identity and file numbers")
        dialog = self._show(title, fields, save, self._kept("numbers", file), note)
        told: dict[str, object] = {f"old_number_{place}": value for place, value in enumerate(old_numbers)}
        for place, one in enumerate(identities):
            told |= {f"identity_{place}": one.value, f"kind_{place}": one.kind.value}
        dialog.form.set_values(told)
        return dialog

    def _identity_fields(self, place: int) -> list[Field]:
        return [
            Field(f"identity_{place}", translate("People", "Identity no"), width=22),
            Field(
                f"kind_{place}",
                translate("People", "Which document?"),
                Kind.CHOICE,
                choices=choices(self._lists, "identity_kind", self._language),
                beside=True,
            ),
        ]

    def change_person(self, file: ClientFile) -> FormDialog:
        """Change what she told about herself; names and safe contact have dialogs of their own."""
        details, today = file.person.details, self._context.today()
        age = _age(details, today)

        def save(values: dict[str, Any]) -> None:
            told, born = person_answers(values), details.birth_year
            typed = told.pop("age")
            if typed != age or told["birth_date"]:
                born = None if typed is None or told["birth_date"] else birth_year_from_age(typed, today)
            self._service.update_person(file.person.id, replace(details, birth_year=born, **told))

        dialog = self._show(
            translate("People", "About her"),
            about_her(self._lists, self._language),
            save,
            self._kept("about_her", file),
        )
        asked = [name for name in dialog.form.values() if name not in ("pregnant", "age")]
        told = {name: getattr(details, name) for name in asked}
        dialog.form.set_values({**told, "pregnant": _yes_no(details.pregnant), "age": age})
        return dialog

    def change_safe_contact(self, file: ClientFile) -> FormDialog:
        """Change her numbers and the rules for using them; an emptied number is taken out."""
        shown = min(len(file.safe_contact.phones) + 1, _PHONES)
        fields = [field for place in range(shown) for field in self._phone_fields(place)]
        fields += [
            Field("contact_rule", translate("People", "What else must be minded?"), Kind.NOTES, rows=2),
            Field("code_word", translate("People", "Code word"), width=24),
        ]

        def save(values: dict[str, Any]) -> None:
            phones = [_phone_from(values, place) for place in range(shown)]
            rest = list(file.safe_contact.phones[shown:])
            self._service.set_safe_contact(
                file.person.id, [*phones, *rest], values["contact_rule"], values["code_word"]
            )

        kept = self._kept("safe_contact", file)
        dialog = self._show(translate("People", "How to reach her safely"), fields, save, kept)
        told: dict[str, object] = {
            "contact_rule": file.safe_contact.rule,
            "code_word": file.safe_contact.code_word,
        }
        for place, phone in enumerate(file.safe_contact.phones[:shown]):
            told |= _phone_values(phone, place)
        dialog.form.set_values(told)
        return dialog

    def _phone_fields(self, place: int) -> list[Field]:
        return [
            Field(f"number_{place}", words.phone_title(place), Kind.PHONE),
            Field(
                f"owner_{place}",
                translate("People", "Whose number?"),
                Kind.CHOICE,
                choices=choices(self._lists, "phone_owner", self._language),
                beside=True,
            ),
            Field(f"safe_{place}", translate("People", "Is it safe to call?"), Kind.YES_NO),
            Field(f"hours_{place}", translate("People", "When is it safe?"), beside=True),
            Field(
                f"may_answer_{place}",
                translate("People", "Who may answer?"),
                Kind.CHOICE,
                choices=choices(self._lists, "may_answer", self._language),
            ),
            Field(f"message_{place}", translate("People", "A message may be left"), Kind.TICK, beside=True),
            Field(f"sms_{place}", translate("People", "Text messages are fine"), Kind.TICK, beside=True),
        ]

    def _kept(self, dialog: str, file: ClientFile) -> KeptAs:
        return KeptAs(self._context, f"people.{dialog}", file.person.id, file.person.id)

    def _show(
        self,
        title: str,
        fields: Sequence[Field],
        save: Callable[[dict[str, Any]], object],
        kept: KeptAs,
        note: str = "",
    ) -> FormDialog:
        dialog = FormDialog(
            self._context.tasks,
            title,
            [Section("questions", "", fields)],
            translate("People", "Save"),
            save,
            self._window,
            note,
            kept=kept,
        )
        dialog.open()
        return dialog


def _about_the_child() -> list[Field]:
    return [
        Field("given_names", translate("People", "Name")),
        Field("sex", translate("People", "Girl or boy"), Kind.ONE, choices=sex_choices(), beside=True),
        Field("birth_date", translate("People", "Date of birth"), Kind.DATE),
        Field("age", translate("People", "or age in years"), Kind.NUMBER, highest=120, beside=True),
        Field("lives_with_her", translate("People", "Does the child live with her?"), Kind.YES_NO),
    ]


def _age(person: Child | PersonDetails, today: date) -> int | None:
    """The age she or the child was said to have, where no date of birth is known."""
    return None if person.birth_date else age_on(today, None, person.birth_year)


def child_from(values: dict[str, Any], today: date) -> Child:
    """A child from the answers of a form. Raises FieldError "age_not_possible"."""
    age = values["age"]
    return Child(
        given_names=values["given_names"],
        sex=Sex(values["sex"] or "unknown"),
        birth_date=values["birth_date"],
        birth_year=birth_year_from_age(age, today) if age is not None and not values["birth_date"] else None,
        lives_with_her=yes_no_answer(values.get("lives_with_her")),
    )


def yes_no_answer(value: object) -> Answer:
    if value is None:
        return Answer.UNKNOWN
    return Answer.YES if value is True else Answer.NO


def person_answers(values: dict[str, Any]) -> dict[str, Any]:
    """The form's answers as fields of PersonDetails; a question she would not answer is not answered."""
    told = dict(values)
    told["pregnant"] = None if told["pregnant"] is None else yes_no_answer(told["pregnant"])
    return told


def _yes_no(answer: Answer | None) -> bool | None:
    return None if answer in (None, Answer.UNKNOWN) else answer is Answer.YES


def _phone_from(values: dict[str, Any], place: int) -> Phone:
    return Phone(
        number=values[f"number_{place}"],
        owner=values[f"owner_{place}"] or "",
        safe=yes_no_answer(values[f"safe_{place}"]),
        safe_hours=values[f"hours_{place}"],
        may_answer=values[f"may_answer_{place}"] or "",
        message_allowed=values[f"message_{place}"],
        sms_allowed=values[f"sms_{place}"],
    )


def _phone_values(phone: Phone, place: int) -> dict[str, object]:
    return {
        f"number_{place}": show_phone(phone.number),
        f"owner_{place}": phone.owner,
        f"safe_{place}": _yes_no(phone.safe),
        f"hours_{place}": phone.safe_hours,
        f"may_answer_{place}": phone.may_answer,
        f"message_{place}": phone.message_allowed,
        f"sms_{place}": phone.sms_allowed,
    }
