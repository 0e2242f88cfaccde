# SPDX-License-Identifier: MPL-2.0
import io
import os
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from hpdesk.documents.bundles import BilagStatus, MeetingBundle
from hpdesk.documents.edition import public_bundle
from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.domain.meetings import Attachment
from hpdesk.exports.pack_types import AttachmentFile, AttachmentResult, PackReport
from hpdesk.exports.pack_worker import Workshop
from hpdesk.exports.pdf_pack import build_pack
from tests.documents.sample_meeting import ITEMS, SECRET, a_bundle
from tests.exports import odd_files as odd

Files = dict[str, bytes | None]


def a_bundle_with(files: Files) -> MeetingBundle:
    rows = tuple(Attachment(f"z{n}", "i3", f"Bilag om {n}", name) for n, name in enumerate(files))
    bare = [replace(item, attachments=()) for item in ITEMS]
    bare[2] = replace(bare[2], attachments=rows)
    return a_bundle(tuple(bare))


def pack_of(files: Files, target: Path) -> tuple[PackReport, dict[str, AttachmentResult]]:
    given = {
        f"z{n}": AttachmentFile(f"z{n}", name, content)
        for n, (name, content) in enumerate(files.items())
    }
    report = build_pack(a_bundle_with(files), given, target)
    return report, dict(zip(files, report.attachments, strict=True))


def texts(path: Path) -> list[str]:
    pdf = pypdfium2.PdfDocument(path)
    found = []
    for page in pdf:
        layer = page.get_textpage()
        found.append(layer.get_text_bounded())
        layer.close()
        page.close()
    pdf.close()
    return found


def flat(words: str) -> str:
    return words.replace("\N{NBSP}", " ")


WHOLE: Files = {
    "a.pdf": odd.a_pdf(),
    "r90.pdf": odd.rotated(90),
    "r180.pdf": odd.rotated(180),
    "r270.pdf": odd.rotated(270),
    "r-90.pdf": odd.rotated(-90),
    "crop.pdf": odd.cropped(),
    "leak.pdf": odd.leaking_state(),
    "streng.pdf": odd.with_ending(b"BT (ikke lukket"),
    "indsat.pdf": odd.with_ending(b"BI /W 8 /H 8 /CS /G /BPC 8 ID abcd"),
    "lag.pdf": odd.with_ending(b"/OC /MC1 BDC BT"),
    "mærker.pdf": odd.with_links_like_ours(),
    "tiny.pdf": odd.a_pdf(1, "t", (60, 40)),
    "huge.pdf": odd.a_pdf(1, "Stor", (14000, 9000)),
    "junk.pdf": odd.junk_in_front(),
    "xref.pdf": odd.broken_xref(),
    "uden mål.pdf": odd.with_a_missing_size(),
    "form.pdf": odd.with_form(),
    "script.pdf": odd.with_script(),
    "billede.png": odd.a_picture("PNG", mode="RGBA"),
    "foto uden navn": odd.a_turned_photo(),
    "cmyk.jpg": odd.a_picture("JPEG", mode="CMYK"),
    "scan.tif": odd.a_picture("TIFF"),
    "g.gif": odd.a_picture("GIF", mode="P"),
    "b.bmp": odd.a_picture("BMP"),
    "w.webp": odd.a_picture("WEBP"),
    "noter.txt": "Bare tekst, æøå".encode(),
}
UNMERGED: Files = {
    "user.pdf": odd.with_user_password(),
    "owner.pdf": odd.with_owner_password(),
    "lzw.pdf": odd.with_undecodable_picture(),
    "trunc.pdf": odd.truncated(),
    "trunc2.pdf": odd.truncated_at_the_end(),
    "lost.pdf": odd.with_a_lost_page(),
    "content.pdf": odd.broken_content(),
    "nopages.pdf": odd.without_pages(),
    "portfolio.pdf": odd.portfolio(),
    "xfa.pdf": odd.dynamic_form(),
    "svar.docx": odd.a_docx(),
    "egentlig word.pdf": odd.a_docx(),
    "html.pdf": odd.HTML,
    "cut.png": odd.a_picture("PNG", (900, 900))[:400],
    "cut.jpg": odd.a_picture("JPEG", (900, 900))[:3000],
    "ukendt.dat": bytes(range(256)) * 9,
    "../../æøå – (endelig) v2.pdf": odd.HTML + b" ",
}
MISSING: Files = {"tom.pdf": b"", "væk.pdf": None}


@pytest.fixture(scope="module")
def whole_pack(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, PackReport]:
    target = tmp_path_factory.mktemp("pack") / "pakke.pdf"
    report, _ = pack_of({**WHOLE, **UNMERGED, **MISSING}, target)
    return target, report


def test_every_odd_file_gets_the_status_it_deserves(whole_pack: tuple[Path, PackReport]) -> None:
    names = [*WHOLE, *UNMERGED, *MISSING]
    by_name = dict(zip(names, whole_pack[1].attachments, strict=True))
    assert {n: by_name[n].reason for n in WHOLE if by_name[n].status != "included"} == {}
    assert {n for n in UNMERGED if by_name[n].status != "attached"} == set()
    assert {n for n in MISSING if by_name[n].status != "failed"} == set()
    assert all(r.reason for r in by_name.values() if r.status is not BilagStatus.INCLUDED)


def test_every_page_of_a_merged_bilag_bears_its_number(
    whole_pack: tuple[Path, PackReport],
) -> None:
    path, report = whole_pack
    pages = texts(path)
    assert len(pages) == report.pages
    for result in report.attachments:
        if result.status is BilagStatus.INCLUDED:
            for page in range(1, result.pages + 1):
                stamp = f"Bilag {result.number} · side {page} af {result.pages} "
                assert sum(stamp in flat(text) for text in pages) == 1, stamp


def test_what_a_page_leaves_open_does_not_swallow_its_content(
    whole_pack: tuple[Path, PackReport],
) -> None:
    pages = [flat(text) for text in texts(whole_pack[0])]
    assert sum("Uafsluttet 1" in page and "Bilag 3." in page for page in pages) == 3


def test_the_stamp_is_upright_and_inside_the_page(whole_pack: tuple[Path, PackReport]) -> None:
    pdf = pypdfium2.PdfDocument(whole_pack[0])
    for index, text in enumerate(texts(whole_pack[0])):
        if "pakke s." not in text:
            continue
        page = pdf[index]
        picture = page.render(scale=900 / max(page.get_size())).to_pil().convert("RGB")
        corner = picture.crop(
            (picture.width // 2, int(picture.height * 0.8), picture.width, picture.height)
        )
        teal = [
            (i % corner.width, i // corner.width)
            for i, (r, g, b) in enumerate(
                corner.getdata()
                if not hasattr(corner, "get_flattened_data")
                else corner.get_flattened_data()
            )
            if b > r + 40 and g > r + 25
        ]
        xs, ys = [x for x, _ in teal], [y for _, y in teal]
        assert max(xs) - min(xs) > 3 * (max(ys) - min(ys)), index
        page.close()
    pdf.close()


def test_the_originals_ride_along_byte_for_byte(whole_pack: tuple[Path, PackReport]) -> None:
    with pikepdf.open(whole_pack[0]) as pdf:
        held = {spec.filename: spec.get_file().read_bytes() for spec in pdf.attachments.values()}
        assert len(pdf.Root.AF) == len(UNMERGED)
    wanted = {name.rsplit("/", 1)[-1]: content for name, content in UNMERGED.items()}
    assert held == wanted


def test_every_link_leads_to_a_page(whole_pack: tuple[Path, PackReport]) -> None:
    with pikepdf.open(whole_pack[0]) as pdf:
        places = {page.obj.objgen for page in pdf.pages}
        links = [
            annot
            for page in pdf.pages
            for annot in page.obj.get("/Annots", ())
            if annot.get("/Subtype") == "/Link" and "/Dest" in annot
        ]
        assert len(links) > 60
        for link in links:
            if isinstance(link.Dest, pikepdf.Array):
                assert link.Dest[0].objgen in places
            else:
                assert str(link.Dest).lstrip("/") in str(pdf.Root.get("/Dests", "")) + str(
                    pdf.Root.get("/Names", "")
                )


def test_links_and_page_numbers_lead_to_the_bilag(whole_pack: tuple[Path, PackReport]) -> None:
    pages = texts(whole_pack[0])
    first = next(n for n, text in enumerate(pages, 1) if "Bilag 3.1 · side 1 af 3" in flat(text))
    sheet = next(text for text in pages if "Side " in text and "3 sider" in text)
    assert f"Side {first}" in sheet
    with pikepdf.open(whole_pack[0]) as pdf:
        agenda = pdf.pages[1].obj.Annots
        assert any(a.Dest[0].objgen == pdf.pages[first - 1].obj.objgen for a in agenda)


def test_bookmarks_name_items_bilag_and_the_bilags_own(
    whole_pack: tuple[Path, PackReport],
) -> None:
    with pikepdf.open(whole_pack[0]) as pdf, pdf.open_outline() as outline:
        titles = [str(item.title) for item in outline.root]
        assert titles[:3] == ["Forside", "Dagsorden", "1. Godkendelse af dagsorden"]
        bilag = outline.root[4].children
        assert str(bilag[0].title) == "Bilag 3.1 Bilag om 0"
        assert [str(item.title) for item in bilag[0].children][:2] == ["Afsnit 1", "Afsnit 2"]


def test_scripts_do_not_come_into_a_pack(whole_pack: tuple[Path, PackReport]) -> None:
    out = io.BytesIO()
    with pikepdf.open(whole_pack[0]) as pdf:
        for key in list(pdf.attachments):
            del pdf.attachments[key]
        pdf.save(out, qdf=True)
    assert b"HPSCRIPT" not in out.getvalue()


def test_what_was_filled_into_a_form_stays(tmp_path: Path) -> None:
    pack_of({"form.pdf": odd.with_form()}, tmp_path / "p.pdf")
    assert any("Udfyldt svar" in text for text in texts(tmp_path / "p.pdf"))


def test_the_page_of_an_unmerged_bilag_says_what_and_why(tmp_path: Path) -> None:
    pack_of({"svar.html": odd.HTML}, tmp_path / "p.pdf")
    page = flat(texts(tmp_path / "p.pdf")[-1])
    assert "svar.html" in page
    assert "en webside" in page
    assert "vedhæftet fil" in page


def test_the_public_pack_holds_no_trace_of_a_closed_item(tmp_path: Path) -> None:
    target = tmp_path / "aaben.pdf"
    files = {
        row.id: AttachmentFile(
            row.id, row.file_name, odd.a_pdf(1, SECRET) if item.closed else odd.HTML
        )
        for item in ITEMS
        for row in item.attachments
    }
    internal = build_pack(a_bundle(), files, tmp_path / "lukket.pdf")
    report = build_pack(public_bundle(a_bundle()), files, target)
    assert len(report.attachments) == len(internal.attachments) - 1
    out = io.BytesIO()
    with pikepdf.open(target) as pdf:
        pdf.save(out, qdf=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    for spelling in (SECRET.encode(), SECRET.encode("utf-16-be")):
        assert spelling not in out.getvalue()
    assert not any(SECRET in text for text in texts(target))
    assert any(SECRET in text for text in texts(tmp_path / "lukket.pdf"))


def test_two_items_may_use_the_same_file(tmp_path: Path) -> None:
    path = tmp_path / "fælles.pdf"
    path.write_bytes(odd.a_pdf(2))
    rows = [Attachment(f"z{n}", f"i{n}", "Samme", "fælles.pdf") for n in (1, 2)]
    items = [replace(item, attachments=(row,)) for item, row in zip(ITEMS[:2], rows, strict=True)]
    files = {row.id: AttachmentFile(row.id, row.file_name, path) for row in rows}
    report = build_pack(a_bundle(tuple(items)), files, tmp_path / "p.pdf")
    assert [r.status for r in report.attachments] == ["included", "included"]
    words = flat("\n".join(texts(tmp_path / "p.pdf")))
    assert "Bilag 1.1 · side 2 af 2" in words
    assert "Bilag 2.1 · side 2 af 2" in words


def test_files_of_the_same_name_both_ride_along(tmp_path: Path) -> None:
    rows = tuple(Attachment(f"z{n}", "i1", f"Nr. {n}", "brev.docx") for n in range(2))
    letter = odd.a_docx()  # made once: a zip bears the time it was made
    files = {r.id: AttachmentFile(r.id, "brev.docx", letter + r.id.encode()) for r in rows}
    item = replace(ITEMS[0], attachments=rows)
    build_pack(a_bundle((item,)), files, tmp_path / "p.pdf")
    with pikepdf.open(tmp_path / "p.pdf") as pdf:
        held = sorted(spec.get_file().read_bytes() for spec in pdf.attachments.values())
        assert [spec.filename for spec in pdf.attachments.values()] == ["brev.docx"] * 2
    assert held == sorted(letter + row.id.encode() for row in rows)


def test_a_file_that_kills_the_child_costs_only_itself(tmp_path: Path) -> None:
    paths = [tmp_path / f"{n}.pdf" for n in range(3)]
    for path in paths:
        path.write_bytes(odd.a_pdf(1))
    with Workshop(lambda: False) as workshop:
        for path in paths:
            workshop.ask_probe(path, tmp_path)
        worker = workshop._worker
        assert worker is not None
        # The kill may come after some answers have been sent; then those stand.
        worker._process.kill()
        worker._process.join()
        found = workshop.probes()
    assert len(found) == 3
    assert found[2].path or found[2].reason


def test_a_bilags_own_links_stay_in_the_bilag(tmp_path: Path) -> None:
    pack_of({"a.pdf": odd.with_links_like_ours()}, tmp_path / "p.pdf")
    with pikepdf.open(tmp_path / "p.pdf") as pdf:
        page = next(p for p in pdf.pages if len(p.obj.get("/Annots") or ()) == 8)
        aims = [annot.get("/Dest") for annot in page.obj.Annots]
        following = pdf.pages[pdf.pages.index(page) + 1].obj.objgen
        assert [aim and aim[0].objgen for aim in aims[:-1]] == [None, None, *[following] * 5]
        assert not any("/A" in annot for annot in page.obj.Annots)


def test_odd_files_bring_nothing_onto_the_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    pack_of({"a.jpg": odd.a_photo_with_odd_tags(), "b.tif": odd.a_torn_tiff()}, tmp_path / "p.pdf")
    assert capfd.readouterr() == ("", "")


def test_a_cancelled_pack_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "p.pdf"
    files = {"z0": AttachmentFile("z0", "a.pdf", odd.a_pdf())}
    with pytest.raises(Cancelled):
        build_pack(a_bundle_with({"a.pdf": b""}), files, target, cancelled=lambda: True)
    assert list(tmp_path.iterdir()) == []


def test_a_target_that_cannot_be_written_keeps_the_old_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="findes ikke"):
        build_pack(a_bundle(), {}, tmp_path / "nej" / "p.pdf")
    (tmp_path / "mappe").mkdir()
    with pytest.raises(UserError, match="er en mappe"):
        build_pack(a_bundle(), {}, tmp_path / "mappe")
    assert os.listdir(tmp_path) == ["mappe"]  # noqa: PTH208 - only the names matter


def test_a_meeting_without_items_makes_a_pack(tmp_path: Path) -> None:
    report = build_pack(a_bundle(()), {}, tmp_path / "p.pdf")
    assert (report.items, report.attachments) == (0, ())
    assert report.pages == 2


def test_a_page_that_is_cropped_away_is_shown_whole(tmp_path: Path) -> None:
    pack_of({"væk.pdf": odd.cropped_away()}, tmp_path / "p.pdf")
    with pikepdf.open(tmp_path / "p.pdf") as pdf:
        page = pdf.pages[-1]
        assert page.cropbox == page.mediabox
    assert "Uden for" in flat(texts(tmp_path / "p.pdf")[-1])


def test_bilag_that_are_merged_in_different_ways_keep_their_order(tmp_path: Path) -> None:
    files: Files = {
        "1.pdf": odd.a_pdf(2, "Et"),
        "2.pdf": odd.with_form(),
        "3.pdf": odd.a_pdf(1, "Tre"),
        "4.pdf": odd.with_named_places(),
        "5.pdf": odd.a_pdf(2, "Fem"),
    }
    report, _ = pack_of(files, tmp_path / "p.pdf")
    read = [flat(text) for text in texts(tmp_path / "p.pdf")]
    said = ["Et", "Udfyldt svar", "Tre", "", "Fem"]
    for one, words in zip(report.attachments, said, strict=True):
        first = report.spans[one.id].first - 1
        for page in range(one.pages):
            assert words in read[first + page]
            assert f"side {page + 1} af {one.pages}" in read[first + page]
