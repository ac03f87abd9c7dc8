"""The vaults of the benchmark: a whole one filled by the demo, and the same rows in plain SQLite."""

import shutil
from pathlib import Path
from random import Random
from typing import Any

import sqlcipher3

from bench.crowd import Writer, make_many
from bench.timing import say, timed
from kdm_desk.app.bootstrap import Centre, FirstManager, OpenVault, create_vault, hold, open_vault
from kdm_desk.app.demo.fill import fill_demo
from kdm_desk.app.tools import Tools
from kdm_desk.app.vault_files import database_path
from kdm_desk.core.changes import Changes
from kdm_desk.core.clock import SystemClock, instant_text
from kdm_desk.core.numbers import match_expression
from kdm_desk.features.people.repository import finding
from kdm_desk.features.protection.service.perpetrators import PerpetratorService
from kdm_desk.security.desk import Desk
from kdm_desk.security.kdf import CHEAPEST_POSSIBLE, Deriver
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.restricted import RestrictedFiles
from kdm_desk.storage.file_head import file_salt
from kdm_desk.storage.staff import Person

# So many the demo invents one by one; where more are asked for, each of them is written several times.
MOST_INVENTED = 50_000
_SAMPLE = 300
LOGIN = "bench"
PASSPHRASE = "ölçülen yalnız geçen zaman olsun"
_PLAIN_HEADER = b"SQLite format 3\x00"
_PRAGMAS = ("cache_size", "mmap_size", "page_size")


def cheap_tools() -> Tools:
    """The product's tools with a passphrase guess that costs next to nothing: the bench opens vaults often."""
    return Tools(SystemClock(), Deriver(CHEAPEST_POSSIBLE, CHEAPEST_POSSIBLE))


def make_filled(
    room: Path, people: int, tools: Tools, most_invented: int = MOST_INVENTED
) -> tuple[Path, RecoverySheet, float]:
    """A vault of so many women in `room`; its folder, its sheet and the seconds of the filling.

    One left there by an earlier run is taken again.
    """
    folder, kept_sheet = room / "vault", room / "sheet.txt"
    if folder.exists() and kept_sheet.exists():
        say(f"taking the vault that is in {folder}")
        return folder, RecoverySheet.parse(kept_sheet.read_text(encoding="ascii")), 0.0
    sheet = RecoverySheet.generate()
    manager = FirstManager(LOGIN, PASSPHRASE, Person("Ölçü", "Uydurma", profession="manager"))
    create_vault(tools, folder, Centre("Ölçüm", ["T.C.", "UYDURMA"], ["Uydurma Sokak 1"]), manager, sheet)
    _, milliseconds = timed(lambda: _fill(folder, room, people, tools, -(-people // most_invented)))
    kept_sheet.write_text(sheet.identity, encoding="ascii")
    (room / "passphrase.txt").write_text(f"{LOGIN}\n{PASSPHRASE}\n", encoding="utf-8")
    return folder, sheet, milliseconds / 1000


def _fill(folder: Path, room: Path, people: int, tools: Tools, copies: int) -> None:
    opened = unlock(folder, tools)
    fill_demo(opened.desk, people // copies, 1, _told)
    say("  marks, as the idle desk writes them")
    while PerpetratorService(opened.desk).mark_when_idle():
        pass
    many = make_many_of(opened.desk, room, copies) if copies > 1 else None
    opened.close()
    if many:
        many.replace(database_path(folder))


def make_many_of(desk: Desk, room: Path, copies: int) -> Path:
    """A database with every woman of the desk's so many times, to be put in its place once that is closed."""
    writer = Writer(desk.actor, instant_text(desk.clock.now()), desk.site)
    first, crowd, many = room / "first.db", room / "crowd.db", room / "many.db"
    say("  copying every row into plain SQLite")
    export_plain(desk, first)
    make_many(first, crowd, copies, writer)
    remove(first)
    say("  encrypting it")
    _encrypt(crowd, many, desk)
    remove(crowd)
    return many


def _encrypt(plain: Path, target: Path, like: Desk) -> None:
    """Every row of the plain file under the key of a desk's database, and under its salt: the header names that."""
    key = f"{like.database_key.hex()}{file_salt(like.path).hex()}"
    version = int(like.connection.execute("PRAGMA user_version").fetchone()[0])
    target.touch(0o600)
    connection = sqlcipher3.connect(str(plain), isolation_level=None)
    connection.execute(f"ATTACH DATABASE ? AS vault KEY \"x'{key}'\"", (str(target),))
    connection.execute("PRAGMA vault.synchronous = OFF")
    connection.execute("SELECT sqlcipher_export('vault')").fetchone()
    connection.execute(f"PRAGMA vault.user_version = {version}")
    connection.close()


def check_sample(desk: Desk, rng: Random) -> None:
    """Raise ValueError where the desk would enter or mark one of a few hundred women otherwise, or not find her."""
    with desk.keep() as tx:
        last, before = tx.value("SELECT max(id) FROM search_entry"), tx.value("SELECT total_changes()")
        for _ in range(_SAMPLE):
            entry = tx.one("SELECT * FROM search_entry WHERE id >= ? LIMIT 1", (rng.randint(1, last),))
            if entry is None:
                raise ValueError("an entry is missing")
            finding.refresh_entry(tx, entry["person_id"])
            words = match_expression(entry["words"].split())
            found = "SELECT 1 FROM search_index WHERE search_index MATCH ? AND rowid = ?"
            if tx.value(found, (words, entry["id"])) is None:
                raise ValueError("a woman is not found by her own words")
        if tx.value("SELECT total_changes()") != before:
            raise ValueError("the desk would have written other rows")


def _told(share: float) -> None:
    if int(share * 100) % 10 == 0 or share == 1:
        say(f"  filled {share:.0%}")


def unlock(folder: Path, tools: Tools) -> OpenVault:
    """The vault, opened by its manager on the calling thread."""
    lock = hold(tools, folder)
    try:
        return open_vault(tools, folder, LOGIN, PASSPHRASE, lock)
    except BaseException:
        lock.release()
        raise


class PlainDesk(Desk):
    """A desk whose file is plain SQLite: the same services, the same statements, no encryption."""

    def __init__(self, path: Path, like: Desk) -> None:
        self.path, self.actor, self.clock = path, like.actor, like.clock
        self.changes = Changes()
        self.vault_id, self.site, self.is_demo = like.vault_id, like.site, like.is_demo
        self._login_keys, self._unlocked = like.unlocked, like.unlocked
        self.restricted = RestrictedFiles(None)
        self._connection = _open_plain(path, like.connection)


def make_plain(desk: Desk, target: Path) -> PlainDesk:
    """Every row of the desk's vault in a plain file, the pages of the search index included, at another desk.

    The engine is the product's own library without a key: the interpreter's sqlite3 may be too old for the
    schema (secure-delete of FTS5 came with 3.42), and another version would be another measurement.
    """
    export_plain(desk, target)
    return PlainDesk(target, desk)


def export_plain(desk: Desk, target: Path) -> None:
    """Every row of the desk's vault in a plain file."""
    source = sqlcipher3.connect(str(desk.path))
    source.execute(f"PRAGMA key = \"x'{desk.database_key.hex()}'\"")
    source.execute("ATTACH DATABASE ? AS plain KEY ''", (str(target),))
    source.execute("PRAGMA plain.synchronous = OFF")
    source.execute("SELECT sqlcipher_export('plain')").fetchone()
    source.close()
    with target.open("rb") as file:
        is_plain = file.read(len(_PLAIN_HEADER)) == _PLAIN_HEADER
    if not is_plain:
        raise ValueError("the copy to compare with is not plain")


def _open_plain(path: Path, like: Any) -> Any:
    """The pragmas of the product's connection, whatever they are, on a plain file."""
    connection = sqlcipher3.connect(str(path), isolation_level=None, cached_statements=512)
    connection.row_factory = sqlcipher3.Row
    for name in _PRAGMAS:
        value = like.execute(f"PRAGMA {name}").fetchone()[0]
        connection.execute(f"PRAGMA {name} = {value}")
    for line in (
        "journal_mode = WAL",
        "synchronous = FULL",
        "temp_store = MEMORY",
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "foreign_keys = ON",
        "recursive_triggers = ON",
        "secure_delete = ON",
    ):
        connection.execute(f"PRAGMA {line}")
    return connection


def size_mb(folder: Path) -> float:
    """The database file in millions of bytes."""
    return database_path(folder).stat().st_size / 1e6


def remove(path: Path) -> None:
    """Take a file with its companions, or a folder, away."""
    if path.is_dir():
        shutil.rmtree(path)
    for companion in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        companion.unlink(missing_ok=True)
