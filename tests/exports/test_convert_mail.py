# SPDX-License-Identifier: MPL-2.0
from email.message import EmailMessage
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.documents.model import words_of
from hpdesk.domain.bilag_notes import BilagNote, BilagTrait
from hpdesk.exports.convert_look import look_at
from hpdesk.exports.convert_mail import files_of, mail_paper, read_eml, read_msg
from hpdesk.exports.convert_types import Source
from hpdesk.exports.file_kinds import FileKind, kind_of_bytes
from hpdesk.exports.file_words import words_of as words_of_file
from tests.exports import odd_files as odd
from tests.exports import office_files as office
from tests.exports import outlook_files as outlook


def words(content: bytes) -> str:
    mail = read_eml(content)
    paper = mail_paper(mail, "mail.eml", ["her"] * len(files_of(mail)))
    return words_of(paper).replace("\N{NO-BREAK SPACE}", " ")


def pages(tmp_path: Path, content: bytes) -> tuple[list[str], tuple[BilagNote, ...]]:
    source = tmp_path / "mail"
    source.write_bytes(content)
    look = look_at(Source(source, "mail.eml"), tmp_path, "m")
    assert look.path, look.reason
    with pypdfium2.PdfDocument(look.path) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf], look.notes


def test_a_mail_says_who_wrote_to_whom_when_and_what() -> None:
    text = words(office.a_mail().as_bytes())
    assert "Fra Bo Hansen <bo@example.dk>" in text
    assert "Til Sekretariatet <post@example.dk>" in text
    assert "Sendt tirsdag den 3. marts 2026 kl. 14.00" in text
    assert "Høringssvar om tøjværksted" in text
    assert "Vi er enige." in text
    assert "– Et" not in text  # the HTML says the same once more


def test_a_mail_of_html_alone_shows_its_words_and_nothing_else() -> None:
    text = words(office.a_mail(html_only=True).as_bytes())
    assert "Vi er enige." in text
    assert "– Et" in text
    assert "alert" not in text
    assert "color" not in text


def test_the_pdfs_and_pictures_of_a_mail_follow_as_pages(tmp_path: Path) -> None:
    files = {
        "a.pdf": odd.a_pdf(3),
        "b.docx": office.a_docx(),
        "c.png": odd.a_picture("PNG"),
        "d.pdf": odd.truncated(),
    }
    found, notes = pages(tmp_path, office.a_mail(files=files).as_bytes())
    assert len(found) == 1 + 3 + 1
    assert "a.pdf: vises efter mailen" in found[0]
    assert "b.docx: et Word-dokument, vises ikke her" in found[0]
    assert "c.png: vises efter mailen" in found[0]
    assert "d.pdf: en PDF-fil, vises ikke her" in found[0]
    assert "Prosa 3" in found[3]
    assert notes == (BilagNote(BilagTrait.PARTS_LEFT_OUT, 2),)


def test_mails_inside_mails_are_shown_to_a_depth(tmp_path: Path) -> None:
    found, notes = pages(tmp_path, office.a_mail_in_a_mail(2))
    assert "Videresendt 0" in "".join(found)
    assert "Inderst 2" in found[-1]
    assert notes == ()
    found, notes = pages(tmp_path, office.a_mail_in_a_mail(30))
    assert "Videresendt 29" in found[0]
    assert notes == (BilagNote(BilagTrait.PARTS_LEFT_OUT, 1),)


def test_a_logo_in_the_text_is_no_page(tmp_path: Path) -> None:
    mail = office.a_mail(html_only=True)
    logo = odd.a_picture("PNG", (20, 20))
    mail.add_related(logo, maintype="image", subtype="png", cid="<logo>")
    found, notes = pages(tmp_path, mail.as_bytes())
    assert len(found) == 1
    assert notes == ()


def test_a_cpr_number_in_a_mail_is_counted_and_not_told(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "a@b.dk", "Sag"
    mail.set_content(f"Det gælder {office.CPR}.")
    _, notes = pages(tmp_path, mail.as_bytes())
    assert notes == (BilagNote(BilagTrait.CPR_NUMBER, 1),)


@pytest.mark.parametrize(
    "content",
    [
        b"From: a\nSubject: =?utf-8?B?w6bD?=\nContent-Type: text/plain; charset=findesikke\n\n\xe6",
        b"From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=x\n\n--x\n--x\n--x",
        b"From: a\nSubject: b\nContent-Transfer-Encoding: base64\n\n!!!!",
        b"From: a\nSubject: b\nContent-Type: message/rfc822\n\nFrom: c\nSubject: d\n\ne",
        b"From: \xff\xfe\nSubject: \xe6\xf8\nDate: 99 Foo 99999\n\nx",
    ],
)
def test_a_broken_mail_still_becomes_a_page(content: bytes) -> None:
    assert words(content)


@given(st.binary(max_size=400))
def test_any_bytes_after_the_headers_become_a_page(content: bytes) -> None:
    start = b"From: a@b.dk\nSubject: x\nContent-Type: multipart/mixed; boundary=q\n\n--q\n"
    assert words(start + content)


def test_a_mail_is_known_by_its_headers_and_a_letter_is_not() -> None:
    assert (
        kind_of_bytes(b"X-Unsent: 1\r\nSubject: Kladde\r\nTo: a@b.dk\r\n\r\nHej") is FileKind.MAIL
    )
    assert kind_of_bytes(b"Fra: Bo\nTil: Ib\n\nHej") is FileKind.TEXT
    assert kind_of_bytes(b"Subject: alene\n\nHej") is FileKind.TEXT


def test_a_mail_of_outlook_shows_those_who_were_to_see_it_and_the_mails_inside() -> None:
    inner = outlook.mail("Den indre", "Indersiden", head=24)
    to = [(1, "Aya", "aya@example.dk"), (2, "Ib", "/O=X/CN=IB"), (3, "Skjult", "s@example.dk")]
    mail = read_msg(
        outlook.compound_file(
            outlook.mail("Svar på høring", "Vi er enige.", to=to, files={"indre": inner})
        )
    )
    text = words_of(mail_paper(mail, "mail.msg", ["her"] * len(files_of(mail))))
    assert "Fra Bo Hansen <bo@example.dk>" in text
    assert "Til Aya <aya@example.dk>" in text
    assert "Kopi til Ib" in text
    assert "Indersiden" in text
    assert "Skjult" not in text
    assert "/O=" not in text


@pytest.mark.parametrize(
    ("code_page", "raw", "told"),
    [
        (1252, "Mødet".encode("cp1252"), "Mødet"),
        (65001, "Mødet".encode(), "Mødet"),
        (65001, "Mødet".encode("cp1252"), "Mødet"),  # what it says of itself is not true
        (950, "會議".encode("big5"), "會議"),
        (4711, "Mødet".encode("cp1252"), "Mødet"),  # there is no such code page
    ],
)
def test_a_mail_of_outlook_is_read_in_the_letters_it_was_written_in(
    code_page: int, raw: bytes, told: str
) -> None:
    mail = read_msg(outlook.compound_file(outlook.mail(raw, raw, code_page=code_page)))
    assert (mail.subject, mail.text) == (told, told)


def test_a_sealed_mail_says_that_only_the_mail_program_shows_it(tmp_path: Path) -> None:
    sealed = bytes.fromhex("3080 0609 2a864886f70d010703 a080".replace(" ", "")) + bytes(40)
    path = tmp_path / "mail.msg"
    mail = outlook.mail("Fortroligt", "", files={"smime.p7m": sealed})
    path.write_bytes(outlook.compound_file(mail))
    look = look_at(Source(path, "mail.msg"), tmp_path, "m")
    assert "S/MIME" in look.reason
    assert not look.path


def test_a_mail_with_the_label_of_an_office_is_known_as_a_mail() -> None:
    head = b"From: a@b.dk\r\nSubject: x\r\nmsip_labels: MSIP_Label_f4=True;\r\n\r\nTekst"
    assert kind_of_bytes(head) is FileKind.MAIL


def test_what_a_mail_has_beyond_what_is_shown_is_told_of() -> None:
    mail = read_eml(b"From: a@b.dk\r\nSubject: Lang\r\n\r\n" + b"Linje\r\n" * 40_000)
    assert mail.is_cut
    assert mail.text.endswith("fordi den er for lang.]")


def test_a_name_is_found_in_a_mail_however_it_is_wrapped_up() -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "bo@example.dk", "Hilsen"
    mail.set_content("Skrevet af Åse Ærø", cte="base64")
    assert "Åse Ærø" in (words_of_file(mail.as_bytes()) or "")
    folder = outlook.mail("Hilsen", "Skrevet af Åse Ærø")
    assert "Åse Ærø" in (words_of_file(outlook.compound_file(folder)) or "")
