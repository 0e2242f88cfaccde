# SPDX-License-Identifier: MPL-2.0
"""The agenda beside the sheet of the chosen point."""

from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.coordination import Position
from hpdesk.domain.meetings import Meeting
from hpdesk.services import coordination, meetings, people
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.agenda_card import AgendaCard
from hpdesk.ui.pages.meetings.agenda_model import AgendaRow, agenda_rows
from hpdesk.ui.pages.meetings.item_sheet import ItemSheet
from hpdesk.ui.pages.meetings.meeting_words import sent_words
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.note import Note

TABLES = ("agenda_item", "attachment", "guest", "position", "person", "organisation", "meeting",
          "sent_version")  # fmt: skip


class AgendaTab(QWidget):
    """Shows a meeting's agenda and saves what is done with it."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._meeting: Meeting | None = None
        self._chosen = ""
        self._rows: list[AgendaRow] = []
        self._people_shown = False
        self._outer = QVBoxLayout(self)
        self.sent_note = Note("", "info", "send")
        self.sent_note.hide()
        self._outer.addWidget(self.sent_note)
        self._columns = QHBoxLayout()
        self._outer.addLayout(self._columns, 1)
        self.agenda = AgendaCard()
        self.sheet = ItemSheet(context)
        self.nothing = EmptyState(
            "file-text",
            self.tr("Her står det valgte punkts sag"),
            self.tr("Indstilling, sagsfremstilling, bilag og gæster skrives på hvert punkt."),
        )
        self.right = QStackedWidget()
        self.right.addWidget(self.sheet)
        self.right.addWidget(self.nothing)
        self._columns.addWidget(self.agenda)
        self._columns.addWidget(self.right, 1)
        self.agenda.chosen.connect(self._on_chosen)
        self.agenda.add_asked.connect(self._on_add)
        self.agenda.list.move_asked.connect(self._on_move)
        self.agenda.list.remove_asked.connect(self._on_remove)
        self.agenda.list.open_asked.connect(self._on_open)
        self.sheet.stepped.connect(self._on_stepped)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show a meeting's agenda; another meeting begins at its first point."""
        if self._meeting is None or self._meeting.id != meeting.id:
            self.agenda.stop_adding()
            self._chosen = ""
        self._meeting = meeting
        self._read()

    def refresh(self, change: ChangeSet | None) -> None:
        """Read again what a change concerns."""
        if change is None or change.touches("person", "organisation"):
            self._people_shown = False
        if change is None or change.touches(*TABLES):
            self._read()

    def choose(self, item_id: str) -> None:
        """Show the sheet of a point."""
        if any(row.item.id == item_id for row in self._rows):
            self._chosen = item_id
            self._show()

    def chosen(self) -> str:
        """Return the key of the point that is shown, or an empty text."""
        return self._chosen

    def focus_first(self) -> None:
        """Put the keyboard in the agenda."""
        target: QWidget = self.agenda.list if self._rows else self.agenda.empty.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def rename(self) -> None:
        """Edit the title of the bilag or the point that has the keyboard."""
        if self._rows and not self.sheet.bilag.rename_current():
            self.sheet.edit_title()

    def _read(self) -> None:
        if self._meeting is None:
            return
        desk = self.context.desk
        items = meetings.list_items(desk, self._meeting.id)
        by_item = attrgetter("item_id")
        found = sorted(coordination.list_positions(desk, self._meeting.id), key=by_item)
        positions: dict[str, tuple[Position, ...]] = {
            key: tuple(group) for key, group in groupby(found, by_item)
        }
        before = self._place()
        self._rows = agenda_rows(self._meeting, items, positions)
        if self._rows and not any(row.item.id == self._chosen for row in self._rows):
            self._chosen = self._rows[min(before, len(self._rows) - 1)].item.id
        if not self._people_shown:
            self._people_shown = True
            everyone = people.list_people(desk)
            self.sheet.fields.set_people(everyone)
            self.sheet.guests.set_people(everyone)
        reason = self.tr("Planen kan kun læses.") if desk.read_only else ""
        self.agenda.set_read_only(reason)
        self.sheet.set_read_only(reason)
        sentence = sent_words(self._meeting)
        self.sent_note.set(sentence, "info", "send")
        self.sent_note.setVisible(bool(sentence))
        self._show()

    def _place(self) -> int:
        places = (n for n, row in enumerate(self._rows) if row.item.id == self._chosen)
        return next(places, 0)

    def _show(self) -> None:
        meeting = self._meeting
        self.agenda.show_rows(self._rows, meeting.length if meeting else None, self._chosen)
        if not self._rows:
            self._chosen = ""
            self.right.setCurrentWidget(self.nothing)
            return
        place = self._place()
        row = self._rows[place]
        self.sheet.show_row(row, first=place == 0, last=place == len(self._rows) - 1)
        self.right.setCurrentWidget(self.sheet)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room between agenda and sheet."""
        super().resizeEvent(event)
        theme = current()
        narrow = self.width() < theme.px(1100)
        margin = theme.measure("page_margin_narrow" if narrow else "page_margin")
        gap = theme.px(12 if narrow else 16)
        self._outer.setContentsMargins(margin, gap, margin, gap)
        self._outer.setSpacing(gap)
        self._columns.setSpacing(gap)
        room = self.width() - 2 * margin
        self.agenda.setFixedWidth(min(theme.px(468), round(room * 0.41)))
        self.agenda.set_narrow(narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste bilag for the chosen point; go from the point back to the agenda with Esc."""
        clipboard_key = event.matches(QKeySequence.StandardKey.Paste)
        if clipboard_key and self._rows and self.sheet.bilag.paste():
            return
        focused = QApplication.focusWidget()
        in_sheet = focused is not None and self.sheet.isAncestorOf(focused)
        if event.key() == Qt.Key.Key_Escape and in_sheet:
            self.context.bridge.saver.flush()
            self.focus_first()
            return
        super().keyPressEvent(event)

    def _on_chosen(self, item_id: str) -> None:
        self.context.bridge.saver.flush()
        self.choose(item_id)

    def _on_stepped(self, step: int) -> None:
        place = self._place() + step
        if 0 <= place < len(self._rows):
            self.context.bridge.saver.flush()
            self.choose(self._rows[place].item.id)

    def _on_add(self, title: str) -> None:
        if self._meeting is None:
            return
        self.context.bridge.saver.flush()
        self.choose_new(meetings.add_item(self.context.desk, self._meeting.id, title))

    def choose_new(self, item_id: str) -> None:
        """Choose a point that was just made."""
        self._chosen = item_id
        self._read()

    def _on_move(self, item_id: str, index: int) -> None:
        if self.context.desk.read_only:
            return
        self.context.bridge.saver.flush()
        meetings.move_item(self.context.desk, item_id, index)

    def _on_remove(self, item_id: str) -> None:
        row = next((row for row in self._rows if row.item.id == item_id), None)
        if row is None or self.context.desk.read_only:
            return
        self.context.bridge.saver.flush()
        meetings.delete_item(self.context.desk, item_id)
        text = self.tr("Punktet »{0}« er slettet med bilag og opgaver.").format(row.item.title)
        self.context.toast(text, undo=True)

    def _on_open(self, _item_id: str) -> None:
        self.sheet.edit_title()
