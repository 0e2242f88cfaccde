# SPDX-License-Identifier: MPL-2.0
"""What goes into a pack and what came of it; plain values that cross to the child process."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hpdesk.documents.agenda_paper import agenda_paper
from hpdesk.documents.bundles import BilagState, BilagStatus, MeetingBundle
from hpdesk.documents.model import Document
from hpdesk.documents.pack_choices import PackChoices
from hpdesk.domain.agenda_snapshot import Span
from hpdesk.domain.bilag_notes import BilagNote
from hpdesk.domain.meetings import Attachment


@dataclass(frozen=True, slots=True)
class AttachmentFile:
    """The file behind a bilag: where it lies, its bytes, or what writes them to a path.

    What writes them tells whether they were there. None where it is missing. `sha256` is the
    checksum of its bytes where it is known; without it nothing of the bilag is kept for the next
    pack.
    """

    id: str
    file_name: str
    content: Path | bytes | Callable[[Path], bool] | None
    sha256: str = ""


TOO_HEAVY = (
    "Filen kan ikke behandles: den er beskadiget eller for tung. Gem en ny kopi som PDF, og "
    "vedlæg den i stedet."
)
PasswordFor = Callable[[Attachment], str | None]


def no_password(bilag: Attachment) -> str | None:
    """Know no password."""
    return None


@dataclass(frozen=True, slots=True)
class AttachmentResult:
    """What became of one bilag; `pages` are the pages it takes in the pack.

    `notes` tell what was done to it on its way in, in whole sentences.
    """

    id: str
    number: str
    title: str
    pages: int
    status: BilagStatus
    reason: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PackReport:
    """What is in a pack that was written.

    `spans` tells on which pages each item's sheet and each bilag lie, by their keys and by the
    numbers printed there; `sha256` is the checksum of the file.
    """

    pages: int
    items: int
    attachments: tuple[AttachmentResult, ...] = ()
    spans: Mapping[str, Span] = field(default_factory=dict)
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class PackKind:
    """What makes a pack another than the whole agenda.

    `paper` writes our own pages, `front` is what their first part is called in the bookmarks,
    `offset` the pages that were given numbers before, `earlier` the bilag that went out before
    and are not merged again.
    """

    paper: Callable[[MeetingBundle, Mapping[str, BilagState] | None], Document] = agenda_paper
    front: str = "Dagsorden"
    offset: int = 0
    earlier: Mapping[str, BilagState] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Probe:
    """What a look into a file found: a PDF to merge, or why there is none.

    `unbalanced` holds, by page from 0, how many `q` to put before and `Q` after its content;
    `unfinished` the pages whose content ends in the middle of something. `locked` tells that a
    password would open it, `mended` that the PDF library had to repair it. `notes` say what is
    worth a look in a file that was turned into pages. `is_late` tells that there was no time to
    turn it into pages, so that another pack may.
    """

    path: str = ""
    pages: int = 0
    reason: str = ""
    unbalanced: dict[int, tuple[int, int]] = field(default_factory=dict)
    unfinished: frozenset[int] = frozenset()
    locked: bool = False
    mended: bool = False
    notes: tuple[BilagNote, ...] = ()
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A bilag to merge; `password` opens it where it is encrypted."""

    path: str
    pages: int
    unbalanced: dict[int, tuple[int, int]] = field(default_factory=dict)
    unfinished: frozenset[int] = frozenset()
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class BodyJob:
    """The bilag to put together into one file, before our own pages are known.

    `kept` is a body that was put together before from the very same bilag, or nothing. A
    `careful` one takes the bilag one by one, so that it is known which of them breaks the child.
    """

    parts: tuple[Part, ...]
    out: str
    keep_forms: bool = False
    keep_notes: bool = True
    picture_dpi: int = 0
    kept: str = ""
    size: int = 0
    careful: bool = False


@dataclass(frozen=True, slots=True)
class PartFacts:
    """What was seen of a bilag when it was put into the body.

    `bookmarks` are its own as (level, title, page from 0); `cramped` the pages (from 0) with
    something where a stamp would stand.
    """

    bookmarks: tuple[tuple[int, str, int], ...] = ()
    cramped: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Body:
    """A body that was put together: its size in bytes and the facts of each bilag."""

    size: int
    facts: tuple[PartFacts, ...]


@dataclass(frozen=True, slots=True)
class Stamping:
    """What is printed on the pages of a bilag: `Bilag 3.2`, and the page it links back to."""

    words: str
    back_to: int
    back_words: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Pages that follow each other in a pack: of ours from `own` on, of a bilag, or blank ones."""

    count: int
    own: int | None = None
    part: int | None = None


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab at the edge of one of our pages (from 0 among ours): the words and its place."""

    own: int
    words: str
    place: int


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
    """Everything the child process needs to put our pages and the body together in `out`.

    `body` is what lies at `body_path`; `stampings` go with its parts. `targets` are the pages
    (from 0) that the marked links of our own pages lead to; `offset` the pages that were given
    numbers before. `keep` is where a copy of the body goes for the next pack, or nothing.
    """

    base: str
    out: str
    body_path: str
    body: Body
    parts: tuple[Part, ...]
    stampings: tuple[Stamping, ...]
    pieces: tuple[Piece, ...]
    targets: tuple[int, ...]
    outline: tuple[Entry, ...]
    embedded: tuple[Embedded, ...]
    tabs: tuple[Tab, ...]
    font: StampFont
    total: int
    offset: int
    choices: PackChoices
    keep: str = ""


@dataclass(frozen=True, slots=True)
class SecretJob:
    """Stamped pages that are to be seen and lie on no disk: a password protects their bilag."""

    body: BodyJob = field(repr=False)
    merge: MergeJob = field(repr=False)
