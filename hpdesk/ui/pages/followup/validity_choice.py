# SPDX-License-Identifier: MPL-2.0
"""Whether a decision holds, and which later one came instead of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hpdesk.domain.danish import NBSP
from hpdesk.domain.decisions import Decision, Validity
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.segment import Choice, Segment
from hpdesk.ui.wording import date_words, word, worded

_TONES = {Validity.VALID: "ok", Validity.REPLACED: "info", Validity.LAPSED: "neutral"}


class ValidityChoice(QWidget):
    """`chosen(value, replaced_by)`; a decision is replaced once the later one is chosen."""

    chosen = Signal(str, str)

    def __init__(
        self, context: PageContext, why_locked: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._decision: Decision | None = None
        self._offered_for = ""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(current().px(8))
        self.validity = Segment(
            [Choice(str(v), word(v), tone=_TONES[v]) for v in Validity],
            small=True,
            name=self.tr("Gyldighed"),
        )
        self.validity.chosen.connect(self._on_validity)
        self.replaced_by = ChoiceField(placeholder=self.tr("Skriv noget af den senere beslutning"))
        self.replaced_by.chosen.connect(self._on_replaced_by)
        self.replaced_field = Field(self.tr("Erstattet af"), self.replaced_by)
        outer.addWidget(self.validity)
        outer.addWidget(self.replaced_field)
        for widget in (self.validity, self.replaced_by):
            if why_locked:
                widget.setEnabled(False)
                widget.setToolTip(why_locked)

    def show_decision(self, decision: Decision) -> None:
        """Show whether a decision holds; a choice that is being made is let stand."""
        same = self._decision is not None and self._decision.item_id == decision.item_id
        choosing = same and self.replaced_by.hasFocus() and self._asks()
        self._decision = decision
        if choosing and decision.validity is not Validity.REPLACED:
            return
        self.validity.set_value(str(decision.validity))
        replaced = decision.validity is Validity.REPLACED
        self.replaced_field.setVisible(replaced)
        if replaced:
            self._offer()
        else:
            self._offered_for = ""

    def _asks(self) -> bool:
        return self.validity.value() == str(Validity.REPLACED)

    def _offer(self) -> None:
        """Offer the later decisions of the same body, which are read off the UI thread."""
        decision = self._decision
        if decision is None:
            return
        self._show_chosen(decision)
        if self._offered_for == decision.item_id:
            return
        self._offered_for = decision.item_id
        desk, body = self._context.desk, decision.body_ids[0] if decision.body_ids else None

        def read(_progress: object, _cancelled: object) -> tuple[str, list[Option]]:
            from hpdesk.services.decision_register import DecisionFilter, list_decisions

            found = list_decisions(desk, DecisionFilter(body_id=body))
            return decision.item_id, later_options(decision, found)

        self._context.jobs(read, on_done=self._on_read)

    def _on_read(self, found: tuple[str, list[Option]]) -> None:
        key, options = found
        decision = self._decision
        if decision is None or decision.item_id != key or self.replaced_by.is_being_written():
            return
        chosen = decision.replaced_by_id
        if chosen and chosen not in {option.id for option in options}:
            options = [Option(chosen, decision.replaced_by_words), *options]
        self.replaced_by.set_options(options, chosen)

    def _show_chosen(self, decision: Decision) -> None:
        chosen = decision.replaced_by_id
        if self._offered_for != decision.item_id:
            options = [Option(chosen, decision.replaced_by_words)] if chosen else []
            self.replaced_by.set_options(options, chosen)
        elif not self.replaced_by.is_being_written():
            self.replaced_by.set_value(chosen)

    def _on_validity(self, value: str) -> None:
        decision = self._decision
        if decision is None:
            return
        if value == str(Validity.REPLACED):
            self.replaced_field.show()
            self._offer()
            self.replaced_by.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.replaced_field.hide()
            self.chosen.emit(value, "")

    def _on_replaced_by(self, key: str) -> None:
        self.chosen.emit(str(Validity.REPLACED), key)


def later_options(decision: Decision, found: Sequence[Decision]) -> list[Option]:
    """Return the decisions that may replace one: those of its day or later, the nearest first."""
    later = [d for d in found if d.on >= decision.on and d.item_id != decision.item_id]
    later.sort(key=_day)
    return [Option(d.item_id, d.title, _place(d)) for d in later if not d.private]


def _day(decision: Decision) -> tuple[str, str]:
    return decision.on.isoformat(), decision.number


def _place(decision: Decision) -> str:
    point = worded(", punkt{0}{1}", NBSP, decision.number) if decision.number else ""
    return f"{date_words(decision.on)}{point}"
