# SPDX-License-Identifier: MPL-2.0
"""Fremmøde at the right: who is here, the guests of the point, and the bodies' open tasks."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import Attendance
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.minutes.attendance_rows import Attendee, AttendeeRow
from hpdesk.ui.pages.minutes.open_tasks import OpenTaskList
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.badge import Badge
from hpdesk.ui.widgets.buttons import ghost, icon_button
from hpdesk.ui.widgets.chip import Chip
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.text import divider, label


def person_role(row: Attendance, chair_ids: frozenset[str]) -> str:
    """Return the few words that tell who a person is."""
    if row.person_id in chair_ids:
        return "Formand"
    if row.deputy_for_name:
        return f"For {row.deputy_for_name}"
    return row.organisation_name or row.title


class AttendancePanel(QFrame):
    """Emits what a person does: `switched`, `asked`, `person_added(str)`, `task_ticked(str)`."""

    switched = Signal(str, bool)
    asked = Signal(str, str)
    person_added = Signal(str)
    task_ticked = Signal(str)
    task_opened = Signal(str)
    left = Signal()

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drawer")
        theme = current()
        self.setFixedWidth(theme.px(320))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._make_head())
        outer.addWidget(divider())
        holder = QWidget()
        holder.setObjectName("surfaceBody")
        body = QVBoxLayout(holder)
        body.setContentsMargins(0, theme.px(6), 0, theme.px(6))
        body.setSpacing(0)
        self._rows = QVBoxLayout()
        self._guests = QVBoxLayout()
        self._guest_line = divider()
        body.addLayout(self._rows)
        body.addWidget(self._guest_line)
        body.addLayout(self._guests)
        body.addWidget(self._make_adder())
        body.addWidget(divider())
        body.addWidget(self._make_task_head())
        body.addWidget(divider())
        self.tasks = OpenTaskList(context.today())
        self.tasks.ticked.connect(self.task_ticked)
        self.tasks.opened.connect(self.task_opened)
        body.addWidget(self.tasks)
        self._no_tasks = label(self.tr("Ingen åbne opgaver."), "meta")
        self._no_tasks.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), 0)
        body.addWidget(self._no_tasks)
        body.addStretch(1)
        outer.addWidget(scrolling(holder), 1)
        self._shown: dict[str, AttendeeRow] = {}
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)

    def _make_head(self) -> QWidget:
        theme, head = current(), QWidget()
        head.setFixedHeight(theme.px(52))
        layout = QHBoxLayout(head)
        layout.setContentsMargins(theme.px(16), 0, theme.px(12), 0)
        layout.setSpacing(theme.px(8))
        layout.addWidget(label(self.tr("Fremmøde"), "card"))
        layout.addStretch(1)
        self.count = Chip("", "ok")
        self.close_button = icon_button("x", self.tr("Luk (Esc)"), small=True, kind="ghost")
        self.close_button.clicked.connect(self.left)
        layout.addWidget(self.count)
        layout.addWidget(self.close_button)
        return head

    def _make_adder(self) -> QWidget:
        theme, holder = current(), QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(theme.px(8), theme.px(4), theme.px(16), theme.px(6))
        self.add_button = ghost(self.tr("Tilføj person"), "user-plus")
        self.add_button.clicked.connect(self._on_add)
        self.adder = ChoiceField(
            name=self.tr("Tilføj person"), placeholder=self.tr("Skriv et navn")
        )
        self.adder.chosen.connect(self._on_person)
        self.adder.hide()
        layout.addWidget(self.add_button)
        layout.addWidget(self.adder)
        return holder

    def _make_task_head(self) -> QWidget:
        theme, head = current(), QWidget()
        head.setMinimumHeight(theme.px(44))
        layout = QHBoxLayout(head)
        layout.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        layout.addWidget(label(self.tr("Åbne opgaver"), "heading"), 1)
        self.task_count = Badge("")
        layout.addWidget(self.task_count)
        return head

    def show_people(
        self, members: Sequence[Attendee], guests: Sequence[Attendee], read_only: bool
    ) -> None:
        """Show who is here; rows of the same people are kept, with the keyboard in them."""
        wanted = [row.person_id for row in (*members, *guests)]
        if list(self._shown) != wanted or self._rows.count() != len(members):
            self._rebuild(members, guests)
        for row in (*members, *guests):
            self._shown[row.person_id].show_attendee(row)
            self._shown[row.person_id].switch.setEnabled(not read_only)
        self._guest_line.setVisible(bool(guests))
        self.add_button.setEnabled(not read_only)

    def _rebuild(self, members: Sequence[Attendee], guests: Sequence[Attendee]) -> None:
        focused = next((k for k, r in self._shown.items() if r.switch.hasFocus()), "")
        for row in self._shown.values():
            row.hide()
            row.deleteLater()
        self._shown = {}
        for layout, people in ((self._rows, members), (self._guests, guests)):
            while layout.takeAt(0) is not None:
                pass
            for attendee in people:
                row = AttendeeRow(attendee)
                row.switched.connect(self.switched)
                row.asked.connect(self.asked)
                row.walked.connect(self._on_walked)
                layout.addWidget(row)
                self._shown[attendee.person_id] = row
        self._rove(focused or next(iter(self._shown), ""))
        if focused in self._shown:
            self._shown[focused].switch.setFocus()

    def _rove(self, person_id: str) -> None:
        # One stop for Tab in the whole list; the arrows walk within it.
        for key, row in self._shown.items():
            policy = Qt.FocusPolicy.StrongFocus if key == person_id else Qt.FocusPolicy.ClickFocus
            row.switch.setFocusPolicy(policy)

    def row(self, person_id: str) -> AttendeeRow:
        """Return the row of a person."""
        return self._shown[person_id]

    def show_count(self, present: int, voting: int) -> None:
        """Show `10 af 12 med stemmeret`: deputies, observers and guests are not counted."""
        text = self.tr("{0} af {1} med stemmeret").format(present, voting)
        self.count.set(text, "ok" if 2 * present > voting else "warn")
        tip = self.tr("{0} af de {1}, der har stemmeret, er til stede.")
        self.count.setToolTip(tip.format(present, voting))

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """Show the open tasks."""
        self.tasks.show_tasks(tasks)
        self.tasks.setVisible(bool(tasks))
        self._no_tasks.setVisible(not tasks)
        self.task_count.set(len(tasks) or "")

    def offer_people(self, options: Sequence[Option]) -> None:
        """Offer these for »Tilføj person«."""
        self.adder.set_options(options)

    def focus_people(self) -> None:
        """Put the keyboard on the first person, or on the one it left."""
        at_home = Qt.FocusPolicy.StrongFocus
        home = next((r for r in self._shown.values() if r.switch.focusPolicy() == at_home), None)
        (home.switch if home else self.add_button).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_walked(self, step: int) -> None:
        keys = list(self._shown)
        now = next((n for n, k in enumerate(keys) if self._shown[k].switch.hasFocus()), 0)
        at = keys[max(0, min(len(keys) - 1, now + step))]
        self._rove(at)
        self._shown[at].switch.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_add(self) -> None:
        self.adder.setVisible(True)
        self.adder.set_value(None)
        self.adder.setFocus()

    def _on_person(self, key: str) -> None:
        self.adder.hide()
        self.add_button.setFocus()
        self.person_added.emit(key)
