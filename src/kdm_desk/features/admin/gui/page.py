"""The settings room: the look of the desk, the letterhead, the rules, and the health of the vault."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from kdm_desk.core.access import Permission
from kdm_desk.core.changes import Topic
from kdm_desk.features.admin.gui.rules_tab import RulesTab
from kdm_desk.features.admin.model import Health, Letterhead
from kdm_desk.features.admin.service import AdminService
from kdm_desk.ui.choice_inputs import Choice
from kdm_desk.ui.context import Context
from kdm_desk.ui.fields import Field, Kind, Section
from kdm_desk.ui.finding_words import finding_words
from kdm_desk.ui.forms import Form
from kdm_desk.ui.page import Page, scrolling
from kdm_desk.ui.preferences import FONT_PERCENTS
from kdm_desk.ui.screen_capture import can_block_capture
from kdm_desk.ui.theme import GRID
from kdm_desk.ui.widgets import Card, button, label

_WIDEST = 90 * GRID


class SettingsPage(Page):
    """One tab a matter; a role sees only those it may change."""

    topics = frozenset({Topic.SETTINGS})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("Settings"))
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Settings"))
        self.look = LookTab(context, can_block_capture())
        self.tabs.addTab(scrolling(self.look, _WIDEST), self.tr("&Screen"))
        self.letterhead: LetterheadTab | None = None
        self.rules: RulesTab | None = None
        if context.may(Permission.MANAGE_SETTINGS):
            self.letterhead = LetterheadTab(self)
            self.tabs.addTab(scrolling(self.letterhead, _WIDEST), self.tr("&Letterhead"))
            self.rules = RulesTab(self)
            self.tabs.addTab(scrolling(self.rules, _WIDEST), self.tr("&Rules"))
        if context.may(Permission.CHECK_VAULT):
            self.tabs.addTab(scrolling(HealthTab(self), _WIDEST), self.tr("&Vault check"))
        self.body.addWidget(self.tabs, 1)

    def refresh(self) -> None:
        if self.letterhead:
            self.letterhead.refresh()
        if self.rules:
            self.rules.refresh()


class LookTab(QWidget):
    """Language, theme, size of the letters, minutes until the desk locks itself."""

    changed = Signal()

    def __init__(self, context: Context, can_block: bool, parent: QWidget | None = None) -> None:
        """`can_block`: the system can keep windows out of pictures; elsewhere the tick would promise too much."""
        super().__init__(parent)
        self._context = context
        self.form = Form([Section("look", "", (*self._fields(), *((self._capture(),) if can_block else ())))])
        preferences = context.preferences
        self.form.set_values(
            {
                "theme": preferences.theme,
                "font_percent": str(preferences.font_percent),
                "language": preferences.language,
                "idle_minutes": preferences.idle_minutes,
            }
        )
        if can_block:
            self.form.set_values({"block_capture": preferences.block_capture})
        self.form.changed.connect(lambda _name: self._apply())
        column = QVBoxLayout(self)
        column.addWidget(self.form)
        column.addStretch(1)

    def _fields(self) -> tuple[Field, ...]:
        themes = [
            Choice("light", self.tr("Light")),
            Choice("dark", self.tr("Dark")),
            Choice("contrast", self.tr("High contrast")),
        ]
        sizes = [
            Choice(str(percent), self.tr("{percent}%").format(percent=percent)) for percent in FONT_PERCENTS
        ]
        languages = [Choice("tr", "Türkçe"), Choice("en", "English")]
        later = self.tr("Takes effect the next time the desk is unlocked.")
        locks = self.tr("Minutes without input until the desk locks itself (1 to 15)")
        return (
            Field("theme", self.tr("Colours"), Kind.ONE, choices=themes),
            Field("font_percent", self.tr("Size of the letters"), Kind.ONE, choices=sizes, hint=later),
            Field("language", self.tr("Language"), Kind.ONE, choices=languages, hint=later),
            Field("idle_minutes", locks, Kind.NUMBER, lowest=1, highest=15),
        )

    def _capture(self) -> Field:
        text = self.tr("Keep the desk out of screenshots and screen sharing")
        return Field("block_capture", text, Kind.TICK)

    def _apply(self) -> None:
        """Colours show at once, the rest from the next unlock; what cannot be understood waits until it can."""
        values, preferences = self.form.values(), self._context.preferences
        preferences.theme = values["theme"] or preferences.theme
        preferences.font_percent = int(values["font_percent"] or preferences.font_percent)
        preferences.language = values["language"] or preferences.language
        preferences.idle_minutes = values["idle_minutes"] or preferences.idle_minutes
        preferences.block_capture = values.get("block_capture", preferences.block_capture)
        self._context.preferences_changed()


class LetterheadTab(QWidget):
    """What stands above and below official letters."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.form = Form(
            [
                Section(
                    "letterhead",
                    "",
                    (
                        Field("centre_name", self.tr("Name of the centre"), required=True),
                        Field("heading", self.tr("Heading of its letters, line by line"), Kind.NOTES),
                        Field(
                            "contact",
                            self.tr("Address and telephone at the foot of its letters"),
                            Kind.NOTES,
                            hint=self.tr("The shelter's address never belongs here."),
                            rows=3,
                        ),
                    ),
                )
            ]
        )
        self.save_key = button(self.tr("&Save"), self.save, role="primary", keys="Ctrl+Return")
        column = QVBoxLayout(self)
        column.addWidget(self.form)
        column.addWidget(self.save_key)
        column.addStretch(1)

    def refresh(self) -> None:
        if self.form.is_dirty:
            return
        service = AdminService(self._page.context.desk)
        self._page.context.tasks.run(self, service.letterhead, self._show)

    def save(self) -> None:
        if not self.form.check():
            return
        values = self.form.values()
        letterhead = Letterhead(
            values["centre_name"],
            tuple(values["heading"].splitlines()),
            tuple(values["contact"].splitlines()),
        )
        service = AdminService(self._page.context.desk)
        self._page.context.tasks.run(
            self, lambda: service.save_letterhead(letterhead), lambda _: self._saved(), self._failed
        )

    def _show(self, letterhead: Letterhead) -> None:
        self.form.set_values(
            {
                "centre_name": letterhead.centre_name,
                "heading": "\n".join(letterhead.heading_lines),
                "contact": "\n".join(letterhead.contact_lines),
            }
        )

    def _saved(self) -> None:
        self.form.mark_clean()
        self._page.show_done(self.tr("The letterhead is saved."))

    def _failed(self, error: Exception) -> None:
        if not self.form.show_error(error):
            self._page.show_error(error)


class HealthTab(QWidget):
    """Checks the whole vault and says what it found."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        note = self.tr("Reads the whole vault: file, links, number gaps and the record of who did what.")
        self._answer = label("")
        self.key = button(self.tr("&Check the vault now"), self.check, "check", "primary")
        card = Card(self.tr("Is the vault whole?"))
        for widget in (label(note, "muted"), self.key, self._answer):
            card.body.addWidget(widget)
        column = QVBoxLayout(self)
        column.addWidget(card)
        column.addStretch(1)

    def check(self) -> None:
        self.key.setDisabled(True)
        self._answer.setText(self.tr("Checking …"))
        service = AdminService(self._page.context.desk)
        self._page.context.tasks.run(self, service.check, self._show, self._failed)

    def _show(self, health: Health) -> None:
        self.key.setDisabled(False)
        if health.findings:
            found = self.tr("Something is wrong. Please write this down and call the IT person:")
            said = [finding_words(one.check, one.detail, one.params) for one in health.problems]
            self._answer.setText("\n".join([found, *said]))
            return
        rows = sum(health.counts.values())
        self._answer.setText(
            self.tr("The vault is whole: {rows} rows in {tables} tables.").format(
                rows=f"{rows:,}".replace(",", "."), tables=len(health.counts)
            )
        )

    def _failed(self, error: Exception) -> None:
        self.key.setDisabled(False)
        self._answer.setText("")
        self._page.show_error(error)
