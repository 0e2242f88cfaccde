# SPDX-License-Identifier: MPL-2.0
"""The tab Afstemning of a formøde: the board's agenda, point by point, with where parties stand."""

from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hpdesk.domain.alignment_words import reason_words
from hpdesk.domain.coordination import Stance
from hpdesk.domain.errors import UserError
from hpdesk.services import coordination, formoede_walk
from hpdesk.services.formoede_walk import Walk, WalkPoint
from hpdesk.ui.models.rows_model import RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.alignment_rows import (
    PARTY_COLUMNS,
    PARTY_WIDTHS,
    POINT_COLUMNS,
    STANCE_CHIPS,
    PartyRow,
    PointRow,
    party_key,
    point_key,
)
from hpdesk.ui.pages.meetings.meeting_tab import MeetingTab
from hpdesk.ui.pages.meetings.row_table import RowTable
from hpdesk.ui.pages.stakeholders.alignment_fields import AlignmentFields
from hpdesk.ui.pages.stakeholders.matrix import STANCE_KEYS
from hpdesk.ui.pages.stakeholders.saved_line import SavedMarkup
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, secondary
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.segment import Choice, Segment
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import counted, shown, word

_NARROW = 1000


class _Parties(RowTable):
    """The parties present: S, F, I, U or 1 to 4 set a position, ← and → change the point."""

    stance_asked = Signal(str)
    step_asked = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set a position, or go on to another point."""
        code = Qt.Key(event.key())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if bare and code in STANCE_KEYS and self.current_key():
            self.stance_asked.emit(STANCE_KEYS[code].value)
        elif bare and code in steps:
            self.step_asked.emit(steps[code])
        else:
            super().keyPressEvent(event)


class AlignmentTab(MeetingTab):
    """Walks the board's agenda; what is said is written on the board's points at once."""

    tables: ClassVar[tuple[str, ...]] = (
        "meeting",
        "meeting_body",
        "agenda_item",
        "position",
        "alignment",
        "membership",
        "organisation",
        "person",
    )

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._walk: Walk | None = None
        self._item_id = ""
        self._offered: object = None
        self.stack = QStackedWidget()
        self.walk_page = QWidget()
        row = QHBoxLayout(self.walk_page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._make_points(), 2)
        row.addWidget(self._make_point(), 5)
        self.nothing = EmptyState(
            "handshake",
            self.tr("Ingen dagsorden at afstemme"),
            self.tr("Knyt formødet til et bestyrelsesmøde, så gennemgås mødets punkter her."),
        )
        self.stack.addWidget(self.walk_page)
        self.stack.addWidget(self.nothing)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)
        if context.desk.read_only:
            writing = (self.stance, self.text, self.would_take, self.speaker, self.fields)
            for widget in writing:
                widget.setEnabled(False)
                widget.setToolTip(self.tr("Planen kan kun læses."))

    def _make_points(self) -> QWidget:
        theme = current()
        side = QWidget()
        self._side = QVBoxLayout(side)
        self._side.setSpacing(theme.px(8))
        self.progress = label("", "heading", wrap=True)
        self.model: RowsModel[PointRow] = RowsModel(POINT_COLUMNS, point_key, parent=self)
        self.points = RowTable(self.tr("Bestyrelsens dagsorden"), {})
        self.points.setModel(self.model)
        self.points.prepare_columns()
        self.points.selectionModel().currentChanged.connect(self._on_point)
        self.points.opened.connect(self._on_opened)
        card = Card()
        card.body.addWidget(self.points)
        self._side.addWidget(self.progress)
        self._side.addWidget(card)
        self._side.addStretch(1)
        return scrolling(side)

    def _make_point(self) -> QWidget:
        contents = QWidget()
        self._column = QVBoxLayout(contents)
        self._column.setSpacing(current().px(12))
        head = QHBoxLayout()
        self.title = label("", "panel", wrap=True)
        self.previous = secondary(self.tr("Forrige"), "chevron-left")
        self.next = secondary(self.tr("Næste"), "chevron-right")
        for button, keys in ((self.previous, "Ctrl+PgUp"), (self.next, "Ctrl+PgDown")):
            button.setToolTip(keys)
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        head.addWidget(self.title, 1)
        head.addWidget(self.previous)
        head.addWidget(self.next)
        self._column.addLayout(head)
        self.reasons = label("", "meta", wrap=True)
        self._column.addWidget(self.reasons)
        self.case = Card(self.tr("Sagen"))
        self.summary = label("", wrap=True)
        self.recommendation = label("", wrap=True)
        self.case.add_row(self.summary)
        self.case.add_row(self.recommendation)
        self._column.addWidget(self.case)
        self._column.addWidget(self._make_parties())
        self._column.addWidget(self._make_agreement())
        self._column.addStretch(1)
        return scrolling(contents)

    def _make_parties(self) -> Card:
        card = Card(self.tr("Parterne her på formødet"))
        self.rows: RowsModel[PartyRow] = RowsModel(PARTY_COLUMNS, party_key, parent=self)
        self.parties = _Parties(self.tr("Parternes positioner"), PARTY_WIDTHS, enough=0)
        self.parties.setModel(self.rows)
        self.parties.prepare_columns()
        self.parties.stance_asked.connect(self._on_stance)
        self.parties.step_asked.connect(self.step)
        self.parties.selectionModel().currentChanged.connect(self._on_party)
        saver = self._context.bridge.saver
        self.who = label("", "strong", wrap=True)
        self.stance = Segment(
            [Choice(s.value, word(s), "", tone) for s, (tone, _icon) in STANCE_CHIPS.items()],
            small=True,
            name=self.tr("Position"),
        )
        self.stance.chosen.connect(self._on_stance)
        self.text = MarkupEditor(growing=True, min_lines=1)
        self._text = SavedMarkup(self.text, saver, "text", self._save)
        self.would_take = MarkupEditor(growing=True, min_lines=1)
        self._would_take = SavedMarkup(self.would_take, saver, "would_take", self._save)
        part = QWidget()
        column = QVBoxLayout(part)
        column.addWidget(self.who)
        column.addWidget(self.stance)
        column.addWidget(Field(self.tr("Begrundelse"), self.text))
        column.addWidget(Field(self.tr("Hvad skal der til?"), self.would_take))
        # Side by side where there is room, so that who is spoken of and the fields are both seen.
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(0)
        pad = current().px(16)
        column.setContentsMargins(pad, pad, pad, pad)
        column.addStretch(1)
        self._beside.addWidget(self.parties, 1, Qt.AlignmentFlag.AlignTop)
        self._beside.addWidget(part, 1)
        card.body.addLayout(self._beside)
        return card

    def _make_agreement(self) -> Card:
        card = Card(self.tr("Det, vi er enige om"))
        self.speaker = ChoiceField(none_text=self.tr("Ingen endnu"))
        self.speaker.chosen.connect(self._on_speaker)
        self.fields = AlignmentFields(
            self._context, ("disagreement", "agreement", "reservation", "agreed_wording")
        )
        self.open_point = ghost(self.tr("Åbn punktet på bestyrelsens dagsorden"), "arrow-right")
        self.open_point.clicked.connect(self._on_open)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(10))
        column.addWidget(Field(self.tr("Fører ordet på bestyrelsesmødet"), self.speaker))
        column.addWidget(self.fields)
        column.addWidget(self.open_point)
        card.add_row(part)
        return card

    def _show(self) -> None:
        meeting = self._meeting
        if meeting is None:
            return
        try:
            walk = formoede_walk.read_walk(self._context.desk, meeting.id)
        except UserError:
            walk = None
        self._walk = walk
        if walk is None or not walk.points:
            self.stack.setCurrentWidget(self.nothing)
            return
        self.stack.setCurrentWidget(self.walk_page)
        if self._item_id not in {point.item.id for point in walk.points}:
            self._item_id = _first(walk).item.id
        self.model.set_rows([PointRow(point, len(walk.parties)) for point in walk.points])
        self.points.setCurrentIndex(self.model.index_of(self._item_id))
        self.points.fit_height()
        points = counted(len(walk.points), self.tr("punkt"), self.tr("punkter"))
        self.progress.setText(self.tr("{0} af {1} er drøftet").format(walk.done, points))
        self._show_point()

    def _point(self) -> WalkPoint | None:
        rows = self._walk.points if self._walk is not None else ()
        return next((point for point in rows if point.item.id == self._item_id), None)

    def _show_point(self) -> None:
        from hpdesk.documents.markup import plain_text

        point, walk = self._point(), self._walk
        if point is None or walk is None:
            return
        item = point.item
        self.title.setText(self.tr("Punkt {0}. {1}").format(item.number, item.title))
        said = (
            shown(reason_words(point.stand.reasons)) if point.stand is not None else word(item.kind)
        )
        self.reasons.setText(said)
        self.summary.setText(plain_text(item.summary) or self.tr("Der er ikke skrevet et resumé."))
        # With its own numbers, which say which at-point is meant.
        proposed = item.recommendation.replace("\n\n", "\n").strip()
        self.recommendation.setText(proposed or self.tr("Der er ingen indstilling."))
        here = walk.meeting.id
        rows = []
        for party in walk.parties:
            position = point.positions.get(party.id)
            heard = position is not None and position.heard_in_id == here
            rows.append(PartyRow(party, position, heard))
        current_party = self.parties.current_key()
        self.rows.set_rows(rows)
        if self.parties.current_key() != current_party or not current_party:
            index = self.rows.index_of(current_party)
            self.parties.setCurrentIndex(index if index.isValid() else self.rows.index(0, 0))
        self.parties.fit_height()
        self._show_party()
        self._show_speaker(point, walk)
        self.fields.show_point(item.id, point.alignment, point.stand)
        place = [one.item.id for one in walk.points].index(item.id)
        self.previous.setEnabled(place > 0)
        self.next.setEnabled(place < len(walk.points) - 1)

    def _show_party(self) -> None:
        row = self.rows.row(self.parties.currentIndex())
        for widget in (self.who, self.stance, self.text, self.would_take):
            widget.setVisible(row is not None)
        if row is None:
            return
        self.who.setText(row.party.name)
        position = row.position
        self.stance.set_value(position.stance.value if position is not None else None)
        key = f"{self._item_id}/{row.party.id}"
        self._text.show_text(key, position.text if position is not None else "")
        self._would_take.show_text(key, position.would_take if position is not None else "")

    def _show_speaker(self, point: WalkPoint, walk: Walk) -> None:
        chosen = point.own.presenter_id if point.own is not None else None
        offered = (point.item.id, chosen, tuple(seat.person.id for seat in walk.members))
        if offered == self._offered or self.speaker.is_being_written():
            return
        self._offered = offered
        options = [
            Option(seat.person.id, seat.person.name, seat.person.title) for seat in walk.members
        ]
        self.speaker.set_options(options, chosen)

    def step(self, way: int) -> None:
        """Go to the next point, or to the one before; the keyboard stays with the parties."""
        self._context.bridge.saver.flush()
        index = self.model.index_of(self._item_id)
        target = self.model.index(index.row() + way, 0)
        if target.isValid():
            self.points.setCurrentIndex(target)
            self.parties.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_work(self) -> bool:
        """Put the keyboard with the parties, where the positions are set."""
        if self._walk is None or not self._walk.points:
            return False
        self.parties.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the sides less air in a narrow window."""
        super().resizeEvent(event)
        theme = current()
        narrow = self.width() < theme.px(_NARROW)
        margin = theme.measure("page_margin_narrow" if narrow else "page_margin")
        top = theme.px(16)
        self._side.setContentsMargins(margin, top, theme.px(8), top)
        self._column.setContentsMargins(theme.px(8), top, margin, top)
        ways = QBoxLayout.Direction
        self._beside.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def _on_point(self) -> None:
        key = self.points.current_key()
        if key and key != self._item_id:
            self._context.bridge.saver.flush()
            self._item_id = key
            self._show_point()

    def _on_party(self) -> None:
        self._context.bridge.saver.flush()
        self._show_party()

    def _on_stance(self, value: str) -> None:
        party = self.parties.current_key()
        if self._meeting is None or not party or self._context.desk.read_only:
            return
        self._context.bridge.saver.flush()
        formoede_walk.say(self._context.desk, self._meeting.id, self._item_id, party, Stance(value))

    def _on_speaker(self, key: str) -> None:
        if self._meeting is not None:
            formoede_walk.set_speaker(
                self._context.desk, self._meeting.id, self._item_id, key or None
            )

    def _save(self, key: str, column: str, text: str) -> None:
        # in the saver's thread, perhaps with another point shown
        item_id, _, party_id = key.partition("/")
        coordination.set_position_field(self._context.desk, item_id, party_id, column, text)

    def _on_opened(self, _key: str) -> None:
        self.focus_work()

    def _on_previous(self) -> None:
        self.step(-1)

    def _on_next(self) -> None:
        self.step(1)

    def _on_open(self) -> None:
        self._context.navigate("meetings", item_id=self._item_id)


def _first(walk: Walk) -> WalkPoint:
    """Return where to begin: the first point not aligned that nobody has spoken to."""
    waiting = [point for point in walk.points if point.is_unaligned and not point.heard]
    return waiting[0] if waiting else walk.points[0]
