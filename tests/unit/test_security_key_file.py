"""The key file: a passphrase that goes with one opens nothing without it."""

import contextlib
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdm_desk.core.access import Role
from kdm_desk.core.errors import Damaged, UserError, WrongKey
from kdm_desk.security import staffing
from kdm_desk.security.header import encode_header, parse_header
from kdm_desk.security.header_file import read_outline
from kdm_desk.security.key_file import KeyFile, find_key_file, read_key_file, save_key_file
from kdm_desk.security.key_file_use import enrol_key_file, remove_key_file, replace_key_file
from kdm_desk.security.primitives import digest
from kdm_desk.security.slots import Wrapping, open_slot
from kdm_desk.security.vault import Vault
from kdm_desk.security.with_sheet import recover
from security_builders import DATABASE_KEY, MANAGER, SmallVault, cheap_deriver, phrase_of

OTHER = KeyFile.generate()
PHRASE = phrase_of("lale")


@pytest.fixture
def small(tmp_path: Path) -> SmallVault:
    folder = tmp_path / "vault"
    folder.mkdir()
    small = SmallVault.make(folder)
    small.add("lale", Role.LAWYER)
    return small


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def key(small: SmallVault, stick: Path) -> Path:
    """Lale's key file, on her stick."""
    path = stick / "lale.kdmkey"
    enrol_key_file(small.unlock("lale"), PHRASE, path)
    return path


def failed_tries(vault: Vault) -> int:
    count: int = json.loads((vault.folder / "vault.tries").read_text())["users"].popitem()[1]["count"]
    return count


def test_with_key_file_and_passphrase_the_vault_opens(small: SmallVault, key: Path) -> None:
    for source in (key, key.read_bytes()):
        assert small.vault.unlock("lale", PHRASE, source).database_key == DATABASE_KEY
    # Whoever has none is not asked for one, whatever lies on a stick.
    assert small.unlock(MANAGER).database_key == DATABASE_KEY
    row = small.header.statement.content.user_named(MANAGER)
    assert row is not None
    assert small.header.slot_of(row.user_id) is not None


def test_a_login_without_a_key_file_opens_with_a_stick_in(small: SmallVault, stick: Path) -> None:
    save_key_file(stick / "someone.kdmkey", OTHER)
    assert small.vault.unlock("lale", PHRASE, stick / "someone.kdmkey").key_file is None


def test_the_passphrase_alone_does_not_open(small: SmallVault, key: Path) -> None:
    with pytest.raises(UserError, match="key_file_missing"):
        small.vault.unlock("lale", PHRASE)
    assert small.vault.wait_seconds("lale") == 0
    # Not by a program that does not ask, either: the slot's key cannot be derived from the passphrase.
    row = small.header.statement.content.user_named("lale")
    assert row is not None
    slot = small.header.slot_of(row.user_id)
    assert slot is not None
    derived = cheap_deriver().derive(PHRASE.encode(), slot.salt, slot.cost)
    assert open_slot(slot, small.header.vault_id, derived) is None


@pytest.mark.parametrize("kind", ["another file", "another secret under its id", "wrong passphrase"])
def test_a_wrong_half_counts_as_a_wrong_try_and_says_no_more(small: SmallVault, key: Path, kind: str) -> None:
    mine = read_key_file(key)
    source, phrase = {
        "another file": (OTHER.content(), PHRASE),
        "another secret under its id": (KeyFile(mine.id, OTHER.secret).content(), PHRASE),
        "wrong passphrase": (key.read_bytes(), "not the passphrase"),
    }[kind]
    for tries in (1, 2, 3):
        with pytest.raises(WrongKey, match=r"^passphrase_wrong$") as refusal:
            small.vault.unlock("lale", phrase, source)
        assert failed_tries(small.vault) == tries
    assert refusal.value.params == {"seconds": 2}
    with pytest.raises(UserError, match="wait_before_next_try"):
        small.vault.unlock("lale", PHRASE, key)


def test_a_file_that_makes_no_sense_is_told_and_costs_no_try(small: SmallVault, key: Path) -> None:
    key.write_bytes(key.read_bytes().replace(b"secret", b"sekret"))
    for source in (key, b"", key.parent / "not there.kdmkey", key.parent):
        with pytest.raises(UserError, match="key_file_unreadable"):
            small.vault.unlock("lale", PHRASE, source)
    assert small.vault.wait_seconds("lale") == 0


@given(st.integers(0, 10**6), st.integers(1, 255))
def test_a_byte_changed_on_the_stick_is_noticed(place: int, flip: int) -> None:
    whole = OTHER.content()
    data = bytearray(whole)
    data[place % len(data)] ^= flip
    with contextlib.suppress(UserError):
        # The note may change, or a letter become its own escape: nothing that counts.
        assert read_key_file(bytes(data)) == OTHER


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_without_a_crash(data: bytes) -> None:
    with pytest.raises(UserError, match="key_file_unreadable"):
        read_key_file(data)


def test_a_huge_file_is_not_read(stick: Path) -> None:
    path = stick / "film.kdmkey"
    with path.open("wb") as stream:
        stream.truncate(10**9)
    with pytest.raises(UserError, match="key_file_unreadable"):
        read_key_file(path)


def test_the_file_names_no_centre_and_no_login(small: SmallVault, key: Path) -> None:
    text = key.read_text(encoding="ascii")
    for secret in (small.header.vault_id, "lale", small.unlock(MANAGER).statement.users[0].user_id):
        assert secret not in text
    if os.name == "posix":
        assert key.stat().st_mode & 0o077 == 0


def test_pins_and_keys_go_on_behind_a_key_file(small: SmallVault, key: Path) -> None:
    small.add("nazan", Role.LAWYER)
    lale = small.vault.unlock("lale", PHRASE, key)
    assert [handed.user_id for handed in lale.handed] == [small.unlock("nazan").user.user_id]
    assert small.vault.unlock("lale", PHRASE, key).header.pins == small.header.pins


def test_a_new_passphrase_goes_with_the_same_key_file(small: SmallVault, key: Path) -> None:
    lale = small.vault.unlock("lale", PHRASE, key)
    lale.change_passphrase(PHRASE, phrase_of("yeni"))
    assert small.vault.unlock("lale", phrase_of("yeni"), key).key_file == read_key_file(key)
    with pytest.raises(UserError, match="key_file_missing"):
        small.vault.unlock("lale", phrase_of("yeni"))
    with pytest.raises(WrongKey, match="passphrase_wrong"):
        lale.change_passphrase(PHRASE, phrase_of("yine"))


def test_a_key_file_is_replaced_by_who_shows_it(small: SmallVault, key: Path, stick: Path) -> None:
    lale = small.vault.unlock("lale", PHRASE, key)
    second = stick / "second.kdmkey"
    with pytest.raises(WrongKey, match="key_file_wrong"):
        replace_key_file(lale, PHRASE, OTHER.content(), second)
    with pytest.raises(WrongKey, match="passphrase_wrong"):
        replace_key_file(lale, "not the passphrase", key, second)
    assert not second.exists()
    replace_key_file(lale, PHRASE, key, second)
    assert small.vault.unlock("lale", PHRASE, second).database_key == DATABASE_KEY
    with pytest.raises(WrongKey, match="passphrase_wrong"):
        small.vault.unlock("lale", PHRASE, key)


def test_a_key_file_is_taken_off_by_who_shows_it(small: SmallVault, key: Path) -> None:
    lale = small.vault.unlock("lale", PHRASE, key)
    with pytest.raises(WrongKey, match="key_file_wrong"):
        remove_key_file(lale, PHRASE, OTHER.content())
    with pytest.raises(WrongKey, match="passphrase_wrong"):
        remove_key_file(lale, "not the passphrase", key)
    remove_key_file(lale, PHRASE, key)
    assert small.unlock("lale").key_file is None
    with pytest.raises(WrongKey, match="key_file_wrong"):
        remove_key_file(small.unlock("lale"), PHRASE, key)


def test_nobody_takes_a_second_key_file_beside_the_first(small: SmallVault, key: Path, stick: Path) -> None:
    with pytest.raises(UserError, match="key_file_enrolled"):
        enrol_key_file(small.vault.unlock("lale", PHRASE, key), PHRASE, stick / "second.kdmkey")
    assert not (stick / "second.kdmkey").exists()


def test_a_wrong_passphrase_leaves_no_key_file_and_no_change(small: SmallVault, stick: Path) -> None:
    lale, before = small.unlock("lale"), small.header
    with pytest.raises(WrongKey, match="passphrase_wrong"):
        enrol_key_file(lale, "not the passphrase", stick / "lale.kdmkey")
    assert list(stick.iterdir()) == []
    assert small.header == before


def test_a_stick_that_cannot_be_written_changes_nothing(small: SmallVault, stick: Path) -> None:
    lale, before = small.unlock("lale"), small.header
    (stick / "taken.kdmkey").write_text("a letter", encoding="utf-8")
    with pytest.raises(UserError, match="key_file_exists"):
        enrol_key_file(lale, PHRASE, stick / "taken.kdmkey")
    assert (stick / "taken.kdmkey").read_text(encoding="utf-8") == "a letter"
    with pytest.raises(UserError, match="medium_lost"):
        enrol_key_file(lale, PHRASE, stick / "no folder" / "lale.kdmkey")
    assert small.header == before


def test_who_lost_hers_is_helped_by_the_manager_or_the_sheet(small: SmallVault, key: Path) -> None:
    key.unlink()
    manager = small.unlock(MANAGER)
    row = small.header.statement.content.user_named("lale")
    assert row is not None
    staffing.reset_passphrase(manager, row.user_id, phrase_of("geçici"))
    helped = small.vault.unlock("lale", phrase_of("geçici"))
    assert helped.key_file is None
    assert helped.passphrase_is_temporary
    assert recover(small.place, small.sheet, "lale", phrase_of("yeni")).key_file is None


def test_the_key_file_that_a_slot_wants_is_bound_to_it(small: SmallVault, key: Path) -> None:
    value = json.loads(encode_header(small.header))
    for slot in value["slots"]:
        slot["kdf"].pop("key_file", None)
    value["version"] = 1
    small.write(parse_header(json.dumps(value).encode()))
    with pytest.raises(Damaged, match="vault_forged"):
        small.unlock("lale")


def test_a_key_file_id_of_another_length_is_damage(small: SmallVault, key: Path) -> None:
    value = json.loads(encode_header(small.header))
    for wrong in (None, "", "YWJj"):
        for slot in value["slots"]:
            if "key_file" in slot["kdf"]:
                slot["kdf"]["key_file"] = wrong
        with pytest.raises(Damaged, match="header_damaged"):
            parse_header(json.dumps(value).encode())


def test_the_unlock_screen_can_tell_who_wants_one_and_find_it(
    small: SmallVault, key: Path, stick: Path, tmp_path: Path
) -> None:
    outline = read_outline(small.folder)
    assert set(outline.key_files) == {"lale"}
    wanted = read_key_file(key).id
    (stick / "broken.kdmkey").write_bytes(b"{}")
    (stick / "a folder.kdmkey").mkdir()
    save_key_file(stick / "aaa.kdmkey", OTHER)
    assert find_key_file([tmp_path / "gone", tmp_path, stick], wanted) == key
    assert find_key_file([stick], bytes(16)) is None


def test_the_derivation_is_a_keyed_hash_before_argon2id(small: SmallVault) -> None:
    deriver = cheap_deriver()
    wrapping = Wrapping.fresh(deriver, b"a passphrase", OTHER)
    mixed = OTHER.mixed_with(b"a passphrase")
    assert bytes(wrapping.key) == deriver.derive(mixed, wrapping.salt, wrapping.cost)
    assert wrapping.is_of(deriver, b"a passphrase")
    assert not wrapping.is_of(deriver, b"another one")
    assert mixed != digest(b"kdm-desk-kfile-1", b"a passphrase")
    assert mixed != KeyFile(OTHER.id, bytes(32)).mixed_with(b"a passphrase")
