# SPDX-License-Identifier: MPL-2.0
"""What reads text and bytes from elsewhere, each as a function that may only refuse in a sentence.

A target takes what hypothesis made; UserError is an answer, anything else that is raised a fault.
"""

import json
import tempfile
import time
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from hypothesis import strategies as st

from hpdesk.documents.markup import blocks_of, plain_text, sources_of
from hpdesk.domain import limits
from hpdesk.domain.calendar_import import CalendarFile, event_rows
from hpdesk.domain.clock_reading import clock_at
from hpdesk.domain.danish_reading import parse_clock, parse_clock_span, parse_day
from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import Task
from hpdesk.domain.minutes_reading import read_minutes
from hpdesk.domain.name_index import NameEntry, NameIndex
from hpdesk.domain.next_step_reading import read_next_step
from hpdesk.domain.people import Body, BodyKind
from hpdesk.domain.practice_reading import read_practice
from hpdesk.domain.quick_entry import parse_line
from hpdesk.domain.recovery_key import read_recovery_key
from hpdesk.domain.task_query import Vocabulary, read_query
from hpdesk.domain.task_reply import read_reply
from hpdesk.exports.checklist_return import read_rows
from hpdesk.exports.contact_reading import read_contacts
from hpdesk.exports.convert_mail import read_eml
from hpdesk.exports.foreign_reading import _answer as read_in_child
from hpdesk.services.exchange_check import read_plan_json
from hpdesk.storage.plan_header import read_version
from hpdesk.storage.raw_pages import RawPages

TODAY = date(2026, 3, 3)
NAMES = NameIndex(
    [
        NameEntry("x-lk", "Lone Kjær", "LK"),
        NameEntry("x-hb", "Henrik Bülow", "HB"),
        NameEntry("o-n", "Nordby Boligforening", is_organisation=True),
    ]
)
_EXAMPLE = Path(__file__).parent.parent / "data" / "exchange" / "example"
_PLAN = (Path(__file__).parent.parent / "data" / "plans" / "plan-1.2.hpdesk").read_bytes()[:65536]

_WORDS = st.sampled_from(
    [
        "/opgave",
        "/beslutning",
        "/note",
        "@LK",
        "LK",
        "næste",
        "møde",
        "fredag",
        "uge",
        "12",
        "den",
        "31.",
        "februar",
        "29/2",
        "kl.",
        "24.61",
        "senest",
        "om",
        "3",
        "uger",
        "frist:i-dag",
        "hvem:LK",
        "status:åben",
        "-tag",
        '"citat',
        "-",
        "*",
        "1.",
        "#",
        "[x]",
        "**",
        "_",
        "|",
        "---",
        "`",
        "![a](b)",
        "[a](javascript:alert(1))",
        "<script>",
        "&nbsp;",
        ";",
        ":",
        ",",
        ".",
        "(",
        ")",
        "9999999999",
        "-1",
        "ÅÆØ",
        "é",
        "\u202e",
        "\u200b",
        "BEGIN:VCARD",
        "END:VCARD",
        "FN:Lone",
        "N:Kjær;Lone;;;",
        "EMAIL;TYPE=WORK:lk@x.dk",
        "navn;mail",
        "=1+1",
        "NAN",
        "1e999",
        "[opgave",
        "done]",
        ">",
        "ok",
        "færdig",
        "rykket",
        "til",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.one_of(_WORDS, st.text(max_size=8)), max_size=30).map(" ".join),
    st.lists(st.one_of(_WORDS, st.text(max_size=8)), max_size=30).map("\n".join),
)
BYTES = st.one_of(st.binary(max_size=2000), TEXTS.map(lambda text: text.encode("utf-8", "replace")))
Target = tuple[st.SearchStrategy[Any], Callable[[Any], object]]


def _as_file(ending: str, read: Callable[[Path], object]) -> Callable[[bytes], object]:
    def target(content: bytes) -> object:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"fil{ending}"
            path.write_bytes(content)
            return read(path)

    return target


def _exchange(data: object) -> object:
    text = data if isinstance(data, str) else json.dumps(data)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "plan.json").write_text(text, "utf-8", "replace")
        return read_plan_json(Path(folder))


def _spoilt_example(change: tuple[int, Any]) -> object:
    """Put something else at one place of an exchange folder that is right."""
    data = json.loads((_EXAMPLE / "plan.json").read_text("utf-8"))
    places = list(_places(data))
    holder, key = places[change[0] % len(places)]
    holder[key] = change[1]
    return _exchange(data)


def _places(data: Any) -> Any:  # noqa: ANN401 - what JSON holds
    found = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in list(found):
        yield data, key
        if isinstance(value, dict | list):
            yield from _places(value)


def _sheet(parts: dict[str, bytes]) -> object:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return _as_file(".xlsx", read_rows)(buffer.getvalue())


def _pages(changes: list[tuple[int, int]]) -> int:
    """Read every page of a plan in which some bytes are others."""
    content = bytearray(_PLAN)
    for place, value in changes:
        content[place % len(content)] = value
    with tempfile.TemporaryFile() as file:
        file.write(content)
        file.flush()
        pages, count = RawPages(file), 0
        for root in range(1, pages.count + 1):
            for leaf in pages.walk(root).leaves:
                count += len(list(pages.rows(leaf))) + len(list(pages.entries(leaf)))
        return count + len(list(pages.unreached()))


def _calendar(path: Path) -> None:
    """Read a calendar as the child does, and hold what it found against a plan as the window."""
    began = time.monotonic()
    found = read_in_child("calendar", str(path), TODAY)
    assert time.monotonic() - began < limits.READING_SECONDS
    if isinstance(found, CalendarFile):
        board = Body("b-1", "Bestyrelsen", BodyKind.BOARD)
        assert len(event_rows(found.events, [board], [])) == len(found.events)


def _xml_signs(text: str) -> str:
    return "".join(sign for sign in text if sign.isprintable() or sign in "\n\t")


def _referat(body: str) -> None:
    """Read a Word file as the child does, and make a draft of it as the window does."""
    buffer = BytesIO(_EMPTY_WORD)
    changed = BytesIO()
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = content.replace(
                    b"<w:sectPr", body.encode("utf-8", "replace") + b"<w:sectPr", 1
                )
            new.writestr(name, content)

    def read(path: Path) -> None:
        found = read_in_child("minutes", str(path), None)
        if isinstance(found, tuple):
            read_minutes(found, NAMES, TODAY, name="Referat 3. marts 2026.docx")

    _as_file(".docx", read)(changed.getvalue())


def _empty_word() -> bytes:
    import docx

    buffer = BytesIO()
    docx.Document().save(buffer)
    return buffer.getvalue()


_EMPTY_WORD = _empty_word()


def _dates(text: str) -> None:
    parse_day(text, TODAY)
    parse_clock(text)
    parse_clock_span(text)
    clock_at(text, 0)


def _markup(text: str) -> None:
    blocks_of(text)
    plain_text(text)
    sources_of(text)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.floats(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner),
    max_leaves=12,
)
_XML = st.one_of(
    BYTES,
    st.just(b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
    st.just(b"<worksheet>" * 5000),
)
_PARTS = st.dictionaries(
    st.sampled_from(
        [
            "[Content_Types].xml",
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml",
            "../x",
            "_rels/.rels",
        ]
    ),
    _XML,
)

_WORD = st.lists(
    st.one_of(
        TEXTS.map(lambda text: f"<w:p><w:r><w:t>{escape(_xml_signs(text))}</w:t></w:r></w:p>"),
        st.sampled_from(
            [
                "<w:tbl>",
                "</w:tbl>",
                "<w:tr>",
                "</w:tr>",
                "<w:tc>",
                "</w:tc>",
                "<w:p>",
                "</w:p>",
                "<w:sdt><w:sdtContent>",
                "</w:sdtContent></w:sdt>",
                '<w:pPr><w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="x"/></w:numPr></w:pPr>',
                '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>',
                "<w:r><w:br/><w:t>Beslutning:</w:t></w:r>",
                "<w:p><w:r><w:t>3. Opfølgning</w:t></w:r></w:p>",
                "<w:del>",
                "</w:del>",
                "<!--",
            ]
        ),
    ),
    max_size=40,
).map("".join)
_EVENTS = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "BEGIN:VCALENDAR",
                "END:VCALENDAR",
                "BEGIN:VEVENT",
                "END:VEVENT",
                "BEGIN:VTIMEZONE",
                "TZID:Romance Standard Time",
                "END:VTIMEZONE",
                "UID:1",
                "SUMMARY:Bestyrelsesmøde",
                "STATUS:CANCELLED",
                "DTSTART:20260303T140000Z",
                "DTSTART;VALUE=DATE:20260303",
                "DTSTART;TZID=Romance Standard Time:20260303T140000",
                "DTSTART:00010101T000000Z",
                "DTSTART:99991231T235959Z",
                "DTEND:20260303T150000Z",
                "DURATION:P99999999D",
                "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "RRULE:FREQ=WEEKLY;UNTIL=99991231",
                "RRULE:FREQ=DAILY;INTERVAL=0",
                "RRULE:FREQ=MONTHLY;BYSETPOS=366;BYDAY=MO",
                "RRULE:FREQ=SECONDLY;COUNT=999999999",
                "EXDATE:20260310T140000Z",
                "RDATE;VALUE=PERIOD:20260310T140000Z/PT1H",
                "RECURRENCE-ID:20260303T140000Z",
                " fortsat",
                "X",
            ]
        ),
        TEXTS,
    ),
    max_size=40,
).map(lambda lines: "\r\n".join(lines).encode("utf-8", "replace"))
_WHOLE_EVENTS = _EVENTS.map(
    lambda lines: (
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + lines + b"\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
)

TARGETS: Mapping[str, Target] = {
    "calendars": (st.one_of(_EVENTS, _WHOLE_EVENTS, BYTES), _as_file(".ics", _calendar)),
    "referater": (_WORD, _referat),
    "lines of minutes": (TEXTS, lambda text: parse_line(text, NAMES, TODAY)),
    "dates and times": (TEXTS, _dates),
    "task queries": (TEXTS, lambda text: read_query(text, Vocabulary(), TODAY)),
    "replies": (TEXTS, lambda text: read_reply(text, [Task("t1", "Plan for lys")], TODAY)),
    "practice": (TEXTS, lambda text: read_practice(text, NAMES, TODAY)),
    "next steps": (TEXTS, lambda text: read_next_step(text, len(text), NAMES, TODAY)),
    "markup": (TEXTS, _markup),
    "recovery keys": (TEXTS, read_recovery_key),
    "cards": (BYTES, _as_file(".vcf", read_contacts)),
    "lists of people": (BYTES, _as_file(".csv", read_contacts)),
    "status sheets": (BYTES, _as_file(".xlsx", read_rows)),
    "parts of a sheet": (_PARTS, _sheet),
    "mails": (BYTES, read_eml),
    "exchange folders": (st.one_of(_JSON, TEXTS), _exchange),
    "a changed exchange folder": (st.tuples(st.integers(0, 100_000), _JSON), _spoilt_example),
    "headers of plans": (
        BYTES.map(lambda rest: b"SQLite format 3\0" + rest),
        _as_file(".hpdesk", read_version),
    ),
    "pages of plans": (
        st.lists(st.tuples(st.integers(0, 65535), st.integers(0, 255)), max_size=60),
        _pages,
    ),
}


def met(name: str, given: object) -> None:
    """Give something to a target; a refusal is an answer when it is one line."""
    said = "read"
    try:
        TARGETS[name][1](given)
    except UserError as refusal:
        said = str(refusal)
    assert len(said.strip().splitlines()) == 1
