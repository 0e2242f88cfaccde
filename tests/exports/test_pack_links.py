# SPDX-License-Identifier: MPL-2.0
"""Visits every destination of packs, those of nasty bilag among them."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, NameTree, Object, String

from hpdesk.documents.bundles import BilagStatus
from hpdesk.documents.pack_choices import Dividers, PackChoices
from tests.exports import odd_files as odd
from tests.exports.pack_reading import pack, page_texts, pages_of

NASTY = {
    "a.pdf": odd.a_pdf(3),
    "ring.pdf": odd.with_a_ring_of_bookmarks(),
    "dyb.pdf": odd.with_deep_bookmarks(),
    "navne.pdf": odd.with_named_places(),
    "navne igen.pdf": odd.with_named_places(),
    "mærker.pdf": odd.with_links_like_ours(),
    "farlig.pdf": odd.with_every_dangerous_action(),
    "r90.pdf": odd.rotated(90),
    "form.pdf": odd.with_form(),
    "svar.html": odd.HTML,
}


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("links") / "p.pdf"
    choices = PackChoices(dividers=Dividers.BY_POINT)
    report = pack(target, NASTY, choices, items=(0, 2))
    assert [r.number for r in report.attachments if r.status is not BilagStatus.INCLUDED] == ["3.5"]
    return target


def aim_of(pdf: pikepdf.Pdf, aim: Object | None) -> Object | None:
    """Return the page that a destination leads to, by its name where it has one."""
    if isinstance(aim, String):
        aim = NameTree(pdf.Root.Names.Dests)[str(aim)]
    elif isinstance(aim, Name):
        aim = pdf.Root.Dests[str(aim)]
    if isinstance(aim, Dictionary):
        aim = aim.D
    return aim[0] if isinstance(aim, Array) else None


def place_of(pdf: pikepdf.Pdf, aim: Object | None) -> int:
    """Return the number (from 0) of the page that a destination leads to."""
    page = aim_of(pdf, aim)
    assert page is not None
    return pages_of(pdf)[page.objgen]


def links(pdf: pikepdf.Pdf) -> Iterator[tuple[int, Object]]:
    for number, page in enumerate(pdf.pages):
        for annot in page.obj.get("/Annots") or ():
            if annot.get("/Subtype") == Name.Link:
                yield number, annot


def test_every_link_leads_to_a_page_of_the_pack(target: Path) -> None:
    visited = 0
    with pikepdf.open(target) as pdf:
        places = pages_of(pdf)
        for number, link in links(pdf):
            aim = link.get("/Dest")
            action = link.get("/A")
            if aim is None and action is not None and Name.GoTo == action.S:
                aim = action.D
            if aim is None:
                continue
            page = aim_of(pdf, aim)
            assert page is not None, number
            assert page.objgen in places, number
            visited += 1
    assert visited > 50


def test_every_bookmark_leads_to_a_page_and_the_walk_ends(target: Path) -> None:
    titles: dict[str, int] = {}
    with pikepdf.open(target) as pdf:
        waiting, seen = [pdf.Root.Outlines.First], set()
        while waiting:
            node = waiting.pop()
            assert node.objgen not in seen
            seen.add(node.objgen)
            titles[str(node.Title)] = place_of(pdf, node.get("/Dest"))
            waiting += [node[key] for key in ("/First", "/Next") if key in node]
    assert len(seen) < 1200
    pages = page_texts(target)
    assert "Bilag 1.2" in pages[titles["Bilag 1.2 Bilag om 1"]]
    assert "Ring 2" in titles
    assert (
        "Bilag 1.4" in pages[titles["Navngivet sted"]]
        or "Bilag 1.5" in pages[titles["Navngivet sted"]]
    )


def test_every_page_of_a_bilag_leads_back_to_its_point(target: Path) -> None:
    pages = page_texts(target)
    with pikepdf.open(target) as pdf:
        places = pages_of(pdf)
        back = [
            (number, places[link.Dest[0].objgen])
            for number, link in links(pdf)
            if str(link.get("/Contents", "")).startswith("Tilbage til punkt")
        ]
    stamped = [n for n, text in enumerate(pages) if " · pakke s. " in text]
    assert set(stamped) <= {number for number, _ in back}
    for number, aim in back:
        point = "Punkt 1" if "Bilag 1." in pages[number] else "Punkt 3"
        assert point in pages[aim]


def test_agenda_and_sheets_lead_to_the_first_page_of_each_bilag(target: Path) -> None:
    pages = page_texts(target)
    with pikepdf.open(target) as pdf:
        places = pages_of(pdf)
        aims = {places[link.Dest[0].objgen] for n, link in links(pdf) if n < 4 and "/Dest" in link}
    firsts = {n for n, text in enumerate(pages) if " · side 1 af " in text}
    assert firsts <= aims


def test_names_of_two_bilag_do_not_mix(target: Path) -> None:
    pages = page_texts(target)
    with pikepdf.open(target) as pdf:
        for number, link in links(pdf):
            if isinstance(link.get("/Dest"), String):
                aim = place_of(pdf, link.Dest)
                assert pages[number].split("Bilag ")[-1][:3] == pages[aim].split("Bilag ")[-1][:3]


def test_nothing_dangerous_comes_into_a_pack(target: Path) -> None:
    stamped = {n for n, text in enumerate(page_texts(target)) if " · pakke s. " in text}
    with pikepdf.open(target) as pdf:
        assert "/OpenAction" not in pdf.Root
        assert "/JavaScript" not in pdf.Root.get("/Names", Dictionary())
        assert list(pdf.attachments) == ["svar.html"]
        kinds = set()
        for each in pdf.objects:
            if isinstance(each, Dictionary):
                assert "/AA" not in each
                assert each.get("/Subtype") != Name.FileAttachment
                if "/S" in each and each.get("/Type") in (None, Name.Action):
                    kinds.add(str(each.S))
        addresses = {
            str(link.A.URI)
            for n, link in links(pdf)
            if n in stamped and "/A" in link and link.A.S == Name.URI
        }
    assert not kinds & {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE"}
    assert addresses == {"https://eksempel.dk/", "mailto:a@eksempel.dk"}


def test_our_own_pages_keep_their_structure_but_the_pack_claims_nothing(target: Path) -> None:
    with pikepdf.open(target) as pdf:
        places = pages_of(pdf)
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "da-DK"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo.Title).startswith("Dagsorden")
        waiting, marked = [pdf.Root.StructTreeRoot], set()
        while waiting:
            node = waiting.pop()
            if isinstance(node, Array):
                waiting += list(node)
            elif isinstance(node, Dictionary):
                if "/Pg" in node:
                    marked.add(places[node.Pg.objgen])
                if "/K" in node and not isinstance(node.K, int):
                    waiting.append(node.K)
        metadata = pdf.Root.get("/Metadata")
        claims = metadata.read_bytes() if metadata is not None else b""
    pages = page_texts(target)
    assert marked == {n for n, text in enumerate(pages) if " · pakke s. " not in text}
    assert b"<pdfuaid:part" not in claims
    assert b"<pdfaid:part" not in claims
