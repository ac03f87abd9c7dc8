"""Keeps what is typed in a dialog until it is saved or given up, so that a lock or a power cut takes nothing away."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout

from kdm_desk.core.clock import parse_instant, show_moment, to_local
from kdm_desk.core.ids import new_id
from kdm_desk.security.kept_forms import KeptForm, KeptForms, Typed
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import confirm
from kdm_desk.ui.forms import Form
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import IconButton, Picture, announce, label

translate = QCoreApplication.translate

_KEEP_MS = 2_000


@dataclass(frozen=True)
class KeptAs:
    """Which dialog this is, and about what: the same dialog about the same subject gets its words back.

    `person_id` is the client it is about, if any: where her file is closed to the login, nothing is offered.
    """

    context: Context
    dialog: str
    subject: str = ""
    person_id: str = ""

    @property
    def about(self) -> str:
        return f"{self.dialog}:{self.subject}"


@dataclass(frozen=True)
class Beside:
    """What a dialog asks outside its form: how to read it as JSON, and how to put it back."""

    read: Callable[[], Mapping[str, Any]]
    put_back: Callable[[Mapping[str, Any]], None]


class KeptStrip(QFrame):
    """Says that words were put back, with the key to throw them away."""

    discarded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self.setProperty("tone", "accent")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, GRID, GRID, GRID)
        row.setSpacing(12)
        row.addWidget(Picture("edit", "accent", 20), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        text = translate("KeptForms", "What you typed and did not save was put back.")
        words.addWidget(label(text))
        self._when = label("", "muted")
        words.addWidget(self._when)
        row.addLayout(words, 1)
        self.key = IconButton(translate("KeptForms", "&Discard it"), role="quiet")
        self.key.clicked.connect(self.discarded)
        row.addWidget(self.key, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(text)
        self.hide()

    def tell(self, saved_at: str) -> None:
        moment = show_moment(to_local(parse_instant(saved_at)))
        self._when.setText(
            translate("KeptForms", "Kept at {when}; only you can open it.").replace("{when}", moment)
        )
        self.show()
        announce(self)


class FormKeeper(QObject):
    """Puts back what was kept of this dialog, keeps what is typed, and forgets it once the dialog is finished.

    Only the answers that were typed or changed are kept: the others are shown as they are when it opens again.
    A window that is hidden by the lock is not finished.
    """

    put_back = Signal()

    def __init__(
        self,
        kept_as: KeptAs,
        form: Form,
        window: QDialog,
        beside: Beside,
        failed: Callable[[Exception], None],
    ) -> None:
        super().__init__(window)
        self.strip = KeptStrip()
        self.strip.discarded.connect(self._discard)
        self._as, self._form, self._window, self._beside, self._failed = (
            kept_as,
            form,
            window,
            beside,
            failed,
        )
        self._tasks, self._kept = kept_as.context.tasks, KeptForms(kept_as.context.desk)
        self._page, self._arguments = kept_as.context.place()
        self._id = new_id()
        self._unkept = self._has_row = self._is_over = False
        self._before: tuple[Mapping[str, Any], Mapping[str, Any]] = ({}, {})
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_MS)
        self._timer.timeout.connect(self.keep)
        form.changed.connect(self.mark_typed)
        window.finished.connect(self._finish)
        about, kept = kept_as.about, self._kept
        self._tasks.run(self, lambda: kept.find(about), self._put_back, failed)

    def keep(self) -> None:
        """Write down what is typed and not yet kept; it returns at once."""
        if not self._unkept or self._is_over:
            return
        self._unkept = False
        self._timer.stop()
        if not self._form.is_dirty:
            return
        self._has_row = True
        typed = Typed(
            self._as.about,
            self._window.windowTitle(),
            self._form.typed(),
            self._beside.read(),
            self._as.person_id,
            self._page,
            self._arguments,
        )
        draft_id, kept = self._id, self._kept
        self._tasks.run(self, lambda: kept.keep(draft_id, typed), lambda _kept: None, self._not_kept)

    def mark_typed(self) -> None:
        """Something was typed, in the form or beside it, and is kept within seconds."""
        self._unkept = True
        # Not begun anew with each key: who types without a pause is kept too.
        if not self._timer.isActive():
            self._timer.start()

    def _not_kept(self, error: Exception) -> None:
        self._unkept = True
        self._failed(error)

    def _put_back(self, found: KeptForm | None) -> None:
        """Answers typed while this was read stay; if the read took so long that they have a row, it is given up."""
        if found is None or self._is_over:
            return
        late = self._form.typed()
        self._forget()
        self._id, self._has_row = found.id, True
        self._before = (self._form.raw(), self._beside.read())
        self._form.restore({name: raw for name, raw in found.typed.answers.items() if name not in late})
        self._beside.put_back(found.typed.more)
        self.mark_typed()
        self.strip.tell(found.saved_at)
        self.put_back.emit()

    def _discard(self) -> None:
        if not confirm(
            self._window,
            translate("KeptForms", "Discard what you typed?"),
            translate(
                "KeptForms", "The dialog stands again as it opened. What was saved before stays as it is."
            ),
            translate("KeptForms", "Discard"),
            translate("KeptForms", "Go on typing"),
            danger=True,
        ):
            return
        answers, beside = self._before
        self._form.restore(answers)
        self._beside.put_back(beside)
        self._form.mark_clean()
        self.strip.hide()
        self._forget()

    def _finish(self, _result: int) -> None:
        """Saved, or left with that said."""
        self._is_over = True
        self._forget()

    def _forget(self) -> None:
        self._timer.stop()
        self._unkept = False
        if self._has_row:
            self._has_row = False
            draft_id, kept = self._id, self._kept
            self._id = new_id()
            self._tasks.run(self, lambda: kept.discard(draft_id), lambda _gone: None, self._failed)
