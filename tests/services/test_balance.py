# SPDX-License-Identifier: MPL-2.0
"""The balance of promises: as rows, as a paper, and as the one drawing of its charts."""

import zipfile
from datetime import date, datetime
from pathlib import Path

import docx
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.documents.balance_paper import balance_chart
from hpdesk.documents.chart_drawing import SIZE, drawings
from hpdesk.documents.model import Bar, Chart, Series, Tone
from hpdesk.domain.balance import BalanceRow, Grouping, PeriodBalance
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.periods import Period, PeriodKind
from hpdesk.exports.chart_looks import text_width
from hpdesk.exports.chart_picture import chart_png
from hpdesk.services import followup, meetings, people
from hpdesk.services.balance import decision_times, party_balance, write_balance
from hpdesk.services.desk import Desk
from tests.bench.ten_years import Sizes, make_ten_years
from tests.builders import TODAY, Board, add_task, sample_plan


@pytest.fixture
def promised(desk: Desk, board: Board) -> Board:
    """Return the board with a promise of each kind."""
    kommune = people.add_organisation(desk, "Nørrehavn Kommune", "municipality")
    teknik = people.add_organisation(desk, "Teknik og Miljø", "department", parent_id=kommune)
    chief = people.add_person(desk, "Jesper", organisation_id=teknik)
    kept = add_task(desk, board, "Holdt", due=TODAY)
    add_task(desk, board, "Overskredet", due=date(2026, 11, 1), responsible=[chief])
    add_task(desk, board, "Begge", due=date(2027, 1, 1), responsible=[board.party, kommune])
    dropped = add_task(desk, board, "Bortfaldet", due=TODAY, responsible=[kommune])
    add_task(desk, board, "Ingens", responsible=[])
    followup.set_status(desk, [kept], TaskStatus.DONE)
    followup.set_status(desk, [dropped], TaskStatus.DROPPED)
    return board


def rows_of(balance: PeriodBalance) -> dict[str, tuple[int, ...]]:
    return {row.name: row.counts for row in balance.rows}


def test_each_partys_promises_by_year(desk: Desk, promised: Board) -> None:
    coming, present = party_balance(desk)
    assert (coming.period.name, present.period.name) == ("2027", "2026")
    assert rows_of(present) == {
        "Boligselskabet Fjordbo": (1, 0, 0, 0, 0),
        "Nørrehavn Kommune": (0, 0, 1, 0, 1),
        "Uden organisation": (0, 0, 0, 1, 0),
    }
    assert rows_of(coming) == {
        "Boligselskabet Fjordbo": (0, 0, 0, 1, 0),
        "Nørrehavn Kommune": (0, 0, 0, 1, 0),
    }
    (single,) = party_balance(desk, PeriodKind.PLAN, grouping=Grouping.ORGANISATION)
    assert rows_of(single)["Teknik og Miljø"] == (0, 0, 1, 0, 0)


def test_a_promise_is_that_of_the_seat_held_on_the_day(desk: Desk, promised: Board) -> None:
    police = people.add_organisation(desk, "Politiet", "police")
    mover = people.add_person(desk, "Mona", organisation_id=police)
    people.add_member(desk, promised.body, mover, "member", party_id=promised.party)
    add_task(desk, promised, "Monas", due=TODAY, responsible=[mover])
    (balance,) = party_balance(desk, PeriodKind.PLAN, grouping=Grouping.ORGANISATION)
    assert "Politiet" not in rows_of(balance)
    assert sum(rows_of(balance)["Boligselskabet Fjordbo"]) == 3


def test_a_formoede_promises_the_others_nothing(desk: Desk, promised: Board) -> None:
    before = party_balance(desk)
    group = people.add_body(desk, "Boligformødet", "pre_meeting_group")
    meeting = meetings.add_meeting(desk, [group], datetime(2026, 11, 2, 9), None)
    item = meetings.add_item(desk, meeting, "Taktik")
    followup.add_task(desk, "Ring", item_id=item, responsible=[promised.chair], due=TODAY)
    assert party_balance(desk) == before
    assert party_balance(desk, body_id=group) == ()


def test_the_paper_has_the_figures_as_table_and_chart(
    desk: Desk, promised: Board, tmp_path: Path
) -> None:
    pdf, word = tmp_path / "balance.pdf", tmp_path / "balance.docx"
    write_balance(desk, party_balance(desk), body_id=promised.body, pdf=pdf, docx=word)
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    assert text.count("Boligselskabet Fjordbo") == 4
    assert "Ikke forfaldet" in text
    assert "100 %" in text.replace("\u00a0", " ")
    opened = docx.Document(str(word))
    alts = [shape._inline.docPr.get("descr") for shape in opened.inline_shapes]
    assert len(alts) == 2
    assert alts[1].startswith("Søjlediagram over parternes aftaler i 2026. Boligselskabet Fjordbo:")
    assert "Nørrehavn Kommune: 1 over frist og 1 bortfaldet." in alts[1]
    pictures = [n for n in zipfile.ZipFile(word).namelist() if n.startswith("word/media/")]
    assert len(pictures) == 2
    again = tmp_path / "igen.docx"
    write_balance(desk, party_balance(desk), body_id=promised.body, docx=again)
    assert again.read_bytes() == word.read_bytes()


def test_an_empty_plan_has_an_honest_paper(desk: Desk, tmp_path: Path) -> None:
    write_balance(desk, party_balance(desk), times=decision_times(desk), pdf=tmp_path / "b.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "b.pdf")
    assert "ingen aftaler" in document[0].get_textpage().get_text_bounded()
    document.close()


def test_the_sample_has_both_sides(tmp_path: Path) -> None:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY)
    (balance,) = party_balance(desk, PeriodKind.PLAN, grouping=Grouping.SIDE)
    times = decision_times(desk)
    write_balance(desk, (balance,), times=times, pdf=tmp_path / "b.pdf", docx=tmp_path / "b.docx")
    desk.close()
    assert {"Kommunen", "Boligorganisationerne"} <= set(rows_of(balance))
    assert sum(row.overdue for row in balance.rows) >= 3
    assert {time.year for time in times} == {2025, 2026}


def test_the_balance_of_ten_years_counts_every_promise(tmp_path: Path) -> None:
    make_ten_years(tmp_path / "år.hpdesk", TODAY, Sizes(meetings=100, notes_each=1, people=60))
    desk = Desk.open(tmp_path / "år.hpdesk", today=TODAY)
    (wanted,) = desk.read().rows(
        "SELECT count(*) FROM task t JOIN agenda_item i ON i.id = t.item_id "
        "JOIN meeting_body mb ON mb.meeting_id = i.meeting_id JOIN body b ON b.id = mb.body_id "
        "WHERE b.kind <> 'pre_meeting_group'"
    )[0]
    balances = [party_balance(desk, kind) for kind in PeriodKind]
    desk.close()
    sums = [sum(row.total for each in found for row in each.rows) for found in balances]
    assert sums == [wanted] * 4
    assert wanted > 1_400


SERIES = tuple(Series(tone.value, tone) for tone in Tone)
BARS = st.lists(
    st.builds(Bar, st.text(max_size=60), st.tuples(*[st.integers(0, 10_000) for _ in SERIES])),
    max_size=60,
)


@given(BARS, st.floats(150, 700))
def test_nothing_is_drawn_outside_the_paper(bars: list[Bar], width: float) -> None:
    chart = Chart(SERIES, tuple(bars), "alt")
    drawn = list(drawings(chart, width, text_width))
    for drawing in drawn:
        assert drawing.width == width
        for rect in drawing.rects:
            assert rect.x >= 0
            assert rect.x + rect.width <= width + 1e-6
            assert rect.y + rect.height <= drawing.height
        for words in drawing.words:
            assert words.x + text_width(words.text, SIZE) <= width + 1e-6
            assert 0 < words.y <= drawing.height
    parts = sum(len(drawing.rects) for drawing in drawn) - len(SERIES) * len(drawn)
    assert parts == sum(value > 0 for bar in bars for value in bar.values)


@given(BARS)
def test_a_longer_bar_is_more(bars: list[Bar]) -> None:
    chart = Chart(SERIES[:1], tuple(Bar(bar.label, bar.values[:1]) for bar in bars), "alt")
    values = [bar.values[0] for bar in bars if bar.values[0]]
    widths = [rect.width for each in drawings(chart, 400, text_width) for rect in each.rects[1:]]
    assert len(widths) == len(values)
    for value, wide in zip(values, widths, strict=True):
        assert wide / max(widths) == pytest.approx(value / max(values))


def test_the_picture_is_the_drawing() -> None:
    balance = PeriodBalance(
        Period("2026", date(2026, 1, 1), date(2026, 12, 31)),
        (BalanceRow("a", "Ærø ☐ Kommune", 3, 2, 1, 4, 1),),
    )
    (drawing,) = drawings(balance_chart(balance), 400, text_width)
    png = chart_png(drawing)
    assert png.startswith(b"\x89PNG")
    assert png == chart_png(drawing)
