"""Build hook: puts resources/, with its translations compiled, into the wheel as kdm_desk/resources.

An editable install gets neither: it reads the checkout's resources/, where dev.py compiles the translations.
"""

import os
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourcesHook(BuildHookInterface[Any]):
    """Named in pyproject.toml; hatchling calls it once for each wheel."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Qt's own lrelease, from the same package as the program's Qt."""
        return [line for line in self.metadata.core.dependencies if line.startswith("pyside6-essentials")]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add resources/ to a real wheel; raises if a catalogue does not compile."""
        if version == "editable":
            return
        resources = Path(self.root) / "resources"
        build_data["force_include"][str(resources)] = "kdm_desk/resources"
        for source in sorted((resources / "i18n").glob("*.ts")):
            compile_catalogue(source)


def compile_catalogue(source: Path) -> None:
    # Imported here because dev.py's set-up, which runs no hook, has no Qt yet.
    import PySide6

    program = Path(PySide6.__file__).parent / ("lrelease.exe" if os.name == "nt" else "lrelease")
    subprocess.run([program, "-silent", source, "-qm", source.with_suffix(".qm")], check=True)
