"""Real things made quickly for tests: a seeded vault database and the desk of one login. All people are invented."""

import hashlib
import tempfile
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, SealedBox
from nacl.signing import SigningKey

from fakes import FixedClock
from kdm_desk.app.bootstrap import Centre, FirstManager, OpenVault, create_vault, hold, open_vault
from kdm_desk.app.seed import seed
from kdm_desk.app.tools import Tools
from kdm_desk.core.access import COMPARTMENTS, Actor, Compartment, Permission, Role
from kdm_desk.core.clock import Clock, instant_text
from kdm_desk.core.ids import new_id
from kdm_desk.security.desk import Desk
from kdm_desk.security.kdf import CHEAPEST_POSSIBLE, Deriver
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.staffing import add_user
from kdm_desk.storage.connection import open_connection
from kdm_desk.storage.migrate import migrate
from kdm_desk.storage.staff import Person, insert_staff
from kdm_desk.storage.transaction import Transaction, immediate

KEY = bytes(range(32))
STAFF = {
    "staff-manager": ("Invented", "Yönetici", "social_worker"),
    "staff-lawyer": ("Defne", "Örnekoğlu", "lawyer"),
    "staff-psychologist": ("Ayşıl", "Kurgu", "psychologist"),
    "staff-social": ("Gökçe", "Deneme", "social_worker"),
}


class TestSigner:
    """The keys of one login, made for one test."""

    __test__ = False

    def __init__(self, compartments: Iterable[Compartment] = ()) -> None:
        self._key = SigningKey.generate()
        self._box = SealedBox(PrivateKey.generate())
        self.compartment_keys: Mapping[Compartment, Mapping[int, bytes]] = {
            compartment: {1: hashlib.sha256(compartment.encode()).digest()} for compartment in compartments
        }

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message).signature

    @property
    def signing_public_key(self) -> bytes:
        return bytes(self._key.verify_key)

    def seal_to_self(self, plaintext: bytes) -> bytes:
        return self._box.encrypt(plaintext)

    def open_own(self, sealed: bytes) -> bytes | None:
        try:
            return self._box.decrypt(sealed)
        except CryptoError:
            return None


def make_database(path: Path, clock: Clock | None = None) -> None:
    """An encrypted, seeded database at `path` under KEY; all of one instant are copies of one."""
    path.touch(mode=0o600, exist_ok=False)
    path.write_bytes(_database_of(instant_text((clock or FixedClock()).now())))


@cache
def _database_of(now: str) -> bytes:
    with tempfile.TemporaryDirectory() as room:
        path = Path(room) / "vault.db"
        _write_database(path, now)
        return path.read_bytes()


def _write_database(path: Path, now: str) -> None:
    connection = open_connection(path, KEY, create=True)
    migrate(connection)
    actor = Actor("user-setup", "setup", Role.MANAGER, "staff-manager")
    with immediate(connection):
        tx = Transaction(connection, actor, now, "M")
        tx.insert("site", letter="M", name="Merkez")
        tx.insert(
            "vault",
            singleton=1,
            vault_id=new_id(),
            site="M",
            statement_version=1,
            statement_hash="",
            created_at=now,
        )
        seed(tx)
        for staff_id, (given, surname, profession) in STAFF.items():
            tx.insert(
                "staff",
                id=staff_id,
                given_names=given,
                surname=surname,
                profession=profession,
                sort_key=surname,
                origin_site="M",
            )
    connection.close()


def make_desk(
    folder: Path, role: Role = Role.MANAGER, clock: Clock | None = None, signer: TestSigner | None = None
) -> Desk:
    """The desk of one login of `role` on a fresh vault database in `folder` (reused if it is there)."""
    clock = clock or FixedClock()
    path = folder / "vault.db"
    if not path.exists():
        make_database(path, clock)
    actor = Actor(f"user-{role.value}", role.value, role, "staff-manager")
    desk = Desk(path, KEY, actor, signer or TestSigner(COMPARTMENTS[role]), clock)
    desk.register()
    return desk


PASSPHRASE = "mavi deniz yavaş akan nehir"


def cheap_tools(clock: Clock | None = None) -> Tools:
    """The product's tools with a passphrase guess that costs next to nothing."""
    return Tools(clock or FixedClock(), Deriver(CHEAPEST_POSSIBLE, CHEAPEST_POSSIBLE))


def make_vault(folder: Path, tools: Tools | None = None, login_name: str = "yonetici") -> RecoverySheet:
    """A whole vault (header and database) in `folder`, with one manager under PASSPHRASE."""
    sheet = RecoverySheet.generate()
    centre = Centre("Uydurma Danışma Merkezi", ["T.C.", "UYDURMA BELEDİYESİ"], ["Uydurma Sokak 1, İzmir"])
    manager = FirstManager(login_name, PASSPHRASE, Person("Uydurma", "Yönetici", profession="social_worker"))
    create_vault(tools or cheap_tools(), folder, centre, manager, sheet)
    return sheet


def unlock_vault(folder: Path, tools: Tools | None = None, login_name: str = "yonetici") -> OpenVault:
    """The vault of `make_vault`, opened by its manager."""
    tools = tools or cheap_tools()
    lock = hold(tools, folder)
    try:
        return open_vault(tools, folder, login_name, PASSPHRASE, lock)
    except BaseException:
        lock.release()
        raise


def add_login(desk: Desk, login_name: str, role: Role, passphrase: str = PASSPHRASE) -> str:
    """A colleague with a login, added by the manager of `desk`; she has chosen `passphrase` herself. Her user id."""
    staff_id = new_id()
    with desk.change(Permission.MANAGE_LOGINS, "login.add") as tx:
        insert_staff(tx, staff_id, Person("Uydurma", "Görevli", profession="social_worker"))
        row = add_user(desk.unlocked, login_name, role, staff_id, passphrase, temporary=False)
        desk.remember_statement(tx)
        tx.touch("login", row.user_id, fields=["role", *COMPARTMENTS[role]])
    return row.user_id
