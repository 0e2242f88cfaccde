# SPDX-License-Identifier: MPL-2.0
"""A member from whom a point is left out never gets the pack and the mail that go to all."""

import io
import zipfile
from dataclasses import dataclass

import pytest

from hpdesk.domain.agenda_snapshot import SentEdition
from hpdesk.domain.meetings import Origin, SentKind
from hpdesk.services import (
    attachments,
    followup,
    hiding,
    meetings,
    people,
    reader_groups,
    sending,
    sending_mail,
)
from hpdesk.services.agenda_points import carry_point
from hpdesk.services.desk import Desk
from tests.builders import TODAY, Board
from tests.exports import odd_files as odd
from tests.services.test_sending import everything_in

SECRET = "Skjultesagen"


@dataclass(slots=True)
class Hidden:
    """A board with one point left out for its chair, and another member."""

    desk: Desk
    board: Board
    item: str
    other: str


@pytest.fixture
def hidden(desk: Desk, board: Board) -> Hidden:
    people.edit_person(desk, board.chair, email="karin@example.org")
    other = people.add_person(desk, "Bo Lund", email="bo@example.org")
    people.add_member(desk, board.body, other, "member", party_id=board.party)
    item = board.items[1]
    meetings.edit_item(desk, item, title=f"Titel{SECRET}", case=f"Sag{SECRET}")
    attachments.add_attachment(desk, item, odd.a_pdf(1, f"Side{SECRET}"), f"{SECRET}.pdf")
    hiding.hide_item(desk, item, board.chair)
    return Hidden(desk, board, item, other)


def test_the_member_gets_a_copy_of_the_own_in_a_mail_of_the_own(hidden: Hidden) -> None:
    desk, board = hidden.desk, hidden.board
    prepared = sending.prepare_sending(desk, board.meeting, word=True)
    by_edition = {(f.edition, f.file_name[-4:]): f for f in prepared.files}
    own = by_edition[SentEdition.MEMBERS, ".pdf"]
    assert own.person_ids == (board.chair,)
    assert own.file_name == "2026-12-01 Bestyrelsesmøde - dagsorden til Karin Vestermark.pdf"
    assert SECRET not in everything_in(own.content)
    assert SECRET in everything_in(by_edition[SentEdition.ALL, ".pdf"].content)
    word = by_edition[SentEdition.MEMBERS, "docx"]
    with zipfile.ZipFile(io.BytesIO(word.content)) as parts:
        assert SECRET.encode() not in b"".join(parts.read(name) for name in parts.namelist())
    version = sending.send(desk, prepared, TODAY)
    mails = sending_mail.draft_mails(desk, board.meeting, version).drafts
    by_key = {mail.edition: mail.mail for mail in mails}
    assert by_key[SentEdition.ALL].to == (("Bo Lund", "bo@example.org"),)
    mail = by_key[SentEdition.MEMBERS]
    assert mail.to == (("Karin Vestermark", "karin@example.org"),)
    assert SECRET not in repr(mail.body) + mail.subject
    assert "2. Punktet er udeladt i dette eksemplar" in mail.body
    assert {file.file_name for file in mail.attachments} == {own.file_name, word.file_name}


def test_a_supplement_gives_the_member_the_whole_copy_anew(hidden: Hidden) -> None:
    desk, board = hidden.desk, hidden.board
    sending.send(desk, sending.prepare_sending(desk, board.meeting), TODAY)
    meetings.edit_item(desk, hidden.item, economy=f"Penge{SECRET}")
    prepared = sending.prepare_sending(desk, board.meeting, kind=SentKind.SUPPLEMENT)
    (own,) = [file for file in prepared.files if file.edition is SentEdition.MEMBERS]
    said = everything_in(own.content) + own.file_name
    assert SECRET not in said
    assert "(version 2)" in own.file_name
    assert "Godkendelse af dagsorden" in said
    version = sending.send(desk, prepared, TODAY)
    mails = sending_mail.draft_mails(desk, board.meeting, version).drafts
    (mail,) = [one.mail for one in mails if one.edition is SentEdition.MEMBERS]
    assert SECRET not in mail.body + mail.subject


def test_tasks_of_an_earlier_hidden_point_are_not_in_the_members_list(
    hidden: Hidden, desk: Desk, board: Board
) -> None:
    followup.add_task(desk, f"Opgave{SECRET}", item_id=hidden.item, responsible=[hidden.other])
    starts = meetings.get_meeting(desk, board.meeting).starts
    later = meetings.add_meeting(desk, [board.body], starts.replace(month=12, day=15))
    meetings.add_item(desk, later, "Opfølgning", standing="follow_up")
    prepared = sending.prepare_sending(desk, later)
    whole, own = (
        next(everything_in(f.content) for f in prepared.files if f.edition is edition)
        for edition in (SentEdition.ALL, SentEdition.MEMBERS)
    )
    assert f"Opgave{SECRET}" in whole
    assert SECRET not in own


def test_the_sending_says_who_gets_a_copy_of_their_own(hidden: Hidden) -> None:
    groups = {g.edition: g for g in reader_groups.reader_groups(hidden.desk, hidden.board.meeting)}
    assert groups[SentEdition.ALL].own_copies == ("Karin Vestermark",)
    hiding.show_item(hidden.desk, hidden.item, hidden.board.chair)
    groups = {g.edition: g for g in reader_groups.reader_groups(hidden.desk, hidden.board.meeting)}
    assert groups[SentEdition.ALL].own_copies == ()


def test_a_case_that_goes_to_another_meeting_stays_out_of_the_members_copies(
    hidden: Hidden,
) -> None:
    desk, board = hidden.desk, hidden.board
    starts = meetings.get_meeting(desk, board.meeting).starts
    later = meetings.add_meeting(desk, [board.body], starts.replace(day=15))
    with desk.write("Punkt ført videre") as writer:
        carry_point(writer, hidden.item, later, Origin.CARRIED)
    (carried,) = meetings.list_items(desk, later)
    assert carried.hidden_from == (board.chair,)
