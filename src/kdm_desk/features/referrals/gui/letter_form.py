"""The left side of a letter: whom it goes to, what of her file, the words, who signs."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kdm_desk.documents.letter import Mark, Urgency
from kdm_desk.features.referrals.gui.facts_box import FactsBox
from kdm_desk.features.referrals.model.directory import Institution
from kdm_desk.features.referrals.model.fields import FieldName
from kdm_desk.features.referrals.model.letters import (
    LetterDraft,
    WritingOptions,
    include,
    included,
    on_legal_basis,
)
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.forms import Form
from kdm_desk.ui.theme import GRID

_TEXT_ROWS = 13


class LetterForm(QWidget):
    """Shows a draft and gives back what became of it."""

    changed = Signal()
    institution_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: LetterDraft | None = None
        self._wording = ("", "")
        self._showing = False
        self.head = Form([self._head_section()])
        self.facts = FactsBox()
        self.basis = Form([self._basis_section()])
        self.basis.set_field_visible("legal_basis", False)
        self.words = Form([self._text_section(), self._more_section()], opens=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for part in (self.head, self.facts, self.basis, self.words):
            column.addWidget(part)
        column.addStretch(1)
        self.head.changed.connect(self._typed)
        self.words.changed.connect(self._typed)
        self.basis.changed.connect(self._basis_typed)
        self.facts.ticked.connect(self._ticked)

    def _head_section(self) -> Section:
        return Section(
            "head",
            "",
            [
                Field("institution_id", self.tr("Recipient"), Kind.CHOICE, required=True),
                Field("subject", self.tr("Subject"), required=True),
            ],
        )

    def _basis_section(self) -> Section:
        hint = self.tr(
            "For instance an order of the prosecutor or the court, or danger to life. It is kept with the letter and "
            "written into the record."
        )
        return Section(
            "basis",
            "",
            [
                Field("without_consent", self.tr("Without her consent, on a legal basis"), Kind.TICK),
                Field("legal_basis", self.tr("Legal basis"), Kind.NOTES, hint, required=True, rows=2),
            ],
        )

    def _text_section(self) -> Section:
        hint = self.tr("One paragraph a line. What is ticked above stands after the first.")
        return Section(
            "text", "", [Field("text", self.tr("Text"), Kind.NOTES, hint, required=True, rows=_TEXT_ROWS)]
        )

    def _more_section(self) -> Section:
        marks = [Choice(mark.value, mark.value) for mark in Mark]
        urgencies = [Choice(urgency.value, urgency.value) for urgency in Urgency]
        hint = self.tr("One a line; leave it empty when nothing is enclosed.")
        return Section(
            "more",
            self.tr("Signature and marks"),
            [
                Field("signatory_id", self.tr("Signed by"), Kind.CHOICE, required=True),
                Field("mark", self.tr("Confidentiality"), Kind.CHOICE, choices=marks),
                Field("urgency", self.tr("Urgency"), Kind.CHOICE, choices=urgencies),
                Field("attachments", self.tr("Enclosures"), Kind.NOTES, hint, rows=2),
            ],
        )

    def offer(self, institutions: Sequence[Institution], options: WritingOptions) -> None:
        """The directory and the people who may sign."""
        self._showing = True
        self.head.set_choices("institution_id", [Choice(each.id, each.name) for each in institutions])
        self.words.set_choices(
            "signatory_id",
            [Choice(each.staff_id, _line(each.name, each.title)) for each in options.signatories],
        )
        self._showing = False

    def show_draft(self, draft: LetterDraft, wording: tuple[str, str] | None = None) -> None:
        """Show a draft; `wording` is the standing subject and text it began with, its own when None."""
        self._draft = draft
        self._wording = wording or (draft.subject, draft.text)
        self._showing = True
        self.head.set_values({"institution_id": draft.institution.id, "subject": draft.subject})
        self.words.set_values(
            {
                "text": draft.text,
                "signatory_id": draft.signatory_id,
                "mark": draft.mark,
                "urgency": draft.urgency,
                "attachments": "\n".join(draft.attachments),
            }
        )
        self.basis.set_values({"without_consent": draft.without_consent, "legal_basis": draft.legal_basis})
        self.basis.set_field_visible("legal_basis", draft.without_consent)
        self._showing = False
        self.facts.show_draft(draft)

    def forget(self) -> None:
        """Nothing is being written until the next draft is shown; what was wrong with the last is not said."""
        self._draft = None
        for form in (self.head, self.basis, self.words):
            clear_problems(form)

    def current(self) -> LetterDraft | None:
        """The draft with everything typed; None before one was shown."""
        if self._draft is None:
            return None
        head, words = self.head.values(), self.words.values()
        return replace(
            self._draft,
            subject=head["subject"],
            text=words["text"],
            signatory_id=words["signatory_id"] or "",
            mark=Mark(words["mark"]) if words["mark"] else None,
            urgency=Urgency(words["urgency"]) if words["urgency"] else None,
            attachments=tuple(words["attachments"].splitlines()),
            legal_basis=self.basis.values()["legal_basis"] if self._draft.without_consent else "",
        )

    @property
    def wording(self) -> tuple[str, str]:
        """The standing subject and text that the letter began with."""
        return self._wording

    @property
    def has_own_words(self) -> bool:
        """Whether the standing wording was changed by hand."""
        draft = self.current()
        return draft is not None and (draft.subject, draft.text) != self._wording

    def check(self) -> bool:
        """Say what is missing next to its field."""
        return self.head.check() and self.basis.check() and self.words.check()

    def show_error(self, error: Exception) -> bool:
        """Show an error at its field; False when it belongs to none here."""
        return any(form.show_error(error) for form in (self.head, self.basis, self.words))

    def kept(self) -> dict[str, object]:
        """What a draft keeps, fit for JSON. Her consent is looked up anew each time, a legal basis asked anew."""
        draft = self.current()
        if draft is None:
            return {}
        return {
            "institution_id": draft.institution.id,
            "subject": draft.subject,
            "text": draft.text,
            "included": [name.value for name in included(draft.fields)],
            "signatory_id": draft.signatory_id,
            "mark": draft.mark,
            "urgency": draft.urgency,
            "attachments": list(draft.attachments),
        }

    def _typed(self, field: str) -> None:
        if self._showing or self._draft is None:
            return
        if field == "institution_id":
            chosen = self.head.values()["institution_id"]
            if chosen and chosen != self._draft.institution.id:
                self.institution_chosen.emit(chosen)
            return
        self.changed.emit()

    def _basis_typed(self, field: str) -> None:
        if self._showing or self._draft is None:
            return
        if field == "without_consent":
            wanted = self.basis.values()["without_consent"]
            self._draft = on_legal_basis(self._draft, wanted)
            self.basis.set_field_visible("legal_basis", wanted)
            self.facts.show_draft(self._draft)
        self.changed.emit()

    def _ticked(self, name: FieldName, wanted: bool) -> None:
        if self._draft is not None:
            self._draft = include(self._draft, name, wanted)
            self.changed.emit()


def clear_problems(form: Form) -> None:
    """Take away what was said to be wrong, as nothing typed will."""
    for section in form.sections():
        for field in section.fields:
            form.question(field.name).show_problem("")


def agreed_since(fresh: LetterDraft, before: LetterDraft) -> LetterDraft:
    """The letter as it was written, over the consents as they are now: what she has just agreed to is taken in."""
    lacked = {field.name for field in before.fields if field.lacks is not None}
    usual = set(included(fresh.fields))
    draft = on_legal_basis(replace(before, fields=fresh.fields), before.without_consent, before.legal_basis)
    for field in before.fields:
        wanted = field.included or (field.name in lacked and field.name in usual)
        draft = include(draft, field.name, wanted)
    return draft


def restored(draft: LetterDraft, kept: dict[str, object]) -> LetterDraft:
    """A fresh draft with what was kept of it; what may no longer go out stays out."""
    wanted = set(_strings(kept.get("included")))
    for field in draft.fields:
        draft = include(draft, field.name, field.name.value in wanted)
    mark, urgency = str(kept.get("mark") or ""), str(kept.get("urgency") or "")
    return replace(
        draft,
        subject=str(kept.get("subject", draft.subject)),
        text=str(kept.get("text", draft.text)),
        signatory_id=str(kept.get("signatory_id") or draft.signatory_id),
        mark=Mark(mark) if mark else None,
        urgency=Urgency(urgency) if urgency else None,
        attachments=tuple(_strings(kept.get("attachments"))),
    )


def _strings(value: object) -> list[str]:
    return [str(entry) for entry in value] if isinstance(value, list) else []


def _line(name: str, title: str) -> str:
    return f"{name}, {title}" if title else name
