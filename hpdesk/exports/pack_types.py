# SPDX-License-Identifier: MPL-2.0
"""What goes into a pack and what came of it; plain values that cross to the child process."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hpdesk.documents.agenda_paper import agenda_paper
from hpdesk.documents.bundles import BilagState, BilagStatus, MeetingBundle
from hpdesk.documents.model import Document
from hpdesk.domain.agenda_snapshot import Span


@dataclass(frozen=True, slots=True)
class AttachmentFile:
    """The file behind a bilag: where it lies, its bytes, or what fetches them when they are needed.

    None where it is missing.
    """

    id: str
    file_name: str
    content: Path | bytes | Callable[[], bytes | None] | None


@dataclass(frozen=True, slots=True)
class AttachmentResult:
    """What became of one bilag; `pages` are the pages it takes in the pack."""

    id: str
    number: str
    title: str
    pages: int
    status: BilagStatus
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PackReport:
    """What is in a pack that was written.

    `spans` tells on which pages each item's sheet and each bilag lie, by their keys and by the
    numbers printed there.
    """

    pages: int
    items: int
    attachments: tuple[AttachmentResult, ...] = ()
    spans: Mapping[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PackKind:
    """What makes a pack another than the whole agenda.

    `paper` writes our own pages, `front` is what their first part is called in the bookmarks,
    `offset` the pages that were given numbers before, `earlier` the bilag that went out before
    and are not merged again.
    """

    paper: Callable[[MeetingBundle, Mapping[str, BilagState]], Document] = agenda_paper
    front: str = "Dagsorden"
    offset: int = 0
    earlier: Mapping[str, BilagState] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Probe:
    """What a look into a file found: a PDF to merge, or why there is none.

    `unbalanced` holds, by page from 0, how many `q` to put before and `Q` after its content;
    `unfinished` the pages whose content ends in the middle of something.
    """

    path: str = ""
    pages: int = 0
    reason: str = ""
    unbalanced: dict[int, tuple[int, int]] = field(default_factory=dict)
    unfinished: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Part:
    """Pages that follow our own base pages.

    A bilag has a `stamp` such as `Bilag 3.2`; pages of ours have none and are taken from
    `first` on.
    """

    path: str
    pages: int
    title: str
    stamp: str = ""
    first: int = 0
    unbalanced: dict[int, tuple[int, int]] = field(default_factory=dict)
    unfinished: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Embedded:
    """A file that rides along in the PDF."""

    path: str
    file_name: str
    description: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A bookmark: `page` counts from 0; `part` names the part whose own bookmarks go below."""

    title: str
    page: int
    part: int | None = None
    children: tuple["Entry", ...] = ()


@dataclass(frozen=True, slots=True)
class StampFont:
    """A font in a one-page PDF, the byte of each sign in it, and their widths (1000 to an em)."""

    path: str
    codes: dict[str, int]
    widths: dict[str, float]


@dataclass(frozen=True, slots=True)
class MergeJob:
    """Everything the child process needs to put a pack together.

    `targets` are the pages (from 0) that the marked links of our own pages lead to; `offset`
    the pages that were given numbers before.
    """

    base: str
    out: str
    parts: tuple[Part, ...]
    targets: tuple[int, ...]
    back_to: int
    outline: tuple[Entry, ...]
    embedded: tuple[Embedded, ...]
    font: StampFont
    total: int
    offset: int = 0
