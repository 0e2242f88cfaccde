# SPDX-License-Identifier: MPL-2.0
"""The guests of a meeting by point, and the presenters from outside its bodies."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.agenda import start_times
from hpdesk.domain.meetings import AgendaItem, Meeting
from hpdesk.ui.pages.meetings.guest_row import GuestRow
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.avatar import Avatar
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.text import label
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import clock, join_words, worded

_UNTOLD_LENGTH = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class GuestPoint:
    """A point with guests and the time it is expected to be treated."""

    item: AgendaItem
    starts: datetime

    @property
    def usual(self) -> tuple[datetime, datetime]:
        """Return from when to when a guest without a time of their own is expected."""
        minutes = self.item.duration
        length = timedelta(minutes=minutes) if minutes else _UNTOLD_LENGTH
        return self.starts, self.starts + length


class GuestsCard(Card):
    """Edits the guests of all points; the signals carry what a person wants.

    `timed(guest_id, arrives, leaves)`, `added(item_id, person_id)`, `removed(guest_id, name)`,
    `item_wanted(item_id)`.
    """

    item_wanted = Signal(str)
    timed = Signal(str, object, object)
    added = Signal(str, str)
    removed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Gæster"))
        self._shown: object = None
        self._read_only = ""
        self.rows: dict[str, GuestRow] = {}
        self._points = QVBoxLayout()
        self._points.setContentsMargins(0, 0, 0, 0)
        self._points.setSpacing(0)
        self._holder = QWidget()
        self._holder.setLayout(self._points)
        self.body.addWidget(self._holder)
        self.add_row(self._make_adding())

    def _make_adding(self) -> QWidget:
        adding = QWidget()
        column = QVBoxLayout(adding)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(8))
        self.point = ChoiceField(name=self.tr("Punkt for ny gæst"), placeholder=self.tr("Punkt"))
        self.person = ChoiceField(name=self.tr("Ny gæst"), placeholder=self.tr("Tilføj gæst"))
        self.point.chosen.connect(self._on_point)
        self.person.chosen.connect(self._on_person)
        column.addWidget(self.point)
        column.addWidget(self.person)
        return adding

    def set_read_only(self, why: str) -> None:
        """Take the editors away from a plan that can only be read."""
        self._read_only = why
        for field in (self.point, self.person):
            field.setEnabled(not why)
            field.setToolTip(why)

    def offer_people(self, options: Sequence[Option]) -> None:
        """Offer people to invite; a field that is being written in is left alone."""
        if not self.person.hasFocus():
            self.person.set_options(options)

    def show_guests(
        self, meeting: Meeting, items: Sequence[AgendaItem], seated: frozenset[str]
    ) -> None:
        """List the guests of each point; `seated` are those who sit in the bodies."""
        times = start_times(meeting.starts, items)
        points = [
            GuestPoint(item, time) for item, time in zip(items, times, strict=True) if item.guests
        ]
        outside = _presenters_outside(items, seated)
        self._offer_points(items)
        if self._shown == (points, outside):
            return
        self._shown = points, outside
        typed = self._typed()
        self._clear()
        self.set_badge(sum(len(point.item.guests) for point in points) or "")
        if not points:
            text = self.tr("Ingen gæster. Vælg et punkt og en person herunder.")
            self._add(label(text, "body", "t2", wrap=True))
        for point in points:
            self._add(self._block(point))
        if outside:
            self._add(self._presenters(outside))
        self._give_back(typed)

    def _offer_points(self, items: Sequence[AgendaItem]) -> None:
        if not self.point.hasFocus():
            options = [Option(i.id, f"{i.number} {i.title}".strip()) for i in items]
            chosen = self.point.option_id()
            self.point.set_options(options, chosen)

    def _typed(self) -> tuple[str, str, bool] | None:
        """Return the line that has the keyboard: its guest, its words, whether they are new."""
        for key, row in self.rows.items():
            if row.time.hasFocus():
                return key, row.time.text(), row.time.isModified()
        return None

    def _give_back(self, typed: tuple[str, str, bool] | None) -> None:
        if typed is None or typed[0] not in self.rows:
            return
        key, words, modified = typed
        line = self.rows[key].time
        if modified:
            line.setText(words)
            line.setModified(True)
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self.rows = {}
        while (entry := self._points.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, widget: QWidget) -> None:
        theme = current()
        pad = theme.measure("card_padding")
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(pad, theme.px(10), pad, theme.px(4))
        inside.addWidget(widget)
        self._points.addWidget(holder)

    def _block(self, point: GuestPoint) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(6))
        item = point.item
        time = worded("kl. {0}", clock(point.starts))
        words = self.tr("Punkt {number}, {time}").format(number=item.number, time=time)
        go = ghost(self.tr("Gå til punktet"))
        go.setToolTip(plain_tip(item.title))
        go.setAccessibleDescription(self.tr("Gå til punktet {title}").format(title=item.title))
        go.clicked.connect(partial(self._on_item, item.id))
        head = QHBoxLayout()
        head.addWidget(label(words, "heading"))
        head.addStretch(1)
        head.addWidget(go)
        column.addLayout(head)
        for guest in item.guests:
            row = GuestRow(guest, point.usual, self._read_only)
            row.timed.connect(partial(self._on_timed, guest.id))
            row.removed.connect(partial(self._on_removed, guest.id, guest.name))
            self.rows[guest.id] = row
            column.addWidget(row)
        return block

    def _presenters(self, outside: Sequence[tuple[str, str]]) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(6))
        column.addWidget(label(self.tr("Fremlæggere uden for organet"), "heading", wrap=True))
        for name, numbers in outside:
            row = QHBoxLayout()
            row.setSpacing(current().px(8))
            row.addWidget(Avatar(name))
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(label(name, "strong", wrap=True))
            words.addWidget(label(numbers, "meta", "t2", wrap=True))
            row.addLayout(words, 1)
            column.addLayout(row)
        return block

    def _on_item(self, item_id: str) -> None:
        self.item_wanted.emit(item_id)

    def _on_timed(self, guest_id: str, arrives: object, leaves: object) -> None:
        self.timed.emit(guest_id, arrives, leaves)

    def _on_removed(self, guest_id: str, name: str) -> None:
        self.removed.emit(guest_id, name)

    def _on_point(self, _key: str) -> None:
        self.person.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_person(self, person_id: str) -> None:
        item_id = self.point.option_id()
        self.person.set_value(None)
        if item_id is None:
            self.point.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.added.emit(item_id, person_id)


def _presenters_outside(
    items: Sequence[AgendaItem], seated: frozenset[str]
) -> list[tuple[str, str]]:
    """Return the name and the points of each known presenter without a seat."""
    points: dict[tuple[str, str], list[str]] = {}
    for item in items:
        if item.presenter_id and item.presenter_id not in seated:
            points.setdefault((item.presenter_id, item.presenter), []).append(item.number)
    return [
        (name, worded("Punkt {0}", join_words(numbers))) for (_key, name), numbers in points.items()
    ]
