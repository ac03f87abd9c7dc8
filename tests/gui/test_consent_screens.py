"""Consent on the screen: the tab, the page a letter leads to and back, the forms shown before they are printed."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from fakes import FixedClock
from gui.accessibility import unnamed_controls
from gui.people_stage import Stage, told
from gui.typography import clipped_labels
from gui.unlocked import unlocked
from kdm_desk.features.consent.feature import FEATURE as CONSENT
from kdm_desk.features.consent.gui.consent_tab import ConsentTab
from kdm_desk.features.consent.service import ConsentService
from kdm_desk.features.people.feature import FEATURE as PEOPLE
from kdm_desk.features.referrals.feature import FEATURE as LETTERS
from kdm_desk.features.referrals.gui.letter_page import LetterPage
from kdm_desk.features.referrals.model.fields import FieldName
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.paper_dialog import PaperDialog
from kdm_desk.ui.theme import apply_theme
from referral_builders import BAR, add_woman, consent_to, set_letterhead

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

TODAY = date(2026, 3, 2)


class Desk:
    """A main window over the file of a woman who has agreed to nothing yet."""

    def __init__(self, stage: Stage, clock: FixedClock) -> None:
        self.stage, self.clock = stage, clock
        context = stage.context
        stage.done(lambda: set_letterhead(context.desk))
        self.woman = stage.done(lambda: add_woman(context.desk, agrees=False))
        self.consents = ConsentService(context.desk)

    def tab(self) -> ConsentTab:
        tab = self.stage.open("case_file", person_id=self.woman, tab="consent").tabs.currentWidget()
        assert isinstance(tab, ConsentTab)
        return tab

    def press(self, widget: QWidget, name: str) -> None:
        [key] = [
            key
            for key in widget.findChildren(QPushButton)
            if name in (key.text(), key.accessibleName()) and key.isVisible()
        ]
        key.click()
        self.stage.settle()

    def dialog(self) -> FormDialog:
        [found] = [one for one in self.stage.window.findChildren(FormDialog) if one.isVisible()]
        return found

    def save(self, **values: object) -> None:
        dialog = self.dialog()
        for name, value in values.items():
            dialog.form.input(name).set_value(value)
        dialog.submit()
        self.stage.settle()

    def printed(self) -> PaperDialog:
        self.stage.settle()
        [found] = [one for one in self.stage.window.findChildren(PaperDialog) if one.isVisible()]
        return found


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    apply_theme(qapp)
    clock = FixedClock()
    with unlocked(tmp_path, [PEOPLE, LETTERS, CONSENT], clock=clock) as context:
        stage = Stage(context)
        stage.window.resize(1366, 768)
        yield Desk(stage, clock)


def test_what_she_agrees_to_is_recorded_shown_in_words_and_taken_back(desk: Desk) -> None:
    tab = desk.tab()
    assert "She has agreed to nothing yet: no fact of hers leaves the house." in told(tab)
    tab.give_key.click()
    desk.save(recipient=BAR, purpose="legal_aid", fields=("name", "phone"), form="written")
    assert {"In force, ends on 02.03.2027", "Name, Safe telephone"} <= set(told(tab))
    desk.press(tab, "Take back: İzmir Barosu Adli Yardım Bürosu")
    assert desk.dialog().form.values()["reason"] == "At her own wish"
    desk.save()
    assert "Taken back on 02.03.2026" in told(tab)
    assert desk.stage.done(lambda: desk.consents.current(desk.woman, BAR)) == frozenset()
    page = desk.stage.open("case_file", person_id=desk.woman, tab="timeline")
    assert "She took her consent back: İzmir Barosu Adli Yardım Bürosu" in page.timeline.texts()


def test_taking_one_back_tells_of_the_others_on_which_the_same_facts_may_still_go_there(desk: Desk) -> None:
    context = desk.stage.context

    def agree() -> None:
        consent_to(context.desk, desk.woman, "name", "phone")
        consent_to(context.desk, desk.woman, "name", institution_id=None, recipient_kind="legal_aid")
        consent_to(context.desk, desk.woman, "district")
        consent_to(context.desk, desk.woman, "name", institution_id=None, recipient_kind="health")

    desk.stage.done(agree)
    desk.press(desk.tab(), "Take back: All institutions for legal aid")
    [said] = [text for text in told(desk.dialog()) if "Another consent" in text]
    assert "go there: İzmir Barosu Adli Yardım Bürosu. Please" in said
    desk.save()
    desk.press(desk.tab(), "Take back: All institutions for health")
    assert not [text for text in told(desk.dialog()) if "Another consent" in text]


def test_a_consent_to_a_kind_of_institution_is_said_so(desk: Desk) -> None:
    tab = desk.tab()
    tab.give_key.click()
    desk.save(recipient="kind:health", purpose="health_care", fields=("name",), form="spoken")
    assert "All institutions for health" in told(tab)


def test_what_is_missing_is_said_at_its_field_and_nothing_is_recorded(desk: Desk) -> None:
    tab = desk.tab()
    tab.give_key.click()
    desk.save(recipient=BAR, purpose="legal_aid", form="written")
    assert desk.dialog().form.question("fields").problem_text()
    desk.save(fields=("name",), expires_on=TODAY)
    assert "ends after the day" in desk.dialog().form.question("expires_on").problem_text()
    assert desk.dialog().form.values()["fields"] == ("name",)
    desk.dialog().form.mark_clean()
    desk.dialog().reject()
    assert desk.stage.done(lambda: desk.consents.consents_of(desk.woman)) == []


def test_a_consent_that_ran_out_says_since_when(desk: Desk) -> None:
    context = desk.stage.context
    desk.stage.done(lambda: consent_to(context.desk, desk.woman, expires_on=TODAY + timedelta(days=2)))
    desk.clock.advance(timedelta(days=3))
    assert "Expired on 04.03.2026" in told(desk.tab())


def test_the_notice_is_recorded_apart(desk: Desk) -> None:
    tab = desk.tab()
    assert "Not given yet" in told(tab)
    tab.notice_key.click()
    desk.save(form="written")
    assert any(text.startswith("02.03.2026 · Yazılı verildi · wording") for text in told(tab))
    assert "Not given yet" not in told(tab)


def test_the_forms_are_shown_before_they_are_printed(desk: Desk) -> None:
    context = desk.stage.context
    desk.stage.done(lambda: consent_to(context.desk, desk.woman, "name"))
    tab = desk.tab()
    for name in (
        "Blank consent form …",
        "Print the notice …",
        "Print the form for İzmir Barosu Adli Yardım Bürosu",
    ):
        desk.press(tab, name)
        dialog = desk.printed()
        assert dialog.preview.page_count >= 1
        assert dialog.print_key.isEnabled()
        dialog.reject()
        desk.stage.settle()
    assert desk.stage.audit_rows("consent.print") == 1
    assert desk.stage.audit_rows("notice.print") == 1


def test_a_letter_leads_to_her_consent_and_back_with_the_facts_taken_in(desk: Desk) -> None:
    letter = desk.stage.open("letter", person_id=desk.woman, institution_id=BAR, started="one")
    assert isinstance(letter, LetterPage)
    letter.consent_key.click()
    desk.stage.settle()
    values = desk.dialog().form.values()
    assert (values["recipient"], values["purpose"]) == (BAR, "legal_aid")
    assert values["fields"] == ("name", "phone", "request")
    desk.save(form="spoken")
    assert desk.stage.window.pages.current_page() is letter
    assert letter.form.facts.tick(FieldName.NAME).isChecked()
    assert letter.leaves.text().endswith("her name, her telephone and her request.")


def test_without_a_file_the_page_says_where_consent_is_recorded(desk: Desk) -> None:
    page = desk.stage.open("consent")
    assert any("recorded in her file" in text for text in told(page))
    assert not page.file_key.isVisible()
    assert not page.back_key.isVisible()


@pytest.mark.parametrize(("theme", "percent"), [("light", 100), ("dark", 150)])
def test_every_control_is_named_and_every_word_has_room(
    desk: Desk, qapp: QApplication, theme: str, percent: int
) -> None:
    context = desk.stage.context
    desk.stage.done(lambda: consent_to(context.desk, desk.woman))
    apply_theme(qapp, theme, percent)
    tab = desk.tab()
    assert unnamed_controls(tab) == []
    assert clipped_labels(tab) == []
    page = desk.stage.open("consent", person_id=desk.woman)
    assert unnamed_controls(page) == []
    assert clipped_labels(page) == []
    apply_theme(qapp)
