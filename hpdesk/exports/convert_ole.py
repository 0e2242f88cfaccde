# SPDX-License-Identifier: MPL-2.0
"""A look into an Office file from before 2007, or a locked one; runs in the child process."""

import struct
from pathlib import Path

import olefile

from hpdesk.domain.bilag_notes import BilagNote, BilagTrait
from hpdesk.exports.convert_types import Family, Look
from hpdesk.exports.convert_zip import DAMAGED, LOCKED

_ENCRYPTED_PPT = 0xF3D1C4DF  # [MS-PPT] 2.3.2: headerToken of a locked presentation
_FILE_PASS = 0x2F  # [MS-XLS] 2.4.117
_MOST_RECORDS = 50


def look_into_ole(path: Path) -> Look:
    """Return which office program opens a compound file, or why none should."""
    try:
        with olefile.OleFileIO(str(path)) as parts:
            return _look(parts, path)
    except Exception:  # whatever a broken file makes the library raise
        return DAMAGED


def _look(parts: "olefile.OleFileIO[str]", path: Path) -> Look:
    if parts.exists("EncryptedPackage") or parts.exists("EncryptionInfo"):
        return LOCKED
    found: tuple[Family, bool] | None = None
    if parts.exists("WordDocument"):
        flags = _number(parts, "WordDocument", 10, "<H")
        found = Family.WRITER, bool(flags & 0x0100)  # [MS-DOC] 2.5.2: fEncrypted
    elif parts.exists("Workbook") or parts.exists("Book"):
        name = "Workbook" if parts.exists("Workbook") else "Book"
        found = Family.CALC, _has_file_pass(parts.openstream(name).read(65536))
    elif parts.exists("PowerPoint Document"):
        token = _number(parts, "Current User", 12, "<I")
        found = Family.IMPRESS, token == _ENCRYPTED_PPT
    if found is None:
        return Look(
            reason="Filen er fra et program, hvis filer ikke kan vises som sider. Gem den som PDF "
            "i det program, den er lavet i, og vedlæg den i stedet."
        )
    family, is_locked = found
    if is_locked:
        return LOCKED
    macros = ("Macros", "_VBA_PROJECT_CUR", "VBA")
    notes = [BilagNote(BilagTrait.MACROS)] if any(map(parts.exists, macros)) else []
    if parts.exists("_signatures"):
        notes.append(BilagNote(BilagTrait.SIGNATURE))
    return Look(office=family, office_path=str(path), notes=tuple(notes))


def _number(parts: "olefile.OleFileIO[str]", stream: str, at: int, form: str) -> int:
    content = parts.openstream(stream).read(at + struct.calcsize(form))
    return int(struct.unpack_from(form, content, at)[0])


def _has_file_pass(records: bytes) -> bool:
    """Tell whether one of a workbook's first records says that the rest is encrypted."""
    at = 0
    for _ in range(_MOST_RECORDS):
        if at + 4 > len(records):
            return False
        kind, length = struct.unpack_from("<HH", records, at)
        if kind == _FILE_PASS:
            return True
        at += 4 + length
    return False
