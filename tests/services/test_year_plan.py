# SPDX-License-Identifier: MPL-2.0
"""The årshjul of a real plan: one read of a year, and a year's meetings in one step."""

import time as clock
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import docx
import pytest

from hpdesk.domain.annual_warnings import YearWarningKind
from hpdesk.domain.errors import UserError
from hpdesk.domain.meeting_series import ClosedDayRule, NthWeekday, OnDates
from hpdesk.domain.meetings import ItemKind
from hpdesk.domain.templates import TemplatePoint
from hpdesk.domain.working_days import WindowState
from hpdesk.services import meetings, people, plan_settings, year_papers, year_plan
from hpdesk.services.desk import Desk
from tests.builders import TODAY, Board, add_board, sample_plan

K = YearWarningKind
FOUR_TUESDAYS = NthWeekday(2027, (3, 6, 9, 12), 1, 2)


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.open(sample_plan(tmp_path), today=TODAY)
    yield opened
    opened.close()


def test_the_sample_year_stands_in_its_months(sample: Desk) -> None:
    year = year_plan.read_year(sample, 2026)
    assert len(year.months) == 12
    assert len(year.meetings) == 30
    assert [row.meeting.id for row in year.months[11]] == ["m-b8"]
    (last,) = year.months[11]
    assert (last.window.earliest, last.window.latest) == (date(2026, 11, 11), date(2026, 11, 17))
    assert last.state is WindowState.OPEN
    assert len(year.bodies) == 7


def test_a_year_knows_its_closed_days_and_marks(sample: Desk) -> None:
    plan_settings.add_closed_day(sample, date(2026, 5, 15), "Fredag efter Kristi himmelfart")
    year = year_plan.read_year(sample, 2026)
    reasons = {day.on: day.reason for day in year.closed}
    assert reasons[date(2026, 4, 3)] == "langfredag"
    assert reasons[date(2026, 5, 15)] == "Fredag efter Kristi himmelfart"
    assert date(2026, 4, 5) not in reasons
    assert [m.mark_id for m in year.shadings] == ["vinterferie", "industriferie", "efteraarsferie"]
    titles = {m.mark_id: (str(m.first), str(m.last)) for m in year.deadlines}
    assert titles["ansoegning"] == ("2026-06-30", "2026-12-31")
    assert titles["reguleringskonto"] == ("2026-06-30", "2026-06-30")
    assert "et-aarseftersyn" not in titles


def test_the_sample_year_is_sound_and_the_next_one_is_empty(sample: Desk) -> None:
    assert year_plan.read_year(sample, 2026).warnings == ()
    (few,) = year_plan.read_year(sample, 2027).warnings
    assert (few.kind, few.body_id) == (K.FEW_BOARD_MEETINGS, "b-best")


def test_the_year_is_printed_as_it_is_listed(sample: Desk, tmp_path: Path) -> None:
    target = tmp_path / "aar.docx"
    year_papers.write_year(sample, 2026, docx=target)
    word = docx.Document(str(target))
    rows = [[cell.text for cell in row.cells] for table in word.tables for row in table.rows[1:]]
    printed = [" | ".join(row).replace("\N{NO-BREAK SPACE}", " ") for row in rows]
    plan = year_plan.read_year(sample, 2026)
    lines = (plan.meetings, plan.deadlines, plan.shadings, plan.closed)
    assert len(printed) == sum(map(len, lines))
    board = "tirsdag 1. december | Bestyrelsesmøde\nkl. 14.00–16.00 | Bestyrelsen"
    assert f"{board} | Sendes 11.–17. november" in printed
    assert "mandag 6. juli | Industriferie\nFerie til og med 26. juli 2026 |  | " in printed


def test_a_window_that_begins_in_december_stands_in_the_old_year(desk: Desk, board: Board) -> None:
    january = meetings.add_meeting(desk, [board.body], datetime(2027, 1, 12, 14))
    year = year_plan.read_year(desk, 2026)
    assert [row.meeting.id for row in year.windows_ahead] == [january]
    assert january not in [row.meeting.id for row in year.meetings]


def test_the_turn_of_foci_goes_on_from_the_last_meeting(sample: Desk) -> None:
    foci = ["helhedsplan", "byudvikling"]
    proposal = year_plan.propose_series(
        sample, ["b-best"], FOUR_TUESDAYS, time(14), time(16), focuses=foci
    )
    assert [one.focus for one in proposal.meetings] == foci * 2
    assert proposal.meetings[0].window == plan_settings.calendar(sample).window(date(2027, 3, 9))


def test_the_bodys_own_foci_are_used(sample: Desk) -> None:
    people.edit_body(sample, "b-best", focuses=["helhedsplan", "byudvikling"])
    proposal = year_plan.propose_series(sample, ["b-best"], FOUR_TUESDAYS, time(14))
    assert [one.focus for one in proposal.meetings][:2] == ["helhedsplan", "byudvikling"]
    assert year_plan.propose_series(sample, ["b-sgu"], FOUR_TUESDAYS, time(9)).meetings[
        0
    ].window.earliest == date(2027, 2, 26)


def test_a_year_is_added_and_undone_in_one_step(sample: Desk) -> None:
    before = meetings.list_meetings(sample)
    proposal = year_plan.propose_series(
        sample, ["b-best"], FOUR_TUESDAYS, time(14), time(16), focuses=["plan", "by"]
    )
    keys = year_plan.add_series(
        sample,
        ["b-best"],
        proposal.meetings,
        title="Bestyrelsesmøde",
        place="Kvarterhuset",
        items=(TemplatePoint("Godkendelse af dagsorden", ItemKind.DECISION, 5),),
        items_by_focus={"by": (TemplatePoint("Byens tilstand"), TemplatePoint("Eventuelt"))},
    )
    added = [meetings.get_meeting(sample, key) for key in keys]
    assert [str(m.starts) for m in added][:2] == ["2027-03-09 14:00:00", "2027-06-08 14:00:00"]
    assert [m.focus for m in added] == ["plan", "by"] * 2
    assert [m.item_count for m in added] == [1, 2, 1, 2]
    assert {(m.title, m.place, m.body_ids) for m in added} == {
        ("Bestyrelsesmøde", "Kvarterhuset", ("b-best",))
    }
    assert year_plan.read_year(sample, 2027).warnings == ()
    assert sample.undo_label == "4 møder oprettet"
    sample.undo()
    assert meetings.list_meetings(sample) == before


def test_a_proposal_says_what_is_there_already_and_what_was_moved(sample: Desk) -> None:
    pattern = OnDates((date(2026, 12, 1), date(2026, 12, 24)))
    taken, moved = year_plan.propose_series(sample, ["b-best"], pattern, time(10)).meetings
    assert taken.clashes == ("m-b8",)
    assert moved.starts.date() == date(2026, 12, 28)
    skipped = year_plan.propose_series(
        sample, ["b-best"], pattern, time(10), closed_days=ClosedDayRule.SKIP
    )
    assert len(skipped.meetings) == len(skipped.skipped) == 1


def test_a_series_needs_bodies_and_meetings(desk: Desk, board: Board) -> None:
    with pytest.raises(UserError, match="mangler et organ"):
        year_plan.propose_series(desk, [], FOUR_TUESDAYS, time(14))
    with pytest.raises(UserError, match="ingen møder at oprette"):
        year_plan.add_series(desk, [board.body], [])
    proposal = year_plan.propose_series(desk, [board.body], FOUR_TUESDAYS, time(14))
    with pytest.raises(UserError, match="mangler et organ"):
        year_plan.add_series(desk, [], proposal.meetings)
    assert len(meetings.list_meetings(desk)) == 1


def test_each_fault_of_a_year_is_found(sample: Desk) -> None:
    meetings.add_meeting(sample, ["b-best"], datetime(2026, 12, 25, 10), title="Julemøde")
    meetings.add_meeting(sample, ["b-sgu"], datetime(2026, 11, 24, 9), title="Styregruppe")
    meetings.edit_meeting(
        sample,
        "m-fk-b8",
        starts=datetime(2026, 12, 2, 8),
        ends=datetime(2026, 12, 2, 9),
    )
    found = [w.kind for w in year_plan.read_year(sample, 2026).warnings]
    assert set(found) == {K.CLOSED_DAY, K.WINDOWS_OVERLAP, K.PRE_MEETING_OUTSIDE}


def test_a_year_among_a_thousand_meetings_is_read_at_once(desk: Desk, board: Board) -> None:
    with desk.write("Mange møder") as writer:
        for rank in range(1_000):
            starts = datetime(2018, 1, 2, 14) + timedelta(hours=84 * rank)
            key = writer.add("meeting", starts=starts, rank=rank)
            writer.add("meeting_body", meeting_id=key, body_id=board.body, rank=0)
    year_plan.read_year(desk, 2026)
    started = clock.thread_time()
    year = year_plan.read_year(desk, 2026)
    taken = clock.thread_time() - started
    assert len(year.meetings) > 100
    assert taken < 0.25  # five times the goal of 50 ms: other work shares the machine


def test_a_series_is_led_by_whoever_chairs_the_body(desk: Desk) -> None:
    board = add_board(desk)
    pattern = OnDates((date(2027, 3, 2),))
    proposals = year_plan.propose_series(desk, [board.body], pattern, time(14)).meetings
    (key,) = year_plan.add_series(desk, [board.body], proposals)
    assert meetings.get_meeting(desk, key).chair_id == board.chair
