# SPDX-License-Identifier: MPL-2.0
"""The words by which Danish referater say what follows: labels, outcomes, and who decided."""

import re
from dataclasses import dataclass
from enum import Enum

from hpdesk.domain.meetings import ItemKind, Outcome


class Part(Enum):
    """What a stretch of a referat is."""

    DATE = "date"
    TIME = "time"
    PLACE = "place"
    PRESENT = "present"
    APOLOGIES = "apologies"
    CHAIR = "chair"
    MINUTE_TAKER = "minute_taker"
    AGENDA = "agenda"
    DISCUSSION = "discussion"
    DECISION = "decision"
    RECOMMENDATION = "recommendation"
    CASE = "case"
    TASKS = "tasks"
    RESPONSIBLE = "responsible"
    DUE = "due"


_LABELS = {
    Part.DATE: "dato|mødedato|tidspunkt|tid og sted|dato og tid|dato og tidspunkt|mødetidspunkt",
    Part.TIME: "tid|kl|klokken|mødetid|start og slut",
    Part.PLACE: "sted|mødested|lokale|adresse",
    Part.PRESENT: "deltagere|deltager|tilstede|til stede|fremmødte|mødedeltagere|mødt"
    "|deltog|deltagende|til stede var|tilstede var|følgende deltog|mødedeltager"
    "|deltagere i mødet|medlemmer|øvrige deltagere|øvrige|administration"
    "|fra sekretariatet|sekretariatet|gæster|gæst",
    Part.APOLOGIES: "afbud|afbud fra|fraværende|ikke til stede|ikke tilstede|meldt afbud",
    Part.CHAIR: "mødeleder|ordstyrer|dirigent|formand",
    Part.MINUTE_TAKER: "referent|ref|sekretær|referat ved|referat af",
    Part.AGENDA: "dagsorden|dagsordenen|punkter|indhold|punkter på dagsordenen|dagsordenspunkter",
    Part.DISCUSSION: "drøftelse|drøftelser|referat|bemærkninger|kommentarer|debat|dialog"
    "|diskussion|opsamling|resumé af drøftelsen|mødets drøftelse",
    Part.DECISION: "beslutning|beslutninger|konklusion|konklusioner|afgørelse|vedtagelse"
    "|besluttet|det blev besluttet|aftale|aftalt|vedtaget|bestyrelsens beslutning"
    "|styregruppens beslutning|beslutningen",
    Part.RECOMMENDATION: "indstilling|indstillinger|det indstilles|forslag til beslutning"
    "|sekretariatet indstiller|anbefaling",
    Part.CASE: "sagsfremstilling|baggrund|sagen|oplæg|fremstilling|resumé|beskrivelse",
    Part.TASKS: "opgave|opgaver|handling|handlinger|opfølgning|aktion|aktioner|action"
    "|to do|to-do|todo|aktionspunkter|aktionsliste|næste skridt|handlepunkter|aftalte opgaver",
    Part.RESPONSIBLE: "ansvarlig|ansvarlige|tovholder|tovholdere|hvem|udføres af|ansv",
    Part.DUE: "frist|deadline|tidsfrist|hvornår|senest|forfald|inden",
}
_BY_WORD = {word: part for part, words in _LABELS.items() for word in words.split("|")}
_LONGEST = 40  # characters of a label
_LABEL = re.compile(r"(?P<label>[^\W\d_][^:\n]{0,39}?)\s*(?P<colon>:)\s*(?P<rest>.*)", re.DOTALL)
# »Beslutning – Godkendt« too, but a dash ends only labels that no sentence begins with.
_DASHED = re.compile(
    r"(?P<label>beslutning|konklusion|ansvarlig|frist|afbud)\s+[–-]\s+(?P<rest>.+)"
)
_CLEAN = re.compile(r"[\s.()\[\]*_]+")


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the beginning of a line, and what stands after it on the line."""

    part: Part
    rest: str


def label_of(text: str, *, alone: bool = False) -> Label | None:
    """Return the label a line begins with, or None.

    `alone` takes a mere word without a colon too, as in a heading or a bold line.
    """
    words = text.strip()
    found = _LABEL.match(words)
    if found and (part := _part(found["label"])) is not None:
        return Label(part, found["rest"].strip())
    dashed = _DASHED.match(words.casefold())
    if dashed and (part := _part(dashed["label"])) is not None:
        return Label(part, words[dashed.start("rest") :].strip())
    if alone and len(words) <= _LONGEST and (part := _part(words)) is not None:
        return Label(part, "")
    return None


def _part(words: str) -> Part | None:
    folded = _CLEAN.sub(" ", words.casefold()).strip()
    return _BY_WORD.get(folded)


_ORGAN = (
    r"(?:bestyrelsen|styregruppen|gruppen|udvalget|følgegruppen|forretningsudvalget|mødet"
    r"|organisationsbestyrelsen|afdelingsbestyrelsen|formandskabet|medlemmerne|parterne"
    r"|tværforvaltningsgruppen|projektgruppen|arbejdsgruppen|repræsentantskabet|rådet|alle|vi|man"
    r"|der var enighed|der er enighed|det)"
)
_THING = (
    r"(?:dagsorden(?:en)?|referatet?|regnskabet?|budgettet|punktet|indstillingen|forslaget"
    r"|oplægget|planen|orienteringen|status(?:sen)?|mødeplanen|årshjulet|sagen|ansøgningen)"
)
_DECIDED = (
    r"(?:beslutte(?:de|r|t)|godkend(?:te|er|t|es)|vedt(?:og|ager|aget|ages)|tiltr(?:ådte|æder|ådt)"
    r"|bevilg(?:ede|er|et)|tilslutte(?:de|r)|afvis(?:te|er|t)|forkaste(?:de|r|t)"
    r"|udsæt(?:ter|tes)|udsat(?:te|t)?|udskød|udskyde(?:r|s)|udskudt|valgte|vælger|aftalte|aftaler"
    r"|drøftede|drøfter|drøftet|tog|tager|taget|indstille(?:de|r)|anbefale(?:de|r)|enig)"
)
_SENTENCE = re.compile(
    rf"(?:{_ORGAN}\s+(?:\w+\s+){{0,4}}?{_DECIDED}\b"
    rf"|{_THING}\s+(?:\w+\s+){{0,5}}?(?:blev|er|bliver|blev\s+\w+)\s+(?:\w+\s+){{0,3}}?{_DECIDED}\b"
    rf"|{_THING}\s+{_DECIDED}\b"
    r"|(?:det|der)\s+(?:blev|er)\s+(?:\w+\s+){0,2}?(?:besluttet|aftalt|vedtaget|enighed)\b"
    r"|der\s+(?:var|er)\s+(?:\w+\s+){0,2}?(?:enighed|opbakning|tilslutning)\b)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:enstemmigt\s+)?(?:godkendt|vedtaget|tiltrådt|afvist|forkastet|udsat|udskudt|drøftet"
    r"|taget til efterretning|til efterretning|taget til orientering|orienteringen blev taget til"
    r" efterretning|besluttet)\b.{0,80}",
    re.IGNORECASE | re.DOTALL,
)
_OUTCOMES = (
    (
        Outcome.REJECTED,
        (
            r"ikke (?:\w+ )?(?:godkend|vedtag|tiltr|imødekom)"
            r"|(?:godkend|vedtog|tiltr|imødekom)\w* ikke\b|\bafvis|forkast|afslag|nedstemt"
        ),
    ),
    (
        Outcome.APPROVED_WITH_CHANGES,
        (
            r"(?:godkend|vedt[ao]g|tiltr)\w*\b.{0,40}\bmed\b.{0,30}"
            r"(?:ændring|bemærkning|tilføjels|rettels|præcisering|forbehold)"
        ),
    ),
    (Outcome.POSTPONED, r"\budsat|udsæt|udskudt|udskyd|udskød"),
    (Outcome.NOTED, r"til efterretning|til orientering|ad notam"),
    (
        Outcome.APPROVED,
        r"godkend|vedt[ao]g|tiltr(?:ådt|æd)|beslutte|bevilg|tilslut|opbakning|aftalt|enighed|valgt",
    ),
    (Outcome.DISCUSSED, r"drøft"),
)
_OUTCOME_PATTERNS = tuple((outcome, re.compile(words, re.I | re.S)) for outcome, words in _OUTCOMES)
_TELLS = re.compile(
    r"\b(?:orientering|status|meddelelser|nyt fra|siden sidst|eventuelt|opfølgning|præsentation"
    r"|velkomst)\b",
    re.IGNORECASE,
)
_DISCUSSES = re.compile(r"\b(?:drøftelse|temadrøftelse|dialog|debat|workshop|tema)\b", re.I)
_MARK = re.compile(
    r"\(\s*([BDO])\s*\)|[–-]\s*([BDO])\s*$|\b(?:til )?(beslutning|drøftelse|orientering)\s*\)?$",
    re.I,
)


def decides(text: str) -> bool:
    """Tell whether a line says what was decided."""
    words = text.strip()
    return bool(_SENTENCE.match(words) or _BARE.fullmatch(words))


def outcome_of(text: str) -> Outcome | None:
    """Return what a decision's words say became of the point, or None."""
    return next((outcome for outcome, words in _OUTCOME_PATTERNS if words.search(text)), None)


def kind_of(title: str, outcome: Outcome | None, *, decided: bool = False) -> ItemKind:
    """Return what was asked at a point: by its mark, else by its title, else by its outcome.

    `decided` tells that the referat has a decision there, whatever its words.
    """
    mark = _MARK.search(title)
    if mark:
        letter = next(group for group in mark.groups() if group)[:1].upper()
        return {"B": ItemKind.DECISION, "D": ItemKind.DISCUSSION}.get(letter, ItemKind.INFORMATION)
    if "godkendelse" in title.casefold() or "beslutning om" in title.casefold():
        return ItemKind.DECISION
    if _TELLS.search(title):
        return ItemKind.INFORMATION
    if _DISCUSSES.search(title):
        return ItemKind.DISCUSSION
    match outcome:
        case Outcome.NOTED:
            return ItemKind.INFORMATION
        case Outcome.DISCUSSED:
            return ItemKind.DISCUSSION
        case None if not decided:
            return ItemKind.INFORMATION
    return ItemKind.DECISION
