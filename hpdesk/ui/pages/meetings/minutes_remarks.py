# SPDX-License-Identifier: MPL-2.0
"""The chair's comments and the objections: noted, linked to their points, and ticked off."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hpdesk.domain.meetings import AgendaItem, MinutesEvent, MinutesEventKind
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, icon_button, secondary
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.segment import Segment
from hpdesk.ui.widgets.text import divider, label
from hpdesk.ui.wording import date_words, word

REMARKS = (MinutesEventKind.CHAIR_COMMENT, MinutesEventKind.OBJECTION)


class RemarkRow(QWidget):
    """One remark: tick it when it is dealt with, go to its point, or take it away."""

    def __init__(self, event: MinutesEvent) -> None:
        super().__init__()
        self.event_id = event.id
        theme = current()
        row = QHBoxLayout(self)
        pad = theme.measure("card_padding")
        row.setContentsMargins(pad, theme.px(8), theme.px(8), theme.px(8))
        row.setSpacing(theme.px(10))
        self.tick = QCheckBox()
        self.tick.setChecked(event.settled)
        self.tick.setAccessibleName(self.tr("Afsluttet: {0}").format(event.text))
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(label(event.text, "body", "t2" if event.settled else "", wrap=True))
        parts = [word(event.kind), event.person_name, date_words(event.on, year=False)]
        parts.append(self.tr("afsluttet") if event.settled else "")
        words.addWidget(label(", ".join(p for p in parts if p), "meta", "t2", wrap=True))
        row.addLayout(words, 1)
        self.link = ghost(self.tr("Punkt {0}").format(event.item_number), "arrow-right")
        self.link.setVisible(bool(event.item_id))
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
        name = self.tr("Fjern bemærkningen: {0}").format(event.text)
        self.remove = icon_button("x", name, small=True, kind="ghost")
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)


class RemarksCard(Card):
    """`added` gives kind, text, point and person; `ticked`, `removed` and `went` the keys."""

    added = Signal(object, str, str, str)
    ticked = Signal(str, bool)
    removed = Signal(str)
    went = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Bemærkninger og indsigelser"))
        self.rows: list[RemarkRow] = []
        self._events: tuple[MinutesEvent, ...] | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self.body.addWidget(self._make_line())

    def _make_line(self) -> QWidget:
        theme, holder = current(), QWidget()
        down = QVBoxLayout(holder)
        pad = theme.measure("card_padding")
        down.setContentsMargins(pad, theme.px(10), pad, pad)
        down.setSpacing(theme.px(8))
        self.kind = Segment(
            [
                (MinutesEventKind.CHAIR_COMMENT.value, self.tr("Fra formanden")),
                (MinutesEventKind.OBJECTION.value, self.tr("Indsigelse")),
            ],
            MinutesEventKind.CHAIR_COMMENT.value,
            small=True,
            name=self.tr("Bemærkningens art"),
        )
        self.kind.chosen.connect(self._show_kind)
        down.addWidget(self.kind)
        self.text = QLineEdit()
        self.text.setAccessibleName(self.tr("Ny bemærkning"))
        self.text.returnPressed.connect(self._on_add)
        down.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        self.point = ChoiceField(
            none_text=self.tr("Hele referatet"), searchable=False, name=self.tr("Punkt")
        )
        self.person = ChoiceField(
            none_text=self.tr("Ingen navngivet"), searchable=False, name=self.tr("Fra hvem")
        )
        self.add = secondary(self.tr("Notér"), "plus")
        self.add.clicked.connect(self._on_add)
        row.addWidget(self.point, 1)
        row.addWidget(self.person, 1)
        row.addWidget(self.add)
        down.addLayout(row)
        self._entry = holder
        self._show_kind()
        return holder

    def _show_kind(self, _kind: str = "") -> None:
        objection = self.kind.value() == MinutesEventKind.OBJECTION.value
        self.person.setVisible(objection)
        self.text.setPlaceholderText(
            self.tr("Skriv indsigelsen, og tryk Enter")
            if objection
            else self.tr("Skriv, hvad formanden vil have rettet, og tryk Enter")
        )

    def choose_kind(self, kind: MinutesEventKind) -> None:
        """Offer the kind that is most likely now, unless somebody is writing."""
        if not self.text.text():
            self.kind.set_value(kind.value)
            self._show_kind()

    def show_choices(self, items: Sequence[AgendaItem], people: Sequence[tuple[str, str]]) -> None:
        """Offer the points and the people."""
        points = [Option(item.id, f"{item.number}  {item.title}") for item in items]
        self.point.set_options(points, self.point.option_id())
        self.person.set_options([Option(*pair) for pair in people], self.person.option_id())

    def show_remarks(self, events: Sequence[MinutesEvent], why_locked: str = "") -> None:
        """Show the remarks; `why_locked` says why none can be made or changed."""
        remarks = tuple(event for event in events if event.kind in REMARKS)
        if remarks != self._events:
            self._events = remarks
            self._fill(remarks)
        left = sum(not event.settled for event in remarks)
        self.set_badge(left or "", "warn" if left else None)
        self._entry.setVisible(not why_locked)
        for row in self.rows:
            row.tick.setEnabled(not why_locked)
            row.tick.setToolTip(why_locked)
            row.remove.setVisible(not why_locked)

    def _fill(self, remarks: Sequence[MinutesEvent]) -> None:
        had = next((row.event_id for row in self.rows if row.tick.hasFocus()), "")
        place = next((n for n, row in enumerate(self.rows) if row.isAncestorOf(_focus(self))), -1)
        self._clear()
        if not remarks:
            empty = label(self.tr("Ingen bemærkninger endnu."), "body", "t2", wrap=True)
            pad = current().measure("card_padding")
            empty.setContentsMargins(pad, current().px(10), pad, current().px(10))
            self._list.addWidget(empty)
        for event in remarks:
            row = RemarkRow(event)
            row.tick.toggled.connect(partial(self._on_ticked, event.id))
            row.link.clicked.connect(partial(self._on_went, event.item_id or ""))
            row.remove.clicked.connect(partial(self._on_removed, event.id))
            self._list.addWidget(row)
            self._list.addWidget(divider())
            self.rows.append(row)
        if not remarks:
            self._list.addWidget(divider())
        self._refocus(had, place)

    def _clear(self) -> None:
        self.rows = []
        while (entry := self._list.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _refocus(self, event_id: str, place: int) -> None:
        """Give the keyboard back to the row it was in, or to the line below."""
        row = next((row for row in self.rows if row.event_id == event_id), None)
        if row is None and place >= 0:
            row = self.rows[min(place, len(self.rows) - 1)] if self.rows else None
            if row is None:
                self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        if row is not None:
            row.tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_ticked(self, event_id: str, on: bool) -> None:
        self.ticked.emit(event_id, on)

    def _on_went(self, item_id: str, _checked: bool = False) -> None:
        self.went.emit(item_id)

    def _on_removed(self, event_id: str, _checked: bool = False) -> None:
        self.removed.emit(event_id)

    def _on_add(self) -> None:
        kind = MinutesEventKind(self.kind.value() or MinutesEventKind.CHAIR_COMMENT.value)
        person = self.person.option_id() if kind is MinutesEventKind.OBJECTION else ""
        self.added.emit(kind, self.text.text(), self.point.option_id() or "", person or "")


def _focus(widget: QWidget) -> QWidget:
    """Return what has the keyboard in the window of a widget, or the window."""
    return widget.window().focusWidget() or widget.window()
