# SPDX-License-Identifier: MPL-2.0
"""The chair's briefing: one page, hard points first, private, and in nothing else."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from hpdesk.documents.briefing_paper import PRIVATE, BriefingBundle, briefing_paper
from hpdesk.documents.model import words_of
from hpdesk.domain.coordination import Stance
from hpdesk.domain.errors import UserError
from hpdesk.services import coordination, formoede_walk, papers, people, pre_meetings
from hpdesk.services.briefing import briefing_bundle, briefing_name, write_briefing
from hpdesk.services.desk import Desk
from hpdesk.services.meetings import get_meeting
from tests.builders import TODAY, sample_plan

BOARD = "m-b8"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.open(sample_plan(tmp_path), today=TODAY)
    yield opened
    opened.close()


def test_the_samples_briefing_is_one_page(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / f"{briefing_name(get_meeting(desk, BOARD))}.pdf"
    assert write_briefing(desk, BOARD, target) == 1
    with pikepdf.open(target) as pdf:
        (page,) = pdf.pages
        assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
    assert "fortroligt" in target.name


def test_it_tells_who_stands_where_hard_points_first(desk: Desk) -> None:
    bundle = briefing_bundle(desk, BOARD)
    assert [point.number for point in bundle.points] == ["6", "5", "7"]
    words = words_of(briefing_paper(bundle)).replace("\u00a0", " ")
    for told in (
        PRIVATE,
        "Til Karin Vestermark",
        "Svært spørgsmål",
        "Åbent i 85 dage, på 3. møde",
        "Uenige: 1 imod, 1 forbehold og 1 støtter",
        "Ruten går ad Ternevænget mindst én aften om ugen.",
        "Lone Kjærulff taler med Mette Øllgaard, sidst hørt 10. november 2026",
        "Natteravnene går to aftener om ugen",
        "Undersøge lokaler til fritidsklubben",
    ):
        assert told in words


def test_it_tells_who_a_formoede_has_chosen_to_speak(desk: Desk) -> None:
    board = get_meeting(desk, BOARD)
    person = people.list_people(desk)[0]
    who = pre_meetings.counterpart_of(desk, board, "o-pol")
    formoede, _count = pre_meetings.align_points(desk, BOARD, who)
    item = next(p.item for p in formoede_walk.read_walk(desk, formoede).points if p.is_unaligned)
    formoede_walk.set_speaker(desk, formoede, item.id, person.id)
    point = next(p for p in briefing_bundle(desk, board.id).points if p.number == item.number)
    assert point.speakers == (person.name,)
    words = words_of(briefing_paper(briefing_bundle(desk, board.id))).replace("\u00a0", " ")
    assert f"Fører ordet: {person.name}" in words


def test_the_word_file_says_on_the_page_and_in_its_head_that_it_is_private(
    desk: Desk, tmp_path: Path
) -> None:
    target = tmp_path / "briefing.docx"
    assert write_briefing(desk, BOARD, target) == 0
    with zipfile.ZipFile(target) as word:
        parts = {name: word.read(name).decode() for name in word.namelist() if "xml" in name}
    assert PRIVATE in parts["word/document.xml"]
    assert any(PRIVATE in text for name, text in parts.items() if "header" in name)


def test_another_ending_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"\.docx"):
        write_briefing(desk, BOARD, tmp_path / "briefing.txt")
    assert not (tmp_path / "briefing.txt").exists()


def test_no_pack_holds_what_the_briefing_tells(desk: Desk, tmp_path: Path) -> None:
    coordination.set_position(desk, "i-b8-5", "o-havn", Stance.AGAINST, "HEMMELIGT-HVORFOR")
    coordination.set_position_field(desk, "i-b8-5", "o-havn", "would_take", "HEMMELIGT-HVAD")
    assert "HEMMELIGT-HVAD" in words_of(briefing_paper(briefing_bundle(desk, BOARD)))
    target = tmp_path / "pakke.docx"
    papers.write_pack(desk, BOARD, docx=target)
    with zipfile.ZipFile(target) as word:
        text = "".join(word.read(n).decode() for n in word.namelist() if n.endswith(".xml"))
    assert "HEMMELIGT" not in text
    assert PRIVATE not in text


def test_a_meeting_whose_points_are_aligned_has_a_short_briefing() -> None:
    bundle = BriefingBundle("Bestyrelsesmøde", TODAY, TODAY, ready=("3. Årsplan",))
    assert "Alle punkter til beslutning er afstemt." in words_of(briefing_paper(bundle))
