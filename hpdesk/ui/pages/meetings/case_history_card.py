# SPDX-License-Identifier: MPL-2.0
"""The sagsforløb of a point: body, date, number and outcome, each a way to the point there."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hpdesk.domain.case_history import CaseStep
from hpdesk.ui.pages.meetings.ready_card import clear
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.link_label import LinkLabel
from hpdesk.ui.widgets.text import divider, label
from hpdesk.ui.wording import date_words, join_words, shown, word, worded


def place_words(step: CaseStep) -> str:
    """Return `Styregruppe Tryghed, 3. marts 2026, punkt 4`."""
    point = worded("punkt {0}", step.number) if step.number else ""
    parts = (join_words(step.body_names), date_words(step.on), point)
    return ", ".join(part for part in parts if part)


def origin_of(steps: Sequence[CaseStep]) -> CaseStep | None:
    """Return the step that the shown point came from, or None."""
    here = next((step for step in steps if step.is_here), None)
    if here is None or here.origin_id is None:
        return None
    return next((step for step in steps if step.item_id == here.origin_id), None)


def origin_words(steps: Sequence[CaseStep]) -> str:
    """Return `Løftet fra Styregruppe Tryghed, 3. marts 2026, punkt 4`, or an empty text."""
    here = next((step for step in steps if step.is_here), None)
    source = origin_of(steps)
    if here is None or here.how is None or source is None:
        return ""
    return f"{word(here.how)} {place_words(source)}"


class CaseHistoryCard(QWidget):
    """Shows the steps; `asked(meeting_id, item_id)` when one is to be seen."""

    asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[CaseStep, ...] = ()
        self.links: list[LinkLabel] = []
        theme = current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        heading = label(self.tr("Sagsforløb"), "heading")
        heading.setContentsMargins(theme.px(16), 0, theme.px(12), theme.px(6))
        outer.addWidget(heading)
        outer.addWidget(divider())
        self._column = QVBoxLayout()
        self._column.setContentsMargins(theme.px(16), theme.px(8), theme.px(12), 0)
        self._column.setSpacing(theme.px(8))
        outer.addLayout(self._column)

    def show_steps(self, steps: Sequence[CaseStep]) -> None:
        """Show a sagsforløb; a point that only stands here has none."""
        if tuple(steps) == self._shown:
            return
        self._shown = tuple(steps)
        clear(self._column)
        self.links = []
        for step in steps:
            self._column.addWidget(self._row(step))

    def has_any(self) -> bool:
        """Tell whether the case was anywhere else."""
        return len(self._shown) > 1

    def _row(self, step: CaseStep) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if step.is_here:
            column.addWidget(label(place_words(step), "strong", wrap=True))
        else:
            link = LinkLabel(place_words(step))
            link.clicked.connect(partial(self.asked.emit, step.meeting_id, step.item_id))
            self.links.append(link)
            column.addWidget(link)
        outcome = shown(step.outcome_words)
        if step.how is not None:
            outcome = f"{word(step.how).split()[0]}. {outcome}"
        column.addWidget(label(outcome, "meta", wrap=True))
        return holder
