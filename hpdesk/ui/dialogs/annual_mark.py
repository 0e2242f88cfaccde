# SPDX-License-Identifier: MPL-2.0
"""One deadline or holiday of the year: what it is, and the rule that dates it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox, QStackedWidget, QWidget

from hpdesk.domain.annual_cycle import (
    AnnualMark,
    AnnualMarkKind,
    EveryYear,
    FromPlan,
    MarkRule,
    Once,
    PlanEdge,
    Weeks,
    check_mark,
)
from hpdesk.domain.errors import UserError
from hpdesk.services import annual_marks
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.segment import Choice, Segment
from hpdesk.ui.wording import month_names, said

_RULES = ("every_year", "weeks", "once", "plan")


class AnnualMarkDialog(BaseDialog):
    """Adds a mark, or changes the one it is given."""

    def __init__(
        self, context: PageContext, mark: AnnualMark | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=520)
        self.set_title(self.tr("Ret frist") if mark else self.tr("Ny frist"))
        self.context, self.mark = context, mark
        self.title = QLineEdit(mark.title if mark else "")
        self.title.setPlaceholderText(self.tr("fx Status til Landsbyggefonden"))
        self.title_field = Field[QWidget](self.tr("Titel"), self.title)
        self.body.addWidget(self.title_field)
        self.kind = Segment(
            [
                Choice(AnnualMarkKind.DEADLINE.value, self.tr("Frist"), "flag"),
                Choice(AnnualMarkKind.SHADING.value, self.tr("Ferieperiode"), "sun"),
            ],
            (mark.kind if mark else AnnualMarkKind.DEADLINE).value,
            name=self.tr("Art"),
        )
        self.add_field(self.tr("Art"), self.kind)
        names = (
            self.tr("Samme dag hvert år"),
            self.tr("Samme uger hvert år"),
            self.tr("Én gang"),
            self.tr("Regnet fra planens periode"),
        )
        options = [Option(key, name) for key, name in zip(_RULES, names, strict=True)]
        self.rule = ChoiceField(options, _RULES[0], searchable=False)
        self.rule.chosen.connect(self._on_rule)
        self.add_field(self.tr("Hvornår"), self.rule)
        self.stack = QStackedWidget()
        for part in (self._every_year(), self._weeks(), self._once(), self._plan()):
            self.stack.addWidget(part)
        self.rule_field = Field[QWidget]("", self.stack)
        self.rule_field.title_label.hide()
        self.body.addWidget(self.rule_field)
        self.add_cancel()
        self.set_primary(self.tr("Gem frist") if mark else self.tr("Tilføj frist"), "check")
        if mark is not None:
            self._fill(mark.rule)
        self.accepted.connect(self._on_accepted)
        self.title.setFocus()

    def _beside(self, *fields: tuple[str, QWidget]) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(12))
        for title, editor in fields:
            row.addWidget(Field[QWidget](title, editor), 1, Qt.AlignmentFlag.AlignTop)
        return holder

    def _every_year(self) -> QWidget:
        self.day = _number(1, 31, 1)
        months = [Option(str(n), name) for n, name in enumerate(month_names(), 1)]
        self.month = ChoiceField(months, "1", searchable=False)
        return self._beside((self.tr("Dag"), self.day), (self.tr("Måned"), self.month))

    def _weeks(self) -> QWidget:
        self.first_week, self.last_week = _number(1, 53, 7), _number(1, 53, 7)
        first, last = self.tr("Fra uge"), self.tr("Til og med uge")
        return self._beside((first, self.first_week), (last, self.last_week))

    def _once(self) -> QWidget:
        today = self.context.today()
        self.first, self.last = DateField(today, today=today), DateField(today=today)
        last = self.tr("Sidste dag, hvis der er flere")
        return self._beside((self.tr("Dag"), self.first), (last, self.last))

    def _plan(self) -> QWidget:
        edges = (
            Option(PlanEdge.START.value, self.tr("Planens start")),
            Option(PlanEdge.END.value, self.tr("Planens slutning")),
        )
        self.edge = ChoiceField(edges, PlanEdge.END.value, searchable=False)
        self.first_month, self.last_month = _number(-120, 120, -12), _number(-120, 120, -12)
        return self._beside(
            (self.tr("Regnet fra"), self.edge),
            (self.tr("Fra måned (minus er før)"), self.first_month),
            (self.tr("Til måned"), self.last_month),
        )

    def _fill(self, rule: MarkRule) -> None:
        if isinstance(rule, EveryYear):
            self.day.setValue(rule.day)
            self.month.set_value(str(rule.month))
            key = "every_year"
        elif isinstance(rule, Weeks):
            self.first_week.setValue(rule.first)
            self.last_week.setValue(rule.last)
            key = "weeks"
        elif isinstance(rule, Once):
            self.first.set_day(rule.first)
            self.last.set_day(None if rule.last == rule.first else rule.last)
            key = "once"
        else:
            self.edge.set_value(rule.edge.value)
            self.first_month.setValue(rule.first_month)
            self.last_month.setValue(rule.last_month)
            key = "plan"
        self.rule.set_value(key)
        self._on_rule(key)

    def _on_rule(self, key: str) -> None:
        self.stack.setCurrentIndex(_RULES.index(key))

    def _chosen_rule(self) -> MarkRule | None:
        match self.rule.option_id():
            case "weeks":
                return Weeks(self.first_week.value(), self.last_week.value())
            case "once":
                first = self.first.day()
                return Once(first, self.last.day() or first) if first is not None else None
            case "plan":
                edge = PlanEdge(self.edge.option_id() or PlanEdge.END)
                return FromPlan(edge, self.first_month.value(), self.last_month.value())
            case _:
                return EveryYear(self.day.value(), int(self.month.option_id() or 1))

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        """Return what must be mended before the mark can be kept."""
        if not self.title.text().strip():
            return [(self.title_field, self.tr("Skriv, hvad der skal ske."))]
        rule = self._chosen_rule()
        if rule is None:
            return [(self.rule_field, self.tr("Skriv en dato, fx 12/5."))]
        try:
            check_mark(AnnualMark("", self.title.text(), AnnualMarkKind.DEADLINE, rule))
        except UserError as problem:
            return [(self.rule_field, said(problem))]
        return []

    def _on_accepted(self) -> None:
        rule, title = self._chosen_rule(), self.title.text().strip()
        assert rule is not None, "problems() asks for it"
        kind = AnnualMarkKind(self.kind.value() or AnnualMarkKind.DEADLINE)
        desk = self.context.desk
        try:
            if self.mark is None:
                annual_marks.add_mark(desk, title, rule, kind)
            else:
                annual_marks.edit_mark(desk, AnnualMark(self.mark.id, title, kind, rule))
        except UserError as fault:
            self.context.notice(said(fault))


def _number(least: int, most: int, value: int) -> QSpinBox:
    field = QSpinBox()
    field.setRange(least, most)
    field.setValue(value)
    return field
