"""Which children of two files are one child: asked while the files stand side by side."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from kdm_desk.core.clock import show_date
from kdm_desk.features.people.gui import words
from kdm_desk.features.people.model.merging import Comparison
from kdm_desk.features.people.model.persons import Child
from kdm_desk.ui.context import Context
from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP
from kdm_desk.ui.widgets import Card, label

translate = QCoreApplication.translate


class SameChildrenCard(Card):
    """One tick for each child who may stand in both files; hidden where there is none."""

    def __init__(self, context: Context, seen: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(translate("People", "Children who stand in both files"), "child", parent)
        self._context = context
        self.ticks: dict[tuple[str, str], QCheckBox] = {}
        self.body.addWidget(
            label(
                translate(
                    "People", "Ticked, the two entries are shown as one child. Setting apart undoes it."
                ),
                "muted",
            )
        )
        for pair in seen.same_children:
            text = words.say(
                QT_TRANSLATE_NOOP("People", "{kept} and {other} are one child"),
                kept=self._words(pair.kept),
                other=self._words(pair.other),
            )
            tick = QCheckBox(text.replace("&", "&&"))
            tick.setAccessibleName(text)
            tick.setChecked(pair.is_certain)
            self.ticks[pair.other.person_id, pair.kept.person_id] = tick
            self.body.addWidget(tick)
        self.setVisible(bool(seen.same_children))

    def chosen(self) -> dict[str, str]:
        """Which child of the other file is which of the kept one."""
        return dict(pair for pair, tick in self.ticks.items() if tick.isChecked())

    def _words(self, child: Child) -> str:
        born = (
            show_date(child.birth_date) if child.birth_date else words.child_line(child, self._context.now())
        )
        name = words.name(child.name)
        return f"{name} ({born})" if born else name
