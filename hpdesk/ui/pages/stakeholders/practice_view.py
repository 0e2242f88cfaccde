# SPDX-License-Identifier: MPL-2.0
"""The view »Fra praksis«: one line to write in, and what still wants an answer on top."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.danish import fold
from hpdesk.domain.errors import UserError
from hpdesk.domain.practice import PracticeWay
from hpdesk.services import minutes, practice
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.key_table import KeyTable
from hpdesk.ui.pages.stakeholders.practice_drawer import PracticeDrawer
from hpdesk.ui.pages.stakeholders.practice_words import age_words, stage_look, way_words, who_words
from hpdesk.ui.pages.stakeholders.workspace import ListWorkspace
from hpdesk.ui.row_looks import ChipLook, RowLook
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.sensitive_line import SensitiveMark
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import said, short_weekday_date, word, worded

if TYPE_CHECKING:
    from hpdesk.domain.name_index import NameEntry, NameIndex

_TABLES = ("practice", "waiting_point", "agenda_item", "told")
_AROUND = ("person", "organisation", "body", "meeting")


class PracticeView(ListWorkspace):
    """Enter in the line notes what is written; the list opens what it is on."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        hint = self.tr("Søg fra praksis")
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self._ways: tuple[PracticeWay, ...] = ()
        self._names: NameIndex | None = None
        self._reading_names = self._stale = self._waits = False
        self._weeks = practice.answer_weeks(context.desk)
        self.weeks = QSpinBox()
        self.weeks.setRange(1, 520)
        self.weeks.setValue(self._weeks)
        self.weeks.setAccessibleName(self.tr("Svar inden for så mange uger"))
        self.weeks.setEnabled(not context.desk.read_only)
        self.weeks.editingFinished.connect(self._on_weeks)
        self.tools.addWidget(label(self.tr("Svar inden for uger"), "meta", "t2"))
        self.tools.addWidget(self.weeks)
        self.line = QLineEdit()
        self.line.setPlaceholderText(
            self.tr("bøvl NAVN, part i går: hvad der er på færde – og Enter")
        )
        self.line.setAccessibleName(self.tr("Notér fra praksis"))
        self.line.setEnabled(not context.desk.read_only)
        self.line.setToolTip(self.why_locked())
        self.sensitive = SensitiveMark(self.line)
        self.line.returnPressed.connect(self._on_line)
        self.column.insertWidget(0, self.line)
        self.problem = label("", "body", "over", wrap=True)
        self.problem.hide()
        self.column.insertWidget(1, self.problem)
        self.model: RowsModel[PracticeWay] = RowsModel(
            _columns(context.today(), self._late), _key, parent=self
        )
        self.table = KeyTable(self.tr("Fra praksis"), {0: 110, 1: 190, 3: 215}, 2, spare=(1,))
        self.table.setModel(self.model)
        self.table.prepare_columns()
        self.table.opened.connect(self.open_practice)
        self.table.moved.connect(self._on_moved)
        self.table.removed.connect(self._on_delete)
        empty = EmptyState(
            "inbox",
            self.tr("Her samles, hvad medarbejdere og beboere bringer op"),
            self.tr(
                "Skriv det på én linje foroven. Løft det til en gruppe eller bestyrelsen, og skriv "
                "svaret tilbage."
            ),
            self.tr("Skriv det første"),
        )
        empty.activated.connect(self.line.setFocus)
        self.set_list(self.table, empty)
        self.nothing.activated.connect(self.search.clear)
        self.search.textChanged.connect(self._show_rows)
        self.matter = PracticeDrawer(context, self)
        self.matter.deletion_asked.connect(self._on_delete)
        self.matter.point_asked.connect(self._on_point)
        self.add_drawer(self.matter)

    def refresh(self, change: ChangeSet | None) -> None:
        """Read again where something changed."""
        if change is not None and not change.touches(*_TABLES, *_AROUND, "setting"):
            return
        if change is None or change.touches(*_AROUND):
            self.matter.forget_options()
            self._names, self._stale = None, True
            self._read_names()
        self._weeks = practice.answer_weeks(self.context.desk)
        if not self.weeks.hasFocus():
            self.weeks.setValue(self._weeks)
        self._ways = practice.list_practice(self.context.desk)
        self._show_rows()
        if not self.matter.isHidden():
            self._show_matter(self.matter.practice_id())

    def focus_first(self) -> None:
        """Put the keyboard in the line: writing comes first here."""
        target = super().focus_first if self.context.desk.read_only else self.line.setFocus
        target()

    def open_practice(self, key: str) -> None:
        """Show one in the drawer."""
        self.matter.settle()
        if self._show_matter(key):
            self.table.select_index(self.model.index_of(key))
            if self.matter.isHidden():
                self.table.setFocus()
            self.open_drawer(self.matter.text)

    def rename(self) -> None:
        """Edit the one the keyboard is on."""
        if key := self.table.current_key():
            self.open_practice(key)

    def _late(self, way: PracticeWay) -> bool:
        return way.is_overdue(self.context.today(), self._weeks)

    def _show_rows(self) -> None:
        wanted = fold(self.search.text()).split()
        rows = [way for way in self._ways if _holds(way, wanted)]
        key = self.table.current_key()
        self.model.set_rows(rows)
        if key and self.table.current_key() != key:
            self.table.select_index(self.model.index_of(key))
        self.show_state(len(rows), len(self._ways))

    def _show_matter(self, key: str) -> bool:
        try:
            way = practice.get_practice(self.context.desk, key)
        except UserError as problem:
            if self.matter.isHidden():
                self.context.notice(said(problem), "info")
            self.matter.close_drawer()
            return False
        self.matter.show_way(way)
        return True

    def _read_names(self) -> None:
        """Read names off the UI thread: ten thousand people take more than half a second."""
        if self._reading_names or self.context.desk.read_only:
            return
        self._reading_names, self._stale = True, False
        desk = self.context.desk

        def read(_progress: object, _cancelled: object) -> "NameIndex":
            return minutes.name_index(desk, nouns=True)

        self.context.jobs(read, on_done=self._on_names, on_failed=self._on_no_names)

    def _on_names(self, names: "NameIndex") -> None:
        self._names, self._reading_names = names, False
        if self._stale:  # somebody came or went meanwhile
            self._names = None
            self._read_names()
        elif self._waits:
            self._on_line()

    def _on_no_names(self, problem: Exception) -> None:
        self._reading_names = self._waits = False
        if not isinstance(problem, UserError):
            raise problem
        self._say(said(problem))

    def _on_line(self) -> None:
        desk = self.context.desk
        self._waits = self._names is None
        if self._names is None:  # what is typed stands until the names are read
            self._read_names()
            return
        try:
            reading = practice.read_line(desk, self.line.text(), self._names)
            key = practice.add_reading(desk, reading)
        except UserError as problem:
            self._say(said(problem))
            return
        self._say("")
        self.line.clear()
        self.table.select_index(self.model.index_of(key))
        self._tell_noted(key, reading.maybe)

    def _tell_noted(self, key: str, maybe: "NameEntry | None") -> None:
        who = who_words(practice.get_practice(self.context.desk, key))
        text = self.tr("Noteret fra {0}.").format(who) if who else self.tr("Det er noteret.")
        if maybe is None:
            self.context.toast(text, undo=True)
            return
        asked = ", ".join(part for part in (maybe.name, maybe.organisation) if part)
        self.context.toast(
            self.tr("{0} Er det {1}?").format(text, asked),
            action=self.tr("Ja"),
            on_action=partial(self._on_meant, key, maybe.id),
        )

    def _on_meant(self, key: str, person_id: str) -> None:
        practice.edit_practice(self.context.desk, key, person_id=person_id, raised_by=None)

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _on_weeks(self) -> None:
        if self.weeks.value() != self._weeks:
            practice.set_answer_weeks(self.context.desk, self.weeks.value())

    def _on_moved(self, key: str) -> None:
        if not self.matter.isHidden() and self.table.hasFocus():
            self._show_matter(key)

    def _on_point(self, item_id: str) -> None:
        self.context.navigate("meetings", item_id=item_id)

    def _on_delete(self, key: str) -> None:
        if self.context.desk.read_only:
            return
        self.matter.settle()
        practice.delete_practice(self.context.desk, key)
        self.context.toast(self.tr("Det er slettet."), undo=True)


def _columns(today: date, is_late: object) -> tuple[Column[PracticeWay], ...]:
    assert callable(is_late)

    def when(way: PracticeWay) -> object:
        tone = "over" if is_late(way) else ""
        return RowLook(
            short_weekday_date(way.practice.raised_on),
            age_words(way, today),
            strong=False,
            detail_tone=tone,
        )

    def what(way: PracticeWay) -> object:
        return RowLook(_text(way), word(way.practice.kind), strong=way.is_open)

    return (
        Column(worded("Dato"), partial(_spoken, today=today), look=when),
        Column(worded("Fra"), who_words, look=_who, tip=who_words),
        Column(worded("Hvad"), _text, look=what, tip=_text),
        Column(worded("Hvor langt"), _stage, look=_stage_look, tip=way_words),
    )


def _key(way: PracticeWay) -> str:
    return way.practice.id


def _spoken(way: PracticeWay, today: date) -> str:
    return f"{short_weekday_date(way.practice.raised_on)}, {age_words(way, today)}"


def _who(way: PracticeWay) -> object:
    return RowLook(
        way.raised_by or worded("Ikke navngivet"), way.practice.organisation_name, strong=False
    )


def _text(way: PracticeWay) -> str:
    return " ".join(way.practice.text.split())


def _stage(way: PracticeWay) -> str:
    return stage_look(way.stage)[0]


def _stage_look(way: PracticeWay) -> object:
    text, tone, icon = stage_look(way.stage)
    return RowLook("", chip=ChipLook(text, tone, icon))


def _holds(way: PracticeWay, wanted: list[str]) -> bool:
    one = way.practice
    text = fold(f"{one.text} {way.raised_by} {one.organisation_name} {one.answer} {_stage(way)}")
    return all(part in text for part in wanted)
