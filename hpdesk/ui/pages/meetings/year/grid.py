# SPDX-License-Identifier: MPL-2.0
"""The twelve months as one painted widget; the keyboard walks over its days."""

from calendar import monthrange
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from hpdesk.domain.danish import shifted
from hpdesk.ui.pages.meetings.year.days import YearDays
from hpdesk.ui.pages.meetings.year.lines import MonthLine, MonthLines, month_lines
from hpdesk.ui.pages.meetings.year.month_layout import YearLayout, year_layout
from hpdesk.ui.pages.meetings.year.month_paint import MonthPainter
from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.pictured import Pictured, PictureTable
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import month_names, worded

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NEW = (Qt.Key.Key_N, Qt.Key.Key_Insert)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_MONTHS_STEPS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class YearGrid(Pictured):
    """Shows a year by month.

    `opened(date, QPoint)` at Enter or a double-click on a day, `meeting_opened(str)` at a click
    on a line, `new_asked(date)` at N or Insert, `day_asked(date)` when the keys lead to a day of
    another year, `moved(QRect)` gives the frame of the month the keyboard came to.
    """

    spoken_role = Role.Chart

    opened = Signal(object, QPoint)
    meeting_opened = Signal(str)
    new_asked = Signal(object)
    day_asked = Signal(object)
    moved = Signal(QRect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._days: YearDays | None = None
        self._lines: MonthLines = ()
        self._day = date(2000, 1, 1)
        self._room = 0
        self._hovered: tuple[int, int] | None = None
        self._layout: YearLayout | None = None

    def set_days(self, days: YearDays, day: date) -> None:
        """Show a year with the keyboard on one of its days."""
        self._days, self._lines = days, month_lines(days)
        self._lay_out()
        self.set_day(day)
        self.update()

    def day(self) -> date:
        """Return the day the keyboard is on."""
        return self._day

    def set_day(self, day: date) -> None:
        """Put the keyboard on a day of the year that is shown, and say what lies there."""
        self._day = day
        if self._days is None:
            return
        self.setAccessibleName(self._days.spoken(day))
        self.setAccessibleDescription(self.describe_month(day.month))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.update()

    def describe_month(self, month: int) -> str:
        """Return a month as sentences: its meetings, its deadlines and its holidays."""
        if self._days is None:
            return ""
        head = f"{month_names()[month - 1].capitalize()} {self._days.plan.year}"
        lines = self._lines[month - 1]
        said = [", ".join(w for w in (ln.day, ln.text, ln.right) if w) for ln in lines]
        return (
            f"{head}: {'; '.join(said)}."
            if said
            else worded("{0}: ingen møder eller frister.", head)
        )

    def as_table(self) -> PictureTable | None:
        """Return the year's meetings, deadlines and closed days, a row for each line."""
        if self._days is None:
            return None
        headings = self.tr("Måned"), self.tr("Dag"), self.tr("Hvad"), self.tr("Hvornår")
        names = month_names()
        rows = tuple(
            (names[month], one.day, one.text, one.right)
            for month, lines in enumerate(self._lines)
            for one in lines
        )
        title = self.tr("Årshjul {year}").format(year=self._days.plan.year)
        return PictureTable(title, headings, rows)

    def part_count(self) -> int:
        """Return the number of lines below the months."""
        return sum(map(len, self._lines))

    def part_told(self, at: int) -> tuple[str, QRect]:
        """Return what a line says with its month, and where it stands."""
        pairs = [(m, n) for m, lines in enumerate(self._lines) for n in range(len(lines))]
        month, place = pairs[at]
        line = self._lines[month][place]
        words = (month_names()[month], line.day, line.text, line.right)
        rect = self._layout.line(month + 1, place) if self._layout is not None else QRectF()
        return ", ".join(word for word in words if word), rect.toAlignedRect()

    def set_room(self, height: int) -> None:
        """Fill at least this height, which the scrolling frame has."""
        if height != self._room:
            self._room = height
            self._lay_out()

    def layout_now(self) -> YearLayout | None:
        """Return where everything stands, or None before a year is shown."""
        return self._layout

    def _lay_out(self) -> None:
        if self._days is None or self.width() < 1:
            return
        theme, counts = current(), [len(month) for month in self._lines]
        year = self._days.plan.year
        self._layout = year_layout(year, self.width(), self._room, theme.scale, counts)
        self.setMinimumHeight(int(self._layout.height))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in as many columns as there is room for."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() or self._layout is None:
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_layout"):
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the months that are seen."""
        layout = self._layout
        if layout is None or self._days is None:
            return
        painter = QPainter(self)
        months = MonthPainter(painter, layout, self._days, self.tr("Nu"))
        for month in range(1, 13):
            if layout.card(month).intersects(event.rect().toRectF()):
                hovered = self._hovered
                line = hovered[1] if hovered is not None and hovered[0] == month else -1
                months.paint(month, self._lines[month - 1], line)
        if self.hasFocus():
            months.focus(self._day)

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the days, open what lies there, or plan a meeting."""
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        bare = modifiers == Qt.KeyboardModifier.NoModifier
        whole_year = modifiers == Qt.KeyboardModifier.ControlModifier
        if self._days is None or not (bare or (whole_year and key in _ENDS)):
            super().keyPressEvent(event)
        elif key in _ENTER:
            self.opened.emit(self._day, self.spot_of(self._day))
        elif key in _NEW:
            self.new_asked.emit(self._day)
        elif (target := self._target(key, whole_year=whole_year)) is not None:
            self.walk_to(target)
        else:
            super().keyPressEvent(event)

    def _target(self, key: Qt.Key, *, whole_year: bool) -> date | None:
        day = self._day
        if key in _STEPS:
            return shifted(day, timedelta(days=_STEPS[key]))
        if key in _MONTHS_STEPS:
            return _months_on(day, _MONTHS_STEPS[key])
        if key == Qt.Key.Key_Home:
            return day.replace(day=1, month=1 if whole_year else day.month)
        if key == Qt.Key.Key_End:
            return date(day.year, 12, 31) if whole_year else _month_end(day)
        return None

    def walk_to(self, day: date) -> None:
        """Put the keyboard on a day, in another year where it leads there."""
        if self._days is not None and day.year != self._days.plan.year:
            self.day_asked.emit(day)
            return
        self.set_day(day)
        self.show_day()

    def show_day(self) -> None:
        """Ask for the month of the day to be scrolled into view."""
        if self._layout is not None:
            self.moved.emit(self._layout.card(self._day.month).toAlignedRect())

    def spot_of(self, day: date) -> QPoint:
        """Return the point below a day, for a menu."""
        if self._layout is None:
            return self.mapToGlobal(QPoint())
        return self.mapToGlobal(self._layout.cell(day).bottomLeft().toPoint())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which day the keyboard is on."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.show_day()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame away."""
        super().focusOutEvent(event)
        self.update()

    # --- the pointer ---

    def line_at(self, point: QPoint) -> tuple[int, int, MonthLine] | None:
        """Return (month, place, line) at a point, or None."""
        layout = self._layout
        month = layout.month_at(point.x(), point.y()) if layout is not None else None
        if layout is None or month is None:
            return None
        for place, line in enumerate(self._lines[month - 1]):
            if layout.line(month, place).contains(point.toPointF()):
                return month, place, line
        return None

    def day_at(self, point: QPoint) -> date | None:
        """Return the day at a point, or None."""
        return self._layout.day_at(point.x(), point.y()) if self._layout is not None else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which line a click would open."""
        found = self.line_at(event.position().toPoint())
        opens = found is not None and bool(found[2].meeting_id)
        hovered = (found[0], found[1]) if found is not None and opens else None
        shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
        if hovered != self._hovered:
            self._hovered = hovered
            self.setCursor(shape)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the line under the pointer."""
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the keyboard on the day under the pointer."""
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self.set_day(day)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the meeting of the line under the pointer."""
        found = self.line_at(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and found and found[2].meeting_id:
            self.set_day(found[2].on)
            self.meeting_opened.emit(found[2].meeting_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what lies on the day, or plan a meeting there."""
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self.opened.emit(day, self.spot_of(day))

    def event(self, event: QEvent) -> bool:
        """Say what a day or a line is when the pointer rests on it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tip(self.tip_at(event.pos())), self)
            return True
        return super().event(event)

    def tip_at(self, point: QPoint) -> str:
        """Return what is said of a point: the day's reason and all that lies on it."""
        if (found := self.line_at(point)) is not None:
            return found[2].tip
        day = self.day_at(point)
        return self._days.spoken(day) if day is not None and self._days is not None else ""


_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _months_on(day: date, step: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + step, 12)
    if not date.min.year <= year <= date.max.year:
        return day
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
