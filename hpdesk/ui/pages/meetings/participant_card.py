# SPDX-License-Identifier: MPL-2.0
"""One participant's attendance, and the meeting's chair, minute taker and guests."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.agenda import item_number, start_times
from hpdesk.domain.danish import NBSP, clock
from hpdesk.domain.meetings import AgendaItem, AttendanceStatus, Guest, Meeting
from hpdesk.domain.people import MemberRole, Person
from hpdesk.ui.pages.meetings.participant_rows import STATUS_LOOKS, Participant
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.avatar import Avatar
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.segment import Choice, Segment
from hpdesk.ui.widgets.text import label


def person_options(people: Sequence[Person]) -> list[Option]:
    """Return people to choose from."""
    return [Option(p.id, p.name, p.title or p.organisation_name) for p in people]


class AttendanceCard(Card):
    """Edits the chosen person's attendance; the signals carry what a person chose."""

    status_chosen = Signal(str)
    deputy_chosen = Signal(str)
    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Fremmøde"))
        theme = current()
        holder = QWidget()
        room = QVBoxLayout(holder)
        pad = theme.measure("card_padding")
        room.setContentsMargins(pad, theme.px(12), pad, pad)
        room.setSpacing(theme.px(8))
        self.name = label("", "heading", wrap=True)
        self.detail = label("", "meta", "t2", wrap=True)
        self.status = Segment(
            [
                Choice(str(s), self.tr(word), tone=tone)
                for s, (word, tone, _icon) in STATUS_LOOKS.items()
            ],
            small=True,
            name=self.tr("Fremmøde"),
        )
        self.status.chosen.connect(self.status_chosen)
        self.deputy = ChoiceField(none_text=self.tr("Ingen"), name=self.tr("Stedfortræder for"))
        self.deputy.chosen.connect(self.deputy_chosen)
        self.deputy_field = Field(self.tr("Stedfortræder for"), self.deputy)
        self.remove = ghost(self.tr("Fjern fra mødet"), "user-x")
        self.remove.clicked.connect(self.removal_wanted)
        room.addWidget(self.name)
        room.addWidget(self.detail)
        room.addWidget(self.status)
        room.addWidget(self.deputy_field)
        room.addWidget(self.remove)
        self.body.addWidget(holder)

    def show_person(self, person: Participant | None, members: Sequence[Participant]) -> None:
        """Show one person; `members` are those a deputy may stand in for."""
        chosen = person is not None
        for widget in (self.status, self.detail):
            widget.setVisible(chosen)
        self.remove.setVisible(person is not None and person.seat is None)
        came = person.attendance if person is not None else None
        self.deputy_field.setVisible(
            came is not None and came.status is AttendanceStatus.PRESENT and _may_stand_in(person)
        )
        if person is None:
            self.name.setText(self.tr("Vælg en person på listen for at notere fremmøde."))
            return
        self.name.setText(person.name)
        self.detail.setText(person.detail())
        self.detail.setVisible(bool(person.detail()))
        self.status.set_value(str(came.status) if came is not None else None)
        options = [
            Option(m.person_id, m.name, m.party) for m in members if m.person_id != person.person_id
        ]
        if not self.deputy.hasFocus():
            self.deputy.set_options(options, came.deputy_for_id if came is not None else None)

    def set_read_only(self, why: str) -> None:
        """Take the editors away from a plan that can only be read."""
        for widget in (self.status, self.deputy, self.remove):
            widget.setEnabled(not why)
            widget.setToolTip(why)


def _may_stand_in(person: Participant | None) -> bool:
    if person is None:
        return False
    return person.seat is None or person.seat.role in (MemberRole.DEPUTY, MemberRole.OBSERVER)


class LeadersCard(Card):
    """Chooses who chairs the meeting and who takes the minutes."""

    chair_chosen = Signal(str)
    minute_taker_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Mødeledelse"))
        theme = current()
        holder = QWidget()
        room = QVBoxLayout(holder)
        pad = theme.measure("card_padding")
        room.setContentsMargins(pad, theme.px(12), pad, pad)
        room.setSpacing(theme.px(12))
        none = self.tr("Ikke valgt")
        self.chair = ChoiceField(none_text=none, name=self.tr("Mødeleder"))
        self.minute_taker = ChoiceField(none_text=none, name=self.tr("Referent"))
        self.chair.chosen.connect(self.chair_chosen)
        self.minute_taker.chosen.connect(self.minute_taker_chosen)
        room.addWidget(Field(self.tr("Mødeleder"), self.chair))
        room.addWidget(Field(self.tr("Referent"), self.minute_taker))
        self.body.addWidget(holder)

    def show_leaders(self, meeting: Meeting, options: Sequence[Option]) -> None:
        """Show who is chosen; a field that is being used is left alone."""
        for field, key in (
            (self.chair, meeting.chair_id),
            (self.minute_taker, meeting.minute_taker_id),
        ):
            if not field.hasFocus() or field.option_id() != (key or ""):
                field.set_options(options, key)

    def set_read_only(self, why: str) -> None:
        """Take the editors away from a plan that can only be read."""
        for widget in (self.chair, self.minute_taker):
            widget.setEnabled(not why)
            widget.setToolTip(why)


class GuestsCard(Card):
    """Lists the guests by point; they are edited on the point itself."""

    item_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Gæster"))
        self._shown: object = None

    def show_guests(self, meeting: Meeting, items: Sequence[AgendaItem]) -> None:
        """List the guests of each point with the time they are expected."""
        times = start_times(meeting.starts, items)
        points = [
            (item_number(index), item, time)
            for index, (item, time) in enumerate(zip(items, times, strict=True))
            if item.guests
        ]
        if self._shown == points:
            return
        self._shown = points
        self.clear_body()
        count = sum(len(item.guests) for _number, item, _time in points)
        self.set_badge(count or "")
        if not points:
            text = self.tr("Ingen gæster. Du tilføjer gæster på punktet i dagsordenen.")
            self.add_row(label(text, "body", "t2", wrap=True))
        for number, item, time in points:
            self.add_row(self._point(number, item, f"kl.{NBSP}{clock(time)}"))

    def _point(self, number: str, item: AgendaItem, time: str) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(6))
        words = self.tr("Punkt {number}, {time}").format(number=number, time=time)
        go = ghost(self.tr("Gå til punktet"))
        go.setToolTip(item.title)
        go.setAccessibleDescription(self.tr("Gå til punktet {title}").format(title=item.title))
        go.clicked.connect(partial(self._on_item, item.id))
        head = QHBoxLayout()
        head.addWidget(label(words, "heading"))
        head.addStretch(1)
        head.addWidget(go)
        column.addLayout(head)
        for guest in item.guests:
            column.addWidget(_guest_row(guest))
        return block

    def _on_item(self, item_id: str) -> None:
        self.item_wanted.emit(item_id)


def _guest_row(guest: Guest) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(current().px(8))
    layout.addWidget(Avatar(guest.name))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(label(guest.name, "strong", wrap=True))
    facts = [guest.title]
    if guest.organisation_name and guest.organisation_name not in guest.title:
        facts.append(guest.organisation_name)
    if guest.arrives is not None:
        until = f"–{clock(guest.leaves)}" if guest.leaves is not None else ""
        facts.append(f"kl.{NBSP}{clock(guest.arrives)}{until}")
    detail = ", ".join(fact for fact in facts if fact)
    if detail:
        words.addWidget(label(detail, "meta", "t2", wrap=True))
    layout.addLayout(words, 1)
    return row
