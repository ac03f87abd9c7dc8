"""Every error a person can meet has its sentence: what happened, that nothing was lost, what to do."""

import ast
import re
from pathlib import Path

from kdm_desk.ui.sentences import SENTENCES

PACKAGE = Path(__file__).parents[2] / "src" / "kdm_desk"
KINDS = {
    "UserError",
    "FieldError",
    "NotAllowed",
    "WrongKey",
    "Damaged",
    "NewerVersion",
    "InUse",
    "MediumLost",
    "RuleBroken",
    "StayRefused",
}
# Rules of the database that no service lets a person reach; they guard against programs, not against people.
GUARDS = re.compile(r"_(append_only|fixed)$|^claim_over_capacity$")


def codes_in_python() -> dict[str, str]:
    """Each literal code with the file that raises it."""
    found: dict[str, str] = {}
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            first = node.args[0]
            if name in KINDS and isinstance(first, ast.Constant) and isinstance(first.value, str):
                found[first.value] = str(path.relative_to(PACKAGE))
    return found


def codes_in_schema() -> set[str]:
    scripts = [
        path.read_text(encoding="utf-8") for path in (PACKAGE / "storage" / "migrations").glob("*.sql")
    ]
    return set(re.findall(r"RAISE\(ABORT, '([a-z_]+)'\)", "\n".join(scripts)))


def test_every_code_that_is_raised_has_a_sentence() -> None:
    missing = {code: place for code, place in codes_in_python().items() if code not in SENTENCES}
    assert missing == {}


def test_every_rule_of_the_database_that_a_person_can_meet_has_a_sentence() -> None:
    assert {code for code in codes_in_schema() if not GUARDS.search(code)} - set(SENTENCES) == set()


def test_every_sentence_ends_as_a_sentence() -> None:
    assert [code for code, text in SENTENCES.items() if not text.rstrip().endswith((".", ":", "?"))] == []
