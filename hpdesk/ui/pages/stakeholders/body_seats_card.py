# SPDX-License-Identifier: MPL-2.0
"""How a body is put together: seats, balance, mandates that run out, people in other bodies."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from hpdesk.domain.body_seats import EndingMandate, SeatFill, seat_name
from hpdesk.domain.composition import LinkingPerson
from hpdesk.domain.errors import UserError
from hpdesk.domain.people import Body, BodyKind, MemberRole, Organisation, PersonCategory
from hpdesk.services import bodies
from hpdesk.services.bodies import BodyMakeUp
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.overview.rows import CardRows, Entry
from hpdesk.ui.pages.stakeholders.options import category_options, party_options
from hpdesk.ui.row_looks import ChipLook, RowLook
from hpdesk.ui.saving import PDF, WORD, FileKind, FileSaver
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.choice_field import ChoiceField
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.text import divider, label
from hpdesk.ui.wording import counted, date_words, join_words, said, word, worded

_MOST_SEATS = 99
_OWN = BodyKind.PRE_MEETING_GROUP


class SeatRows(CardRows):
    """Rows of seats: + and − change how many, Delete takes the row away."""

    changed = Signal(str, int)
    removed = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change or remove the row that the keyboard is on."""
        entry = self.rows.row(self.currentIndex())
        steps = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}
        if entry is not None and event.key() in steps:
            self.changed.emit(entry.key, steps[Qt.Key(event.key())])
        elif entry is not None and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(entry.key)
        else:
            super().keyPressEvent(event)


class BodySeatsCard(Card):
    """`seat_asked(key)` opens a member, `person_asked(key)` a person."""

    seat_asked = Signal(str)
    person_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Sammensætning"))
        self._context = context
        self._body: Body | None = None
        self._made: BodyMakeUp | None = None
        self.saver = FileSaver(context, self)
        self.export = secondary(self.tr("Gem rapport"), "file-down")
        self.export.setMenu(self.saver.menu((WORD, PDF), self._on_export))
        self.header_layout.addWidget(self.export)
        self.hint = Note("", "info")
        self.balance = label("", "body", "t2", wrap=True)
        self.outside = label("", "meta", "warn", wrap=True)
        self.seats = SeatRows(self.tr("Pladser"))
        self.seats.changed.connect(self._on_changed)
        self.seats.removed.connect(self._on_removed)
        self.ending_title = label(self.tr("Mandater, der udløber"), "heading")
        self.ending = CardRows(self.tr("Mandater, der udløber"))
        self.ending.opened.connect(self.seat_asked)
        self.linking_title = label(self.tr("Sidder også i andre organer"), "heading")
        self.linking = CardRows(self.tr("Sidder også i andre organer"))
        self.linking.opened.connect(self.person_asked)
        self._lay_out()

    def _lay_out(self) -> None:
        theme = current()
        pad = theme.measure("card_padding")
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(pad, theme.px(12), pad, theme.px(12))
        column.setSpacing(theme.px(8))
        for widget in (self.hint, self.balance, self.outside):
            column.addWidget(widget)
        self.body.addWidget(top)
        self.body.addWidget(self.seats)
        self.body.addWidget(divider())
        self.body.addWidget(self._make_line())
        for title, rows in (
            (self.ending_title, self.ending),
            (self.linking_title, self.linking),
        ):
            title.setContentsMargins(pad, theme.px(12), pad, theme.px(8))
            self.body.addWidget(title)
            self.body.addWidget(rows)

    def _make_line(self) -> QWidget:
        theme = current()
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        column.setSpacing(theme.px(8))
        choices, row = QHBoxLayout(), QHBoxLayout()
        for layout in (choices, row):
            layout.setSpacing(theme.px(8))
            column.addLayout(layout)
        self.party = ChoiceField(none_text=self.tr("Alle parter"), name=self.tr("Pladser til part"))
        self.category = ChoiceField(
            category_options(),
            "",
            none_text=self.tr("Alle kategorier"),
            searchable=False,
            name=self.tr("Pladser til kategori"),
        )
        self.count = QSpinBox()
        self.count.setRange(1, _MOST_SEATS)
        self.count.setAccessibleName(self.tr("Antal pladser"))
        self.add = secondary(self.tr("Tilføj pladser"), "plus")
        self.spread = secondary(self.tr("Fordel efter medlemmerne"), "users")
        choices.addWidget(self.party, 3)
        choices.addWidget(self.category, 2)
        row.addWidget(self.count)
        row.addWidget(self.add)
        row.addWidget(self.spread)
        row.addStretch(1)
        self.add.clicked.connect(self._on_add)
        self.spread.clicked.connect(self._on_spread)
        why = self.tr("Planen kan kun læses.") if self._context.desk.read_only else ""
        for widget in (self.party, self.category, self.count, self.add, self.spread):
            widget.setEnabled(not why)
            widget.setToolTip(why)
        return line

    def show_body(
        self, body: Body, all_bodies: Iterable[Body], organisations: Sequence[Organisation]
    ) -> None:
        """Show how a body is put together today."""
        from hpdesk.documents.body_report_paper import size_hint

        self._body = body
        known = {each.id: each for each in all_bodies}
        self._made = made = bodies.body_make_up(self._context.desk, body.id)
        words = size_hint(made.composition.members)
        self.hint.set(words)
        self.hint.setVisible(bool(words))
        self.balance.setText(_balance_words(made))
        outside = join_words([seat.person.name for seat in made.fill.outside])
        self.outside.setText(self.tr("Uden plads i fordelingen: {0}").format(outside))
        self.outside.setVisible(bool(outside and made.fill.rows))
        self.seats.set_entries([_seat_entry(row) for row in made.fill.rows])
        self.spread.setVisible(not made.fill.rows and made.composition.members > 0)
        today = self._context.today()
        self.ending.set_entries([_ending_entry(each, today <= each.on) for each in made.ending])
        links = _linking_entries(made.linking, body, known)
        self.linking.set_entries(links)
        for widget in (self.linking_title, self.linking):
            widget.setVisible(bool(links))
        for widget in (self.ending_title, self.ending):
            widget.setVisible(bool(made.ending))
        self.seats.setVisible(bool(made.fill.rows))
        if not self.party.is_being_written():
            self.party.set_options(party_options(organisations), self.party.option_id() or "")

    def _on_add(self) -> None:
        if self._body is None:
            return
        category = self.category.option_id()
        try:
            bodies.add_seat(
                self._context.desk,
                self._body.id,
                self.count.value(),
                organisation_id=self.party.option_id() or None,
                category=PersonCategory(category) if category else None,
            )
        except UserError as problem:
            self._context.toast(said(problem), tone="warn")
            return
        self.party.set_value("")
        self.category.set_value("")
        self.count.setValue(1)
        self.party.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_spread(self) -> None:
        if self._body is None:
            return
        try:
            bodies.seats_from_members(self._context.desk, self._body.id)
        except UserError as problem:
            self._context.toast(said(problem), tone="warn")
            return
        self.seats.setFocus(Qt.FocusReason.OtherFocusReason)
        self._context.toast(self.tr("Pladserne er fordelt efter medlemmerne."), undo=True)

    def _on_changed(self, key: str, step: int) -> None:
        row = (
            next((r for r in self._made.fill.rows if r.seat.id == key), None)
            if self._made
            else None
        )
        if row is None or self._context.desk.read_only:
            return
        try:
            bodies.edit_seat(self._context.desk, key, row.seat.seats + step)
        except UserError as problem:
            self._context.toast(said(problem), tone="warn")

    def _on_removed(self, key: str) -> None:
        if not self._context.desk.read_only:
            bodies.delete_seat(self._context.desk, key)
            self._context.toast(self.tr("Pladserne er fjernet."), undo=True)

    def _on_export(self, kind: FileKind) -> None:
        if self._body is not None:
            name = f"Sammensætning {self._body.name}"
            write = partial(_write, self._context, self._body.id, kind.ending)
            self.saver.ask(kind, self.tr("Gem rapporten"), name, write)


def _balance_words(made: BodyMakeUp) -> str:
    parts = made.composition
    if not parts.members:
        return worded("Organet har ingen medlemmer endnu.")
    sides = [f"{word(side).lower()} {count}" for side, count in parts.by_side if count]
    kinds = [f"{word(kind).lower()} {count}" for kind, count in parts.by_category if count]
    members = counted(parts.members, worded("medlem"), worded("medlemmer"))
    beside = worded(" og {0} uden stemme", parts.beside) if parts.beside else ""
    return worded(
        "{0}{1}. Sider: {2}. Kategorier: {3}.",
        members,
        beside,
        join_words(sides),
        join_words(kinds),
    )


def _seat_entry(row: SeatFill) -> Entry:
    names = join_words([seat.person.name for seat in (*row.holders, *row.surplus)])
    chip = ChipLook(worded("Besat"), "ok", "circle-check")
    if row.surplus:
        chip = ChipLook(worded("{0} for mange", len(row.surplus)), "warn", "triangle-alert")
    elif row.vacant:
        chip = ChipLook(counted(row.vacant, worded("ledig"), worded("ledige")), "warn", "user-plus")
    right = worded("{0} af {1}", len(row.holders) + len(row.surplus), row.seat.seats)
    look = RowLook(seat_name(row.seat), names or worded("Ingen"), right=right, chip=chip)
    return Entry(row.seat.id, look)


def _ending_entry(each: EndingMandate, is_ahead: bool) -> Entry:
    when = (
        worded("udløber {0}", date_words(each.on))
        if is_ahead
        else worded("udløb {0}", date_words(each.on))
    )
    detail = ", ".join(p for p in (word(each.seat.role), each.seat.party_name) if p)
    tone = "warn" if is_ahead else "over"
    return Entry(each.seat.id, RowLook(each.seat.person.name, detail, right=when, right_tone=tone))


def _linking_entries(
    linking: Iterable[LinkingPerson], own: Body, known: Mapping[str, Body]
) -> list[Entry]:
    """Return who sits elsewhere too; a board's formøde groups and the secretary link nothing."""
    entries = []
    for link in linking:
        words = [
            f"{known[s.body_id].name} ({word(s.role).lower()})"
            for s in link.seats
            if s.body_id != own.id
            and s.role is not MemberRole.SECRETARY
            and (known[s.body_id].kind is not _OWN or own.kind is _OWN)
        ]
        if words:
            look = RowLook(link.person.name, join_words(words), lead="link")
            entries.append(Entry(link.person.id, look))
    return entries


def _write(context: PageContext, body_id: str, ending: str, target: Path) -> None:
    pdf, docx = (target, None) if ending == "pdf" else (None, target)
    bodies.write_body_report(context.desk, body_id, pdf=pdf, docx=docx)
