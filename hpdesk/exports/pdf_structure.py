# SPDX-License-Identifier: MPL-2.0
"""Writes a paper's structure into its PDF (ISO 32000-1, 14.7)."""

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from hpdesk.exports.pdf_tags import Element, LinkMark, Mark

_KEPT_EMPTY = {"TD", "TH"}  # an empty cell still takes its place in the row


def write_structure(pdf: Pdf, structure: Element) -> None:
    """Give a PDF the structure of its pages."""
    _prune(structure)
    writer = _Writer(pdf)
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    root.K = writer.element(structure, root)
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=writer.parents()))
    root.ParentTreeNextKey = writer.next_key
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def _prune(element: Element) -> bool:
    """Take out what shows nothing, and tell whether anything is left of an element."""
    element.kids = [kid for kid in element.kids if not isinstance(kid, Element) or _prune(kid)]
    return bool(element.kids) or element.kind in _KEPT_EMPTY


class _Writer:
    """Makes the objects of the tree, and gathers which element each mark and link belongs to."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._marks: list[dict[int, Object]] = [{} for _ in self._pages]
        self._links: list[tuple[Object, Object]] = []
        self.next_key = 0

    def element(self, element: Element, parent: Object) -> Object:
        """Make an element with all that is below it."""
        made = self._pdf.make_indirect(Dictionary(S=Name(f"/{element.kind}"), P=parent))
        page = next((kid.page for kid in element.kids if isinstance(kid, Mark)), -1)
        if page >= 0:
            made.Pg = self._pages[page]
        kids = [self._kid(kid, made, page) for kid in element.kids]
        if kids:
            made.K = kids[0] if len(kids) == 1 else Array(kids)
        if element.alt:
            made.Alt = String(element.alt)
        attributes = _attributes(element)
        if attributes is not None:
            made.A = attributes
        return made

    def _kid(self, kid: Element | Mark | LinkMark, made: Object, page: int) -> Object | int:
        if isinstance(kid, Element):
            return self.element(kid, made)
        if isinstance(kid, LinkMark):
            link = self._pages[kid.page].Annots[kid.place]
            self._links.append((link, made))
            return Dictionary(Type=Name.OBJR, Obj=link, Pg=self._pages[kid.page])
        self._marks[kid.page][kid.number] = made
        if kid.page == page:
            return kid.number
        return Dictionary(Type=Name.MCR, Pg=self._pages[kid.page], MCID=kid.number)

    def parents(self) -> Array:
        """Return the way back from marks and links to their elements, and key pages by it."""
        numbers = Array()
        for page, marks in zip(self._pages, self._marks, strict=True):
            page.StructParents = self.next_key
            numbers.append(self.next_key)
            numbers.append(self._pdf.make_indirect(Array([marks[n] for n in range(len(marks))])))
            self.next_key += 1
        for link, element in self._links:
            link.StructParent = self.next_key
            numbers.append(self.next_key)
            numbers.append(element)
            self.next_key += 1
        return numbers


def _attributes(element: Element) -> Object | None:
    if element.scope:
        return Dictionary(O=Name.Table, Scope=Name(f"/{element.scope}"))
    if element.numbering:
        return Dictionary(O=Name.List, ListNumbering=Name(f"/{element.numbering}"))
    if element.box:
        box = Array([round(edge, 2) for edge in element.box])
        return Dictionary(O=Name.Layout, BBox=box, Placement=Name.Block)
    return None
