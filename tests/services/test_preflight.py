# SPDX-License-Identifier: MPL-2.0
"""The preflight over real plans: one made to have every fault, a clean one, and the sample."""

import time
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from hpdesk.domain.coordination import Stance
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import QuestionKind
from hpdesk.domain.preflight_findings import PreflightFinding, Rule
from hpdesk.services import attachments, coordination, meetings, people
from hpdesk.services.desk import Desk
from hpdesk.services.preflight import accept_finding, check_meeting, withdraw_acceptance
from tests.builders import TODAY, Board, empty_plan, sample_plan

STARTS = datetime(2026, 12, 1, 14)
ENDS = datetime(2026, 12, 1, 16)
AFTER_WINDOW = date(2026, 11, 20)
ASK = "Sekretariatet indstiller, at bestyrelsen\n\n1. afsætter 60.000 kr."
WHOLE = {
    "kind": "decision",
    "question": QuestionKind.PRIORITY,
    "duration": 20,
    "presenter_text": "Palle Grønning",
    "summary": "Natteravnene kan dække to aftener.",
    "recommendation": ASK,
    "case_text": "Ruten går gennem alle fire afdelinger.",
    "next_steps": "Lone Kjærulff aftaler ruten inden jul.",
}


def add_meeting(desk: Desk) -> tuple[str, str]:
    """Add a board and its meeting with the opening formality; returns the keys of both."""
    body = people.add_body(desk, "Bestyrelsen")
    meeting = meetings.add_meeting(desk, [body], STARTS, ENDS, title="Bestyrelsesmøde")
    meetings.add_item(desk, meeting, "Godkendelse af dagsorden", kind="decision", duration=5)
    return body, meeting


def add_point(desk: Desk, meeting: str, title: str, **changes: object) -> str:
    """Add a point that is whole but for the changes."""
    return meetings.add_item(desk, meeting, title, **{**WHOLE, **changes})  # type: ignore[arg-type]  # columns by name


@pytest.fixture
def late_desk(tmp_path: Path) -> Iterator[Desk]:
    """Return an open plan on a day when the window for sending has closed."""
    desk = Desk.open(empty_plan(tmp_path, "sen.hpdesk"), today=AFTER_WINDOW)
    yield desk
    desk.close()


Place = tuple[Rule, str | None, str]


def places(findings: tuple[PreflightFinding, ...]) -> set[Place]:
    return {(finding.rule, finding.item_id, finding.field) for finding in findings}


def add_faulty_texts(desk: Desk, meeting: str) -> set[Place]:
    """Add points whose texts have every fault a text can have; returns where."""
    add = add_point
    bare = add(desk, meeting, "Uden alt", recommendation=None, case_text=None, summary=None)
    short = add(desk, meeting, "Kun resumé", case_text=None)
    loose = add(desk, meeting, "Uden at", recommendation="Pengene bevilges.")
    told = add(desk, meeting, "Økonomi", kind="information", question=None)
    husk = add(desk, meeting, "Årsstatus", case_text="Status.\n[HUSK: indsæt tal]")
    cpr = add(desk, meeting, "Støtte", economy="Bevilges til 010101-0000.")
    word = add(desk, meeting, "Klage", options="Sagen er i beboerklagenævnet.")
    table = "| Skole | Antal elever |\n|---|---|\n| Østre Skole | 3 |"
    few = add(desk, meeting, "Fravær", case_text=table)
    long = add(desk, meeting, "Ansøgning", case_text="ord " * 401, summary="ord " * 61)
    named = add(desk, meeting, "Rute", case_text="Se bilag 4.")
    shut = add(
        desk, meeting, "Sag om Familien Holm", closed=True, public_title="En sag, Familien Holm"
    )
    return {
        (Rule.NO_RECOMMENDATION, bare, "recommendation"),
        (Rule.NO_CASE, bare, "case"),
        (Rule.ONLY_SUMMARY, short, "case"),
        (Rule.RECOMMENDATION_WITHOUT_AT, loose, "recommendation"),
        (Rule.DECISION_UNDER_INFORMATION, told, "recommendation"),
        (Rule.PLACEHOLDER, husk, "case"),
        (Rule.CPR_NUMBER, cpr, "economy"),
        (Rule.SENSITIVE_WORD, word, "options"),
        (Rule.SMALL_COUNT, few, "case"),
        (Rule.TOO_LONG, long, "case"),
        (Rule.TOO_LONG, long, "summary"),
        (Rule.ATTACHMENT_NOT_THERE, named, "case"),
        (Rule.OPEN_TITLE, shut, "public_title"),
    }


def add_other_faults(desk: Desk, meeting: str) -> set[Place]:
    """Add points that lack something around their texts; returns where."""
    add = add_point
    nobody = add(desk, meeting, "Uden fremlægger", presenter_text=None)
    timeless = add(desk, meeting, "Uden varighed", duration=None)
    unasked = add(desk, meeting, "Uden spørgsmål", question=None)
    undone = add(desk, meeting, "Uden udførelse", next_steps=None)
    unticked = add(desk, meeting, "Uden flueben", checklist='[["Pris", false]]')
    empty = add(desk, meeting, "Uden fil")
    owed = add(desk, meeting, "Uden levering")
    minutes = add(desk, meeting, "Godkendelse af referat", standing="approve_minutes")
    split = add(desk, meeting, "Uenighed")
    party = people.add_organisation(desk, "Havnely", "housing_organisation")
    coordination.set_position(desk, split, party, Stance.AGAINST, "Nej")
    with desk.write("Fejl lagt ind") as writer:
        writer.add("attachment", item_id=empty, title="Kort", file_name="kort.pdf", size=0)
        writer.add("delivery", item_id=owed, title="Budget", due=date(2026, 11, 18))
    return {
        (Rule.NO_PRESENTER, nobody, "presenter"),
        (Rule.NO_DURATION, timeless, "duration"),
        (Rule.NO_QUESTION, unasked, "question"),
        (Rule.NO_CARRYING_OUT, undone, "next_steps"),
        (Rule.CHECKLIST_OPEN, unticked, "checklist"),
        (Rule.ATTACHMENT_WITHOUT_FILE, empty, "bilag"),
        (Rule.DELIVERY_DUE, owed, "bilag"),
        (Rule.MINUTES_NOT_ATTACHED, minutes, "bilag"),
        (Rule.PARTIES_NOT_ALIGNED, split, "positions"),
        (Rule.SEND_OUT, None, "send_out"),
        (Rule.OVER_TIME, None, "duration"),
    }


def test_every_fault_of_a_plan_made_to_have_them_is_found_where_it_is(late_desk: Desk) -> None:
    _, meeting = add_meeting(late_desk)
    expected = add_faulty_texts(late_desk, meeting) | add_other_faults(late_desk, meeting)
    found = check_meeting(late_desk, meeting)
    assert places(found.findings) == expected
    assert len(found.findings) == len(expected)
    assert found.states[found.items[0].id].text == "Klar"
    assert {rule for rule, _, _ in expected} == set(Rule) - {
        Rule.ASKS_FOR_NOTHING,
        Rule.ATTACHMENT_TO_LOOK_AT,  # told by tests of looking into bilag
        Rule.DECISION_IN_ADVISORY_BODY,
        Rule.MINUTES_OUTDATED,
    }


def test_the_faults_that_shut_each_other_out_are_found_too(desk: Desk) -> None:
    _, board = add_meeting(desk)
    assert [f.rule for f in check_meeting(desk, board).findings] == [Rule.ASKS_FOR_NOTHING]
    body, quarter = add_meeting(desk)
    point = add_point(desk, quarter, "Nattevandring")
    people.edit_body(desk, body, kind="advisory_group")
    assert places(check_meeting(desk, quarter).findings) == {
        (Rule.DECISION_IN_ADVISORY_BODY, point, "kind")
    }


def test_minutes_sent_anew_make_the_bilag_outdated(desk: Desk) -> None:
    body, meeting = add_meeting(desk)
    earlier = meetings.add_meeting(desk, [body], datetime(2026, 9, 8, 14), title="Septembermøde")
    point = add_point(desk, meeting, "Siden sidst", approves_id=earlier, standing="approve_minutes")
    add_point(desk, meeting, "Nattevandring")
    bilag = attachments.add_attachment(
        desk, point, b"referat", "referat.pdf", added_on=date(2026, 9, 10)
    )
    with desk.write("Referat sendt") as writer:
        writer.set("attachment", bilag, minutes_of_id=earlier)
        writer.add(
            "sent_version",
            meeting_id=earlier,
            version=1,
            sent_on=date(2026, 9, 20),
            kind="minutes",
        )
    assert places(check_meeting(desk, meeting).findings) == {
        (Rule.MINUTES_OUTDATED, point, "bilag")
    }


def test_a_clean_plan_has_nothing_to_mend(desk: Desk) -> None:
    _, meeting = add_meeting(desk)
    point = add_point(desk, meeting, "Nattevandring", case_text="Se bilag 1 og bilaget »Rutekort«.")
    attachments.add_attachment(desk, point, b"kort", "rutekort.pdf", title="Rutekort")
    add_point(
        desk,
        meeting,
        "Tryghedssag i Tranehaven",
        kind="information",
        recommendation=None,
        closed=True,
        public_title="Lukket punkt",
    )
    meetings.add_item(desk, meeting, "Eventuelt", duration=5)
    found = check_meeting(desk, meeting)
    assert (found.findings, found.accepted) == ((), ())
    assert {state.text for state in found.states.values()} == {"Klar"}
    assert found.counts == {"over": 0, "warn": 0, "info": 0}
    assert (found.share.handling_points, found.share.orientation_minutes) == (1, 20)


def test_the_sample_shows_the_faults_planted_in_its_draft(tmp_path: Path) -> None:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY)
    found = check_meeting(desk, "m-b8")
    hard = {place for place in places(found.findings) if place[0] is not Rule.PARTIES_NOT_ALIGNED}
    assert hard == {
        (Rule.PLACEHOLDER, "i-b8-4", "case"),
        (Rule.PLACEHOLDER, "i-b8-6", "economy"),
        (Rule.OVER_TIME, None, "duration"),
        (Rule.DECISION_UNDER_INFORMATION, "i-b8-3", "recommendation"),
        (Rule.ATTACHMENT_NOT_THERE, "i-b8-5", "case"),
        (Rule.ATTACHMENT_NOT_THERE, "i-b8-7", "case"),
        (Rule.ONLY_SUMMARY, "i-b8-6", "case"),
        (Rule.CPR_NUMBER, "i-b8-8", "case"),
        (Rule.NO_CARRYING_OUT, "i-b8-6", "next_steps"),
    }
    desk.close()


def test_of_the_samples_other_meetings_only_the_late_one_is_told_of(tmp_path: Path) -> None:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY)
    told = {
        meeting.id: [finding.rule for finding in found]
        for meeting in meetings.list_meetings(desk)
        if meeting.id != "m-b8" and (found := check_meeting(desk, meeting.id).findings)
    }
    assert told == {"m-b7": [Rule.SEND_OUT]}
    desk.close()


def test_an_accepted_warning_stays_away_until_the_thing_changes(desk: Desk, board: Board) -> None:
    point = add_point(desk, board.meeting, "Rute", case_text="Se bilag 4.")
    (finding,) = check_meeting(desk, board.meeting).of_item(point)
    with pytest.raises(UserError, match="Begrundelsen mangler"):
        accept_finding(desk, board.meeting, finding, "  ")
    accept_finding(desk, board.meeting, finding, "Omdeles på mødet")
    accept_finding(desk, board.meeting, finding, "Kortet omdeles på mødet.")
    after = check_meeting(desk, board.meeting)
    assert after.of_item(point) == ()
    assert [(a.finding, a.reason, a.on) for a in after.accepted] == [
        (finding, "Kortet omdeles på mødet.", TODAY)
    ]
    meetings.edit_item(desk, point, case="Se bilag 4. Kortet omdeles.")
    assert check_meeting(desk, board.meeting).of_item(point) == ()
    meetings.edit_item(desk, point, case="Se bilag 5.")
    changed = check_meeting(desk, board.meeting)
    assert len(changed.of_item(point)) == 1
    assert changed.accepted == ()


def test_an_acceptance_can_be_withdrawn_and_undone(desk: Desk, board: Board) -> None:
    point = add_point(desk, board.meeting, "Rute", case_text="Se bilag 4.")
    (finding,) = check_meeting(desk, board.meeting).of_item(point)
    key = accept_finding(desk, board.meeting, finding, "Omdeles.")
    withdraw_acceptance(desk, key)
    assert check_meeting(desk, board.meeting).of_item(point) == (finding,)
    assert desk.undo() == "Accept trukket tilbage"
    assert check_meeting(desk, board.meeting).of_item(point) == ()
    assert desk.undo() == "Advarsel accepteret"
    assert check_meeting(desk, board.meeting).of_item(point) == (finding,)


def test_a_bilag_without_its_file_cannot_be_accepted(desk: Desk, board: Board) -> None:
    point = add_point(desk, board.meeting, "Rute")
    with desk.write("Bilag uden fil") as writer:
        writer.add("attachment", item_id=point, title="Kort", file_name="kort.pdf", size=0)
    (finding,) = check_meeting(desk, board.meeting).of_item(point)
    with pytest.raises(UserError, match="kan ikke accepteres"):
        accept_finding(desk, board.meeting, finding, "Pyt")


def test_a_big_meeting_is_checked_in_little_more_than_it_takes_to_read_it(desk: Desk) -> None:
    _, meeting = add_meeting(desk)
    text = "Natteravnene går tur den 3. marts, og politiet følger med i de 63 henvendelser. " * 30
    with desk.write("Stort møde") as writer:
        for number in range(40):
            item = {k: v for k, v in WHOLE.items() if k != "duration"}
            key = writer.add(
                "agenda_item",
                meeting_id=meeting,
                title=f"Sag {number}",
                rank=number + 1,
                **{**item, "case_text": text, "options": text},
            )
            for place in range(1 + number % 2):
                writer.add(
                    "attachment",
                    item_id=key,
                    title=f"Notat {place}",
                    file_name="notat.pdf",
                    sha256=writer.keep(b"x"),
                    size=1,
                )

    def best(work: Callable[[], object]) -> float:
        taken = []
        for _ in range(5):
            begun = time.thread_time()
            work()
            taken.append(time.thread_time() - begun)
        return min(taken)

    reading = best(lambda: meetings.list_items(desk, meeting))
    checking = best(lambda: check_meeting(desk, meeting))
    assert sum(len(item.attachments) for item in meetings.list_items(desk, meeting)) == 60
    assert checking < 40 * reading
