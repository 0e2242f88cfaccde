# SPDX-License-Identifier: MPL-2.0
"""The mails of the minutes: to the chair, to all, and an extract to each with tasks."""

from datetime import date, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.domain.meetings import MeetingKind
from hpdesk.services import (
    followup,
    meetings,
    minutes,
    minutes_approval,
    minutes_mail,
    people,
)
from hpdesk.services.desk import Desk
from tests.builders import Board, add_task

SECRET = "Hemmelighuset"


def minuted(desk: Desk, board: Board) -> None:
    """Minute the meeting with a task at an open point and one at a closed point."""
    people.edit_person(desk, board.chair, email="karin@fjordbo.example")
    people.edit_person(desk, board.secretary, email="lone@kvarterhuset.example")
    meetings.edit_meeting(desk, board.meeting, chair_id=board.chair)
    meetings.edit_item(desk, board.items[1], decision="Godkendt med 60.000 kr.")
    add_task(desk, board, due=date(2027, 1, 15))
    closed = meetings.add_item(
        desk, board.meeting, f"Sag {SECRET}", closed=True, public_title="Personsag"
    )
    followup.add_task(desk, "Ring til naboen", item_id=closed, responsible=[board.chair])
    minutes.finish_meeting(desk, board.meeting)


def parsed(path: Path) -> EmailMessage:
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def text_of(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def test_the_chair_gets_the_draft_as_files(desk: Desk, board: Board, tmp_path: Path) -> None:
    minuted(desk, board)
    ready = minutes_mail.mail_to_chair(desk, board.meeting, date(2026, 12, 4))
    (path,) = minutes_mail.write_mails([ready], tmp_path)
    message = parsed(path)
    assert path.name == "Mail til formanden.eml"
    assert (message["To"], message["X-Unsent"]) == ("Karin Vestermark <karin@fjordbo.example>", "1")
    assert "4. december 2026" in text_of(message)
    names = [str(part.get_filename()) for part in message.iter_attachments()]
    assert [name.rpartition(".")[2] for name in names] == ["pdf", "docx"]
    assert all("udkast" in name for name in names)


def test_without_a_chair_there_is_nobody_to_write_to(desk: Desk, board: Board) -> None:
    with pytest.raises(UserError, match="ingen formand"):
        minutes_mail.mail_to_chair(desk, board.meeting)


def test_all_get_the_files_as_they_were_kept(desk: Desk, board: Board, tmp_path: Path) -> None:
    minuted(desk, board)
    version = minutes_approval.send_minutes(
        desk, board.meeting, date(2026, 12, 7), date(2026, 12, 14)
    )
    (path,) = minutes_mail.write_mails(
        [minutes_mail.mail_to_all(desk, board.meeting, version)], tmp_path
    )
    message = parsed(path)
    words = text_of(message)
    assert "senest mandag den 14. december 2026" in words
    assert "2.1 Skaf lokale, Karin Vestermark, frist 15. januar 2027" in words
    assert "Opgaver fra lukkede punkter står i referatet." in words
    assert "Ring til naboen" not in words
    assert SECRET not in words
    kept = meetings.get_meeting(desk, board.meeting).sent[-1].files
    attached = list(message.iter_attachments())
    assert [part.get_filename() for part in attached] == [file.file_name for file in kept]
    assert [len(part.get_content()) for part in attached] == [file.size for file in kept]
    with pytest.raises(UserError, match="ingen filer"):
        minutes_mail.mail_to_all(desk, board.meeting, version + 1)


def test_each_with_a_task_gets_an_extract(desk: Desk, board: Board, tmp_path: Path) -> None:
    minuted(desk, board)
    outsider = people.add_person(desk, "Nina Ytre")
    closed = meetings.list_items(desk, board.meeting)[-1].id
    followup.add_task(desk, "Send nøglen", item_id=closed, responsible=[outsider])
    told: list[str] = []
    mails = minutes_mail.mail_extracts(
        desk, board.meeting, progress=lambda done, total, what: told.append(what)
    )
    assert told == ["Uddrag til Karin Vestermark", "Uddrag til Nina Ytre"]
    karin, nina = mails
    assert karin.receivers == ("Karin Vestermark",)
    assert (nina.receivers, nina.unreached) == ((), ("Nina Ytre",))
    assert "Godkendt med 60.000 kr." in karin.mail.body
    assert "Skaf lokale" in karin.mail.body
    assert "Ring til naboen" in karin.mail.body
    assert "Personsag" in nina.mail.body
    assert "Send nøglen" in nina.mail.body
    for ready in mails:
        assert SECRET not in ready.mail.body
    paths = minutes_mail.write_mails(mails, tmp_path)
    again = minutes_mail.write_mails(mails, tmp_path)
    assert len({*paths, *again}) == 4


def test_words_can_be_changed_before_the_mail_is_written(
    desk: Desk, board: Board, tmp_path: Path
) -> None:
    minuted(desk, board)
    ready = minutes_mail.mail_to_chair(desk, board.meeting).with_text("Kære", "Se vedlagte.\n")
    (path,) = minutes_mail.write_mails([ready], tmp_path)
    assert parsed(path)["Subject"] == "Kære"
    assert text_of(parsed(path)).strip() == "Se vedlagte."


def test_making_extracts_can_be_cancelled(desk: Desk, board: Board) -> None:
    minuted(desk, board)
    with pytest.raises(Cancelled):
        minutes_mail.mail_extracts(desk, board.meeting, cancelled=lambda: True)


def test_a_cancelled_sending_changes_nothing(desk: Desk, board: Board) -> None:
    minuted(desk, board)
    before = meetings.get_meeting(desk, board.meeting)
    with pytest.raises(Cancelled):
        minutes_approval.send_minutes(desk, board.meeting, cancelled=lambda: True)
    assert meetings.get_meeting(desk, board.meeting) == before


def test_only_the_point_for_it_offers_minutes_to_approve(desk: Desk, board: Board) -> None:
    minuted(desk, board)
    later = meetings.add_meeting(desk, [board.body], datetime(2027, 3, 2, 14))
    point = meetings.add_item(desk, later, "Godkendelse af referat")
    meetings.add_item(desk, later, "Eventuelt")
    meetings.add_meeting(desk, [board.body], datetime(2026, 11, 1, 9), kind=MeetingKind.STUDY_TRIP)
    first, second = meetings.list_items(desk, later)
    assert first.id == point
    waiting = minutes_approval.meetings_to_approve_at(desk, first)
    assert [meeting.id for meeting in waiting] == [board.meeting]
    assert minutes_approval.meetings_to_approve_at(desk, second) == ()
    meeting = meetings.get_meeting(desk, board.meeting)
    assert [m.id for m in minutes_approval.meetings_to_approve_in(desk, meeting)] == [later]
