# SPDX-License-Identifier: MPL-2.0
"""The view »Afstemning«: the coming decisions against the parties."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.coordination import Stance
from hpdesk.domain.people import Person
from hpdesk.domain.words import word
from hpdesk.services import coordination, people
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.alignment_rows import read_alignment
from hpdesk.ui.pages.stakeholders.matrix import Matrix
from hpdesk.ui.pages.stakeholders.matrix_model import MatrixModel
from hpdesk.ui.pages.stakeholders.position_drawer import PositionDrawer
from hpdesk.ui.pages.stakeholders.stance_looks import STANCE_LOOKS
from hpdesk.ui.pages.stakeholders.workspace import Workspace
from hpdesk.ui.theme import TONES, current
from hpdesk.ui.widgets.buttons import icon_button
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.text import divider, label

_TABLES = ("meeting", "meeting_body", "position", "organisation", "membership", "person", "setting")
_NOTES = ("note", "note_party", "note_person")


class AlignmentView(Workspace):
    """Sets where the parties stand before the meeting."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._people: tuple[Person, ...] = ()
        self.model = MatrixModel(self)
        self.matrix = Matrix(self.model)
        self.card = Card()
        self._legend = self._make_legend()
        self.card.body.addLayout(self._legend)
        self.card.body.addWidget(divider())
        self.card.body.addWidget(self.matrix, 1)
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
        self.column.addWidget(self.stack, 1)
        self.position = PositionDrawer(context, self)
        self.position.stance_asked.connect(self._on_stance)
        self.position.point_asked.connect(self._on_point)
        self.matrix.stance_asked.connect(self._on_stance)
        self.matrix.cleared.connect(self._on_cleared)
        self.matrix.opened.connect(self._on_opened)
        self.matrix.pointed.connect(self._on_pointed)
        self.matrix.moved.connect(self._on_moved)
        self.matrix.window_moved.connect(self._on_window)
        self.add_drawer(self.position)

    def _make_legend(self) -> QHBoxLayout:
        theme = current()
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(8), theme.px(8))
        row.setSpacing(theme.px(6))
        for number, (stance, (tone, icon)) in enumerate(STANCE_LOOKS.items(), 1):
            row.addWidget(IconLabel(icon, TONES[tone][0], 14))
            words = label(word(stance), "label", tone)
            words.setToolTip(self.tr("Tast {0}").format(number))
            row.addWidget(words)
            row.addSpacing(theme.px(8))
        row.addStretch(1)
        self.which = label("", "meta")
        self.earlier = icon_button("chevron-left", self.tr("Tidligere parter"), small=True)
        self.later = icon_button("chevron-right", self.tr("Flere parter"), small=True)
        self.earlier.clicked.connect(self._on_earlier)
        self.later.clicked.connect(self._on_later)
        for widget in (self.which, self.earlier, self.later):
            row.addWidget(widget)
        return row

    def refresh(self, change: ChangeSet | None) -> None:
        """Read the matrix again where something in it changed."""
        if change is not None and not _concerns(change):
            return
        self._people = people.list_people(self.context.desk)
        alignment = read_alignment(self.context.desk)
        self.model.set_alignment(alignment)
        if not alignment.lines:
            self.stack.setCurrentWidget(self.no_points)
        elif not alignment.columns:
            self.stack.setCurrentWidget(self.no_parties)
        else:
            self.stack.setCurrentWidget(self.card)
        if not self.position.isHidden():
            self._show_cell()
        self.matrix.horizontalHeader().viewport().update()
        self._fit_height()

    def _fit_height(self) -> None:
        # The frame ends where the lines end; with many of them the table scrolls.
        self.card.setMaximumHeight(self.matrix.whole_height() + self.legend_height())

    def legend_height(self) -> int:
        """Return the height of what stands above the table."""
        return self._legend.sizeHint().height() + current().px(4)

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

    def _show_cell(self) -> bool:
        index = self.matrix.currentIndex()
        line = self.model.line(index)
        if line is None or self.model.cell(index) is None:
            self.position.close_drawer()
            return False
        party = self.model.alignment.columns[index.column() - 1].party
        contact = next((p for p in self._people if p.organisation_id == party.id), None)
        self.position.show_cell(line, party, contact, self.model.position(index))
        return True

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
        text = position.text if position is not None else ""
        if position is None or position.stance.value != value:
            coordination.set_position(self.context.desk, *key, Stance(value), text)

    def _on_cleared(self) -> None:
        position = self.model.position(self.matrix.currentIndex())
        if position is not None and not self.context.desk.read_only:
            self.context.bridge.saver.flush()
            coordination.clear_position(self.context.desk, position.id)
            self.context.toast(self.tr("Positionen er fjernet."), undo=True)

    def _on_window(self) -> None:
        self._fit_height()
        first, last, count = self.matrix.shown_parties()
        fits = first <= 1 and last >= count
        for widget in (self.which, self.earlier, self.later):
            widget.setVisible(not fits)
        self.earlier.setEnabled(first > 1)
        self.later.setEnabled(last < count)
        self.which.setText(self.tr("Part {0}–{1} af {2}").format(first, last, count))

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
