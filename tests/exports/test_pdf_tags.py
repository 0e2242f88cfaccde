# SPDX-License-Identifier: MPL-2.0
"""Every paper is a tagged PDF that a screen reader can read: PDF/UA-1, and PDF/A-2a when chosen."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import page as validator
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Name, Object

from hpdesk.documents.agenda_paper import agenda_paper
from hpdesk.documents.markup import blocks_of
from hpdesk.documents.minutes_edition import Edition
from hpdesk.documents.minutes_paper import minutes_paper
from hpdesk.documents.model import (
    Bar,
    Block,
    Box,
    Chart,
    Contents,
    ContentsEntry,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Run,
    Series,
    Tone,
)
from hpdesk.documents.pdf_choices import PdfChoices
from hpdesk.exports.pdf_fonts import plain_words
from hpdesk.exports.pdf_writer import Surroundings, lay_out
from hpdesk.services import balance, followup, meetings, papers
from hpdesk.services.decision_register import list_decisions, write_register
from hpdesk.services.desk import Desk
from hpdesk.services.minutes_papers import people_with_tasks, write_extract, write_point_minutes
from tests.builders import TODAY, sample_plan
from tests.documents.sample_meeting import a_bundle
from tests.exports.read_aloud import Reader, Told

UA = validator.ValidationProfile.PDF_UA_1
A_2A = validator.ValidationProfile.PDF_A_2A
ARCHIVE = PdfChoices(archive=True)
HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")


def a_paper(*blocks: Block, title: str = "Prøve") -> Document:
    return Document(title, blocks, datetime(2027, 3, 18), header_left="Hoved", footer_left="Fod")


def faults(content: bytes, *profiles: validator.ValidationProfile) -> list[str]:
    """What a validator holds against a PDF."""
    return [
        f"{profile.name} {failure.rule_id}: {failure.message}"
        for profile in profiles
        for failure in validator.validate_pdf_bytes(content, profile=profile).failures
    ]


def read(*blocks: Block) -> Reader:
    """Lay blocks out, hold them to both standards, and read them aloud."""
    layout = lay_out(a_paper(*blocks))
    assert faults(layout.pdf, UA) == []
    archived = layout.finished(ARCHIVE)
    assert faults(archived, UA, A_2A) == []
    reader = Reader(archived)
    assert reader.stray == []
    assert reader.unsaid() == set()
    return reader


def flat(text: str) -> str:
    return " ".join(text.split())


def texts(tolds: list[Told]) -> list[str]:
    return [flat(told.text) for told in tolds]


def words(text: str) -> Paragraph:
    return Paragraph((Run(text),))


# The papers of the sample plan


@dataclass(frozen=True)
class Made:
    """The papers of the sample plan by name, for reading and for the archive."""

    plain: dict[str, bytes]
    archived: dict[str, bytes]


def _sample_papers(
    desk: Desk, folder: Path, choices: PdfChoices, most_meetings: int
) -> dict[str, bytes]:
    made: dict[str, bytes] = {}

    def target(name: str) -> Path:
        return folder / f"{name}.pdf"

    for number, meeting in enumerate(meetings.list_meetings(desk)[-most_meetings:]):
        paper = agenda_paper(papers.meeting_bundle(desk, meeting.id))
        papers.write_both(desk, paper, target(f"dagsorden {number}"), None, choices)
        for edition in Edition:
            name = target(f"referat {number} {edition}")
            papers.write_minutes(desk, meeting.id, pdf=name, edition=edition, choices=choices)
        for who in people_with_tasks(desk, meeting.id)[:1]:
            write_extract(desk, meeting.id, who, pdf=target(f"uddrag {number}"), choices=choices)
        for item in meetings.list_items(desk, meeting.id)[:1]:
            write_point_minutes(desk, item.id, pdf=target(f"punkt {number}"), choices=choices)
    tasks = followup.list_tasks(desk)
    papers.write_checklist(desk, tasks, pdf=target("tjekliste"), choices=choices)
    write_register(desk, list_decisions(desk), pdf=target("beslutninger"), choices=choices)
    periods, times = balance.party_balance(desk), balance.decision_times(desk)
    balance.write_balance(desk, periods, times=times, pdf=target("balance"), choices=choices)
    for path in sorted(folder.glob("*.pdf")):
        made[path.stem] = path.read_bytes()
    return made


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    """Return every paper of the sample plan."""
    plan = sample_plan(tmp_path_factory.mktemp("plan"))
    desk = Desk.open(plan, today=TODAY)
    folders = [tmp_path_factory.mktemp(name) for name in ("plain", "archive")]
    yield Made(
        _sample_papers(desk, folders[0], PdfChoices(), 5),
        _sample_papers(desk, folders[1], ARCHIVE, 1),
    )
    desk.close()


def test_every_paper_of_the_sample_holds_the_standards(sample: Made) -> None:
    assert len(sample.plain) > 20
    for name, content in sample.plain.items():
        assert faults(content, UA) == [], name
        assert b"pdfaid:part" not in Reader(content).pdf.Root.Metadata.read_bytes(), name
    for name, content in sample.archived.items():
        assert faults(content, UA, A_2A) == [], name


def test_no_mark_of_the_sample_is_outside_the_structure(sample: Made) -> None:
    for name, content in sample.plain.items():
        reader = Reader(content)
        assert reader.stray == [], name
        assert reader.unsaid() == set(), name


def test_headings_of_the_sample_leave_no_level_out(sample: Made) -> None:
    for name, content in sample.plain.items():
        levels = [int(told.kind[1]) for told in Reader(content).elements(*HEADINGS)]
        assert levels, name
        assert levels[0] == 1, name
        steps = itertools.pairwise(levels)
        assert all(after - before <= 1 for before, after in steps), name


def test_every_link_of_the_sample_is_told_and_leads_somewhere(sample: Made) -> None:
    seen = 0
    for name, content in sample.plain.items():
        reader = Reader(content)
        pages = {page.obj.objgen for page in reader.pdf.pages}
        told = [link for element in reader.root.walk() for link in element.links]
        drawn = [link for page in reader.pdf.pages for link in page.obj.get("/Annots", Array())]
        assert sorted(each.objgen for each in told) == sorted(each.objgen for each in drawn), name
        for link in drawn:
            assert str(link.Contents).strip(), name
            assert_way_back(reader, link)
            if "/Dest" in link:
                assert link.Dest[0].objgen in pages, name
                seen += 1
    assert seen > 50


def assert_way_back(reader: Reader, link: Object) -> None:
    """A link's number leads to the Link element that holds it."""
    numbers = reader.pdf.Root.StructTreeRoot.ParentTree.Nums
    index = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
    element = index[int(link.StructParent)]
    assert Name.Link == element.S
    held = [kid for kid in element.K if not isinstance(kid, int) and "/Obj" in kid]
    assert link.objgen in {kid.Obj.objgen for kid in held}


def test_charts_of_the_sample_say_what_they_show(sample: Made) -> None:
    reader = Reader(sample.plain["balance"])
    figures = reader.elements("Figure")
    assert figures
    assert all(str(figure.element.Alt).strip() for figure in figures)


def test_the_same_paper_gives_the_same_bytes_for_the_archive_too() -> None:
    first, second = lay_out(agenda_paper(a_bundle())), lay_out(agenda_paper(a_bundle()))
    assert first.pdf == second.pdf
    assert first.finished(ARCHIVE) == second.finished(ARCHIVE)


def test_a_paper_that_lies_in_a_pack_claims_no_standard_and_keeps_its_tags() -> None:
    layout = lay_out(agenda_paper(a_bundle()), Surroundings())
    reader = Reader(layout.finished(ARCHIVE))
    metadata = reader.pdf.Root.Metadata.read_bytes()
    assert b"pdfuaid:part" not in metadata
    assert b"pdfaid:part" not in metadata
    assert "/OutputIntents" not in reader.pdf.Root
    assert reader.elements("H1")


def test_a_paper_says_its_language_title_and_day() -> None:
    reader = Reader(lay_out(minutes_paper(a_bundle())).pdf)
    root = reader.pdf.Root
    assert str(root.Lang) == "da-DK"
    assert root.ViewerPreferences.DisplayDocTitle
    title = str(reader.pdf.docinfo.Title)
    assert f">{title}<" in root.Metadata.read_bytes().decode()
    assert all(page.obj.Tabs == Name.S for page in reader.pdf.pages)


# What is what


def test_the_furniture_of_the_page_is_left_out() -> None:
    reader = read(words("Brød"))
    assert flat(reader.root.text) == "Brød"
    assert {"Hoved", "Fod", "Side 1 af 1"} <= set(map(flat, reader.artifacts))


def test_headings_follow_each_other_whatever_levels_are_named() -> None:
    reader = read(*(Heading(level, (Run(f"{level}"),)) for level in (3, 1, 4, 4, 2, 3, 1)))
    kinds = [told.kind for told in reader.elements(*HEADINGS)]
    assert kinds == ["H1", "H1", "H2", "H2", "H2", "H3", "H1"]


def test_lists_have_labels_and_nest() -> None:
    reader = read(*blocks_of("1. første\n2. anden\n   - under\n\n   mere\n3. tredje"))
    outer = reader.root.kids[0]
    assert outer.kind == "L"
    assert outer.element.A.ListNumbering == Name.Decimal
    assert [[kid.kind for kid in entry.kids] for entry in outer.kids] == [["Lbl", "LBody"]] * 3
    second = outer.kids[1].kids[1]
    assert [kid.kind for kid in second.kids] == ["P", "L", "P"]
    assert texts(second.kids) == ["anden", "• under", "mere"]


def test_a_table_over_several_pages_is_one_table_with_one_header() -> None:
    rows = "\n".join(f"| {n} | {'ord ' * (n % 40)} |" for n in range(150))
    reader = read(*blocks_of(f"| Nr. | Hvad |\n|---|---|\n{rows}"))
    (table,) = reader.elements("Table")
    assert len(table.pages) > 3
    assert len(table.kids) == 151
    heads = reader.elements("TH")
    assert texts(heads) == ["Nr.", "Hvad"]
    assert all(head.element.A.Scope == Name.Column for head in heads)
    assert [row.kids[0].text.strip() for row in table.kids[1:]] == [str(n) for n in range(150)]
    assert all(len(row.kids) == 2 for row in table.kids)
    assert reader.artifacts.count("Hvad ") == len(table.pages) - 1


def test_a_cell_longer_than_a_page_stays_one_cell() -> None:
    long = " ".join(f"ord{n}" for n in range(1500))
    reader = read(*blocks_of(f"| A | B |\n|---|---|\n| x | {long} |"))
    cells = reader.elements("TD")
    assert texts(cells) == ["x", long]
    assert len(cells[1].pages) > 1


def test_contents_are_references_that_link_to_their_headings() -> None:
    entries = tuple(ContentsEntry(f"{n}. punkt", f"a{n}") for n in range(60))
    heads = [Heading(1, (Run(f"{n}. punkt"),), f"a{n}") for n in range(60)]
    reader = read(Contents(entries), *heads)
    items = reader.elements("TOCI")
    assert len(items) == 60
    for number, item in enumerate(items):
        assert [kid.kind for kid in item.kids] == ["Reference"] * 2
        links = [told for told in item.walk() if told.kind == "Link"]
        assert texts(links)[0] == f"{number}. punkt"
        assert [len(link.links) for link in links] == [1, 1]


def test_a_link_over_several_lines_is_one_link_in_the_sentence() -> None:
    link = "den lange rapport " * 20
    reader = read(*blocks_of(f"Læs [{link.strip()}](https://example.org/x) før mødet.")[:1])
    (told,) = reader.elements("Link")
    assert flat(told.text) == link.strip()
    assert len(told.links) > 1
    assert {str(each.Contents) for each in told.links} == {"Åbn https://example.org/x"}
    assert flat(reader.elements("P")[0].text) == f"Læs {link.strip()} før mødet."


def test_a_chart_is_a_figure_with_words_for_it() -> None:
    series = (Series("Til tiden", Tone.STRONG), Series("For sent", Tone.EMPTY))
    bars = tuple(Bar(f"Part {n}", (n, 1)) for n in range(30))
    reader = read(Chart(series, bars, "Hvem holdt\x07 hvad."))
    figures = reader.elements("Figure")
    assert [str(figure.element.Alt) for figure in figures] == ["Hvem holdt hvad."] * 2
    assert all(len(figure.element.A.BBox) == 4 for figure in figures)


# Letters and order

SOFT = "\N{SOFT HYPHEN}"


def test_lines_and_pages_break_without_joining_or_parting_words() -> None:
    text = " ".join(f"ord{n}" for n in range(4000))
    reader = read(words(text), Box((words(text),)), Paragraph((Run("Fed", bold=True), Run(text))))
    assert texts(reader.elements("P")) == [text, text, f"Fed{text}"]


@pytest.mark.parametrize("bold", [False, True])
def test_a_word_longer_than_the_line_comes_out_whole(bold: bool) -> None:
    word = "Ordetderaldrigslutter" * 300
    runs = (Run("x ", bold=True), Run(word)) if bold else (Run(word),)
    reader = read(Paragraph(runs))
    assert len(reader.elements("P")[0].pages) > 1
    assert texts(reader.elements("P")) == [f"x {word}" if bold else word]


def test_soft_hyphens_part_no_words() -> None:
    word = f"Sammen{SOFT}hængs{SOFT}kraft"
    text = " ".join(f"{'i' * (n % 9)}{word}" for n in range(300))
    reader = read(words(text), Paragraph((Run("x ", bold=True), Run(text))))
    plain = text.replace(SOFT, "")
    assert texts(reader.elements("P")) == [plain, f"x {plain}"]


def test_other_readers_find_the_words_in_order_too() -> None:
    text = " ".join(f"ord{n}" for n in range(900))
    document = pypdfium2.PdfDocument(lay_out(a_paper(words(text))).pdf)
    found = " ".join(
        flat(page.get_textpage().get_text_bounded()).removeprefix("Hoved ") for page in document
    )
    document.close()
    assert [word for word in found.split() if word.startswith("ord")] == text.split()


def test_letters_beyond_the_first_plane_are_told_as_themselves() -> None:
    assert flat(read(words("hej \N{GRINNING FACE} 𝔸")).root.text) == "hej \N{GRINNING FACE} 𝔸"


ODD = [
    "العربية نص طويل " * 60,
    "👨‍👩‍👧 👍🏽 e\u0301 a\u0308 \u202eskjult\u202c",
    f"a{SOFT} {SOFT}b {SOFT}{SOFT} c",
    "privat \ue000 \uf001 tegn",
    "styr\x00\x07\x1b\x85tegn\u2028linje",
    "T" * 180,
    '<b>&amp; ]]> (paren) \\ "citat" \'',
    " \n \n",
    "",
]


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_hold_the_standards_everywhere(text: str) -> None:
    cell = (words(text),)
    blocks: tuple[Block, ...] = (
        Heading(1, (Run(text),), "a", text),
        words(text),
        ListBlock(True, ((words(text), ListBlock(False, (cell, ()))),)),
        *blocks_of(f"| A | |\n|---|---|\n| {text} | |\n| | |"),
        Contents((ContentsEntry(text, "a"),)),
        Paragraph((Run("x"), Run(text, url=f"https://example.org/{text}"))),
        Chart((Series(text, Tone.DARK),), (Bar(text, (3,)),), text),
    )
    reader = read(*blocks)
    assert texts(reader.elements("H1", "P"))[0:1] in ([plain_words(text)], []) or not text.strip()
    layout = lay_out(a_paper(*blocks, title=text))
    assert faults(layout.finished(ARCHIVE), UA, A_2A) == []


SIGNS = st.one_of(
    st.characters(codec="utf-8"),
    st.sampled_from(" \n\t-aeæøå\N{NO-BREAK SPACE}\N{ZERO WIDTH JOINER}\N{SOFT HYPHEN}✓☐"),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.text(SIGNS, max_size=90), st.booleans(), st.booleans()), max_size=8))
def test_any_runs_are_told_as_they_were_written(pieces: list[tuple[str, bool, bool]]) -> None:
    runs = tuple(
        Run(text, bold=bold, url="https://example.org" if linked else "")
        for text, bold, linked in pieces
    )
    reader = read(Paragraph(runs))
    told = "".join(reader.root.text.split())
    assert told == "".join(plain_words("".join(run.text for run in runs)).split())
