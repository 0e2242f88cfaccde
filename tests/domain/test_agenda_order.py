# SPDX-License-Identifier: MPL-2.0
"""The order of an agenda: points, their sub-points and their sections."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.agenda_order import Placed, indented, moved, outdented, with_section


def order(text: str) -> list[Placed]:
    """Return `A a b B/S c` as points: capitals with a section after `/`, sub-points in small."""
    points: list[Placed] = []
    for word in text.split():
        key, _, section = word.partition("/")
        if key.islower():
            main = next(point for point in reversed(points) if point.parent is None)
            points.append(Placed(key, main.key, main.section))
        else:
            points.append(Placed(key, None, section))
    return points


def keys(points: list[Placed]) -> str:
    return " ".join(f"{p.parent or ''}{p.key}" for p in points)


@pytest.mark.parametrize(
    ("before", "key", "index", "after"),
    [
        ("A a b B C", "A", 1, "B A Aa Ab C"),
        ("A a b B C", "B", 2, "B A Aa Ab C"),
        ("A a b B C", "B", 1, "B A Aa Ab C"),
        ("A B b c C", "A", 1, "B Bb Bc A C"),
        ("A a B", "a", 2, "A B Ba"),
        ("A B a", "a", 1, "A Aa B"),
        ("A a B", "a", 0, "a A B"),
        ("A B C", "A", 99, "B C A"),
    ],
)
def test_a_point_moves_with_its_sub_points_and_past_those_of_others(
    before: str, key: str, index: int, after: str
) -> None:
    assert keys(moved(order(before), key, index)) == after


def test_what_is_moved_takes_the_section_above_else_the_one_below() -> None:
    points = order("A/Formalia B/Sager b C/Sager D/Afslutning")
    sections = {p.key: p.section for p in moved(points, "B", 0)}
    assert sections == {
        "A": "Formalia",
        "B": "Formalia",
        "b": "Formalia",
        "C": "Sager",
        "D": "Afslutning",
    }
    assert [p.section for p in moved(points, "A", 3)][2:4] == ["Sager", "Sager"]
    assert moved(points, "C", 3) == points


def test_a_point_is_indented_with_its_sub_points_beside_it_and_outdented_after_them() -> None:
    assert keys(indented(order("A a B b C"), "B")) == "A Aa AB Ab C"
    assert keys(outdented(order("A a b c B"), "a")) == "A Ab Ac a B"
    same = order("A a B")
    assert indented(same, "A") == same
    assert indented(same, "a") == same
    assert outdented(same, "B") == same


def test_a_heading_goes_over_a_point_and_those_that_follow_in_its_section() -> None:
    points = order("A/Formalia B/Sager b C/Sager D/Afslutning")
    named = with_section(points, "C", "Sager til orientering")
    assert [p.section for p in named][1:] == [
        "Sager",
        "Sager",
        "Sager til orientering",
        "Afslutning",
    ]
    assert [p.section for p in with_section(points, "b", "Nyt")][:4] == ["Formalia"] + ["Nyt"] * 3
    assert [p.section for p in with_section(points, "D", " ")][-1] == "Sager"


MOVES = st.lists(
    st.tuples(st.sampled_from("mios"), st.integers(0, 7), st.integers(-1, 9)), max_size=12
)


@given(MOVES)
def test_no_sequence_of_moves_loses_a_point_or_parts_it_from_its_own(
    moves: list[tuple[str, int, int]],
) -> None:
    points = order("A/S a b B/S C/T c D/T E/U")
    names = sorted(point.key for point in points)
    for what, number, index in moves:
        key = names[number]
        match what:
            case "m":
                points = moved(points, key, index)
            case "i":
                points = indented(points, key)
            case "o":
                points = outdented(points, key)
            case _:
                points = with_section(points, key, f"Afsnit {index}")
        assert sorted(point.key for point in points) == names
        main = None
        for point in points:
            if point.parent is None:
                main = point
            else:
                assert main is not None
                assert (point.parent, point.section) == (main.key, main.section)
