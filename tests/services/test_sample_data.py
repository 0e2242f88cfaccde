# SPDX-License-Identifier: MPL-2.0
"""The sample plan is whole: counts, references, files and the mix of tasks on its own today."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from hpdesk.domain.followup_rules import TaskGroup, group_of
from hpdesk.services.desk import Desk
from hpdesk.services.followup import list_tasks
from tests.builders import sample_plan

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"
TODAY = date(2026, 11, 12)
LISTS = (
    "plans",
    "organisations",
    "people",
    "bodies",
    "meetings",
    "notes",
    "positions",
    "alignments",
    "practice",
)
DAY_FIELDS = (
    "on",
    "due",
    "closed_on",
    "added_on",
    "follow_up_on",
    "from",
    "to",
    "raised_on",
    "settled_on",
    "answered_on",
    "told_on",
    "valid_from",
    "approved_on",
    "mandate_until",
)
TIME_FIELDS = ("starts", "ends", "arrived", "left")

Row = dict[str, Any]


@pytest.fixture(scope="module")
def plan() -> Row:
    """Return the sample plan as it lies on disk."""
    loaded: Row = json.loads((SAMPLE / "plan.json").read_text(encoding="utf-8"))
    return loaded


def items_of(plan: Row) -> list[Row]:
    """Return every agenda item."""
    return [item for meeting in plan["meetings"] for item in meeting["agenda"]]


def tasks_of(plan: Row) -> list[Row]:
    """Return every task."""
    return [task for item in items_of(plan) for task in item.get("tasks", [])]


def attachments_of(plan: Row) -> list[Row]:
    """Return every bilag."""
    return [bilag for item in items_of(plan) for bilag in item.get("attachments", [])]


def ids_of(rows: list[Row]) -> set[str]:
    """Return the ids of rows."""
    return {row["id"] for row in rows}


def meeting_of(plan: Row, key: str) -> Row:
    """Return one meeting."""
    found: Row = next(meeting for meeting in plan["meetings"] if meeting["id"] == key)
    return found


def rows_below(value: object) -> Iterator[Row]:
    """Yield every object of the plan, at any depth."""
    if isinstance(value, dict):
        yield value
        for below in value.values():
            yield from rows_below(below)
    elif isinstance(value, list):
        for below in value:
            yield from rows_below(below)


def is_late(task: Row) -> bool:
    """Tell whether a task is open after its date."""
    return (
        task["status"] in ("open", "in_progress")
        and "due" in task
        and date.fromisoformat(task["due"]) < TODAY
    )


def test_the_sample_has_the_lists_of_the_format(plan: Row) -> None:
    assert plan["format"] == "hpdesk-exchange"
    assert plan["version"] == 1
    assert set(plan) == {"format", "version", *LISTS}


def test_the_counts_are_those_of_the_story(plan: Row) -> None:
    assert len(plan["people"]) == 47
    assert len(plan["bodies"]) == 7
    assert len(plan["meetings"]) == 55
    assert len(tasks_of(plan)) == 34
    assert len(plan["notes"]) == 40
    assert len(attachments_of(plan)) == 48


def test_the_meetings_are_ten_boards_twenty_four_groups_twenty_pre_meetings_one_trip(
    plan: Row,
) -> None:
    kinds = Counter(meeting["kind"] for meeting in plan["meetings"])
    boards = [m for m in plan["meetings"] if m["bodies"][0] == "b-best"]
    groups = [m for m in plan["meetings"] if m["bodies"][0].startswith("b-sg")]
    assert kinds["pre_meeting"] == 20
    assert kinds["study_trip"] == kinds["joint"] == kinds["extraordinary"] == 1
    assert len(groups) == 24
    assert len(boards) == 11


def test_every_id_is_used_once_in_the_whole_file(plan: Row) -> None:
    counts = Counter(row["id"] for row in rows_below(plan) if "id" in row)
    assert [key for key, count in counts.items() if count > 1] == []


def test_every_reference_leads_to_a_row(plan: Row) -> None:
    nameless = ("positions", "alignments")
    known = {name: ids_of(plan[name]) for name in LISTS if name not in nameless}
    items = ids_of(items_of(plan))
    people, organisations = known["people"], known["organisations"]
    wanted: list[tuple[str, set[str]]] = []
    for row in rows_below(plan):
        wanted += [(row[k], people) for k in ("person", "deputy_for") if k in row]
        wanted += [(row[k], organisations) for k in ("party", "for_party") if k in row]
        wanted += [(row[k], items) for k in ("item", "origin") if k in row]
        wanted += [(row[k], people) for k in ("talker", "contact") if k in row]
        wanted += [(row["heard_in"], known["meetings"])] if "heard_in" in row else []
        wanted += [(row["task"], ids_of(tasks_of(plan)))] if "task" in row else []
        wanted += [(row["approved_in"], known["meetings"])] if "approved_in" in row else []
        wanted += [(one, people | organisations) for one in row.get("responsible", [])]
        wanted += [(one, organisations) for one in row.get("parties", [])]
    for person in plan["people"]:
        wanted.append((person["organisation"], organisations))
    for meeting in plan["meetings"]:
        wanted += [(meeting[k], people) for k in ("chair", "minute_taker")]
        wanted += [(body, known["bodies"]) for body in meeting["bodies"]]
        if "for_meeting" in meeting:
            wanted.append((meeting["for_meeting"], known["meetings"]))
    for note in plan["notes"]:
        wanted += [(one, people) for one in note.get("people", [])]
        wanted += [(note["meeting"], known["meetings"])] if "meeting" in note else []
    for owner in plan["organisations"]:
        wanted += [(owner["parent"], organisations)] if "parent" in owner else []
    for body in plan["bodies"]:
        wanted += [(body["parent"], known["bodies"])] if "parent" in body else []
        wanted += [(one, known["plans"]) for one in body["plans"]]
    assert len(wanted) > 1000
    assert [key for key, rows in wanted if key not in rows] == []


def test_every_date_and_time_can_be_read_and_meetings_end_after_they_start(plan: Row) -> None:
    for row in rows_below(plan):
        for field in (*DAY_FIELDS, *TIME_FIELDS):
            if field in row:
                datetime.fromisoformat(row[field])
    for meeting in plan["meetings"]:
        assert meeting["starts"] < meeting["ends"], meeting["id"]


def test_every_bilag_lies_in_the_folder_and_no_file_is_left_over(plan: Row) -> None:
    named = {(SAMPLE / bilag["file"]).resolve() for bilag in attachments_of(plan)}
    on_disk = {path.resolve() for path in (SAMPLE / "bilag").rglob("*") if path.is_file()}
    assert named == on_disk
    assert sum(path.stat().st_size for path in on_disk) < 3_000_000


def test_the_tasks_have_the_stated_mix_on_the_samples_own_day(plan: Row) -> None:
    tasks = tasks_of(plan)
    ownerless = [task for task in tasks if not task["responsible"]]
    unparsed = [task for task in tasks if "due_text" in task]
    late = [task for task in tasks if is_late(task) and task["responsible"]]
    done = [task for task in tasks if task["status"] == "done"]
    open_in_time = [
        task
        for task in tasks
        if task["status"] in ("open", "in_progress") and "due" in task and not is_late(task)
    ]
    assert len(done) == 22
    assert len(open_in_time) == 6
    assert len(late) == 4
    assert [(task["id"], task["due_text"]) for task in unparsed] == [("t-06", "snarest")]
    assert [task["id"] for task in ownerless] == ["t-09"]
    assert all("closed_on" in task for task in done)


def test_the_tasks_stand_in_the_groups_that_the_story_tells(tmp_path: Path) -> None:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY)
    tasks = {task.id: task for task in list_tasks(desk)}
    desk.close()
    groups: dict[TaskGroup, set[str]] = {}
    for key, task in tasks.items():
        groups.setdefault(group_of(task, TODAY), set()).add(key)
    assert {group: len(keys) for group, keys in groups.items()} == {
        TaskGroup.OVERDUE: 4,
        TaskGroup.THIS_WEEK: 1,
        TaskGroup.NEXT_30_DAYS: 3,
        TaskGroup.LATER: 2,
        TaskGroup.NO_DATE: 1,
        TaskGroup.NOBODY: 1,
        TaskGroup.CLOSED: 22,
    }
    assert groups[TaskGroup.OVERDUE] == {"t-05", "t-07", "t-30", "t-31"}
    assert (groups[TaskGroup.NO_DATE], groups[TaskGroup.NOBODY]) == ({"t-06"}, {"t-09"})
    (omar,) = tasks["t-05"].responsible
    assert omar.called_now == "Omar Haddad-Friis (dengang Lise-Lotte Damkjær)"
    late = tasks["t-01"]
    assert late.closed_on is not None
    assert late.due is not None
    assert (late.closed_on - late.due).days == 14
    assert [who.name for who in tasks["t-12"].responsible] == ["Henrik Bülow", "Mette Øllgaard"]


def test_nothing_but_drafts_lies_after_the_samples_own_day(plan: Row) -> None:
    for meeting in plan["meetings"]:
        held = datetime.fromisoformat(meeting["starts"]).date() < TODAY
        assert (meeting["state"] != "draft") is held, meeting["id"]
        assert ("attendance" in meeting) is held, meeting["id"]
    assert all(task.get("closed_on", "") <= TODAY.isoformat() for task in tasks_of(plan))
    assert all(note["on"][:10] <= TODAY.isoformat() for note in plan["notes"])


def test_the_next_board_meeting_is_rich_and_a_little_too_long(plan: Row) -> None:
    meeting = meeting_of(plan, "m-b8")
    agenda = meeting["agenda"]
    bilag = [one for item in agenda for one in item.get("attachments", [])]
    assert meeting["starts"] == "2026-12-01T14:00"
    assert meeting["ends"] == "2026-12-01T16:00"
    assert sum(item["duration"] for item in agenda) == 128
    assert len(bilag) == 8
    assert {Path(one["file"]).suffix for one in bilag} == {".pdf", ".png", ".docx", ".xlsx"}
    assert [item["public_title"] for item in agenda if item.get("closed")] == ["Lukket punkt"]


def test_the_next_board_meeting_has_the_faults_a_check_must_find(plan: Row) -> None:
    agenda = {item["id"]: item for item in meeting_of(plan, "m-b8")["agenda"]}
    titles = {bilag["title"] for item in agenda.values() for bilag in item.get("attachments", [])}
    assert "[HUSK" in agenda["i-b8-4"]["case"]
    assert "case" not in agenda["i-b8-6"]
    assert "bilaget »Henvendelser fordelt på steder«" in agenda["i-b8-5"]["case"]
    assert "bilaget »Styregruppernes mødeplan«" in agenda["i-b8-7"]["case"]
    assert titles.isdisjoint({"Henvendelser fordelt på steder", "Styregruppernes mødeplan"})
    assert "010101-0000" in agenda["i-b8-8"]["case"]


def test_parties_disagree_about_the_next_meetings_decisions(plan: Row) -> None:
    stances: dict[str, set[str]] = {}
    for position in plan["positions"]:
        stances.setdefault(position["item"], set()).add(position["stance"])
    assert {"supports", "against", "reservation"} <= stances["i-b8-5"]
    assert {"supports", "against"} <= stances["i-b8-6"]


def test_every_room_of_the_stakeholders_shows_something(plan: Row) -> None:
    versions = {body["id"]: body.get("terms_versions", []) for body in plan["bodies"]}
    approved = [key for key, rows in versions.items() if any("approved_on" in r for r in rows)]
    drafts = [key for key, rows in versions.items() if rows and key not in approved]
    without = [body["id"] for body in plan["bodies"] if not versions[body["id"]]]
    assert (approved, drafts) == (["b-best"], ["b-sgu"])
    assert "terms" not in next(body for body in plan["bodies"] if body["id"] == "b-sgb")
    assert "b-sgb" in without
    assert sum(seat["seats"] for seat in plan["bodies"][0]["seats"]) == 12
    assert len(meeting_of(plan, "m-st")["lessons"]) == 3
    assert {one["kind"] for one in plan["practice"]} == {"trouble", "pride", "other"}
    assert any("told_on" in one for one in plan["practice"])


def test_the_joint_meeting_gathers_four_bodies_and_thirty_one_people(plan: Row) -> None:
    meeting = meeting_of(plan, "m-f")
    present = [one for one in meeting["attendance"] if one["status"] == "present"]
    assert meeting["bodies"] == ["b-best", "b-sgu", "b-sgb", "b-sgs"]
    assert len(present) == 31


def test_the_hard_cases_among_the_bilag_are_there(plan: Row) -> None:
    bilag = attachments_of(plan)
    counts = Counter(one["file"] for one in bilag)
    empty = [one for one in bilag if (SAMPLE / one["file"]).stat().st_size == 0]
    assert [one["file"] for one in bilag if "added_on" in one] == [
        "bilag/b7/budget-2027-bemaerkninger.pdf"
    ]
    assert [one["file"] for one in empty] == ["bilag/b7/hoeringssvar-kvarterraadet.pdf"]
    assert "bilag/b5/æøå – (endelig) v2.pdf" in counts
    assert counts["bilag/b7/tal-1-halvaar-2026.pdf"] == 2
    assert b"/Encrypt" in (SAMPLE / "bilag/b8/fortroligt-notat.pdf").read_bytes()
    csv = (SAMPLE / "bilag/b1/fravaer-foreloebigt.csv").read_bytes()
    with pytest.raises(UnicodeDecodeError):
        csv.decode("utf-8")
    assert "Østre Skole" in csv.decode("cp1252")


def test_the_longest_title_has_one_hundred_and_eighty_characters(plan: Row) -> None:
    assert max(len(item["title"]) for item in items_of(plan)) == 180
