"""The shelter's short questions: discharge, extension, withdrawal, holds. Each saves one action."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.core.clock import show_date
from kdm_desk.core.codes import Code
from kdm_desk.features.shelter.gui import words
from kdm_desk.features.shelter.model.house import Place, RoomCard
from kdm_desk.features.shelter.model.placement import (
    Lists,
    Rules,
    WaitingDecision,
    extension_concerns,
)
from kdm_desk.features.shelter.model.stay import PlacementRecord
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.kept_form import KeptAs

translate = QCoreApplication.translate
_END_OF_DAY = time(23, 59)


def offers(choices: Sequence[Code]) -> tuple[Choice, ...]:
    """The entries of a list that are still offered, in the language of the screens."""
    language = words.language()
    return tuple(Choice(choice.code, choice.label(language)) for choice in choices if choice.active)


def ask_discharge(
    context: Context,
    window: QWidget,
    stay_id: str,
    person_id: str,
    people: Sequence[str],
    beds: Sequence[str],
    lists: Lists,
) -> FormDialog:
    """Let the family of that woman leave; says who leaves and which beds become free."""
    service = ShelterService(context.desk)
    note = translate(
        "Shelter",
        "{people} leave the shelter now. These places become free: {beds}. A wrong click can be taken back on "
        "her file while the places are still free.",
    ).format(people=", ".join(people), beds=", ".join(beds))
    fields = (
        Field(
            "code",
            translate("Shelter", "Why does she leave?"),
            Kind.CHOICE,
            required=True,
            choices=offers(lists.discharge_reasons),
        ),
        Field("note", translate("Shelter", "Note"), Kind.NOTES, rows=3),
        Field("clean", translate("Shelter", "Have the places cleaned first"), Kind.TICK),
    )

    def discharge(values: dict[str, Any]) -> None:
        service.discharge(stay_id, values["code"], values["note"], clean_beds=values["clean"])

    dialog = FormDialog(
        context.tasks,
        translate("Shelter", "Discharge"),
        (Section("stay", "", fields),),
        translate("Shelter", "Discharge"),
        discharge,
        window,
        note,
        kept=KeptAs(context, "shelter.discharge", stay_id, person_id),
    )
    dialog.form.set_values({"clean": True})
    dialog.open()
    return dialog


def ask_extension(context: Context, window: QWidget, record: PlacementRecord, rules: Rules) -> FormDialog:
    """Set a later planned end; says when the stay passes the standard length."""
    service = ShelterService(context.desk)
    initials = record.members[0].initials
    since = record.admitted_on or context.today()
    note = translate("Shelter", "Here since {since}.").format(since=show_date(since))
    fields = (
        Field(
            "until",
            translate("Shelter", "New planned end"),
            Kind.DATE,
            required=True,
            hint=translate("Shelter", "The evaluation board decides on an extension."),
        ),
        Field("reason", translate("Shelter", "Reason"), Kind.NOTES, required=True, rows=3),
    )
    dialog = FormDialog(
        context.tasks,
        translate("Shelter", "Extend the stay"),
        (Section("stay", "", fields),),
        translate("Shelter", "Extend the stay"),
        lambda values: service.extend(record.stay_id, values["until"], values["reason"]),
        window,
        note,
        kept=KeptAs(context, "shelter.extend", record.stay_id or "", record.members[0].person_id),
    )

    def look(_field: str) -> None:
        until = dialog.form.values()["until"]
        concerns = extension_concerns(initials, since, until, rules) if until is not None else []
        if concerns:
            dialog.banner.show_message(words.concern(concerns[0]), tone="warning")
        else:
            dialog.banner.clear()

    dialog.form.changed.connect(look)
    dialog.open()
    return dialog


def ask_withdrawal(context: Context, window: QWidget, decision: WaitingDecision, lists: Lists) -> FormDialog:
    """Take a decision back that was not used."""
    service = ShelterService(context.desk)
    note = translate("Shelter", "The decision for {who} is taken back. It stays in her file with the reason.")
    fields = (
        Field(
            "reason",
            translate("Shelter", "Why?"),
            Kind.CHOICE,
            required=True,
            choices=offers(lists.withdrawal_reasons),
        ),
    )
    dialog = FormDialog(
        context.tasks,
        translate("Shelter", "Withdraw the decision"),
        (Section("decision", "", fields),),
        translate("Shelter", "Withdraw"),
        lambda values: service.withdraw_decision(decision.decision_id, values["reason"]),
        window,
        note.format(who=decision.members[0].initials),
        kept=None,
    )
    dialog.open()
    return dialog


def ask_taking_back(context: Context, window: QWidget, stay_id: str, person_id: str) -> FormDialog:
    """Take a discharge back that was a mistake."""
    service = ShelterService(context.desk)
    fields = (Field("reason", translate("Shelter", "What was the mistake?"), Kind.TEXT, required=True),)
    dialog = FormDialog(
        context.tasks,
        translate("Shelter", "Take the discharge back"),
        (Section("stay", "", fields),),
        translate("Shelter", "Take it back"),
        lambda values: service.correct_discharge(stay_id, values["reason"]),
        window,
        translate(
            "Shelter",
            "Everyone has the same bed again, as if she had not left. The discharge and this correction both "
            "stay in her file.",
        ),
        kept=KeptAs(context, "shelter.take_back", stay_id, person_id),
    )
    dialog.open()
    return dialog


def ask_hold(context: Context, window: QWidget, room: RoomCard, place: Place) -> FormDialog:
    """Keep a free place for somebody, until a time or until it is freed."""
    service = ShelterService(context.desk)
    fields = (
        Field("reason", translate("Shelter", "For whom or why?"), Kind.TEXT, required=True),
        Field(
            "until",
            translate("Shelter", "Until"),
            Kind.DATE,
            hint=translate("Shelter", "Leave it empty to hold the place until it is freed."),
        ),
        Field("hour", translate("Shelter", "Hour"), Kind.TIME, beside=True),
    )

    def hold(values: dict[str, Any]) -> None:
        day = values["until"]
        until = None if day is None else datetime.combine(day, values["hour"] or _END_OF_DAY)
        service.hold_bed(place.bed_id, until, values["reason"])

    kept = KeptAs(context, "shelter.hold", place.bed_id)
    title = translate("Shelter", "Hold the place")
    return _ask_block(context, window, room, place, title, fields, hold, kept)


def ask_out_of_service(context: Context, window: QWidget, room: RoomCard, place: Place) -> FormDialog:
    """Take a free place out of service until it is freed."""
    service = ShelterService(context.desk)
    fields = (Field("reason", translate("Shelter", "What is wrong with it?"), Kind.TEXT, required=True),)

    def take_out(values: dict[str, Any]) -> None:
        service.take_out_of_service(place.bed_id, values["reason"])

    title = translate("Shelter", "Take out of service")
    kept = KeptAs(context, "shelter.out_of_service", place.bed_id)
    return _ask_block(context, window, room, place, title, fields, take_out, kept)


def _ask_block(
    context: Context,
    window: QWidget,
    room: RoomCard,
    place: Place,
    title: str,
    fields: Sequence[Field],
    work: Any,
    kept: KeptAs,
) -> FormDialog:
    dialog = FormDialog(
        context.tasks,
        title,
        (Section("place", "", fields),),
        title,
        work,
        window,
        f"{room.name} · {place.label}",
        kept=kept,
    )
    dialog.open()
    return dialog
