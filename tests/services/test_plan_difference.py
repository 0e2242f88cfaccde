# SPDX-License-Identifier: MPL-2.0
"""Two copies of a plan, compared point by point, and what is taken from one into the other."""

import contextlib
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hpdesk.domain.errors import UserError
from hpdesk.domain.plan_difference import ChangedIn, Difference, PlanDifference
from hpdesk.domain.row_words import is_named
from hpdesk.services import followup, meetings, people
from hpdesk.services.attachments import add_file
from hpdesk.services.checking import check_file
from hpdesk.services.desk import Desk
from hpdesk.services.plan_difference import compare_plans, take_from
from hpdesk.storage.plan_rows import compared_tables
from hpdesk.storage.schema import MAPPED
from tests.builders import TODAY, Board, add_board, add_task, dump_tables, empty_plan, sample_plan

Change = Callable[[Desk, Board], object]


@contextlib.contextmanager
def two_copies(folder: Path) -> Iterator[tuple[Desk, Desk, Board]]:
    """Yield a plan with a board in it, open twice: mine and a copy that goes its own way."""
    path = empty_plan(folder)
    with contextlib.closing(Desk.open(path, today=TODAY)) as desk:
        board = add_board(desk)
        add_task(desk, board)
    other = Path(shutil.copy(path, folder / "plan-PC2.hpdesk"))
    with (
        contextlib.closing(Desk.open(path, today=TODAY)) as mine,
        contextlib.closing(Desk.open(other, today=TODAY)) as theirs,
    ):
        yield mine, theirs, board


@pytest.fixture
def copies(tmp_path: Path) -> Iterator[tuple[Desk, Desk, Board]]:
    with two_copies(tmp_path) as made:
        yield made


def changed(found: PlanDifference) -> dict[tuple[str, str], tuple[Difference, ChangedIn]]:
    return {(s.table, s.key): (s.kind, s.changed_in) for s in found.subjects}


def plan_rows(desk: Desk) -> object:
    return {t: r for t, r in dump_tables(desk.file.connection).items() if t in compared_tables()}


def test_equal_copies_do_not_differ(copies: tuple[Desk, Desk, Board]) -> None:
    mine, theirs, _ = copies
    assert compare_plans(mine, theirs).subjects == ()


def test_the_history_tells_which_side_was_changed(copies: tuple[Desk, Desk, Board]) -> None:
    mine, theirs, board = copies
    first, second, third = board.items
    meetings.edit_item(mine, first, title="Min dagsorden")
    meetings.edit_item(theirs, second, title="Vandring om natten")
    meetings.edit_item(mine, third, title="Evt.")
    meetings.edit_item(theirs, third, title="Eventuelt og tak")
    found = compare_plans(mine, theirs)
    assert changed(found) == {
        ("agenda_item", first): (Difference.CHANGED, ChangedIn.MINE),
        ("agenda_item", second): (Difference.CHANGED, ChangedIn.THEIRS),
        ("agenda_item", third): (Difference.CHANGED, ChangedIn.BOTH),
    }
    assert [s.title for s in found.subjects] == ["1. Min dagsorden", "2. Nattevandring", "3. Evt."]
    assert all(s.belongs_to.startswith("Bestyrelsesmøde") for s in found.subjects)
    (row,) = found.subjects[2].rows
    assert row.fields == ("title",)
    assert row.mine_at is not None


def test_one_point_is_taken_and_the_others_stay(copies: tuple[Desk, Desk, Board]) -> None:
    mine, theirs, board = copies
    first, second, _ = board.items
    meetings.edit_item(theirs, first, title="Deres dagsorden")
    meetings.edit_item(theirs, second, title="Deres vandring", case_text="Ny rute.")
    found = compare_plans(mine, theirs)
    assert take_from(mine, theirs, found.below("agenda_item", second)) == 1
    titles = [item.title for item in meetings.list_items(mine, board.meeting)]
    assert titles == ["Godkendelse af dagsorden", "Deres vandring", "Eventuelt"]
    assert mine.undo() is not None
    assert [row.fields for row in compare_plans(mine, theirs).rows] == [
        row.fields for row in found.rows
    ]


def test_a_new_point_brings_what_it_needs_and_the_agenda_is_numbered(
    copies: tuple[Desk, Desk, Board], tmp_path: Path
) -> None:
    mine, theirs, board = copies
    guest = people.add_person(theirs, "Palle Grønning")
    new = meetings.add_item(theirs, board.meeting, "Ny rute")
    meetings.edit_item(theirs, new, presenter_id=guest)
    paper = tmp_path / "rute.txt"
    paper.write_text("Ruten", "utf-8")
    add_file(theirs, new, paper)
    own = meetings.add_item(mine, board.meeting, "Mit eget")
    take_from(mine, theirs, compare_plans(mine, theirs).below("agenda_item", new))
    items = {item.id: item for item in meetings.list_items(mine, board.meeting)}
    assert items[new].presenter_id == guest
    assert sorted(item.number for item in items.values()) == ["1", "2", "3", "4", "5"]
    assert {own, new} <= set(items)
    assert check_file(mine.path) == []


def test_what_theirs_has_deleted_goes_with_what_belonged_to_it(
    copies: tuple[Desk, Desk, Board],
) -> None:
    mine, theirs, board = copies
    meetings.delete_meeting(theirs, board.meeting)
    found = compare_plans(mine, theirs)
    assert {s.kind for s in found.subjects} == {Difference.MISSING}
    take_from(mine, theirs, found.below("meeting", board.meeting))
    assert meetings.list_meetings(mine) == ()
    assert compare_plans(mine, theirs).subjects == ()
    mine.undo()
    assert len(meetings.list_items(mine, board.meeting)) == 3


def test_what_is_still_used_is_not_deleted(copies: tuple[Desk, Desk, Board]) -> None:
    mine, theirs, _ = copies
    gone = people.add_person(mine, "Palle Grønning")
    new = people.add_body(mine, "Styregruppen")
    found = compare_plans(mine, theirs)
    people.add_member(mine, new, gone)
    before = plan_rows(mine)
    with pytest.raises(UserError, match="bruger »Palle Grønning«"):
        take_from(mine, theirs, found.below("person", gone))
    assert plan_rows(mine) == before


def test_approved_minutes_are_not_changed(copies: tuple[Desk, Desk, Board]) -> None:
    mine, theirs, board = copies
    meetings.edit_item(theirs, board.items[1], discussion="Andet blev sagt.")
    with mine.write("Godkendt") as writer:
        writer.set("meeting", board.meeting, state="minutes_approved")
    found = compare_plans(mine, theirs)
    with pytest.raises(UserError, match="godkendt og låst"):
        take_from(mine, theirs, found.below("agenda_item", board.items[1]))


def test_a_task_that_is_taken_alone_brings_its_point(copies: tuple[Desk, Desk, Board]) -> None:
    mine, theirs, board = copies
    new = meetings.add_item(theirs, board.meeting, "Ny rute")
    task = followup.add_task(theirs, "Tegn ruten", item_id=new, responsible=[board.chair])
    rows = [r for r in compare_plans(mine, theirs).rows if r.table == "task"]
    take_from(mine, theirs, rows)
    assert [t.item_id for t in followup.list_tasks(mine) if t.id == task] == [new]


def test_the_sample_does_not_differ_from_its_copy_and_not_from_an_empty_one_when_all_is_taken(
    tmp_path: Path,
) -> None:
    full, empty = sample_plan(tmp_path), empty_plan(tmp_path)
    with (
        contextlib.closing(Desk.open(empty, today=TODAY)) as mine,
        contextlib.closing(Desk.open(full, today=TODAY, for_writing=False)) as theirs,
    ):
        take_from(mine, theirs, compare_plans(mine, theirs).rows)
        assert compare_plans(mine, theirs).subjects == ()
        assert plan_rows(mine) == plan_rows(theirs)
    assert check_file(empty) == []


def test_every_column_has_a_word() -> None:
    unnamed = [
        (table, column.name)
        for table in compared_tables()
        for column in MAPPED[table].__table__.columns
        if column.name != "id" and not is_named(table, column.name)
    ]
    assert unnamed == []


def _retitle(number: int, title: str) -> Change:
    return lambda desk, board: meetings.edit_item(desk, board.items[number], title=title)


def _add(title: str) -> Change:
    return lambda desk, board: meetings.add_item(desk, board.meeting, title)


def _drop(number: int) -> Change:
    def drop(desk: Desk, board: Board) -> None:
        if any(i.id == board.items[number] for i in meetings.list_items(desk, board.meeting)):
            meetings.delete_item(desk, board.items[number])

    return drop


def _task(number: int, text: str) -> Change:
    def add(desk: Desk, board: Board) -> None:
        if any(i.id == board.items[number] for i in meetings.list_items(desk, board.meeting)):
            followup.add_task(desk, text, item_id=board.items[number], responsible=[board.chair])

    return add


def _person(name: str) -> Change:
    return lambda desk, _board: people.add_person(desk, name)


NUMBERS = st.integers(0, 2)
WORDS = st.sampled_from(["Ruten", "Økonomi", "Ansøgning", "Å"])
CHANGES = st.lists(
    st.one_of(
        st.builds(_add, WORDS),
        st.builds(_drop, NUMBERS),
        st.builds(_task, NUMBERS, WORDS),
        st.builds(_person, WORDS),
    ),
    max_size=4,
)


@given(ours=CHANGES, others=CHANGES)
@settings(max_examples=25, deadline=None)
def test_taking_everything_makes_the_copies_equal(ours: list[Change], others: list[Change]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        two_copies(Path(folder)) as (mine, theirs, board),
    ):
        for change in ours:
            change(mine, board)
        for change in others:
            change(theirs, board)
        before = plan_rows(mine)
        found = compare_plans(mine, theirs)
        take_from(mine, theirs, found.rows)
        assert compare_plans(mine, theirs).subjects == ()
        assert plan_rows(mine) == plan_rows(theirs)
        if found.rows:
            mine.undo()
        assert plan_rows(mine) == before


@given(others=CHANGES, pick=st.data())
@settings(max_examples=25, deadline=None)
def test_taking_any_part_leaves_a_sound_plan(others: list[Change], pick: st.DataObject) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        two_copies(Path(folder)) as (mine, theirs, board),
    ):
        for change in others:
            change(theirs, board)
        subjects = compare_plans(mine, theirs).subjects
        chosen = [s for s in subjects if pick.draw(st.booleans())]
        take_from(mine, theirs, [row for subject in chosen for row in subject.rows])
        assert check_file(mine.path) == []
        ranks = [item.number for item in meetings.list_items(mine, board.meeting)]
        assert len(ranks) == len(set(ranks))
