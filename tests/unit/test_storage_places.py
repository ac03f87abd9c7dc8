"""A vault is refused where locks and logs do not hold, with the reason."""

from pathlib import Path

import pytest

from kdm_desk.core.errors import UserError
from kdm_desk.storage.places import network_mount, refuse_unsafe_folder

MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /mnt/share rw - nfs4 server:/share rw
31 22 0:41 / /mnt/with\\040space rw - cifs //server/x rw
32 22 0:42 / /home/desk/far rw - fuse.sshfs desk@host: rw
33 30 8:2 / /mnt/share/local rw - ext4 /dev/sdb1 rw
"""


@pytest.fixture
def mount_table(tmp_path: Path) -> Path:
    table = tmp_path / "mountinfo"
    table.write_text(MOUNTS)
    return table


@pytest.mark.parametrize(
    "folder, kind",
    [
        ("/home/desk/vault", None),
        ("/mnt/share/vault", "nfs4"),
        ("/mnt/with space/vault", "cifs"),
        ("/home/desk/far/vault", "fuse.sshfs"),
        ("/mnt/share/local/vault", None),
    ],
)
def test_the_deepest_mount_decides_whether_a_folder_is_on_the_network(
    mount_table: Path, folder: str, kind: str | None
) -> None:
    assert network_mount(Path(folder), mount_table) == kind


@pytest.mark.parametrize("name", ["Dropbox", "OneDrive", "OneDrive - Belediye", "Google Drive", "Nextcloud"])
def test_a_folder_below_a_cloud_folder_is_refused_and_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="folder_in_cloud") as caught:
        refuse_unsafe_folder(tmp_path / name / "kdm" / "vault")
    assert caught.value.params["service"] == name


def test_a_link_that_leads_into_a_cloud_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "Nextcloud" / "v").mkdir(parents=True)
    (tmp_path / "vault").symlink_to(tmp_path / "Nextcloud" / "v")
    with pytest.raises(UserError, match="folder_in_cloud"):
        refuse_unsafe_folder(tmp_path / "vault")


def test_a_marker_of_a_synchronising_program_is_enough(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    with pytest.raises(UserError, match="folder_in_cloud"):
        refuse_unsafe_folder(tmp_path / "vault")


def test_an_ordinary_folder_is_accepted(tmp_path: Path) -> None:
    refuse_unsafe_folder(tmp_path / "dropboxes of letters")
