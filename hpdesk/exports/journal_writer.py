# SPDX-License-Identifier: MPL-2.0
"""The journal package: the papers for a municipality's records system and what is told of them."""

import hashlib
import json
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from hpdesk.documents.journal import JournalDocument, JournalFacts
from hpdesk.domain.danish import join_words
from hpdesk.domain.file_names import ending_of
from hpdesk.exports.file_kinds import kind_of_bytes
from hpdesk.exports.sheet_parts import Sheet, Value, write_csv_sheet
from hpdesk.exports.writer import IsCancelled, Progress, never_cancelled, no_progress
from hpdesk.exports.zip_writer import FileIn, write_folder, write_zip

FORMAT, VERSION = "hpdesk-journal", 1
_METADATA_JSON, _METADATA_CSV, _READ_ME = "metadata.json", "metadata.csv", "LÆS MIG.txt"
_OPEN, _CLOSED = "åben", "lukket"
_HEADINGS = {
    "Fil": 44,
    "Titel": 44,
    "Dokumenttype": 14,
    "Bilagsnummer": 12,
    "Punkt": 8,
    "Punktets titel": 40,
    "Dokumentdato": 14,
    "Mødedato": 14,
    "Møde": 30,
    "Organ": 30,
    "Parter": 40,
    "Plan": 30,
    "KLE-nummer": 16,
    "Sagsnummer": 18,
    "Adgang": 10,
    "Filformat": 30,
    "Bytes": 12,
    "SHA-256": 66,
}


@dataclass(frozen=True, slots=True)
class JournalFile:
    """A document of the package with what gives its bytes; `form` names what a paper of ours is."""

    document: JournalDocument
    content: Callable[[], bytes]
    form: str = ""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was seen of a file when it was put in."""

    sha256: str
    size: int
    form: str


def write_journal(
    target: Path,
    facts: JournalFacts,
    files: Sequence[JournalFile],
    *,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> None:
    """Write a journal package: a zip file where the target ends in `.zip`, else a new folder.

    Equal papers give equal bytes. Raises UserError where it cannot be written, and Cancelled.
    """
    seen: dict[str, _Seen] = {}

    def content_of(file: JournalFile) -> Callable[[], bytes]:
        def content() -> bytes:
            found = file.content()
            form = file.form or _form(file.document.name, found)
            seen[file.document.name] = _Seen(hashlib.sha256(found).hexdigest(), len(found), form)
            return found

        return content

    def as_json() -> bytes:
        return _json(facts, files, seen)

    def as_csv() -> bytes:
        return _csv(facts, files, seen)

    write = write_zip if target.suffix.lower() == ".zip" else write_folder
    waiting = [FileIn(file.document.name, content_of(file)) for file in files]
    waiting += [
        FileIn(_METADATA_JSON, as_json),  # what is told of the files is known once they are in
        FileIn(_METADATA_CSV, as_csv),
        FileIn(_READ_ME, _ReadMe(facts, len(files))),
    ]
    write(target, waiting, progress=progress, cancelled=cancelled)


def _form(name: str, content: bytes) -> str:
    """Return what a file is: by its content, and its ending in brackets."""
    kind = str(kind_of_bytes(content))
    plain = kind.split(" ", maxsplit=1)[1] if kind.startswith(("en ", "et ")) else kind
    ending = ending_of(name)
    words = f"{plain[0].upper()}{plain[1:]}"
    return f"{words} ({ending[1:]})" if ending else words


def _json(facts: JournalFacts, files: Sequence[JournalFile], seen: dict[str, _Seen]) -> bytes:
    data = {
        "format": FORMAT,
        "version": VERSION,
        "meeting": facts.meeting,
        "date": facts.on.isoformat(),
        "bodies": list(facts.bodies),
        "parties": list(facts.parties),
        "plan": facts.plan,
        "kle": facts.kle,
        "edition": "public" if facts.public else "full",
        "documents": [_row(file.document, seen[file.document.name]) for file in files],
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _row(document: JournalDocument, seen: _Seen) -> dict[str, object]:
    return {
        "file": document.name,
        "title": document.title,
        "kind": str(document.kind),
        "number": document.number,
        "item_number": document.item_number,
        "item_title": document.item_title,
        "date": document.on.isoformat(),
        "case_number": document.case_number,
        "access": _access(document),
        "file_format": seen.form,
        "size": seen.size,
        "sha256": seen.sha256,
    }


def _access(document: JournalDocument) -> str:
    return _CLOSED if document.closed else _OPEN


def _csv(facts: JournalFacts, files: Sequence[JournalFile], seen: dict[str, _Seen]) -> bytes:
    rows: list[tuple[Value, ...]] = []
    for file in files:
        document, of = file.document, seen[file.document.name]
        rows.append(
            (
                document.name,
                document.title,
                str(document.kind),
                document.number,
                document.item_number,
                document.item_title,
                document.on,
                facts.on,
                facts.meeting,
                join_words(facts.bodies),
                ", ".join(facts.parties),
                facts.plan,
                facts.kle,
                document.case_number,
                _access(document),
                of.form,
                of.size,
                of.sha256,
            )
        )
    sheet = Sheet("Metadata", tuple(_HEADINGS), tuple(_HEADINGS.values()), rows, facts.on)
    with tempfile.TemporaryDirectory(prefix="hpdesk-") as folder:
        target = Path(folder) / "metadata.csv"
        write_csv_sheet(sheet, target)
        return target.read_bytes()


@dataclass(frozen=True, slots=True)
class _ReadMe:
    """Says in a few lines what lies in the package."""

    facts: JournalFacts
    count: int

    def __call__(self) -> bytes:
        facts = self.facts
        access = (
            "Pakken er den åbne udgave: lukkede punkters sager og bilag er ikke med."
            if facts.public
            else "Dokumenter, der er mærket »lukket« i metadata, må ikke offentliggøres."
        )
        what = f"Journalpakke: {facts.meeting}, {facts.on:%d-%m-%Y}, {join_words(facts.bodies)}."
        told = (
            f"{_METADATA_CSV} og {_METADATA_JSON} beskriver de {self.count} filer med titel, "
            "dato, KLE-nummer, sagsnummer, adgang, filformat og kontrolsum (SHA-256)."
        )
        return "\r\n".join([what, told, access, ""]).encode("utf-8-sig", "replace")
