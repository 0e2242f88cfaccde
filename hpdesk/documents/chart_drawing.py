# SPDX-License-Identifier: MPL-2.0
"""A chart as rectangles, words and lines in points, the one drawing for paper and screen.

y runs downwards from the top. Each part of a bar that has room for it bears its figure, and every
bar its sum; all figures stand in the table that a chart goes with.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from hpdesk.documents.markup import clean
from hpdesk.documents.model import Bar, Chart, Series, Tone
from hpdesk.domain.danish import thousands

Measure = Callable[[str, float], float]
"""The width of a text in a size, both in points."""

SIZE = 9.0
_BAR, _STEP, _GAP = 15.0, 22.0, 8.0
_SWATCH, _LEGEND_STEP = 9.0, 15.0
_LABEL_SHARE = 0.32
_PAD = 3.0
_MOST_BARS = 24  # on one drawing, so that it fits on a page


@dataclass(frozen=True, slots=True)
class Rect:
    """A filled rectangle in a tone, outlined where the tone is light."""

    x: float
    y: float
    width: float
    height: float
    tone: Tone


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text: `y` is its base line, `on` the tone it stands on, None on the paper."""

    x: float
    y: float
    text: str
    on: Tone | None = None
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A thin line from one place to another."""

    x: float
    y: float
    to_x: float
    to_y: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart, or the part of one that fits on a page."""

    width: float
    height: float
    rects: tuple[Rect, ...]
    words: tuple[Words, ...]
    alt: str
    lines: tuple[Line, ...] = ()


def drawings(chart: Chart, width: float, measure: Measure) -> Iterator[Drawing]:
    """Yield a chart as drawings of a width, several where it has too many bars for one page."""
    most = max((sum(bar.values) for bar in chart.bars), default=0)
    labels = [measure(_in_line(bar.label), SIZE) for bar in chart.bars]
    column = min(max(labels, default=0.0), width * _LABEL_SHARE)
    for first in range(0, len(chart.bars), _MOST_BARS):
        bars = chart.bars[first : first + _MOST_BARS]
        yield _Drawer(chart, width, column, most, measure).draw(bars)


def fitted(text: str, width: float, measure: Measure) -> str:
    """Return a text cut with … where it is wider than a width."""
    if measure(text, SIZE) <= width:
        return text
    while text and measure(f"{text}…", SIZE) > width:
        text = text[:-1].rstrip()
    return f"{text}…"


def _in_line(name: str) -> str:
    return " ".join(clean(name).split())[:200]


class _Drawer:
    def __init__(
        self, chart: Chart, width: float, column: float, most: int, measure: Measure
    ) -> None:
        self._chart, self._measure = chart, measure
        self._width, self._column = width, column
        self._left = column + _GAP
        # room is kept after the longest bar for its sum
        room = width - self._left - measure(f"0{thousands(most)}", SIZE) - _PAD
        self._scale = max(room, 1.0) / max(most, 1)
        self._rects: list[Rect] = []
        self._words: list[Words] = []

    def draw(self, bars: Sequence[Bar]) -> Drawing:
        """Return the drawing of some bars under the legend."""
        y = self._legend() + _PAD
        for bar in bars:
            self._bar(bar, y)
            y += _STEP
        return Drawing(self._width, y, tuple(self._rects), tuple(self._words), self._chart.alt)

    def _legend(self) -> float:
        x = y = 0.0
        for series in self._chart.series:
            name = fitted(_in_line(series.name), self._width - _SWATCH - _PAD, self._measure)
            wide = _SWATCH + _PAD + self._measure(name, SIZE) + 2 * _GAP
            if x > 0 and x + wide - 2 * _GAP > self._width:
                x, y = 0.0, y + _LEGEND_STEP
            self._rects.append(Rect(x, y + 1, _SWATCH, _SWATCH, series.tone))
            self._words.append(Words(x + _SWATCH + _PAD, y + SIZE, name))
            x += wide
        return y + _LEGEND_STEP

    def _bar(self, bar: Bar, y: float) -> None:
        base = y + _BAR / 2 + SIZE * 0.35
        label = fitted(_in_line(bar.label), self._column, self._measure)
        self._words.append(Words(0.0, base, label))
        x = self._left
        for series, value in zip(self._chart.series, bar.values, strict=True):
            if value > 0:
                self._part(series, value, x, y, base)
                x += value * self._scale
        self._words.append(Words(x + _PAD, base, thousands(sum(bar.values))))

    def _part(self, series: Series, value: int, x: float, y: float, base: float) -> None:
        wide = value * self._scale
        self._rects.append(Rect(x, y, wide, _BAR, series.tone))
        figure = thousands(value)
        room = self._measure(figure, SIZE)
        if room + 2 <= wide:
            self._words.append(Words(x + (wide - room) / 2, base, figure, series.tone))
