# SPDX-License-Identifier: MPL-2.0
"""What holds for every quick line, whatever is typed."""

import re
from dataclasses import replace
from time import thread_time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hpdesk.domain.quick_commands import COMMANDS, complete_command, nearest_command
from hpdesk.domain.quick_entry import QuickKind, QuickLine, Span, SpanKind
from hpdesk.domain.quick_mending import alternatives, replace_span
from hpdesk.domain.quick_people import complete_name
from tests.domain.quick_table import NAMES, NEXT_MEETING, PEOPLE, TODAY, read, rows

UNDERSTOOD_NOT = (SpanKind.AMBIGUOUS_NAME, SpanKind.UNKNOWN_NAME)
JOINTS = re.compile(
    r"(?:[\s@,;:&+/().!?…–—-]|og|samt|for|fra|af|til|nu|i stedet|erstatter|ansvarlige?|tovholder)*",
    re.IGNORECASE,
)

PIECES = [command.word for command in COMMANDS]
PIECES += ["/opgvae", "/tilreferat", "/", "@", "Beslutning:", "Opgave:", "Forbehold:", "forbehold"]
PIECES += ["Forbehold fra", "tager forbehold:", "stemte imod:", "ønsker ført til referat:"]
PIECES += [entry.name for entry in PEOPLE[:8]]
PIECES += ["LK", "AB", "Kirsten", "Fjordbo", "økonomichefen", "Bülows", "Zorro", "Hanne Bjerg"]
PIECES += ["1/3", "1/3-27", "01.03.2027", "1. marts", "31/2", "24/7", "3.2", "på fredag", "uge 43"]
PIECES += ["i næste uge", "om 14 dage", "om en måned", "snarest", "inden jul", "næste møde"]
PIECES += [
    "ultimo marts",
    "udgangen af maj",
    "1. kvartal 2027",
    "i morgen",
    "(senest 1/3)",
    "frist:",
]
PIECES += ["kl. 14.30", "14.30-15", "kl.", "15", "start", "stop", "+5 min", "1/2 årsværk"]
PIECES += ["og", "samt", ",", ";", ":", "/", "&", "for", "i stedet for", "fra", "til", "senest"]
PIECES += ["Ansvarlig:", "ring", "Ring", "»citat«", "(", ")", "–", "-", ".", "…", "🎉", "\t", "\n"]
gaps = st.sampled_from([" ", " ", " ", "", "  ", "\u00a0"])
shuffled = st.lists(st.tuples(st.sampled_from(PIECES), gaps), max_size=30).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)[:2000]
)
lines = st.one_of(
    shuffled,
    st.text(max_size=2000),
    st.tuples(st.sampled_from(PIECES), st.text(max_size=60)).map(" ".join),
    st.tuples(st.sampled_from(rows()), shuffled).map(lambda two: f"{two[0].typed} {two[1]}"),
)


def outside(line: str, stretches: list[tuple[int, int]]) -> str:
    left = list(line)
    for start, end in stretches:
        left[start:end] = " " * (end - start)
    return "".join(left)


@settings(max_examples=500, deadline=None)
@given(lines)
@example("/opgave " + "Karin Vestermark, " * 110)
def test_what_is_not_taken_for_a_part_is_in_the_text(line: str) -> None:
    understood = read(line)
    kept = [(s.start, s.end) for s in understood.spans if s.what is not SpanKind.UNKNOWN_COMMAND]
    left = outside(line, kept + list(understood.joints))
    assert "".join(left.split()) == "".join(understood.rest.split())
    for start, end in understood.joints:
        assert JOINTS.fullmatch(line[start:end]), line[start:end]
    names = [line[s.start : s.end] for s in understood.spans if s.what in UNDERSTOOD_NOT]
    assert sorted(names) == sorted(name.typed for name in understood.unresolved)
    for name in names:
        assert name in understood.text


@settings(max_examples=300, deadline=None)
@given(lines)
def test_the_parts_are_in_order_and_apart(line: str) -> None:
    understood = read(line)
    end = 0
    for span in understood.spans:
        assert end <= span.start < span.end <= len(line)
        end = span.end
    every = [(s.start, s.end) for s in understood.text_spans] + list(understood.joints)
    every += [(s.start, s.end) for s in understood.spans if s.what is not SpanKind.UNKNOWN_COMMAND]
    ends = 0
    for start, end in sorted(every):
        assert ends <= start < end <= len(line)
        ends = end


@settings(max_examples=200, deadline=None)
@given(lines)
def test_a_line_means_the_same_every_time(line: str) -> None:
    assert read(line) == read(line)


def seconds(line: str) -> float:
    times = []
    for _ in range(5):
        start = thread_time()
        read(line)
        times.append(thread_time() - start)
    return min(times)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5), gaps, st.text(max_size=3))
@example(["@LK"], " ", "")
@example(["LK", "og"], " ", "")
@example(["ﷺ"], "", "")
@example(["frist:"], " ", "")
@example(["kl."], " ", "")
def test_a_long_line_is_read_in_the_time_of_two_hundred_short_ones(
    pieces: list[str], gap: str, end: str
) -> None:
    # A short line takes about 0.1 ms, so that this is far from the 50 ms a key may take.
    chunk = gap.join(pieces) + gap + end
    long = (pieces[0] + " " + chunk * 2000)[:2000]
    assert seconds(long) < 200 * seconds("@LK 1/3 ring til skolen")


openings = re.compile(
    r"\s*/|\s*@\w|(?:^|\s)@|(?:ansvarlige?|tovholder):|\s*(?:beslutning|opgave|forbehold)\s*:"
    r"|\s*(?:ført\s+)?til\s+referat\s*:|\s*forbehold\s+fra\s|forbehold|imod|referat",
    re.IGNORECASE,
)


@settings(max_examples=300, deadline=None)
@given(lines)
def test_a_line_with_none_of_the_openings_is_text_as_it_stands(line: str) -> None:
    if openings.search(line) is None:
        assert read(line) == QuickLine(
            QuickKind.TEXT, line.strip(), text_spans=read(line).text_spans
        )


WITHOUT_SLASH = {
    "Beslutning:": "/beslutning",
    "Opgave:": "/opgave",
    "Forbehold:": "/forbehold",
    "Ført til referat:": "/ført",
    "Forbehold fra Bülow:": "/forbehold Bülow:",
    "Bülow tager forbehold:": "/forbehold Bülow:",
    "Bülow og Kruse stemte imod:": "/imod Bülow og Kruse:",
    "Bülow ønskede ført til referat:": "/ført Bülow:",
}


def meaning(line: QuickLine) -> QuickLine:
    return replace(line, spans=(), joints=(), text_spans=())


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(WITHOUT_SLASH)), shuffled)
def test_without_its_slash_a_line_means_what_the_command_means(plain: str, more: str) -> None:
    assert meaning(read(f"{plain} {more}")) == meaning(read(f"{WITHOUT_SLASH[plain]} {more}"))


def test_every_beginning_of_a_command_offers_it() -> None:
    for command in COMMANDS:
        for length in range(1, len(command.word) + 1):
            assert command in complete_command(command.word[:length].upper())
    assert complete_command("/") == COMMANDS
    assert [c.word for c in complete_command("/o")] == ["/opgave"]
    assert [c.word for c in complete_command("/g")] == ["/gæst", "/gik"]
    assert complete_command("opgave") == complete_command("/opgave LK") == ()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.word)
def test_a_command_with_two_letters_swapped_is_known_again(command: object) -> None:
    word = str(getattr(command, "word", ""))
    for at in range(2, len(word) - 1):
        slip = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        assert nearest_command(slip) == word


def part(line: str, words: str) -> Span:
    every = (*read(line).spans, *read(line).text_spans)
    return next(span for span in every if line[span.start : span.end] == words)


def others(line: str, words: str) -> tuple[str, ...]:
    return alternatives(line, part(line, words), NAMES, TODAY, NEXT_MEETING)


@settings(max_examples=200, deadline=None)
@given(lines, st.data())
def test_a_part_exchanged_for_itself_changes_nothing(line: str, data: st.DataObject) -> None:
    understood = read(line)
    for span in (*understood.spans, *understood.text_spans):
        words = line[span.start : span.end]
        mended = replace_span(line, span, words)
        assert mended.replace(" ", "") == line.replace(" ", "")
        for other in alternatives(line, span, NAMES, TODAY, NEXT_MEETING):
            assert other != words
            replace_span(line, span, other)


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(["LK", "Kirsten", "Zorro", "Bülow", "direktøren", "PG"]),
    st.sampled_from(["1/3", "på fredag", "uge 43", "snarest", "31/2", "næste møde", "1. marts"]),
)
def test_what_a_part_may_be_exchanged_for_is_understood(name: str, due: str) -> None:
    line = f"@{name}, {due}: ring til skolen"
    for other in others(line, name):
        mended = read(replace_span(line, part(line, name), other))
        assert [entry.name for entry in mended.responsible] == [other]
        assert (mended.due, mended.due_text, mended.rest) == (
            read(line).due,
            read(line).due_text,
            "ring til skolen",
        )
    assert others(line, due)
    for other in others(line, due):
        mended = read(replace_span(line, part(line, due), other))
        assert mended.due is not None
        assert mended.rest == "ring til skolen"


def test_the_alternatives_are_those_a_person_would_think_of() -> None:
    assert others("@Kirsten ring", "Kirsten") == ("Kirsten Holm", "Kirsten Aagaard-Lê")
    assert others("@Hen Bülov ring", "Hen")[0] == "Henrik Bülow"
    assert others("@LK 1/3 ring", "1/3")[:2] == ("3. januar 2027", "1. marts 2028")
    assert others("@LK ring 31/2", "31/2")[:2] == ("28. februar 2027", "næste møde")
    assert others("@LK ring snarest", "snarest")[0] == "næste møde"
    assert others("/opgvae LK ring", "/opgvae")[0] == "/opgave"
    assert others("/kom Ærø kl. 2.20", "kl. 2.20") == ("kl. 14.20",)
    assert "start" in others("/tid 15", "15")
    assert others("/note ring", "ring") == ()


def test_an_exchanged_part_stays_apart_from_its_neighbours() -> None:
    line = "@LK1/3 ring"
    assert replace_span(line, part(line, "LK"), "Henrik Bülow") == "@Henrik Bülow 1/3 ring"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("/opgave Ka", "Karin Vestermark"),
        ("/opgave LK", "Lone Kjærulff"),
        ("/opgave @oell", "Mette Øllgaard"),
        ("/opgave økonomichefen", "Henrik Bülow"),
        ("/opgave vicepoliti", "Palle Grønning"),
        ("/opgave Havnely", "Birthe Nørlund"),
        ("/opgave Bülows", "Henrik Bülow"),
        ("/opgave Bülow:", ""),
        ("/opgave Yildiz", "Fatıma Yıldız-Madsen"),
        ("/opgave rene", "René Bo André"),
        ("/opgave LK, Ka", "Karin Vestermark"),
        ("/opgave Bülow/Øl", "Mette Øllgaard"),
        ("/opgave fredag Ka", "Karin Vestermark"),
        ("/inhabil Fat", "Fatıma Yıldız-Madsen"),
        ("/suppleant Brix for Sk", "Nadia Skovbjerg"),
        ("/forbehold fra Bü", "Henrik Bülow"),
        ("@Ka", "Karin Vestermark"),
        ("Sender notat @Ka", "Karin Vestermark"),
        ("/note Ka", ""),
        ("/beslutning Ka", ""),
        ("lk@Ka", ""),
        ("/opgave LK ring til Ka", ""),
        ("Ka", ""),
        ("/opgave", ""),
    ],
)
def test_a_name_under_way_is_offered(typed: str, first: str) -> None:
    found = complete_name(typed, len(typed), read(typed), NAMES)
    assert (found.candidates[0].name if found else "") == first


@settings(max_examples=200, deadline=None)
@given(lines, st.integers(0, 2000))
def test_a_name_under_way_begins_before_the_cursor(line: str, cursor: int) -> None:
    at = min(cursor, len(line))
    found = complete_name(line, at, read(line), NAMES)
    if found is not None:
        assert 0 <= found.start <= at
        members = [entry.is_member for entry in found.candidates]
        assert members == sorted(members, reverse=True)
