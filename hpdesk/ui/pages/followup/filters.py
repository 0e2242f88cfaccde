# SPDX-License-Identifier: MPL-2.0
"""What the checklist is narrowed by: filter words, and six choices that write them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.danish_names import sort_key
from hpdesk.domain.task_query import TaskQuery, Vocabulary
from hpdesk.domain.task_query_values import Named
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.followup.query_terms import (
    NO_DATE,
    NOBODY,
    PERIODS,
    STATUSES,
    Part,
    chosen,
    name_words,
    value_words,
    with_choice,
)
from hpdesk.ui.query_line import QueryLine
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.text import label
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import join_words, shown

_AS_WRITTEN = "as_written"
_NAMED = (Part.BODY, Part.PLAN, Part.PERSON, Part.PARTY)
_SIX_ABREAST = 760  # pixels at 100 %: below this the choices stand in two rows


class FilterBar(QWidget):
    """`changed` when a person asks for something else; `left_down` when the list is wanted.

    The words are all there is: a choice puts its term into them and shows the one they have.
    """

    changed = Signal()
    left_down = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(8))
        self.line = QHBoxLayout()
        self.line.setSpacing(theme.px(8))
        self.search = QueryLine(context)
        self.search.changed.connect(self._on_changed)
        self.search.left_down.connect(self.left_down)
        self.line.addWidget(self.search, 1)
        outer.addLayout(self.line)
        self.problem = label("", "meta", "warn", wrap=True)
        self.problem.hide()
        outer.addWidget(self.problem)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.px(8))
        outer.addLayout(self._grid)
        self._across = 0
        self.choices: dict[Part, ChoiceField] = {}
        for part, name, nothing in (
            (Part.BODY, self.tr("Organ"), self.tr("Alle organer")),
            (Part.PLAN, self.tr("Helhedsplan"), self.tr("Alle planer")),
            (Part.PERSON, self.tr("Person"), self.tr("Alle personer")),
            (Part.PARTY, self.tr("Part"), self.tr("Alle parter")),
            (Part.STATUS, self.tr("Status"), self.tr("Alle statusser")),
            (Part.PERIOD, self.tr("Periode"), self.tr("Alle frister")),
        ):
            field = ChoiceField(name=name, none_text=nothing, searchable=part is Part.PERSON)
            field.chosen.connect(self._on_chosen)
            field.setToolTip(plain_tip(name))
            self.choices[part] = field
        self._arrange(len(self.choices))
        self._offer()

    def _arrange(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for place, field in enumerate(self.choices.values()):
            self._grid.addWidget(field, place // across, place % across)
        for column in range(len(self.choices)):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one row or in two."""
        super().resizeEvent(event)
        self._arrange(6 if self.width() >= current().px(_SIX_ABREAST) else 3)

    def query(self) -> TaskQuery:
        """Return what is asked for."""
        return self.search.query()

    def text(self) -> str:
        """Return the filter words."""
        return " ".join(self.search.text().split())

    def set_text(self, text: str) -> None:
        """Ask for something else."""
        self.search.set_text(text)

    def clear(self) -> None:
        """Ask for everything again."""
        self.search.set_text("")

    def set_names(self, names: Vocabulary) -> None:
        """Offer these people, parties, bodies and plans."""
        self.search.set_names(names)
        self._offer()
        self._follow()

    def _names(self, part: Part) -> Sequence[Named]:
        names = self.search.names
        known = {
            Part.BODY: names.bodies,
            Part.PLAN: names.plans,
            Part.PERSON: names.people,
            Part.PARTY: names.organisations,
        }[part]
        if part in (Part.BODY, Part.PLAN):
            return known
        return sorted(known, key=_by_name)

    def _options(self, part: Part) -> list[Option]:
        if part is Part.STATUS:
            return [Option(value, shown(value.capitalize())) for value in STATUSES]
        if part is Part.PERIOD:
            periods = [Option(value, shown(value.capitalize())) for value in PERIODS]
            return [*periods, Option(NO_DATE, self.tr("Uden frist"))]
        options = [Option(one.id, one.name) for one in self._names(part)]
        if part is Part.PERSON:
            options.insert(0, Option(NOBODY, self.tr("Ingen ansvarlig")))
        return options

    def _offer(self) -> None:
        for part, field in self.choices.items():
            field.set_options(self._options(part), "")
        self.choices[Part.PLAN].setEnabled(bool(self.search.names.plans))

    def _follow(self) -> None:
        """Let the choices show what the words ask for."""
        query = self.search.query()
        for part, field in self.choices.items():
            values = {Part.STATUS: STATUSES, Part.PERIOD: PERIODS}.get(part, ())
            value = chosen(query, part, values)
            have = field.findData(_AS_WRITTEN) >= 0
            if (value is None) != have:
                more = [Option(_AS_WRITTEN, self.tr("Som skrevet"))] if value is None else []
                field.set_options([*more, *self._options(part)], "")
            field.set_value(_AS_WRITTEN if value is None else value)
            tip = field.currentText() if value else field.accessibleName()
            field.setToolTip(plain_tip(tip))
        unknown = [f"»{query.text[term.start : term.end]}«" for term in self.search.unknown()]
        self.problem.setText(
            self.tr("{0} er ikke et filterord og søges som tekst.").format(join_words(unknown))
        )
        self.problem.setVisible(bool(unknown))

    def _on_changed(self) -> None:
        self._follow()
        self.changed.emit()

    def _on_chosen(self, value: str) -> None:
        part = next(part for part, field in self.choices.items() if field is self.sender())
        if value == _AS_WRITTEN:
            return
        words = ""
        if part in _NAMED and value not in ("", NOBODY):
            one = next(one for one in self._names(part) if one.id == value)
            words = name_words(part, one, self.search.names, self._context.today())
        elif value:
            words = value_words(part, value)
        self.search.set_text(with_choice(self.search.query(), part, words))


def _by_name(one: Named) -> tuple[str, str, str]:
    return sort_key(one.name)
