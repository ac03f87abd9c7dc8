"""What protects her, at the right of the case file: orders with the days left, and the next goals."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.protection.gui import words
from kdm_desk.features.protection.model.orders import RUNNING, Order, OrderRules, OrderState, state
from kdm_desk.features.protection.model.plans import GoalState, progress
from kdm_desk.features.protection.service.orders import OrderService
from kdm_desk.features.protection.service.plans import Plans, PlanService
from kdm_desk.ui.context import Context
from kdm_desk.ui.widgets import Card, Chip, label

_NEXT = 3
_Loaded = tuple[list[Order], OrderRules, Plans]


class ProtectionSide(Card):
    """Orders that run or lapsed, then the next goals by their day."""

    def __init__(self, context: Context, parent: QWidget | None, person_id: str) -> None:
        super().__init__(QCoreApplication.translate("Protection", "Orders and goals"), "scales", parent)
        self._context, self._person_id = context, person_id
        self._orders, self._plans = OrderService(context.desk), PlanService(context.desk)
        self.refresh()

    def refresh(self) -> None:
        person_id = self._person_id
        self._context.tasks.run(
            self,
            lambda: (
                self._orders.orders_of(person_id),
                self._orders.rules(),
                self._plans.plans_of(person_id),
            ),
            self._show,
        )

    def _show(self, loaded: _Loaded) -> None:
        orders, rules, plans = loaded
        now = self._context.now()
        clear(self.body)
        for order in orders:
            if state(order, now, rules) in {*RUNNING, OrderState.LAPSED}:
                self.body.addWidget(label(words.order_title(order.details), "heading"))
                self.body.addWidget(Chip(*words.order_state_short(order, now, rules)))
        waiting = [goal for goal in plans.goals if goal.state is GoalState.IN_PROGRESS]
        waiting.sort(key=lambda goal: (goal.details.due_on is None, goal.details.due_on or now.date()))
        for goal in waiting[:_NEXT]:
            self.body.addWidget(label(goal.details.goal))
            self.body.addWidget(label(words.goal_story(goal), "muted"))
        if plans.goals:
            self.body.addWidget(label(words.progress(progress(plans.goals)), "muted"))
        if not self.body.count():
            self.body.addWidget(label(self.tr("No order runs, no goal waits."), "muted"))
