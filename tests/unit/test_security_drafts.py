"""What a login seals to itself opens whole for that login, and not at all once a bit of it is another."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.security.drafts import open_draft, seal_draft
from kdm_desk.security.keyring import Unlocked
from kdm_desk.security.statement import DATABASE
from security_builders import SmallVault

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=6,
)
CONTENT = st.dictionaries(st.text(max_size=9), VALUES, max_size=4)


@pytest.fixture(scope="module")
def login(tmp_path_factory: pytest.TempPathFactory) -> Unlocked:
    folder: Path = tmp_path_factory.mktemp("vault")
    return SmallVault.make(folder).manager


@given(content=CONTENT, draft_id=st.text(max_size=40))
def test_any_content_comes_back_as_it_was(login: Unlocked, content: dict[str, object], draft_id: str) -> None:
    assert open_draft(login, draft_id, seal_draft(login, draft_id, content)) == content


@given(data=st.data())
def test_an_altered_or_shortened_box_does_not_open(login: Unlocked, data: st.DataObject) -> None:
    sealed = seal_draft(login, "one", {"given_names": "Şükran"})
    place = data.draw(st.integers(0, len(sealed) - 1))
    changed = bytearray(sealed)
    changed[place] ^= 1 << data.draw(st.integers(0, 7))
    assert open_draft(login, "one", bytes(changed)) is None
    assert open_draft(login, "one", sealed[:place]) is None


def test_a_key_of_the_vault_that_was_sealed_to_her_is_no_draft_of_hers(login: Unlocked) -> None:
    (epoch,) = login.statement.keys[DATABASE]
    assert login.open_own(epoch.sealed[login.user.user_id]) is None
