"""Staff rows, and what the audit tells of logins; times are civil."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kdm_desk.core.clock import instant_text, parse_instant, to_local
from kdm_desk.features.staff.model.account import PastLogin
from kdm_desk.features.staff.model.recovery import KeptSheet
from kdm_desk.security.audit import told_fields
from kdm_desk.storage.lists import set_setting, setting
from kdm_desk.storage.transaction import Reader, Row, Transaction

UNLOCK, RECOVER, UNDERSTOOD = "vault.unlock", "vault.recover", "notice.understood"
_FAILED_TRIES, _LOST = "failed_tries=", "lost:"
_SHEETS = "recovery_sheets"
_LOOKED_BACK = timedelta(days=90)


@dataclass(frozen=True)
class AuditRow:
    """What a notice is made of."""

    at: datetime
    user_id: str
    action: str
    object_id: str
    fields: tuple[str, ...]


def everybody(reader: Reader) -> list[Row]:
    """Who works here or did, those who are here first, in the order of their names."""
    return reader.all(
        "SELECT id, given_names, surname, profession, sort_key, active FROM staff ORDER BY active DESC, sort_key"
    )


def names(reader: Reader) -> dict[str, Row]:
    """given_names, surname and sort_key by staff id."""
    return {row["id"]: row for row in everybody(reader)}


def full_name(row: Row) -> str:
    return f"{row['given_names']} {row['surname']}".strip()


def set_here(tx: Transaction, staff_id: str, is_here: bool) -> int:
    """Whether she works here and can be booked; the number of rows found."""
    return tx.execute("UPDATE staff SET active = ? WHERE id = ?", (int(is_here), staff_id))


def first_seen(reader: Reader, user_id: str) -> datetime:
    """When the login first unlocked the vault; the present where it never did."""
    since = reader.value("SELECT min(since) FROM audit_signer WHERE user_id = ?", (user_id,))
    return _local(since or reader.now)


def past_logins(reader: Reader, user_id: str, most: int) -> tuple[PastLogin, ...]:
    """The newest first."""
    rows = reader.all(
        "SELECT at, action, fields FROM audit WHERE user_id = ? AND action IN (?, ?) "
        "ORDER BY sequence DESC LIMIT ?",
        (user_id, UNLOCK, RECOVER, most),
    )
    return tuple(
        PastLogin(_local(row["at"]), _failed_tries(told_fields(row["fields"])), row["action"] == RECOVER)
        for row in rows
    )


def unread_from(reader: Reader, user_id: str) -> int:
    """The row after which she has not yet said that she read what there is to tell.

    Everything of the last three months, and in any case everything since her login before this one.
    """
    understood = reader.value(
        "SELECT max(sequence) FROM audit WHERE user_id = ? AND action = ?", (user_id, UNDERSTOOD)
    )
    logins = reader.all(
        "SELECT sequence FROM audit WHERE user_id = ? AND action IN (?, ?) ORDER BY sequence DESC LIMIT 2",
        (user_id, UNLOCK, RECOVER),
    )
    cutoff = instant_text(parse_instant(reader.now) - _LOOKED_BACK)
    recent = reader.value("SELECT sequence FROM audit WHERE at >= ? ORDER BY at LIMIT 1", (cutoff,))
    start = max(int(recent or 0) - 1, 0)
    if len(logins) > 1:
        start = min(start, int(logins[-1]["sequence"]))
    return max(int(understood or 0), start)


def rows_after(reader: Reader, sequence: int, actions: Iterable[str]) -> list[AuditRow]:
    """The rows of these actions after that one, oldest first."""
    wanted = list(actions)
    marks = ", ".join("?" * len(wanted))
    rows = reader.all(
        "SELECT at, user_id, action, object_id, fields FROM audit "
        f"WHERE sequence > ? AND action IN ({marks}) ORDER BY sequence",
        (sequence, *wanted),
    )
    return [
        AuditRow(
            _local(row["at"]), row["user_id"], row["action"], row["object_id"], told_fields(row["fields"])
        )
        for row in rows
    ]


def is_announced(reader: Reader, row: AuditRow, actions: Iterable[str]) -> bool:
    """Whether rows of these actions, or the recovery sheet, tell how the login that `row` is about came to all that
    it names; what it lost since (`lost:` before the name) has to be told anew."""
    told: set[str] = set()
    for earlier in rows_after(reader, 0, [*actions, RECOVER]):
        if earlier.object_id == row.object_id and earlier.at <= row.at:
            told.update(row.fields if earlier.action == RECOVER else earlier.fields)
            told.difference_update(
                field.removeprefix(_LOST) for field in earlier.fields if field.startswith(_LOST)
            )
    return set(row.fields) <= told


def failed_tries(row: AuditRow) -> int:
    """How many wrong passphrases that unlocking row tells of."""
    return _failed_tries(row.fields)


def made_at(reader: Reader) -> datetime:
    """When the vault was made."""
    return _local(reader.value("SELECT created_at FROM vault"))


def _failed_tries(fields: Iterable[str]) -> int:
    told = (field.removeprefix(_FAILED_TRIES) for field in fields if field.startswith(_FAILED_TRIES))
    return sum(int(count) for count in told if count.isdecimal())


def _local(text: str) -> datetime:
    return to_local(parse_instant(text))


def kept_sheet(reader: Reader, recipient: str) -> KeptSheet:
    """What was written down of the recovery sheet with that public text; the vault's first day where nothing was."""
    known = setting(reader, _SHEETS, {}).get(recipient)
    if known is None:
        return KeptSheet(made_at(reader).date(), None)
    return KeptSheet(date.fromisoformat(known["made_on"]), known["as_shares"])


def keep_sheet(tx: Transaction, recipient: str, sheet: KeptSheet) -> None:
    """Write down when and how a recovery sheet came to paper; nothing of it that opens anything."""
    known = setting(tx, _SHEETS, {})
    known[recipient] = {"made_on": sheet.made_on.isoformat(), "as_shares": sheet.as_shares}
    set_setting(tx, _SHEETS, known)
