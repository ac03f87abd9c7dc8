"""The colours of the desk: three palettes as plain data, and the arithmetic of contrast (WCAG 2.1)."""

from typing import NamedTuple


class Colours(NamedTuple):
    """Every colour a screen may use, as `#rrggbb`; no screen names a colour of its own.

    A `…_soft` colour is a quiet ground for the text colour of the same name.
    """

    window: str
    surface: str
    rail: str
    border: str
    field_border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_soft: str
    focus: str
    ok: str
    ok_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    on_danger: str
    neutral: str
    neutral_soft: str


LIGHT = Colours(
    window="#f6f6f3",
    surface="#ffffff",
    rail="#ecefec",
    border="#d8dcd8",
    field_border="#7f8b8a",
    text="#1d2829",
    muted="#54625f",
    accent="#12645f",
    on_accent="#ffffff",
    accent_hover="#0c4f4b",
    accent_soft="#dcefec",
    focus="#12645f",
    ok="#1b6138",
    ok_soft="#e0f2e6",
    warning="#744b00",
    warning_soft="#fdf0d2",
    danger="#a3231c",
    danger_soft="#fce6e3",
    on_danger="#ffffff",
    neutral="#49565a",
    neutral_soft="#e9edee",
)

DARK = Colours(
    window="#14191b",
    surface="#1c2326",
    rail="#181e20",
    border="#343e42",
    field_border="#7c898d",
    text="#e7ecec",
    muted="#a9b6b8",
    accent="#6fcbc3",
    on_accent="#06211f",
    accent_hover="#92ddd6",
    accent_soft="#17403d",
    focus="#8fe0d9",
    ok="#8ad6a5",
    ok_soft="#183a26",
    warning="#f2c46d",
    warning_soft="#42320f",
    danger="#ffb0a7",
    danger_soft="#4c1d19",
    on_danger="#3a0a06",
    neutral="#bcc8cb",
    neutral_soft="#2b3437",
)

HIGH_CONTRAST = Colours(
    window="#000000",
    surface="#000000",
    rail="#000000",
    border="#ffffff",
    field_border="#ffffff",
    text="#ffffff",
    muted="#ffffff",
    accent="#ffe14a",
    on_accent="#000000",
    accent_hover="#ffffff",
    accent_soft="#3a3300",
    focus="#00e5ff",
    ok="#7dff9b",
    ok_soft="#002b0d",
    warning="#ffd257",
    warning_soft="#332400",
    danger="#ffb3ab",
    danger_soft="#3d0500",
    on_danger="#000000",
    neutral="#ffffff",
    neutral_soft="#1f1f1f",
)

PALETTES = {"light": LIGHT, "dark": DARK, "high_contrast": HIGH_CONTRAST}

TEXT_PAIRS = (
    ("text", "window"),
    ("text", "surface"),
    ("text", "rail"),
    ("text", "accent_soft"),
    ("text", "neutral_soft"),
    ("text", "warning_soft"),
    ("text", "danger_soft"),
    ("text", "ok_soft"),
    ("warning", "accent_soft"),
    ("danger", "accent_soft"),
    ("ok", "accent_soft"),
    ("neutral", "accent_soft"),
    ("muted", "window"),
    ("muted", "surface"),
    ("muted", "rail"),
    ("muted", "accent_soft"),
    ("accent", "window"),
    ("accent", "surface"),
    ("accent", "rail"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("ok", "ok_soft"),
    ("ok", "surface"),
    ("warning", "warning_soft"),
    ("warning", "surface"),
    ("danger", "danger_soft"),
    ("danger", "surface"),
    ("danger", "window"),
    ("on_danger", "danger"),
    ("neutral", "neutral_soft"),
)
"""(foreground, background) names of every text the screens paint: at least 4.5:1."""

SHAPE_PAIRS = (
    ("field_border", "surface"),
    ("field_border", "window"),
    ("focus", "surface"),
    ("focus", "window"),
    ("focus", "rail"),
)
"""Outlines a person has to find: at least 3:1."""


def contrast(first: str, second: str) -> float:
    """The WCAG 2.1 contrast ratio of two `#rrggbb` colours, 1.0 to 21.0, in either order."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
