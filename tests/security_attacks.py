"""What the tests of keys share when they write headers that nobody should believe."""

from collections.abc import Callable

import pytest

from kdm_desk.core.errors import Damaged
from kdm_desk.security.primitives import sign
from kdm_desk.security.statement import UserRow
from security_builders import MANAGER, SmallVault

Sign = Callable[[bytes, bytes], bytes]


def row(small: SmallVault, login: str) -> UserRow:
    found = small.header.statement.content.user_named(login)
    assert found is not None
    return found


def signer(small: SmallVault, login: str) -> Sign:
    """Signs as that login, with the key from her slot."""
    seed = small.signing_seed(login)
    return lambda context, body: sign(seed, context, body)


def refused(small: SmallVault, reason: str, *logins: str) -> None:
    """Nobody of these believes the header."""
    for login in logins or (MANAGER, "lale"):
        with pytest.raises(Damaged, match="vault_forged") as forged:
            small.unlock(login)
        assert forged.value.params["reason"] == reason
