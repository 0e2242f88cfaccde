# SPDX-License-Identifier: MPL-2.0
"""What all painted widgets share: repainting on a new theme, and small drawing helpers."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

_LOOKS = (
    QEvent.Type.StyleChange,
    QEvent.Type.FontChange,
    QEvent.Type.PaletteChange,
    QEvent.Type.EnabledChange,
)


class Painted(QWidget):
    """A widget that paints itself from the theme and measures itself anew when it changes."""

    def changeEvent(self, event: QEvent) -> None:
        """Measure and paint again when the look changes."""
        if event.type() in _LOOKS:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)


def text_width(font: QFont, text: str) -> float:
    """Return how wide a text is in a font, in logical pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def elide(font: QFont, text: str, width: float) -> str:
    """Return the text, shortened with … where it is wider than `width`."""
    if text_width(font, text) <= width + 0.5:
        return text
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    ground: QColor | None,
    border: QColor | None = None,
    width: float = 1.0,
) -> None:
    """Draw a flat rounded rectangle whose border lies inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if border is not None else 0.0
    painter.setPen(QPen(border, width) if border is not None else Qt.PenStyle.NoPen)
    painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw one line of text, centred on the height of `rect` and elided to its width."""
    painter.save()
    painter.setFont(font)
    painter.setPen(colour)
    # Half a pixel of slack: a text measured alone may be drawn a fraction wider.
    shown = elide(font, text, rect.width())
    flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(
        rect.adjusted(-1, 0, 1, 0)
        if align & Qt.AlignmentFlag.AlignHCenter
        else rect.adjusted(0, 0, 1, 0),
        int(flags),
        shown,
    )
    painter.restore()
