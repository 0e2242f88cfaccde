# SPDX-License-Identifier: MPL-2.0
"""A list of people: which column holds what, whom a row means, and what is wrong with it."""

import pytest

from hpdesk.domain.contact_columns import ContactField, guess_by_contents, guess_columns
from hpdesk.domain.contact_import import (
    Choice,
    Contact,
    ContactTable,
    ImportRow,
    Match,
    Matcher,
    contacts,
)
from hpdesk.domain.people import Organisation, Person, PersonCategory

TOWN = Organisation("town", "Nørrehavn Kommune", short_name="NK")
KARIN = Person(
    "karin", "Karin Vestermark", "direktør", "town", "Nørrehavn Kommune", "karin@nk.dk", "11223344"
)


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        ("Navn;Titel;Organisation;Mail;Telefon", "name title organisation email phone"),
        ("Fornavn;Efternavn;Firma;Afdeling;Stilling;E-mailadresse;Mobiltelefon",
         "first_name last_name organisation department title email mobile"),
        ("First Name;Middle Name;Last Name;Company;Job Title;E-mail Address;Business Phone",
         "first_name middle_name last_name organisation title email phone"),
        ("Given Name;Family Name;Organization 1 - Name;E-mail 1 - Value;Phone 1 - Value",
         "first_name last_name organisation email phone"),
        ("NAVN;  e-mail:;Tlf.;Deltager som", "name email phone category"),
        ("Navn;Titel;Organ;Rolle", "name title body role"),
        ("Navn;Rolle;Mail", "name title email"),
    ],
)  # fmt: skip
def test_the_usual_headings_are_known(headings: str, fields: str) -> None:
    found = guess_columns(headings.split(";"))
    by_place = [kind.value for kind, _ in sorted(found.items(), key=lambda pair: pair[1])]
    assert by_place == fields.split()


def test_a_list_without_headings_is_guessed_by_what_it_holds() -> None:
    rows = [("Karin Vestermark", "karin@nk.dk", "+45 11 22 33 44"), ("Anders", "a@b.dk", "")]
    assert guess_by_contents(rows) == {
        ContactField.NAME: 0,
        ContactField.EMAIL: 1,
        ContactField.PHONE: 2,
    }


def judged(*cells: str, people: tuple[Person, ...] = (KARIN,)) -> list[ImportRow]:
    headings = ("Navn", "Titel", "Organisation", "Mail", "Telefon", "Deltager som")
    rows = tuple((number, tuple(cell.split(";"))) for number, cell in enumerate(cells, 2))
    table = ContactTable(headings, rows, guess_columns(headings))
    matcher = Matcher(people, (TOWN,))
    return [matcher.row(contact) for contact in contacts(table, table.columns)]


def test_the_same_address_is_the_same_person_whatever_the_name() -> None:
    (row,) = judged("K. Vestermark;;;KARIN@nk.dk")
    assert (row.match, row.person, row.changes) == (Match.KNOWN, KARIN, (ContactField.NAME,))
    assert row.proposed is Choice.UPDATE


def test_the_same_name_folded_is_known_and_skipped_where_nothing_differs() -> None:
    (row,) = judged("karin  VESTERMARK;direktør;nk;;11223344")
    assert row.match is Match.KNOWN
    assert row.changes == (ContactField.NAME,)
    (row,) = judged("Karin Vestermark;direktør;NK")
    assert (row.changes, row.proposed) == ((), Choice.SKIP)


def test_a_namesake_with_another_address_and_organisation_only_looks_alike() -> None:
    (row,) = judged("Karin Vestermark;;Fjordbo;karin@fjordbo.dk")
    assert (row.match, row.person, row.proposed) == (Match.NEAR, KARIN, Choice.ADD)


def test_a_slip_of_the_pen_looks_alike_and_another_name_is_new() -> None:
    near, new = judged("Karin Westermark", "Mette Øllgaard")
    assert (near.match, near.person) == (Match.NEAR, KARIN)
    assert new.match is Match.NEW


def test_a_row_that_stands_twice_tells_where() -> None:
    _, second, third = judged("Mette Holm;;;m@x.dk", "Mette H.;;;M@x.dk", "METTE HOLM")
    assert (second.match, second.twin) == (Match.TWICE, 2)
    assert (third.match, third.twin) == (Match.TWICE, 2)
    assert second.proposed is Choice.SKIP


def test_faults_are_told_and_only_what_is_wrong_is_left_out() -> None:
    (row,) = judged("Mette Holm;;;ikke en adresse;;Kejser")
    assert row.match is Match.NEW
    assert row.contact.email == ""
    assert row.contact.category is None
    assert "mailadresse" in row.contact.faults[0]
    assert "Kejser" in row.contact.faults[1]


def test_a_row_without_a_name_can_only_be_skipped() -> None:
    (row,) = judged(";direktør")
    assert (row.match, row.choices) == (Match.FAULTY, (Choice.SKIP,))
    assert "intet navn" in row.contact.faults[0]


def test_categories_are_read_in_the_words_of_the_program_and_others() -> None:
    found = [row.contact.category for row in judged("A B;;;;;Beboerdemokrat", "C D;;;;;politiker")]
    assert found == [PersonCategory.RESIDENT, PersonCategory.POLITICIAN]


def test_a_department_goes_below_its_organisation_and_alone_is_the_party() -> None:
    headings = ("Fornavn", "Efternavn", "Firma", "Afdeling")
    rows = ((2, ("Karin", "Holm", "Kommunen", "Skoler")), (3, ("Bo", "Bang", "", "Skoler")))
    table = ContactTable(headings, rows, guess_columns(headings))
    assert list(contacts(table, table.columns)) == [
        Contact(2, "Karin Holm", organisation="Kommunen", department="Skoler"),
        Contact(3, "Bo Bang", organisation="Skoler"),
    ]


def test_an_anonymised_person_is_nobody_to_be_known_again() -> None:
    from dataclasses import replace
    from datetime import date

    gone = replace(KARIN, anonymised_on=date(2026, 1, 1))
    (row,) = judged("Karin Vestermark;;;karin@nk.dk", people=(gone,))
    assert row.match is Match.NEW
