# SPDX-License-Identifier: MPL-2.0
"""The row below the quick line that shows what was understood while it is typed."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hpdesk.ui.icons import paint_icon
from hpdesk.ui.pages.minutes.quick_words import Piece, Preview, empty
from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import Theme, current
from hpdesk.ui.widgets.avatar import paint_avatar
from hpdesk.ui.widgets.kbd import kbd_width, paint_kbd
from hpdesk.ui.widgets.painted import Painted, draw_text, elide, rounded, text_width
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import worded


class QuickPreview(Painted):
    """One row that paints a `Preview`."""

    spoken_role = Role.StaticText

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quick_preview")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.preview = empty()
        self.show_preview(self.preview)

    def show_preview(self, preview: Preview) -> None:
        """Show another preview."""
        self.preview = preview
        self.setAccessibleName(preview.spoken())
        self.setToolTip(plain_tip(preview.spoken()))
        self.update()

    def text(self) -> str:
        """Return what it says."""
        return self.preview.spoken()

    def sizeHint(self) -> QSize:
        """Return a row of 40 px."""
        return QSize(current().px(200), current().px(40))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow row: the pieces are elided."""
        return QSize(current().px(120), current().px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, the keys at the right and the pieces from the left."""
        theme, painter, rect = current(), QPainter(self), QRectF(self.rect())
        radius = theme.measure("radius_card")
        surface, line = theme.colour("surface"), theme.colour("line2")
        rounded(painter, rect, radius, surface, line, theme.px(1))
        inner = rect.adjusted(theme.px(12), 0, -theme.px(12), 0)
        left, gap = inner.left(), theme.px(16)
        widths = [_piece_width(theme, piece) for piece in self.preview.pieces]
        needed = sum(widths) + gap * len(widths)
        # What the keys do gives way first: the help line says it too.
        spelled = needed + self._keys_width(theme) <= inner.width()
        right = self._paint_keys(painter, theme, inner, spelled=spelled)
        over = needed - (right - left)
        for piece, width in zip(self.preview.pieces, widths, strict=True):
            if over > 0 and piece.person:  # the party gives way, never the date
                width, over = max(theme.px(96), width - over), 0
            if left < right - theme.px(24):
                wide = min(width, right - left)
                room = QRectF(left, inner.top(), wide, inner.height())
                _paint_piece(painter, theme, room, piece)
                left += wide + gap

    def _keys(self) -> list[tuple[str, str]]:
        keys = [("Tab", worded("Ret felt"))] if self.preview.can_mend else []
        return keys + ([("Enter", self.preview.verb)] if self.preview.verb else [])

    def _keys_width(self, theme: Theme) -> float:
        meta, gap = theme.font("meta"), theme.px(16)
        return sum(
            text_width(meta, words) + 2 + kbd_width(key) + gap for key, words in self._keys()
        )

    def _paint_keys(
        self, painter: QPainter, theme: Theme, inner: QRectF, *, spelled: bool
    ) -> float:
        right, meta = inner.right(), theme.font("meta")
        for key, words in self._keys():
            if spelled:
                width = text_width(meta, words) + 2
                right -= width
                room = QRectF(right, inner.top(), width, inner.height())
                draw_text(painter, room, words, meta, theme.colour("t2"))
                right -= theme.px(6)
            right -= kbd_width(key)
            height = theme.px(18)
            spot = QRectF(right, inner.center().y() - height / 2, kbd_width(key), height)
            paint_kbd(painter, spot, key, theme.colour("t3"), theme.colour("line2"))
            right -= theme.px(10)
        return right


def _piece_width(theme: Theme, piece: Piece) -> float:
    font = theme.font("heading" if piece.person else "body")
    width = text_width(font, piece.text) + 1
    width += theme.px(30) if piece.person else theme.px(22) if piece.icon else 0
    if piece.detail:
        width += theme.px(6) + text_width(theme.font("meta"), piece.detail) + 2
    return width


def _paint_piece(painter: QPainter, theme: Theme, room: QRectF, piece: Piece) -> None:
    left = room.left()
    if piece.person:
        side = theme.px(24)
        spot = QRectF(left, room.center().y() - side / 2, side, side)
        paint_avatar(painter, spot, piece.text, "acc")
        left += side + theme.px(6)
    elif piece.icon:
        side = theme.px(16)
        spot = QRectF(left, room.center().y() - side / 2, side, side)
        paint_icon(painter, piece.icon, spot, "t2" if piece.tone == "text" else piece.tone)
        left += side + theme.px(6)
    font = theme.font("heading" if piece.person else "body")
    words = elide(font, piece.text, room.right() - left)
    width = text_width(font, words) + 1
    spot = QRectF(left, room.top(), width, room.height())
    draw_text(painter, spot, words, font, theme.colour(piece.tone))
    left += width
    if piece.detail and room.right() - left > theme.px(24):
        meta = theme.font("meta")
        left += theme.px(6)
        words = elide(meta, piece.detail, room.right() - left)
        width = text_width(meta, words) + 1
        spot = QRectF(left, room.top(), width, room.height())
        draw_text(painter, spot, words, meta, theme.colour("t3"))
