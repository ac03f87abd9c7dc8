"""Every shared look as a picture, in each theme and size; no text may be cut off in any of them."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.accessibility import unnamed_controls
from gui.sample_pages import SECTIONS, CardsPage, FormPage, sample_features
from gui.typography import clipped_labels
from gui.unlocked import unlocked
from kdm_desk.app.main_window import MainWindow
from kdm_desk.core.errors import UserError
from kdm_desk.ui.form_dialog import FormDialog
from kdm_desk.ui.theme import apply_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
LOOKS = [("light", 100), ("light", 150), ("dark", 100), ("dark", 125), ("high_contrast", 100)]


@pytest.mark.parametrize(("theme", "percent"), LOOKS)
def test_every_shared_screen_fits_and_is_named_in_every_look(
    qapp: QApplication, tmp_path: Path, theme: str, percent: int
) -> None:
    apply_theme(qapp, theme, percent)
    with unlocked(tmp_path, sample_features()) as context:
        window = MainWindow(context, "Danışma", "Bu kasa yalnız uydurma veriler içerir.")
        window.show()
        for name in ("today", "clients", "letters"):
            window.open(name)
            page = window.pages.current_page()
            if isinstance(page, FormPage):
                for section in page.form.sections():
                    page.form.open_section(section.name)
                page.form.check()
            if isinstance(page, CardsPage):
                page.show_error(UserError("playroom_full", starts="11:00", free=1, wanted=2))
            assert context.tasks.wait_until_idle()
            qapp.processEvents()
            assert window.grab().save(str(tmp_path / f"{theme}-{percent}-{name}.png"))
            assert clipped_labels(window) == []
            assert unnamed_controls(window) == []
        dialog = FormDialog(
            context.tasks, "Başvuruyu düzelt", SECTIONS[:1], "Kaydet", dict, window, kept=None
        )
        dialog.open()
        dialog.form.check()
        qapp.processEvents()
        assert dialog.grab().save(str(tmp_path / f"{theme}-{percent}-dialog.png"))
        assert clipped_labels(dialog) == []
        assert unnamed_controls(dialog) == []
        dialog.form.mark_clean()
        dialog.reject()
        window.close()
    apply_theme(qapp)
