# SPDX-License-Identifier: MPL-2.0
"""Where a body stands: its level, its area, the plans it serves, and what it may decide."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from hpdesk.domain.body_levels import LEVELS, level_of
from hpdesk.domain.danish import sort_key
from hpdesk.domain.people import Body, BodyKind, Organisation, OrganisationKind, Plan
from hpdesk.services import bodies, people
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.saved_line import SavedLine, SavedMarkup
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.note import Note

_AREAS = (OrganisationKind.HOUSING_ORGANISATION, OrganisationKind.HOUSING_SECTION)


class BodyPlaceCard(Card):
    """Edits at once; a body may serve several plans and a plan several bodies."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Plads i organisationen"))
        self._context = context
        self._body: Body | None = None
        self._plan_ids: tuple[str, ...] = ()
        saver = context.bridge.saver
        self.level = ChoiceField(name=self.tr("Niveau"), searchable=False)
        self.focus_area = SavedLine(saver, "focus_area", self._save)
        self.focus_area.setPlaceholderText(self.tr("For eksempel uddannelse og livschancer"))
        self.area = ChoiceField(none_text=self.tr("Hele området"), name=self.tr("Boligområde"))
        self.mandate = MarkupEditor(
            name=self.tr("Mandat"),
            placeholder=self.tr("Hvad organet selv kan beslutte, og hvad det skal løfte."),
            growing=True,
            min_lines=2,
        )
        self._mandate = SavedMarkup(self.mandate, saver, "mandate", self._save)
        self.advises = Note(
            self.tr(
                "Organet er rådgivende. Dets punkter kan drøftes og tages til orientering, men "
                "ikke besluttes: Løft en sag, der kræver en beslutning, til bestyrelsen."
            )
        )
        self.plans = QWidget()
        self._plan_column = QVBoxLayout(self.plans)
        self._plan_column.setContentsMargins(0, 0, 0, 0)
        self.boxes: dict[str, QCheckBox] = {}
        self._make_layout()
        self.level.chosen.connect(self._on_level)
        self.area.chosen.connect(self._on_area)
        if context.desk.read_only:
            self._lock()

    def _make_layout(self) -> None:
        theme = current()
        holder = QWidget()
        grid = QGridLayout(holder)
        pad = theme.measure("card_padding")
        grid.setContentsMargins(pad, theme.px(12), pad, pad)
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(12))
        grid.addWidget(Field(self.tr("Niveau"), self.level), 0, 0)
        grid.addWidget(Field(self.tr("Boligområde"), self.area), 0, 1)
        grid.addWidget(self.focus_area.in_field(self.tr("Indsatsområde")), 1, 0, 1, 2)
        grid.addWidget(Field(self.tr("Mandat"), self.mandate), 2, 0, 1, 2)
        self.plans_field = Field(self.tr("Planer, som organet hører til"), self.plans)
        grid.addWidget(self.plans_field, 3, 0, 1, 2)
        grid.addWidget(self.advises, 4, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addWidget(holder)

    def _lock(self) -> None:
        why = self.tr("Planen kan kun læses.")
        for widget in (self.level, self.focus_area, self.area, self.plans):
            widget.setEnabled(False)
            widget.setToolTip(why)
        self.mandate.setReadOnly(True)
        self.mandate.setToolTip(why)

    def show_body(
        self, body: Body, organisations: Sequence[Organisation], plans: Sequence[Plan]
    ) -> None:
        """Show where a body stands; what is being typed is left alone."""
        self._body = body
        usual = level_of(Body("", "", body.kind))
        options = [Option("", self.tr("Som arten: niveau {0}").format(usual), LEVELS[usual])]
        options += [
            Option(str(level), self.tr("Niveau {0}").format(level), name)
            for level, name in LEVELS.items()
        ]
        self.level.set_options(options, "" if body.level is None else str(level_of(body)))
        self.focus_area.show_text(body.id, body.focus_area)
        areas = [o for o in organisations if o.kind in _AREAS or o.id == body.organisation_id]
        areas.sort(key=lambda o: sort_key(o.name))
        if not self.area.is_being_written():
            self.area.set_options([Option(o.id, o.name) for o in areas], body.organisation_id)
        self._mandate.show_text(body.id, body.mandate)
        self.advises.setVisible(body.kind is BodyKind.ADVISORY_GROUP)
        self._show_plans(body, plans)

    def _show_plans(self, body: Body, plans: Sequence[Plan]) -> None:
        if list(self.boxes) != [plan.id for plan in plans]:
            for box in self.boxes.values():
                box.hide()
                box.deleteLater()
            self.boxes = {plan.id: QCheckBox(plan.name) for plan in plans}
            for box in self.boxes.values():
                self._plan_column.addWidget(box)
                box.clicked.connect(self._on_plans)
        for plan in plans:
            self.boxes[plan.id].setText(plan.name)
            self.boxes[plan.id].setChecked(plan.id in body.plan_ids)
        self.plans_field.setVisible(len(plans) > 1 or not body.plan_ids)

    def _save(self, key: str, column: str, text: str) -> None:
        people.edit_body(self._context.desk, key, **{column: text})

    def _on_level(self, value: str) -> None:
        if self._body is not None:
            level = int(value) if value else None
            people.edit_body(self._context.desk, self._body.id, level=level)

    def _on_area(self, key: str) -> None:
        if self._body is not None:
            people.edit_body(self._context.desk, self._body.id, organisation_id=key or None)

    def _on_plans(self) -> None:
        if self._body is None:
            return
        ticked = [key for key, box in self.boxes.items() if box.isChecked()]
        kept = [key for key in self._body.plan_ids if key in ticked]
        kept += [key for key in ticked if key not in kept]
        bodies.set_body_plans(self._context.desk, self._body.id, kept)
