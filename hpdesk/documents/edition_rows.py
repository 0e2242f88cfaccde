# SPDX-License-Identifier: MPL-2.0
"""The editions of a meeting's papers, one row each: what each holds and as which files it comes.

The window, the command line and the sending read these rows; `edition.py` decides what is let
through for each of them.
"""

from dataclasses import dataclass
from enum import StrEnum


class EditionKey(StrEnum):
    """Who a copy of the papers is for."""

    PUBLIC = "public"
    BOARD = "board"
    MEMBER = "member"
    GUEST = "guest"
    CHAIR = "chair"
    SUPPLEMENT = "supplement"
    PRINT = "print"


class PackForm(StrEnum):
    """As what the papers can be saved."""

    PDF = "pdf"
    WORD = "docx"
    ZIP = "zip"
    JOURNAL = "journal"


class ReaderKind(StrEnum):
    """Whom an edition must be told the name of."""

    NOBODY = "nobody"
    MEMBER = "member"
    GUEST = "guest"


class ChairPart(StrEnum):
    """What the chair's copy can hold that no other copy does."""

    TIMES = "times"
    PREPARED = "prepared"
    POSITIONS = "positions"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class EditionRow:
    """An edition: its name, what it holds in one sentence, its files, and whom it needs."""

    key: EditionKey
    name: str
    holds: str
    forms: tuple[PackForm, ...]
    reader: ReaderKind = ReaderKind.NOBODY


@dataclass(frozen=True, slots=True)
class EditionChoice:
    """An edition as a person chose it: for whom, and of the chair's copy what goes in.

    Nothing private is in the chair's copy unless it is named.
    """

    key: EditionKey = EditionKey.BOARD
    person_id: str = ""
    chair_parts: frozenset[ChairPart] = frozenset({ChairPart.TIMES})

    @property
    def row(self) -> EditionRow:
        """Return the edition's row."""
        return EDITION_OF[self.key]


_EVERY_FORM = tuple(PackForm)

EDITIONS = (
    EditionRow(
        EditionKey.PUBLIC,
        "Åben udgave",
        "Lukkede punkter står med nummer og offentlig titel; deres sag og bilag er ikke med.",
        _EVERY_FORM,
    ),
    EditionRow(
        EditionKey.BOARD,
        "Medlemmernes udgave",
        "Alle punkter og bilag, også de lukkede. Send den kun til medlemmerne.",
        _EVERY_FORM,
    ),
    EditionRow(
        EditionKey.MEMBER,
        "Ét medlems eksemplar",
        "Som medlemmernes udgave, uden de punkter, der er udeladt for medlemmet.",
        (PackForm.PDF, PackForm.WORD, PackForm.ZIP),
        ReaderKind.MEMBER,
    ),
    EditionRow(
        EditionKey.GUEST,
        "Én gæsts materiale",
        "Kun de punkter, gæsten deltager under, med deres bilag.",
        (PackForm.PDF, PackForm.WORD, PackForm.ZIP),
        ReaderKind.GUEST,
    ),
    EditionRow(
        EditionKey.CHAIR,
        "Formandens eksemplar",
        "Alle punkter og bilag, med tider og det fra sekretariatet, der vælges til. Fortroligt.",
        (PackForm.PDF, PackForm.WORD),
    ),
    EditionRow(
        EditionKey.SUPPLEMENT,
        "Tillægsdagsorden",
        "Kun det, der er nyt eller ændret siden den seneste udsendelse.",
        (PackForm.PDF, PackForm.WORD),
    ),
    EditionRow(
        EditionKey.PRINT,
        "Til print",
        "Medlemmernes udgave til dobbeltsidet tryk: bilag begynder på højresider, med faneblade.",
        (PackForm.PDF,),
    ),
)

EDITION_OF = {row.key: row for row in EDITIONS}
