# SPDX-License-Identifier: MPL-2.0
"""The guard of files that a person went on working in: remembered, and never written over unasked.

A Word file carries a seal that tells on any computer whether it is as it was written; other files
are known by their checksums, which only a plan that can be written keeps.
"""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hpdesk.domain.errors import HandEdited, UserError
from hpdesk.domain.paper_kinds import PaperKind
from hpdesk.services.desk import Desk
from hpdesk.storage.meeting_reads import read_items
from hpdesk.storage.paper_reads import read_exported

_KEPT = "rettet i hånden"


@dataclass(frozen=True, slots=True)
class About:
    """What a paper is: its kind, its meeting and bodies, and who may read it."""

    kind: PaperKind = PaperKind.OTHER
    meeting_id: str | None = None
    body_ids: tuple[str, ...] = ()
    edition: str = ""


def is_hand_edited(desk: Desk, path: Path) -> bool:
    """Tell whether a file was changed after it was written from a plan."""
    if not path.is_file():
        return False
    known = read_exported(desk.read(), _key(path))
    if path.suffix.lower() == ".docx":
        from hpdesk.exports.docx_seal import SealState, seal_state

        state = seal_state(path)
        return state is SealState.BROKEN or (state is SealState.NONE and known is not None)
    if known is None or desk.read_only:  # what a command wrote since is remembered nowhere
        return False
    return _stamp(path) != known.stamp and _checksum(path) != known.sha256


def refuse_hand_edited(desk: Desk, *targets: Path | None) -> None:
    """Raise HandEdited where one of the targets was changed by a person."""
    for target in targets:
        if target is not None and is_hand_edited(desk, target):
            raise HandEdited(target)


def remember(
    desk: Desk,
    path: Path,
    about: About,
    parts: Mapping[str, str] | None = None,
    *,
    sha256: str = "",
) -> None:
    """Remember a file as it was just written; `parts` are the texts in it by bookmark.

    `sha256` is its checksum where whoever wrote it knows. Nothing is remembered in a plan that is
    read-only, nor of files that are only in passing.
    """
    if desk.read_only or _is_passing(path):
        return
    told: dict[str, object] = {"stamp": _stamp(path)}
    if parts is not None:
        from hpdesk.exports.docx_seal import seal_of

        typed = typed_digests(desk, about.meeting_id)
        texts = {mark: (said, typed.get(mark, "")) for mark, said in parts.items()}
        told |= {"seal": seal_of(path), "texts": texts}
    known = read_exported(desk.read(), _key(path))
    values = {
        "path": _key(path),
        "sha256": sha256 or _checksum(path),
        "exported_at": desk.now(),
        "meeting_id": about.meeting_id,
        "paper": str(about.kind),
        "edition": about.edition or None,
        "parts": json.dumps(told),
    }
    try:
        with desk.write("Fil gemt", undoable=False) as writer:
            if known is not None:
                writer.set("exported_file", known.id, **values)
            else:
                writer.add("exported_file", **values)
    except UserError:  # a full disk or a lost drive: the file itself is whole
        return


def typed_digests(desk: Desk, meeting_id: str | None) -> dict[str, str]:
    """Return checksums of the texts of a meeting's points as they are typed, by bookmark."""
    if meeting_id is None:
        return {}
    from hpdesk.exports.docx_parts import part_bookmark

    return {
        part_bookmark(f"{item.id}/{name}"): text_digest(str(getattr(item, name)))
        for item in read_items(desk.read(), meeting_id)
        for name in TEXTS
    }


TEXTS = {
    "title": "Titel",
    "recommendation": "Indstilling",
    "summary": "Resumé",
    "case": "Sagsfremstilling",
    "options": "Muligheder og konsekvenser",
    "economy": "Økonomi",
    "goal": "Mål",
    "next_steps": "Videre proces",
    "decision": "Beslutning",
    "discussion": "Drøftelse",
    "for_the_record": "Ført til referat",
}
"""The texts of a point that can be read back from a Word file, in the order of the papers."""


def text_digest(text: str) -> str:
    """Return a short checksum of a text as it is typed."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def set_aside(path: Path) -> Path:
    """Give a file that was changed by hand a name that tells so, and return it."""
    kept = path.with_name(f"{path.stem} ({_KEPT}){path.suffix}")
    number = 2
    while kept.exists():
        kept, number = path.with_name(f"{path.stem} ({_KEPT} {number}){path.suffix}"), number + 1
    try:
        shutil.move(path, kept)
    except OSError as fault:
        raise UserError(
            "»{name}« kan ikke få et andet navn, så intet er skrevet. Luk filen i Word, og prøv "
            "igen.",
            name=path.name,
        ) from fault
    return kept


def free_name(path: Path) -> Path:
    """Return a name beside a file that nothing has: `Referat (2).docx`."""
    free, number = path.with_name(f"{path.stem} (2){path.suffix}"), 3
    while free.exists():
        free, number = path.with_name(f"{path.stem} ({number}){path.suffix}"), number + 1
    return free


def _key(path: Path) -> str:
    return str(path.resolve())


def _stamp(path: Path) -> tuple[int, ...]:
    """Return what changes whenever a program writes a file: its size, and when that was."""
    seen = path.stat()
    return seen.st_size, seen.st_mtime_ns


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _is_passing(path: Path) -> bool:
    """Tell whether a file lies in a folder that the program made for itself and deletes again."""
    temporary = Path(tempfile.gettempdir()).resolve()
    folder = path.resolve().parent
    return folder.name.startswith("hpdesk-") and folder.parent == temporary
