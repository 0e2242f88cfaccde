# SPDX-License-Identifier: MPL-2.0
"""The rules of the preflight that speak of what lies inside the files of bilag."""

from collections.abc import Iterator, Mapping, Sequence

from hpdesk.domain.bilag_notes import BilagNote, BilagTrait, note_mend, note_words
from hpdesk.domain.meetings import AgendaItem, Attachment
from hpdesk.domain.preflight_findings import PreflightFinding, Rule, Tone, fingerprint

# what a reader would see or hear of that was not meant for them
_TO_LOOK_AT = {
    BilagTrait.TRACKED_CHANGES,
    BilagTrait.COMMENTS,
    BilagTrait.HIDDEN_SHEETS,
    BilagTrait.HIDDEN_SLIDES,
    BilagTrait.HIDDEN_TEXT,
    BilagTrait.PASSWORD,
    BilagTrait.ROWS_LEFT_OUT,
    BilagTrait.CUT_SHORT,
    BilagTrait.PARTS_LEFT_OUT,
    BilagTrait.NOT_CONVERTED,
    BilagTrait.EXTERNAL_LINKS,
}


def notes_on_files(
    item: AgendaItem, notes: Mapping[str, Sequence[BilagNote]]
) -> Iterator[PreflightFinding]:
    """Yield what was found in the files of a point's bilag; `notes` is by checksum.

    A CPR number is never quoted here, only counted.
    """
    for bilag in item.attachments:
        for note in notes.get(bilag.sha256 or "", ()):
            yield _finding(item, bilag, note)


def _finding(item: AgendaItem, bilag: Attachment, note: BilagNote) -> PreflightFinding:
    name = f"Bilag {bilag.number}" if bilag.number else f"Bilaget »{bilag.title}«"
    is_number = note.trait is BilagTrait.CPR_NUMBER
    tone: Tone = "warn" if note.trait in _TO_LOOK_AT else "info"
    if is_number:
        tone = "warn" if item.closed else "over"
    return PreflightFinding(
        Rule.CPR_NUMBER if is_number else Rule.ATTACHMENT_TO_LOOK_AT,
        tone,
        f"{name} {note_words(note)}",
        f"{bilag.title}. {note_mend(note)}",
        item.id,
        bilag.id,
        "bilag",
        fingerprint("file", bilag.id, bilag.sha256, note.trait, item.closed),
    )
