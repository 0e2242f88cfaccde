# SPDX-License-Identifier: MPL-2.0
"""Two people, or two parties, that turn out to be the same: everything moves to one of them."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from hpdesk.domain.errors import UserError
from hpdesk.domain.people import OrganisationKind, PersonCategory
from hpdesk.services.backups import before_mass_change
from hpdesk.services.desk import Desk

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer

_PERSON = ("title", "organisation_id", "email", "phone")
_PARTY = ("short_name", "level", "target_groups", "contact_weeks")


def merge_people(desk: Desk, keep: str, lost: str) -> None:
    """Make two people one: seats, meetings, tasks and notes move to the one that stays.

    What the one that stays lacks is taken over from the other, whose name and row go. One step
    that can be undone. Raises UserError where they are the same row.
    """
    _refuse_same(keep, lost)
    before_mass_change(desk)
    with desk.write("Personer lagt sammen") as writer:
        now, other = writer.get("person", keep), writer.get("person", lost)
        values = _filled(now, other, _PERSON)
        if (now["category"] or PersonCategory.OTHER) == PersonCategory.OTHER:
            values["category"] = other["category"]
        values["notes"] = _both(now["notes"], other["notes"])
        writer.merge("person", keep, lost)
        writer.set("person", keep, **values)
        _join_seats(writer, writer.find("membership", person_id=keep))


def merge_parties(desk: Desk, keep: str, lost: str) -> None:
    """Make two parties one: people, seats, parties below, notes and positions move.

    As `merge_people`; a party that lay below the one that goes takes its place in the tree.
    """
    _refuse_same(keep, lost)
    before_mass_change(desk)
    with desk.write("Parter lagt sammen") as writer:
        now, other = writer.get("organisation", keep), writer.get("organisation", lost)
        values = _filled(now, other, _PARTY)
        if (now["kind"] or OrganisationKind.OTHER) == OrganisationKind.OTHER:
            values["kind"] = other["kind"]
        values["primary_partner"] = now["primary_partner"] or other["primary_partner"]
        values["notes"] = _both(now["notes"], other["notes"])
        if lost in _above(writer, keep):
            values["parent_id"] = other["parent_id"]
            writer.set("organisation", keep, parent_id=None)  # else its parents would lie in a ring
        writer.merge("organisation", keep, lost)
        writer.set("organisation", keep, **values)


def _refuse_same(keep: str, lost: str) -> None:
    if keep == lost:
        raise UserError("Vælg to forskellige. De to er den samme, så intet er ændret.")


def _filled(
    now: Mapping[str, Any], other: Mapping[str, Any], columns: Iterable[str]
) -> dict[str, Any]:
    """Return what one row lacks and the other one has."""
    return {name: other[name] for name in columns if now[name] in (None, "") and other[name]}


def _both(first: str | None, second: str | None) -> str | None:
    texts = [text for text in (first, second) if text]
    return "\n\n".join(dict.fromkeys(texts)) or None


def _above(writer: "Writer", key: str) -> list[str]:
    """Return the parties above one, the nearest first; a ring in the file ends it."""
    found: list[str] = []
    above = writer.get("organisation", key)["parent_id"]
    while above is not None and above not in found:
        found.append(above)
        above = writer.get("organisation", above)["parent_id"]
    return found


def _join_seats(writer: "Writer", keys: Iterable[str]) -> None:
    """Make seats of one person in one body and role one seat where their periods meet."""
    kept: dict[tuple[str, str | None], list[str]] = {}
    for key in keys:
        seat = writer.get("membership", key)
        same = kept.setdefault((seat["body_id"], seat["role"]), [])
        for other_key in same:
            other = writer.get("membership", other_key)
            if _meet(seat, other):
                starts = _earliest(seat["starts"], other["starts"])
                ends = _latest(seat["ends"], other["ends"])
                filled = _filled(other, seat, ("party_id", "mandate", "mandate_until"))
                writer.set("membership", other_key, starts=starts, ends=ends, **filled)
                writer.delete("membership", key)
                break
        else:
            same.append(key)


def _meet(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return (one["starts"] or date.min) <= (other["ends"] or date.max) and (
        other["starts"] or date.min
    ) <= (one["ends"] or date.max)


def _earliest(one: date | None, other: date | None) -> date | None:
    """Return the earlier start; an open one goes before every day."""
    return None if one is None or other is None else min(one, other)


def _latest(one: date | None, other: date | None) -> date | None:
    """Return the later end; an open one goes after every day."""
    return None if one is None or other is None else max(one, other)
