# SPDX-License-Identifier: MPL-2.0
"""Mails as Outlook saves them, made here: a compound file of small streams in folders."""

import struct
from collections.abc import Mapping, Sequence

_END, _FREE, _NONE, _TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFD
_SECTOR, _SMALL = 512, 64

Folder = dict[str, "bytes | Folder"]


def compound_file(root: Folder) -> bytes:
    """A compound file whose streams are all under 4096 bytes, and so lie in its small sectors."""
    entries: list[tuple[str, int, int, int, int, int]] = []
    small, small_table = bytearray(), list[int]()

    def add(name: str, content: "bytes | Folder") -> int:
        place = len(entries)
        entries.append((name, 0, _NONE, _NONE, 0, 0))
        if isinstance(content, bytes):
            assert len(content) < 4096
            start = len(small) // _SMALL if content else _END
            small.extend(content.ljust(-(-len(content) // _SMALL) * _SMALL, b"\0"))
            small_table.extend(range(len(small_table) + 1, len(small) // _SMALL))
            if content:
                small_table.append(_END)
            entries[place] = (name, 2, _NONE, _NONE, start, len(content))
            return place
        children = [add(*child) for child in content.items()]
        for child, following in zip(children, [*children[1:], _NONE], strict=True):
            its_name, kind, below, _, start, size = entries[child]
            entries[child] = (its_name, kind, below, following, start, size)
        first = children[0] if children else _NONE
        entries[place] = (name, 1, first, _NONE, 0, 0)
        return place

    add("Root Entry", root)
    return _laid_out(entries, bytes(small), small_table)


def _laid_out(
    entries: Sequence[tuple[str, int, int, int, int, int]], small: bytes, table: list[int]
) -> bytes:
    small_sectors = max(1, -(-len(small) // _SECTOR))
    table_sectors = max(1, -(-4 * len(table) // _SECTOR))
    directory_sectors = -(-128 * len(entries) // _SECTOR)
    starts, at = [], 1  # sector 0 holds the table of sectors
    for count in (directory_sectors, table_sectors, small_sectors):
        starts.append(at)
        at += count
    fat = [_TABLE]
    for count in (directory_sectors, table_sectors, small_sectors):
        fat += [*range(len(fat) + 1, len(fat) + count), _END]
    assert len(fat) <= _SECTOR // 4
    fat += [_FREE] * (_SECTOR // 4 - len(fat))
    directory = b""
    for number, (name, kind, child, right, start, size) in enumerate(entries):
        if number == 0:
            kind, start, size = 5, starts[2], len(small)
        coded = f"{name}\0".encode("utf-16-le")
        directory += coded.ljust(64, b"\0") + struct.pack("<HBB", len(coded), kind, 1)
        directory += struct.pack("<III", _NONE, right, child) + bytes(36)
        directory += struct.pack("<IQ", start, size)
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIII", 0, 1, starts[0], 0, 4096)
    header += struct.pack("<IIII", starts[1], table_sectors, _END, 0)
    header += struct.pack("<I", 0) + struct.pack("<I", _FREE) * 108
    rows = table + [_FREE] * (table_sectors * _SECTOR // 4 - len(table))
    return b"".join(
        (
            header,
            struct.pack(f"<{len(fat)}I", *fat),
            directory.ljust(directory_sectors * _SECTOR, b"\0"),
            struct.pack(f"<{len(rows)}I", *rows),
            small.ljust(small_sectors * _SECTOR, b"\0"),
        )
    )


def _properties(head: int, numbers: Mapping[int, int]) -> bytes:
    rows = [struct.pack("<HHIi4x", 3, tag, 6, value) for tag, value in numbers.items()]
    return bytes(head) + b"".join(rows)


def _texts(texts: Mapping[int, str | bytes]) -> Folder:
    """Streams of texts: wide ones where they are given as letters, else as the bytes they are."""
    return {
        f"__substg1.0_{tag:04X}{'001F' if isinstance(text, str) else '001E'}": (
            text.encode("utf-16-le") if isinstance(text, str) else text
        )
        for tag, text in texts.items()
    }


def mail(
    subject: str | bytes,
    text: str | bytes,
    *,
    to: Sequence[tuple[int, str, str]] = (),
    files: Mapping[str, "bytes | Folder"] | None = None,
    code_page: int = 1252,
    head: int = 32,
) -> Folder:
    """A mail; `to` are the kinds (1 to, 2 copy, 3 unseen), names and addresses of its receivers.

    A file that is a folder is a mail sent along, made with `head=24`.
    """
    made: Folder = {
        "__properties_version1.0": _properties(head, {0x3FFD: code_page}),
        **_texts({0x0037: subject, 0x1000: text, 0x0C1A: "Bo Hansen", 0x0C1F: "bo@example.dk"}),
    }
    for number, (kind, name, address) in enumerate(to):
        made[f"__recip_version1.0_#{number:08X}"] = {
            "__properties_version1.0": _properties(8, {0x0C15: kind}),
            **_texts({0x3001: name, 0x39FE: address}),
        }
    for number, (name, content) in enumerate((files or {}).items()):
        data = "__substg1.0_37010102" if isinstance(content, bytes) else "__substg1.0_3701000D"
        made[f"__attach_version1.0_#{number:08X}"] = {
            "__properties_version1.0": _properties(8, {}),
            **_texts({0x3707: name}),
            data: content,
        }
    return made
