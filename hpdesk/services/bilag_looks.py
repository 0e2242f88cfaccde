# SPDX-License-Identifier: MPL-2.0
"""Looking into bilag for what is worth a look before they go out, and keeping their pages.

What was found is kept in the plan under the checksum of the bilag, and so are the pages that an
office program made: the pack can be made again on a machine that has none.
"""

import tempfile
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.domain.bilag_notes import (
    BilagNote,
    BilagTrait,
    joined,
    notes_from_json,
    notes_to_json,
)
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Attachment
from hpdesk.services.attachments import content_of
from hpdesk.services.desk import Desk
from hpdesk.storage import conversion_reads, meeting_reads

if TYPE_CHECKING:  # the writers are imported when a bilag is looked into
    from hpdesk.exports.convert_files import Told
    from hpdesk.exports.convert_types import Conversion, Source
    from hpdesk.exports.convert_worker import Lookout
    from hpdesk.exports.writer import IsCancelled, Progress

_OWN = "hpdesk"
_NO_PROGRAM = BilagNote(BilagTrait.NOT_CONVERTED)
_AT_ONCE = 10  # an office program takes longer to start than to save a file
_OF_MADE_PAGES = (BilagTrait.CPR_NUMBER, BilagTrait.BLANK_PAGES)


class KeptConversions:
    """The pages made of bilag, as the plan keeps them; nothing is kept in one that is read-only."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def get(self, sha256: str) -> "Conversion | None":
        """Return the pages made of a file, or None."""
        from hpdesk.exports.convert_types import Conversion

        kept = conversion_reads.read_conversion(self._desk.read(), sha256)
        if kept is None:
            return None
        return Conversion(kept.converter, kept.pdf, notes_from_json(kept.notes) or ())

    def put(self, sha256: str, conversion: "Conversion") -> None:
        """Keep the pages made of a file; what was noted about it before is kept too."""
        if self._desk.read_only:
            return
        known = conversion_reads.read_conversion(self._desk.read(), sha256)
        notes = known.notes if known else None
        _keep(self._desk, sha256, conversion.converter, conversion.pdf, notes)


def _keep(desk: Desk, sha256: str, converter: str, pdf: bytes | None, notes: str | None) -> None:
    try:
        with desk.write("Bilag set igennem") as writer:
            values = {
                "converter": converter,
                "converted_on": desk.today(),
                "pdf_sha256": None if pdf is None else writer.keep(pdf),
                "warnings": notes,
            }
            if writer.exists("conversion", sha256):
                writer.set("conversion", sha256, **values)
            else:
                writer.add("conversion", id=sha256, **values)
    except UserError:  # a full disk or a lost drive: the pack itself needs nothing kept
        return


def notes_of_meeting(desk: Desk, meeting_id: str) -> dict[str, tuple[BilagNote, ...]]:
    """Return what is known of a meeting's bilag by their checksums, those looked into so far."""
    kept = conversion_reads.read_kept_notes(desk.read(), meeting_id)
    read = {sha256: notes_from_json(text) for sha256, text in kept.items()}
    return {sha256: notes for sha256, notes in read.items() if notes is not None}


def unseen_bilag(desk: Desk, meeting_id: str) -> tuple[Attachment, ...]:
    """Return the bilag of a meeting that nobody has looked into, each content once.

    Those that could not become pages on another machine count where this one has the program.
    """
    seen = notes_of_meeting(desk, meeting_id)
    waiting = [sha256 for sha256, notes in seen.items() if _NO_PROGRAM in notes]
    if waiting and _has_office():
        for sha256 in waiting:
            del seen[sha256]
    found = {
        bilag.sha256: bilag
        for item in meeting_reads.read_items(desk.read(), meeting_id)
        for bilag in item.attachments
        if bilag.sha256 is not None and bilag.sha256 not in seen
    }
    return tuple(found.values())


def office_programs() -> tuple[str, ...]:
    """Return the names of the office programs of this computer, those that come first first."""
    from hpdesk.exports.convert_office import find_office

    return tuple(dict.fromkeys(name for names in find_office().values() for name in names))


def _has_office() -> bool:
    """Tell whether every Office file can become pages here; with less, packs say what is left."""
    from hpdesk.exports.convert_office import find_office
    from hpdesk.exports.convert_types import Family

    return set(find_office()) == set(Family)


def look_into_bilag(
    desk: Desk, meeting_id: str, *, progress: "Progress", cancelled: "IsCancelled"
) -> int:
    """Look into the bilag of a meeting that are new, keep what is found, and return how many.

    Office files become pages on the way, which are kept too. May be called from a job; raises
    Cancelled, with what was found until then kept. Does nothing in a plan that is read-only.
    """
    from hpdesk.exports.convert_worker import Lookout
    from hpdesk.exports.writer import stop_if

    bilag = () if desk.read_only else unseen_bilag(desk, meeting_id)
    if not bilag:
        return 0
    with Lookout(cancelled) as lookout:
        for first in range(0, len(bilag), _AT_ONCE):
            some = bilag[first : first + _AT_ONCE]
            stop_if(cancelled)
            progress(first, len(bilag), f"Ser bilag igennem: {some[0].title}")
            with tempfile.TemporaryDirectory(prefix="hpdesk-") as folder:
                told = partial(progress, first, len(bilag))
                _look_into(desk, some, Path(folder), lookout, told, cancelled)
    return len(bilag)


def look_into_bilag_of(
    desk: Desk, item_id: str, *, progress: "Progress", cancelled: "IsCancelled"
) -> int:
    """Look into the new bilag of the meeting that a point stands in; see `look_into_bilag`."""
    meeting_id = meeting_reads.meeting_of_item(desk.read(), item_id)
    if meeting_id is None:  # deleted in the meantime
        return 0
    return look_into_bilag(desk, meeting_id, progress=progress, cancelled=cancelled)


def _look_into(
    desk: Desk,
    bilag: Sequence[Attachment],
    folder: Path,
    lookout: "Lookout",
    told: "Told",
    cancelled: "IsCancelled",
) -> None:
    from hpdesk.exports.convert_files import convert_all
    from hpdesk.exports.convert_types import Source

    sources: dict[str, Source] = {}
    for number, one in enumerate(bilag):
        content = content_of(desk, one)
        if content is not None and one.sha256 is not None:
            path = folder / f"original-{number}"
            path.write_bytes(content)
            sources[one.sha256] = Source(path, one.file_name)
    kept = KeptConversions(desk)
    originals = _of_originals(desk, sources, lookout, folder)
    found = convert_all(lookout, list(sources.values()), folder, kept, told, cancelled)
    for (sha256, source), made in zip(sources.items(), found, strict=True):
        pages = lookout.notes(made.path) if made.path else ()
        # fonts and large pages are the author's own doing only in a file that had pages already
        if made.path not in (None, source.path):
            pages = tuple(note for note in pages if note.trait in _OF_MADE_PAGES)
        notes = joined([*(originals.get(sha256) or made.notes), *pages])
        known = kept.get(sha256)
        pdf, converter = (known.pdf, known.converter) if known else (None, _OWN)
        _keep(desk, sha256, converter, pdf, notes_to_json(notes))


def _of_originals(
    desk: Desk, sources: Mapping[str, "Source"], lookout: "Lookout", folder: Path
) -> dict[str, tuple[BilagNote, ...]]:
    """Return what files tell whose pages a pack made already: it kept the pages alone."""
    reader = desk.read()
    known = {sha256: conversion_reads.read_conversion(reader, sha256) for sha256 in sources}
    made = [sha256 for sha256, one in known.items() if one is not None and one.notes is None]
    if not made:
        return {}
    apart = folder / "originaler"
    apart.mkdir()
    looks = lookout.look([sources[sha256] for sha256 in made], apart)
    return {sha256: look.notes for sha256, look in zip(made, looks, strict=True)}
