"""The key rings of the next statement: who keeps which epochs, who gets them, and where a new one begins."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from kdm_desk.core.access import Compartment
from kdm_desk.security.deliveries import Delivery, acceptable, holders
from kdm_desk.security.opened import OpenedKeys
from kdm_desk.security.primitives import random_key, seal_to
from kdm_desk.security.statement import DATABASE, KEY_RINGS, RECOVERY, EpochKey, Statement, seal_epoch

Rings = dict[str, tuple[EpochKey, ...]]


def next_rings(
    before: Statement,
    after: Statement,
    deliveries: Iterable[Delivery],
    held: OpenedKeys,
    shut: Collection[str] = (),
) -> Rings:
    """The key rings of `after` (whose users and grants are the new ones), made by a login that holds `held`.

    Boxes of those who are no members any more, or have new keys, are left out. Members without a box get what
    `held` opens; the rest waits for the next member to log in (design.md, Grant). A new epoch, sealed to all who
    are members now, begins in every ring of `shut` and where no member, or not recovery, can open the newest one;
    whoever makes it forgets it, unless she is a member.
    """
    rings = {name: _resealed(before, after, name, held.ring(name)) for name in KEY_RINGS}
    accepted = acceptable(deliveries, replace(after, keys=rings))
    for compartment in Compartment:
        members = after.members(compartment)
        newest = rings[compartment][-1].epoch if rings[compartment] else 0
        holding = holders(replace(after, keys=rings), accepted, compartment, newest) - {RECOVERY}
        without_recovery = any(RECOVERY not in key.sealed for key in rings[compartment][-1:])
        if without_recovery or (members and (compartment in shut or not holding)):
            rings[compartment] = _with_fresh(rings[compartment], after.box_keys(compartment))
    if DATABASE in shut:
        rings[DATABASE] = _with_fresh(rings[DATABASE], after.box_keys(DATABASE))
    return rings


def _resealed(
    before: Statement, after: Statement, name: str, own: Mapping[int, bytearray]
) -> tuple[EpochKey, ...]:
    old, new = before.box_keys(name), after.box_keys(name)
    staying = {member for member, box_key in new.items() if old.get(member) == box_key}
    return tuple(_sealed_to(key, staying, new, own.get(key.epoch)) for key in before.keys[name])


def _sealed_to(
    key: EpochKey, staying: Collection[str], members: Mapping[str, bytes], own: bytearray | None
) -> EpochKey:
    kept = {member: box for member, box in key.sealed.items() if member in staying}
    if own is not None:
        missing = members.keys() - kept.keys()
        kept |= {member: seal_to(members[member], bytes(own)) for member in sorted(missing)}
    return replace(key, sealed=kept)


def _with_fresh(ring: tuple[EpochKey, ...], members: Mapping[str, bytes]) -> tuple[EpochKey, ...]:
    newest = ring[-1].epoch if ring else 0
    return (*ring, seal_epoch(newest + 1, random_key(), members))
