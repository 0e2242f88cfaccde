# SPDX-License-Identifier: MPL-2.0
"""A referat or a calendar of others, read in a child process: a bad file costs only itself."""

from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path

from hpdesk.domain import limits
from hpdesk.domain.calendar_import import CalendarFile
from hpdesk.domain.errors import UserError
from hpdesk.domain.minutes_source import Source
from hpdesk.exports.pack_worker import Worker, WorkerLost, as_child
from hpdesk.exports.writer import IsCancelled, never_cancelled

_BROKEN = "broken"


def read_minutes_file(
    path: Path, *, cancelled: IsCancelled = never_cancelled
) -> tuple[Source, ...]:
    """Return a Word file as lines and tables; raises UserError and Cancelled."""
    if path.suffix.lower() == ".doc":
        raise UserError(
            "{file} er gemt i Words gamle format, så intet er læst. Åbn den i Word, og gem den "
            "som .docx.",
            file=path.name,
        )
    _check_size(path, limits.REFERAT_BYTES)
    found = _asked(("minutes", str(path), None), cancelled)
    if not isinstance(found, tuple):
        raise UserError(
            "{file} kan ikke læses som en Word-fil, så intet er ændret. Åbn den i Word, gem den "
            "som .docx, og prøv igen.",
            file=path.name,
        )
    if not found:
        raise UserError("Der står ingen tekst i {file}, så intet er ændret.", file=path.name)
    return found


def read_calendar_file(
    path: Path, today: date, *, cancelled: IsCancelled = never_cancelled
) -> CalendarFile:
    """Return the events of a calendar file; raises UserError where it is none, and Cancelled."""
    _check_size(path, limits.CALENDAR_BYTES)
    found = _asked(("calendar", str(path), today), cancelled)
    if not isinstance(found, CalendarFile):
        raise UserError(
            "{file} kan ikke læses som en kalender, så intet er ændret. Eksportér kalenderen som "
            ".ics, og prøv igen.",
            file=path.name,
        )
    return found


def _check_size(path: Path, most: int) -> None:
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            file.read(1)
    except OSError as fault:
        raise UserError(
            "{file} kan ikke åbnes, så intet er ændret. Luk den i andre programmer, og prøv igen.",
            file=path.name,
        ) from fault
    if size > most:
        raise UserError(
            "{file} er for stor til at blive læst, så intet er ændret. Den må fylde {most} MB.",
            file=path.name,
            most=most // limits.MEGABYTE,
        )


def _asked(question: object, cancelled: IsCancelled) -> object:
    worker = Worker(cancelled, "", _work)
    try:
        worker.ask(question)
        return worker.answer(limits.READING_SECONDS, 0)
    except WorkerLost:
        return _BROKEN
    finally:
        worker.stop()


def _work(pipe: Connection, _folder: str) -> None:
    """Do what the parent asks until it hangs up."""
    with as_child():
        while True:
            pipe.send(_answer(*pipe.recv()))


def _answer(kind: str, path: str, today: date | None) -> object:
    try:
        if kind == "calendar" and today is not None:
            from hpdesk.exports.calendar_reading import read_calendar

            return read_calendar(Path(path), today)
        from hpdesk.exports.minutes_file import read_source

        return read_source(Path(path))
    except Exception:  # whatever a bad file does, it costs only itself
        return _BROKEN
