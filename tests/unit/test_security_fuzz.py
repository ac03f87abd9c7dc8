"""Files of a vault that no program wrote: a refusal or a sound reading, no other ending, in little memory.

Over 20,000 spoiled headers and some thousands of every other file; `python3 dev.py bench` runs more, on the clock.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bench.header_mutations import raw_bytes, spoiled_bytes, spoiled_header, spoiled_json
from fakes import FixedClock
from kdm_desk.core.access import Role
from kdm_desk.core.errors import Damaged, InUse, NewerVersion, UserError, WrongKey
from kdm_desk.features.backup.model import decode_manifest
from kdm_desk.security.age_file import check_age_header
from kdm_desk.security.header import parse_header, verify_header
from kdm_desk.security.header_file import header_path, outline_of
from kdm_desk.security.key_file import KeyFile, read_key_file
from kdm_desk.security.recovery import RecoverySheet
from kdm_desk.security.shares import sheet_from_typed, split
from kdm_desk.security.tries import FILE_NAME as TRIES_NAME
from kdm_desk.security.tries import Tries
from kdm_desk.security.vault_lock import FILE_NAME as LOCK_NAME
from kdm_desk.security.vault_lock import VaultLock
from security_builders import SmallVault

HEADERS, PER_EXAMPLE = 20_400, 60
OTHERS = 4_200
TESTS = Path(__file__).parents[1]
REFUSALS = frozenset({"header_damaged", "vault_forged", "vault_newer"})
# A spoiled file is named by its seed, so making examples smaller would tell nothing.
PHASES = (Phase.explicit, Phase.generate)


def seeds(inputs: int) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """So many spoiled files; `seed` tells which ones, `PER_EXAMPLE` of them at a time."""

    def decorate(test: Callable[..., None]) -> Callable[..., None]:
        quiet = [HealthCheck.function_scoped_fixture]
        chosen = settings(max_examples=inputs // PER_EXAMPLE, phases=PHASES, suppress_health_check=quiet)
        return chosen(given(seed=st.integers(0, 2**64))(test))

    return decorate


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> SmallVault:
    """A vault with three logins, a delivery, and a failed try."""
    made = SmallVault.make(tmp_path_factory.mktemp("vault"))
    made.add("lale", Role.LAWYER)
    made.add("nazan", Role.LAWYER)
    made.unlock("lale")
    with pytest.raises(WrongKey):
        made.vault.unlock("lale", "not her passphrase")
    return made


@pytest.fixture(scope="module")
def header(small: SmallVault) -> bytes:
    return header_path(small.folder).read_bytes()


T = TypeVar("T")


def refusal_of(read: Callable[[], object], *kinds: type[UserError]) -> str:
    """The code it is refused with, or "read"; any other error goes through."""
    try:
        read()
    except UserError as refusal:
        if not isinstance(refusal, kinds or (Damaged, NewerVersion)):
            raise
        return refusal.code
    return "read"


def keep(found: list[T], read: Callable[[], T]) -> None:
    found.append(read())


def read_whole(data: bytes) -> None:
    found = parse_header(data)
    verify_header(found, found.statement.content.root_public_key)


@seeds(HEADERS)
def test_twenty_thousand_spoiled_headers_are_refused_or_read(header: bytes, seed: int) -> None:
    random = Random(seed)
    for _ in range(PER_EXAMPLE):
        data = spoiled_header(header, random)
        code = refusal_of(partial(read_whole, data))
        assert code == "read" or code in REFUSALS
        assert refusal_of(partial(outline_of, data)) in {"read", "header_damaged", "vault_newer"}


def test_the_lot_reaches_deep_into_the_reader(header: bytes) -> None:
    """Spoiling that always failed at the door would prove little."""
    random, reasons = Random(1), set[str]()
    for _ in range(2_000):
        try:
            read_whole(spoiled_header(header, random))
        except (Damaged, NewerVersion) as refusal:
            reasons.add(str(refusal.params.get("reason", refusal.code)))
    assert len(reasons) > 40, reasons
    assert {"header.json", "header.nesting", "header.format", "vault_newer"} <= reasons
    assert any(reason.startswith("slot.") for reason in reasons)
    assert any(reason.startswith("statement.") for reason in reasons)


@seeds(OTHERS)
def test_spoiled_side_files_count_as_empty(small: SmallVault, tmp_path: Path, seed: int) -> None:
    random, written = Random(seed), (small.folder / TRIES_NAME).read_bytes()
    for _ in range(PER_EXAMPLE):
        spoil = random.choice((spoiled_bytes, spoiled_json))
        (tmp_path / TRIES_NAME).write_bytes(spoil(written, random))
        tries = Tries(tmp_path, FixedClock())
        assert not (tries.was_damaged and tries.untold())
        for told in tries.untold():
            assert tries.wait_seconds(told.user_id) <= 60


@seeds(OTHERS)
def test_spoiled_lock_files_name_a_holder_or_nobody(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    with VaultLock.acquire(tmp_path, FixedClock()):
        written = (tmp_path / LOCK_NAME).read_bytes()
        for _ in range(PER_EXAMPLE):
            spoil = random.choice((spoiled_bytes, spoiled_json))
            (tmp_path / LOCK_NAME).write_bytes(spoil(written, random))
            code = refusal_of(lambda: VaultLock.acquire(tmp_path, FixedClock()), InUse)
            assert code == "vault_in_use"


@seeds(OTHERS)
def test_spoiled_recovery_slots_are_refused(small: SmallVault, seed: int) -> None:
    random, found = Random(seed), small.header
    for _ in range(PER_EXAMPLE):
        data = spoiled_bytes(found.recovery, random)
        code = refusal_of(partial(small.sheet.unwrap, found.vault_id, data), Damaged, WrongKey)
        assert code in {"header_damaged", "recovery_identity_wrong"} or data == found.recovery


@seeds(OTHERS)
def test_spoiled_age_headers_of_backups_are_refused_or_small(small: SmallVault, seed: int) -> None:
    random, found = Random(seed), small.header
    for _ in range(PER_EXAMPLE):
        data = spoiled_bytes(found.recovery, random) * random.choice((1, 1, 40))
        assert refusal_of(partial(check_age_header, data)) in {"read", "backup_damaged"}


@seeds(OTHERS)
def test_spoiled_key_files_are_refused(seed: int) -> None:
    random, written = Random(seed), KeyFile(bytes(range(16)), bytes(range(32)))
    for _ in range(PER_EXAMPLE):
        spoil = random.choice((spoiled_bytes, spoiled_json))
        data = spoil(written.content(), random)
        found: list[KeyFile] = []
        code = refusal_of(partial(keep, found, partial(read_key_file, data)), UserError)
        assert code == "key_file_unreadable" or found == [written]


@seeds(OTHERS)
def test_mistyped_sheets_and_shares_are_refused(seed: int) -> None:
    random, sheet = Random(seed), TYPED_SHEET
    for _ in range(PER_EXAMPLE // 4):
        typed = random.choice((sheet.identity, TYPED_SHARES))
        text = spoiled_bytes(typed.encode(), random).decode("utf-8", "replace")
        found: list[RecoverySheet] = []
        code = refusal_of(partial(keep, found, partial(sheet_from_typed, text)), WrongKey)
        assert code != "read" or found[0].identity == sheet.identity


TYPED_SHEET = RecoverySheet.generate()
TYPED_SHARES = "\n".join(share.text for share in split(TYPED_SHEET)[:2])
MANIFEST = json.dumps(
    {
        "format": "kdm-desk-backup",
        "version": 1,
        "vault_id": "0190",
        "site": "M",
        "made_at": "2026-03-02T08:00:00.000000Z",
        "schema": 1,
        "audit": {"sequence": 7, "hash": "ab" * 32},
        "numbers": {"year": 2026, "file": 12, "letter": 3},
        "header": {"size": 4096, "sha256": "cd" * 32},
        "database": {"size": 8192, "sha256": "ef" * 32},
    }
).encode()


@seeds(OTHERS)
def test_spoiled_manifests_of_backups_are_refused_or_read(seed: int) -> None:
    random = Random(seed)
    for _ in range(PER_EXAMPLE):
        spoil = random.choice((spoiled_bytes, spoiled_json))
        data = spoil(MANIFEST, random)
        code = refusal_of(partial(decode_manifest, data, 1))
        assert code in {"read", "backup_damaged", "backup_newer"}


def test_no_sense_at_all_is_refused(header: bytes) -> None:
    random = Random(7)
    for _ in range(500):
        data = raw_bytes(random)
        assert refusal_of(partial(read_whole, data)) == "header_damaged"
        assert refusal_of(partial(decode_manifest, data, 1)) == "backup_damaged"
        assert refusal_of(partial(read_key_file, data), UserError) == "key_file_unreadable"
    assert refusal_of(lambda: read_whole(header)) == "read"


IN_LITTLE_MEMORY = """
import sys
from pathlib import Path
from random import Random

from bench.header_mutations import HOSTILE, spoiled_header
from kdm_desk.core.errors import Damaged, NewerVersion
from kdm_desk.security.header import parse_header, verify_header
from kdm_desk.security.header_file import outline_of

header = Path(sys.argv[1]).read_bytes()
if sys.platform == "linux":
    import resource

    now = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    limit = now + 256 * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
random = Random(3)
for data in [*HOSTILE.values(), *(spoiled_header(header, random) for _ in range(300))]:
    for read in (parse_header, outline_of):
        try:
            read(data)
        except (Damaged, NewerVersion):
            pass
print("all refused or read")
"""


def test_hostile_files_are_read_within_256_mebibytes(small: SmallVault) -> None:
    """In a process that the system gives no more; where it sets no such limit the reading alone is tried."""
    path = os.pathsep.join([str(TESTS), str(TESTS.parent / "src")])
    seen = subprocess.run(
        [sys.executable, "-c", IN_LITTLE_MEMORY, str(header_path(small.folder))],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": path},
        timeout=600,  # what hangs has failed
    )
    assert seen.stdout == "all refused or read\n", seen.stderr
