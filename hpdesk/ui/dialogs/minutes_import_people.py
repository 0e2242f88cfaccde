# SPDX-License-Identifier: MPL-2.0
"""The people whom a referat names: who they are in the plan, and who is to be made."""

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from hpdesk.domain.meetings import AttendanceStatus
from hpdesk.domain.minutes_draft import DraftPerson, MinutesDraft
from hpdesk.services import people
from hpdesk.ui.dialogs.minutes_import_part import DraftPart
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.tick_table import TickTable
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import word, worded

_MAKE, _LEAVE = "make", "leave"


class PeoplePart(DraftPart):
    """The list above; below it whom the current name means, and whether they came."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._draft: MinutesDraft | None = None
        self._at = -1
        known = people.list_people(context.desk)
        self._names = {person.id: person.name for person in known if not person.anonymised_on}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current().px(10))
        self.model: RowsModel[tuple[int, DraftPerson]] = RowsModel(
            (
                Column(self.tr("Navn i referatet"), _name, look=_name_look, checked=_is_ticked),
                Column(self.tr("I planen"), self._who, look=self._who_look),
                Column(self.tr("Fremmøde"), _status, look=_status_look),
            ),
            _key,
            parent=self,
        )
        self.model.toggled.connect(self._on_ticked)
        widths = {1: 260, 2: 140}
        self.list = TickTable(self.tr("Personer i referatet"), self.model, widths, height=46)
        self.list.moved.connect(self._on_moved)
        box.addWidget(self.list, 1)
        words = self.tr("Referatet nævner ingen ved navn.")
        self.empty = label(words, "body", "t2", wrap=True)
        box.addWidget(self.empty)
        self.who = ChoiceField(
            [
                Option(_MAKE, self.tr("Opret som ny person")),
                Option(_LEAVE, self.tr("Lad navnet stå som tekst")),
                *(Option(person.id, person.name, person.title) for person in known),
            ],
            _MAKE,
            name=self.tr("Hvem det er"),
        )
        self.status = ChoiceField(
            [Option(one.value, word(one)) for one in AttendanceStatus],
            "",
            searchable=False,
            none_text=self.tr("Ikke på deltagerlisten"),
            name=self.tr("Fremmøde"),
        )
        self._sheet = QWidget()
        grid = QGridLayout(self._sheet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(current().px(12))
        grid.addWidget(Field(self.tr("Hvem det er"), self.who), 0, 0)
        grid.addWidget(Field(self.tr("Fremmøde"), self.status), 0, 1)
        box.addWidget(self._sheet)
        self.who.chosen.connect(self._on_who)
        self.status.chosen.connect(self._on_status)

    def show_draft(self, draft: MinutesDraft) -> None:
        """Show the people of a draft."""
        self._draft = draft
        self.model.set_rows(tuple(enumerate(draft.people)))
        for widget in (self.list, self._sheet):
            widget.setVisible(bool(draft.people))
        self.empty.setVisible(not draft.people)
        if draft.people and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._show_person()

    def _on_moved(self, _key_of_row: str) -> None:
        self._show_person()

    def _show_person(self) -> None:
        row = self.model.row(self.list.currentIndex())
        self._at = row[0] if row is not None else -1
        if row is not None:
            one = row[1]
            self.who.set_value(one.person_id or (_MAKE if one.made else _LEAVE))
            self.status.set_value(one.status.value if one.status else "")

    def _put(self, at: int, changed: DraftPerson) -> None:
        if self._draft is None:
            return
        rows = list(self._draft.people)
        rows[at] = changed
        self._draft = replace(self._draft, people=tuple(rows))
        self.model.set_rows(tuple(enumerate(rows)))
        self.changed.emit(self._draft)

    def _on_who(self, value: str) -> None:
        if self._draft is not None and self._at >= 0:
            person_id = "" if value in (_MAKE, _LEAVE) else value
            one = self._draft.people[self._at]
            self._put(self._at, replace(one, person_id=person_id, made=value != _LEAVE))

    def _on_status(self, value: str) -> None:
        if self._draft is not None and self._at >= 0:
            status = AttendanceStatus(value) if value else None
            self._put(self._at, replace(self._draft.people[self._at], status=status))

    def _on_ticked(self, key: str, on: bool) -> None:
        if self._draft is not None:
            one = self._draft.people[int(key)]
            self._put(int(key), replace(one, made=on))
            self._show_person()

    def _who(self, row: tuple[int, DraftPerson]) -> str:
        one = row[1]
        if one.person_id:
            return self._names.get(one.person_id, "")
        return self.tr("Oprettes") if one.made else self.tr("Står som tekst")

    def _who_look(self, row: tuple[int, DraftPerson]) -> RowLook:
        return RowLook(self._who(row), strong=False, tone="" if row[1].person_id else "warn")


def _key(row: tuple[int, DraftPerson]) -> str:
    return str(row[0])


def _is_ticked(row: tuple[int, DraftPerson]) -> bool | None:
    return None if row[1].person_id else row[1].made


def _name(row: tuple[int, DraftPerson]) -> str:
    return row[1].name


def _name_look(row: tuple[int, DraftPerson]) -> RowLook:
    return RowLook(row[1].name, row[1].detail, strong=not row[1].is_left)


def _status(row: tuple[int, DraftPerson]) -> str:
    return word(row[1].status) if row[1].status else worded("Kun nævnt")


def _status_look(row: tuple[int, DraftPerson]) -> RowLook:
    return RowLook(_status(row), strong=False)
