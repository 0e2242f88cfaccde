# SPDX-License-Identifier: MPL-2.0
"""Times, formalities and readiness of an agenda."""

from datetime import datetime

import pytest

from hpdesk.domain.agenda import (
    ReadinessState,
    is_formal,
    over_time,
    place_before_end,
    start_times,
    total_minutes,
)
from hpdesk.domain.meetings import AgendaItem, Attachment, ItemKind, StandingPoint
from hpdesk.domain.preflight_meeting import handling_share
from hpdesk.domain.preflight_points import completeness, point_state

STARTS = datetime(2026, 12, 1, 14, 0)


def point(
    title: str = "Nattevandring", kind: ItemKind = ItemKind.DECISION, **rest: object
) -> AgendaItem:
    return AgendaItem("i", "m", title, kind, **rest)  # type: ignore[arg-type]  # tests pass fields by name


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
    ready = point_state(completeness(item))
    assert (ready.state, ready.text) == (state, text)


def test_a_bilag_without_its_file_holds_a_point_back() -> None:
    there = Attachment("b1", "i", "Budget", "budget.pdf", sha256="ab")
    gone = Attachment("b2", "i", "Kort", "kort.pdf")
    orientation = point(kind=ItemKind.INFORMATION, attachments=(there, gone))
    assert point_state(completeness(orientation)).text == "Mangler fil til bilag"
    whole = point(kind=ItemKind.INFORMATION, attachments=(there,))
    assert point_state(completeness(whole)).text == "Klar"


def test_formalities_do_not_ask_for_action() -> None:
    formal = [point("Godkendelse af dagsorden"), point("Eventuelt", ItemKind.DISCUSSION)]
    told = point("Økonomi", ItemKind.INFORMATION)
    assert handling_share([*formal, told]).handling_points == 0
    talked = point("Fritidsklub", ItemKind.DISCUSSION, duration=20)
    assert handling_share([*formal, talked]).handling_minutes == 20


def test_a_standing_point_is_formal_whatever_its_title() -> None:
    assert is_formal(point("Siden sidst", standing=StandingPoint.APPROVE_MINUTES))
    assert not is_formal(point("Siden sidst", standing=StandingPoint.NEWS))
    assert is_formal(point("Aftaler forud for bestyrelsesmødet"))
    assert not is_formal(point("Aftaler med jobcentret"))


@pytest.mark.parametrize(
    ("titles", "place"),
    [
        ([], 0),
        (["Velkomst", "Nattevandring"], 2),
        (["Velkomst", "Nattevandring", "Næste møde", "Eventuelt"], 2),
        (["Eventuelt", "Nattevandring", "Evt."], 2),
        (["Godkendelse af dagsorden", "Opfølgning"], 2),
    ],
)
def test_a_new_point_stands_before_what_ends_the_agenda(titles: list[str], place: int) -> None:
    assert place_before_end([(None, title) for title in titles]) == place


def test_a_standing_point_ends_the_agenda_whatever_it_is_called() -> None:
    points = [(None, "Nattevandring"), (StandingPoint.ANY_OTHER, "Bordet rundt")]
    assert place_before_end(points) == 1
