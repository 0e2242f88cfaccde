# SPDX-License-Identifier: MPL-2.0
"""Cutting a recommendation into its at-points, so that each can be answered by itself.

It may be a list (`1. godkender`, `1) …`, `at 1) …`, `- at …`), numbers inside a sentence
(`indstiller, at bestyrelsen 1) godkender …, 2) drøfter …`) or prose (`indstiller, at årsstatus
godkendes, at mødeplanen vedtages, og at …`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FEWEST = 2  # a recommendation with one `at` is answered as a whole
_MARKER = re.compile(
    r"(?P<indent>[ \t]*)(?:[-*+•–][ \t]+(?:at[ \t]+)?(?=\S)"
    r"|(?:at[ \t]+)?(?P<label>\d{1,2}|[a-zæøå])[.)][ \t]+(?:at[ \t]+)?(?=\S)"
    r"|at[ \t]+(?=\S))",
    re.IGNORECASE,
)
_INLINE = re.compile(r"(?<![\w.,§])(?:at\s+)?\(?(?P<label>\d{1,2}|[a-zæøå])\)\s+(?:at\s+)?(?=\S)")
_AT = re.compile(
    r"(?:(?P<last>[,;]?\s+(?:og|samt)\s+at)|(?P<next>[,;]\s*at))\s+(?=\w)", re.IGNORECASE
)
_PROPOSES = re.compile(
    r"\b(?:indstille[rs]|foreslå[rs]?|anbefale[rs]|indstilles det|det indstilles)\s*[,:]?\s*"
    r"(?=at\s)",
    re.IGNORECASE,
)
# After these the next `, at` tells what is approved, and is no point of its own.
_TAKES_AT = re.compile(
    r"\b(?:godkender|beslutter|tiltræder|anbefaler|indstiller|bekræfter|konstaterer"
    r"|noterer(?: sig)?|anerkender|forudsætter|understreger|sikrer|accepterer|anmoder om"
    r"|beder om|opfordrer til|til efterretning|stilling til|ønsker|aftaler|vedtager|forventer"
    r"|mener|drøfter)$",
    re.IGNORECASE,
)
_JOINING_END = re.compile(r"(?:[\s,;]|(?<!\w)(?:og|samt)(?=\s*$))+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AtPoint:
    """One at-point: `place` counts from 0, `text` is without number and `at`."""

    place: int
    text: str


@dataclass(frozen=True, slots=True)
class AtPoints:
    """A recommendation cut up: the words before, the points, and the words after."""

    lead: str = ""
    points: tuple[AtPoint, ...] = ()
    tail: str = ""


def cut_at_points(recommendation: str) -> AtPoints:
    """Return a recommendation's at-points; no points, and all of it as lead, where it has one."""
    text = recommendation.replace("\r\n", "\n").strip()
    for cut in (_from_list, _from_numbers, _from_prose):
        found = cut(text)
        if found is not None:
            return found
    return AtPoints(text)


def _made(lead: str, parts: list[str], tail: str) -> AtPoints | None:
    texts = [_JOINING_END.sub("", part.strip()) for part in parts]
    texts = [text for text in texts if text]
    if len(texts) < _FEWEST:
        return None
    points = tuple(AtPoint(place, text) for place, text in enumerate(texts))
    return AtPoints(lead.strip(), points, tail.strip())


def _from_list(text: str) -> AtPoints | None:
    """Read a list: a point begins on each line that is no deeper than the first."""
    lead: list[str] = []
    parts: list[list[str]] = []
    tail: list[str] = []
    depth, after_gap = 0, False
    for line in text.split("\n"):
        marker = None if tail else _MARKER.match(line)
        indent = len(marker["indent"].expandtabs(4)) if marker else 0
        if marker and (not parts or indent <= depth):
            depth = max(depth, indent) if not parts else depth
            parts.append([line[marker.end() :]])
        elif not parts:
            lead.append(line)
        elif tail or (after_gap and line.strip() and not line[:1].isspace()):
            tail.append(line)
        else:
            parts[-1].append(line)
        after_gap = not line.strip()
    return _made("\n".join(lead), ["\n".join(part) for part in parts], "\n".join(tail))


def _from_numbers(text: str) -> AtPoints | None:
    """Read `1) …, 2) …` inside a sentence: the numbers must run from 1, the letters from a."""
    found: list[re.Match[str]] = []
    wanted = {"1": 1, "a": 1}
    for match in _INLINE.finditer(text):
        label = match["label"].lower()
        value = int(label) if label.isdigit() else ord(label) - ord("a") + 1
        if (not found and label in wanted) or (found and value == len(found) + 1):
            found.append(match)
    return _between(text, found)


def _between(text: str, found: list[re.Match[str]]) -> AtPoints | None:
    if len(found) < _FEWEST:
        return None
    ends = [match.start() for match in found[1:]] + [len(text)]
    parts = [text[match.end() : end] for match, end in zip(found, ends, strict=True)]
    last, gap, tail = parts[-1].partition("\n\n")
    return _made(text[: found[0].start()], [*parts[:-1], last], tail if gap else "")


def _from_prose(text: str) -> AtPoints | None:
    """Read a sentence with several `at`, of which the last has `og` or `samt` before it."""
    start = _PROPOSES.search(text)
    if start is None:
        return None
    sentence, _, tail = text[start.end() :].partition("\n\n")
    seams = list(_seams(sentence))
    if not any(seam["last"] for seam in seams):
        return None
    begin = re.match(r"at\s+", sentence, re.IGNORECASE)
    pos, parts = begin.end() if begin else 0, []
    for seam in seams:
        parts.append(sentence[pos : seam.start()])
        pos = seam.end()
    parts.append(sentence[pos:])
    return _made(text[: start.end()], parts, tail)


def _seams(sentence: str) -> Iterator[re.Match[str]]:
    for seam in _AT.finditer(sentence):
        if seam["last"] or not _TAKES_AT.search(sentence[: seam.start()]):
            yield seam
