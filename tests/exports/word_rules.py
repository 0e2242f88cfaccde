# SPDX-License-Identifier: MPL-2.0
"""What Word asks of a file so that it opens it without a word: order of elements, whole references.

The orders are those of ECMA-376 (wml.xsd), for the elements that our writer and python-docx use.
"""

import io
import re
import zipfile
from collections import Counter

from lxml import etree  # type: ignore[import-untyped]  # its stubs are not installed

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
    "suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku "
    "wordWrap overflowPunct topLinePunct autoSpaceDE "
    "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
    "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr "
    "sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
    "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u "
    "effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW "
    "jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption "
    "tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection "
    "tcFitText vAlign hideMark",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc "
    "pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi "
    "rtlGutter docGrid printerSettings",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden "
    "unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr "
    "tcPr tblStylePr",
}


def faults_of(content: bytes) -> list[str]:
    """Return what would make Word offer to repair a file; empty where nothing would."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
        assert archive.testzip() is None
    roots = {
        n: etree.fromstring(data) for n, data in parts.items() if n.endswith((".xml", ".rels"))
    }
    body = roots["word/document.xml"]
    found = [f"{name}: {fault}" for name, root in roots.items() for fault in _order_faults(root)]
    found += _bookmark_faults(body) + _field_faults(body) + _table_faults(body)
    found += _reference_faults(roots) + _relation_faults(roots, parts)
    return found


def _order_faults(root: etree._Element) -> list[str]:
    found = []
    for name, order in _ORDERS.items():
        places = {f"{W}{tag}": place for place, tag in enumerate(order.split())}
        for element in root.iter(f"{W}{name}"):
            seen = [places.get(child.tag, -1) for child in element]
            if seen != sorted(seen) or -1 in seen:
                found.append(f"{name} has {[etree.QName(child).localname for child in element]}")
            if name != "numbering" and name != "sectPr" and name != "style":
                twice = [tag for tag, count in Counter(c.tag for c in element).items() if count > 1]
                found += [f"{name} has {tag} twice" for tag in twice]
    return found


def _bookmark_faults(body: etree._Element) -> list[str]:
    starts, ends = list(body.iter(f"{W}bookmarkStart")), list(body.iter(f"{W}bookmarkEnd"))
    names = [start.get(f"{W}name") for start in starts]
    ids = [start.get(f"{W}id") for start in starts]
    found = [f"bookmark {n}" for n in names if not re.fullmatch(r"[^\W\d]\w{0,39}", n)]
    if len(set(names)) < len(names) or len(set(ids)) < len(ids):
        found.append("a bookmark stands twice")
    if sorted(ids) != sorted(end.get(f"{W}id") for end in ends):
        found.append("a bookmark does not end")
    return found


def _field_faults(body: etree._Element) -> list[str]:
    depth = 0
    for mark in body.iter(f"{W}fldChar"):
        kind = mark.get(f"{W}fldCharType")
        depth += {"begin": 1, "separate": 0, "end": -1}[kind]
        if depth < 0:
            return ["a field ends that never began"]
    return ["a field does not end"] if depth else []


def _table_faults(body: etree._Element) -> list[str]:
    found = [
        "a cell does not end with a paragraph"
        for cell in body.iter(f"{W}tc")
        if not len(cell) or cell[-1].tag != f"{W}p"
    ]
    for table in body.iter(f"{W}tbl"):
        columns = len(table.find(f"{W}tblGrid"))
        if any(len(row.findall(f"{W}tc")) != columns for row in table.findall(f"{W}tr")):
            found.append("a row has other columns than its table")
        if not table.findall(f"{W}tr"):
            found.append("a table without rows")
    return found


def _reference_faults(roots: dict[str, etree._Element]) -> list[str]:
    styles = {s.get(f"{W}styleId") for s in roots["word/styles.xml"].iter(f"{W}style")}
    numbers = {n.get(f"{W}numId") for n in roots["word/numbering.xml"].iter(f"{W}num")}
    numbers.add("0")  # takes a paragraph out of its style's list
    patterns = {
        n.get(f"{W}abstractNumId") for n in roots["word/numbering.xml"].iter(f"{W}abstractNum")
    }
    used = [
        *(("style", v, styles) for r in roots.values() for v in _values(r, *_STYLE_TAGS)),
        *(("number", v, numbers) for v in _values(roots["word/document.xml"], "numId")),
        *(("pattern", v, patterns) for v in _values(roots["word/numbering.xml"], "abstractNumId")),
    ]
    return [f"{kind} {value}" for kind, value, known in used if value not in known]


_STYLE_TAGS = ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")


def _values(root: etree._Element, *tags: str) -> list[str]:
    return [used.get(f"{W}val") for tag in tags for used in root.iter(f"{W}{tag}")]


def _relation_faults(roots: dict[str, etree._Element], parts: dict[str, bytes]) -> list[str]:
    found = []
    for name, root in roots.items():
        if not name.endswith(".rels"):
            continue
        folder, _, file = name.rpartition("_rels/")
        known = {relation.get("Id") for relation in root}
        for relation in root:
            target = relation.get("Target")
            path = target[1:] if target.startswith("/") else _joined(folder, target)
            if relation.get("TargetMode") != "External" and path not in parts:
                found.append(f"{name}: {target}")
        owner = roots.get(f"{folder}{file.removesuffix('.rels')}")
        for element in owner.iter() if owner is not None else ():
            for key in ("id", "embed", "link"):
                used = element.get(f"{R}{key}")
                if used is not None and used not in known:
                    found.append(f"{name}: {used} is no relation")
    return found


def _joined(folder: str, target: str) -> str:
    steps: list[str] = []
    for step in f"{folder}{target}".split("/"):
        if step == "..":
            steps.pop()
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)
