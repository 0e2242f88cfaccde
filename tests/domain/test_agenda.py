# SPDX-License-Identifier: MPL-2.0
"""Numbers, times and readiness of an agenda."""

from datetime import datetime

import pytest

from hpdesk.domain.agenda import (
    ReadinessState,
    asks_for_action,
    attachment_number,
    item_number,
    over_time,
    readiness,
    start_times,
    total_minutes,
)
from hpdesk.domain.meetings import AgendaItem, Attachment, ItemKind

STARTS = datetime(2026, 12, 1, 14, 0)


def point(
    title: str = "Nattevandring", kind: ItemKind = ItemKind.DECISION, **rest: object
) -> AgendaItem:
    return AgendaItem("i", "m", title, kind, **rest)  # type: ignore[arg-type]  # tests pass fields by name


def test_numbers_begin_with_one() -> None:
    assert [item_number(index) for index in range(3)] == ["1", "2", "3"]
    assert attachment_number("3", 1) == "3.2"


def test_points_begin_where_the_one_before_ends() -> None:
    items = [point(duration=5), point(duration=None), point(duration=70)]
    assert [f"{t:%H:%M}" for t in start_times(STARTS, items)] == ["14:00", "14:05", "14:05"]
    assert total_minutes(items) == 75
    assert over_time(60, items) == 15
    assert over_time(90, items) == 0
    assert over_time(None, items) == 0


@pytest.mark.parametrize(
    ("item", "state", "text"),
    [
        (point(), ReadinessState.MISSING, "Mangler indstilling og sagsfremstilling"),
        (point(case="Sagen."), ReadinessState.DRAFT, "Mangler indstilling"),
        (point(case="Sagen.", recommendation=" \n"), ReadinessState.DRAFT, "Mangler indstilling"),
        (point(recommendation="at …"), ReadinessState.DRAFT, "Mangler sagsfremstilling"),
        (point(recommendation="at …", summary="Kort."), ReadinessState.READY, "Klar"),
        (point(kind=ItemKind.DISCUSSION), ReadinessState.READY, "Klar"),
        (point(kind=ItemKind.INFORMATION), ReadinessState.READY, "Klar"),
        (point("Godkendelse af dagsorden"), ReadinessState.READY, "Klar"),
        (point("Godkendelse af referat fra 8. september"), ReadinessState.READY, "Klar"),
        (
            point("Godkendelse af regnskab"),
            ReadinessState.MISSING,
            "Mangler indstilling og sagsfremstilling",
        ),
    ],
)
def test_a_point_says_what_it_lacks(item: AgendaItem, state: ReadinessState, text: str) -> None:
    assert (readiness(item).state, readiness(item).text) == (state, text)


def test_a_bilag_without_its_file_holds_a_point_back() -> None:
    there = Attachment("b1", "i", "Budget", "budget.pdf", sha256="ab")
    gone = Attachment("b2", "i", "Kort", "kort.pdf")
    orientation = point(kind=ItemKind.INFORMATION, attachments=(there, gone))
    assert readiness(orientation).text == "Mangler fil til bilag"
    assert readiness(point(kind=ItemKind.INFORMATION, attachments=(there,))).text == "Klar"


def test_formalities_do_not_ask_for_action() -> None:
    formal = [point("Godkendelse af dagsorden"), point("Eventuelt", ItemKind.DISCUSSION)]
    told = point("Økonomi", ItemKind.INFORMATION)
    assert not asks_for_action([*formal, told])
    assert asks_for_action([*formal, point("Fritidsklub", ItemKind.DISCUSSION)])
