# SPDX-License-Identifier: MPL-2.0
"""What the texts of the plan are called, for a list of the places where a name stands."""

from collections.abc import Mapping

_COLUMNS: Mapping[str, Mapping[str, str]] = {
    "agenda_item": {
        "title": "Titel",
        "public_title": "Offentlig titel",
        "presenter_text": "Fremlægger",
        "summary": "Resumé",
        "recommendation": "Indstilling",
        "case_text": "Sagsfremstilling",
        "economy": "Økonomi og timer",
        "next_steps": "Videre proces",
        "discussion": "Drøftelse",
        "decision": "Beslutning",
        "for_the_record": "Ført til referat",
        "prepared_minutes": "Forberedt referat",
        "options": "Muligheder",
        "goal": "Mål",
        "follow_up": "Tjekliste, som den blev sendt",
    },
    "sent_version": {
        "receivers": "Modtager af udsendelse",
        "snapshot": "Udsendt dagsorden",
        "note": "Bemærkning til udsendelse",
    },
    "person": {"notes": "Noter om person", "title": "Titel", "name": "Anden person"},
    "attachment": {"title": "Bilagets titel", "file_name": "Bilagets filnavn"},
    "note": {"text": "Note", "next_step": "Næste skridt"},
    "task": {"text": "Opgave", "next_step": "Opgavens næste skridt"},
}
_TABLES: Mapping[str, str] = {
    "agenda_item": "Punkt",
    "meeting": "Møde",
    "attachment": "Bilag",
    "sent_file": "Udsendt fil",
    "sent_version": "Udsendelse",
    "task": "Opgave",
    "task_log": "Opgavens log",
    "task_responsible": "Opgavens ansvarlige",
    "note": "Note",
    "position": "Position",
    "alignment": "Afstemning",
    "practice": "Fra praksis",
    "lesson": "Læring",
    "told": "Formidling",
    "minute_mark": "Bemærkning i referatet",
    "minutes_event": "Referatets vej",
    "at_answer": "Svar på at-punkt",
    "delivery": "Leverance",
    "waiting_point": "Punkt, der venter",
    "plan": "Planen",
    "organisation": "Part",
    "body": "Organ",
    "terms_version": "Kommissorium",
    "membership": "Plads i organ",
    "body_seat": "Sammensætning",
    "template": "Skabelon",
    "paper_template": "Wordskabelon",
    "setting": "Indstilling",
    "draft": "Kladdelinje i referatet",
    "exported_file": "Skrevet fil",
    "change_set": "Historik",
    "conversion": "Omdannet bilag",
    "accepted_finding": "Accepteret bemærkning",
}


def text_name(table: str, column: str) -> str:
    """Return what a text is called: `Sagsfremstilling`, `Opgavens log`."""
    return _COLUMNS.get(table, {}).get(column) or _TABLES.get(table, "Anden tekst")
