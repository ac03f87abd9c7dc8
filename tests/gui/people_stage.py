"""A main window over a vault with women in it, for the tests of the people and intake screens."""

from collections.abc import Callable
from datetime import date
from typing import Literal, TypeVar, overload

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from gui.keyboard import type_text
from kdm_desk.app.main_window import MainWindow
from kdm_desk.features.admin.gui.page import SettingsPage
from kdm_desk.features.audit.gui.compare_page import ComparePage
from kdm_desk.features.audit.gui.page import AuditPage
from kdm_desk.features.consent.gui.consent_page import ConsentPage
from kdm_desk.features.disclosure.gui.own_file_page import OwnFilePage
from kdm_desk.features.intake.gui.new_application_page import NewApplicationPage
from kdm_desk.features.intake.model import Application, NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.needs.gui.silent_page import SilentPage
from kdm_desk.features.needs.gui.tasks_page import TasksPage
from kdm_desk.features.needs.gui.unmet_page import UnmetPage
from kdm_desk.features.notes.gui.note_page import NotePage
from kdm_desk.features.notes.gui.search_page import NotesSearchPage
from kdm_desk.features.people.gui.case_file_page import CaseFilePage
from kdm_desk.features.people.gui.clients_page import ClientsPage
from kdm_desk.features.people.gui.merge_page import MergePage
from kdm_desk.features.people.model.persons import Answer, Child, ClientFile, PersonDetails, Phone
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.shelter.gui.page import ShelterPage
from kdm_desk.features.today.gui.page import TodayPage
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import QuestionDialog
from kdm_desk.ui.forms import Form
from kdm_desk.ui.page import Page

_PAGES: dict[str, type[Page]] = {
    "application": NewApplicationPage,
    "audit": AuditPage,
    "audit_compare": ComparePage,
    "case_file": CaseFilePage,
    "clients": ClientsPage,
    "consent": ConsentPage,
    "merge": MergePage,
    "no_contact": SilentPage,
    "note": NotePage,
    "notes": NotesSearchPage,
    "own_file": OwnFilePage,
    "settings": SettingsPage,
    "shelter": ShelterPage,
    "tasks": TasksPage,
    "today": TodayPage,
    "unmet_needs": UnmetPage,
}
T = TypeVar("T")
P = TypeVar("P", bound=Page)
SUKRAN = NewApplication(
    "in_person",
    applicant=PersonDetails(
        given_names="Şükran",
        surname="Öztürk",
        birth_date=date(1991, 4, 23),
        district="konak",
        contact_rule="Eşi evdeyken aramayın",
        code_word="papatya",
    ),
    phones=(Phone("0532 123 45 67", "herself", Answer.YES, "10–12 arası", "only_her", False, True),),
    children=(Child("Elif", birth_date=date(2016, 9, 1)), Child(birth_year=2020)),
    requests=("legal",),
    life_in_danger=Answer.YES,
)


class Stage:
    """A main window and a quick way to have women in the vault."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.window = MainWindow(context, "Danışma")
        self.window.show()

    def done(self, work: Callable[[], T]) -> T:
        """Run something on the database thread and wait for its answer."""
        answers: list[T] = []
        owner = QObject()
        self.context.tasks.run(owner, work, answers.append)
        self.settle()
        return answers[0]

    def register(self, *applications: NewApplication) -> list[str]:
        service = IntakeService(self.context.desk)
        ids: list[str] = self.done(lambda: [service.register(one) for one in applications])
        return ids

    def settle(self) -> None:
        """Let every answer arrive, also those of questions that an answer asked."""
        for _ in range(3):
            while not self.context.tasks.wait_until_idle():
                pass
            QApplication.processEvents()

    @overload
    def open(self, page_name: Literal["application"], /, **arguments: object) -> NewApplicationPage: ...
    @overload
    def open(self, page_name: Literal["audit"], /, **arguments: object) -> AuditPage: ...
    @overload
    def open(self, page_name: Literal["audit_compare"], /, **arguments: object) -> ComparePage: ...
    @overload
    def open(self, page_name: Literal["case_file"], /, **arguments: object) -> CaseFilePage: ...
    @overload
    def open(self, page_name: Literal["clients"], /, **arguments: object) -> ClientsPage: ...
    @overload
    def open(self, page_name: Literal["consent"], /, **arguments: object) -> ConsentPage: ...
    @overload
    def open(self, page_name: Literal["merge"], /, **arguments: object) -> MergePage: ...
    @overload
    def open(self, page_name: Literal["no_contact"], /, **arguments: object) -> SilentPage: ...
    @overload
    def open(self, page_name: Literal["note"], /, **arguments: object) -> NotePage: ...
    @overload
    def open(self, page_name: Literal["notes"], /, **arguments: object) -> NotesSearchPage: ...
    @overload
    def open(self, page_name: Literal["own_file"], /, **arguments: object) -> OwnFilePage: ...
    @overload
    def open(self, page_name: Literal["settings"], /, **arguments: object) -> SettingsPage: ...
    @overload
    def open(self, page_name: Literal["shelter"], /, **arguments: object) -> ShelterPage: ...
    @overload
    def open(self, page_name: Literal["tasks"], /, **arguments: object) -> TasksPage: ...
    @overload
    def open(self, page_name: Literal["today"], /, **arguments: object) -> TodayPage: ...
    @overload
    def open(self, page_name: Literal["unmet_needs"], /, **arguments: object) -> UnmetPage: ...
    @overload
    def open(self, page_name: str, /, **arguments: object) -> Page: ...
    def open(self, page_name: str, /, **arguments: object) -> Page:
        """Open a page; of those the tests look into it is known which kind they are."""
        self.window.open(page_name, **arguments)
        self.settle()
        return self.shown(_PAGES.get(page_name, Page))

    def shown(self, kind: type[P]) -> P:
        """The page the window shows now."""
        page = self.window.pages.current_page()
        assert isinstance(page, kind)
        return page

    def audit_rows(self, action: str) -> int:
        sql = "SELECT count(*) FROM audit WHERE action = ?"
        count: int = self.done(lambda: self.context.desk.connection.execute(sql, (action,)).fetchone()[0])
        return count


def agree() -> list[str]:
    """The next question is answered with its verb as soon as it stands; its words, once it was asked."""
    asked: list[str] = []
    watch = QTimer(QApplication.instance())

    def press_key() -> None:
        question = QApplication.activeModalWidget()
        if isinstance(question, QuestionDialog):
            watch.stop()
            watch.deleteLater()
            asked.extend(label.text() for label in question.findChildren(QLabel))
            question.go_on.click()

    watch.timeout.connect(press_key)
    watch.start(5)
    return asked


def told(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def form_of(page: NewApplicationPage) -> Form:
    assert page.form is not None
    return page.form


def file_of(page: CaseFilePage) -> ClientFile:
    assert page.file is not None
    return page.file


def files(stage: Stage) -> list[ClientFile]:
    people = PeopleService(stage.context.desk)
    opened: list[ClientFile] = stage.done(
        lambda: [people.open_file(hit.person_id) for hit in people.list_files("", 50)]
    )
    return opened


def applications(stage: Stage, person_id: str) -> list[Application]:
    found: list[Application] = stage.done(lambda: IntakeService(stage.context.desk).applications(person_id))
    return found


def type_into(page: NewApplicationPage, name: str, text: str) -> None:
    type_text(form_of(page).input(name).target(), text)


def choose(page: NewApplicationPage, name: str, *codes: str) -> None:
    form_of(page).input(name).set_raw(list(codes))


def save(stage: Stage, page: NewApplicationPage) -> None:
    page.save()
    stage.settle()
