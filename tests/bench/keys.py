"""What a guess at a passphrase costs on this computer, and how the reader of headers bears files made to harm it."""

import tracemalloc
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from random import Random

from bench.header_mutations import HOSTILE, spoiled_header
from bench.services import Figures
from bench.timing import p50, timed
from kdm_desk.app.tools import Tools
from kdm_desk.core.errors import Damaged, NewerVersion
from kdm_desk.security.header import parse_header, verify_header
from kdm_desk.security.header_file import header_path
from kdm_desk.security.kdf import SALT_BYTES

_GUESSES = 5
_SPOILED = 60_000


def guessing() -> Figures:
    """The product's own cost for a new slot, measured as at a set-up, and a guess at that cost."""
    tools, calibrating = timed(Tools().calibrated)
    phrase, salt = b"measured, not kept", bytes(SALT_BYTES)
    samples = [timed(lambda: tools.deriver.derive(phrase, salt, tools.cost))[1] for _ in range(_GUESSES)]
    return {
        "guess_ms": p50(samples),
        "guess_mib": tools.cost.memlimit_bytes / 2**20,
        "guess_passes": tools.cost.opslimit,
        "calibrate_ms": calibrating,
    }


def spoiling(folder: Path) -> Figures:
    """The header of this vault spoiled in many ways, each read on the clock; and the most memory any of it took."""
    header, random = header_path(folder).read_bytes(), Random(1)
    spoiled = (spoiled_header(header, random) for _ in range(_SPOILED))
    times = [timed(partial(_read, data))[1] for data in _all(spoiled)]
    tracemalloc.start()
    for data in _all(spoiled_header(header, random) for _ in range(1_000)):
        _read(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return {
        "header_fuzz_inputs": len(times),
        "header_fuzz_per_s": len(times) / (sum(times) / 1000),
        "header_fuzz_slowest_ms": max(times),
        "header_fuzz_peak_mb": peak / 1e6,
    }


def _all(spoiled: Iterable[bytes]) -> Iterable[bytes]:
    yield from HOSTILE.values()
    yield from spoiled


def _read(data: bytes) -> bool:
    """Whether it was read; any ending but a refusal ends the benchmark, as it should."""
    try:
        header = parse_header(data)
        verify_header(header, header.statement.content.root_public_key)
    except (Damaged, NewerVersion):
        return False
    return True
