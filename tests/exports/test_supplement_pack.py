# SPDX-License-Identifier: MPL-2.0
from dataclasses import replace
from pathlib import Path

import docx
import pikepdf
import pypdfium2
import pytest

from hpdesk.documents.bundles import BilagStatus
from hpdesk.documents.supplement_paper import Supplement, supplement_of
from hpdesk.domain.agenda_changes import agenda_changes
from hpdesk.domain.agenda_snapshot import Span, snapshot_of
from hpdesk.domain.meetings import AgendaItem, Attachment
from hpdesk.exports.docx_writer import write_docx
from hpdesk.exports.pack_types import AttachmentFile, PackKind, PackReport
from hpdesk.exports.pdf_pack import build_pack
from tests.documents.sample_meeting import ITEMS, a_bundle
from tests.exports import odd_files as odd

LAST = 57
FILES = {
    "merged": ("merged.pdf", odd.a_pdf(2)),
    "attached": ("svar.docx", odd.a_docx()),
    "shared": ("roteret.pdf", odd.rotated(90)),
}


def late(items: tuple[AgendaItem, ...]) -> tuple[AgendaItem, ...]:
    """Return the items with new bilag at the third, whose sheet is unchanged."""
    rows = tuple(
        Attachment(key, "i3", f"Sent {key}", name, "11", 1, number=f"3.{place}")
        for place, (key, (name, _)) in enumerate(FILES.items(), 4)
    )
    return tuple(
        replace(item, attachments=(*item.attachments, *rows)) if item.id == "i3" else item
        for item in items
    )


def a_supplement() -> Supplement:
    items = tuple(replace(item, number=str(n)) for n, item in enumerate(ITEMS, 1))
    before, now = a_bundle(items), a_bundle(late(items))
    changes = agenda_changes(
        snapshot_of(before.meeting, before.items), snapshot_of(now.meeting, now.items)
    )
    return supplement_of(now, changes, number=1, last_page=LAST)


def build(target: Path) -> PackReport:
    supplement = a_supplement()
    files = {key: AttachmentFile(key, name, content) for key, (name, content) in FILES.items()}
    kind = PackKind(supplement.paper, "Ændringer", LAST, supplement.earlier)
    return build_pack(supplement.bundle, files, target, kind=kind)


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, PackReport]:
    target = tmp_path_factory.mktemp("supplement") / "tillæg.pdf"
    return target, build(target)


def pages_of(path: Path) -> list[str]:
    pdf = pypdfium2.PdfDocument(path)
    found = []
    for page in pdf:
        layer = page.get_textpage()
        found.append(layer.get_text_bounded().replace("\N{NBSP}", " "))
        layer.close()
        page.close()
    pdf.close()
    return found


def test_every_page_goes_on_from_the_last_that_was_sent(pack: tuple[Path, PackReport]) -> None:
    pages = pages_of(pack[0])
    assert len(pages) == pack[1].pages == 6  # cover, changes, two and one and one of bilag
    for place in (0, 1, 4):  # the fifth stands for the Word file
        assert f"Side {LAST + place + 1} af {LAST + 6}" in pages[place]
    assert f"Bilag 3.4 · side 2 af 2 · pakke s. {LAST + 4}" in pages[3]
    assert f"pakke s. {LAST + 6}" in pages[5]


def test_the_list_of_changes_links_to_the_numbers_that_are_printed(
    pack: tuple[Path, PackReport],
) -> None:
    changes = pages_of(pack[0])[1]
    for page in (LAST + 3, LAST + 5, LAST + 6):
        assert f"Side {page}" in changes
    with pikepdf.open(pack[0]) as pdf:
        links = [a for a in pdf.pages[1].Annots if "/Dest" in a]
        pages: list[pikepdf.Object] = [page.obj for page in pdf.pages]
        targets = [pages.index(link.Dest[0]) for link in links]
    assert targets == [2, 4, 5]


def test_only_what_is_new_is_reported_and_merged(pack: tuple[Path, PackReport]) -> None:
    report = pack[1]
    assert [(r.id, r.status) for r in report.attachments] == [
        ("merged", BilagStatus.INCLUDED),
        ("attached", BilagStatus.ATTACHED),
        ("shared", BilagStatus.INCLUDED),
    ]
    assert report.spans == {
        "merged": Span(LAST + 3, LAST + 4),
        "attached": Span(LAST + 5, LAST + 5),
        "shared": Span(LAST + 6, LAST + 6),
    }


def test_a_point_without_a_sheet_has_its_bilag_in_the_bookmarks(
    pack: tuple[Path, PackReport],
) -> None:
    with pikepdf.open(pack[0]) as pdf, pdf.open_outline() as outline:
        titles = [entry.title for entry in outline.root]
        below = [entry.title for entry in outline.root[2].children]
    assert titles == ["Forside", "Ændringer", "3. Lommepengejob: omlægning af indsatsen"]
    assert below[0] == "Bilag 3.4 Sent merged"


def test_as_a_word_file_it_names_the_bilag_that_are_not_in_it(tmp_path: Path) -> None:
    supplement = a_supplement()
    write_docx(supplement.paper(supplement.bundle, None), tmp_path / "tillæg.docx")
    word = docx.Document(str(tmp_path / "tillæg.docx"))
    table = word.tables[-1]
    assert [row.cells[1].text for row in table.rows] == [""] * len(FILES)
    assert all("Sent" in row.cells[0].text for row in table.rows)
    scheme = "".join(cell.text for table in word.tables for cell in table._cells)
    assert "sine egne sidetal" in scheme  # for a Word file counts its pages from 1


def test_the_same_supplement_is_the_same_file(
    pack: tuple[Path, PackReport], tmp_path: Path
) -> None:
    build(tmp_path / "igen.pdf")
    assert (tmp_path / "igen.pdf").read_bytes() == pack[0].read_bytes()
