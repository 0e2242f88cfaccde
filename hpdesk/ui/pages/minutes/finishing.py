# SPDX-License-Identifier: MPL-2.0
"""From »Afslut møde« over what is lacking to a meeting that is held, and back by »Genåbn«."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem, Meeting, MeetingState
from hpdesk.domain.minutes_rules import finish_preflight
from hpdesk.services import followup, meetings, minutes, minutes_clock
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.minutes.finish_dialog import FinishDialog
from hpdesk.ui.pages.minutes.paper_maker import PaperMaker
from hpdesk.ui.wording import date_words, said


class Finishing(QObject):
    """`place_asked(object)` gives the finding that a person wants to mend.

    What was marked as all right stays so while the window is open.
    """

    place_asked = Signal(object)

    def __init__(self, context: PageContext, papers: PaperMaker, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._papers, self._owner = context, papers, owner
        self._accepted: dict[str, frozenset[str]] = {}

    def ask(self, meeting: Meeting, draft: str = "") -> BaseDialog | None:
        """Say what is lacking, and end the meeting; approved minutes are reopened instead."""
        if not self._context.bridge.saver.flush():
            return None
        fresh = meetings.get_meeting(self._context.desk, meeting.id)
        if fresh.state is MeetingState.MINUTES_APPROVED:
            return self.reopen(fresh)
        dialog = self._make_dialog(fresh, draft)
        dialog.place_chosen.connect(self.place_asked)
        dialog.finished.connect(partial(self._on_closed, fresh.id, dialog))
        dialog.accepted.connect(partial(self._on_accepted, fresh, dialog))
        dialog.open()
        return dialog

    def reopen(self, meeting: Meeting) -> BaseDialog:
        """Ask why approved minutes are to be reopened."""
        from hpdesk.ui.dialogs.minutes_approval import ReopenDialog

        dialog = ReopenDialog(self._context, meeting, self._owner.window())
        dialog.open()
        return dialog

    def _make_dialog(self, meeting: Meeting, draft: str) -> FinishDialog:
        desk = self._context.desk
        items = meetings.list_items(desk, meeting.id)
        clock = minutes_clock.clock_of(desk, meeting)
        findings = finish_preflight(
            items,
            followup.list_tasks(desk, meeting_id=meeting.id),
            minutes.list_attendance(desk, meeting.id),
            meeting=meeting,
            quorums=minutes.quorums(desk, meeting),
            running=clock.running,
            draft=draft or minutes.draft_of(desk, meeting.id),
        )
        return FinishDialog(
            findings,
            self._owner.window(),
            accepted=self._accepted.get(meeting.id, frozenset()),
            unreached=self._unreached(items, clock.not_reached),
            next_words=self._next_words(meeting),
        )

    @staticmethod
    def _unreached(
        items: tuple[AgendaItem, ...], not_reached: tuple[str, ...]
    ) -> tuple[AgendaItem, ...]:
        """Return the points that can be moved on; sub-points go with their points."""
        return tuple(
            item for item in items if item.id in not_reached and item.parent_id not in not_reached
        )

    def _next_words(self, meeting: Meeting) -> str:
        from hpdesk.services.carrying import next_meeting

        tr = self._owner.tr
        later = next_meeting(self._context.desk, meeting)
        if later is None or later.state is not MeetingState.DRAFT:
            return tr("De valgte punkter bliver noteret som udsat og venter på næste møde.")
        day = date_words(later.starts.date())
        text = tr("De valgte punkter bliver noteret som udsat og sat på dagsordenen til {0}.")
        return text.format(tr("mødet den {0}").format(day))

    def _on_closed(self, meeting_id: str, dialog: FinishDialog, _result: int = 0) -> None:
        self._accepted[meeting_id] = dialog.accepted_texts()

    def _on_accepted(self, meeting: Meeting, dialog: FinishDialog) -> None:
        self.finish(meeting, dialog.carried())

    def finish(self, meeting: Meeting, carried: tuple[str, ...] = ()) -> bool:
        """Stop the clock, move points on and mark the meeting as held; tells whether it went."""
        from hpdesk.services.carrying import carry_over

        desk, tr, moved = self._context.desk, self._owner.tr, ""
        try:
            if minutes_clock.running_point(desk, meeting.id) is not None:
                minutes_clock.stop_point(desk, meeting.id)
            if carried:
                moved = carry_over(desk, meeting.id, carried).words
            minutes.finish_meeting(desk, meeting.id)
        except UserError as problem:
            self._context.notice(said(problem))
            return False
        except OSError:
            self._context.notice(
                tr("Planen kunne ikke skrives, så mødet er ikke afsluttet. Teksten er urørt.")
            )
            return False
        words = " ".join(part for part in (tr("Mødet er afsluttet."), moved) if part)
        self._context.toast(
            words, action=tr("Dan referat"), on_action=partial(self._papers.ask, meeting)
        )
        return True
