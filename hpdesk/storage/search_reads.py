# SPDX-License-Identifier: MPL-2.0
"""Reading what a search found: title, place and text of each hit."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from hpdesk.domain.danish import date_words
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.values import day, places


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A hit as it stands in the plan."""

    title: str
    where: str
    body: str
    exchange_id: str | None = None
    meeting_id: str | None = None
    item_id: str | None = None


_WITH_MEETING = "LEFT JOIN meeting m ON m.id = i.meeting_id"
_ITEM_TEXT = " || ' ' || ".join(
    f"coalesce(i.{column},'')"
    for column in (
        "summary",
        "recommendation",
        "case_text",
        "economy",
        "next_steps",
        "discussion",
        "decision",
        "for_the_record",
    )
)
# each: key, title, body, own words for the place, exchange id, meeting id, its title and start,
# item id, number
_QUERIES = {
    "meeting": "SELECT m.id, coalesce(m.title,'Møde'), coalesce(m.place,''), '', NULL, m.id, "
    "'', m.starts, NULL, NULL FROM meeting m WHERE m.id IN ",
    "item": f"SELECT i.id, i.title, {_ITEM_TEXT}, '', i.exchange_id, m.id, "
    f"coalesce(m.title,'Møde'), m.starts, i.id, i.number FROM agenda_item i {_WITH_MEETING} "
    "WHERE i.id IN ",
    "attachment": "SELECT a.id, a.title, a.file_name, '', a.exchange_id, m.id, "
    "coalesce(m.title,'Møde'), m.starts, i.id, i.number FROM attachment a "
    f"JOIN agenda_item i ON i.id = a.item_id {_WITH_MEETING} WHERE a.id IN ",
    "task": "SELECT t.id, t.text, coalesce(t.due_text,'') || ' ' || coalesce(t.next_step,''), '', "
    "t.exchange_id, m.id, "
    "coalesce(m.title,'Møde'), m.starts, i.id, i.number FROM task t "
    f"LEFT JOIN agenda_item i ON i.id = t.item_id {_WITH_MEETING} WHERE t.id IN ",
    "note": "SELECT n.id, '', n.text || ' ' || coalesce(n.next_step,''), 'Note', NULL, NULL, "
    "'', n.noted_on, NULL, NULL FROM note n WHERE n.id IN ",
    "practice": "SELECT x.id, '', x.text || ' ' || coalesce(x.answer,''), 'Fra praksis', NULL, "
    "NULL, '', x.raised_on, NULL, NULL FROM practice x WHERE x.id IN ",
    "person": "SELECT p.id, p.name, coalesce(p.title,''), coalesce(o.name,''), NULL, NULL, '', "
    "NULL, NULL, NULL FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id "
    "WHERE p.id IN ",
    "organisation": "SELECT o.id, o.name, '', coalesce(up.name,''), NULL, NULL, '', NULL, NULL, "
    "NULL FROM organisation o LEFT JOIN organisation up ON up.id = o.parent_id WHERE o.id IN ",
    "body": "SELECT b.id, b.name, coalesce(b.terms,''), '', NULL, NULL, '', NULL, NULL, NULL "
    "FROM body b WHERE b.id IN ",
    "plan": "SELECT p.id, p.name, coalesce(p.notes,''), coalesce(p.municipality,''), NULL, NULL, "
    "'', NULL, NULL, NULL FROM plan p WHERE p.id IN ",
}


def read_found(reader: Reader, keys: Iterable[tuple[str, str]]) -> dict[tuple[str, str], FoundRow]:
    """Return the found rows by kind and key; what is gone meanwhile is left out."""
    by_kind: dict[str, list[str]] = defaultdict(list)
    for kind, key in keys:
        by_kind[kind].append(key)
    found: dict[tuple[str, str], FoundRow] = {}
    for kind, wanted in by_kind.items():
        marks, parameters = places("k", wanted)
        for key, title, body, own, exchange_id, meeting, name, on, item, number in reader.rows(
            _QUERIES[kind] + marks, **parameters
        ):
            found[kind, key] = FoundRow(
                title, _place(kind, own, name, on, number), body, exchange_id, meeting, item
            )
    return found


def _place(kind: str, own: str, meeting: str, on: str | None, number: str | None) -> str:
    parts = [own] if own else []
    when = day(on)
    if when is not None:
        parts.append(f"{meeting} {date_words(when)}".strip())
    if number and kind != "meeting":
        parts.append(f"punkt {number}")
    return ", ".join(parts)
