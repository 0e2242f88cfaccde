# SPDX-License-Identifier: MPL-2.0
"""Copies an Office file so that nothing in it is fetched from elsewhere; runs in the child.

Microsoft's programs fetch linked pictures and templates when a file is opened. In a zipped file
the links are cut; an older one that has such links is not for them. Links to click on stay.
"""

import re
import zipfile
import zlib
from pathlib import Path

from hpdesk.domain import limits
from hpdesk.exports.convert_rezip import Change, copy_zip

_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_TARGET = re.compile(rb'(\bTarget=)(?:"[^"]*"|\'[^\']*\')')
_OUTSIDE = re.compile(rb"""\bTargetMode=["']External["']""")
_CLICKED = re.compile(rb"""\bType=["'][^"']*/hyperlink["']""")
_NOWHERE = rb'\1"NULL"'  # what Word itself writes for a picture it lost
_UPDATED = re.compile(rb"<(?:\w+:)?updateFields\b[^>]*/>|\brefreshOnLoad=\"(?:1|true)\"")
_UPDATED_PARTS = re.compile(r"word/settings\.xml|xl/(?:connections|queryTables/|pivotCache/)")
_HREF = re.compile(
    rb"(<(?!text:a\b|draw:a\b)[\w-]+:[\w-]+\b[^>]*?\bxlink:href=)\"(?:[a-zA-Z][\w+.-]*:|/|\.\./)[^\"]*\""
)
# what an older file is told to fetch by: fields, and RTF's own words
_FETCHING = ("INCLUDEPICTURE", "INCLUDETEXT", "DDEAUTO")
_FETCHING_RTF = (b"\\*\\template", b"\\objautlink", b"\\objlink")


def copy_without_links(source: Path, target: Path) -> bool:
    """Copy a file, its links cut; tells whether it may be opened by a program that fetches."""
    with source.open("rb") as file:
        is_zip = file.read(2) == b"PK"
    if not is_zip:
        content = source.read_bytes()
        if _fetches(content):
            return False
        target.write_bytes(content)
        return True
    try:
        copy_zip(source, target, _change_of)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError):
        return False
    return True


def _fetches(content: bytes) -> bool:
    words = [form for word in _FETCHING for form in (word.encode(), word.encode("utf-16-le"))]
    if content.startswith(b"{\\rtf"):
        words += _FETCHING_RTF
    return any(word in content for word in words)


def _change_of(part: zipfile.ZipInfo) -> Change | None:
    """Return how a part loses its links; raises ValueError where it is too long to be read."""
    change: Change | None = None
    if part.filename.endswith(".rels"):
        change = without_relations
    elif _UPDATED_PARTS.match(part.filename):
        change = _not_updated
    elif part.filename in ("content.xml", "styles.xml"):
        change = _without_hrefs
    if change is not None and part.file_size > limits.TEXT_BYTES:
        raise ValueError
    return change


def without_relations(rels: bytes) -> bytes:
    """Return the relations of a part with what is fetched from outside leading nowhere.

    Raises ValueError for relations in UTF-16, which no program writes.
    """
    if b"\0" in rels:
        raise ValueError
    return _RELATION.sub(_cut, rels)


def _cut(found: re.Match[bytes]) -> bytes:
    relation = found[0]
    if not _OUTSIDE.search(relation) or _CLICKED.search(relation):
        return relation
    return _TARGET.sub(_NOWHERE, relation)


def _not_updated(settings: bytes) -> bytes:
    return _UPDATED.sub(b"", settings)


def _without_hrefs(content: bytes) -> bytes:
    return _HREF.sub(rb'\1""', content)
