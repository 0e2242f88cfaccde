# SPDX-License-Identifier: MPL-2.0
"""The organisation chart as a drawing: everybody there, nothing on top of anything else."""

from hypothesis import given, settings
from hypothesis import strategies as st

from hpdesk.documents.body_chart import (
    PAPER_WIDTH,
    BodyBox,
    BodyChart,
    ChartBody,
    ChartBundle,
    body_chart,
    chart_words,
)
from hpdesk.domain.body_levels import SteeringModel, level_of, parents_of, steering_model
from hpdesk.domain.people import Body, BodyKind

KINDS = st.sampled_from(list(BodyKind))


def measure(text: str, size: float) -> float:
    return len(text) * size * 0.5


@st.composite
def bundles(draw: st.DrawFn) -> ChartBundle:
    count = draw(st.integers(1, 60))
    bodies = []
    for number in range(count):
        above = draw(st.none() | st.integers(0, count - 1))  # rings and itself among them
        bodies.append(
            ChartBody(
                Body(
                    f"b{number}",
                    draw(st.text(max_size=40)),
                    draw(KINDS),
                    parent_id=None if above is None else f"b{above}",
                    level=draw(st.none() | st.integers(1, 4)),
                ),
                chairs=draw(st.sampled_from([(), ("Formand: Karin",)])),
            )
        )
    return ChartBundle(tuple(bodies))


def overlap(one: BodyBox, other: BodyBox) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def on_edge(box: BodyBox, x: float, y: float) -> bool:
    near = 0.001
    inside = (
        box.x - near <= x <= box.x + box.width + near
        and box.y - near <= y <= box.y + box.height + near
    )
    sides = (abs(x - box.x), abs(x - box.x - box.width), abs(y - box.y - box.height))
    return inside and min(sides) <= near


def crossed(chart: BodyChart) -> list[tuple[str, str]]:
    """Return the boxes that lines run through, with whose line it is."""
    found = []
    for each in chart.connections:
        for (x, y), (to_x, to_y) in zip(each.places, each.places[1:], strict=False):
            left, right, top, bottom = min(x, to_x), max(x, to_x), min(y, to_y), max(y, to_y)
            found += [
                (box.body_id, each.below_id)
                for box in chart.boxes
                if left < box.x + box.width - 0.01
                and right > box.x + 0.01
                and top < box.y + box.height - 0.01
                and bottom > box.y + 0.01
            ]
    return found


@settings(max_examples=60, deadline=None)
@given(bundles(), st.sampled_from([480.0, PAPER_WIDTH]))
def test_every_body_has_a_box_and_no_box_lies_on_another(bundle: ChartBundle, width: float) -> None:
    chart = body_chart(bundle, width, measure)
    assert sorted(box.body_id for box in chart.boxes) == sorted(b.body.id for b in bundle.bodies)
    boxes = list(chart.boxes)
    for place, box in enumerate(boxes):
        assert box.x >= 0
        assert box.x + box.width <= width + 0.001
        assert box.y + box.height <= chart.drawing.height
        assert not any(overlap(box, other) for other in boxes[place + 1 :])


@settings(max_examples=60, deadline=None)
@given(bundles())
def test_lines_begin_and_end_at_their_boxes_and_run_through_none(bundle: ChartBundle) -> None:
    chart = body_chart(bundle, PAPER_WIDTH, measure)
    boxes = {box.body_id: box for box in chart.boxes}
    above = parents_of([each.body for each in bundle.bodies])
    assert {(c.below_id, c.above_id) for c in chart.connections} == {
        (key, parent) for key, parent in above.items() if parent is not None
    }
    for each in chart.connections:
        assert on_edge(boxes[each.above_id], *each.places[0])
        assert on_edge(boxes[each.below_id], *each.places[-1])
    assert crossed(chart) == []


@given(bundles())
def test_parents_are_kept_where_they_make_no_ring(bundle: ChartBundle) -> None:
    bodies = [each.body for each in bundle.bodies]
    found = parents_of(bodies)
    for body in bodies:
        assert found[body.id] in (None, body.parent_id)
        seen, step = set(), found[body.id]
        while step is not None:
            assert step not in seen
            seen.add(step)
            step = found[step]


def test_a_ring_is_opened_once_only() -> None:
    ring = [Body("a", "A", parent_id="b"), Body("b", "B", parent_id="a")]
    assert parents_of(ring) == {"a": None, "b": "a"}


def test_no_bodies_make_an_empty_chart() -> None:
    chart = body_chart(ChartBundle(()), PAPER_WIDTH, measure)
    assert chart.boxes == ()
    assert chart_words(ChartBundle(())) == "Der er ingen organer."


def test_the_words_say_what_lies_under_what_and_who_links() -> None:
    board = ChartBody(Body("b", "Bestyrelsen"), 12, ("Formand: Karin",), links=(1,))
    group = ChartBody(Body("g", "SG-U", BodyKind.STEERING_GROUP, parent_id="b"), 1, links=(1,))
    words = chart_words(ChartBundle((board, group), ("Thomas: Bestyrelsen og SG-U",)))
    assert words == (
        "Bestyrelsen, niveau 3, Bestyrelse, 12 medlemmer, Formand: Karin, Bindeled: 1. "
        "SG-U, niveau 2, Styregruppe, 1 medlem, Bindeled: 1, under Bestyrelsen. "
        "Bindeled 1: Thomas: Bestyrelsen og SG-U."
    )


def test_a_body_stands_on_its_own_level_or_the_usual_of_its_kind() -> None:
    assert level_of(Body("b", "B", BodyKind.STEERING_GROUP)) == 2
    assert level_of(Body("b", "B", BodyKind.STEERING_GROUP, level=4)) == 4


def test_how_the_steering_groups_are_arranged_is_told_by_their_areas() -> None:
    board = Body("b", "Bestyrelsen")
    one = Body("g", "SG", BodyKind.STEERING_GROUP)
    by_focus = Body("g", "SG-U", BodyKind.STEERING_GROUP, focus_area="Uddannelse")
    by_area = Body("g", "Tranehaven", BodyKind.STEERING_GROUP, organisation_id="o1")
    assert steering_model([board]) is SteeringModel.NONE
    assert steering_model([board, one]) is SteeringModel.COMMON
    assert steering_model([board, by_focus, by_focus]) is SteeringModel.BY_FOCUS_AREA
    assert steering_model([by_area, by_area]) is SteeringModel.BY_HOUSING_AREA
    assert steering_model([by_area, by_focus]) is SteeringModel.MIXED
