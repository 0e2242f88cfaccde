# SPDX-License-Identifier: MPL-2.0
from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from hpdesk.domain.agenda_snapshot import SentEdition
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import SentKind
from hpdesk.services import attachments, meetings, people, sending, sending_mail
from hpdesk.services.desk import Desk
from hpdesk.services.guests import add_guest
from tests.builders import TODAY, Board
from tests.exports import odd_files as odd

SECRET = "Hemmelighuset"


@pytest.fixture
def invited(desk: Desk, board: Board) -> tuple[Board, str, str]:
    """Return a sent meeting with a guest, another without an address, and a closed point."""
    people.edit_person(desk, board.chair, email="karin@example.org")
    people.edit_person(desk, board.secretary, email="lone@example.org")
    silent = people.add_person(desk, "Uden Adresse")
    people.add_member(desk, board.body, silent)
    guest = people.add_person(desk, "Sara Friis", email="sara@example.org")
    unreachable = people.add_person(desk, "Bo Lund", email="ingen snabel-a")
    add_guest(desk, board.items[1], guest)
    add_guest(desk, board.items[2], unreachable)
    meetings.edit_item(desk, board.items[2], closed=True, title=SECRET, public_title="En personsag")
    prepared = sending.prepare_sending(desk, board.meeting)
    sending.send(desk, prepared, TODAY)
    return board, guest, unreachable


def written(desk: Desk, board: Board, folder: Path, version: int = 1) -> dict[str, EmailMessage]:
    drafts = sending_mail.draft_mails(desk, board.meeting, version, deadline=date(2026, 11, 25))
    found = {}
    for path in sending_mail.write_drafts(drafts, folder):
        message = message_from_bytes(path.read_bytes(), policy=default)
        assert isinstance(message, EmailMessage)
        found[path.name] = message
    return found


def body_of(message: EmailMessage) -> str:
    part = message.get_body(("plain",))
    assert part is not None
    return str(part.get_content()).replace("\N{NBSP}", " ")


def attached(message: EmailMessage) -> dict[str, bytes]:
    return {str(p.get_filename()): p.get_content() for p in message.iter_attachments()}


def test_each_group_gets_its_own_mail_with_its_own_file(
    desk: Desk, invited: tuple[Board, str, str], tmp_path: Path
) -> None:
    board, _, _ = invited
    mails = written(desk, board, tmp_path)
    assert set(mails) == {
        "Mail til alle.eml",
        "Mail til Sara Friis.eml",
        "Mail til Bo Lund.eml",
        "Mail med offentlig udgave.eml",
    }
    files = {
        file.file_name: sending.read_sent_file(desk, file.id)
        for file in meetings.get_meeting(desk, board.meeting).sent[0].files
    }
    for name, ending in (
        ("Mail til alle.eml", " - dagsorden.pdf"),
        ("Mail til Sara Friis.eml", " - materiale til Sara Friis.pdf"),
        ("Mail med offentlig udgave.eml", " - offentlig dagsorden.pdf"),
    ):
        ((file_name, content),) = attached(mails[name]).items()
        assert file_name.endswith(ending)
        assert content == files[file_name]
    assert "karin@example.org" in mails["Mail til alle.eml"]["To"]
    assert "lone@example.org" in mails["Mail til alle.eml"]["From"]
    assert mails["Mail til Sara Friis.eml"]["To"] == "Sara Friis <sara@example.org>"
    assert mails["Mail med offentlig udgave.eml"]["To"] is None


def test_the_texts_tell_of_the_meeting_and_keep_closed_titles_out(
    desk: Desk, invited: tuple[Board, str, str], tmp_path: Path
) -> None:
    mails = written(desk, invited[0], tmp_path)
    everyone = body_of(mails["Mail til alle.eml"])
    assert "2. Nattevandring" in everyone
    assert "3. En personsag" in everyone
    assert "onsdag den 25. november 2026" in everyone
    assert "Lone Kjærulff" in everyone
    guest = body_of(mails["Mail til Sara Friis.eml"])
    assert "Kære Sara Friis" in guest
    assert "2. Nattevandring" in guest
    assert "Godkendelse af dagsorden" not in guest
    assert "[sted mangler]" in guest  # seen before it is sent
    assert all(SECRET not in body_of(mail) for mail in mails.values())
    assert all(SECRET not in str(mail["Subject"]) for mail in mails.values())


def test_people_without_a_usable_address_are_named(
    desk: Desk, invited: tuple[Board, str, str]
) -> None:
    drafts = sending_mail.draft_mails(desk, invited[0].meeting, 1)
    assert set(drafts.without_address) == {"Uden Adresse", "Bo Lund"}


def test_the_mail_with_a_supplement_tells_what_is_new(
    desk: Desk, invited: tuple[Board, str, str], tmp_path: Path
) -> None:
    board, _, _ = invited
    meetings.add_item(desk, board.meeting, "Hastesag")
    attachments.add_attachment(desk, board.items[0], odd.a_pdf(1), "nyt.pdf", added_on=TODAY)
    attachments.add_attachment(desk, board.items[2], odd.a_pdf(1), f"{SECRET}.pdf")
    prepared = sending.prepare_sending(
        desk, board.meeting, kind=SentKind.SUPPLEMENT, editions=[SentEdition.ALL]
    )
    sending.send(desk, prepared, TODAY)
    ((name, mail),) = written(desk, board, tmp_path, 2).items()
    assert name == "Mail til alle.eml"
    said = body_of(mail)
    assert "Nyt punkt 4 »Hastesag«." in said
    assert "Eftersendt bilag 1.1 »nyt«." in said
    assert "Eftersendt bilag 3.1 »Lukket punkt«." in said
    assert SECRET not in said
    assert "Nattevandring" not in said


def test_a_sending_without_files_has_no_mails(desk: Desk, board: Board) -> None:
    meetings.mark_sent(desk, board.meeting, TODAY)
    with pytest.raises(UserError, match="ingen filer at vedlægge"):
        sending_mail.draft_mails(desk, board.meeting, 1)


def test_drafts_never_overwrite_each_other(
    desk: Desk, invited: tuple[Board, str, str], tmp_path: Path
) -> None:
    drafts = sending_mail.draft_mails(desk, invited[0].meeting, 1)
    first = sending_mail.write_drafts(drafts, tmp_path)
    again = sending_mail.write_drafts(drafts, tmp_path)
    assert not {*first} & {*again}
    with pytest.raises(UserError, match="kan ikke skrives"):
        sending_mail.write_drafts(drafts, tmp_path / "findes ikke")
