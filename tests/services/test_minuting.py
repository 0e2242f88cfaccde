# SPDX-License-Identifier: MPL-2.0
"""A meeting is minuted: outcomes, answers, marks, the clock, attendance, and what is carried on."""

from datetime import datetime

import pytest

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import (
    AgendaItem,
    AttendanceStatus,
    MarkKind,
    MeetingState,
    Origin,
    Outcome,
)
from hpdesk.domain.phrases import DEFAULT_PHRASES, Phrase
from hpdesk.services import (
    attachments,
    carrying,
    decisions,
    meetings,
    minutes,
    minutes_clock,
    people,
    phrases,
)
from hpdesk.services.desk import Desk
from hpdesk.storage.preparation_reads import read_waiting_points
from tests.builders import BOARD_STARTS, Board, add_task


def item(desk: Desk, board: Board, index: int = 1) -> AgendaItem:
    return next(i for i in meetings.list_items(desk, board.meeting) if i.id == board.items[index])


def test_an_outcome_writes_its_phrase_into_an_empty_decision(desk: Desk, board: Board) -> None:
    decisions.set_outcome(desk, board.items[1], Outcome.APPROVED)
    assert item(desk, board).decision == "Bestyrelsen godkendte indstillingen."
    decisions.set_outcome(desk, board.items[1], Outcome.NOTED)
    assert item(desk, board).decision == "Bestyrelsen tog orienteringen til efterretning."
    assert item(desk, board).outcome is Outcome.NOTED
    desk.undo()
    assert item(desk, board).outcome is Outcome.APPROVED
    decisions.set_outcome(desk, board.items[1], None)
    assert (item(desk, board).outcome, item(desk, board).decision) == (None, "")


def test_an_outcome_never_touches_typed_words(desk: Desk, board: Board) -> None:
    meetings.edit_item(desk, board.items[1], decision="Godkendt med tak.")
    decisions.set_outcome(desk, board.items[1], Outcome.POSTPONED)
    assert item(desk, board).decision == "Godkendt med tak."
    decisions.set_outcome(desk, board.items[2], Outcome.DISCUSSED, phrase=False)
    assert item(desk, board, 2).decision == ""


def test_the_phrases_can_be_changed_and_set_back(desk: Desk, board: Board) -> None:
    phrases.save_phrases(desk, [Phrase(Outcome.APPROVED, "Tiltrådt af {organ}.")])
    decisions.set_outcome(desk, board.items[1], Outcome.APPROVED)
    assert item(desk, board).decision == "Tiltrådt af Bestyrelsen."
    with pytest.raises(UserError, match="formulering er tom"):
        phrases.save_phrases(desk, [Phrase(Outcome.APPROVED, " ")])
    phrases.reset_phrases(desk)
    assert phrases.list_phrases(desk) == DEFAULT_PHRASES


def test_each_at_point_has_its_own_answer(desk: Desk, board: Board) -> None:
    decisions.answer_at_point(desk, board.items[1], 1, Outcome.REJECTED, "For dyrt.")
    decisions.answer_at_point(desk, board.items[1], 0, Outcome.APPROVED)
    decisions.answer_at_point(desk, board.items[1], 1, Outcome.POSTPONED)
    assert [(a.place, a.outcome, a.text) for a in item(desk, board).at_answers] == [
        (0, Outcome.APPROVED, ""),
        (1, Outcome.POSTPONED, ""),
    ]
    decisions.answer_at_point(desk, board.items[1], 0, None)
    assert [a.place for a in item(desk, board).at_answers] == [1]


def test_marks_belong_to_a_person_or_a_party(desk: Desk, board: Board) -> None:
    key = decisions.add_mark(
        desk, board.items[1], MarkKind.RESERVATION, person_id=board.chair, text="Udgiften."
    )
    decisions.edit_mark(desk, key, organisation_id=board.party)
    mark = item(desk, board).marks[0]
    assert (mark.name, mark.person_id, mark.text) == ("Boligselskabet Fjordbo", None, "Udgiften.")
    with pytest.raises(UserError, match="mangler et navn"):
        decisions.add_mark(desk, board.items[1], MarkKind.DISSENT)
    for _ in range(2):
        decisions.add_mark(
            desk, board.items[1], MarkKind.CONFLICT_OF_INTEREST, person_id=board.chair
        )
    assert len(item(desk, board).marks) == 2
    decisions.remove_mark(desk, key)
    assert len(item(desk, board).marks) == 1


def test_the_clock_runs_for_one_point_at_a_time_and_undo_passes_it_by(
    desk: Desk, board: Board
) -> None:
    meetings.edit_item(desk, board.items[1], decision="Godkendt.")
    minutes_clock.start_point(desk, board.items[0], BOARD_STARTS)
    minutes_clock.start_point(desk, board.items[1], BOARD_STARTS.replace(minute=7))
    minutes_clock.start_point(desk, board.items[1], BOARD_STARTS.replace(minute=9))
    assert minutes_clock.running_point(desk, board.meeting) == board.items[1]
    assert desk.undo_label == "Beslutning ændret"
    desk.undo()
    minutes_clock.stop_point(desk, board.meeting, BOARD_STARTS.replace(minute=20))
    desk.redo()
    assert item(desk, board).decision == "Godkendt."
    assert minutes_clock.running_point(desk, board.meeting) is None
    assert minutes_clock.point_seconds(desk, board.meeting) == {
        board.items[0]: 7 * 60,
        board.items[1]: 13 * 60,
    }


def test_deleting_a_timed_point_can_be_undone_with_its_time(desk: Desk, board: Board) -> None:
    minutes_clock.start_point(desk, board.items[1], BOARD_STARTS)
    minutes_clock.stop_point(desk, board.meeting, BOARD_STARTS.replace(minute=5))
    meetings.delete_item(desk, board.items[1])
    assert minutes_clock.point_seconds(desk, board.meeting) == {}
    desk.undo()
    assert minutes_clock.point_seconds(desk, board.meeting) == {board.items[1]: 300}


def test_a_forgotten_clock_is_set_right(desk: Desk, board: Board) -> None:
    minutes_clock.start_point(desk, board.items[1], BOARD_STARTS)
    (row,) = minutes_clock.list_point_times(desk, board.meeting)
    with pytest.raises(UserError, match="slutter, før det begynder"):
        minutes_clock.edit_point_time(desk, row.id, BOARD_STARTS, datetime(2026, 12, 1, 13))
    minutes_clock.edit_point_time(desk, row.id, BOARD_STARTS, BOARD_STARTS.replace(minute=30))
    assert minutes_clock.point_seconds(desk, board.meeting) == {board.items[1]: 1800}
    assert minutes_clock.give_more_time(desk, board.items[1], 15) == 15
    assert minutes_clock.give_more_time(desk, board.items[1], -20) == 0


def test_the_quorum_follows_the_terms_and_a_deputy_counts(desk: Desk, board: Board) -> None:
    people.edit_body(desk, board.body, quorum="half")
    other = people.add_person(desk, "Palle Grønning")
    deputy = people.add_person(desk, "Ditte Ravn")
    people.add_member(desk, board.body, other)
    meeting = meetings.get_meeting(desk, board.meeting)
    minutes.set_attendance(desk, meeting.id, board.chair, AttendanceStatus.APOLOGY)
    assert [q.words for q in minutes.quorums(desk, meeting)] == [
        "Ikke beslutningsdygtig: 0 af 2, der kræves 1"
    ]
    minutes.set_deputy(desk, meeting.id, deputy, other)
    assert minutes.quorums(desk, meeting)[0].words == "Beslutningsdygtig: 1 af 2"
    rows = {row.person_id: row for row in minutes.list_attendance(desk, meeting.id)}
    assert rows[deputy].deputy_for_name == "Palle Grønning"
    assert rows[other].status is AttendanceStatus.APOLOGY
    with pytest.raises(UserError, match="suppleant for sig selv"):
        minutes.set_deputy(desk, meeting.id, deputy, deputy)


def test_a_guest_comes_and_goes(desk: Desk, board: Board) -> None:
    guest = people.add_person(desk, "Sara Friis")
    key = minutes.add_guest_now(desk, board.items[1], guest, BOARD_STARTS.replace(minute=10))
    assert minutes.add_guest_now(desk, board.items[1], guest) == key
    minutes.guest_left(desk, key, BOARD_STARTS.replace(minute=40))
    assert item(desk, board).guests[0].leaves == BOARD_STARTS.replace(minute=40)


def next_meeting(desk: Desk, board: Board, month: int = 3) -> str:
    key = meetings.add_meeting(desk, [board.body], datetime(2027, month, 2, 14))
    for title in ("Godkendelse af dagsorden", "Økonomi", "Eventuelt"):
        meetings.add_item(desk, key, title)
    return key


def test_what_is_not_reached_goes_to_the_next_draft_in_one_step(desk: Desk, board: Board) -> None:
    later = next_meeting(desk, board)
    point = board.items[1]
    attachments.add_attachment(desk, point, b"indhold", "notat.txt")
    meetings.edit_item(desk, point, recommendation="Godkendes.", discussion="Talt lidt om.")
    sub = meetings.add_item(desk, board.meeting, "Lys", parent_id=point)
    carried = carrying.carry_over(desk, board.meeting, [point], remark="Tiden løb ud.")
    assert carried.words.replace("\u00a0", " ") == (
        "2 punkter er sat på dagsordenen til mødet den 2. marts 2027."
    )
    rows = meetings.list_items(desk, later)
    assert [(row.number, row.title) for row in rows] == [
        ("1", "Godkendelse af dagsorden"),
        ("2", "Økonomi"),
        ("3", "Nattevandring"),
        ("3.a", "Lys"),
        ("4", "Eventuelt"),
    ]
    new = rows[2]
    assert (new.origin_id, new.origin_how) == (point, Origin.CARRIED)
    assert (new.recommendation, new.discussion, new.decision) == ("Godkendes.", "", "")
    assert [a.title for a in new.attachments] == ["notat"]
    old = item(desk, board)
    assert old.outcome is Outcome.POSTPONED
    assert old.decision == "Punktet blev udsat til næste møde. Tiden løb ud."
    with pytest.raises(UserError, match="allerede sat på et senere møde"):
        carrying.carry_over(desk, board.meeting, [sub])
    desk.undo()
    assert item(desk, board).outcome is None
    assert len(meetings.list_items(desk, later)) == 3


def test_a_point_waits_where_no_draft_is_next(desk: Desk, board: Board) -> None:
    carried = carrying.carry_over(desk, board.meeting, [board.items[1]])
    assert carried.words.replace("\u00a0", " ") == "1 punkt venter på næste møde."
    (waiting,) = read_waiting_points(desk.read())
    assert (waiting.title, waiting.origin_id) == ("Nattevandring", board.items[1])
    with pytest.raises(UserError, match="ikke valgt noget punkt"):
        carrying.carry_over(desk, board.meeting, [])


def test_a_point_postponed_to_a_date_passes_an_earlier_meeting(desk: Desk, board: Board) -> None:
    next_meeting(desk, board)
    later = next_meeting(desk, board, month=6)
    not_before = datetime(2027, 5, 1).date()
    carrying.carry_over(desk, board.meeting, [board.items[1]], not_before=not_before)
    assert any(row.origin_id == board.items[1] for row in meetings.list_items(desk, later))
    assert item(desk, board).decision == "Punktet blev udsat til den 1. maj 2027."


def test_the_clock_of_a_meeting_knows_what_is_not_reached(desk: Desk, board: Board) -> None:
    meeting = meetings.get_meeting(desk, board.meeting)
    at = BOARD_STARTS.replace(minute=30)
    assert minutes_clock.clock_of(desk, meeting, at).not_reached == (board.items[1],)
    add_task(desk, board)
    assert minutes_clock.clock_of(desk, meeting, at).not_reached == ()
    assert meeting.state is MeetingState.DRAFT
