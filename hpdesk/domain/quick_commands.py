# SPDX-License-Identifier: MPL-2.0
"""The commands with which a quick line may begin, as typed, shortened or misspelt."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hpdesk.domain.danish_names import fold
from hpdesk.domain.quick_kinds import QuickKind


@dataclass(frozen=True, slots=True)
class Command:
    """A command: the word with its slash, what follows it, what it does, and a line with it."""

    word: str
    kind: QuickKind
    follows: str
    meaning: str
    example: str


COMMANDS: tuple[Command, ...] = (
    Command(
        "/opgave",
        QuickKind.TASK,
        "NAVN FRIST TEKST",
        "Opretter en opgave.",
        "/opgave Mette Holm 1/6 Skriv notat",
    ),
    Command(
        "/beslutning",
        QuickKind.DECISION,
        "TEKST",
        "Føjer til beslutningen.",
        "/beslutning Evalueres til foråret.",
    ),
    Command(
        "/drøftelse",
        QuickKind.TEXT,
        "TEKST",
        "Føjer til drøftelsen.",
        "/drøftelse Sagen blev fremlagt.",
    ),
    Command(
        "/forbehold",
        QuickKind.RESERVATION,
        "NAVN: TEKST",
        "Noterer et forbehold.",
        "/forbehold Mette Holm: Afventer budgettet",
    ),
    Command(
        "/imod",
        QuickKind.DISSENT,
        "NAVN: TEKST",
        "Noterer, hvem der stemte imod.",
        "/imod Mette Holm: Ønsker model A",
    ),
    Command(
        "/ført",
        QuickKind.STATEMENT,
        "NAVN: TEKST",
        "Fører en udtalelse til referat.",
        "/ført Mette Holm: Takkede for arbejdet",
    ),
    Command(
        "/inhabil",
        QuickKind.CONFLICT_OF_INTEREST,
        "NAVN",
        "Noterer, hvem der er inhabil.",
        "/inhabil Mette Holm",
    ),
    Command(
        "/note",
        QuickKind.NOTE,
        "TEKST",
        "Gemmer en note, som kun sekretariatet ser.",
        "/note Ring til Mette i morgen",
    ),
    Command("/afbud", QuickKind.APOLOGY, "NAVN", "Noterer et afbud.", "/afbud Mette Holm"),
    Command(
        "/gæst",
        QuickKind.GUEST,
        "NAVN kl. 14.30-15",
        "Noterer en gæst under punktet.",
        "/gæst Mette Holm kl. 13.15-14",
    ),
    Command(
        "/kom",
        QuickKind.ARRIVAL,
        "NAVN kl. 14.20",
        "Noterer, hvornår en person kom.",
        "/kom Mette Holm kl. 14.20",
    ),
    Command(
        "/gik",
        QuickKind.DEPARTURE,
        "NAVN kl. 15.10",
        "Noterer, hvornår en person gik.",
        "/gik Mette Holm kl. 15.10",
    ),
    Command(
        "/suppleant",
        QuickKind.DEPUTY,
        "NAVN for NAVN",
        "Noterer en suppleant.",
        "/suppleant Mette Holm for Peter Dam",
    ),
    Command(
        "/udsat",
        QuickKind.POSTPONED,
        "til næste møde",
        "Udsætter punktet.",
        "/udsat til næste møde",
    ),
    Command(
        "/tid", QuickKind.CLOCK, "start, stop eller 15", "Styrer uret for punktet.", "/tid stop"
    ),
)

_BY_WORD = {fold(command.word[1:]): command for command in COMMANDS}
_STATEMENT = _BY_WORD["ført"]
# Words that are the same command but are not offered, nor shortened.
_ALSO = {"tilreferat": _STATEMENT}
_TYPED = re.compile(r"\s*/([^\W\d_]{1,20})(?=[\s:@.,;!?]|$):?")
_LONGER_STATEMENT = re.compile(r"\s*/(?:ført[ \t]+)?til[ \t]+referat(?!\w):?", re.IGNORECASE)
_WITHOUT_SLASH = re.compile(
    r"\s*(?:(?P<word>beslutning|opgave|forbehold)|(?P<statement>(?:ført[ \t]+)?til[ \t]+referat))"
    r"[ \t]*:",
    re.IGNORECASE,
)
_SHORTEST_BEGINNING = 2  # letters
_LETTERS_PER_SLIP = 3
_MOST_SLIPS = 2
_LONGEST_WORD = 20


@dataclass(frozen=True, slots=True)
class TypedCommand:
    """Where a line's command stands, a colon after it included."""

    command: Command
    start: int
    end: int


def read_command(line: str) -> TypedCommand | None:
    """Return the command with which a line begins, or None.

    A command is a slash with its word, or with a beginning of it that only one command has;
    `Beslutning:`, `Opgave:`, `Forbehold:` and `Ført til referat:` are commands without one.
    """
    if longer := _LONGER_STATEMENT.match(line):
        return _typed(_STATEMENT, longer)
    if plain := _WITHOUT_SLASH.match(line):
        return _typed(_BY_WORD[fold(plain["word"])] if plain["word"] else _STATEMENT, plain)
    if typed := _TYPED.match(line):
        word = fold(typed[1])
        command = _BY_WORD.get(word) or _ALSO.get(word) or _shortened(word)
        return _typed(command, typed) if command else None
    return None


def read_unknown_command(line: str) -> tuple[int, int, str] | None:
    """Return where a word stands that looks like a command, and the one probably meant.

    The last is empty where none comes near.
    """
    typed = _TYPED.match(line)
    if typed is None or read_command(line):
        return None
    return typed.start(1) - 1, typed.end(1), nearest_command(typed[1])


def complete_command(text: str) -> tuple[Command, ...]:
    """Return the commands that a line under way, `/o` say, may become; all of them for `/`."""
    typed = text.strip()
    if not typed.startswith("/") or len(typed) > _LONGEST_WORD:
        return ()
    return tuple(_beginning_with(fold(typed[1:])))


def nearest_command(word: str) -> str:
    """Return the command nearest to a misspelt word, or an empty text where none is near."""
    plain = word.strip().lstrip("/").casefold()
    wanted = fold(plain)
    if len(wanted) > _LONGEST_WORD:
        return ""
    # As written too: folded alone, `opgvae` has an æ in it.
    slips = [
        (min(_slips(wanted, known), _slips(plain, command.word[1:])), command.word)
        for known, command in _BY_WORD.items()
    ]
    # A word that runs on, as in `/opgaver` or `/opgaveLK`, is a slip of one.
    slips += [
        (1, command.word)
        for known, command in _BY_WORD.items()
        if len(known) > _LETTERS_PER_SLIP and wanted.startswith(known)
    ]
    fewest, found = min(slips, key=_fewest)
    most = min(_MOST_SLIPS, max(1, len(wanted) // _LETTERS_PER_SLIP))
    return found if fewest <= most else ""


def _fewest(row: tuple[int, str]) -> int:
    return row[0]


def _typed(command: Command, match: re.Match[str]) -> TypedCommand:
    start = len(match[0]) - len(match[0].lstrip())
    return TypedCommand(command, start, match.end())


def _beginning_with(beginning: str) -> list[Command]:
    return [command for word, command in _BY_WORD.items() if word.startswith(beginning)]


def _shortened(word: str) -> Command | None:
    found = _beginning_with(word) if len(word) >= _SHORTEST_BEGINNING else []
    return found[0] if len(found) == 1 else None


def _slips(typed: str, meant: str) -> int:
    """Return how many letters are wrong, missing, too many or swapped with the next."""
    before: Sequence[int] = ()
    row: Sequence[int] = range(len(meant) + 1)
    for i, letter in enumerate(typed):
        two_before, before, row = before, row, [i + 1]
        for j, wanted in enumerate(meant):
            fewest = min(before[j] + (letter != wanted), before[j + 1] + 1, row[j] + 1)
            if i and j and letter == meant[j - 1] and typed[i - 1] == wanted:
                fewest = min(fewest, two_before[j - 1] + 1)
            row.append(fewest)
    return row[-1]
