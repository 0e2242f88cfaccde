# SPDX-License-Identifier: MPL-2.0
"""What practice brought up in words: its stage, its age, and where it went."""

from datetime import date

from hpdesk.domain.coordination import PracticeKind
from hpdesk.domain.practice import PracticeStage, PracticeWay
from hpdesk.ui.wording import counted, date_words, join_words, word, worded

_LOOKS = {
    PracticeStage.NEW: ("acc", "inbox"),
    PracticeStage.WAITING: ("info", "hourglass"),
    PracticeStage.ON_AGENDA: ("info", "calendar-days"),
    PracticeStage.DECIDED: ("warn", "gavel"),
    PracticeStage.ANSWERED: ("warn", "pen-line"),
    PracticeStage.TOLD: ("ok", "check"),
    PracticeStage.CLOSED: ("neutral", "circle-minus"),
}
KIND_ICONS = {
    PracticeKind.TROUBLE: "triangle-alert",
    PracticeKind.PRIDE: "star",
    PracticeKind.OTHER: "message-square",
}


def stage_look(stage: PracticeStage) -> tuple[str, str, str]:
    """Return words, tone and icon of how far it has come."""
    return word(stage), *_LOOKS[stage]


def age_words(way: PracticeWay, today: date) -> str:
    """Return how old it is: `i dag`, `5 dage`, `3 uger`."""
    days = way.age(today)
    if days == 0:
        return worded("i dag")
    return (
        counted(days, worded("dag"), worded("dage"))
        if days < 14
        else counted(days // 7, worded("uge"), worded("uger"))
    )


def who_words(way: PracticeWay) -> str:
    """Return who brought it up, and about which party."""
    return ", ".join(part for part in (way.raised_by, way.practice.organisation_name) if part)


def way_words(way: PracticeWay) -> str:
    """Return where it went and what was decided, in full sentences."""
    lines = []
    if way.is_waiting:
        lines.append(worded("Det venter på næste møde i {0}.", way.body_name))
    if way.item_id is not None:
        number = (
            worded("punkt {0} ", way.item_number.rstrip(".")) if way.item_number else "punktet "
        )
        on = f" {date_words(way.meeting_on)}" if way.meeting_on else ""
        lines.append(
            worded(
                "Det er {0}»{1}« på {2}{3}.",
                number,
                way.item_title,
                way.meeting_title or worded("mødet"),
                on,
            )
        )
    if way.decision.strip():
        lines.append(worded("Beslutning: {0}", " ".join(way.decision.split())))
    if way.told:
        told = join_words([f"{name} {date_words(on)}" for name, on in way.told])
        lines.append(worded("Beslutningen er formidlet til {0}.", told))
    if way.asks_for_answer and way.stage is PracticeStage.DECIDED:
        lines.append(worded("Skriv svaret tilbage til dem, der bragte det op."))
    return "\n".join(lines)
