# SPDX-License-Identifier: MPL-2.0
"""People from and to files: held against the plan, taken in as one step, and never with notes."""

from pathlib import Path

import pytest

from hpdesk.domain.contact_import import Choice, ImportRow, Match
from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.domain.people import MemberRole, OrganisationKind
from hpdesk.services import coordination, people, people_export, people_import
from hpdesk.services.composition import composition_of, linking_people
from hpdesk.services.desk import Desk
from tests.builders import TODAY, Board

LIST = (
    "Navn;Titel;Organisation;Afdeling;E-mail;Telefon\n"
    "Karin Vestermark;borgmester;Nørrehavn Kommune;Skoleforvaltningen;kv@nk.dk;11223344\n"
    "Omar Haddad-Friis;familiechef;Nørrehavn Kommune;;ohf@nk.dk;\n"
    "Mette Øllgaard;direktør;Almenboligforeningen Havnely;;mo@havnely.dk;\n"
    ";uden navn;;;;\n"
)


def rows_of(desk: Desk, folder: Path, text: str = LIST) -> tuple[ImportRow, ...]:
    path = folder / "liste.csv"
    path.write_text(text, "utf-8")
    table = people_import.read_list(path)
    return people_import.preview(desk, table, table.columns)


def test_a_list_is_taken_in_as_one_step_with_its_parties(
    desk: Desk, board: Board, tmp_path: Path
) -> None:
    rows = rows_of(desk, tmp_path)
    assert [row.match for row in rows] == [Match.KNOWN, Match.NEW, Match.NEW, Match.FAULTY]
    done = people_import.apply_import(desk, [(row, row.proposed) for row in rows])
    assert (done.added, done.updated, done.parties) == (2, 1, 3)
    found = {p.name: p for p in people.list_people(desk)}
    assert found["Karin Vestermark"].title == "borgmester"
    assert found["Karin Vestermark"].organisation_name == "Skoleforvaltningen"
    assert found["Omar Haddad-Friis"].email == "ohf@nk.dk"
    made = {o.name: o for o in people.list_organisations(desk)}
    assert made["Skoleforvaltningen"].parent_id == made["Nørrehavn Kommune"].id
    assert made["Nørrehavn Kommune"].kind is OrganisationKind.MUNICIPALITY
    assert made["Skoleforvaltningen"].kind is OrganisationKind.DEPARTMENT
    before = len(people.list_people(desk))
    desk.undo()
    assert len(people.list_people(desk)) == before - 2
    assert "Skoleforvaltningen" not in [o.name for o in people.list_organisations(desk)]


def test_an_update_leaves_what_the_row_does_not_say(
    desk: Desk, board: Board, tmp_path: Path
) -> None:
    people.edit_person(desk, board.chair, phone="99999999", notes="Min egen note")
    (row,) = rows_of(desk, tmp_path, "Navn;Mail\nKarin Vestermark;kv@nk.dk\n")
    people_import.apply_import(desk, [(row, Choice.UPDATE)])
    now = next(p for p in people.list_people(desk) if p.id == board.chair)
    assert (now.email, now.phone, now.notes) == ("kv@nk.dk", "99999999", "Min egen note")


def test_the_same_list_a_second_time_changes_nothing(
    desk: Desk, board: Board, tmp_path: Path
) -> None:
    first = rows_of(desk, tmp_path)
    people_import.apply_import(desk, [(row, row.proposed) for row in first])
    again = rows_of(desk, tmp_path)
    assert {row.proposed for row in again} == {Choice.SKIP}
    with pytest.raises(UserError, match="ikke valgt nogen rækker"):
        people_import.apply_import(desk, [(row, row.proposed) for row in again])


def test_a_cancelled_import_leaves_nothing_behind(desk: Desk, board: Board, tmp_path: Path) -> None:
    lines = "".join(f"Person Nummer{n};x{n}@y.dk\n" for n in range(300))
    rows = rows_of(desk, tmp_path, f"Navn;Mail\n{lines}")
    before = len(people.list_people(desk))
    told: list[int] = []

    def tell(done: int, _total: int, _what: str) -> None:
        told.append(done)

    with pytest.raises(Cancelled):
        people_import.apply_import(
            desk,
            [(row, Choice.ADD) for row in rows],
            progress=tell,
            cancelled=lambda: bool(told) and told[-1] >= 100,
        )
    assert len(people.list_people(desk)) == before


@pytest.mark.parametrize("ending", ["csv", "xlsx", "vcf"])
def test_no_file_of_people_holds_a_note(
    desk: Desk, board: Board, ending: str, tmp_path: Path
) -> None:
    people.edit_person(desk, board.chair, notes="Hemmelighuset", email="kv@nk.dk")
    coordination.add_note(desk, "Hemmelighuset", TODAY, people=[board.chair])
    target = tmp_path / f"personer.{ending}"
    count = people_export.write_people(desk, people.list_people(desk), **{ending: target})
    assert count == len(people.list_people(desk))
    table = people_import.read_list(target)
    assert "Hemmelighuset" not in repr(table)
    assert b"Hemmelighuset" not in target.read_bytes()
    found = people_import.preview(desk, table, table.columns)
    assert {row.match for row in found} == {Match.KNOWN}
    assert not any(row.changes for row in found)


def test_no_file_may_be_written_over_the_plan(desk: Desk, board: Board) -> None:
    with pytest.raises(UserError, match="selve planen"):
        people_export.write_people(desk, people.list_people(desk), csv=desk.path)


def test_linking_people_are_told_beside_a_body(desk: Desk, board: Board) -> None:
    group = people.add_body(desk, "Styregruppen", "steering_group")
    assert linking_people(desk) == ()
    people.add_member(desk, group, board.chair)
    (link,) = linking_people(desk, body_id=group)
    assert set(link.body_ids) == {board.body, group}
    assert composition_of(desk, group).members == 1


def test_a_list_with_organ_and_role_gives_the_seats(
    desk: Desk, board: Board, tmp_path: Path
) -> None:
    text = (
        "Navn;Titel;Organ;Rolle\n"
        "Bo Bang;direktør;bestyrelsen;Suppleant\n"
        "Lis Li;leder;Bestyrelsen;Kasserer\n"
        "Ib Is;;Vennegruppen;Formand\n"
    )
    rows = rows_of(desk, tmp_path, text)
    assert "ikke en rolle" in rows[1].contact.faults[0]
    assert "ikke et organ i planen" in rows[2].contact.faults[0]
    before = {seat.person.name for seat in people.list_members(desk)}
    done = people_import.apply_import(desk, [(row, row.proposed) for row in rows])
    assert (done.added, done.seats) == (3, 2)
    new = {s.person.name: s.role for s in people.list_members(desk) if s.person.name not in before}
    assert new == {"Bo Bang": MemberRole.DEPUTY, "Lis Li": MemberRole.MEMBER}
    again = rows_of(desk, tmp_path, text)
    assert {row.proposed for row in again} == {Choice.SKIP}
    desk.undo()
    assert {seat.person.name for seat in people.list_members(desk)} == before


def test_someone_known_who_has_no_seat_yet_is_given_it(
    desk: Desk, board: Board, tmp_path: Path
) -> None:
    people.add_person(desk, "Bo Bang")
    (row,) = rows_of(desk, tmp_path, "Navn;Organ;Rolle\nBo Bang;Bestyrelsen;Sekretær\n")
    assert (row.match, row.proposed) == (Match.KNOWN, Choice.UPDATE)
    done = people_import.apply_import(desk, [(row, row.proposed)])
    assert (done.updated, done.seats) == (1, 1)
