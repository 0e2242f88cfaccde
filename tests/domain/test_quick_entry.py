# SPDX-License-Identifier: MPL-2.0
"""The line that is typed while the meeting runs."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hpdesk.domain.quick_entry import (
    NameEntry,
    NameIndex,
    QuickKind,
    QuickLine,
    SpanKind,
    parse_line,
)

MEETING = date(2026, 12, 1)
NEXT_MEETING = date(2027, 3, 2)

KOMMUNE, FJORDBO = "Nørrehavn Kommune", "Boligselskabet Fjordbo"
ENTRIES = [
    NameEntry("karin", "Karin Vestermark", "direktør", KOMMUNE, is_member=True),
    NameEntry("anders", "Anders Kruse", "adm. direktør", FJORDBO, is_member=True),
    NameEntry("thomas", "Thomas Ærø", "skole- og dagtilbudschef", KOMMUNE, is_member=True),
    NameEntry("omar", "Omar Haddad-Friis", "familiechef", KOMMUNE, is_member=True),
    NameEntry("fatima", "Fatıma Yıldız-Madsen", "leder", "Ungdomsskolen", is_member=True),
    NameEntry("thygesen", "Søren Thygesen", "udviklingschef", FJORDBO, is_member=True),
    NameEntry("holm", "Søren Holm", "viceskoleleder", "Tranehavens Skole"),
    NameEntry("lone", "Lone Kjærulff", "sekretariatsleder"),
    NameEntry("aagaard", "Kirsten Aagaard-Lê", "SSP-konsulent"),
    NameEntry("lund", "Kirsten Lund", "jobkonsulent"),
    NameEntry("michael", "Michael Bo Jensen", "driftsleder", FJORDBO),
    NameEntry("lise", "Lise-Lotte Damkjær", "tidligere familiechef"),
    NameEntry("fjordbo", FJORDBO, is_organisation=True),
    NameEntry("kommune", KOMMUNE, is_organisation=True),
]
NAMES = NameIndex(ENTRIES)


def read(line: str) -> QuickLine:
    return parse_line(line, NAMES, MEETING, NEXT_MEETING)


# line | who | date or words | text
TASKS = """
/opgave LK fredag ring til skolen | lone | 2026-12-04 | ring til skolen
/opgave Lone fredag ring til skolen | lone | 2026-12-04 | ring til skolen
/opgave Lone Kjærulff fredag ring til skolen | lone | 2026-12-04 | ring til skolen
/opgave lone kjaerulff fredag ring til skolen | lone | 2026-12-04 | ring til skolen
/opgave Kjærulff på mandag book lokale | lone | 2026-12-07 | book lokale
/OPGAVE LK: send referat ud i morgen | lone | 2026-12-02 | send referat ud
/opgave LK 1/6 budget 2028 | lone | 2027-06-01 | budget 2028
/opgave LK 1/6-2027 budget 2028 | lone | 2027-06-01 | budget 2028
/opgave LK 1. juni 2027 budget | lone | 2027-06-01 | budget
/opgave LK den 15. december: pixi-rapport | lone | 2026-12-15 | pixi-rapport
/opgave LK tirsdag den 15. december, pixi-rapport | lone | 2026-12-15 | pixi-rapport
/opgave LK 15.12. pixi-rapport | lone | 2026-12-15 | pixi-rapport
/opgave LK 15.12.2026 pixi-rapport | lone | 2026-12-15 | pixi-rapport
/opgave LK 2026-12-15 pixi-rapport | lone | 2026-12-15 | pixi-rapport
/opgave Karin Vestermark og Anders Kruse om 14 dage afklarer | karin anders | 2026-12-15 | afklarer
/opgave Karin, Anders og Thomas om 3 uger oplæg | karin anders thomas | 2026-12-22 | oplæg
/opgave Karin & Anders om en måned møder Fjordbo | karin anders | 2027-01-01 | møder Fjordbo
/opgave Thomas Ærø uge 50 sender fraværstal | thomas | 2026-12-11 | sender fraværstal
/opgave Thomas Ærø senest uge 2 sender fraværstal | thomas | 2027-01-15 | sender fraværstal
/opgave Ærø sender tal pr. skole senest uge 50 | thomas | 2026-12-11 | sender tal pr. skole
/opgave Ærø sender tal pr. skole inden 1/4 | thomas | 2027-04-01 | sender tal pr. skole
/opgave Ærø sender fraværstal, senest den 1. april. | thomas | 2027-04-01 | sender fraværstal
/opgave Ærø sender fraværstal – frist fredag | thomas | 2026-12-04 | sender fraværstal
/opgave Omar ultimo januar aftale om fritidspas | omar | 2027-01-31 | aftale om fritidspas
/opgave Haddad-Friis primo februar fritidspas | omar | 2027-02-01 | fritidspas
/opgave Haddad medio februar fritidspas | omar | 2027-02-15 | fritidspas
/opgave Fatima næste møde viser ungepanel | fatima | 2027-03-02 | viser ungepanel
/opgave Fatıma Yıldız-Madsen inden næste møde ungepanel | fatima | 2027-03-02 | ungepanel
/opgave Madsen viser ungepanel til næste bestyrelsesmøde | fatima | 2027-03-02 | viser ungepanel
/opgave Søren snarest lysmåling på stierne | thygesen | "snarest" | lysmåling på stierne
/opgave Søren Holm hurtigst muligt elevtal | holm | "hurtigst muligt" | elevtal
/opgave Holm så hurtigt som muligt elevtal | holm | "så hurtigt som muligt" | elevtal
/opgave Søren Thygesen løbende dialog med beboerne | thygesen | "løbende" | dialog med beboerne
/opgave Søren Thygesen orienterer beboerne løbende | thygesen | "løbende" | orienterer beboerne
/opgave LK asap ring til politiet | lone | "asap" | ring til politiet
/opgave LK ring til politiet ASAP! | lone | "ASAP" | ring til politiet
/opgave LK data hvert kvartal | lone | "hvert kvartal" | data
/opgave LK inden sommerferien evaluering | lone | "inden sommerferien" | evaluering
/opgave LK evaluering efter jul | lone | "efter jul" | evaluering
/opgave LK 31/2 evaluering | lone | "31/2" | evaluering
/opgave LK evaluering | lone | - | evaluering
/opgave Undersøg lokaler til fritidsklub | - | - | Undersøg lokaler til fritidsklub
/opgave undersøg lokaler til fritidsklub 1/2 | - | 2027-02-01 | undersøg lokaler til fritidsklub
/opgave LK og få styr på listen | lone | - | og få styr på listen
/opgave fredag LK ring til skolen | lone | 2026-12-04 | ring til skolen
/opgave i dag: book lokale | - | 2026-12-01 | book lokale
/opgave Fjordbo om 2 uger sender beboertal | fjordbo | 2026-12-15 | sender beboertal
/opgave Boligselskabet Fjordbo 5/1 sender beboertal | fjordbo | 2027-01-05 | sender beboertal
/opgave Nørrehavn Kommune, Fjordbo og LK 5/1 penge | kommune fjordbo lone | 2027-01-05 | penge
/opgave familiechef fredag fritidspas | omar | 2026-12-04 | fritidspas
/opgave Kirsten Lund overmorgen CV-værksted | lund | - | overmorgen CV-værksted
/opgave Kirsten Lund i overmorgen CV-værksted | lund | 2026-12-03 | CV-værksted
/opgave aagaard-le ring til Karin i morgen | aagaard | 2026-12-02 | ring til Karin
/opgave Ågård-Lê ring til Karin i morgen | aagaard | 2026-12-02 | ring til Karin
/opgave Michael Jensen 8/12 nøgler | michael | 2026-12-08 | nøgler
/opgave MBJ 8/12 nøgler | michael | 2026-12-08 | nøgler
/opgave LK se bilag 1.3 | lone | - | se bilag 1.3
/opgave LK aftal døgnvagt 24/7 | lone | - | aftal døgnvagt 24/7
/opgave LK 3 møder med LBF om plan 2028-31 | lone | - | 3 møder med LBF om plan 2028-31
/opgave LK 1.000 kr. til kaffe | lone | - | 1.000 kr. til kaffe
/opgave LK, Karin | lone karin | - |
/opgave LK fredag | lone | 2026-12-04 |
/opgave | - | - |
@Karin fredag ring til Anders | karin | 2026-12-04 | ring til Anders
@LK husk kaffe | lone | - | husk kaffe
@Karin, @Thomas og @Omar 8/1 fælles notat | karin thomas omar | 2027-01-08 | fælles notat
  @fjordbo snarest svar på brev | fjordbo | "snarest" | svar på brev
/opgave @Thomas uge 49 tal | thomas | 2026-12-04 | tal
"""


@pytest.mark.parametrize("row", TASKS.strip("\n").splitlines())
def test_a_task_line_is_understood(row: str) -> None:
    line, who, due, text = (part.strip() for part in row.split("|"))
    task = read(line)
    assert task.kind is QuickKind.TASK
    assert [entry.id for entry in task.responsible] == ([] if who == "-" else who.split())
    written = f'"{task.due_text}"' if task.due_text else "-"
    assert (task.due.isoformat() if task.due else written) == due
    assert task.text == text
    assert task.unresolved == ()


@pytest.mark.parametrize(
    ("line", "unknown", "text"),
    [
        ("/opgave Zorro fredag ring", "Zorro", "Zorro ring"),
        ("/opgave Hanne Bjerg fredag ring", "Hanne Bjerg", "Hanne Bjerg ring"),
        ("/opgave Hanne: ring til skolen", "Hanne", "Hanne ring til skolen"),
        ("/opgave Hanne skal ringe", "Hanne", "Hanne skal ringe"),
        ("/opgave LBF svar på ansøgning", "LBF", "LBF svar på ansøgning"),
        ("/opgave LK, Zorro og Thomas uge 49 tal", "Zorro", "Zorro tal"),
        ("/opgave Zorro, Hanne fredag tal", "Zorro, Hanne", "Zorro, Hanne tal"),
        ("@zorro ring", "zorro", "zorro ring"),
        ("/afbud zorro syg", "zorro", "zorro syg"),
    ],
)
def test_an_unknown_name_is_told_and_stays_in_the_text(line: str, unknown: str, text: str) -> None:
    understood = read(line)
    assert understood.unknown_name == unknown
    assert understood.text == text


def test_a_name_that_several_have_offers_them_and_can_be_chosen() -> None:
    task = read("/opgave Kirsten om 14 dage skriver notat")
    (name,) = task.ambiguous
    assert (name.typed, task.unknown_name) == ("Kirsten", "")
    assert {entry.id for entry in name.candidates} == {"lund", "aagaard"}
    assert task.text == "Kirsten skriver notat"
    chosen = task.choose(name, name.candidates[0])
    assert chosen.responsible == (name.candidates[0],)
    assert (chosen.text, chosen.ambiguous, chosen.due) == ("skriver notat", (), task.due)


def test_a_namesake_with_another_surname_is_not_taken_for_the_one_we_know() -> None:
    task = read("/opgave Karin Bjerg fredag ring")
    assert task.responsible == ()
    assert [name.typed for name in task.ambiguous] == ["Karin Bjerg"]


def test_a_day_moved_to_next_year_is_told() -> None:
    assert read("/opgave LK 1/6 budget").due_rolled_to_next_year
    assert not read("/opgave LK 8/12 budget").due_rolled_to_next_year


def test_without_a_next_meeting_the_words_are_kept() -> None:
    task = parse_line("/opgave LK næste møde pixi", NAMES, MEETING)
    assert (task.due, task.due_text, task.text) == (None, "næste møde", "pixi")


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("/beslutning Godkendt med forbehold", QuickKind.DECISION, "Godkendt med forbehold"),
        ("/Beslutning: Udsat til 1/3", QuickKind.DECISION, "Udsat til 1/3"),
        ("/note Karin går kl. 15 fredag", QuickKind.NOTE, "Karin går kl. 15 fredag"),
        ("Karin spurgte til tal i uge 43", QuickKind.TEXT, "Karin spurgte til tal i uge 43"),
        ("/opgaver er delt ud", QuickKind.TEXT, "/opgaver er delt ud"),
        ("/ukendt LK", QuickKind.TEXT, "/ukendt LK"),
        ("lk@nørrehavn.dk", QuickKind.TEXT, "lk@nørrehavn.dk"),
        ("", QuickKind.TEXT, ""),
    ],
)  # fmt: skip
def test_other_lines_keep_their_words(line: str, kind: QuickKind, text: str) -> None:
    understood = read(line)
    assert (understood.kind, understood.text) == (kind, text)
    assert (understood.responsible, understood.due, understood.due_text) == ((), None, "")


def test_an_apology_names_who_does_not_come() -> None:
    apology = read("/afbud Karin Vestermark og Omar, begge på kursus")
    assert apology.kind is QuickKind.APOLOGY
    assert [entry.id for entry in apology.responsible] == ["karin", "omar"]
    assert apology.text == "begge på kursus"


def test_the_recognised_parts_can_be_tinted() -> None:
    line = "/opgave LK, Zorro og Kirsten senest uge 50: tal"
    parts = [(line[span.start : span.end], span.what) for span in read(line).spans]
    assert parts == [
        ("/opgave", SpanKind.COMMAND),
        ("LK", SpanKind.NAME),
        ("Zorro", SpanKind.UNKNOWN_NAME),
        ("Kirsten", SpanKind.AMBIGUOUS_NAME),
        ("senest uge 50", SpanKind.DUE),
    ]


WORDS = ["/opgave", "/afbud", "/note", "@", "@Karin", "Karin", "Kirsten", "LK", "Fjordbo", "Zorro"]
WORDS += ["og", ",", ":", "fredag", "senest", "uge", "43", "1/6", "31/2", "snarest", "om", "2"]
WORDS += ["uger", "næste", "møde", "ring", "Ring", "til", "skolen.", "–", "&", "1.", "marts", "\t"]
STAYS_IN_THE_TEXT = (SpanKind.AMBIGUOUS_NAME, SpanKind.UNKNOWN_NAME, SpanKind.UNKNOWN_COMMAND)
lines = st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=10).map(" ".join))


@settings(max_examples=200, deadline=None)
@given(lines, st.dates(), st.none() | st.dates())
def test_no_word_is_lost(line: str, today: date, next_meeting: date | None) -> None:
    understood = parse_line(line, NAMES, today, next_meeting)
    unseen = list(line)
    for span in understood.spans:
        if span.what not in STAYS_IN_THE_TEXT:
            unseen[span.start : span.end] = " " * (span.end - span.start)
    left = re.findall(r"\w+", "".join(unseen))
    kept = re.findall(r"\w+", understood.text)
    for word in kept:
        left.remove(word)  # nothing is made up
    assert set(left) <= {"og"}, "only the word between two names may go"


@settings(max_examples=200, deadline=None)
@given(lines)
def test_spans_lie_in_order_inside_the_line(line: str) -> None:
    end = 0
    for span in read(line).spans:
        assert end <= span.start < span.end <= len(line)
        end = span.end


@pytest.mark.parametrize(
    ("prefix", "first"),
    [
        ("ka", "karin"),
        ("@Tho", "thomas"),
        ("th", "thomas"),
        ("thy", "thygesen"),
        ("thomas æ", "thomas"),
        ("so", "-"),
        ("soe", "thygesen"),
        ("lk", "lone"),
        ("ld", "lise"),
        ("yildiz", "fatima"),
        ("friis", "omar"),
        ("mi", "michael"),
        ("micha", "michael"),
        ("michae", "michael"),
        ("familiechef", "omar"),
        ("ungdoms", "fatima"),
        ("boligselskabet f", "anders"),
        ("xyz", "-"),
    ],
)
def test_a_beginning_finds_the_likeliest_first(prefix: str, first: str) -> None:
    found = NAMES.complete(prefix)
    assert (found[0].id if found else "-") == first


def test_an_empty_beginning_gives_everybody_members_first() -> None:
    found = NAMES.complete("")
    assert len(found) == len(ENTRIES)
    assert [entry.is_member for entry in found] == sorted(
        (entry.is_member for entry in ENTRIES), reverse=True
    )


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(ENTRIES), st.integers(1, 30), st.booleans())
def test_every_beginning_of_a_name_finds_it(entry: NameEntry, length: int, upper: bool) -> None:
    prefix = entry.name[:length]
    assert entry in NAMES.complete(prefix.upper() if upper else prefix)


@settings(max_examples=200, deadline=None)
@given(st.text(), st.integers(0, 20), st.lists(st.text(), max_size=4))
def test_names_of_any_kind_never_raise(text: str, pos: int, names: list[str]) -> None:
    index = NameIndex([NameEntry(str(n), name, name, name) for n, name in enumerate(names)])
    index.complete(text)
    match = index.longest_match(text, pos)
    assert match is None or text[match.start : match.end].strip()
