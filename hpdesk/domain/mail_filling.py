# SPDX-License-Identifier: MPL-2.0
"""Filling in the fields of a mail's text, such as `{organ}`, and finding those nobody knows."""

import re
from collections.abc import Mapping
from types import MappingProxyType

FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "organ": "organets navn",
        "plan": "helhedsplanens navn",
        "møde": "mødets titel",
        "dato": "mødets dato",
        "tid": "mødets klokkeslæt",
        "sted": "mødets sted",
        "frist": "fristen i mailen",
        "navn": "modtagerens navn",
        "punkter": "punkterne, ét på hver linje",
        "opgaver": "opgaverne, én på hver linje",
        "bilag": "bilagene, ét på hver linje",
        "afsender": "afsenderens navn",
    }
)
"""Each field a mail's text may hold, and what it becomes, for a person to read."""

# Braces round anything but a single word are the writer's own and are left alone.
_HARD = "\N{NO-BREAK SPACE}"
_FIELD = re.compile(r"\{([A-Za-zÆØÅæøå_]+)\}")


def unknown_fields(*texts: str) -> tuple[str, ...]:
    """Return what stands in the texts like a field but is none, once each, braces included."""
    found = (match for text in texts for match in _FIELD.finditer(text))
    return tuple(dict.fromkeys(m.group() for m in found if m.group(1).lower() not in FIELDS))


def fill(text: str, values: Mapping[str, str]) -> str:
    """Return a text with its fields filled in.

    A field without a value becomes `[sted mangler]`, so that it is seen before the mail is
    sent. What a value itself holds in braces is left as it is.
    """

    def filled(match: re.Match[str]) -> str:
        name = match.group(1).lower()
        if name not in FIELDS:
            return match.group()
        return values.get(name, "") or f"[{name} mangler]"

    return _FIELD.sub(filled, text)


def fields_in(*texts: str) -> tuple[str, ...]:
    """Return the known fields that texts hold, once each, by name."""
    found = (match.group(1).lower() for text in texts for match in _FIELD.finditer(text))
    return tuple(dict.fromkeys(name for name in found if name in FIELDS))


def unfill(text: str, values: Mapping[str, str]) -> str:
    """Return a text that was filled in with its fields put back, so that it can be used again.

    Only whole words are taken for a value, the longest first; a field that was missing comes
    back by its mark. A word that happens to be a value becomes its field too. A hard space and
    a common one are the same, as editors turn one into the other.
    """
    found = {f"[{name} mangler]": name for name in values}
    found |= {_soft(words).strip(): name for name, words in values.items() if words.strip()}
    longest_first = sorted(found, key=len, reverse=True)
    pattern = "|".join(re.escape(words).replace(r"\ ", f"[ {_HARD}]") for words in longest_first)
    if not pattern:
        return text
    whole = rf"(?<!\w)(?:{pattern})(?!\w)"
    return re.sub(whole, lambda match: f"{{{found[_soft(match.group())]}}}", text)


def _soft(text: str) -> str:
    return text.replace(_HARD, " ")
