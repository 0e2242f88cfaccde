# SPDX-License-Identifier: MPL-2.0
"""The head of the matrix: groups of parties, and under them the parties and departments."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from hpdesk.ui.icons import paint_icon
from hpdesk.ui.pages.stakeholders.alignment_rows import Column
from hpdesk.ui.pages.stakeholders.matrix_model import MatrixModel
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.painted import draw_text, text_width

_HEAD = 44


class MatrixHead(QHeaderView):
    """Two rows: the groups with what divides them, and the parties.

    `section_clicked(int)` gives the column of a party that was clicked.
    """

    section_clicked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which party was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.section_clicked.emit(self.logicalIndexAt(event.position().toPoint()))

    def sizeHint(self) -> QSize:
        """Return the height of both rows."""
        return QSize(super().sizeHint().width(), current().px(2 * _HEAD))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both rows."""
        model, theme = self.model(), current()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.colour("surface"))
        if not isinstance(model, MatrixModel):
            return
        half = theme.px(_HEAD)
        line = theme.colour("line")
        painter.fillRect(QRectF(0, 2 * half - 1, self.width(), 1), line)
        self._paint_groups(painter, model, half)
        for section in range(self.count()):
            if self.isSectionHidden(section):
                continue
            left, width = self.sectionViewportPosition(section), self.sectionSize(section)
            rect = QRectF(left, half, width, half)
            if section == 0:
                room = rect.adjusted(theme.px(16), 0, 0, 0)
                words = str(model.headerData(0, Qt.Orientation.Horizontal))
                draw_text(painter, room, words, theme.font("label"), theme.colour("t2"))
                continue
            painter.fillRect(QRectF(left, half, 1, half), line)
            _paint_party(painter, rect, model.alignment.columns[section - 1])

    def _paint_groups(self, painter: QPainter, model: MatrixModel, half: int) -> None:
        theme = current()
        line = theme.colour("line")
        spans: dict[str, tuple[int, int]] = {}
        for number, column in enumerate(model.alignment.columns, 1):
            if not self.isSectionHidden(number):
                left = self.sectionViewportPosition(number)
                start, _end = spans.get(column.group, (left, left))
                spans[column.group] = (start, left + self.sectionSize(number))
        for group, (left, right) in spans.items():
            rect = QRectF(left, 0, right - left, half)
            painter.fillRect(QRectF(left, 0, 1, half), line)
            painter.fillRect(QRectF(left, half - 1, right - left, 1), line)
            words = model.alignment.groups.get(group, "")
            height = theme.line_height("meta")
            block = height * (2 if words else 1)
            top = rect.center().y() - block / 2
            middle = Qt.AlignmentFlag.AlignHCenter
            room = QRectF(left + 4, top, right - left - 8, height)
            draw_text(painter, room, group, theme.font("count"), theme.colour("text"), middle)
            room.translate(0, height)
            draw_text(painter, room, words, theme.font("label"), theme.colour("warn"), middle)


def _paint_party(painter: QPainter, rect: QRectF, column: Column) -> None:
    theme = current()
    font, height = theme.font("label"), theme.line_height("meta")
    if column.depth:
        ground = rect.adjusted(1, 0, 0, -1)
        painter.fillRect(ground, theme.colour("sunken"))
    room = rect.adjusted(theme.px(3), 0, -theme.px(3), 0)
    if column.opened is not None:
        side = theme.px(14)
        spot = QRectF(rect.left() + theme.px(4), rect.center().y() - side / 2, side, side)
        paint_icon(painter, "chevron-down" if column.opened else "chevron-right", spot, "t2")
        room.setLeft(spot.right() + theme.px(2))
    lines = _two_lines(column.name, font, room.width())
    top = rect.center().y() - height * len(lines) / 2
    token = "t2" if column.depth else "text"
    for number, words in enumerate(lines):
        spot = QRectF(room.left(), top + number * height, room.width(), height)
        draw_text(painter, spot, words, font, theme.colour(token), Qt.AlignmentFlag.AlignHCenter)


def _two_lines(name: str, font: QFont, width: float) -> list[str]:
    """Return a name on two lines at most; the last one may be too long and is elided."""
    words = name.split()
    first = words[:1]
    while len(first) < len(words):
        if text_width(font, " ".join(words[: len(first) + 1])) > width:
            break
        first = words[: len(first) + 1]
    rest = " ".join(words[len(first) :])
    return [" ".join(first), rest] if rest else [" ".join(first)]
