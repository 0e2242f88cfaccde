# SPDX-License-Identifier: MPL-2.0
"""What is to be mended before a pack goes out: one list of what the points and the bilag lack."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hpdesk.documents.chosen_parts import PackParts
from hpdesk.domain.meetings import AgendaItem, Attachment
from hpdesk.domain.preflight_findings import TONES, PreflightFinding, Rule
from hpdesk.ui.wording import shown

if TYPE_CHECKING:  # what makes the pages is imported when they are made
    from hpdesk.exports.pack_preview import PreviewBilag
    from hpdesk.services.pack_making import PackView

_ABOUT_BILAG = frozenset(
    {Rule.ATTACHMENT_WITHOUT_FILE, Rule.ATTACHMENT_TO_LOOK_AT, Rule.CPR_NUMBER}
)


class Mend(StrEnum):
    """What can be done about a finding, with one key."""

    GO = "go"
    PASSWORD = "password"
    REPLACE = "replace"
    AGAIN = "again"
    MEETING = "meeting"
    SEE = "see"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: tone `over`, `warn` or `info`.

    `item_id` is its point, `bilag_id` the bilag that it is about. `mends` are what can be done,
    the most likely first.
    """

    tone: str
    title: str
    text: str = ""
    item_id: str = ""
    bilag_id: str = ""
    mends: tuple[Mend, ...] = ()


def _say(text: str) -> str:
    return QCoreApplication.translate("PackFindings", text)


def findings_of(
    view: "PackView", parts: PackParts, omitted: Collection[str], *, read_only: bool, kle: bool
) -> tuple[Finding, ...]:
    """Return what is found, the gravest first; of what is not in the pack nothing is told.

    `kle` tells that a KLE number is wanted and missing.
    """
    items = {item.id: item for item in view.items if _is_in(item, parts, omitted)}
    bilag = {b.id: b for item in items.values() for b in item.attachments}
    found = [
        one
        for made in view.look.bilag
        if made.result.id in bilag
        for one in _of_bilag(made, bilag[made.result.id], read_only=read_only)
    ]
    told = {one.bilag_id for one in found}
    about = _without_told(view.preflight.findings, told, parts)
    rules = list(Rule)
    about.sort(key=lambda one: (TONES.index(one.tone), rules.index(one.rule)))
    of_files = [one for one in about if one.rule in _ABOUT_BILAG and one.attachment_id in bilag]
    for each in bilag.values():
        own = [one for one in of_files if one.attachment_id == each.id]
        found += _of_file(each, own, read_only=read_only)
    for item in items.values():
        of_item = [one for one in about if one.item_id == item.id and one not in of_files]
        found += _of_item(item, of_item)
    found += [
        Finding(one.tone, shown(one.title), shown(one.detail))
        for one in about
        if one.item_id is None
    ]
    if kle:
        text = _say("Journalen skal bruge det. Skriv det på mødet eller på organets regler.")
        mends = () if read_only else (Mend.MEETING,)
        found.append(Finding("warn", _say("Mødet har intet KLE-nummer"), text, mends=mends))
    return tuple(sorted(found, key=_gravity))


def _is_in(item: AgendaItem, parts: PackParts, omitted: Collection[str]) -> bool:
    return item.id not in omitted and parts.left_out.isdisjoint((item.id, item.parent_id))


def _without_told(
    findings: Iterable[PreflightFinding], told: Collection[str], parts: PackParts
) -> list[PreflightFinding]:
    """Return what the pack itself has not told of the very same bilag; private ones are no part."""
    return [
        one
        for one in findings
        if not one.private
        and not (one.rule in _ABOUT_BILAG and one.attachment_id in told)
        and one.attachment_id not in parts.left_out
    ]


def _of_item(item: AgendaItem, findings: list[PreflightFinding]) -> list[Finding]:
    """Return what a point lacks, the gravest first, as one line of the pack."""
    if not findings:
        return []
    gravest = findings[0]
    text = item.title
    if len(findings) > 1:
        text = _say("{title}. {count} fund i alt.").format(title=item.title, count=len(findings))
    return [Finding(gravest.tone, gravest.title, text, item.id, mends=(Mend.GO,))]


def _of_file(
    bilag: Attachment, findings: list[PreflightFinding], *, read_only: bool
) -> list[Finding]:
    """Return what was found inside a bilag of the pack as one line, the gravest first."""
    if not findings:
        return []
    gravest = findings[0]
    text = shown(gravest.detail)
    if len(findings) > 1:
        title = text.rstrip(".")
        text = _say("{title}. {count} fund i alt.").format(title=title, count=len(findings))
    mends = (Mend.SEE, *(() if read_only else (Mend.REPLACE,)), Mend.GO)
    return [Finding(gravest.tone, gravest.title, text, bilag.item_id, bilag.id, mends)]


def _of_bilag(each: "PreviewBilag", bilag: Attachment, *, read_only: bool) -> Iterable[Finding]:
    """Yield why a bilag is not merged, or what should be looked at in it."""
    result = each.result
    number, words = result.number, result.title
    mends: tuple[Mend, ...]
    if result.status == "included":
        if result.notes:
            title = _say("Bilag {number} bør ses efter").format(number=number)
            text = f"{words}: {' '.join(result.notes)}"
            yield Finding("warn", title, text, bilag.item_id, bilag.id, mends=(Mend.SEE, Mend.GO))
        return
    if result.status == "sent_before":
        return
    replace = () if read_only else (Mend.REPLACE,)
    reason = f"{words}: {result.reason[:1].lower()}{result.reason[1:]}"
    if result.status == "failed":
        title = _say("Bilag {number} er ikke med i pakken").format(number=number)
        yield Finding("over", title, reason, bilag.item_id, bilag.id, mends=(*replace, Mend.GO))
        return
    if each.is_locked:
        title = _say("Bilag {number} er låst med adgangskode").format(number=number)
        mends = (Mend.PASSWORD, *replace, Mend.SEE)
    else:
        title = _say("Bilag {number} ligger som fil i pakken").format(number=number)
        mends = (Mend.AGAIN, *replace, Mend.SEE)
    yield Finding("warn", title, reason, bilag.item_id, bilag.id, mends=mends)


def tones_of(findings: Iterable[Finding]) -> Mapping[str, str]:
    """Return the gravest tone by point, or by the bilag that a finding is about."""
    tones: dict[str, str] = {}
    for one in findings:
        key = one.bilag_id or one.item_id
        if key:
            tones.setdefault(key, one.tone)  # the gravest come first
    return tones


def _gravity(finding: Finding) -> int:
    return TONES.index(finding.tone)
