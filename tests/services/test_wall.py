# SPDX-License-Identifier: MPL-2.0
"""The wall: nothing of the secretariat's own stands in any file that is made for others."""

import contextlib
import io
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from hpdesk.domain.private_fields import PRIVATE_COLUMNS, PRIVATE_TABLES, is_private
from hpdesk.services import anonymising, meetings, people
from hpdesk.services.desk import Desk
from hpdesk.storage.stored_texts import text_columns
from tests.builders import TODAY, sample_plan
from tests.every_export import (
    EXPORTS,
    NO_EXPORTS,
    OWN,
    every_layer,
    look_into_all_bilag,
    services_that_make_files,
    spellings,
    what_the_cases_say,
    what_the_room_sees,
)

MARK = "Qzx7hemmelig"
GONE = "Vestermark"  # who chaired the board and is anonymised
_ONE_OF_EACH_KIND = (
    "papers.write_checklist",
    "calendar_files.write_year_ics",
    "reminders.write_reminders",
)

# Private columns that hold one of a few values, or what only the program writes.
_NO_WORDS = {
    ("note", "channel"),
    ("note", "direction"),
    ("position", "stance"),
    ("practice", "kind"),
    ("row_change", "table_name"),
    ("row_change", "row_key"),
}
_LISTS = {("note", "tags"), ("sent_version", "receivers")}
_PAIRS = {("agenda_item", "checklist")}
_OBJECTS = {("row_change", "before"), ("row_change", "after"), ("exported_file", "parts")}

# What others may read, in the papers that it belongs to. A new column is to be placed here or
# in domain/private_fields.py, with thought.
OPEN = {
    "conversion": "converter warnings",
    "organisation": "name kind short_name",
    "plan": "name municipality case_number",
    "setting": "value",
    "body": "name kind terms lead_times focuses numbering attachment_numbering quorum focus_area "
    "mandate kle_code",
    "person": "name title email phone category",
    "body_seat": "category",
    "earlier_person": "name title",
    "meeting": "title kind state place focus calendar_mark case_number kle_code",
    "membership": "role mandate",
    "paper_template": "name file_name paper",
    "template": "what name content body_kind meeting_kind focus",
    "agenda_item": "title exchange_id kind question presenter_text public_title summary "
    "recommendation case_text economy next_steps discussion decision for_the_record number section "
    "standing options goal outcome origin_how validity report_every follow_up case_number",
    "attendance": "status",
    "exported_file": "paper edition",
    "plan_step": "kind",
    "sent_version": "kind snapshot",
    "terms_version": "background purpose composition chairmanship duties mandate cadence "
    "decision_form secretariat amendments",
    "accepted_finding": "rule",
    "at_answer": "outcome text",
    "attachment": "title file_name exchange_id source_path number",
    "minute_mark": "kind text",
    "minutes_event": "kind text",
    "sent_file": "file_name edition",
    "task": "text exchange_id due_text status next_step",
    "told": "audience note",
    "waiting_point": "title how kind",
    "delivery": "title",
    "lesson": "text",
    "task_log": "text",
    "task_responsible": "name_then",
}


def test_every_text_of_the_schema_is_placed_on_one_side_of_the_wall() -> None:
    unplaced = [
        f"{table}.{column}"
        for table, columns in text_columns().items()
        for column in columns
        if is_private(table, column) == (column in OPEN.get(table, "").split())
    ]
    assert unplaced == []
    known = {f"{t}.{c}" for t, columns in text_columns().items() for c in columns}
    assert {f"{t}.{c}" for t, columns in PRIVATE_COLUMNS.items() for c in columns} <= known
    assert set(text_columns()) >= PRIVATE_TABLES - {"note_person", "note_party"}


def test_every_service_that_makes_a_file_is_known_to_the_wall() -> None:
    placed = [*EXPORTS, *OWN, *NO_EXPORTS]
    assert len(placed) == len(set(placed))
    assert services_that_make_files() == set(placed)


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample with a mark of its own in each private field, and a person gone from it."""
    path = sample_plan(tmp_path_factory.mktemp("mur"))
    assert GONE.encode() in path.read_bytes()
    desk = Desk.open(path, today=TODAY)
    chair, after = (p.id for name in (GONE, "Holmgaard") for p in people.list_people(desk)
                    if p.name.endswith(name))  # fmt: skip
    anonymising.anonymise(desk, chair)
    _fill(desk)
    with desk.write("Ny formand") as writer:  # who gets the mails that a chair gets
        for meeting in meetings.list_meetings(desk):
            if meeting.chair_id == chair:
                writer.set("meeting", meeting.id, chair_id=after)
    look_into_all_bilag(desk)
    desk.close()
    assert not any(word in path.read_bytes() for word in spellings(GONE))
    connection = sqlite3.connect(path)
    for number, (table, column) in enumerate(_private()):
        mark = f"{MARK}{number}z"
        text = mark
        if (table, column) in _LISTS:
            text = json.dumps([mark])
        elif (table, column) in _PAIRS:
            text = json.dumps([[mark, False]])
        elif (table, column) in _OBJECTS:
            text = json.dumps({"title": mark})
        found = connection.execute(f"UPDATE {table} SET {column} = ?", (text,)).rowcount
        assert found, f"no row of {table} holds the mark"
    connection.commit()
    connection.close()
    return path


def _private() -> Iterator[tuple[str, str]]:
    for table, columns in text_columns().items():
        for column in columns:
            if is_private(table, column) and (table, column) not in _NO_WORDS:
                yield table, column


def _fill(desk: Desk) -> None:
    """Add a row of each kind that has private fields."""
    body = people.list_bodies(desk)[0].id
    meeting = next(m for m in meetings.list_meetings(desk) if body in m.body_ids)
    item = meetings.list_items(desk, meeting.id)[0].id
    party = people.list_organisations(desk)[0].id
    person = people.list_people(desk)[0].id
    with desk.write("Fyld") as writer:
        note = writer.add("note", noted_on=TODAY, text="x", item_id=item, meeting_id=meeting.id)
        writer.add("note_person", note_id=note, person_id=person)
        writer.add("note_party", note_id=note, organisation_id=party)
        writer.add(
            "position", item_id=item, party_id=party, stance="against", talker_id=person, text="x"
        )
        writer.add("alignment", item_id=item, interests="x", hard=True)
        writer.add("practice", text="x", raised_on=TODAY, item_id=item, body_id=body)
        writer.add("waiting_point", title="Venter", how="parked", body_id=body)
        writer.add("body_seat", body_id=body, seats=1, organisation_id=party)
        writer.add(
            "accepted_finding",
            rule="no_case",
            subject="x",
            reason="x",
            accepted_on=TODAY,
            meeting_id=meeting.id,
            item_id=item,
        )
        writer.add("draft", id="d", text="/note x", meeting_id=meeting.id)
        writer.add(
            "exported_file", path="x", sha256="x", exported_at=desk.now(), meeting_id=meeting.id
        )
        writer.add("delivery", title="Notat", item_id=item, person_id=person, due=TODAY)
        writer.add("terms_version", body_id=body, version=1, purpose="Formål", valid_from=TODAY)
        writer.add("task", text="Rykkes", due=TODAY, item_id=item)


def _leaks(folder: Path, *words: str) -> list[str]:
    wanted = {s for w in words for way in (w, w.lower(), w.upper()) for s in spellings(way)}
    return [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*"))
        if path.is_file() and any(w in layer for layer in every_layer(path) for w in wanted)
    ]


@pytest.mark.parametrize("name", EXPORTS)
def test_no_export_for_others_holds_what_is_private_or_who_is_anonymised(
    marked: Path, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "plan.hpdesk"
    path.write_bytes(marked.read_bytes())
    folder = tmp_path / "ud"
    folder.mkdir()
    with contextlib.closing(Desk.open(path, today=TODAY)) as desk:
        EXPORTS[name](desk, folder)
    assert any(folder.rglob("*.*")), "nothing was made, so nothing was proved"
    assert _leaks(folder, MARK, GONE) == []


def test_neither_the_room_nor_the_case_sheets_show_what_is_private(marked: Path) -> None:
    with contextlib.closing(Desk.open(marked, today=TODAY, for_writing=False)) as desk:
        assert MARK not in what_the_room_sees(desk)
        assert MARK not in what_the_cases_say(desk)


@pytest.mark.parametrize("command", ["list", "window", "pack", "minutes", "checklist"])
def test_no_command_for_papers_tells_what_is_private(
    marked: Path, tmp_path: Path, command: str
) -> None:
    from hpdesk.app.main import main

    with contextlib.closing(Desk.open(marked, today=TODAY, for_writing=False)) as desk:
        meeting = next(m.id for m in meetings.list_meetings(desk) if "board" in m.body_kinds)
    target = "2026-12-01" if command == "window" else str(marked)
    words = ["--today", TODAY.isoformat(), command, target]
    if command in ("pack", "minutes"):
        words += [meeting, "--pdf", str(tmp_path / "a.pdf"), "--docx", str(tmp_path / "a.docx")]
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        assert main(words) == 0, said.getvalue()
    assert MARK not in said.getvalue()
    assert _leaks(tmp_path, MARK) == []


def test_the_wall_finds_a_mark_in_every_kind_of_file(marked: Path, tmp_path: Path) -> None:
    """Prove that the search would find a leak: the same files with the mark let through."""
    path = tmp_path / "plan.hpdesk"
    path.write_bytes(marked.read_bytes())
    connection = sqlite3.connect(path)
    connection.execute("UPDATE agenda_item SET title = ?", (MARK,))
    connection.execute("UPDATE meeting SET title = ?", (MARK,))
    connection.execute("UPDATE task SET text = ?", (MARK,))
    connection.commit()
    connection.close()
    with contextlib.closing(Desk.open(path, today=TODAY)) as desk:
        for name in _ONE_OF_EACH_KIND:
            folder = tmp_path / name
            folder.mkdir()
            EXPORTS[name](desk, folder)
            made = [p for p in folder.rglob("*") if p.is_file()]
            assert len(_leaks(folder, MARK)) == len(made) > 0, name
