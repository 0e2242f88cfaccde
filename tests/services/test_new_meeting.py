# SPDX-License-Identifier: MPL-2.0
"""A new meeting from its template and from what waits for it."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

import pikepdf
import pytest

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import (
    AgendaItem,
    ItemKind,
    MeetingKind,
    MeetingState,
    Origin,
    Outcome,
    StandingPoint,
)
from hpdesk.domain.preparation import WaitingHow
from hpdesk.domain.proposals import MeetingProposal, ProposalReason, ProposedPoint
from hpdesk.services import (
    agenda_moves,
    attachments,
    copied_meeting,
    last_minutes,
    meetings,
    new_meeting,
    people,
    waiting,
)
from hpdesk.services.desk import Desk
from hpdesk.services.sent_files import FileToSend, keep_sent_minutes
from tests.builders import BOARD_STARTS, TODAY, Board, dump_tables, sample_plan

NEXT = datetime(2027, 3, 2, 14)
R = ProposalReason


@pytest.fixture
def held(desk: Desk, board: Board) -> Board:
    """Return a board whose meeting is held, its second point decided on."""
    meetings.edit_item(desk, board.items[1], kind="decision", decision="Godkendt.")
    meetings.edit_meeting(
        desk, board.meeting, state=str(MeetingState.HELD), place="Kvarterhuset", focus="helhedsplan"
    )
    people.edit_body(desk, board.body, focuses=["helhedsplan", "byudvikling"])
    return board


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.open(sample_plan(tmp_path), today=TODAY)
    yield opened
    opened.close()


def by_reason(proposal: MeetingProposal, reason: ProposalReason) -> list[ProposedPoint]:
    return [one for one in proposal.points if one.reason is reason]


def agenda(desk: Desk, meeting_id: str) -> dict[str, AgendaItem]:
    return {
        item.title.replace("\u00a0", " "): item for item in meetings.list_items(desk, meeting_id)
    }


def text_of(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)


def test_a_meeting_is_proposed_as_the_body_usually_meets(desk: Desk, held: Board) -> None:
    before = dump_tables(desk.file.connection)
    proposal = new_meeting.propose_meeting(desk, [held.body], NEXT)
    assert dump_tables(desk.file.connection) == before
    assert (proposal.title, proposal.place, proposal.focus) == (
        "Bestyrelsesmøde",
        "Kvarterhuset",
        "byudvikling",
    )
    assert proposal.ends == datetime(2027, 3, 2, 16)
    assert proposal.chair_id == held.chair
    assert proposal.template_id == "bestyrelse-byudvikling"
    assert proposal.minutes == sum(one.point.duration or 0 for one in proposal.points)
    extra = MeetingKind.EXTRAORDINARY
    other = new_meeting.propose_meeting(desk, [held.body], NEXT, kind=extra)
    assert (other.title, other.focus) == ("Ekstraordinært bestyrelsesmøde", "")
    chosen = new_meeting.propose_meeting(desk, [held.body], NEXT, template_id="et-aarseftersyn")
    assert chosen.template_name == "Et-årseftersyn"
    with pytest.raises(UserError, match="mangler et organ"):
        new_meeting.propose_meeting(desk, [], NEXT)


def test_a_trip_and_the_meetings_take_no_time_or_place_from_each_other(
    desk: Desk, held: Board
) -> None:
    trip = new_meeting.propose_meeting(desk, [held.body], NEXT, kind=MeetingKind.STUDY_TRIP)
    assert (trip.place, trip.ends) == ("", NEXT.replace(hour=15))
    new_meeting.create_meeting(desk, replace(trip, place="Aarhus"))
    usual = new_meeting.usual_times(desk, [held.body])
    assert (usual.place, usual.ends) == ("Kvarterhuset", time(16))


def test_the_last_referat_is_put_on_for_approval_with_its_pdf(desk: Desk, held: Board) -> None:
    before = dump_tables(desk.file.connection)
    proposal = new_meeting.propose_meeting(desk, [held.body], NEXT)
    (approval,) = by_reason(proposal, R.APPROVAL)
    assert (approval.approves_id, approval.ticked) == (held.meeting, True)
    key = new_meeting.create_meeting(desk, proposal)
    item = agenda(desk, key)["Godkendelse af referat fra 1. december 2026"]
    assert (item.standing, item.approves_id) == (StandingPoint.APPROVE_MINUTES, held.meeting)
    (bilag,) = item.attachments
    assert (bilag.minutes_of_id, bilag.number) == (held.meeting, "2.1")
    assert bilag.title.startswith("Referat af bestyrelsesmøde den 1.")
    assert bilag.title.endswith("(udkast)")
    first = attachments.content_of(desk, bilag)
    assert first is not None
    assert text_of(first) >= 1
    desk.undo()
    now = dump_tables(desk.file.connection)
    assert {k: v for k, v in now.items() if k != "blob"} == {
        k: v for k, v in before.items() if k != "blob"
    }


def test_the_referat_is_written_anew_in_place_of_the_earlier_one(desk: Desk, held: Board) -> None:
    key = new_meeting.create_meeting(desk, new_meeting.propose_meeting(desk, [held.body], NEXT))
    item = meetings.list_items(desk, key)[1]
    meetings.edit_item(desk, held.items[1], decision="Godkendt med ændringer.")
    last_minutes.attach_minutes(desk, item.id)
    (bilag,) = meetings.list_items(desk, key)[1].attachments
    assert bilag.sha256 != item.attachments[0].sha256
    assert bilag.id == item.attachments[0].id
    with pytest.raises(UserError, match="godkender intet referat"):
        last_minutes.attach_minutes(desk, meetings.list_items(desk, key)[0].id)


def test_a_referat_that_was_sent_is_enclosed_as_it_was_sent(desk: Desk, held: Board) -> None:
    files = [
        FileToSend("Referat.docx", b"word", "full"),
        FileToSend("Offentligt.pdf", b"%PDF public", "public"),
        FileToSend("Referat.pdf", b"%PDF full", "full"),
    ]
    with desk.write("Referat udsendt") as writer:
        keep_sent_minutes(writer, held.meeting, TODAY, files=files)
    referat = last_minutes.make_minutes(desk, held.meeting)
    assert referat is not None
    assert (referat.content, referat.file_name) == (b"%PDF full", "Referat.pdf")
    meetings.edit_item(desk, held.items[1], closed=True)
    public = last_minutes.make_minutes(desk, held.meeting)
    assert public is not None
    assert public.content == b"%PDF public"


def test_closed_points_stay_out_of_the_referat_that_is_a_bilag(desk: Desk, held: Board) -> None:
    meetings.edit_item(desk, held.items[1], closed=True)
    referat = last_minutes.make_minutes(desk, held.meeting)
    assert referat is not None
    assert "uden lukkede punkter" in referat.title


def test_an_approved_or_unwritten_referat_is_not_asked_for(desk: Desk, board: Board) -> None:
    early = new_meeting.propose_meeting(desk, [board.body], BOARD_STARTS)
    (nothing,) = by_reason(early, R.APPROVAL)
    assert (nothing.ticked, nothing.point.title) == (False, "Godkendelse af referat")
    meetings.edit_meeting(desk, board.meeting, state=str(MeetingState.HELD))
    key = new_meeting.create_meeting(desk, new_meeting.propose_meeting(desk, [board.body], NEXT))
    item = meetings.list_items(desk, key)[1]
    assert (item.approves_id, item.attachments) == (board.meeting, ())
    with pytest.raises(UserError, match="ikke skrevet referat"):
        last_minutes.attach_minutes(desk, item.id)
    meetings.edit_meeting(desk, board.meeting, state=str(MeetingState.MINUTES_APPROVED))
    (approved,) = by_reason(new_meeting.propose_meeting(desk, [board.body], NEXT), R.APPROVAL)
    assert (approved.ticked, approved.approves_id) == (False, None)


def test_what_waits_is_proposed_once_and_used_when_it_is_put_on(desk: Desk, held: Board) -> None:
    postponed = meetings.add_item(desk, held.meeting, "Lysplan", kind="decision", index=2)
    attachments.add_attachment(desk, postponed, b"kort", "kort.pdf")
    meetings.edit_item(desk, postponed, outcome=str(Outcome.POSTPONED), case="Sagen om lyset.")
    left = meetings.add_item(desk, held.meeting, "Budget 2027", kind="decision", index=3)
    parked = waiting.park(desk, held.body, "Nyt navn til gaden", note="Karin foreslog det.")
    assert agenda_moves.postpone_item(desk, postponed) is None  # waits, and is not doubled
    proposal = new_meeting.propose_meeting(desk, [held.body], NEXT)
    cases = {
        one.point.title: one
        for one in proposal.points
        if one.reason in set(R) - {R.TEMPLATE, R.APPROVAL}
    }
    assert {t: one.reason for t, one in cases.items()} == {
        "Lysplan": R.POSTPONED,
        "Budget 2027": R.NOT_REACHED,
        "Nyt navn til gaden": R.PARKED,
    }
    assert all(one.ticked for one in cases.values())
    assert "Karin foreslog det." in cases["Nyt navn til gaden"].why
    titles = [one.point.title for one in proposal.points]
    assert titles.index("Lysplan") < titles.index("Økonomi")
    key = new_meeting.create_meeting(desk, proposal)
    made = agenda(desk, key)
    lysplan = made["Lysplan"]
    assert (lysplan.origin_id, lysplan.origin_how) == (postponed, Origin.CARRIED)
    assert (lysplan.case, lysplan.outcome, lysplan.section) == (
        "Sagen om lyset.",
        None,
        "Sager til behandling",
    )
    (bilag,) = lysplan.attachments
    old = next(i for i in meetings.list_items(desk, held.meeting) if i.id == postponed)
    assert (bilag.sha256, bilag.id != old.attachments[0].id) == (old.attachments[0].sha256, True)
    assert made["Budget 2027"].origin_id == left
    assert waiting.list_waiting(desk) == ()
    assert {one.id for one in waiting.list_waiting(desk, used=True)} >= {parked}
    numbers = [item.number for item in meetings.list_items(desk, key)]
    assert numbers == [str(n + 1) for n in range(len(numbers))]
    again = new_meeting.propose_meeting(desk, [held.body], datetime(2027, 6, 1, 14))
    assert {one.reason for one in again.points} == {R.TEMPLATE, R.APPROVAL}
    meetings.delete_item(desk, made["Nyt navn til gaden"].id)
    assert [one.id for one in waiting.list_waiting(desk)] == [parked]


def test_an_unwritten_referat_proposes_its_cases_without_a_tick(desk: Desk, board: Board) -> None:
    meetings.edit_item(desk, board.items[1], kind="decision")
    meetings.edit_meeting(desk, board.meeting, state=str(MeetingState.HELD))
    proposal = new_meeting.propose_meeting(desk, [board.body], NEXT)
    (left,) = by_reason(proposal, R.NOT_REACHED)
    assert (left.point.title, left.ticked) == ("Nattevandring", False)


def test_lifted_points_are_told_of_and_closed_ones_only_to_the_board(
    desk: Desk, held: Board
) -> None:
    group = people.add_body(desk, "Styregruppe U", "steering_group")
    meeting = meetings.add_meeting(desk, [group], datetime(2027, 1, 12, 9), title="SG-U januar")
    meetings.edit_meeting(desk, meeting, state=str(MeetingState.HELD))
    open_one = meetings.add_item(
        desk, meeting, "Lokaler mangler", kind="decision", case_text="Hvor?"
    )
    secret = meetings.add_item(desk, meeting, "Sag om en familie", kind="decision", closed=True)
    told = meetings.add_item(desk, meeting, "12 unge fik elevplads")
    for item in (open_one, secret):
        agenda_moves.lift_item(desk, item, held.body)
    agenda_moves.lift_item(desk, told, held.body, inform=True)
    assert [one.how for one in waiting.list_waiting(desk, held.body)] == [
        WaitingHow.LIFTED,
        WaitingHow.LIFTED,
        WaitingHow.INFORMED,
    ]
    key = new_meeting.create_meeting(desk, new_meeting.propose_meeting(desk, [held.body], NEXT))
    made = agenda(desk, key)
    news = next(i for i in made.values() if i.standing is StandingPoint.NEWS)
    assert "Lokaler mangler" in news.case
    assert "Styregruppe U: 1\u00a0møde" in news.case
    assert "familie" not in news.case
    assert made["Sag om en familie"].closed
    assert (made["Lokaler mangler"].origin_how, made["Lokaler mangler"].case) == (
        Origin.LIFTED,
        "Hvor?",
    )
    assert made["12 unge fik elevplads"].kind is ItemKind.INFORMATION


def test_an_advisory_group_only_discusses(desk: Desk, board: Board) -> None:
    group = people.add_body(desk, "Kvarterrådet", "advisory_group")
    waiting.park(desk, group, "Legeplads", kind=ItemKind.DECISION)
    proposal = new_meeting.propose_meeting(desk, [group], NEXT)
    (parked,) = by_reason(proposal, R.PARKED)
    assert parked.point.kind is ItemKind.DISCUSSION
    assert "rådgivende" in parked.why
    key = new_meeting.create_meeting(desk, proposal)
    item = agenda(desk, key)["Legeplads"]
    with pytest.raises(UserError, match="ikke mandat til at beslutte"):
        meetings.edit_item(desk, item.id, kind="decision")
    with pytest.raises(UserError, match="ikke mandat til at beslutte"):
        meetings.add_item(desk, key, "Bænk", kind="decision")
    copied = agenda_moves.copy_item(desk, board.items[1], key)
    meetings.edit_item(desk, board.items[1], kind="decision")
    agenda_moves.move_to_meeting(desk, board.items[1], key)
    kinds = {i.id: i.kind for i in meetings.list_items(desk, key)}
    assert kinds[copied] is ItemKind.INFORMATION
    assert kinds[board.items[1]] is ItemKind.DISCUSSION


def test_only_what_is_chosen_is_put_on_with_changes_made_to_the_proposal(
    desk: Desk, held: Board
) -> None:
    proposal = new_meeting.propose_meeting(desk, [held.body], NEXT)
    changed = replace(proposal, title="Seminar", place="Aalborg")
    key = new_meeting.create_meeting(desk, changed, proposal.points[:1])
    made = meetings.get_meeting(desk, key)
    assert (made.title, made.place, made.item_count, made.chair_id) == (
        "Seminar",
        "Aalborg",
        1,
        held.chair,
    )


def test_a_meeting_planned_long_ago_takes_what_waits_for_it(desk: Desk, held: Board) -> None:
    template = new_meeting.propose_meeting(desk, [held.body], NEXT)
    plain = [replace(one, approves_id=None) for one in template.points]
    key = new_meeting.create_meeting(desk, template, plain)
    waiting.park(desk, held.body, "Gadenavn")
    proposed = new_meeting.propose_points(desk, key)
    assert [one.reason for one in proposed] == [R.APPROVAL, R.PARKED]
    before = [item.title for item in meetings.list_items(desk, key)]
    new_meeting.add_proposed(desk, key, proposed)
    items = meetings.list_items(desk, key)
    assert len(items) == len(before) + 1
    assert items[1].approves_id == held.meeting
    assert items[1].attachments[0].minutes_of_id == held.meeting
    titles = [item.title for item in items]
    assert (
        titles.index("Gadenavn") == titles.index("Nyt fra styregrupperne, herunder barrierer") - 1
    )
    assert new_meeting.propose_points(desk, key) == ()
    desk.undo()
    assert [item.title for item in meetings.list_items(desk, key)] == before


def test_the_sample_boards_next_meeting_is_proposed_and_made(sample: Desk) -> None:
    proposal = new_meeting.propose_meeting(sample, ["b-best"], NEXT)
    (approval,) = by_reason(proposal, R.APPROVAL)
    assert approval.approves_id == "m-b7"
    follow_up = next(o for o in proposal.points if o.point.standing is StandingPoint.FOLLOW_UP)
    assert "åbne opgaver" in follow_up.why.replace("\u00a0", " ")
    key = new_meeting.create_meeting(sample, proposal)
    assert meetings.get_meeting(sample, key).item_count == sum(o.ticked for o in proposal.points)


def test_a_whole_meeting_is_the_start_of_the_next(desk: Desk, held: Board) -> None:
    meetings.edit_item(desk, held.items[1], case="Sagen.", duration=20)
    attachments.add_attachment(desk, held.items[1], b"kort", "kort.pdf")
    sub = meetings.add_item(desk, held.meeting, "Delsag", index=2)
    agenda_moves.indent_item(desk, sub)
    meetings.add_item(desk, held.meeting, "Godkendelse af referat fra 1. juni", index=1)
    meetings.add_item(desk, held.meeting, "Blær", kind="discussion", index=99, duration=15)
    key = copied_meeting.copy_meeting(desk, held.meeting, NEXT)
    made, items = meetings.get_meeting(desk, key), meetings.list_items(desk, key)
    assert (made.title, made.place, made.focus, made.ends) == (
        "Bestyrelsesmøde",
        "Kvarterhuset",
        "byudvikling",
        datetime(2027, 3, 2, 16),
    )
    assert [(i.number, i.title.replace("\u00a0", " ")) for i in items] == [
        ("1", "Godkendelse af dagsorden"),
        ("2", "Godkendelse af referat fra 1. december 2026"),
        ("3", "Nattevandring"),
        ("3.a", "Delsag"),
        ("4", "Eventuelt"),
        ("5", "Blær"),
    ]
    assert items[1].attachments[0].minutes_of_id == held.meeting
    assert (items[2].case, items[2].decision, items[2].origin_how) == ("Sagen.", "", Origin.COPIED)
    assert [b.number for b in items[2].attachments] == ["3.1"]
    assert items[5].duration == 15
    bare = copied_meeting.copy_meeting(desk, held.meeting, NEXT, with_cases=False)
    assert meetings.get_meeting(desk, bare).item_count == 4


def test_the_samples_draft_gets_its_referat_although_nobody_marked_the_point(sample: Desk) -> None:
    before = meetings.list_items(sample, "m-b8")
    approval, *rest = new_meeting.propose_points(sample, "m-b8")
    assert (approval.approves_id, [one.reason for one in rest]) == ("m-b7", [])
    assert new_meeting.add_proposed(sample, "m-b8", [approval]) == ["i-b8-2"]
    items = meetings.list_items(sample, "m-b8")
    assert [item.number for item in items] == [item.number for item in before]
    assert (items[1].approves_id, items[1].standing) == ("m-b7", StandingPoint.APPROVE_MINUTES)
    assert "m-b7" in {bilag.minutes_of_id for bilag in items[1].attachments}
