"""Both plans in the case file: how many goals are met, each goal with its state, when to look again."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.clock import show_date
from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.people.model.persons import CodeLists
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.protection.gui import words
from kdm_desk.features.protection.gui.plan_dialogs import PlanDialogs
from kdm_desk.features.protection.model.plans import Goal, GoalState, Plan, StaffMember, progress
from kdm_desk.features.protection.service.plans import Plans, PlanService
from kdm_desk.ui.context import Context
from kdm_desk.ui.entry_line import entry_line, line_key
from kdm_desk.ui.page import scrolling
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, Chip, button, label


@dataclass(frozen=True)
class _Loaded:
    plans: Plans
    staff: list[StaffMember]
    lists: CodeLists


class PlanTab(QWidget):
    """A card for the safety plan and one for the action plan."""

    def __init__(self, context: Context, parent: QWidget | None, person_id: str) -> None:
        super().__init__(parent)
        self._context, self._person_id = context, person_id
        self._language = context.preferences.language
        self._service, self._people = PlanService(context.desk), PeopleService(context.desk)
        self._loaded: _Loaded | None = None
        self.goal_keys: dict[Plan, QWidget] = {}
        self.print_keys: dict[Plan, QWidget] = {}
        self._bodies: dict[Plan, QVBoxLayout] = {}
        self._progress: dict[Plan, Chip] = {}
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 2 * GRID, 0, GRID)
        column.setSpacing(2 * GRID)
        for plan in Plan:
            column.addWidget(self._card(plan))
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(content, 110 * GRID))
        self.refresh()

    def _card(self, plan: Plan) -> Card:
        title = words.plan(plan)
        card = Card(title, "check")
        self._progress[plan] = Chip("", "accent", "check")
        self.goal_keys[plan] = line_key(
            title, self.tr("New goal …"), lambda: self._ask(lambda ask: ask.set_goal(plan))
        )
        self.print_keys[plan] = button(
            self.tr("Print …"), lambda: self._ask(lambda ask: ask.print_plan(plan)), "print", "quiet"
        )
        self.print_keys[plan].setAccessibleName(f"{title}: {self.tr('Print …')}")
        review = line_key(
            title, self.tr("Look again on …"), lambda: self._ask(lambda ask: ask.set_review(plan))
        )
        for widget in (self._progress[plan], self.goal_keys[plan], review, self.print_keys[plan]):
            card.head.addWidget(widget)
        self._bodies[plan] = QVBoxLayout()
        self._bodies[plan].setSpacing(GRID)
        card.body.addLayout(self._bodies[plan])
        return card

    def refresh(self) -> None:
        person_id = self._person_id

        def work() -> _Loaded:
            return _Loaded(
                self._service.plans_of(person_id), self._service.staff(), self._people.code_lists()
            )

        self._context.tasks.run(self, work, self._show)

    def _show(self, loaded: _Loaded) -> None:
        self._loaded = loaded
        for plan in Plan:
            self._show_plan(plan, loaded)

    def _show_plan(self, plan: Plan, loaded: _Loaded) -> None:
        goals, body, chip = loaded.plans.of(plan), self._bodies[plan], self._progress[plan]
        counted = progress(goals)
        chip.show_state(words.progress(counted), "ok" if counted.met == counted.of else "accent", "check")
        chip.setVisible(bool(goals))
        clear(body)
        review = loaded.plans.reviews.get(plan)
        if review is not None:
            late = review.review_on < self._context.today()
            text = self.tr("To be looked at again on {day}").format(day=show_date(review.review_on))
            row = QHBoxLayout()
            row.addWidget(Chip(text, "warning" if late else "neutral", "clock"))
            row.addWidget(label(review.note, "muted"), 1)
            holder = QWidget()
            holder.setLayout(row)
            row.setContentsMargins(0, 0, 0, 0)
            body.addWidget(holder)
        for area, found in groupby(goals, key=lambda goal: goal.details.area):
            body.addWidget(label(loaded.lists.label("goal_area", area, self._language), "accent"))
            for goal in found:
                body.addWidget(self._line(goal, loaded))
        if not goals:
            body.addWidget(
                label(self.tr("No goal yet. Small steps she can take herself are goals too."), "muted")
            )

    def _line(self, goal: Goal, loaded: _Loaded) -> QWidget:
        title = goal.details.goal
        look = words.goal_state(goal, self._context.today(), loaded.lists, self._language)
        last = goal.events[-1]
        said = " · ".join(part for part in (last.note, last.by) if part)
        told = (words.goal_story(goal), said if len(goal.events) > 1 else "")
        met = goal.state is not GoalState.MET
        keys = (
            [line_key(title, self.tr("It is met …"), lambda: self._ask(lambda ask: ask.meet(goal)))]
            if met
            else []
        )
        keys += [
            line_key(title, self.tr("Other state …"), lambda: self._ask(lambda ask: ask.set_state(goal))),
            line_key(title, self.tr("Change …"), lambda: self._ask(lambda ask: ask.change(goal))),
        ]
        return entry_line(look, title, told, keys, keys_below=True)

    def _ask(self, ask: Callable[[PlanDialogs], object]) -> None:
        if self._loaded is not None:
            lists, staff = self._loaded.lists, self._loaded.staff
            ask(PlanDialogs(self._context, self.window(), self._person_id, lists, staff))
