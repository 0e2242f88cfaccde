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
from pathlib import Path
from zoneinfo import ZoneInfo

from hpdesk.documents.model import Block, Document, Facts, Heading, Run
from hpdesk.documents.paper_parts import line, paragraph
from hpdesk.domain.danish import long_date_time
from hpdesk.exports.convert_html import words_of_html
from hpdesk.exports.convert_text import MOST_LETTERS, paper, text_blocks, text_of

MOST_FILES = 100
_MOST_DEPTH = 3
_MOST_PARTS = 1000
_MOST_HEADER = 20_000  # signs
_SMALL_PICTURE = 40_000  # bytes; below it a picture in the text is a logo
_ZONE = ZoneInfo("Europe/Copenhagen")


@dataclass(frozen=True, slots=True)
class MailFile:
    """A file that lies in a mail."""

    name: str
    content: bytes


@dataclass(slots=True)
class Mail:
    """A mail as read, with the mails that were sent along inside it."""

    headers: list[tuple[str, str]] = field(default_factory=list)
    subject: str = ""
    sent: datetime | None = None
    text: str = ""
    files: list[MailFile] = field(default_factory=list)
    inner: list["Mail"] = field(default_factory=list)


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
        elif content and not _is_logo(part, content) and len(mail.files) < MOST_FILES:
            mail.files.append(MailFile(name or f"fil {len(mail.files) + 1}", content))
    bodies = [body for body in plain if body.strip()] or html
    mail.text = "\n\n".join(bodies)[:MOST_LETTERS]
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
        mail.inner.append(_read(inner, depth + 1))
    else:
        mail.files.append(MailFile(line(part.get_filename() or "") or "mail.eml", b""))


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


def read_msg(path: Path) -> Mail:
    """Return a mail from an Outlook file; raises whatever a broken one makes the library raise."""
    from oxmsg import Message as OutlookMessage

    message = OutlookMessage.load(str(path))
    mail = Mail(subject=line(message.subject))
    sent = message.sent_date
    mail.sent = _local(sent) if sent else None
    to = "; ".join(
        f"{one.name} <{one.email_address}>" if one.name != one.email_address else one.name
        for one in message.recipients
    )
    for words, said in (("Fra", message.sender or ""), ("Til", to)):
        if line(said):
            mail.headers.append((words, line(said)))
    text = message.body or ""
    if not text.strip():
        text = words_of_html((message.html_body or "")[: 4 * MOST_LETTERS])
    mail.text = text.replace("\r\n", "\n")[:MOST_LETTERS]
    for number, file in enumerate(message.attachments[:MOST_FILES]):
        name = line(file.file_name or "") or f"fil {number + 1}"
        mail.files.append(MailFile(name, file.file_bytes or b""))
    return mail


def mail_paper(mail: Mail, name: str, fates: list[str]) -> Document:
    """Return a mail as a paper; `fates` says of each of its files, in order, where it is."""
    return paper(mail.subject or name, _blocks(mail, iter(fates), 1))


def files_of(mail: Mail) -> list[MailFile]:
    """Return the files of a mail and of the mails inside it, in the order the paper names them."""
    return [*mail.files, *(file for inner in mail.inner for file in files_of(inner))]


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
