"""One whole working day through the real windows, in real processes, on a real vault; and nothing readable left."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from kdm_desk.app.demo.day import PASSPHRASE
from kdm_desk.app.demo.desk_steps import CHILDREN, GIVEN_NAMES, PHONE, SURNAME
from kdm_desk.core.turkish import fold

ROOT = Path(__file__).parents[2]
STEPS = 24


class Played:
    """The folders of one played day and what it said of itself."""

    def __init__(self, base: Path) -> None:
        self.out, self.room, self.home, self.temp = (base / name for name in ("out", "room", "home", "temp"))
        for folder in (self.room, self.home, self.temp):
            folder.mkdir()
        self.answer = self._play()
        self.summary = json.loads((self.out / "summary.json").read_text(encoding="utf-8"))

    def _play(self) -> subprocess.CompletedProcess[str]:
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT / "src"),
            "QT_QPA_PLATFORM": "offscreen",
            "TMPDIR": str(self.temp),
            "HOME": str(self.home),
        }
        for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            environment[name] = str(self.home / name)
        return subprocess.run(
            [
                *(sys.executable, "-m", "kdm_desk", "--demo", "--people", "320"),
                *("--out", str(self.out), "--room", str(self.room), "--keep-room"),
            ],
            capture_output=True,
            text=True,
            env=environment,
            check=False,
        )


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    return Played(tmp_path_factory.mktemp("day"))


def test_every_step_of_the_day_holds(played: Played) -> None:
    problems = [f"{step['name']}: {step['problem']}" for step in played.summary["steps"] if not step["held"]]
    assert problems == []
    assert [step["number"] for step in played.summary["steps"]] == list(range(1, STEPS + 1))
    assert played.answer.returncode == 0, played.answer.stderr
    assert played.summary["ok"] is True


def test_the_day_leaves_pictures_the_letter_and_the_backup(played: Played) -> None:
    names = {path.name for path in played.out.iterdir()}
    assert len([name for name in names if name.endswith(".png")]) >= 30
    assert any(name.endswith(".age") for name in names)
    letters = [name for name in names if name.startswith("letter-") and name.endswith(".pdf")]
    assert len(letters) == 1
    text = pypdfium2.PdfDocument(played.out / letters[0])[0].get_textpage().get_text_range()
    assert "İZMİR BAROSU BAŞKANLIĞINA" in text
    assert "Işılşükran" in text


def test_the_restored_vault_counts_what_the_old_one_counted(played: Played) -> None:
    counts = played.summary["steps"][-1]["counts"]
    assert counts["people"] > 320
    assert counts["found_after_restore"] == 1


def test_no_folder_of_the_machine_holds_a_readable_trace_of_the_day(played: Played) -> None:
    """Vaults, backups, temporary files, data and caches are read byte by byte for what was typed."""
    words = [*GIVEN_NAMES.split(), SURNAME, *CHILDREN, PHONE, PHONE.replace(" ", "")[1:], PASSPHRASE]
    words += [fold(SURNAME), "AGE-SECRET-KEY-1", "Uydurma Kadın Danışma Merkezi"]
    markers = [word.encode(coding) for word in words for coding in ("utf-8", "utf-16-le")]
    traces = [
        (str(path.relative_to(folder.parent)), marker)
        for folder in (played.room, played.home, played.temp)
        for path in folder.rglob("*")
        if path.is_file()
        for marker in markers
        if marker in path.read_bytes()
    ]
    assert traces == []
    backups = list(played.out.glob("*.age"))
    assert not any(marker in backup.read_bytes() for backup in backups for marker in markers)


def test_nothing_personal_is_said_on_the_terminal(played: Played) -> None:
    said = played.answer.stdout + played.answer.stderr
    assert not any(word in said for word in (*GIVEN_NAMES.split(), SURNAME, PASSPHRASE, *CHILDREN))
