# SPDX-License-Identifier: MPL-2.0
"""The pages of a damaged plan, read without SQLite: what one page lost costs that page only.

The file format is SQLite's own (sqlite.org/fileformat2.html). Nothing in the file is trusted:
every number is held against the file's size, and no page is read twice.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import BinaryIO

_INDEX_NODE, _TABLE_NODE, _INDEX_LEAF, _TABLE_LEAF = 2, 5, 10, 13
_SIZE = 4096  # bytes of a page, as every plan is made
_SIZES = frozenset(1 << power for power in range(9, 17))
_MOST_COLUMNS = 200
_WHOLE_NUMBERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # bytes by serial type


class Lost(Enum):
    """Stands for a value that could not be read."""

    VALUE = "lost"


Value = int | float | str | bytes | Lost | None


class BadPage(ValueError):  # noqa: N818 - an answer to the reader of pages, met in this module
    """What stands here is not what SQLite writes."""


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row as it lies in the file: its number and its values in the order of the columns."""

    number: int
    values: tuple[Value, ...]


@dataclass(slots=True)
class Tree:
    """The leaves of a table or index that were found, and the cells inside of the nodes."""

    leaves: list[int] = field(default_factory=list)
    nodes: list[int] = field(default_factory=list)
    unread: int = 0  # pages that should have been there


class RawPages:
    """A plan's bytes as pages, numbered from 1; what the disk cannot read is a bad page."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._length = os.fstat(file.fileno()).st_size
        try:
            self._header = self._bytes(0, 100).ljust(100, b"\0")
        except BadPage:
            self._header = bytes(100)
        self.size = self._page_size()
        reserved = self._header[20]
        self._usable = self.size - (reserved if reserved <= self.size - 480 else 0)
        self.count = self._length // self.size
        self._seen: set[int] = set()

    @property
    def version(self) -> int:
        """Return the version that the header tells of."""
        return int.from_bytes(self._header[60:64], "big")

    def _page_size(self) -> int:
        written = int.from_bytes(self._header[16:18], "big")
        written = 65536 if written == 1 else written
        return written if written in _SIZES else _SIZE

    def _bytes(self, start: int, size: int) -> bytes:
        try:
            self._file.seek(start)
            return self._file.read(size)
        except OSError as fault:
            raise BadPage(start) from fault

    def page(self, number: int) -> bytes:
        """Return the bytes of a page; raises BadPage where there is no such page to be had."""
        if not 1 <= number <= self.count:
            raise BadPage(number)
        return self._bytes((number - 1) * self.size, self.size)

    def kind(self, number: int) -> int:
        """Return what kind of page it says it is."""
        return self.page(number)[100 if number == 1 else 0]

    def walk(self, root: int) -> Tree:
        """Return the pages below a root, passing over what cannot be read."""
        tree, waiting = Tree(), [root]
        while waiting:
            number = waiting.pop()
            try:
                kind = self.kind(number)
                if number in self._seen or kind not in (
                    _INDEX_NODE,
                    _TABLE_NODE,
                    _INDEX_LEAF,
                    _TABLE_LEAF,
                ):
                    raise BadPage(number)
                if kind in (_TABLE_LEAF, _INDEX_LEAF):
                    tree.leaves.append(number)
                else:
                    waiting += reversed(self._children(number))
                    tree.nodes.append(number)
                self._seen.add(number)
            except (BadPage, IndexError):
                tree.unread += 1
        return tree

    def unreached(self) -> Iterator[int]:
        """Yield the pages of rows that no walk has come by and that are not free."""
        free = self._free()
        for number in range(1, self.count + 1):
            if number in self._seen or number in free:
                continue
            try:
                if self.kind(number) == _TABLE_LEAF:
                    yield number
            except (BadPage, IndexError):
                continue

    def rows(self, number: int) -> Iterator[RawRow]:
        """Yield the rows of a leaf of a table that can be read."""
        page = self.page(number)
        for start in self._cells(page, number):
            try:
                length, place = _varint(page, start)
                key, place = _varint(page, place)
                whole, payload = self._payload(page, place, length, self._usable - 35)
                yield RawRow(_signed(key), _record(payload, whole=whole))
            except (BadPage, IndexError):
                continue

    def entries(self, number: int) -> Iterator[tuple[Value, ...]]:
        """Yield the entries of a page of an index that can be read."""
        page = self.page(number)
        inner = 4 if page[0] == _INDEX_NODE else 0
        for start in self._cells(page, number):
            try:
                length, place = _varint(page, start + inner)
                most = (self._usable - 12) * 64 // 255 - 23
                whole, payload = self._payload(page, place, length, most)
                yield _record(payload, whole=whole)
            except (BadPage, IndexError):
                continue

    def _children(self, number: int) -> list[int]:
        page, start = self.page(number), 100 if number == 1 else 0
        children = [
            int.from_bytes(page[cell : cell + 4], "big") for cell in self._cells(page, number)
        ]
        return [*children, int.from_bytes(page[start + 8 : start + 12], "big")]

    def _cells(self, page: bytes, number: int) -> list[int]:
        start = 100 if number == 1 else 0
        first = start + (12 if page[start] in (_INDEX_NODE, _TABLE_NODE) else 8)
        count = min(int.from_bytes(page[start + 3 : start + 5], "big"), (self.size - first) // 2)
        cells = (
            int.from_bytes(page[place : place + 2], "big")
            for place in range(first, first + 2 * count, 2)
        )
        return [cell for cell in cells if first + 2 * count <= cell < self._usable]

    def _payload(self, page: bytes, place: int, length: int, most: int) -> tuple[bool, bytes]:
        """Return whether all of a cell's content was found, and what was found of it."""
        if not 0 < length <= self._length:
            raise BadPage(length)
        if length <= most:
            if place + length > self.size:
                raise BadPage(place)
            return True, bytes(page[place : place + length])
        least = (self._usable - 12) * 32 // 255 - 23
        local = least + (length - least) % (self._usable - 4)
        local = local if local <= most else least
        found = [bytes(page[place : place + local])]
        missing = length - local
        following = int.from_bytes(page[place + local : place + local + 4], "big")
        met: set[int] = set()
        while missing > 0:
            if following in met or not 1 <= following <= self.count:
                return False, b"".join(found)
            met.add(following)
            try:
                more = self.page(following)
            except BadPage:
                return False, b"".join(found)
            found.append(bytes(more[4 : 4 + min(missing, self._usable - 4)]))
            missing -= len(found[-1])
            following = int.from_bytes(more[:4], "big")
        self._seen |= met
        return True, b"".join(found)

    def _free(self) -> set[int]:
        """Return the pages that hold nothing any more, such as what was deleted."""
        free: set[int] = set()
        trunk = int.from_bytes(self._header[32:36], "big")
        while 1 <= trunk <= self.count and trunk not in free:
            free.add(trunk)
            try:
                page = self.page(trunk)
            except BadPage:
                break
            count = min(int.from_bytes(page[4:8], "big"), self.size // 4 - 2)
            free.update(
                int.from_bytes(page[place : place + 4], "big")
                for place in range(8, 8 + 4 * count, 4)
            )
            trunk = int.from_bytes(page[:4], "big")
        return free


def _varint(data: bytes, place: int) -> tuple[int, int]:
    """Return a number of one to nine bytes and the place after it."""
    value = 0
    for _ in range(8):
        byte = data[place]
        place += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place
    return value << 8 | data[place], place + 1


def _signed(value: int) -> int:
    return value - (1 << 64) if value >= 1 << 63 else value


def _record(payload: bytes, *, whole: bool) -> tuple[Value, ...]:
    """Return the values of a record; those that lie in what was not found are lost."""
    header, place = _varint(payload, 0)
    if not place <= header <= len(payload):
        raise BadPage(header)
    kinds = []
    while place < header:
        kind, place = _varint(payload, place)
        kinds.append(kind)
    if place != header or len(kinds) > _MOST_COLUMNS:
        raise BadPage(header)
    values: list[Value] = []
    for kind in kinds:
        size = _bytes_of(kind)
        if place + size > len(payload):
            if whole:
                raise BadPage(place)
            values.append(Lost.VALUE)
        else:
            values.append(_value(kind, payload[place : place + size]))
        place += size
    return tuple(values)


def _bytes_of(kind: int) -> int:
    if kind in _WHOLE_NUMBERS:
        return _WHOLE_NUMBERS[kind]
    if kind == 7:
        return 8
    if kind in (10, 11):
        raise BadPage(kind)
    return (kind - 12) // 2 if kind >= 12 else 0


def _value(kind: int, data: bytes) -> Value:
    if kind in _WHOLE_NUMBERS:
        return int.from_bytes(data, "big", signed=True)
    if kind == 7:
        return Lost.VALUE  # no column of a plan holds a fraction
    if kind < 12:
        return {0: None, 8: 0, 9: 1}[kind]
    if kind % 2 == 0:
        return data
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return Lost.VALUE
    return Lost.VALUE if "\0" in text else text  # a page that was filled with zeros
