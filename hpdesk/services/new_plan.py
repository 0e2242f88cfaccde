# SPDX-License-Identifier: MPL-2.0
"""A new, empty plan file."""

from datetime import date
from pathlib import Path

from hpdesk.domain.errors import UserError
from hpdesk.domain.ids import new_id
from hpdesk.storage.desk_file import new_desk_file, refuse_existing
from hpdesk.storage.unit_of_work import UnitOfWork


def make_plan(
    path: Path,
    name: str,
    *,
    municipality: str = "",
    starts: date | None = None,
    ends: date | None = None,
) -> None:
    """Make a new plan file with one plan and no more; raises UserError where it cannot be."""
    if not name.strip():
        raise UserError("Planen mangler et navn. Skriv navnet, og prøv igen.")
    if starts is not None and ends is not None and ends < starts:
        raise UserError("Planen slutter, før den begynder. Ret den ene af de to datoer.")
    refuse_existing(path)
    with new_desk_file(path) as desk_file, UnitOfWork(desk_file).fill() as filler:
        filler.add(
            "plan",
            id=new_id("p"),
            rank=0,
            name=name.strip(),
            municipality=municipality.strip() or None,
            starts=starts,
            ends=ends,
        )
