# SPDX-License-Identifier: MPL-2.0
"""»Indlæs møder«: what a calendar file holds, event by event, before any of it is taken in."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hpdesk.domain.calendar_import import CalendarFile, EventMatch, EventRow
from hpdesk.domain.errors import UserError
from hpdesk.services import people
from hpdesk.ui.dialogs.reading_dialog import ReadingDialog
from hpdesk.ui.jobs import IsCancelled, Progress
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.tick_table import TickTable
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.wording import clock_span, counted, said, weekday_date, worded

_WIDTH = 880  # pixels at 100 %


class CalendarImportDialog(ReadingDialog):
    """Reads the file off the UI thread; Space ticks a row, the box below gives it its body."""

    def __init__(self, context: PageContext, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(context, path, parent, width=720)
        self.set_title(self.tr("Indlæs møder fra {file}").format(file=path.name))
        self._rows: tuple[EventRow, ...] = ()
        self._left_out: list[str] = []
        self._bodies = {body.id: body.name for body in people.list_bodies(context.desk)}
        self._make_list()
        self._make_fields()
        self.add_cancel()
        self.apply_button = self.set_primary(self.tr("Indlæs møder"), "calendar-plus")
        self.apply_button.setEnabled(False)
        self._start(partial(_read, context, path), self._on_read)
        self._widen(_WIDTH)

    def _make_list(self) -> None:
        self.model: RowsModel[EventRow] = RowsModel(
            (
                Column(self.tr("Møde"), _title, look=_title_look, checked=_is_ticked, tip=_title),
                Column(self.tr("Hvornår"), _when, look=_when_look, tip=_when),
                Column(self.tr("Organ"), self._body_words, look=self._body_look),
                Column(self.tr("I planen"), _match, look=_match_look),
            ),
            _key,
            parent=self,
        )
        self.model.toggled.connect(self._on_ticked)
        widths = {1: 310, 2: 150, 3: 130}
        self.list = TickTable(self.tr("Møderne i filen"), self.model, widths)
        self.list.setMinimumHeight(current().px(34 * 8))
        self.list.moved.connect(self._on_moved)
        self.body.addWidget(self.list, 1)

    def _make_fields(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(current().px(12))
        bodies = [Option(key, name) for key, name in self._bodies.items()]
        none = self.tr("Intet organ")
        self.choice = ChoiceField(
            bodies, "", searchable=False, none_text=none, name=self.tr("Organ for det valgte møde")
        )
        self.choice.chosen.connect(self._on_body)
        self.alike = ChoiceField(
            bodies,
            "",
            searchable=False,
            none_text=none,
            name=self.tr("Organ for alle med samme titel"),
        )
        self.alike.chosen.connect(self._on_body_of_alike)
        row.addWidget(Field(self.tr("Organ for det valgte møde"), self.choice))
        row.addWidget(Field(self.tr("Organ for alle med samme titel"), self.alike))
        self.body.addLayout(row)

    def _on_read(self, found: tuple[CalendarFile, tuple[EventRow, ...]]) -> None:
        self._job = None
        file, rows = found
        self._left_out = _left_out(file)
        self._show(rows)
        if rows:
            self.list.setCurrentIndex(self.model.index(0, 0))
            self.list.setFocus()

    def _show(self, rows: tuple[EventRow, ...]) -> None:
        self._rows = rows
        self.model.set_rows(rows)
        count = sum(row.taken for row in rows)
        words = counted(count, self.tr("møde"), self.tr("møder"))
        self.apply_button.setText(self.tr("Indlæs {count}").format(count=words))
        self.apply_button.setEnabled(bool(count))
        bare = sum(not row.body_id for row in rows)
        parts = [self.tr("Intet er ændret endnu. Se listen igennem, og indlæs.")]
        if not rows:
            parts = [self.tr("Der er ingen møder i filen fra det seneste år og frem.")]
        elif not self._bodies:
            parts = [self.tr("Planen har intet organ endnu. Opret et, og læs filen igen.")]
        elif bare:
            parts.append(
                self.tr("{count} har intet organ og tages kun med, hvis du vælger et.").format(
                    count=counted(bare, self.tr("møde"), self.tr("møder"))
                )
            )
        self.note.set(" ".join([*parts, *self._left_out]), "info" if count else "warn")

    def _on_ticked(self, key: str, on: bool) -> None:
        self._show(
            tuple(
                replace(row, taken=on and row.can_be_taken) if _key(row) == key else row
                for row in self._rows
            )
        )

    def _current(self) -> EventRow | None:
        key = self.list.current_key()
        return next((row for row in self._rows if _key(row) == key), None)

    def _on_moved(self, _key_of_row: str) -> None:
        row = self._current()
        for field in (self.choice, self.alike):
            field.set_value(row.body_id if row is not None else "")

    def _on_body(self, body_id: str) -> None:
        if (row := self._current()) is not None:
            self._give_body([row.event.number], body_id)

    def _on_body_of_alike(self, body_id: str) -> None:
        row = self._current()
        if row is not None:
            title = row.event.title
            numbers = [one.event.number for one in self._rows if one.event.title == title]
            self._give_body(numbers, body_id)

    def _give_body(self, numbers: list[int], body_id: str) -> None:
        from hpdesk.services.calendar_import import with_body

        self._show(with_body(self._context.desk, self._rows, numbers, body_id))
        self._on_moved("")

    def _body_words(self, row: EventRow) -> str:
        return self._bodies.get(row.body_id, "") or self.tr("Intet organ")

    def _body_look(self, row: EventRow) -> RowLook:
        return RowLook(self._body_words(row), strong=False, tone="" if row.body_id else "t3")

    def accept(self) -> None:
        """Make the meetings that are ticked, as one step."""
        if self._job is not None or not self.apply_button.isEnabled():
            return
        from hpdesk.services.calendar_import import apply_events

        try:
            keys = apply_events(self._context.desk, self._rows)
        except UserError as problem:
            self.note.set(said(problem), "over")
            return
        super().accept()
        words = self.tr("{count} lagt i planen.")
        count = counted(len(keys), self.tr("møde"), self.tr("møder"))
        self._context.toast(words.format(count=count), undo=True)


def _read(
    context: PageContext, path: Path, _progress: Progress, cancelled: IsCancelled
) -> tuple[CalendarFile, tuple[EventRow, ...]]:
    from hpdesk.services.calendar_import import preview, read_events

    found = read_events(context.desk, path, cancelled=cancelled)
    return found, preview(context.desk, found)


def _left_out(file: CalendarFile) -> list[str]:
    """Return sentences on what of the file is not in the list."""
    found = []
    if file.cancelled:
        found.append(worded("{0} er aflyst og taget af.", file.cancelled))
    if file.outside:
        found.append(worded("{0} ligger mere end et år tilbage eller to år frem.", file.outside))
    if file.too_many:
        found.append(worded("{0} gentagelser er der ikke plads til.", file.too_many))
    if file.faulty:
        found.append(worded("{0} kan ikke læses.", file.faulty))
    return found


def _key(row: EventRow) -> str:
    return str(row.event.number)


def _is_ticked(row: EventRow) -> bool | None:
    return row.taken if row.can_be_taken else None


def _title(row: EventRow) -> str:
    return row.event.title or worded("Uden titel")


def _title_look(row: EventRow) -> RowLook:
    return RowLook(_title(row), strong=row.taken, tone="" if row.taken else "t3")


def _when(row: EventRow) -> str:
    event = row.event
    day = weekday_date(event.starts.date(), year=True)
    return day if event.all_day else f"{day} {clock_span(event.starts, event.ends)}"


def _when_look(row: EventRow) -> RowLook:
    return RowLook(_when(row), strong=False)


def _match(row: EventRow) -> str:
    match row.match:
        case EventMatch.KNOWN:
            return worded("Findes allerede")
        case EventMatch.TWICE:
            return worded("Står der to gange")
    return worded("Nyt")


def _match_look(row: EventRow) -> RowLook:
    return RowLook(_match(row), strong=False, tone="" if row.match is EventMatch.NEW else "warn")
