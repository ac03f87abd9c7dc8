"""What the written help claims, taken out of its text, and what the program really has."""

import ast
import re
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "kdm_desk"
HELP = ROOT / "resources" / "help"
GUIDES = [ROOT / "docs" / "guide.tr.md", ROOT / "docs" / "guide.en.md"]
TOPICS = sorted(HELP.glob("*.md"))
CATALOGUE = ROOT / "resources" / "i18n" / "kdm_desk_tr.ts"
# Keys as a reader finds them on the keyboard, and as the code calls them.
_AS_IN_CODE = {"Enter": "Return", "Boşluk": "Space", "Esc": "Escape", "PgUp": "PageUp", "PgDown": "PageDown"}
_AS_IN_CODE |= {"Sol": "Left"}
OF_QT_ITSELF = {"Tab", "Shift+Tab"}
_A_KEY = re.compile(
    r"(?:(?:Ctrl|Alt|Shift)\+)+\S+|F\d\d?|[A-Z]|Esc|Enter|Space|Boşluk|Tab|Home|End|PgUp|PgDown"
)


def prose(path: Path) -> str:
    """A text without its blocks of commands."""
    return re.sub(r"^```.*?^```", "", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)


def command_lines(path: Path) -> list[str]:
    """The lines of the blocks of commands, without their comments."""
    blocks = re.findall(r"^```\n(.*?)^```", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    lines = [re.sub(r"\s+#.*", "", line).strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line]


def marked(path: Path) -> set[str]:
    """What stands between backticks: keys, options, names of files."""
    return set(re.findall(r"`([^`\n]+)`", prose(path)))


def keys_in(path: Path) -> set[str]:
    """The keys that a text names between its marks, as the code calls them."""
    return {in_code(one) for one in marked(path) if _A_KEY.fullmatch(one)}


def in_code(keys: str) -> str:
    *modifiers, key = re.findall(r"\+$|[^+]+", keys)
    return "+".join([*modifiers, _AS_IN_CODE.get(key, key)])


@cache
def keys_of_the_code() -> frozenset[str]:
    """Every shortcut written out in the code, and every single key it asks for by Qt's name."""
    found: set[str] = set()
    for path in SOURCE.rglob("*.py"):
        if path.parent.name == "demo":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                if re.fullmatch(r"(?:(?:Ctrl|Alt|Shift)\+)+\S+|F\d\d?|Esc", node.value):
                    found.add(in_code(node.value))
            elif isinstance(node, ast.Attribute) and node.attr.startswith("Key_"):
                found.add(node.attr.removeprefix("Key_"))
            elif isinstance(node, ast.JoinedStr) and ast.unparse(node) == "f'Alt+{number}'":
                found |= {f"Alt+{number}" for number in range(1, 10)}
    return frozenset(found)


@cache
def words_on_screen(language: str) -> str:
    """Every text of the screens in that language, one a line, without the marks of mnemonics."""
    texts: list[str] = []
    for message in ElementTree.parse(CATALOGUE).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        if language == "en":
            texts.append(message.findtext("source", ""))
        else:
            texts += [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
    lists = (ROOT / "resources" / "lists").glob("*.json")
    of_lists = [
        text for path in lists for text in re.findall(rf'"{language}": "([^"]+)"', path.read_text("utf-8"))
    ]
    return "\n".join([*texts, *of_lists]).replace("&", "")


def quoted(path: Path) -> list[str]:
    """The words of the screen that a text quotes: “…” in Turkish, "…" in English."""
    pattern = r"“([^”]+)”" if ".tr." in path.name else r'"([^"]+)"'
    return [" ".join(words.split()) for words in re.findall(pattern, prose(path))]
