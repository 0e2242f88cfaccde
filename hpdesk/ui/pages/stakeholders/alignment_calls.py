# SPDX-License-Identifier: MPL-2.0
"""The formøder before a meeting: those that are called, and who has none, in a few lines."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.danish import NBSP
from hpdesk.domain.meetings import Meeting
from hpdesk.services.pre_meetings import Counterpart, PreMeetings
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button, secondary
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.chip import Chip
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.link_label import LinkLabel
from hpdesk.ui.wording import clock, counted, weekday_date, worded

_MOST, _FEW = 4, 2
_HIGH, _LOW = 740, 540  # least heights of the page in pixels at 100 % for many rows, and for few


class AlignmentCalls(Card):
    """`open_asked(str, str)` gives a meeting and its tab, `call_asked(object)` who is to be called.

    The meeting is a formøde, or the one it prepares, where all its formøder are asked for.
    """

    open_asked = Signal(str, str)
    call_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Formøder"))
        self.buttons: dict[str, Button] = {}
        self.more: LinkLabel | None = None
        self.setMinimumHeight(1)  # it gives way to the matrix: `fit` takes rows out
        self._shown: object = None
        self._most = 0
        self._given: tuple[Meeting | None, PreMeetings, int, bool]
        self._given = (None, PreMeetings(), 0, False)

    def show_formoeder(
        self, meeting: Meeting | None, found: PreMeetings, unaligned: int, *, read_only: bool
    ) -> None:
        """Show how the formøder of a meeting stand; nothing where there is none to show."""
        self._given = (meeting, found, unaligned, read_only)
        self._show()

    def fit(self, height: int) -> None:
        """Show as many rows as a page of a height has room for: none on a low one."""
        theme = current()
        most = _MOST if height >= theme.px(_HIGH) else _FEW if height >= theme.px(_LOW) else 0
        if most != self._most:
            self._most = most
            self._show()

    def _show(self) -> None:
        meeting, found, unaligned, read_only = self._given
        any_rows = meeting is not None and bool(found.called or found.missing)
        self.setVisible(any_rows and self._most > 0)
        shown = (self._given, self._most)
        if shown == self._shown:
            return
        self._shown = shown
        self.clear_body()
        self.buttons, self.more = {}, None
        self.set_badge(len(found.called) or "")
        # Who has no formøde yet is what there is to do something about.
        rows = [self._missing(who, unaligned, read_only) for who in found.missing[: self._most]]
        rows += [self._called(one) for one in found.called[: self._most - len(rows)]]
        for row in rows:
            self.add_row(row)
        left = len(found.missing) + len(found.called) - len(rows)
        if left:
            self.more = LinkLabel(self.tr("og {0} til").format(left), "meta")
            self.more.clicked.connect(self._on_more)
            self.add_row(self.more)

    def _called(self, meeting: Meeting) -> QWidget:
        name = meeting.title.removeprefix("Formøde: ") or self.tr("Formøde")
        when = worded(
            "{0} kl.{1}{2}", weekday_date(meeting.starts.date()), NBSP, clock(meeting.starts)
        )
        points = counted(meeting.item_count, self.tr("punkt"), self.tr("punkter"))
        chip = Chip(self.tr("Aftalt"), "ok", "circle-check")
        button = secondary(self.tr("Åbn"), "arrow-right")
        button.setAccessibleName(self.tr("Åbn formødet med {0}").format(name))
        button.clicked.connect(partial(self._on_open, meeting.id))
        self.buttons[meeting.id] = button
        return _row(name, f"{when[0].upper()}{when[1:]}. {points}.", chip, button)

    def _missing(self, who: Counterpart, unaligned: int, read_only: bool) -> QWidget:
        points = counted(unaligned, self.tr("uafklaret punkt"), self.tr("uafklarede punkter"))
        chip = Chip(self.tr("Mangler dato"), "warn", "triangle-alert")
        button = secondary(self.tr("Opret formøde"), "calendar-plus")
        button.setAccessibleName(self.tr("Opret formøde med {0}").format(who.name))
        button.setEnabled(bool(unaligned) and not read_only)
        button.clicked.connect(partial(self._on_call, who))
        self.buttons[who.key] = button
        return _row(who.name, self.tr("Ikke aftalt endnu. {0}.").format(points), chip, button)

    def _on_more(self) -> None:
        meeting = self._given[0]
        if meeting is not None:
            self.open_asked.emit(meeting.id, "formoeder")

    def _on_open(self, key: str, _checked: bool = False) -> None:
        self.open_asked.emit(key, "afstemning")

    def _on_call(self, who: Counterpart, _checked: bool = False) -> None:
        self.call_asked.emit(who)


def _row(name: str, detail: str, chip: QWidget, button: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(current().px(12))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(ElidedLabel(name, "strong"))
    words.addWidget(ElidedLabel(detail, "meta", "t2"))
    layout.addLayout(words, 1)
    layout.addWidget(chip)
    layout.addWidget(button)
    return row
