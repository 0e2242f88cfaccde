# SPDX-License-Identifier: MPL-2.0
"""Gathering what the drawer shows of one cell of the matrix."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex

from hpdesk.domain.meetings import Meeting
from hpdesk.domain.people import Person
from hpdesk.services import people, pre_meetings
from hpdesk.services.alignment import Stand
from hpdesk.ui.pages.stakeholders.matrix_model import MatrixModel
from hpdesk.ui.pages.stakeholders.position_drawer import CellFacts
from hpdesk.ui.wording import date_words

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk


def cell_facts(
    desk: "Desk", stand: Stand, model: MatrixModel, index: QModelIndex, everyone: tuple[Person, ...]
) -> CellFacts | None:
    """Return what there is to show of a cell, None at a heading or a title."""
    line, column = model.line(index), model.column(index)
    if line is None or line.point is None or column is None:
        return None
    party, point = column.party, line.point
    below = stand.below.get(party.id, ())
    names = {one.id: one.name for one in stand.parties}
    asked = stand.asked.get(point.item.meeting_id, frozenset())
    meeting = next(m for m in stand.meetings if m.id == point.item.meeting_id)
    return CellFacts(
        line,
        party,
        model.position(index),
        model.voice(index),
        tuple((names[key], stand.voice(point, key)) for key in below if key in asked),
        stand.last_heard(line.key, party.id),
        everyone,
        frozenset((party.id, *below)),
        frozenset(seat.person.id for seat in people.members_at(desk, meeting)),
        _formoede_names(desk, meeting),
    )


def _formoede_names(desk: "Desk", meeting: Meeting) -> dict[str, str]:
    """Return what the formøder of a meeting are called, by their keys."""
    called = pre_meetings.read_pre_meetings(desk, meeting).called
    return {m.id: f"{m.title} {date_words(m.starts.date(), year=False)}" for m in called}
