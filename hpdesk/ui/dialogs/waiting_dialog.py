# SPDX-License-Identifier: MPL-2.0
"""What waits for a meeting's bodies: put on the agenda, parked for later, or taken away."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting
from hpdesk.domain.proposals import ProposedPoint
from hpdesk.services import waiting
from hpdesk.services.desk import Desk
from hpdesk.services.new_meeting import add_proposed, propose_points
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.dialogs.proposed_points import ProposedPoints
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, is_enter, secondary
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import said


class ParkLine(QLineEdit):
    """The title of a point to park: Enter parks it."""

    entered = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Park with Enter, so that the dialog stays."""
        if is_enter(event) and self.text().strip():
            self.entered.emit(self.text().strip())
            self.clear()
        else:
            super().keyPressEvent(event)


class WaitingDialog(BaseDialog):
    """`added(item_id)` with the first of the points that were put on the agenda."""

    added = Signal(str)

    def __init__(
        self, context: PageContext, meeting: Meeting, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=560)
        self.set_title(self.tr("Punkter, der venter"))
        self._context, self._meeting = context, meeting
        self._busy = False
        self.nothing = label(
            self.tr("Intet venter på mødet. Parkér et punkt her, så foreslås det næste gang."),
            "body",
            "t2",
            wrap=True,
        )
        self.body.addWidget(self.nothing)
        self.points = ProposedPoints(self.tr("Punkter, der venter"))
        self.points.changed.connect(self._follow_ticks)
        self.body.addWidget(self.points, 1)
        self.remove_button = ghost(self.tr("Fjern fra listen"), "trash-2")
        self.remove_button.clicked.connect(self.remove_current)
        self.body.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._make_park_line()
        self.add_cancel(self.tr("Luk"))
        self.set_primary(self.tr("Sæt på dagsordenen"), "plus")
        self.points.selectionModel().currentChanged.connect(self._follow_current)
        self._read()
        target: QWidget = self.points if self.points.points() else self.title
        target.setFocus()

    def _make_park_line(self) -> None:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(8))
        self.title = ParkLine()
        self.title.setPlaceholderText(self.tr("Titel, og Enter"))
        self.title.setAccessibleName(self.tr("Titel på punkt at parkere"))
        self.title.entered.connect(self._on_park)
        self.park_button = secondary(self.tr("Parkér"), "inbox")
        self.park_button.clicked.connect(self._on_park_clicked)
        row.addWidget(self.title, 1)
        row.addWidget(self.park_button)
        holder.setFocusProxy(self.title)
        self.park_field: Field[QWidget] = Field[QWidget](
            self.tr("Parkér et nyt punkt til et senere møde"), holder
        )
        self.body.addWidget(self.park_field)

    def _read(self) -> None:
        self.points.show_points(propose_points(self._context.desk, self._meeting.id))
        there = bool(self.points.points())
        self.nothing.setVisible(not there)
        self.points.setVisible(there)
        self.remove_button.setVisible(there)
        self._follow_ticks()
        self._follow_current()

    def _follow_ticks(self) -> None:
        assert self.primary is not None, "made above"
        self.primary.setEnabled(bool(self.points.chosen()))

    def _follow_current(self) -> None:
        one = self.points.current()
        may = one is not None and one.waiting_id is not None
        self.remove_button.setEnabled(may)
        why = self.tr("Punktet følger af et tidligere møde og kan kun fravælges.")
        self.remove_button.setToolTip("" if may else why)

    def remove_current(self) -> None:
        """Take the current point out of what waits; it can be undone."""
        one = self.points.current()
        if one is not None and one.waiting_id is not None:
            waiting.remove_waiting(self._context.desk, one.waiting_id)
            self._read()
            text = self.tr("»{0}« venter ikke længere.").format(one.point.title)
            self._context.toast(text, undo=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the current point away with Delete."""
        if event.key() == Qt.Key.Key_Delete and self.focusWidget() is self.points:
            self.remove_current()
        else:
            super().keyPressEvent(event)

    def _on_park_clicked(self) -> None:
        if self.title.text().strip():
            self._on_park(self.title.text())
            self.title.clear()
        self.title.setFocus()

    def _on_park(self, title: str) -> None:
        if self._meeting.body_ids:
            key = waiting.park(self._context.desk, self._meeting.body_ids[0], title)
            self._read()
            for place, one in enumerate(self.points.points()):
                if one.waiting_id == key:
                    self.points.tick(place, on=False)

    def accept(self) -> None:
        """Put the ticked points on the agenda; writing a referat to approve takes a moment."""
        chosen = self.points.chosen()
        if not chosen or self._busy:
            return
        desk, meeting_id = self._context.desk, self._meeting.id
        if not any(one.approves_id for one in chosen):
            try:
                self._on_added(add_proposed(desk, meeting_id, chosen))
            except UserError as problem:
                self._on_failed(problem)
            return
        self._busy = True
        self.setEnabled(False)
        self._context.jobs(
            partial(_add, desk, meeting_id, chosen),
            on_done=self._on_added,
            on_failed=self._on_failed,
        )

    def reject(self) -> None:
        """Stay until what was begun is done."""
        if not self._busy:
            super().reject()

    def _on_added(self, keys: list[str]) -> None:
        self._busy = False
        super().accept()
        self.added.emit(keys[0])
        self._context.toast(self.tr("Punkterne står på dagsordenen."), undo=True)

    def _on_failed(self, problem: Exception) -> None:
        self._busy = False
        self.setEnabled(True)
        if not isinstance(problem, UserError):
            raise problem
        self.park_field.set_error(said(problem))


def _add(
    desk: Desk,
    meeting_id: str,
    chosen: list[ProposedPoint],
    _progress: object,
    _cancelled: object,
) -> list[str]:
    return add_proposed(desk, meeting_id, chosen)
