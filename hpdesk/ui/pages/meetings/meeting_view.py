# SPDX-License-Identifier: MPL-2.0
"""One meeting: its head, its stages, and the tabs."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.meetings import OUTINGS, Meeting, MeetingKind, MeetingState
from hpdesk.services import meetings, people
from hpdesk.services.pre_meetings import count_pre_meetings
from hpdesk.ui.dialogs.meeting_dialog import MeetingDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.agenda_tab import AgendaTab
from hpdesk.ui.pages.meetings.meeting_menu import make_meeting_menu
from hpdesk.ui.pages.meetings.meeting_parts import (
    OUTING_NAMES,
    TAB_AGENDA,
    TAB_ALIGNMENT,
    TAB_LESSONS,
    TAB_NAMES,
    TAB_PACK,
    TAB_PARTICIPANTS,
    TAB_PRE_MEETINGS,
    TABS,
    Tab,
    make_tab,
)
from hpdesk.ui.pages.meetings.meeting_tab import MeetingTab
from hpdesk.ui.pages.meetings.meeting_words import bodies, facts, full_name, phases
from hpdesk.ui.pages.meetings.sending.changes import SentChanges
from hpdesk.ui.pages.meetings.sending.changes_bar import ChangesBar
from hpdesk.ui.pages.meetings.sending.room import SendingRoom
from hpdesk.ui.pages.meetings.tab_row import TabRow
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import icon_button, primary, secondary
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.markup_editor import holds_files
from hpdesk.ui.widgets.page_header import PageHeader
from hpdesk.ui.widgets.phases import Phases

if TYPE_CHECKING:  # imported when a file is asked for
    from hpdesk.ui.pages.meetings.calendar_export import CalendarExport
    from hpdesk.ui.pages.meetings.pack_tab import PackTab
    from hpdesk.ui.printing.meeting_offers import ChosenPack

_NO_LIMIT = 16777215  # Qt's own greatest width


class MeetingView(QWidget):
    """Shows a meeting; `list_asked` when the person wants all meetings."""

    list_asked = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._meeting: Meeting | None = None
        self._stale: set[int] = set()
        self.calendar: CalendarExport | None = None
        self.setAcceptDrops(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._make_head())
        outer.addWidget(self._make_changes())
        outer.addWidget(self._make_tabs())
        self.agenda = AgendaTab(context)
        self.sent_changes.news_changed.connect(self.agenda.agenda.model.set_news)
        self._parts: dict[int, QWidget] = {TAB_AGENDA: self.agenda}
        self.stack = QStackedWidget()
        self.stack.addWidget(self.agenda)
        outer.addWidget(self.stack, 1)

    def _make_head(self) -> PageHeader:
        self.header = PageHeader(bar=False)
        self.header.setObjectName("surfaceBody")
        self.header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.header.crumb_clicked.connect(self._on_crumb)
        self.minutes_button = secondary(self.tr("Skriv referat"), "pen-line", "F9")
        self.minutes_button.clicked.connect(self.write_minutes)
        self.pack_button = primary(self.tr("Dan mødepakke"), "package", "Ctrl+E")
        self.pack_button.clicked.connect(self.build_pack)
        self.more_button = icon_button("ellipsis", self.tr("Mere om mødet"))
        self.more_button.clicked.connect(self._on_more)
        for button in (self.minutes_button, self.pack_button, self.more_button):
            self.header.add_button(button)
        self.facts = ElidedLabel("", "body", "t2")
        self.phases = Phases(())
        self.header.extra.addWidget(self.facts, 1)
        self.header.extra.addWidget(self.phases)
        self.header.extra.setContentsMargins(0, current().px(10), 0, 0)
        return self.header

    def _make_changes(self) -> ChangesBar:
        self.sending = SendingRoom(self.context, self)
        self.sent_changes = SentChanges(self.context, self)
        self.changes_bar = ChangesBar()
        self.changes_bar.send_asked.connect(self.send_supplement)
        self.sent_changes.changed.connect(self.changes_bar.show_changes)
        return self.changes_bar

    def _make_tabs(self) -> QWidget:
        bar = QFrame()
        bar.setObjectName("pageHeaderBar")
        self._tab_layout = QHBoxLayout(bar)
        self.tabs = TabRow(self.tr("Mødets dele"))
        for text in TAB_NAMES:
            self.tabs.addTab(self.tr(text))
        self.tabs.currentChanged.connect(self.show_tab)
        self._tab_layout.addWidget(self.tabs)
        return bar

    def meeting_id(self) -> str:
        """Return the key of the meeting that is shown, or an empty text."""
        return self._meeting.id if self._meeting else ""

    def where(self) -> Mapping[str, object]:
        """Return the arguments that lead back here."""
        place: dict[str, object] = {
            "meeting_id": self.meeting_id(),
            "tab": TABS[self.tabs.currentIndex()],
        }
        if item_id := self.agenda.chosen():
            place["item_id"] = item_id
        return place

    def show_meeting(self, meeting: Meeting) -> None:
        """Show a meeting in the tab that is open."""
        self._show_head(meeting)
        for part in self._parts.values():
            cast("Tab", part).show_meeting(meeting)
        self._stale.clear()

    def _show_head(self, meeting: Meeting) -> None:
        self._meeting = meeting
        self.header.set_title(full_name(meeting))
        self.header.set_crumbs((self.tr("Møder"), bodies(meeting)))
        self.facts.setText(facts(meeting))
        calendar = self.context.calendar()
        window = calendar.window(meeting.starts.date(), meeting.earliest, meeting.latest)
        self.phases.set(*phases(meeting, window))
        reason = self.tr("Planen er skrivebeskyttet og kan kun læses.")
        self.changes_bar.set_read_only(reason if self.context.desk.read_only else "")
        self.sent_changes.show_meeting(meeting)
        self._name_tabs(meeting)
        self.tabs.set_badge(TAB_AGENDA, meeting.item_count)
        self.tabs.set_badge(TAB_PARTICIPANTS, len(people.members_at(self.context.desk, meeting)))
        called = count_pre_meetings(self.context.desk, meeting.id)
        self.tabs.set_badge(TAB_PRE_MEETINGS, called or "")
        self._show_alignment_tab(meeting)

    def _show_alignment_tab(self, meeting: Meeting) -> None:
        """Offer the walk through the board's agenda at a formøde, where it begins."""
        walks = meeting.kind is MeetingKind.PRE_MEETING and meeting.for_meeting_id is not None
        self.tabs.setTabVisible(TAB_ALIGNMENT, walks)
        if not walks and self.tabs.currentIndex() == TAB_ALIGNMENT:
            self.show_tab(TAB_AGENDA)

    def step_point(self, way: int) -> None:
        """Go to the next point of the walk, or to the one before, where it is shown."""
        from hpdesk.ui.pages.meetings.alignment_tab import AlignmentTab

        part = self.stack.currentWidget()
        if isinstance(part, AlignmentTab):
            part.step(way)

    def _name_tabs(self, meeting: Meeting) -> None:
        """Give a trip or an event a programme and its lessons, and no formøder."""
        outing = meeting.kind in OUTINGS
        names = {place: (OUTING_NAMES if outing else TAB_NAMES)[place] for place in OUTING_NAMES}
        if self.tabs.tabText(TAB_AGENDA) != self.tr(names[TAB_AGENDA]):
            for place, name in names.items():
                self.tabs.setTabText(place, self.tr(name))
            self.agenda.agenda.set_name(self.tr(names[TAB_AGENDA]), is_programme=outing)
        self.pack_button.setText(self.tr("Dan program") if outing else self.tr("Dan mødepakke"))
        self.tabs.setTabVisible(TAB_LESSONS, outing)
        self.tabs.setTabVisible(TAB_PRE_MEETINGS, not outing)
        hidden = TAB_PRE_MEETINGS if outing else TAB_LESSONS
        if self.tabs.currentIndex() == hidden:
            self.show_tab(TAB_AGENDA)

    def refresh(self, change: ChangeSet | None) -> None:
        """Read again what a change concerns; raises UserError where the meeting is gone."""
        if self._meeting is None:
            return
        fresh = meetings.get_meeting(self.context.desk, self._meeting.id)
        if change is not None:
            self.sent_changes.follow(change)
        same = fresh == self._meeting and change is not None
        if not same or (
            change is not None and change.touches("membership", "setting", "body", "meeting")
        ):
            self._show_head(fresh)
        for number, part in self._parts.items():
            if part is not self.stack.currentWidget():
                self._stale.add(number)
            elif same:
                cast("Tab", part).refresh(change)
            else:
                self._give(part, fresh, change)

    @staticmethod
    def _give(part: QWidget, meeting: Meeting, change: ChangeSet | None) -> None:
        tab = cast("Tab", part)
        tab.show_meeting(meeting)
        tab.refresh(change)

    def show_tab(self, number: int) -> None:
        """Show a tab; it is made, or read again, when it is first seen."""
        if number < 0:
            return
        self.context.bridge.saver.flush()
        if self.tabs.currentIndex() != number:
            self.tabs.setCurrentIndex(number)
            return
        part = self._parts.get(number)
        if part is None:
            part = self._parts[number] = make_tab(number, self.context)
            self.stack.addWidget(part)
            self._stale.add(number)
        if number in self._stale and self._meeting is not None:
            self._stale.discard(number)
            self._give(part, self._meeting, None)
        self.stack.setCurrentWidget(part)
        self.pack_button.setVisible(number != TAB_PACK)

    def build_pack(self) -> None:
        """Show the pack with the keyboard on its button; where it is shown already, build it."""
        from hpdesk.ui.pages.meetings.pack_tab import PackTab

        shown = self.tabs.currentIndex() == TAB_PACK
        self.show_tab(TAB_PACK)
        pack = self.stack.currentWidget()
        assert isinstance(pack, PackTab), "the tab of the pack"
        if shown:
            pack.build_pack()
        pack.choices.focus_first()

    def chosen_pack(self) -> "ChosenPack | None":
        """Return the meeting's pack as it stands on its tab, None where it was not seen."""
        part = self._parts.get(TAB_PACK)
        if part is None or self._meeting is None:
            return None
        return cast("PackTab", part).chosen(self._meeting.id)

    def focus_first(self) -> None:
        """Put the keyboard where the work begins."""
        part = self.stack.currentWidget()
        if part is self.agenda:
            self.agenda.focus_first()
        elif not (isinstance(part, MeetingTab) and part.focus_work()):
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def rename(self) -> None:
        """Edit the title, or the day, of what has the keyboard."""
        part = self.stack.currentWidget()
        if isinstance(part, AgendaTab | MeetingTab):
            part.rename()

    def write_minutes(self) -> None:
        """Go to the minutes of this meeting."""
        if self._meeting is not None:
            self.context.navigate("minutes", meeting_id=self._meeting.id)

    def make_menu(self) -> QMenu:
        """Return what can be done with the meeting as a whole."""
        outing = self._meeting is not None and self._meeting.kind in OUTINGS
        return make_meeting_menu(self, outing=outing)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files for the point that is shown."""
        may = self.stack.currentWidget() is self.agenda and not self.context.desk.read_only
        if may and self.agenda.chosen() and holds_files(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the dropped files as bilag of the point that is shown."""
        if self.agenda.sheet.offer_files(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to all meetings with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.list_asked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tabs under the title."""
        super().resizeEvent(event)
        theme = current()
        narrow = self.width() < theme.px(1100)
        margin = theme.measure("page_margin_narrow" if narrow else "page_margin")
        self._tab_layout.setContentsMargins(margin - theme.px(10), 0, margin, 0)
        self.changes_bar.set_side(margin)
        # Without room for both, the stages become dots and the facts keep their words.
        needed = self.facts.sizeHint().width() + self.phases.sizeHint().width() + theme.px(16)
        fits = needed <= self.width() - 2 * margin
        self.phases.setMaximumWidth(_NO_LIMIT if fits else theme.px(250))
        head = self.header.layout()
        assert head is not None, "the header always has a layout"
        head.setContentsMargins(margin, theme.px(10 if narrow else 14), margin, theme.px(8))

    def _on_crumb(self, _number: int) -> None:
        self.list_asked.emit()

    def _on_more(self) -> None:
        menu = self.make_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    def export_calendar(self) -> None:
        """Write the meeting as an invitation to put in calendars."""
        self._export(cancelled=False)

    def cancel_in_calendar(self) -> None:
        """Write that the meeting is called off, for those who have it in their calendars."""
        self._export(cancelled=True)

    def _export(self, *, cancelled: bool) -> None:
        from hpdesk.ui.pages.meetings.calendar_export import CalendarExport

        if self._meeting is None:
            return
        if self.calendar is None:
            self.calendar = CalendarExport(self.context, self)
        self.calendar.export_meeting(self._meeting, cancelled=cancelled)

    def edit_meeting(self) -> None:
        """Edit the meeting's own fields."""
        if self._meeting is not None:
            MeetingDialog(self.context, self._meeting, parent=self.window()).open()

    def plan_following(self) -> None:
        """Begin the bodies' next meeting from this one."""
        from hpdesk.ui.dialogs.copy_meeting import CopyMeetingDialog

        if self._meeting is not None and not self.context.desk.read_only:
            self.context.bridge.saver.flush()
            dialog = CopyMeetingDialog(self.context, self._meeting, self.window())
            dialog.saved.connect(self._on_made)
            dialog.open()

    def _on_made(self, meeting_id: str) -> None:
        self.context.navigate("meetings", meeting_id=meeting_id)

    def send_agenda(self) -> None:
        """Send the agenda as a new version."""
        if self._meeting is not None:
            self.sending.send(self._meeting)

    def send_supplement(self) -> None:
        """Send what is new since the agenda went out."""
        if self._meeting is not None:
            self.sending.send_supplement(self._meeting)

    def note_as_sent(self) -> None:
        """Note that the agenda went out without the program."""
        if self._meeting is not None:
            self.sending.note_as_sent(self._meeting)

    def delete_meeting(self) -> None:
        """Delete the meeting, when that is confirmed."""
        meeting = self._meeting
        if meeting is None:
            return
        held = meeting.state not in (MeetingState.DRAFT, MeetingState.SENT)
        text = self.tr("Dagsorden, bilag og opgaver på mødet slettes med. Det kan fortrydes.")
        if meeting.kind in OUTINGS:
            text = self.tr("Program, bilag og opgaver slettes med. Det kan fortrydes.")
        if held:
            text = self.tr("Mødet er afholdt. Referatet slettes med. ") + text
        question = self.tr("Slet {0}?").format(full_name(meeting))
        self.context.ask(question, text, self.tr("Slet møde"), partial(self._delete, meeting))

    def _delete(self, meeting: Meeting) -> None:
        self.context.bridge.saver.flush()
        meetings.delete_meeting(self.context.desk, meeting.id)
        self.list_asked.emit()
        text = self.tr("{0} er slettet.").format(full_name(meeting))
        self.context.toast(text, undo=True)
