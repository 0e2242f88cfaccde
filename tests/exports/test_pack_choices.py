# SPDX-License-Identifier: MPL-2.0
import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, String
from PIL import Image, ImageStat

from hpdesk.documents.bundles import BilagStatus
from hpdesk.documents.pack_choices import Dividers, DraftMark, PackChoices
from hpdesk.exports.pack_types import AttachmentFile
from hpdesk.exports.pdf_pack import build_pack
from tests.exports import odd_files as odd
from tests.exports.pack_reading import bundle_of, pack, page_texts

TWO = {"a.pdf": odd.a_pdf(2, "Notat"), "b.pdf": odd.a_pdf(1, "Budget")}


def place_of(pages: list[str], words: str) -> int:
    return next(n for n, text in enumerate(pages) if words in text)


def test_a_password_is_asked_for_and_its_pack_says_the_same(tmp_path: Path) -> None:
    pack(tmp_path / "open.pdf", TWO)
    pack(tmp_path / "locked.pdf", TWO, PackChoices(password="søhest 7"))
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(tmp_path / "locked.pdf")
    with pikepdf.open(tmp_path / "locked.pdf", password="søhest 7") as pdf:
        assert pdf.encryption.R == 6
        assert pdf.encryption.stream_method == pikepdf.models.EncryptionMethod.aesv3
        assert (pdf.allow.print_highres, pdf.allow.modify_other) == (True, False)
        assert pdf.allow.accessibility
    assert page_texts(tmp_path / "locked.pdf", "søhest 7") == page_texts(tmp_path / "open.pdf")


def test_a_locked_bilag_is_asked_for_once_and_merged(tmp_path: Path) -> None:
    asked = []

    def password_for(bilag: object) -> str:
        asked.append(bilag)
        return "bruger"

    files = {"z0": AttachmentFile("z0", "a.pdf", odd.that_opens_with_a_password())}
    report = build_pack(bundle_of(["a.pdf"]), files, tmp_path / "p.pdf", password_for=password_for)
    assert report.attachments[0].status is BilagStatus.INCLUDED
    assert len(asked) == 1
    assert any("Prosa 3" in text and "Bilag 3.1" in text for text in page_texts(tmp_path / "p.pdf"))


def test_a_wrong_password_leaves_the_bilag_locked_and_says_so(tmp_path: Path) -> None:
    files = {"z0": AttachmentFile("z0", "a.pdf", odd.with_user_password())}
    report = build_pack(
        bundle_of(["a.pdf"]), files, tmp_path / "p.pdf", password_for=lambda bilag: "forkert"
    )
    assert report.attachments[0].status is BilagStatus.ATTACHED
    assert "Adgangskoden passer ikke" in report.attachments[0].reason


@pytest.mark.parametrize(
    ("choice", "marked"),
    [(DraftMark.NOWHERE, 0), (DraftMark.OWN_PAGES, 1), (DraftMark.EVERY_PAGE, 2)],
)
def test_a_draft_says_so_on_the_pages_chosen(
    tmp_path: Path, choice: DraftMark, marked: int
) -> None:
    report = pack(tmp_path / "p.pdf", TWO, PackChoices(draft_mark=choice))
    pages = page_texts(tmp_path / "p.pdf")
    own = report.pages - 3
    expected = [marked > 0] * own + [marked > 1] * 3
    assert ["UDKAST" in text for text in pages] == expected
    assert "Notat 1" in pages[own]


def test_each_point_gets_a_divider_that_leads_to_its_bilag_and_back(tmp_path: Path) -> None:
    pack(tmp_path / "p.pdf", TWO, PackChoices(dividers=Dividers.BY_POINT), items=(0, 2))
    pages = page_texts(tmp_path / "p.pdf")
    dividers = [n for n, text in enumerate(pages) if "Bilag til punkt" in text]
    firsts = [place_of(pages, f"Bilag {n}.1 · side 1 ") for n in (1, 3)]
    assert dividers == [first - 1 for first in firsts]
    with pikepdf.open(tmp_path / "p.pdf") as pdf:
        objects = [page.obj.objgen for page in pdf.pages]
        for divider, first in zip(dividers, firsts, strict=True):
            aims = [objects.index(a.Dest[0].objgen) for a in pdf.pages[divider].obj.Annots]
            assert first in aims
            assert any("Punkt" in pages[aim] for aim in aims if aim != first)


def test_each_bilag_gets_a_divider(tmp_path: Path) -> None:
    pack(tmp_path / "p.pdf", TWO, PackChoices(dividers=Dividers.BY_BILAG))
    pages = page_texts(tmp_path / "p.pdf")
    for number in (1, 2):
        first = place_of(pages, f"Bilag 3.{number} · side 1 ")
        assert f"Bilag 3.{number}" in pages[first - 1]
        assert "Tilbage til punkt 3" in pages[first - 1]


@pytest.mark.parametrize("dividers", Dividers)
def test_a_pack_to_print_begins_each_bilag_on_a_right_hand_page(
    tmp_path: Path, dividers: Dividers
) -> None:
    files = {**TWO, "svar.html": odd.HTML, "c.pdf": odd.a_pdf(3, "Kort", (842, 1191))}
    choices = PackChoices(print_edition=True, dividers=dividers)
    report = pack(tmp_path / "p.pdf", files, choices)
    pages = page_texts(tmp_path / "p.pdf")
    assert report.pages == len(pages)
    for result in report.attachments:
        first = report.spans[result.id].first
        assert first % 2 == 1
        if result.status is BilagStatus.INCLUDED:
            assert f"Bilag {result.number} · side 1 af {result.pages}" in pages[first - 1]
            assert f"pakke s. {first}" in pages[first - 1]
        else:
            assert f"Side {first} af {len(pages)}" in pages[first - 1]


def test_a_form_that_is_kept_can_be_filled_in(tmp_path: Path) -> None:
    pack(tmp_path / "p.pdf", {"a.pdf": odd.with_form()}, PackChoices(keep_forms=True))
    with pikepdf.open(tmp_path / "p.pdf") as pdf:
        fields = list(pdf.Root.AcroForm.Fields)
        assert [str(field.V) for field in fields] == ["Udfyldt svar"]
        widgets = [a for a in pdf.pages[-1].obj.Annots if a.get("/Subtype") == Name.Widget]
        assert len(widgets) == 1


def with_a_note(pdf: pikepdf.Pdf) -> None:
    looks = pdf.make_stream(
        b"BT /F 12 Tf 5 5 Td (Bemaerk) Tj ET",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, 100, 20]),
        Resources=Dictionary(
            Font=Dictionary(
                F=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
            )
        ),
    )
    note = Dictionary(
        Type=Name.Annot,
        Subtype=Name.FreeText,
        Rect=Array([100, 300, 200, 320]),
        Contents="Bemaerk",
        F=4,
        DA=String("/F 12 Tf"),
        AP=Dictionary(N=looks),
    )
    link = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array([0, 0, 9, 9]),
        A=Dictionary(S=Name.URI, URI=String("https://eksempel.dk")),
    )
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(note), pdf.make_indirect(link)])


@pytest.mark.parametrize("keep", [True, False])
def test_notes_are_kept_or_made_part_of_the_page(tmp_path: Path, keep: bool) -> None:
    content = odd.changed(odd.a_pdf(1), with_a_note)
    pack(tmp_path / "p.pdf", {"a.pdf": content}, PackChoices(keep_notes=keep))
    with pikepdf.open(tmp_path / "p.pdf") as pdf:
        kinds = [str(annot.Subtype) for annot in pdf.pages[-1].obj.Annots]
    assert ("/FreeText" in kinds) == keep
    assert kinds.count("/Link") == 2  # the bilag's own, and the stamp's
    assert ("Bemaerk" in page_texts(tmp_path / "p.pdf")[-1]) == (not keep)


def a_scan(mode: str = "RGB", form: str = "JPEG") -> bytes:
    picture = Image.effect_noise((2480, 3508), 60).convert(mode)
    kept = io.BytesIO()
    picture.save(kept, form, quality=90)
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    space = {"RGB": Name.DeviceRGB, "L": Name.DeviceGray, "CMYK": Name.DeviceCMYK}[mode]
    image = pdf.make_stream(
        kept.getvalue(),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=2480,
        Height=3508,
        ColorSpace=space,
        BitsPerComponent=8,
        Filter=Name.DCTDecode,
    )
    name = page.add_resource(image, Name.XObject)
    page.contents_add(f"q 595 0 0 842 0 0 cm {name} Do Q".encode("ascii"))
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


@pytest.mark.parametrize(("mode", "scaled"), [("RGB", True), ("L", True), ("CMYK", False)])
def test_pictures_are_brought_down_to_a_resolution_where_they_are_understood(
    tmp_path: Path, mode: str, scaled: bool
) -> None:
    content = a_scan(mode)
    report = pack(tmp_path / "p.pdf", {"a.pdf": content}, PackChoices(picture_dpi=150))
    assert report.attachments[0].status is BilagStatus.INCLUDED
    with pikepdf.open(tmp_path / "p.pdf") as pdf:
        image = next(iter(pdf.pages[-1].obj.Resources.XObject.values()))
        assert (int(image.Width), int(image.Height)) == ((1240, 1754) if scaled else (2480, 3508))
    assert ((tmp_path / "p.pdf").stat().st_size < len(content) / 2) == scaled
    pdf = pypdfium2.PdfDocument(tmp_path / "p.pdf")
    grey = pdf[len(pdf) - 1].render(scale=0.2).to_pil().convert("L")
    pdf.close()
    if scaled:  # the others are as they came
        assert 90 < ImageStat.Stat(grey).mean[0] < 180
