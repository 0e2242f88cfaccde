# SPDX-License-Identifier: MPL-2.0
"""Each edition in every form holds what it should, and none of what it leaves out."""

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from hpdesk.documents.edition_rows import ChairPart, EditionChoice, EditionKey, PackForm
from hpdesk.documents.left_out import LeftOut, Why
from hpdesk.domain.coordination import Stance
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import MarkKind
from hpdesk.services import (
    attachments,
    coordination,
    decisions,
    editions,
    followup,
    guests,
    hiding,
    meetings,
    people,
)
from hpdesk.services.desk import Desk
from hpdesk.services.editions import EditionFiles
from tests.builders import TODAY, Board, add_board, empty_plan
from tests.exports import odd_files as odd

CLOSED = "Lukkethuset"
HIDDEN = "Skjultesagen"
PRIVATE = "Sekretariatshemmelighed"
SHOWN = "Nattevandring"
PUBLIC = EditionChoice(EditionKey.PUBLIC)
BOARD = EditionChoice(EditionKey.BOARD)


@dataclass(slots=True)
class Plan:
    """A plan with a closed point, one left out for a member, and private text in all places."""

    desk: Desk
    board: Board
    closed: str
    hidden: str
    guest: str
    folder: Path

    def write(self, choice: EditionChoice, folder: str = "ud") -> dict[str, bytes]:
        """Write an edition in every form it has and return the files by name."""
        target = self.folder / folder
        target.mkdir()
        meeting = meetings.get_meeting(self.desk, self.board.meeting)
        stem = editions.edition_stem(self.desk, meeting, choice)
        forms = choice.row.forms
        editions.write_edition(
            self.desk,
            self.board.meeting,
            choice,
            EditionFiles(
                target / f"{stem}.pdf" if PackForm.PDF in forms else None,
                target / f"{stem}.docx" if PackForm.WORD in forms else None,
                target / f"{stem}, bilag.zip" if PackForm.ZIP in forms else None,
                target / f"{stem}, journal.zip" if PackForm.JOURNAL in forms else None,
            ),
        )
        return {path.name: path.read_bytes() for path in sorted(target.iterdir())}

    def member(self) -> EditionChoice:
        return EditionChoice(EditionKey.MEMBER, self.board.chair)


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[Plan]:
    desk = Desk.open(empty_plan(tmp_path), today=TODAY)
    board = add_board(desk)
    _, second, third = board.items
    guest = people.add_person(desk, f"Gæst{CLOSED}", title="leder")
    meetings.edit_meeting(desk, board.meeting, kle_code="27.36.00-P35", case_number="24-1001")
    meetings.edit_item(
        desk, second, kind="decision", case="Sagen om lygter", prepared_minutes=PRIVATE
    )
    attachments.add_attachment(desk, second, odd.a_pdf(1, "Rutekortets side"), "rute:kort.pdf")
    closed = _secret_point(desk, board, CLOSED, third)
    meetings.edit_item(desk, closed, closed=True, public_title="Personsag")
    guests.add_guest(desk, closed, guest)
    hidden = _secret_point(desk, board, HIDDEN, third)
    hiding.hide_item(desk, hidden, board.chair)
    coordination.add_note(desk, f"Note {PRIVATE}", TODAY, item_id=second)
    coordination.set_position(desk, second, board.party, Stance.AGAINST, f"Holdning {PRIVATE}")
    made = Plan(desk, board, closed, hidden, guest, tmp_path)
    yield made
    desk.close()


def _secret_point(desk: Desk, board: Board, secret: str, before: str) -> str:
    place = [item.id for item in meetings.list_items(desk, board.meeting)].index(before)
    key = meetings.add_item(
        desk,
        board.meeting,
        f"Titel{secret}",
        index=place,
        duration=20,
        section=f"Afsnit{secret}",
        presenter_text=f"Ved{secret}",
        case_text=f"Sag{secret}",
        recommendation=f"Indstilling{secret}",
    )
    sub = meetings.add_item(desk, board.meeting, f"Under{secret}", parent_id=key)
    meetings.edit_item(desk, sub, summary=f"Resume{secret}")
    attachments.add_attachment(
        desk, key, odd.a_pdf(1, f"Side{secret}"), f"fil{secret}.pdf", title=f"Bilag{secret}"
    )
    attachments.add_attachment(desk, key, f"Tekst{secret}".encode(), f"{secret}.abc")
    followup.add_task(desk, f"Opgave{secret}", item_id=key, responsible=[board.chair])
    return key


def everything(name: str, content: bytes) -> str:
    """Return all that can be read out of a file: names, text, properties, streams, files in it."""
    said = [name]
    if content.startswith(b"%PDF"):
        said += _of_pdf(content)
    elif content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            said += [everything(part, parts.read(part)) for part in parts.namelist()]
            said.append(repr(parts.infolist()) + repr(parts.comment))
    for coding in ("utf-8", "latin-1", "utf-16-le", "utf-16-be"):
        said.append(content.decode(coding, "replace"))
    return "\n".join(said)


def _of_pdf(content: bytes) -> list[str]:
    said = []
    document = pypdfium2.PdfDocument(content)
    for page in document:
        layer = page.get_textpage()
        said.append(layer.get_text_bounded().replace("\N{NBSP}", " "))
        layer.close()
        page.close()
    document.close()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        with pdf.open_outline() as outline:
            waiting = list(outline.root)
            while waiting:
                entry = waiting.pop()
                said.append(entry.title)
                waiting += entry.children
        said += [str(value) for value in pdf.docinfo.values()]
        for name, spec in pdf.attachments.items():
            said += [name, spec.filename, spec.description]
        for thing in pdf.objects:
            said.append(repr(thing))
            said += [str(value) for value in _strings(thing)]
            if isinstance(thing, pikepdf.Stream):
                try:
                    data = thing.read_bytes()
                except pikepdf.PdfError:
                    data = thing.read_raw_bytes()
                said += [data.decode(coding, "replace") for coding in ("utf-8", "utf-16-be")]
    return said


def _strings(thing: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Yield the strings of an object: bookmarks and alternative texts lie in 16 bits."""
    if isinstance(thing, pikepdf.Array):
        children = list(thing)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        children = [value for _, value in thing.items()]
    else:
        return
    for child in children:
        if isinstance(child, pikepdf.String):
            yield child
        elif isinstance(child, pikepdf.Object) and not child.is_indirect:
            yield from _strings(child)


def test_the_public_edition_holds_no_trace_of_a_closed_point_in_any_form(plan: Plan) -> None:
    files = plan.write(PUBLIC)
    assert len(files) == 4
    for name, content in files.items():
        said = everything(name, content)
        assert CLOSED not in said, name
        assert PRIVATE not in said, name
        assert HIDDEN in said, name  # so the search would have found it
    words = everything("", files[next(name for name in files if name.endswith("pakke.pdf"))])
    assert "Personsag" in words


def test_a_members_copy_keeps_the_number_of_a_hidden_point_and_nothing_else(plan: Plan) -> None:
    files = plan.write(plan.member())
    for name, content in files.items():
        said = everything(name, content)
        assert HIDDEN not in said, name
        assert PRIVATE not in said, name
        assert CLOSED in said, name
    pdf = next(content for name, content in files.items() if name.endswith("Vestermark.pdf"))
    words = _of_pdf(pdf)
    page = next(text for text in words if "Punktet er udeladt i dette eksemplar" in text)
    assert "4" in page
    assert any("Eksemplar til Karin Vestermark" in text for text in words)
    with zipfile.ZipFile(
        io.BytesIO(next(c for n, c in files.items() if n.endswith("zip")))
    ) as parts:
        assert [name.split(" – ")[0] for name in parts.namelist()] == [
            "Bilag 2.1",
            "Bilag 3.1",
            "Bilag 3.2",
        ]


def test_the_other_members_and_the_guest_get_no_more_than_is_theirs(plan: Plan) -> None:
    board = "\n".join(everything(*file) for file in plan.write(BOARD, "alle").items())
    assert HIDDEN in board
    assert CLOSED in board
    assert PRIVATE not in board
    guest = plan.write(EditionChoice(EditionKey.GUEST, plan.guest), "gæst")
    for name, content in guest.items():
        said = everything(name, content)
        assert f"Under{CLOSED}" not in said
        for word in (HIDDEN, PRIVATE, SHOWN, "Karin Vestermark"):
            assert word not in said, (name, word)
        assert CLOSED in said


def test_the_chairs_copy_holds_private_text_only_where_it_was_chosen(plan: Plan) -> None:
    plain = plan.write(EditionChoice(EditionKey.CHAIR), "uden")
    assert PRIVATE not in "\n".join(everything(*file) for file in plain.items())
    for part, word in (
        (ChairPart.PREPARED, PRIVATE),
        (ChairPart.POSITIONS, f"Holdning {PRIVATE}"),
        (ChairPart.NOTES, f"Note {PRIVATE}"),
    ):
        choice = EditionChoice(EditionKey.CHAIR, chair_parts=frozenset({part}))
        files = plan.write(choice, str(part))
        assert [name[-4:] for name in files] == ["docx", ".pdf"]
        for name, content in files.items():
            said = everything(name, content)
            assert word in said, (name, part)
            assert "Formandens eksemplar – fortroligt" in said
        for other in {f"Holdning {PRIVATE}", f"Note {PRIVATE}"} - {word}:
            assert other not in said


def test_the_chair_sees_how_the_time_runs(plan: Plan) -> None:
    files = plan.write(EditionChoice(EditionKey.CHAIR))
    words = " ".join(everything(*file) for file in files.items() if file[0].endswith("pdf"))
    assert "Kl. 14.00–14.20. Når punktet slutter, er der brugt 20 af" in words


def test_a_printed_edition_begins_each_bilag_on_a_right_hand_page(plan: Plan) -> None:
    (content,) = plan.write(EditionChoice(EditionKey.PRINT)).values()
    document = pypdfium2.PdfDocument(content)
    pages = []
    for page in document:
        layer = page.get_textpage()
        pages.append(layer.get_text_bounded())
        layer.close()
        page.close()
    document.close()
    assert next(place for place, text in enumerate(pages) if "Rutekortets side" in text) % 2 == 0


def test_a_supplement_is_an_edition_once_the_agenda_is_sent(plan: Plan) -> None:
    keys = [row.key for row in editions.list_editions(plan.desk, plan.board.meeting)]
    assert EditionKey.SUPPLEMENT not in keys
    meetings.mark_sent(plan.desk, plan.board.meeting, TODAY)
    choice = EditionChoice(EditionKey.SUPPLEMENT)
    with pytest.raises(UserError, match="Intet er ændret"):
        plan.write(choice)
    meetings.edit_item(plan.desk, plan.board.items[1], case="Sagen er ny")
    files = plan.write(choice, "nyt")
    for name, content in files.items():
        said = everything(name, content)
        assert "Sagen er ny" in said, name
        assert f"Sag{HIDDEN}" not in said
    keys = [row.key for row in editions.list_editions(plan.desk, plan.board.meeting)]
    assert EditionKey.SUPPLEMENT in keys
    rows = editions.edition_left_out(plan.desk, plan.board.meeting, choice)
    assert {row.reason for row in rows} == {Why.UNCHANGED, Why.PRIVATE}


@pytest.mark.parametrize("choice", [PUBLIC, BOARD])
def test_equal_rows_give_equal_bytes_in_every_form(plan: Plan, choice: EditionChoice) -> None:
    assert plan.write(choice, "en") == plan.write(choice, "to")


def test_the_zip_file_holds_the_bilag_in_order_byte_for_byte(plan: Plan) -> None:
    files = plan.write(BOARD)
    content = next(content for name, content in files.items() if name.endswith("bilag.zip"))
    items = meetings.list_items(plan.desk, plan.board.meeting)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert parts.namelist() == [
            "Bilag 2.1 – rute kort.pdf",
            f"Bilag 3.1 – Bilag{CLOSED}.pdf",
            f"Bilag 3.2 – {CLOSED}.abc",
            f"Bilag 4.1 – Bilag{HIDDEN}.pdf",
            f"Bilag 4.2 – {HIDDEN}.abc",
        ]
        assert all(info.flag_bits & 0x800 for info in parts.infolist())  # names in UTF-8
        assert {info.date_time for info in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        kept = [
            attachments.content_of(plan.desk, bilag) for item in items for bilag in item.attachments
        ]
        assert [parts.read(name) for name in parts.namelist()] == kept


def test_the_journal_package_says_what_each_file_is(plan: Plan) -> None:
    title = "=SUM(A1)"
    bilag = meetings.list_items(plan.desk, plan.board.meeting)[1].attachments[0]
    attachments.rename_attachment(plan.desk, bilag.id, title)
    meetings.edit_item(plan.desk, plan.closed, case_number="24-2002")
    target = plan.folder / "journal"
    report = editions.write_edition(
        plan.desk, plan.board.meeting, BOARD, EditionFiles(journal=target)
    )
    assert len(report.attachments) == 5
    data = json.loads((target / "metadata.json").read_text("utf-8"))
    assert (data["kle"], data["date"], data["bodies"]) == (
        "27.36.00-P35",
        "2026-12-01",
        ["Bestyrelsen"],
    )
    assert data["parties"] == ["Boligselskabet Fjordbo"]
    for row in data["documents"]:
        content = (target / row["file"]).read_bytes()
        assert row["sha256"] == hashlib.sha256(content).hexdigest()
        assert row["size"] == len(content)
    by_number = {row["number"]: row for row in data["documents"]}
    assert (by_number["3.1"]["access"], by_number["3.1"]["case_number"]) == ("lukket", "24-2002")
    assert (by_number["2.1"]["access"], by_number["2.1"]["case_number"]) == ("åben", "24-1001")
    assert by_number["2.1"]["title"] == title
    with (target / "metadata.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert [row["Fil"] for row in rows] == [row["file"] for row in data["documents"]]
    assert rows[2]["Titel"] == f"'{title}"  # no sheet takes it for a formula
    with pikepdf.open(target / "Dagsorden.pdf") as pdf:
        assert b"<pdfaid:part>2</pdfaid:part>" in pdf.Root.Metadata.read_bytes()
    assert "Journalpakke: Bestyrelsesmøde" in (target / "LÆS MIG.txt").read_text("utf-8-sig")
    with pytest.raises(UserError, match="ikke tom"):
        editions.write_edition(plan.desk, plan.board.meeting, BOARD, EditionFiles(journal=target))


def test_the_bodys_kle_number_holds_where_the_meeting_has_none(plan: Plan) -> None:
    meetings.edit_meeting(plan.desk, plan.board.meeting, kle_code=None)
    people.edit_body(plan.desk, plan.board.body, kle_code="00.01.10-A00")
    files = plan.write(PUBLIC)
    journal = next(content for name, content in files.items() if name.endswith("journal.zip"))
    with zipfile.ZipFile(io.BytesIO(journal)) as parts:
        assert json.loads(parts.read("metadata.json"))["kle"] == "00.01.10-A00"


def why(rows: tuple[LeftOut, ...]) -> dict[str, list[str]]:
    """Return the parts by their reason."""
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row.reason.value, []).append(row.part)
    return found


def test_what_is_left_out_is_told_with_its_reason(plan: Plan) -> None:
    def rows(choice: EditionChoice) -> dict[str, list[str]]:
        return why(editions.edition_left_out(plan.desk, plan.board.meeting, choice))

    assert rows(PUBLIC)["closed"] == [
        f"Punkt 3 Titel{CLOSED}",
        f"Bilag 3.1 Bilag{CLOSED}",
        f"Bilag 3.2 {CLOSED}",
        f"Punkt 3.a Under{CLOSED}",
    ]
    assert rows(plan.member())["hidden"][0] == f"Punkt 4 Titel{HIDDEN}"
    assert f"Punkt 2 {SHOWN}" in rows(EditionChoice(EditionKey.GUEST, plan.guest))["not_theirs"]
    assert rows(BOARD) == {"private": ["Noter, holdninger, afstemning og forberedt referat"]}
    chair = rows(EditionChoice(EditionKey.CHAIR))
    assert chair["private"][0] == "Forberedt referat, parternes holdninger og noter"


def test_a_bilag_without_a_file_is_told_before_and_after(plan: Plan) -> None:
    bilag = meetings.list_items(plan.desk, plan.board.meeting)[1].attachments[0]
    with plan.desk.write("Fil mistet") as writer:
        writer.set("attachment", bilag.id, sha256=None)
    rows = why(editions.edition_left_out(plan.desk, plan.board.meeting, BOARD))
    assert rows["missing"] == ["Bilag 2.1 rute:kort"]
    report = editions.write_edition(
        plan.desk, plan.board.meeting, BOARD, EditionFiles(zip=plan.folder / "b.zip")
    )
    assert (report.attachments[0].number, report.attachments[0].status) == ("2.1", "failed")
    assert report.attachments[0].reason


def test_a_form_that_an_edition_has_not_is_refused_and_nothing_is_written(plan: Plan) -> None:
    target = plan.folder / "nej.zip"
    choice = EditionChoice(EditionKey.CHAIR)
    with pytest.raises(UserError, match="journalpakke"):
        editions.write_edition(plan.desk, plan.board.meeting, choice, EditionFiles(journal=target))
    with pytest.raises(UserError, match="Vælg det medlem"):
        editions.make_edition(plan.desk, plan.board.meeting, EditionChoice(EditionKey.MEMBER))
    assert not target.exists()


def test_one_file_that_cannot_be_written_leaves_no_other(plan: Plan) -> None:
    zipped = plan.folder / "bilag.zip"
    with pytest.raises(UserError, match="findes ikke"):
        editions.write_edition(
            plan.desk,
            plan.board.meeting,
            BOARD,
            EditionFiles(pdf=plan.folder / "væk" / "p.pdf", zip=zipped),
        )
    assert not zipped.exists()


def test_a_member_who_was_disqualified_before_is_proposed(plan: Plan) -> None:
    second = plan.board.items[1]
    assert hiding.proposed_to_hide(plan.desk, second) == ()
    decisions.add_mark(plan.desk, second, MarkKind.CONFLICT_OF_INTEREST, person_id=plan.board.chair)
    (person,) = hiding.proposed_to_hide(plan.desk, second)
    assert person.name == "Karin Vestermark"
    hiding.hide_item(plan.desk, second, person.id)
    hiding.hide_item(plan.desk, second, person.id)
    assert hiding.proposed_to_hide(plan.desk, second) == ()
    assert meetings.list_items(plan.desk, plan.board.meeting)[1].hidden_from == (person.id,)
    hiding.show_item(plan.desk, second, person.id)
    assert meetings.list_items(plan.desk, plan.board.meeting)[1].hidden_from == ()
