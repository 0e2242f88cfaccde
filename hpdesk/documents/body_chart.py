# SPDX-License-Identifier: MPL-2.0
"""The organisation chart: a column for each level, the highest at the left, drawn once for all.

A body under one of a higher level stands to the right of it; one under a body of its own level
hangs below it. Each body with all that lies under it has a stretch of the height to itself, so
no line meets a box that it does not end at.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from hpdesk.documents.chart_drawing import SIZE, Drawing, Line, Measure, Rect, Words, fitted
from hpdesk.documents.model import Tone
from hpdesk.documents.paper_parts import line
from hpdesk.domain.body_levels import LEVELS, level_of, parents_of
from hpdesk.domain.danish import counted, join_words
from hpdesk.domain.people import Body, BodyKind
from hpdesk.domain.words import word

PAPER_WIDTH = 760.0  # points, a lying A4 page within its margins
_GUTTER, _BETWEEN, _PAD, _STEP = 26.0, 12.0, 7.0, 12.5
_INDENT, _MOST_INDENT = 12.0, 60.0
_MOST_NAME_LINES = 3
_TONES = {BodyKind.BOARD: Tone.STRONG, BodyKind.STEERING_GROUP: Tone.LIGHT}


@dataclass(frozen=True, slots=True)
class ChartBody:
    """A body with what its box says below the name; `links` number people who sit elsewhere too."""

    body: Body
    members: int = 0
    chairs: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    links: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartBundle:
    """What the chart is made from; `linking` says who sits in several bodies, from number 1."""

    bodies: tuple[ChartBody, ...]
    linking: tuple[str, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class BodyBox:
    """Where a body's box stands (points), and what is said of it aloud."""

    body_id: str
    x: float
    y: float
    width: float
    height: float
    spoken: str


@dataclass(frozen=True, slots=True)
class Connection:
    """The line from a body to one under it, as the places where it turns."""

    above_id: str
    below_id: str
    places: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class BodyChart:
    """The drawing, and which box and line in it are whose."""

    drawing: Drawing
    boxes: tuple[BodyBox, ...]
    connections: tuple[Connection, ...]


def body_chart(bundle: ChartBundle, width: float, measure: Measure) -> BodyChart:
    """Return the chart in a width; its height is what it takes."""
    return _Drawer(bundle, width, measure).draw()


def chart_words(bundle: ChartBundle) -> str:
    """Return in words what the chart shows, body by body."""
    parents = parents_of([each.body for each in bundle.bodies])
    sentences = [_spoken(each, parents, bundle) for each in bundle.bodies]
    linking = [f"Bindeled {number}: {words}" for number, words in enumerate(bundle.linking, 1)]
    if not sentences:
        return "Der er ingen organer."
    return " ".join(f"{sentence}." for sentence in [*sentences, *linking])


def chart_rows(bundle: ChartBundle) -> tuple[tuple[str, str, str, str], ...]:
    """Return the bodies as rows: name, level, the body above, and what the box says."""
    parents = parents_of([each.body for each in bundle.bodies])
    names = {each.body.id: line(each.body.name) for each in bundle.bodies}
    return tuple(
        (
            line(each.body.name),
            str(level_of(each.body)),
            names.get(parents[each.body.id] or "", ""),
            ", ".join(_facts(each)),
        )
        for each in bundle.bodies
    )


def _facts(each: ChartBody) -> list[str]:
    members = counted(each.members, "medlem", "medlemmer")
    facts = [f"{word(each.body.kind)}, {members}", *each.chairs]
    if each.plans:
        facts.append(join_words([line(name) for name in each.plans]))
    if each.links:
        facts.append(f"Bindeled: {', '.join(map(str, each.links))}")
    return [line(fact) for fact in facts]


def _spoken(each: ChartBody, parents: Mapping[str, str | None], bundle: ChartBundle) -> str:
    above = parents[each.body.id]
    name = next((b.body.name for b in bundle.bodies if b.body.id == above), "")
    parts = [line(each.body.name), f"niveau {level_of(each.body)}", *_facts(each)]
    return ", ".join([*parts, f"under {line(name)}"] if name else parts)


@dataclass(slots=True)
class _Node:
    """A body in the tree: those at its right, and those that hang below it in its own column."""

    each: ChartBody
    column: int
    depth: int = 0
    beside: list["_Node"] = field(default_factory=list)
    below: list["_Node"] = field(default_factory=list)

    def branches(self) -> bool:
        """Tell whether lines go to the right from it, or from what hangs below it."""
        return bool(self.beside) or any(child.branches() for child in self.below)


class _Drawer:
    def __init__(self, bundle: ChartBundle, width: float, measure: Measure) -> None:
        self._bundle, self._width, self._measure = bundle, width, measure
        self._rects: list[Rect] = []
        self._words: list[Words] = []
        self._boxes: list[BodyBox] = []
        self._connections: list[Connection] = []
        self._parents = parents_of([each.body for each in bundle.bodies])
        used = {level_of(each.body) for each in bundle.bodies}
        self._levels = [level for level in LEVELS if level in used]
        gaps = _GUTTER * max(len(self._levels) - 1, 0)
        self._column = (width - gaps) / max(len(self._levels), 1)
        self._deepest = 1

    def draw(self) -> BodyChart:
        """Return the whole chart."""
        y = self._heading()
        for root in self._tree():
            y, _ = self._place(root, y)
        y = self._legend(y)
        turns = [pairwise(each.places) for each in self._connections]
        lines = tuple(Line(*start, *end) for turn in turns for start, end in turn)
        drawing = Drawing(
            self._width,
            y,
            tuple(self._rects),
            tuple(self._words),
            chart_words(self._bundle),
            lines,
        )
        return BodyChart(drawing, tuple(self._boxes), tuple(self._connections))

    def _tree(self) -> list[_Node]:
        nodes: dict[str, _Node] = {}
        roots = []
        for each in self._from_above():
            above = nodes.get(self._parents[each.body.id] or "")
            own = self._levels.index(level_of(each.body))
            if above is None:
                roots.append(nodes.setdefault(each.body.id, _Node(each, own)))
                continue
            node = nodes[each.body.id] = _Node(each, max(own, above.column))
            if node.column > above.column:
                above.beside.append(node)
            else:
                node.depth = above.depth + 1
                self._deepest = max(self._deepest, node.depth)
                above.below.append(node)
        return sorted(roots, key=lambda node: node.column)

    def _from_above(self) -> list[ChartBody]:
        """Return the bodies so that each comes after the one above it."""
        heights: dict[str, int] = {}

        def steps_up(key: str) -> int:
            trail = []
            above: str | None = key
            while above is not None and above not in heights:
                trail.append(above)
                above = self._parents[above]
            known = -1 if above is None else heights[above]
            heights.update({each: at for at, each in enumerate(reversed(trail), known + 1)})
            return heights[key]

        return sorted(self._bundle.bodies, key=lambda each: steps_up(each.body.id))

    def _heading(self) -> float:
        y = 0.0
        if self._bundle.title:
            title = fitted(line(self._bundle.title), self._width, self._measure)
            self._words.append(Words(0.0, SIZE + 1, title, bold=True))
            y = SIZE + 14
        for place, level in enumerate(self._levels):
            words = fitted(f"Niveau {level}: {LEVELS[level]}", self._column, self._measure)
            self._words.append(Words(self._left(place), y + SIZE, words))
        return y + SIZE + 10 if self._levels else y

    def _left(self, column: int) -> float:
        return column * (self._column + _GUTTER)

    def _place(self, node: _Node, y: float) -> tuple[float, BodyBox]:
        """Draw a body with all under it from a height on; returns where the next may begin."""
        box = self._box(node, y)
        nearby = y
        for child in node.beside:
            nearby = self._place_beside(box, node, child, nearby)
        lower = box.y + box.height + _BETWEEN
        if any(child.branches() for child in node.below):
            lower = max(lower, nearby)  # or its lines would cross those to the right
        for child in node.below:
            lower = self._place_below(box, child, lower)
        return max(lower, nearby), box

    def _place_beside(self, box: BodyBox, node: _Node, child: _Node, y: float) -> float:
        lower, own = self._place(child, y)
        turn = self._left(node.column) + self._column + _GUTTER / 2
        start, end = box.y + _anchor(box), own.y + _anchor(own)
        places = ((box.x + box.width, start), (turn, start), (turn, end), (own.x, end))
        self._connections.append(Connection(box.body_id, own.body_id, places))
        return lower

    def _place_below(self, box: BodyBox, child: _Node, y: float) -> float:
        lower, own = self._place(child, y)
        turn, end = box.x + self._indent() / 2, own.y + _anchor(own)
        places = ((turn, box.y + box.height), (turn, end), (own.x, end))
        self._connections.append(Connection(box.body_id, own.body_id, places))
        return lower

    def _indent(self) -> float:
        return min(_INDENT, _MOST_INDENT / self._deepest)

    def _box(self, node: _Node, y: float) -> BodyBox:
        body = node.each.body
        inset = node.depth * self._indent()
        x, width = self._left(node.column) + inset, self._column - inset
        room = width - 2 * _PAD
        names = wrapped(line(body.name), room, self._measure, _MOST_NAME_LINES)
        facts = [fitted(fact, room, self._measure) for fact in _facts(node.each)]
        height = 2 * _PAD + _STEP * (len(names) + len(facts)) - (_STEP - SIZE) + 1
        tone = _TONES.get(body.kind, Tone.EMPTY)
        self._rects.append(Rect(x, y, width, height, tone))
        for place, words in enumerate([*names, *facts]):
            base = y + _PAD + SIZE * 0.85 + place * _STEP
            bold = place < len(names)
            self._words.append(Words(x + _PAD, base, words, tone, bold=bold))
        spoken = _spoken(node.each, self._parents, self._bundle)
        box = BodyBox(body.id, x, y, width, height, spoken)
        self._boxes.append(box)
        return box

    def _legend(self, y: float) -> float:
        if not self._bundle.linking:
            return y
        y += 4
        title = "Bindeled: personer, der sidder i flere organer"
        for words in [title, *self._numbered()]:
            bold = words is title
            for part in wrapped(words, self._width, self._measure, 3):
                self._words.append(Words(0.0, y + SIZE, part, bold=bold))
                y += _STEP + 1
        return y + 4

    def _numbered(self) -> list[str]:
        return [f"{n}. {line(words)}" for n, words in enumerate(self._bundle.linking, 1)]


def _anchor(box: BodyBox) -> float:
    """Return how far below a box's top its lines begin and end."""
    return min(_PAD + SIZE / 2, box.height / 2)


def wrapped(text: str, width: float, measure: Measure, most: int) -> list[str]:
    """Return a text in lines no wider than a width; the last of `most` is cut with …."""
    lines: list[str] = []
    left = text.split()
    while left and len(lines) < most - 1:
        count = 1
        # Bold words are a little wider than they are measured.
        while count < len(left) and measure(" ".join(left[: count + 1]), SIZE) <= width * 0.94:
            count += 1
        lines.append(fitted(" ".join(left[:count]), width * 0.94, measure))
        left = left[count:]
    return [*lines, fitted(" ".join(left), width * 0.94, measure)] if left else lines
