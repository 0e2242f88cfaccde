# SPDX-License-Identifier: MPL-2.0
"""Finds the English of a Danish text that a lower floor has filled in and handed up.

A text is looked up as it stands; otherwise it is held against the templates (`Punkt {0}`), and
what stood in the places is put into the English template. Of the values themselves only whole
texts that the lower floors know, and dates, are translated.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import chain

from hpdesk.domain.danish_names import WEEKDAYS as DANISH_WEEKDAYS
from hpdesk.domain.english import WEEKDAYS, dates_in_english, numbered, singular

_PLACE = re.compile(r"\{([A-Za-z_0-9]*)(?:![rs])?(?::[^{}]*)?\}")
_STARTS = 3  # letters by which the templates are sorted
_FEWEST = 6  # letters of its own that a template needs, so that it is not found in other texts
_INSIDE = "(?:»[^»«]*«|[^»«])+?"  # what stands in a place: quotation marks come in pairs there
_QUOTED = re.compile(r"(?:(?P<before>[^»«]+) )?»(?P<inside>[^»«]+)«", re.DOTALL)
_ON = re.compile(r"(?P<what>.+?) (?:på|under|for) (?P<on>.+)", re.DOTALL)
_COUNT = re.compile(r"(?P<count>[0-9.,]+) (?P<word>\D+)")
_NUMBERED = re.compile(r"(?P<word>[^\d]+?) (?P<count>[0-9][0-9.]*[a-z]?)")
_LABELLED = re.compile(r"(?P<label>[^:»\n]{3,40}): (?P<value>.+)", re.DOTALL)
_UNDONE = "Fortrudt: {label}"  # a step's own words stand in it
_NEXT_LABEL = re.compile(r"\. [^.:»]{3,40}: |«\. ")
_NAMED = re.compile(r"»(?P<name>[^»«]*)« (?P<rest>.+)", re.DOTALL)
_SENTENCES = (" · ", "\n", ". ")  # between these each says something by itself
# What stands between texts that were put together, and what stands there in English.
_BETWEEN = (
    (" · ", " · "),
    ("\n", "\n"),
    (". ", ". "),
    ("; ", "; "),
    (", ", ", "),
    (" og ", " and "),
)


class LowerWords:
    """The lower floors' texts by their Danish."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = dict(zip(DANISH_WEEKDAYS, WEEKDAYS, strict=True))
        self._words |= {_plain(danish): english for danish, english in words.items()}
        self._by_start: dict[str, list[tuple[str, str]]] = {}
        for pair in self._words.items():
            if _PLACE.search(pair[0]) and _letters(pair) >= _FEWEST:
                self._by_start.setdefault(_start_of(pair[0]), []).append(pair)
        self.of_text = lru_cache(maxsize=4096)(self._of_text)

    def of_template(self, template: str, params: Mapping[str, object]) -> str:
        """Return the English of a template with its places filled."""
        english = self._words.get(_plain(template))
        if english is None:
            return self.of_text(template.format(**params) if params else template)
        values = {
            name: self._value(value) if isinstance(value, str) else value
            for name, value in params.items()
        }
        return " ".join((english.format(**values) if params else english).split())

    def _of_text(self, text: str) -> str:
        plain = _plain(text)
        found = self._listed(plain) or self._said(plain) or self._counted(plain)
        found = found or self._parts(plain)
        return found or dates_in_english(text)

    def _said(self, text: str) -> str | None:
        """Return the English of a text or of `Imod: …`, or of `Punkt 4 mangler …`."""
        return self._labelled(text) or self._whole(text) or self._joined(text)

    def _known(self, text: str) -> str | None:
        """Return the English of a text that needs nothing filled in, at either end of a line."""
        known = self._words.get(text)
        if known is not None or not text:
            return known
        turned = text[0].lower() if text[0].isupper() else text[0].upper()
        known = self._words.get(turned + text[1:])
        if not known:
            return None
        return (known[0].upper() if text[0].isupper() else known[0].lower()) + known[1:]

    def _whole(self, text: str) -> str | None:
        """Return the English of a whole text, or None where it is no text of ours."""
        known = self._known(text)
        if known is not None:
            return known
        starts = (self._by_start.get(start, ()) for start in (text[:_STARTS], ""))
        for danish, english in sorted(
            chain(*starts), key=_letters, reverse=True
        ):  # what says most first
            found = _pattern_of(danish).fullmatch(text)
            if found:
                return self._filled(english, found.groupdict())
        return None

    def _filled(self, english: str, values: Mapping[str, str]) -> str:
        inner = self.of_text if english == self._words.get(_UNDONE) else self._value
        return _PLACE.sub(lambda place: inner(values[f"p_{place[1]}"]), english)

    def _value(self, text: str) -> str:
        """Return what stood in a place; of it only our own words and dates are translated."""
        found = self._phrase(_plain(text))
        if found is None and text.endswith(".") and (first := self._phrase(_plain(text[:-1]))):
            return f"{first}."
        if found is None and (named := _NAMED.fullmatch(text)):
            return f"“{self._known(named['name']) or named['name']}” {self._value(named['rest'])}"
        if found is None and text.startswith(": "):
            return f": {self._value(text[2:])}"
        if found is None and (labelled := self._labelled(_plain(text))):
            return labelled
        if found is None and " → " in text:
            return " → ".join(self._value(part) for part in text.split(" → "))
        return found or self._listed(_plain(text)) or dates_in_english(text)

    def _phrase(self, text: str) -> str | None:
        """Read `Udført`, `fristen`, `opgaven »…«`, `fristen på opgaven »…«`, `punkt 3`."""
        known = self._known(text)
        if known is not None:
            return known
        if found := _QUOTED.fullmatch(text):
            before = self._known(found["before"]) if found["before"] else ""
            inside = found["inside"]  # what `punktet »…«` is called is the plan's own
            if not before:
                inside = self._known(inside) or inside
            if before is not None:
                return f"{before} “{inside}”".strip()
        if found := _ON.fullmatch(text):
            what, on = self._phrase(found["what"]), self._phrase(found["on"])
            return f"{what} of {on}" if what and on else None
        if _COUNT.fullmatch(text):
            return self._counted(text)
        if found := _NUMBERED.fullmatch(text):
            word = self._known(found["word"])
            return numbered(word, found["count"]) if word else None
        return None

    def _listed(self, text: str) -> str | None:
        """Read `1 imod, 2 forbehold og 3 støtter`, and `varigheden og resuméet`."""
        parts = re.split(r"(, | og )", text)
        told = [self._known(part) or self._counted(part) for part in parts[::2]]
        if len(told) < 2 or not all(told):
            return None
        between = [*(part.replace(" og ", " and ") for part in parts[1::2]), ""]
        return "".join(f"{one}{after}" for one, after in zip(told, between, strict=True))

    def _counted(self, text: str) -> str | None:
        """Read `9 punkter`."""
        found = _COUNT.fullmatch(text)
        word = self._known(found["word"]) if found else None
        if not found or not word:
            return None
        if found["count"] == "1":
            word = singular(word)  # `1 bilag` has the word of `9 bilag`
        return f"{found['count']} {word}"

    def _labelled(self, text: str) -> str | None:
        """Read `Sagsfremstilling: »…«`."""
        found = _LABELLED.fullmatch(text)
        label = self._known(found["label"]) if found else None
        if not found or not label or _NEXT_LABEL.search(found["value"]):
            return None
        return f"{label}: {self._value(found['value'])}"

    def _parts(self, text: str) -> str | None:
        """Return a text whose parts are ours, put together as before; None where none is."""
        for between, ours in _BETWEEN:
            parts = text.split(between)
            if len(parts) < 2:
                continue
            known = [self._phrase(p) or self._said(p) or self._parts(p) for p in parts]
            if all(known) or (any(known) and between in _SENTENCES):
                told = (new or dates_in_english(old) for new, old in zip(known, parts, strict=True))
                return ours.join(told)
        return None

    def _joined(self, text: str) -> str | None:
        """Return a text that was put together of what it is about and what is said of that."""
        at = text.find(" ")
        while at > 0:
            rest = text[at + 1 :]
            said = self._words.get(rest) if len(rest) >= _FEWEST else None
            about = self._phrase(text[:at])
            if said is None and about and _NUMBERED.fullmatch(text[:at]):
                said = self._whole(rest)  # `Punkt 5 nævner bilaget »…«`
            if said is not None:
                return f"{about or self._whole(text[:at]) or text[:at]} {said}"
            at = text.find(" ", at + 1)
        return None


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def _start_of(template: str) -> str:
    """Return the first letters of a template, or nothing where a place stands among them."""
    start = template[:_STARTS]
    return "" if "{" in start or len(start) < _STARTS else start


def _letters(pair: tuple[str, str]) -> int:
    """Return how many letters of its own a template has."""
    return sum(letter.isalpha() for letter in _PLACE.sub("", pair[0]))


@cache
def _pattern_of(template: str) -> re.Pattern[str]:
    parts, at, seen = [], 0, set[str]()
    places = list(_PLACE.finditer(template))
    for number, place in enumerate(places):
        parts.append(re.escape(template[at : place.start()]))
        name = f"p_{place[1]}"
        inside = _INSIDE
        if number + 1 < len(places) and places[number + 1].start() == place.end():
            inside = "[^:]+"  # `{0}{1}`: a word, and `: …` where there is more to say
        elif number and places[number - 1].end() == place.start():
            inside = _INSIDE.replace("+?", "*?")
        parts.append(f"(?P={name})" if name in seen else f"(?P<{name}>{inside})")
        seen.add(name)
        at = place.end()
    parts.append(re.escape(template[at:]))
    return re.compile("".join(parts), re.DOTALL)
