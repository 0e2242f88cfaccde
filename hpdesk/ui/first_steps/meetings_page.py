# SPDX-License-Identifier: MPL-2.0
"""A page of the guide: when the bodies meet in a year."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from hpdesk.domain.danish import parse_clock
from hpdesk.domain.errors import UserError
from hpdesk.domain.first_steps import MONTH_CHOICES, typical_year, year_to_plan
from hpdesk.domain.meeting_series import LAST, ProposedMeeting
from hpdesk.domain.people import Body
from hpdesk.services import meetings, people
from hpdesk.services.first_steps import BodyYear, add_years, propose_year
from hpdesk.ui.first_steps.step_page import StepPage
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.tick_table import TickTable
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import (
    clock,
    date_words,
    day_number,
    join_words,
    month_names,
    said,
    shown,
    weekday_date,
    weekday_names,
)


@dataclass(frozen=True, slots=True)
class _Row:
    body: Body
    tick: QCheckBox
    months: ChoiceField
    nth: ChoiceField
    weekday: ChoiceField
    begins: QLineEdit
    ends: QLineEdit


@dataclass(frozen=True, slots=True)
class _Proposed:
    body: Body
    meeting: ProposedMeeting
    ticked: bool = True

    @property
    def key(self) -> str:
        return f"{self.body.id}/{self.meeting.starts.date().isoformat()}"


class MeetingsPage(StepPage):
    """A row for each body, and below them the days they give, each with a tick."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.set_words(
            self.tr("Møder"),
            self.tr(
                "Hvornår mødes organerne? Dagene foreslås uden om helligdage. Fjern fluebenet ved "
                "dem, der ikke passer; Mellemrum sætter det på igen."
            ),
        )
        self.rows: dict[str, _Row] = {}
        self._unticked: set[str] = set()
        self._coming: set[str] = set()  # the bodies with meetings to come
        self._make_top()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(current().px(8))
        self._grid.setVerticalSpacing(current().px(8))
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 4)
        self.box.addLayout(self._grid)
        self.known = label("", "meta", wrap=True)
        self.box.addWidget(self.known)
        self.note = Note("", "warn")
        self.note.hide()
        self.box.addWidget(self.note)
        self.model: RowsModel[_Proposed] = RowsModel(
            (
                Column(self.tr("Dag"), _day, look=_day_look, checked=_is_ticked),
                Column(self.tr("Organ"), _body, look=_body_look),
                Column(self.tr("Dagsorden ud"), _window, look=_window_look),
                Column(self.tr("Bemærkning"), _notes, look=_notes_look, tip=_notes),
            ),
            _key,
            parent=self,
        )
        self.model.toggled.connect(self._on_ticked)
        widths = {0: 270, 1: 150, 2: 170}
        self.list = TickTable(self.tr("Foreslåede møder"), self.model, widths, stretch=3)
        self.list.setMinimumHeight(current().px(34 * 5))
        self.box.addWidget(self.list, 1)
        self.box.addStretch()  # no share of the room while the list is there
        self.mark_clean()

    def _make_top(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(current().px(8))
        self.import_button = secondary(self.tr("Hent møder fra en kalenderfil …"), "calendar-check")
        self.import_button.clicked.connect(self._on_import)
        row.addWidget(self.import_button)
        row.addStretch(1)
        row.addWidget(label(self.tr("År"), "label"))
        self.year = QSpinBox()
        self.year.setAccessibleName(self.tr("År"))
        today = self.context.today()
        self.year.setRange(today.year, today.year + 10)
        self.year.setValue(year_to_plan(today))
        self.year.valueChanged.connect(self._on_changed)
        row.addWidget(self.year)
        self.box.addLayout(row)

    def fill(self) -> None:
        """Show a row for each body; those with coming meetings are not ticked."""
        desk = self.context.desk
        bodies = {body.id: body for body in people.list_bodies(desk)}
        today = self.context.today()
        coming = {
            key
            for m in meetings.list_meetings(desk)
            if m.starts.date() >= today
            for key in m.body_ids
        }
        if list(bodies) != list(self.rows):
            while (entry := self._grid.takeAt(0)) is not None:
                if (widget := entry.widget()) is not None:
                    widget.deleteLater()
            self.rows = {}
            for number, body in enumerate(bodies.values(), 1):
                self._add_row(number, body, ticked=body.id not in coming)
        for key in coming - self._coming:
            if key in self.rows:  # its meetings came from a file: no second set beside them
                self.rows[key].tick.setChecked(False)
        self._coming = coming
        self.work_out()

    def _add_row(self, number: int, body: Body, *, ticked: bool) -> None:
        usual = typical_year(body.kind)
        tick = QCheckBox(body.name.replace("&", "&&"))
        tick.setChecked(ticked)
        months = ChoiceField(
            [
                Option(
                    _written(choice),
                    self.tr("{count} om året").format(count=len(choice)),
                    _months_words(choice),
                )
                for choice in _choices(usual.months)
            ],
            _written(usual.months),
            searchable=False,
            name=self.tr("Hvor tit, {body}").format(body=body.name),
        )
        ranks = [Option(str(n), self.tr("{number}.").format(number=n)) for n in range(1, 5)]
        ranks.append(Option(str(LAST), self.tr("Sidste")))
        nth = ChoiceField(
            ranks,
            str(usual.nth),
            searchable=False,
            name=self.tr("Hvilken i måneden, {body}").format(body=body.name),
        )
        days = [Option(str(n), name) for n, name in enumerate(weekday_names()[:5])]
        weekday = ChoiceField(
            days,
            str(usual.weekday),
            searchable=False,
            name=self.tr("Ugedag, {body}").format(body=body.name),
        )
        begins, ends = QLineEdit(clock(usual.begins)), QLineEdit(clock(usual.ends))
        begins.setAccessibleName(self.tr("Fra kl., {body}").format(body=body.name))
        ends.setAccessibleName(self.tr("Til kl., {body}").format(body=body.name))
        for column, widget in enumerate((tick, months, nth, weekday, begins, ends)):
            self._grid.addWidget(widget, number, column)
        for edit in (begins, ends):
            edit.setMaximumWidth(current().px(72))
            edit.editingFinished.connect(self.work_out)
        for choice in (months, nth, weekday):
            choice.chosen.connect(self._on_changed)
        tick.toggled.connect(self._on_changed)
        self.rows[body.id] = _Row(body, tick, months, nth, weekday, begins, ends)

    def _on_changed(self, _value: object) -> None:
        self.work_out()

    def work_out(self) -> None:
        """Show the days that the rows give."""
        self._tell_known()
        found: list[_Proposed] = []
        faults: list[str] = []
        for row in self.rows.values():
            if not row.tick.isChecked():
                continue
            try:
                found += [_Proposed(row.body, one) for one in self._propose(row)]
            except UserError as problem:
                faults.append(said(problem))
        self.list.setVisible(bool(found))
        found.sort(key=lambda one: one.meeting.starts)
        self.model.set_rows(
            [replace(one, ticked=_can_be(one) and one.key not in self._unticked) for one in found]
        )
        self.note.setVisible(bool(faults))
        if faults:
            self.note.set(" ".join(dict.fromkeys(faults)), "warn")

    def _tell_known(self) -> None:
        known = [
            row.body.name
            for key, row in self.rows.items()
            if key in self._coming and not row.tick.isChecked()
        ]
        words = self.tr(
            "Der er møder i planen for {bodies}. Sæt flueben for at få foreslået flere."
        )
        self.known.setText(words.format(bodies=join_words(known)))
        self.known.setVisible(bool(known))

    def _propose(self, row: _Row) -> tuple[ProposedMeeting, ...]:
        begins = parse_clock(row.begins.text().strip())
        ends = parse_clock(row.ends.text().strip())
        if begins is None:
            raise UserError(
                "Klokkeslættet for »{name}« kan ikke læses. Skriv fx 14.00.", name=row.body.name
            )
        months = tuple(int(n) for n in (row.months.option_id() or "").split(",") if n)
        weekday, nth = int(row.weekday.option_id() or 0), int(row.nth.option_id() or 1)
        wanted = BodyYear(row.body.id, self.year.value(), months, weekday, nth, begins, ends)
        return propose_year(self.context.desk, wanted)

    def _on_ticked(self, key: str, on: bool) -> None:
        (self._unticked.discard if on else self._unticked.add)(key)
        self.work_out()

    def first_field(self) -> QWidget | None:
        """Return the first body's choice of how often."""
        first = next(iter(self.rows.values()), None)
        return first.months if first is not None else self.import_button

    def state(self) -> object:
        """Return the rows as entered and the days that are ticked."""
        rows = tuple(
            (key, row.tick.isChecked(), row.months.option_id(), row.begins.text(), row.ends.text())
            for key, row in self.rows.items()
        )
        return rows, tuple(sorted(self._unticked)), self.year.value()

    def write(self) -> None:
        """Make the meetings that are ticked."""
        self.work_out()
        if self.note.isVisibleTo(self):
            raise UserError("Ret klokkeslættene først, eller spring siden over.")
        wanted: dict[str, list[ProposedMeeting]] = {}
        for one in self.model.rows():
            if one.ticked:
                wanted.setdefault(one.body.id, []).append(one.meeting)
        add_years(self.context.desk, wanted)

    def _on_import(self) -> None:
        dialog = QFileDialog(
            self, self.tr("Hent møder fra en kalenderfil"), str(self.context.desk.path.parent)
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Kalendere (*.ics)"))
        dialog.fileSelected.connect(partial(_import, self))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _import(page: MeetingsPage, name: str) -> None:
    from hpdesk.ui.dialogs.calendar_import import CalendarImportDialog

    dialog = CalendarImportDialog(page.context, Path(name), page)
    dialog.accepted.connect(page.fill)
    dialog.accepted.connect(page.read_in)
    dialog.open()


def _choices(usual: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    return MONTH_CHOICES if usual in MONTH_CHOICES else (usual, *MONTH_CHOICES)


def _written(months: tuple[int, ...]) -> str:
    return ",".join(map(str, months))


def _months_words(months: tuple[int, ...]) -> str:
    """Return the months by their first letters, as `mar, jun, sep og dec`."""
    return join_words([month_names()[month - 1][:3] for month in months])


def _can_be(one: _Proposed) -> bool:
    return not one.meeting.clashes


def _key(one: _Proposed) -> str:
    return one.key


def _is_ticked(one: _Proposed) -> bool | None:
    return one.ticked if _can_be(one) else None


def _day(one: _Proposed) -> str:
    return weekday_date(one.meeting.starts.date(), year=True)


def _day_look(one: _Proposed) -> RowLook:
    return RowLook(_day(one), strong=one.ticked, tone="" if one.ticked else "t3")


def _body(one: _Proposed) -> str:
    return one.body.name


def _body_look(one: _Proposed) -> RowLook:
    return RowLook(one.body.name, strong=False)


def _window(one: _Proposed) -> str:
    window = one.meeting.window
    first, last = window.earliest, window.latest
    same = (first.year, first.month) == (last.year, last.month)
    start = day_number(first) if same else date_words(first, year=False)
    return f"{start}–{date_words(last, year=False)}"


def _window_look(one: _Proposed) -> RowLook:
    return RowLook(_window(one), strong=False)


def _notes(one: _Proposed) -> str:
    return " ".join(shown(note) for note in one.meeting.notes)


def _notes_look(one: _Proposed) -> RowLook:
    return RowLook(_notes(one), strong=False, tone="warn" if one.meeting.clashes else "")
