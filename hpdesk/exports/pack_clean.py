# SPDX-License-Identifier: MPL-2.0
"""Makes a bilag safe and still before it is merged; runs in the child process.

Forms become ordinary page content with what was filled in; scripts, launchers and media go.
"""

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

_DEAD_ACTIONS = {
    "/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/ResetForm", "/GoToR", "/GoToE",
    "/Rendition", "/Movie", "/Sound", "/RichMediaExecute", "/GoTo3DView", "/Hide", "/SetOCGState",
}  # fmt: skip
_DEAD_KINDS = {"/RichMedia", "/Movie", "/Screen", "/3D", "/Sound"}


def clean(pdf: Pdf) -> None:
    """Flatten forms and take out whatever acts by itself."""
    form = pdf.Root.get("/AcroForm")
    if isinstance(form, Dictionary) and len(form.get("/Fields") or ()):
        pdf.generate_appearance_streams()
        pdf.flatten_annotations("print")
    if "/AcroForm" in pdf.Root:
        del pdf.Root.AcroForm
    for page in pdf.pages:
        for key in ("/AA", "/Thumb", "/PieceInfo", "/StructParents"):
            if key in page.obj:
                del page.obj[key]
        annots = page.obj.get("/Annots")
        if isinstance(annots, Array):
            page.obj.Annots = Array([annot for annot in annots if _is_kept(annot)])
        elif annots is not None:
            del page.obj.Annots


def _is_kept(annot: Object) -> bool:
    """Tell whether an annotation stays, and take its scripts out."""
    if not isinstance(annot, Dictionary) or str(annot.get("/Subtype")) in _DEAD_KINDS:
        return False
    if "/AA" in annot:
        del annot.AA
    if _leads_nowhere(annot.get("/Dest")):
        del annot.Dest
    action = annot.get("/A")
    if isinstance(action, Dictionary):
        if str(action.get("/S")) in _DEAD_ACTIONS or _leads_nowhere(action.get("/D")):
            del annot.A
        elif "/Next" in action:
            del action.Next
    return True


def _leads_nowhere(aim: Object | None) -> bool:
    """Tell whether a link names a page by its number, which would be another in the pack."""
    return isinstance(aim, Array) and (len(aim) == 0 or not isinstance(aim[0], Dictionary))


def carry_layers(out: Pdf, source: Pdf) -> None:
    """Take a bilag's layers along, so that what was hidden stays hidden."""
    layers = source.Root.get("/OCProperties")
    if not isinstance(layers, Dictionary) or not isinstance(layers.get("/OCGs"), Array):
        return
    if "/OCProperties" not in out.Root:
        out.Root.OCProperties = Dictionary(
            OCGs=Array(), D=Dictionary(ON=Array(), OFF=Array(), Order=Array())
        )
    kept = out.Root.OCProperties
    shown = layers.get("/D") or Dictionary()
    off = {layer.objgen for layer in shown.get("/OFF") or ()}
    on = {layer.objgen for layer in shown.get("/ON") or ()}
    all_off = shown.get("/BaseState") == Name.OFF
    for layer in layers.OCGs:
        if not isinstance(layer, Dictionary) or not layer.is_indirect:
            continue
        copied = out.copy_foreign(layer)
        kept.OCGs.append(copied)
        hidden = layer.objgen in off or (all_off and layer.objgen not in on)
        (kept.D.OFF if hidden else kept.D.ON).append(copied)


def bookmarks(pdf: Pdf) -> list[tuple[int, str, int]]:
    """Return a bilag's own bookmarks as (level, title, page from 0); none where they are broken."""
    places = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
    found: list[tuple[int, str, int]] = []
    try:
        with pdf.open_outline(max_depth=4) as outline:
            _collect(outline.root, 0, places, found)
    except (
        pikepdf.PdfError,
        pikepdf.PikepdfError,
        ValueError,
        TypeError,
        AttributeError,
        KeyError,
        IndexError,
    ):
        return []
    return found[:400]


def _collect(
    items: list[pikepdf.OutlineItem],
    level: int,
    places: dict[tuple[int, int], int],
    found: list[tuple[int, str, int]],
) -> None:
    for item in items:
        target: Object | int | None = item.destination
        if target is None and isinstance(item.action, Dictionary):
            target = item.action.get("/D")
        below = level
        if isinstance(target, Array) and len(target) and isinstance(target[0], Dictionary):
            place = places.get(target[0].objgen)
            if place is not None:
                found.append((level, str(item.title), place))
                below = level + 1
        if level < 3:
            _collect(list(item.children), below, places, found)
