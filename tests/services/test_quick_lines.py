# SPDX-License-Identifier: MPL-2.0
"""What Enter does with each kind of quick line, as it is typed in the meeting."""

from datetime import datetime

import pytest

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem, AttendanceStatus, MarkKind, Outcome
from hpdesk.domain.quick_entry import parse_line
from hpdesk.services import (
    coordination,
    followup,
    meetings,
    minutes,
    minutes_clock,
    people,
    quick_lines,
)
from hpdesk.services.desk import Desk
from tests.builders import BOARD_STARTS, Board


def enter(desk: Desk, board: Board, line: str) -> str:
    """Type a line at the second point and press Enter; returns the receipt."""
    meeting = meetings.get_meeting(desk, board.meeting)
    names = minutes.name_index(desk, meeting)
    next_day = minutes.next_meeting_day(desk, meeting)
    read = parse_line(line, names, BOARD_STARTS.date(), next_day)
    return quick_lines.carry_out(desk, meeting, board.items[1], read).text


def item(desk: Desk, board: Board) -> AgendaItem:
    return next(i for i in meetings.list_items(desk, board.meeting) if i.id == board.items[1])


def test_text_and_decision_are_added_as_paragraphs(desk: Desk, board: Board) -> None:
    enter(desk, board, "Karin redegjorde for lyset.")
    enter(desk, board, "Lone supplerede.")
    enter(desk, board, "/beslutning Lyset skiftes.")
    assert item(desk, board).discussion == "Karin redegjorde for lyset.\n\nLone supplerede."
    assert item(desk, board).decision == "Lyset skiftes."


def test_a_task_keeps_a_deadline_that_is_no_date(desk: Desk, board: Board) -> None:
    enter(desk, board, "/opgave Karin Vestermark snarest Skaf lokale")
    (task,) = followup.list_tasks(desk)
    assert (task.text, task.due_text) == ("Skaf lokale", "snarest")
    assert task.responsible[0].name == "Karin Vestermark"


def test_a_note_is_private(desk: Desk, board: Board) -> None:
    assert "Kun sekretariatet" in enter(desk, board, "/note Uro om lokalet")
    assert coordination.list_notes(desk)[0].text == "Uro om lokalet"
    assert item(desk, board).discussion == ""


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("/forbehold Karin Vestermark: udgiften", MarkKind.RESERVATION, "udgiften"),
        ("/imod Karin Vestermark", MarkKind.DISSENT, ""),
        ("/ført Karin Vestermark: Vi er uenige.", MarkKind.STATEMENT, "Vi er uenige."),
        ("/inhabil Karin Vestermark", MarkKind.CONFLICT_OF_INTEREST, ""),
    ],
)
def test_what_somebody_had_noted(
    desk: Desk, board: Board, line: str, kind: MarkKind, text: str
) -> None:
    assert enter(desk, board, line)
    mark = item(desk, board).marks[0]
    assert (mark.kind, mark.person_id, mark.text) == (kind, board.chair, text)
    desk.undo()
    assert item(desk, board).marks == ()


def test_a_reservation_of_a_party_and_of_nobody_known(desk: Desk, board: Board) -> None:
    enter(desk, board, "/forbehold Boligselskabet Fjordbo: økonomien")
    enter(desk, board, "/forbehold nogle medlemmer var i tvivl")
    first, second = item(desk, board).marks
    assert (first.organisation_id, first.text) == (board.party, "økonomien")
    assert (second.person_id, second.text) == (None, "nogle medlemmer var i tvivl")


def test_an_apology_keeps_its_reason_as_a_private_note(desk: Desk, board: Board) -> None:
    words = enter(desk, board, "/afbud Karin Vestermark er syg")
    assert words == (
        "Afbud fra Karin Vestermark er noteret. Resten er gemt som en note, kun for sekretariatet."
    )
    row = minutes.list_attendance(desk, board.meeting)[0]
    assert (row.person_id, row.status) == (board.chair, AttendanceStatus.APOLOGY)
    assert coordination.list_notes(desk)[0].text == "Karin Vestermark: er syg"


def test_people_come_and_go_with_their_times(desk: Desk, board: Board) -> None:
    enter(desk, board, "/kom Karin Vestermark kl. 14.20")
    assert (
        enter(desk, board, "/gik Karin Vestermark kl. 15.10") == "Karin Vestermark gik kl. 15.10."
    )
    (row,) = minutes.list_attendance(desk, board.meeting)
    assert row.arrived == datetime(2026, 12, 1, 14, 20)
    assert row.left == datetime(2026, 12, 1, 15, 10)
    assert row.status is AttendanceStatus.PRESENT


def test_a_guest_whom_the_plan_does_not_know_becomes_a_person(desk: Desk, board: Board) -> None:
    words = enter(desk, board, "/gæst Sara Friis kl. 14.30-15")
    assert "Sara Friis er oprettet som person" in words
    guest = item(desk, board).guests[0]
    assert guest.name == "Sara Friis"
    assert guest.arrives == datetime(2026, 12, 1, 14, 30)
    assert guest.leaves == datetime(2026, 12, 1, 15)
    desk.undo()
    assert item(desk, board).guests == ()
    assert all(person.name != "Sara Friis" for person in people.list_people(desk))


def test_a_deputy_sits_for_a_member(desk: Desk, board: Board) -> None:
    deputy = people.add_person(desk, "Ditte Ravn")
    enter(desk, board, "/suppleant Ditte Ravn for Karin Vestermark")
    rows = {row.person_id: row for row in minutes.list_attendance(desk, board.meeting)}
    assert rows[deputy].deputy_for_id == board.chair
    assert rows[board.chair].status is AttendanceStatus.APOLOGY


def test_a_postponed_point_goes_to_the_next_meeting(desk: Desk, board: Board) -> None:
    later = meetings.add_meeting(desk, [board.body], datetime(2027, 3, 2, 14))
    words = enter(desk, board, "/udsat til næste møde")
    assert "dagsordenen til mødet" in words
    assert item(desk, board).outcome is Outcome.POSTPONED
    assert item(desk, board).decision == "Punktet blev udsat til næste møde."
    assert [row.title for row in meetings.list_items(desk, later)] == ["Nattevandring"]


def test_a_postponed_point_waits_where_no_meeting_is_planned(desk: Desk, board: Board) -> None:
    assert "venter på næste møde" in enter(desk, board, "/udsat afventer tal fra skolen")
    assert item(desk, board).decision == (
        "Punktet blev udsat til næste møde. afventer tal fra skolen"
    )


def test_the_clock_is_started_stopped_and_given_more(desk: Desk, board: Board) -> None:
    assert enter(desk, board, "/tid") == "Uret kører."
    assert minutes_clock.running_point(desk, board.meeting) == board.items[1]
    assert enter(desk, board, "/tid") == "Uret er stoppet."
    assert enter(desk, board, "/tid start") == "Uret kører."
    assert enter(desk, board, "/tid stop") == "Uret er stoppet."
    assert minutes_clock.running_point(desk, board.meeting) is None
    assert enter(desk, board, "/tid 15") == "Punktet har nu 15 minutter."


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("/kom Ukendt Person kl. 14.20", "Planen kender ikke Ukendt"),
        ("/afbud Boligselskabet Fjordbo", "er ikke en person"),
        ("/kom", "mangler et navn"),
        ("/gæst", "mangler et navn"),
        ("/imod", "hvem det gælder"),
        ("/tid måske", "Skriv start, stop"),
        ("/opgave Karin Vestermark", "mangler en tekst"),
    ],
)
def test_a_line_that_cannot_be_done_changes_nothing(
    desk: Desk, board: Board, line: str, words: str
) -> None:
    before = desk.undo_label
    with pytest.raises(UserError, match=words):
        enter(desk, board, line)
    assert desk.undo_label == before
    assert minutes.list_attendance(desk, board.meeting) == ()


def test_a_postponement_to_a_date_is_told_in_words(desk: Desk, board: Board) -> None:
    enter(desk, board, "/udsat 1/3")
    assert item(desk, board).decision == "Punktet blev udsat til den 1. marts 2027."
