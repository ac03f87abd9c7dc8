"""The rules of the house that a machine can check; docs/architecture.md has the reasons."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from importlinter.cli import lint_imports
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from dev_file import load_dev

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "kdm_desk"
CATALOGUE = ROOT / "resources" / "i18n" / "kdm_desk_tr.ts"
MIGRATIONS = PACKAGE / "storage" / "migrations"
LONGEST_FILE = 400
LONGEST_FUNCTION = 60
# The only rooms that may make a text widget by hand; all others ask them for one that shows PlainText.
TEXT_WIDGET_MAKERS = {"ui/widgets.py", "ui/dialogs.py"}
TRANSLATORS = {"tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP"}


def modules(*folders: Path) -> list[Path]:
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Every call in a file, with the last part of the called name."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            yield name, node


def place(path: Path, node: ast.expr | ast.stmt | ast.ExceptHandler) -> str:
    return f"{path.relative_to(ROOT)}:{node.lineno}"


def has_formatted_text(node: ast.expr) -> bool:
    """Whether a string is put together before it is translated: an f-string, `%`, `+` or `.format`."""
    return any(
        isinstance(part, ast.JoinedStr | ast.BinOp)
        or (isinstance(part, ast.Attribute) and part.attr == "format")
        for part in ast.walk(node)
    )


def test_imports_point_down_and_keep_to_their_contracts() -> None:
    assert lint_imports(str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True) == 0


def test_every_feature_is_a_folder_with_a_feature_file() -> None:
    features = PACKAGE / "features"
    stray = [path.name for path in features.glob("*.py") if path.name != "__init__.py"]
    folders = [path for path in features.iterdir() if path.is_dir() and path.name != "__pycache__"]
    assert stray == []
    assert [folder.name for folder in folders if not (folder / "feature.py").is_file()] == []


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    files = [*modules(ROOT / "src", ROOT / "tests"), ROOT / "dev.py", ROOT / "hatch_build.py"]
    lengths = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in files}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_longer_than_a_screen() -> None:
    long = [
        f"{place(path, node)} {node.name}"
        for path in modules(ROOT / "src")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]
    assert long == []


def test_every_module_says_in_one_line_what_it_is_for() -> None:
    unsaid = []
    for path in modules(ROOT / "src", ROOT / "tests"):
        docstring = ast.get_docstring(tree(path)) or ""
        if not re.match(r"\S[^\n]{9,}(\n\n|$)", docstring):
            unsaid.append(str(path.relative_to(ROOT)))
    assert unsaid == []


def test_no_package_re_exports_through_its_init() -> None:
    """An `__init__.py` holds its docstring, and at the root the version."""
    offenders = []
    for path in PACKAGE.rglob("__init__.py"):
        _docstring, *rest = tree(path).body
        if path.parent == PACKAGE:
            rest = [node for node in rest if not ast.unparse(node).startswith("__version__ = ")]
        if rest:
            offenders.append(place(path, rest[0]))
    assert offenders == []


def test_nothing_is_printed() -> None:
    """The command line writes to sys.stdout by name, so a forgotten print stands out."""
    assert [
        place(path, call) for path in modules(PACKAGE) for name, call in calls(path) if name == "print"
    ] == []


def test_no_broad_except_swallows_a_bug() -> None:
    """`except Exception` is for a place that hands the error on, and must raise or use it."""
    silent = [
        place(path, node)
        for path in modules(PACKAGE)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in ("Exception", "BaseException"))
        and node.name is None
        and not any(isinstance(inner, ast.Raise) for inner in ast.walk(node))
    ]
    assert silent == []


def test_translated_text_is_written_out_whole() -> None:
    """lupdate cannot see a string that is put together while the program runs."""
    offenders = [
        place(path, call)
        for path in modules(PACKAGE)
        for name, call in calls(path)
        if name in TRANSLATORS and any(has_formatted_text(argument) for argument in call.args)
    ]
    assert offenders == []


def test_labels_show_plain_text_only() -> None:
    """A name with `<b>` in it shows `<b>`: labels and tooltips come from ui/, which fixes their format."""
    offenders = []
    for path in modules(PACKAGE):
        inside = path.relative_to(PACKAGE).as_posix()
        for name, call in calls(path):
            by_hand = name in {"QLabel", "QMessageBox", "setToolTip"} and inside not in TEXT_WIDGET_MAKERS
            markup = name in {"setHtml", "insertHtml", "appendHtml", "setMarkdown", "QTextBrowser"}
            if by_hand or markup or is_rich_format(name, call) or is_static_message_box(call):
                offenders.append(place(path, call))
    assert offenders == []


def is_rich_format(name: str, call: ast.Call) -> bool:
    if fixes_format_by_name(name, call):
        return ast.unparse(call.args[1]) != "'PlainText'"
    return name == "setTextFormat" and not ast.unparse(call.args[0]).endswith("TextFormat.PlainText")


def fixes_format_by_name(name: str, call: ast.Call) -> bool:
    return name == "setProperty" and ast.unparse(call.args[0]) == "'textFormat'"


def is_static_message_box(call: ast.Call) -> bool:
    """QMessageBox.warning(...) and its like guess at the format of their text."""
    return (
        re.match(r"QMessageBox\.(about|critical|information|question|warning)\b", ast.unparse(call.func))
        is not None
    )


def test_every_maker_of_text_widgets_fixes_their_format() -> None:
    for inside in TEXT_WIDGET_MAKERS:
        path = PACKAGE / inside
        made = {
            "setTextFormat" if fixes_format_by_name(name, call) else name
            for name, call in (calls(path) if path.is_file() else ())
        }
        if made & {"QLabel", "QMessageBox"}:
            assert "setTextFormat" in made, inside


def test_the_catalogue_has_every_string_of_the_source(tmp_path: Path) -> None:
    """If this fails: `python3 dev.py i18n`, then translate what is unfinished."""
    dev = load_dev()
    fresh = tmp_path / CATALOGUE.name
    shutil.copyfile(CATALOGUE, fresh)
    lupdate = Path(sys.executable).with_name("pyside6-lupdate" + dev.SUFFIX)
    subprocess.run(dev.lupdate_command(str(lupdate), fresh), check=True)
    assert sorted(messages_of(fresh)) == sorted(messages_of(CATALOGUE))


def messages_of(catalogue: Path) -> list[tuple[str, str, str]]:
    """(context, source, comment) of each message."""
    return [
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
        for context in ElementTree.parse(catalogue).iter("context")
        for message in context.iter("message")
    ]


def test_every_string_has_its_turkish() -> None:
    untranslated, nameless = [], []
    for context in ElementTree.parse(CATALOGUE).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            texts = [form.text for form in translation.iter("numerusform")] or [translation.text]
            if translation.get("type") or not all((text or "").strip() for text in texts):
                untranslated.append(message.findtext("source", ""))
        if not context.findtext("name"):
            nameless.append([message.findtext("source", "") for message in context.iter("message")])
    assert untranslated == []
    assert nameless == [], "called outside a class: use QCoreApplication.translate with a context"


def test_a_translation_fills_in_only_what_its_source_does() -> None:
    lost = []
    for message in ElementTree.parse(CATALOGUE).iter("message"):
        wanted = place_holders(message.findtext("source", ""))
        translation = message.find("translation")
        assert translation is not None
        for text in [form.text for form in translation.iter("numerusform")] or [translation.text]:
            if place_holders(text or "") - wanted:
                lost.append(text)
    assert lost == [], "names a value that its English sentence does not have"


def place_holders(text: str) -> set[str]:
    return set(re.findall(r"\{\w*\}|%n|%\d", text))


def test_migrations_are_numbered_without_a_gap() -> None:
    names = sorted(path.name for path in MIGRATIONS.iterdir() if path.suffix == ".sql")
    assert names, "no migration at all"
    assert [name for name in names if not re.fullmatch(r"\d{4}_[a-z]+(_[a-z]+)*\.sql", name)] == []
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))


def test_tests_use_the_real_thing() -> None:
    """Fakes are for the clock and for hardware that breaks; nothing is patched, skipped or slept through."""
    forbidden = re.compile(
        r"patch\.(setattr|setitem|delattr|delitem)"
        r"|\bmocker\b|mark\.(skip|skipif)|pytest\.(skip|importorskip)|\.sleep$|qtbot\.wait$|\.qWait$"
    )
    offenders = []
    for path in modules(ROOT / "tests"):
        for node in ast.walk(tree(path)):
            if (isinstance(node, ast.Import | ast.ImportFrom) and "mock" in ast.unparse(node)) or (
                isinstance(node, ast.Attribute) and forbidden.search(ast.unparse(node))
            ):
                offenders.append(place(path, node))
    assert offenders == []


def test_every_dependency_is_pinned_within_its_range_and_no_pin_has_an_address() -> None:
    lines = (ROOT / "constraints.txt").read_text("ascii").splitlines()
    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.]+", line)] == []
    pins = {canonicalize_name(name): version for name, version in (line.split("==") for line in lines)}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [
        Requirement(line) for line in project["dependencies"] + project["optional-dependencies"]["test"]
    ]
    assert {one.name for one in wanted if canonicalize_name(one.name) not in pins} == set()
    assert [str(one) for one in wanted if pins[canonicalize_name(one.name)] not in one.specifier] == []
