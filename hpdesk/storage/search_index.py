# SPDX-License-Identifier: MPL-2.0
"""Full-text search over the plan: the second room that knows SQLite (FTS5).

`search_doc` holds one folded text per thing a person can look for. `search_words` finds words by
their beginning; `search_parts` finds three letters or more inside a word, because Danish writes
`bestyrelsesmøde` in one word (tech.md §5). Folding (é as e, aa as å) is done in Python on both
sides, so the tokenizer must not fold å to a.

The index follows the ChangeSet: what a unit of work touched is indexed anew in its transaction.
"""

import re
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hpdesk.domain.danish import fold

_TABLES = (
    (
        "CREATE TABLE IF NOT EXISTS search_doc (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, "
        "ref_id TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, parts TEXT NOT NULL, "
        "UNIQUE (kind, ref_id))"
    ),
    (
        "CREATE VIRTUAL TABLE IF NOT EXISTS search_words USING fts5(title, body, "
        "content='search_doc', content_rowid='id', prefix='2 3', "
        "tokenize='unicode61 remove_diacritics 0')"
    ),
    (
        "CREATE VIRTUAL TABLE IF NOT EXISTS search_parts USING fts5(parts, "
        "content='search_doc', content_rowid='id', tokenize='trigram')"
    ),
)


@dataclass(frozen=True, slots=True)
class _Source:
    """How the rows of one table become search documents."""

    kind: str
    title: str
    body: str = "''"
    body_in_parts: bool = False


# SQL expressions over the table's own columns; the kind is what `hpdesk search` prints
_SOURCES: Mapping[str, _Source] = {
    "meeting": _Source(
        "meeting", "coalesce(title,'')", "coalesce(place,'') || ' ' || coalesce(focus,'')"
    ),
    "agenda_item": _Source(
        "item",
        "title",
        "coalesce(summary,'') || ' ' || coalesce(recommendation,'') || ' ' || "
        "coalesce(case_text,'') || ' ' || coalesce(economy,'') || ' ' || "
        "coalesce(next_steps,'') || ' ' || coalesce(discussion,'') || ' ' || "
        "coalesce(decision,'') || ' ' || coalesce(for_the_record,'') || ' ' || "
        "coalesce(presenter_text,'') || ' ' || coalesce(options,'') || ' ' || "
        "coalesce(goal,'') || ' ' || coalesce(prepared_minutes,'')",
    ),
    "attachment": _Source("attachment", "title", "file_name", body_in_parts=True),
    "task": _Source(
        "task",
        "text",
        "coalesce(due_text,'') || ' ' || coalesce(next_step,'')",
        body_in_parts=True,
    ),
    "note": _Source(
        "note",
        "''",
        "text || ' ' || coalesce(next_step,'') || ' ' || coalesce(tags,'')",
        body_in_parts=True,
    ),
    "practice": _Source(
        "practice",
        "''",
        "text || ' ' || coalesce(raised_by,'') || ' ' || coalesce(answer,'')",
        body_in_parts=True,
    ),
    "person": _Source(
        "person",
        "name",
        "coalesce(title,'') || ' ' || coalesce(email,'') || ' ' || coalesce(phone,'')",
        body_in_parts=True,
    ),
    "organisation": _Source("organisation", "name"),
    "body": _Source("body", "name", "coalesce(terms,'')"),
    "plan": _Source(
        "plan",
        "name",
        "coalesce(municipality,'') || ' ' || coalesce(case_number,'') || ' ' || coalesce(notes,'')",
    ),
}


def make_search_tables(connection: sqlite3.Connection) -> None:
    """Make the search tables where they are missing."""
    for statement in _TABLES:
        connection.execute(statement)


def index_rows(connection: sqlite3.Connection, touched: Iterable[tuple[str, str]]) -> None:
    """Index the touched (table, key) rows anew inside the running transaction.

    Rows whose words are as before are left: moving one point numbers forty.
    """
    for table, key in dict.fromkeys(touched):
        source = _SOURCES.get(table)
        if source is None:
            continue
        row = connection.execute(_select(table, source, "WHERE id = ?"), (key,)).fetchone()
        document = _document(source, row) if row is not None else None
        held = connection.execute(
            "SELECT kind, ref_id, title, body, parts, id FROM search_doc "
            "WHERE kind = ? AND ref_id = ?",
            (source.kind, key),
        ).fetchone()
        if held is not None and held[:5] == document:
            continue
        if held is not None:
            _forget(connection, held)
        if document is not None:
            _remember(connection, document)


def rebuild(connection: sqlite3.Connection) -> None:
    """Index the whole plan anew inside the running transaction."""
    connection.execute("DELETE FROM search_doc")
    for table, source in _SOURCES.items():
        documents = (
            _document(source, row)
            for row in connection.execute(_select(table, source, "ORDER BY rank"))
        )
        connection.executemany(
            "INSERT INTO search_doc (kind, ref_id, title, body, parts) VALUES (?, ?, ?, ?, ?)",
            documents,
        )
    for index in ("search_words", "search_parts"):
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")


def is_fitting(connection: sqlite3.Connection) -> bool:
    """Tell whether the index holds what the plan says, no more and no less."""
    held = {
        (kind, key): (title, body, parts)
        for kind, key, title, body, parts in connection.execute(
            "SELECT kind, ref_id, title, body, parts FROM search_doc"
        )
    }
    for table, source in _SOURCES.items():
        for row in connection.execute(_select(table, source, "")):
            kind, key, *texts = _document(source, row)
            if held.pop((kind, key), None) != tuple(texts):
                return False
    if held:
        return False
    # what each word stands in is not compared: only how many documents the indexes know
    ((documents,),) = connection.execute("SELECT count(*) FROM search_doc")
    return all(
        connection.execute(f"SELECT count(*) FROM {index}_docsize").fetchone() == (documents,)
        for index in ("search_words", "search_parts")
    )


def _select(table: str, source: _Source, rest: str) -> str:
    return f"SELECT id, {source.title}, {source.body} FROM {table} {rest}"


def _document(source: _Source, row: tuple[str, str, str]) -> tuple[str, str, str, str, str]:
    key, title, body = row
    title, body = fold(title), fold(body)
    return source.kind, key, title, body, f"{title} {body}" if source.body_in_parts else title


def _forget(connection: sqlite3.Connection, held: tuple[str, str, str, str, str, int]) -> None:
    _kind, _key, title, body, parts, rowid = held
    # external content: the index must be told what it held
    connection.execute(
        "INSERT INTO search_words (search_words, rowid, title, body) VALUES ('delete', ?, ?, ?)",
        (rowid, title, body),
    )
    connection.execute(
        "INSERT INTO search_parts (search_parts, rowid, parts) VALUES ('delete', ?, ?)",
        (rowid, parts),
    )
    connection.execute("DELETE FROM search_doc WHERE id = ?", (rowid,))


def _remember(connection: sqlite3.Connection, document: tuple[str, str, str, str, str]) -> None:
    _kind, _key, title, body, parts = document
    rowid = connection.execute(
        "INSERT INTO search_doc (kind, ref_id, title, body, parts) VALUES (?, ?, ?, ?, ?)",
        document,
    ).lastrowid
    connection.execute(
        "INSERT INTO search_words (rowid, title, body) VALUES (?, ?, ?)", (rowid, title, body)
    )
    connection.execute("INSERT INTO search_parts (rowid, parts) VALUES (?, ?)", (rowid, parts))


def query_words(text: str) -> list[str]:
    """Return the folded words of what a person typed."""
    return re.findall(r"\w+", fold(text))


def find(connection: sqlite3.Connection, text: str, limit: int) -> list[tuple[str, str]]:
    """Return (kind, key) of what holds all words: titles first, then newest, then parts."""
    words = query_words(text)
    if not words:
        return []
    beginnings = " AND ".join(f'"{word}"*' for word in words)
    hits: dict[tuple[str, str], None] = {}
    for index, match in (
        ("search_words", f"title : ({beginnings})"),
        ("search_words", beginnings),
        ("search_parts", " AND ".join(f'"{word}"' for word in words)),
    ):
        if len(hits) >= limit or (index == "search_parts" and min(map(len, words)) < 3):
            break
        found = connection.execute(
            f"SELECT d.kind, d.ref_id FROM {index} JOIN search_doc d ON d.id = {index}.rowid "
            f"WHERE {index} MATCH ? ORDER BY {index}.rowid DESC LIMIT ?",
            (match, limit),
        )
        hits.update(dict.fromkeys((kind, key) for kind, key in found))
    return list(hits)[:limit]


# CROSS JOIN holds SQLite to this order: few hits first, then the documents they lie in.
_HITS = (
    "SELECT d.kind, d.ref_id FROM {index} CROSS JOIN search_doc d ON d.id = {index}.rowid "
    "WHERE {index} MATCH {mark} AND +d.kind IN {kinds}"
)
_SHORTEST_PART = 3  # letters that `search_parts` knows


def hits_sql(words: str, mark: str, kinds: Iterable[str]) -> tuple[str, str]:
    """Return a query for kind and key of documents whose titles hold some words, and its parameter.

    Three letters or more are found anywhere, fewer at the beginning of a word. `mark` is the
    parameter's name in the query.
    """
    folded = fold(words.replace("\0", " "))
    named = "(" + ", ".join(f"'{kind}'" for kind in kinds) + ")"
    quoted = '"' + folded.replace('"', '""') + '"'
    if len(folded) >= _SHORTEST_PART:
        return _HITS.format(index="search_parts", mark=mark, kinds=named), quoted
    return _HITS.format(index="search_words", mark=mark, kinds=named), f"title : {quoted}*"
