"""Writing a letter: her facts and the words at the left, the real page at the right, what leaves at the bottom."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import UserError
from kdm_desk.features.referrals.gui import words
from kdm_desk.features.referrals.gui.letter_form import LetterForm, agreed_since, restored
from kdm_desk.features.referrals.gui.sending import PrinterChoice, Sending
from kdm_desk.features.referrals.model.directory import Institution
from kdm_desk.features.referrals.model.letters import (
    LetterDraft,
    NumberMode,
    WritingOptions,
    included,
    lacking_consent,
)
from kdm_desk.features.referrals.service import ReferralService
from kdm_desk.ui.context import Context
from kdm_desk.ui.page import Page, scrolling
from kdm_desk.ui.preview import PdfPreview
from kdm_desk.ui.theme import GRID, scaled
from kdm_desk.ui.widgets import Chip, MessageBanner, button, label

_SETTLE_MS = 250
_KEEP_MS = 3_000
_FORM_WIDTH = 54 * GRID


@dataclass(frozen=True)
class _Loaded:
    institutions: list[Institution]
    options: WritingOptions
    draft: LetterDraft | None
    kept: dict[str, object] | None


class LetterPage(Page):
    """Opened with `person_id`; `institution_id` chooses whom to write to.

    `started` tells one letter from the next: coming back with the same one finds the letter as it was left.
    """

    help_name = "letters"
    topics = frozenset({Topic.CASE})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("Referral letter"))
        self._service = ReferralService(context.desk)
        self._person_id = ""
        self._started: object = None
        self._letter_id = ""
        self._drawn = 0
        self._issuing = False
        self._sent = False
        self._unkept = False
        self._make_top()
        self._make_bottom()
        self._settle = self._timer(_SETTLE_MS, self._draw)
        self._keep = self._timer(_KEEP_MS, self.keep_draft)
        self.sending = Sending(context, self)
        self.sending.busy.connect(lambda _busy: self._show_keys())
        self.sending.sent.connect(self._show_issued)

    def _timer(self, milliseconds: int, action: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(action)
        return timer

    def _make_top(self) -> None:
        self.form = LetterForm()
        self.form.changed.connect(self._changed)
        self.form.institution_chosen.connect(self._choose_institution)
        width = scaled(_FORM_WIDTH)
        self._left = scrolling(self.form, width)
        self._left.setFixedWidth(width + 2 * GRID)
        self.paper_warning = MessageBanner()
        self.note = Chip("", "neutral", "eye")
        self.preview = PdfPreview(self.context.tasks.run)
        right = QVBoxLayout()
        right.setSpacing(GRID)
        right.addWidget(self.note)
        right.addWidget(self.paper_warning)
        right.addWidget(self.preview, 1)
        columns = QHBoxLayout()
        columns.setSpacing(GRID)
        columns.addWidget(self._left)
        columns.addLayout(right, 1)
        self.body.addLayout(columns, 1)

    def _make_bottom(self) -> None:
        bar = QFrame()
        bar.setProperty("role", "card")
        row = QHBoxLayout(bar)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(2 * GRID)
        said = QVBoxLayout()
        said.setSpacing(4)
        self.leaves = label("", "heading")
        self.unagreed = Chip("", "warning", "warning")
        self.unagreed.hide()
        said.addWidget(self.leaves)
        said.addWidget(self.unagreed)
        row.addLayout(said, 1)
        self.consent_key = button(self.tr("Record her consent now …"), self._ask_consent, "check")
        self.consent_key.hide()
        row.addWidget(self.consent_key)
        self.printer = PrinterChoice(self.context)
        self.save_key = button(self.tr("Save as PDF …"), self._save, "document")
        self.print_key = button(self.tr("Print"), self._print, "print", "primary", "Ctrl+P")
        row.addWidget(self.printer)
        row.addWidget(self.save_key)
        row.addWidget(self.print_key)
        self.body.addWidget(bar)

    # Opening

    def open_with(self, **arguments: object) -> None:
        person_id = str(arguments.get("person_id", ""))
        started = arguments.get("started")
        if started is not None and started == self._started:
            self.refresh()
            return
        self._started, self._person_id, self._letter_id = started, person_id, ""
        self._unkept = self._sent = False
        self._drawn += 1
        self.form.forget()
        self._left.verticalScrollBar().setValue(0)
        self.banner.clear()
        self.paper_warning.clear()
        self.preview.clear()
        self._show_keys()
        if not person_id:
            self._ask_for_a_file()
            return
        self._open(str(arguments.get("institution_id", "")))

    def refresh(self) -> None:
        """What is being written stays; what she agreed to is looked up again and the page drawn anew."""
        draft = self.form.current()
        if draft is None or self._letter_id or self._issuing:
            return
        service = self._service

        def show(fresh: LetterDraft) -> None:
            now = self.form.current()
            if now is None or self._letter_id:
                return
            anew = agreed_since(fresh, now)
            if anew.fields != now.fields:
                self.form.show_draft(anew, self.form.wording)
                self._show_what_leaves()
            self._draw()

        self.load(lambda: service.draft_letter(draft.person_id, draft.institution.id), show)

    def _ask_consent(self) -> None:
        """Her consent is asked on its own page, which comes back to this letter."""
        draft = self.form.current()
        if draft is None:
            return
        self.keep_draft()
        names = [field.name.value for field in draft.fields if field.withheld is None and field.usual]
        self.context.open(
            "consent",
            person_id=self._person_id,
            institution_id=draft.institution.id,
            fields=names,
            back=("letter", {"person_id": self._person_id, "started": self._started}),
        )

    def _ask_for_a_file(self) -> None:
        self.show_empty(
            self.tr("A letter is written from her file. Open it, and choose the letter there."),
            "letters",
            self.tr("Go to the clients"),
            lambda: self.context.open("clients"),
        )

    def _open(self, institution_id: str) -> None:
        service, person_id = self._service, self._person_id

        def work() -> _Loaded:
            institutions = service.institutions()
            kept = None if institution_id else service.kept_draft(person_id)
            wanted = institution_id or str((kept or {}).get("institution_id", ""))
            known = [each.id for each in institutions]
            chosen = wanted if wanted in known else (known[0] if known else "")
            draft = service.draft_letter(person_id, chosen) if chosen else None
            return _Loaded(institutions, service.writing_options(), draft, kept)

        self.load(work, self._show)

    def _show(self, loaded: _Loaded) -> None:
        draft = loaded.draft
        if draft is None:
            self.show_empty(
                self.tr("The directory is empty. Add an institution to write to."),
                "letters",
                self.tr("Open the directory"),
                lambda: self.context.open("institutions"),
            )
            return
        self.show_content()
        self.form.offer(loaded.institutions, loaded.options)
        if loaded.kept:
            self.form.show_draft(restored(draft, loaded.kept), (draft.subject, draft.text))
            self.banner.show_message(self.tr("The letter you had begun is here again. Nothing was sent."))
        else:
            self.form.show_draft(draft)
        self._show_note(loaded.options.number_mode)
        self._show_what_leaves()
        self._show_keys()
        self._draw()

    def _show_note(self, mode: NumberMode) -> None:
        if mode is NumberMode.DESK:
            text = self.tr("Preview: the number is given when it is printed")
        else:
            text = self.tr("Preview: the number is left blank for the registry")
        self.note.show_state(text, "neutral", "eye")

    # Writing

    def _changed(self) -> None:
        self._unkept = True
        self._show_what_leaves()
        self._settle.start()
        self._keep.start()

    def _choose_institution(self, institution_id: str) -> None:
        """Other facts and other words for another reader; words written by hand stay."""
        own = self.form.current() if self.form.has_own_words else None
        service, person_id = self._service, self._person_id

        def show(draft: LetterDraft) -> None:
            if own is None:
                self.form.show_draft(draft)
            else:
                mixed = replace(draft, subject=own.subject, text=own.text)
                self.form.show_draft(mixed, (draft.subject, draft.text))
                self.banner.show_message(self.tr("Your own words were kept. Please check they fit."))
            self._changed()

        self.load(lambda: service.draft_letter(person_id, institution_id), show)

    def _show_what_leaves(self) -> None:
        draft = self.form.current()
        if draft is None:
            return
        text = words.what_leaves(included(draft.fields), draft.institution.name)
        if self.form.has_own_words:
            text = " ".join((text, self.tr("What you wrote yourself goes too.")))
        self.leaves.setText(text)
        lacking = lacking_consent(draft.fields)
        self.unagreed.setVisible(bool(lacking))
        if lacking:
            said = words.without_consent([field.name for field in lacking])
            self.unagreed.show_state(said, "warning", "warning")
        askable = [field for field in draft.fields if field.withheld is None and field.lacks is not None]
        self.consent_key.setVisible(bool(askable))

    def _draw(self) -> None:
        draft = self.form.current()
        if draft is None or self._letter_id:
            return
        self._drawn += 1
        drawn, service = self._drawn, self._service

        def show(result: tuple[bytes, str]) -> None:
            if drawn == self._drawn:
                self.preview.show_pdf(result[0])
                self._warn_of_characters(result[1])

        self.context.tasks.run(
            self, lambda: (service.preview(draft), service.unprintable(draft)), show, self.show_error
        )

    def _warn_of_characters(self, characters: str) -> None:
        if not characters:
            self.paper_warning.clear()
            return
        text = self.tr("Paper cannot show these characters: {characters}. Please write them another way.")
        text = text.format(characters=" ".join(characters))
        if text != self.paper_warning.text():
            self.paper_warning.show_message(text, tone="warning")

    # Sending

    def _print(self) -> None:
        self._issue(lambda letter_id: self.sending.print_letter(letter_id, self.printer.printer()))

    def _save(self) -> None:
        if self._letter_id or self._is_complete():
            self.sending.ask_and_save(self._issue, self.tr("Letter.pdf"))

    def _is_complete(self) -> bool:
        return self.form.check()

    def _issue(self, go_on: Callable[[str], None]) -> None:
        """Give the letter its number unless it has one, then go on with it."""
        if self._letter_id:
            go_on(self._letter_id)
            return
        draft = self.form.current()
        if draft is None or self._issuing or not self._is_complete():
            return
        self._issuing = True
        self._show_keys()
        self.banner.clear()
        service = self._service

        def issued(letter_id: str) -> None:
            self._issuing, self._letter_id, self._unkept = False, letter_id, False
            self._keep.stop()
            self.note.show_state(self.tr("This letter has its number and stands in the register"), "ok")
            self._show_keys()
            go_on(letter_id)

        def refused(error: Exception) -> None:
            self._issuing = False
            self._show_keys()
            self._refused(error, draft)

        self.context.tasks.run(self, lambda: service.issue(draft), issued, refused)

    def _refused(self, error: Exception, draft: LetterDraft) -> None:
        """Say why; when her file changed meanwhile, show what it says now beside the words already written."""
        self.show_error(error)
        if isinstance(error, UserError) and error.code == "consent_missing":
            self.refresh()
        if not isinstance(error, UserError) or error.code != "changed_meanwhile":
            return
        service, kept = self._service, self.form.kept()

        def show(fresh: LetterDraft) -> None:
            self.form.show_draft(restored(fresh, kept), (fresh.subject, fresh.text))
            self._changed()

        self.load(lambda: service.draft_letter(draft.person_id, draft.institution.id), show)

    def _show_issued(self, letter_id: str) -> None:
        def open_letter() -> None:
            self.context.open("issued_letter", letter_id=letter_id)

        self._sent = True
        self._show_keys()
        self.show_empty(
            self.tr("This letter was sent and stands in the register."),
            "letters",
            self.tr("Open the letter"),
            open_letter,
        )
        open_letter()

    def _show_keys(self) -> None:
        is_issued = bool(self._letter_id)
        has_draft = self.form.current() is not None
        self.form.setEnabled(has_draft and not is_issued and not self._issuing)
        self.consent_key.setEnabled(has_draft and not is_issued and not self._issuing)
        for key in (self.print_key, self.save_key):
            key.setEnabled(has_draft and not self._issuing and not self._sent and not self.sending.is_busy)

    # Keeping

    @property
    def has_unsaved(self) -> bool:
        return self._unkept

    def keep_draft(self) -> None:
        content, person_id, service = self.form.kept(), self._person_id, self._service
        if not self._unkept or not content or self._letter_id or self._issuing:
            return
        self._unkept = False
        self.context.tasks.run(self, lambda: service.keep_draft(person_id, content), lambda _nothing: None)

    def show_error(self, error: Exception) -> None:
        """Next to the field where there is one, else on the page."""
        if not self.form.show_error(error):
            super().show_error(error)
