# SPDX-License-Identifier: MPL-2.0
"""How a decision is told of: in the columns of the register and in its drawer."""

from collections.abc import Mapping
from datetime import date, timedelta

from hpdesk.domain.danish import NBSP
from hpdesk.domain.decisions import Carrying, Decision, ReportDue, Validity
from hpdesk.ui.models.rows_model import Column
from hpdesk.ui.row_looks import ChipLook, RowLook
from hpdesk.ui.wording import counted, date_words, join_words, shown, word, worded

_SOON = timedelta(days=30)
VALIDITY_LOOKS = {
    Validity.VALID: ("ok", "circle-check"),
    Validity.REPLACED: ("neutral", "history"),
    Validity.LAPSED: ("neutral", "circle-x"),
}
CARRYING_LOOKS = {
    Carrying.NO_TASKS: ("neutral", "minus"),
    Carrying.UNDER_WAY: ("info", "circle-dot"),
    Carrying.DONE: ("ok", "circle-check"),
    Carrying.DROPPED: ("neutral", "circle-x"),
}

Due = Mapping[str, ReportDue]


def decision_columns(today: date, due: Due) -> tuple[Column[Decision], ...]:
    """Return the columns of the register; `due` has the reports by point and is read live."""

    def report_look(decision: Decision) -> object:
        if decision.report_every is None:
            return RowLook("–", tone="t2", strong=False)
        when, tone = report_due_words(due.get(decision.item_id), today)
        return RowLook(word(decision.report_every), when, strong=False, detail_tone=tone)

    def report(decision: Decision) -> str:
        if decision.report_every is None:
            return worded("Ingen tilbagemelding")
        when, _ = report_due_words(due.get(decision.item_id), today)
        often = word(decision.report_every).lower()
        return worded("Tilbagemelding {0} {1}", often, when).strip()

    return (
        Column(worded("Dato og organ"), _when, look=_when_look, tip=_when),
        Column(worded("Beslutning"), _spoken, look=_said_look, tip=_tip),
        Column(worded("Gyldighed"), _validity, look=_validity_look, tip=validity_words),
        Column(worded("Gennemført"), _carried, look=_carried_look, tip=_carried),
        Column(worded("Formidlet"), told_words, look=_told_look, tip=_told_tip),
        Column(worded("Tilbagemelding"), report, look=report_look, tip=report),
    )


def decision_key(decision: Decision) -> str:
    """Return the key of a row: its point."""
    return decision.item_id


def where_words(decision: Decision) -> str:
    """Return where it was decided: `3. marts 2026, punkt 5, Bestyrelsen`."""
    point = worded("punkt{0}{1}", NBSP, decision.number) if decision.number else ""
    parts = (date_words(decision.on), point, join_words(decision.body_names))
    return ", ".join(part for part in parts if part)


def decision_text(decision: Decision) -> str:
    """Return the words of the decision without their marks; the outcome where it has none."""
    from hpdesk.documents.markup import plain_text

    text = plain_text(decision.decision).strip()
    if not text and decision.outcome is not None:
        return word(decision.outcome)
    return text


def validity_words(decision: Decision) -> str:
    """Return whether it holds, and what came instead of it."""
    if decision.validity is Validity.REPLACED and decision.replaced_by_words:
        return worded("Erstattet af {0}", decision.replaced_by_words)
    return word(decision.validity)


def told_words(decision: Decision) -> str:
    """Return how many of those to be told were told: `Formidlet til 1 af 3`."""
    if not decision.told:
        return worded("Formidles ikke")
    done = sum(told.on is not None for told in decision.told)
    return worded("Formidlet til {0} af {1}", done, len(decision.told))


def report_due_words(due: ReportDue | None, today: date) -> tuple[str, str]:
    """Return when the next report is due, and the tone of it."""
    if due is None:
        return "", ""
    if due.due_on < today:
        return worded("skulle være meldt {0}", date_words(due.due_on)), "over"
    return worded(
        "senest {0}", date_words(due.due_on)
    ), "warn" if due.due_on - today <= _SOON else ""


def time_words(decision: Decision) -> str:
    """Return how long it took to decide and to carry out."""
    sentences = []
    days = decision.days_to_decide
    if days is not None and decision.first_on is not None and days > 0:
        took, first = counted(days, worded("dag"), worded("dage")), date_words(decision.first_on)
        sentences.append(worded("Afgjort {0} efter første behandling {1}.", took, first))
    elif days is not None:
        sentences.append(worded("Afgjort, første gang sagen var på dagsordenen."))
    carried = decision.days_to_carry_out
    if carried is not None:
        sentences.append(
            worded(
                "Gennemført {0} efter beslutningen.",
                counted(carried, worded("dag"), worded("dage")),
            )
        )
    return " ".join(sentences)


def _when(decision: Decision) -> str:
    return f"{date_words(decision.on)}, {join_words(decision.body_names)}"


def _when_look(decision: Decision) -> object:
    return RowLook(date_words(decision.on), join_words(decision.body_names), strong=False)


def _spoken(decision: Decision) -> str:
    number = worded("punkt {0}, ", decision.number) if decision.number else ""
    return f"{number}{decision.title}: {decision_text(decision)}"


def _said_look(decision: Decision) -> object:
    words = " ".join(decision_text(decision).split())
    icon = "lock" if decision.closed else ""
    struck = decision.validity is not Validity.VALID
    return RowLook(decision.title, words, number=decision.number, icon=icon, struck=struck)


def _tip(decision: Decision) -> str:
    return f"{decision.title}\n{decision_text(decision)}"


def _validity(decision: Decision) -> str:
    return word(decision.validity)


def _validity_look(decision: Decision) -> object:
    tone, icon = VALIDITY_LOOKS[decision.validity]
    return ChipLook(word(decision.validity), tone, icon)


def _carried(decision: Decision) -> str:
    return shown(decision.tasks.words)


def _carried_look(decision: Decision) -> object:
    tasks = decision.tasks
    if tasks.carrying is Carrying.NO_TASKS:
        return RowLook("–", tone="t2", strong=False)
    if tasks.carrying is Carrying.UNDER_WAY:
        return RowLook(
            worded("I gang"), worded("{0} af {1} udført", tasks.done, tasks.counting), strong=False
        )
    if tasks.carrying is Carrying.DONE:
        return RowLook(
            worded("Udført"), date_words(tasks.last_done) if tasks.last_done else "", strong=False
        )
    return RowLook(worded("Bortfaldet"), tone="t2", strong=False)


def _told_look(decision: Decision) -> object:
    if not decision.told:
        return RowLook("–", tone="t2", strong=False)
    done = sum(told.on is not None for told in decision.told)
    missing = len(decision.told) - done
    detail = worded("mangler {0}", missing) if missing else ""
    return RowLook(
        worded("{0} af {1}", done, len(decision.told)),
        detail,
        strong=False,
        detail_tone="warn" if missing else "",
    )


def _told_tip(decision: Decision) -> str:
    lines = []
    for told in decision.told:
        when = worded("formidlet {0}", date_words(told.on)) if told.on else ""
        lines.append(f"{told.name}: {when or worded('ikke formidlet endnu')}")
    return "\n".join(lines)
