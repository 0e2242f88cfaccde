# SPDX-License-Identifier: MPL-2.0
"""The line at the bottom that says what can be typed."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.kbd import kbd_width, paint_kbd
from hpdesk.ui.widgets.painted import Painted, draw_text, text_width
from hpdesk.ui.wording import worded

_HINTS = (
    ("/opgave", "navn frist tekst"),
    ("/beslutning", "tekst"),
    ("/afbud", str(QT_TRANSLATE_NOOP("Words", "navn"))),
    ("/note", "kun for sekretariatet"),
    ("Alt+V", "sag og bilag"),
    ("F5", "vis for deltagerne"),
    ("F1", "hjælp"),
)


class HelpLine(Painted):
    """Shows as many hints as there is room for; the whole is its tooltip."""

    spoken_role = Role.StaticText

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        words = "\n".join(f"{key} {worded(text)}" for key, text in _HINTS)
        self.setAccessibleName(words.replace("\n", ", "))
        self.setToolTip(words)

    def sizeHint(self) -> QSize:
        """Return a line of 36 px."""
        return QSize(current().px(300), current().px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hints in the middle."""
        theme, painter, rect = current(), QPainter(self), QRectF(self.rect())
        painter.fillRect(rect, theme.colour("surface"))
        painter.fillRect(QRectF(0, 0, rect.width(), theme.px(1)), theme.colour("line"))
        meta, gap = theme.font("meta"), theme.px(16)
        sizes = [kbd_width(k) + theme.px(6) + text_width(meta, worded(t)) + 2 for k, t in _HINTS]
        room, shown = rect.width() - 2 * gap, len(sizes)
        while shown > 1 and sum(sizes[:shown]) + gap * (shown - 1) > room:
            shown -= 1
        left = rect.center().x() - (sum(sizes[:shown]) + gap * (shown - 1)) / 2
        for (key, text), size in zip(_HINTS[:shown], sizes, strict=False):
            height, width = theme.px(18), kbd_width(key)
            spot = QRectF(left, rect.center().y() - height / 2, width, height)
            paint_kbd(painter, spot, key, theme.colour("t2"), theme.colour("line2"))
            start = left + width + theme.px(6)
            words = QRectF(start, rect.top(), left + size - start, rect.height())
            draw_text(painter, words, worded(text), meta, theme.colour("t3"))
            left += size + gap
