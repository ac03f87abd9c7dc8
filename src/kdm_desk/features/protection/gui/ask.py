"""Opens a form over the case file."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Section
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.kept_form import KeptAs


def ask(
    context: Context,
    window: QWidget,
    title: str,
    fields: Sequence[Field],
    save: Callable[[dict[str, Any]], object],
    kept: KeptAs | None,
    note: str = "",
    verb: str = "",
) -> FormDialog:
    """Ask these questions in a dialog that saves through `save`; without a `verb` its key says "Save"."""
    dialog = FormDialog(
        context.tasks,
        title,
        [Section("questions", "", fields)],
        verb or QCoreApplication.translate("Protection", "Save"),
        save,
        window,
        note,
        kept=kept,
    )
    dialog.open()
    return dialog
