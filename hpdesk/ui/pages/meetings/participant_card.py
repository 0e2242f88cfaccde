# SPDX-License-Identifier: MPL-2.0
"""One participant's attendance, and the meeting's chair, minute taker and guests."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hpdesk.domain.meetings import AttendanceStatus, Meeting
from hpdesk.domain.people import MemberRole, Person
from hpdesk.ui.pages.meetings.participant_rows import STATUS_LOOKS, Participant
from hpdesk.ui.theme import current
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
    stand_in_chosen = Signal(str)
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
        self.stand_in = ChoiceField(none_text=self.tr("Ingen"), name=self.tr("Suppleant"))
        self.stand_in.chosen.connect(self.stand_in_chosen)
        self.stand_in_field = Field(self.tr("Suppleant i stedet"), self.stand_in)
        self.remove = ghost(self.tr("Fjern fra mødet"), "user-x")
        self.remove.clicked.connect(self.removal_wanted)
        room.addWidget(self.name)
        room.addWidget(self.detail)
        room.addWidget(self.status)
        room.addWidget(self.deputy_field)
        room.addWidget(self.stand_in_field)
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

    def offer_stand_ins(self, options: Sequence[Option], chosen: str | None) -> None:
        """Offer those who may sit in the place of a member with an apology; none hides it."""
        self.stand_in_field.setVisible(bool(options))
        if not self.stand_in.hasFocus() or self.stand_in.option_id() != (chosen or ""):
            self.stand_in.set_options(options, chosen)

    def set_read_only(self, why: str) -> None:
        """Take the editors away from a plan that can only be read."""
        for widget in (self.status, self.deputy, self.stand_in, self.remove):
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
