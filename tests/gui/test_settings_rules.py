"""The tab of rules with real widgets: one saving writes once, and what cannot be is said at the field."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.accessibility import unnamed_controls
from gui.keyboard import type_text
from gui.people_stage import Stage
from gui.typography import clipped_labels
from gui.unlocked import unlocked
from kdm_desk.core.access import Role
from kdm_desk.features.admin.feature import FEATURE as ADMIN
from kdm_desk.features.admin.gui.rules_tab import RulesTab
from kdm_desk.features.admin.service import AdminService
from kdm_desk.ui.theme import apply_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    apply_theme(qapp)
    with unlocked(tmp_path, [ADMIN]) as context:
        stage = Stage(context)
        stage.window.resize(1366, 768)
        yield stage
        stage.window.close()


@pytest.fixture
def tab(stage: Stage) -> RulesTab:
    page = stage.open("settings")
    page.tabs.setCurrentIndex(2)
    stage.settle()
    assert page.rules is not None
    return page.rules


def write(tab: RulesTab, name: str, text: str) -> None:
    field = tab.form.input(name)
    field.set_raw("")
    type_text(field.target(), text)


def test_a_rule_is_typed_and_saved_once(stage: Stage, tab: RulesTab) -> None:
    assert tab.form.values()["approval_preventive"] == 24
    write(tab, "silent_days", "21")
    tab.save_key.click()
    stage.settle()
    assert stage.done(lambda: AdminService(stage.context.desk).rules())["silent_days"] == 21
    assert stage.audit_rows("settings.rules") == 1
    assert not tab.form.is_dirty


def test_a_last_warning_before_the_first_is_said_at_its_field_and_keeps_what_was_typed(
    stage: Stage, tab: RulesTab
) -> None:
    write(tab, "last_warning", "40")
    tab.save()
    stage.settle()
    assert tab.form.question("last_warning").problem_text()
    assert tab.form.values()["last_warning"] == 40
    assert stage.audit_rows("settings.rules") == 0


def test_the_tab_fits_and_is_named(stage: Stage, tab: RulesTab) -> None:
    assert unnamed_controls(stage.window) == []
    assert clipped_labels(tab) == []


def test_who_manages_nothing_has_no_rules_to_set(qapp: QApplication, tmp_path: Path) -> None:
    with unlocked(tmp_path, [ADMIN], Role.LAWYER) as context:
        stage = Stage(context)
        assert stage.open("settings").rules is None
        stage.window.close()
