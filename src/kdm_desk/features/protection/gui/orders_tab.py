"""Orders in the case file: each chain from its newest extension back, where it stands, what became of it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.protection.gui import words
from kdm_desk.features.protection.gui.order_dialogs import Offer, OrderDialogs
from kdm_desk.features.protection.model.orders import Order, Step, chains
from kdm_desk.features.protection.service.orders import OrderService
from kdm_desk.features.protection.service.perpetrators import PerpetratorService
from kdm_desk.ui.context import Context
from kdm_desk.ui.entry_line import entry_line, line_key
from kdm_desk.ui.page import scrolling
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, button, label


@dataclass(frozen=True)
class _Loaded:
    orders: list[Order]
    offer: Offer


class OrdersTab(QWidget):
    """One card for each chain of orders."""

    def __init__(self, context: Context, parent: QWidget | None, person_id: str) -> None:
        super().__init__(parent)
        self._context, self._person_id = context, person_id
        self._language = context.preferences.language
        self._orders, self._people = OrderService(context.desk), PeopleService(context.desk)
        self._perpetrators = PerpetratorService(context.desk)
        self._loaded: _Loaded | None = None
        self.new_key = button(self.tr("New order …"), self._record, "add", "primary")
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 2 * GRID, 0, GRID)
        column.setSpacing(2 * GRID)
        head = Card(self.tr("Orders under Law 6284"), "scales")
        head.head.addWidget(self.new_key)
        head.body.addWidget(
            label(
                self.tr("The desk records and warns; what an order says is for the authority to decide."),
                "muted",
            )
        )
        column.addWidget(head)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(2 * GRID)
        column.addLayout(self._cards)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(content, 110 * GRID))
        self.refresh()

    def refresh(self) -> None:
        person_id = self._person_id

        def work() -> _Loaded:
            offer = Offer(
                self._people.code_lists(),
                self._orders.rules(),
                self._perpetrators.perpetrators_of(person_id),
            )
            return _Loaded(self._orders.orders_of(person_id), offer)

        self._context.tasks.run(self, work, self._show)

    def _show(self, loaded: _Loaded) -> None:
        self._loaded = loaded
        clear(self._cards)
        for chain in chains(loaded.orders):
            card = Card()
            for place, order in enumerate(chain):
                card.body.addWidget(self._line(order, loaded, is_newest=place == 0))
            self._cards.addWidget(card)
        if not loaded.orders:
            self._cards.addWidget(label(self.tr("No order is written down for her."), "muted"))

    def _line(self, order: Order, loaded: _Loaded, is_newest: bool) -> QWidget:
        details, offer = order.details, loaded.offer
        title = words.order_title(details)
        told = [
            words.measures(details, offer.lists, self._language),
            " · ".join((words.period(details), words.decision(details))),
            self.tr("against: {who}").format(who=order.against_name) if order.against_name else "",
            self.tr("Her identity and address are kept secret.") if details.confidential else "",
            details.note,
            *(words.order_event(event) for event in order.standing()),
            self.tr("Longer than usual: {reason}").format(reason=order.long_reason)
            if order.long_reason
            else "",
            self.tr("Corrected: {reason}").format(reason=order.corrected) if order.corrected else "",
            self.tr("Extends the order below.") if order.extends else "",
        ]
        look = words.order_state(order, self._context.now(), offer.rules)
        return entry_line(look, title, told, self._keys(order, title, is_newest), keys_below=True)

    def _keys(self, order: Order, title: str, is_newest: bool) -> list[QWidget]:
        undo = line_key(title, self.tr("Mistake …"), lambda: self._ask(lambda ask: ask.undo(order)))
        if order.step(Step.VOID):
            return [undo]
        keys = [
            line_key(title, self.tr("What became of it …"), lambda: self._ask(lambda ask: ask.step(order)))
        ]
        if is_newest:
            keys.append(
                line_key(title, self.tr("Extend …"), lambda: self._ask(lambda ask: ask.extend(order)))
            )
        correct = line_key(title, self.tr("Correct …"), lambda: self._ask(lambda ask: ask.correct(order)))
        return [*keys, correct, undo]

    def _record(self) -> None:
        self._ask(lambda ask: ask.record())

    def _ask(self, ask: Callable[[OrderDialogs], object]) -> None:
        if self._loaded is not None:
            ask(OrderDialogs(self._context, self.window(), self._person_id, self._loaded.offer))
