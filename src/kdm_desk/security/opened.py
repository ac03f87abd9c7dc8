"""The keys that one member's private key opens in a header, each checked against what the statement commits to."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kdm_desk.core.access import Compartment
from kdm_desk.security.canonical import forged
from kdm_desk.security.deliveries import Delivery
from kdm_desk.security.primitives import key_check, open_sealed_box
from kdm_desk.security.statement import DATABASE, Statement


@dataclass(repr=False)
class OpenedKeys:
    """Database and compartment keys by epoch, in memory that can be wiped."""

    database: dict[int, bytearray] = field(default_factory=dict)
    compartments: dict[Compartment, dict[int, bytearray]] = field(default_factory=dict)

    def ring(self, name: str) -> dict[int, bytearray]:
        return self.database if name == DATABASE else self.compartments.get(Compartment(name), {})

    def wipe(self) -> None:
        """Overwrite every key and drop it; copies handed out before are beyond reach."""
        for ring in (self.database, *self.compartments.values()):
            for key in ring.values():
                key[:] = bytes(len(key))
            ring.clear()
        self.compartments.clear()


def open_statement_keys(statement: Statement, member: str, box_private: bytes) -> OpenedKeys:
    """All keys sealed to `member` (a user id or RECOVERY); Damaged('vault_forged') if one is not the real one."""
    opened = OpenedKeys()
    opened.database = _open_ring(statement, DATABASE, member, box_private)
    for compartment in Compartment:
        ring = _open_ring(statement, compartment, member, box_private)
        if ring:
            opened.compartments[compartment] = ring
    return opened


def add_delivered_keys(
    opened: OpenedKeys, statement: Statement, accepted: Iterable[Delivery], user_id: str, box_private: bytes
) -> tuple[Delivery, ...]:
    """Open the accepted deliveries to `user_id`; gives back those whose key is not the real one, unused."""
    refused = []
    for delivery in accepted:
        ring = opened.compartments.get(delivery.compartment, {})
        if delivery.to_user != user_id or delivery.epoch in ring:
            continue
        key = open_sealed_box(box_private, delivery.sealed)
        expected = statement.epoch(delivery.compartment, delivery.epoch)
        if key is None or expected is None or key_check(key) != expected.check:
            refused.append(delivery)
            continue
        opened.compartments.setdefault(delivery.compartment, {})[delivery.epoch] = bytearray(key)
    return tuple(refused)


def _open_ring(statement: Statement, ring: str, member: str, box_private: bytes) -> dict[int, bytearray]:
    opened = {}
    for epoch_key in statement.keys[ring]:
        sealed = epoch_key.sealed.get(member)
        if sealed is None:
            continue
        key = open_sealed_box(box_private, sealed)
        if key is None or key_check(key) != epoch_key.check:
            raise forged("sealed_key")
        opened[epoch_key.epoch] = bytearray(key)
    return opened
