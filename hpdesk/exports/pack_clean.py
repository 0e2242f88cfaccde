# SPDX-License-Identifier: MPL-2.0
"""Makes a bilag safe and still before it is merged; runs in the child process.

Forms become ordinary page content with what was filled in, unless they are to be kept; scripts,
launchers, media and files inside a bilag go.
"""

import re
from collections.abc import Callable
from typing import Literal

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, Stream, String

_KEPT_ACTIONS = {"/GoTo", "/URI", "/Named"}
_NAMED = {"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"}
_DEAD_KINDS = {"/RichMedia", "/Movie", "/Screen", "/3D", "/Sound", "/FileAttachment", "/TrapNet"}
_NOT_FLATTENED = {"/Link", "/Widget", "/Popup"}
_SAFE_ADDRESS = re.compile(rb"(?:https?://|mailto:|tel:)", re.IGNORECASE)
_DEAD_ON_PAGE = (
    "/AA", "/Thumb", "/PieceInfo", "/StructParents", "/AF", "/B", "/PresSteps", "/Trans", "/Dur",
    "/Metadata", "/Tabs",
)  # fmt: skip
_FORM_KEYS = {"/Fields", "/DR", "/DA", "/Q", "/NeedAppearances"}
_DEEPEST_FIELD = 30
_PUSH_BUTTON = 1 << 16  # ISO 32000-1, table 226
_PRINTED = 1 << 2  # ISO 32000-1, table 165


def clean(pdf: Pdf, *, keep_forms: bool, keep_notes: bool) -> None:
    """Flatten what is not to be kept, and take out whatever acts by itself."""
    form = pdf.Root.get("/AcroForm")
    fields = form.get("/Fields") if isinstance(form, Dictionary) else None
    if isinstance(fields, Array) and len(fields):
        if keep_forms:
            _still_form(pdf.Root.AcroForm)
        else:
            pdf.generate_appearance_streams()
            _flatten(pdf, _is_filled_in, "all")  # what is seen on the screen is to be read here
    if "/AcroForm" in pdf.Root and not keep_forms:
        del pdf.Root.AcroForm
    for page in pdf.pages:
        for key in _DEAD_ON_PAGE:
            if key in page.obj:
                del page.obj[key]
        annots = page.obj.get("/Annots")
        if isinstance(annots, Array):
            stays = [annot for annot in annots if keep_forms or not _is_widget(annot)]
            page.obj.Annots = Array([annot for annot in stays if _is_kept(annot)])
        elif annots is not None:
            del page.obj.Annots
    if not keep_notes and any(_is_note(a) for p in pdf.pages for a in p.obj.get("/Annots", ())):
        _flatten(pdf, _is_note, "print")


def _flatten(pdf: Pdf, wanted: Callable[[Object], bool], mode: Literal["all", "print"]) -> None:
    """Make some annotations page content; the others stay as they are."""
    aside = []
    for page in pdf.pages:
        annots = page.obj.get("/Annots")
        every = list(annots) if isinstance(annots, Array) else []
        aside.append([annot for annot in every if not wanted(annot)])
        if every:
            page.obj.Annots = Array([annot for annot in every if wanted(annot)])
    pdf.flatten_annotations(mode)
    for page, others in zip(pdf.pages, aside, strict=True):
        if others:
            page.obj.Annots = Array(others)
        elif "/Annots" in page.obj:
            del page.obj.Annots


def _is_widget(annot: Object) -> bool:
    return isinstance(annot, Dictionary) and annot.get("/Subtype") == Name.Widget


def _is_filled_in(annot: Object) -> bool:
    """Tell whether an annotation is a field, and no button that is for the screen only."""
    if not _is_widget(annot):
        return False
    owner = annot if "/FT" in annot else annot.get("/Parent", annot)
    flags = annot.get("/Ff", owner.get("/Ff", 0)) if isinstance(owner, Dictionary) else 0
    is_button = isinstance(flags, int) and bool(flags & _PUSH_BUTTON)
    prints = annot.get("/F", 0)
    return not is_button or (isinstance(prints, int) and bool(prints & _PRINTED))


def drop_fields(page: Page) -> None:
    """Take out what is left on a page of the fields of a form that it does not have."""
    annots = page.obj.get("/Annots")
    if isinstance(annots, Array) and any(_is_widget(annot) for annot in annots):
        page.obj.Annots = Array([annot for annot in annots if not _is_widget(annot)])


def _is_note(annot: Object) -> bool:
    return isinstance(annot, Dictionary) and str(annot.get("/Subtype")) not in _NOT_FLATTENED


def _still_form(form: Object) -> None:
    """Take the scripts out of a form's fields, and what only some programs can show."""
    for key in list(form.keys()):
        if key not in _FORM_KEYS:
            del form[key]
    seen: set[tuple[int, int]] = set()
    _still_fields(form.get("/Fields"), seen, 0)


def _still_fields(fields: Object | None, seen: set[tuple[int, int]], depth: int) -> None:
    if not isinstance(fields, Array) or depth > _DEEPEST_FIELD:
        return
    for each in fields:
        if not isinstance(each, Dictionary) or (each.is_indirect and each.objgen in seen):
            continue
        seen.add(each.objgen)
        _still_actions(each)
        _still_fields(each.get("/Kids"), seen, depth + 1)


def _is_kept(annot: Object) -> bool:
    """Tell whether an annotation stays, and take its scripts out."""
    if not isinstance(annot, Dictionary) or str(annot.get("/Subtype")) in _DEAD_KINDS:
        return False
    if _leads_nowhere(annot.get("/Dest")):
        del annot.Dest
    for key in ("/StructParent", "/AF", "/PA"):
        if key in annot:
            del annot[key]
    _still_actions(annot)
    return True


def _still_actions(owner: Object) -> None:
    """Leave of an annotation's or field's actions only a plain way to a page or an address."""
    if "/AA" in owner:
        del owner.AA
    if "/A" not in owner:
        return
    action = owner.get("/A")
    if not isinstance(action, Dictionary) or not _is_plain(action):
        del owner.A
    elif "/Next" in action:
        del action.Next


def _is_plain(action: Object) -> bool:
    kind = str(action.get("/S"))
    if kind not in _KEPT_ACTIONS or _leads_nowhere(action.get("/D")):
        return False
    if kind == "/Named":
        return str(action.get("/N")) in _NAMED
    if kind == "/URI":
        address = action.get("/URI")
        return isinstance(address, String) and bool(_SAFE_ADDRESS.match(bytes(address).strip()))
    return True


def _leads_nowhere(aim: Object | None) -> bool:
    """Tell whether a link names a page by its number, which would be another in the pack."""
    return isinstance(aim, Array) and (len(aim) == 0 or not isinstance(aim[0], Dictionary))


def drop_marks_of_structure(resources: Object) -> None:
    """Take out of forms what would tie them to a structure that is not theirs."""
    forms = resources.get("/XObject") if isinstance(resources, Dictionary) else None
    if not isinstance(forms, Dictionary):
        return
    for key in forms.keys():  # noqa: SIM118 - the library's dictionary is not iterable by itself
        form = forms[key]
        if isinstance(form, Stream):
            for tie in ("/StructParents", "/StructParent", "/AF", "/PieceInfo", "/OPI", "/Ref"):
                if tie in form:
                    del form[tie]


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
