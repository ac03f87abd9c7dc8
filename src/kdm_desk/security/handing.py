"""Handing on: which epochs a member owes to those the manager has granted, and the deliveries that pay them."""

from collections.abc import Iterable
from dataclasses import dataclass

from kdm_desk.core.access import Compartment
from kdm_desk.security.deliveries import Delivery, deliver, holders
from kdm_desk.security.opened import OpenedKeys
from kdm_desk.security.primitives import MemberKeys
from kdm_desk.security.statement import Statement


@dataclass(frozen=True)
class Handed:
    """A compartment's key handed on at this unlock to a login that the manager had granted; for the audit.

    `user_id` is RECOVERY where a new recovery sheet lacked it.
    """

    user_id: str
    compartment: Compartment
    epoch: int


def owed(
    statement: Statement, deliveries: tuple[Delivery, ...], held: OpenedKeys, me: str
) -> list[tuple[Handed, bytes]]:
    """Epochs that `me` holds and a granted login or recovery lacks, and those she holds through somebody else's
    delivery; each with the box key of whom it is for.

    The last she seals to herself: the giver may go, and her delivery with her.
    """
    found = []
    by_others = {
        (item.compartment, item.epoch) for item in deliveries if item.to_user == me and item.by_user != me
    }
    for compartment, ring in held.compartments.items():
        wanted = statement.box_keys(compartment)
        if me not in wanted:
            continue
        for epoch in ring:
            have = holders(statement, deliveries, compartment, epoch)
            for user_id, to_key in wanted.items():
                taken_over = user_id == me and (compartment, epoch) in by_others
                if user_id not in have or taken_over:
                    found.append((Handed(user_id, compartment, epoch), to_key))
    return found


def with_owed_paid(
    statement: Statement,
    deliveries: tuple[Delivery, ...],
    held: OpenedKeys,
    debts: Iterable[tuple[Handed, bytes]],
    by: tuple[str, MemberKeys],
) -> tuple[Delivery, ...]:
    """The deliveries with one for each debt, signed by the member `by`, in place of those they replace."""
    fresh = [
        deliver(
            statement,
            item.compartment,
            item.epoch,
            bytes(held.compartments[item.compartment][item.epoch]),
            (item.user_id, to_key),
            by,
        )
        for item, to_key in debts
    ]
    mine = {(item.compartment, item.epoch, item.to_user) for item in fresh}
    kept = (item for item in deliveries if (item.compartment, item.epoch, item.to_user) not in mine)
    return (*kept, *fresh)
