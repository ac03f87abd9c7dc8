"""What somebody who holds the database key can do to the record: plain SQL, the guards taken away first."""

from collections.abc import Callable
from pathlib import Path

from builders import PASSPHRASE, add_login, cheap_tools, make_vault, unlock_vault
from kdm_desk.app.bootstrap import OpenVault
from kdm_desk.core.access import Permission, Role
from kdm_desk.security import audit, audit_check
from kdm_desk.security.audit import AuditHead, Signer
from kdm_desk.security.desk import Desk
from kdm_desk.security.keyring import Unlocked
from kdm_desk.storage.checks import Finding
from kdm_desk.storage.lists import set_setting

MANAGER, COLLEAGUE = "yonetici", "gise"
_GUARDED = ("audit", "audit_subject")


def write_row(desk: Desk, *persons: str, permission: Permission = Permission.USE_DESK) -> AuditHead:
    """One row of the record that names these persons."""
    with desk.change(permission, "setting.save") as tx:
        set_setting(tx, "colour", "green")
        tx.touch("setting", "colour", subjects=persons, fields=["value"])
    return desk.audit_head()


def vault_with_a_colleague(folder: Path, persons: tuple[str, ...] = ("person-1", "person-2")) -> OpenVault:
    """A vault in which a manager and a colleague of the front desk both left rows; the manager's desk.

    The last five rows: the colleague's unlocking, hers, the manager's unlocking, two of the manager's.
    """
    make_vault(folder)
    first = unlock_vault(folder)
    add_login(first.desk, COLLEAGUE, Role.FRONT_DESK)
    first.close()
    second = unlock_vault(folder, login_name=COLLEAGUE)
    write_row(second.desk, *persons)
    second.close()
    opened = unlock_vault(folder)
    write_row(opened.desk, *persons)
    write_row(opened.desk, *persons)
    return opened


def keys_of_colleague(folder: Path) -> Unlocked:
    """What the colleague holds in a program of her own: her real keys, without the desk."""
    return cheap_tools().vault(folder).unlock(COLLEAGUE, PASSPHRASE)


def tamper(desk: Desk, *statements: str) -> None:
    """Do to the file what a guard of the schema forbids."""
    for table in _GUARDED:
        for change in ("update", "delete"):
            desk.connection.execute(f"DROP TRIGGER IF EXISTS {table}_is_append_only_{change}")
    desk.connection.execute("PRAGMA foreign_keys = OFF")
    for statement in statements:
        desk.connection.execute(statement)
    desk.connection.execute("PRAGMA foreign_keys = ON")


def rewrite(desk: Desk, first: int, signer: Callable[[str], Signer | None]) -> None:
    """Make hashes and signatures from row `first` on fit again; a signer of None keeps the old signature."""
    connection = desk.connection
    previous = connection.execute("SELECT hash FROM audit WHERE sequence = ?", (first - 1,)).fetchone()[
        "hash"
    ]
    for row in connection.execute(
        "SELECT * FROM audit WHERE sequence >= ? ORDER BY sequence", (first,)
    ).fetchall():
        named = connection.execute(
            "SELECT person_id FROM audit_subject WHERE sequence = ? ORDER BY person_id", (row["sequence"],)
        )
        persons = audit.subjects_hash([one["person_id"] for one in named])
        own = audit.row_hash(
            row["sequence"],
            row["at"],
            row["user_id"],
            row["action"],
            row["object_kind"],
            row["object_id"],
            row["fields"],
            persons,
            previous,
        )
        keys = signer(row["user_id"])
        signature = keys.sign(bytes.fromhex(own)) if keys else bytes(row["signature"])
        connection.execute(
            "UPDATE audit SET subjects_hash = ?, previous_hash = ?, hash = ?, signature = ? WHERE sequence = ?",
            (persons, previous, own, signature, row["sequence"]),
        )
        previous = own


def found(desk: Desk, known: AuditHead | None = None, page_rows: int = 2_000) -> list[Finding]:
    """What the check says, with the keys of the signed statement at hand."""
    with desk.read(Permission.USE_DESK) as reader:
        return audit_check.verify(reader, known, desk.known_signing_keys, page_rows)
