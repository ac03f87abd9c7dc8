"""A login's own key file: taken, replaced, laid aside."""

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import UserError
from kdm_desk.security import key_file_use
from kdm_desk.security.desk import Desk
from kdm_desk.security.key_file import find_key_file


class KeyFileService:
    """For everybody who uses the desk, about her own login alone.

    The file is written and read back before the header asks for it; see security/key_file_use.py for what the
    methods raise beside UserError('key_file_folder_is_vault').
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def find(self, folders: Iterable[Path]) -> Path | None:
        """The file she opens with, on the top of one of the folders; None without."""
        with self._desk.read(Permission.USE_DESK):
            key_file = self._desk.unlocked.key_file
        return None if key_file is None else find_key_file(folders, key_file.id)

    def enrol(self, passphrase: str, path: Path) -> None:
        """From now on her login opens with her passphrase and the new file at `path`."""
        with self._change("login.key_file_enrol"):
            self._refuse_vault(path)
            key_file_use.enrol_key_file(self._desk.unlocked, passphrase, path)

    def replace(self, passphrase: str, current: Path, path: Path) -> None:
        """A new file at `path` in place of the one she shows, which opens nothing any more."""
        with self._change("login.key_file_replace"):
            self._refuse_vault(path)
            key_file_use.replace_key_file(self._desk.unlocked, passphrase, current, path)

    def remove(self, passphrase: str, current: Path) -> None:
        """Her passphrase is enough again; the file stays where it is and opens nothing."""
        with self._change("login.key_file_remove"):
            key_file_use.remove_key_file(self._desk.unlocked, passphrase, current)

    @contextlib.contextmanager
    def _change(self, action: str) -> Iterator[None]:
        with self._desk.change(Permission.USE_DESK, action) as tx:
            yield
            self._desk.remember_statement(tx)
            tx.touch("login", self._desk.actor.user_id, fields=["key_file"])
            tx.changed(Topic.ACCESS)

    def _refuse_vault(self, path: Path) -> None:
        """Who copies the vault's folder would have the second half with the first."""
        if path.resolve().is_relative_to(self._desk.path.resolve().parent):
            raise UserError("key_file_folder_is_vault")
