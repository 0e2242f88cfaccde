# SPDX-License-Identifier: MPL-2.0
"""The rows of an agenda: numbers, starting times, and how far each point has come."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Qt

from hpdesk.domain.agenda import item_number, start_times
from hpdesk.domain.coordination import Position
from hpdesk.domain.danish import clock, counted
from hpdesk.domain.meetings import AgendaItem, Meeting
from hpdesk.domain.words import word
from hpdesk.ui.delegates import RowLook
from hpdesk.ui.models.rows_model import Column, Index, RowsModel
from hpdesk.ui.pages.meetings.item_words import status


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A point with its number, when it begins, and where the parties stand."""

    item: AgendaItem
    number: str
    starts: datetime
    positions: tuple[Position, ...] = ()


def agenda_rows(
    meeting: Meeting, items: Sequence[AgendaItem], positions: Mapping[str, tuple[Position, ...]]
) -> list[AgendaRow]:
    """Return the rows of a meeting's points, in order."""
    times = start_times(meeting.starts, items)
    return [
        AgendaRow(item, item_number(place), begins, positions.get(item.id, ()))
        for place, (item, begins) in enumerate(zip(items, times, strict=True))
    ]


def _key(row: AgendaRow) -> str:
    return row.item.id


def _spoken(row: AgendaRow) -> str:
    item = row.item
    parts = [f"{row.number}. {item.title}", word(item.kind)]
    if item.question:
        parts.append(word(item.question))
    if item.presenter:
        parts.append(item.presenter)
    if item.duration:
        parts.append(counted(item.duration, "minut", "minutter"))
    if item.closed:
        parts.append("lukket punkt")
    parts.append(status(item, row.positions).text)
    return ", ".join(parts)


def _tip(row: AgendaRow) -> str:
    item = row.item
    lines = [f"{row.number}. {item.title}", f"Begynder kl.\u00a0{clock(row.starts)}"]
    if item.presenter:
        lines.append(f"Fremlægges af {item.presenter}")
    lines.append(status(item, row.positions).text)
    return "\n".join(lines)


class AgendaModel(RowsModel[AgendaRow]):
    """The agenda; `narrow` leaves presenter and bilag to the sheet."""

    def __init__(self, parent: QObject | None = None) -> None:
        self.narrow = False
        column = Column[AgendaRow]("Punkt", _spoken, look=self._look, tip=_tip)
        super().__init__((column,), _key, parent=parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be dragged, and dropped between each other."""
        flags = super().flags(index)
        if index.isValid():
            return flags | Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsDropEnabled

    def _look(self, row: AgendaRow) -> RowLook:
        item, ready = row.item, status(row.item, row.positions)
        parts = [word(item.kind)]
        if item.question:
            parts.append(word(item.question))
        if item.presenter and not self.narrow:
            parts.append(item.presenter)
        bilag = len(item.attachments)
        return RowLook(
            item.title,
            "  ·  ".join(parts),
            number=row.number,
            right=f"{item.duration} min." if item.duration else "",
            status=ready.text,
            status_tone=ready.tone,
            status_icon=ready.icon,
            icon="lock" if item.closed else "",
            clip=str(bilag) if bilag and not self.narrow else "",
        )
