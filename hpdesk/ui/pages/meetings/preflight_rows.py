# SPDX-License-Identifier: MPL-2.0
"""Everything the preflight found about a meeting, as rows by point."""

from dataclasses import dataclass

from hpdesk.domain.preflight_findings import TONES, PreflightFinding
from hpdesk.services.preflight import Accepted, MeetingPreflight
from hpdesk.ui.models.rows_model import Column
from hpdesk.ui.pages.meetings.ready_card import FINDING_ICONS
from hpdesk.ui.row_looks import GroupLook, RowLook
from hpdesk.ui.wording import counted, date_words, shown, worded

MEETING_GROUP, ACCEPTED_GROUP = "møde", "accepteret"


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A heading, a finding, or one that was accepted."""

    key: str
    title: str
    finding: PreflightFinding | None = None
    accepted: Accepted | None = None
    count: str = ""
    open: bool | None = None


def finding_rows(state: MeetingPreflight, *, show_accepted: bool) -> list[FindingRow]:
    """Return the meeting's own findings, those of each point in order, and the accepted ones."""
    rows = _group(MEETING_GROUP, worded("Mødet"), state.of_meeting())
    for item in state.items:
        rows += _group(item.id, f"{item.number}  {item.title}", state.of_item(item.id))
    if state.accepted:
        count = str(len(state.accepted))
        rows.append(
            FindingRow(ACCEPTED_GROUP, worded("Accepteret"), count=count, open=show_accepted)
        )
        if show_accepted:
            rows += [
                FindingRow(f"accepted:{one.id}", shown(one.finding.title), one.finding, one)
                for one in state.accepted
            ]
    return rows


def _group(key: str, title: str, findings: tuple[PreflightFinding, ...]) -> list[FindingRow]:
    if not findings:
        return []
    rows = [FindingRow(f"group:{key}", title, count=str(len(findings)))]
    return rows + [FindingRow(finding_key(one), shown(one.title), one) for one in findings]


def finding_key(finding: PreflightFinding) -> str:
    """Return what tells a finding from all others of its meeting, as a text."""
    return ":".join(part or "" for part in finding.key)


def in_order(state: MeetingPreflight) -> list[PreflightFinding]:
    """Return the open findings as they stand in the list: the meeting's, then by point."""
    rows = finding_rows(state, show_accepted=False)
    return [row.finding for row in rows if row.finding is not None]


def count_words(state: MeetingPreflight) -> str:
    """Return `2 skal rettes, 4 bør ses efter, 3 råd`, or that all is well."""
    counts = state.counts
    names = {
        "over": worded("skal rettes"),
        "warn": worded("bør ses efter"),
        "info": worded("gode råd") if counts["info"] > 1 else worded("godt råd"),
    }
    parts = [f"{counts[tone]} {names[tone]}" for tone in TONES if counts[tone]]
    return ", ".join(parts) or worded("Intet at rette")


def gravest_tone(state: MeetingPreflight) -> str:
    """Return the tone of the gravest finding, `ok` where there is none."""
    return next((tone for tone in TONES if state.counts[tone]), "ok")


def _key(row: FindingRow) -> str:
    return row.key


def _spoken(row: FindingRow) -> str:
    if row.finding is None:
        return f"{row.title}, {counted(int(row.count), 'fund', 'fund')}"
    parts = [row.title, shown(row.finding.detail)]
    if row.accepted is not None:
        parts = [row.title, worded("accepteret: {0}", row.accepted.reason)]
    return ". ".join(part for part in parts if part)


def _tip(row: FindingRow) -> str:
    if row.finding is None:
        return row.title
    return f"{row.title}\n{shown(row.finding.detail)}".strip()


def _look(row: FindingRow) -> object:
    finding = row.finding
    if finding is None:
        return GroupLook(row.title, row.count, open=row.open)
    if row.accepted is not None:
        words = f"»{row.accepted.reason}«, {date_words(row.accepted.on)}"
        return RowLook(row.title, words, lead="check", right_tone="neutral", strong=False)
    lead = FINDING_ICONS[finding.tone]
    return RowLook(
        row.title, shown(finding.detail), lead=lead, right_tone=finding.tone, strong=False
    )


COLUMNS = (Column[FindingRow]("Fund", _spoken, look=_look, tip=_tip),)
row_key = _key
