# SPDX-License-Identifier: MPL-2.0
"""The referat in its editions, the extract of a person and the minutes of one point."""

from dataclasses import replace
from datetime import date

from hpdesk.documents.bundles import Approval, MeetingBundle
from hpdesk.documents.edition import public_bundle
from hpdesk.documents.minutes_edition import internal_bundle
from hpdesk.documents.minutes_extracts import (
    NOTHING,
    extract_text,
    person_extract,
    point_minutes,
)
from hpdesk.documents.minutes_paper import decisions_paper, minutes_paper
from hpdesk.documents.model import Document, words_of
from hpdesk.domain.meetings import MeetingState
from tests.documents.minuted_meeting import PRIVATE, minuted_bundle
from tests.documents.sample_meeting import SECRET

NBSP = "\N{NO-BREAK SPACE}"


def said(paper: Document) -> str:
    return words_of(paper).replace(NBSP, " ")


def internal() -> MeetingBundle:
    return internal_bundle(minuted_bundle())


def test_the_decision_stands_right_under_the_recommendation_with_its_answers() -> None:
    words = said(minutes_paper(internal()))
    point = words[words.index("Punkt 3,") : words.index("Punkt 4,")]
    order = [
        "Punkt 3, kl. 13.16–13.47",
        "Lommepengejob: omlægning af indsatsen",
        "Gæst under punktet: Sara Friis",
        "Lone Bech var inhabil og deltog ikke i behandlingen.",
        "Henrik Dam kom kl. 13.20.",
        "Mette Holm gik kl. 13.40.",
        "Bilag 3.1 Notat om model A og B (eftersendt 25. marts).",
        "Indstilling",
        "Sekretariatet indstiller, at bestyrelsen",
        "1.\ngodkender, at model B indføres fra august 2027\nGodkendt.",
        "2.\nbeder kommunen udpege en fast kontaktperson senest 30. april 2027\n–",
        "3.\nvurderer resultatet på mødet den 7. december 2027.\nUdsat. Tages op i juni.",
        "Beslutning\nGodkendt med ændringer. Bestyrelsen godkendte indstillingen",
        "Forbehold\nFatıma Yıldız-Madsen tog forbehold: udgiften\nMette Holm stemte imod.",
        "Drøftelse",
        "Opgaver",
        "Ført til referat\nJens Okholm: Kommunen vender tilbage.\nAlmenBo tog forbehold",
        "Punkt 3.a",
        "Ventelisten",
    ]
    places = [point.index(part) for part in order]
    assert places == sorted(places)


def test_presence_is_told_where_it_differs_and_nowhere_else() -> None:
    words = said(minutes_paper(internal()))
    assert "Ikke til stede: Henrik Dam." in words[words.index("Punkt 1,") : words.index("Punkt 3,")]
    assert "Ikke til stede: Mette Holm." in words[words.index("Punkt 4,") :]
    assert words.count("Ikke til stede") == 2
    assert "Beslutningsdygtig: 8 af 12." in words
    assert "Ida Vik, i stedet for Peter W." in words


def test_an_outcome_is_not_said_twice() -> None:
    words = said(minutes_paper(internal()))
    assert words.count("Godkendt med ændringer.") == 1
    assert "Taget til efterretning." in words
    assert "Ikke godkendt. Besl" in words


def test_no_paper_holds_prewritten_minutes() -> None:
    bundle = internal()
    for paper in (
        minutes_paper(bundle),
        decisions_paper(bundle),
        point_minutes(minuted_bundle(), "i3"),
        person_extract(minuted_bundle(), "x-jo"),
    ):
        assert PRIVATE not in repr(paper)


def test_the_public_editions_hold_number_and_title_of_closed_points_only() -> None:
    bundle = public_bundle(internal())
    for paper in (minutes_paper(bundle), decisions_paper(bundle)):
        assert SECRET not in repr(paper)
        assert "Lukket punkt" in said(paper)
    words = said(minutes_paper(bundle))
    closed = words[words.index("Punkt 4\n") : words.index("Punkt 5")]
    assert closed.split("\n") == ["Punkt 4", "Lukket punkt", "Punkt 4.a", "Lukket punkt", ""]
    assert "Nina" not in words


def test_the_decisions_are_one_list_with_the_tasks() -> None:
    words = said(decisions_paper(internal()))
    assert "Lommepengejob: omlægning af indsatsen\nGodkendt med ændringer." in words
    assert "At 1: Godkendt." in words
    assert "Eventuelt" not in words
    assert "Sara Friis fortalte" not in words
    assert "☐\n3.1\nUdpeg fast kontaktperson i kommunen" in words


def test_a_persons_extract_holds_that_persons_tasks_and_their_decisions() -> None:
    words = said(person_extract(minuted_bundle(), "x-Anne Kjær", "Anne Kjær"))
    assert words.startswith("Opgaver til Anne Kjær")
    assert "Punkt 3: Lommepengejob: omlægning af indsatsen" in words
    assert "Bestyrelsen godkendte indstillingen" in words
    assert "Beskriv, hvordan ventelisten styres\nsnarest" in words
    assert "Udpeg fast kontaktperson" not in words
    assert "Sara Friis fortalte" not in words
    assert SECRET not in words
    assert NOTHING in said(person_extract(minuted_bundle(), "x-tr"))


def test_a_member_gets_the_decision_of_a_closed_point_with_the_task() -> None:
    words = said(person_extract(minuted_bundle(), "x-jo"))
    assert f"Ikke godkendt. Besl{SECRET}" in words
    assert f"Medansvar{SECRET}" in words
    assert f"Snak{SECRET}" not in words
    assert f"Gaest{SECRET}" not in words
    assert f"Opgave{SECRET}" not in words


def test_one_who_was_not_in_the_room_gets_the_task_and_no_more() -> None:
    words = said(person_extract(minuted_bundle(), "x-ny"))
    text = extract_text(minuted_bundle(), "x-ny")
    assert "Punkt 4: Lukket punkt" in words
    assert "Send nøglen" in words
    # the task's own words are the person's to know; the second task is shared and is theirs too
    for kept in (words, text):
        rest = kept.replace(f"Ring til beboeren{SECRET}", "")
        assert SECRET not in rest


def test_one_who_was_disqualified_gets_no_decision_of_the_closed_point() -> None:
    bundle = minuted_bundle()
    items = tuple(replace(i, closed=True) if i.id == "i3" else i for i in bundle.items)
    tasks = {"i3": bundle.tasks_by_item["i3"]}
    key = tasks["i3"][0].responsible[0].id
    mine = {
        "i3": (
            replace(
                tasks["i3"][0], responsible=(replace(tasks["i3"][0].responsible[0], id="x-lb"),)
            ),
        )
    }
    assert key != "x-lb"
    words = said(person_extract(replace(bundle, items=items, tasks_by_item=mine), "x-lb"))
    assert "Lommepengejob" not in words
    assert "Udpeg fast kontaktperson" in words


def test_the_extract_as_mail_text() -> None:
    text = extract_text(minuted_bundle(), "x-jo")
    assert NBSP not in text
    assert text.startswith("Bestyrelsesmøde: Tirsdag den 6. april 2027 kl. 13.00–15.30")
    assert "Punkt 4: " in text
    assert f"- 4.1 Ring til beboeren{SECRET}\n  Frist: 1. maj 2027\n  Sammen med: Medansvar" in text


def test_a_delreferat_holds_its_point_and_no_other() -> None:
    words = said(point_minutes(minuted_bundle(), "i3"))
    assert words.startswith("Delreferat, punkt 3")
    assert "Lommepengejob: omlægning af indsatsen" in words
    assert "Ventelisten" in words
    assert "Til stede Lone Bech" in words
    assert SECRET not in words
    assert "Opfølgning på tjeklisten" not in words
    closed = said(point_minutes(minuted_bundle(), "i4"))
    assert f"Underbeslutning{SECRET}" in closed
    assert "Sara Friis" not in closed
    assert SECRET not in said(point_minutes(public_bundle(internal()), "i4"))


def state(bundle: MeetingBundle, **meeting: object) -> str:
    changed = replace(bundle.meeting, **meeting)  # type: ignore[arg-type] # fields vary
    return said(minutes_paper(replace(bundle, meeting=changed)))


def test_the_paper_says_how_far_the_minutes_have_come() -> None:
    bundle = replace(internal(), approval=Approval())
    assert "Status Udkast til referat." in state(bundle, state=MeetingState.HELD)
    chair = replace(bundle, approval=Approval(date(2027, 4, 20)))
    assert "Status Godkendt af formanden 20. april 2027." in state(chair, state=MeetingState.HELD)
    until = date(2027, 4, 27)
    assert (
        "Status Udsendt referat, endnu ikke godkendt. "
        "Indsigelser senest tirsdag den 27. april 2027."
    ) in state(bundle, objections_until=until)
    approved = replace(bundle, approval=Approval(on=date(2027, 6, 1), changes="Ret punkt 3."))
    words = state(approved, state=MeetingState.MINUTES_APPROVED)
    assert "Status Godkendt på mødet den 1. juni 2027 med følgende ændringer: Ret punkt 3." in words
    quiet = replace(bundle, approval=Approval(on=date(2027, 6, 1), at_meeting=False))
    assert "da ingen gjorde indsigelse" in state(quiet, state=MeetingState.MINUTES_APPROVED)


def test_nothing_empty_is_printed() -> None:
    bundle = internal()
    bare = replace(bundle, items=(bundle.items[-1],), tasks_by_item={}, attendance=(), quorums=())
    words = said(minutes_paper(bare))
    for heading in ("Indstilling", "Beslutning", "Drøftelse", "Opgaver", "Forbehold", "Deltagere"):
        assert heading not in words
