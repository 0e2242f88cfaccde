# SPDX-License-Identifier: MPL-2.0
"""The decisions register: which decisions hold, are carried out, told and reported on."""

from datetime import date, timedelta
from pathlib import Path

from hpdesk.documents.pdf_choices import DEFAULT_PDF, PdfChoices
from hpdesk.domain.danish import date_words
from hpdesk.domain.decisions import (
    Decision,
    ReportDue,
    ReportEvery,
    Validity,
    next_report,
    would_ring,
)
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting
from hpdesk.domain.paper_kinds import PaperKind
from hpdesk.services.desk import Desk
from hpdesk.services.locking import refuse_locked_item
from hpdesk.services.meetings import list_meetings
from hpdesk.services.people import list_plans
from hpdesk.storage.decision_reads import (
    DecisionFilter,
    read_decisions,
    read_followers,
    read_replacements,
)

__all__ = ["DecisionFilter"]

EVERY = DecisionFilter()
_SOON = timedelta(days=30)


def list_decisions(desk: Desk, wanted: DecisionFilter = EVERY) -> tuple[Decision, ...]:
    """Return the decisions of all bodies that match, the latest meeting first."""
    return read_decisions(desk.read(), wanted)


def get_decision(desk: Desk, item_id: str) -> Decision:
    """Return one decision; raises UserError where the point is gone or decided nothing."""
    found = read_decisions(desk.read(), DecisionFilter(item_id=item_id))
    if not found:
        raise UserError(
            "Beslutningen findes ikke længere: punktet er slettet, eller dets beslutning er tom. "
            "Fortryd ændringen for at få den igen."
        )
    return found[0]


def set_validity(
    desk: Desk, item_id: str, validity: Validity, *, replaced_by: str | None = None
) -> None:
    """Say whether a decision holds; one that is replaced names the later decision.

    It may be said at any time, as the referat does not print it. Raises UserError where the
    later decision is missing, or would in the end replace itself.
    """
    if validity is not Validity.REPLACED:
        replaced_by = None
    elif replaced_by is None:
        raise UserError("Vælg den beslutning, der er kommet i stedet. Intet er ændret.")
    else:
        _refuse_ring(desk, item_id, replaced_by)
    labels = {
        Validity.VALID: "Beslutning gælder",
        Validity.REPLACED: "Beslutning erstattet",
        Validity.LAPSED: "Beslutning bortfaldet",
    }
    stored = None if validity is Validity.VALID else str(validity)
    with desk.write(labels[validity]) as writer:
        if replaced_by is not None:
            writer.get("agenda_item", replaced_by)
        writer.set("agenda_item", item_id, validity=stored, replaced_by_id=replaced_by)


def _refuse_ring(desk: Desk, item_id: str, replaced_by: str) -> None:
    if would_ring(item_id, replaced_by, read_replacements(desk.read())):
        raise UserError(
            "En beslutning kan ikke erstatte sig selv, heller ikke gennem andre. Intet er ændret; "
            "vælg en anden beslutning."
        )


def add_told(
    desk: Desk,
    item_id: str,
    *,
    audience: str = "",
    person_id: str | None = None,
    organisation_id: str | None = None,
    note: str = "",
) -> str:
    """Note that somebody is to be told of a decision; returns the key.

    Whom: an audience in words, a person or an organisation. Raises UserError where it names
    nobody or several, or where the minutes, which print it, are approved.
    """
    words = " ".join(audience.split())
    if sum(map(bool, (words, person_id, organisation_id))) != 1:
        raise UserError(
            "Skriv, hvem beslutningen formidles til: en person, en organisation eller en kreds "
            "med ord."
        )
    with desk.write("Beslutning formidles til") as writer:
        refuse_locked_item(writer, item_id)
        return writer.add(
            "told",
            rank=writer.next_rank("told", item_id=item_id),
            item_id=item_id,
            audience=words or None,
            person_id=person_id,
            organisation_id=organisation_id,
            note=note.strip() or None,
        )


def mark_told(desk: Desk, told_id: str, on: date | None, *, note: str | None = None) -> None:
    """Tick off that somebody was told on a day, or take it back with None.

    It may be done at any time; raises UserError for a day that has not come.
    """
    if on is not None and on > desk.today():
        raise UserError(
            "{day} er ikke kommet endnu, så intet er noteret. Vælg den dag, der blev formidlet.",
            day=date_words(on),
        )
    with desk.write("Formidling fjernet" if on is None else "Beslutning formidlet") as writer:
        values: dict[str, object] = {"told_on": on}
        if note is not None:
            values["note"] = note.strip() or None
        writer.set("told", told_id, **values)


def remove_told(desk: Desk, told_id: str) -> None:
    """Take somebody off a decision's list; raises UserError where the minutes are approved."""
    with desk.write("Modtager fjernet") as writer:
        refuse_locked_item(writer, writer.get("told", told_id)["item_id"])
        writer.delete("told", told_id)


def set_report_every(desk: Desk, item_id: str, every: ReportEvery | None) -> None:
    """Say how often the body wants to hear how its decision is going, None for not at all."""
    with desk.write("Tilbagemelding ændret") as writer:
        writer.set("agenda_item", item_id, report_every=every and str(every))


def reports_due(desk: Desk, day: date, *, within: timedelta = _SOON) -> tuple[ReportDue, ...]:
    """Return the reports that are late on a day or due soon after, the longest overdue first.

    The last report is the latest point on the case in a meeting held until that day, or else
    the decision itself. Decisions that hold no longer are reported no more.
    """
    wanted = DecisionFilter(to_be_reported=True, validity=Validity.VALID)
    decisions = list_decisions(desk, wanted)
    if not decisions:
        return ()
    coming = [meeting for meeting in list_meetings(desk) if meeting.starts.date() >= day]
    followers = _Followers(desk)
    found = [_report(decision, day, coming, followers) for decision in decisions]
    due = [one for one in found if one is not None and one.due_on <= day + within]
    return tuple(sorted(due, key=_by_day))


def _by_day(due: ReportDue) -> tuple[date, str]:
    return due.due_on, due.decision.item_id


class _Followers:
    """The points that came from a point, at any remove."""

    def __init__(self, desk: Desk) -> None:
        self._links = read_followers(desk.read())

    def of(self, item_id: str) -> list[tuple[str, date, bool]]:
        """Return meeting, day and whether it is held of each; rings are let alone."""
        seen, level = {item_id}, [item_id]
        found: list[tuple[str, date, bool]] = []
        while level:
            rows = [row for key in level for row in self._links.get(key, []) if row[0] not in seen]
            level = [row[0] for row in rows]
            seen.update(level)
            found += [(row[1], date.fromisoformat(row[2][:10]), bool(row[3])) for row in rows]
        return found


def _report(
    decision: Decision, day: date, coming: list[Meeting], followers: _Followers
) -> ReportDue | None:
    every = decision.report_every
    if every is None:
        return None
    points = followers.of(decision.item_id)
    held = [on for _, on, is_held in points if is_held and on <= day]
    last_on = max([decision.on, *held])
    own = set(decision.body_ids)
    following = [m for m in coming if own & set(m.body_ids) and m.starts.date() > last_on]
    next_one = min(following, key=_starts, default=None)
    due_on = next_report(every, last_on, next_one.starts.date() if next_one else None)
    if due_on is None:
        return None
    planned = {meeting for meeting, _, is_held in points if not is_held}
    return ReportDue(
        decision,
        last_on,
        due_on,
        next_one.id if next_one else None,
        next_one.starts.date() if next_one else None,
        is_planned=next_one is not None and next_one.id in planned,
    )


def _starts(meeting: Meeting) -> tuple[date, str]:
    return meeting.starts.date(), meeting.id


def write_register(
    desk: Desk,
    decisions: tuple[Decision, ...],
    *,
    pdf: Path | None = None,
    docx: Path | None = None,
    csv: Path | None = None,
    xlsx: Path | None = None,
    public: bool = False,
    choices: PdfChoices = DEFAULT_PDF,
) -> None:
    """Write decisions as a register, in each of the forms that is given a file.

    Those of formøder are in none of them; the public one has no closed points and no names.
    """
    from hpdesk.documents.bundles import DecisionBundle
    from hpdesk.documents.decision_edition import internal_decisions, public_decisions
    from hpdesk.documents.decision_paper import decision_paper
    from hpdesk.services.exported_files import About, remember
    from hpdesk.services.papers import refuse_targets, write_both
    from hpdesk.services.people_then import decisions_named_as_then

    refuse_targets(desk, pdf, docx, csv, xlsx)
    plans = list_plans(desk)
    named = decisions_named_as_then(desk, decisions)
    whole = DecisionBundle(named, desk.today(), owner=plans[0].name if plans else "")
    bundle = public_decisions(whole) if public else internal_decisions(whole)
    if pdf is not None or docx is not None:
        about = About(PaperKind.DECISIONS)
        write_both(desk, decision_paper(bundle), pdf, docx, choices, about=about)
    if csv is not None or xlsx is not None:
        from hpdesk.exports.decision_sheets import write_csv, write_xlsx

        if csv is not None:
            write_csv(bundle, csv)
        if xlsx is not None:
            write_xlsx(bundle, xlsx)
        for sheet in (csv, xlsx):
            if sheet is not None:
                remember(desk, sheet, About(PaperKind.DECISIONS))
