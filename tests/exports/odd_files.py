# SPDX-License-Identifier: MPL-2.0
"""Real files of every odd kind that people attach."""

import io
import random
import zipfile

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image
from reportlab.pdfgen.canvas import Canvas


def a_pdf(pages: int = 3, text: str = "Prosa", size: tuple[float, float] = (595, 842)) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1)
    for page in range(pages):
        canvas.drawString(size[0] * 0.1, size[1] * 0.6, f"{text} {page + 1}")
        canvas.bookmarkPage(f"s{page}")
        canvas.addOutlineEntry(f"Afsnit {page + 1}", f"s{page}")
        canvas.linkRect("", "s0", (10, 10, 50, 50))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def changed(content: bytes, change: "object", **save: object) -> bytes:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        change(pdf)  # type: ignore[operator]  # a function that takes the pdf
        pdf.save(buffer, **save)  # type: ignore[arg-type]  # options of save
    return buffer.getvalue()


def untouched(pdf: pikepdf.Pdf) -> None:
    """Leave a PDF as it is."""


def rotated(angle: int) -> bytes:
    def turn(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            page.obj.Rotate = angle

    return changed(a_pdf(1, f"Drejet {angle}"), turn)


def cropped() -> bytes:
    def crop(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0].obj
        page.MediaBox = Array([-100, -50, 700, 950])
        page.CropBox = Array([40, 60, 540, 800])
        page.UserUnit = 2

    return changed(a_pdf(1, "Beskaaret"), crop)


def leaking_state() -> bytes:
    def leak(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].contents_add(b"q 0.1 0 0 0.1 300 300 cm\n")
        pdf.pages[0].contents_add(b"Q Q 2 0 0 2 0 0 cm\n", prepend=True)

    return changed(a_pdf(1, "Utaet"), leak)


def with_undecodable_picture() -> bytes:
    def add(pdf: pikepdf.Pdf) -> None:
        picture = pdf.make_stream(
            b"\xff" * 64,
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=8,
            Height=8,
            ColorSpace=Name.DeviceGray,
            BitsPerComponent=8,
            Filter=Name.LZWDecode,
        )
        name = pdf.pages[0].add_resource(picture, Name.XObject)
        pdf.pages[0].contents_add(f"{name} Do".encode("ascii"))

    return changed(a_pdf(1, "Ulaeselig"), add)


def with_ending(content: bytes) -> bytes:
    """A page whose content stream ends in the middle of something."""
    return changed(a_pdf(1, "Uafsluttet"), lambda pdf: pdf.pages[0].contents_add(content))


def with_links_like_ours() -> bytes:
    """Links whose coordinates look like the marks of our own links, or like nothing at all."""

    def add(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0].obj
        lefts = (-10_000, -10_001, -999_999, pikepdf.String("x"), Name.X)
        nowhere = Array([1, Name.Fit])  # a page of another file
        page.Annots = Array(
            [
                Dictionary(Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), Dest=nowhere),
                Dictionary(
                    Subtype=Name.Link,
                    Rect=Array([0, 0, 9, 9]),
                    A=Dictionary(S=Name.GoTo, D=nowhere),
                ),
            ]
            + [
                pdf.make_indirect(
                    Dictionary(
                        Type=Name.Annot,
                        Subtype=Name.Link,
                        Rect=Array([0, 0, 9, 9]),
                        Dest=Array([pdf.pages[1].obj, Name.XYZ, left, 0, 0]),
                    )
                )
                for left in lefts
            ]
        )

    return changed(a_pdf(2, "Henvisninger"), add)


def with_a_ring_of_bookmarks() -> bytes:
    """Bookmarks whose last one says that the first follows it, and is its own parent."""

    def tie(pdf: pikepdf.Pdf) -> None:
        nodes = [
            pdf.make_indirect(
                Dictionary(Title=f"Ring {n}", Dest=Array([pdf.pages[n].obj, Name.Fit]))
            )
            for n in range(3)
        ]
        for node, following in zip(nodes, [*nodes[1:], nodes[0]], strict=True):
            node.Next = following
            node.First = nodes[0]
            node.Last = node
        pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=nodes[0], Last=nodes[2], Count=3))

    return changed(a_pdf(3, "Ring"), tie)


def with_deep_bookmarks() -> bytes:
    """Bookmarks below each other forty deep, and a thousand beside each other."""

    def dig(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0].obj
        root = pdf.make_indirect(Dictionary(Type=Name.Outlines))
        above = root
        for level in range(40):
            node = pdf.make_indirect(
                Dictionary(Title=f"Niveau {level}", Dest=Array([page, Name.Fit]), Parent=above)
            )
            above.First = above.Last = node
            above = node
        last = root.First
        for n in range(1000):
            node = pdf.make_indirect(
                Dictionary(Title=f"Nummer {n}", Dest=Array([page, Name.Fit]), Parent=root)
            )
            last.Next = node
            last = node
        pdf.Root.Outlines = root

    return changed(a_pdf(1, "Dyb"), dig)


def with_named_places() -> bytes:
    """Links and bookmarks that name their place, in both of the ways there are."""

    def name(pdf: pikepdf.Pdf) -> None:
        second = Array([pdf.pages[1].obj, Name.Fit])
        tree = pikepdf.NameTree.new(pdf)
        tree["sted"] = second
        pdf.Root.Names = Dictionary(Dests=tree.obj)
        pdf.Root.Dests = Dictionary(Gammelt=second)
        links = [
            Dictionary(Subtype=Name.Link, Rect=Array([300, 300, 320, 320]), Dest=aim)
            for aim in (String("sted"), Name.Gammelt, String("findes ikke"))
        ]
        links[2] = Dictionary(
            Subtype=Name.Link,
            Rect=Array([300, 300, 320, 320]),
            A=Dictionary(S=Name.GoTo, D=String("sted")),
        )
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(link) for link in links])
        node = pdf.make_indirect(Dictionary(Title="Navngivet sted", Dest=String("sted")))
        lost = pdf.make_indirect(Dictionary(Title="Tabt sted", Dest=String("findes ikke")))
        node.Next = lost
        pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=node, Last=lost))

    return changed(a_pdf(2, "Navne"), name)


def with_every_dangerous_action() -> bytes:
    """Links, fields and files that do what no board paper may."""

    def add(pdf: pikepdf.Pdf) -> None:
        script = Dictionary(S=Name.JavaScript, JS="app.alert('HPSCRIPT')")
        actions = [
            script,
            Dictionary(S=Name.Launch, F=String("cmd.exe")),
            Dictionary(S=Name.SubmitForm, F=String("http://ond.example")),
            Dictionary(S=Name.ImportData, F=String("x")),
            Dictionary(S=Name.GoToR, F=String("anden.pdf"), D=Array([0, Name.Fit])),
            Dictionary(S=Name.URI, URI=String("javascript:alert(1)")),
            Dictionary(S=Name.URI, URI=String("file:///etc/passwd")),
            Dictionary(S=Name.URI, URI=String("https://eksempel.dk/"), Next=script),
            Dictionary(S=Name.URI, URI=String("mailto:a@eksempel.dk")),
            Dictionary(S=Name.Named, N=Name.Print),
        ]
        links = [
            Dictionary(
                Subtype=Name.Link, Rect=Array([9, 9, 20, 20]), A=action, AA=Dictionary(E=script)
            )
            for action in actions
        ]
        held = pdf.make_stream(b"HPSCRIPT", Type=Name.EmbeddedFile)
        file = Dictionary(Type=Name.Filespec, F=String("x.exe"), EF=Dictionary(F=held))
        links.append(Dictionary(Subtype=Name.FileAttachment, Rect=Array([0, 0, 9, 9]), FS=file))
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(link) for link in links])
        pdf.attachments["x.exe"] = b"HPSCRIPT"
        pdf.Root.Names.JavaScript = Dictionary(Names=Array([String("a"), script]))
        pdf.Root.AA = Dictionary(WC=script)

    return changed(a_pdf(1, "Farlig"), add)


def a_photo_with_odd_tags() -> bytes:
    """A JPEG whose camera tags are garbage; Pillow warns of it."""
    whole = a_picture("JPEG")
    return whole[:2] + b"\xff\xe1\x00\x10Exif\0\0garbage!" + whole[2:]


def with_user_password() -> bytes:
    return changed(a_pdf(), untouched, encryption=pikepdf.Encryption("ejer", "bruger"))


def that_opens_with_a_password() -> bytes:
    """A file that asks for a password and allows all to whoever has it."""
    allow = pikepdf.Permissions(modify_assembly=True)
    return changed(a_pdf(), untouched, encryption=pikepdf.Encryption("ejer", "bruger", allow=allow))


def with_owner_password() -> bytes:
    allow = pikepdf.Permissions(modify_assembly=False, modify_other=False)
    return changed(a_pdf(), untouched, encryption=pikepdf.Encryption("ejer", "", allow=allow))


def truncated() -> bytes:
    whole = a_pdf(8, "lang " * 40)
    return whole[: int(len(whole) * 0.45)]


def truncated_at_the_end() -> bytes:
    return a_pdf(8)[:-60]


def junk_in_front() -> bytes:
    return b"HTTP/1.1 200 OK\r\n\r\n" + a_pdf(2, "Reddet")


def broken_xref() -> bytes:
    whole = a_pdf(2, "Reddet")
    at = whole.rindex(b"startxref") + 10
    return whole[:at] + b"9" + whole[at:]


def with_a_lost_page() -> bytes:
    """Three pages, of which the list of pages has lost the first."""
    whole = changed(a_pdf(3), untouched, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    at = whole.index(b"/Kids [ ") + len(b"/Kids [ ")
    return whole[:at] + b"#" + whole[at + 1 :]


def cropped_away() -> bytes:
    """A page of which, by what it says, nothing is shown; programs show all of it."""

    def crop(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.CropBox = Array([5000, 5000, 6000, 6000])

    return changed(a_pdf(1, "Uden for"), crop)


def with_a_missing_size() -> bytes:
    """A page that does not say how large it is; every program shows it as letter paper."""

    def drop(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[0].obj.MediaBox

    return changed(a_pdf(1), drop)


def _contents_of(content: bytes, page: int) -> bytes:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        found = pdf.pages[page].obj.Contents
        return bytes(found.read_raw_bytes())


def broken_content() -> bytes:
    whole = changed(
        a_pdf(3, "x " * 300), untouched, object_stream_mode=pikepdf.ObjectStreamMode.disable
    )
    raw = _contents_of(whole, 1)
    at = whole.index(raw)
    dice = random.Random(4)
    spoilt = bytes(dice.randrange(256) for _ in range(len(raw) // 2))
    return whole[: at + 20] + spoilt + whole[at + 20 + len(spoilt) :]


def without_pages() -> bytes:
    buffer = io.BytesIO()
    pikepdf.new().save(buffer)
    return buffer.getvalue()


def with_form() -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.acroForm.textfield(name="navn", value="Udfyldt svar", x=100, y=700, width=200)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def with_script() -> bytes:
    def add(pdf: pikepdf.Pdf) -> None:
        script = Dictionary(S=Name.JavaScript, JS="app.alert('HPSCRIPT')")
        pdf.Root.OpenAction = script
        pdf.pages[0].obj.AA = Dictionary(O=script)
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=script)
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(link)])

    return changed(a_pdf(1, "Skript"), add)


def portfolio() -> bytes:
    def add(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Collection = Dictionary(Type=Name.Collection)

    return changed(a_pdf(1), add)


def dynamic_form() -> bytes:
    def add(pdf: pikepdf.Pdf) -> None:
        pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=pdf.make_stream(b"<xdp/>"))

    return changed(a_pdf(1, "Please wait"), add)


def a_docx() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    return buffer.getvalue()


def a_torn_tiff() -> bytes:
    """Return a picture that lacks letters of its code; its library complains to the terminal."""
    out = io.BytesIO()
    Image.effect_noise((200, 200), 60).save(out, "TIFF", compression="tiff_lzw")
    whole = out.getvalue()
    return whole[:3000] + bytes(1000) + whole[4000:]


def a_picture(form: str, size: tuple[int, int] = (300, 200), mode: str = "RGB") -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, size, 120 if mode in ("L", "1", "P") else (200, 30, 60, 90)[: len(mode)]).save(
        buffer, form
    )
    return buffer.getvalue()


def a_turned_photo() -> bytes:
    buffer = io.BytesIO()
    exif = Image.Exif()
    exif[274] = 6
    Image.new("RGB", (400, 200), "navy").save(buffer, "JPEG", exif=exif)
    return buffer.getvalue()


HTML = b"<!DOCTYPE html><html><body>Log ind for at hente filen</body></html>"
