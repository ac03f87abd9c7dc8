"""A header that cannot be written leaves the old one whole, on the disk and in memory."""

import contextlib
import errno
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest

from kdm_desk.core.access import Role
from kdm_desk.core.errors import MediumLost, UserError, WrongKey
from kdm_desk.security.files import explained, replace_file
from kdm_desk.security.header_file import header_path
from kdm_desk.security.staffing import add_user
from security_builders import MANAGER, MANAGER_PHRASE, SmallVault, phrase_of


@contextlib.contextmanager
def room_for(size: int) -> Iterator[None]:
    """The system lets no file of this process grow beyond `size` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def small(tmp_path: Path) -> SmallVault:
    return SmallVault.make(tmp_path)


@pytest.mark.parametrize("size", [0, 1, 100, 2000, 4096])
def test_no_room_at_any_point_leaves_the_old_header_and_no_half_file(small: SmallVault, size: int) -> None:
    manager = small.unlock(MANAGER)
    before = header_path(small.folder).read_bytes()
    names = sorted(path.name for path in small.folder.iterdir())
    assert len(before) > 1000
    with room_for(min(size, len(before) - 1)), pytest.raises(MediumLost, match="disk_full"):
        add_user(manager, "nur", Role.FRONT_DESK, "s", phrase_of("nur"))
    assert header_path(small.folder).read_bytes() == before
    assert sorted(path.name for path in small.folder.iterdir()) == names
    add_user(manager, "nur", Role.FRONT_DESK, "s", phrase_of("nur"))
    assert small.unlock("nur").actor.login_name == "nur"


def test_a_new_passphrase_that_was_not_written_is_not_used_later(small: SmallVault) -> None:
    manager = small.unlock(MANAGER)
    with room_for(100), pytest.raises(MediumLost, match="disk_full"):
        manager.change_passphrase(MANAGER_PHRASE, "yeni uzun bir parola cümlesi")
    add_user(manager, "nur", Role.FRONT_DESK, "s", phrase_of("nur"))
    assert small.unlock(MANAGER).actor.login_name == MANAGER


def test_a_wrong_passphrase_is_not_answered_before_it_is_written_down(small: SmallVault) -> None:
    with room_for(0), pytest.raises(MediumLost, match="disk_full"):
        small.vault.unlock(MANAGER, "not the passphrase")
    with pytest.raises(WrongKey, match="passphrase_wrong"):
        small.vault.unlock(MANAGER, "not the passphrase")


@pytest.mark.parametrize(
    "number, code, kind",
    [
        (errno.EACCES, "vault_read_only", UserError),
        (errno.EROFS, "vault_read_only", UserError),
        (errno.EPERM, "vault_read_only", UserError),
        (errno.ENOSPC, "disk_full", MediumLost),
        (errno.EDQUOT, "disk_full", MediumLost),
        (errno.EIO, "medium_lost", MediumLost),
        (errno.ENODEV, "medium_lost", MediumLost),
    ],
)
def test_what_the_system_says_becomes_what_a_person_can_do(
    number: int, code: str, kind: type[UserError]
) -> None:
    meaning = explained(OSError(number, "words of the system"))
    assert type(meaning) is kind
    assert meaning.code == code


def test_a_folder_that_went_away_is_a_lost_medium(tmp_path: Path) -> None:
    with pytest.raises(MediumLost, match="medium_lost"):
        replace_file(tmp_path / "gone" / "vault.kdm", b"data")


def test_the_header_is_readable_by_its_owner_alone(small: SmallVault) -> None:
    assert header_path(small.folder).stat().st_mode & 0o077 == 0


def test_a_link_beside_the_header_leads_the_writing_to_nobody_elses_file(tmp_path: Path) -> None:
    precious, target = tmp_path / "precious", tmp_path / "vault.kdm"
    precious.write_text("kept")
    (tmp_path / ".vault.kdm.new").symlink_to(precious)
    replace_file(target, b"written")
    assert (precious.read_text(), target.read_bytes(), target.is_symlink()) == ("kept", b"written", False)
