# SPDX-License-Identifier: MPL-2.0
"""The pages of a pack, and the page each point and bilag begins on."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from hpdesk.ui.widgets.pdf_pages import PdfPages

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_POINT = re.compile(r"(\d+)\. ")
_BILAG = re.compile(r"Bilag (\d+\.\d+)\b")


class PackPages(PdfPages):
    """An open pack.

    `first_pages` maps `Forside`, `Dagsorden`, point numbers such as `3` and bilag numbers such
    as `3.2` to pages counted from 0, read from the bookmarks.
    """

    first_pages: Mapping[str, int]

    def _read(self, document: "PdfDocument") -> None:
        self.first_pages = _first_pages(document)


def _first_pages(document: "PdfDocument") -> dict[str, int]:
    found: dict[str, int] = {}
    for bookmark in document.get_toc(max_depth=2):
        place = bookmark.get_dest()
        number = place.get_index() if place is not None else None
        if number is not None:
            found.setdefault(_key(bookmark.get_title(), bookmark.level), number)
    return found


def _key(title: str, level: int) -> str:
    match = (_BILAG if level else _POINT).match(title)
    return match[1] if match else title
