# SPDX-License-Identifier: MPL-2.0
"""The decisions register as a spreadsheet: CSV for everything, XLSX for Excel."""

from pathlib import Path

from hpdesk.documents.bundles import DecisionBundle
from hpdesk.documents.decision_paper import (
    decided_words,
    report_words,
    told_words,
    validity_words,
)
from hpdesk.domain.danish import join_words
from hpdesk.domain.decisions import Decision
from hpdesk.exports.sheet_parts import Sheet, Value, write_csv_sheet, write_xlsx_sheet

_COLUMNS = {
    "Dato": 14,
    "Organ": 30,
    "Punkt": 8,
    "Titel": 44,
    "Beslutning": 70,
    "Gælder": 22,
    "Udført": 26,
    "Sidste opgave udført": 14,
    "Formidlet til": 36,
    "Tilbagemelding": 16,
    "Dage fra første behandling": 14,
}


def write_csv(bundle: DecisionBundle, target: Path) -> None:
    """Write the register as CSV the way a Danish Excel opens it."""
    write_csv_sheet(_sheet(bundle), target)


def write_xlsx(bundle: DecisionBundle, target: Path) -> None:
    """Write the register as an Excel sheet with real dates and filters."""
    write_xlsx_sheet(_sheet(bundle), target)


def _sheet(bundle: DecisionBundle) -> Sheet:
    return Sheet(
        "Beslutninger",
        tuple(_COLUMNS),
        tuple(_COLUMNS.values()),
        [_row(decision) for decision in bundle.decisions],
        bundle.today,
        bundle.title,
        bundle.owner,
    )


def _row(decision: Decision) -> tuple[Value, ...]:
    done = decision.days_to_carry_out is not None
    return (
        decision.on,
        join_words(decision.body_names),
        decision.number,
        decision.title,
        decided_words(decision),
        validity_words(decision),
        decision.tasks.words,
        decision.tasks.last_done if done else None,
        "\n".join(told_words(decision.told)),
        report_words(decision),
        decision.days_to_decide,
    )
