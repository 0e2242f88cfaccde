# SPDX-License-Identifier: MPL-2.0
"""Bars on the screen: the drawing that the paper has, in the theme's colours."""

from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hpdesk.documents.chart_drawing import SIZE, Drawing, drawings
from hpdesk.documents.model import Chart, Tone
from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.pictured import Pictured, PictureTable
from hpdesk.ui.wording import is_english, join_words, shown, thousands

# Each tone as tokens: its ground, its edge, and words upon it.
_TOKENS = {
    Tone.STRONG: ("acc", "acc", "onacc"),
    Tone.MIDDLE: ("warnt", "warn", "warn"),
    Tone.DARK: ("over", "over", "surface"),
    Tone.LIGHT: ("infot", "info", "info"),
    Tone.EMPTY: ("surface", "ctl", "t2"),
}
_ROLE = "meta"


def _worded(chart: Chart) -> Chart:
    """Return a chart in the window's language; on paper it is Danish."""
    if not is_english():
        return chart
    series = tuple(replace(one, name=shown(one.name)) for one in chart.series)
    said = []
    for bar in chart.bars:
        figures = zip(bar.values, series, strict=True)
        counts = [f"{thousands(n)} {one.name.lower()}" for n, one in figures if n]
        said.append(f"{bar.label}: {join_words(counts)}.")
    return replace(chart, series=series, alt=" ".join(said))


class BarChart(Pictured):
    """Bars with a legend and figures; the table beside it holds the same."""

    spoken_role = Role.Chart

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        self._laid_out: dict[tuple[int, float], list[Drawing]] = {}  # a layout asks many times
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chart(self, chart: Chart, name: str) -> None:
        """Show a chart; what it shows is its description."""
        self._chart = chart = _worded(chart)
        self._laid_out.clear()
        self.setAccessibleName(name)
        self.setAccessibleDescription(chart.alt)
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def as_table(self) -> PictureTable | None:
        """Return the figures, a row for each bar."""
        if self._chart is None:
            return None
        names = (series.name for series in self._chart.series)
        headings = (self.tr("Søjle"), *names, self.tr("I alt"))
        rows = tuple(
            (bar.label, *map(thousands, bar.values), thousands(sum(bar.values)))
            for bar in self._chart.bars
        )
        return PictureTable(self.accessibleName(), headings, rows)

    def part_count(self) -> int:
        """Return the number of bars."""
        return len(self._chart.bars) if self._chart is not None else 0

    def part_told(self, at: int) -> tuple[str, QRect]:
        """Return what a bar says, figure by figure, and its row."""
        table = self.as_table()
        assert table is not None, "it has bars"
        label, *figures = table.rows[at]
        said = [f"{name}: {n}" for name, n in zip(table.headings[1:], figures, strict=True)]
        return ", ".join([label, *said]), self._row(at)

    def _row(self, at: int) -> QRect:
        top, unit = 0.0, _unit()
        for part in self.parts(self.width()):
            labels = [words for words in part.words if words.x == 0]  # each bar's begins the row
            if at < len(labels):
                y = (top + labels[at].y - SIZE) * unit
                return QRectF(0, y, self.width(), 1.5 * SIZE * unit).toAlignedRect()
            at -= len(labels)
            top += part.height
        return QRect()

    def parts(self, width: int) -> list[Drawing]:
        """Return what is drawn at a width in pixels."""
        if self._chart is None:
            return []
        unit = _unit()
        if (width, unit) not in self._laid_out:
            self._laid_out[width, unit] = list(drawings(self._chart, width / unit, _measure))
        return self._laid_out[width, unit]

    def hasHeightForWidth(self) -> bool:
        """Tell that the legend takes more lines where there is less room."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of legend and bars, in pixels."""
        return round(sum(part.height for part in self.parts(width)) * _unit()) + 1

    def sizeHint(self) -> QSize:
        """Return the room at the width there is."""
        width = max(self.width(), current().px(480))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least room the bars can be told apart in."""
        width = current().px(320)
        return QSize(width, self.heightForWidth(max(self.width(), width)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars."""
        painter = QPainter(self)
        painter.setFont(_font())
        for part in self.parts(self.width()):
            _paint(painter, part)
            painter.translate(0, part.height * _unit())


def _font() -> QFont:
    return current().font(_ROLE)


def _unit() -> float:
    """Return the pixels of one of the drawing's points, so that its words are the theme's."""
    return _font().pixelSize() / SIZE


def _measure(text: str, size: float) -> float:
    return QFontMetricsF(_font()).horizontalAdvance(text) / _unit() * size / SIZE


def _paint(painter: QPainter, part: Drawing) -> None:
    theme, unit = current(), _unit()
    for rect in part.rects:
        ground, edge, _ = _TOKENS[rect.tone]
        shape = QRectF(rect.x * unit, rect.y * unit, rect.width * unit, rect.height * unit)
        painter.fillRect(shape, theme.colour(ground))
        painter.setPen(QPen(theme.colour(edge), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(shape.adjusted(0.5, 0.5, -0.5, -0.5))
    for words in part.words:
        token = "text" if words.on is None else _TOKENS[words.on][2]
        painter.setPen(theme.colour(token))
        painter.drawText(round(words.x * unit), round(words.y * unit), words.text)
