"""The statement: who may open the vault, as what, and the keys sealed to each; a manager or the root signs it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kdm_desk.core.access import Compartment, Role
from kdm_desk.core.clock import parse_instant
from kdm_desk.security.canonical import Fields, canonical, damaged, parse, to_base64
from kdm_desk.security.login_names import folded
from kdm_desk.security.primitives import KEY_BYTES, SEALED_KEY_BYTES, digest, key_check, seal_to

RECOVERY = "recovery"
DATABASE = "database"
KEY_RINGS = (DATABASE, *(compartment.value for compartment in Compartment))
SALT_HEX_LENGTH = 32
MOST_USERS = 500
MOST_EPOCHS = 500
MOST_FORMER_KEYS = 100
_FORMAT = 1


class Status(StrEnum):
    ACTIVE = "active"
    SUSPENDED = "suspended"
    REMOVED = "removed"


@dataclass(frozen=True)
class UserRow:
    """One login. `end_date` is the last civil day on which it opens the vault; None means no end."""

    user_id: str
    login_name: str
    role: Role
    staff_id: str
    status: Status
    end_date: date | None
    box_public_key: bytes
    signing_public_key: bytes
    former_signing_keys: tuple[bytes, ...] = ()


@dataclass(frozen=True)
class Grant:
    user_id: str
    compartment: Compartment


@dataclass(frozen=True)
class EpochKey:
    """One key of one ring: a commitment to it, and a SealedBox of it for each member by id."""

    epoch: int
    check: bytes
    sealed: Mapping[str, bytes]


@dataclass(frozen=True)
class Statement:
    """Everything a manager decides. Versions count from 1; each names the hash of the one before."""

    vault_id: str
    incarnation: str
    version: int
    previous_hash: bytes | None
    created_at: str
    root_public_key: bytes
    recovery_recipient: str
    recovery_box_public_key: bytes
    authority_hash: bytes
    database_salt: str
    users: tuple[UserRow, ...]
    keys: Mapping[str, tuple[EpochKey, ...]]
    grants: frozenset[Grant]

    def box_keys(self, ring: str) -> dict[str, bytes]:
        """Everybody the ring's keys are sealed to: its members and, always, recovery."""
        keys = {row.user_id: row.box_public_key for row in self.members(ring)}
        return {**keys, RECOVERY: self.recovery_box_public_key}

    def signing_keys(self) -> dict[str, set[bytes]]:
        """Every key that may stand under a row of the record, present and former, by user id."""
        return {row.user_id: {row.signing_public_key, *row.former_signing_keys} for row in self.users}

    def user(self, user_id: str) -> UserRow | None:
        return next((row for row in self.users if row.user_id == user_id), None)

    def user_named(self, login_name: str) -> UserRow | None:
        """The login of that name that was not removed; case, Turkish letters included, does not matter."""
        wanted = folded(login_name)
        for row in self.users:
            if row.status is not Status.REMOVED and folded(row.login_name) == wanted:
                return row
        return None

    def active_users(self) -> tuple[UserRow, ...]:
        return tuple(row for row in self.users if row.status is Status.ACTIVE)

    def members(self, ring: str) -> tuple[UserRow, ...]:
        """The active logins that are meant to hold the ring's keys, whether or not they do yet."""
        if ring == DATABASE:
            return self.active_users()
        granted = {grant.user_id for grant in self.grants if grant.compartment == ring}
        return tuple(row for row in self.active_users() if row.user_id in granted)

    @property
    def is_plain(self) -> bool:
        """Whether recovery holds every epoch, as the first released program demands."""
        return all(RECOVERY in key.sealed for ring in self.keys.values() for key in ring)

    def epoch(self, ring: str, epoch: int) -> EpochKey | None:
        return next((key for key in self.keys[ring] if key.epoch == epoch), None)


def seal_epoch(epoch: int, key: bytes, members: Mapping[str, bytes]) -> EpochKey:
    """`key` sealed to every member (id → X25519 public key); the recovery member must be among them."""
    sealed = {member: seal_to(public, key) for member, public in members.items()}
    return EpochKey(epoch, key_check(key), sealed)


def statement_hash(body: bytes) -> bytes:
    return digest(b"kdm-desk-stmnt-1", body)


def encode_statement(statement: Statement) -> bytes:
    """The canonical bytes that are signed and hashed."""
    return canonical(
        {
            "kind": "statement",
            "format": _FORMAT,
            "vault_id": statement.vault_id,
            "incarnation": statement.incarnation,
            "version": statement.version,
            "previous_hash": None if statement.previous_hash is None else to_base64(statement.previous_hash),
            "created_at": statement.created_at,
            "root_public_key": to_base64(statement.root_public_key),
            "recovery_recipient": statement.recovery_recipient,
            "recovery_box_public_key": to_base64(statement.recovery_box_public_key),
            "authority_hash": to_base64(statement.authority_hash),
            "database_salt": statement.database_salt,
            "users": [_encode_user(row) for row in statement.users],
            "keys": {ring: [_encode_epoch(key) for key in statement.keys[ring]] for ring in KEY_RINGS},
            "grants": [
                {"user_id": grant.user_id, "compartment": grant.compartment.value}
                for grant in sorted(statement.grants, key=lambda grant: (grant.compartment, grant.user_id))
            ],
        }
    )


def _encode_user(row: UserRow) -> dict[str, object]:
    return {
        "user_id": row.user_id,
        "login_name": row.login_name,
        "role": row.role.value,
        "staff_id": row.staff_id,
        "status": row.status.value,
        "end_date": row.end_date.isoformat() if row.end_date else None,
        "box_public_key": to_base64(row.box_public_key),
        "signing_public_key": to_base64(row.signing_public_key),
        "former_signing_keys": [to_base64(key) for key in row.former_signing_keys],
    }


def _encode_epoch(key: EpochKey) -> dict[str, object]:
    sealed = {member: to_base64(box) for member, box in key.sealed.items()}
    return {"epoch": key.epoch, "check": to_base64(key.check), "sealed": sealed}


_NAMES = (
    "kind",
    "format",
    "vault_id",
    "incarnation",
    "version",
    "previous_hash",
    "created_at",
    "root_public_key",
    "recovery_recipient",
    "recovery_box_public_key",
    "authority_hash",
    "database_salt",
    "users",
    "keys",
    "grants",
)
_USER_NAMES = (
    "user_id",
    "login_name",
    "role",
    "staff_id",
    "status",
    "end_date",
    "box_public_key",
    "signing_public_key",
    "former_signing_keys",
)


def decode_statement(body: bytes) -> Statement:
    """The statement in `body`; raises Damaged('header_damaged') unless it is canonical and holds together."""
    fields = Fields(parse(body, "statement"), "statement", _NAMES)
    if fields.text("kind") != "statement" or fields.integer("format") != _FORMAT:
        raise damaged("statement.format")
    first = fields.value("previous_hash") is None
    statement = Statement(
        vault_id=fields.text("vault_id"),
        incarnation=fields.text("incarnation"),
        version=fields.integer("version", low=1),
        previous_hash=None if first else fields.binary("previous_hash", KEY_BYTES),
        created_at=_instant(fields, "created_at"),
        root_public_key=fields.binary("root_public_key", KEY_BYTES),
        recovery_recipient=fields.text("recovery_recipient"),
        recovery_box_public_key=fields.binary("recovery_box_public_key", KEY_BYTES),
        authority_hash=fields.binary("authority_hash", KEY_BYTES),
        database_salt=_salt(fields),
        users=tuple(_decode_user(item) for item in fields.items("users", MOST_USERS)),
        keys=_decode_keys(fields),
        grants=frozenset(
            _decode_grant(item) for item in fields.items("grants", MOST_USERS * len(Compartment))
        ),
    )
    _check_sense(statement)
    if encode_statement(statement) != body:
        raise damaged("statement.canonical")
    return statement


def _instant(fields: Fields, name: str) -> str:
    text = fields.text(name, 27)
    try:
        parse_instant(text)
    except ValueError:
        raise damaged(fields.place(name)) from None
    return text


def _salt(fields: Fields) -> str:
    salt = fields.text("database_salt", SALT_HEX_LENGTH)
    if len(salt) != SALT_HEX_LENGTH or not set(salt) <= set("0123456789abcdef"):
        raise damaged("statement.database_salt")
    return salt


def _decode_user(item: object) -> UserRow:
    fields = Fields(item, "statement.users", _USER_NAMES)
    try:
        role, status = Role(fields.text("role")), Status(fields.text("status"))
        end_text = fields.optional_text("end_date", 10)
        end_date = None if end_text is None else datetime.strptime(end_text, "%Y-%m-%d").date()
    except ValueError:
        raise damaged("statement.users") from None
    return UserRow(
        user_id=fields.text("user_id"),
        login_name=fields.text("login_name"),
        role=role,
        staff_id=fields.text("staff_id"),
        status=status,
        end_date=end_date,
        box_public_key=fields.binary("box_public_key", KEY_BYTES),
        signing_public_key=fields.binary("signing_public_key", KEY_BYTES),
        former_signing_keys=fields.binaries("former_signing_keys", KEY_BYTES, MOST_FORMER_KEYS),
    )


def _decode_keys(fields: Fields) -> dict[str, tuple[EpochKey, ...]]:
    rings = Fields(fields.value("keys"), "statement.keys", KEY_RINGS)
    return {ring: tuple(_decode_epoch(item) for item in rings.items(ring, MOST_EPOCHS)) for ring in KEY_RINGS}


def _decode_epoch(item: object) -> EpochKey:
    fields = Fields(item, "statement.keys", ("epoch", "check", "sealed"))
    boxes = fields.mapping("sealed", MOST_USERS + 1)
    readable = Fields(boxes, "statement.keys.sealed", tuple(boxes))
    return EpochKey(
        epoch=fields.integer("epoch", low=1),
        check=fields.binary("check", KEY_BYTES),
        sealed={member: readable.binary(member, SEALED_KEY_BYTES) for member in boxes},
    )


def _decode_grant(item: object) -> Grant:
    fields = Fields(item, "statement.grants", ("user_id", "compartment"))
    try:
        return Grant(fields.text("user_id"), Compartment(fields.text("compartment")))
    except ValueError:
        raise damaged("statement.grants") from None


def _check_sense(statement: Statement) -> None:
    """What no manager's program would ever write."""
    ids = {row.user_id for row in statement.users}
    names = [folded(row.login_name) for row in statement.users if row.status is not Status.REMOVED]
    if len(ids) != len(statement.users) or RECOVERY in ids or len(set(names)) != len(names):
        raise damaged("statement.users")
    if not statement.keys[DATABASE]:
        raise damaged("statement.keys")
    for ring in KEY_RINGS:
        epochs = [key.epoch for key in statement.keys[ring]]
        if epochs != sorted(set(epochs)):
            raise damaged("statement.keys")
        # A new sheet may lack a compartment's older epochs until a member delivers them.
        if any(RECOVERY not in key.sealed for key in statement.keys[ring][-1:]):
            raise damaged("statement.keys")
        if not all(set(key.sealed) <= ids | {RECOVERY} for key in statement.keys[ring]):
            raise damaged("statement.keys")
    for row in statement.active_users():
        if row.user_id not in statement.keys[DATABASE][-1].sealed:
            raise damaged("statement.keys")
    if not {grant.user_id for grant in statement.grants} <= ids:
        raise damaged("statement.grants")
    if (statement.version == 1) != (statement.previous_hash is None):
        raise damaged("statement.previous_hash")
