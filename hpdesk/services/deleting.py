# SPDX-License-Identifier: MPL-2.0
"""Deleting a row, with one Danish sentence where others still need it."""

from hpdesk.domain.errors import UserError
from hpdesk.services.desk import Desk
from hpdesk.storage.still_used import StillUsed

_USES = {
    "membership": "som medlem af et organ",
    "person": "hos personer",
    "organisation": "hos andre parter",
    "meeting": "på et møde",
    "meeting_body": "på et møde",
    "attendance": "i et fremmøde",
    "agenda_item": "på et dagsordenspunkt",
    "guest": "som gæst på et punkt",
    "delivery": "som den, der skal levere et bilag",
    "minute_mark": "i et referat",
    "minutes_event": "i et referats bemærkninger",
    "told": "på listen over, hvem en beslutning formidles til",
    "task_responsible": "som ansvarlig for en opgave",
    "note_person": "i en koordineringsnote",
    "note_party": "i en koordineringsnote",
    "position": "i en afstemning",
}


def delete_kindly(desk: Desk, table: str, key: str, label: str) -> None:
    """Delete a row with what belongs to it; raises UserError where it is still in use."""
    try:
        with desk.write(label) as writer:
            writer.delete(table, key)
    except StillUsed as used:
        raise UserError(
            "Det kan ikke slettes, fordi det bruges {where} ({count}). Fjern det der først.",
            where=_USES.get(used.table, "et andet sted i planen"),
            count=used.count,
        ) from used
