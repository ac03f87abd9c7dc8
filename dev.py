"""The commands of this checkout: run the program, test it, measure it, gather its strings.

Standard library only, so that a machine with nothing but python3 can begin. Every command first sees to the
system libraries (by apt as root, else it prints the one line to run), to `.venv` and to the compiled
translations; when all are in place that costs a few hundredths of a second.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "kdm-desk.stamp"
TRANSLATIONS = ROOT / "resources" / "i18n"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
SUFFIX = ".exe" if os.name == "nt" else ""

QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
APT_INSTALL = ["apt-get", "install", "-y", "--no-install-recommends"]

USAGE = """usage: python3 dev.py COMMAND [ARGUMENT ...]

  run    open the program; `run --demo` opens a throw-away vault of invented data.
         Without a screen the demo day is played end to end; `--out DIR` says where its pictures go.
  test   ruff, mypy over src and tests, the import contracts, then pytest; with arguments, pytest alone with them
  bench  the benchmark: [--people N] [--json FILE] [--room DIR]; with a room the filled vault stays for the next time
  i18n   gather the strings of src/ into resources/i18n/kdm_desk_tr.ts"""


class SetUpError(Exception):
    """Something only the person at the keyboard can mend."""


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def has_screen() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def loads(library: str) -> bool:
    """Whether the loader finds the library, which is the question Qt will put to it."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def can_make_venv() -> bool:
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def venv_package() -> str:
    """Debian's python3 has its venv parts in python3-venv; any other version has a package of its own."""
    if Path("/usr/bin/python3").resolve() == Path(base_python()).resolve():
        return "python3-venv"
    return f"python{sys.version_info.major}.{sys.version_info.minor}-venv"


def base_python() -> str:
    """The interpreter behind a venv, so that dev.py may rebuild the very venv it was started from."""
    return str(getattr(sys, "_base_executable", sys.executable))


def missing_packages(command: str) -> dict[str, str]:
    """What the system lacks, as {what was looked for: Debian package that has it}; Linux only.

    The tests alone want the stock `age` program, to prove that backups open without this one.
    """
    if not sys.platform.startswith("linux"):
        return {}
    wanted = {**QT_LIBRARIES, **(SCREEN_LIBRARIES if has_screen() else {})}
    missing = {library: package for library, package in wanted.items() if not loads(library)}
    programs = {"lp": "cups-client", **({"age": "age"} if command == "test" else {})}
    missing.update({name: package for name, package in programs.items() if shutil.which(name) is None})
    if not is_set_up() and not can_make_venv():
        missing["ensurepip (for venv)"] = venv_package()
    return missing


def line_to_run(packages: list[str]) -> str:
    install = " ".join([*APT_INSTALL, *packages])
    if shutil.which("sudo"):
        return f"sudo apt-get update && sudo {install}"
    return f"su -c 'apt-get update && {install}'"


def provide_system_packages(command: str) -> None:
    """Install what is missing as root; else raise SetUpError after printing the one line that would."""
    missing = missing_packages(command)
    if not missing:
        return
    packages = sorted(set(missing.values()))
    if shutil.which("apt-get") is None:
        raise SetUpError(
            "This system lacks: " + ", ".join(missing) + ".\nInstall them with its package manager, then "
            "call this command again. (Debian's packages: " + " ".join(packages) + ")"
        )
    if os.geteuid() != 0:
        say("This system lacks: " + ", ".join(missing) + ".\nRun this line, then this command again:")
        print(line_to_run(packages), flush=True)
        raise SetUpError("")
    say("Installing system packages: " + " ".join(packages))
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # A former call may have been killed half-way; and one broken source must not keep the others from serving.
    subprocess.call(["dpkg", "--configure", "-a"], env=quiet, stdout=sys.stderr)
    subprocess.call(["apt-get", "update", "-q"], env=quiet, stdout=sys.stderr)
    subprocess.call([*APT_INSTALL, "-q", *packages], env=quiet, stdout=sys.stderr)
    still_missing = missing_packages(command)
    if still_missing:
        raise SetUpError(
            "apt-get could not provide: " + ", ".join(still_missing) + ". See its messages above."
        )


def expected_stamp() -> str:
    """Changes with the dependencies, the interpreter and the place: a venv cannot be moved."""
    digest = hashlib.sha256()
    for part in (ROOT / "pyproject.toml", ROOT / "constraints.txt"):
        digest.update(part.read_bytes())
    digest.update(f"{ROOT}\n{sys.version}".encode())
    return digest.hexdigest()


def tool(name: str) -> str:
    return str(BIN / (name + SUFFIX))


def is_set_up() -> bool:
    return (
        STAMP.is_file()
        and STAMP.read_text(encoding="ascii") == expected_stamp()
        and Path(tool("python")).exists()
    )


def make_venv() -> None:
    """Make `.venv` anew unless its stamp fits; the stamp comes last, so an interrupted set-up is repaired."""
    if is_set_up():
        return
    if not can_make_venv():
        raise SetUpError("This Python cannot make a venv: it lacks ensurepip. Install it, then try again.")
    if not os.access(ROOT, os.W_OK):
        raise SetUpError(f"{ROOT} cannot be written to by this user, and the set-up belongs there.")
    say("Making .venv; this takes a minute or two, once.")
    STAMP.unlink(missing_ok=True)
    must([base_python(), "-m", "venv", "--clear", str(VENV)], "Making .venv failed.")
    # The build hook would fetch Qt a second time only to compile translations, which this file does itself.
    pip = [tool("python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    must(
        [*pip, "--constraint", "constraints.txt", "--editable", ".[test]"],
        "Installing the Python packages failed; see above. Once that is mended, call the command again.",
        HATCH_BUILD_NO_HOOKS="true",
    )
    STAMP.write_text(expected_stamp(), encoding="ascii")


def must(command: list[str], complaint: str, **variables: str) -> None:
    if subprocess.call(command, cwd=ROOT, env={**child_environment(), **variables}, stdout=sys.stderr):
        raise SetUpError(complaint)


def compile_translations() -> None:
    """Compile each catalogue newer than its result; beside, then renamed, so that no half file is left."""
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        compiled = source.with_suffix(".qm")
        if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
            continue
        part = compiled.with_suffix(".part")
        must(
            [tool("pyside6-lrelease"), "-silent", str(source), "-qm", str(part)],
            f"{source.name} could not be compiled.",
        )
        os.replace(part, compiled)


def child_environment() -> dict[str, str]:
    environment = {**os.environ, "PYTHONUTF8": "1"}
    if not has_screen():
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    if environment.get("LC_ALL") in ("C", "POSIX"):
        environment["LC_ALL"] = "C.UTF-8"  # Qt warns of any other encoding
    return environment


def lupdate_command(lupdate: str, catalogue: Path) -> list[str]:
    """The command that gathers the strings of src/ into a catalogue; twice in a row changes nothing."""
    options = ["-silent", "-locations", "none", "-no-obsolete", "-extensions", "py"]
    languages = ["-source-language", "en", "-target-language", "tr"]
    return [lupdate, *options, *languages, str(ROOT / "src"), "-ts", str(catalogue)]


def run(arguments: list[str]) -> int:
    if not has_screen() and arguments[:1] in ([], ["--out"]):
        arguments = ["--demo", *arguments]
    command = [tool("python"), "-m", "kdm_desk", *arguments]
    if os.name != "nt":
        os.execve(command[0], command, child_environment())
    return subprocess.call(command, env=child_environment())


def test(arguments: list[str]) -> int:
    environment = child_environment()
    # Windows that open and close by themselves would steal the keyboard from whoever waits for the tests.
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    failed = [] if arguments else failed_checks(environment)
    if failed:
        say("FAILED before pytest: " + ", ".join(failed))
    say("== pytest")
    # Two at a time, each file by one of them: half the wait, and a file's own fixtures are made once.
    whole = ["-n", "2", "--dist", "loadfile"]
    code = subprocess.call([tool("python"), "-m", "pytest", *(arguments or whole)], cwd=ROOT, env=environment)
    return code or (1 if failed else 0)


def failed_checks(environment: dict[str, str]) -> list[str]:
    # A cache of its own: what is kept for one system is thrown away when the other is asked about.
    windows = ["--platform", "win32", "--no-warn-unreachable", "--cache-dir", ".mypy_cache/windows"]
    checks = {
        "ruff check": ["ruff", "check", "."],
        "ruff format": ["ruff", "format", "--check", "."],
        "mypy over src and tests": ["mypy"],
        "mypy for Windows": ["mypy", *windows, "src"],
        "import contracts": ["lint-imports", "--no-logo"],
    }
    failed = []
    for name, (program, *options) in checks.items():
        say(f"== {name}")
        if subprocess.call([tool(program), *options], cwd=ROOT, env=environment):
            failed.append(name)
    return failed


def bench(arguments: list[str]) -> int:
    environment = {**child_environment(), "PYTHONPATH": str(ROOT / "tests")}
    return subprocess.call([tool("python"), "-m", "bench.bench", *arguments], env=environment)


def i18n(arguments: list[str]) -> int:
    if arguments:
        raise SetUpError("i18n takes no arguments.")
    TRANSLATIONS.mkdir(parents=True, exist_ok=True)
    command = lupdate_command(tool("pyside6-lupdate"), TRANSLATIONS / "kdm_desk_tr.ts")
    return subprocess.call(command, cwd=ROOT, env=child_environment())


COMMANDS = {"run": run, "test": test, "bench": bench, "i18n": i18n}


def main(arguments: list[str]) -> int:
    """0 when the command went well, 1 when the set-up or a check failed, 2 for wrong usage."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older one may well be what the machine has
        say("KDM Desk needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")
        return 1
    if not arguments or arguments[0] not in COMMANDS:
        say(USAGE)
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    try:
        provide_system_packages(arguments[0])
        make_venv()
        compile_translations()
        return COMMANDS[arguments[0]](arguments[1:])
    except SetUpError as error:
        if str(error):
            say(str(error))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
