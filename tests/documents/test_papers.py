# SPDX-License-Identifier: MPL-2.0
from dataclasses import replace
from datetime import date

from hpdesk.documents.agenda_paper import agenda_paper
from hpdesk.documents.bundles import BilagState, BilagStatus, ChecklistBundle
from hpdesk.documents.checklist_paper import checklist_paper
from hpdesk.documents.divider_pages import back_words, bilag_page, point_divider
from hpdesk.documents.edition import edition_bundle, public_bundle, public_checklist
from hpdesk.documents.edition_rows import EditionChoice, EditionKey
from hpdesk.documents.minutes_paper import minutes_paper
from hpdesk.documents.model import Box, Heading, Paragraph, Table, text_of, words_of
from hpdesk.documents.people_paper import people_paper
from hpdesk.documents.person_data_paper import person_data_paper
from hpdesk.domain.meetings import MeetingKind
from hpdesk.domain.people import BodyKind, Person
from hpdesk.domain.personal_data import DataKind, DataLine, DataPart, PersonalData
from tests.documents.sample_meeting import ITEMS, SECRET, TASKS, a_bundle


def headings(paper: object) -> list[str]:
    blocks = getattr(paper, "blocks")  # noqa: B009 - any paper
    return [text_of(block.runs) for block in blocks if isinstance(block, Heading)]


def test_the_public_papers_hold_no_word_of_a_closed_item() -> None:
    bundle = public_bundle(a_bundle())
    states = {b.id: BilagState(BilagStatus.INCLUDED, 2) for i in ITEMS for b in i.attachments}
    for paper in (agenda_paper(bundle, states), minutes_paper(bundle)):
        assert SECRET not in repr(paper)
        assert "Lukket punkt" in words_of(paper)


def test_the_public_title_stands_for_a_closed_item() -> None:
    items = tuple(replace(i, public_title="Personsag") if i.closed else i for i in ITEMS)
    paper = agenda_paper(public_bundle(a_bundle(items)))
    assert "Personsag" in words_of(paper)
    assert SECRET not in repr(paper)


def test_the_internal_papers_hold_everything() -> None:
    words = words_of(agenda_paper(a_bundle())) + words_of(minutes_paper(a_bundle()))
    assert f"Indst{SECRET}" in words
    assert f"Besl{SECRET}" in words
    assert f"Opgave{SECRET}" in words


def test_empty_headings_are_not_printed() -> None:
    lone = replace(ITEMS[2], summary="  ", economy="", next_steps="", attachments=(), guests=())
    names = headings(agenda_paper(a_bundle((lone,))))
    assert "Sagsfremstilling" in names
    assert not {"Resumé", "Økonomi", "Videre proces", "Bilag", "Gæster"} & set(names)


def test_an_agenda_without_points_to_click_does_not_say_how() -> None:
    assert "Sådan bruger du pakken" in headings(agenda_paper(a_bundle(), {}))
    closed = public_bundle(a_bundle(tuple(item for item in ITEMS if item.closed)))
    empty = agenda_paper(a_bundle(()), {})
    for paper in (agenda_paper(closed, {}), empty):
        assert "Sådan bruger du pakken" not in headings(paper)
    assert "Der er endnu ingen punkter." in words_of(empty)


def test_a_copy_to_print_says_nothing_of_links() -> None:
    bundle = edition_bundle(a_bundle(), EditionChoice(EditionKey.PRINT))
    lost = BilagState(BilagStatus.ATTACHED, reason="Filen er en lydfil. Vedlæg en tekst i stedet.")
    bilag = ITEMS[2].attachments[0]
    back = "punkt-3", back_words(bundle, 2, "punkt-3")
    said = words_of(agenda_paper(bundle, {bilag.id: lost})) + "".join(
        text_of(block.runs)
        for block in (
            *bilag_page(bundle, bilag, "bilag-3-1", lost, back),
            *point_divider(bundle, 2, [0], "skilleblad-1", "punkt-3"),
        )
        if isinstance(block, Paragraph)
    )
    assert "hvert bilag begynder på en højreside" in said
    assert "Filen er en lydfil." in said
    assert "Vedlæg en tekst" not in said, "what the secretariat can do is not for its readers"
    assert back[1].replace("\xa0", " ") == "Hører til punkt 3"
    assert not {word for word in ("Klik", "Tilbage", "papirclips", "link") if word in said}
    assert "Klik" in words_of(agenda_paper(a_bundle(), {}))


def test_a_part_without_dates_has_no_column_of_dates() -> None:
    undated = DataPart(DataKind.CONTACT, (DataLine("Navn", "Ida"),))
    dated = DataPart(DataKind.NOTES, (DataLine("Note", "Ringede", date(2026, 3, 3), True),))
    paper = person_data_paper(PersonalData("p", "Ida", date(2026, 11, 12), (undated, dated)), "Øst")
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    names = [[text_of(cell[0].runs) for cell in table.header] for table in tables]
    assert names == [["Hvad", "Indhold"], ["Dato", "Hvad", "Indhold", ""]]


def test_the_list_of_people_says_how_they_are_reached_and_nothing_that_is_noted() -> None:
    person = Person("p", "Ida Holm", phone="12 34 56 78", email="ida@nord.dk", notes="Svær")
    words = words_of(people_paper((person,), {"p": "Bestyrelsen"}, "Øst", date(2026, 11, 12)))
    assert all(each in words for each in ("12 34 56 78", "ida@nord.dk", "Bestyrelsen"))
    assert "Svær" not in words


def test_a_sheet_has_its_parts_in_order() -> None:
    names = headings(agenda_paper(a_bundle((ITEMS[2],))))
    wanted = ["Indstilling", "Resumé", "Sagsfremstilling", "Økonomi", "Videre proces", "Bilag"]
    assert [name for name in names if name in wanted] == wanted


def test_the_cover_names_the_body_that_decides() -> None:
    bundle = a_bundle()
    group = replace(bundle.meeting, body_kinds=(BodyKind.STEERING_GROUP.value,))
    cover = agenda_paper(replace(bundle, meeting=group)).cover
    assert cover is not None
    assert cover.title[0] == "Styregruppemøde"
    assert any(
        "Styregruppen skal tage stilling til" in repr(block)
        for block in cover.blocks
        if isinstance(block, Box)
    )


def test_an_extraordinary_meeting_says_so() -> None:
    bundle = a_bundle()
    meeting = replace(bundle.meeting, kind=MeetingKind.EXTRAORDINARY)
    assert "Ekstraordinært bestyrelsesmøde" in words_of(
        agenda_paper(replace(bundle, meeting=meeting))
    )


def test_the_minutes_tell_who_came_and_when() -> None:
    words = words_of(minutes_paper(a_bundle()))
    assert (
        "Til stede Lone Bech, direktør, formand\nHenrik Dam, direktør (fra kl.\N{NBSP}13.20)"
        in words
    )
    assert "Afbud Peter Winther" in words
    assert "Gæster Sara Friis, leder af ungeindsatsen, Nordby Kommune (punkt\N{NBSP}3)" in words


def test_the_minutes_end_with_boxes_to_tick() -> None:
    words = words_of(minutes_paper(a_bundle()))
    tail = words[words.rindex("Opgaver fra mødet") :]
    assert tail.count("☐") == 3
    assert "snarest" in tail


def test_a_late_bilag_is_marked() -> None:
    late = replace(ITEMS[2].attachments[0], added_on=date(2027, 3, 25))
    item = replace(ITEMS[2], attachments=(late,))
    assert "eftersendt 25.\N{NBSP}marts" in words_of(agenda_paper(a_bundle((item,))))


def test_the_checklist_says_what_is_overdue() -> None:
    tasks = TASKS["i3"] + tuple(replace(task, item_closed=True) for task in TASKS["i4"])
    bundle = ChecklistBundle(tasks, date(2027, 5, 1), owner="Helhedsplan Søparken")
    words = words_of(checklist_paper(public_checklist(bundle)))
    assert "Overskredet" in words
    assert "2 opgaver, heraf 1 overskredet" in words.replace("\N{NBSP}", " ")
    assert SECRET not in words
