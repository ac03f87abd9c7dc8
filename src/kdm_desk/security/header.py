"""The header file `vault.kdm`: signed statement, authority chain, slots, deliveries and recovery slot."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kdm_desk.core.access import Role
from kdm_desk.core.errors import Damaged
from kdm_desk.security.age_file import check_age_header
from kdm_desk.security.authority import (
    MOST_RECORDS,
    ROOT,
    Chain,
    Sign,
    current_root,
    decode_record,
    encode_record,
    verify_chain,
)
from kdm_desk.security.canonical import Fields, damaged, forged, to_base64
from kdm_desk.security.deliveries import MOST_DELIVERIES, Delivery, decode_delivery, encode_delivery
from kdm_desk.security.files import replace_file
from kdm_desk.security.header_file import (
    FORMAT,
    PLAIN_VERSION,
    VERSION,
    header_path,
    parse_known_format,
    read_header_bytes,
    transition_of,
)
from kdm_desk.security.primitives import SIGNATURE_BYTES, is_signed
from kdm_desk.security.proposals import MOST_PROPOSALS, Proposal, decode_proposal, encode_proposal
from kdm_desk.security.slots import Pins, Slot, decode_slot, encode_slot, is_signed_by_owner
from kdm_desk.security.statement import (
    DATABASE,
    MOST_USERS,
    Statement,
    Status,
    UserRow,
    decode_statement,
    encode_statement,
    statement_hash,
)

CONTEXT = b"kdm-desk/statement/1"
_NAMES = (
    "format",
    "version",
    "vault_id",
    "statement",
    "authority",
    "slots",
    "deliveries",
    "recovery",
    "transition",
)
_OPTIONAL_NAMES = ("proposals",)


@dataclass(frozen=True)
class SignedStatement:
    """The statement's own bytes, so that what was signed is what is kept."""

    body: bytes
    signature: bytes
    signed_by: str

    @cached_property
    def content(self) -> Statement:
        return decode_statement(self.body)

    @cached_property
    def hash(self) -> bytes:
        return statement_hash(self.body)


@dataclass(frozen=True)
class Header:
    """`transition` is the database epoch that a re-keying under way leads to. It is a note, signed by nobody: it says
    which keys of the statement to try on the database file, and adds none."""

    vault_id: str
    statement: SignedStatement
    authority: Chain
    slots: tuple[Slot, ...]
    deliveries: tuple[Delivery, ...]
    recovery: bytes
    proposals: tuple[Proposal, ...] = ()
    transition: int | None = None

    @property
    def format_version(self) -> int:
        """The lowest version whose program understands everything in it."""
        is_plain = (
            not self.proposals
            and all(record.is_plain for record in self.authority)
            and all(slot.key_file is None for slot in self.slots)
            and self.statement.content.is_plain
        )
        return PLAIN_VERSION if is_plain else VERSION

    @property
    def root_public_key(self) -> bytes:
        """The root whose word counts now; the statement names the first one, which never changes."""
        return current_root(self.authority, self.statement.content.root_public_key)

    @property
    def pins(self) -> Pins:
        """What a login that believes this header must never see undone."""
        newest = self.authority[-1]
        return Pins(
            self.statement.content.version, self.statement.hash, newest.sequence, newest.hash(self.vault_id)
        )

    def slot_of(self, user_id: str) -> Slot | None:
        return next((slot for slot in self.slots if slot.user_id == user_id), None)

    def slots_with(self, *fresh: Slot) -> tuple[Slot, ...]:
        """The slots, those of the same logins replaced by the `fresh` ones."""
        owners = {slot.user_id for slot in fresh}
        return (*(slot for slot in self.slots if slot.user_id not in owners), *fresh)


def signed(statement: Statement, signed_by: str, sign: Sign) -> SignedStatement:
    body = encode_statement(statement)
    return SignedStatement(body, sign(CONTEXT, body), signed_by)


def encode_header(header: Header) -> bytes:
    value = {
        "format": FORMAT,
        "version": header.format_version,
        "vault_id": header.vault_id,
        "statement": {
            "body": to_base64(header.statement.body),
            "signature": to_base64(header.statement.signature),
            "signed_by": header.statement.signed_by,
        },
        "authority": [encode_record(record) for record in header.authority],
        "slots": [encode_slot(slot) for slot in header.slots],
        "deliveries": [encode_delivery(delivery) for delivery in header.deliveries],
        "recovery": to_base64(header.recovery),
        "transition": None if header.transition is None else {"database_epoch": header.transition},
    }
    if header.proposals:
        value["proposals"] = [encode_proposal(proposal) for proposal in header.proposals]
    return (json.dumps(value, indent=1, sort_keys=True) + "\n").encode()


def parse_header(data: bytes) -> Header:
    """The header in `data`, well formed but not yet believed: see verify_header.

    Raises Damaged('header_damaged', reason=…) for anything that was not written by this program, and
    NewerVersion('vault_newer') for a later format or a change under way that a later program has begun.
    """
    value = parse_known_format(data)
    fields = Fields(value, "header", _NAMES, _OPTIONAL_NAMES)
    statement_fields = Fields(fields.value("statement"), "statement", ("body", "signature", "signed_by"))
    statement = SignedStatement(
        body=statement_fields.binary("body"),
        signature=statement_fields.binary("signature", SIGNATURE_BYTES),
        signed_by=statement_fields.text("signed_by"),
    )
    header = Header(
        vault_id=fields.text("vault_id"),
        statement=statement,
        authority=tuple(decode_record(item) for item in fields.items("authority", MOST_RECORDS)),
        slots=tuple(decode_slot(item) for item in fields.items("slots", MOST_USERS)),
        deliveries=tuple(decode_delivery(item) for item in fields.items("deliveries", MOST_DELIVERIES)),
        recovery=fields.binary("recovery"),
        proposals=_proposals(fields),
        transition=transition_of(value),
    )
    if header.statement.content.vault_id != header.vault_id or not header.authority:
        raise damaged("header.vault_id")
    database_epochs = [key.epoch for key in header.statement.content.keys[DATABASE]]
    if header.transition is not None and header.transition != database_epochs[-1]:
        raise damaged("header.transition")
    if len({slot.user_id for slot in header.slots}) != len(header.slots):
        raise damaged("header.slots")
    if fields.integer("version") != header.format_version:
        raise damaged("header.version")
    check_age_header(header.recovery, "header_damaged")
    return header


def _proposals(fields: Fields) -> tuple[Proposal, ...]:
    if not fields.has("proposals"):
        return ()
    found = tuple(decode_proposal(item) for item in fields.items("proposals", MOST_PROPOSALS))
    if not found:
        raise damaged("header.proposals")
    return found


def verify_header(header: Header, root_public_key: bytes) -> None:
    """Believe the header or raise Damaged('vault_forged', reason=…).

    Signed by the root of today or by a manager of the newest authority record; roles and that record agree; every
    slot is its owner's own. `root_public_key` is the first root's: believe it for good only with the one in a
    slot's secrets, or where the sheet at hand is a root of this chain.
    """
    statement = header.statement.content
    if statement.root_public_key != root_public_key:
        raise forged("root")
    verify_chain(header.authority, header.vault_id, root_public_key)
    newest = header.authority[-1]
    if statement.authority_hash != newest.hash(header.vault_id):
        raise forged("authority_hash")
    by_root = header.statement.signed_by == ROOT
    signer = header.root_public_key if by_root else newest.managers.get(header.statement.signed_by)
    if signer is None:
        raise forged("statement_signer")
    if not is_signed(signer, CONTEXT, header.statement.body, header.statement.signature):
        raise forged("statement_signature")
    if dict(newest.managers) != managers_of(statement):
        raise forged("managers")
    # Only a new sheet, which the chain tells of, may wait for older keys: members hand theirs to it unasked.
    if header.root_public_key == statement.root_public_key and not statement.is_plain:
        raise forged("recovery_keys")
    for slot in header.slots:
        owner = statement.user(slot.user_id)
        if owner is None or owner.status is not Status.ACTIVE:
            raise forged("slot_of_nobody")
        if not is_signed_by_owner(slot, header.vault_id, owner.signing_public_key):
            raise forged("slot_signature")


def managers_of(statement: Statement) -> dict[str, bytes]:
    """The active managers and their signing keys: what the newest authority record has to say."""
    return managers_among(statement.users)


def managers_among(users: Iterable[UserRow]) -> dict[str, bytes]:
    """The same, of a list of users that stands in no statement yet."""
    return {
        row.user_id: row.signing_public_key
        for row in users
        if row.role is Role.MANAGER and row.status is Status.ACTIVE
    }


def check_pins(header: Header, pins: Pins) -> None:
    """Raise Damaged('vault_rolled_back') for an older header, Damaged('vault_forged') for another branch.

    A manager who was removed can still sign what she once could; there the record that removed her is missing.
    """
    statement = header.statement.content
    if statement.version < pins.statement_version:
        raise Damaged("vault_rolled_back")
    same_version = statement.version == pins.statement_version
    if same_version and header.statement.hash != pins.statement_hash:
        raise forged("statement_branch")
    if statement.version == pins.statement_version + 1 and statement.previous_hash != pins.statement_hash:
        raise forged("statement_branch")
    if len(header.authority) <= pins.authority_sequence:
        raise forged("authority_branch")
    if header.authority[pins.authority_sequence].hash(header.vault_id) != pins.authority_hash:
        raise forged("authority_branch")


def read_header(folder: Path) -> Header:
    return parse_header(read_header_bytes(folder))


def write_header(folder: Path, header: Header) -> None:
    """Replace the file whole; see files.replace_file for what can go wrong."""
    replace_file(header_path(folder), encode_header(header))
