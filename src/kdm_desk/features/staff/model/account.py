"""The own account, and what a login is told about since she last said she had read it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kdm_desk.core.access import Compartment, Role


@dataclass(frozen=True)
class PastLogin:
    """One unlocking by this login, civil time; wrong passphrases typed on this computer before it."""

    at: datetime
    failed_tries: int
    by_recovery: bool = False


@dataclass(frozen=True)
class Account:
    """Who is at the desk. `waiting` are the compartments whose keys nobody handed on to her yet; `has_key_file`:
    her passphrase opens the desk only together with a file on a stick."""

    full_name: str
    login_name: str
    role: Role
    since: datetime
    compartments: frozenset[Compartment]
    waiting: frozenset[Compartment]
    logins: tuple[PastLogin, ...]
    has_key_file: bool = False


class NoticeKind(StrEnum):
    JOINED = "joined"
    """Somebody became a member of a compartment of hers."""
    I_JOINED = "i_joined"
    RENEWED = "renewed"
    """A fellow member got new keys and a passphrase that the manager has seen."""
    HANDED = "handed"
    """Keys of a compartment of hers went to a login, and nothing in the record says that a manager let it in."""
    HANDED_TO_SHEET = "handed_to_sheet"
    """Keys of a compartment of hers went to a new recovery sheet."""
    FAILED_TRIES = "failed_tries"
    EXPIRED = "expired"
    """A login whose last day was over lost its keys when this manager unlocked."""
    PLANTED = "planted"
    """For managers: a key or slot that nobody with the right to it had signed was found, and not used."""
    REFUSED = "refused"
    """For managers: a header was refused, as altered or put back, since the unlock before."""


@dataclass(frozen=True)
class Notice:
    """One thing to tell: `who` it is about, `by` whom, both as login names; `count` for failed tries."""

    kind: NoticeKind
    at: datetime
    who: str = ""
    by: str = ""
    compartments: frozenset[Compartment] = frozenset()
    count: int = 0
