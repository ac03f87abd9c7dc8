"""Every action of the code has its words, its kind and its line in docs/audit.md, and none of them more."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kdm_desk.features.admin.model import Health
from kdm_desk.features.audit.gui.action_words import ACTIONS as WORDS
from kdm_desk.features.audit.gui.words import action, field
from kdm_desk.features.audit.model.actions import ACTIONS, ALARMS
from kdm_desk.features.audit.model.csv_file import csv_bytes
from kdm_desk.features.needs.model.tasks import TaskStep
from kdm_desk.features.protection.model.orders import Step as OrderStep
from kdm_desk.features.referrals.model.letters import EventKind, Use
from kdm_desk.security.audit_check import Reason
from kdm_desk.storage.checks import Finding
from kdm_desk.ui.finding_words import finding_words
from kdm_desk.ui.sentences import SENTENCES

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "kdm_desk"
WRITERS = ("change", "view", "_logins_change", "register", "append", "_insert", "Entry")
NAMED = re.compile(r"[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*")
# Put together from an enumeration, by its beginning.
BUILT = {
    "letter.record_": [kind.value for kind in EventKind if kind is not EventKind.ISSUED],
    "letter.": [use.value for use in Use],
    "order.": [step.value for step in OrderStep if step is not OrderStep.UNDONE],
    "task.": [step.value for step in TaskStep if step is not TaskStep.SET],
}
# Places in a file's format that is refused, named like actions.
OF_FORMATS = ("tar.", "manifest.", "backup.vault_id")


def sources() -> Iterator[tuple[str, ast.Module]]:
    """Where actions are written: the services, the bottom they stand on, and the start."""
    for path in sorted(PACKAGE.rglob("*.py")):
        inside = path.relative_to(PACKAGE).as_posix()
        if re.match(r"features/\w+/service|security/(audit|desk)\.py|app/(bootstrap|demo/)", inside):
            yield inside, ast.parse(path.read_text("utf-8"))


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def literals(tree: ast.Module) -> Iterator[ast.expr]:
    """What is handed on as an action: arguments of the writers, defaults, and names that are given a value."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in WRITERS:
            for argument in node.args:
                yield from (
                    one for one in ast.walk(argument) if isinstance(one, ast.Constant | ast.JoinedStr)
                )
            yield from (word.value for word in node.keywords if word.arg == "action")
        if isinstance(node, ast.Call) and node.args:
            # A private method of a service that opens the change itself, as `_step(…, "appointment.arrive")`.
            yield from (one for one in node.args if isinstance(one, ast.Constant) and called(node)[:1] == "_")
        if isinstance(node, ast.Assign) and "action" in ast.unparse(node.targets[0]).lower():
            yield from (one for one in ast.walk(node.value) if isinstance(one, ast.Constant))
        if isinstance(node, ast.FunctionDef):
            yield from node.args.defaults


def actions_in_code() -> dict[str, str]:
    found: dict[str, str] = {}
    for inside, tree in sources():
        for node in literals(tree):
            if isinstance(node, ast.JoinedStr):
                begins = node.values[0].value if isinstance(node.values[0], ast.Constant) else ""
                if re.fullmatch(r"[a-z_]+\.[a-z_]*", str(begins)):
                    found |= {f"{begins!s}{ending}": inside for ending in BUILT.get(str(begins), ["?"])}
            elif isinstance(node, ast.Constant) and NAMED.fullmatch(str(node.value)):
                found[str(node.value)] = inside
    return {name: place for name, place in found.items() if not name.startswith(OF_FORMATS)}


def test_every_action_of_the_code_has_words_and_a_kind() -> None:
    """Whoever adds an action adds a line to gui/action_words.py, model/actions.py and docs/audit.md."""
    in_code = actions_in_code()
    assert len(in_code) > 60
    missing = {name: place for name, place in in_code.items() if name not in WORDS}
    assert missing == {}
    assert set(WORDS) == set(ACTIONS)
    assert set(ALARMS) <= set(ACTIONS)


def test_the_documents_list_every_action_by_its_kind() -> None:
    text = (ROOT / "docs" / "audit.md").read_text("utf-8")
    told = re.findall(r"^\| `([a-z_.]+)` \| (\w+) \| ([^|]+) \|", text, re.MULTILINE)
    assert {(name, kind, words.strip()) for name, kind, words in told} == {
        (name, kind.value, WORDS[name]) for name, kind in ACTIONS.items()
    }


def test_the_documents_name_every_reason_of_the_check() -> None:
    text = (ROOT / "docs" / "audit.md").read_text("utf-8")
    assert {reason.value for reason in Reason if f"`{reason.value}`" not in text} == set()


def test_every_reason_has_a_sentence_of_its_own_that_names_the_row() -> None:
    params = {"row": 17, "who": "gise", "signer": "avukat", "last": 9}
    said = {reason: finding_words(reason.value, "row 17", params) for reason in Reason}
    assert len(set(said.values())) == len(Reason)
    assert all("17" in text for reason, text in said.items() if reason is not Reason.SIGNER_UNKNOWN)
    assert all("…" not in text and "{" not in text for text in said.values())


def test_other_findings_of_the_check_have_a_sentence_with_the_place_behind_it() -> None:
    for check in ("cipher_integrity", "integrity", "foreign_keys", "number_gap"):
        assert check in SENTENCES
        assert finding_words(check, "page 3", {}).endswith(f"({check}: page 3)")
    assert finding_words("unknown_check", "page 3", {}) == "unknown_check: page 3"
    health = Health((Finding("integrity", "page 3"),), {})
    assert health.findings == ("integrity: page 3",)


def test_what_a_later_program_wrote_is_shown_by_its_own_name() -> None:
    assert action("moon.visit") == "moon.visit"
    assert field("phase_of_moon=3") == "phase of moon: 3"


@pytest.mark.parametrize("cell", ["=1+1", "+90", "-1", "@x", "\tx"])
def test_no_cell_of_a_saved_file_is_a_formula(cell: str) -> None:
    text = csv_bytes(["a"], [[cell, "b;c", "şık"]]).decode("utf-8-sig")
    first, *_ = text.split("\r\n")[1].split(";")
    assert first.strip('"').startswith("'")
    assert text.endswith('"b;c";şık\r\n')
