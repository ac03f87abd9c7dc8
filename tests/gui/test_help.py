"""F1: every page has its topic in both languages, in plain words, naming only keys that the program has."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from builders import cheap_tools, make_vault, unlock_vault
from documentation import OF_QT_ITSELF, keys_in, keys_of_the_code
from documentation import TOPICS as FILES
from fakes import FixedClock
from gui.accessibility import spoken_name, unnamed_controls
from gui.typography import clipped_labels
from gui.windows import destroy_windows_made_since, windows_now
from kdm_desk.app.bootstrap import OpenVault
from kdm_desk.app.desk_session import DeskSession
from kdm_desk.app.features import FEATURES
from kdm_desk.app.help_topics import Block, Kind, parse, read_topic, read_topics
from kdm_desk.app.help_window import HelpWindow
from kdm_desk.core.turkish import sort_key
from kdm_desk.ui.preferences import Preferences
from kdm_desk.ui.tasks import Tasks
from kdm_desk.ui.theme import apply_theme

LANGUAGES = ("tr", "en")
PAGES = sorted({name for feature in FEATURES if feature.page for name in (feature.name, *feature.more_pages)})
LONGEST_TOPIC = 2_000


class Desk:
    """A session on a whole vault, as the unlock screen hands it over."""

    def __init__(self, folder: Path) -> None:
        self.tasks, self.left = Tasks(), list[Path]()
        owner, opened = QObject(), list[OpenVault]()
        tools = cheap_tools(FixedClock())
        make_vault(folder / "vault", tools)
        self.tasks.run(owner, lambda: unlock_vault(folder / "vault", tools), opened.append)
        assert self.tasks.wait_until_idle()
        self.session = DeskSession(self.tasks, opened[0], Preferences(), self._leave)
        self.session.show()
        self.settle()

    def _leave(self, folder: Path, *_told: str) -> None:
        self.left.append(folder)

    def settle(self) -> None:
        """The desk's housekeeping may begin anew in the moment the last answer arrives."""
        assert any(self.tasks.wait_until_idle() for _ in range(10))

    def open(self, page: str) -> None:
        self.session.window.open(page)
        self.settle()

    def key(self, key: Qt.Key) -> None:
        self.session.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.session.window)
        QTest.keyClick(self.session.window.windowHandle(), key)

    @property
    def help(self) -> HelpWindow:
        assert self.session.help is not None
        return self.session.help


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    apply_theme(qapp)
    before = windows_now()
    made = Desk(tmp_path)
    yield made
    made.session.close()
    destroy_windows_made_since(before)


@pytest.fixture
def help_window(qapp: QApplication) -> Iterator[HelpWindow]:
    apply_theme(qapp)
    before = windows_now()
    yield HelpWindow(read_topics("tr", PAGES))
    destroy_windows_made_since(before)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_every_feature_has_a_topic(language: str) -> None:
    written = {topic.name for topic in read_topics(language, PAGES)}
    assert set(PAGES) - written == set()


def test_every_topic_is_written_in_both_languages() -> None:
    names = {
        language: {path.name.split(".")[0] for path in FILES if f".{language}." in path.name}
        for language in LANGUAGES
    }
    assert names["tr"] == names["en"]
    assert len(FILES) == 2 * len(names["tr"])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_key_a_topic_names_exists_in_the_code(path: Path) -> None:
    named = keys_in(path) - OF_QT_ITSELF
    assert named - keys_of_the_code() == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_key_is_named_outside_its_marks(path: Path) -> None:
    """Else a key could be renamed in the code and stay in the help unseen."""
    outside = re.sub(r"`[^`]+`", "", path.read_text("utf-8"))
    assert re.findall(r"\b(?:Ctrl|Alt|Shift)\+|\bF\d\d?\b", outside) == []


def test_both_languages_name_the_same_keys() -> None:
    for path in FILES:
        assert keys_in(path) == keys_in(path.with_name(path.name.replace(".tr.", ".en."))), path.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_topic_is_a_title_what_it_is_for_and_some_headings_no_longer_than_a_screen(language: str) -> None:
    for topic in read_topics(language, PAGES):
        assert topic.title != topic.name
        assert topic.blocks[0].kind in (Kind.PARAGRAPH, Kind.HEADING)
        assert sum(block.kind is Kind.HEADING for block in topic.blocks) >= 3
        assert sum(len(block.text) for block in topic.blocks) < LONGEST_TOPIC


def test_the_turkish_topics_are_polite_and_never_call_a_woman_a_case() -> None:
    for path in FILES:
        if ".tr." in path.name:
            assert not re.search(r"\bvaka", path.read_text("utf-8"), re.IGNORECASE), path.name


def test_topics_stand_in_the_order_of_the_pages_then_by_title() -> None:
    names = [topic.name for topic in read_topics("tr", ["letters", "no such page", "today", "letters"])]
    assert names[:2] == ["letters", "today"]
    titles = [read_topic(name, "tr").title for name in names[2:]]
    assert titles == sorted(titles, key=sort_key)
    assert titles.index("Çıkmış yazı") < titles.index("Danışanlar")
    assert len(set(names)) == len(names)


def test_the_tiny_markdown_is_titles_headings_items_and_paragraphs() -> None:
    text = "# Title\n\nOne\ngoes on.\n\nTwo.\n## Keys\n- `Ctrl+K`: search\n  from anywhere\n- last\n"
    assert parse(text) == [
        Block(Kind.TITLE, "Title"),
        Block(Kind.PARAGRAPH, "One goes on."),
        Block(Kind.PARAGRAPH, "Two."),
        Block(Kind.HEADING, "Keys"),
        Block(Kind.ITEM, "Ctrl+K: search from anywhere"),
        Block(Kind.ITEM, "last"),
    ]


@given(st.text(max_size=300))
def test_any_text_is_read_without_an_error_and_no_block_is_empty(text: str) -> None:
    assert all(block.text.strip() for block in parse(text))


def test_a_topic_never_written_is_not_found() -> None:
    with pytest.raises(FileNotFoundError):
        read_topic("no such page", "tr")


def test_the_window_opens_on_the_topic_asked_for(help_window: HelpWindow) -> None:
    for name in PAGES:
        help_window.show_topic(name, "today")
        assert help_window.topic.name == name
        assert help_window.topic.title in help_window.windowTitle()
    assert help_window.isVisible()
    assert not help_window.isModal()


def test_a_page_without_a_topic_shows_the_one_it_names(help_window: HelpWindow) -> None:
    help_window.show_topic("no such page", "letters")
    assert help_window.topic.name == "letters"


def test_the_words_are_shown_as_plain_text(help_window: HelpWindow) -> None:
    help_window.show_topic("schedule")
    labels = help_window.findChildren(QLabel)
    assert {one.textFormat() for one in labels} == {Qt.TextFormat.PlainText}
    shown = [one.text() for one in labels]
    assert all(block.text in shown for block in help_window.topic.blocks)
    assert not any("`" in text for text in shown)


def test_every_topic_is_reached_with_the_arrows_and_esc_closes(help_window: HelpWindow) -> None:
    help_window.list.setCurrentRow(0)
    seen = [help_window.topic.name]
    for _ in range(help_window.list.count() - 1):
        QTest.keyClick(help_window.list, Qt.Key.Key_Down)
        seen.append(help_window.topic.name)
    assert seen == [topic.name for topic in read_topics("tr", PAGES)]
    help_window.show_topic("today")
    QTest.keyClick(help_window, Qt.Key.Key_Escape)
    assert not help_window.isVisible()


def test_the_keys_that_protect_the_screen_work_in_the_help_too(help_window: HelpWindow) -> None:
    asked: list[str] = []
    help_window.lock_asked.connect(lambda: asked.append("lock"))
    help_window.hide_asked.connect(lambda: asked.append("hide"))
    help_window.show_topic("today")
    assert QTest.qWaitForWindowActive(help_window)
    handle = help_window.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_F9)
    QTest.keyClick(handle, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["hide", "lock"]


def test_the_help_can_be_read_out(help_window: HelpWindow) -> None:
    help_window.show_topic("shelter")
    assert unnamed_controls(help_window) == []
    area = help_window.area
    assert spoken_name(area) == help_window.topic.title
    assert help_window.topic.blocks[-1].text in area.accessibleDescription()


def test_f1_opens_the_topic_of_the_page_in_front(desk: Desk) -> None:
    for page in PAGES:
        desk.open(page)
        desk.key(Qt.Key.Key_F1)
        assert desk.help.topic.name == page
        desk.help.close()


def test_locking_takes_the_help_off_the_screen_too(desk: Desk) -> None:
    desk.key(Qt.Key.Key_F1)
    assert QTest.qWaitForWindowActive(desk.help)
    QTest.keyClick(desk.help.windowHandle(), Qt.Key.Key_F9)
    assert desk.session.window.is_blank
    assert not desk.help.isVisible()
    assert len(desk.left) == 1, "the process that holds the keys was asked to end"


@pytest.mark.parametrize("percent", [100, 150])
def test_no_word_of_any_topic_is_clipped(qapp: QApplication, percent: int) -> None:
    before = windows_now()
    apply_theme(qapp, "light", percent)
    window = HelpWindow(read_topics("tr", PAGES))
    for name in PAGES:
        window.show_topic(name)
        qapp.processEvents()
        assert clipped_labels(window) == []
    destroy_windows_made_since(before)
    apply_theme(qapp)
