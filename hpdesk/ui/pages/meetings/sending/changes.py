# SPDX-License-Identifier: MPL-2.0
"""What has changed in the agenda that is shown since it went out, for the head and the list."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.agenda_changes import AgendaChange, AgendaChanges, ChangeKind
from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.meetings import Meeting, MeetingState
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.wording import counted, shown, worded

PAUSE_MILLISECONDS = 200
_TABLES = ("meeting", "agenda_item", "attachment", "guest", "sent_version")


def news_of(changes: AgendaChanges) -> dict[str, str]:
    """Return, by the key of a point, a few words on what is new since it went out.

    Points that are as they were are left out, and so are those that are gone.
    """
    news: dict[str, str] = {}
    for change in changes.changes:
        if not change.item_id or change.kind is ChangeKind.DROPPED_ITEM:
            continue
        if change.kind is ChangeKind.NEW_ITEM:
            news[change.item_id] = worded("nyt siden udsendelsen")
        else:
            news.setdefault(change.item_id, worded("ændret siden udsendelsen"))
    return news


def count_words(changes: AgendaChanges) -> str:
    """Return `3 ændringer siden udsendelsen`, or an empty text where there are none."""
    count = len(changes.changes)
    if not count:
        return ""
    return worded("{0} siden udsendelsen", counted(count, worded("ændring"), worded("ændringer")))


def sentences(changes: tuple[AgendaChange, ...]) -> str:
    """Return the changes one below the other."""
    return "\n".join(shown(change.sentence) for change in changes)


class SentChanges(QObject):
    """Keeps what has changed; `changed(AgendaChanges)` when that is another than before.

    `news_changed` gives what `news_of` tells of it. It is read a moment after the last change,
    so that typing does not wait for it. A meeting that has been held, or has not been sent, has
    no changes to tell of.
    """

    changed = Signal(object)
    news_changed = Signal(object)

    def __init__(self, context: PageContext, around: QWidget) -> None:
        super().__init__(around)
        self._context, self._around = context, around
        self._meeting: Meeting | None = None
        self.state = AgendaChanges()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self._on_due)

    def show_meeting(self, meeting: Meeting) -> None:
        """Keep the changes of a meeting; those of another one are forgotten at once."""
        before, self._meeting = self._meeting, meeting
        if before is None or before.id != meeting.id or before.sent != meeting.sent:
            self.read()
        else:
            self._timer.start()

    def follow(self, change: ChangeSet) -> None:
        """Read again in a moment where a change may matter."""
        if self._meeting is not None and change.touches(*_TABLES):
            self._timer.start()

    def _on_due(self) -> None:
        if self._around.isVisible():  # else the plan may be closed already
            self.read()

    def read(self) -> None:
        """Read at once, and tell where it is another."""
        from hpdesk.services.send_log import changes_since

        self._timer.stop()
        meeting, fresh = self._meeting, AgendaChanges()
        if meeting is not None and meeting.state is MeetingState.SENT and meeting.agenda_sent:
            fresh = changes_since(self._context.desk, meeting.id)
        if fresh != self.state:
            self.state = fresh
            self.changed.emit(fresh)
            self.news_changed.emit(news_of(fresh))
