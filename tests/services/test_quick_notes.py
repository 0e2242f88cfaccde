# SPDX-License-Identifier: MPL-2.0
"""Notes from one box, their steps, filter words, contacts, and what practice brings up."""

import json
import time
from datetime import date, timedelta
from pathlib import Path

import pytest

from hpdesk.domain.coordination import NoteChannel, PracticeKind
from hpdesk.domain.errors import UserError
from hpdesk.domain.note_reading import read_note
from hpdesk.domain.practice import PracticeStage
from hpdesk.services import (
    contacts,
    coordination,
    decision_register,
    decisions,
    followup,
    meetings,
    minutes,
    note_queries,
    note_steps,
    overview,
    people,
    practice,
    quick_notes,
    search,
    waiting,
)
from hpdesk.services.desk import Desk
from hpdesk.services.exchange_export import export_folder
from hpdesk.services.new_meeting import add_proposed, propose_points
from hpdesk.services.quick_notes import About
from tests.builders import TODAY, Board, sample_plan


def note(desk: Desk, typed: str, about: About | None = None) -> str:
    return quick_notes.save(desk, read_note(typed, quick_notes.setting_of(desk)), about)


def texts(desk: Desk, words: str) -> list[str]:
    return sorted(one.text for one in note_queries.find_notes(desk, words))


def test_a_reminder_shows_until_its_step_is_done(desk: Desk, board: Board) -> None:
    key = note(desk, "ring Karin i dag: ja. Næste: rykke 14/11")
    assert [n.id for n in overview.read_overview(desk).follow_ups] == [key]
    note_steps.finish_step(desk, key)
    assert overview.read_overview(desk).follow_ups == ()
    assert coordination.get_note(desk, key).done_on == TODAY
    note_steps.reopen_step(desk, key)
    assert [n.id for n in overview.read_overview(desk).follow_ups] == [key]


def test_a_step_becomes_one_task_in_one_step(desk: Desk, board: Board) -> None:
    key = note(desk, "ring Karin: ja. Næste: rykke 14/11", About(item_id=board.items[1]))
    task = note_steps.make_task(desk, key, responsible=[board.secretary])
    made = followup.get_task(desk, task)
    assert (made.text, made.due, made.item_id) == ("rykke", date(2026, 11, 14), board.items[1])
    assert overview.read_overview(desk).follow_ups == ()
    with pytest.raises(UserError, match="allerede en opgave"):
        note_steps.make_task(desk, key)
    desk.undo()
    assert followup.list_tasks(desk) == ()
    assert coordination.get_note(desk, key).task_id is None


def test_a_note_without_a_step_makes_no_task(desk: Desk) -> None:
    key = note(desk, "intet nyt")
    with pytest.raises(UserError, match="intet næste skridt"):
        note_steps.make_task(desk, key)
    with pytest.raises(UserError, match="tom"):
        note(desk, "#relation")


def test_filter_words_find_notes(desk: Desk, board: Board) -> None:
    note(desk, "ring Karin i går: lys #relation #opad. Næste: rykke 14/11")
    note(desk, "mail fra Lone 2/9: tal #inspiration")
    note(desk, "møde Fjordbo 3/3: ruten, punkt 2")
    assert texts(desk, "@karin") == ["lys."]
    assert texts(desk, "part:fjordbo") == ["lys.", "ruten, punkt 2"], "through its people too"
    assert texts(desk, "måde:mail") == ["tal"]
    assert texts(desk, "#relation") == texts(desk, "retning:opad") == ["lys."]
    assert texts(desk, "-#relation") == ["ruten, punkt 2", "tal"]
    assert texts(desk, "dato:>=1/9") == ["lys.", "tal"]
    assert texts(desk, "dato:denne måned") == ["lys."]
    assert texts(desk, "næste:åben") == ["lys."]
    assert texts(desk, "næste:ingen") == ["ruten, punkt 2", "tal"]
    assert texts(desk, "punkt:nattevandring") == ["ruten, punkt 2"]
    assert texts(desk, "rykke") == ["lys."], "the next step is searched too"
    assert texts(desk, "inspiration") == ["tal"], "and the tags"
    assert texts(desk, "@karin @lone") == ["lys.", "tal"]
    assert texts(desk, "ukendt:ord") == []
    (step,) = note_queries.find_notes(desk, "næste:åben")
    note_steps.finish_step(desk, step.id)
    assert texts(desk, "næste:åben") == []
    assert texts(desk, "næste:udført") == ["lys."]


def test_tags_are_found_by_the_search_of_all(desk: Desk, board: Board) -> None:
    key = note(desk, "ring Karin: ja #nøgler")
    assert [hit.key for hit in search.search(desk, "nøgler")] == [key]
    assert quick_notes.list_tags(desk)[-1] == "nøgler"
    coordination.edit_note(desk, key, tags=("fra praksis",))
    assert search.search(desk, "nøgler") == []


def test_the_draft_is_no_step_and_leaves_with_no_export(desk: Desk, tmp_path: Path) -> None:
    quick_notes.keep_draft(desk, "HEMMELIGT UDKAST")
    assert quick_notes.draft(desk) == "HEMMELIGT UDKAST"
    assert desk.undo_label is None
    export_folder(desk, tmp_path / "mappe")
    assert "HEMMELIGT" not in (tmp_path / "mappe" / "plan.json").read_text("utf-8")


def test_the_log_counts_each_year_and_knows_the_last_talk(desk: Desk, board: Board) -> None:
    assert contacts.person_log(desk, board.chair).last is None
    for on in (date(2025, 3, 1), date(2026, 2, 1), date(2026, 5, 4)):
        coordination.add_note(desk, "Talt sammen", on, people=[board.chair])
    coordination.add_note(desk, "Med parten", date(2026, 6, 1), parties=[board.party])
    person, party = contacts.person_log(desk, board.chair), contacts.party_log(desk, board.party)
    assert (person.last, person.by_year) == (date(2026, 5, 4), ((2026, 2), (2025, 1)))
    assert (party.last, party.by_year) == (date(2026, 6, 1), ((2026, 3), (2025, 1)))
    assert party.count == len(contacts.party_notes(desk, board.party)) == 4


def test_silence_is_told_with_primary_partners_first(desk: Desk, board: Board) -> None:
    contacts.set_contact_weeks(desk, 4)
    primary = people.add_organisation(desk, "Ældre By", "municipality")
    people.edit_organisation(desk, primary, primary_partner=True, contact_weeks=26)
    department = people.add_organisation(desk, "Børn og unge", "department", parent_id=primary)
    people.add_organisation(desk, "Ingen bryder sig om", "other")
    coordination.add_note(desk, "Talt", TODAY - timedelta(weeks=27), parties=[department])
    names = [(one.name, one.last is None) for one in contacts.silent_parties(desk)]
    assert names == [
        ("Ældre By", False),
        ("Børn og unge", False),
        ("Boligselskabet Fjordbo", True),
    ]
    coordination.add_note(desk, "Talt", TODAY, parties=[department], people=[board.chair])
    assert contacts.silent_parties(desk) == ()
    with pytest.raises(UserError, match="ikke gemt"):
        contacts.set_contact_weeks(desk, 0)


def add_line(desk: Desk, line: str) -> str:
    reading = practice.read_line(desk, line, minutes.name_index(desk))
    return practice.add_reading(desk, reading)


def test_a_line_from_practice_is_understood(desk: Desk, board: Board) -> None:
    key = add_line(desk, "bøvl Hanne fra Ternevænget, Fjordbo i går: nøglerne mangler")
    one = practice.get_practice(desk, key).practice
    assert (one.text, one.kind) == ("nøglerne mangler", PracticeKind.TROUBLE)
    assert (one.raised_by, one.organisation_id) == ("Hanne fra Ternevænget", board.party)
    assert one.raised_on == TODAY - timedelta(days=1)
    known = practice.get_practice(
        desk, add_line(desk, "Blær Lone Kjærulff: hele opgangen kom")
    ).practice
    assert (known.kind, known.person_id) == (PracticeKind.PRIDE, board.secretary)
    first = practice.read_line(desk, "bøvl Lone i går: støj", minutes.name_index(desk))
    assert (first.person, first.raised_by) == (None, "Lone")
    assert first.maybe is not None
    assert first.maybe.id == board.secretary
    plain = practice.get_practice(desk, add_line(desk, "Der mangler lys på stien")).practice
    assert (plain.text, plain.kind) == ("Der mangler lys på stien", PracticeKind.OTHER)
    with pytest.raises(UserError, match="tom"):
        add_line(desk, "bøvl ")


def test_it_goes_to_the_board_and_the_answer_comes_back(desk: Desk, board: Board) -> None:
    key = add_line(desk, "bøvl Hanne: nøglerne mangler. Det er tredje gang.")
    lifted = practice.lift(desk, key, board.body)
    (point,) = waiting.list_waiting(desk, board.body)
    assert (point.id, point.title) == (lifted, "Nøglerne mangler")
    assert "Hanne" not in point.title + point.note
    way = practice.get_practice(desk, key)
    assert (way.stage, way.body_name) == (PracticeStage.WAITING, "Bestyrelsen")
    with pytest.raises(UserError, match="løftet allerede"):
        practice.lift(desk, key, board.body)
    proposed = [p for p in propose_points(desk, board.meeting) if p.waiting_id == lifted]
    add_proposed(desk, board.meeting, proposed)
    way = practice.get_practice(desk, key)
    assert way.stage is PracticeStage.ON_AGENDA
    assert way.item_title == "Nøglerne mangler"
    assert way.item_id is not None
    decisions.add_to_text(desk, way.item_id, "decision", "Der købes nye nøgler.")
    way = practice.get_practice(desk, key)
    assert (way.stage, way.asks_for_answer) == (PracticeStage.DECIDED, True)
    assert way.decision == "Der købes nye nøgler."
    assert way.item_id is not None
    told = decision_register.add_told(desk, way.item_id, audience="beboerne")
    decision_register.mark_told(desk, told, TODAY)
    assert practice.get_practice(desk, key).told == (("beboerne", TODAY),)
    with pytest.raises(UserError, match="intet svar"):
        practice.mark_told(desk, key, TODAY)
    practice.write_answer(desk, key, "I får nye nøgler i uge 50.")
    assert practice.get_practice(desk, key).stage is PracticeStage.ANSWERED
    practice.mark_told(desk, key, TODAY, how="Hanne på husmødet")
    way = practice.get_practice(desk, key)
    assert (way.stage, way.is_open) == (PracticeStage.TOLD, False)
    assert way.practice.told_how == "Hanne på husmødet"


def test_what_is_open_stands_first_and_grows_overdue(desk: Desk, board: Board) -> None:
    old = practice.add_practice(desk, "Gammel", raised_on=TODAY - timedelta(weeks=5))
    new = practice.add_practice(desk, "Ny")
    closed = practice.add_practice(desk, "Lukket")
    practice.close(desk, closed, TODAY)
    ways = practice.list_practice(desk)
    assert [way.practice.id for way in ways] == [new, old, closed]
    weeks = practice.answer_weeks(desk)
    assert [way.is_overdue(TODAY, weeks) for way in ways] == [False, True, False]
    practice.set_answer_weeks(desk, 6)
    assert not any(w.is_overdue(TODAY, practice.answer_weeks(desk)) for w in ways)
    assert ways[1].age(TODAY) == 35
    with pytest.raises(UserError, match="ikke gemt"):
        practice.set_answer_weeks(desk, 0)


def test_a_note_goes_to_practice_once(desk: Desk, board: Board) -> None:
    key = note(desk, "kaffe med Lone i går: klubben er lukket #fra-praksis")
    there = practice.take_from_note(desk, key)
    assert practice.take_from_note(desk, key) == there
    one = practice.get_practice(desk, there).practice
    assert (one.text, one.person_id, one.note_id) == ("klubben er lukket", board.secretary, key)
    assert [hit.kind for hit in search.search(desk, "klubben")] == ["practice", "note"]
    practice.delete_practice(desk, there)
    assert coordination.get_note(desk, key).channel is NoteChannel.MEETING


def test_the_samples_point_is_found_by_number(tmp_path: Path) -> None:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY)
    setting = quick_notes.setting_of(desk)
    first = setting.points[0]
    found = read_note(f"ring i går om punkt {first.number}", setting).point
    assert found is not None
    assert found.meeting_id == first.meeting_id
    assert meetings.meeting_of_item(desk, found.id) == first.meeting_id
    desk.close()


def test_fifty_thousand_notes_are_found_quickly(desk: Desk, board: Board) -> None:
    with desk.write("Noter oprettet") as writer:
        for number in range(300):
            writer.add("note", text=f"Ord {number}", noted_on=TODAY, channel="call")
    rows = [
        (
            f"n{n}",
            n,
            (TODAY - timedelta(days=n % 3000)).isoformat(),
            f"Talt om sag {n}",
            "call",
            json.dumps(["relation"]) if n % 7 == 0 else None,
        )
        for n in range(50_000)
    ]
    connection = desk.file.connection
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO note (id, rank, noted_on, text, channel, tags) VALUES (?,?,?,?,?,?)", rows
    )
    connection.execute("COMMIT")
    parties = [people.add_organisation(desk, f"Part {n}", "other") for n in range(20)]
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO note_party (id, rank, note_id, organisation_id) VALUES (?,0,?,?)",
        [(f"l{n}", f"n{n}", [board.party, *parties][n % 21]) for n in range(50_000)],
    )
    connection.execute("COMMIT")
    for ask in ("", "#relation", "part:fjordbo", "måde:telefon dato:2024"):
        began = time.thread_time()
        found = note_queries.find_notes(desk, ask, limit=301)
        took = time.thread_time() - began
        print(f"{ask or 'alle'}: {took * 1000:.0f} ms")
        assert len(found) == 301
        # A wide bound: the machine is shared. Measured alone it is a tenth of this.
        assert took < 1.0
    began = time.thread_time()
    contacts.list_contacts(desk)
    print(f"contacts: {(time.thread_time() - began) * 1000:.0f} ms")
