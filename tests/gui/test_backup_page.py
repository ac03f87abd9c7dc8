"""The backup page, its card and its status item, on a whole vault with real threads."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.accessibility import unnamed_controls
from gui.backup_session import Session, backup_session
from gui.keyboard import type_text
from gui.typography import clipped_labels
from kdm_desk.app.main_window import MainWindow
from kdm_desk.features.backup.feature import last_backup_text, make_daily_backup
from kdm_desk.features.backup.gui.page import BackupPage
from kdm_desk.features.backup.gui.today_card import BackupCard
from kdm_desk.features.backup.gui.words import shown_path
from kdm_desk.features.backup.model import BackupSettings, Outcome
from kdm_desk.features.backup.service.backups import BackupOverview, BackupService
from kdm_desk.ui.inputs import NotesInput, TextInput
from kdm_desk.ui.theme import apply_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
LOOKS = [("light", 100), ("light", 150), ("dark", 100), ("high_contrast", 125)]


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    with backup_session(tmp_path) as session:
        yield session


@pytest.fixture
def stick(session: Session, tmp_path: Path) -> Path:
    """A folder that was chosen for the daily backup."""
    folder = tmp_path / "stick"
    folder.mkdir()
    session.ask(lambda: BackupService(session.context.desk).save_settings(BackupSettings(str(folder), 3)))
    return folder


@pytest.fixture
def page(session: Session, qapp: QApplication) -> Iterator[BackupPage]:
    apply_theme(qapp)
    page = BackupPage(session.context)
    page.resize(1366, 768)
    page.show()
    page.open_with()
    session.settle()
    yield page
    session.settle()
    page.close()


def overview(session: Session) -> BackupOverview:
    return session.ask(lambda: BackupService(session.context.desk).overview())


def test_one_key_makes_a_backup_in_the_chosen_folder(session: Session, stick: Path, page: BackupPage) -> None:
    page.now.click()
    assert not page.now.isEnabled()
    session.settle()
    written = stick / "kdm-M-2026-03-02-0900.age"
    assert written.is_file()
    assert shown_path(written) in page.banner.text()
    assert page.table.rows_model.rows[0].destination == str(written)
    assert page.chip.text() == "Fresh"
    assert page.now.isEnabled()
    assert page.progress.isHidden()


def test_the_chosen_backup_is_verified_and_what_is_inside_is_told(
    session: Session, stick: Path, page: BackupPage
) -> None:
    page.now.click()
    session.settle()
    page.verify.click()
    session.settle()
    assert "is whole: 2 people, 2 files, 0 letters" in page.banner.text()


def test_a_damaged_backup_is_called_damaged(session: Session, stick: Path, page: BackupPage) -> None:
    page.now.click()
    session.settle()
    file = next(stick.iterdir())
    content = bytearray(file.read_bytes())
    content[-1000] ^= 1
    file.write_bytes(content)
    page.verify.click()
    session.settle()
    assert "damaged" in page.banner.text()


def test_a_backup_can_be_stopped_and_leaves_nothing(session: Session, stick: Path, page: BackupPage) -> None:
    page.work.started.connect(page.progress.stop.click)
    page.now.click()
    session.settle()
    assert list(stick.iterdir()) == []
    assert "Nothing half-done remains" in page.banner.text()
    assert overview(session).runs[0].outcome is Outcome.CANCELLED


def test_a_stick_that_was_pulled_is_named_and_the_failure_stays_on_the_list(
    session: Session, stick: Path, page: BackupPage
) -> None:
    stick.rmdir()
    page.now.click()
    session.settle()
    assert str(stick) in page.banner.text()
    assert page.table.rows_model.rows[0].outcome is Outcome.FAILED
    assert not page.verify.isEnabled()
    card = BackupCard(session.context)
    session.settle()
    assert "did not succeed" in card.text()
    assert str(stick) in card.text()


def test_settings_are_saved_and_wrong_ones_are_told_at_their_field(
    session: Session, tmp_path: Path, page: BackupPage
) -> None:
    form = page.settings.form
    folder, recipients = form.input("folder"), form.input("recipients")
    assert isinstance(folder, TextInput)
    assert isinstance(recipients, NotesInput)
    type_text(folder.line, str(tmp_path / "nowhere"))
    page.settings.save.click()
    session.settle()
    assert "cannot be found" in form.question("folder").problem_text()
    folder.line.clear()
    type_text(folder.line, str(tmp_path))
    type_text(recipients.edit, "age1nonsense")
    page.settings.save.click()
    session.settle()
    assert "age1" in form.question("recipients").problem_text()
    recipients.edit.clear()
    page.settings.save.click()
    session.settle()
    assert overview(session).settings == BackupSettings(str(tmp_path), 30)
    assert page.banner.text() == "Saved."


def test_what_is_being_typed_is_not_overwritten_by_a_refresh(
    session: Session, tmp_path: Path, page: BackupPage
) -> None:
    folder = page.settings.form.input("folder")
    assert isinstance(folder, TextInput)
    type_text(folder.line, "/media")
    page.back_up_to(tmp_path / "one.age")
    session.settle()
    assert folder.line.text() == "/media"


def test_the_days_backup_makes_itself_once(session: Session, stick: Path) -> None:
    for _ in range(3):
        make_daily_backup(session.context)
        make_daily_backup(session.context)
        session.settle()
    assert [path.name for path in stick.iterdir()] == ["kdm-M-2026-03-02-0900.age"]
    session.clock.advance(timedelta(days=1))
    make_daily_backup(session.context)
    session.settle()
    assert len(list(stick.iterdir())) == 2


def test_without_a_folder_nothing_makes_itself(session: Session) -> None:
    make_daily_backup(session.context)
    session.settle()
    assert overview(session).runs == []


def test_the_status_bar_tells_the_age_of_the_last_backup(session: Session, stick: Path) -> None:
    assert session.ask(lambda: last_backup_text(session.context)) == "No backup yet"
    make_daily_backup(session.context)
    session.settle()
    texts = []
    for step in (timedelta(), timedelta(minutes=30), timedelta(hours=2), timedelta(days=3)):
        session.clock.advance(step)
        texts.append(session.ask(lambda: last_backup_text(session.context)))
    assert texts == [
        "Last backup: just now",
        "Last backup: 30 minutes ago",
        "Last backup: 2 hours ago",
        "Last backup: 3 days ago",
    ]
    card = BackupCard(session.context)
    session.settle()
    assert card.chip.text() == "Getting old"


@pytest.mark.parametrize(("theme", "percent"), LOOKS)
def test_the_page_fits_and_is_named_in_every_look(
    session: Session, stick: Path, qapp: QApplication, tmp_path: Path, theme: str, percent: int
) -> None:
    apply_theme(qapp, theme, percent)
    window = MainWindow(session.context, "Danışma")
    window.resize(1366, 768)
    window.show()
    window.open("backup")
    session.settle()
    page = window.pages.current_page()
    assert isinstance(page, BackupPage)
    page.now.click()
    session.settle()
    page.progress.begin("The backup is being written.")
    qapp.processEvents()
    assert window.grab().save(str(tmp_path / f"backup-{theme}-{percent}.png"))
    assert clipped_labels(window) == []
    assert unnamed_controls(window) == []
    window.close()
    apply_theme(qapp)
