# SPDX-License-Identifier: MPL-2.0
"""A seal in our Word files that breaks when another program saves them.

It is a checksum of the other parts, kept among the file's properties, so that a file is known
again on any computer, also where nothing is remembered about it.
"""

import hashlib
import re
from datetime import datetime
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

UNSEALED = "hpdesk:" + "0" * 64
_SEAL = re.compile(rb"hpdesk:([0-9a-f]{64})")
_PROPERTIES, _BODY = "docProps/core.xml", "word/document.xml"
_OUR_MARK = re.compile(rb'w:name="hp_[a-z0-9_]+"')
_FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)  # that a zip file can tell
_LARGEST = 100_000_000  # bytes of a part that is looked at


class SealState(StrEnum):
    """What a Word file is: as we wrote it, ours and saved by others since, or not ours."""

    WHOLE = "whole"
    BROKEN = "broken"
    NONE = "none"


def sealed(written: bytes, moment: datetime) -> bytes:
    """Return a file with its seal, its parts dated at one moment: equal rows give equal files."""
    buffer = BytesIO()
    stamp = max(moment.timetuple()[:6], _FIRST_MOMENT)
    with ZipFile(BytesIO(written)) as source, ZipFile(buffer, "w", ZIP_DEFLATED) as target:
        parts = [(part.filename, source.read(part)) for part in source.infolist()]
        seal = _seal_of(parts)
        for name, data in parts:
            if name == _PROPERTIES:
                data = data.replace(UNSEALED.encode(), seal.encode())
            dated = ZipInfo(name, stamp)
            dated.compress_type = ZIP_DEFLATED
            target.writestr(dated, data)
    return buffer.getvalue()


def _seal_of(parts: list[tuple[str, bytes]]) -> str:
    checksum = hashlib.sha256()
    for name, data in sorted(parts):
        if name != _PROPERTIES:
            checksum.update(f"{name}\0{len(data)}\0".encode())
            checksum.update(data)
    return f"hpdesk:{checksum.hexdigest()}"


def seal_state(path: Path) -> SealState:
    """Tell whether a Word file is as we wrote it."""
    try:
        with ZipFile(path) as source:
            if sum(part.file_size for part in source.infolist()) > _LARGEST:
                return SealState.NONE
            parts = [(part.filename, source.read(part)) for part in source.infolist()]
    except (BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, EOFError):
        return SealState.NONE
    by_name = dict(parts)
    found = _SEAL.search(by_name.get(_PROPERTIES, b""))
    if found and found[0].decode() == _seal_of(parts):
        return SealState.WHOLE
    if found or _OUR_MARK.search(by_name.get(_BODY, b"")):
        return SealState.BROKEN
    return SealState.NONE


def seal_of(path: Path) -> str:
    """Return the seal that a Word file bears, whole or broken, or nothing where it has none."""
    try:
        with ZipFile(path) as source:
            if source.getinfo(_PROPERTIES).file_size > _LARGEST:
                return ""
            found = _SEAL.search(source.read(_PROPERTIES))
    except (BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, KeyError, EOFError):
        return ""
    return found[0].decode() if found else ""
