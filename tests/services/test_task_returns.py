# SPDX-License-Identifier: MPL-2.0
"""A status sheet goes out and comes back; a reply is pasted; exactly what was written changes."""

import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.task_returns import SheetReturn
from hpdesk.services import followup, papers
from hpdesk.services.desk import Desk
from hpdesk.services.task_changes import set_due
from hpdesk.services.task_returns import (
    apply_reply,
    apply_sheet,
    read_reply,
    read_status_sheet,
    reply_tasks,
)
from tests.builders import TODAY, Board, add_task, sample_plan

SPRING = date(2027, 5, 1)
_COLUMNS = {"Opgave": 1, "Frist": 3, "Status": 4, "Ny frist": 8, "Bemærkning": 9, "Nøgle": 10}


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY)
    yield desk
    desk.close()


@pytest.fixture
def sheet(sample: Desk, tmp_path: Path) -> Path:
    path = tmp_path / "tjekliste.xlsx"
    papers.write_checklist(sample, followup.list_tasks(sample), xlsx=path)
    return path


def fill_in(path: Path, filled: dict[str, dict[str, Any]]) -> None:
    """Write into the sheet as somebody does in Excel: by the task's row, after sorting it."""
    book = openpyxl.load_workbook(path)
    ws = book["Tjekliste"]
    rows = {ws.cell(n, _COLUMNS["Nøgle"]).value: n for n in range(2, ws.max_row + 1)}
    for key, values in filled.items():
        for name, value in values.items():
            ws.cell(rows[key], _COLUMNS[name]).value = value
    book.save(path)


def refusals(found: SheetReturn) -> list[tuple[str, str]]:
    return [(row.task_text.split(" ")[0], row.why) for row in found.refused]


def state(desk: Desk) -> dict[str, tuple[object, ...]]:
    tasks = followup.list_tasks(desk)
    return {t.id: (t.status, t.due, t.due_text, t.text, t.responsible, t.log) for t in tasks}


def test_an_untouched_sheet_changes_nothing(sample: Desk, sheet: Path) -> None:
    found = read_status_sheet(sample, sheet)
    assert found == SheetReturn(unchanged=34)
    with pytest.raises(UserError, match="ingen ændringer"):
        apply_sheet(sample, found)


def test_a_returned_sheet_updates_exactly_what_was_changed_and_says_what_it_refused(
    sample: Desk, sheet: Path
) -> None:
    fill_in(
        sheet,
        {
            "t-07": {"Status": "Udført", "Bemærkning": "Sendt til Lone\ni går"},
            "t-05": {"Ny frist": datetime(2027, 5, 1)},
            "t-06": {"Status": "i gang", "Ny frist": "1. december 2026"},
            "t-10": {"Ny frist": "31-02-2027"},
            "t-12": {"Status": "Snart"},
            "t-28": {"Opgave": "Noget andet", "Frist": datetime(2027, 1, 1)},
            "t-30": {"Status": "Udført"},
            "t-32": {"Ny frist": datetime(2026, 11, 1)},
            "t-33": {"Status": '=IF(1=1,"Udført","")'},
            "t-01": {"Status": "Åben"},
        },
    )
    followup.set_status(sample, ["t-30"], TaskStatus.DROPPED)
    before = state(sample)
    found = read_status_sheet(sample, sheet)
    assert state(sample) == before
    assert {row.change.task_id: row.words for row in found.changes} == {
        "t-07": "Status: åben → udført. Bemærkning i statusark: Sendt til Lone i går",
        "t-05": "Ny frist: 1.\xa0maj\xa02027.",
        "t-06": "Status: åben → i gang. Ny frist: 1.\xa0december\xa02026.",
    }
    whys = "\n".join(why for _, why in refusals(found))
    assert len(found.refused) == 8
    for sentence in (
        "»31-02-2027« er ikke en dato",
        "»Snart« er ikke en status.",
        "Kolonnen »Opgave« kan ikke ændres i arket.",
        "Kolonnen »Frist« kan ikke ændres i arket. Skriv den nye dato under »Ny frist«.",
        "Status er ændret i planen, siden arket blev sendt.",
        "er allerede passeret",
        "Cellen »Status« indeholder en formel",
        "hvorfor den genåbnes",
    ):
        assert sentence in whys
    assert apply_sheet(sample, found) == 3
    after = state(sample)
    assert {key for key in after if after[key] != before[key]} == {"t-05", "t-06", "t-07"}
    done = followup.get_task(sample, "t-07")
    assert (done.status, done.closed_on) == (TaskStatus.DONE, TODAY)
    assert [entry.text for entry in done.log][-2:] == [
        "Bemærkning i statusark: Sendt til Lone i går",
        "Status sat til udført.",
    ]
    assert followup.get_task(sample, "t-05").due == SPRING
    sample.undo()
    assert state(sample) == before


def test_the_same_sheet_read_twice_changes_nothing_more(sample: Desk, sheet: Path) -> None:
    fill_in(sheet, {"t-07": {"Status": "Udført", "Bemærkning": "Sendt", "Ny frist": "1/5-2027"}})
    apply_sheet(sample, read_status_sheet(sample, sheet))
    again = read_status_sheet(sample, sheet)
    assert (again.changes, again.refused, again.unchanged) == ((), (), 34)


def test_a_deadline_that_has_been_moved_meanwhile_is_not_moved_back(
    sample: Desk, sheet: Path
) -> None:
    fill_in(sheet, {"t-07": {"Ny frist": datetime(2027, 5, 1)}})
    found = read_status_sheet(sample, sheet)
    set_due(sample, ["t-07"], date(2027, 6, 1))
    assert [why for _, why in refusals(read_status_sheet(sample, sheet))] == [
        "Fristen er ændret i planen, siden arket blev sendt."
    ]
    with pytest.raises(UserError, match="ændret i mellemtiden"):
        apply_sheet(sample, found)
    assert followup.get_task(sample, "t-07").due == date(2027, 6, 1)


def test_rows_that_were_sorted_copied_or_made_up(sample: Desk, sheet: Path) -> None:
    book = openpyxl.load_workbook(sheet)
    ws = book["Tjekliste"]
    rows = [[cell.value for cell in row] for row in ws.iter_rows(min_row=2)]
    for number, row in enumerate(reversed(rows), 2):
        for column, value in enumerate(row, 1):
            ws.cell(number, column).value = value
    where = {ws.cell(n, 10).value: n for n in range(2, ws.max_row + 1)}
    ws.cell(where["t-07"], 4).value = "Udført"
    last = ws.max_row
    for column, value in enumerate(rows[0], 1):
        ws.cell(last + 1, column).value = value
    ws.cell(last + 2, 1).value = "En helt ny opgave"
    ws.cell(last + 3, 1).value, ws.cell(last + 3, 10).value = "Gættet", "t-99"
    book.save(sheet)
    found = read_status_sheet(sample, sheet)
    assert [row.change.task_id for row in found.changes] == ["t-07"]
    whys = [(row.row - last, row.why.split(".")[0]) for row in found.refused]
    assert whys == [
        (1, "Opgaven står to gange i arket"),
        (2, "Rækken hører ikke til nogen opgave"),
        (3, "Rækkens nøgle er ikke fra arket, som det blev sendt"),
    ]


def test_a_task_that_is_gone_is_refused(desk: Desk, board: Board, tmp_path: Path) -> None:
    key = add_task(desk, board)
    path = tmp_path / "ark.xlsx"
    papers.write_checklist(desk, followup.list_tasks(desk), xlsx=path)
    followup.delete_task(desk, key)
    found = read_status_sheet(desk, path)
    assert [row.why for row in found.refused] == ["Opgaven findes ikke længere i planen."]


def test_the_sheet_offers_the_statuses_and_hides_its_keys(sheet: Path) -> None:
    book = openpyxl.load_workbook(sheet)
    ws = book["Tjekliste"]
    lists = [rule for rule in ws.data_validations.dataValidation if rule.type == "list"]
    assert [rule.formula1 for rule in lists] == ['"Åben,I gang,Udført,Bortfaldet"']
    assert str(lists[0].sqref) == "D2:D35"
    assert ws.column_dimensions["J"].hidden
    assert book["hpdesk"].sheet_state == "veryHidden"


def a_zip(parts: dict[str, bytes]) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)

    return make


def a_plain_book(path: Path) -> None:
    openpyxl.Workbook().save(path)


@pytest.mark.parametrize(
    ("make", "match"),
    [
        (lambda path: path.write_bytes(b""), "kan ikke læses"),
        (lambda path: path.write_bytes(b"PK\x03\x04 og skrald"), "kan ikke læses"),
        (a_zip({"a.xml": b"<a/>"}), "kan ikke læses"),
        (a_zip({"xl/workbook.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}), "kan ikke læses"),
        (a_zip({"xl/sheet.xml": b"0" * (101 * 1024 * 1024)}), "for stor"),
        (a_zip({f"{n}.xml": b"" for n in range(501)}), "for stor"),
        (a_plain_book, "ikke en tjekliste"),
        (lambda path: None, "kan ikke læses"),
    ],
)
def test_what_is_no_status_sheet_is_refused_in_one_sentence(
    desk: Desk, tmp_path: Path, make: Callable[[Path], None], match: str
) -> None:
    path = tmp_path / "svar.xlsx"
    make(path)
    with pytest.raises(UserError, match=match):
        read_status_sheet(desk, path)


def test_a_sheet_without_its_columns_or_with_too_many_rows_is_refused(
    sample: Desk, sheet: Path
) -> None:
    book = openpyxl.load_workbook(sheet)
    book["Tjekliste"]["I1"].value = "Noter"
    book.save(sheet)
    with pytest.raises(UserError, match="mangler kolonnen »Bemærkning«"):
        read_status_sheet(sample, sheet)
    book["Tjekliste"]["I1"].value = "Bemærkning"
    book["Tjekliste"]["A30000"].value = "langt nede"
    book.save(sheet)
    with pytest.raises(UserError, match="for mange rækker"):
        read_status_sheet(sample, sheet)


_CELLS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**6), 10**6)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.datetimes(datetime(1950, 1, 1), datetime(9000, 1, 1))
    | st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=30)
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(status=_CELLS, due=_CELLS, note=_CELLS, key=_CELLS)
def test_whatever_is_written_in_the_cells_is_taken_or_refused(
    desk: Desk, tmp_path: Path, status: object, due: object, note: object, key: object
) -> None:
    tasks = [followup.add_task(desk, text) for text in ("Første", "Anden")]
    path = tmp_path / "ark.xlsx"
    path.unlink(missing_ok=True)  # filled in before, and such a file is not written over
    papers.write_checklist(desk, followup.list_tasks(desk, keys=tasks), xlsx=path)
    filled = {"Status": status, "Ny frist": due, "Bemærkning": note}
    fill_in(path, {tasks[0]: filled, tasks[1]: {"Nøgle": key}})
    found = read_status_sheet(desk, path)
    assert {row.change.task_id for row in found.changes} <= {tasks[0]}
    assert len(found.changes) + len(found.refused) + found.unchanged >= 2


def test_a_pasted_reply_ticks_several_tasks_in_one_step(desk: Desk, board: Board) -> None:
    light = add_task(desk, board, "Måle lyset på stierne", due=date(2026, 11, 1))
    permit = add_task(desk, board, "Indgå aftale om fritidspas", due=date(2026, 11, 20))
    add_task(desk, board, "En andens opgave", responsible=[board.secretary])
    assert [task.id for task in reply_tasks(desk, board.chair)] == [light, permit]
    lines = read_reply(desk, "1: udført\n2: udsat til 1/5\nVh Karin", person_id=board.chair)
    assert [line.task_id for line in lines] == [light, permit]
    assert apply_reply(desk, [line.change for line in lines if line.change]) == 2
    done, moved = followup.get_task(desk, light), followup.get_task(desk, permit)
    assert (done.status, moved.due) == (TaskStatus.DONE, SPRING)
    assert [e.text for e in done.log] == ["Svar: »1: udført«", "Status sat til udført."]
    assert [e.text for e in moved.log] == [
        "Svar: »2: udsat til 1/5«",
        "Ny frist: 1.\xa0maj\xa02027.",
    ]
    desk.undo()
    assert followup.get_task(desk, light).status is TaskStatus.OPEN
    assert followup.get_task(desk, permit).log == ()


def test_numbers_count_as_the_mail_listed_them(desk: Desk, board: Board) -> None:
    first, second = add_task(desk, board, "Første"), add_task(desk, board, "Anden")
    (line,) = read_reply(desk, "1: udført", task_ids=[second, first])
    assert line.task_id == second


def test_one_task_is_not_changed_in_two_ways(desk: Desk, board: Board) -> None:
    key = add_task(desk, board)
    lines = read_reply(desk, "1: udført\n1: bortfalder", task_ids=[key])
    with pytest.raises(UserError, match="to ændringer"):
        apply_reply(desk, [line.change for line in lines if line.change])
    assert followup.get_task(desk, key).log == ()
