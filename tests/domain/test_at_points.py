# SPDX-License-Identifier: MPL-2.0
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.at_points import cut_at_points


def texts(recommendation: str) -> list[str]:
    return [point.text for point in cut_at_points(recommendation).points]


def test_a_numbered_list_gives_a_point_for_each_number() -> None:
    cut = cut_at_points(
        "Sekretariatet indstiller, at bestyrelsen\n\n"
        "1. godkender, at model B indføres fra august 2027\n"
        "2. beder kommunen udpege en kontaktperson, og at det sker hurtigt\n"
        "3. vurderer resultatet i december.\n\nStyregruppen anbefaler det."
    )
    assert cut.lead == "Sekretariatet indstiller, at bestyrelsen"
    assert [(p.place, p.text) for p in cut.points] == [
        (0, "godkender, at model B indføres fra august 2027"),
        (1, "beder kommunen udpege en kontaktperson, og at det sker hurtigt"),
        (2, "vurderer resultatet i december."),
    ]
    assert cut.tail == "Styregruppen anbefaler det."


@pytest.mark.parametrize(
    ("recommendation", "points"),
    [
        ("at 1) godkende regnskabet\nat 2) drøfte budgettet", 2),
        ("Det indstilles, at bestyrelsen\n- godkender A\n  - dog uden B\n- noterer C", 2),
        ("Det indstilles\n\nat bestyrelsen godkender A,\nat sagen sendes i høring.", 2),
        ("a) A godkendes\nb) B drøftes\nc) C noteres", 3),
        ("Det indstilles, at bestyrelsen 1) godkender A, jf. § 4, og 2) noterer B.", 2),
        ("Sekretariatet foreslår, at A vedtages, at B drøftes, og at C noteres.", 3),
        ("Sekretariatet indstiller, at A vedtages og at B drøftes.", 2),
    ],
)
def test_the_ways_of_writing_several_at_points(recommendation: str, points: int) -> None:
    assert len(texts(recommendation)) == points


@pytest.mark.parametrize(
    "recommendation",
    [
        "",
        "Bestyrelsen bedes tage stilling.",
        "Sekretariatet indstiller, at bestyrelsen godkender regnskabet.",
        "Sekretariatet indstiller, at bestyrelsen godkender, at der søges midler, at det haster.",
        "Vi har set på 1) økonomi.",
    ],
)
def test_a_recommendation_with_one_at_is_answered_as_a_whole(recommendation: str) -> None:
    cut = cut_at_points(recommendation)
    assert cut.points == ()
    assert cut.lead == recommendation


def test_what_is_approved_is_no_point_of_its_own() -> None:
    assert texts(
        "Det indstilles, at bestyrelsen godkender, at der ansøges, og at formanden skriver under."
    ) == ["bestyrelsen godkender, at der ansøges", "formanden skriver under."]


_PIECES = st.sampled_from(
    [
        "Sekretariatet indstiller, ",
        "at ",
        "1. ",
        "2) ",
        "- ",
        "og ",
        ", ",
        "\n",
        "\n\n",
        "A godkendes",
    ]
)


@given(st.lists(_PIECES | st.text(max_size=12), max_size=14).map("".join))
def test_no_word_of_a_recommendation_is_lost(recommendation: str) -> None:
    cut = cut_at_points(recommendation)
    kept = " ".join((cut.lead, *(point.text for point in cut.points), cut.tail))
    left = _long_words(kept)
    for word in _long_words(recommendation):
        assert word in left
    assert [point.place for point in cut.points] == list(range(len(cut.points)))
    assert all(point.text for point in cut.points)


def _long_words(text: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]{3,}", text) if word.lower() != "samt"]
