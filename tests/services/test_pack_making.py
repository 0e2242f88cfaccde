# SPDX-License-Identifier: MPL-2.0
"""A meeting's pack as it is chosen: looked at without saving, saved, and remembered."""

import io
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from hpdesk.documents.chosen_parts import PackParts
from hpdesk.documents.edition_rows import EditionChoice, EditionKey
from hpdesk.documents.left_out import Why
from hpdesk.documents.pack_choices import Dividers, DraftMark, PackChoices
from hpdesk.domain.errors import Cancelled
from hpdesk.exports.pack_preview import PackPreviewer
from hpdesk.services import attachments, meetings
from hpdesk.services.desk import Desk
from hpdesk.services.editions import EditionFiles
from hpdesk.services.pack_making import (
    PackView,
    look_at_pack,
    new_previewer,
    parts_left_out,
    write_chosen_pack,
)
from hpdesk.services.pack_setups import PackSetup, pack_setup, remember_pack
from tests.builders import TODAY, Board, add_board, empty_plan
from tests.exports import odd_files as odd

BOARD = PackSetup(EditionChoice(EditionKey.BOARD))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.open(empty_plan(tmp_path), today=TODAY)
    yield opened
    opened.close()


@pytest.fixture
def board(desk: Desk) -> Board:
    made = add_board(desk)
    attachments.add_attachment(desk, made.items[0], odd.a_pdf(2), "a.pdf", title="Regnskab")
    attachments.add_attachment(desk, made.items[1], odd.a_pdf(1), "b.pdf", title="Rutekort")
    attachments.add_attachment(desk, made.items[1], b"PK ark", "c.xlsx", title="Tal")
    return made


@pytest.fixture
def previewer() -> Iterator[PackPreviewer]:
    made = new_previewer()
    yield made
    made.close()


def looked(desk: Desk, board: Board, previewer: PackPreviewer, setup: PackSetup) -> PackView:
    return look_at_pack(
        desk, board.meeting, setup, previewer, {}, progress=_silent, cancelled=_never
    )


def _silent(done: int, total: int, what: str) -> None:
    """Tell nobody."""


def _never() -> bool:
    return False


CHOSEN = [
    BOARD,
    replace(BOARD, parts=PackParts(cover=False)),
    replace(
        BOARD, choices=PackChoices(dividers=Dividers.BY_BILAG, draft_mark=DraftMark.EVERY_PAGE)
    ),
    PackSetup(EditionChoice(EditionKey.PRINT)),
]


@pytest.mark.parametrize("setup", CHOSEN)
def test_what_is_looked_at_has_the_pages_of_what_is_saved(
    desk: Desk, board: Board, previewer: PackPreviewer, tmp_path: Path, setup: PackSetup
) -> None:
    look = looked(desk, board, previewer, setup).look
    target = tmp_path / "pakke.pdf"
    files = EditionFiles(pdf=target)
    report = write_chosen_pack(
        desk, board.meeting, setup, files, {}, progress=_silent, cancelled=_never
    )
    assert report is not None
    assert look.total == report.pages == sum(piece.count for piece in look.pieces)
    for key, span in report.spans.items():
        assert look.first_pages[key] == span.first - 1
    assert [one.result for one in look.bilag] == list(report.attachments)
    merged = [one for one in report.attachments if one.status == "included"]
    with pikepdf.open(target) as pack:
        for part, one in enumerate(merged):
            made = previewer.pages_of(look, part)
            assert isinstance(made, Path)  # no password protects it
            with pikepdf.open(made) as seen:
                assert len(seen.pages) == one.pages
                first = pack.pages[report.spans[one.id].first - 1]
                assert seen.pages[0].mediabox == first.mediabox


def test_a_bilag_that_was_seen_is_not_looked_into_again(
    desk: Desk, board: Board, previewer: PackPreviewer
) -> None:
    first = looked(desk, board, previewer, BOARD).look
    stamped = previewer.pages_of(first, 1)
    meetings.edit_item(desk, board.items[2], title="Et andet navn")
    again = looked(desk, board, previewer, BOARD).look
    assert again.own != first.own
    assert previewer.pages_of(again, 1) == stamped


def test_a_locked_bilag_is_looked_at_without_lying_open_on_the_disk(
    desk: Desk, board: Board, previewer: PackPreviewer
) -> None:
    allow = pikepdf.Permissions(modify_assembly=True)
    key = pikepdf.Encryption("ejer", "bruger", allow=allow)
    locked = odd.changed(odd.a_pdf(3, "Hemmeligt"), odd.untouched, encryption=key)
    attachments.add_attachment(desk, board.items[2], locked, "d.pdf", title="Kontrakt")
    bilag = meetings.list_items(desk, board.meeting)[2].attachments[0]
    look = look_at_pack(
        desk,
        board.meeting,
        BOARD,
        previewer,
        {bilag.id: "bruger"},
        progress=_silent,
        cancelled=_never,
    ).look
    before = set(previewer._folder.rglob("*"))
    made = previewer.pages_of(look, 2)
    assert isinstance(made, bytes)
    with pikepdf.open(io.BytesIO(made)) as seen:
        assert len(seen.pages) == 3
        assert not seen.is_encrypted
        assert b"Hemmeligt" in seen.pages[0].Contents[1].read_bytes()
    assert set(previewer._folder.rglob("*")) == before
    for path in before:
        assert not path.is_file() or b"Hemmeligt" not in _unpacked(path)


def _unpacked(path: Path) -> bytes:
    """Return what anyone can read in a PDF."""
    out = io.BytesIO()
    with suppress(pikepdf.PdfError, pikepdf.PasswordError), pikepdf.open(path) as pdf:
        pdf.save(out, qdf=True)
    return out.getvalue()


def test_a_previewer_that_is_closed_leaves_nothing(desk: Desk, board: Board) -> None:
    made = new_previewer()
    look = looked(desk, board, made, BOARD).look
    made.close()
    assert not look.own.exists()
    with pytest.raises(Cancelled):
        looked(desk, board, made, BOARD)


def test_a_point_that_is_taken_out_leaves_numbers_and_times(
    desk: Desk, board: Board, previewer: PackPreviewer
) -> None:
    setup = replace(BOARD, parts=PackParts(left_out=frozenset({board.items[0]})))
    view = looked(desk, board, previewer, setup)
    assert board.items[0] not in view.look.first_pages
    assert [one.result.number for one in view.look.bilag] == ["2.1", "2.2"]
    rows = parts_left_out(desk, board.meeting, setup)
    assert (rows[0].reason, rows[0].item_id) == (Why.UNCHOSEN, board.items[0])
    assert not rows[0].is_standing


def test_taking_out_never_brings_back_what_the_edition_hides(
    desk: Desk, board: Board, previewer: PackPreviewer
) -> None:
    meetings.edit_item(desk, board.items[1], closed=True)
    setup = PackSetup(parts=PackParts(left_out=frozenset({board.items[0]})))
    view = looked(desk, board, previewer, setup)
    assert view.look.bilag == ()
    assert board.items[1] in view.hidden


def test_choices_stay_with_the_body_and_parts_with_the_meeting(desk: Desk, board: Board) -> None:
    meeting = meetings.get_meeting(desk, board.meeting)
    other = meetings.get_meeting(desk, meetings.add_meeting(desk, [board.body], meeting.starts))
    choices = PackChoices(picture_dpi=200, keep_notes=False, password="hemmeligt")
    parts = PackParts(cover=False, left_out=frozenset({board.items[0]}))
    remember_pack(desk, meeting, replace(BOARD, choices=choices, parts=parts, archive=True))
    kept, fresh = pack_setup(desk, meeting), pack_setup(desk, other)
    assert kept.parts == parts
    assert fresh.parts == PackParts(cover=False)
    assert kept.choices == fresh.choices == replace(choices, password="")
    assert (fresh.edition.key, fresh.archive) == (EditionKey.BOARD, True)
    texts = desk.read().rows("SELECT value FROM setting")
    assert not any("hemmeligt" in str(text) for (text,) in texts)


def test_an_edition_for_one_reader_is_not_remembered(desk: Desk, board: Board) -> None:
    meeting = meetings.get_meeting(desk, board.meeting)
    remember_pack(desk, meeting, PackSetup(EditionChoice(EditionKey.CHAIR)))
    assert pack_setup(desk, meeting).edition.key is EditionKey.PUBLIC


def test_a_damaged_setting_is_as_if_nobody_had_chosen(desk: Desk, board: Board) -> None:
    meeting = meetings.get_meeting(desk, board.meeting)
    with desk.write("Skade") as writer:
        writer.add("setting", id=f"pack_choices:{board.body}", value='{"dividers": 7, "forms": 3}')
    assert pack_setup(desk, meeting).choices == PackChoices()
