# SPDX-License-Identifier: MPL-2.0
"""A mail as pages: who, when, what, its text and its own files; runs in the child process.

Nothing is fetched: a picture that lies on the net is not shown.
"""

import email
import email.policy
import email.utils
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from email.message import Message
from io import BytesIO
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from hpdesk.documents.model import Block, Document, Facts, Heading, Run
from hpdesk.documents.paper_parts import line, paragraph
from hpdesk.domain.danish import long_date_time
from hpdesk.exports.convert_html import words_of_html
from hpdesk.exports.convert_text import CUT, MOST_LETTERS, paper, text_blocks, text_of

if TYPE_CHECKING:  # only where a mail of Outlook is met
    from hpdesk.exports.convert_outlook import OutlookMail

MOST_FILES = 100
_MOST_DEPTH = 3
_MOST_PARTS = 1000
_MOST_HEADER = 20_000  # signs
_SMALL_PICTURE = 40_000  # bytes; below it a picture in the text is a logo
_ZONE = ZoneInfo("Europe/Copenhagen")


@dataclass(frozen=True, slots=True)
class MailFile:
    """A file that lies in a mail; `content` is None where it cannot be read."""

    name: str
    content: bytes | None


@dataclass(slots=True)
class Mail:
    """A mail as read, with the mails that were sent along inside it.

    `is_cut` tells that it, or one inside it, has more text or files than are shown.
    """

    headers: list[tuple[str, str]] = field(default_factory=list)
    subject: str = ""
    sent: datetime | None = None
    text: str = ""
    files: list[MailFile] = field(default_factory=list)
    inner: list["Mail"] = field(default_factory=list)
    is_cut: bool = False

    def take_text(self, text: str) -> None:
        """Take as much of a text as can be shown, and say so where there is more."""
        self.is_cut |= len(text) > MOST_LETTERS
        self.text = text[:MOST_LETTERS] + (f"\n\n{CUT}" if len(text) > MOST_LETTERS else "")

    def take_inner(self, inner: "Mail") -> None:
        """Take a mail that was sent along."""
        self.inner.append(inner)
        self.is_cut |= inner.is_cut

    def take_file(self, name: str, content: bytes | None) -> None:
        """Take a file, unless there are many already."""
        if len(self.files) < MOST_FILES:
            self.files.append(MailFile(line(name) or f"fil {len(self.files) + 1}", content))
        else:
            self.is_cut = True


def read_eml(content: bytes) -> Mail:
    """Return a mail from its bytes, however broken; what cannot be read is left out."""
    if content.startswith(b"From "):
        content = content.partition(b"\n")[2]
    return _read(email.message_from_bytes(content, policy=email.policy.default), 0)


def _read(message: Message, depth: int) -> Mail:
    mail = Mail(subject=_header(message, "Subject"), sent=_sent(message))
    for field_name, words in (("From", "Fra"), ("To", "Til"), ("Cc", "Kopi til")):
        if said := _header(message, field_name):
            mail.headers.append((words, said))
    plain: list[str] = []
    html: list[str] = []
    for count, part in enumerate(_parts(message)):
        if count > _MOST_PARTS:
            mail.is_cut = True
            break
        if part.get_content_type() == "message/rfc822":
            _add_inner(mail, part, depth)
            continue
        content = _payload(part)
        name = line(part.get_filename() or "")
        if not name and part.get_content_type() == "text/plain":
            plain.append(_words(part, content))
        elif not name and part.get_content_type() == "text/html":
            html.append(words_of_html(_words(part, content)[: 4 * MOST_LETTERS]))
        elif content and not _is_logo(part, content):
            mail.take_file(name, content)
    bodies = [body for body in plain if body.strip()] or html
    mail.take_text("\n\n".join(bodies))
    return mail


def _parts(message: Message) -> Iterator[Message]:
    """Yield the parts that hold something; a mail sent along is one part, not looked into."""
    if message.get_content_type() == "message/rfc822" or not message.is_multipart():
        yield message
        return
    payload = message.get_payload()
    for part in payload if isinstance(payload, list) else ():
        if isinstance(part, Message):
            yield from _parts(part)


def _add_inner(mail: Mail, part: Message, depth: int) -> None:
    payload = part.get_payload()
    inner = payload[0] if isinstance(payload, list) and payload else None
    if isinstance(inner, Message) and depth < _MOST_DEPTH:
        mail.take_inner(_read(inner, depth + 1))
    else:
        mail.take_file(part.get_filename() or "mail.eml", None)


def _header(message: Message, name: str) -> str:
    try:
        for key, value in message.raw_items():
            if key.lower() == name.lower():  # a header is parsed in time that grows beyond its size
                cut = str(value)[:_MOST_HEADER]
                return line(str(message.policy.header_fetch_parse(key, cut)))
        return ""
    except Exception:  # a header may break the parser in many ways
        return ""


def _sent(message: Message) -> datetime | None:
    try:
        return _local(email.utils.parsedate_to_datetime(str(message.get("Date") or "")))
    except Exception:  # as above
        return None


def _local(moment: datetime) -> datetime:
    try:
        return moment.astimezone(_ZONE) if moment.tzinfo else moment
    except (OverflowError, ValueError):
        return moment


def _payload(part: Message) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except Exception:  # base64 of any kind of brokenness
        return b""
    return content if isinstance(content, bytes) else b""


def _words(part: Message, content: bytes) -> str:
    charset = part.get_content_charset() or ""
    try:
        return content.decode(charset) if charset else text_of(content)
    except (LookupError, UnicodeDecodeError):
        return text_of(content)


def _is_logo(part: Message, content: bytes) -> bool:
    is_inside = part.get_content_disposition() != "attachment" and part.get("Content-ID")
    is_picture = part.get_content_maintype() == "image"
    return bool(is_inside) and is_picture and len(content) < _SMALL_PICTURE


def read_msg(content: bytes) -> Mail:
    """Return a mail from an Outlook file; raises whatever a broken one makes the library raise."""
    import olefile
    from oxmsg.storage import Storage

    from hpdesk.exports.convert_outlook import OutlookMail

    with olefile.OleFileIO(BytesIO(content)) as parts:
        return _read_outlook(OutlookMail(Storage.from_ole(parts), text_of), 0)


def _read_outlook(found: "OutlookMail", depth: int) -> Mail:
    from hpdesk.exports.convert_outlook import RecipientKind

    mail = Mail(subject=line(found.subject), sent=_local(found.sent) if found.sent else None)
    to, copy = (found.recipients(kind) for kind in (RecipientKind.TO, RecipientKind.COPY))
    said = (("Fra", found.sender), ("Til", "; ".join(to)), ("Kopi til", "; ".join(copy)))
    mail.headers = [(words, line(who[:_MOST_HEADER])) for words, who in said if line(who)]
    text = found.text
    if not text.strip():
        text = words_of_html(found.html[: 4 * MOST_LETTERS])
    mail.take_text(text)
    for file in found.files():
        if file.mail is not None and depth < _MOST_DEPTH:
            mail.take_inner(_read_outlook(file.mail, depth + 1))
            continue
        is_picture = file.mime.startswith("image/") and file.has_content_id
        small = file.content is not None and len(file.content) < _SMALL_PICTURE
        if not (is_picture and small):
            mail.take_file(file.name, file.content)
    return mail


def mail_paper(mail: Mail, name: str, fates: list[str]) -> Document:
    """Return a mail as a paper; `fates` says of each of its files, in order, where it is."""
    return paper(mail.subject or name, _blocks(mail, iter(fates), 1))


def files_of(mail: Mail) -> list[MailFile]:
    """Return the files of a mail and of the mails inside it, in the order the paper names them."""
    return [*mail.files, *(file for inner in mail.inner for file in files_of(inner))]


def words_of_mail(mail: Mail) -> str:
    """Return all that a mail says: who, what, its text, and so of the mails inside it."""
    said = [mail.subject, *(who for _, who in mail.headers), mail.text]
    said += [file.name for file in mail.files]
    return "\n".join([*said, *map(words_of_mail, mail.inner)])


def _blocks(mail: Mail, fates: Iterator[str], level: int) -> list[Block]:
    blocks: list[Block] = [Heading(min(level, 4), (Run(mail.subject or "Mail uden emne"),))]
    facts = [(name, (Run(said),)) for name, said in mail.headers]
    if mail.sent:
        facts.append(("Sendt", (Run(long_date_time(mail.sent)),)))
    if facts:
        blocks.append(Facts(tuple(facts)))
    blocks += text_blocks(mail.text) or [paragraph("Mailen har ingen tekst.")]
    if mail.files:
        blocks.append(Heading(min(level + 1, 4), (Run("Vedhæftede filer"),)))
        blocks += [paragraph(f"{file.name}: {next(fates)}") for file in mail.files]
    for inner in mail.inner:
        blocks.append(Heading(min(level + 1, 4), (Run("Mail sendt med"),)))
        blocks += _blocks(inner, fates, level + 1)
    return blocks
