"""What the desk does at the shelter: decide, admit, move, discharge, keep beds back, edit rooms."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time

from kdm_desk.core.access import Compartment, Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import OPEN_INSTANT, instant_text, to_instant
from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.features.shelter.model.house import (
    ROOM_KINDS_WITH_BEDS,
    BlockKind,
    RoomSetup,
    ShelterBoard,
    TimelineRow,
)
from kdm_desk.features.shelter.model.placement import (
    BedKind,
    Lists,
    Member,
    PlacementRequest,
    Rules,
    WaitingDecision,
    months_later,
    placement_concerns,
)
from kdm_desk.features.shelter.model.stay import (
    Ending,
    PlacementRecord,
    StayEventKind,
    not_before,
)
from kdm_desk.features.shelter.repository import (
    board,
    conflicts,
    families,
    guards,
    placements,
    rooms,
    settings,
    stays,
)
from kdm_desk.security.desk import Desk
from kdm_desk.storage.transaction import Transaction


class ShelterService:
    """Each public method is one action of the login at the desk: one permission, one transaction, one audit row."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # Decisions at the centre

    def family(self, person_id: str) -> tuple[Member, ...]:
        """The woman and the children in her file, whom a decision may name."""
        with self._desk.read(Permission.DECIDE_PLACEMENT) as reader:
            woman = families.person(reader, person_id)
            if woman is None:
                raise UserError("person_not_found")
            return (families.member(woman, is_woman=True), *families.children(reader, person_id))

    def decide_placement(self, request: PlacementRequest) -> str:
        """Record the centre's decision to place her and the named children; the decision's id.

        Raises FieldError for the ground or the day, UserError('decision_waiting' or 'already_resident'), and
        FieldError('reason_needed') when a child is past the regulation's ages and no note says why.
        """
        with self._desk.change(Permission.DECIDE_PLACEMENT, "placement.decide") as tx:
            decided_on = guards.past_day(tx, request.decided_on, "decided_on")
            if not settings.offers(tx, "eligibility_ground", request.ground):
                raise FieldError("required", field="ground")
            guards.no_other_placement(tx, request.person_id)
            decision_id = placements.insert_decision(tx, request, decided_on)
            members = families.members_of(tx, [decision_id])[decision_id]
            guards.reason_for(
                placement_concerns(members, decided_on, settings.rules(tx)), request.note, "note"
            )
            _touch(tx, "placement", decision_id, members, ("ground", "decided_on", "urgent", "note"))
        return decision_id

    def waiting(self) -> tuple[WaitingDecision, ...]:
        """Decisions not yet followed by a stay and not withdrawn."""
        with self._desk.read(Permission.VIEW_SHELTER) as reader:
            return placements.waiting(reader, guards.today(reader))

    def withdraw_decision(self, decision_id: str, reason: str) -> None:
        """Take a waiting decision back, with the reason."""
        with self._desk.change(Permission.DECIDE_PLACEMENT, "placement.withdraw") as tx:
            guards.waiting_decision(tx, decision_id)
            members = families.members_of(tx, [decision_id])[decision_id]
            placements.insert_withdrawal(tx, decision_id, guards.reason(reason))
            _touch(tx, "placement", decision_id, members, ("withdrawn",))

    # Stays

    def admit(
        self,
        decision_id: str,
        beds: Mapping[str, str],
        admitted_on: date | None = None,
        reason: str = "",
    ) -> str:
        """Admit everyone the decision names, each to the bed `beds` gives (person id to bed id); the stay's id.

        Raises UserError('decision_missing', 'decision_used', 'decision_withdrawn', 'bed_missing', 'bed_taken',
        'person_has_bed', 'bed_held', …), and 'reason_needed' when a cot goes to somebody who is no small child.
        """
        with self._desk.change(Permission.ASSIGN_BEDS, "stay.admit") as tx:
            decision = guards.waiting_decision(tx, decision_id)
            day = guards.past_day(tx, admitted_on, "admitted_on")
            if day < date.fromisoformat(decision["decided_on"]):
                raise FieldError("admitted_before_decision", field="admitted_on")
            members = families.members_of(tx, [decision_id])[decision_id]
            guards.beds_for_all(members, beds)
            guards.cots_for_small(tx, members, beds, reason)
            planned_end = months_later(day, settings.rules(tx).stay_months)
            stay_id = stays.insert_stay(tx, decision_id, decision["person_id"], day, planned_end)
            starts_at = guards.start_of_stay(tx, day, beds)
            stay = guards.stay(tx, stay_id)
            for person_id, bed_id in beds.items():
                conflicts.assign(tx, stay, bed_id, person_id, starts_at)
            stays.append_event(tx, stay_id, StayEventKind.ADMITTED, starts_at, reason=reason.strip())
            _touch(tx, "stay", stay_id, members, ("admitted_on", "beds"))
        return stay_id

    def move(self, stay_id: str, beds: Mapping[str, str], reason: str = "") -> None:
        """Move people of one stay to other beds at once; two of them may change places."""
        with self._desk.change(Permission.ASSIGN_BEDS, "stay.move") as tx:
            stay = guards.stay(tx, stay_id)
            guards.step(tx, stay_id, StayEventKind.MOVED)
            running = {row["person_id"]: row for row in stays.running(tx, stay_id)}
            strangers = [person_id for person_id in beds if person_id not in running]
            if strangers:
                raise UserError("not_in_decision", name=families.initials_of(tx, strangers[0]))
            moving = {who: bed for who, bed in beds.items() if running[who]["bed_id"] != bed}
            if not moving:
                raise UserError("nothing_to_move")
            members = families.members_of(tx, [stay["decision_id"]])[stay["decision_id"]]
            guards.cots_for_small(tx, members, moving, reason)
            closing = [running[who] for who in moving]
            moment = not_before(
                tx.now,
                after=[row["starts_at"] for row in closing],
                from_=stays.ends_before_now(tx, moving.values(), moving),
            )
            stays.close_assignments(tx, closing, moment)
            for person_id, bed_id in moving.items():
                conflicts.assign(tx, stay, bed_id, person_id, moment)
            stays.append_event(tx, stay_id, StayEventKind.MOVED, moment, reason=reason.strip())
            tx.touch("stay", stay_id, subjects=moving, fields=("beds",))
            tx.changed(Topic.SHELTER)

    def extend(self, stay_id: str, until: date, reason: str) -> None:
        """Set a later planned end, on the evaluation board's reason (domain.md §3)."""
        with self._desk.change(Permission.DECIDE_PLACEMENT, "stay.extend") as tx:
            stay = guards.stay(tx, stay_id)
            guards.step(tx, stay_id, StayEventKind.EXTENDED)
            if until <= guards.today(tx):
                raise FieldError("date_in_past", field="until")
            said = guards.reason(reason)
            stays.append_event(tx, stay_id, StayEventKind.EXTENDED, tx.now, reason=said, planned_end=until)
            tx.touch("stay", stay_id, subjects=[stay["person_id"]], fields=("planned_end",))
            tx.changed(Topic.SHELTER)

    def discharge(self, stay_id: str, code: str, note: str = "", *, clean_beds: bool = False) -> None:
        """She leaves with everyone of her stay; their beds are free, or being cleaned, from now on."""
        with self._desk.change(Permission.ASSIGN_BEDS, "stay.discharge") as tx:
            stay = guards.stay(tx, stay_id)
            guards.step(tx, stay_id, StayEventKind.DISCHARGED)
            if not settings.offers(tx, "discharge_reason", code):
                raise FieldError("required", field="code")
            running = stays.running(tx, stay_id)
            moment = not_before(tx.now, after=[row["starts_at"] for row in running])
            stays.close_assignments(tx, running, moment)
            if clean_beds:
                for row in running:
                    rooms.insert_block(tx, row["bed_id"], BlockKind.CLEANING, moment, OPEN_INSTANT, "")
            stays.append_event(tx, stay_id, StayEventKind.DISCHARGED, moment, reason=note.strip(), code=code)
            everyone = [stay["person_id"], *(row["person_id"] for row in running)]
            tx.touch("stay", stay_id, subjects=everyone, fields=("discharge", "beds"))
            tx.changed(Topic.SHELTER)

    def correct_discharge(self, stay_id: str, reason: str) -> None:
        """Take back a discharge entered by mistake: everyone has her bed again, without a gap.

        Raises the refusal that names the bed when one of them was given or kept back meanwhile.
        """
        with self._desk.change(Permission.ASSIGN_BEDS, "stay.correct") as tx:
            stay = guards.stay(tx, stay_id)
            events = stays.events(tx, stay_id)
            if not events or events[-1]["kind"] != StayEventKind.DISCHARGED:
                raise UserError("step_not_possible")
            left_at = events[-1]["at"]
            back = [row for row in stays.last_of_each(tx, stay_id) if row["ends_at"] == left_at]
            for row in back:
                rooms.drop_cleaning_since(tx, row["bed_id"], left_at)
                conflicts.assign(tx, stay, row["bed_id"], row["person_id"], left_at)
            stays.append_event(
                tx,
                stay_id,
                StayEventKind.ADMITTED,
                tx.now,
                reason=guards.reason(reason),
                corrects=events[-1]["id"],
            )
            tx.touch(
                "stay", stay_id, subjects=[row["person_id"] for row in back], fields=("discharge", "beds")
            )
            tx.changed(Topic.SHELTER)

    # What is shown

    def board(self) -> ShelterBoard:
        """Every room and place as it is now, and the decisions that wait."""
        with self._desk.read(Permission.VIEW_SHELTER) as reader:
            today = guards.today(reader)
            return ShelterBoard(
                board.rooms(reader, today), placements.waiting(reader, today), today, settings.rules(reader)
            )

    def occupancy(self) -> tuple[int, int]:
        """Places taken, places there are."""
        with self._desk.read(Permission.VIEW_SHELTER) as reader:
            return board.occupancy(reader)

    def stays_ending(self, days: int = 14) -> tuple[Ending, ...]:
        """Stays whose planned end is at most `days` away or already past."""
        with self._desk.read(Permission.VIEW_SHELTER) as reader:
            return board.endings(reader, guards.today(reader), days)

    def beds_timeline(self, from_: date, to: date) -> tuple[TimelineRow, ...]:
        """What lay on each bed from the day `from_` up to, not including, `to`."""
        starts, ends = (instant_text(to_instant(datetime.combine(day, time()))) for day in (from_, to))
        with self._desk.read(Permission.VIEW_SHELTER) as reader:
            return board.timeline(reader, starts, ends)

    def placements_of(self, person_id: str) -> tuple[PlacementRecord, ...]:
        """Her decisions and stays, the newest first, for her case file."""
        with self._desk.read(Permission.VIEW_SHELTER) as reader:
            return board.records(reader, person_id)

    def people_of(self, stay_id: str) -> tuple[Member, ...]:
        """Everyone of a stay, the woman first."""
        with self._desk.read(Permission.VIEW_SHELTER) as reader:
            decision_id = guards.stay(reader, stay_id)["decision_id"]
            return families.members_of(reader, [decision_id])[decision_id]

    def lists(self) -> Lists:
        """The code lists that the shelter's screens offer."""
        with self._desk.read(Permission.VIEW_SHELTER) as reader:
            return settings.lists(reader)

    def rules(self) -> Rules:
        """The regulation's limits as the settings have them."""
        with self._desk.read(Permission.VIEW_SHELTER) as reader:
            return settings.rules(reader)

    # Where the house is

    def knows_address(self) -> bool:
        """Whether this login is a member of the compartment that the address is sealed to."""
        with self._desk.read(Permission.VIEW_SHELTER):
            return self._desk.holds(Compartment.SHELTER_ADDRESS)

    def address(self) -> str:
        """The shelter's address for the members of its compartment, "" while none is written down.

        The reading is in the audit before it is shown. Raises UserError "sealed_for_others".
        """
        with self._desk.view(
            Permission.VIEW_SHELTER, "shelter_address.open", settings.SECRETS, settings.ADDRESS, []
        ) as reader:
            return settings.address(reader, self._desk.open_sealed)

    def set_address(self, text: str) -> None:
        """Seal another address to the compartment. Raises FieldError "required", UserError "sealed_for_others"."""
        if not text.strip():
            raise FieldError("required", field="address")
        with self._desk.change(Permission.EDIT_ROOMS, "shelter_address.change") as tx:
            settings.set_address(tx, text.strip(), self._desk.seal)
            tx.touch(settings.SECRETS, settings.ADDRESS, fields=["address"])
            tx.changed(Topic.SHELTER)

    # Beds kept back

    def hold_bed(self, bed_id: str, until: datetime | None, reason: str) -> None:
        """Keep a free bed for somebody until a civil time in Istanbul, or until it is released."""
        self._block(bed_id, BlockKind.HELD, until, guards.reason(reason), "bed.hold")

    def clean_bed(self, bed_id: str) -> None:
        """Take a free bed out for cleaning until it is released."""
        self._block(bed_id, BlockKind.CLEANING, None, "", "bed.clean")

    def take_out_of_service(self, bed_id: str, reason: str) -> None:
        """Take a free bed out of service until it is released."""
        self._block(bed_id, BlockKind.OUT_OF_SERVICE, None, guards.reason(reason), "bed.out_of_service")

    def release_bed(self, bed_id: str) -> None:
        """Give a held, cleaned or mended bed back to the free ones; raises UserError('bed_not_blocked')."""
        with self._desk.change(Permission.ASSIGN_BEDS, "bed.release") as tx:
            blocks = rooms.blocks(tx, bed_id, tx.now)
            if not blocks:
                raise UserError("bed_not_blocked", bed=conflicts.bed_name(guards.bed(tx, bed_id)))
            for block in blocks:
                rooms.end_block(tx, block, tx.now)
            _touch_house(tx, "bed", bed_id, "block")

    def _block(self, bed_id: str, kind: BlockKind, until: datetime | None, reason: str, action: str) -> None:
        with self._desk.change(Permission.ASSIGN_BEDS, action) as tx:
            ends_at = OPEN_INSTANT if until is None else instant_text(to_instant(until))
            for block in rooms.blocks(tx, bed_id, tx.now):
                rooms.end_block(tx, block, tx.now)
            guards.keep_back(tx, bed_id, kind, ends_at, reason)
            _touch_house(tx, "bed", bed_id, "block")

    # Rooms and beds

    def rooms(self) -> tuple[RoomSetup, ...]:
        """Every room and bed, those out of use included, for editing."""
        with self._desk.read(Permission.EDIT_ROOMS) as reader:
            return rooms.setup(reader)

    def add_room(self, name: str, kind: str, floor: int) -> str:
        """A new room of the shelter; its id. Raises FieldError for the name or the kind."""
        with self._desk.change(Permission.EDIT_ROOMS, "room.add") as tx:
            if not settings.offers(tx, "room_kind", kind):
                raise FieldError("required", field="kind")
            room_id = rooms.insert_room(tx, guards.new_room_name(tx, name), kind, floor)
            _touch_house(tx, "room", room_id, "name", "kind", "floor")
        return room_id

    def rename_room(self, room_id: str, name: str, floor: int | None = None) -> None:
        """Another name, and floor if given, for a room."""
        with self._desk.change(Permission.EDIT_ROOMS, "room.rename") as tx:
            room = guards.room(tx, room_id)
            new_name = guards.new_room_name(tx, name, but=room_id)
            rooms.update_room(tx, room_id, name=new_name, floor=room["floor"] if floor is None else floor)
            _touch_house(tx, "room", room_id, "name", "floor")

    def retire_room(self, room_id: str) -> None:
        """Take a room without beds out of use; raises UserError('room_has_beds')."""
        with self._desk.change(Permission.EDIT_ROOMS, "room.retire") as tx:
            room = guards.room(tx, room_id)
            beds = rooms.active_beds(tx, room_id)
            if beds:
                raise UserError("room_has_beds", room=room["name"], count=beds)
            rooms.set_room_active(tx, room_id, active=False)
            _touch_house(tx, "room", room_id, "active")

    def restore_room(self, room_id: str) -> None:
        """Take a retired room into use again."""
        with self._desk.change(Permission.EDIT_ROOMS, "room.restore") as tx:
            room = guards.room(tx, room_id)
            guards.new_room_name(tx, room["name"], but=room_id)
            rooms.set_room_active(tx, room_id, active=True)
            _touch_house(tx, "room", room_id, "active")

    def add_bed(self, room_id: str, label: str, kind: BedKind) -> str:
        """One more place, in a bedroom or the infirmary only; its id. Capacity grows by it."""
        with self._desk.change(Permission.EDIT_ROOMS, "bed.add") as tx:
            room = guards.room(tx, room_id)
            if room["kind"] not in ROOM_KINDS_WITH_BEDS or not room["active"]:
                raise UserError("room_without_beds", room=room["name"])
            bed_id = rooms.insert_bed(tx, room_id, guards.new_bed_label(tx, room_id, label), kind)
            _touch_house(tx, "bed", bed_id, "label", "kind")
        return bed_id

    def retire_bed(self, bed_id: str) -> None:
        """Take a bed out of use for good; raises UserError('bed_taken') naming who has it."""
        with self._desk.change(Permission.EDIT_ROOMS, "bed.retire") as tx:
            guards.bed(tx, bed_id)
            guards.nobody_in(tx, bed_id)
            rooms.set_bed_active(tx, bed_id, active=False)
            _touch_house(tx, "bed", bed_id, "active")

    def restore_bed(self, bed_id: str) -> None:
        """Take a retired bed into use again."""
        with self._desk.change(Permission.EDIT_ROOMS, "bed.restore") as tx:
            bed = guards.bed(tx, bed_id)
            if not guards.room(tx, bed["room_id"])["active"]:
                raise UserError("room_without_beds", room=bed["room"])
            guards.new_bed_label(tx, bed["room_id"], bed["label"], but=bed_id)
            rooms.set_bed_active(tx, bed_id, active=True)
            _touch_house(tx, "bed", bed_id, "active")


def _touch(
    tx: Transaction, kind: str, object_id: str, members: Sequence[Member], fields: Iterable[str]
) -> None:
    tx.touch(kind, object_id, subjects=[member.person_id for member in members], fields=fields)
    tx.changed(Topic.SHELTER)


def _touch_house(tx: Transaction, kind: str, object_id: str, *fields: str) -> None:
    tx.touch(kind, object_id, fields=fields)
    tx.changed(Topic.SHELTER)
