# SPDX-License-Identifier: MPL-2.0
"""Small plans on disk, made quickly: the empty ones are copies of one made per session."""

import json
import sqlite3
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from hpdesk.domain.coordination import Alignment
from hpdesk.services import bodies, body_terms, followup, meetings, people
from hpdesk.services.desk import Desk
from hpdesk.services.exchange_import import import_folder
from hpdesk.services.new_plan import make_plan
from hpdesk.storage.coordination_reads import read_alignments

Json = dict[str, Any]

EXAMPLE = Path(__file__).parent / "data" / "exchange" / "example"
SAMPLE = Path(__file__).parents[1] / "resources" / "sample"
TODAY = date(2026, 11, 12)
BOARD_STARTS = datetime(2026, 12, 1, 14)
BOARD_ENDS = datetime(2026, 12, 1, 16)


@cache
def _empty_bytes() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tom.hpdesk"
        make_plan(path, "Nørrehavn Øst 2024–27")
        return path.read_bytes()


@cache
def _imported_bytes(source: Path) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "importeret.hpdesk"
        import_folder(source, path)
        return path.read_bytes()


def empty_plan(folder: Path, name: str = "plan.hpdesk") -> Path:
    """Return a plan file with one plan and nothing else."""
    path = folder / name
    path.write_bytes(_empty_bytes())
    return path


def example_plan(folder: Path, name: str = "eksempel.hpdesk") -> Path:
    """Return the exchange example as a plan file."""
    path = folder / name
    path.write_bytes(_imported_bytes(EXAMPLE))
    return path


def sample_plan(folder: Path, name: str = "demo.hpdesk") -> Path:
    """Return the sample as a plan file, with the dates of its own day (12 November 2026)."""
    path = folder / name
    path.write_bytes(_imported_bytes(SAMPLE))
    return path


def strip_bodies(desk: Desk) -> None:
    """Take seats and versions of kommissorier from the bodies of a sample plan."""
    with desk.write("Organer uden pladser og kommissorium") as writer:
        for seat in bodies.list_seats(desk):
            writer.delete("body_seat", seat.id)
        for terms in body_terms.list_terms(desk):
            writer.delete("terms_version", terms.id)


@dataclass(frozen=True, slots=True)
class Board:
    """The keys of a board with two members and one meeting of three points."""

    body: str
    chair: str
    secretary: str
    party: str
    meeting: str
    items: tuple[str, str, str]


def add_board(desk: Desk) -> Board:
    """Add a party, two people, a board and its meeting with three points."""
    party = people.add_organisation(desk, "Boligselskabet Fjordbo", "housing_organisation")
    chair = people.add_person(desk, "Karin Vestermark", title="Direktør", organisation_id=party)
    secretary = people.add_person(desk, "Lone Kjærulff", title="Sekretariatsleder")
    body = people.add_body(desk, "Bestyrelsen")
    people.add_member(desk, body, chair, "chair", party_id=party)
    people.add_member(desk, body, secretary, "secretary")
    meeting = meetings.add_meeting(desk, [body], BOARD_STARTS, BOARD_ENDS, title="Bestyrelsesmøde")
    first, second, third = (
        meetings.add_item(desk, meeting, title)
        for title in ("Godkendelse af dagsorden", "Nattevandring", "Eventuelt")
    )
    return Board(body, chair, secretary, party, meeting, (first, second, third))


def add_task(desk: Desk, board: Board, text: str = "Skaf lokale", **fields: Any) -> str:  # noqa: ANN401 - as the service
    """Add a task to the board's second point."""
    fields.setdefault("responsible", [board.chair])
    return followup.add_task(desk, text, item_id=board.items[1], **fields)


def minimal_exchange(**lists: object) -> Json:
    """Return the smallest plan.json, with the lists given."""
    return {"format": "hpdesk-exchange", "version": 1, **lists}


def write_exchange(
    folder: Path, data: object, files: Mapping[str, bytes] | None = None, name: str = "mappe"
) -> Path:
    """Return an exchange folder with this plan.json and these files beside it."""
    made = folder / name
    made.mkdir()
    (made / "plan.json").write_text(json.dumps(data), "utf-8")
    for place, content in (files or {}).items():
        path = made / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return made


_HISTORY = ("change_set", "row_change")
# what FTS5 keeps for itself differs with the order of writing, and rowids are nobody's business
_UNSAID = ("sqlite_", "search_words", "search_parts")


def dump_tables(connection: sqlite3.Connection, *, history: bool = False) -> Json:
    """Return every row of every table, sorted; of the search only its documents."""
    dump: Json = {}
    names = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if not name.startswith(_UNSAID) and (history or name not in _HISTORY)
    ]
    for name in names:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
        wanted = [c for c in columns if not (name == "search_doc" and c == "id")]
        dump[name] = sorted(
            connection.execute(f"SELECT {', '.join(wanted)} FROM {name}").fetchall(), key=repr
        )
    return dump


def alignment_of(desk: Desk, item_id: str) -> Alignment:
    """Return what a point takes to be agreed on, as it stands in the file."""
    (found,) = (a for a in read_alignments(desk.read()) if a.item_id == item_id)
    return found
