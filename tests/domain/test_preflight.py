# SPDX-License-Identifier: MPL-2.0
"""What the preflight finds about a point and a meeting, and what it lets pass."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.coordination import Position, Stance
from hpdesk.domain.meetings import (
    AgendaItem,
    Attachment,
    ChecklistLine,
    ItemKind,
    Meeting,
    MeetingKind,
    MeetingState,
    QuestionKind,
    SentVersion,
    StandingPoint,
)
from hpdesk.domain.preflight import PreflightMatter, preflight
from hpdesk.domain.preflight_bilag import (
    find_bilag_numbers,
    find_bilag_titles,
    find_enclosed,
)
from hpdesk.domain.preflight_findings import PreflightFinding, Rule
from hpdesk.domain.preflight_meeting import MinutesStand, Parties
from hpdesk.domain.preflight_points import HELP_QUESTIONS, at_points
from hpdesk.domain.preflight_texts import (
    find_cpr_numbers,
    find_placeholders,
    find_sensitive_words,
    find_small_counts,
    reading_minutes,
    word_count,
)
from hpdesk.domain.preparation import Delivery
from hpdesk.domain.working_days import Calendar

STARTS = datetime(2026, 12, 1, 14, 0)
ENDS = datetime(2026, 12, 1, 16, 0)
TODAY = date(2026, 11, 12)
MEETING = Meeting("m", STARTS, ENDS, body_ids=("b",), body_kinds=("board",))
BILAG = Attachment("a1", "i", "Rutekort", "rutekort.pdf", sha256="ab", number="3.1")
POINT = AgendaItem(
    "i",
    "m",
    "Nattevandring i vinterhalvåret",
    ItemKind.DECISION,
    QuestionKind.PRIORITY,
    30,
    presenter="Palle Grønning",
    summary="Natteravnene kan dække to aftener.",
    recommendation="Sekretariatet indstiller, at bestyrelsen\n\n1. afsætter 60.000 kr.",
    case="Se bilag 1 og bilaget »Rutekort«.",
    next_steps="Natteravnene begynder ugen efter.",
    attachments=(BILAG,),
    number="3",
)
TOLD = ItemKind.INFORMATION


def point(**changes: object) -> AgendaItem:
    """Return a whole point with some of it changed."""
    return replace(POINT, **changes)  # type: ignore[arg-type]  # tests pass fields by name


def find(
    *items: AgendaItem, meeting: Meeting = MEETING, today: date = TODAY, **rest: object
) -> tuple[PreflightFinding, ...]:
    """Return what the preflight finds in a meeting of these points."""
    window = Calendar().window(meeting.starts.date(), meeting.earliest, meeting.latest)
    return preflight(PreflightMatter(meeting, items, window, today, **rest))  # type: ignore[arg-type]  # as above


def rules(findings: tuple[PreflightFinding, ...]) -> list[Rule]:
    return [finding.rule for finding in findings]


def test_a_whole_point_has_nothing_to_mend() -> None:
    assert find(POINT) == ()


FAULTS: list[tuple[AgendaItem, Rule, str]] = [
    (point(recommendation=""), Rule.NO_RECOMMENDATION, "recommendation"),
    (point(case="", summary=" "), Rule.NO_CASE, "case"),
    (point(case=""), Rule.ONLY_SUMMARY, "case"),
    (point(recommendation="Pengene bevilges."), Rule.RECOMMENDATION_WITHOUT_AT, "recommendation"),
    (point(question=None), Rule.NO_QUESTION, "question"),
    (point(next_steps=""), Rule.NO_CARRYING_OUT, "next_steps"),
    (point(presenter=""), Rule.NO_PRESENTER, "presenter"),
    (point(duration=None), Rule.NO_DURATION, "duration"),
    (point(checklist=(ChecklistLine("Pris"),)), Rule.CHECKLIST_OPEN, "checklist"),
    (point(title="Orientering fra formanden"), Rule.DECISION_UNDER_INFORMATION, "kind"),
    (point(title="Afdeling XX"), Rule.PLACEHOLDER, "title"),
    (point(closed=True, public_title="[titel]"), Rule.PLACEHOLDER, "public_title"),
    (point(economy="Afventer tal fra Bülow."), Rule.PLACEHOLDER, "economy"),
    (point(options="Ansøger er 010101-0000."), Rule.CPR_NUMBER, "options"),
    (point(prepared_minutes="010101-0000 var til stede."), Rule.CPR_NUMBER, "prepared_minutes"),
    (point(case="Han er sigtet for hærværk."), Rule.SENSITIVE_WORD, "case"),
    (point(case="| Skole | Antal elever |\n|---|---|\n| Østre | 3 |"), Rule.SMALL_COUNT, "case"),
    (point(summary="ord " * 61), Rule.TOO_LONG, "summary"),
    (point(case="ord " * 401), Rule.TOO_LONG, "case"),
    (point(case="Se bilag 2."), Rule.ATTACHMENT_NOT_THERE, "case"),
    (point(summary="Se bilaget »Budget 2027«."), Rule.ATTACHMENT_NOT_THERE, "summary"),
    (point(case="Notatet er vedlagt.", attachments=()), Rule.ATTACHMENT_NOT_THERE, "case"),
    (point(attachments=(replace(BILAG, sha256=None),)), Rule.ATTACHMENT_WITHOUT_FILE, "bilag"),
    (point(attachments=(replace(BILAG, title="Rutekort [dato]"),)), Rule.PLACEHOLDER, "bilag"),
    (
        point(attachments=(replace(BILAG, file_name="rutekort_010101-0000.pdf"),)),
        Rule.CPR_NUMBER,
        "bilag",
    ),
    (point(closed=True), Rule.OPEN_TITLE, "public_title"),
    (
        point(title="Sag om Familien Holm", closed=True, public_title="Sagen Holm"),
        Rule.OPEN_TITLE,
        "public_title",
    ),
    (point(standing=StandingPoint.APPROVE_MINUTES), Rule.MINUTES_NOT_ATTACHED, "bilag"),
]


@pytest.mark.parametrize(("item", "rule", "field"), FAULTS)
def test_a_fault_is_found_where_it_is_and_nothing_else(
    item: AgendaItem, rule: Rule, field: str
) -> None:
    other = point(id="j", number="4", title="Mødeplan", case="Den er kort.", attachments=())
    found = find(item, other)
    assert [(f.rule, f.field, f.item_id) for f in found] == [(rule, field, "i")]
    assert found[0].subject
    assert found[0].title[0].isupper()
    assert not found[0].title.endswith(".")


PASSED = [
    point(title="Godkendelse af dagsorden", recommendation="", case="", question=None),
    point(kind=ItemKind.DISCUSSION, recommendation="", case="", question=None, next_steps=""),
    point(recommendation="Der indstilles at bevilge 60.000 kr."),
    point(recommendation="1. godkender budgettet", next_steps=""),
    point(kind=TOLD, recommendation="1. tager orienteringen til efterretning"),
    point(kind=TOLD, recommendation="", case="Bestyrelsen besluttede i marts at flytte midler."),
    point(checklist=(ChecklistLine("Pris", done=True),)),
    point(title="Frederik XX og størrelse XXL", case="Kapitel XX. Han sagde »det […] går«."),
    point(case="Årsag: [eftersendt] og [linket](https://example.dk), se [1]."),
    point(case="Sag 2025-003383, tlf. 30 12 34 56 og EMN-2025-003383."),
    point(case="Sigtede 15-29-årige pr. 1.000. Sigtet med planen er tryghed."),
    point(case="Han er sigtet for hærværk.", closed=True, public_title="Lukket punkt"),
    point(case="| Skole | Andel elever |\n|---|---|\n| Østre | 3 % |\n| Vestre | 4 % |"),
    point(case="Dagsorden og bilag 14 dage før mødet. Jf. bilag 3 til delaftalen."),
    point(case="Se bilag 3.1.", closed=True, public_title="Sag om Havnen"),
    point(case="Politiets notat er ikke vedlagt.", attachments=()),
]


@pytest.mark.parametrize("item", PASSED)
def test_what_only_looks_like_a_fault_passes(item: AgendaItem) -> None:
    other = point(id="j", number="4", title="Mødeplan", case="Den er kort.", attachments=())
    assert find(item, other) == ()


@pytest.mark.parametrize(
    "item",
    [
        point(kind=TOLD, question=None, recommendation="1. udpeger en ansvarlig"),
        point(kind=TOLD, recommendation="", case="Bestyrelsen skal tage stilling til ruten."),
        point(title="Eventuelt", standing=StandingPoint.ANY_OTHER),
    ],
)
def test_a_decision_under_an_orientation_is_found(item: AgendaItem) -> None:
    other = point(id="j", number="4", title="Mødeplan", case="Den er kort.", attachments=())
    assert rules(find(item, other)) == [Rule.DECISION_UNDER_INFORMATION]


def test_an_advisory_group_is_not_asked_to_decide() -> None:
    advisory = replace(MEETING, body_kinds=("advisory_group",))
    assert rules(find(POINT, meeting=advisory)) == [Rule.DECISION_IN_ADVISORY_BODY]
    joint = replace(MEETING, body_kinds=("board", "advisory_group"), kind=MeetingKind.JOINT)
    assert find(POINT, meeting=joint) == ()


def test_a_cpr_number_is_worse_in_an_open_point_and_is_not_shown_whole() -> None:
    (open_one,) = find(point(summary="Barnet (010101-0000)"))
    (closed_one,) = find(point(summary="010101-0000", closed=True, public_title="Lukket punkt"))
    assert (open_one.tone, closed_one.tone) == ("over", "warn")
    assert "0000" not in open_one.detail + open_one.title + open_one.subject


def test_sub_points_carry_the_case_of_their_point() -> None:
    above = point(recommendation="", case="Se bilag 1.", next_steps="", presenter="")
    below = point(id="s", parent_id="i", number="3.a", case="Jf. bilag 1.", attachments=())
    assert find(above, below) == ()
    alone = replace(below, parent_id=None)
    assert Rule.ATTACHMENT_NOT_THERE in rules(find(above, alone))


def test_a_meeting_over_its_time_is_told_by_how_much() -> None:
    (found,) = find(point(duration=125))
    assert found.rule is Rule.OVER_TIME
    assert "5 for meget" in found.detail
    assert find(point(duration=120)) == ()


def test_a_meeting_that_only_tells_is_warned_of_unless_it_is_a_formoede() -> None:
    told = point(kind=TOLD, recommendation="")
    assert rules(find(told)) == [Rule.ASKS_FOR_NOTHING]
    assert rules(find()) == [Rule.ASKS_FOR_NOTHING]
    assert find(told, meeting=replace(MEETING, kind=MeetingKind.PRE_MEETING)) == ()
    assert find(told, meeting=replace(MEETING, body_kinds=("advisory_group",))) == ()


@pytest.mark.parametrize(
    ("today", "tone"),
    [(date(2026, 11, 16), None), (date(2026, 11, 17), "warn"), (date(2026, 11, 18), "over")],
)
def test_the_window_for_sending_out_closes(today: date, tone: str | None) -> None:
    found = find(POINT, today=today)
    assert [(f.rule, f.tone) for f in found] == ([(Rule.SEND_OUT, tone)] if tone else [])


def test_a_late_sending_is_remembered_and_one_in_time_is_not_told() -> None:
    late = replace(
        MEETING, state=MeetingState.SENT, sent=(SentVersion("v", 1, date(2026, 11, 18)),)
    )
    assert rules(find(POINT, meeting=late)) == [Rule.SEND_OUT]
    in_time = replace(late, sent=(SentVersion("v", 1, date(2026, 11, 17)),))
    assert find(POINT, meeting=in_time, today=date(2026, 11, 25)) == ()


def test_a_promised_bilag_is_told_of_when_it_is_due() -> None:
    owed = Delivery("d", "i", "3", POINT.title, "m", "Budget", name="Bülow", due=date(2026, 11, 13))
    assert [f.tone for f in find(POINT, deliveries=(owed,))] == ["warn"]
    assert [
        f.tone for f in find(POINT, deliveries=(replace(owed, due=TODAY.replace(day=11)),))
    ] == ["over"]
    assert find(POINT, deliveries=(replace(owed, due=date(2026, 11, 16)),)) == ()
    assert find(POINT, deliveries=(replace(owed, delivered_on=TODAY),)) == ()
    spoken = point(case="Se bilaget »Budget«.")
    later = replace(owed, due=date(2026, 11, 20))
    assert find(spoken, deliveries=(later,)) == ()


def test_parties_that_disagree_or_are_silent_are_told_in_private() -> None:
    parties = Parties({"k": "Kommunen", "f": "Fjordbo"}, {"k": None, "f": None, "skole": "k"})
    yes = Position("p1", "i", "skole", "Skole", Stance.SUPPORTS)
    no = Position("p2", "i", "f", "Fjordbo", Stance.AGAINST)
    assert find(POINT, parties=parties) == ()
    assert find(POINT, parties=parties, positions=(yes, replace(no, stance=Stance.SUPPORTS))) == ()
    (against,) = find(POINT, parties=parties, positions=(yes, no))
    assert (against.rule, against.tone, against.private) == (Rule.PARTIES_NOT_ALIGNED, "warn", True)
    assert against.detail == "Imod: Fjordbo."
    (silent,) = find(POINT, parties=parties, positions=(yes,))
    assert (silent.tone, silent.detail) == ("info", "Uden position: Fjordbo.")


def test_outdated_minutes_are_found() -> None:
    bilag = Attachment("r", "i", "Referat", "r.pdf", "old", 1, date(2026, 9, 10), "3.1", "m7")
    item = point(
        case="", title="Siden sidst", approves_id="m7", attachments=(bilag,), question=None
    )
    newer = {"m7": MinutesStand(frozenset({"new"}), date(2026, 9, 20))}
    assert rules(find(item, minutes=newer)) == [Rule.MINUTES_OUTDATED, Rule.NO_QUESTION]
    same = {"m7": MinutesStand(frozenset({"old"}), date(2026, 9, 20))}
    assert rules(find(item, minutes=same)) == [Rule.NO_QUESTION]


def test_a_held_meeting_is_not_prepared_any_more() -> None:
    held = replace(MEETING, state=MeetingState.HELD)
    bare = point(presenter="", duration=500, question=None, next_steps="", summary="ord " * 90)
    assert find(bare, meeting=held, today=date(2027, 1, 1)) == ()
    assert rules(find(point(case="[HUSK tal]"), meeting=held)) == [Rule.PLACEHOLDER]


def test_the_gravest_comes_first_and_each_subject_follows_what_it_is_about() -> None:
    item = point(case="[HUSK tal] og se bilag 7.", question=None)
    found = find(item)
    assert [f.tone for f in found] == ["over", "warn", "info"]
    again = find(replace(item, case="[HUSK tal] og se bilag 8. Mere tekst."))
    assert found[0].subject == again[0].subject
    assert found[1].subject != again[1].subject


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rød: falder\n[HUSK: indsæt fraværstal]", ["[HUSK: indsæt fraværstal]"]),
        ("Mødet er […] og [...].", ["[…]", "[...]"]),
        ("Beløbet er XX kr. og xxx", ["XX", "xxx"]),
        ("den xx.xx.2026", ["xx", "xx"]),
        ("Skriv her. TODO", ["Skriv her", "TODO"]),
        ("Kære {navn}, HUSK dette", ["{navn}", "HUSK"]),
        ("Lorem ipsum dolor", ["Lorem ipsum"]),
        ("Frist: ?? og sted: ______", ["??", "______"]),
        ("Afventer sagsfremstillingen.", ["Afventer sagsfremstillingen."]),
        ("Afdelingen i kapitel XX, XXL, XX-kromosom, Xxv", []),
        ("Vi husker det. Han indsætter midler.", []),
        ("Bestyrelsen følger sagen og afventer svar fra fonden, som behandler den i maj.", []),
        ("[ ] og [x] og [1] og [sic] og [eftersendt]", []),
    ],
)
def test_placeholders(text: str, found: list[str]) -> None:
    assert [spot.text for spot in find_placeholders(text)] == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("010101-0000", 1),
        ("cpr 0101010000.", 1),
        ("3112991234 og 290200 – 1234 og 010101 0000", 3),
        ("320199-1234 og 011399-1234 og 310499-1234", 0),
        ("+45 3012345678901", 0),
        ("2026-010101-0000 og 1.010.101-0000", 0),
        ("CVR 12345678, tlf. 8912 3456, 60.000 kr.", 0),
    ],
)
def test_cpr_numbers(text: str, count: int) -> None:
    assert len(find_cpr_numbers(text)) == count


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Se bilag 2.", [("2", "")]),
        (
            "Bilag 3.4 og bilagene 1–3 samt 5",
            [("3.4", ""), ("1", ""), ("2", ""), ("3", ""), ("5", "")],
        ),
        ("jf. bilag nr. 7 og Bilag B", [("7", ""), ("B", "")]),
        ("bilag 2 til punkt 4.", [("2", "4")]),
        ("bilag 10–14 arbejdsdage før", []),
        ("bilag 3. marts", []),
        ("bilag 2 til samarbejdsaftalen", []),
        ("bilaget I har fået", []),
        ("bilag 2026", []),
    ],
)
def test_bilag_named_by_number(text: str, named: list[tuple[str, str]]) -> None:
    assert [(one.number, one.point) for one in find_bilag_numbers(text)] == named


def test_bilag_named_by_title_or_only_enclosed() -> None:
    assert find_bilag_titles('bilaget »Tal« og bilag "Mere"') == ("Tal", "Mere")
    spot = find_enclosed("Notatet er vedlagt.")
    assert spot is not None
    assert spot.excerpt == "Notatet er vedlagt."
    assert find_enclosed("Bilag vedlægges ikke. Det er ikke vedlagt.") is None


def test_words_are_counted_without_the_marks_of_the_markup() -> None:
    assert word_count("### Det går godt\n- Et ord\n1. Ét – til\n| a | b |\n|---|---|") == 9
    assert word_count("") == 0
    assert [reading_minutes(n) for n in (0, 1, 200, 201)] == [0, 1, 1, 2]


def test_at_points_are_taken_from_lists_and_from_running_text() -> None:
    listed = "Sekretariatet indstiller, at bestyrelsen\n\n1. godkender\n2) at flytte midler"
    assert at_points(listed) == ("godkender", "flytte midler")
    assert at_points("Det indstilles, at budgettet godkendes") == ("budgettet godkendes",)
    assert at_points("  ") == ()


def test_each_kind_of_question_has_its_help() -> None:
    assert set(HELP_QUESTIONS) == set(QuestionKind)


SEARCHES: tuple[Callable[[str], object], ...] = (
    find_placeholders,
    find_cpr_numbers,
    find_bilag_numbers,
    find_bilag_titles,
    find_enclosed,
    find_sensitive_words,
    find_small_counts,
    word_count,
)


@given(st.text(alphabet='[]{}<>xX.…_? 0123|»«"\nbilagBilag,og-–HUSK', max_size=200))
def test_no_text_is_too_odd_to_be_looked_through(text: str) -> None:
    for search in SEARCHES:
        search(text)
    for spot in (*find_placeholders(text), *find_cpr_numbers(text)):
        assert 0 <= spot.start <= len(text)
    assert all(text[s.start :].startswith(s.text) for s in find_placeholders(text))


@given(
    st.integers(1, 28), st.integers(1, 12), st.integers(0, 99), st.sampled_from(["-", "", " ", "–"])
)
def test_every_plausible_cpr_number_is_found(day: int, month: int, year: int, dash: str) -> None:
    text = f"Borgeren ({day:02}{month:02}{year:02}{dash}1234) har søgt."
    assert len(find_cpr_numbers(text)) == 1


NASTY = (
    "[", "[x", "xx ", "x", "bilag ", "bilag 1, ", "bilag »", "_", ".", "?", "0", "010101", "at ",
    "|", "| 1 ", "»", " ", "\n", "<a", "vedlagt ", "skal der ", "1. ", "følger ",
)  # fmt: skip


@pytest.mark.parametrize("part", NASTY)
def test_ten_times_the_text_takes_about_ten_times_as_long(part: str) -> None:
    short, long = (part * (size // len(part)) for size in (10_000, 100_000))

    def seconds(text: str) -> float:
        best = 9.0
        for _ in range(3):
            begun = time.thread_time()
            for search in SEARCHES:
                search(text)
            best = min(best, time.thread_time() - begun)
        return best

    assert seconds(long) < 40 * seconds(short) + 0.02
