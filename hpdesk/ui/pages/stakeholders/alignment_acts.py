# SPDX-License-Identifier: MPL-2.0
"""What the matrix sets going: a formøde about what is not aligned, and the chair's briefing."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting
from hpdesk.services import pre_meetings
from hpdesk.services.pre_meetings import Counterpart
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.saving import FileKind, FileSaver
from hpdesk.ui.wording import counted, said


class AlignmentActs(QObject):
    """Carries out what a person asks for, and gives the receipt."""

    def __init__(self, context: PageContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self.saver = FileSaver(context, window)

    def align(self, meeting: Meeting, who: Counterpart) -> None:
        """Call a formøde about what is not aligned, or put it on the one there is, and open it."""
        if self._context.desk.read_only:
            return
        self._context.bridge.saver.flush()
        known = pre_meetings.called_for(self._context.desk, meeting, who)
        try:
            key, count = pre_meetings.align_points(self._context.desk, meeting.id, who)
        except UserError as problem:
            self._context.toast(said(problem), tone="warn")
            return
        points = counted(count, self.tr("punkt"), self.tr("punkter"))
        if known is None:
            text = self.tr("Formødet med {0} er oprettet med {1}.").format(who.name, points)
        elif count:
            text = self.tr("{0} er lagt på formødet med {1}.").format(points, who.name)
        else:
            text = self.tr("Formødet med {0} har alle uafklarede punkter.").format(who.name)
        self._context.toast(text, undo=bool(count))
        self._context.navigate("meetings", meeting_id=key, tab="afstemning")

    def write_briefing(self, meeting: Meeting, kind: FileKind) -> None:
        """Ask where the chair's briefing is to lie, and write it there."""
        from hpdesk.services import briefing

        self._context.bridge.saver.flush()
        write = partial(briefing.write_briefing, self._context.desk, meeting.id)
        title = self.tr("Gem den fortrolige formandsbriefing")
        self.saver.ask(kind, title, briefing.briefing_name(meeting), write)
