# SPDX-License-Identifier: MPL-2.0
"""The view »Organer«: the bodies at the left, one of them at the right, a seat in the drawer."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QListView,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from hpdesk.domain.body_seats import sitting
from hpdesk.domain.body_terms import lack_words, terms_lacks
from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.errors import UserError
from hpdesk.domain.people import Body, Membership, Organisation, Plan, TermsVersion
from hpdesk.services import body_terms, people
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.models.rows_model import ID_ROLE, Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.body_dialog import BodyDialog
from hpdesk.ui.pages.stakeholders.body_sheet import BodySheet
from hpdesk.ui.pages.stakeholders.member_drawer import MemberDrawer
from hpdesk.ui.pages.stakeholders.workspace import Workspace
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, primary, secondary
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.wording import counted, said, shown, word, worded

if TYPE_CHECKING:
    from hpdesk.ui.pages.stakeholders.body_chart_view import BodyChartView
    from hpdesk.ui.printing.offer import PaperOffer

# Below this width, in pixels at 100 %, the list stands above the body.
_LITTLE, _AMPLE = 700, 1000
_ANY = 16_777_215  # Qt's own measure of »as large as may be«
_TABLES = (
    "body",
    "body_plan",
    "body_seat",
    "terms_version",
    "membership",
    "person",
    "organisation",
    "plan",
    "meeting",
    "attendance",
)


class BodiesView(Workspace):
    """Makes bodies and their members; `person_asked(str)` opens a person."""

    person_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._is_reading = False
        self._bodies: tuple[Body, ...] = ()
        self._seats: tuple[Membership, ...] = ()
        self._organisations: tuple[Organisation, ...] = ()
        self._plans: tuple[Plan, ...] = ()
        self._terms: tuple[TermsVersion, ...] = ()
        self.stack = QStackedWidget()
        self.column.addWidget(self.stack, 1)
        self.stack.addWidget(self._make_both())
        self.empty = EmptyState(
            "landmark",
            self.tr("Her står bestyrelsen og de andre organer"),
            self.tr("Opret det første organ, og tilføj medlemmerne med deres rolle og part."),
            self.tr("Opret organ"),
        )
        self.empty.button.setEnabled(not context.desk.read_only)
        self.empty.activated.connect(self.open_new)
        self.stack.addWidget(self.empty)
        self.chart: BodyChartView | None = None  # made when it is first asked for
        self.seat = MemberDrawer(context, self)
        self.seat.removal_asked.connect(self._on_remove)
        self.seat.person_asked.connect(self.person_asked)
        self.add_drawer(self.seat)

    def _make_both(self) -> QWidget:
        theme = current()
        both = QWidget()
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.measure("gap"))
        self.list_card = card = Card(self.tr("Organer"))
        self.new_button = primary(self.tr("Nyt organ"), "plus")
        self.new_button.clicked.connect(self.open_new)
        self.new_button.setEnabled(not self.context.desk.read_only)
        self.new_button.setToolTip(self.why_locked())
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Organer"))
        prepare_list(self.list, 62)
        column: Column[Body] = Column(worded("Organ"), self._tip, look=self._look, tip=self._tip)
        self.model: RowsModel[Body] = RowsModel([column], _key, parent=self)
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.activated.connect(self._on_activated)
        card.body.addWidget(self.list, 1)
        self.chart_button = secondary(self.tr("Organisationsdiagram"), "layers")
        self.chart_button.clicked.connect(self.open_chart)
        self.plans_button = ghost(self.tr("Planens organer"), "link")
        self.plans_button.clicked.connect(self.open_plans)
        self.plans_button.setEnabled(not self.context.desk.read_only)
        self.plans_button.setToolTip(self.why_locked())
        buttons = QWidget()
        self._below = below = QBoxLayout(QBoxLayout.Direction.TopToBottom, buttons)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(theme.px(8))
        for button in (self.new_button, self.chart_button, self.plans_button):
            below.addWidget(button)
        card.add_row(buttons)
        row.addWidget(card)
        self.sheet = BodySheet(self.context)
        self.sheet.deletion_asked.connect(self._on_delete)
        self.sheet.members.seat_asked.connect(self._on_seat)
        self.sheet.members.seat_passed.connect(self._on_passed)
        self.sheet.members.removal_asked.connect(self._on_remove)
        self.sheet.seats.seat_asked.connect(self._on_seat)
        self.sheet.seats.person_asked.connect(self.person_asked)
        self.area: QScrollArea = scrolling(self.sheet)
        row.addWidget(self.area, 1)
        return both

    def fit(self) -> None:
        """Put the list of bodies above where there is no room beside."""
        super().fit()
        theme, margins = current(), self.column.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        narrow = room < theme.px(_LITTLE)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
        beside = QBoxLayout.Direction.LeftToRight if narrow else QBoxLayout.Direction.TopToBottom
        self._below.setDirection(beside)
        width = theme.px(310 if room >= theme.px(_AMPLE) else 250)
        self.list_card.setMaximumWidth(_ANY if narrow else width)
        self.list_card.setMinimumWidth(0 if narrow else width)
        self.list_card.setMaximumHeight(theme.px(230) if narrow else _ANY)

    def refresh(self, change: ChangeSet | None) -> None:
        """Read the bodies and their members again where they changed."""
        if change is not None and not change.touches(*_TABLES):
            return
        desk = self.context.desk
        if change is None or change.touches("person", "organisation"):
            self.sheet.members.forget_people()
        self._bodies = people.list_bodies(desk)
        self._seats = people.list_members(desk)
        self._organisations = people.list_organisations(desk)
        self._plans = people.list_plans(desk)
        self._terms = body_terms.list_terms(desk)
        now = self.current_body_id()
        self.model.set_rows(self._bodies)
        if self.chart is not None and self.stack.currentWidget() is self.chart and self._bodies:
            self.chart.refresh()
        else:
            self.stack.setCurrentIndex(0 if self._bodies else 1)
        if not self._bodies:
            return
        index = self.model.index_of(now)
        self._is_reading = True
        self.list.setCurrentIndex(index if index.isValid() else self.model.index(0, 0))
        self._is_reading = False
        self._show_current()
        self.list.viewport().update()

    def current_body_id(self) -> str:
        """Return the key of the body that is shown, or an empty text."""
        index = self.list.currentIndex()
        return str(index.data(ID_ROLE)) if index.isValid() else ""

    def printed(self) -> "Sequence[PaperOffer]":
        """Return the chart where it is shown, or the papers of the body; the others after."""
        from hpdesk.ui.printing.plan_offers import body_offers, chart_offer

        desk = self.context.desk
        body = next((b for b in self._bodies if b.id == self.current_body_id()), None)
        terms = self.sheet.terms_card.shown()
        own = body_offers(desk, body, terms.id if terms else "") if body is not None else []
        charted = self.chart is not None and self.stack.currentWidget() is self.chart
        return [chart_offer(desk), *own] if charted else [*own, chart_offer(desk)]

    def open_body(self, body_id: str) -> None:
        """Show one body."""
        index = self.model.index_of(body_id)
        if index.isValid():
            self.stack.setCurrentIndex(0)
            self.list.setCurrentIndex(index)

    def open_new(self) -> None:
        """Ask for a new body."""
        dialog = BodyDialog(self.context.desk, self.window())
        dialog.created.connect(self._on_created)
        dialog.open()

    def open_chart(self) -> None:
        """Show all bodies as a chart."""
        if not self._bodies:
            self.open_new()
            return
        self.context.bridge.saver.flush()
        self.seat.close_drawer()
        if self.chart is None:
            from hpdesk.ui.pages.stakeholders.body_chart_view import BodyChartView

            self.chart = BodyChartView(self.context)
            self.chart.body_asked.connect(self._on_chart_body)
            self.chart.left.connect(self._on_chart_left)
            self.stack.addWidget(self.chart)
        self.chart.refresh()
        self.stack.setCurrentWidget(self.chart)
        self.chart.focus_body(self.current_body_id())

    def open_plans(self) -> None:
        """Ask which bodies serve a plan."""
        from hpdesk.ui.pages.stakeholders.body_plans_dialog import PlanBodiesDialog

        self.context.bridge.saver.flush()
        PlanBodiesDialog(self.context, self.window()).open()

    def _on_chart_body(self, key: str) -> None:
        self._on_chart_left()
        self.open_body(key)

    def _on_chart_left(self) -> None:
        self.stack.setCurrentIndex(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_member(self) -> None:
        """Put the keyboard where the next member is typed."""
        if self._bodies:
            self.sheet.members.begin_adding()
            self.area.ensureWidgetVisible(self.sheet.members.person)
        else:
            self.open_new()

    def rename(self) -> None:
        """Edit the seat the keyboard is on, or the body's name."""
        members = self.sheet.members
        key = members.table.current_key()
        if members.table.hasFocus() and key:
            self._on_seat(key)
        else:
            self.sheet.rename()

    def focus_first(self) -> None:
        """Put the keyboard in the list of bodies, or on the first step."""
        target = self.list if self._bodies else self.empty.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self, body: Body) -> object:
        today = self.context.today()
        seats = [s for s in self._seats if s.body_id == body.id and s.holds_on(today)]
        members = len(sitting(seats, today))
        detail = f"{word(body.kind)}, {counted(members, 'medlem', 'medlemmer')}"
        if others := len(seats) - members:  # deputies, observers, the secretary
            detail = worded("{0} og {1} til", detail, others)
        icon = "triangle-alert" if self._lacks(body) else ""
        return RowLook(body.name, detail, icon=icon)

    def _lacks(self, body: Body) -> str:
        versions = [terms for terms in self._terms if terms.body_id == body.id]
        return shown(lack_words(terms_lacks(body, versions, self.context.today())))

    def _tip(self, body: Body) -> str:
        return " ".join(words for words in (f"{body.name}.", self._lacks(body)) if words)

    def _show_current(self) -> None:
        body = self.model.row(self.list.currentIndex())
        if body is None:
            return
        seats = [s for s in self._seats if s.body_id == body.id]
        terms = [each for each in self._terms if each.body_id == body.id]
        self.sheet.show_body(body, self._bodies, seats, self._organisations, terms, self._plans)
        if not self.seat.isHidden():
            self._show_seat(self.seat.seat_id())

    def _show_seat(self, key: str) -> bool:
        seat = next((s for s in self._seats if s.id == key), None)
        body = self.model.row(self.list.currentIndex())
        if seat is None or body is None or seat.body_id != body.id:
            self.seat.close_drawer()
            return False
        self.seat.show_seat(seat, body.name, self._organisations)
        return True

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.context.bridge.saver.flush()
        if not self._is_reading:
            self._show_current()

    def _on_activated(self, _index: QModelIndex) -> None:
        self.sheet.members.begin_adding()

    def _on_created(self, key: str) -> None:
        self.context.toast(self.tr("Organet er oprettet. Skriv medlemmernes navne."))
        self.open_body(key)
        self.add_member()

    def _on_seat(self, key: str) -> None:
        self.seat.settle()
        if self._show_seat(key):
            self.open_drawer(self.seat.role)

    def _on_passed(self, key: str) -> None:
        if not self.seat.isHidden() and self.sheet.members.table.hasFocus() and key != "former":
            self._show_seat(key)

    def _on_remove(self, key: str) -> None:
        if self.context.desk.read_only:
            return
        seat = next((s for s in self._seats if s.id == key), None)
        try:
            people.delete_member(self.context.desk, key)
        except UserError as problem:
            self.context.toast(said(problem), tone="warn")
            return
        name = seat.person.name if seat is not None else self.tr("Medlemmet")
        self.context.toast(self.tr("{0} er fjernet fra organet.").format(name), undo=True)

    def _on_delete(self) -> None:
        body = self.model.row(self.list.currentIndex())
        if body is not None:
            self.context.ask(
                self.tr("Slet organet {0}?").format(body.name),
                self.tr("Organet og medlemslisten slettes. Personerne bliver i planen."),
                self.tr("Slet organ"),
                self._delete_current,
            )

    def _delete_current(self) -> None:
        try:
            people.delete_body(self.context.desk, self.current_body_id())
        except UserError as problem:
            self.context.toast(said(problem), tone="warn")
            return
        self.context.toast(self.tr("Organet er slettet."), undo=True)


def _name(body: Body) -> str:
    return body.name


def _key(body: Body) -> str:
    return body.id
