"""The documents are tested against the program: commands, options, keys, words of the screens, places, links."""

import re
import shlex
from pathlib import Path

import pytest

from dev_file import load_dev
from documentation import (
    GUIDES,
    OF_QT_ITSELF,
    ROOT,
    TOPICS,
    command_lines,
    keys_in,
    keys_of_the_code,
    marked,
    prose,
    quoted,
    words_on_screen,
)
from kdm_desk.app import command_line
from kdm_desk.app.places import data_folder, default_vault_folder
from kdm_desk.core.access import Role
from kdm_desk.ui.i18n import role_name

README = ROOT / "README.md"
CHANGELOG = ROOT / "CHANGELOG.md"
PAGES = [README, *GUIDES]
COMMANDS = ("init", "demo", "check", "import", "backup", "verify", "restore")
# Quoted, but said by a person or typed into a box rather than shown by the program.
SAID = {"tırnak içinde", "sabah arayan, Buca", "quotation marks"}
TYPED = {"öz şük", "şük öz", "sukran", "ŞÜKRAN", "sukran ozturk", "igdir", "2026/123"}


def parse(line: str) -> None:
    """Let the program's own parser read a command; it must not be refused."""
    program, *arguments = shlex.split(line)
    if program == "kdm-desk":
        command_line._parser().parse_args(arguments)
        return
    dev = load_dev()
    assert program in ("python3", "py")
    assert arguments[0] == "dev.py"
    assert arguments[1] in dev.COMMANDS
    if arguments[1] == "run":
        command_line._parser().parse_args(arguments[2:])


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_command_of_the_documents_is_understood(path: Path) -> None:
    lines = [line for line in command_lines(path) if not line.startswith("age ")]
    assert lines
    for line in lines:
        try:
            parse(line)
        except SystemExit:
            pytest.fail(f"{path.name}: {line}")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_option_and_dev_command_named_in_the_text_exists(path: Path) -> None:
    known = command_line._parser().format_help() + "".join(_help_of(command) for command in COMMANDS)
    known += load_dev().USAGE + "--help"
    for words in marked(path):
        for option in re.findall(r"--[a-z][a-z-]*", words):
            assert option in known, f"{path.name}: {option}"
        if words.startswith("python3 dev.py "):
            parse(words)


def _help_of(command: str) -> str:
    parser = command_line._parser()
    for action in parser._actions:
        if isinstance(action.choices, dict) and command in action.choices:
            return str(action.choices[command].format_help())
    raise AssertionError(f"the program has no command {command}")


def test_the_readme_names_every_command_and_every_exit_code() -> None:
    text = README.read_text("utf-8")
    for command in COMMANDS:
        assert re.search(rf"`(kdm-desk )?{command}`", text), command
        assert any(line.startswith(f"kdm-desk {command} ") for line in command_lines(README)), command
    told = [int(code) for code in re.findall(r"^\| (\d) \| ", text, re.MULTILINE)]
    names = ("FINE", "USAGE", "WRONG_KEY", "DAMAGED", "NEWER_VERSION", "IN_USE", "MEDIUM_LOST")
    assert told == [getattr(command_line, name) for name in names]


def test_the_readme_says_where_the_data_lives(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", "")
    text = README.read_text("utf-8")
    for folder in (data_folder(), default_vault_folder()):
        assert f"`~/{folder.relative_to(tmp_path).as_posix()}`" in text
    assert "`%LOCALAPPDATA%\\kdm-desk\\vault`" in text


def test_the_documents_say_that_all_demo_data_is_invented() -> None:
    for path, word in ((README, "invented"), (GUIDES[0], "uydurmadır"), (GUIDES[1], "invented")):
        assert word in path.read_text("utf-8")


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.name)
def test_every_key_of_the_guides_exists_in_the_code(path: Path) -> None:
    assert keys_in(path) - OF_QT_ITSELF - keys_of_the_code() == set()
    assert len(keys_in(path)) > 10


def test_no_shortcut_of_a_page_is_missing_from_the_turkish_guide() -> None:
    """The keyboard table is complete: whoever adds a shortcut adds its line."""
    shortcuts = {key for key in keys_of_the_code() if re.match(r"Ctrl\+|F\d", key)}
    told = keys_in(GUIDES[0])
    assert shortcuts - told == set()


@pytest.mark.parametrize("path", [*GUIDES, *TOPICS], ids=lambda path: path.name)
def test_words_quoted_from_the_screen_stand_on_the_screen(path: Path) -> None:
    shown = words_on_screen("tr" if ".tr." in path.name else "en")
    plain = re.sub(r"\{\w+\}", "…", shown)
    unknown = [
        words
        for words in quoted(path)
        if words not in SAID | TYPED and words.strip("… ") not in plain and not _is_example(words)
    ]
    assert unknown == []


def _is_example(words: str) -> bool:
    """A telephone number, or a sentence of the program with an example's values in it."""
    return bool(re.search(r"\d{3} …|: …$|10–12", words))


def test_the_guides_name_every_role() -> None:
    text = GUIDES[1].read_text("utf-8")
    for role in Role:
        assert role_name(role) in text


def test_the_links_and_pictures_of_the_documents_lead_somewhere() -> None:
    for path in (*PAGES, CHANGELOG, *sorted((ROOT / "docs").glob("*.md"))):
        text = prose(path)
        for target in re.findall(r"\]\(([^)\s]+)\)", text):
            if target.startswith("#"):
                assert target[1:] in _anchors(text), f"{path.name}: {target}"
            elif not target.startswith("http"):
                assert (path.parent / target).exists(), f"{path.name}: {target}"


def _anchors(text: str) -> set[str]:
    """The anchors that a page's headings get."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_no_document_calls_a_woman_a_case() -> None:
    for path in (*GUIDES, *TOPICS):
        assert not re.search(r"\bvaka", path.read_text("utf-8"), re.IGNORECASE), path.name
