# SPDX-License-Identifier: MPL-2.0
"""The room »Beslutninger«: every decision of every body, whether it holds and who was told."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.decisions import Decision, ReportDue
from hpdesk.domain.errors import UserError
from hpdesk.services import people
from hpdesk.ui.models.rows_model import RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.followup.decision_drawer import DecisionDrawer
from hpdesk.ui.pages.followup.decision_filters import DecisionFilters
from hpdesk.ui.pages.followup.decision_loader import DecisionAnswer, DecisionLoader
from hpdesk.ui.pages.followup.decision_words import decision_columns, decision_key
from hpdesk.ui.pages.stakeholders.key_table import KeyTable
from hpdesk.ui.pages.stakeholders.workspace import ListWorkspace
from hpdesk.ui.saving import CSV, EXCEL, PDF, WORD, FileKind, FileSaver
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.wording import counted, said

_TABLES = (
    "agenda_item",
    "meeting",
    "meeting_body",
    "body",
    "task",
    "told",
    "person",
    "organisation",
)


class DecisionsView(ListWorkspace):
    """The list, what it is narrowed by, and a drawer with one decision.

    `buttons` stand in the head of the page; `facts_changed` gives the line below its title.
    """

    facts_changed = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        hint = self.tr("Søg i beslutninger")
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self.loader = DecisionLoader(context, self)
        self.loader.loaded.connect(self._on_loaded)
        self.shown: tuple[Decision, ...] = ()
        self._due: dict[str, ReportDue] = {}
        self._wanted = ""
        self.filters = DecisionFilters(self.search)
        self.filters.changed.connect(self._ask)
        self.tools.insertWidget(0, self.filters, 1)
        self.tools.takeAt(self.tools.count() - 1)  # the stretch beside a narrow search line
        self._make_table()
        self.details = DecisionDrawer(context, self)
        self.details.stepped.connect(self._on_stepped)
        self.add_drawer(self.details)
        self.saver = FileSaver(context, self)
        self.export_button = secondary(self.tr("Gem beslutninger"), "file-down")
        self.export_button.setMenu(self.saver.menu((WORD, PDF, EXCEL, CSV), self._on_export))
        self.export_button.setToolTip(self.tr("Gem de beslutninger, der er vist, som fil"))
        self.buttons: list[QWidget] = [self.export_button]

    def _make_table(self) -> None:
        columns = decision_columns(self.context.today(), self._due)
        self.model: RowsModel[Decision] = RowsModel(columns, decision_key, parent=self)
        widths = {0: 160, 2: 120, 3: 124, 4: 96, 5: 196}
        self.table = KeyTable(self.tr("Beslutninger"), widths, 1, spare=(3, 5), enough=980, grows=0)
        self.table.setModel(self.model)
        self.table.prepare_columns()
        self.table.opened.connect(self.open_decision)
        self.table.moved.connect(self._on_moved)
        empty = EmptyState(
            "gavel",
            self.tr("Her samles beslutningerne fra alle møder"),
            self.tr("Skriv dem i referatet; de kommer hertil, når mødet er afsluttet."),
            self.tr("Gå til møderne"),
        )
        empty.activated.connect(self._on_meetings)
        self.set_list(self.table, empty)
        empty.button.setEnabled(True)
        self.nothing.activated.connect(self.filters.clear)

    def refresh(self, change: ChangeSet | None) -> None:
        """Read the register again where it changed."""
        if change is not None and not change.touches(*_TABLES):
            return
        if change is None or change.touches("body"):
            self.filters.set_bodies(people.list_bodies(self.context.desk))
        if change is None or change.touches("person", "organisation"):
            self.details.refresh_options()
        self._ask()
        if not self.details.isHidden():
            self._show(self.details.item_id(), again=True)

    def _ask(self) -> None:
        self.loader.ask(self.filters.question())

    def _on_loaded(self, answer: DecisionAnswer) -> None:
        self._due.clear()
        self._due.update(answer.due)
        self.filters.add_years(decision.on.year for decision in answer.decisions)
        key, self.shown = self.table.current_key(), answer.decisions
        place = self.table.verticalScrollBar().value()
        self.model.set_rows(answer.decisions)
        self.table.verticalScrollBar().setValue(place)
        self.table.viewport().update()  # the reports stand beside the rows
        if key and self.table.current_key() != key:
            self.table.select_index(self.model.index_of(key))
        self.show_state(len(answer.decisions), 0 if answer.everything else 1)
        self.export_button.setEnabled(bool(answer.decisions))
        self._tell(everything=answer.everything)
        if not self.details.isHidden():
            self.details.show_due(self._due.get(self.details.item_id()))
            self.details.set_neighbours(*self._neighbours(self.details.item_id()))
        if self._wanted:
            wanted, self._wanted = self._wanted, ""
            self.table.select_index(self.model.index_of(wanted))

    def _tell(self, *, everything: bool) -> None:
        count = counted(len(self.shown), self.tr("beslutning"), self.tr("beslutninger"))
        untold = sum(decision.is_to_be_told for decision in self.shown)
        words = self.tr("{0} fra alle møder") if everything else self.tr("{0} vist")
        facts = words.format(count)
        if untold:
            facts = self.tr("{0}, {1} mangler at blive formidlet").format(facts, untold)
        self.facts_changed.emit(facts if self.shown else self.tr("Ingen beslutninger"))

    def where(self) -> dict[str, object]:
        """Return the decision that is open in the drawer."""
        key = self.details.item_id()
        return {"decision_id": key} if key and not self.details.isHidden() else {}

    def open_decision(self, item_id: str) -> None:
        """Show a decision in the drawer; where the list does not have it, all are shown."""
        if not self._show(item_id):
            return
        if not self.table.select_index(self.model.index_of(item_id)):
            self._wanted = item_id
            if self.model.rows() and not self.loader.is_loading():
                self.filters.clear()
        if self.details.isHidden():
            self.table.setFocus()
        self.open_drawer(self.details.first_field())

    def rename(self) -> None:
        """Open the decision the keyboard is on."""
        if key := self.table.current_key():
            self.open_decision(key)

    def _show(self, item_id: str, *, again: bool = False) -> bool:
        from hpdesk.services import decision_register

        try:
            decision = decision_register.get_decision(self.context.desk, item_id)
        except UserError as problem:
            if not again:
                self.context.toast(said(problem), tone="warn")
            self.details.close_drawer()
            return False
        self.details.show_decision(decision, self._due.get(item_id))
        self.details.set_neighbours(*self._neighbours(item_id))
        return True

    def _neighbours(self, item_id: str) -> tuple[str, str]:
        keys = [decision.item_id for decision in self.shown]
        if item_id not in keys:
            return "", ""
        place = keys.index(item_id)
        after = keys[place + 1] if place + 1 < len(keys) else ""
        return keys[place - 1] if place else "", after

    def _on_moved(self, item_id: str) -> None:
        if not self.details.isHidden() and self.table.hasFocus():
            self._show(item_id)

    def _on_stepped(self, item_id: str) -> None:
        self._show(item_id)
        self.table.select_index(self.model.index_of(item_id))

    def _on_meetings(self) -> None:
        self.context.navigate("meetings", meeting_id="")

    def _on_export(self, kind: FileKind) -> None:
        name = f"Beslutninger {self.context.today().isoformat()}"
        write = partial(self._write, self.shown, kind.ending)
        self.saver.ask(kind, self.tr("Gem beslutningerne"), name, write)

    def _write(self, decisions: tuple[Decision, ...], ending: str, target: Path) -> None:
        from hpdesk.services.decision_register import write_register

        desk = self.context.desk
        match ending:
            case "docx":
                write_register(desk, decisions, docx=target)
            case "pdf":
                write_register(desk, decisions, pdf=target)
            case "xlsx":
                write_register(desk, decisions, xlsx=target)
            case _:
                write_register(desk, decisions, csv=target)
