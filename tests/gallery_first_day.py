# SPDX-License-Identifier: MPL-2.0
"""Scenes of the first day: the guide, and what is read in from a calendar and a referat."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import docx
from PySide6.QtWidgets import QApplication

from hpdesk.ui.dialogs.calendar_import import CalendarImportDialog
from hpdesk.ui.dialogs.minutes_import import MinutesImportDialog
from hpdesk.ui.first_steps.guide import FirstStepsDialog
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.page_context import PageContext

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:1
DTSTART;TZID=Europe/Copenhagen:20270309T140000
DTEND;TZID=Europe/Copenhagen:20270309T160000
SUMMARY:Bestyrelsesmøde
RRULE:FREQ=MONTHLY;INTERVAL=3;COUNT=3
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART:20270310T100000Z
SUMMARY:Tandlæge
END:VEVENT
END:VCALENDAR
"""


def guide(page: int) -> Callable[[MainWindow], None]:
    """Return what opens the guide at a page from 1; the pages before it are taken as they stand."""

    def arrange(window: MainWindow) -> None:
        window.navigate("overview")
        window.run_command("first_steps")
        found = (w for w in QApplication.topLevelWidgets() if isinstance(w, FirstStepsDialog))
        dialog = next(found)
        for _ in range(page - 1):
            dialog.accept()

    return arrange


def _context(window: MainWindow) -> PageContext:
    context = window.pages.context()
    assert context is not None, "a plan is open"
    return context


def calendar_import(
    wait_until: Callable[[Callable[[], bool]], None],
) -> Callable[[MainWindow], None]:
    """Return what shows a calendar file before it is taken in."""

    def arrange(window: MainWindow) -> None:
        path = Path(tempfile.mkdtemp(prefix="hpdesk-galleri-")) / "kalender.ics"
        path.write_bytes(CALENDAR.replace("\n", "\r\n").encode())
        dialog = CalendarImportDialog(_context(window), path, window)
        dialog.open()
        wait_until(dialog.apply_button.isEnabled)
        shutil.rmtree(path.parent)

    return arrange


def minutes_import(
    part: str, wait_until: Callable[[Callable[[], bool]], None]
) -> Callable[[MainWindow], None]:
    """Return what shows a part of a referat in Word before it is taken in."""

    def arrange(window: MainWindow) -> None:
        path = Path(tempfile.mkdtemp(prefix="hpdesk-galleri-")) / "Referat.docx"
        write_referat(path)
        dialog = MinutesImportDialog(_context(window), path, window)
        dialog.open()
        wait_until(lambda: dialog.draft is not None)
        shutil.rmtree(path.parent)
        dialog.segment.set_value(part)
        dialog.segment.chosen.emit(part)

    return arrange


def write_referat(path: Path) -> None:
    """Write the referat that is read in."""
    word = docx.Document()
    word.add_heading("Referat af bestyrelsesmøde", 0)
    word.add_paragraph("Dato: 10. november 2026 kl. 14.00-16.00")
    word.add_paragraph("Deltagere: Karin Vestermark (formand), Anders Kruse, Mette Holm")
    word.add_paragraph("Afbud: Henrik Bülow")
    for title, decision in (
        ("Godkendelse af dagsorden", "Godkendt."),
        ("Status på fritidsjob", "Bestyrelsen tog orienteringen til efterretning."),
        ("Budget 2027", "Beslutning: Godkendt med den bemærkning, at der følges op."),
    ):
        word.add_heading(title, 1)
        word.add_paragraph("Anders Kruse orienterede om arbejdet.")
        word.add_paragraph(decision)
    word.add_paragraph("Karin Vestermark sender budgettet til parterne senest 1. december 2026.")
    word.save(str(path))
