# SPDX-License-Identifier: MPL-2.0
"""A mail saved by Outlook as it lies in its compound file; runs in the child process.

What is read and where it lies is [MS-OXMSG] and [MS-OXPROPS]. Programs other than Outlook write
such files too, and not always by the book: what one property lacks costs that property only.
"""

import codecs
import contextlib
import email
import email.policy
import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum

from oxmsg.storage import Storage

_FIXED = "__properties_version1.0"
_ATTACHED_MAIL = "__substg1.0_3701000D"
_RECIPIENT, _ATTACHMENT = "__recip_version1.0_#", "__attach_version1.0_#"
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_UTF_8 = 65001
_CODE_PAGES = {
    _UTF_8: "utf-8", 20127: "cp1252", 20866: "koi8_r", 28591: "latin-1", 28605: "iso8859_15",
    936: "gb18030", 50220: "iso2022_jp", 51932: "euc_jp", 54936: "gb18030",
}  # fmt: skip


class _Head(IntEnum):
    """How many bytes stand before the properties of fixed size."""

    MAIL = 32
    INNER_MAIL = 24
    ROW = 8  # a recipient or an attachment


class _Tag(IntEnum):
    """The properties that are read, by their numbers."""

    SUBJECT = 0x0037
    SUBMITTED = 0x0039
    REPRESENTED_NAME = 0x0042
    TRANSPORT_HEADERS = 0x007D
    RECIPIENT_KIND = 0x0C15
    SENDER_NAME = 0x0C1A
    SENDER_ADDRESS = 0x0C1F
    DELIVERED = 0x0E06
    BODY = 0x1000
    HTML = 0x1013
    NAME = 0x3001
    ADDRESS = 0x3003
    DATA = 0x3701
    FILE_NAME = 0x3704
    LONG_FILE_NAME = 0x3707
    MIME = 0x370E
    CONTENT_ID = 0x3712
    SMTP_ADDRESS = 0x39FE
    BODY_CODE_PAGE = 0x3FDE
    CODE_PAGE = 0x3FFD
    SENDER_SMTP = 0x5D01


class RecipientKind(IntEnum):
    """How a mail came to somebody."""

    TO = 1
    COPY = 2


@dataclass(frozen=True, slots=True)
class OutlookFile:
    """A file of a mail; `content` is None where it is of a kind that only Outlook shows.

    `mail` is a mail that was sent along as one.
    """

    name: str
    content: bytes | None
    mime: str
    has_content_id: bool
    mail: "OutlookMail | None" = None


class OutlookMail:
    """A mail in an Outlook file; `decoded` finds the letters where it does not say its own."""

    def __init__(
        self, storage: Storage, decoded: Callable[[bytes], str], head: _Head = _Head.MAIL
    ) -> None:
        self._storage, self._decoded = storage, decoded
        self._parts = _Properties(storage, head, decoded)
        body_page = self._parts.number(_Tag.BODY_CODE_PAGE)
        page = self._parts.number(_Tag.CODE_PAGE) or body_page
        self._parts.code_page = page
        self._body_page = body_page or page

    @property
    def subject(self) -> str:
        """Return what the mail is about."""
        return self._parts.text(_Tag.SUBJECT)

    @property
    def sender(self) -> str:
        """Return who wrote it: `Bo Hansen <bo@example.dk>`."""
        parts = self._parts
        name = parts.text(_Tag.SENDER_NAME) or parts.text(_Tag.REPRESENTED_NAME)
        address = parts.text(_Tag.SENDER_SMTP) or parts.text(_Tag.SENDER_ADDRESS)
        if not name and not address:
            with contextlib.suppress(Exception):  # a header may break the parser in many ways
                headers = parts.text(_Tag.TRANSPORT_HEADERS)
                message = email.message_from_string(headers, policy=email.policy.default)
                return str(message["from"] or "")
        return _who(name, address)

    @property
    def sent(self) -> datetime | None:
        """Return when it was sent, or arrived where that is not said."""
        return self._parts.moment(_Tag.SUBMITTED) or self._parts.moment(_Tag.DELIVERED)

    @property
    def text(self) -> str:
        """Return the plain text, empty where there is none."""
        return self._parts.text(_Tag.BODY, self._body_page).replace("\r\n", "\n")

    @property
    def html(self) -> str:
        """Return the text as HTML, empty where there is none."""
        raw = self._parts.data(_Tag.HTML)
        if raw:
            return _letters(raw, self._body_page, self._decoded)
        return self._parts.text(_Tag.HTML, self._body_page)

    def recipients(self, kind: RecipientKind) -> list[str]:
        """Return those that the mail was sent to in one way; who got it unseen is not told."""
        found = []
        for storage in _below(self._storage, _RECIPIENT):
            one = _Properties(storage, _Head.ROW, self._decoded, self._parts.code_page)
            if (one.number(_Tag.RECIPIENT_KIND) or RecipientKind.TO) & 0xF == kind:
                address = one.text(_Tag.SMTP_ADDRESS) or one.text(_Tag.ADDRESS)
                found.append(_who(one.text(_Tag.NAME), address))
        return [who for who in found if who]

    def files(self) -> Iterator[OutlookFile]:
        """Yield the files of the mail, and the mails sent along."""
        for storage in _below(self._storage, _ATTACHMENT):
            one = _Properties(storage, _Head.ROW, self._decoded, self._parts.code_page)
            inner = next(_below(storage, _ATTACHED_MAIL), None)
            is_mail = inner is not None and any(each.name == _FIXED for each in inner.streams)
            names = (_Tag.LONG_FILE_NAME, _Tag.FILE_NAME, _Tag.NAME)
            yield OutlookFile(
                next(filter(None, map(one.text, names)), ""),
                one.data(_Tag.DATA),
                one.text(_Tag.MIME),
                bool(one.text(_Tag.CONTENT_ID)),
                OutlookMail(inner, self._decoded, _Head.INNER_MAIL) if inner and is_mail else None,
            )


class _Properties:
    """The properties of a mail, a recipient or a file."""

    def __init__(
        self,
        storage: Storage,
        head: _Head,
        decoded: Callable[[bytes], str],
        code_page: int | None = None,
    ) -> None:
        self._streams = {stream.name: stream.bytes_ for stream in storage.streams}
        self._fixed = dict(_fixed(self._streams, head))
        self._decoded = decoded
        self.code_page = code_page

    def text(self, tag: _Tag, code_page: int | None = None) -> str:
        """Return a text, empty where there is none."""
        name = f"__substg1.0_{tag:04X}"
        wide = self._streams.get(f"{name}001F")
        if wide is not None:
            return wide.decode("utf-16-le", "replace").replace("\0", "")
        narrow = self._streams.get(f"{name}001E", b"").replace(b"\0", b"")
        return _letters(narrow, code_page or self.code_page, self._decoded)

    def data(self, tag: _Tag) -> bytes | None:
        """Return bytes, or None where there are none."""
        return self._streams.get(f"__substg1.0_{tag:04X}0102")

    def number(self, tag: _Tag) -> int | None:
        """Return a whole number, or None where it is not said."""
        value = self._fixed.get(tag)
        return None if value is None else int(struct.unpack("<i4x", value)[0])

    def moment(self, tag: _Tag) -> datetime | None:
        """Return a moment of universal time, or None where it is not said."""
        value = self._fixed.get(tag)
        if value is None:
            return None
        with contextlib.suppress(OverflowError):
            return _EPOCH + timedelta(microseconds=int(struct.unpack("<Q", value)[0]) // 10)
        return None


def _fixed(streams: Mapping[str, bytes], head: _Head) -> Iterator[tuple[int, bytes]]:
    rows = streams.get(_FIXED, b"")[head:]
    for at in range(0, len(rows) - 15, 16):
        yield struct.unpack_from("<2xH", rows, at)[0], rows[at + 8 : at + 16]


def _below(storage: Storage, start: str) -> Iterator[Storage]:
    return (each for each in storage.storages if each.name.startswith(start))


def _letters(raw: bytes, code_page: int | None, decoded: Callable[[bytes], str]) -> str:
    """Return letters in the code page they are said to be in, if that can be true."""
    if code_page:
        with contextlib.suppress(LookupError, UnicodeDecodeError):
            return codecs.decode(raw, _CODE_PAGES.get(code_page, f"cp{code_page}"))
    return decoded(raw)


def _who(name: str, address: str) -> str:
    """Return a name with its address; one that only Exchange understands is left out."""
    name, address = name.strip().strip("'\""), address.strip()
    if "@" not in address or address.startswith("/"):
        return name
    return f"{name} <{address}>" if name and name.lower() != address.lower() else address
