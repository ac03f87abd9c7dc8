"""What a backup is called, says of itself and is kept for; values and rules without files."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from kdm_desk.core.clock import parse_instant
from kdm_desk.core.errors import Damaged, NewerVersion
from kdm_desk.security.audit import AuditHead
from kdm_desk.security.canonical import MAX_BYTES, Fields, canonical, parse

FORMAT = "kdm-desk-backup"
VERSION = 1
MANIFEST_NAME, HEADER_NAME, DATABASE_NAME = "manifest.json", "vault.kdm", "vault.db"
MOST_MANIFEST_BYTES = 16_384
MOST_DATABASE_BYTES = 1 << 40
NUMBER_KINDS = ("file", "letter")

FEWEST_KEPT, MOST_KEPT, USUALLY_KEPT = 2, 366, 30
# The recovery identity, the vault's own and the age library's filler stand in the same capped list of 16.
MOST_FURTHER_RECIPIENTS = 10
# A number typed with a digit too many would otherwise void millions of numbers for ever.
MOST_NUMBERS_VOIDED = 10_000
_NAME = re.compile(r"kdm-[A-Z]-\d{4}-\d{2}-\d{2}-\d{4}(-\d+)?\.age")
_NEXT_TRY = timedelta(hours=1)


class Outcome(StrEnum):
    WRITTEN = "written"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class BackupRun:
    """One try to write a backup. `at` is an aware instant; `detail` holds the error code of one that failed."""

    at: datetime
    destination: str
    outcome: Outcome
    size: int
    detail: str


@dataclass(frozen=True)
class BackupSettings:
    """Where the daily backup goes ("" for nowhere yet), how many are kept, who else may open them."""

    folder: str = ""
    keep: int = USUALLY_KEPT
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True)
class BackupResult:
    """A whole backup on the medium: `size` in bytes, `head` the end of the audit chain inside it."""

    path: Path
    size: int
    seconds: float
    head: AuditHead


@dataclass(frozen=True)
class VerifyReport:
    """What was found inside a backup; without findings it is whole. `is_of_this_vault` None: nobody compared."""

    made_at: datetime
    site: str
    vault_id: str
    size: int
    head: AuditHead
    findings: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    is_of_this_vault: bool | None = None


@dataclass(frozen=True)
class BackupLogin:
    """A login that a backup knows; one that ended or was removed may not come back."""

    login_name: str
    role: str
    may_come_back: bool


@dataclass(frozen=True)
class BackupContents:
    """What the first bytes of a backup tell: when it was made, its logins, the last numbers given out then."""

    made_at: datetime
    site: str
    logins: tuple[BackupLogin, ...]
    numbers_year: int
    last_numbers: Mapping[str, int]


@dataclass(frozen=True)
class Member:
    """A file in the archive: its bytes and their SHA-256 in hex."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """The archive's first member, which tells everything needed before the rest is read."""

    vault_id: str
    site: str
    made_at: str
    schema: int
    head: AuditHead
    numbers_year: int
    last_numbers: Mapping[str, int]
    header: Member
    database: Member


def encode_manifest(manifest: Manifest) -> bytes:
    return canonical(
        {
            "format": FORMAT,
            "version": VERSION,
            "vault_id": manifest.vault_id,
            "site": manifest.site,
            "made_at": manifest.made_at,
            "schema": manifest.schema,
            "audit": {"sequence": manifest.head.sequence, "hash": manifest.head.hash},
            "numbers": {"year": manifest.numbers_year, **manifest.last_numbers},
            "header": {"size": manifest.header.size, "sha256": manifest.header.sha256},
            "database": {"size": manifest.database.size, "sha256": manifest.database.sha256},
        }
    )


_NAMES = (
    "format",
    "version",
    "vault_id",
    "site",
    "made_at",
    "schema",
    "audit",
    "numbers",
    "header",
    "database",
)


def decode_manifest(data: bytes, newest_schema: int) -> Manifest:
    """Raises NewerVersion('backup_newer') for a later format or schema, Damaged('backup_damaged', reason=…) for
    anything this program did not write."""
    try:
        return _decode(data, newest_schema)
    except Damaged as problem:
        raise Damaged("backup_damaged", reason=problem.params.get("reason", "manifest")) from None
    except ValueError:
        raise Damaged("backup_damaged", reason="manifest") from None


def _decode(data: bytes, newest_schema: int) -> Manifest:
    value = parse(data, "manifest")
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise Damaged("backup_damaged", reason="manifest.format")
    version = value.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise Damaged("backup_damaged", reason="manifest.version")
    if version > VERSION:
        raise NewerVersion("backup_newer")
    fields = Fields(value, "manifest", _NAMES)
    schema = fields.integer("schema", low=1)
    if schema > newest_schema:
        raise NewerVersion("backup_newer")
    audit = Fields(fields.value("audit"), "manifest.audit", ("sequence", "hash"))
    numbers = Fields(fields.value("numbers"), "manifest.numbers", ("year", *NUMBER_KINDS))
    parse_instant(fields.text("made_at", 27))
    return Manifest(
        vault_id=fields.text("vault_id"),
        site=fields.text("site", 1),
        made_at=fields.text("made_at", 27),
        schema=schema,
        head=AuditHead(audit.integer("sequence"), audit.text("hash", 64)),
        numbers_year=numbers.integer("year", 2000, 2999),
        last_numbers={kind: numbers.integer(kind) for kind in NUMBER_KINDS},
        header=_decode_member(fields, "header", MAX_BYTES),
        database=_decode_member(fields, "database", MOST_DATABASE_BYTES),
    )


def _decode_member(fields: Fields, name: str, most: int) -> Member:
    member = Fields(fields.value(name), f"manifest.{name}", ("size", "sha256"))
    return Member(member.integer("size", low=1, high=most), member.text("sha256", 64))


def dated_name(site: str, local: datetime, again: int = 1) -> str:
    """`kdm-M-2026-11-23-0915.age`: sorts by time and names no centre. `again` counts those of the same minute."""
    behind = f"-{again}" if again > 1 else ""
    return f"kdm-{site}-{local:%Y-%m-%d-%H%M}{behind}.age"


def is_dated_name(name: str) -> bool:
    return _NAME.fullmatch(name) is not None


def is_due(now: datetime, last_written: datetime | None, last_try: datetime | None) -> bool:
    """Whether the day's backup is still to be made (all in Istanbul civil time).

    Once a civil day; after a failure again when an hour has passed, so that a full disk does not fill the log.
    """
    if last_written is not None and last_written.date() == now.date():
        return False
    return last_try is None or not timedelta() <= now - last_try < _NEXT_TRY


def to_prune(newest_first: Sequence[str], keep: int) -> list[str]:
    """Which of the dated backups (the newest first) are beyond the number kept; never the newest two."""
    return list(newest_first[max(keep, FEWEST_KEPT) :])
