# SPDX-License-Identifier: MPL-2.0
"""Referater as secretariats write them, read into points, decisions and tasks."""

from collections.abc import Sequence
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.meetings import ItemKind, Outcome
from hpdesk.domain.minutes_reading import ReadMinutes, ReadPoint, read_minutes
from hpdesk.domain.minutes_source import Source, SourceLine, SourceTable
from hpdesk.domain.name_index import NameEntry, NameIndex

TODAY = date(2026, 11, 22)
NAMES = NameIndex(
    [NameEntry("p1", "Karin Vestermark", "direktør"), NameEntry("p2", "Anders Kruse")]
)


def read(text: str, name: str = "x.docx") -> ReadMinutes:
    """Read lines; `# ` is a heading, `* ` bold, `~ ` a numbered item, `|` a row of a table."""
    source: list[Source] = []
    number = 0
    for line in text.strip().splitlines():
        words = line.strip()
        if words.startswith("|"):
            row = tuple(cell.strip() for cell in words.strip("|").split("|"))
            before = source[-1] if source else None
            if isinstance(before, SourceTable):
                source[-1] = SourceTable((*before.rows, row))
            else:
                source.append(SourceTable((row,)))
        elif words.startswith("# "):
            source.append(SourceLine(words[2:], heading=1))
        elif words.startswith("* "):
            source.append(SourceLine(words[2:], bold=True))
        elif words.startswith("~ "):
            number += 1
            source.append(SourceLine(words[2:], level=0, number=str(number)))
        elif words:
            source.append(SourceLine(words))
    return read_minutes(source, NAMES, TODAY, name=name)


def titles(found: ReadMinutes) -> list[str]:
    return [point.title for point in found.points]


def texts(point: ReadPoint) -> list[str]:
    return [piece.text for piece in (*point.discussion, *point.decision)]


@pytest.mark.parametrize(
    "layout",
    [
        "Punkt 1: Budget\nA.\nPunkt 2: Eventuelt\nB.",
        "Dagsordenspunkt 1 – Budget\nA.\nDagsordenspunkt 2 – Eventuelt\nB.",
        "1. Budget\nA.\n2. Eventuelt\nB.",
        "1) Budget\nA.\n2) Eventuelt\nB.",
        "* 1 Budget\nA.\n* 2 Eventuelt\nB.",
        "~ Budget\nA.\n~ Eventuelt\nB.",
        "# Budget\nA.\n# Eventuelt\nB.",
        "* Budget\nA.\n* Eventuelt\nB.",
        "Dagsorden:\n1. Budget\n2. Eventuelt\nAd 1\nA.\nAd 2\nB.",
        "Dagsorden:\n1. Budget\n2. Eventuelt\nAd pkt. 1:\nA.\nAd pkt. 2:\nB.",
        "Dagsorden\n1. Budget\n2. Eventuelt\nReferat:\n1. Budget\nA.\n2. Eventuelt\nB.",
        "|Punkt|Referat|\n|1. Budget|A.|\n|2. Eventuelt|B.|",
        "|Nr.|Emne|Drøftelse|\n|1|Budget|A.|\n|2|Eventuelt|B.|",
        "|1|Budget|A.|\n|2|Eventuelt|B.|",
    ],
)
def test_the_points_are_found_however_they_are_set_out(layout: str) -> None:
    found = read(layout)
    assert titles(found) == ["Budget", "Eventuelt"]
    assert [texts(point) for point in found.points] == [["A."], ["B."]]


def test_points_that_number_on_through_the_year_keep_their_numbers() -> None:
    found = read("24. Budget\nA.\n25. Status\nB.\n26. Eventuelt\nC.")
    assert [point.number for point in found.points] == ["24", "25", "26"]


def test_numbers_inside_a_point_are_no_points() -> None:
    found = read("* 1. Budget\n1) godkender\n2) noterer\n3) beder\n* 2. Eventuelt\nB.")
    assert titles(found) == ["Budget", "Eventuelt"]
    assert len(found.points[0].discussion) == 3


def test_a_point_below_a_point_is_a_sub_point() -> None:
    found = read("1. Økonomi\nA.\n1.1 Regnskab\nB.\n1.2 Budget\nC.\n2. Eventuelt\nD.")
    assert [(p.title, p.is_sub) for p in found.points][:3] == [
        ("Økonomi", False),
        ("Regnskab", True),
        ("Budget", True),
    ]


def test_a_document_without_points_becomes_one() -> None:
    found = read("Det var et godt møde.\nBestyrelsen godkendte budgettet.")
    assert titles(found) == ["Referat"]
    assert found.points[0].outcome is Outcome.APPROVED


@pytest.mark.parametrize(
    ("line", "outcome"),
    [
        ("Beslutning: Godkendt.", Outcome.APPROVED),
        ("Bestyrelsen besluttede at flytte midlerne.", Outcome.APPROVED),
        ("Bestyrelsen godkendte indstillingen.", Outcome.APPROVED),
        ("Styregruppen tog orienteringen til efterretning.", Outcome.NOTED),
        ("Taget til efterretning.", Outcome.NOTED),
        ("Dagsordenen blev godkendt.", Outcome.APPROVED),
        ("Punktet blev udsat til næste møde.", Outcome.POSTPONED),
        ("Bestyrelsen godkendte ikke forslaget.", Outcome.REJECTED),
        ("Godkendt med den bemærkning, at der følges op.", Outcome.APPROVED_WITH_CHANGES),
        ("Bestyrelsen drøftede oplægget.", Outcome.DISCUSSED),
    ],
)
def test_a_decision_is_known_by_its_words(line: str, outcome: Outcome) -> None:
    point = read(f"1. Budget\nDer var spørgsmål.\n{line}\n2. Eventuelt\nB.").points[0]
    assert point.outcome is outcome
    assert len(point.decision) == 1
    assert [piece.text for piece in point.discussion] == ["Der var spørgsmål."]


def test_prose_about_decisions_elsewhere_is_no_decision() -> None:
    point = read("1. Status\nKarin fortalte, at byrådet havde godkendt planen.\n2. B\nC").points[0]
    assert point.decision == ()


def test_labels_part_a_point() -> None:
    point = read(
        "1. Budget\nIndstilling: at budgettet godkendes\nSagsfremstilling\nTallene.\n"
        "* Drøftelse\nMange ord.\nBeslutning:\nGodkendt.\n2. B\nC"
    ).points[0]
    assert [piece.text for piece in point.recommendation] == ["at budgettet godkendes"]
    assert [piece.text for piece in point.case] == ["Tallene."]
    assert [piece.text for piece in point.discussion] == ["Mange ord."]
    assert [piece.text for piece in point.decision] == ["Godkendt."]


def test_what_is_asked_at_a_point_is_guessed_by_its_mark_and_title() -> None:
    found = read("1. Budget (D)\nA\n2. Orientering fra formanden\nB\n3. Godkendelse af referat\nC")
    kinds = [point.kind for point in found.points]
    assert kinds == [ItemKind.DISCUSSION, ItemKind.INFORMATION, ItemKind.DECISION]
    (job, _) = read("1. Fritidsjob\nTalt.\nBeslutning: Det fortsætter.\n2. Andet\nB").points
    assert job.kind is ItemKind.DECISION


@pytest.mark.parametrize(
    ("line", "who", "due", "due_text"),
    [
        ("Anders Kruse skriver senest den 1. april 2027.", ("Anders Kruse",), date(2027, 4, 1), ""),
        ("Skrive. Ansvarlig: Mette Holm. Frist: 1/12", ("Mette Holm",), date(2026, 12, 1), ""),
        ("Sende udkast. Ansvarlig: Karin. Frist: snarest", ("Karin",), None, "snarest"),
        ("- Sende udkast (LK) inden 1. december", ("LK",), date(2026, 12, 1), ""),
        ("Mette Holm ringer (frist: 1/12)", ("Mette Holm",), date(2026, 12, 1), ""),
    ],
)  # fmt: skip
def test_a_line_with_a_name_and_a_date_is_a_task(
    line: str, who: tuple[str, ...], due: date | None, due_text: str
) -> None:
    point = read(f"1. Budget\nTalt om.\n{line}\n2. Eventuelt\nB.").points[0]
    (task,) = point.tasks
    assert (task.responsible, task.due, task.due_text) == (who, due, due_text)
    assert task.source == line


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Karin Holm sender det – frist 15. december 2026", "Karin Holm sender det"),
        ("- Karin Holm sender det (frist d. 1/12).", "Karin Holm sender det"),
        ("Karin Holm sender det senest den 1. april 2027.", "Karin Holm sender det"),
        ("Karin Holm, senest 1/12", "Karin Holm, senest 1/12"),
        ("Karin Holm skriver til mødet 1. marts", "Karin Holm skriver til mødet 1. marts"),
        ("Karin Holm sender det – frist snarest", "Karin Holm sender det – frist snarest"),
    ],
)  # fmt: skip
def test_a_deadline_that_was_understood_is_left_out_of_the_task(line: str, text: str) -> None:
    (task,) = read(f"1. Budget\nTalt om.\n{line}\n2. Eventuelt\nB.").points[0].tasks
    assert task.text == text


def test_what_was_told_of_a_day_is_no_task() -> None:
    line = "Anders Kruse orienterede om mødet den 3. december 2026."
    assert read(f"1. Status\n{line}\n2. B\nC").points[0].tasks == ()


def test_a_table_of_tasks_gives_a_task_a_row() -> None:
    point = read(
        "1. A\n|Opgave|Ansvarlig|Frist|\n|Ringe til skolen|Karin|uge 50|\n|Skrive|LK||\n2. B\nC"
    ).points[0]
    assert [(t.text, t.responsible, t.due) for t in point.tasks] == [
        ("Ringe til skolen", ("Karin",), date(2026, 12, 11)),
        ("Skrive", ("LK",), None),
    ]


def test_who_is_responsible_may_stand_on_a_line_of_its_own() -> None:
    point = read("1. A\nSekretariatet skriver til skolen.\nAnsvarlig: Karin\n2. B\nC").points[0]
    (task,) = point.tasks
    assert (task.text, task.responsible) == ("Sekretariatet skriver til skolen", ("Karin",))


def test_the_facts_stand_before_the_first_point() -> None:
    opening = read(
        "Referat af bestyrelsesmøde\nDato: tirsdag den 3. marts 2026 kl. 14.00-16.00\n"
        "Sted: Kvarterhuset\nDeltagere: Karin Vestermark (formand), Anders Kruse, Fjordbo, "
        "Mette Øllgaard og Henrik Bülow\nAfbud: Palle Grønning\nReferent: Lone Kjærulff\n"
        "1. Budget\nA.\n2. Eventuelt\nB."
    ).opening
    assert (opening.day, opening.begins, opening.ends) == (date(2026, 3, 3), time(14), time(16))
    assert opening.place == "Kvarterhuset"
    assert [(p.name, p.detail) for p in opening.present] == [
        ("Karin Vestermark", "formand"),
        ("Anders Kruse", "Fjordbo"),
        ("Mette Øllgaard", ""),
        ("Henrik Bülow", ""),
    ]
    assert [p.name for p in opening.apologies] == ["Palle Grønning"]
    assert (opening.chair, opening.minute_taker) == ("Karin Vestermark", "Lone Kjærulff")
    assert opening.rest == ()


def test_who_led_and_who_wrote_may_stand_in_the_list_of_those_present() -> None:
    listed = "Deltagere: Karin Holm (formand), Bo Ravn (mødeleder), Mette Øllgaard (referent)"
    opening = read(f"{listed}\n1. A\nB\n2. C\nD").opening
    assert (opening.chair, opening.minute_taker) == ("Bo Ravn", "Mette Øllgaard")


def test_a_list_of_people_may_stand_one_on_a_line_and_in_a_table() -> None:
    lines = "Deltagere:\nKarin Vestermark, direktør\nMette Holm\n1. A\nB\n2. C\nD"
    table = "|Deltagere|Karin Vestermark, direktør|\n|Afbud|Mette Holm|\n1. A\nB\n2. C\nD"
    assert [p.name for p in read(lines).opening.present] == ["Karin Vestermark", "Mette Holm"]
    assert [p.name for p in read(table).opening.apologies] == ["Mette Holm"]


def test_the_day_may_stand_in_the_name_of_the_file_alone() -> None:
    assert read("1. A\nB\n2. C\nD", "2026-03-03 Referat.docx").opening.day == date(2026, 3, 3)


def test_a_day_without_a_year_lies_behind_us() -> None:
    assert read("Dato: 3. december\n1. A\nB\n2. C\nD").opening.day == date(2025, 12, 3)


_PIECES = st.sampled_from(
    (
        "Punkt {n}: ", "{n}. ", "{n}) ", "Ad {n} ", "Beslutning: ", "Drøftelse: ", "Opgaver: ",
        "Ansvarlig: ", "Frist: ", "Deltagere: ", "Afbud: ", "Dagsorden: ", "Dato: ",
        "Indstilling: ",         "Bestyrelsen godkendte ", "Karin Vestermark sender ", "- ", "", "",
        "senest 1/12 ", "Sted: ",
    )
)  # fmt: skip


@st.composite
def _documents(draw: st.DrawFn) -> tuple[Source, ...]:
    """Make documents of odd lines; each line, and each cell, holds a word of its own."""
    found: list[Source] = []
    for number in range(draw(st.integers(0, 14))):
        lead = draw(_PIECES).format(n=draw(st.integers(0, 5)))
        tail = draw(st.sampled_from(("", " inden 1. december", ". Frist: snarest", " (LK)", ":")))
        if draw(st.integers(0, 5)) == 0:
            head = draw(
                st.sampled_from((("Opgave", "Ansvarlig", "Frist"), ("Punkt", "Referat", "Hvem")))
            )
            rows = [head] * draw(st.integers(0, 1)) + [
                tuple(f"{lead}ord{number}x{row}x{cell}" for cell in range(draw(st.integers(1, 4))))
                for row in range(draw(st.integers(0, 3)))
            ]
            found.append(SourceTable(tuple(rows)))
        else:
            found.append(
                SourceLine(
                    f"{lead}ord{number}{tail}",
                    draw(st.sampled_from((None, None, 1, 2))),
                    draw(st.booleans()),
                    draw(st.sampled_from((None, None, 0, 1))),
                    draw(st.sampled_from(("", "1", "2", "1.1"))),
                )
            )
    return tuple(found)


@given(_documents())
def test_no_line_of_an_odd_document_is_lost(source: tuple[Source, ...]) -> None:
    said = everything(read_minutes(source, NAMES, TODAY))
    for word in own_words(source):
        assert word in said


@given(st.lists(st.builds(SourceLine, st.text(max_size=60), st.none(), st.booleans()), max_size=12))
def test_no_text_at_all_makes_the_reading_fail(source: list[SourceLine]) -> None:
    read_minutes(source, NAMES, TODAY, name="\N{SNOWMAN}")


def own_words(source: Sequence[Source]) -> list[str]:
    cells = [
        cell
        for each in source
        for cell in (
            [each.text] if isinstance(each, SourceLine) else [c for row in each.rows for c in row]
        )
    ]
    return [word.strip(".:()") for cell in cells for word in cell.split() if word.startswith("ord")]


def everything(found: ReadMinutes) -> str:
    opening = found.opening
    parts = [*opening.read_from, *(piece.text for piece in opening.rest)]
    for point in found.points:
        parts += [point.title, *texts(point)]
        parts += [piece.text for piece in (*point.recommendation, *point.case)]
        parts += [task.source for task in point.tasks]
    return "\n".join(parts)
