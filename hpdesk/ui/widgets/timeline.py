# SPDX-License-Identifier: MPL-2.0
"""The working-day timeline: one cell a day, the window to send out, deadlines and meetings."""

from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from hpdesk.domain.danish import week_number
from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import Theme, current
from hpdesk.ui.widgets.painted import draw_text, rounded, text_width
from hpdesk.ui.widgets.pictured import Pictured, PictureTable
from hpdesk.ui.widgets.timeline_layout import (
    PlacedMarker,
    TimelineData,
    TimelineDay,
    TimelineMarker,
    closed_runs,
    place_markers,
)
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import month_names, short_weekday, shown, weekday_date

__all__ = ["Timeline", "TimelineData", "TimelineDay", "TimelineMarker"]

_CELL, _CELL_MIN, _GAP = 34, 26, 1
_HEAD, _BOX, _NUMBERS, _ROW, _LEGEND = 22, 42, 26, 26, 32


class Timeline(Pictured):
    """Shows `TimelineData`; ←/→ walk from day to day and each is read aloud."""

    spoken_role = Role.Chart

    def __init__(self, data: TimelineData | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._data: TimelineData | None = None
        self._at = 0
        if data is not None:
            self.set_data(data)

    def set_data(self, data: TimelineData) -> None:
        """Show other days."""
        self._data = data
        days = [d.day for d in data.days]
        self._at = days.index(data.today) if data.today in days else 0
        self.setAccessibleDescription(self.describe())
        self._name_current()
        self.updateGeometry()
        self.update()

    def describe(self) -> str:
        """Return all that the picture says, as sentences."""
        data = self._data
        if data is None:
            return ""
        said = [self._day_words(d) for d in data.days if self._is_told(d)]
        return ". ".join(said) + "." if said else ""

    def as_table(self) -> PictureTable | None:
        """Return the days, with the working days left and what lies on each."""
        data = self._data
        if data is None:
            return None
        rows = [
            (
                weekday_date(entry.day),
                "" if entry.number is None else str(entry.number),
                ", ".join(self._marks(entry, data)),
            )
            for entry in data.days
        ]
        headings = self.tr("Dag"), self.tr("Arbejdsdage til mødet"), self.tr("Bemærkning")
        return PictureTable(self.tr("Dagene til mødet"), headings, tuple(rows))

    def part_count(self) -> int:
        """Return the number of days."""
        return len(self._data.days) if self._data is not None else 0

    def part_told(self, at: int) -> tuple[str, QRect]:
        """Return what a day says, and its cell where there is room for it."""
        assert self._data is not None, "it has days"
        entry = self._data.days[at]
        x, theme = self._x(entry.day), current()
        cell = QRectF(x or 0.0, theme.px(_HEAD), self._cell(), theme.px(_BOX))
        return self._day_words(entry), QRect() if x is None else cell.toAlignedRect()

    def _is_told(self, entry: TimelineDay) -> bool:
        data = self._data
        return data is not None and (
            entry.day in (data.today, data.meeting, *(data.window or ()))
            or any(m.day == entry.day for m in data.markers)
        )

    def _day_words(self, entry: TimelineDay) -> str:
        data = self._data
        words = [weekday_date(entry.day)]
        if entry.number is not None:
            unit = self.tr("arbejdsdag") if entry.number == 1 else self.tr("arbejdsdage")
            words.append(self.tr("{0} {1} til mødet").format(entry.number, unit))
        return ", ".join([*words, *(self._marks(entry, data) if data is not None else ())])

    def _marks(self, entry: TimelineDay, data: TimelineData) -> list[str]:
        words = []
        if entry.day == data.today:
            words.append(self.tr("i dag"))
        if entry.closed:
            words.append(self.tr("lukket: {0}").format(shown(entry.closed)))
        if data.window and data.window[0] <= entry.day <= data.window[1] and not entry.closed:
            words.append(self.tr("i udsendelsesvinduet"))
        if entry.day == data.meeting:
            words.append(data.meeting_text or self.tr("mødedag"))
        return words + [m.text for m in data.markers if m.day == entry.day]

    def _shown(self) -> tuple[TimelineDay, ...]:
        # Days give way from the ends when even 26 px a day is too much: first those after the
        # meeting, then those before today.
        data = self._data
        if data is None:
            return ()
        room = max(1, int(self.width() // current().px(_CELL_MIN)))
        days = list(data.days)
        while len(days) > room and days[-1].day > data.meeting:
            days.pop()
        while len(days) > room and days[0].day < data.today:
            days.pop(0)
        return tuple(days)

    def _cell(self) -> float:
        count = max(1, len(self._shown()))
        return max(
            min(self.width() / count, float(current().px(44))),
            float(min(current().px(_CELL_MIN), self.width() / count)),
        )

    def _x(self, day: date) -> float | None:
        for number, entry in enumerate(self._shown()):
            if entry.day == day:
                return number * self._cell()
        return None

    def _placed(self) -> list[PlacedMarker]:
        data, theme, cell = self._data, current(), self._cell()
        if data is None:
            return []
        font, wanted = theme.font("label"), []
        for marker in data.markers:
            x = self._x(marker.day)
            if x is not None:
                wanted.append((marker, x + cell / 2, text_width(font, marker.text) + 2))
        return place_markers(wanted, self.width(), theme.px(12), 1)

    def _rows(self) -> int:
        return max((p.row for p in self._placed()), default=0) + 1

    def sizeHint(self) -> QSize:
        """Return the height of all rows; the width follows the room."""
        theme, count = current(), len(self._data.days) if self._data else 10
        height = _HEAD + _BOX + _NUMBERS + self._rows() * _ROW + _LEGEND
        return QSize(theme.px(_CELL * count), theme.px(height))

    def minimumSizeHint(self) -> QSize:
        """Return room for ten days."""
        return QSize(current().px(_CELL_MIN * 10), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the marks anew."""
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the timeline."""
        data, theme, painter = self._data, current(), QPainter(self)
        if data is None:
            return
        self._paint_heads(painter, theme)
        for number, entry in enumerate(self._shown()):
            self._paint_day(painter, theme, data, number, entry)
        self._paint_runs(painter, theme)
        self._paint_marks(painter, theme, data)
        self._paint_legend(painter, theme)

    def _paint_heads(self, painter: QPainter, theme: Theme) -> None:
        days, cell, free = self._shown(), self._cell(), 0.0
        for number, entry in enumerate(days):
            first, monday = number == 0, entry.day.weekday() == 0
            new_month = entry.day.day == 1
            if not (first or monday or new_month):
                continue
            week = self.tr("uge {0}").format(week_number(entry.day))
            month = month_names()[entry.day.month - 1].capitalize()
            text = (
                f"{month}, {week}"
                if first
                else month
                if new_month and not monday
                else week.capitalize()
            )
            x = number * cell
            width = text_width(theme.font("meta"), text) + 2
            if x < free or x + width > self.width():
                continue
            free = x + width + theme.px(8)
            room = QRectF(x, 0, width, theme.px(16))
            draw_text(painter, room, text, theme.font("meta"), theme.colour("t2"))

    def _paint_day(
        self, painter: QPainter, theme: Theme, data: TimelineData, number: int, entry: TimelineDay
    ) -> None:
        cell = self._cell()
        rect = QRectF(number * cell, theme.px(_HEAD), cell - theme.px(_GAP), theme.px(_BOX - 2))
        in_window = bool(
            data.window and data.window[0] <= entry.day <= data.window[1] and not entry.closed
        )
        is_meeting = entry.day == data.meeting
        ground = (
            "acc" if is_meeting else "off" if entry.closed else "tint" if in_window else "surface"
        )
        border = "acc" if is_meeting else "line"
        rounded(painter, rect, theme.px(4), theme.colour(ground), theme.colour(border), theme.px(1))
        if entry.day == data.today:
            rounded(painter, rect, theme.px(4), None, theme.colour("acc"), theme.px(2))
        bold = in_window or is_meeting or entry.day == data.today
        dim = "onacc" if is_meeting else "t3" if entry.closed else "t2"
        strong = "onacc" if is_meeting else "t3" if entry.closed else "text"
        half = rect.height() / 2
        centre = Qt.AlignmentFlag.AlignHCenter
        top = QRectF(rect.left(), rect.top() + theme.px(3), rect.width(), half - theme.px(2))
        low = QRectF(rect.left(), rect.top() + half - theme.px(1), rect.width(), half - theme.px(2))
        draw_text(
            painter,
            top,
            short_weekday(entry.day)[:2],
            theme.font("meta"),
            theme.colour(dim),
            centre,
        )
        font = theme.font("heading" if bold else "body")
        draw_text(painter, low, str(entry.day.day), font, theme.colour(strong), centre)
        if self.hasFocus() and number == self._shown_at():
            rounded(
                painter,
                rect.adjusted(2, 2, -2, -2),
                theme.px(3),
                None,
                theme.colour("text"),
                theme.px(2),
            )
        if entry.number is not None and not is_meeting:
            room = QRectF(rect.left(), rect.bottom() + theme.px(3), rect.width(), theme.px(18))
            font = theme.font("count" if in_window else "meta")
            token = "acc" if in_window else "t3"
            draw_text(painter, room, str(entry.number), font, theme.colour(token), centre)

    def _paint_runs(self, painter: QPainter, theme: Theme) -> None:
        cell, top = self._cell(), theme.px(_HEAD + _BOX)
        for first, last, name in closed_runs(self._shown()):
            width = (last - first + 1) * cell - theme.px(4)
            words = text_width(theme.font("meta"), name)
            if words > width:
                continue  # the tooltip and the spoken text still say it
            x = first * cell + theme.px(1)
            painter.fillRect(QRectF(x, top + theme.px(5), width, 1), theme.colour("line2"))
            room = QRectF(x, top + theme.px(7), width, theme.px(16))
            centre = Qt.AlignmentFlag.AlignHCenter
            draw_text(painter, room, name, theme.font("meta"), theme.colour("t3"), centre)

    def _row_top(self, theme: Theme, row: int) -> float:
        return theme.px(_HEAD + _BOX + _NUMBERS) + row * theme.px(_ROW)

    def _paint_marks(self, painter: QPainter, theme: Theme, data: TimelineData) -> None:
        top, placed = theme.px(_HEAD + _BOX + 22), self._placed()
        for mark in placed:
            bottom = self._row_top(theme, mark.row) + theme.px(_ROW / 2 - 5)
            painter.fillRect(QRectF(mark.x, top, 1, bottom - top), theme.colour("line2"))
        self._paint_window(painter, theme, data)
        self._paint_meeting(painter, theme, data)
        for mark in placed:
            self._paint_mark(painter, theme, mark)

    def _paint_mark(self, painter: QPainter, theme: Theme, mark: PlacedMarker) -> None:
        y, size = self._row_top(theme, mark.row) + theme.px(_ROW) / 2, theme.px(6)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if mark.marker.kind == "pre_meeting":
            ring = QRectF(mark.x - size, y - size, 2 * size, 2 * size)
            rounded(painter, ring, size, theme.colour("surface"), theme.colour("acc"), theme.px(2))
        else:
            corners = ((0, -size), (size, 0), (0, size), (-size, 0))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("warn"))
            painter.drawPolygon(QPolygonF([QPointF(mark.x + a, y + b) for a, b in corners]))
        painter.restore()
        height = theme.px(20)
        reach = theme.px(12)
        left = mark.left if mark.flipped else mark.x + reach
        width = mark.right - mark.left - 2 * reach if mark.flipped else self.width() - left
        room = QRectF(left, y - height / 2, max(0.0, width), height)
        draw_text(painter, room, mark.marker.text, theme.font("label"), theme.colour("text"))

    def _paint_window(self, painter: QPainter, theme: Theme, data: TimelineData) -> None:
        if data.window is None:
            return
        days, cell = self._shown(), self._cell()
        inside = [n for n, d in enumerate(days) if data.window[0] <= d.day <= data.window[1]]
        if not inside:
            return
        width = (inside[-1] - inside[0] + 1) * cell - theme.px(_GAP)
        height = theme.px(22)
        bar = QRectF(inside[0] * cell, self._row_top(theme, 0) + theme.px(2), width, height)
        rounded(painter, bar, theme.px(3), theme.colour("acc"))
        font, room = theme.font("count"), bar.adjusted(theme.px(8), 0, -theme.px(6), 0)
        text = data.window_text
        if data.window_short and text_width(font, text) > room.width():
            text = data.window_short
        draw_text(painter, room, text, font, theme.colour("onacc"))

    def _paint_meeting(self, painter: QPainter, theme: Theme, data: TimelineData) -> None:
        x = self._x(data.meeting)
        if x is None or not data.meeting_text:
            return
        font = theme.font("count")
        width = text_width(font, data.meeting_text) + 2
        middle = x + self._cell() / 2
        left = min(max(0.0, middle - width / 2), self.width() - width)
        room = QRectF(left, self._row_top(theme, 0) + theme.px(2), width, theme.px(22))
        draw_text(painter, room, data.meeting_text, font, theme.colour("text"))

    def _paint_legend(self, painter: QPainter, theme: Theme) -> None:
        top = self._row_top(theme, self._rows()) + theme.px(10)
        box, height = theme.px(12), theme.px(16)
        square = QRectF(0, top + (height - box) / 2, box, box)
        rounded(
            painter, square, theme.px(2), theme.colour("off"), theme.colour("line2"), theme.px(1)
        )
        left = float(theme.px(20))
        for text, role, token in (
            (self.tr("Weekend og helligdag tæller ikke med"), "meta", "t3"),
            ("14", "count", "acc"),
            (self.tr("Arbejdsdage til mødet"), "meta", "t3"),
        ):
            width = text_width(theme.font(role), text) + 2
            if left + width > self.width():
                return
            draw_text(
                painter,
                QRectF(left, top, width, height),
                text,
                theme.font(role),
                theme.colour(token),
            )
            left += width + theme.px(16 if role == "meta" else 6)

    def _shown_at(self) -> int:
        data = self._data
        if data is None:
            return -1
        days = [d.day for d in self._shown()]
        day = data.days[self._at].day
        return days.index(day) if day in days else -1

    def _name_current(self) -> None:
        data = self._data
        if data is None or not data.days:
            return
        self.setAccessibleName(
            self.tr("Tidslinje, {0}").format(self._day_words(data.days[self._at]))
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from day to day."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or self._data is None or not self._data.days:
            super().keyPressEvent(event)
            return
        shown = self._shown()
        number = min(max(self._shown_at() + step, 0), len(shown) - 1)
        self._at = [d.day for d in self._data.days].index(shown[number].day)
        self._name_current()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which day the keyboard is on."""
        super().focusInEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Say what a day is when the pointer rests on it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = int(event.pos().x() // max(1.0, self._cell()))
            shown = self._shown()
            if 0 <= number < len(shown):
                QToolTip.showText(
                    event.globalPos(), plain_tip(self._day_words(shown[number])), self
                )
            return True
        return super().event(event)
