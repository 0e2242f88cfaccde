# SPDX-License-Identifier: MPL-2.0
"""A bilag to be read inside the program: what it is, told by its content, and its bytes."""

from dataclasses import dataclass
from enum import StrEnum

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Attachment
from hpdesk.services.attachments import content_of
from hpdesk.services.desk import Desk

_MOST_LETTERS = 400_000


class ReadAs(StrEnum):
    """How the program can show a bilag."""

    PDF = "pdf"
    PICTURE = "picture"
    TEXT = "text"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class BilagContent:
    """A bilag's bytes and what they are in Danish words; `text` where it is read as text.

    `is_cut` tells that only the beginning of a very long text is there.
    """

    read_as: ReadAs
    kind: str
    content: bytes
    text: str = ""
    is_cut: bool = False


def read_bilag(desk: Desk, attachment: Attachment) -> BilagContent:
    """Return a bilag to be shown; may be called from a job. Raises UserError without its file."""
    from hpdesk.exports.convert_text import text_of
    from hpdesk.exports.file_kinds import FileKind, kind_of_bytes

    content = content_of(desk, attachment)
    if content is None:
        raise UserError(
            "Bilaget »{title}« mangler sin fil. Vælg filen igen på punktet.", title=attachment.title
        )
    kind = kind_of_bytes(content)
    if kind is FileKind.TEXT:
        text = text_of(content[: 4 * _MOST_LETTERS])
        cut = len(content) > 4 * _MOST_LETTERS or len(text) > _MOST_LETTERS
        return BilagContent(ReadAs.TEXT, str(kind), content, text[:_MOST_LETTERS], cut)
    shown = {FileKind.PDF: ReadAs.PDF, FileKind.PICTURE: ReadAs.PICTURE}
    return BilagContent(shown.get(kind, ReadAs.ELSEWHERE), str(kind), content)
