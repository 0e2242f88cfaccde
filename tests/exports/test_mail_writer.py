# SPDX-License-Identifier: MPL-2.0
import email
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.headerregistry import AddressHeader
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.errors import UserError
from hpdesk.exports.mail_writer import MailAttachment, MailDraft, draft_bytes

DRAFT = MailDraft(
    subject="Dagsorden og bilag: Bestyrelsesmøde tirsdag den 1. december 2026",
    body="Kære Åse\n\nHermed dagsordenen.\n.\nFrom os\n\nVenlig hilsen\nLone\n",
    to=(("Åse Kjærulff, formand", "aase@fjordbo.dk"), ("Ali Øzgür", "ali@kommune.dk")),
    cc=(("", "arkiv@fjordbo.dk"),),
    sender=("Lone Kjærulff", "lone@fjordbo.dk"),
    attachments=(
        MailAttachment("2026-12-01 Bestyrelsesmøde – dagsorden.pdf", b"%PDF-1.7 \x00\xff\r\n"),
        MailAttachment("møde.ics", b"BEGIN:VCALENDAR\r\n"),
    ),
    written=datetime(2026, 1, 5, 9, tzinfo=UTC),
    message_id="k-1.3@hpdesk",
)


def opened(draft: MailDraft) -> EmailMessage:
    """Return a draft as the standard library reads it, after what RFC 5322 demands of its lines."""
    content = draft_bytes(draft)
    lines = content.split(b"\r\n")
    assert not any(b"\r" in line or b"\n" in line for line in lines)
    assert all(len(line) <= 998 for line in lines)
    head = content.partition(b"\r\n\r\n")[0]
    assert head.isascii()
    message = email.message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    assert message.defects == []
    return message


def people(message: EmailMessage, header: str) -> list[tuple[str, str]]:
    """Return names and addresses of a header."""
    found = message[header]
    if found is None:
        return []
    assert found.defects == ()
    assert isinstance(found, AddressHeader)
    return [(a.display_name, a.addr_spec) for a in found.addresses]


def body_of(message: EmailMessage) -> str:
    """Return the plain text, with the line ends of this program."""
    part = message.get_body(("plain",))
    assert part is not None
    text = part.get_content()
    assert isinstance(text, str)
    return text.replace("\r\n", "\n")


def test_a_draft_opens_whole_in_another_reader() -> None:
    message = opened(DRAFT)
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == DRAFT.subject
    assert body_of(message) == DRAFT.body
    assert people(message, "From") == [DRAFT.sender]
    assert people(message, "To") == list(DRAFT.to)
    assert people(message, "Cc") == list(DRAFT.cc)
    assert message["Message-ID"] == "<k-1.3@hpdesk>"
    assert message["Date"].datetime == DRAFT.written
    files = list(message.iter_attachments())
    assert [f.get_filename() for f in files] == [a.file_name for a in DRAFT.attachments]
    assert [f.get_payload(decode=True) for f in files] == [a.content for a in DRAFT.attachments]
    assert [f.get_content_type() for f in files] == ["application/pdf", "text/calendar"]


def test_the_same_draft_is_written_with_the_same_bytes() -> None:
    assert draft_bytes(DRAFT) == draft_bytes(replace(DRAFT))


def test_hidden_receivers_stand_as_blind_copies_only() -> None:
    message = opened(replace(DRAFT, hide_receivers=True, bcc=(("Bo", "bo@x.dk"),)))
    assert people(message, "To") == [DRAFT.sender]
    assert people(message, "Cc") == []
    assert people(message, "Bcc") == [*DRAFT.to, *DRAFT.cc, ("Bo", "bo@x.dk")]


def test_an_address_gets_the_mail_once() -> None:
    message = opened(replace(DRAFT, bcc=(("Åse", " AASE@fjordbo.dk "), ("Bo", "bo@x.dk"))))
    assert people(message, "Bcc") == [("Bo", "bo@x.dk")]


@pytest.mark.parametrize(
    "mail", ["", "lone", "a@b.dk, c@d.dk", "a@b.dk\r\nBcc: ond@x.dk", "a b@x.dk", "a@b", "a@b..dk"]
)
def test_an_address_that_cannot_be_used_is_told(mail: str) -> None:
    with pytest.raises(UserError, match=r"mailadressen ».*« hos Lone ikke kan bruges") as caught:
        draft_bytes(replace(DRAFT, to=(("Lone", mail),)))
    assert "\n" not in str(caught.value)


def test_no_text_can_make_a_header_of_its_own() -> None:
    nasty = "Møde\r\nBcc: ond@x.dk\n\nindhold\u2028X-Ond: 1\x00"
    message = opened(
        replace(
            DRAFT,
            subject=nasty,
            to=((nasty, "lone@x.dk"), ("ascii\r\nBcc: ond@x.dk", "ali@x.dk")),
            message_id="a@b>\r\nBcc: ond@x.dk",
            attachments=(MailAttachment(f'..\\..\\"{nasty}.pdf', b"x"),),
        )
    )
    assert message["Bcc"] is None
    assert message["X-Ond"] is None
    assert message["Message-ID"] is None
    assert [mail for _, mail in people(message, "To")] == ["lone@x.dk", "ali@x.dk"]
    (file,) = message.iter_attachments()
    name = file.get_filename()
    assert name is not None
    assert re.search(r'[\\/\r\n"]', name) is None


def test_a_moment_that_has_not_come_is_left_out() -> None:
    assert opened(replace(DRAFT, written=datetime.now(UTC) + timedelta(days=2)))["Date"] is None


def test_a_draft_needs_neither_receivers_nor_sender_nor_files() -> None:
    message = opened(MailDraft("Emne", "Tekst\n"))
    assert (message["To"], message["From"], message["Date"]) == (None, None, None)
    assert body_of(message) == "Tekst\n"


def test_thirty_receivers_and_a_long_subject_stay_on_short_lines() -> None:
    many = tuple(
        (f"Medlem Nummer {n} Kjærulff-Østergård", f"medlem.{n}@kommune.dk") for n in range(30)
    )
    draft = replace(DRAFT, to=many, subject="Godkendelse af regnskab og årsberetning " * 12)
    head = draft_bytes(draft).partition(b"\r\n\r\n")[0]
    assert max(len(line) for line in head.split(b"\r\n")) <= 78
    message = opened(draft)
    assert people(message, "To") == list(many)
    assert message["Subject"] == draft.subject.strip()


@given(
    subject=st.text(max_size=150),
    body=st.text(max_size=300),
    name=st.text(max_size=120),
    file_name=st.text(max_size=80),
    content=st.binary(max_size=60),
)
def test_any_draft_can_be_read_again(
    subject: str, body: str, name: str, file_name: str, content: bytes
) -> None:
    draft = replace(
        DRAFT,
        subject=subject,
        body=body,
        to=((name, "a@b.dk"), ("Sidste, Åse", "z@b.dk")),
        attachments=(MailAttachment(file_name, content),),
    )
    message = opened(draft)
    assert [mail for _, mail in people(message, "To")] == ["a@b.dk", "z@b.dk"]
    assert people(message, "To")[1][0] == "Sidste, Åse"
    (file,) = message.iter_attachments()
    assert file.get_payload(decode=True) == content
    if subject.isalnum():
        assert message["Subject"] == subject
    if body.isalnum():
        assert body_of(message) == body + "\n"
