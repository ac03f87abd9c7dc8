"""What must hold before a write: each check looks it up in the open transaction and says what is wrong."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time

from kdm_desk.core.clock import instant_text, parse_instant, to_instant, to_local
from kdm_desk.core.errors import FieldError, RuleBroken, UserError
from kdm_desk.features.shelter.model.house import BlockKind
from kdm_desk.features.shelter.model.placement import Concern, Member, bed_concerns
from kdm_desk.features.shelter.model.stay import StayEventKind, not_before, step_follows
from kdm_desk.features.shelter.repository import conflicts, families, placements, rooms, settings, stays
from kdm_desk.security.restricted import refuse_strangers
from kdm_desk.storage.transaction import Reader, Row, Transaction

# A woman entered later than she came is taken to have come at midday: the hour is not known any more.
_UNKNOWN_HOUR = time(12)
_LONGEST_NAME = 60


def today(reader: Reader) -> date:
    """The civil date in Istanbul at the transaction's instant."""
    return to_local(parse_instant(reader.now)).date()


def past_day(reader: Reader, day: date | None, field: str) -> date:
    """The day given, or today; FieldError when it lies ahead."""
    if day is not None and day > today(reader):
        raise FieldError("date_in_future", field=field)
    return day or today(reader)


def reason(typed: str) -> str:
    """The typed reason without its outer spaces; FieldError when nothing is left."""
    if not typed.strip():
        raise FieldError("reason_missing", field="reason")
    return typed.strip()


def reason_for(concerns: Sequence[Concern], typed: str, field: str) -> None:
    """A limit of the regulation asks for a reason; it never refuses her."""
    if concerns and not typed.strip():
        rules = tuple(concern.rule.value for concern in concerns)
        names = tuple(dict.fromkeys(concern.initials for concern in concerns))
        raise FieldError("reason_needed", field=field, names=names, rules=rules)


def no_other_placement(reader: Reader, person_id: str) -> None:
    """She is known, has no bed, and no decision of hers waits."""
    if families.person(reader, person_id) is None:
        raise UserError("person_not_found")
    name = families.initials_of(reader, person_id)
    running = stays.running_of_person(reader, person_id)
    if running is not None:
        raise UserError("already_resident", name=name, bed=conflicts.bed_name(running), room=running["room"])
    waiting = placements.waiting_for(reader, person_id)
    if waiting is not None:
        raise UserError("decision_waiting", name=name, day=date.fromisoformat(waiting["decided_on"]))


def waiting_decision(reader: Reader, decision_id: str) -> Row:
    decision = placements.decision(reader, decision_id)
    if decision is None:
        raise UserError("decision_missing")
    refuse_strangers(reader, [decision["person_id"]])
    if decision["withdrawn"] is not None:
        raise UserError("decision_withdrawn")
    if decision["stay_id"] is not None:
        raise UserError("decision_used")
    return decision


def stay(reader: Reader, stay_id: str) -> Row:
    found = stays.stay(reader, stay_id)
    if found is None:
        raise UserError("changed_meanwhile")
    refuse_strangers(reader, [found["person_id"]])
    return found


def step(reader: Reader, stay_id: str, kind: StayEventKind) -> None:
    history = [StayEventKind(row["kind"]) for row in stays.events(reader, stay_id)]
    if not step_follows(history, kind):
        raise UserError("step_not_possible")


def beds_for_all(members: Sequence[Member], beds: Mapping[str, str]) -> None:
    """Everyone named in the decision has a bed, and nobody else has one."""
    without = tuple(member.initials for member in members if member.person_id not in beds)
    if without:
        raise UserError("bed_missing", names=without)
    if len(beds) > len(members):
        raise UserError("not_in_decision")


def cots_for_small(
    reader: Reader, members: Iterable[Member], beds: Mapping[str, str], typed_reason: str
) -> None:
    """A cot for somebody older than a small child asks for a reason."""
    kinds = {}
    for person_id, bed_id in beds.items():
        kinds[person_id] = rooms.kind(bed(reader, bed_id))
    concerns = bed_concerns(members, kinds, today(reader), settings.rules(reader))
    reason_for(concerns, typed_reason, "reason")


def start_of_stay(reader: Reader, day: date, beds: Mapping[str, str]) -> str:
    """The instant from which the beds are hers: now, or midday of an earlier day."""
    if day == today(reader):
        return not_before(reader.now, from_=stays.ends_before_now(reader, beds.values(), beds))
    return instant_text(to_instant(datetime.combine(day, _UNKNOWN_HOUR)))


def bed(reader: Reader, bed_id: str) -> Row:
    found = rooms.bed(reader, bed_id)
    if found is None:
        raise UserError("changed_meanwhile")
    return found


def nobody_in(reader: Reader, bed_id: str) -> None:
    """UserError('bed_taken') that names who has the bed now."""
    if rooms.is_taken(reader, bed_id):
        raise conflicts.named(reader, RuleBroken("bed_taken"), bed_id, "", reader.now)


def keep_back(tx: Transaction, bed_id: str, kind: BlockKind, ends_at: str, why: str) -> None:
    """Block the bed from now on; the refusal names who has it."""
    if not bed(tx, bed_id)["active"]:
        raise conflicts.named(tx, RuleBroken("bed_out_of_use"), bed_id, "", tx.now)
    starts_at = not_before(tx.now, from_=stays.ends_before_now(tx, (bed_id,), ()))
    if ends_at <= starts_at:
        raise FieldError("date_in_past", field="until")
    try:
        rooms.insert_block(tx, bed_id, kind, starts_at, ends_at, why)
    except RuleBroken as refusal:
        raise conflicts.named(tx, refusal, bed_id, "", starts_at) from None


def room(reader: Reader, room_id: str) -> Row:
    found = rooms.room(reader, room_id)
    if found is None:
        raise UserError("changed_meanwhile")
    return found


def new_room_name(reader: Reader, typed: str, *, but: str = "") -> str:
    """A name that no other room in use has; FieldError else."""
    name = _short_name(typed, "name")
    if rooms.room_named(reader, name) not in (None, but):
        raise FieldError("room_name_taken", field="name", name=name)
    return name


def new_bed_label(reader: Reader, room_id: str, typed: str, *, but: str = "") -> str:
    """A label that no other bed in use in this room has; FieldError else."""
    label = _short_name(typed, "label")
    if rooms.bed_labelled(reader, room_id, label) not in (None, but):
        raise FieldError("bed_label_taken", field="label", name=label)
    return label


def _short_name(typed: str, field: str) -> str:
    name = " ".join(typed.split())
    if not name:
        raise FieldError("required", field=field)
    if len(name) > _LONGEST_NAME:
        raise FieldError("text_too_long", field=field, longest=_LONGEST_NAME)
    return name
