# SPDX-License-Identifier: MPL-2.0
"""»Vis for deltagerne«: what the room's screen shows follows the minute taker."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from hpdesk.documents.edition import RoomView, room_view
from hpdesk.domain.meetings import AgendaItem
from hpdesk.services import followup
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.minutes.presenter_window import PresenterWindow

ScreenT = TypeVar("ScreenT")
_SOON_MILLISECONDS = 120  # typed words are on the screen within this and one paint


class Point(Protocol):
    """What is asked of the page: its points, and the one that is minuted now."""

    def items(self) -> Sequence[AgendaItem]:
        """Return the points as they were last read."""

    def item(self) -> AgendaItem | None:
        """Return the point that is minuted now."""

    def typed_decision(self) -> str:
        """Return its decision as it stands in the editor."""


def other_screen(screens: Sequence[ScreenT], own: ScreenT) -> ScreenT | None:
    """Return a screen that is not the minute taker's own, or None."""
    return next((screen for screen in screens if screen != own), None)


class Presenting(QObject):
    """Opens and closes the window for the room and keeps it in step.

    `stepped(int)` asks for the next point or the one before. A closed point is shown only after
    the minute taker has said so, and until another point is minuted.
    """

    stepped = Signal(int)

    def __init__(self, context: PageContext, page: QWidget, point: Point) -> None:
        super().__init__(page)
        self._context, self._page, self._point = context, page, point
        self.window: PresenterWindow | None = None
        self._shown_on_purpose = ""  # the key of a closed point
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MILLISECONDS)
        self._soon.timeout.connect(self.show_now)
        context.bridge.committed.connect(self.show_soon)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._on_screens_changed)
            app.screenRemoved.connect(self._on_screens_changed)

    def toggle(self) -> None:
        """Show the point for the room, or stop."""
        if self.window is not None:
            self.close()
            return
        self.window = PresenterWindow(self.tr("Referat vist for deltagerne"))
        self.window.stepped.connect(self.stepped)
        self.window.closed.connect(self._on_closed)
        self.show_now()
        screen = self._screen()
        self.window.show_on(screen)
        if screen is None:
            self._context.toast(
                self.tr("Vinduet til deltagerne er åbnet. Flyt det, eller del det på mødet.")
            )

    def close(self) -> None:
        """Take the window away."""
        if self.window is not None:
            self.window.close()

    def toggle_closed(self) -> None:
        """Ask whether the closed point is to be shown for the room; hide it again without."""
        item = self._point.item()
        view = self._view()
        if item is None or view is None or self.window is None:
            self._context.toast(self.tr("Deltagerne ser intet lige nu. Tryk F5 for at vise dem."))
        elif not view.is_closed:
            self._context.toast(self.tr("Punktet er ikke lukket, så deltagerne ser det allerede."))
        elif self._shown_on_purpose == item.id:
            self._show_closed("")
        else:
            self._context.ask(
                self.tr("Vis det lukkede punkt for deltagerne?"),
                self.tr(
                    "Alle i lokalet kan se titel, indstilling, beslutning og opgaver, indtil du "
                    "går til et andet punkt. Se efter, at kun de rette er til stede."
                ),
                self.tr("Vis punktet"),
                partial(self._show_closed, item.id),
            )

    def _show_closed(self, item_id: str) -> None:
        self._shown_on_purpose = item_id
        self.show_now()

    def show_soon(self, *_what: object) -> None:
        """Show what was typed or changed, in a moment."""
        if self.window is not None and not self._soon.isActive():
            self._soon.start()

    def show_now(self) -> None:
        """Show the point as it stands."""
        view = self._view()  # ends the showing of a closed point, also while no window is open
        if self.window is not None:
            self.window.show_view(view)

    def _view(self) -> RoomView | None:
        item = self._point.item()
        if item is None:
            return None
        if self._shown_on_purpose != item.id:
            self._shown_on_purpose = ""
        live = replace(item, decision=self._point.typed_decision())
        items = [live if other.id == item.id else other for other in self._point.items()]
        tasks = followup.list_tasks(self._context.desk, item_id=item.id)
        return room_view(items, item.id, tasks, show_closed=self._shown_on_purpose == item.id)

    def _screen(self) -> QScreen | None:
        return other_screen(QGuiApplication.screens(), self._page.screen())

    def _on_closed(self) -> None:
        window, self.window = self.window, None
        self._shown_on_purpose = ""
        if window is not None:
            window.deleteLater()

    def _on_screens_changed(self, _screen: QScreen) -> None:
        QTimer.singleShot(0, self, self._follow_screens)  # a screen that goes is still listed

    def _follow_screens(self) -> None:
        """Go to a projector that is plugged in, and do not cover the page once it is gone."""
        if self.window is not None:
            self.window.show_on(self._screen())
