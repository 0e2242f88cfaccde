# SPDX-License-Identifier: MPL-2.0
"""What a look into a bilag found that its reader or its author would want to know."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

# raised when more is looked for, so that what was looked into before is looked into again
_NOTES_VERSION = 2


class BilagTrait(StrEnum):
    """A thing about a bilag worth a look before it goes out."""

    CPR_NUMBER = "cpr_number"
    TRACKED_CHANGES = "tracked_changes"
    COMMENTS = "comments"
    HIDDEN_SHEETS = "hidden_sheets"
    HIDDEN_ROWS = "hidden_rows"
    HIDDEN_SLIDES = "hidden_slides"
    HIDDEN_TEXT = "hidden_text"
    PASSWORD = "password"
    NO_TEXT = "no_text"
    BLANK_PAGES = "blank_pages"
    FONTS_NOT_EMBEDDED = "fonts_not_embedded"
    MACROS = "macros"
    EXTERNAL_LINKS = "external_links"
    SIGNATURE = "signature"
    FILLED_FORM = "filled_form"
    LARGE_PAGES = "large_pages"
    ROWS_LEFT_OUT = "rows_left_out"
    CUT_SHORT = "cut_short"
    PARTS_LEFT_OUT = "parts_left_out"
    NOT_CONVERTED = "not_converted"


@dataclass(frozen=True, slots=True)
class BilagNote:
    """A trait of a bilag and how often it was found; never the words that were found."""

    trait: BilagTrait
    count: int = 1


@dataclass(frozen=True, slots=True)
class _Words:
    one: str
    many: str
    mend: str


# `{n}` is the count
_WORDS = {
    BilagTrait.CPR_NUMBER: _Words(
        "har et tal, der ligner et CPR-nummer",
        "har {n} tal, der ligner CPR-numre",
        "Fjern tallet i filen, og vedlæg den igen, medmindre modtagerne må se det.",
    ),
    BilagTrait.TRACKED_CHANGES: _Words(
        "har en rettelse, der ikke er godkendt eller afvist",
        "har {n} rettelser, der ikke er godkendt eller afvist",
        "Godkend eller afvis rettelserne i filen, og vedlæg den igen. Ellers kan de ses i pakken.",
    ),
    BilagTrait.COMMENTS: _Words(
        "har en kommentar",
        "har {n} kommentarer",
        "Slet kommentarerne i filen, hvis de ikke er til mødets deltagere, og vedlæg den igen.",
    ),
    BilagTrait.HIDDEN_SHEETS: _Words(
        "har et skjult ark",
        "har {n} skjulte ark",
        "Skjulte ark kommer ikke med i pakken. Vis dem i filen, hvis de skal med.",
    ),
    BilagTrait.HIDDEN_ROWS: _Words(
        "har skjulte rækker eller kolonner",
        "har skjulte rækker eller kolonner",
        "De kommer ikke med i pakken. Vis dem i filen, hvis de skal med.",
    ),
    BilagTrait.HIDDEN_SLIDES: _Words(
        "har et skjult dias",
        "har {n} skjulte dias",
        "Skjulte dias kommer ikke med i pakken. Vis dem i filen, hvis de skal med.",
    ),
    BilagTrait.HIDDEN_TEXT: _Words(
        "har skjult tekst",
        "har skjult tekst",
        "Skjult tekst kommer ikke med i pakken. Fjern den i filen, eller vis den.",
    ),
    BilagTrait.PASSWORD: _Words(
        "er beskyttet med adgangskode",
        "er beskyttet med adgangskode",
        "Gem en kopi uden adgangskode, og vedlæg den i stedet, hvis bilaget skal flettes ind.",
    ),
    BilagTrait.NO_TEXT: _Words(
        "har en side uden tekst, så den er formentlig skannet",
        "har {n} sider uden tekst, så de er formentlig skannet",
        "Der kan ikke søges i dem, og de kan ikke læses op. Skan med tekstgenkendelse (OCR), "
        "eller brug den oprindelige fil.",
    ),
    BilagTrait.BLANK_PAGES: _Words(
        "har en tom side",
        "har {n} tomme sider",
        "Se efter i filen, om der mangler noget. Er det meningen, er der intet at gøre.",
    ),
    BilagTrait.FONTS_NOT_EMBEDDED: _Words(
        "bruger en skrifttype, der ikke ligger i filen",
        "bruger {n} skrifttyper, der ikke ligger i filen",
        "Teksten kan se anderledes ud hos modtageren. Gem filen som PDF igen med skrifttyper "
        "indlejret.",
    ),
    BilagTrait.MACROS: _Words(
        "har makroer eller scripts",
        "har makroer eller scripts",
        "De køres aldrig og kommer ikke med som sider. Fjern dem, hvis filen sendes videre.",
    ),
    BilagTrait.EXTERNAL_LINKS: _Words(
        "henter indhold fra en anden fil eller fra nettet",
        "henter indhold fra {n} andre steder",
        "Det hentes ikke til pakken. Indsæt indholdet i selve filen, og vedlæg den igen.",
    ),
    BilagTrait.SIGNATURE: _Words(
        "er underskrevet digitalt",
        "har {n} digitale underskrifter",
        "Underskriften kan ikke kontrolleres i pakken. Gem den underskrevne fil i journalen.",
    ),
    BilagTrait.FILLED_FORM: _Words(
        "har et udfyldt formularfelt",
        "har {n} udfyldte formularfelter",
        "Det udfyldte bliver til almindelig tekst i pakken. Se efter, at det må ses.",
    ),
    BilagTrait.LARGE_PAGES: _Words(
        "har en side, der er større end A3",
        "har {n} sider, der er større end A3",
        "Den kan være svær at læse på skærm og udskrive. Brug eventuelt en mindre udgave.",
    ),
    BilagTrait.ROWS_LEFT_OUT: _Words(
        "er langt, så én række er udeladt i pakken",
        "er langt, så {n} rækker er udeladt i pakken",
        "Vedlæg et uddrag, eller gem tabellen som PDF.",
    ),
    BilagTrait.CUT_SHORT: _Words(
        "er så stort, at noget af det er udeladt i pakken",
        "er så stort, at noget af det er udeladt i pakken",
        "Vedlæg et uddrag, eller gem filen som PDF i det program, den er lavet i.",
    ),
    BilagTrait.PARTS_LEFT_OUT: _Words(
        "har en vedhæftet fil, der ikke kan vises som sider",
        "har {n} vedhæftede filer, der ikke kan vises som sider",
        "Skal noget af det med, så vedlæg det som et bilag for sig.",
    ),
    BilagTrait.NOT_CONVERTED: _Words(
        "kan ikke blive til sider på denne computer",
        "kan ikke blive til sider på denne computer",
        "Filen følger med i sin oprindelige form. Installer Microsoft Office eller LibreOffice, "
        "eller gem den som PDF, hvis den skal flettes ind.",
    ),
}


def note_words(note: BilagNote) -> str:
    """Return what a note says of its bilag: `har 3 kommentarer`."""
    words = _WORDS[note.trait]
    return (words.one if note.count == 1 else words.many).replace("{n}", str(note.count))


def note_mend(note: BilagNote) -> str:
    """Return what to do about a note, as a sentence or two."""
    return _WORDS[note.trait].mend


def note_sentence(note: BilagNote) -> str:
    """Return a note with what to do about it, as it stands beside its bilag."""
    return f"Bilaget {note_words(note)}. {note_mend(note)}"


def notes_to_json(notes: Sequence[BilagNote]) -> str:
    """Return notes as they are kept in the file."""
    rows = [[note.trait.value, note.count] for note in notes]
    return json.dumps({"version": _NOTES_VERSION, "notes": rows}, separators=(",", ":"))


def notes_from_json(text: str | None) -> tuple[BilagNote, ...] | None:
    """Return kept notes, or None where none were made or more is looked for by now."""
    if not text:
        return None
    try:
        kept = json.loads(text)
        if kept["version"] < _NOTES_VERSION:
            return None
        known = set(BilagTrait)
        return tuple(
            BilagNote(BilagTrait(trait), int(count))
            for trait, count in kept["notes"]
            if trait in known
        )
    except (ValueError, TypeError, KeyError):
        return None


def joined(notes: Sequence[BilagNote]) -> tuple[BilagNote, ...]:
    """Return notes once for each trait with the greatest count, in the order of the traits."""
    most: dict[BilagTrait, int] = {}
    for note in notes:
        most[note.trait] = max(note.count, most.get(note.trait, 0))
    return tuple(BilagNote(trait, most[trait]) for trait in BilagTrait if trait in most)
