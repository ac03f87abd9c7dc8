"""The staff room: colleagues, logins, the review, managers, the recovery sheet, who may do what. For managers."""

from PySide6.QtWidgets import QTabWidget, QWidget

from kdm_desk.core.changes import Topic
from kdm_desk.features.staff.gui.colleagues_tab import ColleaguesTab
from kdm_desk.features.staff.gui.managers_tab import ManagersTab
from kdm_desk.features.staff.gui.matrix_tab import MatrixTab
from kdm_desk.features.staff.gui.recovery_tab import RecoveryTab
from kdm_desk.features.staff.gui.review_tab import ReviewTab
from kdm_desk.ui.context import Context
from kdm_desk.ui.page import Page


class StaffPage(Page):
    """One tab a matter."""

    topics = frozenset({Topic.LOGINS, Topic.ACCESS})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("Staff"))
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Staff"))
        self.colleagues = ColleaguesTab(self)
        self.review = ReviewTab(self)
        self.managers = ManagersTab(self)
        self.recovery = RecoveryTab(self)
        self.matrix = MatrixTab(self)
        self.tabs.addTab(self.colleagues, self.tr("C&olleagues"))
        self.tabs.addTab(self.review, self.tr("Re&view"))
        self.tabs.addTab(self.managers, self.tr("Mana&gers"))
        self.tabs.addTab(self.recovery, self.tr("Recover&y sheet"))
        self.tabs.addTab(self.matrix, self.tr("W&ho may do what"))
        self.body.addWidget(self.tabs, 1)

    def open_with(self, **arguments: object) -> None:
        """`tab` "review" or "managers" shows that one first."""
        first = {"review": self.review, "managers": self.managers}.get(str(arguments.get("tab")))
        if first is not None:
            self.tabs.setCurrentWidget(first)
        self.refresh()

    def refresh(self) -> None:
        self.colleagues.refresh()
        self.review.refresh()
        self.managers.refresh()
        self.recovery.refresh()
