# SPDX-License-Identifier: MPL-2.0
"""Bilag are looked into once, what is found is kept, and the preflight tells of it."""

import hashlib
from pathlib import Path

import pytest

from hpdesk.documents.bundles import BilagStatus
from hpdesk.domain.bilag_notes import BilagNote, BilagTrait
from hpdesk.domain.errors import Cancelled
from hpdesk.domain.preflight_findings import Rule
from hpdesk.services import attachments, meetings
from hpdesk.services.bilag_looks import (
    KeptConversions,
    look_into_bilag,
    notes_of_meeting,
    unseen_bilag,
)
from hpdesk.services.desk import Desk
from hpdesk.services.papers import write_pack
from hpdesk.services.preflight import check_meeting
from tests.builders import TODAY, Board
from tests.exports import odd_files as odd
from tests.exports import office_files as office
from tests.office import needs_office


def told(_done: int, _total: int, _what: str) -> None:
    """Take a report of progress."""


def look(desk: Desk, meeting_id: str) -> int:
    return look_into_bilag(desk, meeting_id, progress=told, cancelled=lambda: False)


def a_meeting_with(desk: Desk, board: Board, files: dict[str, bytes]) -> str:
    for name, content in files.items():
        attachments.add_attachment(desk, board.items[1], content, name)
    return board.meeting


@needs_office
def test_what_is_found_in_a_file_stands_in_the_preflight(desk: Desk, board: Board) -> None:
    files = {"notat.docx": office.a_reviewed_docx(), "ark.xlsx": office.a_workbook_with_secrets()}
    meeting = a_meeting_with(desk, board, files)
    assert not [f for f in check_meeting(desk, meeting).findings if f.attachment_id]
    steps = desk.undo_label
    assert look(desk, meeting) == 2
    found = {f.title: f for f in check_meeting(desk, meeting).findings if f.attachment_id}
    assert "Bilag 2.1 har et tal, der ligner et CPR-nummer" in found
    assert "Bilag 2.1 har 2 rettelser, der ikke er godkendt eller afvist" in found
    assert "Bilag 2.2 har et skjult ark" in found
    assert found["Bilag 2.2 har et skjult ark"].rule is Rule.ATTACHMENT_TO_LOOK_AT
    assert office.CPR not in "".join(f"{f.title} {f.detail}" for f in found.values())
    assert desk.undo_label == steps  # nothing that a person did


def test_a_bilag_is_looked_into_once(desk: Desk, board: Board) -> None:
    same = odd.a_pdf()
    meeting = a_meeting_with(desk, board, {"a.pdf": same, "b.pdf": same, "c.txt": b"Hej"})
    assert len(unseen_bilag(desk, meeting)) == 2
    assert look(desk, meeting) == 2
    assert look(desk, meeting) == 0
    known = notes_of_meeting(desk, meeting)
    fonts = BilagNote(BilagTrait.FONTS_NOT_EMBEDDED)
    assert known[hashlib.sha256(same).hexdigest()] == (fonts,)
    assert known[hashlib.sha256(b"Hej").hexdigest()] == ()


@needs_office
def test_a_pack_is_made_again_without_the_office_program(
    desk: Desk, board: Board, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = a_meeting_with(desk, board, {"notat.docx": office.a_reviewed_docx()})
    (first,) = write_pack(desk, meeting, pdf=tmp_path / "1.pdf").attachments
    assert first.status is BilagStatus.INCLUDED
    monkeypatch.setenv("HPDESK_SOFFICE", "")
    (again,) = write_pack(desk, meeting, pdf=tmp_path / "2.pdf").attachments
    assert again.status is BilagStatus.INCLUDED
    assert (tmp_path / "1.pdf").read_bytes() == (tmp_path / "2.pdf").read_bytes()
    assert unseen_bilag(desk, meeting)  # a pack makes pages, it does not look for traits
    look(desk, meeting)
    kept = KeptConversions(desk).get(hashlib.sha256(office_bytes(desk, meeting)).hexdigest())
    assert kept is not None
    assert kept.pdf is not None
    assert kept.converter == "LibreOffice"
    traits = {note.trait for note in kept.notes}  # the pack had the pages before the look
    assert traits >= {BilagTrait.TRACKED_CHANGES, BilagTrait.CPR_NUMBER}


def office_bytes(desk: Desk, meeting_id: str) -> bytes:
    (bilag,) = (b for item in meetings.list_items(desk, meeting_id) for b in item.attachments)
    content = attachments.content_of(desk, bilag)
    assert content is not None
    return content


def test_without_the_office_program_the_bilag_rides_along_and_is_looked_at_again_later(
    desk: Desk, board: Board, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HPDESK_SOFFICE", "")
    meeting = a_meeting_with(desk, board, {"notat.docx": office.a_docx()})
    (result,) = write_pack(desk, meeting, pdf=tmp_path / "1.pdf").attachments
    assert result.status is BilagStatus.ATTACHED
    assert any("LibreOffice" in note for note in result.notes)
    look(desk, meeting)
    assert not unseen_bilag(desk, meeting)
    (finding,) = (f for f in check_meeting(desk, meeting).findings if f.attachment_id)
    assert finding.title.endswith("kan ikke blive til sider på denne computer")
    monkeypatch.setenv("HPDESK_SOFFICE", "soffice")
    assert unseen_bilag(desk, meeting)  # another machine has the program


def test_a_plan_that_is_read_only_is_left_alone(desk: Desk, board: Board) -> None:
    meeting = a_meeting_with(desk, board, {"a.txt": b"Hej"})
    path = desk.path
    desk.close()
    reading = Desk.open(path, today=TODAY, for_writing=False)
    try:
        assert look(reading, meeting) == 0
        assert len(unseen_bilag(reading, meeting)) == 1
    finally:
        reading.close()


def test_looking_can_be_cancelled(desk: Desk, board: Board) -> None:
    meeting = a_meeting_with(desk, board, {"a.txt": b"Hej"})
    with pytest.raises(Cancelled):
        look_into_bilag(desk, meeting, progress=told, cancelled=lambda: True)
    assert len(unseen_bilag(desk, meeting)) == 1
