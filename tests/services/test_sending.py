# SPDX-License-Identifier: MPL-2.0
import hashlib
import sqlite3
import tempfile
from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from hpdesk.domain.agenda_snapshot import SentEdition
from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.domain.meetings import MeetingState, SentFile, SentKind
from hpdesk.services import attachments, checking, guests, meetings, people, sending
from hpdesk.services.desk import Desk
from hpdesk.services.papers import meeting_bundle
from tests.builders import TODAY, Board, dump_tables
from tests.exports import odd_files as odd

ALL = (SentEdition.ALL,)
LATER = TODAY + timedelta(days=4)
SECRET = "Hemmelighuset"
OTHERS = "Fremmedsagen"


def texts(content: bytes) -> list[str]:
    pdf = pypdfium2.PdfDocument(content)
    found = []
    for page in pdf:
        layer = page.get_textpage()
        found.append(layer.get_text_bounded().replace("\N{NBSP}", " "))
        layer.close()
        page.close()
    pdf.close()
    return found


def everything_in(content: bytes) -> str:
    """Return all that can be read out of a PDF: pages, bookmarks, properties, files, streams."""
    said = texts(content)
    with pikepdf.open(BytesIO(content)) as pdf:
        said += [str(value) for value in pdf.docinfo.values()]
        with pdf.open_outline() as outline:
            waiting = list(outline.root)
            while waiting:
                entry = waiting.pop()
                said.append(entry.title)
                waiting += entry.children
        for name, spec in pdf.attachments.items():
            said += [name, spec.filename, spec.description]
            said.append(spec.get_file().read_bytes().decode("latin-1"))
        for thing in pdf.objects:
            said.append(repr(thing))
            if isinstance(thing, pikepdf.Stream):
                try:
                    said.append(thing.read_bytes().decode("latin-1"))
                except pikepdf.PdfError:
                    said.append(thing.read_raw_bytes().decode("latin-1"))
    return "\n".join(said)


def sent_files(desk: Desk, meeting_id: str) -> list[SentFile]:
    return [f for version in meetings.get_meeting(desk, meeting_id).sent for f in version.files]


def numbers(desk: Desk, meeting_id: str) -> dict[str, str]:
    items = meetings.list_items(desk, meeting_id)
    return {
        **{item.title: item.number for item in items},
        **{bilag.title: bilag.number for item in items for bilag in item.attachments},
    }


@pytest.fixture
def full(desk: Desk, board: Board) -> Board:
    """Return a board whose points have cases and bilag."""
    first, second, _ = board.items
    meetings.edit_item(desk, second, kind="decision", recommendation="At gå tur", case="Sagen")
    attachments.add_attachment(desk, first, odd.a_pdf(2), "gammelt.pdf", added_on=TODAY)
    attachments.add_attachment(desk, second, odd.a_pdf(3), "notat.pdf", added_on=TODAY)
    return board


@pytest.fixture
def sent(desk: Desk, full: Board) -> Board:
    """Return a board whose agenda went out today."""
    prepared = sending.prepare_sending(desk, full.meeting, editions=ALL)
    sending.send(desk, prepared, TODAY, ["Karin Vestermark"], "Første udsendelse")
    return full


def test_a_sending_is_logged_with_its_files_and_receivers(desk: Desk, sent: Board) -> None:
    meeting = meetings.get_meeting(desk, sent.meeting)
    (version,) = meeting.sent
    assert meeting.state is MeetingState.SENT
    assert (version.version, version.on, version.kind) == (1, TODAY, SentKind.AGENDA)
    assert (version.note, version.receivers) == ("Første udsendelse", ("Karin Vestermark",))
    (file,) = version.files
    content = sending.read_sent_file(desk, file.id)
    assert file.file_name == "2026-12-01 Bestyrelsesmøde - dagsorden.pdf"
    assert hashlib.sha256(content).hexdigest() == file.sha256
    assert (len(content), file.edition) == (file.size, "all")
    assert "Udsendt 12. november 2026" in texts(content)[0]


def test_a_sent_version_opens_byte_for_byte_after_many_edits(
    desk: Desk, sent: Board, tmp_path: Path
) -> None:
    (file,) = sent_files(desk, sent.meeting)
    before = sending.read_sent_file(desk, file.id)
    for day in range(60):
        meetings.edit_item(desk, sent.items[day % 3], summary=f"Rettelse {day}", title=f"Ny {day}")
    for bilag in meetings.list_items(desk, sent.meeting)[1].attachments:
        attachments.delete_attachment(desk, bilag.id)
    meetings.delete_item(desk, sent.items[1])
    people.edit_person(desk, sent.chair, name="En anden")
    path = desk.path
    desk.close()
    later = Desk.open(path, today=TODAY + timedelta(days=400))
    try:
        assert sending.read_sent_file(later, file.id) == before
        saved = sending.save_sent_file(later, file.id, tmp_path)
        assert saved.read_bytes() == before
        assert sending.save_sent_file(later, file.id, tmp_path) != saved
        assert sending.verify_sent_files(later) == []
    finally:
        later.close()


def test_equal_rows_give_equal_files(desk: Desk, full: Board) -> None:
    first, again = (
        sending.prepare_sending(desk, full.meeting, editions=ALL, word=True) for _ in range(2)
    )
    assert [file.content for file in first.files] == [file.content for file in again.files]
    assert [Path(file.file_name).suffix for file in first.files] == [".pdf", ".docx"]


def test_a_sending_is_undone_in_one_step(desk: Desk, full: Board) -> None:
    def rows() -> object:
        tables = dump_tables(sqlite3.connect(f"file:{desk.path}?mode=ro", uri=True))
        return {name: rows for name, rows in tables.items() if name not in ("blob", "search_doc")}

    before = rows()
    prepared = sending.prepare_sending(desk, full.meeting, editions=ALL)
    assert rows() == before
    sending.send(desk, prepared, TODAY)
    assert rows() != before
    assert desk.undo() == "Dagsorden udsendt"
    assert rows() == before
    desk.redo()
    (file,) = sent_files(desk, full.meeting)
    assert sending.read_sent_file(desk, file.id) == prepared.files[0].content


def test_numbers_stay_as_they_were_sent(desk: Desk, sent: Board) -> None:
    before = numbers(desk, sent.meeting)
    new = meetings.add_item(desk, sent.meeting, "Hastesag", index=0)
    meetings.move_item(desk, sent.items[2], 0)
    attachments.add_attachment(desk, sent.items[1], b"%PDF", "sent.pdf")
    attachments.move_attachment(
        desk, meetings.list_items(desk, sent.meeting)[3].attachments[-1].id, 0
    )
    meetings.delete_item(desk, sent.items[0])
    after = numbers(desk, sent.meeting)
    assert (
        after.items()
        >= {
            k: v for k, v in before.items() if k not in ("Godkendelse af dagsorden", "gammelt")
        }.items()
    )
    assert (after["Hastesag"], after["sent"]) == ("4", "2.2")
    meetings.delete_item(desk, new)
    meetings.add_item(desk, sent.meeting, "Endnu en")
    assert numbers(desk, sent.meeting)["Endnu en"] not in before.values()


def test_a_log_entry_without_files_freezes_numbers_and_shows_changes(
    desk: Desk, board: Board
) -> None:
    assert meetings.mark_sent(desk, board.meeting, TODAY) == 1
    assert sending.changes_since(desk, board.meeting).changes == ()
    meetings.delete_item(desk, board.items[0])
    meetings.add_item(desk, board.meeting, "Ny sag")
    assert numbers(desk, board.meeting)["Ny sag"] == "4"
    changes = sending.changes_since(desk, board.meeting)
    assert changes.since == 1
    assert [change.sentence for change in changes.changes] == [
        "Nyt punkt 4 »Ny sag«.",
        "Punkt 1 »Godkendelse af dagsorden« udgår.",
    ]
    prepared = sending.prepare_sending(desk, board.meeting, kind=SentKind.SUPPLEMENT, editions=ALL)
    pages = texts(prepared.files[0].content)
    assert "Tillægget har sine egne sidetal" in pages[0]
    assert f"Side 1 af {len(pages)}" in pages[0]


def test_an_agenda_that_was_changed_after_the_papers_is_not_sent(desk: Desk, full: Board) -> None:
    prepared = sending.prepare_sending(desk, full.meeting, editions=ALL)
    meetings.edit_item(desk, full.items[1], economy="Dyrere")
    with pytest.raises(UserError, match="er ændret, siden papirerne blev lavet"):
        sending.send(desk, prepared, TODAY)
    assert meetings.get_meeting(desk, full.meeting).sent == ()
    assert desk.undo() != "Dagsorden udsendt"


def test_papers_of_another_day_are_not_sent(desk: Desk, full: Board) -> None:
    prepared = sending.prepare_sending(desk, full.meeting, editions=ALL, on=LATER)
    assert "Udsendt 16. november 2026" in texts(prepared.files[0].content)[0]
    with pytest.raises(UserError, match="udsendt 16"):
        sending.send(desk, prepared, TODAY)
    assert sending.send(desk, prepared, LATER) == 1


def test_a_cancelled_preparation_leaves_nothing_behind(
    desk: Desk, full: Board, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spare = tmp_path / "midlertidigt"
    spare.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(spare))
    asked = iter([False] * 6)
    with pytest.raises(Cancelled):
        sending.prepare_sending(desk, full.meeting, cancelled=lambda: next(asked, True))
    assert list(spare.iterdir()) == []
    assert meetings.get_meeting(desk, full.meeting).state is MeetingState.DRAFT
    assert sent_files(desk, full.meeting) == []


def test_a_supplement_holds_only_what_is_new_and_goes_on_with_the_pages(
    desk: Desk, sent: Board
) -> None:
    (file,) = sent_files(desk, sent.meeting)
    last = len(texts(sending.read_sent_file(desk, file.id)))
    meetings.edit_item(desk, sent.items[1], economy="Det koster 7 kr.")
    attachments.add_attachment(desk, sent.items[0], odd.a_pdf(2), "nyt.pdf", added_on=LATER)
    prepared = sending.prepare_sending(
        desk, sent.meeting, kind=SentKind.SUPPLEMENT, editions=ALL, on=LATER
    )
    (made,) = prepared.files
    pages = texts(made.content)
    assert "Tillægsdagsorden nr. 1 til" in pages[0]
    assert f"Sidetallene fortsætter efter side {last}" in pages[0]
    assert "Punkt 2 »Nattevandring« er ændret: økonomien." in pages[1]
    assert "Eftersendt bilag 1.2 »nyt«." in pages[1]
    assert "Det koster 7 kr." in pages[2]
    assert "Udsendt tidligere" in pages[2]
    assert len(pages) == 5  # cover, changes, one sheet, two pages of bilag
    assert "Eventuelt" not in "\n".join(pages)
    assert [f"Side {last + n} af {last + 5}" in pages[n - 1] for n in (1, 2, 3)] == [True] * 3
    for n in (1, 2):
        assert f"Bilag 1.2 · side {n} af 2 · pakke s. {last + 3 + n}" in pages[2 + n]
    before = prepared.snapshot.pages[SentEdition.ALL]
    assert before.last == last + 5
    pdf = pypdfium2.PdfDocument(made.content)
    assert pdf.get_page_label(0) == str(last + 1)
    pdf.close()
    bilag = meetings.list_items(desk, sent.meeting)[1].attachments[0]
    assert f"Side {before.spans[bilag.id].first}" in pages[2]


def test_the_next_supplement_begins_where_the_last_ended(desk: Desk, sent: Board) -> None:
    last = 0
    for round_ in (1, 2):
        meetings.add_item(desk, sent.meeting, f"Sen sag {round_}")
        prepared = sending.prepare_sending(
            desk, sent.meeting, kind=SentKind.SUPPLEMENT, editions=ALL
        )
        pages = texts(prepared.files[0].content)
        assert "Sen sag 1" not in "".join(pages) or round_ == 1
        assert f"nr. {round_} til" in pages[0]
        if last:
            assert f"Side {last + 1} af {last + len(pages)}" in pages[0]
        last = prepared.snapshot.pages[SentEdition.ALL].last
        assert sending.send(desk, prepared, TODAY) == round_ + 1
    kinds = [version.kind for version in meetings.get_meeting(desk, sent.meeting).sent]
    assert kinds == [SentKind.AGENDA, SentKind.SUPPLEMENT, SentKind.SUPPLEMENT]


def test_a_late_bilag_is_marked_in_the_next_whole_pack_even_on_the_same_day(
    desk: Desk, sent: Board
) -> None:
    attachments.add_attachment(desk, sent.items[0], odd.a_pdf(1), "nyt.pdf", added_on=TODAY)
    prepared = sending.prepare_sending(desk, sent.meeting, editions=ALL)
    assert prepared.files[0].file_name.endswith("dagsorden (version 2).pdf")
    agenda = " ".join(texts(prepared.files[0].content)[1].split())
    assert "1.2 nyt (eftersendt 12. november)" in agenda
    assert "gammelt (eftersendt" not in agenda


def test_nothing_new_makes_no_supplement(desk: Desk, sent: Board, board: Board) -> None:
    with pytest.raises(UserError, match="Intet er ændret"):
        sending.prepare_sending(desk, sent.meeting, kind=SentKind.SUPPLEMENT)
    other = meetings.add_meeting(desk, [board.body], datetime(2027, 2, 2, 14))
    with pytest.raises(UserError, match="ingen punkter"):
        sending.prepare_sending(desk, other)
    meetings.add_item(desk, other, "Et punkt")
    with pytest.raises(UserError, match="tidligere udsendelse"):
        sending.prepare_sending(desk, other, kind=SentKind.SUPPLEMENT)


@pytest.fixture
def guarded(desk: Desk, board: Board) -> tuple[Board, dict[str, str]]:
    """Return a board with open and closed points that have guests and bilag of their own."""
    keys = {
        name: people.add_person(desk, name, title="Leder", email=f"{name[:4].lower()}@example.org")
        for name in ("Sara Friis", "Bo Lund", f"Gæst{SECRET}")
    }
    _, second, third = board.items
    meetings.edit_item(desk, second, case=f"Om {OTHERS}", title=OTHERS)
    attachments.add_attachment(desk, second, odd.a_docx(), f"{OTHERS}.docx")
    meetings.edit_item(
        desk,
        third,
        closed=True,
        title=f"Titel{SECRET}",
        case_text=f"Sag{SECRET}",
        presenter_text=f"Ved{SECRET}",
    )
    attachments.add_attachment(
        desk, third, f"<html>{SECRET}</html>".encode(), f"{SECRET}.html", title=f"Bilag{SECRET}"
    )
    sub = meetings.add_item(desk, board.meeting, f"Under{SECRET}", parent_id=third)
    meetings.edit_item(desk, sub, summary=f"Resume{SECRET}")
    own = meetings.add_item(desk, board.meeting, "Lokaler", case_text="Kun om lokaler")
    attachments.add_attachment(desk, own, odd.a_pdf(1), "lokaler.pdf")
    meetings.edit_meeting(desk, board.meeting, place="Salen")
    guests.add_guest(desk, own, keys["Sara Friis"])
    guests.add_guest(desk, own, keys["Bo Lund"])
    guests.add_guest(desk, third, keys[f"Gæst{SECRET}"])
    return replace(board, items=(second, third, own)), keys


def test_guests_and_the_public_get_nothing_that_is_not_theirs(
    desk: Desk, guarded: tuple[Board, dict[str, str]]
) -> None:
    board, keys = guarded
    prepared = sending.prepare_sending(desk, board.meeting)
    by_people = {file.person_ids: file for file in prepared.files}
    for_two = by_people[(keys["Sara Friis"], keys["Bo Lund"])]
    said = everything_in(for_two.content) + for_two.file_name
    assert "Kun om lokaler" in said
    for word in (SECRET, OTHERS, "Godkendelse", "Karin Vestermark, direktør"):
        assert word not in said
    (public,) = [f for f in prepared.files if f.edition is SentEdition.PUBLIC]
    said = everything_in(public.content) + public.file_name
    assert SECRET not in said
    assert OTHERS in said
    closed = by_people[(keys[f"Gæst{SECRET}"],)]
    said = everything_in(closed.content)
    assert f"Sag{SECRET}" in said
    for word in (OTHERS, "Kun om lokaler", f"Under{SECRET}", "Sara Friis"):
        assert word not in said
    whole = everything_in(prepared.files[0].content)
    assert f"Sag{SECRET}" in whole  # so the search would have found it


def test_a_public_supplement_tells_of_closed_points_by_number_only(
    desk: Desk, guarded: tuple[Board, dict[str, str]]
) -> None:
    board, keys = guarded
    prepared = sending.prepare_sending(desk, board.meeting)
    sending.send(desk, prepared, TODAY)
    meetings.edit_item(desk, board.items[1], economy=f"Penge{SECRET}")
    attachments.add_attachment(desk, board.items[1], odd.a_pdf(1), f"Ny{SECRET}.pdf")
    supplement = sending.prepare_sending(desk, board.meeting, kind=SentKind.SUPPLEMENT)
    by_edition = {file.edition: file for file in supplement.files}
    said = everything_in(by_edition[SentEdition.PUBLIC].content)
    assert SECRET not in said
    assert "Punkt 3 »Lukket punkt« er ændret." in said
    assert [file.person_ids for file in supplement.files if file.person_ids] == [
        (keys[f"Gæst{SECRET}"],)
    ]
    assert SECRET not in by_edition[SentEdition.PUBLIC].file_name
    assert f"Penge{SECRET}" in everything_in(by_edition[SentEdition.ALL].content)


def test_a_guest_sheet_has_the_time_of_the_whole_agenda(
    desk: Desk, guarded: tuple[Board, dict[str, str]]
) -> None:
    board, keys = guarded
    meetings.edit_item(desk, board.items[0], duration=35)
    meetings.edit_item(desk, board.items[2], duration=10)
    prepared = sending.prepare_sending(desk, board.meeting, editions=[SentEdition.GUESTS])
    (file,) = [f for f in prepared.files if keys["Bo Lund"] in f.person_ids]
    assert "14.35–14.45 (10 min.)" in "\n".join(texts(file.content))


def test_members_need_no_guest_edition(desk: Desk, full: Board) -> None:
    guests.add_guest(desk, full.items[1], full.chair)
    prepared = sending.prepare_sending(desk, full.meeting, editions=[SentEdition.GUESTS])
    assert prepared.files == ()


def test_a_damaged_sent_file_is_found_and_named(desk: Desk, sent: Board) -> None:
    (file,) = sent_files(desk, sent.meeting)
    path = desk.path
    desk.close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE blob SET content = x'00' WHERE id = ?", (file.sha256,))
    connection.close()
    assert any(file.file_name in problem for problem in checking.check_file(path))
    again = Desk.open(path, today=date(2027, 1, 1))
    try:
        assert [file.file_name in problem for problem in sending.verify_sent_files(again)] == [True]
        with pytest.raises(UserError, match="beskadiget"):
            sending.read_sent_file(again, file.id)
    finally:
        again.close()


def test_the_bundle_of_a_sent_meeting_knows_its_first_bilag(desk: Desk, sent: Board) -> None:
    rows = [b.id for item in meetings.list_items(desk, sent.meeting) for b in item.attachments]
    attachments.add_attachment(desk, sent.items[2], b"x", "senere.txt")
    assert meeting_bundle(desk, sent.meeting).first_bilag == frozenset(rows)
