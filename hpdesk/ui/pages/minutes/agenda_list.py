# SPDX-License-Identifier: MPL-2.0
"""The agenda at the left: where we are, what is written, and how the time goes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from hpdesk.ui.icons import paint_icon
from hpdesk.ui.models.rows_model import LOOK_ROLE, Column, RowsModel
from hpdesk.ui.pages.minutes.clock import minutes_seconds
from hpdesk.ui.theme import Theme, current
from hpdesk.ui.widgets.painted import draw_text, rounded, text_width
from hpdesk.ui.wording import worded

Index = QModelIndex | QPersistentModelIndex
_WRAP = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class PointRow:
    """One point of the agenda; `seconds` is what it has taken, `planned` minutes.

    `pace` tells how far into the point the plan is now, from 0 to 1; None where it is elsewhere.
    """

    id: str
    number: str
    title: str
    planned: int | None
    seconds: int = 0
    done: bool = False
    closed: bool = False
    current: bool = False
    pace: float | None = None
    late: bool = False

    @property
    def over(self) -> int:
        """Return the whole minutes spent beyond the plan."""
        return max(0, self.seconds // 60 - self.planned) if self.planned is not None else 0

    def time_words(self) -> str:
        """Return `4 af 5 min.`, `19.24 af 30 min.` at the current point, or `25 min.`."""
        planned = "" if self.planned is None else worded("{0} min.", self.planned)
        if not self.seconds:
            return planned
        spent = minutes_seconds(self.seconds) if self.current else f"{self.seconds // 60}"
        return worded("{0} af {1}", spent, planned) if planned else worded("{0} min.", spent)

    def spoken(self) -> str:
        """Return the row as it is read aloud."""
        parts = [worded("Punkt {0}", self.number), self.title, self.time_words()]
        parts += [worded("skrevet")] if self.done else []
        parts += [worded("lukket")] if self.closed else []
        parts += [worded("her er planen nu")] if self.pace is not None else []
        return ", ".join(part for part in parts if part)


class PointDelegate(QStyledItemDelegate):
    """Paints a point: number, title in up to as many lines as it needs, and its time."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the title's lines and the line of time."""
        theme, row = current(), index.data(LOOK_ROLE)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else theme.px(280)
        height = self._title_height(theme, row, width) + theme.line_height("meta") + theme.px(19)
        if _shows_bar(row):
            height += theme.px(12)
        return QSize(theme.px(120), round(height))

    def _title_height(self, theme: Theme, row: PointRow, width: float) -> float:
        room = QRectF(0, 0, width - theme.px(60), 10_000)
        metrics = QFontMetricsF(theme.font("heading"))
        lines = metrics.boundingRect(room, int(_WRAP), row.title).height()
        return lines + theme.line_height("strong") - metrics.height()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one point."""
        theme, row = current(), index.data(LOOK_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        state = option.state
        self._paint_ground(painter, theme, rect, row, state)
        left, right = rect.left() + theme.px(44), rect.right() - theme.px(16)
        top = rect.top() + theme.px(9)
        number = QRectF(rect.left() + theme.px(8), top, theme.px(28), theme.line_height("body"))
        token = "acc" if row.current else "t3"
        align = Qt.AlignmentFlag.AlignRight
        heading = theme.font("heading")
        draw_text(painter, number, row.number, heading, theme.colour(token), align)
        height = self._title_height(theme, row, rect.width())
        painter.setFont(theme.font("heading" if row.current else "strong"))
        painter.setPen(theme.colour("t2" if row.done and not row.current else "text"))
        air = (theme.line_height("strong") - QFontMetricsF(heading).height()) / 2
        words = QRectF(left, top + air, right - left, height)
        painter.drawText(words, int(_WRAP), row.title)
        line = QRectF(left, top + height + 1, right - left, theme.line_height("meta"))
        self._paint_time(painter, theme, line, row)
        if _shows_bar(row):
            bar = QRectF(left, line.bottom() + theme.px(6), right - left, theme.px(6))
            self._paint_bar(painter, theme, bar, row)
        if row.pace is not None:
            self._paint_pace(painter, theme, rect, row)
        painter.restore()

    def _paint_pace(self, painter: QPainter, theme: Theme, rect: QRectF, row: PointRow) -> None:
        """Draw the mark that moves through the agenda as planned, at both edges of the words."""
        colour, half = theme.colour("warn" if row.late else "acc"), theme.px(5)
        high = rect.top() + half + (rect.height() - 2 * half) * min(1.0, max(0.0, row.pace or 0.0))
        left, wide = rect.left() + theme.px(3), theme.px(12)
        painter.fillRect(QRectF(left, high - theme.px(1), wide, theme.px(2)), colour)
        painter.fillRect(QRectF(rect.right() - wide, high - theme.px(1), wide, theme.px(2)), colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tip = QPointF(left + theme.px(7), high)
        painter.drawPolygon([QPointF(left, high - half), tip, QPointF(left, high + half)])

    def _paint_ground(
        self,
        painter: QPainter,
        theme: Theme,
        rect: QRectF,
        row: PointRow,
        state: QStyle.StateFlag,
    ) -> None:
        if row.current:
            painter.fillRect(rect, theme.colour("tint"))
            bar = QRectF(rect.left(), rect.top(), theme.px(3), rect.height())
            painter.fillRect(bar, theme.colour("acc"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        hair = QRectF(rect.left(), rect.bottom() - theme.px(1), rect.width(), theme.px(1))
        painter.fillRect(hair, theme.colour("line"))
        if state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, rect, theme.px(2), None, theme.colour("acc"), theme.px(2))

    def _paint_time(self, painter: QPainter, theme: Theme, line: QRectF, row: PointRow) -> None:
        left, side = line.left(), theme.px(14)
        meta, count = theme.font("meta"), theme.font("count")
        if row.done:
            spot = QRectF(left, line.center().y() - side / 2, side, side)
            paint_icon(painter, "check", spot, "ok")
            left += side + theme.px(4)
        words = row.time_words()
        if row.current and row.seconds:
            spent, _, words = words.partition(" ")
            width = text_width(count, spent) + theme.px(8)
            room = QRectF(left, line.top(), width, line.height())
            draw_text(painter, room, spent, count, theme.colour("acc"))
            left += width
        width = text_width(meta, words) + theme.px(8)
        colour = theme.colour("t2" if row.current else "t3")
        draw_text(painter, QRectF(left, line.top(), width, line.height()), words, meta, colour)
        left += width
        if row.over and row.seconds:
            room = QRectF(left, line.top(), theme.px(40), line.height())
            draw_text(painter, room, f"+{row.over}", count, theme.colour("warn"))
        if row.closed:
            width = text_width(meta, worded("Lukket")) + 2
            room = QRectF(line.right() - width, line.top(), width, line.height())
            draw_text(
                painter, room, worded("Lukket"), meta, theme.colour("t2" if row.current else "t3")
            )
            spot = QRectF(
                room.left() - side - theme.px(4), line.center().y() - side / 2, side, side
            )
            paint_icon(painter, "lock", spot, "t3")

    def _paint_bar(self, painter: QPainter, theme: Theme, bar: QRectF, row: PointRow) -> None:
        rounded(painter, bar, bar.height() / 2, theme.colour("surface"))
        part = min(1.0, row.seconds / (60 * (row.planned or 1)))
        used = QRectF(bar.left(), bar.top(), max(bar.height(), bar.width() * part), bar.height())
        rounded(painter, used, bar.height() / 2, theme.colour("warn" if row.over else "acc"))


def _shows_bar(row: PointRow) -> bool:
    return row.current and bool(row.planned) and row.seconds > 0


class AgendaList(QListView):
    """The points of the meeting; `chosen(str)` when a person goes to one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agenda_list")
        self.setAccessibleName(self.tr("Dagsorden"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        columns = (Column[PointRow](worded("Punkt"), PointRow.spoken, look=_itself, tip=_tip),)
        self.points: RowsModel[PointRow] = RowsModel(columns, lambda row: row.id, parent=self)
        self.setModel(self.points)
        self.setItemDelegate(PointDelegate(self))
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)

    def show_points(self, rows: Sequence[PointRow]) -> None:
        """Show the agenda; the current point stays in sight."""
        before = {row.id: (row.current, _shows_bar(row)) for row in self.points.rows()}
        self.points.set_rows(rows)
        if {row.id: (row.current, _shows_bar(row)) for row in rows} == before:
            return
        self.doItemsLayout()
        now = next((row.id for row in rows if row.current), "")
        index = self.points.index_of(now)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
        self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the titles anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _on_chosen(self, index: QModelIndex) -> None:
        row = self.points.row(index)
        if row is not None:
            self.chosen.emit(row.id)


def _itself(row: PointRow) -> PointRow:
    return row


def _tip(row: PointRow) -> str:
    return (
        row.title if row.pace is None else worded("{0}\nHer er mødet nu efter planen.", row.title)
    )
