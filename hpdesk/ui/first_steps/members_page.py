# SPDX-License-Identifier: MPL-2.0
"""A page of the guide: who sits in the bodies, written by hand or read from a file."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QGridLayout, QVBoxLayout, QWidget

from hpdesk.domain.people import Body, MemberRole, Person
from hpdesk.services import people
from hpdesk.services.first_steps import NewMember, add_members
from hpdesk.ui.first_steps.member_lines import MemberLines
from hpdesk.ui.first_steps.step_page import StepPage
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import join_words, word

_MOST_PEOPLE = 40  # rows; more are given their seats under Interessenter


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A person of the plan without a seat."""

    person: Person
    body: ChoiceField
    role: ChoiceField


class MembersPage(StepPage):
    """Lines for each body, and the plan's people who have no seat yet."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.set_words(
            self.tr("Medlemmer"),
            self.tr(
                "Skriv medlemmerne, ét på hver linje, eller hent dem fra en fil, du har. Enter går "
                "til næste linje; i en tom linje går Enter videre."
            ),
        )
        self.import_button = secondary(self.tr("Hent personer fra en fil …"), "upload")
        self.import_button.clicked.connect(self._on_import)
        self.box.addWidget(self.import_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.nobody = label(
            self.tr("Planen har intet organ endnu. Gå tilbage, og sæt flueben ved et."),
            "body",
            "warn",
            wrap=True,
        )
        self.box.addWidget(self.nobody)
        self.seated = label("", "body", wrap=True)
        self.box.addWidget(self.seated)
        self.bodies: dict[str, MemberLines] = {}
        self._lines = QVBoxLayout()
        self._lines.setSpacing(current().px(18))
        self.box.addLayout(self._lines)
        self.waiting: list[_Waiting] = []
        self._holder: QWidget | None = None
        self._read_in: set[str] = set()  # people who came from a file on this page
        self._people = QVBoxLayout()
        self.box.addLayout(self._people)
        self.box.addStretch(1)
        self.mark_clean()

    def fill(self) -> None:
        """Show lines for the bodies there are, and the people who wait for a seat."""
        desk = self.context.desk
        parties = people.list_organisations(desk)
        bodies = {body.id: body for body in people.list_bodies(desk)}
        seated = {seat.body_id for seat in people.list_members(desk)}
        for key, shown in list(self.bodies.items()):
            if key not in bodies or (key in seated and not shown.state()):
                self.bodies.pop(key).deleteLater()
        for body in bodies.values():
            if body.id not in self.bodies and body.id not in seated:
                lines = MemberLines(body.id, body.name, parties)
                lines.finished.connect(self._on_finished)
                self.bodies[body.id] = lines
                self._lines.addWidget(lines)
        self.nobody.setVisible(not bodies)
        self._tell_seated(bodies.values())
        self._fill_people()

    def _tell_seated(self, bodies: Iterable[Body]) -> None:
        """Name those who have a seat already, body by body."""
        told = []
        for body in bodies:
            names = [
                f"{seat.person.name} ({word(seat.role).lower()})"
                if seat.role is not MemberRole.MEMBER
                else seat.person.name
                for seat in people.list_members(self.context.desk, body.id)
            ]
            if names:
                told.append(f"{body.name}: {join_words(names)}.")
        self.seated.setText("\n".join(told))
        self.seated.setVisible(bool(told))

    def _fill_people(self) -> None:
        desk = self.context.desk
        seats = {seat.person.id for seat in people.list_members(desk)}
        free = [p for p in people.list_people(desk) if p.id not in seats and not p.anonymised_on]
        if [one.person.id for one in self.waiting] == [p.id for p in free[:_MOST_PEOPLE]]:
            return
        if self._holder is not None:
            self._holder.deleteLater()
        self.waiting, self._holder = [], QWidget()
        grid = QGridLayout(self._holder)
        grid.setContentsMargins(0, current().px(8), 0, 0)
        grid.setHorizontalSpacing(current().px(8))
        grid.addWidget(label(self.tr("Personer uden plads"), "panel"), 0, 0, 1, 3)
        bodies = [Option(body.id, body.name) for body in people.list_bodies(desk)]
        for number, person in enumerate(free[:_MOST_PEOPLE], 1):
            self._add_person(grid, number, person, bodies)
        if len(free) > _MOST_PEOPLE:
            more = self.tr("Og {count} til. Giv dem plads under Interessenter.")
            words = more.format(count=len(free) - _MOST_PEOPLE)
            grid.addWidget(label(words, "meta", wrap=True), _MOST_PEOPLE + 1, 0, 1, 3)
        self._holder.setVisible(bool(free))
        self._people.addWidget(self._holder)

    def _add_person(
        self, grid: QGridLayout, number: int, person: Person, bodies: list[Option]
    ) -> None:
        details = ", ".join(part for part in (person.title, person.organisation_name) if part)
        words = f"{person.name} ({details})" if details else person.name
        read_in = person.id in self._read_in and len(bodies) == 1
        body = ChoiceField(
            bodies,
            bodies[0].id if read_in else None,
            searchable=False,
            none_text=self.tr("Ingen plads"),
            name=self.tr("Organ, {name}").format(name=person.name),
        )
        role = ChoiceField(
            [Option(one.value, word(one)) for one in MemberRole],
            MemberRole.MEMBER.value,
            searchable=False,
            name=self.tr("Rolle, {name}").format(name=person.name),
        )
        grid.addWidget(label(words, "body", wrap=True), number, 0)
        grid.addWidget(body, number, 1)
        grid.addWidget(role, number, 2)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self.waiting.append(_Waiting(person, body, role))

    def _on_finished(self) -> None:
        """Go on to the next body's lines, after the last to the next page."""
        sender, lines = self.sender(), list(self.bodies.values())
        place = next((n for n, one in enumerate(lines) if one is sender), len(lines))
        following = lines[place + 1] if place + 1 < len(lines) else None
        if following is not None:
            following.lines[0].name.setFocus()
        else:
            self.done.emit()

    def first_field(self) -> QWidget | None:
        """Return the first empty name."""
        for lines in self.bodies.values():
            for line in lines.lines:
                if not line.name.text():
                    return line.name
        return self.import_button

    def state(self) -> object:
        """Return the members as entered."""
        lines = tuple(state for one in self.bodies.values() if (state := one.state()))
        chosen = tuple(
            (w.person.id, w.body.option_id()) for w in self.waiting if w.body.option_id()
        )
        return lines, chosen

    def write(self) -> None:
        """Give the seats, and make the people who are new."""
        known = people.list_people(self.context.desk)
        wanted = [member for lines in self.bodies.values() for member in lines.members(known)]
        for one in self.waiting:
            if body_id := one.body.option_id():
                role = MemberRole(one.role.option_id() or MemberRole.MEMBER)
                party = one.person.organisation_id
                wanted.append(NewMember(body_id, one.person.name, "", party, role, one.person.id))
        add_members(self.context.desk, wanted)

    def _on_import(self) -> None:
        from hpdesk.ui.pages.stakeholders.people_import_dialog import ENDINGS

        dialog = QFileDialog(
            self, self.tr("Hent personer fra en fil"), str(self.context.desk.path.parent)
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        dialog.setNameFilter(self.tr("Lister over personer ({endings})").format(endings=endings))
        dialog.fileSelected.connect(self._on_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_chosen(self, name: str) -> None:
        from hpdesk.ui.pages.stakeholders.people_import_dialog import PeopleImportDialog

        before = {person.id for person in people.list_people(self.context.desk)}
        dialog = PeopleImportDialog(self.context, Path(name), self)
        dialog.accepted.connect(partial(self._on_read_in, before))
        dialog.open()

    def _on_read_in(self, before: set[str]) -> None:
        now = {person.id for person in people.list_people(self.context.desk)}
        self._read_in |= now - before
        self.fill()
        seats = [one.role for one in self.waiting if one.person.id in self._read_in]
        if seats:
            seats[0].setFocus()
        else:
            self.read_in.emit()
