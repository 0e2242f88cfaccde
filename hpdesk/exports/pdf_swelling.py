# SPDX-License-Identifier: MPL-2.0
"""Pages of a PDF that are small on the disk and enormous when they are unpacked."""

import zlib
from collections.abc import Iterator
from itertools import takewhile

from pikepdf import Array, Name, Object, Page, Pdf, Stream

from hpdesk.domain import limits

_MOST_SHRUNK = 1032  # times: more than that deflate cannot pack
_PIECE = 1 << 20  # bytes


def swells(pdf: Pdf) -> bool:
    """Tell whether the content of a page unpacks to more than any page needs.

    It is counted piece by piece and never kept; what is broken in it is for others to see.
    """
    return any(_unpacks_too_far(stream) for page in pdf.pages for stream in _streams(page))


def _streams(page: Page) -> Iterator[Stream]:
    content = page.obj.get("/Contents")
    for found in content if isinstance(content, Array) else [content]:
        if isinstance(found, Stream):
            yield found


def _unpacks_too_far(stream: Stream) -> bool:
    layers = _deflated_layers(stream.get("/Filter"))
    raw_most = limits.PAGE_CONTENT // _MOST_SHRUNK**layers
    length = stream.get("/Length")
    if not layers or (isinstance(length, int) and length <= raw_most):
        return False
    pieces: Iterator[bytes] = iter([stream.read_raw_bytes()])
    for _ in range(layers):
        pieces = _inflated(pieces)
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > limits.PAGE_CONTENT:
            return True
    return False


def _deflated_layers(filters: Object | None) -> int:
    """Return in how many layers a stream is deflated, one upon the other, from the outermost."""
    names = list(filters) if isinstance(filters, Array) else [filters]
    return sum(1 for _ in takewhile(lambda name: name == Name.FlateDecode, names))


def _inflated(pieces: Iterator[bytes]) -> Iterator[bytes]:
    engine = zlib.decompressobj()
    try:
        for piece in pieces:
            rest = piece
            while rest and not engine.eof:
                yield engine.decompress(rest, _PIECE)
                rest = engine.unconsumed_tail
    except zlib.error:
        return
