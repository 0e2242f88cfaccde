# SPDX-License-Identifier: MPL-2.0
"""The organisation chart on the screen: the drawing of the paper, with a key stop on each box."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hpdesk.documents.body_chart import (
    BodyBox,
    BodyChart,
    ChartBundle,
    body_chart,
    chart_rows,
    chart_words,
)
from hpdesk.documents.chart_drawing import SIZE
from hpdesk.documents.model import Tone
from hpdesk.domain.body_levels import steering_model
from hpdesk.services.organisation_chart import read_chart
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.saving import PDF, FileKind, FileSaver
from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.painted import rounded
from hpdesk.ui.widgets.pictured import AS_TABLE, Pictured, PictureTable
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import word

SVG = FileKind("svg", "SVG …", "SVG-tegning")
_LEAST = 620  # pixels at 100 % that four columns are drawn in at least
_MOST = 1180
_AIR = 4  # pixels at 100 % between a box and the frame of the keyboard
_TOKENS = {
    Tone.STRONG: ("acc", "acc", "onacc"),
    Tone.LIGHT: ("tint", "ctl", "text"),
    Tone.EMPTY: ("surface", "ctl", "text"),
}


class BoxButton(QAbstractButton):
    """The place of a body's box: the drawing lies behind it, it shows focus only."""

    def __init__(self, box: BodyBox, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = box
        self.setText(box.spoken)
        self.setAccessibleName(box.spoken)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open at Enter; the arrows are the chart's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a frame round the box where the keyboard or the mouse is."""
        if not (self.hasFocus() or self.underMouse()):
            return
        theme = current()
        colour = theme.colour("acc" if self.hasFocus() else "ctl")
        width = theme.px(2 if self.hasFocus() else 1)
        rounded(QPainter(self), QRectF(self.rect()), theme.px(6), None, colour, width)


class ChartCanvas(Pictured):
    """Draws the chart in the width there is; `opened(str)` gives the body of a box."""

    spoken_role = Role.Chart

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bundle = ChartBundle(())
        self.chart: BodyChart | None = None
        self.buttons: list[BoxButton] = []
        self.setAccessibleName(self.tr("Organisationsdiagram"))
        self.setMinimumWidth(current().px(_LEAST))

    def show_chart(self, bundle: ChartBundle) -> None:
        """Show a chart; the keyboard stays on the body it was on."""
        self._bundle = bundle
        self.setAccessibleDescription(chart_words(bundle))
        self._lay_out()

    def as_table(self) -> PictureTable | None:
        """Return the bodies with what their boxes say."""
        if not self._bundle.bodies:
            return None
        above, about = self.tr("Hører under"), self.tr("Om organet")
        headings = self.tr("Organ"), self.tr("Niveau"), above, about
        return PictureTable(self.accessibleName(), headings, chart_rows(self._bundle))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def _lay_out(self) -> None:
        unit = _unit()
        width = max(self.width(), current().px(_LEAST)) - 2 * current().px(_AIR)
        self.chart = body_chart(self._bundle, width / unit, _measure)
        self._place_buttons(unit)
        self.setFixedHeight(round(self.chart.drawing.height * unit) + current().px(_AIR))
        self.update()

    def _place_buttons(self, unit: float) -> None:
        assert self.chart is not None, "laid out just now"
        boxes, air = self.chart.boxes, current().px(_AIR)
        focused = next((b.box.body_id for b in self.buttons if b.hasFocus()), "")
        if [b.box.body_id for b in self.buttons] != [box.body_id for box in boxes]:
            for button in self.buttons:
                button.hide()
                button.deleteLater()
            self.buttons = [BoxButton(box, self) for box in boxes]
            for button in self.buttons:
                button.clicked.connect(partial(self._on_clicked, button))
        for button, box in zip(self.buttons, boxes, strict=True):
            button.box = box
            button.setAccessibleName(box.spoken)
            place = QRectF(box.x * unit, box.y * unit, box.width * unit, box.height * unit)
            place = place.translated(air, 0).adjusted(-air, -air, air, air)
            button.setGeometry(place.toAlignedRect())
            button.show()
        for button in self.buttons:
            if button.box.body_id == focused and not button.hasFocus():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self, button: BoxButton, _checked: bool = False) -> None:
        self.opened.emit(button.box.body_id)

    def changeEvent(self, event: QEvent) -> None:
        """Draw for another size of type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "buttons"):
            self.setMinimumWidth(current().px(_LEAST))
            self._lay_out()

    def sizeHint(self) -> QSize:
        """Return the room the chart takes."""
        height = 0.0 if self.chart is None else self.chart.drawing.height * _unit()
        return QSize(current().px(_LEAST), round(height) + current().px(_AIR))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the nearest box in the direction of an arrow."""
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        here = next((b for b in self.buttons if b.hasFocus()), None)
        step = steps.get(Qt.Key(event.key()))
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        target = nearest(here.box, [b.box for b in self.buttons], *step)
        for button in self.buttons:
            if target is not None and button.box.body_id == target.body_id:
                button.setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, the boxes and the words."""
        if self.chart is None:
            return
        theme, unit, painter = current(), _unit(), QPainter(self)
        painter.translate(theme.px(_AIR), 0)
        painter.setPen(QPen(theme.colour("ctl"), 1))
        for line in self.chart.drawing.lines:
            ends = (QPointF(line.x, line.y) * unit, QPointF(line.to_x, line.to_y) * unit)
            painter.drawLine(*ends)
        for rect in self.chart.drawing.rects:
            ground, edge, _ = _TOKENS[rect.tone]
            shape = QRectF(rect.x, rect.y, rect.width, rect.height)
            shape = QRectF(shape.topLeft() * unit, shape.size() * unit)
            rounded(painter, shape, theme.px(4), theme.colour(ground), theme.colour(edge))
        for words in self.chart.drawing.words:
            token = "t2" if words.on is None and not words.bold else "text"
            token = token if words.on is None else _TOKENS[words.on][2]
            painter.setPen(theme.colour(token))
            painter.setFont(theme.font("count" if words.bold else "meta"))
            painter.drawText(QPointF(words.x, words.y) * unit, words.text)


class BodyChartView(Card):
    """The chart in a card; `body_asked(str)` opens a body, `left` goes back to the list."""

    body_asked = Signal(str)
    left = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Organisationsdiagram"))
        self._context = context
        self.saver = FileSaver(context, self)
        self.back = secondary(self.tr("Til organerne"), "arrow-left")
        self.back.clicked.connect(self.left)
        self.export = secondary(self.tr("Gem diagram"), "file-down")
        self.export.setMenu(self.saver.menu((PDF, SVG), self._on_export))
        self.table_button = secondary(self.tr("Vis som tabel"), "table-2")
        self.table_button.clicked.connect(self._on_table)
        for button in (self.back, self.table_button, self.export):
            self.header_layout.addWidget(button)
        theme = current()
        pad = theme.measure("card_padding")
        holder = QWidget()
        holder.setObjectName("surfaceBody")
        column = QVBoxLayout(holder)
        column.setContentsMargins(pad, theme.px(12), pad, pad)
        column.setSpacing(theme.px(10))
        self.model_words = label("", "meta", wrap=True)
        column.addWidget(self.model_words)
        self.canvas = ChartCanvas()
        self.canvas.setMaximumWidth(theme.px(_MOST))
        self.canvas.opened.connect(self.body_asked)
        row = QHBoxLayout()
        row.addWidget(self.canvas, 1)
        column.addLayout(row)
        column.addStretch(1)
        self.area: QScrollArea = scrolling(holder)
        self.body.addWidget(self.area, 1)

    def refresh(self) -> None:
        """Read what the chart shows."""
        bundle = read_chart(self._context.desk)
        model = word(steering_model([each.body for each in bundle.bodies]))
        self.model_words.setText(
            self.tr("{0}. Piletaster går mellem organerne, Enter åbner.").format(model)
        )
        self.canvas.show_chart(bundle)

    def focus_body(self, body_id: str) -> None:
        """Put the keyboard on a body's box, or on the first."""
        buttons = self.canvas.buttons
        found = [b for b in buttons if b.box.body_id == body_id] or buttons[:1]
        for button in found:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_table(self) -> None:
        for action in self.window().actions():
            if action.data() == AS_TABLE:
                action.trigger()

    def _on_export(self, kind: FileKind) -> None:
        name = f"Organisationsdiagram {self._context.today().isoformat()}"
        write = partial(_write, self._context, kind.ending)
        self.saver.ask(kind, self.tr("Gem organisationsdiagrammet"), name, write)


def nearest(here: BodyBox, boxes: list[BodyBox], right: int, down: int) -> BodyBox | None:
    """Return the box that an arrow leads to: in its direction, and the least way off."""
    x, y = here.x + here.width / 2, here.y + here.height / 2
    found = []
    for place, box in enumerate(boxes):
        along = (box.x + box.width / 2 - x) * right + (box.y + box.height / 2 - y) * down
        aside = abs((box.x + box.width / 2 - x) * down) + abs((box.y + box.height / 2 - y) * right)
        if box.body_id != here.body_id and along > here.width / 2 * abs(right):
            found.append((along + 2 * aside, place, box))
    return min(found)[2] if found else None


def _unit() -> float:
    """Return the pixels of one of the drawing's points, so that its words are the theme's."""
    return current().font("meta").pixelSize() / SIZE


def _measure(text: str, size: float) -> float:
    font = current().font("meta")
    return QFontMetricsF(font).horizontalAdvance(text) / _unit() * size / SIZE


def _write(context: PageContext, ending: str, target: Path) -> None:
    from hpdesk.services.organisation_chart import write_chart

    svg, pdf = (target, None) if ending == "svg" else (None, target)
    write_chart(context.desk, svg=svg, pdf=pdf)
