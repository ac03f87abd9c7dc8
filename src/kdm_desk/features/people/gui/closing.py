"""Closing a file and opening it again, from the case file."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.core.clock import parse_local, show_date, show_moment
from kdm_desk.features.people.gui.questions import choices
from kdm_desk.features.people.gui.words import say
from kdm_desk.features.people.model.closing import BeforeClosing, InTheWay, Way
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.people.service.closing import ClosingService
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import asked_already, tell
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP
from kdm_desk.ui.kept_form import KeptAs

translate = QCoreApplication.translate


def close_or_reopen(context: Context, window: QWidget, person_id: str) -> None:
    """The case action: asks why an open file is closed, or why a closed one is opened again."""
    closings, people = ClosingService(context.desk), PeopleService(context.desk)

    def read() -> tuple[BeforeClosing | None, CodeLists]:
        lists = people.code_lists()
        return (None if closings.is_closed(person_id) else closings.before_closing(person_id)), lists

    def show(read: tuple[BeforeClosing | None, CodeLists]) -> None:
        if asked_already():
            return
        before, lists = read
        if before is None:
            _ask_to_reopen(context, window, person_id)
        elif before.in_the_way:
            tell(
                window,
                translate("People", "This file cannot be closed yet"),
                "\n".join(_in_the_way(one) for one in before.in_the_way),
            )
        else:
            _ask_to_close(context, window, person_id, before, lists)

    context.tasks.run(window, read, show)


def _ask_to_close(
    context: Context, window: QWidget, person_id: str, before: BeforeClosing, lists: CodeLists
) -> None:
    service = ClosingService(context.desk)
    fields = [
        Field(
            "reason",
            translate("People", "Why is it closed?"),
            Kind.CHOICE,
            required=True,
            choices=choices(lists, "closing_reason", context.preferences.language),
        ),
        Field("note", translate("People", "Note"), Kind.NOTES, rows=3),
    ]

    def save(values: dict[str, Any]) -> None:
        service.close_file(person_id, values["reason"], values["note"])

    note = "\n".join(
        [
            translate("People", "Everything stays readable. A new application opens the file again."),
            *_unfinished(before),
        ]
    )
    kept = KeptAs(context, "people.close", person_id, person_id)
    _show(context, window, translate("People", "Close the file"), fields, save, note, kept)


def _ask_to_reopen(context: Context, window: QWidget, person_id: str) -> None:
    service = ClosingService(context.desk)
    fields = [
        Field("note", translate("People", "Why is it opened again?"), Kind.NOTES, rows=3, required=True)
    ]

    def save(values: dict[str, Any]) -> None:
        service.reopen_file(person_id, values["note"])

    kept = KeptAs(context, "people.reopen", person_id, person_id)
    _show(context, window, translate("People", "Open the file again"), fields, save, "", kept)


def _show(
    context: Context, window: QWidget, title: str, fields: list[Field], save: Any, note: str, kept: KeptAs
) -> None:
    sections = [Section("questions", "", fields)]
    dialog = FormDialog(context.tasks, title, sections, title, save, window, note, kept=kept)
    dialog.open()


def _in_the_way(one: InTheWay) -> str:
    if one.kind is Way.STAY:
        return say(
            QT_TRANSLATE_NOOP(
                "People", "She has been staying in the shelter since {since}. Please end her stay first."
            ),
            since=show_date(parse_local(f"{one.at}T00:00").date()),
        )
    return say(
        QT_TRANSLATE_NOOP(
            "People", "She has an appointment on {when} with {who}. Please hold or cancel it first."
        ),
        when=show_moment(parse_local(one.at)),
        who=one.who,
    )


def _unfinished(before: BeforeClosing) -> list[str]:
    """Needs and tasks that are still open; they keep nothing from being closed."""
    found = []
    if before.open_needs:
        found.append(
            say(QT_TRANSLATE_NOOP("People", "Requests without an outcome: {count}."), count=before.open_needs)
        )
    if before.open_tasks:
        found.append(
            say(QT_TRANSLATE_NOOP("People", "Tasks not done yet: {count}."), count=before.open_tasks)
        )
    return found
