# SPDX-License-Identifier: MPL-2.0
"""Plans, seats, kommissorium, attendance and chart of bodies, through a real plan file."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import docx
import pypdfium2
import pytest

from hpdesk.domain.body_presence import Presence
from hpdesk.domain.body_terms import CHAPTERS, TermsLack, terms_lacks
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AttendanceStatus
from hpdesk.domain.people import BodyKind, PersonCategory
from hpdesk.services import bodies, body_terms, minutes, people
from hpdesk.services.desk import Desk
from hpdesk.services.organisation_chart import read_chart, write_chart
from hpdesk.services.overview import read_overview
from tests.builders import TODAY, add_board, empty_plan, sample_plan, strip_bodies

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk.open(empty_plan(tmp_path), today=TODAY)
    yield desk
    desk.close()


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY)
    strip_bodies(desk)
    yield desk
    desk.close()


def pdf_text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text


def word_text(path: Path) -> str:
    word = docx.Document(str(path))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in word.paragraphs), *cells])


def add_plan(desk: Desk, name: str) -> str:
    with desk.write("Plan") as writer:
        return writer.add("plan", name=name)


def test_a_body_serves_several_plans_and_a_plan_has_several_bodies(desk: Desk) -> None:
    first, second = people.list_plans(desk)[0].id, add_plan(desk, "Plan 2")
    one = people.add_body(desk, "Bestyrelsen", plan_ids=[first])
    other = people.add_body(desk, "Styregruppen", plan_ids=[first])
    bodies.set_body_plans(desk, one, [second, first])
    plans = {body.id: body.plan_ids for body in people.list_bodies(desk)}
    assert plans == {one: (second, first), other: (first,)}
    bodies.set_plan_bodies(desk, first, [other])
    bodies.set_plan_bodies(desk, second, [one, other])
    plans = {body.id: body.plan_ids for body in people.list_bodies(desk)}
    assert plans == {one: (second,), other: (first, second)}
    desk.undo()
    desk.undo()
    plans = {body.id: body.plan_ids for body in people.list_bodies(desk)}
    assert plans == {one: (second, first), other: (first,)}


def test_seats_are_given_changed_and_taken_away(desk: Desk) -> None:
    board = add_board(desk)
    key = bodies.add_seat(desk, board.body, 2, organisation_id=board.party)
    fill = bodies.body_make_up(desk, board.body).fill
    assert [(row.vacant, row.holders[0].person.name) for row in fill.rows] == [
        (1, "Karin Vestermark")
    ]
    with pytest.raises(UserError, match="allerede en linje"):
        bodies.add_seat(desk, board.body, 1, organisation_id=board.party)
    with pytest.raises(UserError, match="Vælg en part"):
        bodies.add_seat(desk, board.body, 1)
    with pytest.raises(UserError, match="mellem 1 og 99"):
        bodies.edit_seat(desk, key, 0)
    bodies.add_seat(desk, board.body, 1, category=PersonCategory.RESIDENT)
    bodies.delete_seat(desk, key)
    assert [seat.category for seat in bodies.list_seats(desk)] == [PersonCategory.RESIDENT]


def test_seats_are_spread_as_the_members_sit(sample: Desk) -> None:
    assert bodies.seats_from_members(sample, "b-best") == 4
    fill = bodies.body_make_up(sample, "b-best").fill
    assert [row.seat.seats for row in fill.rows] == [7, 2, 2, 1]
    assert all(row.vacant == 0 and not row.surplus for row in fill.rows)
    assert fill.outside == ()
    with pytest.raises(UserError, match="allerede fordelt"):
        bodies.seats_from_members(sample, "b-best")


def test_a_mandate_that_runs_out_stands_on_the_first_page(desk: Desk) -> None:
    board = add_board(desk)
    (chair, _) = people.list_members(desk, board.body)
    people.edit_member(desk, chair.id, mandate_until=date(2026, 12, 1), mandate="Op til 100.000")
    (ending,) = bodies.body_make_up(desk, board.body).ending
    assert (ending.seat.person.name, ending.on) == ("Karin Vestermark", date(2026, 12, 1))
    assert [each.seat.id for each in read_overview(desk).mandates] == [chair.id]
    assert people.list_members(desk, board.body)[0].mandate == "Op til 100.000"


def test_attendance_is_told_over_the_latest_meetings(sample: Desk) -> None:
    presence = bodies.body_presence(sample, "b-best", last=4)
    assert len(presence.meetings) == 4
    assert [m.starts for m in presence.meetings] == sorted(m.starts for m in presence.meetings)
    palle = next(row for row in presence.members if row.person.name == "Palle Grønning")
    assert palle.counts[Presence.DEPUTY] == 2
    leader = presence.members[-2:]
    assert "Lone Kjærulff" in [row.person.name for row in leader]


def test_meetings_to_come_do_not_count(desk: Desk) -> None:
    board = add_board(desk)
    minutes.set_attendance(desk, board.meeting, board.chair, AttendanceStatus.APOLOGY)
    assert bodies.body_presence(desk, board.body).meetings == ()


def test_the_first_version_is_the_short_text_cut_at_its_headings(sample: Desk) -> None:
    key = body_terms.begin_terms(sample, "b-best")
    (terms,) = body_terms.list_terms(sample, "b-best")
    assert terms.id == key
    assert terms.version == 1
    assert terms.purpose.startswith("Bestyrelsen er helhedsplanens øverste organ.")
    assert terms.cadence.startswith("Der holdes fire ordinære møder")
    assert terms.decision_form.startswith("Bestyrelsen søger forhandlede aftaler.")


def _lacks(desk: Desk, body_id: str) -> tuple[TermsLack, ...]:
    """Return what the window warns of."""
    body = next(body for body in people.list_bodies(desk) if body.id == body_id)
    return terms_lacks(body, body_terms.list_terms(desk, body_id), desk.today())


@pytest.mark.parametrize("kind", list(BodyKind))
def test_a_body_without_a_text_gets_the_proposal_of_its_kind(desk: Desk, kind: BodyKind) -> None:
    people.add_body(desk, "Bestyrelsen")
    above = people.list_bodies(desk)[0].id
    body = people.add_body(desk, "Gruppen Øst", kind, parent_id=above)
    texts = body_terms.proposed_terms(desk, body)
    assert list(texts) == list(CHAPTERS)
    assert all(text and "{" not in text for text in texts.values())
    assert "Bestyrelsen" in " ".join(texts.values())
    body_terms.begin_terms(desk, body)
    wanted = () if kind is BodyKind.PRE_MEETING_GROUP else (TermsLack.UNAPPROVED,)
    assert _lacks(desk, body) == wanted


def test_a_version_is_approved_kept_and_followed_by_the_next(desk: Desk) -> None:
    board = add_board(desk)
    first = body_terms.begin_terms(desk, board.body)
    with pytest.raises(UserError, match="stadig en kladde"):
        body_terms.begin_terms(desk, board.body)
    body_terms.approve_terms(desk, first, date(2026, 3, 3), meeting_id=board.meeting)
    with pytest.raises(UserError, match="er godkendt"):
        body_terms.edit_terms(desk, first, purpose="Noget andet.")
    with pytest.raises(UserError, match="er godkendt"):
        body_terms.delete_terms(desk, first)
    second = body_terms.begin_terms(desk, board.body)
    body_terms.edit_terms(desk, second, purpose="Nyt formål.")
    one, two = body_terms.list_terms(desk, board.body)
    assert (two.version, two.duties) == (2, one.duties)
    with pytest.raises(UserError, match="gælder først fra en senere dag"):
        body_terms.approve_terms(desk, second, date(2026, 1, 1))
    body_terms.approve_terms(desk, second, date(2026, 6, 9), valid_from=date(2026, 7, 1))
    body_terms.withdraw_approval(desk, second)
    body_terms.delete_terms(desk, second)
    assert [terms.id for terms in body_terms.list_terms(desk, board.body)] == [first]
    assert _lacks(desk, board.body) == ()


def test_an_empty_version_is_not_approved(desk: Desk) -> None:
    body = people.add_body(desk, "Bestyrelsen")
    key = body_terms.begin_terms(desk, body)
    body_terms.edit_terms(desk, key, **dict.fromkeys(CHAPTERS, " "))
    with pytest.raises(UserError, match="er tomt"):
        body_terms.approve_terms(desk, key, TODAY)


def test_the_paper_has_the_members_of_its_day_and_nothing_private(
    sample: Desk, tmp_path: Path
) -> None:
    damkjær = next(p for p in people.list_people(sample) if p.name == "Lise-Lotte Damkjær")
    people.edit_person(sample, damkjær.id, notes="HEMMELIGT OM PERSONEN")
    for party in people.list_organisations(sample):
        people.edit_organisation(sample, party.id, notes="HEMMELIGT OM PARTEN")
    bodies.seats_from_members(sample, "b-best")
    key = body_terms.begin_terms(sample, "b-best")
    body_terms.approve_terms(sample, key, date(2025, 3, 4))
    pdf, word = tmp_path / "k.pdf", tmp_path / "k.docx"
    assert body_terms.write_terms(sample, key, pdf=pdf, docx=word) >= 2
    for text in (pdf_text(pdf), word_text(word)):
        text = " ".join(text.split())
        assert "Kommissorium for Bestyrelsen" in text
        assert "Medlemmer pr. 4. marts 2025" in text
        assert "Lise-Lotte Damkjær" in text
        assert "Omar Haddad-Friis" not in text
        assert "HEMMELIGT" not in text
    paragraphs = docx.Document(str(word)).paragraphs
    headings = [
        " ".join(p.text.split())
        for p in paragraphs
        if p.style is not None and "Heading" in (p.style.name or "")
    ]
    assert headings == [
        "Baggrund",
        "Formål",
        "Sammensætning",
        "Opgaver",
        "Mødekadence",
        "Beslutningsform",
        "Medlemmer pr. 4. marts 2025",
    ]


def test_the_paper_names_members_as_they_were_called_then(desk: Desk, tmp_path: Path) -> None:
    board = add_board(desk)
    key = body_terms.begin_terms(desk, board.body)
    body_terms.approve_terms(desk, key, date(2026, 3, 3))
    with desk.write("Gift") as writer:
        writer.add(
            "earlier_person",
            person_id=board.chair,
            until=date(2026, 5, 1),
            name="Karin Sommer",
            title="Chef",
        )
    body_terms.write_terms(desk, key, docx=tmp_path / "k.docx")
    text = word_text(tmp_path / "k.docx")
    assert "Karin Sommer, chef" in text
    assert "Vestermark" not in text


def test_a_draft_says_that_it_is_one(desk: Desk, tmp_path: Path) -> None:
    board = add_board(desk)
    key = body_terms.begin_terms(desk, board.body)
    body_terms.write_terms(desk, key, docx=tmp_path / "k.docx")
    assert "Kladde, ikke godkendt" in word_text(tmp_path / "k.docx")


def test_the_report_tells_seats_balance_and_attendance(sample: Desk, tmp_path: Path) -> None:
    bodies.seats_from_members(sample, "b-best")
    pdf, word = tmp_path / "r.pdf", tmp_path / "r.docx"
    bodies.write_body_report(sample, "b-best", pdf=pdf, docx=word)
    for text in (pdf_text(pdf), word_text(word)):
        assert "Boligorganisationer" in text
        assert "Beboerdemokrat" in text
        assert "Fremmøde" in text
        assert "Palle Grønning" in text
    with pytest.raises(UserError, match="slettet i mellemtiden"):
        bodies.write_body_report(sample, "væk", pdf=pdf)


def test_the_chart_is_the_same_text_as_svg_and_pdf(sample: Desk, tmp_path: Path) -> None:
    svg, pdf = tmp_path / "d.svg", tmp_path / "d.pdf"
    write_chart(sample, svg=svg, pdf=pdf)
    root = ElementTree.fromstring(svg.read_text("utf-8"))
    words = [each.text or "" for each in root.iter(f"{SVG}text")]
    assert "Styregruppe, 8 medlemmer" in words
    assert "Formand: Thomas Ærø" in words
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    named = " ".join((title.text or "").split())
    assert named == "Organisationsdiagram for Nørrehavn Øst 2024–27, 12. november 2026"
    assert description is not None
    assert "Kvarterrådet Nørrehavn Øst, niveau 1" in (description.text or "")
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    text = pdf_text(pdf)
    assert all(word in text for word in words)
    before = svg.read_bytes(), pdf.read_bytes()
    write_chart(sample, svg=svg, pdf=pdf)
    assert (svg.read_bytes(), pdf.read_bytes()) == before


def test_a_chart_of_many_bodies_is_still_one_page(desk: Desk, tmp_path: Path) -> None:
    for number in range(60):
        people.add_body(desk, f"Gruppe <{number}> & co. \x07", "steering_group")
    write_chart(desk, svg=tmp_path / "d.svg", pdf=tmp_path / "d.pdf")
    text = pdf_text(tmp_path / "d.pdf")
    assert all(f"Gruppe <{number}> & co." in text for number in range(60))
    root = ElementTree.fromstring((tmp_path / "d.svg").read_text("utf-8"))
    assert len([e for e in root.iter(f"{SVG}rect") if e.get("stroke")]) == 60


def test_the_secretary_and_a_formøde_link_nobody(sample: Desk) -> None:
    linking = read_chart(sample).linking
    assert any(words.startswith("Thomas Ærø: Bestyrelsen (medlem)") for words in linking)
    assert not any("Kjærulff" in words or "Boligformødet" in words for words in linking)


def test_the_chart_of_one_plan_has_its_own_bodies(desk: Desk) -> None:
    second = add_plan(desk, "Plan 2")
    people.add_body(desk, "Fælles", plan_ids=[p.id for p in people.list_plans(desk)])
    people.add_body(desk, "Kun den første", plan_ids=[people.list_plans(desk)[0].id])
    (only,) = read_chart(desk, plan_id=second).bodies
    assert only.body.name == "Fælles"
    assert len(only.plans) == 2
