# SPDX-License-Identifier: MPL-2.0
"""Opening an Excel sheet that somebody else made; the file is not trusted.

Its size, its unpacked size and its parts are bounded, formulas are not worked out, and nothing
in it is looked up elsewhere.
"""

import contextlib
import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from hpdesk.domain import limits

_ENTITIES = (b"<!DOCTYPE", b"<!ENTITY")
# All that the library, the archive and the XML reader raise over a file that is no sheet.
UNREADABLE = (
    OSError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    SyntaxError,
    RuntimeError,  # what is not implemented and what nests too deep, too
    EOFError,
    ArithmeticError,
    zlib.error,
    zipfile.BadZipFile,
    InvalidFileException,
)


class TooBigError(Exception):
    """The file is too big, or would be when it is unpacked."""


def open_book(content: bytes) -> Any:  # noqa: ANN401 - a workbook, untyped
    """Return a workbook to be read; raises TooBigError, or one of UNREADABLE."""
    file = io.BytesIO(content)
    _refuse_bombs(file)
    with quietly():
        return load_workbook(file, read_only=True, keep_links=False)


@contextlib.contextmanager
def quietly() -> Iterator[None]:
    """Let the library not warn of what Excel knows and it does not; rows are read inside it too."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _refuse_bombs(content: io.BytesIO) -> None:
    if content.getbuffer().nbytes > limits.SHEET_BYTES:
        raise TooBigError
    with zipfile.ZipFile(content) as archive:
        parts = archive.infolist()
        if (
            len(parts) > limits.SHEET_PARTS
            or sum(part.file_size for part in parts) > limits.SHEET_UNPACKED
        ):
            raise TooBigError
        for part in parts:
            if part.filename.lower().endswith((".xml", ".rels")):
                xml = archive.read(part)
                if any(sign in xml for sign in _ENTITIES):
                    raise ValueError("the sheet declares entities")
