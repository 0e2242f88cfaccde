# SPDX-License-Identifier: MPL-2.0
"""How the looks of rows are painted."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from hpdesk.ui.icons import paint_icon
from hpdesk.ui.row_looks import ChipLook, GroupLook, RowLook
from hpdesk.ui.theme import TONES, Theme
from hpdesk.ui.widgets.badge import badge_width, paint_badge
from hpdesk.ui.widgets.chip import chip_width, paint_chip
from hpdesk.ui.widgets.painted import draw_text, text_width


def paint_group(painter: QPainter, theme: Theme, rect: QRectF, look: GroupLook) -> None:
    """Paint a heading among rows."""
    left, side = rect.left(), theme.px(16)
    middle = rect.center().y() - side / 2
    icon = look.icon
    if look.open is not None:
        icon = "chevron-down" if look.open else "chevron-right"
    if icon:
        paint_icon(painter, icon, QRectF(left, middle, side, side), "t2")
        left += side + theme.px(8)
    font = theme.font("heading")
    right = rect.right()
    if look.right:
        width = text_width(theme.font("meta"), look.right) + 2
        right -= width
        draw_text(
            painter,
            QRectF(right, rect.top(), width, rect.height()),
            look.right,
            theme.font("meta"),
            theme.colour("t2"),
        )
        right -= theme.px(8)
    count = badge_width(look.count) + theme.px(8) if look.count else 0
    width = min(text_width(font, look.title) + 2, right - left - count)
    draw_text(
        painter,
        QRectF(left, rect.top(), width, rect.height()),
        look.title,
        font,
        theme.colour("text"),
    )
    if look.count:
        height = theme.px(20)
        spot = QRectF(
            left + width + theme.px(8),
            rect.center().y() - height / 2,
            badge_width(look.count),
            height,
        )
        paint_badge(painter, spot, look.count, look.tone)


def paint_chip_cell(painter: QPainter, theme: Theme, rect: QRectF, look: ChipLook) -> None:
    """Paint a chip alone in its cell."""
    height, width = theme.px(22), chip_width(look.text, look.icon or None)
    spot = QRectF(rect.left(), rect.center().y() - height / 2, min(width, rect.width()), height)
    paint_chip(painter, spot, look.text, look.tone, look.icon or None)


def paint_row(
    painter: QPainter, theme: Theme, rect: QRectF, look: RowLook, *, selected: bool
) -> None:
    """Paint a row of one or two lines."""
    two = bool(look.detail or look.status or look.clip)
    upper, lower = theme.line_height("body"), theme.line_height("meta")
    block = upper + (lower if two else 0)
    top = rect.center().y() - block / 2
    left = rect.left() + theme.px(look.indent)
    if look.chip is not None:
        broad = chip_width(look.chip.text, look.chip.icon or None) + theme.px(8)
        spot = QRectF(rect.right() - broad, rect.top(), broad + theme.px(8), rect.height())
        paint_chip_cell(painter, theme, spot.adjusted(theme.px(8), 0, 0, 0), look.chip)
        rect = rect.adjusted(0, 0, -broad - theme.px(4), 0)
    if look.number:
        width = max(theme.px(22), text_width(theme.font("heading"), look.number) + 2)
        room = QRectF(left, top, width, upper)
        token = "acc" if selected else "t3"
        draw_text(painter, room, look.number, theme.font("heading"), theme.colour(token))
        left += width + theme.px(4)
    first = QRectF(left, top, rect.right() - left, upper)
    second = QRectF(left, top + upper, rect.right() - left, lower)
    if look.right:
        first.setRight(_paint_right(painter, theme, first, look.right, look.right_tone))
    if look.status:
        second.setRight(_paint_status(painter, theme, second, look))
    font = theme.font("heading" if selected else "strong" if look.strong else "body")
    font.setStrikeOut(look.struck)
    token = look.tone or ("t3" if look.struck else "text")
    extra = theme.px(20) if look.icon else 0
    width = min(text_width(font, look.title) + 1, first.width() - extra)
    _text(painter, QRectF(first.left(), first.top(), width, upper), look.title, font, token, theme)
    if look.icon:
        side = theme.px(14)
        spot = QRectF(first.left() + width + theme.px(6), first.center().y() - side / 2, side, side)
        paint_icon(painter, look.icon, spot, "t2")
    if look.detail or look.clip:
        _paint_detail(painter, theme, second, look)


def _paint_detail(painter: QPainter, theme: Theme, rect: QRectF, look: RowLook) -> None:
    font, room = theme.font("meta"), QRectF(rect)
    token = TONES[look.detail_tone][0] if look.detail_tone else "t2"
    if look.clip:
        side = theme.px(14)
        needed = side + theme.px(4) + text_width(font, look.clip) + 2
        gap = theme.px(8) if look.detail else 0
        words = min(text_width(font, look.detail) + 1, max(0.0, rect.width() - needed - gap))
        room.setWidth(words)
        left = rect.left() + words + gap
        paint_icon(
            painter, "paperclip", QRectF(left, rect.center().y() - side / 2, side, side), "t2"
        )
        count = QRectF(left + side + theme.px(4), rect.top(), needed - side, rect.height())
        _text(painter, count, look.clip, font, "t2", theme)
    if look.detail:
        _text(painter, room, look.detail, font, token, theme)


def _text(
    painter: QPainter, rect: QRectF, text: str, font: QFont, token: str, theme: Theme
) -> None:
    draw_text(painter, rect, text, font, theme.colour(token))


def _paint_right(painter: QPainter, theme: Theme, rect: QRectF, text: str, tone: str) -> float:
    font = theme.font("heading" if tone in ("over", "warn") else "strong")
    width = text_width(font, text) + 2
    spot = QRectF(rect.right() - width, rect.top(), width, rect.height())
    draw_text(painter, spot, text, font, theme.colour(TONES[tone][0] if tone else "text"))
    return spot.left() - theme.px(8)


def _paint_status(painter: QPainter, theme: Theme, rect: QRectF, look: RowLook) -> float:
    font = theme.font("label")
    width = text_width(font, look.status) + 2
    token = TONES[look.status_tone or "neutral"][0]
    spot = QRectF(rect.right() - width, rect.top(), width, rect.height())
    draw_text(painter, spot, look.status, font, theme.colour(token))
    left = spot.left()
    if look.status_icon:
        side = theme.px(14)
        left -= side + theme.px(4)
        paint_icon(
            painter, look.status_icon, QRectF(left, rect.center().y() - side / 2, side, side), token
        )
    return left - theme.px(8)
