"""Names of days and months in the two languages of the desk; the week starts on Monday."""

from datetime import date

_DAYS = {
    "tr": ("Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    "tr": (
        *("Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran"),
        *("Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}


def day_name(day: date, language: str = "tr") -> str:
    """The day of the week, written out; `language` is "tr" or "en"."""
    return _DAYS[language][day.weekday()]


def month_name(month: int, language: str = "tr") -> str:
    """The name of month 1 to 12."""
    return _MONTHS[language][month - 1]


def show_long_date(day: date, language: str = "tr") -> str:
    """A date for a page's title: 2 Mart 2026 Pazartesi; in English, Monday 2 March 2026."""
    written = f"{day.day} {month_name(day.month, language)} {day.year}"
    name = day_name(day, language)
    return f"{written} {name}" if language == "tr" else f"{name} {written}"
