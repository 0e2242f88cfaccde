# SPDX-License-Identifier: MPL-2.0
"""The members of a body as rows: those who sit now first, the former dimmed below."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hpdesk.domain.people import Membership
from hpdesk.ui.models.rows_model import Column
from hpdesk.ui.row_looks import GroupLook, RowLook
from hpdesk.ui.wording import date_words, word, worded


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A seat, or a heading where `seat` is None."""

    key: str
    seat: Membership | None = None
    former: bool = False
    title: str = ""
    count: int = 0


def member_rows(seats: Sequence[Membership], today: date) -> tuple[MemberRow, ...]:
    """Return the seats in order, with the former ones under a heading of their own."""
    past = [s for s in seats if s.ends is not None and s.ends < today]
    gone = {s.id for s in past}
    rows = [MemberRow(s.id, s) for s in seats if s.id not in gone]
    if past:
        rows.append(MemberRow("former", title=worded("Tidligere medlemmer"), count=len(past)))
        rows += [MemberRow(s.id, s, former=True) for s in past]
    return tuple(rows)


def period_words(starts: date | None, ends: date | None) -> str:
    """Return `fra 1. maj 2024`, `til …`, `1. maj 2024 – 2. juni 2025` or nothing."""
    if starts is not None and ends is not None:
        return f"{date_words(starts)} – {date_words(ends)}"
    if starts is not None:
        return worded("fra {0}", date_words(starts))
    return worded("til {0}", date_words(ends)) if ends is not None else ""


def _who(row: MemberRow) -> object:
    if row.seat is None:
        return GroupLook(row.title, str(row.count))
    person = row.seat.person
    detail = person.title or person.organisation_name
    return RowLook(person.name, detail, tone="t3" if row.former else "")


def _spoken(row: MemberRow) -> str:
    if row.seat is None:
        return f"{row.title}, {row.count}"
    return ", ".join(
        p for p in (row.seat.person.name, word(row.seat.role), row.seat.party_name) if p
    )


def _dim(text: str, row: MemberRow) -> object:
    if row.seat is None:
        return GroupLook("")
    return RowLook(text, strong=False, tone="t3" if row.former else "t2")


def _role(row: MemberRow) -> str:
    return word(row.seat.role) if row.seat is not None else ""


def _party(row: MemberRow) -> str:
    return row.seat.party_name if row.seat is not None else ""


def _period(row: MemberRow) -> str:
    return period_words(row.seat.starts, row.seat.ends) if row.seat is not None else ""


def _role_look(row: MemberRow) -> object:
    return _dim(_role(row), row)


def _party_look(row: MemberRow) -> object:
    return _dim(_party(row), row)


def _period_look(row: MemberRow) -> object:
    return _dim(_period(row), row)


MEMBER_COLUMNS: tuple[Column[MemberRow], ...] = (
    Column("Navn", _spoken, look=_who, tip=_spoken),
    Column("Rolle", _role, look=_role_look, tip=_role),
    Column("Part", _party, look=_party_look, tip=_party),
    Column("Periode", _period, look=_period_look, tip=_period),
)
