# SPDX-License-Identifier: MPL-2.0
"""The print preview: which paper, its pages as they come out, and the way to the printer."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.jobs import JobHandle
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.printing.offer import PaperOffer
from hpdesk.ui.printing.print_work import PrintWork
from hpdesk.ui.printing.work_line import WorkLine
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.page_viewer import Pages, PageViewer
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import counted, said

_LEAST, _MOST = 420, 760  # pixels at 100 % that the pages are high


class PrintDialog(BaseDialog):
    """Shows one paper at a time; »Udskriv …« opens the system's own dialog.

    What is printed are the very pages that are seen. Closing stops what is under way.
    """

    def __init__(
        self, context: PageContext, offers: Sequence[PaperOffer], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=880)
        self.set_title(self.tr("Udskriv"))
        self._context, self._offers = context, tuple(offers)
        self._pages: Pages | None = None
        self._making: JobHandle | None = None
        self._printing: JobHandle | None = None
        self._work: PrintWork | None = None
        self.system: QPrintDialog | None = None
        self._make_middle()
        self.progress = WorkLine()
        self.progress.cancelled.connect(self._on_cancel)
        self.body.addWidget(self.progress)
        self.add_cancel(self.tr("Luk"))
        self.print_button = self.set_primary(self.tr("Udskriv …"), "printer")
        self.print_button.clicked.disconnect()  # the dialog stays open
        self.print_button.clicked.connect(self._on_print)
        self.finished.connect(self._on_finished)
        self.papers.setCurrentRow(0)
        self.papers.setFocus()

    def _make_middle(self) -> None:
        theme = current()
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        self.papers = QListWidget()
        self.papers.setAccessibleName(self.tr("Papirer"))
        self.papers.setFixedWidth(theme.px(232))
        self.papers.setWordWrap(True)
        self.papers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for offer in self._offers:
            entry = QListWidgetItem(offer.name)
            entry.setToolTip(plain_tip(offer.name))
            self.papers.addItem(entry)
        self.papers.setSpacing(theme.px(4))
        self.papers.currentRowChanged.connect(self._on_paper)
        row.addWidget(self.papers)
        row.addLayout(self._make_pages(), 1)
        self.body.addLayout(row, 1)

    def _make_pages(self) -> QVBoxLayout:
        theme = current()
        column = QVBoxLayout()
        column.setSpacing(theme.px(8))
        self.note = Note("", "info")
        self.note.hide()
        column.addWidget(self.note)
        tools = QHBoxLayout()
        self.viewer = PageViewer(self.tr("Papirets side"))
        for tool in self.viewer.tools:
            tools.addWidget(tool)
        tools.addStretch(1)
        column.addLayout(tools)
        self.viewer.failed.connect(self._on_page_failed)
        self.viewer.make_keys(self)
        self.empty = EmptyState(
            "printer",
            self.tr("Siderne er på vej"),
            self.tr("Papiret vises her, som det bliver skrevet ud. Der gemmes ingen fil."),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.viewer)
        room = self.screen().availableGeometry().height() - theme.px(280)
        self.stack.setMinimumHeight(max(theme.px(_LEAST) // 2, min(theme.px(_MOST), room)))
        column.addWidget(self.stack, 1)
        return column

    def offer(self) -> PaperOffer | None:
        """Return the paper that is chosen."""
        row = self.papers.currentRow()
        return self._offers[row] if 0 <= row < len(self._offers) else None

    def has_pages(self) -> bool:
        """Tell whether there are pages to print."""
        return self._pages is not None

    # --- the pages ---

    def _on_paper(self, row: int) -> None:
        if self._making is not None:
            self._making.cancel()
        self._let_go()
        self.note.hide()
        self._show_state()
        if 0 <= row < len(self._offers):
            self._making = self._context.jobs(
                self._offers[row].make,
                on_done=partial(self._on_made, row),
                on_failed=partial(self._on_not_made, row),
                on_progress=self._on_progress,
            )
            self.progress.begin(self.tr("Siderne gøres klar"))

    def _on_made(self, row: int, pages: Pages) -> None:
        if self.papers.currentRow() != row or self._pages is not None:
            pages.close()
            return
        self._making = None
        self.progress.hide()
        self._pages = pages
        self.stack.setCurrentWidget(self.viewer)
        self.viewer.set_pages(pages)
        if self._offers[row].secret:
            self._tell(self.tr("Fortroligt: papiret er ikke til uddeling."), "warn")
        self._show_state()

    def _on_not_made(self, row: int, problem: Exception) -> None:
        if self.papers.currentRow() != row:
            return
        self._making = None
        self.progress.hide()
        if isinstance(problem, Cancelled):
            self._tell(self.tr("Afbrudt. Vælg papiret igen for at se det."), "info")
        elif isinstance(problem, UserError):
            self._tell(said(problem), "over")
        else:
            raise problem

    def _on_page_failed(self, why: str) -> None:
        self._tell(why, "over")

    def _let_go(self) -> None:
        before, self._pages = self._pages, None
        self.viewer.set_pages(None)
        self.stack.setCurrentWidget(self.empty)
        if before is not None:
            before.close()

    # --- the printer ---

    def _on_print(self) -> None:
        if self._pages is None or self.system is not None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.system = QPrintDialog(printer, self)
        self.system.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=True)
        self.system.setMinMax(1, self._pages.count)
        self.system.setFromTo(1, self._pages.count)
        for button in self.system.findChildren(QPushButton):  # Qt holds one too narrow for Danish
            button.setMinimumWidth(button.sizeHint().width())
        self.system.finished.connect(partial(self._on_system, printer))
        QDialog.open(self.system)  # its own `open` wants a slot by name

    def _on_system(self, printer: QPrinter, result: int) -> None:
        if self.system is not None:
            self.system.deleteLater()
            self.system = None
        if result == QDialog.DialogCode.Accepted.value:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print the shown pages on a printer that is set up."""
        offer = self.offer()
        if self._pages is None or offer is None or self._printing is not None:
            return
        # kept here: a printer that is freed in the job's thread ends the program
        self._work = PrintWork(self._pages, printer, offer.name)
        self.progress.begin(self.tr("Udskriver"))
        self._printing = self._context.jobs(
            self._work,
            on_done=self._on_printed,
            on_failed=self._on_not_printed,
            on_progress=self._on_progress,
        )
        self._show_state()

    def _on_printed(self, sides: int) -> None:
        self._end_printing()
        words = counted(sides, self.tr("side"), self.tr("sider"))
        self._tell(self.tr("{0} er sendt til printeren.").format(words), "ok")

    def _on_not_printed(self, problem: Exception) -> None:
        self._end_printing()
        if isinstance(problem, Cancelled):
            self._tell(self.tr("Udskriften er afbrudt."), "info")
        elif isinstance(problem, UserError):
            self._tell(said(problem), "over")
        else:
            raise problem

    def _end_printing(self) -> None:
        self._printing = self._work = None
        self.progress.hide()
        self._show_state()

    # --- what stands in it ---

    def _show_state(self) -> None:
        busy = self._printing is not None
        self.print_button.setEnabled(self._pages is not None and not busy)
        self.papers.setEnabled(not busy)

    def _tell(self, text: str, tone: str) -> None:
        self.note.set(text, tone)
        self.note.show()

    def _on_progress(self, part: float, words: str) -> None:
        self.progress.show_progress(part, words)

    def _on_cancel(self) -> None:
        job = self._printing or self._making
        if job is not None:
            job.cancel()

    def _on_finished(self) -> None:
        for job in (self._making, self._printing):
            if job is not None:
                job.cancel()
        self._let_go()
