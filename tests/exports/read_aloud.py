# SPDX-License-Identifier: MPL-2.0
"""Reads a tagged PDF as a screen reader does: by its structure, and by no place on the page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Object

_PAIR = re.compile(rb"<([0-9A-F]+)> <([0-9A-F]+)>\n")
_SHOWN = {"Tj", "TJ", "'", '"'}


@dataclass
class Told:
    """An element: its kind, all that is said in it, and what is below it."""

    kind: str
    element: Object
    text: str = ""
    kids: "list[Told]" = field(default_factory=list)
    pages: set[int] = field(default_factory=set)
    links: list[Object] = field(default_factory=list)

    def walk(self) -> "Iterator[Told]":
        """The element and all below it in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()


class Reader:
    """Reads one PDF; `stray` is what is drawn in no element and in no artifact."""

    def __init__(self, content: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(content))
        self._pages = {page.obj.objgen: place for place, page in enumerate(self.pdf.pages)}
        self._texts: list[dict[int, str]] = []
        self.artifacts: list[str] = []
        self.stray: list[str] = []
        for page in self.pdf.pages:
            self._texts.append(self._read(page))
        self.said: set[tuple[int, int]] = set()
        self.root = self._told(self.pdf.Root.StructTreeRoot.K)

    def elements(self, *kinds: str) -> list[Told]:
        """The elements of some kinds in reading order."""
        return [each for each in self.root.walk() if each.kind in kinds]

    def unsaid(self) -> set[tuple[int, int]]:
        """Marks (page, number) that belong to no element."""
        every = {(page, n) for page, texts in enumerate(self._texts) for n in texts}
        return every - self.said

    def _told(self, element: Object) -> Told:
        told = Told(str(element.S)[1:], element)
        kids = element.get("/K")
        for kid in kids if isinstance(kids, Array) else [] if kids is None else [kids]:
            if isinstance(kid, Dictionary) and "/S" in kid:
                assert kid.P.objgen == element.objgen, "a way back that leads elsewhere"
                below = self._told(kid)
                told.kids.append(below)
                told.text += below.text
                told.pages |= below.pages
            elif isinstance(kid, Dictionary) and kid.Type == "/OBJR":
                told.links.append(kid.Obj)
            else:
                told.text += self._mark(kid, element, told)
        return told

    def _mark(self, kid: Object | int, element: Object, told: Told) -> str:
        page = element.Pg if not isinstance(kid, Dictionary) else kid.Pg
        number = int(kid if not isinstance(kid, Dictionary) else kid.MCID)
        place = self._pages[page.objgen]
        assert (place, number) not in self.said, "one mark in two elements"
        self.said.add((place, number))
        told.pages.add(place)
        return self._texts[place][number]

    def _read(self, page: pikepdf.Page) -> dict[int, str]:
        fonts = {name: _letters(font) for name, font in page.resources.get("/Font", {}).items()}
        found: dict[int, str] = {}
        marks: list[int | str] = []
        letters: dict[int, str] = {}
        for step in pikepdf.parse_content_stream(page):
            name, operands = str(step.operator), list(step.operands)
            if name in ("BDC", "BMC"):
                marks.append(_mark_of(operands))
                if isinstance(marks[-1], int):
                    found[marks[-1]] = ""
                elif marks[-1] != "artifact":
                    self._say(found, marks[:-1], str(marks[-1]))
            elif name == "EMC":
                marks.pop()
            elif name == "Tf":
                letters = fonts[str(operands[0])]
            elif name in _SHOWN:
                for part in operands[0] if name == "TJ" else [operands[-1]]:
                    if isinstance(part, pikepdf.String):
                        said = "".join(letters[code] for code in bytes(part))
                        self._say(found, marks, said)
            elif name in ("f", "S", "B", "s", "b", "f*") and not marks:
                self.stray.append(name)
        assert not marks, "a mark that does not end"
        return found

    def _say(self, found: dict[int, str], marks: list[int | str], said: str) -> None:
        if any(mark != "artifact" and isinstance(mark, str) for mark in marks):
            return  # other words are said in its place
        numbers = [mark for mark in marks if isinstance(mark, int)]
        if numbers:
            assert "artifact" not in marks, "an artifact inside an element"
            assert len(numbers) == 1, "a mark inside a mark"
            found[numbers[0]] += said
        elif "artifact" in marks:
            self.artifacts.append(said)
        else:
            self.stray.append(said)


def _mark_of(operands: list[Object]) -> int | str:
    if str(operands[0]) == "/Artifact":
        return "artifact"
    return int(operands[1].MCID) if "/MCID" in operands[1] else str(operands[1].ActualText)


def _letters(font: Object) -> dict[int, str]:
    pairs = font.ToUnicode.read_bytes().partition(b"endcodespacerange")[2]
    return {
        int(code, 16): bytes.fromhex(letter.decode()).decode("utf-16-be")
        for code, letter in _PAIR.findall(pairs)
    }
