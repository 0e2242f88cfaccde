# SPDX-License-Identifier: MPL-2.0
"""Points proposed for a meeting, each with why, to be ticked or left."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QListView, QWidget

from hpdesk.domain.proposals import ProposalReason, ProposedPoint
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.wording import counted, shown, worded

_HEIGHT = 46
_FEWEST_ROWS = 4
_REASONS = {
    ProposalReason.APPROVAL: "gavel",
    ProposalReason.POSTPONED: "calendar-clock",
    ProposalReason.NOT_REACHED: "history",
    ProposalReason.PARKED: "inbox",
    ProposalReason.LIFTED: "arrow-up",
    ProposalReason.INFORMED: "message-square",
}


@dataclass(frozen=True, slots=True)
class _Row:
    key: str
    proposal: ProposedPoint


def identity(one: ProposedPoint) -> str:
    """Return what tells a proposal from the others of its meeting, whatever its template."""
    return one.waiting_id or one.origin_id or one.approves_id or f"{one.reason}:{one.point.title}"


def _key(row: _Row) -> str:
    return row.key


def _checked(row: _Row) -> bool:
    return row.proposal.ticked


def _spoken(row: _Row) -> str:
    one = row.proposal
    ticked = worded("valgt") if one.ticked else worded("ikke valgt")
    minutes = (
        counted(one.point.duration, worded("minut"), worded("minutter"))
        if one.point.duration
        else ""
    )
    parts = (one.point.title, shown(one.why), minutes, ticked)
    return ", ".join(part.rstrip(".") for part in parts if part)


def _tip(row: _Row) -> str:
    return f"{row.proposal.point.title}\n{shown(row.proposal.why)}"


def _look(row: _Row) -> RowLook:
    one, point = row.proposal, row.proposal.point
    return RowLook(
        point.title,
        shown(one.why),
        right=worded("{0} min.", point.duration) if point.duration else "",
        icon=_REASONS.get(one.reason, ""),
        tone="" if one.ticked else "t3",
        indent=22 if point.is_sub else 0,
    )


class ProposedPoints(QListView):
    """Space ticks the row; `changed` when one was ticked or cleared.

    What a person ticked or cleared stays so when the proposals are made anew.
    """

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        prepare_list(self, _HEIGHT)
        self._own: dict[str, bool] = {}
        column = Column[_Row](worded("Punkt"), _spoken, look=_look, tip=_tip, checked=_checked)
        self.rows: RowsModel[_Row] = RowsModel((column,), _key, parent=self)
        self.rows.toggled.connect(self._on_toggled)
        self.setModel(self.rows)
        self.setMinimumHeight(current().px(_HEIGHT * _FEWEST_ROWS + 2))

    def sizeHint(self) -> QSize:
        """Return room for some rows."""
        return QSize(current().px(320), current().px(_HEIGHT * (_FEWEST_ROWS + 3)))

    def show_points(self, points: Sequence[ProposedPoint]) -> None:
        """Show other proposals."""
        rows = []
        for number, one in enumerate(points):
            ticked = self._own.get(identity(one), one.ticked)
            rows.append(_Row(f"{number}:{identity(one)}", replace(one, ticked=ticked)))
        self.rows.set_rows(rows)
        if rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(0, 0))

    def points(self) -> list[ProposedPoint]:
        """Return all proposals as they are ticked now."""
        return [row.proposal for row in self.rows.rows()]

    def chosen(self) -> list[ProposedPoint]:
        """Return the ticked ones."""
        return [one for one in self.points() if one.ticked]

    def current(self) -> ProposedPoint | None:
        """Return the proposal of the current row."""
        row = self.rows.row(self.currentIndex())
        return row.proposal if row is not None else None

    def tick(self, place: int, on: bool) -> None:
        """Tick or clear a row, counted from 0."""
        self._on_toggled(self.rows.rows()[place].key, on)

    def _on_toggled(self, key: str, on: bool) -> None:
        rows = self.rows.rows()
        row = next(row for row in rows if row.key == key)
        self._own[identity(row.proposal)] = on
        changed = _Row(key, replace(row.proposal, ticked=on))
        self.rows.set_rows([changed if one.key == key else one for one in rows])
        self.changed.emit()
