# SPDX-License-Identifier: MPL-2.0
"""The tab Referat: the minutes' way from draft over the chair and the members to approval."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import (
    Meeting,
    MeetingState,
    MinutesEventKind,
    SentFile,
    SentKind,
)
from hpdesk.services import meetings, minutes_approval, people
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.meeting_tab import MeetingTab
from hpdesk.ui.pages.meetings.minutes_remarks import RemarksCard
from hpdesk.ui.pages.meetings.minutes_sent import SentMinutesCard, WayLogCard
from hpdesk.ui.pages.meetings.minutes_way import Act, WayCard, way_steps
from hpdesk.ui.pages.minutes.paper_dialog import PaperDialog
from hpdesk.ui.pages.minutes.paper_maker import PaperMaker
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button, secondary
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import said

_NARROW, _LITTLE = 1000, 1100


class MinutesTab(MeetingTab):
    """Shows how far the minutes have come and does the next step."""

    tables = ("meeting", "meeting_body", "agenda_item", "minutes_event", "sent_version", "person")

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.maker = PaperMaker(context, self)
        self.way = WayCard()
        self.remarks = RemarksCard()
        self.papers = self._make_papers()
        self.sent = SentMinutesCard()
        self.log = WayLogCard()
        self._make_layout()
        self.way.asked.connect(self._on_asked)
        self.remarks.added.connect(self._on_added)
        self.remarks.ticked.connect(self._on_ticked)
        self.remarks.removed.connect(self._on_removed)
        self.remarks.went.connect(self._on_went)
        self.sent.open_asked.connect(self._on_open_file)
        self.sent.save_asked.connect(self._on_save_file)

    def _make_papers(self) -> Card:
        card = Card(self.tr("Papirer"))
        text = self.tr(
            "Fuldt referat, offentlig udgave, beslutninger og opgaver, uddrag til den enkelte og "
            "delreferat af et punkt."
        )
        self.paper_button = secondary(self.tr("Dan referat …"), "file-down")
        self.paper_button.clicked.connect(self.make_papers)
        card.add_row(label(text, "body", "t2", wrap=True))
        card.add_row(self.paper_button, line=False)
        return card

    def _make_layout(self) -> None:
        theme = current()
        holder = QWidget()
        holder.setObjectName("scrollBody")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        self._row.setSpacing(theme.measure("gap"))
        for stretch, cards in (
            (3, (self.way, self.remarks)),
            (2, (self.papers, self.sent, self.log)),
        ):
            column = QVBoxLayout()
            column.setSpacing(theme.measure("gap"))
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._row.addLayout(column, stretch)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.area = scrolling(holder)
        outer.addWidget(self.area)
        self._arrange()

    def _arrange(self) -> None:
        theme = current()
        little = self.width() < theme.px(_LITTLE)
        side = theme.measure("page_margin_narrow" if little else "page_margin")
        self._row.setContentsMargins(side, theme.px(16), side, theme.px(16))
        narrow = self.width() < theme.px(_NARROW)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if narrow else across)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns under each other where there is no room beside."""
        super().resizeEvent(event)
        self._arrange()

    def _show(self) -> None:
        meeting, desk = self._meeting, self._context.desk
        if meeting is None:
            return
        events = minutes_approval.list_events(desk, meeting.id)
        approving = self._approving(meeting)
        later = minutes_approval.meetings_to_approve_in(desk, meeting)
        steps = way_steps(
            meeting,
            events,
            self._context.today(),
            approving=approving,
            next_one=later[0] if later else None,
        )
        read_only = self.tr("Planen kan kun læses.") if desk.read_only else ""
        was_here = any(button.hasFocus() for button in self._way_buttons())
        self.way.show_steps(steps, read_only)
        if was_here and not any(button.hasFocus() for button in self._way_buttons()):
            self.focus_work()  # the step that was just done has no button any more
        locked = meeting.state is MeetingState.MINUTES_APPROVED
        why = read_only or (self.tr("Referatet er godkendt og låst.") if locked else "")
        names = [(s.person.id, s.person.name) for s in people.members_at(desk, meeting)]
        self.remarks.show_choices(meetings.list_items(desk, meeting.id), names)
        self.remarks.show_remarks(events, why)
        out = meeting.state is MeetingState.MINUTES_SENT
        kind = MinutesEventKind.OBJECTION if out else MinutesEventKind.CHAIR_COMMENT
        self.remarks.choose_kind(kind)
        self.sent.show_sent(meeting.sent)
        self.log.show_events(events)

    def _approving(self, meeting: Meeting) -> Meeting | None:
        if meeting.approved_by_id is None:
            return None
        try:
            return meetings.get_meeting(self._context.desk, meeting.approved_by_id)
        except UserError:
            return None  # the meeting that approved them was deleted since

    def _way_buttons(self) -> list[Button]:
        return [button for row in self.way.rows.values() for button in row.buttons.values()]

    def focus_work(self) -> bool:
        """Put the keyboard on the next step; tells whether there is one."""
        for row in self.way.rows.values():
            for button in row.buttons.values():
                if button.kind == "primary" and not button.isHidden():
                    button.setFocus(Qt.FocusReason.OtherFocusReason)
                    return True
        return False

    # --- what is done ---

    def make_papers(self) -> PaperDialog | None:
        """Ask which papers are to be made."""
        return self.maker.ask(self._meeting) if self._meeting is not None else None

    def _tried(self, act: Callable[[], object], receipt: str = "", *, undo: bool = False) -> bool:
        try:
            act()
        except UserError as problem:
            self._context.notice(said(problem))
            return False
        except OSError:
            self._context.notice(
                self.tr("Planen kunne ikke skrives lige nu, så intet er ændret. Prøv igen.")
            )
            return False
        if receipt:
            self._context.toast(receipt, undo=undo)
        return True

    def _on_asked(self, act: Act) -> None:
        meeting = self._meeting
        if meeting is None or not self._context.bridge.saver.flush():
            return
        match act:
            case Act.WRITE:
                self._context.navigate("minutes", meeting_id=meeting.id)
            case Act.CHAIR_APPROVES:
                approve = partial(minutes_approval.chair_approves, self._context.desk, meeting.id)
                self._tried(approve, self.tr("Formandens godkendelse er noteret."), undo=True)
            case Act.SEND:
                self.send()
            case Act.MAIL_CHAIR | Act.MAILS:
                self._open_mails(meeting, act)
            case Act.APPROVE | Act.REOPEN:
                self._open_approval(meeting, act)

    def send(self) -> None:
        """Ask how the minutes are to be sent, and draft the mails afterwards."""
        from hpdesk.ui.dialogs.send_minutes import SendMinutesDialog

        if self._meeting is None:
            return
        dialog = SendMinutesDialog(self._context, self._meeting, self.window())
        dialog.sent.connect(partial(self._open_sent_mails, self._meeting))
        dialog.open()

    def _open_mails(self, meeting: Meeting, act: Act) -> None:
        from hpdesk.ui.dialogs.minutes_mails import MailsDialog, chair_mail

        if act is Act.MAIL_CHAIR:
            load = partial(chair_mail, self._context.desk, meeting.id)
            MailsDialog(self._context, meeting, load, self.window()).open()
            return
        sent = [v.version for v in meeting.sent if v.kind is SentKind.MINUTES and v.files]
        if sent:
            self._open_sent_mails(meeting, max(sent))

    def _open_sent_mails(self, meeting: Meeting, version: int) -> None:
        from hpdesk.ui.dialogs.minutes_mails import MailsDialog, sent_mails

        load = partial(sent_mails, self._context.desk, meeting.id, version)
        MailsDialog(self._context, meeting, load, self.window()).open()

    def _open_approval(self, meeting: Meeting, act: Act) -> None:
        from hpdesk.ui.dialogs.minutes_approval import ApproveDialog, ReopenDialog

        if act is Act.APPROVE:
            ApproveDialog(self._context, meeting, parent=self.window()).open()
        else:
            ReopenDialog(self._context, meeting, self.window()).open()

    def _on_added(self, kind: MinutesEventKind, text: str, item_id: str, person_id: str) -> None:
        if self._meeting is None:
            return
        objection = kind is MinutesEventKind.OBJECTION
        note = minutes_approval.add_objection if objection else minutes_approval.add_chair_comment
        person = person_id or (None if objection else self._meeting.chair_id)
        if self._tried(
            lambda: note(
                self._context.desk,
                self._meeting_id(),
                text,
                item_id=item_id or None,
                person_id=person,
            )
        ):
            self.remarks.text.clear()
            self.remarks.text.setFocus()

    def _meeting_id(self) -> str:
        return self._meeting.id if self._meeting is not None else ""

    def _on_ticked(self, event_id: str, on: bool) -> None:
        self._tried(lambda: minutes_approval.settle_event(self._context.desk, event_id, on))

    def _on_removed(self, event_id: str) -> None:
        self._tried(
            lambda: minutes_approval.remove_event(self._context.desk, event_id),
            self.tr("Bemærkningen er fjernet."),
            undo=True,
        )

    def _on_went(self, item_id: str) -> None:
        self._context.navigate("minutes", meeting_id=self._meeting_id(), item_id=item_id)

    def _on_open_file(self, file: SentFile) -> None:
        from hpdesk.services.sending import read_sent_file
        from hpdesk.ui.pages.meetings.sending.opening import open_bytes

        found: list[bytes] = []
        if self._tried(lambda: found.append(read_sent_file(self._context.desk, file.id))):
            problem = open_bytes(file.file_name, found[0])
            if problem is not None:
                self._context.notice(problem, "warn")

    def _on_save_file(self, file: SentFile, folder: Path) -> None:
        from hpdesk.services.sending import save_sent_file

        paths: list[Path] = []
        if self._tried(lambda: paths.append(save_sent_file(self._context.desk, file.id, folder))):
            self._context.toast(self.tr("Gemt som {0}").format(paths[0]))
