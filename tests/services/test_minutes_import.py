# SPDX-License-Identifier: MPL-2.0
"""A referat of others in Word: read in a child process, mended, and taken in as one step."""

import zipfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.documents.markup import plain_text
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AttendanceStatus, MeetingState, Outcome
from hpdesk.domain.minutes_draft import DraftPoint, DraftTask, MinutesDraft, merged
from hpdesk.domain.minutes_source import Piece, SourceLine, SourceTable
from hpdesk.domain.people import BodyKind
from hpdesk.services import first_steps, followup, meetings, minutes, people
from hpdesk.services.desk import Desk
from hpdesk.services.minutes_drafting import draft_from, markup, read_referat
from hpdesk.services.minutes_import import apply_draft, meeting_of_draft
from hpdesk.services.new_plan import make_plan

TODAY = date(2026, 11, 22)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    make_plan(tmp_path / "plan.hpdesk", "Søparken")
    opened = Desk.open(tmp_path / "plan.hpdesk", today=TODAY)
    first_steps.add_bodies(
        opened,
        [
            first_steps.NewBody("Bestyrelsen", BodyKind.BOARD),
            first_steps.NewBody("Styregruppen", BodyKind.STEERING_GROUP),
        ],
    )
    return opened


def written(path: Path) -> Path:
    word = docx.Document()
    word.add_heading("Referat af møde i Styregruppen", 0)
    table = word.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Dato", "5. maj 2026 kl. 9.00-11.00"
    table.cell(1, 0).text, table.cell(1, 1).text = "Deltagere", "Karin Holm\nAnders Kruse"
    for title in ("Velkomst", "Fritidsjob", "Eventuelt"):
        word.add_paragraph(title, style="List Number")
        word.add_paragraph("Vi talte om meget.")
        word.add_paragraph("En detalje", style="List Bullet")
        word.add_paragraph("Styregruppen besluttede at gå videre.")
    tasks = word.add_table(rows=2, cols=3)
    for place, words in enumerate(("Opgave", "Ansvarlig", "Frist")):
        tasks.cell(0, place).text = words
    for place, words in enumerate(("Ringe til skolen", "Karin", "1. juni 2026")):
        tasks.cell(1, place).text = words
    word.save(str(path))
    return path


def test_a_word_file_is_read_with_its_lists_and_tables(tmp_path: Path) -> None:
    source = read_referat(written(tmp_path / "a.docx"))
    assert SourceLine("Fritidsjob", level=0, number="2") in source
    tables = [each for each in source if isinstance(each, SourceTable)]
    assert tables[0].rows[1] == ("Deltagere", "Karin Holm\nAnders Kruse")


def test_a_referat_becomes_a_meeting_in_one_step(desk: Desk, tmp_path: Path) -> None:
    path = written(tmp_path / "a.docx")
    draft = draft_from(desk, read_referat(path), path.name)
    steering = next(b for b in people.list_bodies(desk) if b.kind is BodyKind.STEERING_GROUP)
    coming = meetings.add_meeting(desk, [steering.id], datetime(2026, 11, 30, 9))
    meetings.add_item(desk, coming, "Godkendelse af referat")
    assert (draft.body_id, draft.day) == (steering.id, date(2026, 5, 5))
    key = apply_draft(desk, draft)

    meeting = meetings.get_meeting(desk, key)
    assert (meeting.state, meeting.starts.hour) == (MeetingState.HELD, 9)
    items = meetings.list_items(desk, key)
    assert [(i.number, i.title) for i in items] == [
        ("1", "Velkomst"),
        ("2", "Fritidsjob"),
        ("3", "Eventuelt"),
    ]
    assert items[0].outcome is Outcome.APPROVED
    assert items[0].discussion == "Vi talte om meget.\n\n- En detalje"
    (task,) = followup.list_tasks(desk)
    assert (task.text, task.due) == ("Ringe til skolen", date(2026, 6, 1))
    assert [r.name for r in task.responsible] == ["Karin Holm"]
    assert {a.name for a in minutes.list_attendance(desk, key)} == {"Karin Holm", "Anders Kruse"}
    (point,) = meetings.list_items(desk, coming)
    assert point.approves_id == key
    assert desk.undo() == "Referat indlæst"
    assert [meeting.id for meeting in meetings.list_meetings(desk)] == [coming]
    assert people.list_people(desk) == ()


def plain_draft(desk: Desk, **fields: object) -> MinutesDraft:
    board = people.list_bodies(desk)[0]
    draft = MinutesDraft("a.docx", (DraftPoint("Budget"),), body_id=board.id, day=TODAY)
    return replace(draft, **fields)  # type: ignore[arg-type] # fields by name


def test_a_task_that_is_not_taken_stays_as_text(desk: Desk) -> None:
    task = DraftTask("Skrive", source="Karin skriver inden 1/12.", taken=False)
    point = DraftPoint("Budget", discussion="Talt om.", tasks=(task,))
    key = apply_draft(desk, plain_draft(desk, points=(point,)))
    (item,) = meetings.list_items(desk, key)
    assert plain_text(item.discussion).split("\n") == ["Talt om.", "Karin skriver inden 1/12."]
    assert followup.list_tasks(desk) == ()


def test_a_name_that_nobody_has_stays_in_the_words_of_the_task(desk: Desk) -> None:
    point = DraftPoint("Budget", tasks=(DraftTask("Skrive", ("Naboen",)),))
    apply_draft(desk, plain_draft(desk, points=(point,)))
    (task,) = followup.list_tasks(desk)
    assert (task.text, task.responsible) == ("Skrive (ansvarlig: Naboen)", ())


def test_people_the_plan_knows_are_not_made_again(desk: Desk, tmp_path: Path) -> None:
    people.add_person(desk, "Karin Holm", title="direktør")
    path = written(tmp_path / "a.docx")
    draft = draft_from(desk, read_referat(path), path.name)
    assert [bool(p.person_id) for p in draft.people] == [True, False]
    apply_draft(desk, draft)
    assert sorted(p.name for p in people.list_people(desk)) == ["Anders Kruse", "Karin Holm"]


def test_a_meeting_without_points_is_filled_and_one_with_points_is_not(desk: Desk) -> None:
    draft = plain_draft(desk)
    first = apply_draft(desk, draft)
    known = meeting_of_draft(desk, draft)
    assert known is not None
    assert known.id == first
    with pytest.raises(UserError, match="allerede et møde"):
        apply_draft(desk, draft)
    assert len(meetings.list_meetings(desk)) == 1


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"body_id": ""}, "organ"),
        ({"day": None}, "dato"),
        ({"points": (DraftPoint("Budget", taken=False),)}, "punkter"),
        ({"points": (DraftPoint(" "),)}, "titel"),
    ],
)
def test_a_draft_that_lacks_something_changes_nothing(
    desk: Desk, fields: dict[str, object], words: str
) -> None:
    before = desk.last_step
    with pytest.raises(UserError, match=words):
        apply_draft(desk, plain_draft(desk, **fields))
    assert desk.last_step is before


def test_a_body_that_is_new_is_made_with_the_referat(desk: Desk) -> None:
    apply_draft(desk, plain_draft(desk, body_id="", new_body="Styregruppen for unge"))
    body = people.list_bodies(desk)[-1]
    assert (body.name, body.kind) == ("Styregruppen for unge", BodyKind.STEERING_GROUP)


def test_points_are_laid_together_without_a_loss() -> None:
    one = DraftPoint("Budget", discussion="A", decision="B", tasks=(DraftTask("T"),))
    two = DraftPoint("En linje", discussion="C", decision="D", outcome=Outcome.NOTED)
    (point,) = merged(MinutesDraft("a.docx", (one, two)), 1).points
    assert (point.title, point.discussion, point.decision) == (
        "Budget",
        "A\n\nEn linje\n\nC",
        "B\n\nD",
    )
    assert (point.outcome, len(point.tasks)) == (Outcome.NOTED, 1)


_LINE = st.builds(
    Piece,
    st.text("abæ*_`#-+>|[]()<&1. ", min_size=1, max_size=20).map(lambda t: f"x{t}x"),
    st.sampled_from((None, None, 0, 1, 2)),
    st.booleans(),
)


@given(st.lists(_LINE, max_size=8))
def test_every_line_is_in_the_text_as_it_was_written(pieces: list[Piece]) -> None:
    said = " ".join(plain_text(markup(pieces)).split())
    for piece in pieces:
        assert " ".join(piece.text.split()) in said


def _zip(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def test_hostile_files_are_refused_in_a_sentence(tmp_path: Path) -> None:
    whole = written(tmp_path / "hel.docx").read_bytes()
    with zipfile.ZipFile(tmp_path / "hel.docx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    body = parts["word/document.xml"]
    entity = body.replace(b"?>", b'?><!DOCTYPE a [<!ENTITY x "y">]>', 1)
    files = [
        tmp_path / "findes-ikke.docx",
        _zip(tmp_path / "bombe.docx", {**parts, "word/media/a.xml": b"0" * 40_000_000}),
        _zip(tmp_path / "entitet.docx", {**parts, "word/document.xml": entity}),
        _zip(tmp_path / "tom.docx", {"a.txt": b""}),
        tmp_path / "afbrudt.docx",
        tmp_path / "tekst.docx",
        tmp_path / "gammel.doc",
    ]
    files[4].write_bytes(whole[: len(whole) // 2])
    files[5].write_text("ikke et dokument")
    files[6].write_bytes(b"\xd0\xcf\x11\xe0" + b"0" * 600)
    for path in files:
        with pytest.raises(UserError, match=path.stem):
            read_referat(path)


def test_the_attendance_is_what_the_referat_says(desk: Desk, tmp_path: Path) -> None:
    word = docx.Document()
    for line in (
        "Dato: 3. marts 2026",
        "Deltagere: Karin Holm og Anders Kruse",
        "Afbud: Mette Bæk",
        "Punkt 1: Budget",
        "Punkt 2: Eventuelt",
    ):
        word.add_paragraph(line)
    word.save(str(tmp_path / "bestyrelse.docx"))
    source = read_referat(tmp_path / "bestyrelse.docx")
    key = apply_draft(desk, draft_from(desk, source, "bestyrelse.docx"))
    rows = {row.name: row.status for row in minutes.list_attendance(desk, key)}
    assert rows == {
        "Karin Holm": AttendanceStatus.PRESENT,
        "Anders Kruse": AttendanceStatus.PRESENT,
        "Mette Bæk": AttendanceStatus.APOLOGY,
    }
