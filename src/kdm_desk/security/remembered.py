"""What the database remembers of the header, so that an older one put back beside it is noticed."""

from kdm_desk.core.errors import Damaged
from kdm_desk.security.canonical import forged
from kdm_desk.security.header import Header
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.slots import Slot
from kdm_desk.storage.transaction import Reader, Transaction


def require_newest(reader: Reader, unlocked: Unlocked) -> None:
    """Raise Damaged('vault_rolled_back'), ('vault_forged') or ('slot_rolled_back') for a header, or a slot of this
    login, that is older than the database has seen, or another one of the same version."""
    row = reader.one("SELECT statement_version, statement_hash FROM vault")
    if row is None:
        raise Damaged("database_damaged")
    version = unlocked.statement.version
    if version < row["statement_version"]:
        raise Damaged("vault_rolled_back")
    if version == row["statement_version"] and unlocked.statement_hash != row["statement_hash"]:
        raise forged("statement_branch")
    if unlocked.user.user_id in older_slots(reader, unlocked.header):
        raise Damaged("slot_rolled_back")


def older_slots(reader: Reader, header: Header) -> tuple[str, ...]:
    """The user ids whose slot is older than the one the database has seen under the same keys.

    With new keys a login's slots are counted anew; none of the old ones can come back.
    """
    remembered = {
        row["user_id"]: (bytes(row["signing_key"]), row["revision"])
        for row in reader.all("SELECT user_id, signing_key, revision FROM login_slot")
    }
    found = []
    for slot in header.slots:
        key, revision = remembered.get(slot.user_id, (b"", 0))
        if key == _key_of(header, slot) and slot.revision < revision:
            found.append(slot.user_id)
    return tuple(found)


def remember(tx: Transaction, unlocked: Unlocked) -> None:
    """The header as it is now: version and hash of its statement, and every slot that is not an older one.

    Everybody's slot is signed by its owner, so that whoever unlocks can remember it for her.
    """
    tx.execute(
        "UPDATE vault SET statement_version = ?, statement_hash = ?",
        (unlocked.statement.version, unlocked.statement_hash),
    )
    older = older_slots(tx, unlocked.header)
    tx.execute_many(
        "INSERT INTO login_slot (user_id, signing_key, revision) VALUES (?, ?, ?) ON CONFLICT (user_id) "
        "DO UPDATE SET signing_key = excluded.signing_key, revision = excluded.revision",
        [
            (slot.user_id, _key_of(unlocked.header, slot), slot.revision)
            for slot in unlocked.header.slots
            if slot.user_id not in older
        ],
    )


def forget_slots(tx: Transaction) -> None:
    """A restored vault begins with the slots of its backup."""
    tx.execute("DELETE FROM login_slot")


def _key_of(header: Header, slot: Slot) -> bytes:
    owner = header.statement.content.user(slot.user_id)
    return b"" if owner is None else owner.signing_public_key
