"""Where a vault may lie: on a disk of this computer, in no folder that is shared or synchronised.

File locks and the write-ahead log do not hold on a network share, and a cloud folder copies a file while it is being
written: both lose data without a word.
"""

import os
import sys
from pathlib import Path

from kdm_desk.core.errors import UserError

_NETWORK_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "davfs", "ncpfs", "ceph", "glusterfs", "vboxsf", "lustre"}
)
_NETWORK_FUSE = ("sshfs", "rclone", "davfs", "s3fs", "gvfsd", "google-drive", "onedriver", "gcsfuse")
_CLOUD_FOLDERS = (
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "icloud",
    "iclouddrive",
    "mobile documents",
    "cloudstorage",
    "nextcloud",
    "owncloud",
    "yandex.disk",
    "yandexdisk",
    "mega",
    "megasync",
    "pcloud",
    "pclouddrive",
    "tresorit",
    "box sync",
    "synologydrive",
    "seafile",
)
_CLOUD_MARKERS = (".dropbox", ".dropbox.cache", ".nextcloudsync.log", ".owncloudsync.log", ".stfolder")
_DRIVE_REMOTE = 4


def refuse_unsafe_folder(folder: Path) -> None:
    """Raise UserError('folder_on_network' or 'folder_in_cloud', path=, service=) where a vault must not lie."""
    folder = folder.absolute()
    kind = _network_kind(folder)
    if kind:
        raise UserError("folder_on_network", path=str(folder), service=kind)
    # A link leads elsewhere: what it is called and where it leads both count.
    cloud = _cloud_service(folder) or _cloud_service(folder.resolve())
    if cloud:
        raise UserError("folder_in_cloud", path=str(folder), service=cloud)


def _cloud_service(folder: Path) -> str | None:
    for part in (folder, *folder.parents):
        name = part.name.lower()
        for service in _CLOUD_FOLDERS:
            if name == service or name.startswith((service + " ", service + "-")):
                return part.name
        for marker in _CLOUD_MARKERS:
            if (part / marker).exists():
                return marker
    return None


def _network_kind(folder: Path) -> str | None:
    if sys.platform == "win32":
        return _windows_network_kind(folder)
    return network_mount(folder.resolve(), Path("/proc/self/mountinfo"))


def network_mount(folder: Path, mount_table: Path) -> str | None:
    """The network file system that `folder` lies on by Linux' mount table, or None."""
    if not mount_table.exists():
        return None
    best, kind = -1, ""
    for line in mount_table.read_text(encoding="utf-8", errors="replace").splitlines():
        before, _, after = line.partition(" - ")
        fields, described = before.split(), after.split()
        if len(fields) < 5 or not described:
            continue
        point = Path(fields[4].encode().decode("unicode_escape"))
        if folder.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), described[0]
    if kind in _NETWORK_FILE_SYSTEMS or any(name in kind for name in _NETWORK_FUSE):
        return kind
    return None


def _windows_network_kind(folder: Path) -> str | None:
    import ctypes

    if str(folder).startswith("\\\\"):
        return "UNC"
    drive = os.path.splitdrive(str(folder))[0] + "\\"
    remote = ctypes.windll.kernel32.GetDriveTypeW(drive) == _DRIVE_REMOTE  # type: ignore[attr-defined,unused-ignore]
    return drive if remote else None
