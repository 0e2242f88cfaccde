# SPDX-License-Identifier: MPL-2.0
"""The drawer of one decision: its words, tasks, validity, who is told, and its reports."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.decisions import Carrying, Decision, ReportDue, ReportEvery, Validity
from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import Task
from hpdesk.services import decision_register, followup, people
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.followup.columns import due_words, responsible_words
from hpdesk.ui.pages.followup.decision_words import (
    CARRYING_LOOKS,
    VALIDITY_LOOKS,
    decision_text,
    report_due_words,
    time_words,
    where_words,
)
from hpdesk.ui.pages.followup.told_list import ToldList
from hpdesk.ui.pages.followup.validity_choice import ValidityChoice
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import icon_button, secondary
from hpdesk.ui.widgets.chip import Chip
from hpdesk.ui.widgets.choice_field import ChoiceField
from hpdesk.ui.widgets.drawer import Drawer
from hpdesk.ui.widgets.link_label import LinkLabel
from hpdesk.ui.widgets.text import divider, label, set_tone
from hpdesk.ui.wording import join_words, said, word


class DecisionDrawer(Drawer):
    """Shows a decision and edits what may be said of it later; `stepped` asks for a neighbour."""

    stepped = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._decision: Decision | None = None
        self._before = self._after = ""
        why = self.tr("Planen er skrivebeskyttet og kan kun læses.")
        self._why_locked = why if context.desk.read_only else ""
        self._make_neighbours()
        self._make_words()
        self._make_validity()
        self._make_told()
        self._make_report()
        self._make_tasks()
        self.body.addStretch(1)
        self._make_foot()

    def _make_neighbours(self) -> None:
        self.previous_button = icon_button(
            "chevron-up", self.tr("Forrige beslutning"), small=True, kind="ghost"
        )
        self.next_button = icon_button(
            "chevron-down", self.tr("Næste beslutning"), small=True, kind="ghost"
        )
        self.previous_button.clicked.connect(self._on_previous)
        self.next_button.clicked.connect(self._on_next)
        self.header_buttons.addWidget(self.previous_button)
        self.header_buttons.addWidget(self.next_button)

    def _make_words(self) -> None:
        theme = current()
        chips = QHBoxLayout()
        chips.setSpacing(theme.px(8))
        self.validity_chip, self.carried_chip = Chip(""), Chip("")
        for chip in (self.validity_chip, self.carried_chip):
            chips.addWidget(chip)
        chips.addStretch(1)
        self.body.addLayout(chips)
        quote = QHBoxLayout()
        quote.setSpacing(theme.px(10))
        accent = QFrame()
        accent.setObjectName("accentBar")
        self.words = label("", wrap=True)
        quote.addWidget(accent)
        quote.addWidget(self.words, 1)
        self.body.addLayout(quote)
        self.times = label("", "meta", wrap=True)
        self.body.addWidget(self.times)
        self.body.addWidget(divider())

    def _make_validity(self) -> None:
        self.body.addWidget(label(self.tr("Gælder beslutningen?"), "heading"))
        self.validity = ValidityChoice(self._context, self._why_locked)
        self.validity.chosen.connect(self._on_validity)
        self.body.addWidget(self.validity)
        self.body.addWidget(divider())

    def _make_told(self) -> None:
        self.body.addWidget(label(self.tr("Formidles til"), "heading"))
        self.told = ToldList(self._context, self._why_locked)
        self.told.added.connect(self._on_add_told)
        self.told.ticked.connect(self._on_ticked)
        self.told.removed.connect(self._on_remove_told)
        self.body.addWidget(self.told)
        self.body.addWidget(divider())

    def _make_report(self) -> None:
        self.body.addWidget(label(self.tr("Tilbagemelding til organet"), "heading"))
        self.report = ChoiceField(
            [(str(every), word(every)) for every in ReportEvery],
            none_text=self.tr("Ingen tilbagemelding"),
            name=self.tr("Tilbagemelding til organet"),
            searchable=False,
        )
        self.report.chosen.connect(self._on_report)
        if self._why_locked:
            self.report.setEnabled(False)
            self.report.setToolTip(self._why_locked)
        self.due = label("", "meta", wrap=True)
        self.body.addWidget(self.report)
        self.body.addWidget(self.due)
        self.body.addWidget(divider())

    def _make_tasks(self) -> None:
        self.body.addWidget(label(self.tr("Opgaver fra beslutningen"), "heading"))
        self._tasks = QVBoxLayout()
        self._tasks.setSpacing(current().px(10))
        self.body.addLayout(self._tasks)
        self.links: list[LinkLabel] = []

    def _make_foot(self) -> None:
        self.open_point = secondary(self.tr("Åbn punktet"), "file-text")
        self.open_point.setToolTip(self.tr("Punktet med sagsforløb og bilag"))
        self.open_point.clicked.connect(self._on_open_point)
        self.open_minutes = secondary(self.tr("Åbn referatet"), "pen-line")
        self.open_minutes.clicked.connect(self._on_open_minutes)
        self.add_foot_button(self.open_point)
        self.add_foot_button(self.open_minutes)
        self.end_foot()

    def item_id(self) -> str:
        """Return the point of the decision that is shown, or an empty text."""
        return self._decision.item_id if self._decision is not None else ""

    def first_field(self) -> QWidget:
        """Return what the keyboard goes to when the drawer opens."""
        part = self.validity.validity.part(self.validity.validity.value() or "valid")
        return part if part.isEnabled() else self.open_point

    def refresh_options(self) -> None:
        """Offer the people and parties as they are now."""
        self.told.refresh_options()

    def set_neighbours(self, before: str, after: str) -> None:
        """Say which decisions stand above and below."""
        self._before, self._after = before, after
        self.previous_button.setEnabled(bool(before))
        self.next_button.setEnabled(bool(after))

    def show_decision(self, decision: Decision, due: ReportDue | None) -> None:
        """Show a decision; what is being written for the same one is left alone."""
        same = self.item_id() == decision.item_id
        self._decision = decision
        self.set_title(decision.title, where_words(decision))
        tone, icon = VALIDITY_LOOKS[decision.validity]
        self.validity_chip.set(word(decision.validity), tone, icon)
        tone, icon = CARRYING_LOOKS[decision.tasks.carrying]
        self.carried_chip.set(decision.tasks.words, tone, icon)
        self.carried_chip.setVisible(decision.tasks.carrying is not Carrying.NO_TASKS)
        self.words.setText(decision_text(decision))
        self.times.setText(time_words(decision))
        self.times.setVisible(bool(self.times.text()))
        self.validity.show_decision(decision)
        if not same:
            self.told.reset()
            self.area.verticalScrollBar().setValue(0)
        self.told.show_told(decision.told)
        self.report.set_value(str(decision.report_every or ""))
        self.show_due(due)
        self._show_tasks(followup.list_tasks(self._context.desk, item_id=decision.item_id))

    def show_due(self, due: ReportDue | None) -> None:
        """Say when the next report is due, and to which meeting it can be brought."""
        if self._decision is None or self._decision.report_every is None:
            due = None
        when, tone = report_due_words(due, self._context.today())
        words = self.tr("Næste tilbagemelding: {0}.").format(when) if when else ""
        if due is not None and due.is_planned:
            words = f"{words} {self.tr('Den er på det næste mødes dagsorden.')}"
        self.due.setText(words)
        self.due.setVisible(bool(words))
        set_tone(self.due, tone)

    def _show_tasks(self, tasks: tuple[Task, ...]) -> None:
        while (entry := self._tasks.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.links = []
        if not tasks:
            self._tasks.addWidget(label(self.tr("Ingen opgaver"), "body", "t2"))
        for task in tasks:
            holder = QWidget()
            row = QVBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(0)
            link = LinkLabel(task.text)
            link.clicked.connect(partial(self._on_task, task.id))
            self.links.append(link)
            row.addWidget(link)
            due = due_words(task, self._context.today())
            parts = [word(task.status), responsible_words(task), "" if due == "–" else due]
            row.addWidget(label(", ".join(p for p in parts if p), "meta", wrap=True))
            self._tasks.addWidget(holder)

    def _on_validity(self, value: str, replaced_by: str) -> None:
        if self._decision is None:
            return
        validity = Validity(value)
        try:
            decision_register.set_validity(
                self._context.desk,
                self._decision.item_id,
                validity,
                replaced_by=replaced_by or None,
            )
        except UserError as problem:
            self._refuse(problem)
            return
        texts = {
            Validity.VALID: self.tr("Beslutningen gælder."),
            Validity.REPLACED: self.tr("Beslutningen er erstattet."),
            Validity.LAPSED: self.tr("Beslutningen er bortfaldet."),
        }
        self._context.toast(texts[validity], undo=True)

    def _refuse(self, problem: UserError) -> None:
        self._context.toast(said(problem), tone="warn")
        if self._decision is not None:
            self.validity.show_decision(self._decision)
            self.told.show_told(self._decision.told)

    def _on_add_told(self, key: str, words: str) -> None:
        if self._decision is None:
            return
        desk = self._context.desk
        is_person = any(person.id == key for person in people.list_people(desk)) if key else False
        try:
            decision_register.add_told(
                desk,
                self._decision.item_id,
                audience=words,
                person_id=key if is_person else None,
                organisation_id=key if key and not is_person else None,
            )
        except UserError as problem:
            self._refuse(problem)

    def _on_ticked(self, told_id: str, day: object) -> None:
        on = day if isinstance(day, date) else None
        try:
            decision_register.mark_told(self._context.desk, told_id, on)
        except UserError as problem:
            self._refuse(problem)
            return
        if on is not None:
            self._context.toast(self.tr("Formidlingen er noteret."), undo=True)

    def _on_remove_told(self, told_id: str) -> None:
        decision = self._decision
        if decision is None:
            return
        names = [told.name for told in decision.told if told.id == told_id]
        try:
            decision_register.remove_told(self._context.desk, told_id)
        except UserError as problem:
            self._refuse(problem)
            return
        self._context.toast(self.tr("{0} er fjernet.").format(join_words(names)), undo=True)

    def _on_report(self, value: str) -> None:
        if self._decision is not None:
            every = ReportEvery(value) if value else None
            decision_register.set_report_every(self._context.desk, self._decision.item_id, every)

    def _on_task(self, task_id: str) -> None:
        self._context.navigate("followup", task_id=task_id)

    def _on_open_point(self) -> None:
        if (decision := self._decision) is not None:
            self._context.navigate(
                "meetings", meeting_id=decision.meeting_id, item_id=decision.item_id
            )

    def _on_open_minutes(self) -> None:
        if (decision := self._decision) is not None:
            self._context.navigate(
                "minutes", meeting_id=decision.meeting_id, item_id=decision.item_id
            )

    def _on_previous(self) -> None:
        if self._before:
            self.stepped.emit(self._before)

    def _on_next(self) -> None:
        if self._after:
            self.stepped.emit(self._after)
