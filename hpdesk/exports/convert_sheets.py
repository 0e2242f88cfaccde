# SPDX-License-Identifier: MPL-2.0
"""Has a spreadsheet fit the width of its pages before it is converted; runs in the child.

A sheet whose author chose a scale or how many pages it takes keeps that. One that is too wide
to be read on an upright page lies down.
"""

import re
import zipfile
from pathlib import Path

from hpdesk.exports.convert_rezip import Change, copy_zip

_SHEET = re.compile(r"xl/worksheets/sheet\d+\.xml$")
_MOST_PATCHED = 256 << 20  # bytes of one sheet
_PORTRAIT_LETTERS = 95.0  # as wide as fits an upright A4 page at a size one can read
_DEFAULT_WIDTH = 8.43  # [ECMA-376] 18.3.1.81: of a column of which nothing is said

_PREFIX = re.compile(rb"<(\w+:)?worksheet\b")
_SET_UP = re.compile(rb"<(?:\w+:)?pageSetup\b[^>]*?/?>")
_FITTED = re.compile(rb'\bfitToPage="(?:1|true)"')
_COLUMN = re.compile(rb"<(?:\w+:)?col\b([^>]*)>")
_DIMENSION = re.compile(rb'<(?:\w+:)?dimension\b[^>]*\bref="(?:[A-Z]+\d+:)?([A-Z]+)\d+"')
# what may follow pageSetup, in the schema's order: it goes before the first of them
_AFTER_SET_UP = re.compile(
    rb"<(?:\w+:)?(?:headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors"
    rb"|smartTags|drawing|legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls"
    rb"|webPublishItems|tableParts|extLst)\b|</(?:\w+:)?worksheet>"
)
_BEFORE_SET_UP = re.compile(rb"</(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\s*/>")
_PAGE_LAYOUT = re.compile(rb"<style:page-layout-properties\b[^>]*?(?=/?>)")


def fit_xlsx(source: Path, target: Path) -> None:
    """Copy a workbook with every sheet as wide as its page."""
    copy_zip(source, target, _fit_of_sheet)


def fit_ods(source: Path, target: Path) -> None:
    """Copy an OpenDocument spreadsheet with every sheet as wide as its page."""
    copy_zip(source, target, _fit_of_layout)


def _fit_of_sheet(part: zipfile.ZipInfo) -> Change | None:
    small = part.file_size <= _MOST_PATCHED
    return fitted_sheet if small and _SHEET.match(part.filename) else None


def _fit_of_layout(part: zipfile.ZipInfo) -> Change | None:
    small = part.file_size <= _MOST_PATCHED
    return fitted_layouts if small and part.filename == "styles.xml" else None


def fitted_sheet(sheet: bytes) -> bytes:
    """Return a worksheet that is one page wide and as many long as it takes."""
    if _FITTED.search(sheet) or b"<!DOCTYPE" in sheet:
        return sheet
    root = _PREFIX.search(sheet)
    if root is None:
        return sheet
    prefix = root[1] or b""
    old = _SET_UP.search(sheet)
    if old is not None and re.search(rb'\bscale="(?!100")', old[0]):
        return sheet
    sheet = _with_set_up(sheet, old, prefix)
    return _with_fit(sheet, prefix)


def _with_set_up(sheet: bytes, old: re.Match[bytes] | None, prefix: bytes) -> bytes:
    ours = b' fitToWidth="1" fitToHeight="0"'
    lying = b' orientation="landscape"' if _letters(sheet) > _PORTRAIT_LETTERS else b""
    if old is not None:
        bare = re.sub(rb'\s(?:fitToWidth|fitToHeight|r:id)="[^"]*"', b"", old[0])
        bare = re.sub(rb'\sorientation="[^"]*"', b"", bare) if lying else bare
        inner = bare.rstrip(b"/>").rstrip()
        end = b"/>" if old[0].endswith(b"/>") else b">"
        return sheet[: old.start()] + inner + ours + lying + end + sheet[old.end() :]
    data = _BEFORE_SET_UP.search(sheet)
    place = _AFTER_SET_UP.search(sheet, data.end()) if data else None
    if place is None:
        return sheet
    new = b"<" + prefix + b'pageSetup paperSize="9"' + ours + lying + b"/>"
    return sheet[: place.start()] + new + sheet[place.start() :]


def _with_fit(sheet: bytes, prefix: bytes) -> bytes:
    fit = b"<" + prefix + b'pageSetUpPr fitToPage="1"/>'
    old = re.search(rb"<(?:\w+:)?sheetPr\b[^>]*?(/?)>", sheet)
    if old is None:
        root = re.search(rb"<(?:\w+:)?worksheet\b[^>]*>", sheet)
        assert root is not None
        new = b"<" + prefix + b"sheetPr>" + fit + b"</" + prefix + b"sheetPr>"
        return sheet[: root.end()] + new + sheet[root.end() :]
    if old[1]:
        head = old[0][:-2].rstrip()
        new = head + b">" + fit + b"</" + prefix + b"sheetPr>"
        return sheet[: old.start()] + new + sheet[old.end() :]
    if known := re.search(rb"<(?:\w+:)?pageSetUpPr\b", sheet):
        rest = re.sub(rb'^([^>]*?)\s+fitToPage="[^"]*"', rb"\1", sheet[known.end() :], count=1)
        return sheet[: known.end()] + b' fitToPage="1"' + rest
    close = re.compile(rb"</(?:\w+:)?sheetPr>").search(sheet, old.end())
    if close is None:
        return sheet
    return sheet[: close.start()] + fit + sheet[close.start() :]


def _letters(sheet: bytes) -> float:
    """Return about how many letters wide a sheet is, by its used columns and their widths."""
    found = _DIMENSION.search(sheet[:4096])
    if found is None:
        return 0.0
    used = 0
    for letter in found[1]:
        used = used * 26 + letter - 64
    used = min(used, 16_384)
    said, told = 0.0, 0
    for column in _COLUMN.findall(sheet[: 1 << 20]):
        values = dict(re.findall(rb'\b(min|max|width|hidden)="([^"]*)"', column))
        try:
            first, last = int(values[b"min"]), min(int(values[b"max"]), used)
            width = 0.0 if values.get(b"hidden") == b"1" else float(values.get(b"width", b"8.43"))
        except (KeyError, ValueError):
            continue
        count = max(0, last - first + 1)
        said, told = said + width * count, told + count
    return said + _DEFAULT_WIDTH * max(0, used - told)


def fitted_layouts(styles: bytes) -> bytes:
    """Return the page layouts of a spreadsheet, each scaled to one page in width."""

    def fit(found: re.Match[bytes]) -> bytes:
        said = found[0]
        if b"style:scale-to" in said:
            return said
        return said + b' style:scale-to-X="1" style:scale-to-Y="0"'

    return _PAGE_LAYOUT.sub(fit, styles)
