# SPDX-License-Identifier: MPL-2.0
"""Where a party has stood on a point, day by day, and at which formøde it was said."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.coordination import Position
from hpdesk.ui.pages.stakeholders.stance_looks import STANCE_LOOKS
from hpdesk.ui.theme import TONES, current
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import date_words, word, worded


def history_line(position: Position, before: Position | None) -> str:
    """Return `Uafklaret → Imod`, or the first stance alone."""
    now = word(position.stance)
    if before is None or before.stance is position.stance:
        return now
    return f"{word(before.stance)} → {now}"


class PositionHistory(QWidget):
    """The lines of a history, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().px(8))
        self._shown: object = None

    def show_history(
        self, history: Sequence[Position], places: Mapping[str, str], today: date
    ) -> None:
        """Show a history, oldest first; `places` names the formøder by their keys."""
        if self._shown == (tuple(history), today):
            return
        self._shown = (tuple(history), today)
        while (entry := self._column.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for before, position in reversed(list(pairwise((None, *history)))):
            assert position is not None, "only the first has nothing before it"
            where = places.get(position.heard_in_id or "", "")
            self._column.addWidget(_block(position, before, where, today))


def _block(position: Position, before: Position | None, where: str, today: date) -> QWidget:
    block, theme = QWidget(), current()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    row = QHBoxLayout()
    row.setSpacing(theme.px(6))
    tone, icon = STANCE_LOOKS[position.stance]
    row.addWidget(IconLabel(icon, TONES[tone][0], 14))
    on = position.on
    when = date_words(on, year=on.year != today.year) if on is not None else worded("Uden dato")
    row.addWidget(label(f"{when}: {history_line(position, before)}", "strong", wrap=True), 1)
    column.addLayout(row)
    if where:
        column.addWidget(label(worded("Sagt på {0}", where), "meta", wrap=True))
    if position.text:
        column.addWidget(label(position.text, wrap=True))
    return block
