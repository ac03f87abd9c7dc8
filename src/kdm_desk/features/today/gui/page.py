"""The home page: the wide cards at the left, the others stacked at the right, each from its own feature."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kdm_desk.core.changes import Topic
from kdm_desk.ui.context import Context
from kdm_desk.ui.feature import TodayCard
from kdm_desk.ui.page import Page, scrolling
from kdm_desk.ui.theme import GRID, scaled

_SIDE_WIDTH = 46 * GRID


class TodayPage(Page):
    """Shows the cards this role may see; each is refreshed when one of its topics changed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self._cards: list[tuple[TodayCard, QWidget]] = []
        columns = QHBoxLayout()
        columns.setSpacing(2 * GRID)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(2 * GRID)
        for card in self._allowed():
            widget = card.make(context, self)
            if not card.wide:
                # A card in the scrolled column is never squeezed, and grows with lines that need two.
                widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            self._cards.append((card, widget))
            (left if card.wide else right).addWidget(widget, 1 if card.wide else 0)
        right.addStretch(1)
        side = QWidget()
        side.setLayout(right)
        area = scrolling(side)
        # Half of it grows with the letters: the appointments beside need the rest of the window.
        area.setFixedWidth((_SIDE_WIDTH + scaled(_SIDE_WIDTH)) // 2)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        columns.addLayout(left, 1)
        columns.addWidget(area)
        self.body.addLayout(columns, 1)
        context.changes.changed.connect(self._refresh_cards)
        self._show_day()

    def refresh(self) -> None:
        self._show_day()
        for _card, widget in self._cards:
            self._refresh(widget)

    def _allowed(self) -> list[TodayCard]:
        cards = [card for feature in self.context.features for card in feature.today_cards]
        return sorted(
            (card for card in cards if self.context.may(card.permission)), key=lambda card: card.position
        )

    def _show_day(self) -> None:
        today = self.context.today()
        weekday = QLocale().standaloneDayName(today.isoweekday())
        self.set_title(self.tr("Today · {date}, {weekday}").format(date=f"{today:%d.%m.%Y}", weekday=weekday))

    def _refresh_cards(self, topics: frozenset[Topic]) -> None:
        for card, widget in self._cards:
            if topics & card.topics:
                self._refresh(widget)

    @staticmethod
    def _refresh(widget: QWidget) -> None:
        refresh = getattr(widget, "refresh", None)
        if refresh is not None:
            refresh()
