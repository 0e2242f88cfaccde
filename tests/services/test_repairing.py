# SPDX-License-Identifier: MPL-2.0
"""A damaged plan saved into a new one: what is kept, what is told lost, and that it stays."""

import contextlib
import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.services import meetings, passwords
from hpdesk.services.checking import check_file
from hpdesk.services.desk import Desk
from hpdesk.services.repairing import Repair, repair
from hpdesk.services.sample import make_sample
from hpdesk.storage.raw_pages import RawPages

TODAY = date(2026, 11, 12)
_PAGE = 4096
_PLANS = Path(__file__).parent.parent / "data" / "plans"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("sample") / "plan.hpdesk"
    make_sample(path, TODAY)
    return path.read_bytes()


@contextlib.contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        yield connection
    finally:
        connection.close()


def tables(connection: sqlite3.Connection) -> list[str]:
    return [
        name
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'"
        )
    ]


def rows(path: Path) -> dict[str, dict[object, tuple[object, ...]]]:
    with opened(path) as connection:
        return {
            table: {
                row[0]: row for row in connection.execute(f'SELECT * FROM "{table}"').fetchall()
            }
            for table in tables(connection)
        }


def changed_by(path: Path, *statements: str) -> None:
    with opened(path) as connection:
        for statement in statements:
            connection.execute(statement)


def root_of(path: Path, name: str) -> int:
    with opened(path) as connection:
        ((page,),) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)
        )
    return int(page)


def zero_page(path: Path, number: int) -> None:
    content = bytearray(path.read_bytes())
    content[(number - 1) * _PAGE : number * _PAGE] = bytes(_PAGE)
    path.write_bytes(content)


def repaired(path: Path) -> tuple[Repair, Path]:
    """Return what a repair tells and the new plan, having seen that the damaged one stays."""
    before = hashlib.sha256(path.read_bytes()).digest()
    target = path.with_name("reddet.hpdesk")
    done = repair(path, target)
    assert hashlib.sha256(path.read_bytes()).digest() == before
    return done, target


@pytest.fixture
def plan(whole: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "plan.hpdesk"
    path.write_bytes(whole)
    return path


def test_a_sound_plan_is_saved_with_every_row(plan: Path) -> None:
    done, target = repaired(plan)
    assert done.lost == ()
    assert rows(target) == rows(plan)
    assert check_file(target) == []


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(pages=st.sets(st.integers(1, 300), min_size=1, max_size=4), filler=st.sampled_from([0, 255]))
def test_what_is_not_told_lost_is_as_it_was(
    whole: bytes, tmp_path: Path, pages: set[int], filler: int
) -> None:
    plan = tmp_path / "plan.hpdesk"
    plan.write_bytes(whole)
    before = rows(plan)
    content = bytearray(whole)
    for number in pages:
        content[(number - 1) * _PAGE : number * _PAGE] = bytes([filler]) * _PAGE
    plan.write_bytes(content)
    done, target = repaired(plan)
    after = rows(target)
    target.unlink()
    told = " ".join((*done.lost, *done.from_history))
    for table in ("task", "person", "body"):  # those are named by what they are called
        for key, row in before[table].items():
            if after[table].get(key) != row:
                assert told, f"{table} {key} is lost and nobody says so"
    saved = set(after["blob"])
    assert saved <= set(before["blob"])
    for key in saved:
        (content_of,) = [row[1] for row in after["blob"].values() if row[0] == key]
        assert hashlib.sha256(content_of).hexdigest() == key  # type: ignore[arg-type]  # bytes


def test_a_plan_of_a_newer_version_is_saved_with_a_word_of_what_is_not_known(plan: Path) -> None:
    changed_by(
        plan,
        "ALTER TABLE meeting ADD COLUMN weather TEXT DEFAULT 'regn'",
        f"PRAGMA user_version={9 << 16}",
    )
    found, _saved = repaired(plan)
    assert "lavet med en nyere udgave" in found.lost[0]
    assert len(found.lost) == 1


@pytest.mark.parametrize("table", ["meeting", "task", "agenda_item", "plan", "change_set"])
def test_a_plan_without_the_root_of_a_table_becomes_whole_again(plan: Path, table: str) -> None:
    before = rows(plan)[table]
    zero_page(plan, root_of(plan, table))
    _done, target = repaired(plan)
    assert [fault for fault in check_file(target) if "mangler sin fil" not in fault] == []
    with contextlib.closing(Desk.open(target)) as desk:
        assert meetings.list_meetings(desk)
    kept = rows(target)[table]
    if len(before) > 60:  # on several pages, of which the indexes know the keys
        assert len(kept) == len(before)


def test_a_plan_without_its_first_page_is_saved(plan: Path) -> None:
    before = rows(plan)
    zero_page(plan, 1)
    _done, target = repaired(plan)
    assert check_file(target) == []
    assert rows(target)["agenda_item"].keys() == before["agenda_item"].keys()


def test_a_lost_part_of_a_long_text_is_told_by_point_and_field(plan: Path) -> None:
    text = "Sagen handler om Solgården. " * 900
    changed_by(plan, "UPDATE agenda_item SET case_text = NULL")
    with opened(plan) as connection:
        ((key, title),) = connection.execute("SELECT id, title FROM agenda_item LIMIT 1")
        connection.execute("UPDATE agenda_item SET case_text = ? WHERE id = ?", (text, key))
    content = plan.read_bytes()
    place = content.rindex(b"Solg\xc3\xa5rden")
    zero_page(plan, place // _PAGE + 1)
    done, target = repaired(plan)
    assert any(title in line and "sagsfremstilling" in line for line in done.lost), done.lost
    assert rows(target)["agenda_item"][key][2] is not None


def test_a_lost_row_comes_from_the_history(plan: Path) -> None:
    with contextlib.closing(Desk.open(plan)) as desk:
        meeting = meetings.list_meetings(desk)[-1].id
        added = meetings.add_item(desk, meeting, "Trafik ved skolen")
    with plan.open("rb") as file:
        pages = RawPages(file)
        leaves = pages.walk(root_of(plan, "agenda_item")).leaves
        (page,) = [leaf for leaf in leaves if any(added in row.values for row in pages.rows(leaf))]
    zero_page(plan, page)
    done, target = repaired(plan)
    saved = rows(target)["agenda_item"]
    assert added in saved, done
    assert "Trafik ved skolen" in saved[added]


def test_what_was_deleted_stays_deleted(plan: Path) -> None:
    with opened(plan) as connection:
        ((key,),) = connection.execute("SELECT id FROM note LIMIT 1")
    with contextlib.closing(Desk.open(plan)) as desk, desk.write("Slettet") as writer:
        writer.delete("note", key)
    _done, target = repaired(plan)
    assert key not in rows(target)["note"]


@pytest.mark.parametrize("version", ["1.0", "1.2"])
def test_a_damaged_plan_of_an_earlier_version_is_saved_in_todays(
    tmp_path: Path, version: str
) -> None:
    plan = tmp_path / "plan.hpdesk"
    plan.write_bytes((_PLANS / f"plan-{version}.hpdesk").read_bytes())
    before = rows(plan)
    zero_page(plan, root_of(plan, "sqlite_autoindex_task_1"))
    _done, target = repaired(plan)
    assert rows(target)["task"].keys() == before["task"].keys()
    assert check_file(target) == []


def test_references_to_nothing_are_cleared_and_rings_are_broken(plan: Path) -> None:
    with opened(plan) as connection:
        ((one,), (other,)) = connection.execute("SELECT id FROM organisation LIMIT 2")
        connection.execute("UPDATE organisation SET parent_id = ? WHERE id = ?", (one, other))
        connection.execute("UPDATE organisation SET parent_id = ? WHERE id = ?", (other, one))
        connection.execute("UPDATE person SET organisation_id = 'nobody'")
        connection.execute("UPDATE agenda_item SET rank = 7")
    assert len(check_file(plan)) > 0
    _done, target = repaired(plan)
    assert check_file(target) == []


def test_odd_values_do_not_come_along(plan: Path) -> None:
    changed_by(
        plan,
        "UPDATE task SET status = 'bogus', due = 'i morgen'",
        "UPDATE meeting SET starts = 'snart'",
        "UPDATE agenda_item SET title = CAST(x'ff41' AS TEXT)",
    )
    done, target = repaired(plan)
    assert any("status" in line for line in done.lost)
    with contextlib.closing(Desk.open(target)) as desk:
        for meeting in meetings.list_meetings(desk):
            meetings.list_items(desk, meeting.id)
    assert check_file(target) == []


def test_planted_triggers_and_views_do_not_come_along(plan: Path) -> None:
    changed_by(
        plan,
        "CREATE TRIGGER t AFTER UPDATE ON task BEGIN DELETE FROM note; END",
        "CREATE VIEW v AS SELECT * FROM note",
    )
    with pytest.raises(UserError, match="ikke hører til i en plan"):
        Desk.open(plan)
    _done, target = repaired(plan)
    assert rows(target)["note"] == rows(plan)["note"]
    Desk.open(target).close()


@pytest.mark.parametrize(
    "plant",
    [
        "CREATE TRIGGER t AFTER INSERT ON task BEGIN DELETE FROM note; END",
        "CREATE VIEW v AS SELECT * FROM note",
        "CREATE VIRTUAL TABLE v USING fts5(x)",
    ],
)
@pytest.mark.parametrize("version", ["1.0", "1.2", "now"])
def test_a_plan_that_acts_by_itself_is_refused_unchanged(
    whole: bytes, tmp_path: Path, plant: str, version: str
) -> None:
    plan = tmp_path / "plan.hpdesk"
    released = _PLANS / f"plan-{version}.hpdesk"
    plan.write_bytes(whole if version == "now" else released.read_bytes())
    changed_by(plan, plant)
    before = plan.read_bytes()
    for for_writing in (True, False):
        with pytest.raises(UserError, match="ikke hører til i en plan"):
            Desk.open(plan, for_writing=for_writing)
    assert plan.read_bytes() == before
    assert list(tmp_path.iterdir()) == [plan]


def test_a_journal_that_no_crash_left_is_not_rolled_back(plan: Path) -> None:
    before = plan.read_bytes()
    # tells that the file had one page, which is all that SQLite would leave of it
    lie = bytes.fromhex("d9d505f920a163d7") + b"".join(
        number.to_bytes(4, "big") for number in (0, 77, 1, 512, _PAGE)
    )
    plan.with_name("plan.hpdesk-journal").write_bytes(lie.ljust(512, b"\0"))
    for for_writing in (True, False):
        with pytest.raises(UserError, match="beskadiget"):
            Desk.open(plan, for_writing=for_writing)
    assert plan.read_bytes() == before
    done, target = repaired(plan)
    assert (done.lost, check_file(target)) == ((), [])


def test_a_damaged_encrypted_plan_is_saved_encrypted(plan: Path, tmp_path: Path) -> None:
    before = rows(plan)["agenda_item"].keys()
    passwords.set_password(plan, "hest bil og 12 æbler")
    content = bytearray(plan.read_bytes())
    content[40 * _PAGE : 41 * _PAGE] = bytes(_PAGE)
    plan.write_bytes(content)
    _done, target = repaired(plan)
    try:
        assert not target.read_bytes().startswith(b"SQLite format 3")
        with contextlib.closing(Desk.open(target)) as desk:
            found = [key for (key,) in desk.read().rows("SELECT id FROM agenda_item")]
        assert set(found) <= set(before)
        assert found
    finally:
        passwords.put_away()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", bytes(9000), b"\xff" * 9000])
def test_what_is_no_plan_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "plan.hpdesk"
    path.write_bytes(content)
    with pytest.raises(UserError):
        repair(path, tmp_path / "ny.hpdesk")
    assert list(tmp_path.iterdir()) == [path]


def test_nothing_is_left_of_a_cancelled_repair(plan: Path, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        repair(plan, tmp_path / "ny.hpdesk", cancelled=_at_once())
    assert list(tmp_path.iterdir()) == [plan]


def _at_once() -> Callable[[], bool]:
    return bool(1).__bool__


def test_an_existing_file_is_not_written_over(plan: Path, tmp_path: Path) -> None:
    target = tmp_path / "ny.hpdesk"
    target.write_text("mit", "utf-8")
    with pytest.raises(UserError, match="findes allerede"):
        repair(plan, target)
    assert target.read_text("utf-8") == "mit"


def test_a_search_index_that_does_not_fit_is_found_and_made_anew(plan: Path) -> None:
    changed_by(plan, "DELETE FROM search_doc WHERE kind = 'task'")
    assert check_file(plan) == ["Søgningen finder ikke alt, hvad der står i planen."]
    _done, target = repaired(plan)
    assert check_file(target) == []
