"""The new application page: one column, saved from anywhere, nothing typed is ever lost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kdm_desk.core.errors import FieldError
from kdm_desk.core.ids import new_id
from kdm_desk.features.intake.gui import application_form
from kdm_desk.features.intake.gui.blank_form import show_blank_form
from kdm_desk.features.intake.gui.join_strip import JoinStrip
from kdm_desk.features.intake.gui.kept_page import KeptPage, kept_page
from kdm_desk.features.intake.gui.problems import say_problems, show_problems
from kdm_desk.features.intake.gui.strips import DraftStrip, EarlierFiles
from kdm_desk.features.intake.model import Draft, NewApplication, mended
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.gui import words
from kdm_desk.features.people.gui.questions import choices
from kdm_desk.features.people.model.duplicates import LikelyFile
from kdm_desk.features.people.model.persons import CodeLists, PersonLine
from kdm_desk.features.people.service.duplicates import DuplicateService
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.ui.context import Context
from kdm_desk.ui.dialogs import confirm
from kdm_desk.ui.forms import Form, SectionIndex
from kdm_desk.ui.page import Page, scrolling
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import button

translate = QCoreApplication.translate

_FORM_WIDTH = 96 * GRID
_SIDE_WIDTH = 32 * GRID
_DRAFT_EVERY_MS = 3_000
_TYPING_PAUSE_MS = 250
_TELLING = frozenset({"given_names", "surname", "known_as", "phone_0", "phone_1", "identity_number"})


@dataclass(frozen=True)
class _Opening:
    lists: CodeLists
    drafts: Sequence[Draft]
    joined: PersonLine | None


class NewApplicationPage(Page):
    """Opened with nothing, a `name` that was searched, a `person_id` to join, or a `draft_id` to go on with."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("Intake", "New application"), parent)
        self._intake = IntakeService(context.desk)
        self._people, self._duplicates = PeopleService(context.desk), DuplicateService(context.desk)
        self._lists = CodeLists({})
        self.form: Form | None = None
        self._person_id, self._draft_id = "", ""
        self._sending = self._unkept = self._draft_kept = False
        self._section = ""
        self._earlier_asked = 0
        self._make_strips()
        self._columns = QHBoxLayout()
        self._columns.setSpacing(2 * GRID)
        self.body.addLayout(self._columns, 1)
        self._make_keys()
        self._make_timers()

    def _make_strips(self) -> None:
        self.drafts, self.join, self.earlier = DraftStrip(), JoinStrip(self.context), EarlierFiles()
        self.body.addWidget(self.drafts)
        self.drafts.resumed.connect(self._resume)
        self.drafts.discarded.connect(self._discard_draft)
        self.join.released.connect(self._release)
        self.earlier.chosen.connect(self._join)

    def _make_keys(self) -> None:
        self.discard = self.add_action(
            button(translate("Intake", "Empty the page"), self._ask_to_empty, "cross")
        )
        self.paper = self.add_action(
            button(translate("Intake", "Blank form …"), lambda: show_blank_form(self.context, self), "print")
        )
        self.save_key = self.add_action(
            button(translate("Intake", "Save (Ctrl+Enter)"), self.save, "check"), primary=True
        )
        for keys, action in (
            ("Ctrl+Return", self.save),
            ("Ctrl+Enter", self.save),
            ("Ctrl+PgDown", partial(self._go_to_section, 1)),
            ("Ctrl+PgUp", partial(self._go_to_section, -1)),
        ):
            shortcut = QShortcut(QKeySequence.fromString(keys), self, action)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)

    def _make_timers(self) -> None:
        self._draft_timer = QTimer(self)
        self._draft_timer.setInterval(_DRAFT_EVERY_MS)
        self._draft_timer.timeout.connect(self.keep_draft)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._look_for_earlier)

    def open_with(self, **arguments: object) -> None:
        wanted = {name: str(value) for name, value in arguments.items()}
        person_id = wanted.get("person_id", "")
        aside = self._page_of_another(wanted)

        def read() -> _Opening:
            if aside is not None:
                self._intake.save_draft(*aside)
            joined = self._people.line(person_id) if person_id else None
            return _Opening(self._people.code_lists(), self._intake.list_drafts(), joined)

        def opened(opening: _Opening) -> None:
            if aside is not None:
                self._start_over()
            self._opened(opening, wanted)

        self.load(read, opened)

    def _page_of_another(self, wanted: Mapping[str, str]) -> KeptPage | None:
        """What stands half written on the page and is about somebody else than wanted now, to be set aside.

        What was written about one woman never goes into the file of another because the page was still open.
        """
        here = (("person_id", self._person_id), ("draft_id", self._draft_id), ("name", ""))
        is_another = any(wanted.get(name, value) != value for name, value in here)
        if self.form is None or self._sending or not self.has_typed or not is_another:
            return None
        return kept_page(self.form, self._person_id, self._draft_id)

    def _opened(self, opening: _Opening, wanted: Mapping[str, str]) -> None:
        self._lists = opening.lists
        if self.form is None:
            self._make_form()
        if not self.has_typed:
            draft = next((one for one in opening.drafts if one.id == wanted.get("draft_id")), None)
            if draft is not None:
                self._resume(draft)
            else:
                self.drafts.show_drafts([one for one in opening.drafts if one.id != self._draft_id])
                self._release()
                self._begin(wanted.get("name", ""))
        if opening.joined is not None:
            self._join_file(opening.joined.person_id, opening.joined.name, opening.joined.file_no)

    def _make_form(self) -> None:
        """The form, with its sections and the earlier files at its left. Made once: it is costly to style.

        It is made inside its place in the window, because Qt styles whole branches anew when they are moved.
        """
        holder = QWidget()
        area = scrolling(holder, _FORM_WIDTH)
        self._columns.addWidget(area, 1)
        sections = application_form.sections(self._lists, self.context.preferences.language)
        form = Form(sections, opens=True, parent=holder)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        form.changed.connect(self._typed)
        form.section_changed.connect(self._section_reached)
        self._columns.insertWidget(0, self._make_side(form))
        self.form = form
        for section in form.sections():
            box = form.section_widget(section.name)
            box.opened.connect(partial(self._scroll_to, area, box))
        self._show_children(0)

    def _scroll_to(self, area: QScrollArea, box: QWidget) -> None:
        """Bring a section that was opened to the top, once it has its size."""
        bar = area.verticalScrollBar()
        QTimer.singleShot(0, box, lambda: bar.setValue(box.y() - GRID))

    def _make_side(self, form: Form) -> QWidget:
        index = SectionIndex(form)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(index)
        column.addWidget(self.join)
        column.addWidget(self.earlier)
        column.addStretch(1)
        area = scrolling(side)
        area.setFixedWidth(max(_SIDE_WIDTH, index.sizeHint().width()))
        return area

    def _begin(self, name: str) -> None:
        """A page with nothing typed but perhaps the name that was searched, ready for the keyboard."""
        if self.form is None:
            return
        given, _space, surname = name.strip().rpartition(" ")
        values = application_form.start_values(self.context.now())
        if name.strip():
            values |= {"given_names": given or surname, "surname": surname if given else ""}
        self.form.set_values(values)
        self._draft_id, self._draft_kept, self._unkept = new_id(), False, bool(name.strip())
        self._draft_timer.start()
        self.form.focus_field("channel")

    @property
    def has_typed(self) -> bool:
        """Whether there is anything on the page that a person wrote."""
        return self.form is not None and (self.form.is_dirty or self._draft_kept)

    @property
    def has_unsaved(self) -> bool:
        return self._unkept

    def _typed(self, field: str) -> None:
        self._unkept = True
        if field == "children_count":
            self._show_children_told()
        if field in _TELLING:
            self._pause.start()

    def _show_children_told(self) -> None:
        if self.form is not None:
            count = self.form.input("children_count").value()
            self._show_children(count if isinstance(count, int) else 0)

    def _show_children(self, count: int) -> None:
        if self.form is not None:
            for place in range(application_form.MOST_CHILDREN):
                for name in application_form.CHILD_FIELDS:
                    self.form.set_field_visible(f"child_{place}_{name}", place < count)

    def _look_for_earlier(self) -> None:
        """Ask for files that may be hers; an answer to what is no longer on the page is dropped."""
        if self.form is None or self._person_id:
            self.earlier.show_files([], self.context.now())
            return
        told = application_form.telling(self.form.values(), self.context.today())
        self._earlier_asked += 1
        asked = self._earlier_asked

        def show(files: Sequence[LikelyFile]) -> None:
            if asked == self._earlier_asked and not self._person_id:
                self.earlier.show_files(files, self.context.now())

        self.context.tasks.run(self, lambda: self._duplicates.likely(told), show)

    def _join(self, file: LikelyFile) -> None:
        self._join_file(file.hit.person_id, file.hit.name, file.hit.file_no)

    def _join_file(self, person_id: str, name: str, file_no: str) -> None:
        self._person_id = person_id
        self._unkept = self._unkept or self.has_typed
        self.join.show_file(person_id, words.name(name), file_no)
        self.earlier.show_files([], self.context.now())

    def _release(self) -> None:
        self._person_id = ""
        self.join.hide()
        self._pause.start()

    def save(self) -> None:
        """Register what is on the page; while one save is under way another does nothing."""
        if self._sending or self.form is None or not self.form.check():
            return
        application, problems = self._application(self.form)
        if application is None or problems:
            show_problems(self.form, problems)
            return
        self._set_sending(True)
        person_id, draft_id = self._person_id, self._draft_id
        self.context.tasks.run(
            self,
            lambda: self._intake.register(application, person_id, draft_id),
            self._saved,
            self._refused,
        )

    def _application(self, form: Form) -> tuple[NewApplication | None, Sequence[FieldError]]:
        """What is on the page, and all that has to be mended in it."""
        now = self.context.now()
        language = self.context.preferences.language
        hints = {one.code: one.text for one in choices(self._lists, "contact_hint", language)}
        try:
            application = application_form.application_from(form.values(), hints, now)
        except FieldError as error:
            return None, [error]
        return application, mended(application, now)[1]

    def _saved(self, person_id: str) -> None:
        self._set_sending(False)
        self._start_over()
        self.context.open("case_file", person_id=person_id)

    def _refused(self, error: Exception) -> None:
        self._set_sending(False)
        if self.form is not None and isinstance(error, FieldError):
            show_problems(self.form, [error])
        else:
            self.show_error(error)

    def _section_reached(self, name: str) -> None:
        """Another section was entered: what has to be mended in those left behind is said now, not at the end."""
        if self.form is None or name == self._section:
            return
        self._section = name
        problems = self._application(self.form)[1]
        for section in self.form.sections():
            if section.name != name and self.form.is_answered(section.name):
                told = [one for one in problems if one.code != "required"]
                say_problems(self.form, told, section)

    def _go_to_section(self, step: int) -> None:
        """The next section (1) or the one before (-1), with the keyboard in its first question."""
        if self.form is None:
            return
        names = [section.name for section in self.form.sections()]
        here = names.index(self._section) if self._section in names else 0
        self.form.open_section(names[min(max(here + step, 0), len(names) - 1)])

    def _set_sending(self, sending: bool) -> None:
        self._sending = sending
        self.save_key.setDisabled(sending)
        if self.form is not None:
            self.form.setDisabled(sending)
        if sending:
            self.banner.clear()

    def _ask_to_empty(self) -> None:
        if self.has_typed and not confirm(
            self,
            translate("Intake", "Empty the page?"),
            translate("Intake", "What was typed here, and its draft, is thrown away. No file is touched."),
            translate("Intake", "Empty the page"),
            translate("Intake", "Go on typing"),
            danger=True,
        ):
            return
        draft_id = self._draft_id
        self.context.tasks.run(self, lambda: self._intake.discard_draft(draft_id), lambda _done: None)
        self._start_over()
        self._begin("")

    def _start_over(self) -> None:
        """Empty every question and close the sections; the draft itself is not touched."""
        self._draft_timer.stop()
        self._pause.stop()
        if self.form is not None:
            self.form.restore(dict.fromkeys(self.form.draft()))
            for section in self.form.sections()[1:]:
                self.form.section_widget(section.name).close_up()
            self.form.mark_clean()
        self._draft_id, self._draft_kept, self._unkept = "", False, False
        self._person_id = ""
        self.join.hide()
        self.drafts.hide()
        self.earlier.show_files([], self.context.now())
        self.banner.clear()

    def keep_draft(self) -> None:
        """Keep what is on the page as a draft of this login; nothing typed since the last time does nothing."""
        if self.form is None or not self._unkept or self._sending:
            return
        self._unkept = False
        self._draft_kept = True
        kept = kept_page(self.form, self._person_id, self._draft_id)
        self.context.tasks.run(
            self, lambda: self._intake.save_draft(*kept), lambda _saved: None, self._draft_refused
        )

    def _draft_refused(self, error: Exception) -> None:
        self._unkept = True
        self.show_error(error)

    def _resume(self, draft: Draft) -> None:
        """Put a draft back on the page; it goes when the application is saved."""
        if self.form is None:
            return
        self._draft_id, self._draft_kept, self._unkept = draft.id, True, False
        answers = draft.content.get("answers")
        if isinstance(answers, dict):
            self.form.restore(answers)
            self._show_children_told()
        self.drafts.hide()
        self._draft_timer.start()
        person_id = draft.content.get("person_id")
        if isinstance(person_id, str) and person_id:
            self.context.tasks.run(
                self,
                lambda: self._people.line(person_id),
                lambda line: self._join_file(line.person_id, line.name, line.file_no),
            )
        self._pause.start()
        self.form.focus_field("given_names")

    def _discard_draft(self, draft: Draft) -> None:
        self.drafts.show_drafts([one for one in self.drafts.drafts if one.id != draft.id])
        self.context.tasks.run(self, lambda: self._intake.discard_draft(draft.id), lambda _done: None)
