"""Where the sticks of this computer are: the top folders in which a key file may lie."""

import getpass
import os
import sys
from pathlib import Path

from PySide6.QtCore import QStorageInfo

_DRIVE_REMOVABLE = 2
_MOUNT_POINTS = ("media", "run/media")


def removable_folders(root: Path = Path("/")) -> list[Path]:
    """The top folder of every stick that is in now; on Linux what the desktop mounts for this user.

    `root` is where the file system begins.
    """
    if sys.platform == "win32":
        return [
            Path(volume.rootPath())
            for volume in QStorageInfo.mountedVolumes()
            if volume.isReady() and _is_removable(volume.rootPath())
        ]
    found: list[Path] = []
    for point in _MOUNT_POINTS:
        place = root / point / getpass.getuser()
        try:
            found += sorted(folder for folder in place.iterdir() if folder.is_dir())
        except OSError:  # no stick was ever in, or it went while it was looked at
            continue
    return found


def _is_removable(drive: str) -> bool:
    import ctypes

    kind = ctypes.windll.kernel32.GetDriveTypeW(  # type: ignore[attr-defined,unused-ignore]
        drive.replace("/", os.sep)
    )
    return bool(kind == _DRIVE_REMOVABLE)
