# SPDX-License-Identifier: MPL-2.0
"""Reading the texts of the plan back from a Word file that a person has gone on working in."""

from dataclasses import dataclass
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from hpdesk.domain.errors import UserError
from hpdesk.exports.docx_lists import ListKinds
from hpdesk.exports.docx_parts import WordPart, parts_in
from hpdesk.exports.docx_reading import TRACKED, WordReading
from hpdesk.exports.docx_template import clean_package

_LARGEST = 100_000_000  # bytes


@dataclass(frozen=True, slots=True)
class ReadWord:
    """What was found in a Word file; `tracked` where changes in it are only proposed."""

    parts: tuple[WordPart, ...]
    tracked: bool = False


def read_word(path: Path) -> ReadWord:
    """Return the texts of the plan in a Word file; raises UserError where it cannot be read."""
    try:
        if path.stat().st_size > _LARGEST:
            raise UserError(
                "»{name}« er for stor til at blive læst. Intet er ændret.", name=path.name
            )
        content = path.read_bytes()
    except OSError as fault:
        raise UserError(
            "»{name}« kan ikke åbnes. Luk den i Word, og prøv igen. Intet er ændret.",
            name=path.name,
        ) from fault
    from io import BytesIO

    try:
        word = docx.Document(BytesIO(clean_package(content, path.name)))
        body = word.element.body
        parts = tuple(parts_in(body, reading_of(word)))
        return ReadWord(parts, any(True for tag in TRACKED for _ in body.iter(tag)))
    except UserError:
        raise
    except Exception as fault:  # a file from anywhere: whatever is wrong, it cannot be read
        raise UserError(
            "»{name}« kan ikke læses som en Word-fil. Åbn den i Word, gem den som .docx, og prøv "
            "igen. Intet er ændret.",
            name=path.name,
        ) from fault


def reading_of(word: WordDocument) -> WordReading:
    """Return what reads the paragraphs of a document."""
    styles = {}
    for style in word.styles.element.findall(qn("w:style")):
        name = style.find(qn("w:name"))
        key = str(style.get(qn("w:styleId")))
        styles[key] = key if name is None else str(name.get(qn("w:val")))
    links = {
        key: rel.target_ref
        for key, rel in word.part.rels.items()
        if rel.is_external and rel.reltype == RELATIONSHIP_TYPE.HYPERLINK
    }
    has_numbers = any(rel.reltype == RELATIONSHIP_TYPE.NUMBERING for rel in word.part.rels.values())
    numbering = word.part.numbering_part.element if has_numbers else None
    return WordReading(styles, ListKinds(numbering, word.styles.element), links)
