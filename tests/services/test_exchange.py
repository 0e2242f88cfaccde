# SPDX-License-Identifier: MPL-2.0
"""Import and export give the same data back, and a fault is told with its place."""

import contextlib
import copy
import json
import os
import shutil
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hpdesk.domain.errors import UserError
from hpdesk.resources import resource_path
from hpdesk.services import attachments, coordination, meetings, note_steps, plan_settings
from hpdesk.services.checking import check_file
from hpdesk.services.desk import Desk
from hpdesk.services.exchange_export import export_folder
from hpdesk.services.exchange_import import import_folder
from hpdesk.services.followup import list_tasks
from hpdesk.services.sample import make_sample
from tests.builders import (
    EXAMPLE,
    SAMPLE,
    Json,
    example_plan,
    minimal_exchange,
    sample_plan,
    write_exchange,
)


def read_json(folder: Path) -> Json:
    """Return a folder's plan.json."""
    data: Json = json.loads((folder / "plan.json").read_text("utf-8"))
    return data


def without_defaults(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """Return JSON without the fields that an export fills in with their defaults."""
    if isinstance(value, dict):
        defaults = {"earliest": 14, "latest": 10, "closed": False}
        defaults |= {"settled": False, "hidden": False, "calendar_sequence": 0}
        defaults |= {"primary_partner": False, "hard": False}
        return {
            key: without_defaults(inner)
            for key, inner in value.items()
            if inner != [] and not (key in defaults and inner == defaults[key])
        }
    return [without_defaults(inner) for inner in value] if isinstance(value, list) else value


def there_and_back(folder: Path, work: Path) -> Path:
    """Import a folder, export the plan, and return the new folder."""
    plan = work / "plan.hpdesk"
    import_folder(folder, plan)
    assert check_file(plan) == []
    with contextlib.closing(Desk.open(plan, for_writing=False)) as desk:
        assert export_folder(desk, work / "ud") == ()
    return work / "ud"


@pytest.mark.parametrize("folder", [EXAMPLE, SAMPLE], ids=["example", "sample"])
def test_import_and_export_give_the_same_data_back(tmp_path: Path, folder: Path) -> None:
    back = there_and_back(folder, tmp_path)
    assert without_defaults(read_json(back)) == without_defaults(read_json(folder))
    assert files_of(back) == files_of(folder)


@pytest.mark.parametrize("folder", [EXAMPLE, SAMPLE], ids=["example", "sample"])
def test_an_exported_plan_comes_back_the_same_to_the_letter(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "1").mkdir()
    (tmp_path / "2").mkdir()
    once = there_and_back(folder, tmp_path / "1")
    twice = there_and_back(once, tmp_path / "2")
    assert (once / "plan.json").read_bytes() == (twice / "plan.json").read_bytes()


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the bytes of the files beside plan.json."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in ("plan.json", "README.md")
    }


Spoil = Callable[[Json], object]
MEETING, ITEM = "meetings[0]", "meetings[0].agenda[1]"


def item(data: Json) -> Json:
    """Return the example's second point."""
    found: Json = data["meetings"][0]["agenda"][1]
    return found


def task(data: Json) -> Json:
    """Return the example's first task."""
    found: Json = item(data)["tasks"][0]
    return found


def bilag(name: str) -> Spoil:
    """Return what gives the example's bilag another path."""
    return lambda d: item(d)["attachments"][0].update(file=name)


FAULTS: dict[str, tuple[Spoil, str]] = {
    "a date of the old kind": (
        lambda d: task(d).update(due="31/2-2027"),
        f"{ITEM}.tasks[0].due: '31/2-2027' er ikke en dato",
    ),
    "a date that is none": (
        lambda d: task(d).update(due="2027-02-31"),
        f"{ITEM}.tasks[0].due: '2027-02-31' er ikke en dato",
    ),
    "a date with a time": (lambda d: task(d).update(due="2027-02-01T10:00"), ".due:"),
    "an empty date": (lambda d: task(d).update(due=""), ".due: ''"),
    "a date in other digits": (lambda d: task(d).update(due="２０２７-02-01"), ".due:"),
    "a date as a number": (lambda d: task(d).update(due=20270201), ".due: 20270201"),
    "a date of null": (lambda d: task(d).update(due=None), ".due: null er ikke tekst"),
    "a time without a clock": (
        lambda d: d["meetings"][0].update(starts="2026-09-08"),
        f"{MEETING}.starts: '2026-09-08' er ikke et tidspunkt",
    ),
    "a time with a zone": (
        lambda d: d["meetings"][0].update(starts="2026-09-08T14:00Z"),
        f"{MEETING}.starts:",
    ),
    "the 25th hour": (lambda d: d["meetings"][0].update(ends="2026-09-08T25:00"), ".ends:"),
    "a note on no day": (lambda d: d["notes"][0].update(on="i går"), "notes[0].on: 'i går'"),
    "an unknown field": (
        lambda d: d["people"][0].update(shoe_size=44),
        "people[0]: feltet 'shoe_size' kendes ikke",
    ),
    "an unknown list": (lambda d: d.update(recipes=[]), "plan.json: feltet 'recipes' kendes ikke"),
    "no id": (lambda d: d["people"][1].pop("id"), "people[1]: feltet »id« mangler"),
    "no name": (lambda d: d["bodies"][0].pop("name"), "bodies[0]: feltet »name« mangler"),
    "no start": (lambda d: d["meetings"][1].pop("starts"), "feltet »starts« mangler"),
    "no format": (lambda d: d.pop("format"), "feltet »format« mangler"),
    "no version": (lambda d: d.pop("version"), "feltet »version« mangler"),
    "another format": (lambda d: d.update(format="ics"), "format: 'ics' skal være"),
    "version 0": (lambda d: d.update(version=0), "version: 0 skal være 1"),
    "a newer version": (lambda d: d.update(version=2), "nyere udgave af hpdesk"),
    "a version in words": (lambda d: d.update(version="1"), "version:"),
    "a version that is true": (lambda d: d.update(version=True), "version: true"),
    "an empty id": (lambda d: d["plans"][0].update(id=""), "plans[0].id: feltet er tomt"),
    "an id that is a number": (lambda d: d["plans"][0].update(id=1), "plans[0].id: 1"),
    "an object for a list": (lambda d: d.update(people={}), "people: {} er ikke en liste"),
    "a list for an object": (lambda d: d["people"].append([]), "people[6]: [] er ikke et objekt"),
    "yes for true": (lambda d: item(d).update(closed="ja"), f"{ITEM}.closed: 'ja' er ikke true"),
    "a duration in words": (lambda d: item(d).update(duration="40"), f"{ITEM}.duration: '40'"),
    "a duration below nothing": (lambda d: item(d).update(duration=-5), f"{ITEM}.duration: -5"),
    "a huge duration": (lambda d: item(d).update(duration=10**30), f"{ITEM}.duration: 1000"),
    "an unknown kind": (
        lambda d: item(d).update(kind="chat"),
        f"{ITEM}.kind: 'chat' er ikke en af: decision",
    ),
    "an unknown state": (lambda d: d["meetings"][0].update(state="over"), f"{MEETING}.state:"),
    "an unknown role": (
        lambda d: d["bodies"][0]["members"][0].update(role="king"),
        "bodies[0].members[0].role:",
    ),
    "a window from last to first": (
        lambda d: d["bodies"][0].update(earliest=5),
        "bodies[0].earliest: vinduet begynder efter",
    ),
    "an id used twice": (
        lambda d: d["people"].append({"id": "x-kv", "name": "En til"}),
        "people[6].id: 'x-kv' er brugt to gange",
    ),
    "a task's id used twice in one point": (
        lambda d: item(d)["tasks"][1].update(id="t-1"),
        f"{ITEM}.tasks[1].id: 't-1' er brugt to gange",
    ),
    "an organisation that is not there": (
        lambda d: d["people"][0].update(organisation="o-x"),
        "people[0].organisation: 'o-x' findes ikke",
    ),
    "a member that is not there": (
        lambda d: d["bodies"][0]["members"][2].update(person="x-x"),
        "bodies[0].members[2].person: 'x-x' findes ikke",
    ),
    "a body that is not there": (
        lambda d: d["meetings"][0].update(bodies=["b-best", "b-x"]),
        f"{MEETING}.bodies[1]: 'b-x' findes ikke",
    ),
    "a responsible that is not there": (
        lambda d: task(d).update(responsible=["Nadia"]),
        f"{ITEM}.tasks[0].responsible[0]: 'Nadia' findes ikke",
    ),
    "a position on nothing": (
        lambda d: d["positions"][0].update(item="i-x"),
        "positions[0].item: 'i-x' findes ikke",
    ),
    "a position on two points": (
        lambda d: d["meetings"][0]["agenda"][0].update(id="i-b8-3"),
        "er flere punkter",
    ),
    "an organisation above itself": (
        lambda d: d["organisations"][0].update(parent="o-vel"),
        "organisations[0].parent: ligger under sig selv",
    ),
    "a body above itself": (lambda d: d["bodies"][0].update(parent="b-form"), "bodies[0].parent:"),
    "a bilag outside the folder": (
        bilag("../../hemmeligt.txt"),
        f"{ITEM}.attachments[0].file: filen ligger uden for mappen",
    ),
    "a bilag by way of the folder": (bilag("bilag/../../x"), "uden for mappen"),
    "a bilag from the root": (bilag("/etc/passwd"), "uden for mappen"),
    "a bilag behind a link": (bilag("bilag/link.txt"), "uden for mappen"),
    "a bilag that is a folder": (bilag("bilag"), ".file: filen findes ikke"),
    "a bilag that is missing": (bilag("bilag/væk.pdf"), ".file: filen findes ikke"),
    "a bilag of no name": (bilag(""), ".file: feltet er tomt"),
    "a bilag with a NUL": (bilag("bilag/a\0b"), ".file: filen findes ikke"),
    "a bilag with an endless name": (bilag("x" * 5000), ".file: filen findes ikke"),
    "half a letter": (lambda d: item(d).update(title="\ud83d"), "U+D83D"),
}


def refused(folder: Path, target: Path) -> str:
    """Return the one line that refuses an import, having seen that nothing was made."""
    with pytest.raises(UserError) as fault:
        import_folder(folder, target)
    assert [p.name for p in target.parent.iterdir()] == []
    text = str(fault.value)
    assert "\n" not in text
    assert not any(word in text for word in ("Error", "Traceback", "Exception"))
    return text


@pytest.mark.parametrize("what", FAULTS)
def test_a_fault_is_told_with_its_place_and_nothing_is_made(tmp_path: Path, what: str) -> None:
    spoil, sentence = FAULTS[what]
    data = copy.deepcopy(read_json(EXAMPLE))
    spoil(data)
    files = {"bilag/tal-2026-1.txt": b"tal"}
    folder = write_exchange(tmp_path, data, files)
    (tmp_path / "hemmeligt.txt").write_bytes(b"nej")
    (folder / "bilag" / "link.txt").symlink_to(tmp_path / "hemmeligt.txt")
    (tmp_path / "her").mkdir()
    assert sentence in refused(folder, tmp_path / "her" / "plan.hpdesk")


BYTES: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "ikke gyldig JSON ved linje 1"),
    "half": (b'{"format": "hpdesk-ex', "ikke gyldig JSON"),
    "a list": (b"[]", "skal indeholde et objekt"),
    "a number": (b"7", "skal indeholde et objekt"),
    "letters of another code": ('{"format": "æøå"}'.encode("latin-1"), "ikke gemt som UTF-8"),
    "UTF-16": ('{"format": "x"}'.encode("utf-16"), "ikke gemt som UTF-8"),
    "NaN": (b'{"format": NaN}', "ikke gyldig JSON"),
    "deep lists": (b"[" * 100_000, "ikke gyldig JSON"),
    "deep objects": (b'{"a":' * 5_000 + b"1" + b"}" * 5_000, "plan.json"),
    "lists just deep enough to be read": (
        b'{"format": "hpdesk-exchange", "version": 1, "people": ' + b"[" * 900 + b"]" * 900 + b"}",
        "people[0]",
    ),
    "a number of ten thousand digits": (b'{"version": ' + b"9" * 10_000 + b"}", "gyldig JSON"),
    "a field said twice": (
        b'{"format": "hpdesk-exchange", "version": 1, "plans": [], "plans": []}',
        "'plans' står to gange",
    ),
}


@pytest.mark.parametrize("what", BYTES)
def test_what_is_no_plan_json_is_refused(tmp_path: Path, what: str) -> None:
    content, sentence = BYTES[what]
    folder = write_exchange(tmp_path, {})
    (folder / "plan.json").write_bytes(content)
    (tmp_path / "her").mkdir()
    assert sentence in refused(folder, tmp_path / "her" / "plan.hpdesk")


def test_a_folder_without_plan_json_or_no_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    (tmp_path / "her").mkdir()
    target = tmp_path / "her" / "plan.hpdesk"
    assert "ingen plan.json" in refused(tmp_path / "tom", target)
    assert "findes ikke" in refused(tmp_path / "væk", target)
    assert "findes ikke" in refused(tmp_path / ("x" * 300), target)
    (tmp_path / "tom" / "plan.json").mkdir()
    assert "er ikke en fil" in refused(tmp_path / "tom", target)


def test_a_byte_order_mark_is_tolerated(tmp_path: Path) -> None:
    folder = write_exchange(tmp_path, {})
    content = json.dumps(minimal_exchange(plans=[{"id": "p", "name": "Æ"}]))
    (folder / "plan.json").write_text(content, "utf-8-sig")
    import_folder(folder, tmp_path / "plan.hpdesk")
    assert check_file(tmp_path / "plan.hpdesk") == []


def test_an_existing_plan_is_not_imported_over(tmp_path: Path) -> None:
    plan = example_plan(tmp_path)
    before = plan.read_bytes()
    with pytest.raises(UserError, match="findes allerede"):
        import_folder(EXAMPLE, plan)
    assert plan.read_bytes() == before


def test_the_same_ids_in_different_lists_survive(tmp_path: Path) -> None:
    point = {
        "id": "1",
        "title": "Punkt",
        "tasks": [{"id": "1", "text": "Opgave"}],
        "attachments": [{"id": "1", "title": "Bilag", "file": "a.txt"}],
    }
    data = minimal_exchange(
        bodies=[{"id": "1", "name": "Bestyrelsen"}],
        meetings=[
            {"id": str(n), "bodies": ["1"], "starts": "2026-01-01T10:00", "agenda": [point]}
            for n in (1, 2, 3)
        ],
    )
    folder = write_exchange(tmp_path, data, {"a.txt": b"a"})
    back = there_and_back(folder, tmp_path)
    assert without_defaults(read_json(back))["meetings"] == data["meetings"]


def test_two_bilag_of_one_name_and_different_bytes_both_come_along(tmp_path: Path) -> None:
    plan = example_plan(tmp_path)
    with contextlib.closing(Desk.open(plan)) as desk:
        for content in (b"en", b"to", b"to", b"tre"):
            attachments.add_attachment(desk, "i-b8-3", content, "Tal: 1/2?.txt")
        assert export_folder(desk, tmp_path / "ud") == ()
    point = read_json(tmp_path / "ud")["meetings"][1]["agenda"][2]
    named = [one["file"] for one in point["attachments"]]
    assert len(set(named)) == 3
    assert [(tmp_path / "ud" / name).read_bytes() for name in named] == [
        b"en",
        b"to",
        b"to",
        b"tre",
    ]


@pytest.mark.parametrize("name", ["bilag/../plan.json", "./plan.json", "plan.json", "bilag"])
def test_a_bilag_never_takes_the_place_of_plan_json_or_of_the_folder(
    tmp_path: Path, name: str
) -> None:
    point = {"id": "i", "title": "P", "attachments": [{"id": "a", "title": "A", "file": name}]}
    data = minimal_exchange(
        bodies=[{"id": "b", "name": "B"}],
        meetings=[{"id": "m", "bodies": ["b"], "starts": "2026-01-01T10:00", "agenda": [point]}],
    )
    folder = write_exchange(tmp_path, data, {} if "plan" in name else {name: b"indhold"})
    if not (folder / "bilag").exists():
        (folder / "bilag").mkdir()
    content = (folder / name).read_bytes()
    plan = tmp_path / "plan.hpdesk"
    import_folder(folder, plan)
    with contextlib.closing(Desk.open(plan)) as desk:
        attachments.add_attachment(desk, "i", b"nyt", "nyt.txt")
        export_folder(desk, tmp_path / "ud")
    first, second = read_json(tmp_path / "ud")["meetings"][0]["agenda"][0]["attachments"]
    assert (tmp_path / "ud" / first["file"]).read_bytes() == content
    assert (tmp_path / "ud" / second["file"]).read_bytes() == b"nyt"


def test_an_export_never_goes_into_a_folder_with_something_in_it(tmp_path: Path) -> None:
    plan = example_plan(tmp_path)
    (tmp_path / "ud").mkdir()
    (tmp_path / "ud" / "vigtigt.txt").write_bytes(b"vigtigt")
    there = sorted(tmp_path.rglob("*"))
    with contextlib.closing(Desk.open(plan)) as desk:
        for target in (tmp_path / "ud", plan, tmp_path / "væk" / "ud", tmp_path / ("x" * 300)):
            with pytest.raises(UserError):
                export_folder(desk, target)
    assert sorted(tmp_path.rglob("*")) == there


def test_an_export_into_an_empty_folder_works(tmp_path: Path) -> None:
    plan = example_plan(tmp_path)
    (tmp_path / "ud").mkdir()
    with contextlib.closing(Desk.open(plan)) as desk:
        export_folder(desk, tmp_path / "ud")
    assert files_of(tmp_path / "ud") == files_of(EXAMPLE)


def test_an_export_that_fails_leaves_no_half_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = example_plan(tmp_path)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "rename", full)
    with (
        contextlib.closing(Desk.open(plan)) as desk,
        pytest.raises(UserError, match="intet er gemt"),
    ):
        export_folder(desk, tmp_path / "ud")
    assert list(tmp_path.iterdir()) == [plan]


def test_numbers_sub_points_and_what_was_sent_come_along(tmp_path: Path) -> None:
    data = minimal_exchange()
    data["bodies"] = [{"id": "b", "name": "Bestyrelsen", "attachment_numbering": "letters"}]
    sent = {"version": 1, "on": "2026-01-02", "kind": "agenda", "receivers": ["Karin"]}
    sent["snapshot"] = {"items": [{"id": "1", "number": "1"}, {"id": "9", "number": "9"}]}
    sent["files"] = [{"name": "pakke.pdf", "file": "bilag/pakke.pdf", "edition": "alle"}]
    agenda = [
        {"id": "1", "title": "Formalia", "number": "1", "section": "Formalia"},
        {"id": "2", "title": "Dagsorden", "sub": True},
        {"id": "3", "title": "Budget", "number": "10"},
        {
            "id": "4",
            "title": "Nyt",
            "sub": True,
            "origin": "1",
            "attachments": [{"id": "a", "title": "Tal", "file": "bilag/tal.txt"}],
            "deliveries": [{"title": "Tal", "attachment": "a"}],
        },
    ]
    meeting = {"id": "m", "bodies": ["b"], "starts": "2026-02-03T10:00", "state": "sent"}
    data["meetings"] = [{**meeting, "sent": [sent], "agenda": agenda}]
    files = {"bilag/pakke.pdf": b"%PDF", "bilag/tal.txt": b"1"}
    back = there_and_back(write_exchange(tmp_path, data, files), tmp_path)
    (given,) = read_json(back)["meetings"]
    assert [item["number"] for item in given["agenda"]] == ["1", "1.a", "10", "10.a"]
    assert given["agenda"][3]["attachments"][0]["number"] == "A"
    assert [item.get("sub", False) for item in given["agenda"]] == [False, True, False, True]
    assert given["agenda"][3]["deliveries"] == [{"title": "Tal", "attachment": "a"}]
    assert given["sent"] == [sent]
    assert files_of(back)["bilag/pakke.pdf"] == b"%PDF"


def test_points_that_share_a_key_are_told_apart_where_something_points_to_one(
    tmp_path: Path,
) -> None:
    data = minimal_exchange()
    data["bodies"] = [{"id": "b", "name": "Bestyrelsen"}]
    data["meetings"] = [
        {
            "id": f"m{n}",
            "bodies": ["b"],
            "starts": f"2026-0{n}-03T10:00",
            "agenda": [{"id": "1", "title": "Budget"}],
        }
        for n in (1, 2)
    ]
    import_folder(write_exchange(tmp_path, data), tmp_path / "plan.hpdesk")
    with contextlib.closing(Desk.open(tmp_path / "plan.hpdesk")) as desk:
        (second,) = meetings.list_items(desk, "m2")
        with desk.write("Udsat") as writer:
            writer.set("agenda_item", meetings.list_items(desk, "m1")[0].id, origin_id=second.id)
        export_folder(desk, tmp_path / "ud")
    import_folder(tmp_path / "ud", tmp_path / "igen.hpdesk")
    with contextlib.closing(Desk.open(tmp_path / "igen.hpdesk")) as desk:
        (first,), (second,) = meetings.list_items(desk, "m1"), meetings.list_items(desk, "m2")
        assert first.origin_id == second.id


def test_the_name_that_a_task_was_given_to_comes_along(tmp_path: Path) -> None:
    task = {"id": "t", "text": "Aftale", "responsible": ["x", "o"], "log": []}
    then = {**task, "id": "u", "responsible_then": ["Lise Damkjær", "Fjordbo"]}
    data = minimal_exchange(
        people=[{"id": "x", "name": "Omar Friis"}],
        organisations=[{"id": "o", "name": "Fjordbo"}],
        tasks=[task, then],
    )
    path = tmp_path / "plan.hpdesk"
    import_folder(write_exchange(tmp_path, data), path)
    desk = Desk.open(path)
    names = {t.id: [(r.name, r.name_then) for r in t.responsible] for t in list_tasks(desk)}
    export_folder(desk, tmp_path / "ud")
    desk.close()
    assert names["t"] == [("Omar Friis", "Omar Friis"), ("Fjordbo", "Fjordbo")]
    assert names["u"] == [("Omar Friis", "Lise Damkjær"), ("Fjordbo", "Fjordbo")]
    exported = json.loads((tmp_path / "ud" / "plan.json").read_text("utf-8"))
    assert [t.get("responsible_then") for t in exported["tasks"]] == [
        None,
        ["Lise Damkjær", "Fjordbo"],
    ]


def test_closed_days_come_along(tmp_path: Path) -> None:
    plan = example_plan(tmp_path)
    with contextlib.closing(Desk.open(plan)) as desk:
        plan_settings.add_closed_day(desk, date(2026, 10, 16), "Efterårsferie")
        export_folder(desk, tmp_path / "ud")
    import_folder(tmp_path / "ud", tmp_path / "igen.hpdesk")
    with contextlib.closing(Desk.open(tmp_path / "igen.hpdesk")) as desk:
        assert plan_settings.calendar(desk).own == {date(2026, 10, 16): "Efterårsferie"}


def test_what_points_to_a_points_task_finds_it_again(tmp_path: Path) -> None:
    plan = sample_plan(tmp_path)
    with contextlib.closing(Desk.open(plan)) as desk:
        note = coordination.add_note(
            desk, "Talt om lys", date(2026, 11, 12), item_id="i-b8-5", next_step="ringe"
        )
        made = note_steps.make_task(desk, note)
        export_folder(desk, tmp_path / "ud")
    import_folder(tmp_path / "ud", tmp_path / "igen.hpdesk")
    with contextlib.closing(Desk.open(tmp_path / "igen.hpdesk", for_writing=False)) as desk:
        assert coordination.get_note(desk, note).task_id == made
        assert next(t for t in list_tasks(desk) if t.id == made).item_id == "i-b8-5"


def test_a_task_that_two_points_have_cannot_be_pointed_to(tmp_path: Path) -> None:
    data = read_json(SAMPLE)
    items = [item for m in data["meetings"] for item in m["agenda"] if item.get("tasks")]
    data["notes"][0]["task"] = items[1]["tasks"][0]["id"] = items[0]["tasks"][0]["id"]
    (tmp_path / "plan.json").write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(UserError, match=r"notes\[0\].task: .* er flere opgaver"):
        import_folder(tmp_path, tmp_path / "ny.hpdesk")


def test_the_sample_lies_around_today_by_whole_weeks(tmp_path: Path) -> None:
    make_sample(tmp_path / "demo.hpdesk", date(2030, 3, 6))
    with contextlib.closing(Desk.open(tmp_path / "demo.hpdesk")) as desk:
        starts = meetings.get_meeting(desk, "m-b8").starts
    assert starts.weekday() == 1  # a Tuesday as on 1 December 2026
    assert starts.date() == date(2030, 3, 26)


@pytest.mark.parametrize("today", [date.min, date.max])
def test_a_sample_beyond_the_calendar_is_one_sentence(tmp_path: Path, today: date) -> None:
    with pytest.raises(UserError, match="kan ikke flyttes"):
        make_sample(tmp_path / "demo.hpdesk", today)
    assert list(tmp_path.iterdir()) == []


SCHEMA: Json = json.loads(resource_path("schema", "exchange-1.json").read_text("utf-8"))
IDS = st.sampled_from(["a", "b", "æ~2", "a~2", " ", "0"])
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
STRINGS = {
    "date": st.dates().map(date.isoformat),
    "local-time": st.datetimes().map(lambda t: t.isoformat(timespec="minutes")),
}
STRINGS["local-stamp"] = st.datetimes().map(lambda t: t.isoformat(timespec="seconds"))
STRINGS["date-or-time"] = STRINGS["date"] | STRINGS["local-time"]
# set apart, as they must lead somewhere
REFERENCES = {
    "parent": None,
    "organisation": "organisations",
    "person": "people",
    "party": "organisations",
    "for_meeting": None,
    "for_party": "organisations",
    "chair": "people",
    "minute_taker": "people",
    "deputy_for": "people",
    "meeting": "meetings",
    "item": None,
    "origin": None,
    "used_in": None,
    "replaced_by": None,
    "attachment": None,
    "approves": "meetings",
    "minutes_of": "meetings",
    "approved_by": "meetings",
    "body": "bodies",
    "approved_in": "meetings",
    "heard_in": "meetings",
    "talker": "people",
    "contact": "people",
    "waiting": None,
    "task": None,
    "note": None,
}
SET_APART = (
    "number",
    "sub",
    "files",
    "responsible_then",
)  # hang together; a test of their own has them
LINKS = {
    "plans": "plans",
    "bodies": "bodies",
    "responsible": "people",
    "people": "people",
    "hidden_from": "people",
    "parties": "organisations",
}
KEYS = ("plans", "organisations", "people", "bodies", "meetings")


def values(shape: Json, name: str) -> st.SearchStrategy[Any]:
    """Return a strategy of what the schema allows at a place."""
    if "$ref" in shape:
        return objects(shape["$ref"].rpartition("/")[2])
    if "enum" in shape:
        return st.sampled_from(shape["enum"])
    match shape["type"]:
        case "boolean":
            return st.booleans()
        case "integer":
            return st.integers(shape["minimum"], shape["maximum"])
        case "array" if "prefixItems" in shape:
            return st.tuples(*(values(inner, "") for inner in shape["prefixItems"])).map(list)
        case "object":
            return st.dictionaries(TEXTS, st.integers(0, 250), max_size=2)
        case "array" if name in LINKS and shape["items"].get("type") == "string":
            return st.just([]) if name == "bodies" else st.lists(st.just(LINKS[name]), max_size=1)
        case "array":
            return st.lists(values(shape["items"], ""), max_size=2, unique_by=_key_of)
    return strings(shape, name)


def strings(shape: Json, name: str) -> st.SearchStrategy[Any]:
    """Return a strategy of what a text may be at a place."""
    if name == "id":
        return IDS
    if name == "file":
        return st.sampled_from(["bilag/a.txt", "b.txt"])
    if "pattern" in shape:
        return st.from_regex(shape["pattern"], fullmatch=True)
    if "format" in shape:
        return STRINGS[shape["format"]]
    return TEXTS.filter(bool) if shape.get("minLength") else TEXTS


def _key_of(row: Any) -> object:  # noqa: ANN401 - any JSON
    return row["id"] if isinstance(row, dict) and "id" in row else id(row)


def objects(kind: str) -> st.SearchStrategy[Json]:
    """Return a strategy of objects of one of the schema's kinds."""
    shape = SCHEMA["$defs"][kind]
    fields = {}
    for name, inner in shape["properties"].items():
        if name in REFERENCES and not (kind == "item" and name == "item"):
            target = REFERENCES[name]
            if target is not None:
                fields[name] = st.just(target)
        elif name in SET_APART:
            continue
        elif kind != "body" or name not in ("earliest", "latest"):
            fields[name] = values(inner, name)
    required = {name: fields.pop(name) for name in shape["required"]}
    return st.fixed_dictionaries(required, optional=fields)


@st.composite
def exchanges(draw: st.DrawFn) -> Json:
    """Return a plan.json that the schema allows; each list has a row that others point to."""
    data = minimal_exchange()
    for name in (*KEYS, "tasks", "notes", "waiting_points", "templates", "practice"):
        data[name] = draw(values(SCHEMA["properties"][name], name))
        if name in KEYS:
            row = {"id": name, "name": "Ø"}
            if name == "meetings":
                row = {"id": name, "bodies": ["bodies"], "starts": "2026-01-01T10:00"}  # type: ignore[dict-item]  # plain JSON
            data[name].append(row)
    data["closed_days"] = [{"on": "2026-01-02", "name": draw(TEXTS.filter(bool))}]
    return data


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(exchanges())
def test_whatever_the_format_allows_comes_back_the_same(data: Json) -> None:
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        files = {"bilag/a.txt": b"a", "b.txt": b"b"}
        back = there_and_back(write_exchange(work, data, files), work)
        assert without_defaults(read_json(back)) == without_defaults(data)
        shutil.rmtree(back)


def test_a_word_template_of_the_plan_goes_along(tmp_path: Path) -> None:
    data = minimal_exchange()
    data["paper_templates"] = [
        {"id": "t", "name": "Vores", "file_name": "Brev.dotx", "file": "b.txt", "paper": "minutes"}
    ]
    back = there_and_back(write_exchange(tmp_path, data, {"b.txt": b"skabelon"}), tmp_path)
    (template,) = read_json(back)["paper_templates"]
    assert (template["name"], template["paper"]) == ("Vores", "minutes")
    assert (back / template["file"]).read_bytes() == b"skabelon"
    assert template["file"] == "bilag/Brev.dotx"


def test_a_file_name_that_is_no_text_becomes_a_bilag_all_the_same(tmp_path: Path) -> None:
    plan = example_plan(tmp_path)
    odd = tmp_path / os.fsdecode(b"tal-\xe6.txt")
    try:
        odd.write_bytes(b"tal")
    except OSError:
        pytest.skip("this file system knows no such names")
    with contextlib.closing(Desk.open(plan)) as desk:
        attachments.add_file(desk, "i-b8-3", odd)
        export_folder(desk, tmp_path / "ud")
    assert b"tal" in files_of(tmp_path / "ud").values()
