"""A key file that does not fit on the stick is never asked for."""

from pathlib import Path

import pytest

from fault.test_header_write import room_for
from kdm_desk.core.errors import MediumLost
from kdm_desk.security.key_file import KeyFile, read_key_file, save_key_file
from kdm_desk.security.key_file_use import enrol_key_file
from security_builders import MANAGER, MANAGER_PHRASE, SmallVault


@pytest.mark.parametrize("size", [0, 1, 100])
def test_a_full_stick_leaves_no_file_and_the_old_slot(tmp_path: Path, size: int) -> None:
    small = SmallVault.make(tmp_path)
    manager, before = small.unlock(MANAGER), small.header
    path = tmp_path / "stick.kdmkey"
    with room_for(size), pytest.raises(MediumLost, match="disk_full"):
        enrol_key_file(manager, MANAGER_PHRASE, path)
    assert not path.exists()
    assert small.header == before
    enrol_key_file(manager, MANAGER_PHRASE, path)
    assert small.vault.unlock(MANAGER, MANAGER_PHRASE, path).key_file == read_key_file(path)


def test_a_slot_that_could_not_be_written_leaves_the_new_file_where_it_is(tmp_path: Path) -> None:
    small = SmallVault.make(tmp_path)
    manager, before = small.unlock(MANAGER), small.header
    path = tmp_path / "stick.kdmkey"
    with room_for(len(KeyFile.generate().content())), pytest.raises(MediumLost, match="disk_full"):
        enrol_key_file(manager, MANAGER_PHRASE, path)
    assert path.exists()
    assert small.header == before
    assert small.unlock(MANAGER).key_file is None
    save_key_file(tmp_path / "another.kdmkey", KeyFile.generate())
