"""Her consent on a page of its own, opened from a letter that lacks it; it leads back there."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from kdm_desk.core.changes import Topic
from kdm_desk.features.consent.gui.consent_tab import ConsentTab
from kdm_desk.features.consent.service import ConsentService
from kdm_desk.ui.context import Context
from kdm_desk.ui.page import Page
from kdm_desk.ui.paper_dialog import PaperDialog
from kdm_desk.ui.widgets import button

Place = tuple[str, Mapping[str, object]]


class ConsentPage(Page):
    """Opened with `person_id`. With `institution_id` and `fields` it asks at once for her consent to those.

    `back` is (page name, its arguments): where it leads once she has agreed.
    """

    topics = frozenset({Topic.CASE})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("Consent"))
        self._service = ConsentService(context.desk)
        self._person_id = ""
        self._back: Place | None = None
        self.tab: ConsentTab | None = None
        self.add_action(button(self.tr("Blank privacy notice …"), self._print_notice, "print", "quiet"))
        self.file_key = self.add_action(button(self.tr("Open her file"), self._open_file, "person"))
        self.back_key = self.add_action(button(self.tr("Back to the letter"), self._go_back, "back"))

    def open_with(self, **arguments: object) -> None:
        person_id = str(arguments.get("person_id", self._person_id))
        back = arguments.get("back")
        self._back = (str(back[0]), dict(back[1])) if isinstance(back, tuple) else None
        self.back_key.setVisible(self._back is not None)
        self.file_key.setVisible(bool(person_id))
        self.banner.clear()
        if not person_id:
            self.show_empty(
                self.tr("Consent is recorded in her file. Open it, and choose Consent there."),
                "person",
                self.tr("Go to the clients"),
                lambda: self.context.open("clients"),
            )
            return
        self.show_content()
        if person_id != self._person_id or self.tab is None:
            self._show_tab_of(person_id)
        else:
            self.tab.refresh()
        institution_id = str(arguments.get("institution_id", ""))
        if self.tab is not None and institution_id:
            self.tab.ask(institution_id, _strings(arguments.get("fields")))

    def refresh(self) -> None:
        if self.tab is not None:
            self.tab.refresh()

    def _show_tab_of(self, person_id: str) -> None:
        if self.tab is not None:
            self.tab.hide()
            self.tab.deleteLater()
        self._person_id = person_id
        self.tab = ConsentTab(self.context, self, person_id)
        self.tab.given.connect(self._go_back)
        self.body.addWidget(self.tab, 1)

    def _go_back(self) -> None:
        if self._back is not None:
            name, arguments = self._back
            self.context.open(name, **arguments)

    def _open_file(self) -> None:
        self.context.open("case_file", person_id=self._person_id, tab="consent")

    def _print_notice(self) -> None:
        PaperDialog(self.context, self.tr("Privacy notice"), self._service.blank_notice, self.window()).open()


def _strings(value: object) -> Sequence[str]:
    return [str(entry) for entry in value] if isinstance(value, list | tuple) else []
