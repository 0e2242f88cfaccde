# SPDX-License-Identifier: MPL-2.0
"""Who is expected and who came, as rows grouped by party."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QObject, Qt

from hpdesk.domain.danish import sort_key
from hpdesk.domain.meetings import Attendance, AttendanceStatus
from hpdesk.domain.people import MemberRole, Membership
from hpdesk.ui.models.rows_model import Column, Index, RowsModel
from hpdesk.ui.row_looks import GroupLook, RowLook


def _say(text: str) -> str:
    return QCoreApplication.translate("Participants", text)


ROLE_WORDS = {
    MemberRole.CHAIR: "Formand",
    MemberRole.VICE_CHAIR: "Næstformand",
    MemberRole.MEMBER: "",
    MemberRole.DEPUTY: "Suppleant",
    MemberRole.OBSERVER: "Observatør",
    MemberRole.SECRETARY: "Sekretær",
}
# word, tone and icon
STATUS_LOOKS = {
    AttendanceStatus.PRESENT: ("Til stede", "ok", "circle-check"),
    AttendanceStatus.APOLOGY: ("Afbud", "warn", "user-x"),
    AttendanceStatus.ABSENT: ("Fraværende", "over", "circle-x"),
}
_ROLE_ORDER = tuple(ROLE_WORDS)


@dataclass(frozen=True, slots=True)
class Participant:
    """A person at a meeting: the seat, the attendance, or both."""

    person_id: str
    name: str
    title: str
    organisation: str
    party: str
    seat: Membership | None = None
    attendance: Attendance | None = None

    @property
    def role_words(self) -> str:
        """Return the role in the body; empty for an ordinary member."""
        return _say(ROLE_WORDS[self.seat.role]) if self.seat is not None else ""

    def detail(self) -> str:
        """Return role, title and organisation on one line."""
        words = [self.role_words, self.title]
        if self.organisation not in (self.party, "") and self.organisation not in self.title:
            words.append(self.organisation)
        if self.attendance is not None and self.attendance.deputy_for_name:
            words.append(
                _say("stedfortræder for {name}").format(name=self.attendance.deputy_for_name)
            )
        return " · ".join(word for word in words if word)


@dataclass(frozen=True, slots=True)
class PartyHeading:
    """The heading of a group."""

    party: str
    count: int


PeopleRow = Participant | PartyHeading


def participants(
    seats: Sequence[Membership], attendance: Sequence[Attendance]
) -> tuple[Participant, ...]:
    """Return everyone with a seat or on the attendance list, each person once."""
    came = {row.person_id: row for row in attendance}
    found = [
        Participant(
            seat.person.id,
            seat.person.name,
            seat.person.title,
            seat.person.organisation_name,
            seat.party_name or seat.person.organisation_name,
            seat,
            came.get(seat.person.id),
        )
        for seat in seats
    ]
    seated = {seat.person.id for seat in seats}
    found += [
        Participant(r.person_id, r.name, r.title, r.organisation_name, "", None, r)
        for r in attendance
        if r.person_id not in seated
    ]
    return tuple(found)


def grouped(
    people: Sequence[Participant], bodies: Mapping[str, str] = MappingProxyType({})
) -> tuple[PeopleRow, ...]:
    """Return the rows with a heading before each party, the chair's party first.

    At a joint meeting the headings are the names of the `bodies`, in their order.
    """
    parties: dict[str, list[Participant]] = {name: [] for name in bodies.values()}
    for person in sorted(people, key=_place):
        heading = person.party if person.seat is not None else "\0"
        if bodies and person.seat is not None:
            heading = bodies.get(person.seat.body_id, heading)
        parties.setdefault(heading, []).append(person)
    others = parties.pop("\0", [])
    rows: list[PeopleRow] = []
    for party, members in parties.items():
        if not members:
            continue
        rows.append(PartyHeading(party or _say("Uden part"), len(members)))
        rows += members
    if others:
        rows.append(PartyHeading(_say("Andre deltagere"), len(others)))
        rows += others
    return tuple(rows)


def _place(person: Participant) -> tuple[int, object]:
    role = _ROLE_ORDER.index(person.seat.role) if person.seat is not None else len(_ROLE_ORDER)
    return role, sort_key(person.name)


def row_key(row: PeopleRow) -> str:
    """Return a person's key, and one of its own for a heading."""
    return row.person_id if isinstance(row, Participant) else f"\0{row.party}"


def _text(row: PeopleRow) -> str:
    if isinstance(row, PartyHeading):
        return row.party
    status = _say(STATUS_LOOKS[row.attendance.status][0]) if row.attendance is not None else ""
    return ", ".join(word for word in (row.name, row.detail(), status) if word)


def _look(row: PeopleRow) -> GroupLook | RowLook:
    if isinstance(row, PartyHeading):
        return GroupLook(row.party, str(row.count))
    if row.attendance is None:
        return RowLook(row.name, row.detail())
    word, tone, icon = STATUS_LOOKS[row.attendance.status]
    return RowLook(row.name, row.detail(), status=_say(word), status_tone=tone, status_icon=icon)


def _tip(row: PeopleRow) -> str:
    return row.detail() if isinstance(row, Participant) else ""


class PeopleModel(RowsModel[PeopleRow]):
    """The rows of the list; headings cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__([Column("Navn", _text, look=_look, tip=_tip)], row_key, parent=parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the arrow keys pass the headings."""
        row = self.row(index)
        return super().flags(index) if isinstance(row, Participant) else Qt.ItemFlag.NoItemFlags
