"""What is asked about the plans, and before one is printed."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.features.people.gui.questions import choices
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.protection.gui import words
from kdm_desk.features.protection.gui.ask import ask
from kdm_desk.features.protection.model.plans import Goal, GoalDetails, GoalState, Plan, StaffMember
from kdm_desk.features.protection.service.plans import PlanService, SheetChoice
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.kept_form import KeptAs
from kdm_desk.ui.paper_dialog import PaperDialog

translate = QCoreApplication.translate


class PlanDialogs:
    """Opens the dialogs over one woman's file; each saves through the service."""

    def __init__(
        self,
        context: Context,
        window: QWidget,
        person_id: str,
        lists: CodeLists,
        staff: Sequence[StaffMember],
    ) -> None:
        self._context, self._window, self._person_id = context, window, person_id
        self._lists, self._staff = lists, staff
        self._service = PlanService(context.desk)
        self._language = context.preferences.language

    def set_goal(self, plan: Plan) -> FormDialog:
        areas = choices(self._lists, "goal_area", self._language)

        def save(values: dict[str, Any]) -> str:
            goal = GoalDetails(
                plan, values["area"], values["goal"], values["owner_id"] or None, values["due_on"]
            )
            return self._service.set_goal(self._person_id, goal)

        area = Field(
            "area", translate("Protection", "In which area?"), Kind.ONE, required=True, choices=areas
        )
        return ask(
            self._context,
            self._window,
            translate("Protection", "New goal: {plan}").format(plan=words.plan(plan)),
            [area, *self._goal_fields()],
            save,
            self._kept("goal", f"{self._person_id}:{plan.value}"),
        )

    def change(self, goal: Goal) -> FormDialog:
        def save(values: dict[str, Any]) -> None:
            self._service.change_goal(
                goal.id, values["goal"], values["owner_id"] or None, values["due_on"], values["reason"]
            )

        reason = Field(
            "reason", translate("Protection", "Why does it change?"), Kind.NOTES, required=True, rows=2
        )
        dialog = ask(
            self._context,
            self._window,
            translate("Protection", "Change the goal"),
            [*self._goal_fields(), reason],
            save,
            self._kept("change", goal.id),
            translate("Protection", "What stood before stays in the file."),
        )
        details = goal.details
        dialog.form.set_values({"goal": details.goal, "owner_id": details.owner_id, "due_on": details.due_on})
        return dialog

    def meet(self, goal: Goal) -> FormDialog:
        return ask(
            self._context,
            self._window,
            translate("Protection", "It is met"),
            [Field("note", translate("Protection", "Note"), Kind.NOTES, rows=2)],
            lambda values: self._service.set_state(goal.id, GoalState.MET, values["note"]),
            self._kept("meet", goal.id),
            goal.details.goal,
            translate("Protection", "It is met"),
        )

    def set_state(self, goal: Goal) -> FormDialog:
        offered = [
            Choice(one.value, self._lists.label("goal_state", one.value, self._language))
            for one in GoalState
            if one is not goal.state
        ]
        return ask(
            self._context,
            self._window,
            translate("Protection", "State of the goal"),
            [
                Field("state", translate("Protection", "State"), Kind.ONE, required=True, choices=offered),
                Field(
                    "note",
                    translate("Protection", "Note"),
                    Kind.NOTES,
                    required=goal.state is GoalState.MET,
                    rows=2,
                ),
            ],
            lambda values: self._service.set_state(goal.id, GoalState(values["state"]), values["note"]),
            self._kept("state", goal.id),
            goal.details.goal,
        )

    def set_review(self, plan: Plan) -> FormDialog:
        return ask(
            self._context,
            self._window,
            translate("Protection", "Look again: {plan}").format(plan=words.plan(plan)),
            [
                Field("review_on", translate("Protection", "On which day?"), Kind.DATE, required=True),
                Field("note", translate("Protection", "Note"), Kind.NOTES, rows=2),
            ],
            lambda values: self._service.set_review(
                self._person_id, plan, values["review_on"], values["note"]
            ),
            self._kept("review", f"{self._person_id}:{plan.value}"),
        )

    def print_plan(self, plan: Plan) -> FormDialog:
        """Ask what may stand on the sheet, and say what a sheet at home can do, before it is shown."""
        dialog = ask(
            self._context,
            self._window,
            translate("Protection", "Print: {plan}").format(plan=words.plan(plan)),
            [
                Field("with_her_name", translate("Protection", "With her name"), Kind.TICK),
                Field("with_staff", translate("Protection", "With the names of our staff"), Kind.TICK),
                Field(
                    "with_perpetrators",
                    translate("Protection", "With the names of the perpetrators"),
                    Kind.TICK,
                ),
            ],
            lambda values: SheetChoice(
                plan,
                bool(values["with_her_name"]),
                bool(values["with_perpetrators"]),
                bool(values["with_staff"]),
            ),
            None,
            translate(
                "Protection",
                "A plan found at home can endanger her. Please ask her whether she can keep it safely, or keep it "
                "for her here. The shelter's address is never on it.",
            ),
            translate("Protection", "She wants it on paper"),
        )
        # A lambda: a bare method would not keep this object, and the answer would reach nobody.
        dialog.saved.connect(lambda choice: self._show_sheet(choice))
        return dialog

    def _show_sheet(self, choice: SheetChoice) -> None:
        def make() -> bytes:
            return self._service.sheet(self._person_id, choice, self._language)

        PaperDialog(self._context, words.plan(choice.plan), make, self._window).open()

    def _kept(self, dialog: str, subject: str) -> KeptAs:
        return KeptAs(self._context, f"plan.{dialog}", subject, self._person_id)

    def _goal_fields(self) -> list[Field]:
        staff = [Choice(one.staff_id, one.name) for one in self._staff]
        return [
            Field("goal", translate("Protection", "What is the goal?"), Kind.NOTES, required=True, rows=2),
            Field("owner_id", translate("Protection", "Who of us sees to it?"), Kind.CHOICE, choices=staff),
            Field("due_on", translate("Protection", "Until when?"), Kind.DATE, beside=True),
        ]
