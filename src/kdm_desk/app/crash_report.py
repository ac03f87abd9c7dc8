"""A bug's report without any person's data: where it happened, never with which values; it stays on this machine."""

import contextlib
import platform
import traceback
from datetime import UTC, datetime
from pathlib import Path

from kdm_desk import __version__
from kdm_desk.app.places import report_folder
from kdm_desk.core.ids import new_id

_MOST_REPORTS = 20


def write_report(error: BaseException, folder: Path | None = None) -> str:
    """Write the redacted report; the number the user can quote.

    Only the error's type and the places in the code are kept: a message can hold a name. A disk that refuses the
    report must not hide the apology, so the number comes back in any case.
    """
    number = new_id()[-8:].upper()
    lines = [
        f"KDM Desk {__version__}, Python {platform.python_version()}, {platform.system()} {platform.release()}",
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, report {number}",
        *_places(error),
    ]
    folder = folder or report_folder()
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / f"{number}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
        _forget_the_oldest(folder)
    return number


def _places(error: BaseException) -> list[str]:
    lines: list[str] = []
    seen = set[int]()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        lines.append(type(current).__qualname__)
        for frame in traceback.extract_tb(current.__traceback__):
            lines.append(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}")
        current = current.__cause__ or current.__context__
    return lines


def _forget_the_oldest(folder: Path) -> None:
    reports = sorted(folder.glob("*.txt"), key=lambda path: path.stat().st_mtime)
    for old in reports[:-_MOST_REPORTS]:
        old.unlink()
