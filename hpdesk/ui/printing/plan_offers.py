# SPDX-License-Identifier: MPL-2.0
"""The papers of the plan's lists and bodies, to be printed."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hpdesk.ui.jobs import IsCancelled, Progress
from hpdesk.ui.printing.offer import PaperOffer, pages_of, written
from hpdesk.ui.widgets.page_viewer import Pages
from hpdesk.ui.widgets.pdf_pages import PdfPages

if TYPE_CHECKING:  # what makes the papers is imported when they are made
    from hpdesk.domain.balance import PeriodBalance
    from hpdesk.domain.decision_times import DecisionTime
    from hpdesk.domain.decisions import Decision
    from hpdesk.domain.followup import Task
    from hpdesk.domain.people import Body, Person
    from hpdesk.services.desk import Desk


def tasks_offer(desk: "Desk", tasks: "Sequence[Task]", words: str) -> PaperOffer:
    """Return the checklist of the tasks that are shown; `words` are the filter in force."""
    name = QCoreApplication.translate("Papers", "Tjekliste")
    return written(name, partial(_write_tasks, desk, tuple(tasks), words))


def decisions_offer(desk: "Desk", decisions: "tuple[Decision, ...]") -> PaperOffer:
    """Return the register of the decisions that are shown."""
    name = QCoreApplication.translate("Papers", "Beslutninger")
    return written(name, partial(_write_decisions, desk, decisions))


def balance_offer(
    desk: "Desk",
    periods: "tuple[PeriodBalance, ...]",
    times: "tuple[DecisionTime, ...]",
    body_id: str | None,
) -> PaperOffer:
    """Return the balance that is shown."""
    name = QCoreApplication.translate("Papers", "Balance")
    return written(name, partial(_write_balance, desk, periods, times, body_id))


def body_offers(desk: "Desk", body: "Body", terms_id: str = "") -> list[PaperOffer]:
    """Return the papers of a body; `terms_id` is the version of its kommissorium that is shown."""
    offers = []
    if terms_id:
        name = QCoreApplication.translate("Papers", "Kommissorium: {name}").format(name=body.name)
        offers.append(written(name, partial(_write_terms, desk, terms_id)))
    name = QCoreApplication.translate("Papers", "Sammensætning og fremmøde: {name}")
    offers.append(written(name.format(name=body.name), partial(_write_report, desk, body.id)))
    return offers


def chart_offer(desk: "Desk") -> PaperOffer:
    """Return the organisation chart."""
    name = QCoreApplication.translate("Papers", "Organisationsdiagram")
    return written(name, partial(_write_chart, desk))


def people_offer(desk: "Desk", shown: "Sequence[Person]") -> PaperOffer:
    """Return the list of the people that are shown."""
    name = QCoreApplication.translate("Papers", "Personer")
    return written(name, partial(_write_people, desk, tuple(shown)))


def year_offer(desk: "Desk", year: int) -> PaperOffer:
    """Return the list of a year."""
    name = QCoreApplication.translate("Papers", "Årshjul {year}").format(year=year)
    return written(name, partial(_write_year, desk, year))


def recovery_offer(desk: "Desk") -> PaperOffer:
    """Return the sheet with the plan's recovery key, which is put in no file."""
    name = QCoreApplication.translate("Papers", "Genoprettelsesnøgle (fortrolig)")
    return PaperOffer(name, partial(_recovery_pages, desk), secret=True)


def person_data_offer(desk: "Desk", person_id: str, name: str) -> PaperOffer:
    """Return everything that is held about a person, to be read through before it is given."""
    words = QCoreApplication.translate("Papers", "Oplysninger om {name}").format(name=name)
    return PaperOffer(words, partial(_person_pages, desk, person_id), secret=True)


def _write_tasks(desk: "Desk", tasks: "tuple[Task, ...]", words: str, target: Path) -> None:
    from hpdesk.services.papers import write_checklist

    write_checklist(desk, tasks, pdf=target, chosen=words)


def _write_decisions(desk: "Desk", decisions: "tuple[Decision, ...]", target: Path) -> None:
    from hpdesk.services.decision_register import write_register

    write_register(desk, decisions, pdf=target)


def _write_balance(
    desk: "Desk",
    periods: "tuple[PeriodBalance, ...]",
    times: "tuple[DecisionTime, ...]",
    body_id: str | None,
    target: Path,
) -> None:
    from hpdesk.services.balance import write_balance

    write_balance(desk, periods, times=times, body_id=body_id, pdf=target)


def _write_people(desk: "Desk", shown: "tuple[Person, ...]", target: Path) -> None:
    from hpdesk.services.people_export import write_people

    write_people(desk, shown, pdf=target)


def _write_year(desk: "Desk", year: int, target: Path) -> None:
    from hpdesk.services.year_papers import write_year

    write_year(desk, year, pdf=target)


def _recovery_pages(desk: "Desk", _progress: Progress, _cancelled: IsCancelled) -> Pages:
    from hpdesk.services.passwords import recovery_sheet

    return PdfPages(recovery_sheet(desk))


def _write_terms(desk: "Desk", terms_id: str, target: Path) -> None:
    from hpdesk.services.body_terms import write_terms

    write_terms(desk, terms_id, pdf=target)


def _write_report(desk: "Desk", body_id: str, target: Path) -> None:
    from hpdesk.services.bodies import write_body_report

    write_body_report(desk, body_id, pdf=target)


def _write_chart(desk: "Desk", target: Path) -> None:
    from hpdesk.services.organisation_chart import write_chart

    write_chart(desk, pdf=target)


def _person_pages(
    desk: "Desk", person_id: str, progress: Progress, cancelled: IsCancelled
) -> Pages:
    from hpdesk.services.person_data import person_data, write_person_data

    def tell(done: int, total: int, what: str) -> None:
        progress(done / total if total else 0.0, what)

    data = person_data(desk, person_id, tell, cancelled)
    return pages_of(partial(write_person_data, desk, data))
