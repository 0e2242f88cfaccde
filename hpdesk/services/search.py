# SPDX-License-Identifier: MPL-2.0
"""Searching the whole plan."""

from collections.abc import Iterable
from dataclasses import dataclass

from hpdesk.services.desk import Desk
from hpdesk.storage import search_index
from hpdesk.storage.desk_file import told_as_damage
from hpdesk.storage.search_reads import FoundRow, read_found

_SNIPPET = 140


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One thing that was found: what it is, where it stands, and the words around the match.

    `key` is the row's own key, `id` the one an exchange folder gave it; `meeting_id` and
    `item_id` are where the window goes to.
    """

    kind: str
    key: str
    id: str
    title: str
    where: str
    snippet: str
    meeting_id: str | None = None
    item_id: str | None = None


def search(desk: Desk, text: str, limit: int = 50) -> list[SearchHit]:
    """Return what holds all the words, by their beginning or inside longer words."""
    words = search_index.query_words(text)
    file = desk.file
    with file.lock, told_as_damage(file.path):
        keys = search_index.find(file.connection, text, limit)
    rows = read_found(desk.read(), keys)
    return [_hit(kind, key, rows[kind, key], words) for kind, key in keys if (kind, key) in rows]


def _hit(kind: str, key: str, row: FoundRow, words: Iterable[str]) -> SearchHit:
    title = row.title or _cut(row.body, words)
    snippet = _cut(row.body, words) if row.title else ""
    return SearchHit(
        kind, key, row.exchange_id or key, title, row.where, snippet, row.meeting_id, row.item_id
    )


def _cut(body: str, words: Iterable[str]) -> str:
    """Return about 140 characters of a text, around the first match where there is one."""
    flat = " ".join(body.split())
    if len(flat) <= _SNIPPET:
        return flat
    found = [place for w in words if (place := flat.casefold().find(w)) >= 0]
    start = max(0, min(found, default=0) - 40)
    if start:
        start = flat.find(" ", start) + 1
    end = flat.rfind(" ", start, start + _SNIPPET)
    cut = flat[start : end if end > start else start + _SNIPPET]
    return ("… " if start else "") + cut + (" …" if start + len(cut) < len(flat) else "")
