"""The features together: one key, one meaning; every page can be reached; names are told apart."""

from collections import Counter

from PySide6.QtGui import QKeySequence

from kdm_desk.app.features import FEATURES

KEYS_OF_THE_WINDOW = ("Ctrl+K", "Ctrl+L", "F5", "F9", "F1", "Esc", "Alt+Left")


def test_no_two_actions_take_the_same_key() -> None:
    """Qt answers a key that two controls claim with silence."""
    keys = [action.shortcut for feature in FEATURES for action in feature.case_actions if action.shortcut]
    keys += [action.shortcut for feature in FEATURES for action in feature.window_actions if action.shortcut]
    counted = Counter(QKeySequence(key).toString() for key in (*keys, *KEYS_OF_THE_WINDOW))
    assert [key for key, times in counted.items() if times > 1] == []


def test_every_page_has_a_name_of_its_own() -> None:
    names = [feature.name for feature in FEATURES]
    names += [name for feature in FEATURES for name in feature.more_pages]
    assert [name for name, times in Counter(names).items() if times > 1] == []


def test_every_status_item_opens_a_page_that_exists() -> None:
    pages = {feature.name for feature in FEATURES if feature.page is not None}
    pages |= {name for feature in FEATURES for name in feature.more_pages}
    assert {item.page for feature in FEATURES for item in feature.status_items} - pages == set()
