# SPDX-License-Identifier: MPL-2.0
"""The point Opfølgning fills itself, is kept as it went out, and tells what the meeting did."""

from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import pypdfium2
import pytest

from hpdesk.documents.agenda_paper import agenda_paper
from hpdesk.documents.edition import guest_bundle
from hpdesk.documents.minutes_edition import person_bundle, point_bundle
from hpdesk.documents.minutes_paper import minutes_paper
from hpdesk.documents.model import words_of
from hpdesk.domain.danish import date_words
from hpdesk.domain.follow_up_list import FollowUpList, as_stored, from_stored
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.meetings import MeetingKind, SentKind
from hpdesk.services import followup, meetings, papers, sending
from hpdesk.services.desk import Desk
from hpdesk.services.exchange_export import export_folder
from hpdesk.services.exchange_import import import_folder
from hpdesk.services.follow_up_lists import follow_up_list
from tests.builders import TODAY, Board, add_task

NOVEMBER = datetime(2026, 11, 3, 14)
MEETING_DAY = date(2026, 12, 1)


@dataclass
class Scene:
    """A board that met in November and meets again in December, with a point Opfølgning."""

    last: str
    decided: str
    secret: str
    point: str
    task: str
    secret_task: str


@pytest.fixture
def scene(desk: Desk, board: Board) -> Scene:
    last = meetings.add_meeting(desk, [board.body], NOVEMBER, title="Bestyrelsesmøde")
    decided = meetings.add_item(desk, last, "Stier og lys", kind="decision")
    secret = meetings.add_item(desk, last, "Personsag", closed=True)
    point = meetings.add_item(
        desk, board.meeting, "Opfølgning på beslutninger", index=1, standing="follow_up"
    )
    task = followup.add_task(
        desk, "Mål lyset", item_id=decided, responsible=[board.chair], due=date(2026, 11, 10)
    )
    secret_task = followup.add_task(desk, "Tal med familien", item_id=secret)
    return Scene(last, decided, secret, point, task, secret_task)


def listed(desk: Desk, meeting_id: str) -> FollowUpList:
    found = follow_up_list(desk, meeting_id)
    assert found is not None
    return found


def texts(found: FollowUpList) -> tuple[list[str], list[str]]:
    return [line.text for line in found.open], [line.text for line in found.done]


def as_of(desk: Desk, day: date) -> Desk:
    """Return the same plan as it is opened on another day."""
    path = desk.path
    desk.close()
    return Desk.open(path, today=day)


def test_open_tasks_and_those_closed_since_the_last_meeting_are_listed(
    desk: Desk, board: Board, scene: Scene
) -> None:
    older = meetings.add_meeting(desk, [board.body], datetime(2026, 9, 1, 14))
    item = meetings.add_item(desk, older, "Gammelt")
    long_done = followup.add_task(desk, "Færdig i september", item_id=item)
    now_done = followup.add_task(desk, "Færdig nu", item_id=item)
    followup.set_status(desk, [long_done, now_done], TaskStatus.DONE)
    with desk.write("Tilbage i tiden") as writer:
        writer.set("task", long_done, closed_on=date(2026, 9, 20))
    add_task(desk, board, "Fra mødet selv")
    found = listed(desk, board.meeting)
    assert texts(found) == (["Mål lyset", "Tal med familien"], ["Færdig nu"])
    assert (found.item_id, found.on, found.since) == (scene.point, TODAY, NOVEMBER.date())
    assert not found.frozen
    first = found.open[0]
    assert (first.who, first.meeting_on, first.item_number) == (
        ("Karin Vestermark",),
        NOVEMBER.date(),
        "1",
    )
    assert first.is_overdue(TODAY)


def test_a_title_is_enough_where_no_point_is_marked(desk: Desk, board: Board, scene: Scene) -> None:
    meetings.edit_item(desk, scene.point, standing=None)
    assert listed(desk, board.meeting).item_id == scene.point
    meetings.edit_item(desk, scene.point, title="Lys på stierne")
    assert follow_up_list(desk, board.meeting) is None


def test_what_a_party_agreed_at_its_formoede_is_in_no_other_list(
    desk: Desk, board: Board, scene: Scene
) -> None:
    for party in (board.party, None):
        pre = meetings.add_meeting(
            desk,
            [board.body],
            datetime(2026, 11, 5, 9),
            kind=MeetingKind.PRE_MEETING,
            for_meeting_id=board.meeting,
            for_party_id=party,
        )
        item = meetings.add_item(desk, pre, "Fælles holdning")
        followup.add_task(desk, f"Fortroligt {party}", item_id=item)
    assert texts(listed(desk, board.meeting))[0] == ["Mål lyset", "Tal med familien"]
    next_pre = meetings.add_meeting(
        desk,
        [board.body],
        datetime(2026, 11, 20, 9),
        kind=MeetingKind.PRE_MEETING,
        for_party_id=board.party,
    )
    meetings.add_item(desk, next_pre, "Opfølgning")
    assert texts(listed(desk, next_pre))[0] == [f"Fortroligt {board.party}"]


def test_the_list_is_kept_as_it_went_out_and_notes_what_the_meeting_changed(
    desk: Desk, board: Board, scene: Scene
) -> None:
    prepared = sending.prepare_sending(desk, board.meeting)
    followup.add_task(desk, "Kom til bagefter", item_id=scene.decided)
    sending.send(desk, prepared, TODAY)
    before = listed(desk, board.meeting)
    assert before.frozen
    assert texts(before) == (["Mål lyset", "Tal med familien"], [])
    desk = as_of(desk, MEETING_DAY)
    followup.set_status(desk, [scene.task], TaskStatus.IN_PROGRESS)
    followup.set_status(desk, [scene.task], TaskStatus.DONE)
    followup.add_log(desk, scene.secret_task, "Ringede.")
    after = listed(desk, board.meeting)
    assert (after.open, after.done) == (before.open, before.done)
    assert [(c.text, c.said) for c in after.changes] == [("Mål lyset", "udført")]
    paper = words_of(minutes_paper(papers.minutes_bundle(desk, board.meeting)))
    assert "Status ændret på mødet: Mål lyset – udført." in paper
    assert "Opgjort 12.\xa0november\xa02026. 2\xa0åbne opgaver, heraf 1 overskredet." in paper
    desk.close()
    desk = Desk.open(desk.path, today=date(2027, 1, 5))
    followup.set_status(desk, [scene.task], TaskStatus.OPEN)
    assert [c.said for c in listed(desk, board.meeting).changes] == ["udført"]
    desk.close()


def test_taking_back_a_sending_lets_the_list_follow_again(
    desk: Desk, board: Board, scene: Scene
) -> None:
    meetings.mark_sent(desk, board.meeting, TODAY)
    assert listed(desk, board.meeting).frozen
    desk.undo()
    assert not listed(desk, board.meeting).frozen


def test_a_supplement_leaves_the_list_as_it_went_out(
    desk: Desk, board: Board, scene: Scene
) -> None:
    meetings.mark_sent(desk, board.meeting, TODAY)
    followup.set_status(desk, [scene.task], TaskStatus.DONE)
    meetings.add_item(desk, board.meeting, "Nyt punkt")
    more = sending.prepare_sending(desk, board.meeting, kind=SentKind.SUPPLEMENT)
    sending.send(desk, more, TODAY)
    assert texts(listed(desk, board.meeting)) == (["Mål lyset", "Tal med familien"], [])
    again = sending.prepare_sending(desk, board.meeting)
    sending.send(desk, again, TODAY)
    assert texts(listed(desk, board.meeting)) == (["Tal med familien"], ["Mål lyset"])


def test_a_meeting_that_was_sent_elsewhere_has_no_list(
    desk: Desk, board: Board, scene: Scene
) -> None:
    meetings.edit_meeting(desk, board.meeting, state="held")
    assert follow_up_list(desk, board.meeting) is None
    assert "Mål lyset" not in words_of(minutes_paper(papers.minutes_bundle(desk, board.meeting)))


def test_everyone_reads_the_open_points_tasks_only(desk: Desk, board: Board, scene: Scene) -> None:
    inside = words_of(agenda_paper(papers.meeting_bundle(desk, board.meeting)))
    public = words_of(agenda_paper(papers.meeting_bundle(desk, board.meeting, public=True)))
    assert "Tal med familien" in inside
    assert "Mål lyset" in public
    assert "Tal med familien" not in public
    meetings.mark_sent(desk, board.meeting, TODAY)
    meetings.edit_item(desk, scene.decided, closed=True)
    later = words_of(agenda_paper(papers.meeting_bundle(desk, board.meeting, public=True)))
    assert "Mål lyset" not in later
    meetings.edit_item(desk, scene.point, closed=True)
    hidden = papers.meeting_bundle(desk, board.meeting, public=True)
    assert hidden.follow_up is None


def test_guests_and_extracts_get_nothing_of_the_list(
    desk: Desk, board: Board, scene: Scene
) -> None:
    bundle = papers.minutes_bundle(desk, board.meeting)
    assert guest_bundle(bundle, board.chair).follow_up is None
    assert person_bundle(bundle, board.chair).follow_up is None
    assert point_bundle(bundle, board.items[1]).follow_up is None
    assert point_bundle(bundle, scene.point).follow_up is not None


def test_the_kept_list_survives_the_exchange(
    desk: Desk, board: Board, scene: Scene, tmp_path: Path
) -> None:
    meetings.mark_sent(desk, board.meeting, TODAY)
    export_folder(desk, tmp_path / "ud")
    import_folder(tmp_path / "ud", tmp_path / "igen.hpdesk")
    again = Desk.open(tmp_path / "igen.hpdesk", today=TODAY)
    assert listed(again, board.meeting) == listed(desk, board.meeting)
    again.close()


def test_a_damaged_list_is_left_out(desk: Desk, board: Board, scene: Scene) -> None:
    meetings.mark_sent(desk, board.meeting, TODAY)
    for stored in ("{", "[]", "7", '{"on": "i går"}', '{"on": "2026-01-01", "open": [1]}'):
        with desk.write("Beskadiget") as writer:
            writer.set("agenda_item", scene.point, follow_up=stored)
        assert follow_up_list(desk, board.meeting) is None


def test_a_list_is_read_back_as_it_was_stored(desk: Desk, board: Board, scene: Scene) -> None:
    found = listed(desk, board.meeting)
    assert from_stored(found.item_id, as_stored(found)) == replace(found, frozen=True)


def _lines(page: pypdfium2.PdfPage) -> list[str]:
    return str(page.get_textpage().get_text_bounded()).splitlines()


def test_no_day_is_broken_in_the_columns_of_the_list(
    desk: Desk, board: Board, scene: Scene, tmp_path: Path
) -> None:
    days = [date(2026, 9, 30), date(2027, 12, 30), date(2026, 11, 28)]
    for day in days:
        followup.add_task(desk, "Følg op", item_id=scene.decided, due=day)
    papers.write_pack(desk, board.meeting, pdf=tmp_path / "d.pdf")
    with closing(pypdfium2.PdfDocument(tmp_path / "d.pdf")) as pdf:
        lines = [line for page in pdf for line in _lines(page)]
    words = "\n".join(lines).replace("\u00a0", " ")
    for day in days:
        assert date_words(day).replace("\u00a0", " ") in words
    assert "Overskredet" in words
