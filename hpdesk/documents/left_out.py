# SPDX-License-Identifier: MPL-2.0
"""What an edition leaves out of the papers and why, for the secretariat to see before saving.

It is told by setting the whole beside what came through the gate, so that it cannot say less
than the gate did.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.edition_rows import ChairPart, EditionChoice, EditionKey, PackForm
from hpdesk.domain.danish import counted, join_words
from hpdesk.domain.follow_up_list import FollowUpList
from hpdesk.domain.meetings import AgendaItem, Attachment


class Why(StrEnum):
    """For what reason a part is not in an edition."""

    CLOSED = "closed"
    HIDDEN = "hidden"
    NOT_THEIRS = "not_theirs"
    UNCHANGED = "unchanged"
    MISSING = "missing"
    ATTACHED = "attached"
    NAMED_ONLY = "named_only"
    PRIVATE = "private"
    UNCHOSEN = "unchosen"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A part that is not in an edition, or is there in another form, and why in a sentence."""

    part: str
    why: str
    reason: Why
    item_id: str = ""

    @property
    def is_standing(self) -> bool:
        """Tell whether it is so for every meeting, and nothing to decide about."""
        return self.reason in (Why.PRIVATE, Why.NAMED_ONLY)


_NOTHING: Mapping[str, str] = {}
_CHAIR_WORDS = {
    ChairPart.TIMES: "tider",
    ChairPart.PREPARED: "forberedt referat",
    ChairPart.POSITIONS: "parternes holdninger",
    ChairPart.NOTES: "noter",
}
_WHY = {
    Why.CLOSED: "Punktet er lukket. Nummer, tid og offentlig titel er med.",
    Why.HIDDEN: "Punktet er udeladt for medlemmet. Nummer og tid er med.",
    Why.NOT_THEIRS: "Gæsten deltager ikke under punktet.",
    Why.UNCHANGED: "Det er uændret siden den seneste udsendelse.",
}


def left_out(
    whole: MeetingBundle,
    shown: MeetingBundle,
    choice: EditionChoice,
    *,
    forms: Collection[PackForm] = (PackForm.PDF,),
    missing: Collection[str] = (),
    attached: Mapping[str, str] = _NOTHING,
    sent_before: Collection[str] = (),
) -> tuple[LeftOut, ...]:
    """Return what an edition leaves out of the whole, in the order of the agenda.

    `missing` are the bilag (by key) without a file, `attached` tells of those that are known not
    to become pages why, `sent_before` are those that a supplement does not repeat.
    """
    by_key = {item.id: item for item in shown.items}
    rows: list[LeftOut] = []
    for item in whole.items:
        reason = _reason(item, by_key.get(item.id), shown, choice)
        if reason is not None:
            rows.append(LeftOut(_point(item), _WHY[reason], reason, item.id))
            rows += [
                LeftOut(_bilag(b), _bilag_why(reason), reason, item.id) for b in item.attachments
            ]
            continue
        for bilag in item.attachments:
            if bilag.id in sent_before:
                rows.append(LeftOut(_bilag(bilag), _WHY[Why.UNCHANGED], Why.UNCHANGED, item.id))
            elif bilag.id in missing:
                why = "Filen findes ikke i planen. Tilføj den igen under punktet."
                rows.append(LeftOut(_bilag(bilag), why, Why.MISSING, item.id))
            elif bilag.id in attached and PackForm.PDF in forms:
                why = f"{attached[bilag.id]} Det ligger som vedhæftet fil i PDF-filen."
                rows.append(LeftOut(_bilag(bilag), why, Why.ATTACHED, item.id))
    return (*rows, *_tasks(whole, shown), *_standing(whole, choice, forms))


def _reason(
    item: AgendaItem, there: AgendaItem | None, shown: MeetingBundle, choice: EditionChoice
) -> Why | None:
    if there is None:
        supplement = choice.key is EditionKey.SUPPLEMENT
        return Why.UNCHANGED if supplement else Why.NOT_THEIRS
    if item.id in shown.left_out:
        return Why.HIDDEN
    return Why.CLOSED if shown.public and there.closed else None


def _point(item: AgendaItem) -> str:
    return f"Punkt {item.number} {item.title.strip()}".strip()


def _bilag(bilag: Attachment) -> str:
    return f"Bilag {bilag.number} {bilag.title.strip() or bilag.file_name}".strip()


def _bilag_why(reason: Why) -> str:
    match reason:
        case Why.CLOSED:
            return "Punktet er lukket. Bilaget nævnes ingen steder."
        case Why.HIDDEN:
            return "Punktet er udeladt for medlemmet. Bilaget nævnes ingen steder."
        case _:
            return _WHY[reason]


def _tasks(whole: MeetingBundle, shown: MeetingBundle) -> list[LeftOut]:
    """Return how many tasks of the list under Opfølgning are not shown."""
    missing = _count(whole.follow_up) - _count(shown.follow_up)
    there = whole.follow_up is not None and any(
        item.id == whole.follow_up.item_id and item.id not in shown.left_out for item in shown.items
    )
    if missing <= 0 or not there:
        return []
    words = counted(missing, "opgave", "opgaver")
    why = "De kommer fra punkter, som læseren ikke må se."
    reason = Why.CLOSED if shown.public else Why.HIDDEN
    return [LeftOut(f"{words} under Opfølgning", why, reason)]


def _count(listed: FollowUpList | None) -> int:
    return 0 if listed is None else len(listed.open) + len(listed.done)


def _standing(
    whole: MeetingBundle, choice: EditionChoice, forms: Collection[PackForm]
) -> list[LeftOut]:
    rows = []
    if PackForm.WORD in forms and any(item.attachments for item in whole.items):
        why = "Word-filen nævner bilagene, men indeholder dem ikke."
        rows.append(LeftOut("Bilagenes sider i Word-filen", why, Why.NAMED_ONLY))
    if choice.key is not EditionKey.CHAIR:
        why = "De er sekretariatets egne og er aldrig med."
        words = "Noter, holdninger, afstemning og forberedt referat"
        return [*rows, LeftOut(words, why, Why.PRIVATE)]
    unchosen = [words for part, words in _CHAIR_WORDS.items() if part not in choice.chair_parts]
    if unchosen:
        words = join_words(unchosen)
        part = f"{words[0].upper()}{words[1:]}"
        rows.append(LeftOut(part, "Det er ikke valgt til.", Why.PRIVATE))
    why = "Den er sekretariatets egen og er aldrig med."
    return [*rows, LeftOut("Afstemningen mellem parterne", why, Why.PRIVATE)]
