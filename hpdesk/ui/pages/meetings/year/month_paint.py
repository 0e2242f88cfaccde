# SPDX-License-Identifier: MPL-2.0
"""Draws the months of the year: days, windows, marks, and the lines below."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from hpdesk.domain.danish import week_number
from hpdesk.ui.icons import paint_icon
from hpdesk.ui.pages.meetings.year.days import DayFacts, YearDays, is_pre_meeting
from hpdesk.ui.pages.meetings.year.lines import BAR, DIAMOND, RING, SHADE, MonthLine
from hpdesk.ui.pages.meetings.year.month_layout import YearLayout, month_days
from hpdesk.ui.theme import Theme, current
from hpdesk.ui.widgets.painted import draw_text, elide, rounded, text_width
from hpdesk.ui.wording import month_names, short_weekday, worded

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_MONDAY = date(2026, 1, 5)
_WIDEST_DAY = "man 28."


class MonthPainter:
    """Draws one month at a time; `now` is the word over the month that it is."""

    def __init__(self, painter: QPainter, layout: YearLayout, days: YearDays, now: str) -> None:
        self._painter, self._layout, self._days, self._now = painter, layout, days, now
        self._theme = current()

    def paint(self, month: int, lines: Sequence[MonthLine], hovered: int) -> None:
        """Draw a month with its lines; `hovered` is the line under the pointer, or -1."""
        theme, painter, card = self._theme, self._painter, self._layout.card(month)
        today = self._days.plan.today
        first = date(self._layout.year, month, 1)
        is_now = (first.year, first.month) == (today.year, today.month)
        over = first < today.replace(day=1)
        border = "acc" if is_now else "line"
        width = theme.px(2 if is_now else 1)
        radius = theme.measure("radius_card")
        rounded(painter, card, radius, theme.colour("surface"), theme.colour(border), width)
        self._title(month, is_now=is_now, is_over=over)
        self._heads(month)
        for day in month_days(first.year, month):
            self._day(self._days.facts(day))
        for place, line in enumerate(lines):
            paint_line(painter, self._layout.line(month, place), line, hovered=place == hovered)

    def _title(self, month: int, *, is_now: bool, is_over: bool) -> None:
        theme, head = self._theme, self._layout.week_column(month, 0)
        card = self._layout.card(month)
        side = head.left() - card.left()
        height = theme.line_height("card")
        room = QRectF(head.left(), head.top() - height, card.width() - 2 * side, height)
        name = month_names()[month - 1].capitalize()
        token = "t2" if is_over else "text"
        draw_text(self._painter, room, name, theme.font("card"), theme.colour(token))
        if is_now:
            right = Qt.AlignmentFlag.AlignRight
            font = theme.font("count")
            draw_text(self._painter, room, self._now, font, theme.colour("acc"), right)

    def _heads(self, month: int) -> None:
        theme, font = self._theme, self._theme.font("meta")
        for column in range(8):
            day = _MONDAY.replace(day=_MONDAY.day + column - 1) if column else None
            text = short_weekday(day) if day else worded("uge")
            room = self._layout.week_column(month, column)
            draw_text(self._painter, room, text, font, theme.colour("t3"), _CENTRE)
        first = date(self._layout.year, month, 1)
        last = first.replace(day=monthrange(first.year, month)[1])
        for row in range((last.day - 1 + first.weekday()) // 7 + 1):
            day = first.replace(day=max(1, row * 7 + 1 - first.weekday()))
            room = self._layout.week(month, row)
            week = str(week_number(day))
            draw_text(self._painter, room, week, font, theme.colour("t3"), _CENTRE)

    def _day(self, facts: DayFacts) -> None:
        theme, cell = self._theme, self._layout.cell(facts.on)
        box = self.day_box(cell)
        if facts.shading:
            self._shade(cell)
        if facts.closed:
            rounded(self._painter, box, theme.px(3), theme.colour("off"))
        strong = bool(facts.deadlines)
        token = "t3" if facts.closed else "text"
        if facts.meetings:
            strong, token = True, self._meetings(box, facts, token)
        self._windows(box, facts)
        font = theme.font("count" if strong else "meta")
        colour = theme.colour(token)
        draw_text(self._painter, box, str(facts.on.day), font, colour, _CENTRE)
        if facts.deadlines:
            reach = theme.px(9 if token == "onacc" else 12)
            middle = QPointF(box.center().x() + reach, box.top() + theme.px(6))
            on_fill = token == "onacc"  # it must be seen on a meeting day too
            diamond(self._painter, middle, theme.px(3), theme.colour("onacc" if on_fill else "t2"))
        if facts.on == self._days.plan.today:
            edge = theme.colour("text")
            rounded(self._painter, box, theme.px(3), None, edge, 1.5 * theme.scale)

    def day_box(self, cell: QRectF) -> QRectF:
        """Return the box of a day inside its cell, 28×17 in the middle."""
        width, height = 28 * self._theme.scale, 17 * self._theme.scale
        centre = cell.center()
        return QRectF(centre.x() - width / 2, cell.top() + 0.5, width, height)

    def _shade(self, cell: QRectF) -> None:
        # A band without gaps, so that it is told from free days by its form as well.
        theme = self._theme
        left, right = round(cell.left()), round(cell.right())  # on whole pixels no seam is seen
        band = QRectF(left, round(cell.top()), right - left, round(17 * theme.scale))
        self._painter.fillRect(band, theme.colour("sunken"))
        line = theme.px(1)
        for top in (band.top(), band.bottom() - line):
            edge = QRectF(band.left(), top, band.width(), line)
            self._painter.fillRect(edge, theme.colour("line2"))

    def _meetings(self, box: QRectF, facts: DayFacts, token: str) -> str:
        """Draw the ground of a day with meetings and return the token of its number."""
        theme, painter = self._theme, self._painter
        own = [row.meeting for row in facts.meetings if not is_pre_meeting(row.meeting)]
        tokens = list(dict.fromkeys(self._days.token(meeting) for meeting in own))
        if not tokens:
            edge = theme.colour("t2")
            rounded(painter, box, box.height() / 2, None, edge, 1.5 * theme.scale)
            return token
        painter.save()
        part = box.width() / len(tokens)
        for place, name in enumerate(tokens):
            painter.setClipRect(QRectF(box.left() + place * part, box.top(), part, box.height()))
            rounded(painter, box, theme.px(3), theme.colour(name))
        painter.restore()
        return "onacc"

    def _windows(self, box: QRectF, facts: DayFacts) -> None:
        tokens = list(dict.fromkeys(self._days.token(row.meeting) for row in facts.windows))
        if not tokens:
            return
        theme = self._theme
        width, height = 20 * theme.scale, 2.5 * theme.scale
        left, part = box.center().x() - width / 2, width / len(tokens)
        top = box.bottom() - height + (1.5 * theme.scale if facts.meetings else 0.5)
        if facts.meetings:  # a white line keeps the stroke apart from the filled day
            gap = QRectF(left, top - theme.px(1), width, theme.px(1))
            self._painter.fillRect(gap, theme.colour("surface"))
        for place, name in enumerate(tokens):
            stroke = QRectF(left + place * part, top, part, height)
            self._painter.fillRect(stroke, theme.colour(name))

    def focus(self, day: date) -> None:
        """Draw the frame of the day that the keyboard is on."""
        theme = self._theme
        reach = theme.px(2)
        box = self.day_box(self._layout.cell(day)).adjusted(-reach, -reach, reach, reach)
        rounded(self._painter, box, theme.px(5), None, theme.colour("surface"), theme.px(3))
        rounded(self._painter, box, theme.px(5), None, theme.colour("acc"), theme.px(2))


def diamond(painter: QPainter, middle: QPointF, reach: float, colour: QColor) -> None:
    """Draw the mark of a deadline."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    corners = ((0, -reach), (reach, 0), (0, reach), (-reach, 0))
    painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))
    painter.restore()


def paint_mark(painter: QPainter, theme: Theme, mark: str, token: str, room: QRectF) -> None:
    """Draw a mark at the left of a line or of the legend."""
    middle = room.center().y()
    if mark == BAR:
        height = theme.px(18)
        bar = QRectF(room.left(), middle - height / 2, theme.px(4), height)
        rounded(painter, bar, theme.px(2), theme.colour(token))
    elif mark == RING:
        side = theme.px(8)
        ring = QRectF(room.left() - theme.px(2), middle - side / 2, side, side)
        rounded(painter, ring, side / 2, None, theme.colour("t2"), 1.5 * theme.scale)
    elif mark == DIAMOND:
        spot = QPointF(room.left() + theme.px(2), middle)
        diamond(painter, spot, theme.px(3), theme.colour("t2"))
    elif mark == SHADE:
        side = theme.px(8)
        box = QRectF(room.left() - theme.px(2), middle - side / 2, side, side)
        line = theme.px(1)
        rounded(painter, box, 0, theme.colour("sunken"), theme.colour("line2"), line)


def paint_line(painter: QPainter, room: QRectF, line: MonthLine, *, hovered: bool) -> None:
    """Draw a line below a month; one that opens a meeting is underlined under the pointer."""
    theme = current()
    paint_mark(painter, theme, line.mark, line.token, room)
    strong = line.mark == BAR
    font = theme.font("heading" if strong else "meta")
    token = "text" if strong else "t2"
    date_width = text_width(theme.font("heading"), _WIDEST_DAY) + theme.px(4)
    date_room = QRectF(room.left() + theme.px(10), room.top(), date_width, room.height())
    draw_text(painter, date_room, line.day, font, theme.colour(token))
    right = room.right()
    if line.right:
        width = text_width(theme.font("meta"), line.right) + 2
        right -= width
        spot = QRectF(right, room.top(), width, room.height())
        draw_text(painter, spot, line.right, theme.font("meta"), theme.colour(line.right_token))
        if line.right_icon:
            side = theme.px(14)
            right -= side + theme.px(4)
            icon = QRectF(right, room.center().y() - side / 2, side, side)
            paint_icon(painter, line.right_icon, icon, line.right_token)
        right -= theme.px(8)
    left = date_room.right()
    name = theme.font("strong" if strong else "meta")
    if hovered and line.meeting_id:
        name.setUnderline(True)
    draw_text(
        painter,
        QRectF(left, room.top(), right - left, room.height()),
        elide(name, line.text, right - left),
        name,
        theme.colour(token),
    )
