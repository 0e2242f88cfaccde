# SPDX-License-Identifier: MPL-2.0
"""The members of a body, and the line by which they are added one after the other."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.people import MemberRole, Membership, Organisation
from hpdesk.services import people
from hpdesk.ui.models.rows_model import RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.key_table import KeyTable
from hpdesk.ui.pages.stakeholders.member_rows import MEMBER_COLUMNS, MemberRow, member_rows
from hpdesk.ui.pages.stakeholders.options import (
    key_of,
    party_key,
    party_options,
    person_options,
    role_options,
)
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.choice_field import ChoiceField
from hpdesk.ui.widgets.text import divider, label
from hpdesk.ui.wording import said

_ROW = 46


class MembersCard(Card):
    """`seat_asked(key)` opens a seat, `removal_asked(key)` takes it away.

    In the line below, Enter adds the person whose name is typed and makes it ready for the next;
    a name nobody bears becomes a new person.
    """

    seat_asked = Signal(str)
    seat_passed = Signal(str)
    removal_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Medlemmer"))
        self._context = context
        self._body_id, self._people_stale = "", True
        self._seats: tuple[Membership, ...] = ()
        self.model: RowsModel[MemberRow] = RowsModel(MEMBER_COLUMNS, _key, parent=self)
        self.table = KeyTable(
            self.tr("Medlemmer"), {1: 110, 2: 190, 3: 180}, spare=(3,), enough=640, grows=3
        )
        self.table.setModel(self.model)
        self.table.prepare_columns()
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nobody = label(
            self.tr("Skriv det første medlems navn herunder, og tryk Enter."),
            "body",
            "t2",
            wrap=True,
        )
        self.nobody.setContentsMargins(*(current().px(16),) * 4)
        self.body.addWidget(self.nobody)
        self.body.addWidget(self.table)
        self.body.addWidget(divider())
        self.body.addWidget(self._make_line())
        self.table.opened.connect(self._on_opened)
        self.table.moved.connect(self.seat_passed)
        self.table.removed.connect(self._on_removed)

    def _make_line(self) -> QWidget:
        theme = current()
        line = QWidget()
        rows = QVBoxLayout(line)
        rows.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        rows.setSpacing(theme.px(8))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        self.person = ChoiceField(
            free_text=True, name=self.tr("Nyt medlem"), placeholder=self.tr("Navn på nyt medlem")
        )
        self.role = ChoiceField(
            role_options(), MemberRole.MEMBER.value, searchable=False, name=self.tr("Rolle")
        )
        self.party = ChoiceField(free_text=True, name=self.tr("Part"), placeholder=self.tr("Part"))
        self.add = secondary(self.tr("Tilføj medlem"), "user-plus")
        rows.addWidget(self.person)
        rows.addLayout(row)
        row.addWidget(self.role, 2)
        row.addWidget(self.party, 3)
        row.addWidget(self.add)
        self.add.clicked.connect(self._on_add)
        for field in (self.person, self.party):
            edit = field.lineEdit()
            assert edit is not None, "both take free text"
            edit.returnPressed.connect(self._on_entered)
        self.person.chosen.connect(self._on_person)
        why = self.tr("Planen kan kun læses.") if self._context.desk.read_only else ""
        for widget in (self.person, self.role, self.party, self.add):
            widget.setEnabled(not why)
            widget.setToolTip(why)
        return line

    def show_members(
        self,
        body_id: str,
        seats: Sequence[Membership],
        organisations: Sequence[Organisation],
    ) -> None:
        """Show the seats of a body; the line keeps what is typed in it."""
        if body_id != self._body_id:
            self.person.set_value(None)
            self.party.set_value(None)
            self.role.set_value(MemberRole.MEMBER.value)
        self._body_id, self._seats = body_id, tuple(seats)
        rows = member_rows(seats, self._context.today())
        key = self.table.current_key()
        self.model.set_rows(rows)
        self.table.clearSpans()
        for number, row in enumerate(rows):
            if row.seat is None:
                self.table.setSpan(number, 0, 1, len(MEMBER_COLUMNS))
        if key and self.table.current_key() != key:
            self.table.select_index(self.model.index_of(key))
        sitting = sum(row.seat is not None and not row.former for row in rows)
        self.set_badge(sitting or "")
        self.nobody.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self._fit_height(len(rows))
        if self._people_stale and not self.person.text():
            self.person.set_options_later(partial(person_options, self._context.desk))
            self._people_stale = False
        if not self.party.text():
            self.party.set_options(party_options(organisations))

    def forget_people(self) -> None:
        """Offer the people anew the next time: somebody came, went or has another name."""
        self._people_stale = True

    def _fit_height(self, count: int) -> None:
        # All members are seen at once; the page scrolls, not the table.
        header = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(header + count * current().px(_ROW) + 2)

    def begin_adding(self) -> None:
        """Put the keyboard where the next member's name is typed."""
        edit = self.person.lineEdit()
        if edit is not None and self.person.isEnabled():
            edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            edit.selectAll()

    def _on_person(self, person_id: str) -> None:
        # A person sits for the own organisation unless another is chosen.
        if self.party.text():
            return
        for person in people.list_people(self._context.desk):
            if person.id == person_id:
                self.party.set_value(person.organisation_id)

    def _on_entered(self) -> None:
        # The box settles its own choice after this key; only then is the line read and cleared.
        QTimer.singleShot(0, self, self._on_add)

    def _on_add(self) -> None:
        name = self.person.text()
        if not name or not self._body_id:
            self.begin_adding()
            return
        desk, role = self._context.desk, self.role.option_id() or MemberRole.MEMBER.value
        person_id = key_of(self.person)
        if any(s.person.id == person_id and s.holds_on(desk.today()) for s in self._seats):
            text = self.tr("{0} sidder allerede i organet.").format(name)
            self._context.toast(text, tone="warn")
            self.begin_adding()
            return
        try:
            party_id = party_key(desk, self.party)
            is_new = person_id is None
            if person_id is None:
                person_id = people.add_person(desk, name, organisation_id=party_id)
            self._clear()
            people.add_member(desk, self._body_id, person_id, role, party_id=party_id)
        except UserError as problem:
            self._context.toast(said(problem), tone="warn")
            return
        words = self.tr("{0} er oprettet og tilføjet.") if is_new else self.tr("{0} er tilføjet.")
        # Several are added in a row, and »Fortryd« would only ever mean the last of them.
        self._context.toast(words.format(name))
        self.begin_adding()

    def _clear(self) -> None:
        self.person.set_value(None)
        self.party.set_value(None)
        self.role.set_value(MemberRole.MEMBER.value)

    def _on_opened(self, key: str) -> None:
        if key != "former":
            self.seat_asked.emit(key)

    def _on_removed(self, key: str) -> None:
        if key != "former":
            self.removal_asked.emit(key)


def _key(row: MemberRow) -> str:
    return row.key
