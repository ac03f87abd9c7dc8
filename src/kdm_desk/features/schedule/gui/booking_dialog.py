"""Book an appointment: who, for what, with whom, where, when, and which children go to the playroom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QWidget

from kdm_desk.core.errors import FieldError
from kdm_desk.features.schedule.gui.outlook import Outlook, OutlookStrip
from kdm_desk.features.schedule.gui.person_picker import PersonPicker
from kdm_desk.features.schedule.model.appointments import BookingRequest, PersonLine
from kdm_desk.features.schedule.model.choices import Choices
from kdm_desk.features.schedule.model.times import FreeTime
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.ui import messages
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.kept_form import KeptAs
from kdm_desk.ui.theme import GRID

SESSION = timedelta(minutes=60)
_PAUSE_MS = 120
_AROUND_THE_FORM = 48
_SERVICE_OF = {"lawyer": "legal", "psychologist": "psychological", "social_worker": "social"}


@dataclass(frozen=True)
class BookingStart:
    """What is known already when the dialog opens."""

    person: PersonLine | None = None
    staff_id: str = ""
    room_id: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None


class BookingDialog(FormDialog):
    """`saved` carries the new appointment's id. A refusal names what is in the way; everything typed stays."""

    def __init__(
        self, context: Context, choices: Choices, start: BookingStart, parent: QWidget | None = None
    ) -> None:
        self._context, self._choices = context, choices
        self._schedule = ScheduleService(context.desk)
        self._language = context.preferences.language
        self._kept_children: list[str] = []
        who = start.person.id if start.person else ""
        super().__init__(
            context.tasks,
            self.tr("New appointment"),
            self._sections(),
            self.tr("Book"),
            self._book,
            parent,
            kept=KeptAs(context, "appointment.book", who, who),
        )
        self.picker = PersonPicker(context)
        self.top.addWidget(self.picker)
        self.outlook = OutlookStrip()
        self._set_beside(self.outlook)
        self._asked = 0
        self._started: datetime | None = None
        self._offered_service = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look_ahead)
        self.form.changed.connect(self._typed)
        self.picker.chosen.connect(self._person_chosen)
        self.outlook.time_chosen.connect(self.take_time)
        self._begin(start)

    def submit(self) -> None:
        """Book it; without a client it says so first."""
        if not self.picker.person_id:
            self.picker.show_problem(messages.sentence(FieldError("client_missing", "person_id")).text)
            return
        super().submit()

    def take_time(self, free: FreeTime) -> None:
        """Use one of the free times, and a room that is free in it."""
        self.form.input("starts_at").set_value(free.starts_at.time())
        self.form.input("ends_at").set_value(free.ends_at.time())
        if self.form.values()["room_id"] not in free.room_ids:
            self.form.input("room_id").set_value(free.room_ids[0])

    def _set_beside(self, strip: QWidget) -> None:
        """Put the free times at the right of the questions: a laptop's screen is wide and low."""
        column, area = self.layout(), self.findChild(QScrollArea)
        if isinstance(column, QBoxLayout) and isinstance(area, QScrollArea):
            at = column.indexOf(area)
            column.removeWidget(area)
            row = QHBoxLayout()
            row.setSpacing(3 * GRID)
            row.addWidget(area, 1)
            row.addWidget(strip)
            column.insertLayout(at, row, 1)
            room = self.screen().availableSize()
            area.setMinimumHeight(min(area.minimumHeight(), room.height() - _AROUND_THE_FORM * GRID))
            width = self.width() + strip.width() + 3 * GRID
            self.resize(min(width, room.width() - 4 * GRID), self.sizeHint().height())

    def _sections(self) -> list[Section]:
        language, choices = self._language, self._choices
        services = [Choice(one.code, one.label(language)) for one in choices.services if one.active]
        counsellors = [
            Choice(who.id, f"{who.name} · {choices.profession_label(who.profession, language)}")
            for who in choices.counsellors
        ]
        rooms = [Choice(room.id, room.name) for room in choices.rooms]
        return [
            Section(
                "booking",
                "",
                [
                    Field("staff_id", self.tr("Counsellor"), Kind.CHOICE, required=True, choices=counsellors),
                    Field(
                        "service",
                        self.tr("Service"),
                        Kind.CHOICE,
                        required=True,
                        beside=True,
                        choices=services,
                    ),
                    Field("day", self.tr("Day"), Kind.DATE, required=True),
                    Field("starts_at", self.tr("From"), Kind.TIME, required=True, beside=True),
                    Field("ends_at", self.tr("To"), Kind.TIME, required=True, beside=True),
                    Field("room_id", self.tr("Room"), Kind.CHOICE, required=True, choices=rooms),
                    Field("children", self.tr("Children who go to the playroom meanwhile"), Kind.MANY),
                    Field("note", self.tr("Note for the desk"), longest=500),
                ],
            )
        ]

    def _begin(self, start: BookingStart) -> None:
        self.form.set_field_visible("children", False)
        starts = start.starts_at
        ends = start.ends_at or (starts + SESSION if starts else None)
        values: dict[str, object] = {"staff_id": start.staff_id, "room_id": start.room_id}
        values["day"] = starts.date() if starts else self._context.today()
        if starts and ends:
            values |= {"starts_at": starts.time(), "ends_at": ends.time()}
        self._started = starts
        self.form.set_values(values)
        self._offer_service()
        self.form.mark_clean()
        if start.person:
            self._show_person(start.person)
            self.form.focus_field("staff_id" if not start.staff_id else "starts_at")
        else:
            self.picker.box.setFocus()
        self._look_ahead()

    def _person_chosen(self, person_id: str) -> None:
        self.mark_typed()
        self.form.set_choices("children", [])
        self.form.set_field_visible("children", False)
        if person_id:
            self._tasks.run(
                self,
                lambda: (person_id, self._schedule.children_of(person_id)),
                lambda found: self._offer_children(*found),
            )
            if not self.form.values()["staff_id"]:
                self.form.focus_field("staff_id")
        self._pause.start()

    def _offer_children(self, person_id: str, children: list[PersonLine]) -> None:
        if person_id == self.picker.person_id:
            self.form.set_choices("children", [Choice(child.id, child.name) for child in children])
            self.form.set_field_visible("children", bool(children))
            if self._kept_children:
                self.form.input("children").set_raw(self._kept_children)
                self._kept_children = []

    def read_beside(self) -> Mapping[str, Any]:
        """Who was chosen, and the children, who are offered only once it is known whose they are."""
        return {"person_id": self.picker.person_id, "children": list(self.form.values()["children"])}

    def put_back_beside(self, more: Mapping[str, Any]) -> None:
        """Her name is read anew: her file may be closed to this login since."""
        person_id = str(more.get("person_id", ""))
        self._kept_children = [str(one) for one in more.get("children", ())]
        if not person_id:
            self.picker.ask_again()
        elif person_id != self.picker.person_id:
            self._tasks.run(
                self, lambda: self._schedule.person(person_id), self._show_person, lambda _closed: None
            )

    def _show_person(self, person: PersonLine) -> None:
        text = " · ".join(part for part in (person.name, person.file_number) if part)
        self.picker.show_person(person.id, text)

    def _typed(self, field: str) -> None:
        if field == "starts_at":
            self._keep_length()
        if field == "staff_id":
            self._offer_service()
        self.outlook.forget()
        self._pause.start()

    def _keep_length(self) -> None:
        """A new start takes the end along."""
        starts = self._moment("starts_at")
        if starts is None:
            return
        ends = self._moment("ends_at")
        length = ends - self._started if ends and self._started and ends > self._started else SESSION
        self._started = starts
        self.form.input("ends_at").set_value((starts + length).time())

    def _offer_service(self) -> None:
        values = self.form.values()
        who = next((one for one in self._choices.counsellors if one.id == values["staff_id"]), None)
        offered = _SERVICE_OF.get(who.profession, "") if who else ""
        if offered and values["service"] in (None, self._offered_service):
            self._offered_service = offered
            self.form.input("service").set_value(offered)

    def _look_ahead(self) -> None:
        """Ask what is free around what was typed; only the newest answer is shown."""
        self._asked += 1
        asked, values = self._asked, self.form.values()
        staff_id, day = values["staff_id"], values["day"]
        if not staff_id or not isinstance(day, date):
            self.outlook.forget()
            return
        starts, ends = self._moment("starts_at"), self._moment("ends_at")
        length = ends - starts if starts and ends and ends > starts else SESSION
        children, person_id = len(values["children"]), self.picker.person_id or None

        def work() -> Outlook:
            minutes = int(length.total_seconds() // 60)
            free = self._schedule.free_times(staff_id, day, minutes, children, person_id)
            if starts is None:
                return Outlook(tuple(free), None, ())
            places = self._schedule.places_left(starts, starts + length)
            return Outlook(tuple(free), places, tuple(self._schedule.cautions(starts, starts + length)))

        def show(found: Outlook) -> None:
            if asked == self._asked:
                self._offer_room(found, starts)
                self.outlook.show_outlook(found)

        self._tasks.run(self, work, show)

    def _offer_room(self, found: Outlook, starts: datetime | None) -> None:
        fitting = next((free for free in found.free_times if free.starts_at == starts), None)
        if fitting and not self.form.values()["room_id"]:
            self.form.input("room_id").set_value(fitting.room_ids[0])

    def _moment(self, field: str) -> datetime | None:
        values = self.form.values()
        day, at = values["day"], values[field]
        return datetime.combine(day, at) if isinstance(day, date) and isinstance(at, time) else None

    def _book(self, values: dict[str, Any]) -> str:
        return self._schedule.book(
            BookingRequest(
                self.picker.person_id,
                values["service"],
                values["staff_id"],
                values["room_id"],
                datetime.combine(values["day"], values["starts_at"]),
                datetime.combine(values["day"], values["ends_at"]),
                tuple(values["children"]),
                values["note"],
            )
        )
