# SPDX-License-Identifier: MPL-2.0
"""One step is one ChangeSet, whole or not at all."""

import hashlib
import sqlite3
import threading
from datetime import date
from pathlib import Path

import pytest

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.errors import UserError
from hpdesk.services import followup, meetings, people
from hpdesk.services.desk import Desk
from tests.builders import Board, dump_tables, empty_plan


def watched(desk: Desk) -> list[ChangeSet]:
    """Return the list that every step from now on is put in."""
    seen: list[ChangeSet] = []
    desk.on_change(seen.append)
    return seen


def test_a_step_is_one_change_set_with_its_name(desk: Desk, board: Board) -> None:
    seen = watched(desk)
    meetings.add_meeting(
        desk, [board.body], meetings.get_meeting(desk, board.meeting).starts, title="Ekstra"
    )
    (step,) = seen
    assert step.label == "Møde oprettet"
    assert step.touches("meeting")
    assert step.touches("meeting_body")
    assert not step.touches("agenda_item")


def test_a_change_holds_only_the_columns_that_differ(desk: Desk, board: Board) -> None:
    seen = watched(desk)
    meetings.edit_item(desk, board.items[1], decision="Vedtaget.")
    ((row,),) = [step.rows for step in seen]
    assert row.before == {"decision": None}
    assert row.after == {"decision": "Vedtaget."}


def test_writing_what_stands_there_already_is_no_step(desk: Desk, board: Board) -> None:
    label = desk.undo_label
    seen = watched(desk)
    meetings.edit_item(desk, board.items[1], title="Nattevandring")
    assert seen == []
    assert desk.undo_label == label


def test_a_fault_rolls_the_whole_step_back(desk: Desk, board: Board) -> None:
    before = dump_tables(desk.file.connection, history=True)
    seen = watched(desk)

    def write_half() -> None:
        with desk.write("Halvt") as writer:
            writer.set("meeting", board.meeting, title="Noget andet")
            writer.add("person", name="Halv Person")
            writer.delete("agenda_item", board.items[0])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_half()
    assert dump_tables(desk.file.connection, history=True) == before
    assert seen == []


def test_after_a_fault_the_next_step_works(desk: Desk, board: Board) -> None:
    with pytest.raises(ZeroDivisionError), desk.write("Halvt"):
        _ = 1 // 0
    meetings.edit_item(desk, board.items[1], title="Ny titel")
    assert meetings.list_items(desk, board.meeting)[1].title == "Ny titel"


def test_typing_in_one_field_is_one_step(desk: Desk, board: Board) -> None:
    for text in ("P", "Po", "Politiet", "Politiet bakker op."):
        meetings.edit_item(desk, board.items[1], discussion=text)
    desk.undo()
    assert meetings.list_items(desk, board.meeting)[1].discussion == ""
    assert desk.undo_label == "Punkt tilføjet"
    desk.redo()
    assert meetings.list_items(desk, board.meeting)[1].discussion == "Politiet bakker op."


def test_typing_is_one_line_of_the_history(desk: Desk, board: Board) -> None:
    for text in ("P", "Po", "Politiet"):
        meetings.edit_item(desk, board.items[1], discussion=text)
    found = desk.read().rows("SELECT count(*) FROM change_set WHERE label = 'Drøftelse ændret'")
    assert found == [(1,)]


def test_typing_in_two_fields_is_two_steps(desk: Desk, board: Board) -> None:
    meetings.edit_item(desk, board.items[1], discussion="a")
    meetings.edit_item(desk, board.items[1], decision="b")
    meetings.edit_item(desk, board.items[1], discussion="c")
    desk.undo()
    assert meetings.list_items(desk, board.meeting)[1].discussion == "a"


def test_typing_after_undo_is_a_new_step(desk: Desk, board: Board) -> None:
    meetings.edit_item(desk, board.items[1], discussion="a")
    desk.undo()
    meetings.edit_item(desk, board.items[1], discussion="b")
    desk.undo()
    assert meetings.list_items(desk, board.meeting)[1].discussion == ""


def test_screens_hear_when_typing_ends_where_it_began(desk: Desk, board: Board) -> None:
    seen = watched(desk)
    meetings.edit_item(desk, board.items[1], discussion="a")
    meetings.edit_item(desk, board.items[1], discussion=None)
    assert [step.keys("agenda_item") for step in seen] == [{board.items[1]}, {board.items[1]}]


def test_typing_that_ends_where_it_began_leaves_nothing_to_undo(desk: Desk, board: Board) -> None:
    label = desk.undo_label
    meetings.edit_item(desk, board.items[1], discussion="a")
    meetings.edit_item(desk, board.items[1], discussion=None)
    assert desk.undo_label == label
    assert desk.undo() == label


def test_a_pause_makes_a_new_step(tmp_path: Path) -> None:
    from datetime import datetime, timedelta

    from hpdesk.storage.desk_file import open_desk_file
    from hpdesk.storage.unit_of_work import Committed, UnitOfWork

    clock = [datetime(2026, 11, 12, 9)]
    steps: list[Committed] = []
    desk_file = open_desk_file(empty_plan(tmp_path))
    work = UnitOfWork(desk_file, steps.append, lambda: clock[0])
    ((plan,),) = desk_file.rows("SELECT id FROM plan")
    for seconds in (0, 5, 60):
        clock[0] += timedelta(seconds=seconds)
        with work.write("Noter", merge_key="noter") as writer:
            writer.set("plan", plan, notes=f"Efter {seconds} sekunder")
    desk_file.close()
    assert [step.merged for step in steps] == [False, True, False]


def test_a_step_that_could_not_be_kept_is_not_merged_with(desk: Desk, board: Board) -> None:
    with pytest.raises(UserError), desk.write("Formand", merge_key="k") as writer:
        writer.set("meeting", board.meeting, chair_id="findes-ikke")
    with desk.write("Formand", merge_key="k") as writer:
        writer.set("meeting", board.meeting, chair_id=board.chair)
    desk.undo()
    assert meetings.get_meeting(desk, board.meeting).chair_id is None


def test_a_reference_to_what_is_gone_is_one_sentence_and_nothing_is_kept(
    desk: Desk, board: Board
) -> None:
    before = dump_tables(desk.file.connection, history=True)
    with pytest.raises(UserError, match="slettet i mellemtiden"):
        followup.add_task(desk, "Ring", responsible=["findes-ikke"])
    assert dump_tables(desk.file.connection, history=True) == before
    followup.add_task(desk, "Ring", responsible=[board.chair])


def test_changing_what_is_gone_is_one_sentence(desk: Desk, board: Board) -> None:
    meetings.delete_item(desk, board.items[1])
    with pytest.raises(UserError, match="slettet i mellemtiden"):
        meetings.edit_item(desk, board.items[1], title="For sent")


def test_a_plan_open_for_reading_refuses_every_change(tmp_path: Path) -> None:
    path = empty_plan(tmp_path)
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    desk = Desk.open(path, for_writing=False)
    with pytest.raises(UserError, match="åbnet til læsning"):
        people.add_person(desk, "Karin")
    assert desk.read_only
    assert desk.undo() is None
    desk.close()
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before


def test_two_steps_cannot_be_open_at_once(desk: Desk) -> None:
    with pytest.raises(RuntimeError), desk.write("Ydre"), desk.write("Indre"):
        pass
    people.add_person(desk, "Karin")


def test_a_job_reads_whole_steps_while_the_window_writes(desk: Desk, board: Board) -> None:
    """A reader in another thread sees both columns of a step or neither."""
    torn: list[object] = []
    faults: list[BaseException] = []
    done = threading.Event()

    def read() -> None:
        try:
            while not done.is_set():
                ((place, focus),) = desk.read().rows(
                    "SELECT coalesce(place,''), coalesce(focus,'') FROM meeting WHERE id = :key",
                    key=board.meeting,
                )
                if place != focus:
                    torn.append((place, focus))
        except BaseException as fault:
            faults.append(fault)
            raise

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for number in range(60):
        with desk.write("Begge") as writer:
            writer.set("meeting", board.meeting, place=str(number))
            writer.find("meeting_body", meeting_id=board.meeting)  # flushes the first half
            writer.set("meeting", board.meeting, focus=str(number))
    done.set()
    for reader in readers:
        reader.join()
    assert torn == []
    assert faults == []


def test_two_threads_may_write_one_after_the_other(desk: Desk) -> None:
    def add(name: str) -> None:
        for number in range(10):
            people.add_person(desk, f"{name} {number}")

    threads = [threading.Thread(target=add, args=(name,)) for name in ("Anna", "Bo")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(people.list_people(desk)) == 20


def test_a_plan_that_another_program_holds_is_busy_not_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hpdesk.storage.connecting._BUSY_SECONDS", 0.05)
    path = empty_plan(tmp_path)
    desk = Desk.open(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(UserError, match="optaget af et andet program"):
        people.add_person(desk, "Karin")
    assert people.list_people(desk) == ()
    other.execute("ROLLBACK")
    other.close()
    people.add_person(desk, "Karin")
    desk.close()


def test_keys_of_the_same_kind_are_ordered_by_rank_after_deletion_and_undo(
    desk: Desk, board: Board
) -> None:
    keys = [followup.add_task(desk, text, item_id=board.items[0]) for text in ("A", "B", "C")]
    followup.delete_task(desk, keys[0])
    followup.add_task(desk, "D", item_id=board.items[0])
    followup.delete_task(desk, keys[2])
    desk.undo()
    assert [t.text for t in followup.list_tasks(desk, item_id=board.items[0])] == ["B", "C", "D"]


def test_dates_and_times_come_back_from_the_file_as_they_were(desk: Desk, board: Board) -> None:
    task = followup.add_task(desk, "Ring", due=date(2026, 12, 24))
    followup.edit_task(desk, task, due=date(2027, 1, 4))
    desk.undo()
    assert followup.get_task(desk, task).due == date(2026, 12, 24)
