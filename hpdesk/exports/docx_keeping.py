# SPDX-License-Identifier: MPL-2.0
"""What stands together on a page in Word: an end, a link or a line, with what it ends."""

from docx.blkcntnr import BlockItemContainer
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from hpdesk.exports.docx_styles import MIDDLE_RULE
from hpdesk.exports.docx_xml import border, element

_EIGHTHS = 6
_ABOVE, _BELOW = Pt(8), Pt(10)


def hold_end(place: BlockItemContainer) -> None:
    """Keep the last that stands in a place on the page of what comes next.

    Of a table that is its last row, and the small paragraph that parts it from what follows.
    """
    body = place._element  # noqa: SLF001 - python-docx's own way below its API
    last = next(body.iterchildren(qn("w:p"), qn("w:tbl"), reversed=True), None)
    if last is None or last.tag != qn("w:p") or last.find(f".//{qn('w:sectPr')}") is not None:
        return
    held = [last]
    above = last.getprevious()
    if above is not None and above.tag == qn("w:tbl"):
        held += above.findall(qn("w:tr"))[-1].iter(qn("w:p"))
    for each in held:
        Paragraph(each, place).paragraph_format.keep_with_next = True


def rule_off(paragraph: Paragraph) -> None:
    """Make an empty paragraph a line across the page."""
    paragraph.paragraph_format.space_before = _ABOVE
    paragraph.paragraph_format.space_after = _BELOW
    edges = element("w:pBdr")
    edges.append(border("bottom", (_EIGHTHS, MIDDLE_RULE)))
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - as above
    properties.insert_element_before(
        edges, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
