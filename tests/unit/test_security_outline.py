"""The header's outline: as much as the unlock screen needs, in agreement with the header, and never a crash."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core.access import Role
from kdm_desk.core.errors import Damaged, NewerVersion
from kdm_desk.security.canonical import canonical, from_base64, to_base64
from kdm_desk.security.header import parse_header
from kdm_desk.security.header_file import VERSION, header_path, outline_of, read_outline
from security_builders import DATABASE_SALT, MANAGER, SmallVault

PARTS = (
    "statement",
    "body",
    "database_salt",
    "users",
    "user_id",
    "login_name",
    "status",
    "slots",
    "slot_of",
    "kdf",
)
OTHER_THINGS: st.SearchStrategy[object] = st.sampled_from(
    [None, 7, "", "somewhere else", [], {}, [None], [[]], {"user_id": []}]
)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A real header with three logins."""
    small = SmallVault.make(tmp_path_factory.mktemp("vault"))
    small.add("Çiğdem", Role.LAWYER)
    small.add("Ceyda", Role.LAWYER)
    return header_path(small.folder).read_bytes()


def with_part(data: bytes, part: str, value: object) -> bytes:
    """The header with something else in the place of one part of its outline."""
    header: dict[str, Any] = json.loads(data)
    if part == "slot_of":
        header["slots"][0]["user_id"] = value
    elif part == "kdf":
        header["slots"][0]["kdf"] = value
    elif part in header:
        header[part] = value
    elif part == "body":
        header["statement"]["body"] = value
    else:
        statement: Any = json.loads(from_base64(header["statement"]["body"], ""))
        place = statement if part in statement else statement["users"][0]
        place[part] = value
        header["statement"]["body"] = to_base64(canonical(statement))
    return json.dumps(header).encode()


def test_the_outline_says_what_the_whole_header_says(written: bytes) -> None:
    statement, outline = parse_header(written).statement.content, outline_of(written)
    assert outline.database_salt == statement.database_salt == DATABASE_SALT.hex()
    assert sorted(outline.login_names) == sorted(row.login_name for row in statement.active_users())


def test_names_stand_in_turkish_order(written: bytes) -> None:
    assert outline_of(written).login_names == ["Ceyda", "Çiğdem", MANAGER]


def test_a_login_that_is_not_active_or_has_no_slot_is_not_offered(written: bytes) -> None:
    suspended = outline_of(with_part(written, "status", "suspended")).login_names
    without_slot = outline_of(with_part(written, "slots", [])).login_names
    assert len(suspended) == 2
    assert without_slot == []


def test_a_later_format_is_refused(written: bytes) -> None:
    with pytest.raises(NewerVersion, match="vault_newer"):
        outline_of(written.replace(b'"version": 1', b'"version": %d' % (VERSION + 1)))


@given(part=st.sampled_from(PARTS), value=OTHER_THINGS)
def test_whatever_stands_in_its_place_a_part_is_read_or_refused(
    written: bytes, part: str, value: object
) -> None:
    answer = "read"
    try:
        outline_of(with_part(written, part, value))
    except Damaged as refusal:
        answer = refusal.code
    assert answer in ("read", "header_damaged")


@pytest.mark.parametrize("part", ["statement", "body", "database_salt", "users", "slots"])
def test_an_outline_without_one_of_its_parts_is_damaged(written: bytes, part: str) -> None:
    with pytest.raises(Damaged, match="header_damaged"):
        outline_of(with_part(written, part, None))


def test_the_outline_is_read_from_the_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    small = SmallVault.make(tmp_path_factory.mktemp("other"))
    assert read_outline(small.folder).login_names == [MANAGER]
