# SPDX-License-Identifier: MPL-2.0
"""The rules of the preflight that read the texts of a point and the names of its bilag."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from hpdesk.domain.danish import join_words
from hpdesk.domain.danish_names import fold
from hpdesk.domain.meetings import AgendaItem, Attachment
from hpdesk.domain.preflight_bilag import (
    BilagNumber,
    find_bilag_numbers,
    find_bilag_titles,
    find_enclosed,
)
from hpdesk.domain.preflight_findings import PreflightFinding, Rule, fingerprint, point_name
from hpdesk.domain.preflight_texts import (
    find_cpr_numbers,
    find_placeholders,
    find_sensitive_words,
    find_small_counts,
    reading_minutes,
    word_count,
)

# domain.md §2, the case template: a resumé of 60 words, a sagsfremstilling of 400
MOST_SUMMARY_WORDS = 60
MOST_CASE_WORDS = 400

FIELD_WORDS: Mapping[str, str] = {
    "title": "Titel",
    "public_title": "Offentlig titel",
    "section": "Overskrift over punktet",
    "presenter": "Fremlægger",
    "summary": "Resumé",
    "recommendation": "Indstilling",
    "case": "Sagsfremstilling",
    "options": "Muligheder og konsekvenser",
    "economy": "Økonomi og timer",
    "next_steps": "Videre proces og formidling",
    "goal": "Mål",
    "prepared_minutes": "Forberedt referat",
    "discussion": "Drøftelse",
    "decision": "Beslutning",
    "for_the_record": "Ført til referat",
    "bilag": "Bilag",
}
_MINUTES_FIELDS = ("prepared_minutes", "discussion", "decision", "for_the_record")
_AGENDA_FIELDS = tuple(n for n in FIELD_WORDS if n not in _MINUTES_FIELDS and n != "bilag")
_RUNNING_FIELDS = ("summary", "recommendation", "case", "options", "economy", "next_steps")


@dataclass(frozen=True, slots=True)
class BilagOfMeeting:
    """Every bilag of a meeting by number and name, for what the texts speak of.

    `promised` are the titles of those that somebody is to deliver, by point.
    """

    numbers: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    promised: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def bilag_of_meeting(
    items: Sequence[AgendaItem], promised: Mapping[str, tuple[str, ...]]
) -> BilagOfMeeting:
    """Return the bilag of all points, gathered once for the whole agenda."""
    bilag = [attachment for item in items for attachment in item.attachments]
    return BilagOfMeeting(
        frozenset(a.number.lower() for a in bilag if a.number),
        tuple(name for a in bilag for name in _names(a)),
        promised,
    )


def _names(attachment: Attachment) -> tuple[str, str]:
    return fold(attachment.title), fold(PurePath(attachment.file_name).stem)


def _texts(item: AgendaItem, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        text: str = getattr(item, name)
        if text:
            yield name, text


def placeholders(item: AgendaItem) -> Iterator[PreflightFinding]:
    """Yield the texts of a point in which something was left to be written, one by one."""
    for name, text in _texts(item, _AGENDA_FIELDS):
        spots = find_placeholders(text)
        if spots:
            shown = "; ".join(f"»{spot.excerpt}«" for spot in spots[:3])
            yield PreflightFinding(
                Rule.PLACEHOLDER,
                "over",
                f"{point_name(item)} har en tekst, der ikke er skrevet færdig",
                f"{FIELD_WORDS[name]}: {shown}",
                item.id,
                field=name,
                subject=fingerprint(name, *(spot.text for spot in spots)),
            )
    for attachment in item.attachments:
        if spots := find_placeholders(attachment.title):
            yield PreflightFinding(
                Rule.PLACEHOLDER,
                "over",
                f"{_bilag_name(attachment)} har en titel, der ikke er skrevet færdig",
                f"»{attachment.title}«",
                item.id,
                attachment.id,
                "bilag",
                fingerprint("bilag", attachment.id, *(spot.text for spot in spots)),
            )


def cpr_numbers(item: AgendaItem) -> Iterator[PreflightFinding]:
    """Yield the texts that hold what looks like a CPR number; worse where the point is open."""
    for name, text in _texts(item, (*_AGENDA_FIELDS, *_MINUTES_FIELDS)):
        spots = find_cpr_numbers(text)
        if spots:
            yield _cpr(item, name, [spot.text for spot in spots], FIELD_WORDS[name], None)
    for attachment in item.attachments:
        spots = find_cpr_numbers(f"{attachment.title}\n{attachment.file_name}")
        if spots:
            shown = [spot.text for spot in spots]
            yield _cpr(item, "bilag", shown, _bilag_name(attachment), attachment.id)


def _cpr(
    item: AgendaItem, name: str, shown: list[str], where: str, attachment_id: str | None
) -> PreflightFinding:
    numbers = join_words(list(dict.fromkeys(shown)))
    return PreflightFinding(
        Rule.CPR_NUMBER,
        "warn" if item.closed else "over",
        f"{point_name(item)} har et tal, der ligner et CPR-nummer",
        f"{where}: {numbers}"
        + ("" if item.closed else ". Punktet er åbent, så tallet står i alle udgaver."),
        item.id,
        attachment_id,
        name,
        fingerprint(name, attachment_id, item.closed, *shown),
    )


def sensitive_words(item: AgendaItem) -> Iterator[PreflightFinding]:
    """Yield that an open point holds words about somebody's private affairs."""
    if item.closed:
        return
    found = {
        sensitive: name
        for name, text in _texts(item, _AGENDA_FIELDS)
        for sensitive in find_sensitive_words(text)
    }
    if found:
        words = join_words([f"»{sensitive}«" for sensitive in found])
        yield PreflightFinding(
            Rule.SENSITIVE_WORD,
            "info",
            f"{point_name(item)} er åbent og har ord, der kan være følsomme",
            f"{words}. Se efter, at ingen person kan genkendes, eller luk punktet.",
            item.id,
            field=next(iter(found.values())),
            subject=fingerprint(*found),
        )


def small_counts(item: AgendaItem) -> Iterator[PreflightFinding]:
    """Yield that a table of an open point counts fewer than five people."""
    if item.closed:
        return
    for name, text in _texts(item, _RUNNING_FIELDS):
        cells = find_small_counts(text)
        if cells:
            yield PreflightFinding(
                Rule.SMALL_COUNT,
                "info",
                f"{point_name(item)} har en tabel med færre end fem personer i et felt",
                f"{'; '.join(cells[:3])}. Så få kan genkendes. Skriv »færre end 5«.",
                item.id,
                field=name,
                subject=fingerprint(name, *cells),
            )


def too_long(item: AgendaItem) -> Iterator[PreflightFinding]:
    """Yield which texts are longer than a member reads through (domain.md row 34)."""
    for name, most in (("summary", MOST_SUMMARY_WORDS), ("case", MOST_CASE_WORDS)):
        text: str = getattr(item, name)
        count = word_count(text) if len(text) > most else 0
        if count > most:
            minutes = reading_minutes(count)
            what = "et langt resumé" if name == "summary" else "en lang sagsfremstilling"
            reading = "1 minuts" if minutes == 1 else f"{minutes} minutters"
            yield PreflightFinding(
                Rule.TOO_LONG,
                "info",
                f"{point_name(item)} har {what}",
                f"{count} ord mod de anbefalede {most}, omkring {reading} læsning. Læg det lange "
                "i et bilag.",
                item.id,
                field=name,
                subject=fingerprint(name),
            )


def attachments_not_there(
    item: AgendaItem, family: Sequence[AgendaItem], bilag: BilagOfMeeting
) -> Iterator[PreflightFinding]:
    """Yield the bilag that a point's texts speak of and that are not there.

    `family` is the point with the points above and below it, whose bilag it may mean.
    """
    missing = [
        (name, f"nævner {what}, som ikke er der", "")
        for name, text in _texts(item, _RUNNING_FIELDS)
        for what in _named_and_missing(text, item, family, bilag)
    ]
    has_any = any(one.attachments or bilag.promised.get(one.id) for one in family)
    if not missing and not has_any:
        missing = [
            (name, "taler om et bilag, men har ingen", f": »{spot.excerpt}«")
            for name, text in _texts(item, _RUNNING_FIELDS)
            if (spot := find_enclosed(text))
        ][:1]
    for name, said, where in dict.fromkeys(missing):
        yield PreflightFinding(
            Rule.ATTACHMENT_NOT_THERE,
            "warn",
            f"{point_name(item)} {said}",
            f"{FIELD_WORDS[name]}{where}. Tilføj bilaget, eller ret teksten.",
            item.id,
            field=name,
            subject=fingerprint(name, said, where),
        )


def _named_and_missing(
    text: str, item: AgendaItem, family: Sequence[AgendaItem], bilag: BilagOfMeeting
) -> Iterator[str]:
    for named in find_bilag_numbers(text):
        if not _has_number(named, family, bilag):
            of_point = f" til punkt {named.point}" if named.point else ""
            yield f"bilag {named.number}{of_point}"
    for title in find_bilag_titles(text):
        if not _has_title(fold(title), item, bilag):
            yield f"bilaget »{title}«"


def _has_number(named: BilagNumber, family: Sequence[AgendaItem], bilag: BilagOfMeeting) -> bool:
    number = named.number.lower()
    if named.point:
        return number in bilag.numbers or f"{named.point.lower()}.{number}" in bilag.numbers
    if number in bilag.numbers or any(f"{p.number}.{number}" in bilag.numbers for p in family):
        return True
    # others call their own papers »Bilag 2« in the title
    said = f"bilag {number}"
    return any(said in name.replace("-", " ").split(":")[0] for name in bilag.names)


def _has_title(title: str, item: AgendaItem, bilag: BilagOfMeeting) -> bool:
    promised = (fold(one) for one in bilag.promised.get(item.id, ()))
    return any(title in name or name in title for name in (*bilag.names, *promised) if name)


def _bilag_name(attachment: Attachment) -> str:
    return f"Bilag {attachment.number}" if attachment.number else f"Bilaget »{attachment.title}«"
