# SPDX-License-Identifier: MPL-2.0
"""People as CSV and XLSX: how they are reached, and where they sit; never what is noted of them."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from hpdesk.domain.people import Person
from hpdesk.domain.words import word
from hpdesk.exports.sheet_parts import Sheet, write_csv_sheet, write_xlsx_sheet

HEADINGS = ("Navn", "Titel", "Organisation", "Deltager som", "Mail", "Telefon", "Organer")
_WIDTHS = (30, 30, 34, 18, 34, 18, 50)


def contact_sheet(
    people: Sequence[Person], bodies: Mapping[str, str], made_on: date, owner: str
) -> Sheet:
    """Return people as a sheet; `bodies` are the words for where each of them sits, by key."""
    rows = [
        (
            person.name,
            person.title,
            person.organisation_name,
            word(person.category),
            person.email,
            person.phone,
            bodies.get(person.id, ""),
        )
        for person in people
    ]
    return Sheet("Personer", HEADINGS, _WIDTHS, rows, made_on, title="Personer", owner=owner)


def write_contacts(sheet: Sheet, *, csv: Path | None = None, xlsx: Path | None = None) -> None:
    """Write a sheet of people in each of the forms that is given a file."""
    if csv is not None:
        write_csv_sheet(sheet, csv)
    if xlsx is not None:
        write_xlsx_sheet(sheet, xlsx)
