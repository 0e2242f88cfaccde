# SPDX-License-Identifier: MPL-2.0
"""The rows of an agenda: headings, numbers, starting times, pauses, and how far each has come."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Qt, Signal

from hpdesk.domain.agenda import start_times
from hpdesk.domain.coordination import Position
from hpdesk.domain.meetings import AgendaItem, Meeting
from hpdesk.ui.models.rows_model import Column, Index, RowsModel
from hpdesk.ui.pages.meetings.item_words import ReadyLine
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.wording import clock, counted, word, worded

INDENT = 22  # pixels at 100 % that a sub-point stands in


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A point with its number, when it begins, how far it is, and where the parties stand.

    `heading` is the section that begins with it; `has_subs` tells whether points stand under it.
    """

    item: AgendaItem
    number: str
    starts: datetime
    ready: ReadyLine
    heading: str = ""
    has_subs: bool = False
    positions: tuple[Position, ...] = ()

    @property
    def is_sub(self) -> bool:
        """Tell whether it stands under another point."""
        return self.item.parent_id is not None

    @property
    def pause(self) -> str:
        """Return the pause after it in words, or an empty text."""
        minutes = self.item.break_after
        if not minutes:
            return ""
        begins = self.starts + timedelta(minutes=self.item.duration or 0)
        return worded("{0}  ·  Pause {1} min.", clock(begins), minutes)


def agenda_rows(
    meeting: Meeting,
    items: Sequence[AgendaItem],
    states: Mapping[str, ReadyLine],
    positions: Mapping[str, tuple[Position, ...]],
) -> list[AgendaRow]:
    """Return the rows of a meeting's points, in order; `states` has how far each has come."""
    parents = {item.parent_id for item in items}
    rows: list[AgendaRow] = []
    section = ""
    for item, begins in zip(items, start_times(meeting.starts, items), strict=True):
        row = AgendaRow(
            item,
            item.number,
            begins,
            states[item.id],
            heading=item.section if item.section != section else "",
            has_subs=item.id in parents,
            positions=positions.get(item.id, ()),
        )
        section = item.section
        rows.append(row)
    return rows


def _key(row: AgendaRow) -> str:
    return row.item.id


def _spoken(row: AgendaRow) -> str:
    item = row.item
    parts = [f"{row.number}. {item.title}", word(item.kind)]
    if row.heading:
        parts.insert(0, worded("Afsnit {0}", row.heading))
    if row.is_sub:
        parts.append(worded("underpunkt"))
    if item.question:
        parts.append(word(item.question))
    if item.presenter:
        parts.append(item.presenter)
    parts.append(worded("klokken {0}", clock(row.starts)))
    if item.duration:
        parts.append(counted(item.duration, worded("minut"), worded("minutter")))
    if item.closed:
        parts.append(worded("lukket punkt"))
    parts.append(row.ready.text)
    if item.break_after:
        parts.append(
            worded(
                "derefter {0} pause",
                counted(item.break_after, worded("minuts"), worded("minutters")),
            )
        )
    return ", ".join(parts)


def _tip(row: AgendaRow) -> str:
    item = row.item
    lines = [
        f"{row.number}. {item.title}",
        worded("Begynder kl.\N{NO-BREAK SPACE}{0}", clock(row.starts)),
    ]
    if item.presenter:
        lines.append(worded("Fremlægges af {0}", item.presenter))
    lines.append(row.ready.text)
    return "\n".join(lines)


class AgendaModel(RowsModel[AgendaRow]):
    """The agenda; `narrow` leaves presenter and bilag to the sheet.

    `renamed(item_id, title)` when a title was edited in its row.
    """

    renamed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        self.narrow = False
        self.editable = True
        self._news: Mapping[str, str] = {}
        column = Column[AgendaRow](worded("Punkt"), self._said, look=self._look, tip=_tip)
        super().__init__((column,), _key, parent=parent)

    def set_news(self, news: Mapping[str, str]) -> None:
        """Show, by the keys of points, a few words on what is new since the agenda went out."""
        if news != self._news:
            self._news = dict(news)
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be dragged, and dropped between each other, and titles be edited."""
        flags = super().flags(index)
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        if self.editable:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows; the title alone where it is edited."""
        row = self.row(index)
        if role == Qt.ItemDataRole.EditRole and row is not None:
            return row.item.title
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell of a new title; an empty one, or the same, changes nothing."""
        row = self.row(index)
        if role != Qt.ItemDataRole.EditRole or row is None:
            return super().setData(index, value, role)
        title = str(value).strip()
        if not title or title == row.item.title:
            return False
        self.renamed.emit(row.item.id, title)
        return True

    def _said(self, row: AgendaRow) -> str:
        news = self._news.get(row.item.id)
        return f"{_spoken(row)}, {news}" if news else _spoken(row)

    def _look(self, row: AgendaRow) -> RowLook:
        item, ready = row.item, row.ready
        parts = [word(item.kind)]
        if news := self._news.get(item.id):
            parts.insert(0, f"{news[:1].upper()}{news[1:]}")
        if item.question:
            parts.append(word(item.question))
        if item.presenter and not self.narrow:
            parts.append(item.presenter)
        bilag = len(item.attachments)
        times = [worded("{0} min.", item.duration)] if item.duration else []
        (parts if self.narrow else times).insert(0, clock(row.starts))
        return RowLook(
            item.title,
            "  ·  ".join(parts),
            number=row.number,
            right="  ·  ".join(times),
            status=ready.text,
            status_tone=ready.tone,
            status_icon=ready.icon,
            icon="lock" if item.closed else "",
            clip=str(bilag) if bilag and not self.narrow else "",
            indent=INDENT if row.is_sub else 0,
        )
