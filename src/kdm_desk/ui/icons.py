"""The desk's own icons: 24×24 strokes in `resources/icons`, painted in a colour of the palette."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kdm_desk.core.resources import resource
from kdm_desk.ui import theme

_SIZES = (16, 20, 24, 32)
_RATIOS = (1.0, 2.0)
_CLEAR = QColor(0, 0, 0, 0)


def icon(name: str, tone: str = "text", size: int = 0) -> QIcon:
    """The icon in the colour that the palette in force calls `tone`; greyed when disabled.

    With `size` (logical pixels) it is made for that size alone, which is quicker. Ask again after the theme has
    changed. Raises FileNotFoundError for a name that was never drawn.
    """
    colours = theme.colours()
    return _painted_icon(name, (size,) if size else _SIZES, str(getattr(colours, tone)), colours.muted)


def pixmap(name: str, size: int = 20, tone: str = "text", ratio: float = 1.0) -> QPixmap:
    """The same as a picture of `size` logical pixels, crisp at the device pixel ratio."""
    return _paint(name, size, str(getattr(theme.colours(), tone)), ratio)


@lru_cache(maxsize=256)
def _painted_icon(name: str, sizes: tuple[int, ...], colour: str, disabled: str) -> QIcon:
    result = QIcon()
    for size in sizes:
        for ratio in _RATIOS:
            result.addPixmap(_paint(name, size, colour, ratio), QIcon.Mode.Normal)
            result.addPixmap(_paint(name, size, disabled, ratio), QIcon.Mode.Disabled)
    return result


@lru_cache(maxsize=64)
def _drawing(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=1024)
def _paint(name: str, size: int, colour: str, ratio: float) -> QPixmap:
    drawing = _drawing(name).replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(_CLEAR)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
