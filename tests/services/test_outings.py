# SPDX-License-Identifier: MPL-2.0
"""Study trips and social events: programme, participants, and what was learned."""

from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AttendanceStatus, MeetingKind
from hpdesk.services import followup, meetings, minutes, outings, papers, people, waiting
from hpdesk.services.desk import Desk
from tests.builders import Board


def _words(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    words = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return words


@pytest.fixture
def trip(desk: Desk, board: Board) -> str:
    starts, ends = datetime(2027, 5, 4, 9), datetime(2027, 5, 4, 15)
    key = meetings.add_meeting(
        desk, [board.body], starts, ends, kind=MeetingKind.STUDY_TRIP, place="Aarhus"
    )
    meetings.add_item(desk, key, "Rundvisning i Gellerup", duration=90)
    return key


def test_a_trip_has_a_programme_and_no_agenda(desk: Desk, trip: str, tmp_path: Path) -> None:
    papers.write_pack(desk, trip, pdf=tmp_path / "p.pdf", docx=tmp_path / "p.docx")
    words = _words(tmp_path / "p.pdf")
    assert "Studietur" in words
    assert "Program og bilag" in words
    assert "agsorden" not in words


def test_a_lesson_becomes_a_task_and_a_point_with_a_link_back(
    desk: Desk, board: Board, trip: str
) -> None:
    key = outings.add_lesson(desk, trip, "  Nabohjælp  virker ")
    task = outings.make_task(desk, key, responsible=[board.chair])
    point = outings.make_point(desk, key, board.body)
    (lesson,) = outings.list_lessons(desk, trip)
    assert (lesson.text, lesson.task_id, lesson.waiting_id) == ("Nabohjælp virker", task, point)
    assert followup.get_task(desk, task).text == "Nabohjælp virker"
    assert [w.title for w in waiting.list_waiting(desk, board.body)] == ["Nabohjælp virker"]
    with pytest.raises(UserError, match="allerede en opgave"):
        outings.make_task(desk, key)
    assert desk.undo() == "Læring løftet til punkt"
    assert outings.list_lessons(desk, trip)[0].waiting_id is None
    with pytest.raises(UserError, match="hvad der blev lært"):
        outings.edit_lesson(desk, key, " ")


def test_the_list_of_participants_has_members_and_guests_and_not_who_stays_away(
    desk: Desk, board: Board, trip: str, tmp_path: Path
) -> None:
    guest = people.add_person(desk, "Åse Ødegård", phone="11 22 33 44", notes="Qzx7")
    minutes.set_attendance(desk, trip, guest, AttendanceStatus.PRESENT)
    minutes.set_attendance(desk, trip, board.secretary, AttendanceStatus.APOLOGY)
    outings.write_participants(desk, trip, pdf=tmp_path / "d.pdf", docx=tmp_path / "d.docx")
    words = _words(tmp_path / "d.pdf").replace("\u00a0", " ")
    assert "2 deltagere" in words
    assert "Åse Ødegård" in words
    assert "11 22 33 44" in words
    assert "Lone Kjærulff" not in words
    assert "Qzx7" not in words
