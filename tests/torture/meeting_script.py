# SPDX-License-Identifier: MPL-2.0
"""The sample's board meeting, two hours of it, as a secretary types it: keys and nothing else."""

from dataclasses import dataclass
from enum import StrEnum

MEETING = "m-b8"
FIRST_POINT = 1


class Kind(StrEnum):
    """What a part of the script is."""

    DISCUSSION = "discussion"  # a paragraph in Drøftelse
    DECISION = "decision"  # words in Beslutning
    LINE = "line"  # the quick line, ended with Enter
    KEYS = "keys"  # shortcuts alone


@dataclass(frozen=True, slots=True)
class Part:
    """Something to type at a point; `made` says where the words of a line end up.

    `made` is `task`, `note`, `mark`, `apology`, `arrival`, `departure`, `discussion` or
    `decision`; `words` are those that are then found there.
    """

    point: str
    kind: Kind
    text: str = ""
    made: str = ""
    words: str = ""


def _talk(point: str, *paragraphs: str) -> list[Part]:
    return [Part(point, Kind.DISCUSSION, text) for text in paragraphs]


def _line(point: str, text: str, made: str, words: str) -> Part:
    return Part(point, Kind.LINE, text, made, words)


def _decide(point: str, text: str) -> Part:
    return Part(point, Kind.DECISION, text)


_P = [f"i-b8-{number}" for number in range(12)]

SCRIPT: tuple[Part, ...] = (
    Part(_P[1], Kind.KEYS, "F8"),
    *_talk(_P[1], "Karin Vestermark bød velkommen og konstaterede, at dagsordenen var udsendt."),
    _line(_P[1], "/afbud Nadia Skovbjerg", "apology", "Nadia Skovbjerg"),
    _line(_P[1], "/kom Omar Haddad-Friis kl. 14.10", "arrival", "Omar Haddad-Friis"),
    _decide(_P[1], "Dagsordenen blev godkendt uden bemærkninger."),
    _decide(_P[2], "Referatet af mødet den 8. september blev godkendt."),
    *_talk(
        _P[3],
        "Lone Kjærulff gennemgik tjeklisten. Fire opgaver er lukket siden sidst.",
        "Anders Kruse spurgte til lamperne på stien, som mangler en leverandør.",
    ),
    _line(_P[3], "/opgave Jesper Holmgaard 15/1 Finder en leverandør", "task", "leverandør"),
    _line(_P[3], "/note Anders var utålmodig, ring i morgen", "note", "utålmodig"),
    _decide(_P[3], "Tjeklisten blev taget til efterretning."),
    *_talk(
        _P[4],
        "Årsstatus viser, at flere unge kommer i fritidsjob, men at de yngste mangler tilbud.",
        "Mette Øllgaard bad om, at tallene deles op på afdelinger, så man kan se forskellene.",
        "Thomas Ærø fortalte, at skolen ser færre konflikter i frikvartererne end i fjor.",
    ),
    _line(_P[4], "@Lone Kjærulff om 14 dage Deler tallene op på afdelinger", "task", "afdelinger"),
    _line(_P[4], "Birthe Nørlund takkede for overblikket.", "discussion", "for overblikket"),
    *_talk(
        _P[5],
        "Palle Grønning fremlagde erfaringerne fra vinteren og foreslog en ny rute.",
        "Søren Thygesen spurgte, om beboerne er med til at vælge ruten. Det er de.",
        "Ida fra fritidsklubben har tilbudt, at to unge går med den første fredag i måneden.",
    ),
    _line(_P[5], "/forbehold Mette Øllgaard: Afventer budgettet", "mark", "Afventer budgettet"),
    _line(_P[5], "/opgave Palle Grønning 15/1 Udpeg en kontaktperson", "task", "kontaktperson"),
    _line(_P[5], "@Thomas Ærø snarest Aftal adgang til skolen", "task", "adgang til skolen"),
    _decide(_P[5], "Bestyrelsen afsatte 60.000 kr. Ruten dækker også skolestien."),
    _line(_P[5], "/beslutning Ordningen evalueres til foråret.", "decision", "evalueres"),
    *_talk(
        _P[6],
        "Thomas Ærø redegjorde for de to lokaler, der er i spil, og for huslejen.",
        "Henrik Bülow gjorde opmærksom på, at huslejen ikke er med i budgettet for 2027.",
    ),
    _line(_P[6], "/imod Henrik Bülow: Udgiften er ikke dækket", "mark", "ikke dækket"),
    _line(_P[6], "/opgave Henrik Bülow 1/2 Regner på huslejen", "task", "huslejen"),
    _decide(_P[6], "Sagen blev drøftet og tages op igen, når huslejen er regnet igennem."),
    _line(_P[6], "/gik Søren Thygesen kl. 15.20", "departure", "Søren Thygesen"),
    *_talk(_P[7], "Mødeplanen for 2027 blev gennemgået måned for måned."),
    _decide(_P[7], "Mødeplanen blev godkendt med den rettelse, at junimødet flyttes en uge."),
    *_talk(_P[8], "Sagen blev fremlagt for lukkede døre, og spørgsmålene blev besvaret."),
    _decide(_P[8], "Orienteringen blev taget til efterretning."),
    *_talk(_P[9], "Forbruget følger budgettet. Der ventes et mindre overskud på driften."),
    _line(_P[9], "@Henrik Bülow uge 4 Sender det endelige regnskab", "task", "endelige regnskab"),
    _decide(_P[9], "Orienteringen om økonomien blev taget til efterretning."),
    *_talk(_P[10], "Til næste møde: fritidspas, lokaler og en status på nattevandringen."),
    *_talk(_P[11], "Karin Vestermark takkede for et godt år og for god ro og orden."),
    Part(_P[11], Kind.KEYS, "F8"),
)


def count_keys() -> int:
    """Return how many letters the script has, each of them a key."""
    return sum(len(part.text) for part in SCRIPT if part.kind is not Kind.KEYS)
