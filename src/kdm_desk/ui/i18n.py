"""Language of the screens: loads the Turkish catalogue and keeps key names as they stand on the keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from kdm_desk.core.resources import resource

if TYPE_CHECKING:  # roles come after the unlock screen
    from kdm_desk.core.access import Role


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a literal for the catalogue (lupdate knows this name) and return it as it is, typed."""
    return text


KEY_NAMES = (
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),
    QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Alt"),
    QT_TRANSLATE_NOOP("QShortcut", "Esc"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Enter"),
    QT_TRANSLATE_NOOP("QShortcut", "Space"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QShortcut", "Home"),
    QT_TRANSLATE_NOOP("QShortcut", "End"),
    QT_TRANSLATE_NOOP("QShortcut", "PgUp"),
    QT_TRANSLATE_NOOP("QShortcut", "PgDown"),
)
"""Names that Qt's own Turkish catalogue would write out ("Kontrol", "Vazgeç"); ours wins over it."""


def install_language(application: QCoreApplication, language: str) -> bool:
    """Make the screens speak `language` ("tr" or "en"); False when its catalogue has not been compiled.

    Texts already on the screen stay: call this before the first window. Numbers and weekdays follow.
    """
    QLocale.setDefault(QLocale("tr_TR" if language == "tr" else "en_GB"))
    if language == "en":
        return True
    ours = QTranslator(application)
    if not ours.load(str(resource(f"i18n/kdm_desk_{language}.qm"))):
        return False
    of_qt = QTranslator(application)
    if of_qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(of_qt)
    return application.installTranslator(ours)


def role_name(role: "Role") -> str:
    """The role as the screens call it."""
    return QCoreApplication.translate("Roles", _ROLES[role])


_ROLES = {
    "front_desk": QT_TRANSLATE_NOOP("Roles", "Front desk"),
    "psychologist": QT_TRANSLATE_NOOP("Roles", "Psychologist"),
    "lawyer": QT_TRANSLATE_NOOP("Roles", "Lawyer"),
    "social_worker": QT_TRANSLATE_NOOP("Roles", "Social worker"),
    "duty_officer": QT_TRANSLATE_NOOP("Roles", "Duty officer"),
    "unit_supervisor": QT_TRANSLATE_NOOP("Roles", "Unit supervisor"),
    "manager": QT_TRANSLATE_NOOP("Roles", "Manager"),
}
