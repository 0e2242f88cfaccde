# SPDX-License-Identifier: MPL-2.0
"""Sections, pauses, sub-points, the case sheet's parts and the sagsforløb in the agenda."""

from dataclasses import replace
from datetime import date

from hpdesk.documents.agenda_paper import agenda_paper
from hpdesk.documents.edition import guest_bundle, public_bundle
from hpdesk.documents.model import Block, Heading, Paragraph, Table
from hpdesk.domain.case_history import CaseStep
from hpdesk.domain.meetings import Guest, MeetingState, Outcome
from tests.documents.sample_meeting import ITEMS, a_bundle

CASE = ITEMS[2].id


def words(blocks: tuple[Block, ...]) -> list[str]:
    """Return every heading, paragraph and table row as text, in order."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, (Heading, Paragraph)):
            found.append("".join(run.text for run in block.runs))
        elif isinstance(block, Table):
            for row in (block.header, *block.rows):
                cells = ("".join(r.text for p in cell for r in p.runs) for cell in row)
                found.append(" | ".join(cells))
    return [text.replace("\xa0", " ") for text in found]


def step(**more: object) -> CaseStep:
    body = ("Styregruppen for Beskæftigelse",)
    given = {"state": MeetingState.HELD, "outcome": Outcome.NOTED, **more}
    return CaseStep("x", "mx", "Møde", body, date(2027, 2, 4), "4", "Sag", **given)  # type: ignore[arg-type]  # fields vary


def test_a_section_stands_once_over_its_points_and_a_pause_has_its_time() -> None:
    first, second, third, *rest = ITEMS
    items = (
        replace(first, section="Formalia"),
        replace(second, section="Formalia", break_after=10),
        replace(third, section="Sager til beslutning"),
        *rest,
    )
    rows = words(agenda_paper(a_bundle(items)).blocks)
    assert sum("Formalia" in row for row in rows) == 1
    assert any(row.split(" | ")[1:3] == ["13.15", "Pause"] for row in rows)
    assert any(
        row.split(" | ")[1] == "13.25" for row in rows if "Lommepengejob" in row and "|" in row
    )


def test_a_sub_point_bears_its_letter() -> None:
    first, second, third, *rest = ITEMS
    items = (first, second, replace(third, parent_id=second.id), *rest)
    rows = words(agenda_paper(a_bundle(items)).blocks)
    assert any(row.startswith("2.a | ") for row in rows)
    assert "Punkt 2.a" in rows


def test_headings_left_empty_do_not_print_and_filled_ones_do() -> None:
    bare = words(agenda_paper(a_bundle()).blocks)
    assert "Muligheder og konsekvenser" not in bare
    case = replace(ITEMS[2], options="Model A eller B.", goal="Delmål 1.2")
    rows = words(agenda_paper(a_bundle((*ITEMS[:2], case))).blocks)
    assert rows[rows.index("Muligheder og konsekvenser") + 1] == "Model A eller B."
    assert rows[rows.index("Mål") + 1] == "Delmål 1.2"


def test_the_sagsforloeb_tells_body_date_point_and_outcome() -> None:
    bundle = replace(a_bundle(), histories={CASE: (step(),)})
    rows = words(agenda_paper(bundle).blocks)
    told = rows[rows.index("Sagsforløb") + 2]
    assert told == (
        "4. februar 2027 | Styregruppen for Beskæftigelse | Punkt 4 | Taget til efterretning"
    )


def test_what_a_closed_step_decided_is_told_to_nobody_else() -> None:
    secret = step(closed=True, outcome=None, decision="Kirsten opsiges")
    bundle = replace(a_bundle(), histories={CASE: (secret,)})
    assert "Kirsten" not in "\n".join(words(agenda_paper(bundle).blocks))
    assert "Sagsforløb" not in words(agenda_paper(public_bundle(bundle)).blocks)


def test_a_guest_reads_no_sagsforloeb() -> None:
    guest = Guest("g", "x-sf", "Sara Friis")
    items = (*ITEMS[:2], replace(ITEMS[2], guests=(guest,)))
    bundle = replace(a_bundle(items), histories={CASE: (step(),)})
    rows = words(agenda_paper(guest_bundle(bundle, "x-sf")).blocks)
    assert "Punkt 3" in rows
    assert "Sagsforløb" not in rows
