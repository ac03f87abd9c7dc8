"""Risk in the case file: where it stands now, and its course over time."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kdm_desk.core.clock import show_date
from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.people.gui.questions import choices
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.protection.gui import words
from kdm_desk.features.protection.gui.ask import ask
from kdm_desk.features.protection.gui.course import Course
from kdm_desk.features.protection.model.risk import Risk, RiskDetails, course
from kdm_desk.features.protection.service.risk import RiskService
from kdm_desk.ui.context import Context
from kdm_desk.ui.entry_line import entry_line, line_key
from kdm_desk.ui.fields import Field, Kind
from kdm_desk.ui.kept_form import KeptAs
from kdm_desk.ui.page import scrolling
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, Chip, button, label

translate = QCoreApplication.translate
_Loaded = tuple[list[Risk], CodeLists]


class RiskTab(QWidget):
    """The newest assessment above, the course as a small picture, then everything that was assessed."""

    def __init__(self, context: Context, parent: QWidget | None, person_id: str) -> None:
        super().__init__(parent)
        self._context, self._person_id = context, person_id
        self._language = context.preferences.language
        self._service, self._people = RiskService(context.desk), PeopleService(context.desk)
        self._lists = CodeLists({})
        self.new_key = button(self.tr("Assess the risk …"), self.assess, "add", "primary")
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 2 * GRID, 0, GRID)
        column.setSpacing(2 * GRID)
        now = Card(self.tr("The risk now"), "warning")
        now.head.addWidget(self.new_key)
        self._now = QVBoxLayout()
        self._now.setSpacing(GRID)
        now.body.addLayout(self._now)
        self.course = Course()
        now.body.addWidget(self.course)
        column.addWidget(now)
        all_of_them = Card(self.tr("Over time"), "clock")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GRID)
        all_of_them.body.addLayout(self._lines)
        column.addWidget(all_of_them)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(content, 110 * GRID))
        self.refresh()

    def refresh(self) -> None:
        person_id = self._person_id
        self._context.tasks.run(
            self, lambda: (self._service.risks_of(person_id), self._people.code_lists()), self._show
        )

    def _show(self, loaded: _Loaded) -> None:
        risks, self._lists = loaded
        counting = course(risks)
        clear(self._now)
        if counting:
            self._show_now(counting[-1])
        else:
            self._now.addWidget(label(self.tr("Nobody has assessed the risk yet."), "muted"))
        self.course.show_risks(counting, self._lists, self._language)
        clear(self._lines)
        for risk in risks:
            self._lines.addWidget(self._line(risk))
        if not risks:
            self._lines.addWidget(label(self.tr("What is assessed stands here, the newest first."), "muted"))

    def _show_now(self, risk: Risk) -> None:
        self._now.addWidget(Chip(*words.risk_look(risk, self._lists, self._language)))
        if risk.details.life_in_danger:
            self._now.addWidget(Chip(words.danger(True), "danger", "warning"))
        self._now.addWidget(label(words.risk_title(risk, self._lists, self._language), "muted"))
        told = words.grounds(risk, self._lists, self._language)
        if told:
            self._now.addWidget(label(told))

    def _line(self, risk: Risk) -> QWidget:
        title = words.risk_title(risk, self._lists, self._language)
        told: Sequence[str] = (
            words.danger(risk.details.life_in_danger),
            words.grounds(risk, self._lists, self._language),
            risk.details.note,
            self.tr("Corrects an earlier one: {reason}").format(reason=risk.reason) if risk.corrects else "",
            " · ".join((show_date(words.day_of(risk.at)), risk.by)),
        )
        if risk.corrected:
            return entry_line((self.tr("Corrected"), "neutral", "cross"), title, told, [])
        key = line_key(title, self.tr("Correct …"), lambda: self.correct(risk))
        return entry_line(
            words.risk_look(risk, self._lists, self._language), title, told, [key], keys_below=True
        )

    def assess(self) -> None:
        """Ask for what was seen today."""
        dialog = ask(
            self._context,
            self.window(),
            translate("Protection", "Assess the risk"),
            self._fields(),
            lambda values: self._service.assess(self._person_id, _details(values)),
            KeptAs(self._context, "risk.assess", self._person_id, self._person_id),
            translate("Protection", "Of the police's form only the level and the day are written down."),
        )
        dialog.form.set_values({"assessed_on": self._context.today(), "source": "our_interview"})

    def correct(self, risk: Risk) -> None:
        reason = Field(
            "reason", translate("Protection", "Why does it change?"), Kind.NOTES, required=True, rows=2
        )
        dialog = ask(
            self._context,
            self.window(),
            translate("Protection", "Correct the assessment"),
            [*self._fields(), reason],
            lambda values: self._service.correct(risk.id, _details(values), values["reason"]),
            KeptAs(self._context, "risk.correct", risk.id, self._person_id),
            translate("Protection", "What stood before stays in the file."),
        )
        details = risk.details
        dialog.form.set_values(
            {
                "level": details.level,
                "life_in_danger": details.life_in_danger,
                "source": details.source,
                "assessed_on": details.assessed_on,
                "grounds": details.grounds,
                "note": details.note,
            }
        )

    def _fields(self) -> list[Field]:
        def offered(name: str) -> Sequence[Any]:
            return choices(self._lists, name, self._language)

        return [
            Field(
                "level",
                translate("Protection", "How high?"),
                Kind.ONE,
                required=True,
                choices=offered("risk_level"),
            ),
            Field(
                "life_in_danger",
                translate("Protection", "Is her life in danger?"),
                Kind.YES_NO,
                required=True,
            ),
            Field(
                "source",
                translate("Protection", "Who assessed it?"),
                Kind.CHOICE,
                required=True,
                choices=offered("risk_source"),
            ),
            Field(
                "assessed_on", translate("Protection", "On which day?"), Kind.DATE, required=True, beside=True
            ),
            Field("grounds", translate("Protection", "Grounds"), Kind.MANY, choices=offered("risk_ground")),
            Field("note", translate("Protection", "Note"), Kind.NOTES, rows=2),
        ]


def _details(values: dict[str, Any]) -> RiskDetails:
    return RiskDetails(
        level=values["level"] or "",
        source=values["source"] or "",
        assessed_on=values["assessed_on"],
        life_in_danger=bool(values["life_in_danger"]),
        grounds=tuple(values["grounds"]),
        note=values["note"],
    )
