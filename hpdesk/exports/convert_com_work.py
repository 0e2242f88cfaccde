# SPDX-License-Identifier: MPL-2.0
"""What the child does with one Microsoft program: starts it, has it save files, and lets it go.

The program is an instance of our own, unseen and asking nothing, in which no macro runs, nothing
linked is fetched, and only copies of ours are opened. A person who has come to work in it in the
meantime keeps it. The numbers are those of Microsoft's object models.
"""

import contextlib
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path

from hpdesk.exports.convert_com_types import ComFault, Order, Task, Thing
from hpdesk.exports.convert_types import Family
from hpdesk.exports.pack_worker import as_child

_NO_MACROS = 3  # msoAutomationSecurityForceDisable
_NO_PASSWORD = "hpdesk: ingen adgangskode"  # so that a locked file fails instead of asking
_YES, _NO = -1, 0  # as PowerPoint says them


Start = Callable[[str, Path], Thing]


def serve(pipe: Connection, folder: str, start: Start) -> None:
    """Carry out one order and tell of each step; `start` gives the program by its ProgID.

    Says `absent` where the program cannot be had, else `ready`, then `done` or `failed` for each
    task, or `gone` where the program died of it.
    """
    with as_child():
        order = pipe.recv()
        assert isinstance(order, Order)
        try:
            program = _PROGRAMS[order.family](start(order.progid, Path(folder)))
        except ComFault:
            pipe.send("absent")
            return
        try:
            program.settle()
        except ComFault:
            with contextlib.suppress(ComFault):
                program.leave()
            pipe.send("absent")
            return
        try:
            _work_through(pipe, program, order.tasks)
        finally:
            with contextlib.suppress(ComFault):
                program.leave()


def _work_through(pipe: Connection, program: "Program", tasks: tuple[Task, ...]) -> None:
    from hpdesk.exports.convert_links import copy_without_links

    pipe.send("ready")
    for task in tasks:
        source, target = Path(task.source), Path(task.target)
        copy = target.with_name(f"{target.stem}-kopi{source.suffix}")
        try:
            if not copy_without_links(source, copy):
                raise ComFault
            program.save(copy, target)
            pipe.send("done")
        except ComFault:
            if not program.answers():
                pipe.send("gone")
                return
            pipe.send("failed")


class Program:
    """One running program; which documents it has open is told by `documents`."""

    documents = ""

    def __init__(self, application: Thing) -> None:
        self.application = application
        self._changed: list[tuple[Thing, str, object, bool]] = []

    def settle(self) -> None:
        """Make it silent and harmless; raises ComFault where it is a person's, or will not be."""
        if self.is_in_use():
            raise ComFault
        self.change(self.application, "AutomationSecurity", _NO_MACROS)
        self.quieten()

    def change(self, thing: Thing, name: str, value: object, *, lasts: bool = False) -> None:
        """Set a choice of the program's; one that lasts is put back before the program ends."""
        before = thing.get(name)
        thing.put(name, value)
        self._changed.append((thing, name, before, lasts))

    def quieten(self) -> None:
        """Have it ask and show nothing."""
        raise NotImplementedError

    def save(self, source: Path, target: Path) -> None:
        """Open a copy of ours and save it as the target says."""
        raise NotImplementedError

    def answers(self) -> bool:
        """Tell whether the program is still there."""
        try:
            self.application.get("Version")
        except ComFault:
            return False
        return True

    def is_in_use(self) -> bool:
        """Tell whether a person has come to it: it shows itself, or has other documents open."""
        open_now = self.application.part(self.documents).get("Count")
        return bool(self.application.get("Visible")) or open_now != 0

    def leave(self) -> None:
        """End it, or give it to the person who uses it by now as it was before."""
        in_use = self.is_in_use()
        for thing, name, before, lasts in reversed(self._changed):
            if lasts or in_use:
                with contextlib.suppress(ComFault):
                    thing.put(name, before)
        if in_use:
            self.application.put("Visible", True)
        else:
            self.quit()

    def quit(self) -> None:
        """End it."""
        self.application.call("Quit")


@contextlib.contextmanager
def _closing(document: Thing, *values: object) -> Iterator[Thing]:
    """Close a document afterwards without saving it."""
    try:
        yield document
    finally:
        with contextlib.suppress(ComFault):
            document.call("Close", *values)


class Word(Program):
    """Word; what it keeps of its own choices is put back when it is left."""

    documents = "Documents"
    _choices = (
        "UpdateLinksAtOpen",
        "UpdateLinksAtPrint",
        "UpdateFieldsAtPrint",
        "PrintHiddenText",
    )

    def quieten(self) -> None:
        """Have it ask and show nothing, and update no links."""
        self.change(self.application, "Visible", False)
        self.change(self.application, "DisplayAlerts", 0)  # wdAlertsNone
        options = self.application.part("Options")
        for name in self._choices:
            self.change(options, name, False, lasts=True)

    def save(self, source: Path, target: Path) -> None:
        """Save a document as PDF without markup, with headings as outline and with tags."""
        document = self.application.part("Documents").call(
            "Open",
            str(source),
            False,  # ConfirmConversions
            True,  # ReadOnly
            False,  # AddToRecentFiles
            _NO_PASSWORD,  # PasswordDocument
            _NO_PASSWORD,  # PasswordTemplate
            False,  # Revert
            _NO_PASSWORD,  # WritePasswordDocument
            _NO_PASSWORD,  # WritePasswordTemplate
            0,  # Format: wdOpenFormatAuto
            None,  # Encoding
            False,  # Visible
            False,  # OpenAndRepair
            0,  # DocumentDirection: left to right
            True,  # NoEncodingDialog
        )
        with _closing(document, 0):  # wdDoNotSaveChanges
            document.call(
                "ExportAsFixedFormat",
                str(target),
                17,  # wdExportFormatPDF
                False,  # OpenAfterExport
                0,  # OptimizeFor: print
                0,  # Range: all
                1,  # From
                1,  # To
                0,  # Item: wdExportDocumentContent, no markup
                False,  # IncludeDocProps
                True,  # KeepIRM
                1,  # CreateBookmarks: of headings
                True,  # DocStructureTags
                True,  # BitmapMissingFonts
                False,  # UseISO19005_1
            )

    def quit(self) -> None:
        """End it without saving its own template."""
        with contextlib.suppress(ComFault):
            self.application.part("NormalTemplate").put("Saved", True)
        self.application.call("Quit", 0)  # wdDoNotSaveChanges


class Excel(Program):
    """Excel; how it calculates is decided by a workbook of ours, open before all others."""

    documents = "Workbooks"

    def __init__(self, application: Thing) -> None:
        super().__init__(application)
        self._first: Thing | None = None

    def quieten(self) -> None:
        """Have it ask and show nothing, and calculate nothing anew."""
        self.change(self.application, "Visible", False)
        self.change(self.application, "DisplayAlerts", False)
        self.change(self.application, "EnableEvents", False)
        self._first = self.application.part("Workbooks").call("Add")
        self.change(self.application, "Calculation", -4135)  # xlCalculationManual
        self.change(self.application, "CalculateBeforeSave", False)

    def save(self, source: Path, target: Path) -> None:
        """Save a workbook as PDF, or as a workbook of today."""
        book = self.application.part("Workbooks").call(
            "Open",
            str(source),
            0,  # UpdateLinks: never
            True,  # ReadOnly
            None,  # Format
            _NO_PASSWORD,  # Password
            _NO_PASSWORD,  # WriteResPassword
            True,  # IgnoreReadOnlyRecommended
            None,  # Origin
            None,  # Delimiter
            False,  # Editable
            False,  # Notify
            None,  # Converter
            False,  # AddToMru
            None,  # Local
            0,  # CorruptLoad: xlNormalLoad, no repair
        )
        with _closing(book, False):
            if target.suffix == ".xlsx":
                book.call("SaveAs", str(target), 51)  # xlOpenXMLWorkbook, which has no macros
            else:
                # 0: PDF; 0: in full quality; no document properties; print areas are kept to
                book.call("ExportAsFixedFormat", 0, str(target), 0, False, False)

    def leave(self) -> None:
        """End it, with our own workbook gone."""
        if self._first is not None:
            with contextlib.suppress(ComFault):
                self._first.call("Close", False)
        super().leave()


class PowerPoint(Program):
    """PowerPoint, of which Windows has one only: it may not be hidden, but has no window."""

    documents = "Presentations"

    def quieten(self) -> None:
        """Have it ask nothing."""
        self.change(self.application, "DisplayAlerts", 1)  # ppAlertsNone

    def save(self, source: Path, target: Path) -> None:
        """Save the slides that are shown as PDF."""
        slides = self.application.part("Presentations").call(
            "Open2007",
            str(source),
            _YES,  # ReadOnly
            _NO,  # Untitled
            _NO,  # WithWindow
            _NO,  # OpenAndRepair
        )
        with _closing(slides):
            _drop_hidden(slides.part("Slides"))
            slides.call("SaveAs", str(target), 32)  # ppSaveAsPDF


def _drop_hidden(slides: Thing) -> None:
    """Take the hidden slides out of a copy of ours, from the last on."""
    count = slides.get("Count")
    assert isinstance(count, int)
    for number in range(count, 0, -1):
        slide = slides.call("Item", number)
        if slide.part("SlideShowTransition").get("Hidden"):
            slide.call("Delete")


_PROGRAMS: dict[Family, type[Program]] = {
    Family.WRITER: Word,
    Family.CALC: Excel,
    Family.IMPRESS: PowerPoint,
}
