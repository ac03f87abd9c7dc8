"""The card beside a restricted file: who may see it, why, and who opened it in an emergency."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kdm_desk.core.access import Permission
from kdm_desk.features.people.gui import words
from kdm_desk.features.people.gui.layouts import clear
from kdm_desk.features.restricted.gui import dialogs
from kdm_desk.features.restricted.model import Colleague, Restriction
from kdm_desk.features.restricted.service import RestrictedService
from kdm_desk.ui.context import Context
from kdm_desk.ui.widgets import Card, Chip, button, label

translate = QCoreApplication.translate


class WhoMaySeeCard(Card):
    """Hidden for a file that is open to all. Reading it hands the file on to those who came to supervise since."""

    def __init__(self, context: Context, parent: QWidget | None, person_id: str) -> None:
        super().__init__(translate("Restricted", "Who may see this file"), "lock", parent)
        self._context, self._person_id = context, person_id
        self._service = RestrictedService(context.desk)
        self._colleagues: list[Colleague] = []
        self.hide()
        self.refresh()

    def refresh(self) -> None:
        self._context.tasks.run(self, self._read, self._show)

    def _read(self) -> tuple[Restriction | None, list[Colleague]]:
        """On the database thread."""
        state = self._service.state(self._person_id)
        if state is None:
            return None, []
        self._service.hand_on(self._person_id)
        return state, self._service.colleagues()

    def _show(self, loaded: tuple[Restriction | None, list[Colleague]]) -> None:
        state, self._colleagues = loaded
        clear(self.body)
        if state is not None:
            self._show_members(state)
            self._show_emergencies(state)
            self._add_keys(state)
        self.setVisible(state is not None)

    def _show_members(self, state: Restriction) -> None:
        count = translate("Restricted", "Limited to {count} people").format(count=len(state.members))
        self.body.addWidget(Chip(count, "accent", "lock"))
        for member in state.members:
            text = member.name
            if member.is_me:
                text = translate("Restricted", "{name} (you)").format(name=member.name)
            elif member.lost_key:
                text = translate("Restricted", "{name}: share it again, her keys are new").format(
                    name=member.name
                )
            self.body.addWidget(label(text))
        self.body.addWidget(label(state.reason, "muted"))

    def _show_emergencies(self, state: Restriction) -> None:
        if state.in_emergency:
            until = max(one.until for one in state.emergencies)
            text = translate("Restricted", "Open to you until {time}").format(time=words.moment(until))
            self.body.addWidget(Chip(text, "warning", "warning"))
        for one in state.emergencies:
            text = translate("Restricted", "{who} opened it in an emergency, {when}: {reason}")
            self.body.addWidget(
                label(text.format(who=one.who, when=words.moment(one.at), reason=one.reason), "muted")
            )

    def _add_keys(self, state: Restriction) -> None:
        context, window = self._context, self.window()
        if not state.in_emergency:
            self.body.addWidget(
                button(
                    translate("Restricted", "Share …"),
                    lambda: dialogs.share_dialog(context, window, state, self._colleagues),
                    "add",
                )
            )
            if len(state.members) > 1:
                self.body.addWidget(
                    button(
                        translate("Restricted", "Take off the list …"),
                        lambda: dialogs.withdraw_dialog(context, window, state),
                        "minus",
                    )
                )
        if context.may(Permission.RESTRICT_FILES):
            self.body.addWidget(
                button(
                    translate("Restricted", "Open to all staff …"),
                    lambda: dialogs.ask_and_lift(context, window, state),
                    "key",
                    "quiet",
                )
            )
