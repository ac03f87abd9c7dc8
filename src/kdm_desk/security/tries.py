"""Failed tries at the unlock screen: a growing pause that outlives the program, in an unsigned side file."""

import json
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from kdm_desk.core.clock import Clock, instant_text, parse_instant
from kdm_desk.core.errors import Damaged, UserError
from kdm_desk.security.canonical import Fields, damaged, parse
from kdm_desk.security.files import read_capped, replace_file

FILE_NAME = "vault.tries"
UNKNOWN_LOGIN = "unknown"
REFUSALS = frozenset({"vault_forged", "vault_rolled_back", "slot_rolled_back", "keys_unfit"})
FREE_TRIES = 2
LONGEST_PAUSE_S = 60
MOST_TIMES_KEPT = 100
_FORMAT = "kdm-desk-tries"
_MOST_BYTES = 1024 * 1024
_MOST_LOGINS = 501


@dataclass(frozen=True)
class FailedTries:
    """For the audit: the login's id (or 'unknown', or why a header was refused), how many tries, when the latest
    were."""

    user_id: str
    count: int
    times: tuple[str, ...]

    @property
    def is_refusal(self) -> bool:
        """Whether not a passphrase was wrong but the header itself was refused."""
        return self.user_id.partition(".")[0] in REFUSALS


@dataclass
class _Entry:
    count: int = 0
    last: str | None = None
    untold: int = 0
    times: list[str] = field(default_factory=list)


class Tries:
    """The side file of a vault folder. One that makes no sense counts as empty and sets `was_damaged`."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._path = folder / FILE_NAME
        self._clock = clock
        self.was_damaged = False
        self._entries = self._read()

    def wait_seconds(self, user_id: str) -> int:
        """Whole seconds until the next try is heard: none for two failures, then 2, 4, 8 … at most 60."""
        entry = self._entries.get(user_id)
        if entry is None or entry.last is None:
            return 0
        now, last = self._clock.now(), parse_instant(entry.last)
        if now < last:
            # The clock was set back: begin the pause anew, else it could last until the old time comes again.
            entry.last = instant_text(now)
            self._write()
            last = now
        left = last + timedelta(seconds=pause_seconds(entry.count)) - now
        return max(0, -(-left // timedelta(seconds=1)))

    def require_no_wait(self, user_id: str) -> None:
        """Raise UserError('wait_before_next_try', seconds=…) while the pause runs."""
        seconds = self.wait_seconds(user_id)
        if seconds:
            raise UserError("wait_before_next_try", seconds=seconds)

    def failed(self, user_id: str) -> None:
        """Write down a failed try; it is on the disk before the caller tells anybody."""
        entry = self._entries.setdefault(user_id, _Entry())
        now = instant_text(self._clock.now())
        entry.count += 1
        entry.untold += 1
        entry.last = now
        entry.times = [*entry.times, now][-MOST_TIMES_KEPT:]
        self._write()

    def refused(self, code: str, reason: str = "") -> None:
        """Write down, in place of a login, that the header itself was refused (one of REFUSALS); no pause follows."""
        entry = self._entries.setdefault(f"{code}.{reason}" if reason else code, _Entry())
        entry.untold += 1
        entry.times = [*entry.times, instant_text(self._clock.now())][-MOST_TIMES_KEPT:]
        self._write()

    def succeeded(self, user_id: str) -> None:
        """End the login's pause; what the audit was not yet told stays."""
        entry = self._entries.get(user_id)
        if entry is not None and entry.count:
            entry.count, entry.last = 0, None
            self._write()

    def untold(self) -> tuple[FailedTries, ...]:
        """The failures of every login that no audit row tells of yet."""
        return tuple(
            FailedTries(user_id, entry.untold, tuple(entry.times))
            for user_id, entry in sorted(self._entries.items())
            if entry.untold
        )

    def told(self) -> None:
        """The audit rows are committed: forget those failures, but not the pauses still running."""
        for entry in self._entries.values():
            entry.untold, entry.times = 0, []
        self._entries = {user_id: entry for user_id, entry in self._entries.items() if entry.count}
        self._write()

    def _read(self) -> dict[str, _Entry]:
        try:
            data = read_capped(self._path, _MOST_BYTES)
        except FileNotFoundError:
            return {}
        except OSError:
            self.was_damaged = True
            return {}
        try:
            return _decode(data)
        except Damaged:
            self.was_damaged = True
            return {}

    def _write(self) -> None:
        users = {
            user_id: {"count": entry.count, "last": entry.last, "untold": entry.untold, "times": entry.times}
            for user_id, entry in self._entries.items()
        }
        text = json.dumps({"format": _FORMAT, "version": 1, "users": users}, sort_keys=True)
        replace_file(self._path, text.encode())


def pause_seconds(failures: int) -> int:
    """0, 0, 2, 4, 8, 16, 32, 60, 60 … for one failure and more."""
    beyond = failures - FREE_TRIES
    return min(LONGEST_PAUSE_S, 2 ** min(beyond, 10)) if beyond > 0 else 0


def _decode(data: bytes) -> dict[str, _Entry]:
    fields = Fields(parse(data, "tries"), "tries", ("format", "version", "users"))
    if fields.text("format") != _FORMAT or fields.integer("version") != 1:
        raise damaged("tries.format")
    return {user_id: _entry(value) for user_id, value in fields.mapping("users", _MOST_LOGINS).items()}


def _entry(value: object) -> _Entry:
    fields = Fields(value, "tries.users", ("count", "last", "untold", "times"))
    times = [_moment(item) for item in fields.items("times", MOST_TIMES_KEPT)]
    last = fields.optional_text("last", 27)
    return _Entry(
        count=fields.integer("count", high=10**6),
        last=None if last is None else _moment(last),
        untold=fields.integer("untold", high=10**6),
        times=times,
    )


def _moment(item: object) -> str:
    if not isinstance(item, str):
        raise damaged("tries.time")
    try:
        return instant_text(parse_instant(item))
    except ValueError:
        raise damaged("tries.time") from None
