"""Backups that were altered, cut, or made to do harm: refused, quickly, and nothing changed."""

import io
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pyrage
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backup_builders import Filled, filled_vault, restored
from builders import add_login
from kdm_desk.core.errors import Damaged, NewerVersion, UserError, WrongKey
from kdm_desk.features.backup.model import Manifest, decode_manifest, encode_manifest
from kdm_desk.features.backup.service.archive import member_of_bytes
from kdm_desk.features.backup.service.restore import look_inside
from kdm_desk.features.backup.service.verify import verify_with_sheet
from kdm_desk.security.age_file import MAX_STANZAS
from kdm_desk.storage.migrate import newest_version

Parts = dict[str, bytes]


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filled]:
    with filled_vault(tmp_path_factory.mktemp("hostile") / "vault") as filled:
        yield filled


@pytest.fixture(scope="module")
def backup(vault: Filled, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return vault.service.back_up_to(tmp_path_factory.mktemp("stick") / "one.age").path


def parts_of(vault: Filled, backup: Path) -> Parts:
    plain = pyrage.decrypt(backup.read_bytes(), [vault.sheet.age_identity])
    with tarfile.open(fileobj=io.BytesIO(plain)) as archive:
        return {name: archive.extractfile(name).read() for name in archive.getnames()}  # type: ignore[union-attr]


def sealed(vault: Filled, path: Path, plain: bytes) -> Path:
    """Anyone who knows the public key can make such a file."""
    path.write_bytes(pyrage.encrypt(plain, [vault.sheet.age_identity.to_public()]))
    return path


def tar(parts: Parts, change: Callable[[tarfile.TarInfo], None] = lambda _info: None) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for name, content in parts.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            change(info)
            archive.addfile(info, io.BytesIO(content))
    whole = buffer.getvalue()
    end = sum(512 + len(content) + -len(content) % 512 for content in parts.values())
    return whole[: end + 1024]


def assert_refused(vault: Filled, file: Path, folder: Path, *errors: type[UserError]) -> None:
    there = sorted(folder.iterdir())
    for open_it in (
        lambda: verify_with_sheet(file, vault.sheet),
        lambda: restored(file, folder / "new", vault.sheet, vault.clock),
    ):
        with pytest.raises(errors or Damaged):
            open_it()
    assert sorted(folder.iterdir()) == there


def test_the_archive_made_by_hand_opens_like_the_programs_own(
    vault: Filled, backup: Path, tmp_path: Path
) -> None:
    file = sealed(vault, tmp_path / "made.age", tar(parts_of(vault, backup)))
    assert verify_with_sheet(file, vault.sheet).findings == []


def test_a_flood_of_recipients_is_refused_before_the_age_library_reads_it(
    vault: Filled, backup: Path, tmp_path: Path
) -> None:
    stanza = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"
    whole = backup.read_bytes()
    first = whole.index(b"\n") + 1
    for count in (MAX_STANZAS, 4_000):
        file = tmp_path / f"{count}.age"
        file.write_bytes(whole[:first] + stanza * count + whole[first:])
        with pytest.raises(Damaged, match="backup_damaged") as refusal:
            look_inside(file, vault.sheet, vault.clock)
        assert str(refusal.value.params["reason"]).startswith("age.")


@pytest.mark.parametrize("content", [b"", b"age-encryption.org/v1\n", b"PK\x03\x04" + bytes(5_000)])
def test_what_is_no_backup_is_refused(vault: Filled, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "one.age").write_bytes(content)
    assert_refused(vault, tmp_path / "one.age", tmp_path)


def test_a_backup_that_is_not_there_is_named(vault: Filled, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="backup_missing") as refusal:
        verify_with_sheet(tmp_path / "one.age", vault.sheet)
    assert refusal.value.params["path"] == str(tmp_path / "one.age")


@given(place=st.floats(0, 1, exclude_max=True), flip=st.integers(1, 255))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_altered_byte_goes_unseen(
    vault: Filled, backup: Path, tmp_path: Path, place: float, flip: int
) -> None:
    content = bytearray(backup.read_bytes())
    content[int(place * len(content))] ^= flip
    file = tmp_path / "altered.age"
    file.write_bytes(content)
    with pytest.raises((Damaged, WrongKey)):
        verify_with_sheet(file, vault.sheet)


@given(place=st.floats(0, 1, exclude_max=True))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_cut_goes_unseen(vault: Filled, backup: Path, tmp_path: Path, place: float) -> None:
    content = backup.read_bytes()
    file = tmp_path / "cut.age"
    file.write_bytes(content[: int(place * len(content))])
    with pytest.raises(Damaged, match="backup_damaged"):
        verify_with_sheet(file, vault.sheet)


def test_bytes_behind_the_end_are_refused(vault: Filled, backup: Path, tmp_path: Path) -> None:
    (tmp_path / "longer.age").write_bytes(backup.read_bytes() + b"x")
    assert_refused(vault, tmp_path / "longer.age", tmp_path)


def only(*names: str) -> Callable[[Parts], Parts]:
    return lambda parts: {name: parts[name] for name in names}


HARM: dict[str, tuple[Callable[[Parts], Parts], str]] = {
    "no manifest": (only("vault.kdm", "vault.db"), "tar.member"),
    "another order": (only("vault.kdm", "manifest.json", "vault.db"), "tar.member"),
    "no database": (only("manifest.json", "vault.kdm"), "tar.header"),
    "one too many": (lambda parts: {**parts, "more.txt": b"more"}, "tar.end"),
    "a path": (
        lambda parts: {f"../{name}": content for name, content in parts.items()},
        "tar.member",
    ),
    "a longer header": (lambda parts: {**parts, "vault.kdm": parts["vault.kdm"] + b" "}, "tar.size"),
    "another header": (lambda parts: {**parts, "vault.kdm": parts["vault.kdm"][:-1] + b" "}, "header.sha256"),
    "a changed page": (lambda parts: {**parts, "vault.db": parts["vault.db"][:-1] + b"x"}, "database.sha256"),
    "a huge manifest": (lambda parts: {**parts, "manifest.json": bytes(20_000)}, "tar.size"),
    "an empty manifest": (lambda parts: {**parts, "manifest.json": b""}, "tar.size"),
}


def reason_of(vault: Filled, file: Path) -> object:
    with pytest.raises(Damaged, match="backup_damaged") as refusal:
        verify_with_sheet(file, vault.sheet)
    return refusal.value.params["reason"]


@pytest.mark.parametrize("harm", HARM)
def test_an_archive_of_another_shape_is_refused(
    vault: Filled, backup: Path, tmp_path: Path, harm: str
) -> None:
    change, reason = HARM[harm]
    file = sealed(vault, tmp_path / "one.age", tar(change(parts_of(vault, backup))))
    assert_refused(vault, file, tmp_path)
    assert reason_of(vault, file) == reason


def test_bytes_behind_the_archive_are_refused(vault: Filled, backup: Path, tmp_path: Path) -> None:
    file = sealed(vault, tmp_path / "one.age", tar(parts_of(vault, backup)) + bytes(512))
    assert_refused(vault, file, tmp_path)
    assert reason_of(vault, file) == "tar.end"


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE, tarfile.CHRTYPE])
def test_links_folders_and_devices_are_refused(
    vault: Filled, backup: Path, tmp_path: Path, kind: bytes
) -> None:
    def change(info: tarfile.TarInfo) -> None:
        if info.name == "vault.db":
            info.type, info.linkname, info.size = kind, "/etc/passwd", 0

    file = sealed(vault, tmp_path / "one.age", tar(parts_of(vault, backup), change))
    assert_refused(vault, file, tmp_path)
    assert reason_of(vault, file) == "tar.member"


@pytest.mark.parametrize("plain", [b"", bytes(1024), b"x" * 5_000])
def test_what_is_no_archive_inside_is_refused(vault: Filled, tmp_path: Path, plain: bytes) -> None:
    assert_refused(vault, sealed(vault, tmp_path / "one.age", plain), tmp_path)


def with_manifest(parts: Parts, change: Callable[[Manifest], Manifest]) -> Parts:
    manifest = change(decode_manifest(parts["manifest.json"], newest_version()))
    return {**parts, "manifest.json": encode_manifest(manifest)}


def test_a_backup_of_a_later_format_or_schema_asks_for_a_newer_program(
    vault: Filled, backup: Path, tmp_path: Path
) -> None:
    parts = parts_of(vault, backup)
    later_format = {
        **parts,
        "manifest.json": parts["manifest.json"].replace(b'"version":1', b'"version":2,"new":1'),
    }
    later_schema = with_manifest(parts, lambda manifest: replace(manifest, schema=newest_version() + 1))
    for number, changed in enumerate((later_format, later_schema)):
        file = sealed(vault, tmp_path / f"{number}.age", tar(changed))
        assert_refused(vault, file, tmp_path, NewerVersion)


def test_a_manifest_that_speaks_of_another_audit_head_is_found(
    vault: Filled, backup: Path, tmp_path: Path
) -> None:
    parts = with_manifest(
        parts_of(vault, backup),
        lambda manifest: replace(manifest, head=replace(manifest.head, hash="f" * 64)),
    )
    file = sealed(vault, tmp_path / "one.age", tar(parts))
    findings = verify_with_sheet(file, vault.sheet).findings
    assert [finding.split(":")[0] for finding in findings] == ["audit_other_history", "audit_chain"]
    with pytest.raises(Damaged):
        restored(file, tmp_path / "new", vault.sheet, vault.clock)
    assert not (tmp_path / "new").exists()


def test_an_older_header_beside_a_newer_database_is_found(tmp_path: Path) -> None:
    from kdm_desk.core.access import Role

    with filled_vault(tmp_path / "vault") as vault:
        old = parts_of(vault, vault.service.back_up_to(tmp_path / "old.age").path)["vault.kdm"]
        add_login(vault.opened.desk, "gorevli", Role.FRONT_DESK)
        parts = parts_of(vault, vault.service.back_up_to(tmp_path / "new.age").path)
        mixed = with_manifest(
            {**parts, "vault.kdm": old}, lambda manifest: replace(manifest, header=member_of_bytes(old))
        )
        file = sealed(vault, tmp_path / "one.age", tar(mixed))
        assert verify_with_sheet(file, vault.sheet).findings == ["header: older_than_database"]


def test_a_database_with_a_broken_page_is_found_and_not_restored(
    vault: Filled, backup: Path, tmp_path: Path
) -> None:
    """Damage that was in the live file already is inside a backup that is whole in itself."""
    parts = parts_of(vault, backup)
    root = "SELECT rootpage FROM sqlite_schema WHERE name = 'code'"
    page = vault.opened.desk.connection.execute(root).fetchone()[0]
    broken = bytearray(parts["vault.db"])
    broken[(page - 1) * 4096 + 100] ^= 1
    parts["vault.db"] = bytes(broken)
    parts = with_manifest(
        parts, lambda manifest: replace(manifest, database=member_of_bytes(parts["vault.db"]))
    )
    file = sealed(vault, tmp_path / "one.age", tar(parts))
    findings = verify_with_sheet(file, vault.sheet).findings
    assert any(finding.startswith("cipher_integrity") for finding in findings)
    with pytest.raises(Damaged, match="backup_damaged") as refusal:
        restored(file, tmp_path / "new", vault.sheet, vault.clock)
    assert refusal.value.params["reason"] == "cipher_integrity"
    assert not (tmp_path / "new").exists()
