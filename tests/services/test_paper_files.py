# SPDX-License-Identifier: MPL-2.0
"""Templates of the plan, the guard of files changed by hand, and reading them back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import pytest

from hpdesk.domain.errors import HandEdited, UserError
from hpdesk.domain.paper_kinds import PaperKind, PaperTemplate, best_template
from hpdesk.services import meetings, paper_templates, papers
from hpdesk.services.desk import Desk
from hpdesk.services.exported_files import free_name, is_hand_edited, set_aside
from hpdesk.services.read_back import Hindrance, apply_read_back, read_back
from tests.builders import sample_plan
from tests.exports.test_docx_template import municipal

TODAY = date(2026, 11, 12)
NEXT, LAST = "m-b8", "m-b7"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.open(sample_plan(tmp_path), today=TODAY)
    yield opened
    opened.close()


def edit(path: Path, old: str, new: str) -> None:
    """Change words in a file as a person does, and save it."""
    word = docx.Document(str(path))
    run = next(run for p in word.paragraphs for run in p.runs if old in run.text)
    run.text = run.text.replace(old, new)
    word.save(str(path))


def item(desk: Desk, key: str) -> str:
    return next(i for i in meetings.list_items(desk, NEXT) if i.id == key).summary


def test_a_file_that_is_as_it_was_written_is_written_over(desk: Desk, tmp_path: Path) -> None:
    docx_path, pdf = tmp_path / "r.docx", tmp_path / "r.pdf"
    papers.write_minutes(desk, LAST, docx=docx_path, pdf=pdf)
    before = docx_path.read_bytes()
    papers.write_minutes(desk, LAST, docx=docx_path, pdf=pdf)
    assert docx_path.read_bytes() == before
    assert read_back(desk, docx_path).changes == ()


def write_last(desk: Desk, path: Path) -> None:
    """Write the last minutes as what the path's ending says."""
    word = path.suffix == ".docx"
    papers.write_minutes(desk, LAST, docx=path if word else None, pdf=None if word else path)


@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_a_file_that_was_changed_is_never_written_over(
    desk: Desk, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"r.{ending}"
    write_last(desk, path)
    if ending == "docx":
        edit(path, "Referat", "REFERAT")
    else:
        path.write_bytes(path.read_bytes() + b"\n% noter\n")
    changed = path.read_bytes()
    with pytest.raises(HandEdited) as refused:
        write_last(desk, path)
    assert refused.value.path == path
    assert path.read_bytes() == changed
    kept = set_aside(path)
    write_last(desk, path)
    assert kept.read_bytes() == changed
    assert kept.name == f"r (rettet i hånden).{ending}"
    assert not is_hand_edited(desk, path)


def test_the_guard_knows_a_word_file_that_nothing_is_remembered_of(
    desk: Desk, tmp_path: Path
) -> None:
    reader = Desk.open(desk.path, today=TODAY, for_writing=False)
    path = tmp_path / "r.docx"
    papers.write_minutes(reader, LAST, docx=path)
    papers.write_minutes(reader, LAST, docx=path)
    edit(path, "Referat", "REFERAT")
    with pytest.raises(HandEdited):
        papers.write_minutes(reader, LAST, docx=path)
    reader.close()


def test_remembering_a_file_is_no_step_to_undo(desk: Desk, tmp_path: Path) -> None:
    papers.write_minutes(desk, LAST, docx=tmp_path / "r.docx")
    assert desk.undo_label is None


def test_a_new_name_is_free(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    (tmp_path / "a (2).docx").touch()
    assert free_name(path).name == "a (3).docx"


def test_an_edited_text_is_read_back_in_one_step(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "d.docx"
    papers.write_pack(desk, NEXT, docx=path)
    before = item(desk, "i-b8-2")
    edit(path, "Der er ikke kommet bemærkninger", "Der er kommet én bemærkning")
    edit(path, "Godkendelse af dagsorden", "Dagsordenen godkendes")
    moved = path.rename(tmp_path / "fra mail.docx")
    found = read_back(desk, moved)
    assert {change.name for change in found.changes} >= {"summary"}
    assert apply_read_back(desk, found.changes) == len(found.changes)
    after = item(desk, "i-b8-2")
    assert after == before.replace("Der er ikke kommet bemærkninger", "Der er kommet én bemærkning")
    assert desk.undo_label == "Rettelser læst ind fra Word"
    desk.undo()
    assert item(desk, "i-b8-2") == before


def test_a_text_changed_on_both_sides_is_said_so(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "d.docx"
    papers.write_pack(desk, NEXT, docx=path)
    edit(path, "Der er ikke kommet bemærkninger", "Ingen bemærkninger")
    meetings.edit_item(desk, "i-b8-2", summary="Skrevet om i planen.")
    (change,) = read_back(desk, path).changes
    assert change.hindrance is Hindrance.CHANGED_HERE
    meetings.edit_item(desk, "i-b8-2", summary="Og en gang til.")
    with pytest.raises(UserError, match="ændret i mellemtiden"):
        apply_read_back(desk, [change])


def test_a_text_changed_only_in_the_plan_is_left_alone(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "d.docx"
    papers.write_pack(desk, NEXT, docx=path)
    meetings.edit_item(desk, "i-b8-2", summary="Skrevet om i planen.")
    assert read_back(desk, path).changes == ()


def test_approved_minutes_are_never_touched(desk: Desk, tmp_path: Path) -> None:
    approved = next(m for m in meetings.list_meetings(desk) if str(m.state) == "minutes_approved")
    path = tmp_path / "r.docx"
    papers.write_minutes(desk, approved.id, docx=path)
    title = meetings.list_items(desk, approved.id)[0].title
    word = docx.Document(str(path))
    heading = next(p for p in word.paragraphs if p.text == title)
    heading.runs[0].text = "Noget andet"
    word.save(str(path))
    (change,) = read_back(desk, path).changes
    assert change.hindrance is Hindrance.LOCKED
    assert apply_read_back(desk, [change]) == 0


def test_a_text_that_vanished_is_named_and_stays(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "d.docx"
    papers.write_pack(desk, NEXT, docx=path)
    word = docx.Document(str(path))
    heading = next(p for p in word.paragraphs if p.text == "Resumé")
    heading._p.getparent().remove(heading._p)
    word.save(str(path))
    found = read_back(desk, path)
    assert any("Resumé" in name for name in found.vanished)


def test_a_file_of_another_plan_has_nothing_to_read(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "fremmed.docx"
    docx.Document().save(str(path))
    with pytest.raises(UserError, match="ingen tekster fra denne plan"):
        read_back(desk, path)


def test_a_template_is_used_for_papers_and_can_be_undone(desk: Desk, tmp_path: Path) -> None:
    template = tmp_path / "Nordby Kommune.dotx"
    template.write_bytes(municipal())
    key = paper_templates.add_paper_template(desk, template)
    papers.write_minutes(desk, LAST, docx=tmp_path / "r.docx")
    headers = docx.Document(str(tmp_path / "r.docx")).sections[0].header.paragraphs
    assert "Nordby Kommune" in headers[0].text
    paper_templates.edit_paper_template(desk, key, name="Kommunens", paper=PaperKind.AGENDA)
    papers.write_minutes(desk, LAST, docx=tmp_path / "r2.docx")
    headers = docx.Document(str(tmp_path / "r2.docx")).sections[0].header.paragraphs
    assert "Nordby Kommune" not in headers[0].text
    paper_templates.write_sample_page(desk, key, tmp_path / "prøve.docx")
    paper_templates.remove_paper_template(desk, key)
    assert paper_templates.list_paper_templates(desk) == ()
    desk.undo()
    assert [t.name for t in paper_templates.list_paper_templates(desk)] == ["Kommunens"]


@pytest.mark.parametrize("name", ["a.dotm", "a.docm", "a.pdf"])
def test_a_file_of_the_wrong_kind_is_refused_by_its_name(
    desk: Desk, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(municipal())
    with pytest.raises(UserError):
        paper_templates.add_paper_template(desk, tmp_path / name)
    assert paper_templates.list_paper_templates(desk) == ()


def test_the_closest_template_wins() -> None:
    plan = PaperTemplate("1", "a", "a", "", 0)
    agenda = PaperTemplate("2", "b", "b", "", 0, paper=PaperKind.AGENDA)
    board = PaperTemplate("3", "c", "c", "", 0, body_id="b1")
    every = (plan, agenda, board)
    assert best_template(every, PaperKind.AGENDA, ("b1",)) is board
    assert best_template(every, PaperKind.AGENDA, ("b2",)) is agenda
    assert best_template(every, PaperKind.MINUTES, ()) is plan
    assert best_template((board,), PaperKind.MINUTES, ()) is None
