# SPDX-License-Identifier: MPL-2.0
"""The room »Balance«: what each party promised and kept, and how long decisions take."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hpdesk.domain.balance import BalanceRow, Grouping, PeriodBalance
from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.decision_times import DecisionTime
from hpdesk.domain.periods import PeriodKind
from hpdesk.services import people
from hpdesk.ui.models.rows_model import RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.followup.balance_chart import BalanceChart
from hpdesk.ui.pages.followup.balance_tables import (
    FiguresTable,
    balance_columns,
    balance_key,
    time_columns,
    time_key,
)
from hpdesk.ui.pages.stakeholders.workspace import Workspace
from hpdesk.ui.saving import PDF, WORD, FileKind, FileSaver
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.segment import Segment
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import word

_TABLES = (
    "task",
    "task_responsible",
    "agenda_item",
    "meeting",
    "meeting_body",
    "body",
    "organisation",
    "person",
)


_ONE_ROW = 1100  # pixels at 100 % that the choices need beside one another


@dataclass(frozen=True, slots=True)
class BalanceQuestion:
    """How long the periods are, whom promises are counted for, and which body's they are."""

    kind: PeriodKind = PeriodKind.YEAR
    grouping: Grouping = Grouping.WHOLE
    body_id: str | None = None


@dataclass(frozen=True, slots=True)
class BalanceAnswer:
    """The balance of each period, the latest first, and how long decisions take."""

    question: BalanceQuestion
    periods: tuple[PeriodBalance, ...]
    times: tuple[DecisionTime, ...]


class BalanceView(Workspace):
    """One period as chart and table, and below it how long decisions take."""

    facts_changed = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.answer: BalanceAnswer | None = None
        self._running = self._again = False
        self._make_choices()
        self._make_cards()
        self.saver = FileSaver(context, self)
        self.export_button = secondary(self.tr("Gem balance"), "file-down")
        self.export_button.setMenu(self.saver.menu((WORD, PDF), self._on_export))
        self.export_button.setEnabled(False)
        self.buttons: list[QWidget] = [self.export_button]
        self.fit()

    def _make_choices(self) -> None:
        self._upper, self._lower = QHBoxLayout(), QHBoxLayout()
        self.kind = Segment(
            [(str(kind), word(kind)) for kind in PeriodKind],
            str(PeriodKind.YEAR),
            name=self.tr("Periodens længde"),
        )
        self.kind.chosen.connect(self._ask)
        self.period = ChoiceField(name=self.tr("Periode"), searchable=False)
        self.period.chosen.connect(self._on_period)
        self.grouping = ChoiceField(
            [
                Option(str(Grouping.WHOLE), self.tr("Hele organisationer"), word(Grouping.WHOLE)),
                Option(str(Grouping.ORGANISATION), word(Grouping.ORGANISATION)),
                Option(str(Grouping.SIDE), self.tr("Kommune og boligside"), word(Grouping.SIDE)),
            ],
            str(Grouping.WHOLE),
            name=self.tr("Parter"),
            searchable=False,
        )
        self.grouping.chosen.connect(self._ask)
        self.body = ChoiceField(
            none_text=self.tr("Alle organer"), name=self.tr("Organ"), searchable=False
        )
        self.body.chosen.connect(self._ask)
        for row in (self._upper, self._lower):
            row.setSpacing(current().px(8))
            self.column.addLayout(row)
        self._upper.addWidget(self.kind)
        self._upper.addWidget(self.period, 1)
        self._place_choices(narrow=True)

    def _place_choices(self, *, narrow: bool) -> None:
        """Let the last two choices stand below where there is little room."""
        row, other = (self._lower, self._upper) if narrow else (self._upper, self._lower)
        for field in (self.grouping, self.body):
            if row.indexOf(field) < 0:
                other.removeWidget(field)
                row.addWidget(field, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the choices for the width there is."""
        super().resizeEvent(event)
        self._place_choices(narrow=self.width() < current().px(_ONE_ROW))

    def _make_cards(self) -> None:
        theme = current()
        pad = theme.measure("card_padding")
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.measure("gap"))
        self.balance_card = Card(self.tr("Parternes bidrag"))
        self.chart = BalanceChart()
        framed = QVBoxLayout()
        framed.setContentsMargins(pad, pad, pad, pad)
        framed.addWidget(self.chart)
        self.balance_card.body.addLayout(framed)
        self.rows: RowsModel[BalanceRow] = RowsModel(balance_columns(), balance_key, parent=self)
        widths = {1: 80, 2: 84, 3: 86, 4: 108, 5: 92, 6: 64, 7: 70}
        self.table = FiguresTable(self.tr("Parternes bidrag"), widths, 0)
        self.table.setModel(self.rows)
        self.table.prepare_columns()
        self.balance_card.body.addWidget(self.table)
        note = label(
            self.tr(
                "En aftale tælles med i den periode, hvor den skulle være opfyldt, og bedømmes "
                "efter den frist, den har nu. Ligger den hos flere parter, tæller den med hos "
                "dem alle. »Holdt« er andelen til tiden af det, der skulle være holdt nu."
            ),
            "meta",
            wrap=True,
        )
        note.setContentsMargins(pad, theme.px(8), pad, theme.px(12))
        self.balance_card.body.addWidget(note)
        inner.addWidget(self.balance_card)
        inner.addWidget(self._make_times())
        inner.addStretch(1)
        self.stack = QStackedWidget()
        self.empty = EmptyState(
            "handshake",
            self.tr("Her ses, hvad parterne har lovet og holdt"),
            self.tr("Giv opgaverne en ansvarlig og en frist, så kan de gøres op."),
            self.tr("Gå til opgaverne"),
        )
        self.empty.activated.connect(self._on_tasks)
        self.stack.addWidget(scrolling(holder))
        self.stack.addWidget(self.empty)
        self.column.addWidget(self.stack, 1)

    def _make_times(self) -> Card:
        theme = current()
        pad = theme.measure("card_padding")
        self.times_card = Card(self.tr("Hvor længe beslutninger er om det"))
        self.times: RowsModel[DecisionTime] = RowsModel(time_columns(), time_key, parent=self)
        widths = {0: 60, 2: 76, 3: 110, 4: 96, 5: 76, 6: 100}
        self.times_table = FiguresTable(self.tr("Hvor længe beslutninger er om det"), widths, 1)
        self.times_table.setModel(self.times)
        self.times_table.prepare_columns()
        self.times_card.body.addWidget(self.times_table)
        note = label(
            self.tr(
                "Dagene er medianer: fra sagen første gang var på en dagsorden, til den blev "
                "afgjort, og derfra til dens sidste opgave var udført."
            ),
            "meta",
            wrap=True,
        )
        note.setContentsMargins(pad, theme.px(8), pad, theme.px(12))
        self.times_card.body.addWidget(note)
        return self.times_card

    def question(self) -> BalanceQuestion:
        """Return what is asked for."""
        return BalanceQuestion(
            PeriodKind(self.kind.value() or PeriodKind.YEAR),
            Grouping(self.grouping.option_id() or Grouping.WHOLE),
            self.body.option_id() or None,
        )

    def refresh(self, change: ChangeSet | None) -> None:
        """Count again where tasks or decisions changed."""
        if change is not None and not change.touches(*_TABLES):
            return
        if change is None or change.touches("body"):
            options = [Option(b.id, b.name) for b in people.list_bodies(self.context.desk)]
            self.body.set_options(options, self.body.option_id() or "")
        self._ask()

    def _ask(self) -> None:
        # One reading at a time; what is asked meanwhile is read when it has come.
        if self._running:
            self._again = True
            return
        self._running = True
        self.context.jobs(
            partial(_read, self.context, self.question()),
            on_done=self._on_read,
            on_failed=self._on_failed,
        )

    def _on_read(self, answer: BalanceAnswer) -> None:
        self._running = False
        if self._again:
            self._again = False
            self._ask()
            return
        before = self.period.option_id()
        self.answer = answer
        names = [balance.period.name for balance in answer.periods]
        chosen = before if before in names else self._usual(answer)
        self.period.set_options([Option(name, name) for name in names], chosen)
        self.period.setVisible(answer.question.kind is not PeriodKind.PLAN)
        self.times.set_rows(answer.times)
        self.times_card.setVisible(bool(answer.times))
        self.balance_card.setVisible(bool(names))
        self.export_button.setEnabled(bool(names or answer.times))
        found = names or answer.times
        self.stack.setCurrentIndex(0 if found else 1)
        self._on_period(chosen)

    def _usual(self, answer: BalanceAnswer) -> str:
        """Return the period it is now, or the latest before it."""
        today = self.context.today()
        begun = [each.period.name for each in answer.periods if each.period.starts <= today]
        return next(iter(begun), answer.periods[-1].period.name if answer.periods else "")

    def _on_failed(self, problem: Exception) -> None:
        self._running = False
        raise problem

    def _on_period(self, name: str) -> None:
        periods = self.answer.periods if self.answer is not None else ()
        balance = next((each for each in periods if each.period.name == name), None)
        if balance is None:
            self.facts_changed.emit(self.tr("Ingen aftaler at gøre op"))
            return
        self.rows.set_rows(balance.rows)
        self.table.fit_rows()
        self.chart.show_balance(balance)
        self.balance_card.set_title(self.tr("Parternes bidrag, {0}").format(name))
        self.facts_changed.emit(self.tr("Hvad parterne har lovet og holdt"))

    def begin_search(self) -> None:
        """Go to the periods: there is nothing to search."""
        self.period.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_first(self) -> None:
        """Put the keyboard on the choice of periods."""
        self.kind.part(self.kind.value() or "year").setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_tasks(self) -> None:
        self.context.navigate("followup", room="tasks")

    def _on_export(self, kind: FileKind) -> None:
        if self.answer is not None:
            name = f"Balance {self.context.today().isoformat()}"
            write = partial(_write, self.context, self.answer, kind.ending)
            self.saver.ask(kind, self.tr("Gem balancen"), name, write)


def _read(
    context: PageContext, question: BalanceQuestion, _progress: object, _cancelled: object
) -> BalanceAnswer:
    from hpdesk.services.balance import decision_times, party_balance

    periods = party_balance(
        context.desk, question.kind, grouping=question.grouping, body_id=question.body_id
    )
    return BalanceAnswer(question, periods, decision_times(context.desk, body_id=question.body_id))


def _write(context: PageContext, answer: BalanceAnswer, ending: str, target: Path) -> None:
    from hpdesk.services.balance import write_balance

    pdf, docx = (target, None) if ending == "pdf" else (None, target)
    write_balance(
        context.desk,
        answer.periods,
        times=answer.times,
        body_id=answer.question.body_id,
        pdf=pdf,
        docx=docx,
    )
