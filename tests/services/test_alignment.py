# SPDX-License-Identifier: MPL-2.0
"""Positions with their history, points that are not aligned, and the formøder made from them."""

import tempfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hpdesk.domain.alignment import Unaligned, Unity
from hpdesk.domain.coordination import Stance
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import ItemKind, MeetingKind, Origin
from hpdesk.services import (
    alignment,
    coordination,
    formoede_walk,
    meetings,
    overview,
    people,
    pre_meetings,
)
from hpdesk.services.desk import Desk
from hpdesk.services.pre_meetings import Counterpart
from tests.builders import TODAY, Board, add_board, alignment_of, empty_plan, sample_plan

BOARD = "m-b8"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.open(empty_plan(tmp_path), today=TODAY)
    yield opened
    opened.close()


@pytest.fixture
def board(desk: Desk) -> Board:
    made = add_board(desk)
    meetings.edit_item(desk, made.items[1], kind="decision")
    return made


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.open(sample_plan(tmp_path), today=TODAY)
    yield opened
    opened.close()


def on_day(desk: Desk, days: int) -> Desk:
    """Return the same plan as it is some days later."""
    desk.close()
    return Desk.open(desk.path, today=TODAY + timedelta(days=days))


def stances(desk: Desk, board: Board) -> list[tuple[Stance, date | None]]:
    history = coordination.position_history(desk, board.items[1], board.party)
    return [(position.stance, position.on) for position in history]


def test_a_trip_neither_waits_for_positions_nor_hides_the_meeting_to_prepare(
    desk: Desk, board: Board
) -> None:
    before = alignment.read_stand(desk)
    day = datetime.combine(TODAY + timedelta(days=1), time(9))
    trip = meetings.add_meeting(desk, [board.body], day, kind=MeetingKind.STUDY_TRIP)
    meetings.add_item(desk, trip, "Hvem gør hvad?", kind=ItemKind.DECISION)
    assert alignment.read_stand(desk) == before
    following = overview.read_overview(desk).next_meeting
    assert following is not None
    assert following.meeting.id == board.meeting


def test_another_stance_on_another_day_is_a_new_line_of_the_history(
    desk: Desk, board: Board
) -> None:
    point, party = board.items[1], board.party
    coordination.set_position(desk, point, party, Stance.UNDECIDED, "Ved ikke")
    coordination.set_position(desk, point, party, Stance.AGAINST)
    coordination.set_position_field(desk, point, party, "would_take", "Ruten ad torvet")
    coordination.set_position_field(desk, point, party, "contact_id", board.chair)
    assert stances(desk, board) == [(Stance.AGAINST, TODAY)]
    later = on_day(desk, 3)
    coordination.set_position(later, point, party, Stance.RESERVATION)
    then = TODAY + timedelta(days=3)
    assert stances(later, board) == [(Stance.AGAINST, TODAY), (Stance.RESERVATION, then)]
    (now,) = coordination.list_positions(later, board.meeting)
    assert (now.stance, now.text, now.would_take) == (Stance.RESERVATION, "", "Ruten ad torvet")
    assert now.contact_name == "Karin Vestermark"
    later.undo()
    assert stances(later, board) == [(Stance.AGAINST, TODAY)]
    later.close()


def test_the_same_stance_is_a_new_line_only_where_it_is_said_at_another_formoede(
    desk: Desk, board: Board
) -> None:
    point, party = board.items[1], board.party
    coordination.set_position(desk, point, party, Stance.SUPPORTS, "Altid ment det")
    who = Counterpart("Fjordbo", party_id=party)
    formoede = pre_meetings.add_pre_meeting(desk, board.meeting, who)
    later = on_day(desk, 5)
    coordination.set_position(later, point, party, Stance.SUPPORTS)
    assert len(stances(later, board)) == 1
    formoede_walk.say(later, formoede, point, party, Stance.SUPPORTS)
    history = coordination.position_history(later, point, party)
    assert [(p.heard_in_id, p.text) for p in history] == [
        (None, "Altid ment det"),
        (formoede, "Altid ment det"),
    ]
    later.close()


def test_taking_a_position_away_brings_the_one_before_back(desk: Desk, board: Board) -> None:
    point, party = board.items[1], board.party
    coordination.set_position(desk, point, party, Stance.AGAINST)
    later = on_day(desk, 2)
    coordination.set_position(later, point, party, Stance.SUPPORTS)
    (now,) = coordination.list_positions(later)
    coordination.clear_position(later, now.id)
    assert [p.stance for p in coordination.list_positions(later)] == [Stance.AGAINST]
    later.close()


def test_a_hard_question_is_not_ready_until_there_is_an_agreement(desk: Desk, board: Board) -> None:
    point = board.items[1]
    coordination.set_position(desk, point, board.party, Stance.SUPPORTS)
    assert alignment.unaligned_points(desk, board.meeting) == ()
    alignment.set_alignment(desk, point, hard=True)
    (found,) = alignment.unaligned_points(desk, board.meeting)
    assert found.reasons == (Unaligned.HARD,)
    assert alignment_of(desk, point).raised_on == TODAY
    alignment.set_alignment(desk, point, agreement="Vi deler udgiften")
    alignment.set_alignment(desk, point, settled_on=TODAY)
    assert alignment.unaligned_points(desk, board.meeting) == ()
    desk.undo()
    assert len(alignment.unaligned_points(desk, board.meeting)) == 1


def test_the_sample_shows_its_conflicts(sample: Desk) -> None:
    stand = alignment.read_stand(sample, meeting_id=BOARD)
    points = {point.item.id: point for point in stand.points[BOARD]}
    walk, rooms, plan = points["i-b8-5"], points["i-b8-6"], points["i-b8-7"]
    assert walk.voices["o-kom"].unity is Unity.SPLIT, "the departments disagree"
    assert rooms.voices["o-kom"].unity is Unity.SPLIT
    assert (rooms.is_hard, len(rooms.open_turns), rooms.days) == (True, 2, 85)
    assert Unaligned.RESERVATION in plan.reasons
    history = coordination.position_history(sample, "i-b8-5", "o-havn")
    assert [p.stance for p in history] == [Stance.AGAINST, Stance.RESERVATION]
    assert stand.last_heard("i-b8-6", "o-ung") == date(2026, 11, 11)


def test_one_action_makes_a_formoede_with_exactly_the_unaligned_points(sample: Desk) -> None:
    meeting = meetings.get_meeting(sample, BOARD)
    before = len(meetings.list_meetings(sample))
    who = pre_meetings.counterpart_of(sample, meeting, "o-pol")
    key, count = pre_meetings.align_points(sample, BOARD, who)
    made = meetings.get_meeting(sample, key)
    items = meetings.list_items(sample, key)
    assert [item.origin_id for item in items] == ["i-b8-5", "i-b8-6", "i-b8-7"]
    assert {item.origin_how for item in items} == {Origin.ALIGNED}
    assert count == 3
    assert (made.kind, made.for_meeting_id) == (MeetingKind.PRE_MEETING, BOARD)
    assert {seat.party_id for seat in people.members_at(sample, made)} == {"o-pol", "o-sek"}
    assert made.starts.date() == date(2026, 11, 20)
    assert made.starts.hour * 60 + made.starts.minute >= 9 * 60 + 30, "the secretary sits elsewhere"
    assert all(not item.attachments for item in items)
    sample.undo()
    assert len(meetings.list_meetings(sample)) == before


def test_a_department_is_called_with_the_group_it_sits_in(sample: Desk) -> None:
    meeting = meetings.get_meeting(sample, BOARD)
    assert pre_meetings.counterpart_of(sample, meeting, "o-oko").body_id == "b-tvf"
    assert pre_meetings.counterpart_of(sample, meeting, "o-havn").body_id == "b-bolig"


def test_a_formoede_that_is_called_gets_the_points_it_lacks_once(sample: Desk) -> None:
    meeting = meetings.get_meeting(sample, BOARD)
    who = pre_meetings.counterpart_of(sample, meeting, "o-oko")
    key, count = pre_meetings.align_points(sample, BOARD, who)
    assert (key, count) == ("m-fk-b8", 3)
    assert pre_meetings.align_points(sample, BOARD, who) == ("m-fk-b8", 0)
    assert len(meetings.list_items(sample, key)) == 6


def test_the_people_of_a_party_without_a_seat_come_as_guests(sample: Desk) -> None:
    who = pre_meetings.counterpart_of(sample, meetings.get_meeting(sample, BOARD), "o-natte")
    key, _count = pre_meetings.align_points(sample, BOARD, who)
    made = meetings.get_meeting(sample, key)
    assert [seat.person.id for seat in people.members_at(sample, made)] == ["x-lk"]
    for item in meetings.list_items(sample, key):
        assert [guest.name for guest in item.guests] == ["Merete Dall"]


def test_nothing_is_made_where_all_is_aligned(desk: Desk, board: Board) -> None:
    coordination.set_position(desk, board.items[1], board.party, Stance.SUPPORTS)
    who = Counterpart("Fjordbo", party_id=board.party)
    with pytest.raises(UserError, match="Alle punkter er afstemt"):
        pre_meetings.align_points(desk, board.meeting, who)
    assert pre_meetings.count_pre_meetings(desk, board.meeting) == 0


@given(st.data())
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_formoede_made_from_the_matrix_carries_exactly_the_unaligned_points(
    data: st.DataObject,
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk.open(empty_plan(Path(folder)), today=TODAY)
        board = add_board(desk)
        town = people.add_organisation(desk, "Kommunen", "municipality")
        departments = tuple(
            people.add_organisation(desk, name, "department", town) for name in ("Skole", "Social")
        )
        points = [
            meetings.add_item(desk, board.meeting, f"Sag {n}", kind=ItemKind.DECISION)
            for n in range(data.draw(st.integers(1, 4)))
        ]
        said: list[dict[str, Stance]] = []
        hard: list[bool] = []
        for point in points:
            said.append({})
            for party in (board.party, town, *departments):
                stance = data.draw(st.none() | st.sampled_from(Stance))
                if stance is not None:
                    coordination.set_position(desk, point, party, stance)
                    said[-1][party] = stance
            hard.append(data.draw(st.booleans()))
            if hard[-1]:
                alignment.set_alignment(desk, point, hard=True)
        asked = {one for one in departments if any(one in taken for taken in said)}
        unaligned = [
            point
            for point, taken, is_hard in zip(points, said, hard, strict=True)
            if is_hard or not _supported(taken, board.party, town, asked)
        ]
        who = Counterpart("Fjordbo", party_id=board.party)
        if unaligned:
            key, count = pre_meetings.align_points(desk, board.meeting, who)
            made = [item.origin_id for item in meetings.list_items(desk, key)]
            assert (made, count) == (unaligned, len(unaligned))
        else:
            with pytest.raises(UserError):
                pre_meetings.align_points(desk, board.meeting, who)
        desk.close()


def _supported(taken: dict[str, Stance], seated: str, town: str, asked: set[str]) -> bool:
    """Tell from the rule's own words whether every party supports a point with one voice."""
    if seated not in taken or set(taken.values()) != {Stance.SUPPORTS}:
        return False
    # The municipality has no seat: it counts from when it, or a department, has said something.
    return town in taken or not asked & set(taken) or asked <= set(taken)


def test_the_walk_writes_what_was_said_on_the_boards_point(sample: Desk) -> None:
    walk = formoede_walk.read_walk(sample, "m-fk-b8")
    assert walk.parties[0].id == "o-kom", "the whole first, then the departments"
    assert {"o-vel", "o-oko", "o-ung"} <= {party.id for party in walk.parties}
    assert [point.item.number for point in walk.points if point.is_unaligned] == ["5", "6", "7"]
    formoede_walk.say(sample, "m-fk-b8", "i-b8-5", "o-oko", Stance.RESERVATION)
    history = coordination.position_history(sample, "i-b8-5", "o-oko")
    assert [p.stance for p in history] == [Stance.UNDECIDED, Stance.AGAINST, Stance.RESERVATION]
    assert (history[-1].heard_in_id, history[-1].on) == ("m-fk-b8", TODAY)
    assert history[-1].would_take == history[-2].would_take
    assert formoede_walk.read_walk(sample, "m-fk-b8").done == 1


def test_who_speaks_at_the_board_meeting_is_kept_with_the_formoedes_own_point(
    sample: Desk,
) -> None:
    formoede_walk.set_speaker(sample, "m-fb-b8", "i-b8-5", "x-mo")
    formoede_walk.set_speaker(sample, "m-fb-b8", "i-b8-5", "x-ak")
    walk = formoede_walk.read_walk(sample, "m-fb-b8")
    assert [party.id for party in walk.parties] == ["o-fjord", "o-havn"]
    owns = [point.own for point in walk.points if point.own is not None]
    assert [own.presenter for own in owns] == ["Anders Kruse"]
    board_point = next(i for i in meetings.list_items(sample, BOARD) if i.id == "i-b8-5")
    assert board_point.presenter != "Anders Kruse", "the board's own agenda is left alone"


def test_a_formoede_that_prepares_nothing_has_no_walk(sample: Desk) -> None:
    pre_meetings.detach_pre_meeting(sample, "m-fk-b8")
    with pytest.raises(UserError, match="ikke knyttet"):
        formoede_walk.read_walk(sample, "m-fk-b8")
