# SPDX-License-Identifier: MPL-2.0
"""Adds what is new in an opened PDF to the end of its file; runs in the child process.

The bilag of a pack are most of its bytes and rarely change, our own pages are few. So the bilag
are put together first, and everything else is an incremental update (ISO 32000-1, 7.5.6): the
next pack with the same bilag is a copy and a new update. The library has no such way to save.
"""

import hashlib
import re
import struct
import zlib
from collections.abc import Iterable
from pathlib import Path

from pikepdf import Name, Object, Pdf, Stream

_REFERENCE = re.compile(rb"\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f]*>|(?<![\w.])(\d+) 0 R\b", re.DOTALL)
_TOGETHER = 200  # objects in one stream
_LEVEL = 6
_STRIDE, _SAMPLE = 1 << 20, 16 << 10
_LIKELY_GAIN = 400  # bytes under which compressing a stream is not worth its time


def append_update(out: Pdf, path: Path, touched: Iterable[tuple[int, int]]) -> None:
    """Append to the file at `path`, which `out` was opened from, what makes it like `out`.

    `touched` are the old objects that were changed; what is new is found by itself.
    """
    size = int(out.trailer.Size)
    changed = {number for number, _ in touched}
    update = _Update(path.stat().st_size)
    root = int(out.Root.objgen[0])
    waiting, seen = [root], {root}
    info = out.trailer.get("/Info")
    if info is not None and info.is_indirect:
        waiting.append(info.objgen[0])
        seen.add(info.objgen[0])
    while waiting:
        number = waiting.pop()
        found = out.get_object((number, 0))
        words = update.add(number, found)
        for reference in _REFERENCE.findall(words):
            if reference:
                below = int(reference)
                if below not in seen and (below >= size or below in changed):
                    seen.add(below)
                    waiting.append(below)
    before = _last_table(path)
    tail = update.finished(max(seen | {size - 1}) + 1, before, _sample(path), root, info)
    with path.open("ab") as file:
        file.write(tail)


class _Update:
    """The bytes to append, and where each object lies in them."""

    def __init__(self, start: int) -> None:
        self._start = start
        self._bytes = bytearray(b"\n")
        self._places: dict[int, tuple[int, int, int]] = {}
        self._small: list[tuple[int, bytes]] = []

    def add(self, number: int, found: Object) -> bytes:
        """Take an object and return its words, without the bytes of a stream."""
        if not isinstance(found, Stream):
            words = bytes(found.unparse(resolved=True))
            self._small.append((number, words))
            return words
        content = bytes(found.read_raw_bytes())
        entries = {
            key: value if not hasattr(value, "unparse") else value.unparse()
            for key, value in found.stream_dict.items()
            if key != "/Length"
        }
        words = b" ".join(
            Name(key).unparse() + b" " + _words(value) for key, value in sorted(entries.items())
        )
        if "/Filter" not in entries and len(content) > _LIKELY_GAIN:
            content = zlib.compress(content, _LEVEL)
            words += b" /Filter /FlateDecode"
        self._stream(number, words, content)
        return words

    def _stream(self, number: int, words: bytes, content: bytes) -> None:
        self._places[number] = (1, self._start + len(self._bytes), 0)
        self._bytes += b"%d 0 obj\n<< %s /Length %d >>\nstream\n" % (number, words, len(content))
        self._bytes += content
        self._bytes += b"\nendstream\nendobj\n"

    def finished(
        self, size: int, before: int, sample: bytes, root: int, info: Object | None
    ) -> bytes:
        """Return the whole update with its table.

        `before` is where the last table lies, `sample` what tells the file before from others.
        """
        for first in range(0, len(self._small), _TOGETHER):
            chosen = sorted(self._small[first : first + _TOGETHER])
            for place, (number, _) in enumerate(chosen):
                self._places[number] = (2, size, place)
            heads, at = [], 0
            for number, words in chosen:
                heads.append(b"%d %d" % (number, at))
                at += len(words) + 1
            head = b" ".join(heads) + b" "
            content = zlib.compress(head + b" ".join(words for _, words in chosen), _LEVEL)
            more = b"/Type /ObjStm /N %d /First %d /Filter /FlateDecode"
            self._stream(size, more % (len(chosen), len(head)), content)
            size += 1
        table = self._start + len(self._bytes)
        self._places[size] = (1, table, 0)
        name = hashlib.sha256(sample + self._bytes).hexdigest()[:32].encode()
        words = b"/Type /XRef /Size %d /Prev %d /Root %d 0 R /ID [<%s> <%s>] %s/Filter /FlateDecode"
        about = b"/Info %d 0 R " % info.objgen[0] if info is not None and info.is_indirect else b""
        index, rows = self._table()
        head = words % (
            size + 1, before, root, name, name, about,
        )  # fmt: skip
        self._stream(size, head + b" /W [1 8 2] /Index [%s]" % index, zlib.compress(rows, _LEVEL))
        self._bytes += b"startxref\n%d\n%%%%EOF\n" % table
        return bytes(self._bytes)

    def _table(self) -> tuple[bytes, bytes]:
        spans: list[list[int]] = []
        rows = bytearray()
        for number in sorted(self._places):
            if spans and spans[-1][0] + spans[-1][1] == number:
                spans[-1][1] += 1
            else:
                spans.append([number, 1])
            rows += struct.pack(">BQH", *self._places[number])
        return b" ".join(b"%d %d" % (first, count) for first, count in spans), bytes(rows)


def _words(value: object) -> bytes:
    if isinstance(value, bytes):
        return value
    if isinstance(value, bool):
        return b"true" if value else b"false"
    return str(value).encode("ascii")


def _sample(path: Path) -> bytes:
    """Return a digest of a file by samples of it: enough for a name, and forty times faster."""
    digest = hashlib.sha256()
    size = path.stat().st_size
    with path.open("rb") as file:
        for at in range(0, size, _STRIDE):
            file.seek(at)
            digest.update(file.read(_SAMPLE))
        file.seek(max(0, size - _SAMPLE))
        digest.update(file.read())
    return digest.digest()


def _last_table(path: Path) -> int:
    """Return where a file's last table of objects lies."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 64))
        told = file.read().rsplit(b"startxref", 1)[1].split()
    return int(told[0])
