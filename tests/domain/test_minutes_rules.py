# SPDX-License-Identifier: MPL-2.0
"""The rules of minuting: phrases, quorum, presence, the clock, and what is lacking at the end."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from hpdesk.domain.followup import Responsible, Task
from hpdesk.domain.meeting_clock import not_reached, planned_points, read_clock, seconds_of
from hpdesk.domain.meetings import (
    AgendaItem,
    AtAnswer,
    Attendance,
    AttendanceStatus,
    Guest,
    ItemKind,
    MarkKind,
    Meeting,
    MeetingKind,
    MinuteMark,
    Outcome,
    PointTime,
    StandingPoint,
)
from hpdesk.domain.minutes_rules import FindingPlace, finish_preflight
from hpdesk.domain.phrases import (
    DEFAULT_PHRASES,
    is_only_phrase,
    organ_called,
    outcome_in,
    phrase_for,
)
from hpdesk.domain.presence import presence_by_point, quorum_of

START = datetime(2026, 12, 1, 14)
BOARD = Meeting("m", START, START + timedelta(hours=2), body_ids=("b",), body_kinds=("board",))


def an_item(key: str, title: str = "Nattevandring", **fields: object) -> AgendaItem:
    return AgendaItem(key, "m", title, number=key, **fields)  # type: ignore[arg-type] # fields vary


def at(hour: int, minute: int = 0) -> datetime:
    return START.replace(hour=hour, minute=minute)


@pytest.mark.parametrize(
    ("meeting", "organ"),
    [
        (BOARD, "Bestyrelsen"),
        (replace(BOARD, body_kinds=("steering_group",)), "Styregruppen"),
        (replace(BOARD, kind=MeetingKind.JOINT, body_kinds=("board", "board")), "Fællesmødet"),
        (
            replace(BOARD, body_kinds=("advisory_group",), body_names=("Kvarterrådet",)),
            "Kvarterrådet",
        ),
    ],
)
def test_a_phrase_names_the_right_organ(meeting: Meeting, organ: str) -> None:
    assert organ_called(meeting) == organ
    phrase = phrase_for(DEFAULT_PHRASES, Outcome.NOTED)
    assert phrase is not None
    assert phrase.sentence(organ) == f"{organ} tog orienteringen til efterretning."


def test_every_outcome_has_a_phrase_that_is_known_again() -> None:
    for outcome in Outcome:
        phrase = phrase_for(DEFAULT_PHRASES, outcome)
        assert phrase is not None
        text = phrase.sentence("Styregruppen")
        assert is_only_phrase(text, DEFAULT_PHRASES, "Styregruppen")
        assert outcome_in(f"{text} Mere.", DEFAULT_PHRASES, "Styregruppen") is outcome
    assert not is_only_phrase("Bestyrelsen godkendte lidt.", DEFAULT_PHRASES, "Bestyrelsen")


def people(present: int) -> list[Attendance]:
    return [Attendance(str(n), f"p{n}", f"Person {n}") for n in range(present)]


def test_the_quorum_counts_members_and_deputies_once() -> None:
    members = [f"p{n}" for n in range(12)]
    assert quorum_of("half", members, people(8)).words == "Beslutningsdygtig: 8 af 12"
    short = quorum_of("7", members, people(5))
    assert not short.is_met
    assert short.words == "Ikke beslutningsdygtig: 5 af 12, der kræves 7"
    deputy = Attendance("d", "x", "Suppleant", deputy_for_id="p11")
    twice = Attendance("d", "p1", "Person 1", deputy_for_id="p10")
    apology = Attendance("a", "p9", "Person 9", status=AttendanceStatus.APOLOGY)
    assert quorum_of("half", members, [*people(5), deputy, twice, apology]).present == 6
    assert quorum_of("", members, people(1)).words == ""
    assert quorum_of("half", members[:11], people(6)).is_met
    assert not quorum_of("half", members[:11], people(5)).is_met


def test_presence_is_shown_only_where_it_differs() -> None:
    late = Attendance("1", "p1", "Henrik", arrived=at(14, 20))
    early = Attendance("2", "p2", "Karin", left=at(14, 50))
    guest = Attendance("3", "g1", "Gæst", arrived=at(14, 30))
    items = (
        an_item("1"),
        an_item("2"),
        an_item("3", guests=(Guest("g", "g1", "Gæst"),)),
        an_item("4", marks=(MinuteMark("k", MarkKind.CONFLICT_OF_INTEREST, "p1", name="Henrik"),)),
        an_item("5"),
    )
    times = (
        PointTime("a", "1", at(14), at(14, 10)),
        PointTime("b", "2", at(14, 10), at(14, 30)),
        PointTime("c", "3", at(14, 30), at(14, 45)),
        PointTime("d", "4", at(14, 45), at(15)),
    )
    found = presence_by_point(items, (late, early, guest), times, ("p1", "p2"))
    assert found["1"].absent == ("Henrik",)
    assert found["2"].came == (("Henrik", at(14, 20)),)
    assert "3" not in found
    assert found["4"].recused == ("Henrik",)
    assert found["4"].left == (("Karin", at(14, 50)),)
    assert found["4"].absent == ()
    assert "5" not in found  # nobody knows when it was


def test_the_clock_tells_where_the_meeting_should_be() -> None:
    items = (
        an_item("1", duration=10, decision="Godkendt."),
        an_item("2", duration=50, break_after=10),
        an_item("3", duration=50),
        an_item("4", "Eventuelt", duration=10),
    )
    assert [p.starts for p in planned_points(BOARD, items)] == [
        at(14),
        at(14, 10),
        at(15, 10),
        at(16),
    ]
    times = (PointTime("a", "1", at(14), at(14, 20)), PointTime("b", "2", at(14, 20)))
    clock = read_clock(BOARD, items, times, at(15, 15))
    assert clock.should_be_at == "3"
    assert clock.running == "2"
    assert clock.behind == 10
    assert clock.left == 60  # nothing left of the running one, and the two last
    assert clock.expected_end == at(16, 15)
    assert clock.over == 15
    assert clock.not_reached == ("3",)
    assert seconds_of(times, "2", at(15, 15)) == 55 * 60
    assert read_clock(BOARD, items, (), at(13)).should_be_at is None
    assert read_clock(BOARD, items, (), at(17)).should_be_at is None


def test_formalities_and_treated_points_are_not_carried() -> None:
    items = (
        an_item("1", "Godkendelse af dagsorden"),
        an_item("2", "Nyt", standing=StandingPoint.NEWS),
        an_item("3", outcome=Outcome.DISCUSSED),
        an_item("4"),
        an_item("4.a", parent_id="4"),
        an_item("5"),
        an_item("5.a", parent_id="5", discussion="Talt om."),
        an_item("6"),
    )
    assert not_reached(items, (), with_tasks={"6"}) == ("4", "4.a")


RECOMMENDATION = "Det indstilles, at bestyrelsen\n1. godkender A\n2. drøfter B"


def test_the_preflight_finds_what_is_lacking() -> None:
    decision = ItemKind.DECISION
    items = (
        an_item("1", kind=decision),
        an_item("2", kind=decision, outcome=Outcome.NOTED),
        an_item(
            "3",
            kind=decision,
            recommendation=RECOMMENDATION,
            at_answers=(AtAnswer(0, Outcome.APPROVED),),
        ),
        an_item("4", kind=decision, recommendation=RECOMMENDATION, decision="Godkendt."),
    )
    tasks = (
        Task("t1", "Skaf lokale", item_id="2"),
        Task("t2", "Ring", (Responsible("p", "Karin"),), date(2026, 12, 9), item_id="2"),
    )
    found = finish_preflight(
        items,
        tasks,
        people(2),
        meeting=BOARD,
        quorums=[quorum_of("3", ["p0", "p1", "p2"], people(2))],
        running="4",
        draft="/opgave Karin  ring",
    )
    assert [(f.place, f.item_id, f.text) for f in found] == [
        (FindingPlace.DECISION, "1", "Punkt 1 mangler en beslutning: Nattevandring"),
        (FindingPlace.DECISION, "3", "Punkt 3 mangler svar på at-punkt 2: Nattevandring"),
        (FindingPlace.TASKS, "2", "Opgaven mangler ansvarlig og frist: Skaf lokale"),
        (FindingPlace.ATTENDANCE, "", "Ikke beslutningsdygtig: 2 af 3, der kræves 3."),
        (FindingPlace.CLOCK, "4", "Uret kører stadig på punkt 4."),
        (FindingPlace.LINE, "", "Linjen er ikke ført ind i referatet: /opgave Karin ring"),
    ]


def test_an_advisory_body_that_decides_is_told() -> None:
    council = replace(BOARD, body_kinds=("advisory_group",))
    found = finish_preflight(
        (an_item("1", outcome=Outcome.APPROVED), an_item("2", outcome=Outcome.DISCUSSED)),
        (),
        people(1),
        meeting=council,
    )
    assert [f.item_id for f in found] == ["1"]
    assert "rådgivende" in found[0].text


def test_attendance_not_taken_is_told_once() -> None:
    quorum = quorum_of("half", ["p0"], ())
    found = finish_preflight((), (), (), quorums=[quorum])
    assert [f.text for f in found] == ["Fremmødet er ikke taget."]
