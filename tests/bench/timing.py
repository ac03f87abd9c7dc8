"""Stopwatch and statistics of the benchmark."""

import math
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


def say(text: str) -> None:
    """What is going on, apart from the table."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What the work gives, and how many milliseconds it took."""
    begun = time.perf_counter()
    result = work()
    return result, (time.perf_counter() - begun) * 1000


def each_timed(works: Iterable[Callable[[], object]]) -> list[float]:
    """Milliseconds of each piece of work, one after another."""
    return [timed(work)[1] for work in works]


def percentile(samples: Sequence[float], share: float) -> float:
    """The smallest sample that so many (0 to 1) of them do not exceed."""
    ordered = sorted(samples)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def p50(samples: Sequence[float]) -> float:
    return percentile(samples, 0.5)


def p99(samples: Sequence[float]) -> float:
    return percentile(samples, 0.99)
