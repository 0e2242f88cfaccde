# SPDX-License-Identifier: MPL-2.0
"""Sending pages to a printer, in a job."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QRect, Qt
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.ui.jobs import IsCancelled, Progress
from hpdesk.ui.widgets.page_viewer import Pages

DPI = 300  # of the pictures that are sent; letters of 8 points are sharp at it
_NARROW = 400  # pixels across of the picture that tells how a page lies


def chosen_pages(printer: QPrinter, count: int) -> tuple[int, ...]:
    """Return the pages (from 0) that were chosen in the system's dialog, in printing order."""
    ranges = printer.pageRanges()
    if printer.printRange() is QPrinter.PrintRange.AllPages or ranges.isEmpty():
        chosen = list(range(count))
    else:
        chosen = [number for number in range(count) if ranges.contains(number + 1)]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    return tuple(chosen)


def copied(pages: Sequence[int], copies: int, *, collate: bool) -> tuple[int, ...]:
    """Return pages as often as copies are wanted, whole copies first where they are collated."""
    if collate:
        return tuple(pages) * copies
    return tuple(page for page in pages for _ in range(copies))


class PrintWork:
    """What runs in the job; raises UserError where the printer refuses, and Cancelled."""

    def __init__(self, pages: Pages, printer: QPrinter, title: str) -> None:
        self._pages, self._printer = pages, printer
        printer.setDocName(title)
        printer.setFullPage(True)
        printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
        printer.setResolution(DPI)

    def __call__(self, progress: Progress, cancelled: IsCancelled) -> int:
        """Print, and return how many sheets' sides were sent."""
        printer = self._printer
        order = chosen_pages(printer, self._pages.count)
        if not order:
            raise UserError("Ingen af papirets sider er valgt. Vælg andre sider, og prøv igen.")
        if not printer.supportsMultipleCopies():  # else the printer makes them itself
            order = copied(order, printer.copyCount(), collate=printer.collateCopies())
        _lay(printer, self._pages.render(order[0], _NARROW))
        painter = QPainter()
        if not painter.begin(printer):
            raise UserError("Printeren svarer ikke. Se, om den er tændt, og prøv igen.")
        try:
            for place, number in enumerate(order):
                progress(place / len(order), "")
                if place:
                    _lay(printer, self._pages.render(number, _NARROW))
                    printer.newPage()
                _put(painter, printer, self._pages, number)
                if cancelled():
                    raise Cancelled
        except Cancelled:
            printer.abort()
            raise
        finally:
            painter.end()
        return len(order)


def _lay(printer: QPrinter, look: QImage) -> None:
    """Turn the sheet as the page lies."""
    lies = look.width() > look.height()
    way = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(way)


def _put(painter: QPainter, printer: QPrinter, pages: Pages, number: int) -> None:
    """Draw a page as large as the sheet allows, in its middle."""
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    image = pages.render(number, max(1, sheet.width()))
    size = image.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(0, 0, size.width(), size.height())
    place.moveCenter(QRect(0, 0, sheet.width(), sheet.height()).center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, image)
