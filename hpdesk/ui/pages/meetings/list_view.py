# SPDX-License-Identifier: MPL-2.0
"""All meetings: coming and past by year, filtered by body and words."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from hpdesk.domain.meetings import Meeting
from hpdesk.services import meetings, people
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.icons import icon
from hpdesk.ui.models.rows_model import ROW_ROLE, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.list_columns import (
    BODY_COLUMN,
    COUNT_COLUMN,
    STATE_COLUMN,
    list_columns,
    room_of_columns,
)
from hpdesk.ui.pages.meetings.meeting_rows import (
    ListRow,
    Wanted,
    list_rows,
    wanted_meetings,
    years_before,
)
from hpdesk.ui.pages.meetings.view_choice import LIST, view_choice
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import primary
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.page_header import PageHeader
from hpdesk.ui.wording import counted, worded


class MeetingTree(QTreeView):
    """The rows; Enter opens a meeting or a group, ← and → close and open groups."""

    opened = Signal(object)
    folded = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("meetingList")
        self.setAccessibleName(self.tr("Møder"))
        prepare_list(self, 46)
        self.setItemsExpandable(False)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open and fold by key."""
        row = self.currentIndex().data(ROW_ROLE)
        code = event.key()
        if not isinstance(row, ListRow):
            super().keyPressEvent(event)
        elif code in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(row)
        elif code in (Qt.Key.Key_Left, Qt.Key.Key_Right) and row.meeting is None:
            self.folded.emit(row.key, code == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def _open(self, row: ListRow) -> None:
        if row.meeting is None:
            self.folded.emit(row.key, not row.is_open)
        else:
            self.opened.emit(row.meeting)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, ListRow) and row.meeting is None:
            self._open(row)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, ListRow) and row.meeting is not None:
            self._open(row)


class MeetingsList(QWidget):
    """Header, filter, search and the list; `opened(meeting_id)` when one is chosen.

    `view_chosen(str)` when the person wants the year instead.
    """

    opened = Signal(str)
    new_asked = Signal()
    view_chosen = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._meetings: tuple[Meeting, ...] = ()
        self._closed: set[str] | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.header = PageHeader(self.tr("Møder"), bar=True)
        self.views = view_choice(LIST)
        self.views.chosen.connect(self.view_chosen)
        self.header.add_button(self.views)
        self.new_button = primary(self.tr("Nyt møde"), "calendar-plus", "Ctrl+N")
        self.new_button.clicked.connect(self.new_asked)
        self.header.add_button(self.new_button)
        outer.addWidget(self.header)
        self._body = QVBoxLayout()
        outer.addLayout(self._body, 1)
        self._body.addLayout(self._make_tools())
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        self.stack = QStackedWidget()
        inside.addWidget(self.stack)
        self._body.addWidget(card, 1)
        self._make_list()

    def _make_tools(self) -> QHBoxLayout:
        theme = current()
        tools = QHBoxLayout()
        tools.setSpacing(theme.px(12))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Søg i møder (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Søg i møder"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", "t3"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setFixedWidth(theme.px(280))
        self.search.textChanged.connect(self._on_filtered)
        self.filter = ChoiceField(
            none_text=self.tr("Alle organer"), searchable=False, name=self.tr("Organ")
        )
        self.filter.setFixedWidth(theme.px(280))
        self.filter.chosen.connect(self._on_filtered)
        tools.addWidget(self.search)
        tools.addWidget(self.filter)
        tools.addStretch(1)
        return tools

    def _make_list(self) -> None:
        self.model = RowsModel[ListRow](list_columns(self.context), lambda row: row.key)
        self.tree = MeetingTree()
        self.tree.setModel(self.model)
        self.tree.opened.connect(self._on_opened)
        self.tree.folded.connect(self._on_folded)
        self.model.modelReset.connect(self._span_groups)
        head = self.tree.header()
        head.setStretchLastSection(False)
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.empty = EmptyState(
            "calendar-days",
            self.tr("Der er ingen møder i planen endnu"),
            self.tr(
                "Her lander organernes møder med dagsorden, bilag og referat. Møder fra en "
                "kalender hentes under planens navn med »Indlæs møder fra en kalenderfil«."
            ),
            self.tr("Opret det første møde"),
        )
        self.empty.activated.connect(self.new_asked)
        self.nothing = EmptyState(
            "search",
            self.tr("Ingen møder passer til søgningen"),
            self.tr("Prøv et andet ord, eller vælg et andet organ."),
            self.tr("Vis alle møder"),
        )
        self.nothing.activated.connect(self._on_show_all)
        for widget in (self.tree, self.empty, self.nothing):
            self.stack.addWidget(widget)

    def refresh(self) -> None:
        """Read the meetings and the bodies again."""
        desk = self.context.desk
        self._meetings = meetings.list_meetings(desk)
        chosen = self.filter.option_id() or ""
        options = [Option(b.id, b.name) for b in people.list_bodies(desk)]
        self.filter.set_options(options, chosen if any(o.id == chosen for o in options) else None)
        first = self._closed is None
        if self._closed is None:
            self._closed = years_before(self._meetings, self.context.today().year)
        self.new_button.setEnabled(not desk.read_only)
        self.new_button.setToolTip(self.tr("Planen kan kun læses.") if desk.read_only else "")
        self._show()
        self.tree.viewport().update()
        if first:
            self._choose_next()

    def _show(self) -> None:
        wanted = Wanted(self.filter.option_id() or "", self.search.text())
        kept = wanted_meetings(self._meetings, wanted)
        rows = list_rows(
            kept, self.context.today(), self._closed or (), open_all=bool(wanted.words.strip())
        )
        key = self.current_key()
        self.model.set_rows(rows)
        self.choose(key)
        count = len(self._meetings)
        self.header.set_facts(
            self.tr("{0} i alt").format(counted(count, worded("møde"), worded("møder")))
            if count
            else ""
        )
        if not self._meetings:
            self.stack.setCurrentWidget(self.empty)
        else:
            self.stack.setCurrentWidget(self.tree if kept else self.nothing)

    def _choose_next(self) -> None:
        rows: Sequence[ListRow] = self.model.rows()
        if found := next((row.key for row in rows if row.meeting is not None), ""):
            self.choose(found)

    def current_key(self) -> str:
        """Return the key of the current row, or an empty text."""
        row = self.tree.currentIndex().data(ROW_ROLE)
        return row.key if isinstance(row, ListRow) else ""

    def current_meeting_id(self) -> str:
        """Return the key of the current meeting, or an empty text at a heading."""
        row = self.tree.currentIndex().data(ROW_ROLE)
        return row.key if isinstance(row, ListRow) and row.meeting is not None else ""

    def chosen_body(self) -> str:
        """Return the key of the body the list is narrowed to, or an empty text."""
        return self.filter.option_id() or ""

    def choose(self, key: str) -> None:
        """Make a row current where it is shown."""
        index = self.model.index_of(key)
        if index.isValid() and index != self.tree.currentIndex():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def begin_search(self) -> None:
        """Put the keyboard in the search line."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def focus_first(self) -> None:
        """Put the keyboard in the list."""
        shown = self.stack.currentWidget()
        target = shown.button if isinstance(shown, EmptyState) else self.tree
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go between the search line and the list with ↓ and Esc."""
        if self.search.hasFocus() and event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        elif self.search.hasFocus() and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.focus_first()
        elif self.search.hasFocus() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose_next()
            self.focus_first()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their room; the body stands under the title where it is narrow."""
        super().resizeEvent(event)
        theme = current()
        narrow = self.width() < theme.px(1080)
        margin = theme.measure("page_margin_narrow" if narrow else "page_margin")
        self._body.setContentsMargins(margin, theme.px(16), margin, margin)
        self._body.setSpacing(theme.px(12))
        if (head := self.header.layout()) is not None:
            head.setContentsMargins(margin, theme.px(14), margin, theme.px(12))
        self.tree.setColumnHidden(BODY_COLUMN, narrow)
        for column in (STATE_COLUMN, COUNT_COLUMN):
            self.tree.setColumnHidden(column, self.width() < theme.px(760))
        for column, width in room_of_columns().items():
            self.tree.setColumnWidth(column, theme.px(width))

    def _span_groups(self) -> None:
        for number, row in enumerate(self.model.rows()):
            if row.meeting is None:
                self.tree.setFirstColumnSpanned(number, QModelIndex(), True)

    def _on_filtered(self, _text: str) -> None:
        self._show()

    def _on_show_all(self) -> None:
        self.filter.set_value(None)
        self.search.clear()
        self._show()
        self.focus_first()

    def _on_opened(self, meeting: Meeting) -> None:
        self.opened.emit(meeting.id)

    def _on_folded(self, key: str, is_open: bool) -> None:
        closed = self._closed if self._closed is not None else set()
        (closed.discard if is_open else closed.add)(key)
        self._show()
