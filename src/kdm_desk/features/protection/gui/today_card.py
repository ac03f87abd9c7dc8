"""Orders on the Today page: what waits for an approval, what lapsed, what ends soon."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.protection.gui import words
from kdm_desk.features.protection.model.orders import OrderRules
from kdm_desk.features.protection.service.orders import OrderLine, OrderService
from kdm_desk.ui.context import Context
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, Chip, button, label

_SHOWN = 5
_Loaded = tuple[list[OrderLine], OrderRules]


class OrdersCard(QWidget):
    """Each line opens the file; nobody is named here but by initials and file number."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._service = context, OrderService(context.desk)
        card = Card(QCoreApplication.translate("Protection", "Orders"), "scales")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GRID)
        card.body.addLayout(self._lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.refresh()

    def refresh(self) -> None:
        service = self._service

        def work() -> _Loaded:
            lines = [*service.to_approve(), *service.ending()]
            return list({line.order.id: line for line in lines}.values()), service.rules()

        self._context.tasks.run(self, work, self._show)

    def _show(self, loaded: _Loaded) -> None:
        lines, rules = loaded
        clear(self._lines)
        for line in lines[:_SHOWN]:
            self._lines.addWidget(self._line(line, rules))
        more = len(lines) - _SHOWN
        if more > 0:
            self._lines.addWidget(label(self.tr("and %n more", "", more), "muted"))
        if not lines:
            self._lines.addWidget(label(self.tr("No order ends soon or waits for an approval."), "muted"))

    def _line(self, line: OrderLine, rules: OrderRules) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        whose = " · ".join(part for part in (line.person.initials, line.person.file_no) if part)
        person_id = line.person.person_id
        key = button(
            whose, lambda: self._context.open("case_file", person_id=person_id, tab="orders"), role="quiet"
        )
        column.addWidget(key, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Chip(*words.order_state_short(line.order, self._context.now(), rules)))
        return holder
