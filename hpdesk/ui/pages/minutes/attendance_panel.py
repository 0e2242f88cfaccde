# SPDX-License-Identifier: MPL-2.0
"""Fremmøde at the right: who is here, the guests of the point, and the bodies' open tasks."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import Attendance
from hpdesk.domain.presence import Quorum
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.minutes.attendance_rows import Attendee, AttendeeRow
from hpdesk.ui.pages.minutes.open_tasks import OpenTaskList
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.badge import Badge
from hpdesk.ui.widgets.buttons import ghost, icon_button
from hpdesk.ui.widgets.chip import Chip
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.text import divider, label, set_tone
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import worded


def person_role(row: Attendance, chair_ids: frozenset[str]) -> str:
    """Return the few words that tell who a person is."""
    if row.person_id in chair_ids:
        return worded("Formand")
    if row.deputy_for_name:
        return worded("For {0}", row.deputy_for_name)
    return row.organisation_name or row.title


class AttendancePanel(QFrame):
    """Emits what a person does: `switched`, `asked`, `timed`, `person_added(str)` and so on.

    `guest_added(str)` gives a guest of the point, `deputy_chosen(str, str)` the deputy and the
    one whose place it is.
    """

    switched = Signal(str, bool)
    asked = Signal(str, str)
    timed = Signal(str, object, object)
    person_added = Signal(str)
    guest_added = Signal(str)
    deputy_chosen = Signal(str, str)
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
        self.quorum = label("", "meta", "ok", wrap=True)
        self.quorum.setContentsMargins(theme.px(16), 0, theme.px(12), theme.px(8))
        self.quorum.hide()
        outer.addWidget(self.quorum)
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
        self._day = context.today()
        self._others: Sequence[Option] = ()
        self._everyone: Sequence[Option] = ()
        self._adding: tuple[str, str] = ("person", "")
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
        self.guest_button = ghost(self.tr("Tilføj gæst til punktet"), "user-plus")
        self.guest_button.clicked.connect(self._on_add_guest)
        self.adder = ChoiceField(
            name=self.tr("Tilføj person"), placeholder=self.tr("Skriv et navn")
        )
        self.adder.chosen.connect(self._on_person)
        self.adder.hide()
        layout.addWidget(self.add_button)
        layout.addWidget(self.guest_button)
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
        self,
        members: Sequence[Attendee],
        guests: Sequence[Attendee],
        read_only: bool,
        day: date,
    ) -> None:
        """Show who is here; rows of the same people are kept, with the keyboard in them.

        `day` is the day of the meeting, to which times that are written belong.
        """
        if day != self._day:
            self._day = day
            self._rebuild((), ())
        wanted = [row.person_id for row in (*members, *guests)]
        if list(self._shown) != wanted or self._rows.count() != len(members):
            self._rebuild(members, guests)
        for row in (*members, *guests):
            self._shown[row.person_id].show_attendee(row)
            self._shown[row.person_id].switch.setEnabled(not read_only)
            self._shown[row.person_id].words.setEnabled(not read_only)
        self._guest_line.setVisible(bool(guests))
        self.add_button.setEnabled(not read_only)
        self.guest_button.setEnabled(not read_only)

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
                row = AttendeeRow(attendee, self._day)
                row.switched.connect(self.switched)
                row.asked.connect(self.asked)
                row.timed.connect(self.timed)
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
        """Show `10 af 12 med stemmeret`: a deputy for the member, never observers and guests."""
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

    def show_quorums(self, quorums: Sequence[Quorum]) -> None:
        """Say plainly whether the body can decide; each body by name where several meet."""
        lines = [f"{q.body_name}: {q.words}" if q.body_name else q.words for q in quorums]
        self.quorum.setText("\n".join(lines))
        self.quorum.setVisible(bool(lines))
        set_tone(self.quorum, "ok" if all(q.is_met for q in quorums) else "warn")

    def offer_people(self, others: Sequence[Option], everyone: Sequence[Option]) -> None:
        """Offer those not on the list as members, and everyone as guests and deputies."""
        self._others, self._everyone = others, everyone

    def ask_deputy(self, person_id: str) -> None:
        """Ask who sits in a member's place."""
        name = self._shown[person_id].attendee.name if person_id in self._shown else ""
        rest = [option for option in self._everyone if option.id != person_id]
        self._ask("deputy", person_id, rest, self.tr("Suppleant for {0}").format(name))

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
        self._ask("person", "", self._others, self.tr("Tilføj person"))

    def _on_add_guest(self) -> None:
        self._ask("guest", "", self._everyone, self.tr("Gæst under punktet"))

    def _ask(self, what: str, whose: str, options: Sequence[Option], words: str) -> None:
        self._adding = (what, whose)
        self.adder.set_options(options)
        self.adder.setAccessibleName(words)
        edit = self.adder.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(words)
            edit.setAccessibleName(words)
        self.adder.setToolTip(plain_tip(words))
        self.adder.setVisible(True)
        self.adder.setFocus()

    def _on_person(self, key: str) -> None:
        what, whose = self._adding
        self.adder.hide()
        (self.guest_button if what == "guest" else self.add_button).setFocus()
        if what == "deputy":
            self.deputy_chosen.emit(key, whose)
        elif what == "guest":
            self.guest_added.emit(key)
        else:
            self.person_added.emit(key)
