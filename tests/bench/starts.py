"""How long the program takes to its unlock screen and how much memory, beside a bare Qt window."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from bench.services import Figures

_CHILD = Path(__file__).with_name("start_child.py")
_ROUNDS = 9


def starting(folder: Path, home: Path) -> Figures:
    """Product and bare window by turns, each in a fresh process; medians. `home` keeps the user's settings apart."""
    environment = {**os.environ, "XDG_DATA_HOME": str(home), "LOCALAPPDATA": str(home)}
    # Compiled modules lie beside an installed program; a checkout may be told not to keep any.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(home / "bytecode")
    runs: dict[str, list[tuple[float, int]]] = {"bare": [], "product": []}
    for number in range(_ROUNDS + 1):
        for name, arguments in (("bare", ["bare"]), ("product", ["product", str(folder)])):
            run = _run(arguments, environment)
            # The first round brings the files into memory.
            if number:
                runs[name].append(run)
    seconds = {name: statistics.median(run[0] for run in found) for name, found in runs.items()}
    memory = {name: statistics.median(run[1] for run in found) for name, found in runs.items()}
    figures = {
        "start_ms": seconds["product"] * 1000,
        "start_bare_qt_ms": seconds["bare"] * 1000,
        "start_ratio_bare_qt": seconds["product"] / seconds["bare"],
    }
    if memory["bare"]:
        figures["memory_mb"] = memory["product"] / 1024
        figures["memory_bare_qt_mb"] = memory["bare"] / 1024
        figures["memory_ratio_bare_qt"] = memory["product"] / memory["bare"]
    return figures


def _run(arguments: list[str], environment: dict[str, str]) -> tuple[float, int]:
    """Seconds from before the process begins to its painted window, and its peak memory in kB."""
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, str(_CHILD), *arguments], env=environment, capture_output=True, text=True, check=True
    )
    painted, memory = done.stdout.split()
    return float(painted) - begun, int(memory)
