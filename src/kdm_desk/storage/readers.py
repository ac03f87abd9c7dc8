"""Which reading connections are open beside the writing one, on any thread."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kdm_desk.core.errors import UserError
from kdm_desk.storage.connection import Connection, open_connection


class Readers:
    """Opens them under the file's key and counts them until they are closed."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key
        self._lock = threading.Lock()
        self._open = 0

    @property
    def key(self) -> bytes:
        """What the file answers to now."""
        return self._key

    def open(self) -> Connection:
        """A read-only connection for the calling thread; the caller closes it."""
        with self._lock:
            connection = open_connection(self._path, self._key, read_only=True)
            self._open += 1
        return _Counted(connection, self._closed)

    def require_none(self) -> None:
        """Raise UserError('busy_with_long_work') while one is open."""
        if self._open:
            raise UserError("busy_with_long_work")

    @contextmanager
    def held_off(self) -> Iterator[None]:
        """Whoever wants a new one waits until the end. Raises UserError('rekey_waits') where one is open."""
        with self._lock:
            if self._open:
                raise UserError("rekey_waits")
            yield

    def use(self, key: bytes) -> None:
        """From now on the file answers to this key."""
        self._key = key

    def _closed(self) -> None:
        with self._lock:
            self._open -= 1


class _Counted:
    def __init__(self, connection: Connection, closed: Callable[[], None]) -> None:
        self._connection = connection
        self._tell_closed: Callable[[], None] | None = closed

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def close(self) -> None:
        self._connection.close()
        if self._tell_closed is not None:
            self._tell_closed()
        self._tell_closed = None
