"""The command line: what may be asked, how it is answered, and with which exit code."""

import argparse
import builtins
import gc
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kdm_desk.core.errors import (
    Cancelled,
    Damaged,
    InUse,
    MediumLost,
    NewerVersion,
    UserError,
    WrongKey,
)

if TYPE_CHECKING:  # the parser of everyday needs no vault
    from kdm_desk.security.audit import AuditHead

FINE, MISTAKE, USAGE, WRONG_KEY = 0, 1, 2, 3
DAMAGED, NEWER_VERSION, IN_USE, MEDIUM_LOST = 4, 5, 6, 7
_EXIT_CODES: Sequence[tuple[type[Exception], int]] = (
    (WrongKey, WRONG_KEY),
    (Damaged, DAMAGED),
    (NewerVersion, NEWER_VERSION),
    (InUse, IN_USE),
    (MediumLost, MEDIUM_LOST),
    (UserError, USAGE),
)
_HARMED_FILES = frozenset({"header_missing", "database_missing"})


def exit_code(error: Exception) -> int:
    """0 fine, 2 usage, 3 wrong key, 4 damaged, 5 newer version, 6 in use, 7 no space or medium lost.

    1 is for the program's own mistakes.
    """
    if isinstance(error, UserError) and error.code in _HARMED_FILES:
        return DAMAGED
    return next(code for kind, code in _EXIT_CODES if isinstance(error, kind))


def run(arguments: list[str]) -> int:
    """Do what the arguments ask; the exit code for the system."""
    options = _everyday(arguments) or _parser().parse_args(arguments)
    try:
        answer = _command(options)(options)
    except UserError as error:
        _complain(options, error)
        return exit_code(error)
    except (Cancelled, KeyboardInterrupt):
        sys.stderr.write("cancelled; nothing half-done remains\n")
        return USAGE
    except Exception as error:  # a traceback could hold a name; the redacted report holds none
        from kdm_desk.app.crash_report import write_report

        number = write_report(error)
        sys.stderr.write(f"The program made a mistake. What was saved before is safe. Report {number}.\n")
        return MISTAKE
    if isinstance(answer, int):
        return answer
    _tell(options, answer)
    return DAMAGED if answer.get("findings") else FINE


def _command(options: argparse.Namespace) -> Callable[[argparse.Namespace], dict[str, Any] | int]:
    if options.command is None:
        return load_window()
    from kdm_desk.app import commands
    from kdm_desk.app.crash_report import write_report
    from kdm_desk.app.silence import be_silent

    be_silent(write_report)
    name = {"import": "import_register"}.get(options.command, options.command)
    chosen: Callable[[argparse.Namespace], dict[str, Any]] = getattr(commands, name)
    return chosen


def load_window() -> Callable[[argparse.Namespace], int]:
    """What opens the window, with all that its first screen needs."""
    # What is loaded here stays to the end: looking through it for garbage, now or later, only takes time.
    gc.disable()
    _import_plainly()
    from kdm_desk.app.start import open_window

    gc.freeze()
    gc.enable()
    return open_window


def _import_plainly() -> None:
    """Take back the look that PySide has at every import.

    It reads the whole source of each module that is imported after it, and keeps it, to see whether that could use
    `__feature__`, which nothing here does: a tenth of the way to the unlock screen, and as much of that to the desk.
    """
    import PySide6.QtCore  # noqa: F401 - the first time it is imported puts the look in place

    before = vars(builtins).get("__orig_import__")
    if before is not None:
        vars(builtins)["__import__"] = before


def _tell(options: argparse.Namespace, answer: dict[str, Any]) -> None:
    if options.json:
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        return
    for name, value in answer.items():
        if isinstance(value, dict):
            sys.stdout.write(f"{name}:\n" + "".join(f"  {key}: {one}\n" for key, one in value.items()))
        elif isinstance(value, list):
            sys.stdout.write(f"{name}:\n" + "".join(f"  {_one_line(one)}\n" for one in value))
        else:
            sys.stdout.write(f"{name}: {value}\n")


def _one_line(told: object) -> str:
    """An entry of a list as people read it: its values one after the other."""
    return "  ".join(map(str, told.values())) if isinstance(told, dict) else str(told)


def _complain(options: argparse.Namespace, error: UserError) -> None:
    from kdm_desk.app.commands import speak_turkish
    from kdm_desk.ui.messages import sentence

    speak_turkish()
    if getattr(options, "json", False):
        sys.stdout.write(json.dumps({"error": error.code}) + "\n")
    sys.stderr.write(sentence(error).text + "\n")


def _number(text: str) -> tuple[str, int]:
    kind, _, value = text.partition("=")
    if kind not in ("file", "letter") or not value.isdecimal():
        raise argparse.ArgumentTypeError("KIND=N, where KIND is file or letter and N a whole number")
    return kind, int(value)


def _head(text: str) -> "AuditHead":
    from kdm_desk.security.audit import AuditHead

    sequence, _, code = text.partition(":")
    letters = "".join(letter for letter in code.lower() if letter not in " -")
    if (
        not sequence.isdecimal()
        or len(sequence) > 15
        or len(letters) < 16
        or not set(letters) <= set("0123456789abcdef")
    ):
        raise argparse.ArgumentTypeError("SEQ:HASH, a row and at least 16 letters of its hash")
    return AuditHead(int(sequence), letters)


def _site(text: str) -> str:
    if len(text) != 1 or not "A" <= text <= "Z":
        raise argparse.ArgumentTypeError("one letter from A to Z")
    return text


def _everyday(arguments: Sequence[str]) -> argparse.Namespace | None:
    """The options where the window is opened with no more than its vault's folder; None for anything else.

    Making the parser of all commands would take longer than some of what is on the screen.
    """
    of_relaunch = ("--wait-for-lock", "--minimised")
    match [argument for argument in arguments if argument not in of_relaunch]:
        case []:
            vault = None
        case ["--vault", folder] if not folder.startswith("-"):
            vault = Path(folder)
        case _:
            return None
    return argparse.Namespace(
        command=None,
        demo=False,
        vault=vault,
        wait_for_lock="--wait-for-lock" in arguments,
        minimised="--minimised" in arguments,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kdm-desk",
        description="The encrypted front desk. Without a command the window opens.",
        epilog="Exit codes: 0 fine, 2 usage, 3 wrong key, 4 damaged, 5 newer version, 6 in use, "
        "7 no space or medium lost. A passphrase is asked for, or read with --passphrase-fd; "
        "it is never an argument.",
    )
    from kdm_desk import __version__

    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--vault", type=Path, metavar="DIR", help="the vault's folder")
    parser.add_argument("--demo", action="store_true", help="open a throw-away vault of invented data")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where the demo day puts its pictures")
    parser.add_argument(
        "--people", type=int, default=320, metavar="N", help="how many women the demo invents"
    )
    parser.add_argument(
        "--seed", type=int, default=1, metavar="S", help="which demo; the same seed, the same people"
    )
    parser.add_argument("--day-step", type=int, default=0, help=argparse.SUPPRESS)
    parser.add_argument("--room", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--keep-room", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--minimised", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--wait-for-lock", action="store_true", help=argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    _add_vault_commands(commands)
    _add_register_commands(commands)
    _add_backup_commands(commands)
    return parser


def _add(commands: Any, name: str, help_text: str, *, user: bool, passphrase: bool = True) -> Any:
    one = commands.add_parser(name, help=help_text, description=help_text)
    if user:
        one.add_argument("--vault", type=Path, required=True, metavar="DIR", help="the vault's folder")
        one.add_argument("--user", required=True, metavar="NAME", help="login name")
        one.add_argument(
            "--key-file", type=Path, metavar="FILE", help="the login's key file, where it has one"
        )
    if passphrase:
        one.add_argument(
            "--passphrase-fd",
            type=int,
            metavar="N",
            help="read the passphrase from this open file; 0 is standard input; one trailing newline is dropped",
        )
    one.add_argument("--json", action="store_true", help="answer with one line of JSON")
    return one


def _add_vault_commands(commands: Any) -> None:
    init = _add(commands, "init", "Make a vault in an empty folder.", user=False)
    init.add_argument("--vault", type=Path, required=True, metavar="DIR")
    init.add_argument("--centre", required=True, metavar="NAME", help="the centre's name")
    init.add_argument(
        "--site", type=_site, default="M", metavar="LETTER", help="the site's letter (M: the centre)"
    )
    init.add_argument("--manager", required=True, metavar="NAME", help="login name of the first manager")
    init.add_argument(
        "--recovery-out",
        type=Path,
        required=True,
        metavar="FILE",
        help="a new file for the recovery identity",
    )
    demo = _add(
        commands, "demo", "Fill an empty vault with invented data; it stays a demo for ever.", user=True
    )
    demo.add_argument("--people", type=int, default=320, metavar="N")
    demo.add_argument("--seed", type=int, default=1, metavar="S")
    check = _add(commands, "check", "Check the whole vault: file, links, numbers, audit chain.", user=True)
    check.add_argument(
        "--head",
        type=_head,
        metavar="SEQ:HASH",
        help="a head of the record known from a printed sheet or a backup: its row and the first 16 letters "
        "of its hash or more",
    )


def _add_register_commands(commands: Any) -> None:
    register = _add(
        commands, "import", "Bring in an earlier register (XLSX or CSV), whole or not at all.", user=True
    )
    register.add_argument("file", type=Path, metavar="FILE")
    register.add_argument(
        "--duplicates",
        choices=("ask-none", "join", "new"),
        default="join",
        help="rows whose file exists already: join it when surely hers (the same identity number, or the same "
        "name and date of birth), open a new one for every row, or leave them out without asking",
    )
    register.add_argument("--dry-run", action="store_true", help="only tell what would come in")


def _add_backup_commands(commands: Any) -> None:
    backup = _add(commands, "backup", "Write an encrypted backup.", user=True)
    backup.add_argument("--to", type=Path, required=True, metavar="FILE")
    backup.add_argument(
        "--recipient",
        action="append",
        default=[],
        metavar="AGE-KEY",
        help="a further age1… key that may open it",
    )
    verify = _add(
        commands,
        "verify",
        "Open a backup with the recovery identity and check it.",
        user=False,
        passphrase=False,
    )
    verify.add_argument("file", type=Path, metavar="FILE")
    verify.add_argument("--identity", type=Path, required=True, metavar="FILE")
    restore = _add(commands, "restore", "Make a new vault out of a backup.", user=False)
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument("--identity", type=Path, required=True, metavar="FILE")
    restore.add_argument("--vault", type=Path, required=True, metavar="DIR", help="an empty folder")
    restore.add_argument("--manager", required=True, metavar="NAME", help="the manager who opens it first")
    restore.add_argument(
        "--keep-user", action="append", default=[], metavar="NAME", help="a login that may come back"
    )
    restore.add_argument(
        "--last-number",
        action="append",
        default=[],
        type=_number,
        metavar="KIND=N",
        help="the last number used on paper this year (file=N, letter=N); what lies between becomes void",
    )
