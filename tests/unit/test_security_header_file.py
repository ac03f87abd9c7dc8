"""The header's bytes: a clear refusal for whatever was not written by this program, never a crash."""

import json
import os
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bench.header_mutations import HOSTILE, places_of, put
from kdm_desk.core.access import Role
from kdm_desk.core.errors import Damaged, NewerVersion, UserError
from kdm_desk.security.age_file import check_age_header
from kdm_desk.security.canonical import canonical, to_base64
from kdm_desk.security.header import encode_header, parse_header, read_header, verify_header
from kdm_desk.security.header_file import VERSION, header_path
from kdm_desk.security.key_file_use import enrol_key_file
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.reissue import reissue
from kdm_desk.security.second_signature import require_two
from kdm_desk.security.statement import decode_statement
from security_builders import MANAGER, SmallVault, phrase_of


@pytest.fixture(scope="module", params=["plain", "everything"])
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A real header with three logins and a delivery; or with everything that version 2 knows, too."""
    folder = tmp_path_factory.mktemp("vault")
    small = SmallVault.make(folder)
    small.add("lale", Role.LAWYER)
    small.add("nazan", Role.LAWYER)
    small.unlock("lale")
    if request.param == "everything":
        small.add("berna", Role.MANAGER)
        enrol_key_file(small.unlock("nazan"), phrase_of("nazan"), folder / "nazan.kdmkey")
        reissue(small.unlock(MANAGER), RecoverySheet.generate())
        require_two(small.unlock(MANAGER), True)
        require_two(small.unlock(MANAGER), False)
    return header_path(folder).read_bytes()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.binary(max_size=40).map(to_base64),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


def refuse_or_read(data: bytes) -> None:
    """Whatever the bytes, the answer is a header that holds together or one of the three refusals."""
    code = "read"
    try:
        header = parse_header(data)
        verify_header(header, header.statement.content.root_public_key)
    except (Damaged, NewerVersion) as refusal:
        code = refusal.code
    assert code in ("read", "header_damaged", "vault_forged", "vault_newer")


def test_what_is_written_is_read_again(written: bytes) -> None:
    header = parse_header(written)
    verify_header(header, header.statement.content.root_public_key)
    assert encode_header(header) == written


@settings(max_examples=600, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400))
def test_any_bytes_are_refused_without_a_crash(data: bytes) -> None:
    with pytest.raises(Damaged, match="header_damaged"):
        parse_header(data)


@settings(max_examples=700)
@given(st.data())
def test_a_header_with_one_value_replaced_is_refused_without_a_crash(
    written: bytes, data: st.DataObject
) -> None:
    value = json.loads(written)
    place = data.draw(st.sampled_from(places_of(value)))
    refuse_or_read(json.dumps(put(value, place, data.draw(JSON))).encode())


@settings(max_examples=700)
@given(st.data())
def test_a_statement_with_one_value_replaced_is_refused_without_a_crash(
    written: bytes, data: st.DataObject
) -> None:
    value = json.loads(written)
    statement = json.loads(parse_header(written).statement.body)
    place = data.draw(st.sampled_from(places_of(statement)))
    changed = put(statement, place, data.draw(JSON))
    value["statement"]["body"] = to_base64(
        json.dumps(changed, sort_keys=True, separators=(",", ":")).encode()
    )
    refuse_or_read(json.dumps(value).encode())


@settings(max_examples=300)
@given(st.data())
def test_flipped_and_cut_bytes_are_refused_without_a_crash(written: bytes, data: st.DataObject) -> None:
    changed = bytearray(written)
    for _ in range(data.draw(st.integers(1, 4))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(changed)))
    refuse_or_read(bytes(changed[:cut]) if data.draw(st.booleans()) else bytes(changed))


@settings(max_examples=200)
@given(st.data())
def test_no_single_bit_of_the_statement_can_change_unnoticed(written: bytes, data: st.DataObject) -> None:
    header = parse_header(written)
    body = bytearray(header.statement.body)
    place = data.draw(st.integers(0, len(body) - 1))
    body[place] ^= 1 << data.draw(st.integers(0, 7))
    value = json.loads(written)
    value["statement"]["body"] = to_base64(bytes(body))
    with pytest.raises(Damaged):
        changed = parse_header(json.dumps(value).encode())
        verify_header(changed, header.statement.content.root_public_key)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_headers_are_refused_within_little_memory(name: str) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(Damaged, match="header_damaged"):
            parse_header(HOSTILE[name])
        assert tracemalloc.get_traced_memory()[1] < 256 * 1024 * 1024
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("name", ["deep lists", "deep objects", "many lists"])
def test_nesting_is_refused_before_the_parser_builds_it(name: str) -> None:
    with pytest.raises(Damaged, match="header_damaged") as refusal:
        parse_header(HOSTILE[name])
    assert refusal.value.params["reason"] == "header.nesting"


def test_a_name_that_stands_twice_is_damaged(written: bytes) -> None:
    twice = written.replace(b"{", b'{"vault_id": "another",', 1)
    with pytest.raises(Damaged, match="header_damaged") as refusal:
        parse_header(twice)
    assert refusal.value.params["reason"] == "header.json"


def test_bytes_have_one_spelling_only(written: bytes) -> None:
    value = json.loads(written)
    salt = value["slots"][0]["kdf"]["salt"]
    assert salt.endswith("==")
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    # The last letter before the padding carries four bits that a lenient reader ignores.
    value["slots"][0]["kdf"]["salt"] = salt[:-3] + letters[letters.index(salt[-3]) ^ 1] + "=="
    with pytest.raises(Damaged, match="header_damaged") as refusal:
        parse_header(json.dumps(value).encode())
    assert refusal.value.params["reason"] == "slot.kdf.salt"


def test_a_later_format_is_called_newer_and_not_damaged(written: bytes) -> None:
    value = json.loads(written)
    for change in ({"version": VERSION + 1, "unheard_of": 1}, {"transition": {"from": 1}}):
        with pytest.raises(NewerVersion, match="vault_newer"):
            parse_header(json.dumps({**value, **change}).encode())


@pytest.mark.parametrize(
    "change",
    [
        lambda statement: statement["users"].append(statement["users"][0]),
        lambda statement: statement["users"][1].update(login_name="SEVİM"),
        lambda statement: statement["users"][0].update(user_id="recovery"),
        lambda statement: statement["users"][0].update(role="queen"),
        lambda statement: statement["users"][0].update(status="asleep"),
        lambda statement: statement["users"][0].update(end_date="02.03.2026"),
        lambda statement: statement["users"][0].update(former_signing_keys=["short"]),
        lambda statement: statement["keys"].update(database=[]),
        lambda statement: statement["keys"]["database"].append(statement["keys"]["database"][0]),
        lambda statement: statement["keys"]["database"][-1]["sealed"].pop("recovery"),
        lambda statement: statement["keys"]["database"][-1]["sealed"].pop(statement["users"][0]["user_id"]),
        lambda statement: statement["grants"].append({"user_id": "stranger", "compartment": "legal"}),
        lambda statement: statement["grants"].append({"user_id": "recovery", "compartment": "money"}),
        lambda statement: statement.update(database_salt="Z" * 32),
        lambda statement: statement.update(database_salt="ab"),
        lambda statement: statement.update(created_at="yesterday"),
        lambda statement: statement.update(previous_hash=None),
        lambda statement: statement.update(format=2),
        lambda statement: statement.update(kind="slot"),
    ],
)
def test_a_statement_that_makes_no_sense_is_damaged(written: bytes, change: Any) -> None:
    statement = json.loads(parse_header(written).statement.body)
    change(statement)
    with pytest.raises(Damaged, match="header_damaged"):
        decode_statement(canonical(statement))


def test_a_statement_spelled_in_another_way_is_damaged(written: bytes) -> None:
    body = parse_header(written).statement.body
    with pytest.raises(Damaged, match="header_damaged") as refusal:
        decode_statement(json.dumps(json.loads(body)).encode())
    assert refusal.value.params["reason"] == "statement.canonical"


def test_two_slots_of_one_login_are_damaged(written: bytes) -> None:
    value = json.loads(written)
    value["slots"].append(value["slots"][0])
    with pytest.raises(Damaged, match="header_damaged"):
        parse_header(json.dumps(value).encode())


def test_a_statement_of_another_vault_is_damaged(written: bytes) -> None:
    value = json.loads(written)
    value["vault_id"] = "another"
    with pytest.raises(Damaged, match="header_damaged"):
        parse_header(json.dumps(value).encode())


def test_a_folder_in_place_of_the_file_is_damaged(tmp_path: Path) -> None:
    header_path(tmp_path).mkdir()
    with pytest.raises(Damaged, match="header_damaged"):
        read_header(tmp_path)


def test_a_pipe_in_place_of_the_file_is_damaged_and_not_waited_on(tmp_path: Path) -> None:
    os.mkfifo(header_path(tmp_path))
    with pytest.raises(Damaged, match="header_damaged"):
        read_header(tmp_path)


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="header_missing"):
        read_header(tmp_path)


def age(stanzas: int, filling: bytes = b"") -> bytes:
    return b"age-encryption.org/v1\n" + b"-> X25519 abc\nxyz\n" * stanzas + filling + b"--- mac\npayload"


def test_age_headers_of_up_to_sixteen_stanzas_pass() -> None:
    check_age_header(age(1))
    check_age_header(age(16))


@pytest.mark.parametrize(
    "beginning, reason",
    [
        (b"", "age.version"),
        (b"age-encryption.org/v2\n--- mac\n", "age.version"),
        (age(17), "age.stanzas"),
        (age(4000), "age.length"),
        (age(1, b"-> x " + b"y" * 5000 + b"\n"), "age.length"),
        (b"age-encryption.org/v1\n-> X25519 abc\n", "age.length"),
        (b"age-encryption.org/v1\n-> X25519 abc\n--- mac", "age.length"),
    ],
)
def test_age_headers_that_could_stall_the_library_are_refused(beginning: bytes, reason: str) -> None:
    with pytest.raises(Damaged, match="backup_damaged") as refusal:
        check_age_header(beginning)
    assert refusal.value.params["reason"] == reason


def test_a_recovery_slot_that_could_stall_the_library_is_refused(written: bytes) -> None:
    value = json.loads(written)
    value["recovery"] = to_base64(age(4000))
    with pytest.raises(Damaged, match="header_damaged"):
        parse_header(json.dumps(value).encode())
