# SPDX-License-Identifier: MPL-2.0
"""Taking a person out of the file for good, searched in its raw bytes."""

import json
import sqlite3
import threading
from datetime import date
from pathlib import Path

import pytest

from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.domain.personal_names import FORMER_MEMBER
from hpdesk.services import (
    anonymising,
    backups,
    coordination,
    decision_register,
    followup,
    meetings,
    named_backups,
    people,
    sending,
)
from hpdesk.services.backups import back_up_plan
from hpdesk.services.checking import check_file
from hpdesk.services.desk import Desk
from hpdesk.services.send_log import changes_since
from tests.builders import TODAY, sample_plan

KARIN = "Karin Vestermark"
TRACES = ("Vestermark", "vestermark", "VESTERMARK", "Ærøskov", "ærøskov", "karin.v@", "44556677")


def _person(desk: Desk, name: str) -> str:
    return next(p.id for p in people.list_people(desk) if p.name == name)


def _traces(content: bytes, words: tuple[str, ...] = TRACES) -> list[str]:
    """Return which words stand in raw bytes in any encoding a file could have."""
    return [
        f"{word} ({encoding})"
        for word in words
        for encoding in ("utf-8", "latin-1", "utf-16-le", "utf-16-be")
        if word.encode(encoding) in content
    ] + [f"{word} (escaped)" for word in words if json.dumps(word)[1:-1].encode() in content]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Return the sample, in which one person has left traces in every way there is."""
    path = sample_plan(tmp_path)
    desk = Desk.open(path, today=TODAY)
    karin = _person(desk, KARIN)
    people.edit_person(desk, karin, name="Karin Ærøskov", phone="44 55 66 77")
    people.edit_person(desk, karin, name=KARIN, email="karin.v@kommune.example", notes="Bor i by")
    item = next(
        item
        for meeting in meetings.list_meetings(desk)
        for item in meetings.list_items(desk, meeting.id)
        if meeting.starts.date() > TODAY and "board" in meeting.body_kinds
    )
    meetings.edit_item(desk, item.id, case="Vestermarks notat. karin vestermark ringede.")
    meetings.edit_item(desk, item.id, case="Notat fra K. Vestermark og Karin (44556677).")
    coordination.add_note(desk, "Ring VESTERMARK, Karin – eller karin_vestermark.", TODAY)
    followup.delete_task(desk, followup.add_task(desk, "Ring til Ærøskov"))
    followup.add_task(desk, "Spørg Karin Vestermark", responsible=[karin])
    decision_register.add_told(desk, item.id, audience="Karin Vestermarks kontor")
    with desk.write("Mail til Karin Vestermark") as writer:
        writer.add("setting", id="own_words", value=json.dumps(["Vestermark", "Ærøskov"]))
        writer.add("draft", id="d1", text="opg Vestermark: ring", meeting_id=item.meeting_id)
    desk.close()
    return path


def test_the_name_is_nowhere_in_the_bytes_of_the_file(plan: Path) -> None:
    assert _traces(plan.read_bytes())
    desk = Desk.open(plan, today=TODAY)
    done = anonymising.anonymise(desk, _person(desk, KARIN))
    assert done.is_compacted
    assert _traces(desk.path.read_bytes()) == []
    desk.close()
    assert _traces(plan.read_bytes()) == []
    assert not plan.with_name(plan.name + "-journal").exists()


def test_the_person_stays_as_a_former_member_with_seats_and_tasks(plan: Path) -> None:
    desk = Desk.open(plan, today=TODAY)
    karin = _person(desk, KARIN)
    seats = [s.role for s in people.list_members(desk) if s.person.id == karin]
    done = anonymising.anonymise(desk, karin)
    person = next(p for p in people.list_people(desk) if p.id == done.person_id)
    assert (person.name, person.email, person.phone, person.title, person.notes) == (
        FORMER_MEMBER, "", "", "", "",
    )  # fmt: skip
    assert person.anonymised_on == TODAY
    assert [s.role for s in people.list_members(desk) if s.person.id == karin] == seats
    tasks = [t for t in followup.list_tasks(desk) if t.text == f"Spørg {FORMER_MEMBER}"]
    assert [r.called_then for t in tasks for r in t.responsible] == [FORMER_MEMBER]
    with pytest.raises(UserError, match="allerede"):
        anonymising.anonymise(desk, karin)
    desk.close()


def test_neither_undo_nor_the_search_brings_the_name_back(plan: Path) -> None:
    from hpdesk.services.search import search

    desk = Desk.open(plan, today=TODAY)
    people.add_person(desk, "En anden")
    assert desk.undo_label
    anonymising.anonymise(desk, _person(desk, KARIN))
    assert desk.undo_label is None
    assert desk.redo_label is None
    assert search(desk, "Vestermark") == []
    assert search(desk, "tidligere medlem")
    assert sqlite3.connect(plan).execute("PRAGMA integrity_check").fetchone() == ("ok",)
    desk.close()


def test_a_first_name_that_others_have_is_left_unless_asked_for(plan: Path) -> None:
    desk = Desk.open(plan, today=TODAY)
    people.add_person(desk, "Karin Holm")
    karin = _person(desk, KARIN)
    seen = anonymising.preview_anonymising(desk, karin)
    doubtful = [p for p in seen.doubtful if p.form == "Karin" and "Sagsfremstilling" in p.where]
    assert doubtful
    assert not any(place.taken for place in doubtful)
    anonymising.anonymise(desk, karin, also=[place.key for place in doubtful])
    texts = [
        item.case
        for meeting in meetings.list_meetings(desk)
        for item in meetings.list_items(desk, meeting.id)
    ]
    assert any("og tidligere medlem (" in text for text in texts)
    assert "Karin Holm" in {p.name for p in people.list_people(desk)}
    desk.close()


def test_the_preview_tells_each_place_in_words(plan: Path) -> None:
    desk = Desk.open(plan, today=TODAY)
    seen = anonymising.preview_anonymising(desk, _person(desk, KARIN))
    where = [place.where for place in seen.places]
    assert any(words.startswith("Sagsfremstilling, ") and "punkt" in words for words in where)
    assert any(words.startswith("Note, ") for words in where)
    assert any("kun i historikken" in words for words in where)
    assert "Indstilling" in where
    desk.close()


def test_a_sent_file_with_the_name_is_let_go_of_and_its_line_stays(plan: Path) -> None:
    desk = Desk.open(plan, today=TODAY)
    karin = _person(desk, KARIN)
    meeting = next(
        meeting
        for meeting in meetings.list_meetings(desk)
        if meeting.starts.date() > TODAY and "board" in meeting.body_kinds
    )
    sending.send(desk, sending.prepare_sending(desk, meeting.id), TODAY, [KARIN], "Til Karin")
    seen = anonymising.preview_anonymising(desk, karin)
    sent = [file for file in seen.files if file.sent_file_id and not file.unread]
    assert sent
    assert changes_since(desk, meeting.id).changes == ()
    anonymising.anonymise(desk, karin, drop_files=[file.sent_file_id for file in sent])
    assert changes_since(desk, meeting.id).changes == ()
    again = meetings.get_meeting(desk, meeting.id)
    assert [v.on for v in again.sent if v.files] == [TODAY]
    with pytest.raises(UserError, match="anonymiseret"):
        sending.read_sent_file(desk, sent[0].sent_file_id)
    assert sending.verify_sent_files(desk) == []
    desk.close()


def test_copies_beside_the_file_are_named(plan: Path, tmp_path: Path) -> None:
    (tmp_path / "demo (før opgradering).hpdesk").write_bytes(b"x")
    desk = Desk.open(plan, today=TODAY)
    made = back_up_plan(desk, BackupReason.OPENED)
    assert made is not None
    seen = anonymising.preview_anonymising(desk, _person(desk, KARIN))
    assert seen.copies == ("demo (før opgradering).hpdesk",)
    assert seen.backup_count == 1
    desk.close()


def test_a_key_that_tells_the_name_gets_another(plan: Path) -> None:
    connection = sqlite3.connect(plan)
    tables = [
        (table, column)
        for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        for *_, target, column, _to, _u, _d, _m in connection.execute(
            f"PRAGMA foreign_key_list({table})"
        )
        if target == "person"
    ]
    for table, column in tables:
        connection.execute(
            f"UPDATE {table} SET {column} = 'x-karin-vestermark' WHERE {column} = 'x-kv'"
        )
    connection.execute("UPDATE person SET id = 'x-karin-vestermark' WHERE id = 'x-kv'")
    connection.execute("UPDATE row_change SET row_key = 'x-karin-vestermark' WHERE row_key='x-kv'")
    connection.commit()
    connection.close()
    desk = Desk.open(plan, today=date(2026, 11, 13))
    done = anonymising.anonymise(desk, "x-karin-vestermark")
    assert "vestermark" not in done.person_id
    assert any(s.person.id == done.person_id for s in people.list_members(desk))
    desk.close()
    assert _traces(plan.read_bytes()) == []


def test_the_backups_that_still_hold_the_name_are_found_and_let_go(plan: Path) -> None:
    desk = Desk.open(plan, today=TODAY)
    other = people.add_person(desk, "Torkild Abildgren")
    first = back_up_plan(desk, BackupReason.OPENED)
    karin = _person(desk, KARIN)
    done = anonymising.anonymise(desk, karin)
    assert first is not None
    found = named_backups.backups_naming(desk, karin)
    assert [one.path for one in found] == [first.path]
    assert named_backups.delete_backups_naming(desk, karin) == 1
    assert not first.path.exists()
    (fresh,) = backups.list_backups(desk)
    assert check_file(fresh.path) == []
    assert b"Vestermark" not in fresh.path.read_bytes()
    assert named_backups.backups_naming(desk, karin) == ()
    assert named_backups.backups_naming(desk, done.person_id) == ()
    assert [one.path for one in named_backups.backups_naming(desk, other)] == [fresh.path]
    desk.close()


def test_a_backup_that_cannot_be_read_is_taken_to_hold_the_name(plan: Path) -> None:
    desk = Desk.open(plan, today=TODAY)
    made = back_up_plan(desk, BackupReason.OPENED)
    assert made is not None
    karin = _person(desk, KARIN)
    anonymising.anonymise(desk, karin)
    made.path.chmod(0o644)
    made.path.write_bytes(made.path.read_bytes()[:5000])
    assert len(named_backups.backups_naming(desk, karin)) == 1
    desk.close()


def test_it_can_be_cancelled_until_the_moment_of_writing(plan: Path) -> None:
    desk = Desk.open(plan, today=TODAY)
    karin = _person(desk, KARIN)
    before = plan.read_bytes()
    parts: list[float] = []

    def told(done: int, total: int, _what: str) -> None:
        parts.append(done / total)

    with pytest.raises(Cancelled):
        anonymising.anonymise(desk, karin, progress=told, cancelled=lambda: len(parts) >= 20)
    assert parts == sorted(parts)
    assert max(parts) < 1
    assert plan.read_bytes() == before
    anonymising.anonymise(desk, karin, progress=told)
    assert parts[-1] == 1
    assert _traces(plan.read_bytes()) == []
    desk.close()


def test_what_is_written_while_the_texts_are_read_is_taken_too(plan: Path) -> None:
    desk = Desk.open(plan, today=TODAY)
    writes = 0

    def told(done: int, total: int, _what: str) -> None:
        nonlocal writes
        if done > total / 2 and writes < 2:  # the note table was read already
            writes += 1
            coordination.add_note(desk, f"Karin Vestermark, gang {writes}", TODAY)

    anonymising.anonymise(desk, _person(desk, KARIN), progress=told)
    assert writes == 2
    assert _traces(plan.read_bytes()) == []
    texts = [note.text for note in coordination.list_notes(desk)]
    assert [text for text in texts if ", gang " in text and "medlem" not in text] == []
    assert len([text for text in texts if ", gang " in text]) == 2
    desk.close()


def test_others_can_read_the_plan_while_its_texts_are_read(plan: Path) -> None:
    desk = Desk.open(plan, today=TODAY)
    heard: list[int] = []

    def told(done: int, _total: int, _what: str) -> None:
        if done and not heard:
            reading = threading.Thread(target=lambda: heard.append(len(people.list_people(desk))))
            reading.start()
            reading.join(20)

    anonymising.anonymise(desk, _person(desk, KARIN), progress=told)
    assert heard, "a reader had to wait for it all"
    desk.close()
