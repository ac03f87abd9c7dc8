"""How the desk looks: Fusion, our palettes, one style sheet made from them, the bundled font."""

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from kdm_desk.core.resources import resource
from kdm_desk.ui.palettes import PALETTES, Colours
from kdm_desk.ui.stylesheet import stylesheet

GRID = 8
BODY_POINTS = 10.0
TITLE_POINTS = 15.0
_FONT_FILES = ("Inter-Regular.otf", "Inter-Bold.otf", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
_FAMILIES = ["Inter", "DejaVu Sans"]
_THEME_PROPERTY = "kdm_theme"
_SCALE_PROPERTY = "kdm_font_percent"
_FUSION_PROPERTY = "kdm_fusion"


def new_application(program: str) -> QApplication:
    """The application, in Fusion from its beginning; still to be dressed.

    The style goes in as an argument: to hand it to Python later, PySide would first make all the names of QStyle.
    """
    application = QApplication([program, "-style", "Fusion"])
    application.setProperty(_FUSION_PROPERTY, True)
    return application


def apply_theme(application: QApplication, name: str = "light", font_percent: int = 100) -> None:
    """Dress the whole application; may be called again while windows are open."""
    if (application.property(_THEME_PROPERTY), application.property(_SCALE_PROPERTY)) == (name, font_percent):
        return
    colours = PALETTES[name]
    application.setProperty(_THEME_PROPERTY, name)
    application.setProperty(_SCALE_PROPERTY, font_percent)
    if not application.property(_FUSION_PROPERTY):
        application.setStyle("Fusion")
        application.setProperty(_FUSION_PROPERTY, True)
    load_fonts()
    application.setFont(ui_font(font_percent))
    application.setPalette(palette(colours))
    application.setStyleSheet(
        stylesheet(colours, BODY_POINTS * font_percent / 100, TITLE_POINTS * font_percent / 100)
    )


def colours() -> Colours:
    """The palette in force; light before the theme is applied."""
    application = QApplication.instance()
    name = application.property(_THEME_PROPERTY) if application else None
    return PALETTES[name or "light"]


def scaled(pixels: int) -> int:
    """Pixels at 100 percent, grown with the font: for what stands beside a text."""
    application = QApplication.instance()
    percent = application.property(_SCALE_PROPERTY) if application else None
    return round(pixels * (percent or 100) / 100)


def load_fonts() -> None:
    """Make the bundled fonts known; those of the system are used for glyphs they lack."""
    if QFontDatabase.hasFamily(_FAMILIES[0]):
        return
    for name in _FONT_FILES:
        path = resource(f"fonts/{name}")
        if path.is_file():
            QFontDatabase.addApplicationFont(str(path))


def ui_font(percent: int = 100) -> QFont:
    """The body font at 100, 125 or 150 percent."""
    font = QFont()
    font.setFamilies(_FAMILIES)
    font.setPointSizeF(BODY_POINTS * percent / 100)
    return font


def palette(of: Colours) -> QPalette:
    """The colours as Qt's roles, for what the style sheet does not paint."""
    result = QPalette()
    role = QPalette.ColorRole
    for which, value in {
        role.Window: of.window,
        role.WindowText: of.text,
        role.Base: of.surface,
        role.AlternateBase: of.window,
        role.Text: of.text,
        role.Button: of.surface,
        role.ButtonText: of.text,
        role.BrightText: of.danger,
        role.ToolTipBase: of.surface,
        role.ToolTipText: of.text,
        role.PlaceholderText: of.muted,
        role.Highlight: of.accent,
        role.HighlightedText: of.on_accent,
        role.Accent: of.accent,
        role.Link: of.accent,
        role.Light: of.surface,
        role.Midlight: of.neutral_soft,
        role.Mid: of.border,
        role.Dark: of.field_border,
        role.Shadow: of.border,
    }.items():
        result.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, which, QColor(of.muted))
    return result
