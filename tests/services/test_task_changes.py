# SPDX-License-Identifier: MPL-2.0
"""Tasks change hands, names and dates, many at a time, and the log says so."""

from datetime import date

import pytest

from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.services import followup, meetings, people
from hpdesk.services.desk import Desk
from hpdesk.services.task_changes import (
    reassign,
    reopen,
    set_due,
    set_next_step,
    set_responsible,
    tasks_of_those_who_left,
)
from tests.builders import Board, add_task

SPRING = date(2027, 4, 1)


def the_task(desk: Desk, key: str) -> Task:
    return followup.get_task(desk, key)


def said(desk: Desk, key: str) -> list[str]:
    return [entry.text for entry in the_task(desk, key).log]


def names(desk: Desk, key: str) -> list[tuple[str, str]]:
    return [(who.name, who.name_then) for who in the_task(desk, key).responsible]


def test_a_task_keeps_the_name_its_person_had_then(desk: Desk, board: Board) -> None:
    key = add_task(desk, board)
    people.edit_person(desk, board.chair, name="Karin Vestermark-Holm")
    assert names(desk, key) == [("Karin Vestermark-Holm", "Karin Vestermark")]
    (who,) = the_task(desk, key).responsible
    assert who.called_now == "Karin Vestermark-Holm (dengang Karin Vestermark)"
    followup.edit_task(desk, key, responsible=[board.chair, board.secretary])
    assert names(desk, key) == [
        ("Karin Vestermark-Holm", "Karin Vestermark"),
        ("Lone Kjærulff", "Lone Kjærulff"),
    ]


def test_what_is_handed_over_is_logged_and_keeps_its_name_in_the_old_minutes(
    desk: Desk, board: Board
) -> None:
    key, other = add_task(desk, board), add_task(desk, board, "Ring til SSP")
    done = add_task(desk, board, "Send brev")
    followup.set_status(desk, [done], TaskStatus.DONE)
    moved = reassign(desk, board.chair, board.secretary, reason="Karin er stoppet")
    assert moved == 2
    assert names(desk, key) == names(desk, other) == [("Lone Kjærulff", "Karin Vestermark")]
    assert names(desk, done) == [("Karin Vestermark", "Karin Vestermark")]
    sentence = "Overgået fra Karin Vestermark til Lone Kjærulff. Karin er stoppet."
    assert said(desk, key) == [sentence]
    assert said(desk, done) == ["Status sat til udført."]
    desk.undo()
    assert names(desk, key) == [("Karin Vestermark", "Karin Vestermark")]
    assert said(desk, key) == []


def test_nobody_gets_a_task_twice_and_only_chosen_tasks_move(desk: Desk, board: Board) -> None:
    both = add_task(desk, board, responsible=[board.chair, board.secretary])
    stays = add_task(desk, board, "Bliver")
    assert reassign(desk, board.chair, board.secretary, tasks=[both]) == 1
    assert names(desk, both) == [("Lone Kjærulff", "Lone Kjærulff")]
    assert names(desk, stays) == [("Karin Vestermark", "Karin Vestermark")]
    assert reassign(desk, board.chair, board.party) == 1
    assert the_task(desk, stays).responsible[0].is_organisation


@pytest.mark.parametrize("target", ["chair", "gone"])
def test_a_task_cannot_be_handed_to_nobody(desk: Desk, board: Board, target: str) -> None:
    add_task(desk, board)
    to = board.chair if target == "chair" else "x-findes-ikke"
    with pytest.raises(UserError, match="ikke flyttet"):
        reassign(desk, board.chair, to)
    with pytest.raises(UserError, match="ingen af de åbne opgaver"):
        reassign(desk, board.secretary, board.chair)


def test_sent_minutes_keep_the_names_when_a_task_gets_another_responsible(
    desk: Desk, board: Board
) -> None:
    key = add_task(desk, board)
    set_responsible(desk, [key], [board.secretary])
    assert names(desk, key) == [("Lone Kjærulff", "Lone Kjærulff")]
    meetings.edit_meeting(desk, board.meeting, state="minutes_sent")
    set_responsible(desk, [key], [board.chair])
    assert names(desk, key) == [("Karin Vestermark", "Lone Kjærulff")]
    assert said(desk, key)[-1] == "Ny ansvarlig: Karin Vestermark."


def test_many_tasks_change_in_one_step(desk: Desk, board: Board) -> None:
    keys = [add_task(desk, board, text) for text in ("Et", "To", "Tre")]
    followup.edit_task(desk, keys[0], due=SPRING)
    set_due(desk, keys, SPRING)
    assert {the_task(desk, key).due for key in keys} == {SPRING}
    assert said(desk, keys[0]) == said(desk, keys[1]) == ["Ny frist: 1.\xa0april\xa02027."]
    set_due(desk, keys, None, "snarest")
    assert {(the_task(desk, key).due, the_task(desk, key).due_text) for key in keys} == {
        (None, "snarest")
    }
    set_responsible(desk, keys, [board.party], add=True)
    assert all(len(the_task(desk, key).responsible) == 2 for key in keys)
    assert desk.undo_label is not None
    assert "3\xa0opgaver" in desk.undo_label
    desk.undo()
    desk.undo()
    assert {the_task(desk, key).due for key in keys} == {SPRING}


def test_a_task_is_opened_again_with_a_reason_only(desk: Desk, board: Board) -> None:
    key = add_task(desk, board)
    followup.set_status(desk, [key], TaskStatus.DONE)
    with pytest.raises(UserError, match="hvorfor"):
        reopen(desk, [key], "  ")
    assert the_task(desk, key).status is TaskStatus.DONE
    reopen(desk, [key], "Lyset virker ikke endnu")
    task = the_task(desk, key)
    assert (task.status, task.closed_on) == (TaskStatus.OPEN, None)
    assert said(desk, key)[-1] == "Genåbnet: Lyset virker ikke endnu."


def test_an_open_task_is_not_opened_again(desk: Desk, board: Board) -> None:
    key = add_task(desk, board)
    reopen(desk, [key], "For en sikkerheds skyld")
    assert said(desk, key) == []


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ring til Omar fredag", "Ring til Omar den 13.\xa0november\xa02026"),
        ("Tal med SSP senest 1/12", "Tal med SSP senest den 1.\xa0december\xa02026"),
        ("Afvent svar fra Landsbyggefonden", "Afvent svar fra Landsbyggefonden"),
        ("", ""),
    ],
)
def test_a_next_step_keeps_its_day(desk: Desk, board: Board, typed: str, kept: str) -> None:
    key = add_task(desk, board)
    assert set_next_step(desk, key, typed) == kept
    assert the_task(desk, key).next_step == kept
    assert said(desk, key) == ([f"Næste skridt: {kept}."] if kept else [])


def test_those_who_left_are_found_with_who_took_their_seat(desk: Desk, board: Board) -> None:
    lise = people.add_person(desk, "Lise-Lotte Damkjær")
    omar = people.add_person(desk, "Omar Haddad-Friis")
    seat = people.add_member(desk, board.body, lise, "member", party_id=board.party)
    people.edit_member(desk, seat, ends=date(2025, 8, 31))
    new = people.add_member(desk, board.body, omar, "member", party_id=board.party)
    people.edit_member(desk, new, starts=date(2025, 9, 1))
    add_task(desk, board, "Aftale om fritidspas", responsible=[lise])
    (left,) = tasks_of_those_who_left(desk)
    assert (left.name, left.left_on) == ("Lise-Lotte Damkjær", date(2025, 8, 31))
    assert [task.text for task in left.tasks] == ["Aftale om fritidspas"]
    assert (left.successor_id, left.successor_name) == (omar, "Omar Haddad-Friis")
    reassign(desk, lise, omar)
    assert tasks_of_those_who_left(desk) == ()
