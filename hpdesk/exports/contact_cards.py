# SPDX-License-Identifier: MPL-2.0
"""vCards: reading 2.1 as Outlook writes it, 3.0 and 4.0, and writing 4.0 (RFC 6350)."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import vobject
from vobject.base import VObjectError

from hpdesk.domain.contact_columns import ContactField
from hpdesk.domain.contact_import import ContactTable
from hpdesk.domain.people import Person
from hpdesk.domain.words import word
from hpdesk.exports.addresses import one_line
from hpdesk.exports.convert_text import text_of
from hpdesk.exports.writer import IsCancelled, Progress, stop_if, write_bytes

_COLUMNS = (
    (ContactField.NAME, "Navn"),
    (ContactField.TITLE, "Titel"),
    (ContactField.ORGANISATION, "Organisation"),
    (ContactField.DEPARTMENT, "Afdeling"),
    (ContactField.EMAIL, "Mail"),
    (ContactField.PHONE, "Telefon"),
    (ContactField.MOBILE, "Mobil"),
    (ContactField.CATEGORY, "Deltager som"),
)
_UNREADABLE = (
    VObjectError,
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    LookupError,
    RecursionError,
)
_BEGIN = re.compile(r"\s*BEGIN\s*:\s*VCARD\s*", re.IGNORECASE)
_END = re.compile(r"\s*END\s*:\s*VCARD\s*", re.IGNORECASE)
_BINARY = re.compile(
    r"^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|X-MS-[\w-]+|AGENT)\b[^\n]*\n(?:[ \t][^\n]*\n|\n)*",
    re.IGNORECASE | re.MULTILINE,
)
_MOST_OF_A_CARD = 64_000  # signs, without pictures
_EVERY = 200  # cards between two words of how far it is
_NO_CARD = "Kortet kan ikke læses."


def read_cards(
    content: bytes, most: int, progress: Progress, cancelled: IsCancelled
) -> ContactTable:
    """Return the people of a file of cards, each with the number of its card; raises Cancelled."""
    cards = list(_split(text_of(content)))[: most + 1]
    rows: list[tuple[int, tuple[str, ...]]] = []
    faulty: dict[int, tuple[str, ...]] = {}
    for number, card in enumerate(cards, 1):
        if number % _EVERY == 0:
            stop_if(cancelled)
            progress(number, len(cards), "Visitkort læses")
        try:
            cells = _row(card)
        except _UNREADABLE:
            cells, faulty[number] = (), (_NO_CARD,)
        rows.append((number, cells))
    columns = {kind: place for place, (kind, _) in enumerate(_COLUMNS)}
    return ContactTable(tuple(words for _, words in _COLUMNS), tuple(rows), columns, faulty)


def _split(text: str) -> Iterator[str]:
    """Yield each card by itself, so that a broken one does not spoil the others."""
    lines: list[str] = []
    depth = 0
    for line in text.split("\n"):
        if _BEGIN.fullmatch(line):
            if depth == 1 and not any(one.upper().startswith("AGENT") for one in lines[-1:]):
                yield "\n".join(lines)  # the end of the one before is missing
                lines, depth = [], 0
            depth += 1
        if depth:
            lines.append(line)
        if _END.fullmatch(line) and depth:
            depth -= 1
            if not depth:
                yield "\n".join(lines)
                lines = []
    if lines:
        yield "\n".join(lines)


def _row(card: str) -> tuple[str, ...]:
    card = _BINARY.sub("", card)
    if len(card) > _MOST_OF_A_CARD:
        raise ValueError("a card is too long")
    quoted = "QUOTED-PRINTABLE" in card.upper()
    read = next(iter(vobject.readComponents(card, allowQP=quoted)))
    organisation = _listed(read, "org")
    return (
        _name(read),
        _text(read, "title") or _text(read, "role"),
        organisation[0] if organisation else "",
        organisation[1] if len(organisation) > 1 else "",
        _preferred(read, "email"),
        _phone(read, mobile=False),
        _phone(read, mobile=True),
        _category(read),
    )


def _name(card: Any) -> str:  # noqa: ANN401 - a card, untyped
    whole = _text(card, "fn")
    if whole:
        return whole
    found = card.contents.get("n")
    if not found:
        return ""
    name = found[0].value
    parts = (getattr(name, part, "") for part in ("given", "additional", "family"))
    return " ".join(" ".join(_flat(part) for part in parts).split())


def _flat(value: object) -> str:
    if isinstance(value, list | tuple):
        return " ".join(_flat(one) for one in value)
    return one_line(str(value or ""))


def _text(card: Any, name: str) -> str:  # noqa: ANN401 - a card, untyped
    found = card.contents.get(name)
    return _flat(found[0].value) if found else ""


def _listed(card: Any, name: str) -> list[str]:  # noqa: ANN401 - a card, untyped
    found = card.contents.get(name)
    if not found:
        return []
    value = found[0].value
    parts = value if isinstance(value, list) else [value]
    return [_flat(part) for part in parts]


def _marks(line: Any) -> set[str]:  # noqa: ANN401 - a line of a card, untyped
    """Return what a line says of itself, as 2.1 (`TEL;CELL`) and later (`TYPE=cell`) do."""
    marks = {str(name).lower() for name in getattr(line, "singletonparams", ())}
    for values in line.params.values():
        for value in values:
            marks.update(str(value).lower().split(","))
    if "PREF" in line.params:
        marks.add("pref")
    return marks


def _preferred(card: Any, name: str) -> str:  # noqa: ANN401 - a card, untyped
    found = card.contents.get(name, [])
    best = next((line for line in found if "pref" in _marks(line)), found[0] if found else None)
    return "" if best is None else _flat(best.value)


def _phone(card: Any, *, mobile: bool) -> str:  # noqa: ANN401 - a card, untyped
    for line in card.contents.get("tel", []):
        marks = _marks(line)
        if "fax" not in marks and ("cell" in marks) is mobile:
            return _flat(line.value).removeprefix("tel:")
    return ""


def _category(card: Any) -> str:  # noqa: ANN401 - a card, untyped
    found = card.contents.get("x-hpdesk-deltager")
    return _flat(found[0].value) if found else ""


def write_cards(people: Sequence[Person], target: Path) -> None:
    """Write people as vCards 4.0; what a person is called, works as and is reached at, no more."""
    text = "".join(line for person in people for line in _card(person))
    write_bytes(target, text.encode("utf-8"))


def _card(person: Person) -> Iterator[str]:
    yield "BEGIN:VCARD\r\nVERSION:4.0\r\n"
    name = one_line(person.name)
    first, _, last = name.rpartition(" ")
    yield _line("FN", _escaped(name))
    yield _line("N", ";".join(map(_escaped, (last, first, "", "", ""))))
    for key, value in (
        ("TITLE", person.title),
        ("ORG", person.organisation_name),
        ("EMAIL", person.email),
        ("TEL;VALUE=text", person.phone),
        ("X-HPDESK-DELTAGER", word(person.category)),
    ):
        if value:
            yield _line(key, _escaped(one_line(value)))
    yield "END:VCARD\r\n"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n")


def _line(key: str, value: str) -> str:
    """Return a line folded at 75 bytes, no letter cut in two (RFC 6350 §3.2)."""
    folded, room = [f"{key}:"], 75 - len(key) - 1
    for letter in value:
        size = len(letter.encode("utf-8"))
        if size > room:
            folded.append("\r\n ")
            room = 74
        folded.append(letter)
        room -= size
    return "".join(folded) + "\r\n"
