# SPDX-License-Identifier: MPL-2.0
"""Bilag of every kind on their way to pages: looked at, converted, and kept for the next time."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from hpdesk.domain.bilag_notes import BilagNote, BilagTrait, joined
from hpdesk.exports.convert_office import ByOffice, convert_by_office
from hpdesk.exports.convert_types import Conversion, Conversions, Converted, Look, Source
from hpdesk.exports.convert_worker import Lookout
from hpdesk.exports.file_kinds import kind_of
from hpdesk.exports.writer import IsCancelled

Told = Callable[[str], None]

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_FAILED = (
    "{program} kunne ikke gøre filen til sider. Gem den som PDF i det program, den er lavet i, "
    "og vedlæg den i stedet."
)


def convert_all(
    lookout: Lookout,
    sources: Sequence[Source],
    workdir: Path,
    conversions: Conversions,
    progress: Told,
    cancelled: IsCancelled,
) -> list[Converted]:
    """Return what each file became, in their order: a PDF or picture to probe, or a reason.

    Pages that an office program made are kept in `conversions` and asked for there first;
    `progress` is told in words how far it has come.
    Raises Cancelled where asked.
    """
    found: dict[int, Converted] = {}
    wanted: dict[int, str] = {}
    for number, source in enumerate(sources):
        if has_pages(source.path):
            found[number] = Converted(source.path)
            continue
        checksum = _checksum(source.path)
        kept = conversions.get(checksum)
        if kept is not None and kept.pdf is not None:
            found[number] = _kept(kept, workdir / f"kendt-{number}.pdf")
        else:
            wanted[number] = checksum
    looks = lookout.look([sources[number] for number in wanted], workdir)
    looked = dict(zip(wanted, looks, strict=True))
    done = _by_office(looked, workdir, progress, cancelled)
    for number, look in looked.items():
        result = _converted(look, sources[number].path, done)
        found[number] = result
        if result.path is not None and result.converter:
            pdf = result.path.read_bytes()
            conversions.put(wanted[number], Conversion(result.converter, pdf, look.notes))
    return [found[number] for number in range(len(sources))]


def has_pages(path: Path) -> bool:
    """Tell by the first bytes whether a file is a PDF or picture, which need nothing made."""
    with path.open("rb") as file:
        head = file.read(16)
    return head.startswith((b"%PDF-", *_PICTURES))


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _kept(kept: Conversion, path: Path) -> Converted:
    path.write_bytes(kept.pdf or b"")
    return Converted(path, notes=kept.notes, converter=kept.converter)


def _converted(look: Look, original: Path, done: ByOffice) -> Converted:
    if look.office is None:
        path = Path(look.path) if look.path else None
        return Converted(path, look.reason, look.notes, is_late=look.is_late)
    ready = Path(look.office_path)
    if ready in done.made:
        path, converter = done.made[ready]
        return Converted(path, notes=look.notes, converter=converter)
    if ready in done.late:
        return Converted(None, done.late[ready], look.notes, is_late=True)
    if ready in done.tried:
        return Converted(None, _FAILED.format(program=done.tried[ready]), look.notes)
    reason = (
        f"Filen er {kind_of(original).value} og kan ikke flettes ind i en PDF. "
        "Gem den som PDF i det program, den er lavet i, og vedlæg den i stedet."
    )
    notes = joined([*look.notes, BilagNote(BilagTrait.NOT_CONVERTED)])
    return Converted(None, reason, notes)


def _by_office(
    looks: Mapping[int, Look], workdir: Path, progress: Told, cancelled: IsCancelled
) -> ByOffice:
    files = {
        Path(look.office_path): look.office for look in looks.values() if look.office is not None
    }
    if not files:
        return ByOffice()

    def told(done: int) -> None:
        progress(f"Gør bilag til sider: {min(done + 1, len(files))} af {len(files)}")

    folder = workdir / "kontor"
    folder.mkdir()
    return convert_by_office(files, folder, told, cancelled)
