# SPDX-License-Identifier: MPL-2.0
"""Whether a point of an agenda is whole: what it asks for, and what that needs."""

import re
from collections.abc import Iterable, Sequence

from hpdesk.domain.agenda import Readiness, ReadinessState, is_formal
from hpdesk.domain.danish_names import fold
from hpdesk.domain.meetings import AgendaItem, ItemKind, QuestionKind, StandingPoint
from hpdesk.domain.preflight_findings import (
    TONES,
    PreflightFinding,
    Rule,
    Tone,
    fingerprint,
    point_name,
)
from hpdesk.domain.words import word

# domain.md §2, the handbook's question for each of the three kinds
HELP_QUESTIONS = {
    QuestionKind.STRATEGIC: (
        "Aktiviteterne har ikke bragt os nærmere målene: Vil bestyrelsen ændre dem?"
    ),
    QuestionKind.COOPERATION: (
        "En partner lever ikke op til delaftalen: Hvad kan bestyrelsen gøre?"
    ),
    QuestionKind.PRIORITY: (
        "Behovet for ressourcer er undervurderet: Vil bestyrelsen omprioritere?"
    ),
}
_AT_LINE = re.compile(r"\s*(?:[0-9]{1,2}[.)]|[-*+•]|[a-zæøå]\))\s+(?:at\s+)?(\S.*)")
_AT_WORD = re.compile(r"\bat\b", re.IGNORECASE)
_ASKS_NOTHING = re.compile(r"efterretning|til orientering|orienter|drøft|noter|kommenter|bemærk")
_APPROVES = re.compile(r"godkend|tiltræd|vedtag|tager stilling")
# domain.md §2: nothing can be decided under »Orientering fra …« and Eventuelt (dwis.dk)
_TELLS_ONLY = re.compile(r"(?:orientering (?:fra|om)|meddelelser|nyt fra|eventuelt|evt\b)")
_ASKS_DECISION = re.compile(
    r"(?:bestyrelsen|styregruppen|udvalget|medlemmerne|mødet|der)\s+(?:skal|bør|bedes)\s+"
    r"(?:\w+\s+){0,3}?(?:beslutte|godkende|vælge|tage stilling|træffe beslutning|vedtage)\b"
    r"|\b(?:indstilles|forelægges) (?:til|at) (?:beslutning|godkendelse|godkende|beslutte)"
)
_CASE_TEXTS = ("summary", "case", "options")
_FIRST_LOOK = 20_000


def at_points(recommendation: str) -> tuple[str, ...]:
    """Return what a recommendation asks for, point by point, without the words before it."""
    lines = [match[1] for line in recommendation.splitlines() if (match := _AT_LINE.match(line))]
    if lines:
        return tuple(line.strip() for line in lines)
    text = recommendation.strip()
    found = _AT_WORD.search(text)
    return (text[found.end() :].strip(),) if found else ((text,) if text else ())


def completeness(
    item: AgendaItem, parent: AgendaItem | None = None, *, has_subs: bool = False
) -> tuple[PreflightFinding, ...]:
    """Return what holds a point back: indstilling, sagsfremstilling and the files of its bilag.

    A point with sub-points leaves its case to them, a sub-point to the point it stands under.
    """
    found = [_without_file(item, place) for place, a in enumerate(item.attachments) if not a.sha256]
    if is_formal(item) or item.kind is not ItemKind.DECISION or has_subs:
        return tuple(found)
    if not item.recommendation.strip():
        found.append(
            _of(
                Rule.NO_RECOMMENDATION,
                "warn",
                item,
                "mangler indstilling",
                "Skriv, hvad der indstilles, at der besluttes.",
                field="recommendation",
                about=(item.title,),
            )
        )
    presented = (item.case, item.summary) + ((parent.case, parent.summary) if parent else ())
    if not any(text.strip() for text in presented):
        found.append(
            _of(
                Rule.NO_CASE,
                "warn",
                item,
                "mangler sagsfremstilling",
                "Skriv et resumé eller en sagsfremstilling, så medlemmerne kan forberede sig.",
                field="case",
                about=(item.title,),
            )
        )
    return tuple(found)


def _without_file(item: AgendaItem, place: int) -> PreflightFinding:
    bilag = item.attachments[place]
    name = f"Bilag {bilag.number}" if bilag.number else f"Bilaget »{bilag.title}«"
    return PreflightFinding(
        Rule.ATTACHMENT_WITHOUT_FILE,
        "over",
        f"{name} mangler sin fil",
        f"{bilag.title}. Vælg filen igen, eller fjern bilaget fra punktet.",
        item.id,
        bilag.id,
        "bilag",
        fingerprint(bilag.id),
        can_be_accepted=False,
    )


def completeness_of(items: Sequence[AgendaItem]) -> dict[str, tuple[PreflightFinding, ...]]:
    """Return what holds each point back, by point, with sub-points seen under their point."""
    by_key, subs = families(items)
    return {
        item.id: completeness(item, by_key.get(item.parent_id or ""), has_subs=item.id in subs)
        for item in items
    }


def families(
    items: Sequence[AgendaItem],
) -> tuple[dict[str, AgendaItem], dict[str, list[AgendaItem]]]:
    """Return the points by key, and the sub-points of each that has any."""
    by_key = {item.id: item for item in items}
    subs: dict[str, list[AgendaItem]] = {}
    for item in items:
        if item.parent_id in by_key:
            subs.setdefault(item.parent_id or "", []).append(item)
    return by_key, subs


def recommendation_without_at(item: AgendaItem) -> tuple[PreflightFinding, ...]:
    """Return that an indstilling has no at-point, which the minutes could answer."""
    text = item.recommendation.strip()
    lines = text.splitlines()
    if not text or _AT_WORD.search(text) or any(_AT_LINE.match(line) for line in lines):
        return ()
    return (
        _of(
            Rule.RECOMMENDATION_WITHOUT_AT,
            "info",
            item,
            "har en indstilling uden at-punkter",
            "Skriv den som »… indstiller, at« med ét punkt for hver ting, der skal besluttes.",
            field="recommendation",
            about=(text,),
        ),
    )


def decision_under_information(item: AgendaItem) -> tuple[PreflightFinding, ...]:
    """Return that a point asks for a decision where nothing can be decided."""
    told = item.standing is StandingPoint.ANY_OTHER or _TELLS_ONLY.match(fold(item.title))
    if item.kind is ItemKind.DECISION:
        if not told:
            return ()
        return (
            _of(
                Rule.DECISION_UNDER_INFORMATION,
                "warn",
                item,
                "er sat til beslutning, men titlen lover kun orientering",
                "Under orienteringer og eventuelt kan der ikke besluttes noget. Giv sagen sit eget "
                "punkt, eller skift titlen.",
                field="kind",
                about=(item.title,),
            ),
        )
    if item.kind is not ItemKind.INFORMATION:
        return ()
    asked = [p for p in at_points(item.recommendation) if not _ASKS_NOTHING.search(p.lower())]
    if asked:
        where, what = "recommendation", asked[0]
    elif spoken := _asking_text(item):
        where, what = spoken
    else:
        return ()
    return (
        _of(
            Rule.DECISION_UNDER_INFORMATION,
            "warn",
            item,
            "er til orientering, men beder om en beslutning",
            f"»{what[:120]}«. Skift punktet til beslutning eller drøftelse, eller ret teksten.",
            field=where,
            about=(item.kind, what),
        ),
    )


def _asking_text(item: AgendaItem) -> tuple[str, str] | None:
    for name in _CASE_TEXTS:
        text: str = getattr(item, name)[:_FIRST_LOOK]
        found = _ASKS_DECISION.search(text.lower())
        if found:
            return name, text[found.start() : found.end()]
    return None


def decision_in_advisory_body(
    item: AgendaItem, body_kinds: Sequence[str]
) -> tuple[PreflightFinding, ...]:
    """Return that a body without a mandate is asked to decide (domain.md row 9)."""
    advisory = bool(body_kinds) and all(kind == "advisory_group" for kind in body_kinds)
    if not advisory or item.kind is not ItemKind.DECISION or is_formal(item):
        return ()
    return (
        _of(
            Rule.DECISION_IN_ADVISORY_BODY,
            "over",
            item,
            "er sat til beslutning i en rådgivende gruppe",
            "Gruppen har ikke mandat til at beslutte. Skift punktet til drøftelse, eller løft "
            "sagen til bestyrelsen.",
            field="kind",
            about=(item.title,),
        ),
    )


def no_presenter(item: AgendaItem) -> tuple[PreflightFinding, ...]:
    """Return that nobody is named to present a point."""
    if item.presenter.strip() or is_formal(item):
        return ()
    return (
        _of(
            Rule.NO_PRESENTER,
            "warn",
            item,
            "mangler en, der fremlægger",
            field="presenter",
            about=(item.title,),
        ),
    )


def no_duration(item: AgendaItem) -> tuple[PreflightFinding, ...]:
    """Return that a point has no time set."""
    if item.duration or is_formal(item):
        return ()
    return (
        _of(
            Rule.NO_DURATION,
            "info",
            item,
            "har ingen varighed",
            "Uden varighed er starttiderne på de næste punkter ikke til at stole på.",
            field="duration",
            about=(item.title,),
        ),
    )


def only_summary(
    item: AgendaItem, parent: AgendaItem | None = None
) -> tuple[PreflightFinding, ...]:
    """Return that a board question is to be decided on a resumé alone.

    A decision without a question kind, such as a new member, may need no more than that.
    """
    asks = item.kind is ItemKind.DECISION and item.question is not None and not is_formal(item)
    if not asks or not item.summary.strip() or item.case.strip():
        return ()
    if parent is not None and parent.case.strip():
        return ()
    return (
        _of(
            Rule.ONLY_SUMMARY,
            "warn",
            item,
            "har et resumé, men ingen sagsfremstilling",
            "Et spørgsmål til bestyrelsen skal kunne forberedes med baglandet.",
            field="case",
            about=(item.title,),
        ),
    )


def no_question(item: AgendaItem) -> tuple[PreflightFinding, ...]:
    """Return that a board's decision is none of the three kinds of questions (domain.md row 36)."""
    if item.question is not None or item.kind is not ItemKind.DECISION or is_formal(item):
        return ()
    helped = " ".join(f"{word(kind)}: {text}" for kind, text in HELP_QUESTIONS.items())
    return (
        _of(
            Rule.NO_QUESTION,
            "info",
            item,
            "har ingen spørgsmålstype",
            helped,
            field="question",
            about=(item.title,),
        ),
    )


def no_carrying_out(item: AgendaItem) -> tuple[PreflightFinding, ...]:
    """Return that a decision does not say who carries it out and by when (domain.md row 57).

    Where all that is asked is an approval there is nothing to carry out.
    """
    if item.kind is not ItemKind.DECISION or is_formal(item) or item.next_steps.strip():
        return ()
    asked = at_points(item.recommendation)
    if all(_APPROVES.search(p.lower()) or _ASKS_NOTHING.search(p.lower()) for p in asked):
        return ()
    return (
        _of(
            Rule.NO_CARRYING_OUT,
            "info",
            item,
            "siger ikke, hvem der udfører beslutningen",
            "Skriv under videre proces, hvem der gør hvad, hvornår og med hvilke timer.",
            field="next_steps",
            about=asked,
        ),
    )


def checklist_open(item: AgendaItem) -> tuple[PreflightFinding, ...]:
    """Return which lines of a point's checklist are not ticked."""
    left = [line.text for line in item.checklist if not line.done]
    if not left:
        return ()
    return (
        _of(
            Rule.CHECKLIST_OPEN,
            "info",
            item,
            "har en tjekliste, der ikke er færdig",
            "; ".join(left),
            field="checklist",
            about=left,
        ),
    )


def point_state(findings: Iterable[PreflightFinding]) -> Readiness:
    """Return how far a point has come by its findings: `Klar`, `Mangler indstilling` and so on.

    Advice does not hold a point back.
    """
    held = [finding for finding in findings if finding.tone != "info"]
    if not held:
        return Readiness(ReadinessState.READY, "Klar")
    rules = list(Rule)
    gravest = min(held, key=lambda f: (TONES.index(f.tone), rules.index(f.rule)))
    if gravest.tone == "over":
        return Readiness(ReadinessState.MISSING, word(gravest.rule))
    if {Rule.NO_RECOMMENDATION, Rule.NO_CASE} <= {finding.rule for finding in held}:
        return Readiness(ReadinessState.MISSING, "Mangler indstilling og sagsfremstilling")
    return Readiness(ReadinessState.DRAFT, word(gravest.rule))


def _of(
    rule: Rule,
    tone: Tone,
    item: AgendaItem,
    what: str,
    detail: str = "",
    *,
    field: str,
    about: Sequence[object],
) -> PreflightFinding:
    title = f"{point_name(item)} {what}"
    return PreflightFinding(
        rule, tone, title, detail, item.id, field=field, subject=fingerprint(field, *about)
    )
