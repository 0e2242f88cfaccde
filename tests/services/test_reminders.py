# SPDX-License-Identifier: MPL-2.0
"""Reminders as a secretary sends them: drafts opened by the standard library's mail reader."""

import email
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.reminding import ReminderSettings
from hpdesk.services import deliveries, followup, mail_texts, meetings, people
from hpdesk.services.desk import Desk
from hpdesk.services.reminders import (
    note_reminded,
    people_to_remind,
    reminder_settings,
    set_reminder_settings,
    write_reminders,
)
from hpdesk.services.task_calendars import write_tasks_ics
from tests.bench.ten_years import Sizes, make_ten_years
from tests.builders import TODAY, Board, add_task, empty_plan, sample_plan
from tests.calendar_reader import day_of, read_calendar

A_DAY = timedelta(days=1)


@pytest.fixture
def reached(desk: Desk, board: Board) -> Board:
    """Return the board with a mail address for each of its two."""
    people.edit_person(desk, board.chair, email="karin@fjordbo.dk")
    people.edit_person(desk, board.secretary, email="lone@fjordbo.dk")
    return board


def opened(path: Path) -> EmailMessage:
    """Return a draft as another reader sees it."""
    message = email.message_from_bytes(path.read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    assert message.defects == []
    return message


def body_of(message: EmailMessage) -> str:
    """Return the plain text of a mail."""
    part = message.get_body(("plain",))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def test_a_person_gets_one_draft_with_the_whole_list(
    desk: Desk, reached: Board, tmp_path: Path
) -> None:
    late = add_task(desk, reached, "Skaf lokale æøå", due=TODAY - 3 * A_DAY)
    soon = add_task(desk, reached, "Skriv ud", due=TODAY + 7 * A_DAY)
    add_task(desk, reached, "Senere", due=TODAY + 8 * A_DAY)
    add_task(desk, reached, "Uden frist", due_text="snarest")
    followup.set_status(desk, [add_task(desk, reached, "Klaret", due=TODAY)], TaskStatus.DONE)
    (reminder,) = people_to_remind(desk, TODAY)
    assert [one.task.id for one in reminder.tasks] == [late, soon]
    done = write_reminders(desk, [reminder], tmp_path, TODAY)
    (draft,) = done.drafts
    message = opened(draft.path)
    assert message["X-Unsent"] == "1"
    assert message["To"] == "Karin Vestermark <karin@fjordbo.dk>"
    assert message["From"] == "Lone Kjærulff <lone@fjordbo.dk>"
    assert message["Subject"] == "Dine opgaver fra Bestyrelsen"
    text = body_of(message)
    assert "Kære Karin Vestermark" in text
    assert "– Skaf lokale æøå\n  Frist: 9. november 2026 – overskredet\n" in text
    assert "– Skriv ud\n  Frist: 19. november 2026\n" in text
    assert "Aftalt: Bestyrelsesmøde 1. december 2026, punkt 2" in text
    assert "senest torsdag 19. november, hvor" in text
    assert text.rstrip().endswith("Venlig hilsen\nLone Kjærulff")
    assert not any(word in text for word in ("Senere", "Uden frist", "Klaret", "mangler]"))


def test_writing_notes_each_task_in_one_step_that_can_be_undone(
    desk: Desk, reached: Board, tmp_path: Path
) -> None:
    keys = [add_task(desk, reached, f"Opgave {n}", due=TODAY) for n in range(2)]
    write_reminders(desk, people_to_remind(desk, TODAY), tmp_path, TODAY)
    for key in keys:
        task = followup.get_task(desk, key)
        assert task.reminded_on == TODAY
        assert task.log[-1].text == "Rykker skrevet til Karin Vestermark."
    assert people_to_remind(desk, TODAY + 13 * A_DAY) == ()
    assert len(people_to_remind(desk, TODAY + 14 * A_DAY)) == 1
    assert desk.undo() == "Rykkere noteret"
    assert [followup.get_task(desk, key).reminded_on for key in keys] == [None, None]
    note_reminded(desk, keys, TODAY)
    assert followup.get_task(desk, keys[0]).log[-1].text == "Rykker skrevet."


def test_who_has_no_address_is_named_and_not_noted(
    desk: Desk, reached: Board, tmp_path: Path
) -> None:
    nobody = people.add_person(desk, "Åge Uden")
    police = people.add_organisation(desk, "Politiet", "police")
    alone = add_task(desk, reached, "Alene", due=TODAY, responsible=[nobody])
    add_task(desk, reached, "Politiets", due=TODAY, responsible=[police])
    add_task(desk, reached, "Nås", due=TODAY)
    found = people_to_remind(desk, TODAY)
    assert [(one.name, one.email) for one in found] == [
        ("Karin Vestermark", "karin@fjordbo.dk"),
        ("Politiet", ""),
        ("Åge Uden", ""),
    ]
    done = write_reminders(desk, found, tmp_path, TODAY)
    assert done.without_address == ("Politiet", "Åge Uden")
    assert len(done.drafts) == 1
    assert followup.get_task(desk, alone).reminded_on is None
    with pytest.raises(UserError, match="ingen af modtagerne"):
        write_reminders(desk, found[1:], tmp_path, TODAY)


def test_a_partys_task_goes_to_who_speaks_for_it(
    desk: Desk, reached: Board, tmp_path: Path
) -> None:
    section = people.add_organisation(
        desk, "Mågeparken", "housing_section", parent_id=reached.party
    )
    add_task(desk, reached, "Afdelingens", due=TODAY, responsible=[section])
    both = add_task(desk, reached, "Begge", due=TODAY, responsible=[reached.chair, reached.party])
    (reminder,) = people_to_remind(desk, TODAY)
    assert sorted(one.party for one in reminder.tasks) == ["", "Mågeparken"]
    assert [one.task.id for one in reminder.tasks].count(both) == 1
    done = write_reminders(desk, [reminder], tmp_path, TODAY)
    assert "Opgaven ligger hos Mågeparken." in body_of(opened(done.drafts[0].path))


def test_a_mail_has_no_title_of_a_point_and_nothing_of_a_formoede(
    desk: Desk, reached: Board, tmp_path: Path
) -> None:
    meetings.edit_item(desk, reached.items[1], closed=True, decision="Hemmelig beslutning")
    add_task(desk, reached, "Ring", due=TODAY)
    group = people.add_body(desk, "Hemmeligt formøde", "pre_meeting_group")
    meeting = meetings.add_meeting(
        desk, [group], datetime(2026, 11, 2, 9), None, title="Hemmeligt formøde"
    )
    item = meetings.add_item(desk, meeting, "Hemmelig taktik")
    followup.add_task(desk, "Skriv", item_id=item, responsible=[reached.chair], due=TODAY)
    done = write_reminders(desk, people_to_remind(desk, TODAY), tmp_path, TODAY)
    text = body_of(opened(done.drafts[0].path))
    assert "– Ring" in text
    assert "– Skriv" in text
    assert "emmelig" not in text + str(opened(done.drafts[0].path)["Subject"])
    assert "Nattevandring" not in text


def test_the_plan_sets_when_and_whether(desk: Desk, reached: Board) -> None:
    add_task(desk, reached, due=TODAY + 3 * A_DAY)
    assert reminder_settings(desk) == ReminderSettings(True, 7, 14)
    set_reminder_settings(desk, ReminderSettings(days_before=2, again_after=5))
    assert people_to_remind(desk, TODAY) == ()
    assert len(people_to_remind(desk, TODAY + A_DAY)) == 1
    set_reminder_settings(desk, ReminderSettings(on=False))
    assert people_to_remind(desk, TODAY + A_DAY) == ()
    with pytest.raises(UserError, match="Antallet af dage"):
        set_reminder_settings(desk, ReminderSettings(again_after=0))
    with desk.write("Skade") as writer:
        writer.set("setting", "reminders", value="{")
    assert reminder_settings(desk) == ReminderSettings()


def test_the_plans_own_text_is_used(desk: Desk, reached: Board, tmp_path: Path) -> None:
    mail_texts.set_text(desk, "tasks_reminder", "Husk", "Hej {navn}\n{opgaver}\n{plan}")
    add_task(desk, reached, due=TODAY)
    done = write_reminders(desk, people_to_remind(desk, TODAY), tmp_path, TODAY)
    message = opened(done.drafts[0].path)
    assert message["Subject"] == "Husk"
    assert body_of(message).startswith("Hej Karin Vestermark\n– Skaf lokale")


def test_every_draft_of_the_sample_opens(tmp_path: Path) -> None:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY)
    found = people_to_remind(desk, TODAY)
    done = write_reminders(desk, found, tmp_path, TODAY)
    desk.close()
    assert len(found) == len(done.drafts) + len(done.without_address) >= 3
    for draft in done.drafts:
        message = opened(draft.path)
        assert len(message["To"].addresses) == 1
        assert "mangler]" not in body_of(message)
        assert body_of(message).count("\n– ") == len(draft.task_ids)


def test_the_reminders_of_ten_years_are_those_due(tmp_path: Path) -> None:
    make_ten_years(tmp_path / "år.hpdesk", TODAY, Sizes(meetings=100, notes_each=1, people=60))
    desk = Desk.open(tmp_path / "år.hpdesk", today=TODAY)
    found = people_to_remind(desk, TODAY)
    (wanted,) = desk.read().rows(
        "SELECT count(*) FROM task WHERE status IN ('open','in_progress') AND due <= :day",
        day=(TODAY + 7 * A_DAY).isoformat(),
    )[0]
    desk.close()
    assert sum(len(one.tasks) for one in found) == wanted > 0


def test_a_persons_deadlines_are_whole_days_with_lasting_names(
    desk: Desk, reached: Board, tmp_path: Path
) -> None:
    key = add_task(desk, reached, "Skaf lokale; æøå", due=date(2026, 11, 20))
    add_task(desk, reached, "Uden frist")
    add_task(desk, reached, "En andens", due=TODAY, responsible=[reached.secretary])
    deliveries.add_delivery(
        desk, reached.items[1], "Budget", person_id=reached.chair, due=date(2026, 11, 13)
    )
    target = tmp_path / "frister.ics"
    done = write_tasks_ics(desk, reached.chair, target)
    calendar = read_calendar(target.read_bytes())
    bilag, task = calendar.of("VEVENT")
    assert (done.events, calendar.text("METHOD")) == (2, "PUBLISH")
    assert task.text("SUMMARY") == "Frist: Skaf lokale; æøå"
    assert task.text("DESCRIPTION").startswith("Aftalt: Bestyrelsesmøde")
    assert day_of(task.one("DTSTART")) == date(2026, 11, 20)
    assert day_of(task.one("DTEND")) == date(2026, 11, 21)
    assert bilag.text("SUMMARY") == "Frist for bilag: Budget"
    assert len(task.of("VALARM")) == 1

    followup.edit_task(desk, key, due=date(2026, 12, 1))
    path = desk.path
    desk.close()
    later = Desk.open(path, today=TODAY + A_DAY)
    write_tasks_ics(later, reached.chair, target)
    moved = read_calendar(target.read_bytes()).of("VEVENT")[-1]
    with pytest.raises(UserError, match="ingen åbne opgaver"):
        write_tasks_ics(later, people.add_person(later, "Ny"), target)
    later.close()
    assert moved.text("UID") == task.text("UID")
    assert day_of(moved.one("DTSTART")) == date(2026, 12, 1)
    assert int(moved.text("SEQUENCE")) > int(task.text("SEQUENCE"))


def test_two_plans_never_share_the_name_of_a_deadline(tmp_path: Path) -> None:
    names = set[str]()
    for number in range(2):
        desk = Desk.open(empty_plan(tmp_path, f"{number}.hpdesk"), today=TODAY)
        person = people.add_person(desk, "Bo")
        followup.add_task(desk, "Ring", responsible=[person], due=TODAY)
        write_tasks_ics(desk, person, tmp_path / "f.ics")
        desk.close()
        (event,) = read_calendar((tmp_path / "f.ics").read_bytes()).of("VEVENT")
        names.add(event.text("UID").partition("@")[0].rpartition(".")[2])
        assert datetime.strptime(event.text("DTSTAMP"), "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    assert len(names) == 2
