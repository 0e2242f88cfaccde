# SPDX-License-Identifier: MPL-2.0
"""The warnings of a year: each finds its fault, and a clean year has none."""

from datetime import date, datetime
from typing import Any

from hpdesk.domain.annual_cycle import AnnualMarkKind, DatedMark
from hpdesk.domain.annual_warnings import (
    YearFacts,
    YearWarning,
    YearWarningKind,
    warnings_by_meeting,
    year_warnings,
)
from hpdesk.domain.danish import NBSP
from hpdesk.domain.meetings import Meeting, MeetingKind, MeetingState, SentVersion
from hpdesk.domain.people import Body, BodyKind, Plan
from hpdesk.domain.working_days import Calendar

TODAY = date(2026, 11, 12)
PLAN = Plan("p1", "Nørrehavn Øst", starts=date(2024, 1, 1), ends=date(2027, 12, 31))
BOARD = Body("b", "Bestyrelsen", plan_ids=("p1",))
GROUP = Body("g", "Styregruppen", BodyKind.STEERING_GROUP, ("p1",), earliest=7, latest=5)
K = YearWarningKind


def meeting(key: str, when: str, **fields: Any) -> Meeting:  # noqa: ANN401 - fields of Meeting
    fields.setdefault("body_ids", ("b",))
    fields.setdefault("title", "Bestyrelsesmøde")
    return Meeting(key, datetime.fromisoformat(when), **fields)


SPRING = meeting("1", "2027-03-09T14:00")
SUMMER = meeting("2", "2027-06-08T14:00")


def warnings(
    *meetings: Meeting,
    year: int = 2027,
    marks: tuple[DatedMark, ...] = (),
    bodies: tuple[Body, ...] = (BOARD, GROUP),
) -> list[YearWarning]:
    facts = YearFacts(year, TODAY, meetings, bodies, (PLAN,), marks, Calendar())
    return list(year_warnings(facts))


def texts(found: list[YearWarning]) -> list[str]:
    return [warning.text.replace(NBSP, " ") for warning in found]


def test_a_good_year_has_no_warning() -> None:
    assert warnings(SPRING, SUMMER) == []


def test_a_board_meets_at_least_twice_a_year() -> None:
    only = warnings(SPRING)
    assert texts(only) == [
        "Bestyrelsen har kun ét møde i 2027. En bestyrelse bør mødes mindst to gange om året."
    ]
    assert (only[0].kind, only[0].meeting_ids, only[0].body_id) == (
        K.FEW_BOARD_MEETINGS,
        ("1",),
        "b",
    )
    assert "ingen møder" in warnings()[0].text


def test_formoeder_and_study_trips_are_no_board_meetings() -> None:
    trip = meeting("3", "2027-09-07T09:00", kind=MeetingKind.STUDY_TRIP)
    assert [w.kind for w in warnings(SPRING, trip)] == [K.FEW_BOARD_MEETINGS]


def test_years_outside_the_plan_and_years_gone_need_no_meetings() -> None:
    assert warnings(year=2028) == []
    assert warnings(year=2025) == []
    assert len(warnings(year=2026)) == 1
    assert warnings(bodies=(GROUP,)) == []
    assert warnings(bodies=(Body("b", "Bestyrelsen"),)) == []


def test_windows_on_top_of_each_other_are_told_once() -> None:
    near = meeting("3", "2027-03-11T14:00", title="Styregruppemøde")
    found = warnings(SPRING, SUMMER, near)
    (text,) = texts(found)
    assert text == (
        "2 dagsordener skal sendes ud i de samme dage, fra fredag 19. februar 2027 til tirsdag "
        "23. februar 2027: »Bestyrelsesmøde« tirsdag 9. marts 2027 og »Styregruppemøde« torsdag "
        "11. marts 2027."
    )
    three = warnings(SPRING, SUMMER, near, meeting("4", "2027-03-10T09:00"))
    assert [w.meeting_ids for w in three] == [("1", "4", "3")]


def test_windows_that_share_one_day_name_it() -> None:
    found = warnings(SPRING, SUMMER, meeting("3", "2027-03-15T14:00"))
    assert ", den 23. februar 2027: »Bestyrelsesmøde«" in texts(found)[0]


def test_windows_that_only_touch_the_middle_one_are_two_warnings() -> None:
    row = (SUMMER, SPRING, meeting("3", "2027-03-15T14:00"), meeting("4", "2027-03-19T14:00"))
    found = [w.meeting_ids for w in warnings(*row) if w.kind is K.WINDOWS_OVERLAP]
    assert found == [("1", "3"), ("3", "4")]


def test_papers_that_are_out_overlap_nothing() -> None:
    sent = (SentVersion("s", 1, date(2026, 11, 11)),)
    out = meeting("3", "2026-12-01T14:00", sent=sent, state=MeetingState.SENT)
    other = meeting("4", "2026-12-02T14:00")
    assert warnings(out, other, year=2026) == []
    pre = meeting("5", "2026-12-03T14:00", kind=MeetingKind.PRE_MEETING)
    assert warnings(out, other, pre, year=2026) == []


def test_a_meeting_on_a_closed_day_is_told_with_the_reason() -> None:
    found = warnings(SPRING, SUMMER, meeting("3", "2027-05-06T14:00"))
    assert texts(found) == [
        "»Bestyrelsesmøde« torsdag 6. maj 2027 ligger på en lukket dag (Kristi himmelfartsdag)."
    ]
    assert found[0].meeting_ids == ("3",)


def test_a_meeting_in_a_holiday_is_only_told() -> None:
    holiday = DatedMark(
        "i", "Industriferie", AnnualMarkKind.SHADING, date(2027, 7, 12), date(2027, 8, 1)
    )
    found = warnings(SPRING, SUMMER, meeting("3", "2027-07-14T14:00"), marks=(holiday,))
    assert texts(found) == [
        "»Bestyrelsesmøde« onsdag 14. juli 2027 falder i perioden »Industriferie«."
    ]
    assert found[0].advisory


def test_what_is_over_is_left_in_peace() -> None:
    held = meeting("3", "2026-11-01T14:00", state=MeetingState.HELD)  # a Sunday
    assert warnings(held, meeting("4", "2026-09-08T14:00"), year=2026) == []


def formoede(when: str) -> Meeting:
    return meeting(
        "f",
        when,
        title="Formøde",
        kind=MeetingKind.PRE_MEETING,
        body_ids=("t",),
        for_meeting_id="1",
    )


def test_a_formoede_lies_between_send_out_and_meeting() -> None:
    assert warnings(SPRING, SUMMER, formoede("2027-02-26T08:30")) == []
    early = warnings(SPRING, SUMMER, formoede("2027-02-10T08:30"))
    (text,) = texts(early)
    assert text == (
        "Formødet »Formøde« onsdag 10. februar 2027 ligger, før dagsordenen til »Bestyrelsesmøde« "
        "tirsdag 9. marts 2027 kan være sendt ud. Første dag er onsdag 17. februar 2027."
    )
    late = warnings(SPRING, SUMMER, formoede("2027-03-09T15:00"))
    assert [w.kind for w in (*early, *late)] == [K.PRE_MEETING_OUTSIDE] * 2
    assert late[0].meeting_ids == ("f", "1")


def test_a_formoede_before_new_year_belongs_to_a_meeting_after_it() -> None:
    january = meeting("1", "2027-01-12T14:00")
    found = warnings(january, formoede("2026-12-14T08:30"), year=2026, bodies=(GROUP,))
    assert [w.kind for w in found] == [K.PRE_MEETING_OUTSIDE]


def test_warnings_can_be_looked_up_by_meeting() -> None:
    found = warnings(SPRING, SUMMER, formoede("2027-02-10T08:30"))
    assert warnings_by_meeting(found) == {"f": tuple(found), "1": tuple(found)}
