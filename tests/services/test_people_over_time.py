# SPDX-License-Identifier: MPL-2.0
"""Old papers name people as they were on the day, and seats go from one person to the next."""

import sqlite3
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import docx
import pypdfium2
import pytest

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import MarkKind, Outcome
from hpdesk.domain.people import MemberRole, Person
from hpdesk.services import (
    decision_register,
    decisions,
    meetings,
    minutes,
    papers,
    people,
    people_changes,
    seats,
    send_log,
)
from hpdesk.services.desk import Desk
from tests.builders import BOARD_STARTS, Board

MEETING_DAY = BOARD_STARTS.date()
AFTER = MEETING_DAY + timedelta(days=14)


def person(desk: Desk, key: str) -> Person:
    return next(p for p in people.list_people(desk) if p.id == key)


def words_of(path: Path) -> str:
    if path.suffix == ".docx":
        paper = docx.Document(str(path))
        cells = [cell.text for t in paper.tables for row in t.rows for cell in row.cells]
        return "\n".join([*(p.text for p in paper.paragraphs), *cells])
    document = pypdfium2.PdfDocument(path)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting that the chair led, presented at, had noted at and came to."""

    board: Board
    desk: Desk


@pytest.fixture
def held(desk: Desk, board: Board) -> Held:
    item = board.items[1]
    meetings.edit_meeting(desk, board.meeting, chair_id=board.chair, minute_taker_id=board.chair)
    meetings.edit_item(desk, item, presenter_id=board.chair, decision="Godkendt.")
    decisions.set_outcome(desk, item, Outcome.APPROVED)
    decisions.add_mark(desk, item, MarkKind.RESERVATION, person_id=board.chair, text="Økonomien.")
    decision_register.add_told(desk, item, person_id=board.chair)
    minutes.start_minutes(desk, meetings.get_meeting(desk, board.meeting))
    minutes.finish_meeting(desk, board.meeting)
    return Held(board, desk)


def rename(held: Held, since: date) -> None:
    """Let the chair be called something else, work as something else, elsewhere."""
    desk, before = held.desk, person(held.desk, held.board.chair)
    party = people.add_organisation(desk, "Havnely")
    people.edit_person(
        desk, before.id, name="Karin Overgaard", title="konsulent", organisation_id=party
    )
    people_changes.keep_earlier(desk, before, since)


def test_papers_of_the_meeting_name_everybody_as_on_its_day(held: Held, tmp_path: Path) -> None:
    rename(held, AFTER)
    desk, meeting, names = held.desk, held.board.meeting, ("dagsorden", "referat", "register")
    (agenda, referat, register) = (tmp_path / f"{name}.pdf" for name in names)
    word = [tmp_path / f"{name}.docx" for name in names]
    papers.write_pack(desk, meeting, pdf=agenda, docx=word[0])
    papers.write_minutes(desk, meeting, pdf=referat, docx=word[1])
    found = decision_register.list_decisions(desk)
    decision_register.write_register(desk, found, pdf=register, docx=word[2])
    for path in (agenda, referat, register, *word):
        words = words_of(path)
        assert "Karin Vestermark" in words, path.name
        assert "Overgaard" not in words, path.name
        assert "konsulent" not in words, path.name
        assert "Havnely" not in words, path.name


def test_a_correction_changes_the_papers_of_all_meetings(held: Held, tmp_path: Path) -> None:
    people.edit_person(held.desk, held.board.chair, name="Karin Vestermarck")
    papers.write_minutes(held.desk, held.board.meeting, pdf=tmp_path / "a.pdf")
    words = words_of(tmp_path / "a.pdf")
    assert "Vestermarck" in words
    assert "Vestermark " not in words


def test_a_change_from_before_the_meeting_is_in_its_papers(held: Held) -> None:
    rename(held, MEETING_DAY)
    bundle = papers.meeting_bundle(held.desk, held.board.meeting)
    assert bundle.meeting.chair_name == "Karin Overgaard"
    assert bundle.attendance[0].organisation_name == "Havnely"


def test_every_place_of_a_bundle_has_the_name_of_the_day(held: Held) -> None:
    rename(held, AFTER)
    bundle = papers.meeting_bundle(held.desk, held.board.meeting)
    item = bundle.items[1]
    named = [
        bundle.meeting.chair_name,
        bundle.meeting.minute_taker_name,
        item.presenter,
        item.marks[0].name,
        bundle.told_by_item[item.id][0].name,
        *(r.name for r in bundle.attendance if r.person_id == held.board.chair),
        *(s.person.name for s in bundle.members if s.person.id == held.board.chair),
    ]
    assert set(named) == {"Karin Vestermark"}
    assert len(named) == 7
    assert "Overgaard" not in repr(bundle)


def test_a_name_changed_after_the_meeting_is_no_change_of_the_agenda(held: Held) -> None:
    before = send_log.current_snapshot(held.desk.read(), held.board.meeting)
    rename(held, AFTER)
    assert send_log.current_snapshot(held.desk.read(), held.board.meeting) == before


def test_a_change_is_one_step_that_can_be_undone_and_taken_away(held: Held) -> None:
    rename(held, AFTER)
    (earlier,) = people_changes.earlier_names(held.desk, held.board.chair)
    assert (earlier.until, earlier.name) == (AFTER - timedelta(days=1), "Karin Vestermark")
    people_changes.forget_earlier(held.desk, earlier.id)
    assert people_changes.earlier_names(held.desk, held.board.chair) == ()
    held.desk.undo()
    assert people_changes.earlier_names(held.desk, held.board.chair) == (earlier,)


def test_two_changes_on_one_day_keep_what_held_before_both(held: Held) -> None:
    rename(held, AFTER)
    between = person(held.desk, held.board.chair)
    people.edit_person(held.desk, held.board.chair, title="chefkonsulent")
    people_changes.keep_earlier(held.desk, between, AFTER)
    (earlier,) = people_changes.earlier_names(held.desk, held.board.chair)
    assert earlier.name == "Karin Vestermark"


def test_a_change_before_one_that_is_noted_is_refused(held: Held) -> None:
    rename(held, AFTER)
    between = person(held.desk, held.board.chair)
    people.edit_person(held.desk, held.board.chair, title="chefkonsulent")
    with pytest.raises(UserError, match="allerede noteret en ændring"):
        people_changes.keep_earlier(held.desk, between, MEETING_DAY)


def test_nothing_is_noted_where_nothing_changed(held: Held) -> None:
    with pytest.raises(UserError, match="intet at notere"):
        people_changes.keep_earlier(held.desk, person(held.desk, held.board.chair), AFTER)


def test_only_who_is_named_in_papers_is_asked_about(held: Held) -> None:
    nobody = people.add_person(held.desk, "Ida Warming")
    assert people_changes.is_in_papers(held.desk, held.board.chair)
    assert not people_changes.is_in_papers(held.desk, nobody)


def test_a_seat_goes_to_a_successor_in_one_step(desk: Desk, board: Board) -> None:
    seat = people.list_members(desk, board.body)[0]
    people.edit_member(desk, seat.id, party_id=people.add_organisation(desk, "Fjordbo"))
    new = seats.hand_on_seat(desk, seat.id, date(2026, 9, 1), name="Omar Haddad-Friis")
    first, second, *_ = people.list_members(desk, board.body)
    assert (first.id, first.ends) == (seat.id, date(2026, 8, 31))
    assert (second.id, second.starts, second.role) == (new, date(2026, 9, 1), seat.role)
    assert second.party_name == "Fjordbo"
    assert second.person.organisation_id == seat.person.organisation_id
    assert desk.undo() == "Plads givet videre"
    assert "Omar Haddad-Friis" not in [p.name for p in people.list_people(desk)]
    assert people.list_members(desk, board.body)[0].ends is None


def test_who_sits_already_cannot_succeed(desk: Desk, board: Board) -> None:
    first, second = people.list_members(desk, board.body)
    with pytest.raises(UserError, match="sidder allerede"):
        seats.hand_on_seat(desk, first.id, date(2026, 9, 1), person_id=second.person.id)


def test_a_seat_cannot_end_before_it_begins(desk: Desk, board: Board) -> None:
    seat = people.list_members(desk, board.body)[0]
    people.edit_member(desk, seat.id, starts=date(2026, 5, 1))
    with pytest.raises(UserError, match="begynder først"):
        seats.end_seat(desk, seat.id, date(2026, 4, 30))
    with pytest.raises(UserError, match="begynder først"):
        seats.hand_on_seat(desk, seat.id, date(2026, 5, 1), name="Ny")
    seats.end_seat(desk, seat.id, date(2026, 5, 1))
    assert people.list_members(desk, board.body)[0].ends == date(2026, 5, 1)


def test_seats_stand_with_those_held_today_first(desk: Desk, board: Board) -> None:
    group = people.add_body(desk, "Styregruppen", "steering_group")
    old = people.add_member(desk, group, board.chair, ends=date(2025, 1, 1))
    older = people.add_member(desk, group, board.chair, ends=date(2024, 1, 1))
    coming = people.add_member(desk, group, board.chair, starts=date(2027, 1, 1))
    now = people.add_member(desk, group, board.chair, MemberRole.OBSERVER)
    own = [s for s in people.list_members(desk) if s.person.id == board.chair]
    found = [seat.id for seat in seats.in_order(own, desk.today())]
    assert now in found[:2]
    assert found[2:] == [coming, old, older]


def test_people_are_read_anew_after_every_write_and_not_out_of_one_that_failed(
    desk: Desk, board: Board
) -> None:
    before = people.list_people(desk)
    assert people.list_people(desk) is before
    people.edit_person(desk, board.chair, name="Nyt Navn")
    assert "Nyt Navn" in {person.name for person in people.list_people(desk)}
    with pytest.raises(RuntimeError), desk.write("Fejler") as writer:  # noqa: PT012 - the reading in between is what is tried
        writer.add("person", name="Aldrig Skrevet")
        writer.find("person", name="Aldrig Skrevet")  # it is in the file's transaction now
        assert "Aldrig Skrevet" in {person.name for person in people.list_people(desk)}
        raise RuntimeError
    assert "Aldrig Skrevet" not in {person.name for person in people.list_people(desk)}
    other = sqlite3.connect(desk.path)
    with other:
        other.execute("UPDATE person SET name = 'Udefra' WHERE id = ?", (board.chair,))
    other.close()
    assert "Udefra" in {person.name for person in people.list_people(desk)}
