# SPDX-License-Identifier: MPL-2.0
"""The balance: what each party promised and kept, and how long decisions take."""

from pathlib import Path

from hpdesk.documents.pdf_choices import DEFAULT_PDF, PdfChoices
from hpdesk.domain.balance import Grouping, PeriodBalance, balance_of, grouped_parties
from hpdesk.domain.decision_times import DecisionTime, decision_times_of
from hpdesk.domain.periods import PeriodKind
from hpdesk.services.desk import Desk
from hpdesk.services.people import list_bodies, list_organisations, list_plans
from hpdesk.storage.balance_reads import read_promises
from hpdesk.storage.decision_reads import DecisionFilter, read_decisions


def party_balance(
    desk: Desk,
    kind: PeriodKind = PeriodKind.YEAR,
    *,
    grouping: Grouping = Grouping.WHOLE,
    body_id: str | None = None,
    plan_id: str | None = None,
) -> tuple[PeriodBalance, ...]:
    """Return what each party promised and kept in each period, the latest first.

    Tasks of formøder are no promises to the others and are left out.
    """
    promises = read_promises(desk.read(), body_id=body_id, plan_id=plan_id)
    groups = grouped_parties(list_organisations(desk), grouping)
    return balance_of(promises, groups, kind, desk.today())


def decision_times(
    desk: Desk, *, body_id: str | None = None, year: int | None = None
) -> tuple[DecisionTime, ...]:
    """Return how long decisions take by year and body, the latest year first."""
    wanted = DecisionFilter(body_id=body_id, year=year, routine=False)
    times = decision_times_of(read_decisions(desk.read(), wanted))
    return tuple(time for time in times if body_id in (None, time.body_id))


def write_balance(
    desk: Desk,
    periods: tuple[PeriodBalance, ...],
    *,
    times: tuple[DecisionTime, ...] = (),
    body_id: str | None = None,
    pdf: Path | None = None,
    docx: Path | None = None,
    choices: PdfChoices = DEFAULT_PDF,
) -> None:
    """Write the balance as tables and charts, with how long decisions take where given.

    It holds names of parties and figures, and no word of any point.
    """
    from hpdesk.documents.balance_paper import BalanceBundle, balance_paper
    from hpdesk.services.papers import refuse_targets, write_both

    refuse_targets(desk, pdf, docx)
    plans = list_plans(desk)
    body = next((body.name for body in list_bodies(desk) if body.id == body_id), "")
    owner = plans[0].name if plans else ""
    paper = balance_paper(BalanceBundle(periods, desk.today(), times, body, owner))
    write_both(desk, paper, pdf, docx, choices)
