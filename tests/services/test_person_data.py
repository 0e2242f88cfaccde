# SPDX-License-Identifier: MPL-2.0
"""Everything about one person, and how long it is kept."""

import json
from datetime import date
from pathlib import Path

import pytest

from hpdesk.domain.errors import UserError
from hpdesk.domain.personal_data import DataKind
from hpdesk.services import coordination, followup, people, person_data, retention
from hpdesk.services.desk import Desk
from hpdesk.services.overview import read_overview
from tests.builders import TODAY, sample_plan


def test_an_access_request_is_answered_from_every_room(tmp_path: Path) -> None:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY)
    karin = next(p.id for p in people.list_people(desk) if p.name == "Karin Vestermark")
    coordination.add_note(desk, "Sagde nej om Anders Kruse.", TODAY, people=[karin])
    coordination.add_note(desk, "Hørte at Vestermark rejser.", TODAY)
    followup.add_task(desk, "Svar kommunen", responsible=[karin])
    data = person_data.person_data(desk, karin)
    parts = {part.kind: part.lines for part in data.parts}
    assert {DataKind.CONTACT, DataKind.SEATS, DataKind.TASKS, DataKind.ATTENDANCE} <= set(parts)
    assert any("Svar kommunen" in line.text for line in parts[DataKind.TASKS])
    assert any("Hørte at Vestermark" in line.text for line in parts[DataKind.TEXTS])
    assert all(line.look_through for line in parts[DataKind.NOTES])
    assert data.to_look_through >= 2
    for ending in person_data.ENDINGS:
        target = person_data.write_person_data(desk, data, tmp_path / f"karin.{ending}")
        assert target.stat().st_size > 400
    stored = json.loads((tmp_path / "karin.json").read_text(encoding="utf-8"))
    assert stored["name"] == "Karin Vestermark"
    with pytest.raises(UserError, match="kan ikke skrives som"):
        person_data.write_person_data(desk, data, tmp_path / "karin.exe")
    desk.close()


def test_the_yearly_list_names_former_members_and_old_notes(tmp_path: Path) -> None:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY)
    body = people.list_bodies(desk)[0].id
    former = people.add_person(desk, "Ole Olsen")
    people.add_member(desk, body, former, ends=date(2020, 1, 31))
    coordination.add_note(desk, "Gammel", date(2020, 1, 1))
    found = retention.retention_list(desk)
    due = retention.retention_due(desk)
    assert due is not None
    assert (due.people, due.notes) == (len(found.people), len(found.notes))
    assert read_overview(desk).retention == due
    assert [one.person.name for one in found.people] == ["Ole Olsen"]
    assert [on for _, on in found.notes] == [date(2020, 1, 1)]
    assert found.is_review_due
    retention.write_retention_list(desk, tmp_path / "liste.csv")
    assert "Ole Olsen" in (tmp_path / "liste.csv").read_text(encoding="utf-8-sig")
    assert "Gammel" not in (tmp_path / "liste.csv").read_text(encoding="utf-8-sig")
    people.edit_body(desk, body, retention_months=120)
    assert retention.retention_list(desk).people == ()
    assert retention.delete_notes(desk, [found.notes[0][0]]) == 1
    retention.note_reviewed(desk, TODAY)
    assert read_overview(desk).retention is None, "asked once a year"
    assert not retention.retention_list(desk).is_review_due
    with pytest.raises(UserError, match="1 til 600"):
        retention.set_retention(desk, months=0, note_months=12)
    retention.set_retention(desk, months=24, note_months=12)
    assert retention.retention_rules(desk).months == 24
    desk.close()
