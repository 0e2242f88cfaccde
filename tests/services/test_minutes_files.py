# SPDX-License-Identifier: MPL-2.0
"""The referat as real files: the editions, a person's extract and one point's minutes."""

import zipfile
from datetime import datetime
from pathlib import Path

import docx
import pikepdf
import pypdfium2
import pytest

from hpdesk.documents.minutes_edition import Edition
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import MarkKind, Outcome
from hpdesk.services import (
    coordination,
    decisions,
    followup,
    meetings,
    minutes,
    minutes_approval,
    minutes_papers,
    papers,
    people,
)
from hpdesk.services.desk import Desk
from tests.builders import TODAY, Board, add_task

SECRET = "Hemmelighuset"


def pdf_words(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        pages = " ".join(page.get_textpage().get_text_range() for page in document)
        return " ".join(pages.split())
    finally:
        document.close()


def word_words(path: Path) -> str:
    document = docx.Document(str(path))
    cells = [cell.text for t in document.tables for row in t.rows for cell in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def minuted(desk: Desk, board: Board) -> str:
    """Minute the meeting with a closed point in it, and return the closed point's key."""
    add_task(desk, board)
    decisions.set_outcome(desk, board.items[1], Outcome.APPROVED)
    closed = meetings.add_item(desk, board.meeting, f"Sag {SECRET}", closed=True)
    meetings.edit_item(
        desk,
        closed,
        recommendation=f"Det indstilles\n1. at {SECRET} A\n2. at {SECRET} B",
        discussion=f"Drøftet {SECRET}.",
        prepared_minutes=f"Forskrevet {SECRET}",
    )
    decisions.answer_at_point(desk, closed, 0, Outcome.REJECTED, SECRET)
    decisions.add_mark(desk, closed, MarkKind.STATEMENT, person_id=board.chair, text=SECRET)
    guest = people.add_person(desk, f"Gæst {SECRET}")
    minutes.add_guest_now(desk, closed, guest, datetime(2026, 12, 1, 15))
    followup.add_task(desk, f"Ring om {SECRET}", item_id=closed, responsible=[board.chair])
    coordination.add_note(desk, "Privatnote", TODAY, item_id=board.items[1])
    minutes.start_minutes(desk, meetings.get_meeting(desk, board.meeting))
    minutes.finish_meeting(desk, board.meeting)
    return closed


@pytest.mark.parametrize("edition", list(Edition))
def test_every_edition_is_written_as_pdf_and_word(
    desk: Desk, board: Board, tmp_path: Path, edition: Edition
) -> None:
    minuted(desk, board)
    pdf, word = tmp_path / "referat.pdf", tmp_path / "referat.docx"
    assert papers.write_minutes(desk, board.meeting, pdf=pdf, docx=word, edition=edition) >= 1
    for words in (pdf_words(pdf), word_words(word)):
        assert "Nattevandring" in words
        assert (SECRET in words) is (edition is not Edition.PUBLIC)
        assert "Privatnote" not in words
        assert "Forskrevet" not in words


def test_the_public_decisions_hide_closed_points(desk: Desk, board: Board, tmp_path: Path) -> None:
    minuted(desk, board)
    pdf, word = tmp_path / "b.pdf", tmp_path / "b.docx"
    pages = papers.write_minutes(
        desk, board.meeting, pdf=pdf, docx=word, public=True, edition=Edition.DECISIONS
    )
    assert pages == 1
    for words in (pdf_words(pdf), word_words(word)):
        assert SECRET not in words
        assert "Lukket punkt" in words
        assert "Skaf lokale" in words


def test_no_part_of_the_public_files_leaks_a_word(desk: Desk, board: Board, tmp_path: Path) -> None:
    minuted(desk, board)
    pdf, word = tmp_path / "referat.pdf", tmp_path / "referat.docx"
    papers.write_minutes(desk, board.meeting, pdf=pdf, docx=word, public=True)
    with zipfile.ZipFile(word) as parts:
        for name in parts.namelist():
            assert SECRET.encode() not in parts.read(name), name
    with pikepdf.open(pdf) as document:
        assert SECRET not in repr(document.open_metadata())
        assert SECRET not in repr(dict(document.docinfo))
        with document.open_outline() as outline:
            assert all(SECRET not in str(entry.title) for entry in outline.root)


def test_an_extract_goes_to_each_who_has_a_task(desk: Desk, board: Board, tmp_path: Path) -> None:
    minuted(desk, board)
    outsider = people.add_person(desk, "Nina Ytre")
    closed = meetings.list_items(desk, board.meeting)[-1].id
    followup.add_task(desk, "Send nøglen", item_id=closed, responsible=[outsider])
    assert minutes_papers.people_with_tasks(desk, board.meeting) == (board.chair, outsider)
    pdf = tmp_path / "karin.pdf"
    minutes_papers.write_extract(desk, board.meeting, board.chair, pdf=pdf)
    words = pdf_words(pdf)
    assert "Opgaver til Karin Vestermark" in words
    assert "Skaf lokale" in words
    assert "Send nøglen" not in words
    text = minutes_papers.extract_as_text(desk, board.meeting, outsider)
    assert "Send nøglen" in text
    assert SECRET not in text


def test_a_delreferat_holds_one_point(desk: Desk, board: Board, tmp_path: Path) -> None:
    closed = minuted(desk, board)
    word = tmp_path / "delreferat.docx"
    minutes_papers.write_point_minutes(desk, board.items[1], docx=word)
    words = word_words(word)
    assert "Bestyrelsen godkendte indstillingen." in words
    assert SECRET not in words
    assert "Eventuelt" not in words
    pdf = tmp_path / "delreferat.pdf"
    minutes_papers.write_point_minutes(desk, closed, pdf=pdf, public=True)
    assert SECRET not in pdf_words(pdf)
    with pytest.raises(UserError, match="findes ikke længere"):
        minutes_papers.write_point_minutes(desk, "ukendt", pdf=pdf)


def test_the_paper_follows_the_minutes_to_approval(
    desk: Desk, board: Board, tmp_path: Path
) -> None:
    minuted(desk, board)
    later = meetings.add_meeting(desk, [board.body], datetime(2027, 3, 2, 14))
    minutes_approval.chair_approves(desk, board.meeting)
    minutes_approval.send_minutes(desk, board.meeting)
    pdf = tmp_path / "referat.pdf"
    papers.write_minutes(desk, board.meeting, pdf=pdf)
    assert "Indsigelser senest" in pdf_words(pdf)
    minutes_approval.approve_minutes(desk, board.meeting, later, f"Ret {SECRET}.")
    papers.write_minutes(desk, board.meeting, pdf=pdf)
    words = pdf_words(pdf)
    assert "Godkendt på mødet den 2. marts 2027" in words
    assert f"Ret {SECRET}" in words
    papers.write_minutes(desk, board.meeting, pdf=pdf, public=True)
    assert SECRET not in pdf_words(pdf)
    minutes_approval.reopen_minutes(desk, board.meeting, "Forkert navn")
    papers.write_minutes(desk, board.meeting, pdf=pdf)
    assert "Forkert navn" not in pdf_words(pdf)
    assert "endnu ikke godkendt" in pdf_words(pdf)
