# SPDX-License-Identifier: MPL-2.0
"""The view »Afstemning«: the coming decisions against the parties."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.coordination import Stance
from hpdesk.domain.meetings import Meeting
from hpdesk.domain.people import BodyKind, Person
from hpdesk.services import alignment, coordination, meetings, people, pre_meetings
from hpdesk.services.alignment import Stand
from hpdesk.services.pre_meetings import Counterpart, PreMeetings
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.alignment_acts import AlignmentActs
from hpdesk.ui.pages.stakeholders.alignment_calls import AlignmentCalls
from hpdesk.ui.pages.stakeholders.alignment_cell import cell_facts
from hpdesk.ui.pages.stakeholders.alignment_rows import arrange, split_parties
from hpdesk.ui.pages.stakeholders.alignment_tools import AlignmentTools, Legend
from hpdesk.ui.pages.stakeholders.matrix import Matrix
from hpdesk.ui.pages.stakeholders.matrix_model import MatrixModel
from hpdesk.ui.pages.stakeholders.position_drawer import PositionDrawer
from hpdesk.ui.pages.stakeholders.workspace import Workspace
from hpdesk.ui.saving import PDF, WORD, FileKind
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.text import divider
from hpdesk.ui.wording import date_words

if TYPE_CHECKING:  # imported when something is printed
    from hpdesk.ui.printing.offer import PaperOffer

_TABLES = (
    "meeting",
    "meeting_body",
    "body",
    "position",
    "alignment",
    "organisation",
    "membership",
    "person",
    "setting",
)
_NOTES = ("note", "note_party", "note_person")
_NO_LIMIT = 16777215  # Qt's own greatest height
_LEAST = 220  # pixels at 100 % that the matrix keeps
_PEOPLE = ("person", "organisation", "membership")


class AlignmentView(Workspace):
    """Sets where the parties stand before the meeting."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._people: tuple[Person, ...] | None = None
        self._stand, self._formoeder = Stand(), PreMeetings()
        self._opened: set[str] | None = None
        self._added: set[str] = set()
        self.acts = AlignmentActs(context, self)
        self.model = MatrixModel(self)
        self.matrix = Matrix(self.model)
        self.tools = AlignmentTools()
        self.tools.briefing.setMenu(self.acts.saver.menu((WORD, PDF), self.write_briefing))
        self.card = Card()
        self.legend = Legend()
        self.card.body.addWidget(self.legend)
        self.card.body.addWidget(divider())
        self.card.body.addWidget(self.matrix, 1)
        self.calls = AlignmentCalls()
        self._make_stack()
        self.position = PositionDrawer(context, self)
        self._connect()
        self.add_drawer(self.position)

    def _make_stack(self) -> None:
        self.stack = QStackedWidget()
        self.no_points = EmptyState(
            "handshake",
            self.tr("Her ses, hvor parterne står før mødet"),
            self.tr("Læg et punkt til beslutning på et kommende møde, så står det her."),
            self.tr("Gå til møderne"),
        )
        self.no_parties = EmptyState(
            "building-2",
            self.tr("Ingen parter at afstemme med endnu"),
            self.tr("Giv organets medlemmer en part, så står parterne her."),
            self.tr("Gå til organerne"),
        )
        self.no_points.activated.connect(self._on_meetings)
        self.no_parties.activated.connect(self._on_bodies)
        for widget in (self.card, self.no_points, self.no_parties):
            self.stack.addWidget(widget)
        self.column.addWidget(self.tools)
        self.column.addWidget(self.stack, 100)
        self.column.addWidget(self.calls)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.position.stance_asked.connect(self._on_stance)
        self.position.point_asked.connect(self._on_point)
        self.position.formoede_asked.connect(self.call_formoede)
        self.matrix.stance_asked.connect(self._on_stance)
        self.matrix.cleared.connect(self._on_cleared)
        self.matrix.hard_asked.connect(self.mark_hard)
        self.matrix.fold_asked.connect(self._on_fold)
        self.matrix.opened.connect(self._on_opened)
        self.matrix.pointed.connect(self._on_pointed)
        self.matrix.moved.connect(self._on_moved)
        self.matrix.window_moved.connect(self._on_window)
        self.legend.earlier.clicked.connect(self._on_earlier)
        self.legend.later.clicked.connect(self._on_later)
        self.tools.scope_chosen.connect(self._on_scope)
        self.tools.party_added.connect(self._on_party_added)
        self.tools.call.clicked.connect(self.call_formoede)
        self.calls.open_asked.connect(self._on_formoede)
        self.calls.call_asked.connect(self._call)

    def refresh(self, change: ChangeSet | None) -> None:
        """Read the matrix again where something in it changed."""
        if change is not None and not _concerns(change):
            return
        if change is None or change.touches(*_PEOPLE):
            self._people = None
        cell = self.model.cell(self.matrix.currentIndex())
        if not self._follow(change):
            self._read()
        self._show_matrix()
        if cell is not None:
            self._keep_at(cell)
        self._show_calls()
        if not self.position.isHidden():
            self._show_cell()
        self.matrix.horizontalHeader().viewport().update()
        self._fit_height()

    def _follow(self, change: ChangeSet | None) -> bool:
        """Take in positions that changed on points shown, without reading all the others."""
        if change is None or {row.table for row in change.rows} != {"position"}:
            return False
        known = {position.id: key[0] for key, position in self._stand.positions.items()}
        items = {
            str((row.after or row.before or {}).get("item_id") or known.get(row.key, ""))
            for row in change.rows
        }
        followed = alignment.follow_positions(self.context.desk, self._stand, items)
        if followed is not None:
            self._stand = followed
        return followed is not None

    def _read(self) -> None:
        desk, tools = self.context.desk, self.tools
        everything = alignment.read_stand(desk)
        tools.show_scope(everything, people.list_bodies(desk))
        body_id, meeting_id = tools.body_id(), tools.meeting_id()
        narrowed = body_id is not None or meeting_id is not None
        self._stand = (
            alignment.read_stand(desk, body_id=body_id, meeting_id=meeting_id)
            if narrowed
            else everything
        )
        meeting = self._next_board()
        self._formoeder = (
            pre_meetings.read_pre_meetings(desk, meeting) if meeting else PreMeetings()
        )

    def _show_matrix(self) -> None:
        if self._opened is None:  # a party that does not agree within itself shows its departments
            self._opened = set(split_parties(self._stand))
        arranged = arrange(self._stand, self._opened, self._added)
        self.model.set_alignment(arranged)
        self.tools.offer(self._stand, arranged)
        shown: QWidget = self.card
        if not arranged.lines:
            shown = self.no_points
        elif not arranged.columns:
            shown = self.no_parties
        self.stack.setCurrentWidget(shown)
        writes = shown is self.card and not self.context.desk.read_only
        self.tools.call.setEnabled(writes)
        self.tools.briefing.setEnabled(shown is self.card)
        self.tools.add_party.setVisible(shown is not self.no_points)

    def _keep_at(self, cell: tuple[str, str]) -> None:
        if self.model.cell(self.matrix.currentIndex()) != cell:
            self.matrix.go_to(self.model.index_of(*cell))

    def _show_calls(self) -> None:
        meeting = self._next_board()
        points = self._stand.points[meeting.id] if meeting else ()
        unaligned = sum(not point.is_ready for point in points)
        read_only = self.context.desk.read_only
        self.calls.show_formoeder(meeting, self._formoeder, unaligned, read_only=read_only)

    def _next_board(self) -> Meeting | None:
        """Return the meeting whose formøder are shown: the first board's, or else the first."""
        rows = self._stand.meetings
        return next((m for m in rows if BodyKind.BOARD in m.body_kinds), rows[0] if rows else None)

    def _fit_height(self) -> None:
        # The frame ends where the lines end; with many of them the table scrolls.
        height = self.matrix.whole_height() + self.legend_height()
        shows_card = self.stack.currentWidget() is self.card
        self.stack.setMaximumHeight(height if shows_card else _NO_LIMIT)
        self.stack.setMinimumHeight(min(height, current().px(_LEAST)) if shows_card else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the formøder out on a low page, where the matrix needs the room."""
        super().resizeEvent(event)
        self.calls.fit(self.height())

    def legend_height(self) -> int:
        """Return the height of what stands above the table."""
        return self.legend.sizeHint().height() + current().px(4)

    def focus_first(self) -> None:
        """Put the keyboard in the matrix, or on the first step."""
        shown = self.stack.currentWidget()
        if isinstance(shown, EmptyState):
            shown.button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.matrix.begin()
        self.matrix.setFocus(Qt.FocusReason.OtherFocusReason)

    def rename(self) -> None:
        """Edit the position the keyboard is on."""
        self._on_opened()

    def go_to(self, item_id: str, party_id: str = "") -> None:
        """Put the keyboard on a point, at a party where one is given; other meetings may come."""
        if not self.model.index_of(item_id, party_id).isValid():
            self.tools.show_all()
            self.refresh(None)
        index = self.model.index_of(item_id, party_id)
        if not index.isValid():
            self.context.toast(self.tr("Punktet er ikke til beslutning på et kommende møde."))
            return
        self.matrix.go_to(index)
        self.matrix.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_cell(self) -> bool:
        found = cell_facts(
            self.context.desk,
            self._stand,
            self.model,
            self.matrix.currentIndex(),
            self._everyone(),
        )
        if found is None:
            self.position.close_drawer()
            return False
        self.position.show_cell(found)
        return True

    def _everyone(self) -> tuple[Person, ...]:
        if self._people is None:
            self._people = people.list_people(self.context.desk)
        return self._people

    def _on_pointed(self) -> None:
        # The keyboard stays in the matrix, where 1 to 4 set the position.
        if self._show_cell():
            self.open_drawer()

    def _on_opened(self) -> None:
        if self._show_cell():
            self.open_drawer(self.position.text)
            self.matrix.scrollTo(self.matrix.currentIndex())

    def _on_moved(self) -> None:
        if not self.position.isHidden() and self.model.cell(self.matrix.currentIndex()):
            self.context.bridge.saver.flush()
            self._show_cell()

    def _on_stance(self, value: str) -> None:
        key = self.model.cell(self.matrix.currentIndex())
        if key is None or self.context.desk.read_only:
            return
        self.context.bridge.saver.flush()
        position = self.model.position(self.matrix.currentIndex())
        if position is None or position.stance.value != value:
            coordination.set_position(self.context.desk, *key, Stance(value))

    def _on_cleared(self) -> None:
        position = self.model.position(self.matrix.currentIndex())
        if position is None or self.context.desk.read_only:
            return
        self.context.bridge.saver.flush()
        coordination.clear_position(self.context.desk, position.id)
        left = self.model.position(self.matrix.currentIndex())
        text = self.tr("Positionen er fjernet.")
        if left is not None and left.on is not None:
            words = date_words(left.on)
            text = self.tr("Positionen er fjernet. Den fra {0} gælder igen.").format(words)
        self.context.toast(text, undo=True)

    def mark_hard(self) -> None:
        """Mark the point under the keyboard as a hard question, or take the mark away."""
        line = self.model.line(self.matrix.currentIndex())
        if line is None or line.item is None or self.context.desk.read_only:
            return
        self.context.bridge.saver.flush()
        alignment.set_alignment(self.context.desk, line.item.id, hard=not line.hard)
        text = self.tr("Mærket er fjernet.") if line.hard else self.tr("Mærket svært spørgsmål.")
        self.context.toast(text, undo=True)

    def call_formoede(self) -> None:
        """Call a formøde of the party under the keyboard about what is not aligned, and open it."""
        index = self.matrix.currentIndex()
        if self.model.cell(index) is None:
            self.matrix.begin()
            index = self.matrix.currentIndex()
        line, column = self.model.line(index), self.model.column(index)
        if line is None or line.item is None or column is None:
            return
        meeting = meetings.get_meeting(self.context.desk, line.item.meeting_id)
        who = pre_meetings.counterpart_of(self.context.desk, meeting, column.party.id)
        self.acts.align(meeting, who)

    def _call(self, who: Counterpart) -> None:
        meeting = self._next_board()
        if meeting is not None:
            self.acts.align(meeting, who)

    def _briefed(self) -> Meeting | None:
        """Return the meeting under the keyboard, or else the next of the board."""
        line = self.model.line(self.matrix.currentIndex())
        chosen = line.item.meeting_id if line is not None and line.item is not None else ""
        return next((m for m in self._stand.meetings if m.id == chosen), self._next_board())

    def printed(self) -> "Sequence[PaperOffer]":
        """Return the chair's briefing."""
        from hpdesk.ui.printing.meeting_offers import briefing_offer

        meeting = self._briefed()
        return (briefing_offer(self.context.desk, meeting),) if meeting is not None else ()

    def write_briefing(self, kind: FileKind = WORD) -> None:
        """Ask where the briefing of the meeting under the keyboard is to lie, and write it."""
        meeting = self._briefed()
        if meeting is not None:
            self.acts.write_briefing(meeting, kind)

    def _on_fold(self, party_id: str) -> None:
        opened = self._opened if self._opened is not None else set()
        opened ^= {party_id}
        self._opened = opened
        cell = self.model.cell(self.matrix.currentIndex())
        self._show_matrix()
        if cell is not None:
            parents = {party.id: party.parent_id for party in self._stand.parties}
            shown = {column.party.id for column in self.model.alignment.columns}
            party: str | None = cell[1]
            while party is not None and party not in shown:
                party = parents.get(party)
            self._keep_at((cell[0], party or cell[1]))
        self._fit_height()

    def _on_party_added(self, party_id: str) -> None:
        parents = {party.id: party.parent_id for party in self._stand.parties}
        self._added.add(party_id)
        above, opened = parents.get(party_id), self._opened or set()
        while above is not None and above not in opened:
            opened.add(above)
            above = parents.get(above)
        self._opened = opened
        line = self.model.line(self.matrix.currentIndex())
        self._show_matrix()
        lines = [row for row in self.model.alignment.lines if row.item is not None]
        target = line if line is not None and line.item is not None else next(iter(lines), None)
        if target is not None:
            self.matrix.go_to(self.model.index_of(target.key, party_id))
            self.matrix.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_scope(self) -> None:
        self.context.bridge.saver.flush()
        self._opened = None
        self.refresh(None)

    def _on_formoede(self, key: str, tab: str) -> None:
        self.context.navigate("meetings", meeting_id=key, tab=tab)

    def _on_window(self) -> None:
        self._fit_height()
        first, last, count = self.matrix.shown_parties()
        self.legend.show_window(first, last, count)

    def _on_earlier(self) -> None:
        self.matrix.step(-self.matrix.fits())

    def _on_later(self) -> None:
        self.matrix.step(self.matrix.fits())

    def _on_meetings(self) -> None:
        self.context.navigate("meetings")

    def _on_bodies(self) -> None:
        self.context.navigate("stakeholders", view="bodies")

    def _on_point(self, item_id: str) -> None:
        self.context.navigate("meetings", item_id=item_id)


def _concerns(change: ChangeSet) -> bool:
    if change.touches(*_TABLES, *_NOTES):
        return True
    # The texts of points are typed often and none of the matrix's business.
    shown = {"title", "kind", "rank", "meeting_id"}
    return any(
        row.table == "agenda_item"
        and (row.before is None or row.after is None or shown & set(row.after))
        for row in change.rows
    )
