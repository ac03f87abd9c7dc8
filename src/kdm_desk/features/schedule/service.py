"""What the desk does with the schedule: look, book, move, go through the day, mind the children."""

from datetime import date, datetime, timedelta

from kdm_desk.core.access import Permission, require
from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import local_text, to_local, today
from kdm_desk.core.errors import UserError
from kdm_desk.core.holidays_tr import Holiday
from kdm_desk.core.intervals import Interval
from kdm_desk.features.schedule.model.appointments import (
    Appointment,
    AppointmentDetails,
    BookingRequest,
    ChildState,
    Counsellor,
    DaySchedule,
    PersonLine,
    PlayroomNow,
    Resource,
    Room,
    State,
    Today,
    WeekSchedule,
    holds_claims,
    require_complete,
    require_correction,
    require_due,
    require_step,
)
from kdm_desk.features.schedule.model.choices import Choices
from kdm_desk.features.schedule.model.times import (
    Caution,
    DayLoad,
    FreeTime,
    cautions,
    find_free_times,
    peak,
)
from kdm_desk.features.schedule.repository import board, bookings, claims, working_time
from kdm_desk.security.desk import Desk
from kdm_desk.security.restricted import refuse_strangers
from kdm_desk.storage.lists import codes
from kdm_desk.storage.transaction import Reader, Transaction

WORK_WEEK_DAYS = 5
_STEP_MINUTES = 15


class ScheduleService:
    """The schedule of one open desk. Every time given or returned is Istanbul civil time, without a zone."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # Looking

    def day(self, day: date) -> DaySchedule:
        """Everything booked on a day, for the view by counsellor and the view by room."""
        with self._desk.read(Permission.VIEW_SCHEDULE) as reader:
            found = tuple(board.appointments_between(reader, day, 1))
            seen_by = {appointment.staff_id for appointment in found}
            used = {appointment.room_id for appointment in found}
            return DaySchedule(
                day,
                tuple(who for who in board.counsellors(reader) if who.active or who.id in seen_by),
                tuple(room for room in board.rooms(reader) if room.active or room.id in used),
                found,
                board.playroom(reader)[1],
            )

    def print_day(self, day: date) -> DaySchedule:
        """A day to be put on paper: the audit row names everyone on it before it is read."""
        on_paper = sorted({one.person.id for one in self.day(day).appointments if not one.restricted})
        with self._desk.view(Permission.VIEW_SCHEDULE, "schedule.print_day", "day", str(day), on_paper):
            pass
        return self.day(day)

    def week(self, staff_id: str, monday: date) -> WeekSchedule:
        """One counsellor's working week; days are added where something is booked at the weekend.

        Raises counsellor_not_found.
        """
        with self._desk.read(Permission.VIEW_SCHEDULE) as reader:
            who = next((one for one in board.counsellors(reader) if one.id == staff_id), None)
            if who is None:
                raise UserError("counsellor_not_found")
            found = tuple(board.appointments_of_staff(reader, staff_id, monday, 7))
        last = max((one.starts_at.weekday() + 1 for one in found), default=0)
        return WeekSchedule(monday, max(WORK_WEEK_DAYS, last), who, found)

    def counsellors(self) -> list[Counsellor]:
        """Those who can be booked now."""
        with self._desk.read(Permission.VIEW_SCHEDULE) as reader:
            return [who for who in board.counsellors(reader) if who.active]

    def rooms(self) -> list[Room]:
        """The centre's rooms that can be booked now."""
        with self._desk.read(Permission.VIEW_SCHEDULE) as reader:
            return [room for room in board.rooms(reader) if room.active]

    def choices(self) -> Choices:
        """Services, reasons, counsellors and rooms to choose from, and the centre's hours."""
        with self._desk.read(Permission.VIEW_SCHEDULE) as reader:
            return Choices(
                services=codes(reader, "appointment_service"),
                professions=codes(reader, "profession"),
                cancel_reasons=codes(reader, "cancel_reason"),
                no_show_reasons=codes(reader, "no_show_reason"),
                correction_reasons=codes(reader, "correction_reason"),
                counsellors=tuple(who for who in board.counsellors(reader) if who.active),
                rooms=tuple(room for room in board.rooms(reader) if room.active),
                hours=working_time.hours(reader),
                playroom_places=board.playroom(reader)[1],
            )

    def person(self, person_id: str) -> PersonLine:
        """The woman to book for. Raises person_not_found, NotAllowed('file_restricted')."""
        with self._desk.read(Permission.VIEW_SCHEDULE) as reader:
            refuse_strangers(reader, [person_id])
            found = board.person(reader, person_id)
        if found is None:
            raise UserError("person_not_found")
        return found

    def children_of(self, person_id: str) -> list[PersonLine]:
        """The children in her file, who may come to the playroom."""
        with self._desk.read(Permission.VIEW_SCHEDULE) as reader:
            refuse_strangers(reader, [person_id])
            return board.children_of_person(reader, person_id)

    def of_person(self, person_id: str) -> list[Appointment]:
        """All appointments of a woman whose file is open, the newest first."""
        with self._desk.read(Permission.VIEW_SCHEDULE) as reader:
            refuse_strangers(reader, [person_id])
            return board.appointments_of_person(reader, person_id)

    def details(self, appointment_id: str) -> AppointmentDetails:
        """One appointment with its children and its life so far. Raises appointment_not_found."""
        with self._desk.read(Permission.VIEW_SCHEDULE) as reader:
            found = bookings.require_appointment(reader, appointment_id)
            children = board.children_of_appointment(reader, appointment_id, self._now_text())
            return AppointmentDetails(found, tuple(children), tuple(board.events(reader, appointment_id)))

    def holidays(self, first: date, days: int) -> dict[date, Holiday]:
        """The holidays among so many days."""
        require(self._desk.actor, Permission.VIEW_SCHEDULE)
        span = [first + timedelta(days=number) for number in range(days)]
        return {day: found for day in span if (found := working_time.holiday(day))}

    def today(self) -> Today:
        """Today's appointments and the playroom at this moment."""
        with self._desk.read(Permission.VIEW_SCHEDULE) as reader:
            day = today(self._desk.clock)
            booked = board.appointments_between(reader, day, 1)
            return Today(tuple(one for one in booked if not one.restricted), self._playroom(reader, day))

    def playroom_now(self) -> PlayroomNow:
        """Children in the playroom, its places, and who waits to be collected."""
        with self._desk.read(Permission.VIEW_SCHEDULE) as reader:
            return self._playroom(reader, today(self._desk.clock))

    # Finding a time

    def free_times(
        self,
        staff_id: str,
        day: date,
        minutes: int,
        with_playroom: int = 0,
        person_id: str | None = None,
    ) -> list[FreeTime]:
        """Times in working hours, not yet past, that suit the counsellor, the woman, a room and the playroom.

        `with_playroom` is the number of children.
        """
        whole_day = Interval(f"{day}T00:00", f"{day + timedelta(days=1)}T00:00")
        with self._desk.read(Permission.VIEW_SCHEDULE) as reader:
            people = claims.taken(reader, Resource.COUNSELLOR, staff_id, whole_day)
            if person_id:
                refuse_strangers(reader, [person_id])
                people += claims.taken(reader, Resource.CLIENT, person_id, whole_day)
            playroom_id, places = board.playroom(reader)
            load = DayLoad(
                [interval for interval, _ in people],
                claims.taken_rooms(reader, whole_day, [r.id for r in board.rooms(reader) if r.active]),
                claims.taken(reader, Resource.PLAYROOM, playroom_id, whole_day),
                places,
            )
            working = working_time.hours(reader).of_day(day, working_time.off_from(day))
        now = to_local(self._desk.clock.now())
        found = find_free_times(working, load, minutes, with_playroom, _STEP_MINUTES)
        return [free for free in found if free.starts_at >= now]

    def places_left(self, starts_at: datetime, ends_at: datetime) -> int:
        """Playroom places free during the whole stretch."""
        stretch = Interval(local_text(starts_at), local_text(ends_at))
        with self._desk.read(Permission.VIEW_SCHEDULE) as reader:
            playroom_id, places = board.playroom(reader)
            booked = claims.taken(reader, Resource.PLAYROOM, playroom_id, stretch)
        return max(places - peak(booked, stretch)[1], 0)

    def cautions(self, starts_at: datetime, ends_at: datetime) -> list[Caution]:
        """What is unusual about a time: past, holiday, day off, outside hours. Warns, never blocks."""
        with self._desk.read(Permission.VIEW_SCHEDULE) as reader:
            hours = working_time.hours(reader)
        holiday = working_time.holiday(starts_at.date())
        return cautions(
            Interval(local_text(starts_at), local_text(ends_at)),
            hours,
            working_time.off_from(starts_at.date()),
            holiday.name if holiday else "",
            to_local(self._desk.clock.now()),
        )

    # Booking

    def book(self, request: BookingRequest) -> str:
        """Book it whole or not at all; the appointment's id.

        Raises FieldError for an answer that needs a look, person_not_found, and counsellor_taken, room_taken,
        client_taken or playroom_full, which name what is in the way.
        """
        require_complete(request)
        with self._desk.change(Permission.BOOK, "appointment.book") as tx:
            appointment_id = self._insert(tx, request)
            tx.touch(
                "appointment",
                appointment_id,
                subjects=[request.person_id, *request.children],
                fields=["starts_at", "ends_at", "staff_id", "room_id", "service", "children"],
            )
            tx.changed(Topic.SCHEDULE)
        return appointment_id

    def move(
        self, appointment_id: str, staff_id: str, room_id: str, starts_at: datetime, ends_at: datetime
    ) -> str:
        """Let the old time go and book the new one for the same woman and children, at once; the new id.

        The old appointment ends as moved and the new one names it. Raises what `book` raises, and
        step_not_possible when she has already come.
        """
        with self._desk.change(Permission.BOOK, "appointment.move") as tx:
            old = bookings.require_appointment(tx, appointment_id)
            require_step(old.state, State.MOVED)
            children = bookings.child_ids(tx, appointment_id)
            request = BookingRequest(
                old.person.id, old.service, staff_id, room_id, starts_at, ends_at, children, old.note, old.id
            )
            require_complete(request)
            bookings.insert_event(tx, old.id, State.MOVED)
            bookings.release_claims(tx, old.id)
            new_id = self._insert(tx, request)
            tx.touch(
                "appointment",
                new_id,
                subjects=[old.person.id, *children],
                fields=["starts_at", "ends_at", "staff_id", "room_id", "replaces"],
            )
            tx.changed(Topic.SCHEDULE)
        return new_id

    # The day itself

    def arrive(self, appointment_id: str) -> None:
        self._step(appointment_id, State.ARRIVED, "appointment.arrive")

    def begin(self, appointment_id: str) -> None:
        self._step(appointment_id, State.IN_SESSION, "appointment.begin")

    def finish(self, appointment_id: str) -> None:
        self._step(appointment_id, State.DONE, "appointment.finish")

    def no_show(self, appointment_id: str, reason: str = "") -> None:
        """She did not come; counsellor, room and playroom places are free again."""
        self._step(appointment_id, State.NO_SHOW, "appointment.no_show", reason)

    def cancel(self, appointment_id: str, reason: str = "") -> None:
        """It will not take place; everything it held is free again."""
        self._step(appointment_id, State.CANCELLED, "appointment.cancel", reason)

    def correct(self, appointment_id: str, to_state: State, reason: str) -> None:
        """Mend a mis-click: the state becomes `to_state` and the reason stays on record.

        Where the appointment had let its time go, it is taken up again, which may be refused as a booking is.
        """
        with self._desk.change(Permission.BOOK, "appointment.correct") as tx:
            found = bookings.require_appointment(tx, appointment_id)
            require_correction(found.state, to_state, reason)
            require_due(found.starts_at, to_state, to_local(self._desk.clock.now()))
            bookings.insert_event(tx, appointment_id, to_state, reason, is_correction=True)
            if holds_claims(found.state) and not holds_claims(to_state):
                bookings.release_claims(tx, appointment_id)
            elif holds_claims(to_state) and not holds_claims(found.state):
                bookings.take(tx, appointment_id, bookings.request_of(tx, found))
            tx.touch("appointment", appointment_id, subjects=[found.person.id], fields=["state"])
            tx.changed(Topic.SCHEDULE)

    def hand_over_child(self, appointment_id: str, child_id: str) -> None:
        """The child is in the playroom now.

        Raises mother_not_here, child_not_expected or step_not_possible.
        """
        self._child_step(appointment_id, child_id, ChildState.HANDED_OVER, "playroom.hand_over")

    def collect_child(self, appointment_id: str, child_id: str) -> None:
        """The child was given back. Raises child_not_expected or step_not_possible."""
        self._child_step(appointment_id, child_id, ChildState.COLLECTED, "playroom.collect")

    # Parts

    def _step(self, appointment_id: str, to: State, action: str, reason: str = "") -> None:
        with self._desk.change(Permission.BOOK, action) as tx:
            found = bookings.require_appointment(tx, appointment_id)
            require_step(found.state, to)
            require_due(found.starts_at, to, to_local(self._desk.clock.now()))
            bookings.insert_event(tx, appointment_id, to, reason)
            if not holds_claims(to):
                bookings.release_claims(tx, appointment_id)
            tx.touch("appointment", appointment_id, subjects=[found.person.id], fields=["state"])
            tx.changed(Topic.SCHEDULE)

    def _child_step(self, appointment_id: str, child_id: str, to: ChildState, action: str) -> None:
        with self._desk.change(Permission.BOOK, action) as tx:
            found = bookings.require_appointment(tx, appointment_id)
            children = board.children_of_appointment(tx, appointment_id, self._now_text())
            child = next((one for one in children if one.person.id == child_id), None)
            if child is None:
                raise UserError("child_not_expected")
            handing_over = to is ChildState.HANDED_OVER
            if handing_over and found.state not in (State.ARRIVED, State.IN_SESSION):
                raise UserError("mother_not_here", name=child.mother.initials)
            if handing_over == (child.state is ChildState.HANDED_OVER):
                raise UserError("step_not_possible", state=child.state.value, to=to.value)
            bookings.insert_playroom_event(tx, appointment_id, child_id, to)
            tx.touch("appointment", appointment_id, subjects=[found.person.id, child_id], fields=["playroom"])
            tx.changed(Topic.SCHEDULE)

    def _insert(self, tx: Transaction, request: BookingRequest) -> str:
        bookings.require_people(tx, [request.person_id, *request.children])
        bookings.require_in_use(tx, request)
        appointment_id = bookings.insert_appointment(tx, request)
        bookings.insert_event(tx, appointment_id, State.BOOKED)
        bookings.take(tx, appointment_id, request)
        return appointment_id

    def _playroom(self, reader: Reader, day: date) -> PlayroomNow:
        # From yesterday on, so that a child whom nobody signed out is not forgotten overnight.
        children = board.children_between(reader, day - timedelta(days=1), 2, self._now_text())
        inside = [child for child in children if child.state is ChildState.HANDED_OVER]
        expected = [child for child in children if child.is_expected_on(day)]
        return PlayroomNow(board.playroom(reader)[1], tuple(inside), tuple(expected))

    def _now_text(self) -> str:
        return local_text(to_local(self._desk.clock.now()))
