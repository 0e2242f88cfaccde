# SPDX-License-Identifier: MPL-2.0
"""Finds out how a foreign file becomes pages, and makes those it can; runs in the child process.

PDF and pictures go on as they are. Text, CSV and mail become papers of ours. Office files are
looked through and left to the office program.
"""

from collections.abc import Callable
from pathlib import Path

from hpdesk.documents.model import Document
from hpdesk.domain import limits
from hpdesk.domain.bilag_notes import BilagNote, BilagTrait, joined
from hpdesk.exports.convert_types import Family, Look, Source
from hpdesk.exports.file_kinds import FileKind, kind_of, kind_of_bytes

_SAVE_AS_PDF = "Gem den som PDF i det program, den er lavet i, og vedlæg den i stedet."
_SEALED_MAIL = (
    "Mailen er krypteret eller signeret (S/MIME), så kun mailprogrammet kan vise dens tekst. Åbn "
    "den der, gem den som PDF, og vedlæg den i stedet."
)
_READY = (FileKind.PDF, FileKind.PICTURE)
_MOST_ADDED_PAGES = 500
_OFFICE_ENDINGS = {
    "doc", "docx", "docm", "dot", "dotx", "rtf", "odt",
    "xls", "xlsx", "xlsm", "xlsb", "xltx", "ods", "ppt", "pptx", "pptm", "ppsx", "odp",
}  # fmt: skip


def look_at(source: Source, workdir: Path, key: str) -> Look:
    """Return how a file becomes pages; what is made lies in `workdir` and begins with `key`."""
    kind = kind_of(source.path)
    if kind in _READY:
        return Look(str(source.path))
    if kind is FileKind.EMPTY:
        return Look(reason="Filen er tom (0 byte). Vedlæg den igen.")
    makers: dict[FileKind, Callable[[Source, Path, str], Look]] = {
        FileKind.TEXT: _text,
        FileKind.MAIL: _mail,
        FileKind.OUTLOOK: _mail,
        FileKind.RICH_TEXT: _rich_text,
        FileKind.OFFICE: _office,
        FileKind.WORD: _office,
        FileKind.EXCEL: _office,
        FileKind.POWERPOINT: _office,
        FileKind.OPEN_DOCUMENT: _office,
        FileKind.ZIP: _archive,
    }
    if kind in makers:
        return makers[kind](source, workdir, key)
    if kind is FileKind.HEIC:
        return Look(
            reason="Billedet er i Apples HEIC-format, som ikke kan flettes ind. Gem det som JPEG "
            "eller PDF, og vedlæg det i stedet."
        )
    return Look(reason=f"Filen er {kind.value} og kan ikke flettes ind i en PDF. {_SAVE_AS_PDF}")


def _text(source: Source, workdir: Path, key: str) -> Look:
    from hpdesk.exports.convert_text import table_of, table_paper, text_paper
    from hpdesk.exports.convert_zip import cpr_count

    if source.path.stat().st_size > limits.TEXT_BYTES:
        return Look(reason=f"Teksten er for lang til at blive til sider. {_SAVE_AS_PDF}")
    content = source.path.read_bytes()
    found = table_of(content, source.file_name)
    ending = _ending(source)
    if found is None and ending in _OFFICE_ENDINGS:
        return Look(
            reason=f"Filens navn ender på .{ending}, men den er kun tekst og kan ikke åbnes som "
            f"det. {_SAVE_AS_PDF}"
        )
    if found is not None:
        paper, notes = table_paper(source.file_name, found[0])
        count = cpr_count("\n".join(" ; ".join(row) for row in found[0]))
    else:
        paper, notes = text_paper(source.file_name, content)
        from hpdesk.exports.convert_text import text_of

        count = cpr_count(text_of(content))
    return Look(_written(paper, workdir, key), notes=joined([*notes, *_cpr(count)]))


def _cpr(count: int) -> list[BilagNote]:
    return [BilagNote(BilagTrait.CPR_NUMBER, count)] if count else []


def _written(paper: Document, workdir: Path, key: str) -> str:
    from hpdesk.exports.pdf_writer import lay_out  # reportlab only where something is written

    target = workdir / f"{key}-papir.pdf"
    target.write_bytes(lay_out(paper).pdf)
    return str(target)


def _mail(source: Source, workdir: Path, key: str) -> Look:
    from hpdesk.exports.convert_mail import files_of, mail_paper, read_eml, read_msg
    from hpdesk.exports.convert_zip import cpr_count

    content = source.path.read_bytes()
    is_outlook = content.startswith(b"\xd0\xcf\x11\xe0")
    mail = read_msg(content) if is_outlook else read_eml(content)
    if not (mail.headers or mail.text.strip() or files_of(mail)):
        return Look(reason="Mailen er beskadiget eller tom. Gem den igen, og vedlæg den på ny.")
    sealed = any(_what(file.content) == FileKind.SEALED for file in files_of(mail))
    if sealed and not mail.text.strip():
        return Look(reason=_SEALED_MAIL)
    fates: list[str] = []
    added: list[Path] = []
    pages = 0
    for number, inside in enumerate(files_of(mail)):
        made = _pages_of(inside.content, workdir, f"{key}-del-{number}")
        if made is not None and pages + made[1] <= _MOST_ADDED_PAGES:
            added.append(made[0])
            pages += made[1]
            fates.append("vises efter mailen")
        else:
            fates.append(f"{_what(inside.content)}, vises ikke her")
    left = len(fates) - len(added)
    paper = mail_paper(mail, source.file_name, fates)
    path = _written(paper, workdir, key)
    if added:
        path = _with_pages(path, added, workdir / f"{key}-mail.pdf")
    notes = _cpr(cpr_count(f"{mail.subject}\n{mail.text}"))
    notes += [BilagNote(BilagTrait.PARTS_LEFT_OUT, left)] if left else []
    notes += [BilagNote(BilagTrait.CUT_SHORT)] if mail.is_cut else []
    return Look(path, notes=joined(notes))


def _what(content: bytes | None) -> str:
    return "kan ikke læses" if content is None else kind_of_bytes(content).value


def _pages_of(content: bytes | None, workdir: Path, key: str) -> tuple[Path, int] | None:
    """Return a PDF of a mail's file and its pages where it is a whole PDF or picture."""
    from hpdesk.exports.pack_probe import probe_file

    if content is None or kind_of_bytes(content) not in _READY:
        return None
    path = workdir / key
    path.write_bytes(content)
    probe = probe_file(path, workdir, key)
    return (Path(probe.path), probe.pages) if probe.path else None


def _with_pages(first: str, added: list[Path], target: Path) -> str:
    import pikepdf

    from hpdesk.exports.pack_clean import clean

    with pikepdf.open(first) as out:
        for path in added:
            with pikepdf.open(path) as inside:
                clean(inside, keep_forms=False, keep_notes=True)
                out.add_pages_from(inside, forms="strip")
        out.save(target, deterministic_id=True)
    return str(target)


def _rich_text(source: Source, workdir: Path, key: str) -> Look:
    content = source.path.read_bytes()
    if content.rstrip(b"\0 \r\n\t")[-1:] != b"}":
        from hpdesk.exports.convert_zip import DAMAGED

        return DAMAGED
    counts = {
        BilagTrait.TRACKED_CHANGES: content.count(b"\\revised") + content.count(b"\\deleted"),
        BilagTrait.COMMENTS: content.count(b"\\*\\annotation"),
    }
    notes = tuple(BilagNote(trait, count) for trait, count in counts.items() if count)
    return Look(
        office=Family.WRITER, office_path=_named(source.path, workdir, key, "rtf"), notes=notes
    )


def _office(source: Source, workdir: Path, key: str) -> Look:
    from hpdesk.exports.convert_ole import look_into_ole
    from hpdesk.exports.convert_zip import look_into_zip

    with source.path.open("rb") as file:
        is_zip = file.read(2) == b"PK"
    look = look_into_zip(source.path) if is_zip else look_into_ole(source.path)
    if look.office is None:
        return look
    if is_zip:
        return Look(
            office=look.office,
            office_path=_prepared(source.path, look.office, workdir, key),
            notes=look.notes,
        )
    endings = {Family.WRITER: "doc", Family.CALC: "xls", Family.IMPRESS: "ppt"}
    path = _named(source.path, workdir, key, endings[look.office])
    return Look(office=look.office, office_path=path, notes=look.notes)


def _prepared(path: Path, family: Family, workdir: Path, key: str) -> str:
    """Return where a zipped file lies for the office program, its sheets as wide as a page."""
    from hpdesk.exports.convert_sheets import fit_ods, fit_xlsx
    from hpdesk.exports.convert_zip import is_binary_workbook

    is_open_xml = kind_of(path) is not FileKind.OPEN_DOCUMENT
    if family is Family.CALC and is_binary_workbook(path):
        return _named(path, workdir, key, "xlsb")  # fitted when it has been made an .xlsx
    if family is Family.CALC:
        target = workdir / f"{key}.{'xlsx' if is_open_xml else 'ods'}"
        (fit_xlsx if is_open_xml else fit_ods)(path, target)
        return str(target)
    endings = {
        (Family.WRITER, True): "docx",
        (Family.IMPRESS, True): "pptx",
        (Family.WRITER, False): "odt",
        (Family.IMPRESS, False): "odp",
    }
    return _named(path, workdir, key, endings[family, is_open_xml])


def _named(path: Path, workdir: Path, key: str, ending: str) -> str:
    """Copy a file under a name of ours: what a person called it never reaches a command."""
    target = workdir / f"{key}.{ending}"
    target.write_bytes(path.read_bytes())
    return str(target)


def _ending(source: Source) -> str:
    return source.file_name.lower().rpartition(".")[2]


def _archive(source: Source, workdir: Path, key: str) -> Look:
    """Say of a zip file that is no document whether it was to be one."""
    if _ending(source) in _OFFICE_ENDINGS:
        from hpdesk.exports.convert_zip import DAMAGED

        return DAMAGED
    return Look(reason="Filen er et zip-arkiv. Pak det ud, og vedlæg filerne hver for sig.")
