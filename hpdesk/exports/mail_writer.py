# SPDX-License-Identifier: MPL-2.0
"""Mail drafts as .eml files (RFC 5322) that a person's own mail program opens and sends.

The headers are folded here, one receiver on each line: how the library folds names with Danish
letters and commas changes from release to release of Python, and with it the bytes.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import PurePath

from hpdesk.domain.errors import UserError
from hpdesk.exports.addresses import one_line, plain_lines, usable_address

_LINE = 76  # signs
_END = "\r\n"
_PLAIN = re.compile(r"[A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]*")  # RFC 5322's atoms, with spaces
_PLAIN_LENGTH = 60
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*]')
_MESSAGE_ID = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+")
# a table of our own: the system's differs from machine to machine
_TYPES = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".zip": "application/zip",
    ".csv": "text/csv",
    ".txt": "text/plain",
    ".ics": "text/calendar",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
}
_ANY_TYPE = "application/octet-stream"

Receiver = tuple[str, str]
"""A person's name and mail address."""


@dataclass(frozen=True, slots=True)
class MailAttachment:
    """A file to go along; its kind is told from the name."""

    file_name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class MailDraft:
    """A mail to be looked through and sent by a person.

    With `hide_receivers` nobody sees who else gets it: all stand as blind copies, and the
    sender, where known, as the receiver. A moment without a zone is the computer's own time.
    """

    subject: str
    body: str
    to: tuple[Receiver, ...] = ()
    cc: tuple[Receiver, ...] = ()
    bcc: tuple[Receiver, ...] = ()
    sender: Receiver | None = None
    attachments: tuple[MailAttachment, ...] = ()
    hide_receivers: bool = False
    written: datetime | None = None
    message_id: str = ""


def draft_bytes(draft: MailDraft) -> bytes:
    """Return a draft as the bytes of an .eml file, the same for the same draft.

    A moment that has not come yet is left out: mail programs sort and doubt by it. Raises
    UserError where a mail address cannot be used.
    """
    # X-Unsent makes Outlook open the file as a mail being written, not as one received
    lines = [("X-Unsent", "1"), ("Subject", _text(one_line(draft.subject), "Subject"))]
    if draft.sender is not None:
        lines.append(("From", _people([draft.sender])))
    lines += [(name, _people(people)) for name, people in _receivers(draft).items() if people]
    if draft.written is not None and draft.written.astimezone(UTC) <= datetime.now(UTC):
        lines.append(("Date", format_datetime(draft.written.astimezone(UTC))))
    if _MESSAGE_ID.fullmatch(draft.message_id):
        lines.append(("Message-ID", f"<{draft.message_id}>"))
    head = "".join(f"{name}: {value}{_END}" for name, value in lines)
    return head.encode("ascii") + _content(draft)


def _receivers(draft: MailDraft) -> dict[str, list[Receiver]]:
    """Return who gets the mail by header, each address once, in the first place it stands."""
    groups = {"To": draft.to, "Cc": draft.cc, "Bcc": draft.bcc}
    if draft.hide_receivers:
        own = () if draft.sender is None else (draft.sender,)
        groups = {"To": own, "Bcc": (*draft.to, *draft.cc, *draft.bcc)}
    seen: set[str] = set()
    kept: dict[str, list[Receiver]] = {}
    for header, people in groups.items():
        kept[header] = []
        for name, mail in people:
            place = mail.strip().casefold()
            if place not in seen:
                seen.add(place)
                kept[header].append((name, mail))
    return kept


def _people(people: Sequence[Receiver]) -> str:
    return f",{_END} ".join(_person(name, mail) for name, mail in people)


def _person(name: str, mail: str) -> str:
    address = usable_address(mail)
    if address is None:
        raise UserError(
            "Mailen er ikke skrevet, fordi mailadressen »{mail}« hos {name} ikke kan bruges. "
            "Ret adressen, og prøv igen.",
            mail=one_line(mail)[:80],
            name=one_line(name)[:80] or "en modtager",
        )
    shown = one_line(name)
    if not shown:
        return address
    if shown.isascii() and len(shown) <= _PLAIN_LENGTH and "=?" not in shown:
        if not _PLAIN.fullmatch(shown):
            shown = '"' + shown.replace("\\", r"\\").replace('"', r"\"") + '"'
    else:
        shown = _encoded(shown, "")
    last = shown.rpartition(_END)[2]
    fits = len(last) + len(address) + len("Bcc:  <>,") <= _LINE
    return f"{shown} <{address}>" if fits else f"{shown}{_END} <{address}>"


def _text(text: str, header: str) -> str:
    if text.isascii() and len(text) <= _PLAIN_LENGTH and "=?" not in text:
        return text
    return _encoded(text, header)


def _encoded(text: str, header: str) -> str:
    """Return a text in words of RFC 2047, none longer than it allows."""
    return Header(text, "utf-8", maxlinelen=_LINE, header_name=header or None).encode(linesep=_END)


def _content(draft: MailDraft) -> bytes:
    """Return the MIME headers, the text and the files."""
    message = EmailMessage(policy=SMTP)
    body = plain_lines(draft.body)
    message.set_content(body, subtype="plain", charset="utf-8", cte="quoted-printable")
    for file in draft.attachments:
        name = _file_name(file.file_name)
        kind = _TYPES.get(PurePath(name).suffix.lower(), _ANY_TYPE)
        main, _, sub = kind.partition("/")
        message.add_attachment(file.content, maintype=main, subtype=sub, filename=name)
    if draft.attachments:
        # neither quoted-printable nor base64 can hold »=_«, so no part can hold the boundary
        message.set_boundary("=_" + _digest(draft))
    return message.as_bytes()


def _file_name(name: str) -> str:
    """Return the last part of a name, without signs that file systems refuse."""
    kept = _NOT_IN_NAMES.sub("-", one_line(re.split(r"[/\\]", name)[-1])).strip(" .")
    return kept or "fil"


def _digest(draft: MailDraft) -> str:
    digest = hashlib.sha256(plain_lines(draft.body).encode("utf-8"))
    for file in draft.attachments:
        digest.update(file.file_name.encode("utf-8", "replace"))
        digest.update(file.content)
    return digest.hexdigest()[:32]
