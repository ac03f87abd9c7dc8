"""A vault with a manager and colleagues of the test's own, who come and go."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from builders import PASSPHRASE, add_login, cheap_tools, make_vault
from fakes import FixedClock
from kdm_desk.app.bootstrap import OpenVault, hold, open_vault
from kdm_desk.core.access import Role
from kdm_desk.features.staff.model.colleagues import StaffLine
from kdm_desk.features.staff.service.staffing import StaffService
from kdm_desk.ui.context import Context


class House:
    """One vault folder; one login at a time sits at the desk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = FixedClock()
        self.tools = cheap_tools(self.clock)
        self.ids: dict[str, str] = {}
        self.sheet = make_vault(folder, self.tools)

    def unlock(self, login_name: str = "yonetici", passphrase: str = PASSPHRASE) -> OpenVault:
        lock = hold(self.tools, self.folder)
        try:
            return open_vault(self.tools, self.folder, login_name, passphrase, lock)
        except BaseException:
            lock.release()
            raise

    @contextmanager
    def at_desk(self, login_name: str = "yonetici", passphrase: str = PASSPHRASE) -> Iterator[OpenVault]:
        opened = self.unlock(login_name, passphrase)
        try:
            yield opened
        finally:
            opened.close()

    def hire(self, *logins: tuple[str, Role]) -> None:
        """Colleagues whose passphrase is PASSPHRASE."""
        with self.at_desk() as opened:
            for login_name, role in logins:
                self.ids[login_name] = add_login(opened.desk, login_name, role)

    def may_open(self, login_name: str, passphrase: str = PASSPHRASE) -> bool:
        """Whether login and passphrase open the vault now."""
        from kdm_desk.core.errors import UserError

        try:
            with self.at_desk(login_name, passphrase):
                return True
        except UserError:
            return False


def line_of(opened: OpenVault, login_name: str) -> StaffLine:
    (found,) = (line for line in StaffService(opened.desk).staff() if line.login_name == login_name)
    return found


def last_row(opened: OpenVault | Context) -> tuple[str, str, list[str]]:
    """Action, object and field names of the newest row of the record."""
    import json

    sql = "SELECT action, object_id, fields FROM audit ORDER BY sequence DESC LIMIT 1"
    row = opened.desk.connection.execute(sql).fetchone()
    return row["action"], row["object_id"], json.loads(row["fields"])
