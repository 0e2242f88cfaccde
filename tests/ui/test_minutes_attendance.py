# SPDX-License-Identifier: MPL-2.0
"""Attendance and the clock by keys: coming and going, deputies, guests, quorum, and the pace."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hpdesk.domain.meetings import Attendance, AttendanceStatus
from hpdesk.services import followup, meetings, minutes, minutes_clock, people
from hpdesk.services.desk import Desk
from hpdesk.ui.pages.minutes.attendance_times import read_times, times_words
from tests.ui.minutes_scene import FIRST, LOCALS, MEETING, NIGHT_WALK, TODAY, Minuting, minuting


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Iterator[Minuting]:
    with minuting(qtbot, tmp_path) as shown:
        yield shown


def row(scene: Minuting, name: str) -> Attendance:
    return next(r for r in minutes.list_attendance(scene.desk, MEETING) if r.name == name)


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 12, 1, hour, minute)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("14.20-15.10", (at(14, 20), at(15, 10))),
        ("14.20–", (at(14, 20), None)),
        ("–15.10", (None, at(15, 10))),
        ("1420", (at(14, 20), None)),
        ("kl. 14.20 til 15", (at(14, 20), at(15))),
        ("", (None, None)),
        ("15.10-14.20", None),
        ("senere", None),
    ],
)
def test_times_are_read_as_people_write_them(
    text: str, times: tuple[datetime | None, datetime | None] | None
) -> None:
    assert read_times(text, TODAY) == times
    if times is not None:
        assert read_times(times_words(*times), TODAY) == times


def test_times_are_written_in_place(scene: Minuting) -> None:
    scene.keys.press("Alt+F", "Down", "F2")
    scene.keys.write("14.20-")
    scene.keys.press("Return")
    kruse = row(scene, "Anders Kruse")
    assert (kruse.arrived, kruse.left) == (at(14, 20), None)
    panel_row = scene.page.body.side.row(kruse.person_id)
    assert panel_row.words.text() == "Kom 14.20"
    assert scene.keys.at() is panel_row.switch, "the keyboard is back where it was"
    scene.keys.press("F2", "End")
    scene.keys.write("15.10")
    scene.keys.press("Return", "F2", "Ctrl+A")
    scene.keys.write("i morgen")
    scene.keys.press("Return")
    assert panel_row.edit.property("error") is True
    scene.keys.press("Esc")
    assert row(scene, "Anders Kruse").left == at(15, 10)


def test_a_deputy_sits_in_a_members_place(scene: Minuting) -> None:
    deputy = people.add_person(scene.desk, "Ditte Prøve")
    kruse = row(scene, "Anders Kruse")
    side = scene.page.body.side
    menu = side.row(kruse.person_id).make_menu()
    next(a for a in menu.actions() if a.data() == "deputy").trigger()
    scene.keys.write("Ditte Prøve")
    scene.keys.press("Return")
    assert row(scene, "Anders Kruse").status is AttendanceStatus.APOLOGY
    assert row(scene, "Ditte Prøve").deputy_for_name == "Anders Kruse"
    assert side.row(deputy).words.text() == "For Anders Kruse"


def test_a_guest_of_the_point_comes_and_goes(scene: Minuting) -> None:
    people.add_person(scene.desk, "Sara Friis")
    side = scene.page.body.side
    side.guest_button.click()
    scene.keys.write("Sara Friis")
    scene.keys.press("Return")
    guest = next(g for g in scene.item().guests if g.name == "Sara Friis")
    assert guest.arrives is not None
    side.row(guest.person_id).switch.setFocus(Qt.FocusReason.OtherFocusReason)
    scene.keys.press("F2", "Ctrl+A")
    scene.keys.write("14.40-15")
    scene.keys.press("Return")
    guest = next(g for g in scene.item().guests if g.name == "Sara Friis")
    assert (guest.arrives, guest.leaves) == (at(14, 40), at(15))
    assert side.row(guest.person_id).words.text() == "Gæst 14.40–15.00"
    menu = side.row(guest.person_id).make_menu()
    next(a for a in menu.actions() if a.data() == "remove").trigger()
    assert "Sara Friis" not in {g.name for g in scene.item().guests}
    assert scene.receipt() == "Gæsten er fjernet fra punktet."


def test_the_quorum_is_plain(scene: Minuting) -> None:
    side = scene.page.body.side
    (body,) = meetings.get_meeting(scene.desk, MEETING).body_ids
    people.edit_body(scene.desk, body, quorum="12")
    scene.page.refresh(None)
    assert side.quorum.text() == "Beslutningsdygtig: 12 af 12"
    scene.keys.press("Alt+F", "Space")
    assert side.quorum.text() == "Ikke beslutningsdygtig: 11 af 12, der kræves 12"
    assert side.quorum.property("tone") == "warn"


def test_presence_is_told_at_a_point_only_where_it_differs(scene: Minuting) -> None:
    shown = scene.point.presence
    assert shown.isHidden()
    scene.type_line("/inhabil Henrik Bülow")
    assert shown.text() == "Henrik Bülow var inhabil og deltog ikke i behandlingen."
    scene.keys.press("Ctrl+PgDown")
    assert shown.isHidden()


# --- the clock ---


def backdate(desk: Desk, seconds: int) -> None:
    """Let the clock that runs have run for so long."""
    (open_one,) = [t for t in minutes_clock.list_point_times(desk, MEETING) if t.stopped is None]
    began = open_one.started - timedelta(seconds=seconds)
    minutes_clock.edit_point_time(desk, open_one.id, began, None)


def test_the_clock_follows_the_point_and_is_kept_in_the_plan(scene: Minuting) -> None:
    scene.keys.press("F8")
    backdate(scene.desk, 90)
    assert scene.page.clock.seconds(NIGHT_WALK) in (90, 91, 92)
    scene.keys.press("Ctrl+PgDown")
    assert minutes_clock.running_point(scene.desk, MEETING) == LOCALS
    scene.keys.press("F8")
    spent = minutes_clock.point_seconds(scene.desk, MEETING)
    assert spent[NIGHT_WALK] >= 90
    assert not scene.page.clock.running
    rows = {r.id: r for r in scene.page.body.agenda.list.points.rows()}
    assert rows[NIGHT_WALK].time_words() == "1 af 30 min."


def test_a_clock_that_ran_when_the_window_closed_runs_on(qtbot: QtBot, tmp_path: Path) -> None:
    with minuting(qtbot, tmp_path) as first:
        first.keys.press("F8")
        backdate(first.desk, 600)
        path = first.desk.path
        first.window.close()
        again = Desk.open(path, today=TODAY)
        try:
            assert minutes_clock.running_point(again, MEETING) == NIGHT_WALK
            assert minutes_clock.point_seconds(again, MEETING)[NIGHT_WALK] >= 600
        finally:
            again.close()


def test_more_than_planned_is_told_in_amber_and_words(scene: Minuting) -> None:
    scene.keys.press("F8")
    backdate(scene.desk, 32 * 60)
    row_now = next(r for r in scene.page.body.agenda.list.points.rows() if r.id == NIGHT_WALK)
    assert row_now.over == 2


def test_the_plan_moves_through_the_agenda(scene: Minuting) -> None:
    """The pace stands at the point that the plan has now, wherever the meeting is."""
    now = scene.desk.now()
    start = now - timedelta(minutes=4)
    ends = max(now, start) + timedelta(minutes=30)
    if start.date() != ends.date():
        pytest.skip("the meeting would run over midnight")
    meetings.edit_meeting(scene.desk, MEETING, starts=start, ends=ends)
    rows = {r.id: r for r in scene.page.body.agenda.list.points.rows()}
    paced = [r for r in rows.values() if r.pace is not None]
    assert [r.id for r in paced] == ["i-b8-2"], "3 minutes for the first point, 2 for the second"
    assert paced[0].late, "128 minutes are left of a meeting of half an hour"
    assert "her er planen nu" in paced[0].spoken()
    agenda = scene.page.body.agenda
    assert agenda.plan.text() == "Efter planen nu: punkt 2"
    assert "over tiden" in agenda.state.text()
    assert agenda.carry_button.isVisible()


def test_a_task_makes_a_point_count_as_reached(scene: Minuting) -> None:
    assert NIGHT_WALK in scene.page.body.agenda.not_reached
    scene.type_line("/opgave Palle Grønning 15/1 Udpeg en kontaktperson")
    assert len(followup.list_tasks(scene.desk, item_id=NIGHT_WALK)) == 1
    assert NIGHT_WALK not in scene.page.body.agenda.not_reached
    assert FIRST not in scene.page.body.agenda.not_reached, "a formality is no point to move"
