# SPDX-License-Identifier: MPL-2.0
"""Checklists are written with the filter in force, and one for each person or body."""

import csv
from collections.abc import Iterator
from pathlib import Path

import docx
import openpyxl
import pytest

from hpdesk.documents.bundles import ChecklistBundle
from hpdesk.documents.checklist_paper import checklist_paper
from hpdesk.documents.model import words_of
from hpdesk.domain.errors import UserError
from hpdesk.services import followup
from hpdesk.services.checklists import ListPer, split_tasks, write_filtered, write_lists
from hpdesk.services.desk import Desk
from hpdesk.services.task_changes import set_next_step
from hpdesk.services.task_queries import find_tasks
from tests.builders import TODAY, Board, add_task, sample_plan


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY)
    yield desk
    desk.close()


def test_every_kind_of_file_holds_what_the_filter_finds(sample: Desk, tmp_path: Path) -> None:
    words = "status:overskredet -uden:ansvarlig"
    wanted = {task.text for task in find_tasks(sample, words)}
    assert len(wanted) == 4
    for kind in ("csv", "xlsx", "docx", "pdf"):
        assert write_filtered(sample, words, tmp_path / f"liste.{kind}") == 4
    lines = (tmp_path / "liste.csv").read_text("utf-8-sig").splitlines(keepends=True)
    rows = list(csv.reader(lines, delimiter=";"))
    sheet = openpyxl.load_workbook(tmp_path / "liste.xlsx")["Tjekliste"]
    assert {row[0] for row in rows[1:]} == wanted
    assert {sheet.cell(n, 1).value for n in range(2, 6)} == wanted
    paper = docx.Document(str(tmp_path / "liste.docx"))
    assert any(f"Udvalg: {words}" in p.text for p in paper.paragraphs)
    assert (tmp_path / "liste.pdf").read_bytes().startswith(b"%PDF")


def test_a_name_with_another_ending_is_refused(sample: Desk, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="odt"):
        write_filtered(sample, "", tmp_path / "liste.odt")


def test_each_person_gets_the_tasks_that_are_theirs(sample: Desk, tmp_path: Path) -> None:
    made = write_lists(sample, ListPer.PERSON, tmp_path, "csv")
    names = [path.stem.removeprefix("2026-11-12 Tjekliste - ") for path in made]
    assert "Omar Haddad-Friis" in names
    assert names[-1] == "Uden ansvarlig"
    shared = [path.read_text("utf-8-sig") for path in made if "Bülow" in path.stem]
    shared += [path.read_text("utf-8-sig") for path in made if "Øllgaard" in path.stem]
    assert all("Afklare medfinansieringen fra 2028" in text for text in shared)
    assert len(shared) == 2
    again = write_lists(sample, ListPer.PERSON, tmp_path, "csv")
    assert not set(again) & set(made)


def test_each_body_gets_its_own(sample: Desk, tmp_path: Path) -> None:
    lists = split_tasks(find_tasks(sample, "status:åben"), ListPer.BODY)
    assert sum(len(tasks) for _, tasks in lists) >= 12
    assert len(write_lists(sample, ListPer.BODY, tmp_path, "xlsx")) == len(lists)


def test_the_paper_tells_the_next_step_and_the_name_of_then(desk: Desk, board: Board) -> None:
    key = add_task(desk, board)
    set_next_step(desk, key, "Ring til viceværten")
    with desk.write("Nyt navn") as writer:
        writer.set("person", board.chair, name="Karin Holm")
    words = words_of(checklist_paper(ChecklistBundle((followup.get_task(desk, key),), TODAY)))
    assert "Næste skridt: Ring til viceværten" in words
    assert "Karin Holm (dengang Karin Vestermark)" in words
