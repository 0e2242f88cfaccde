# SPDX-License-Identifier: MPL-2.0
"""Lucide icons in the colours of the theme.

An icon is drawn when it is painted, so it follows the theme without being made anew.
"""

from functools import cache, lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from hpdesk.resources import resource_path
from hpdesk.ui.theme import current

_STROKE = 'stroke-width="1.75"'


@cache
def _source(name: str) -> str:
    text = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
    return text.replace('stroke-width="2"', _STROKE)


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(_source(name).replace("currentColor", colour).encode())


@lru_cache(maxsize=512)
def _image(name: str, colour: str, width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    side = min(width, height)
    _renderer(name, colour).render(
        painter, QRectF((width - side) / 2, (height - side) / 2, side, side)
    )
    painter.end()
    return image


def paint_icon(painter: QPainter, name: str, rect: QRectF | QRect, token: str) -> None:
    """Paint an icon in a colour token, sharp on screens of any density; no name, no icon."""
    if not name:  # a page whose reading failed is painted as far as it came
        return
    target = QRectF(rect)
    ratio = painter.device().devicePixelRatio()
    image = _image(
        name,
        current().colours[token],
        max(1, round(target.width() * ratio)),
        max(1, round(target.height() * ratio)),
    )
    painter.drawImage(target, image)


def icon_pixmap(name: str, token: str, pixels: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon as a pixmap: `pixels` are logical, `ratio` the screen's density."""
    side = max(1, round(pixels * ratio))
    pixmap = QPixmap.fromImage(_image(name, current().colours[token], side, side))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


class _LucideEngine(QIconEngine):
    def __init__(self, name: str, token: str, selected: str) -> None:
        super().__init__()
        self._parts = (name, token, selected)

    def _token(self, mode: QIcon.Mode) -> str:
        if mode == QIcon.Mode.Disabled:
            return "t3"
        return self._parts[2] if mode == QIcon.Mode.Selected else self._parts[1]

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint_icon(painter, self._parts[0], rect, self._token(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        colour = current().colours[self._token(mode)]
        width, height = max(1, size.width()), max(1, size.height())
        return QPixmap.fromImage(_image(self._parts[0], colour, width, height))

    def clone(self) -> QIconEngine:
        copy = _LucideEngine(*self._parts)
        _kept.append(copy)
        return copy


# Qt owns the engines; Python must not let go of their wrappers while an icon lives.
_kept: list[QIconEngine] = []


@cache
def icon(name: str, token: str = "t2", selected: str = "acc") -> QIcon:
    """Return a Lucide icon in a colour token; it follows the theme by itself."""
    engine = _LucideEngine(name, token, selected)
    _kept.append(engine)
    return QIcon(engine)
