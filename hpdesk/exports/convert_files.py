# SPDX-License-Identifier: MPL-2.0
"""Bilag of every kind on their way to pages: looked at, converted, and kept for the next time."""

import contextlib
import hashlib
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from hpdesk.domain.bilag_notes import BilagNote, BilagTrait, joined
from hpdesk.exports.convert_sheets import fit_xlsx
from hpdesk.exports.convert_soffice import Office, find_office
from hpdesk.exports.convert_types import Conversion, Conversions, Converted, Look, Source
from hpdesk.exports.convert_worker import Lookout
from hpdesk.exports.file_kinds import kind_of
from hpdesk.exports.writer import IsCancelled

Told = Callable[[str], None]

_CONVERTER = "LibreOffice"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_FAILED = (
    "LibreOffice kunne ikke gøre filen til sider. Gem den som PDF i det program, den er lavet i, "
    "og vedlæg den i stedet."
)
_LATE = (
    "Der var ikke tid til at gøre filen til sider, fordi andre filer holdt LibreOffice op. Dan "
    "mødepakken igen, eller gem filen som PDF i det program, den er lavet i."
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
    made, late = _by_office(looked, workdir, progress, cancelled)
    for number, look in looked.items():
        found[number] = _converted(look, sources[number].path, made.get(number))
        if number in late:
            found[number] = Converted(None, _LATE, look.notes, is_late=True)
        if number in made:
            pdf = made[number].read_bytes()
            conversions.put(wanted[number], Conversion(_CONVERTER, pdf, look.notes))
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


def _converted(look: Look, original: Path, made: Path | None) -> Converted:
    if look.office is None:
        path = Path(look.path) if look.path else None
        return Converted(path, look.reason, look.notes, is_late=look.is_late)
    if made is not None:
        return Converted(made, notes=look.notes, converter=_CONVERTER)
    if find_office():
        return Converted(None, _FAILED, look.notes)
    reason = (
        f"Filen er {kind_of(original).value} og kan ikke flettes ind i en PDF. "
        "Gem den som PDF i det program, den er lavet i, og vedlæg den i stedet."
    )
    notes = joined([*look.notes, BilagNote(BilagTrait.NOT_CONVERTED)])
    return Converted(None, reason, notes)


def tell_nobody(words: str) -> None:
    """Take a report of progress and do nothing with it."""


def _by_office(
    looks: Mapping[int, Look], workdir: Path, progress: Told, cancelled: IsCancelled
) -> tuple[dict[int, Path], set[int]]:
    """Return the PDF of each file that LibreOffice could convert, and those it had no time for."""
    command = find_office()
    files = {
        Path(look.office_path): look.office for look in looks.values() if look.office is not None
    }
    if not command or not files:
        return {}, set()

    def told(done: int) -> None:
        progress(f"Gør bilag til sider: {min(done + 1, len(files))} af {len(files)}")

    folder = workdir / "kontor"
    folder.mkdir()
    office = Office(command, folder, cancelled, told)
    newer = _fitted(office, [path for path in files if path.suffix == ".xls"])
    pdfs = office.convert({newer.get(path, path): family for path, family in files.items()})
    made, late = {}, set[int]()
    for number, look in looks.items():
        if look.office is None:
            continue
        path = Path(look.office_path)
        ready = newer.get(path, path)
        if ready in pdfs:
            made[number] = pdfs[ready]
        elif ready in office.late:
            late.add(number)
    return made, late


def _fitted(office: Office, old: Sequence[Path]) -> dict[Path, Path]:
    """Return old workbooks in today's format, with every sheet as wide as its page."""
    fitted = {}
    for path, newer in office.renew(old, "xlsx").items():
        target = newer.with_name(f"{newer.stem}-bred.xlsx")
        with contextlib.suppress(zipfile.BadZipFile, OSError, ValueError, KeyError):
            fit_xlsx(newer, target)
            fitted[path] = target
    return fitted
