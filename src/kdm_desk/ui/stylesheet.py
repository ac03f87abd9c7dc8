"""The one style sheet, written from a palette and two type sizes; widgets ask for a look by property."""

from kdm_desk.core.resources import resource
from kdm_desk.ui.palettes import Colours, contrast


def stylesheet(colours: Colours, body_points: float, title_points: float) -> str:
    """QSS for the whole application. Looks: `role` on buttons and labels, `tone` on chips and banners."""
    return "\n".join(
        (
            _text(colours, body_points, title_points),
            _buttons(colours),
            _fields(colours),
            _surfaces(colours),
            _lists(colours),
            _chips(colours),
            _frame(colours),
        )
    )


def _text(of: Colours, body: float, title: float) -> str:
    return f"""
QWidget {{ font-size: {body:g}pt; color: {of.text}; }}
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: {title:g}pt; font-weight: 600; }}
QLabel[role="heading"] {{ font-weight: 600; }}
QLabel[role="muted"] {{ color: {of.muted}; }}
QLabel[role="accent"] {{ color: {of.accent}; font-weight: 600; }}
QLabel[role="error"] {{ color: {of.danger}; }}
QLabel[role="figure"] {{ font-size: {title:g}pt; font-weight: 600; color: {of.accent}; }}
QToolTip {{ background: {of.surface}; color: {of.text}; border: 1px solid {of.field_border};
  padding: 4px 8px; }}
"""


def _buttons(of: Colours) -> str:
    return f"""
QPushButton, QToolButton {{
  background: {of.surface}; color: {of.text}; border: 1px solid {of.field_border}; border-radius: 6px;
  padding: 6px 14px; outline: none; }}
QPushButton:hover, QToolButton:hover {{ background: {of.accent_soft}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {of.focus}; padding: 5px 13px; }}
QPushButton:disabled, QToolButton:disabled {{ color: {of.muted}; border-color: {of.border};
  background: {of.window}; }}
QPushButton[role="primary"] {{
  background: {of.accent}; color: {of.on_accent}; border-color: {of.accent}; font-weight: 600; }}
QPushButton[role="primary"]:hover {{ background: {of.accent_hover}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {of.text}; }}
QPushButton[role="primary"]:disabled {{ background: {of.neutral_soft}; color: {of.neutral};
  border-color: {of.border}; }}
QPushButton[role="danger"] {{
  background: {of.danger}; color: {of.on_danger}; border-color: {of.danger}; font-weight: 600; }}
QPushButton[role="danger"]:focus {{ border: 2px solid {of.text}; }}
QPushButton[role="quiet"], QToolButton[role="quiet"] {{
  background: transparent; border-color: transparent; color: {of.accent}; padding: 4px 8px; }}
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover {{ background: {of.accent_soft}; }}
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus {{
  border: 2px solid {of.focus}; padding: 3px 7px; }}
QPushButton[role="quiet"]:checked {{ background: {of.accent_soft}; color: {of.text}; }}
QPushButton[role="quiet"]:disabled {{ color: {of.muted}; background: transparent;
  border-color: transparent; }}
QPushButton[role="section"] {{
  background: transparent; border: 2px solid transparent; color: {of.accent}; font-weight: 600;
  padding: 2px 4px 2px 0; }}
QPushButton[role="section"]:focus {{ border-color: {of.focus}; padding: 2px 4px 2px 0; }}
QPushButton[role="choice"] {{ border-radius: 14px; padding: 4px 12px; }}
QPushButton[role="choice"]:focus {{ border: 2px solid {of.focus}; padding: 3px 11px; }}
QPushButton[role="choice"]:checked {{
  background: {of.accent_soft}; color: {of.text}; border-color: {of.accent}; font-weight: 600; }}
QPushButton::menu-indicator, QToolButton::menu-indicator {{ width: 0; }}
"""


def _fields(of: Colours) -> str:
    chevron = resource("icons/chevron-down.svg").as_posix()
    on_light = contrast(of.accent, "#ffffff") >= contrast(of.accent, "#000000")
    tick = resource(f"icons/tick-{'light' if on_light else 'dark'}.svg").as_posix()
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox {{
  background: {of.surface}; color: {of.text}; border: 1px solid {of.field_border}; border-radius: 6px;
  padding: 5px 8px; selection-background-color: {of.accent}; selection-color: {of.on_accent};
  placeholder-text-color: {of.muted}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus {{
  border: 2px solid {of.focus}; padding: 4px 7px; }}
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QComboBox[invalid="true"],
  QSpinBox[invalid="true"] {{
  border: 2px solid {of.danger}; padding: 4px 7px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled {{
  background: {of.window}; color: {of.muted}; border-color: {of.border}; }}
QComboBox::drop-down {{ border: none; width: 28px; }}
QComboBox::down-arrow {{ image: url("{chevron}"); width: 16px; height: 16px; }}
QComboBox QAbstractItemView {{
  background: {of.surface}; color: {of.text}; border: 1px solid {of.field_border}; outline: none;
  selection-background-color: {of.accent_soft}; selection-color: {of.text}; }}
QCheckBox, QRadioButton {{ spacing: 8px; padding: 3px; background: transparent; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {of.focus}; border-radius: 4px; padding: 1px; }}
QCheckBox::indicator, QRadioButton::indicator {{
  width: 14px; height: 14px; border: 2px solid {of.field_border}; background: {of.surface}; }}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 9px; }}
QCheckBox::indicator:checked {{ background: {of.accent}; border-color: {of.accent}; image: url("{tick}"); }}
QRadioButton::indicator:checked {{
  width: 8px; height: 8px; border: 5px solid {of.accent}; background: {of.surface}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {of.border}; }}
"""


def _surfaces(of: Colours) -> str:
    return f"""
QMainWindow, QDialog, Page {{ background: {of.window}; }}
QFrame[role="card"] {{ background: {of.surface}; border: 1px solid {of.border}; border-radius: 10px; }}
QFrame[role="line"] {{ background: {of.border}; border: none; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QMenu {{ background: {of.surface}; border: 1px solid {of.field_border}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 16px; border-radius: 4px; }}
QMenu::item:selected {{ background: {of.accent_soft}; color: {of.text}; }}
QMenu::item:disabled {{ color: {of.muted}; }}
QTabBar::tab {{
  background: transparent; color: {of.muted}; padding: 8px 14px; border: none;
  border-bottom: 3px solid transparent; }}
QTabBar::tab:selected {{ color: {of.text}; border-bottom-color: {of.accent}; font-weight: 600; }}
QTabBar::tab:focus {{ color: {of.text}; background: {of.accent_soft}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {of.border}; }}
QProgressBar {{
  background: {of.neutral_soft}; border: 1px solid {of.border}; border-radius: 5px; text-align: center;
  color: {of.text}; min-height: 18px; }}
QProgressBar::chunk {{ background: {of.accent}; border-radius: 4px; }}
QProgressBar[textVisible="false"] {{ min-height: 6px; }}
QProgressBar[textVisible="false"]::chunk {{ border-radius: 3px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle {{ background: {of.field_border}; border-radius: 4px; min-height: 32px; min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _lists(of: Colours) -> str:
    return f"""
QTableView, QListView, QTreeView {{
  background: {of.surface}; alternate-background-color: {of.window}; border: 1px solid {of.border};
  border-radius: 6px; gridline-color: {of.border}; outline: none;
  selection-background-color: {of.accent_soft}; selection-color: {of.text}; }}
QTableView:focus, QListView:focus, QTreeView:focus {{ border: 2px solid {of.focus}; }}
QTableView::item, QListView::item {{ padding: 4px 8px; }}
QTableView::item:selected, QListView::item:selected {{ background: {of.accent_soft}; color: {of.text}; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section:first {{ border-top-left-radius: 6px; }}
QHeaderView::section:last {{ border-top-right-radius: 6px; }}
QHeaderView::section:only-one {{ border-top-left-radius: 6px; border-top-right-radius: 6px; }}
QHeaderView::section {{
  background: {of.surface}; color: {of.muted}; border: none; border-bottom: 1px solid {of.border};
  padding: 6px 11px; }}
QCalendarWidget QWidget {{ background: {of.surface}; alternate-background-color: {of.neutral_soft}; }}
QCalendarWidget QToolButton {{ border: none; }}
"""


def _chips(of: Colours) -> str:
    tones = {
        "ok": (of.ok, of.ok_soft),
        "warning": (of.warning, of.warning_soft),
        "danger": (of.danger, of.danger_soft),
        "accent": (of.accent, of.accent_soft),
        "neutral": (of.neutral, of.neutral_soft),
    }
    rules = []
    for tone, (ink, ground) in tones.items():
        rules.append(
            f'QFrame[role="chip"][tone="{tone}"] {{ background: {ground}; border: 1px solid {ink};'
            f" border-radius: 11px; }}"
            f'QFrame[role="chip"][tone="{tone}"] QLabel {{ color: {ink}; font-weight: 600; }}'
            f'QFrame[role="banner"][tone="{tone}"] {{ background: {ground}; border: 1px solid {ink};'
            f" border-radius: 8px; }}"
            f'QFrame[role="banner"][tone="{tone}"] QLabel {{ color: {of.text}; }}'
        )
    return "\n".join(rules)


def _frame(of: Colours) -> str:
    return f"""
QFrame[role="rail"] {{ background: {of.rail}; border: none; border-right: 1px solid {of.border}; }}
QFrame[role="top"] {{ background: {of.window}; border: none; border-bottom: 1px solid {of.border}; }}
QFrame[role="status"] {{ background: {of.rail}; border: none; border-top: 1px solid {of.border}; }}
QFrame[role="status"] QPushButton {{
  background: transparent; border: 2px solid transparent; border-radius: 4px; padding: 3px 10px;
  color: {of.muted}; }}
QFrame[role="status"] QPushButton:hover {{ background: {of.accent_soft}; color: {of.text}; }}
QFrame[role="status"] QPushButton:focus {{ border: 2px solid {of.focus}; color: {of.text}; }}
QFrame[role="notice"] {{ background: {of.warning_soft}; border: none;
  border-bottom: 1px solid {of.warning}; }}
QFrame[role="notice"] QLabel {{ color: {of.warning}; font-weight: 600; }}
QFrame[role="cover"] {{ background: {of.rail}; border: none; }}
QToolButton[role="rail"] {{
  background: transparent; border: 2px solid transparent; border-radius: 8px; padding: 6px 2px;
  color: {of.muted}; }}
QToolButton[role="rail"]:hover {{ background: {of.accent_soft}; color: {of.text}; }}
QToolButton[role="rail"]:checked {{ background: {of.accent_soft}; color: {of.text}; font-weight: 600; }}
QToolButton[role="rail"]:focus {{ border: 2px solid {of.focus}; }}
QFrame[role="results"] {{ background: {of.surface}; border: 1px solid {of.field_border};
  border-radius: 8px; }}
QFrame[role="results"] QListView {{ border: none; background: transparent; }}
QLineEdit[role="search"] {{ padding: 7px 8px; }}
QLineEdit[role="search"]:focus {{ padding: 6px 7px; }}
"""
