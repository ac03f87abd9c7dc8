"""Does a printed sheet still fit the record? Typed from the paper, answered in a sentence with what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kdm_desk.features.audit.model.record import Misfit
from kdm_desk.features.audit.service import AuditService
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Section
from kdm_desk.ui.finding_words import finding_words
from kdm_desk.ui.forms import Form
from kdm_desk.ui.page import Page, scrolling
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, button, label

_WIDEST = 90 * GRID


class ComparePage(Page):
    """The row and its code, and whether they fit."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("Compare with a sheet"))
        self._service = AuditService(context.desk)
        self.add_action(button(self.tr("&Back to the record"), lambda: context.open("audit"), "back"))
        self.form = Form(
            [
                Section(
                    "sheet",
                    "",
                    (
                        Field("row", self.tr("Row no on the sheet"), required=True),
                        Field(
                            "code",
                            self.tr("Short code on the sheet"),
                            required=True,
                            hint=self.tr(
                                "Sixteen letters and digits; hyphens and spaces make no difference."
                            ),
                        ),
                    ),
                )
            ]
        )
        self.key = button(self.tr("&Compare"), self.compare, "check", "primary", "Ctrl+Return")
        self.answer = Card(self.tr("Answer"))
        self.said = label("")
        self.next_step = label("", "muted")
        self.answer.body.addWidget(self.said)
        self.answer.body.addWidget(self.next_step)
        self.answer.hide()
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(
            label(
                self.tr(
                    "Take a month's sheet that lay apart from this computer, and type what stands under “The end of "
                    "the record”."
                ),
                "muted",
            )
        )
        column.addWidget(self.form)
        column.addWidget(self.key, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.answer)
        column.addStretch(1)
        self.body.addWidget(scrolling(holder, _WIDEST), 1)

    def compare(self) -> None:
        """Ask the record; an unreadable code is told at the top."""
        self.banner.clear()
        self.answer.hide()
        if not self.form.check():
            return
        values, service = self.form.values(), self._service
        self.load(lambda: service.compare(str(values["row"]), str(values["code"])), self._show)

    def _show(self, findings: list[Misfit]) -> None:
        if findings:
            self.said.setText("\n".join(finding_words(one.check, one.detail, one.params) for one in findings))
            self.next_step.setText(
                self.tr(
                    "First check that both were typed as they stand on the sheet. If they were: keep the sheet, do "
                    "not work on in this vault, and have the newest backup checked with the recovery sheet."
                )
            )
        else:
            self.said.setText(
                self.tr("The sheet fits: up to that row the record is the one that was printed.")
            )
            self.next_step.setText(
                self.tr("To know that every row is whole, let the vault be checked under Settings.")
            )
        self.answer.show()
