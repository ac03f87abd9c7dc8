"""Finishing a re-keying that a statement began: the file under the new key, then the header without the old one."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from kdm_desk.core.access import Role
from kdm_desk.security.edits import assembled, successor
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.statement import DATABASE
from kdm_desk.storage.connection import Connection
from kdm_desk.storage.readers import Readers
from kdm_desk.storage.rekey import bring_log_home, key_that_opens, rekey


class Step(StrEnum):
    """How far it has come; whatever ends the program between two of them, the next unlock goes on."""

    BEGUN = "begun"
    ENCRYPTED = "encrypted"
    BROUGHT_HOME = "brought_home"
    SETTLED = "settled"


Progress = Callable[[Step], None]


def key_in_use(path: Path, unlocked: Unlocked) -> bytes:
    """What the file answers to: the newest key, or one before it while a re-keying is under way.

    Raises Damaged('database_damaged').
    """
    if unlocked.header.transition is None:
        return unlocked.database_key
    return key_that_opens(path, unlocked.database_keys)


def finish(
    connection: Connection, readers: Readers, path: Path, unlocked: Unlocked, progress: Progress
) -> None:
    """Any login can: bring the file of `connection` under the newest key, then write that in the header.

    `readers` learn the key as soon as the file answers to it. Raises UserError('rekey_waits') while somebody
    reads, and MediumLost; nothing is lost then, and it can be called again.
    """
    progress(Step.BEGUN)
    rekey(connection, path, unlocked.database_key)
    readers.use(unlocked.database_key)
    progress(Step.ENCRYPTED)
    bring_log_home(connection)
    progress(Step.BROUGHT_HOME)
    unlocked.commit(replace(unlocked.header, transition=None))
    drop_old_keys(unlocked)
    progress(Step.SETTLED)


def drop_old_keys(unlocked: Unlocked) -> None:
    """A manager takes database keys out of use that a finished re-keying left in the statement.

    Where another login finished it, they stay until a manager unlocks.
    """
    header = unlocked.header
    if unlocked.user.role is not Role.MANAGER or header.transition is not None:
        return
    if len(unlocked.statement.keys[DATABASE]) == 1:
        return
    statement = successor(header.statement, unlocked.place.clock, unlocked.statement.users)
    unlocked.commit(
        assembled(
            header,
            statement,
            unlocked.user.user_id,
            unlocked.sign_header,
            deliveries=unlocked.deliveries,
        )
    )
