# SPDX-License-Identifier: MPL-2.0
"""What the page Referat does with attendance: who is here, from when to when, and for whom."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QWidget

from hpdesk.domain.meetings import AttendanceStatus, Guest
from hpdesk.services import guests, minutes
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.minutes.deciding import MinutesDeciding


class MinutesAttending(MinutesDeciding):
    """Answers the panel of attendance; the page is one."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        side = self.body.side
        side.switched.connect(self._on_switched)
        side.asked.connect(self._on_attendance_asked)
        side.timed.connect(self._on_timed)
        side.person_added.connect(self._on_person_added)
        side.guest_added.connect(self._on_guest_added)
        side.deputy_chosen.connect(self._on_deputy)

    def _guest(self, person_id: str) -> Guest | None:
        """Return the guest of the point that a row of the panel stands for."""
        item, side = self.item(), self._side
        if item is None or side is None:
            return None
        return next((row.guest for row in side.guests(item) if row.person_id == person_id), None)

    def _on_switched(self, person_id: str, on: bool) -> None:
        self._attend(person_id, "present" if on else self._off_word(person_id))

    def _off_word(self, person_id: str) -> str:
        # A guest who is not here was never expected on the list.
        return "remove" if self._guest(person_id) is not None else "apology"

    def _on_attendance_asked(self, person_id: str, what: str) -> None:
        guest = self._guest(person_id)
        if what == "deputy":
            self.body.side.ask_deputy(person_id)
        elif guest is not None:
            self._note_guest(guest, what)
        else:
            self._attend(person_id, what)

    def _attend(self, person_id: str, what: str) -> None:
        if self._meeting is not None and self._side is not None:
            row = self._side.of(person_id)
            self.intents.attendance(self._meeting, row, person_id, what)
        self._show_anew()

    def _note_guest(self, guest: Guest, what: str) -> None:
        desk = self.context.desk
        acts: dict[str, Callable[[], object]] = {
            "arrives": partial(minutes.add_guest_now, desk, self._item_id, guest.person_id),
            "leaves": partial(minutes.guest_left, desk, guest.id),
            "untimed": partial(guests.edit_guest, desk, guest.id, None, None),
            "remove": partial(guests.delete_guest, desk, guest.id),
        }
        if self.intents.tried(acts[what]) and what == "remove":
            self.context.toast(self.tr("Gæsten er fjernet fra punktet."), undo=True)

    def _on_timed(self, person_id: str, arrived: datetime | None, left: datetime | None) -> None:
        desk, guest = self.context.desk, self._guest(person_id)
        if self._meeting is None or self._side is None:
            return
        row = self._side.of(person_id)
        if guest is not None:
            self.intents.tried(partial(guests.edit_guest, desk, guest.id, arrived, left))
            return
        present = AttendanceStatus.PRESENT
        status = row.status if row is not None and not (arrived or left) else present
        self.intents.tried(
            partial(
                minutes.set_attendance,
                desk,
                self._meeting.id,
                person_id,
                status,
                arrived=arrived,
                left=left,
                deputy_for_id=row.deputy_for_id if row is not None else None,
            )
        )
        self._show_anew()

    def _on_person_added(self, person_id: str) -> None:
        self._attend(person_id, "present")

    def _on_guest_added(self, person_id: str) -> None:
        if self._item_id:
            self.intents.tried(
                partial(minutes.add_guest_now, self.context.desk, self._item_id, person_id)
            )

    def _on_deputy(self, deputy_id: str, member_id: str) -> None:
        if self._meeting is not None:
            key = self._meeting.id
            self.intents.tried(
                partial(minutes.set_deputy, self.context.desk, key, deputy_id, member_id)
            )

    def _show_anew(self) -> None:
        # A switch shows what was pressed, also where it could not be done.
        if self._side is not None:
            self._side.read()
            self._show_people()
