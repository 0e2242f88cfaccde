# SPDX-License-Identifier: MPL-2.0
"""The tab Deltagere: the bodies' members on the day, who came, who leads, and the guests."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hpdesk.domain.danish import sort_key
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AttendanceStatus, Meeting
from hpdesk.domain.people import MemberRole
from hpdesk.services import guests, meetings, minutes, people
from hpdesk.services.people_then import present_as_then
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.guests_card import GuestsCard
from hpdesk.ui.pages.meetings.meeting_tab import MeetingTab
from hpdesk.ui.pages.meetings.participant_card import (
    AttendanceCard,
    LeadersCard,
    person_options,
)
from hpdesk.ui.pages.meetings.participant_rows import (
    Participant,
    PeopleModel,
    grouped,
    participants,
)
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, secondary
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.text import divider
from hpdesk.ui.wording import said

_TABLES = (
    "meeting",
    "meeting_body",
    "agenda_item",
    "guest",
    "attendance",
    "membership",
    "person",
    "organisation",
    "body",
)
_NARROW, _LITTLE = 760, 1100
_KEYS = {
    Qt.Key.Key_T: AttendanceStatus.PRESENT,
    Qt.Key.Key_A: AttendanceStatus.APOLOGY,
    Qt.Key.Key_F: AttendanceStatus.ABSENT,
}


class ParticipantsTab(MeetingTab):
    """Shows who takes part in a meeting and notes who came.

    In the list T, A and F note »til stede«, »afbud« and »fraværende«; Delete takes a person who
    is no member off again.
    """

    tables = _TABLES

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._people: tuple[Participant, ...] = ()
        self.attendance = AttendanceCard()
        self.leaders = LeadersCard()
        self.guests = GuestsCard()
        self._make_list()
        self._make_layout()
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.take.clicked.connect(self._on_take)
        self.add.chosen.connect(self._on_add)
        self.empty.activated.connect(self._on_first_member)
        self.attendance.status_chosen.connect(self._on_status)
        self.attendance.deputy_chosen.connect(self._on_deputy)
        self.attendance.stand_in_chosen.connect(self._on_stand_in)
        self.attendance.removal_wanted.connect(self._on_remove)
        self.leaders.chair_chosen.connect(self._on_chair)
        self.leaders.minute_taker_chosen.connect(self._on_minute_taker)
        self.guests.item_wanted.connect(self._on_item)
        self.guests.timed.connect(self._on_guest_timed)
        self.guests.added.connect(self._on_guest_added)
        self.guests.removed.connect(self._on_guest_removed)

    def _make_list(self) -> None:
        theme = current()
        self.card = Card(self.tr("Deltagere"))
        self.take = secondary(self.tr("Tag fremmøde"), "user-check")
        self.card.header_layout.addWidget(self.take)
        self.card.header_layout.addSpacing(theme.px(8))
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Deltagere"))
        self.model = PeopleModel(self)
        prepare_list(self.list, 46)
        self.list.setModel(self.model)
        self.list.installEventFilter(self)
        self.empty = EmptyState(
            "users",
            self.tr("Organet har ingen medlemmer på mødets dag"),
            self.tr("Tilføj medlemmerne med deres periode, så står de her og i referatet."),
            self.tr("Tilføj medlemmer"),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        self.card.body.addWidget(self.stack, 1)
        self.card.body.addWidget(divider())
        self.card.body.addWidget(self._make_foot())

    def _make_foot(self) -> QWidget:
        theme = current()
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(8), theme.px(8))
        row.setSpacing(theme.px(8))
        self.add = ChoiceField(
            name=self.tr("Tilføj person til mødet"), placeholder=self.tr("Tilføj person")
        )
        row.addWidget(self.add, 1)
        self._bodies = QVBoxLayout()
        self._bodies.setSpacing(0)
        row.addLayout(self._bodies)
        return foot

    def _make_layout(self) -> None:
        theme = current()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.measure("gap"))
        column.addWidget(self.attendance)
        column.addWidget(self.leaders)
        column.addWidget(self.guests)
        column.addStretch(1)
        self.card.setMinimumHeight(theme.px(320))
        contents = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, contents)
        self._row.setSpacing(theme.measure("gap"))
        self._row.addWidget(self.card, 3)
        self._row.addWidget(side, 2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(contents))
        self._arrange()

    def _arrange(self) -> None:
        theme = current()
        narrow = self.width() < theme.px(_NARROW)
        little = self.width() < theme.px(_LITTLE)
        margin = theme.measure("page_margin_narrow" if little else "page_margin")
        self._row.setContentsMargins(margin, theme.px(16), margin, theme.px(16))
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards below the list where there is no room beside."""
        super().resizeEvent(event)
        self._arrange()

    def _show(self) -> None:
        meeting, desk = self._meeting, self._context.desk
        if meeting is None:
            return
        seats, taken = present_as_then(desk, meeting)
        self._people = participants(seats, taken)
        chosen = self._chosen_id()
        bodies = dict(zip(meeting.body_ids, meeting.body_names, strict=True))
        self.model.set_rows(grouped(self._people, bodies if len(bodies) > 1 else {}))
        self.list.setCurrentIndex(self.model.index_of(chosen or ""))
        self.stack.setCurrentWidget(self.list if self._people else self.empty)
        self.card.set_badge(len(self._people) or "")
        self.take.setVisible(not taken and bool(self._people))
        self._show_choices(meeting)
        self._show_bodies(meeting)
        self._follow_read_only()
        seated = frozenset(p.person_id for p in self._people if p.seat is not None)
        self.guests.show_guests(meeting, meetings.list_items(desk, meeting.id), seated)
        self._on_current()

    def _show_choices(self, meeting: Meeting) -> None:
        here = {person.person_id for person in self._people}
        seats = {p.person_id for p in self._people if p.seat is not None}
        everyone = people.list_people(self._context.desk)
        ordered = sorted(everyone, key=lambda p: (p.id not in seats, sort_key(p.name)))
        self.leaders.show_leaders(meeting, person_options(ordered))
        outsiders = [p for p in ordered if p.id not in seats]
        self.guests.offer_people(person_options([*outsiders, *ordered[: len(seats)]]))
        if not self.add.hasFocus():
            self.add.set_options(person_options([p for p in ordered if p.id not in here]))

    def _show_bodies(self, meeting: Meeting) -> None:
        while (entry := self._bodies.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for body_id, name in zip(meeting.body_ids, meeting.body_names, strict=True):
            link = ghost(self.tr("Se {body}").format(body=name), "users")
            link.clicked.connect(partial(self._on_body, body_id))
            self._bodies.addWidget(link, 0, Qt.AlignmentFlag.AlignRight)

    def _follow_read_only(self) -> None:
        why = self.tr("Planen kan kun læses.") if self._context.desk.read_only else ""
        self.attendance.set_read_only(why)
        self.leaders.set_read_only(why)
        self.guests.set_read_only(why)
        for widget in (self.take, self.add, self.empty.button):
            widget.setEnabled(not why)
            widget.setToolTip(why)

    def _chosen(self) -> Participant | None:
        row = self.model.row(self.list.currentIndex())
        return row if isinstance(row, Participant) else None

    def _chosen_id(self) -> str | None:
        chosen = self._chosen()
        return chosen.person_id if chosen is not None else None

    def _on_current(self, _now: QModelIndex | None = None) -> None:
        standing_in = (MemberRole.CHAIR, MemberRole.VICE_CHAIR, MemberRole.MEMBER)
        members = [p for p in self._people if p.seat is not None and p.seat.role in standing_in]
        chosen = self._chosen()
        self.attendance.show_person(chosen, members)
        self.attendance.offer_stand_ins(*self._stand_ins(chosen))

    def _stand_ins(self, chosen: Participant | None) -> tuple[list[Option], str | None]:
        """Return who may sit in the place of a member with an apology, deputies first."""
        came = chosen.attendance if chosen is not None else None
        if chosen is None or came is None or came.status is not AttendanceStatus.APOLOGY:
            return [], None
        if chosen.seat is None:
            return [], None
        deputies = [
            p for p in self._people if p.seat is not None and p.seat.role is MemberRole.DEPUTY
        ]
        deputies.sort(key=partial(_far_from, chosen.party))
        first = [Option(p.person_id, p.name, p.detail() or p.party) for p in deputies]
        seated = {p.person_id for p in self._people if p.seat is not None}
        others = [p for p in people.list_people(self._context.desk) if p.id not in seated]
        now = [
            p.person_id
            for p in self._people
            if p.attendance is not None and p.attendance.deputy_for_id == chosen.person_id
        ]
        return [*first, *person_options(others)], now[0] if now else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let letters in the list note attendance, and Delete take a person off."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            status = _KEYS.get(Qt.Key(event.key()))
            if status is not None and not event.modifiers() and self._chosen() is not None:
                self._note(status)
                return True
            if event.key() == Qt.Key.Key_Delete:
                self._on_remove()
                return True
        return super().eventFilter(watched, event)

    def _take_first(self, meeting: Meeting) -> None:
        """See that the members stand on the list before one person is noted.

        Otherwise the list would count as taken with that one person alone.
        """
        minutes.start_minutes(self._context.desk, meeting)

    def _note(self, status: AttendanceStatus, deputy_for_id: str | None = None) -> None:
        meeting, chosen = self._meeting, self._chosen()
        if meeting is None or chosen is None or self._context.desk.read_only:
            return
        self._take_first(meeting)
        came = chosen.attendance
        minutes.set_attendance(
            self._context.desk,
            meeting.id,
            chosen.person_id,
            status,
            arrived=came.arrived if came is not None else None,
            left=came.left if came is not None else None,
            deputy_for_id=deputy_for_id if status is AttendanceStatus.PRESENT else None,
        )

    def _on_take(self) -> None:
        if self._meeting is not None:
            minutes.start_minutes(self._context.desk, self._meeting)
            text = self.tr("Medlemmerne er noteret som til stede. Ret dem, der har meldt afbud.")
            self._context.toast(text, undo=True)
            self.list.setFocus()

    def _on_status(self, value: str) -> None:
        chosen = self._chosen()
        came = chosen.attendance if chosen is not None else None
        self._note(AttendanceStatus(value), came.deputy_for_id if came is not None else None)

    def _on_deputy(self, person_id: str) -> None:
        self._note(AttendanceStatus.PRESENT, person_id or None)

    def _on_stand_in(self, person_id: str) -> None:
        meeting, chosen, desk = self._meeting, self._chosen(), self._context.desk
        if meeting is None or chosen is None or desk.read_only:
            return
        try:
            if person_id:
                minutes.set_deputy(desk, meeting.id, person_id, chosen.person_id)
                return
            for person in self._people:
                came = person.attendance
                if came is not None and came.deputy_for_id == chosen.person_id:
                    minutes.remove_attendance(desk, came.id)
        except UserError as problem:
            self._context.notice(said(problem))
            self._show()

    def _on_remove(self) -> None:
        chosen = self._chosen()
        if chosen is None or chosen.seat is not None or chosen.attendance is None:
            return
        if self._context.desk.read_only:
            return
        minutes.remove_attendance(self._context.desk, chosen.attendance.id)
        text = self.tr("{name} er fjernet fra mødet.").format(name=chosen.name)
        self._context.toast(text, undo=True)

    def _on_add(self, person_id: str) -> None:
        if self._meeting is None:
            return
        self._take_first(self._meeting)
        minutes.set_attendance(
            self._context.desk, self._meeting.id, person_id, AttendanceStatus.PRESENT
        )
        self.list.setFocus()  # so that the field is filled anew
        self._show()
        self.list.setCurrentIndex(self.model.index_of(person_id))

    def _on_chair(self, person_id: str) -> None:
        self._edit(chair_id=person_id or None)

    def _on_minute_taker(self, person_id: str) -> None:
        self._edit(minute_taker_id=person_id or None)

    def _edit(self, **fields: str | None) -> None:
        if self._meeting is None:
            return
        try:
            meetings.edit_meeting(self._context.desk, self._meeting.id, **fields)
        except UserError as problem:
            self._context.notice(said(problem))
            self._show()

    def _on_first_member(self) -> None:
        if self._meeting is not None and self._meeting.body_ids:
            self._on_body(self._meeting.body_ids[0])

    def _on_body(self, body_id: str) -> None:
        self._context.navigate("stakeholders", body_id=body_id)

    def _on_guest_timed(self, guest_id: str, arrives: object, leaves: object) -> None:
        begins = arrives if isinstance(arrives, datetime) else None
        ends = leaves if isinstance(leaves, datetime) else None
        try:
            guests.edit_guest(self._context.desk, guest_id, begins, ends)
        except UserError as problem:
            self.guests.rows[guest_id].refuse(said(problem))

    def _on_guest_added(self, item_id: str, person_id: str) -> None:
        try:
            guests.add_guest(self._context.desk, item_id, person_id)
        except UserError as problem:
            self._context.notice(said(problem))

    def _on_guest_removed(self, guest_id: str, name: str) -> None:
        try:
            guests.delete_guest(self._context.desk, guest_id)
        except UserError as problem:
            self._context.notice(said(problem))
            return
        text = self.tr("{name} er fjernet fra punktet.").format(name=name)
        self._context.toast(text, undo=True)

    def _on_item(self, item_id: str) -> None:
        if self._meeting is not None:
            self._context.navigate("meetings", meeting_id=self._meeting.id, item_id=item_id)


def _far_from(party: str, person: Participant) -> tuple[bool, object]:
    """Put a party's own deputies first."""
    return person.party != party, sort_key(person.name)
