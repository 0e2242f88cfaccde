# SPDX-License-Identifier: MPL-2.0
"""The numbers of points and bilag in an exchange folder, where it does not give them itself."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from hpdesk.domain.meetings import AttachmentNumbering, NumberingStyle
from hpdesk.domain.numbering import Place, number_attachments, number_points

Json = dict[str, Any]


def fill_numbers(data: Json) -> None:
    """Give every point and bilag of a checked `plan.json` its number; those given stay."""
    for meeting, numbers, bilag in _numbered(data):
        for item, number, names in zip(meeting.get("agenda", []), numbers, bilag, strict=True):
            item["number"] = number
            for attachment, name in zip(item.get("attachments", []), names, strict=True):
                attachment["number"] = name


def drop_plain_numbers(data: Json) -> None:
    """Take the numbers away again where they are what `fill_numbers` would give."""
    held = [_take_numbers(meeting) for meeting in data.get("meetings", [])]
    plain = {id(meeting): (numbers, bilag) for meeting, numbers, bilag in _numbered(data)}
    for meeting, given in zip(data.get("meetings", []), held, strict=True):
        if given == plain[id(meeting)]:
            continue
        for item, number, names in zip(meeting.get("agenda", []), *given, strict=True):
            item["number"] = number
            for attachment, name in zip(item.get("attachments", []), names, strict=True):
                attachment["number"] = name


def _take_numbers(meeting: Json) -> tuple[list[str], list[list[str]]]:
    agenda = meeting.get("agenda", [])
    numbers = [item.pop("number", "") for item in agenda]
    bilag = [[row.pop("number", "") for row in item.get("attachments", [])] for item in agenda]
    return numbers, bilag


def _numbered(data: Json) -> Iterator[tuple[Json, list[str], list[list[str]]]]:
    """Yield every meeting with the numbers of its points and of their bilag."""
    bodies = {body["id"]: body for body in data.get("bodies", [])}
    reached: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for meeting in _by_time(data.get("meetings", [])):
        first = meeting["bodies"][0] if meeting["bodies"] else ""
        body = bodies.get(first, {})
        agenda = meeting.get("agenda", [])
        so_far = reached[first, meeting["starts"][:4]]
        numbers = number_points(
            [Place(bool(item.get("sub")), item.get("number", "")) for item in agenda],
            NumberingStyle(body.get("numbering", NumberingStyle.PER_MEETING)),
            first=so_far[0] + 1,
            meeting_number=so_far[1] + 1,
        )
        for of_body in meeting["bodies"]:
            counted = reached[of_body, meeting["starts"][:4]]
            counted[0] += sum(not item.get("sub") for item in agenda)
            counted[1] += 1
        bilag = number_attachments(
            [
                (number, [row.get("number", "") for row in item.get("attachments", [])])
                for number, item in zip(numbers, agenda, strict=True)
            ],
            AttachmentNumbering(body.get("attachment_numbering", AttachmentNumbering.BY_POINT)),
        )
        yield meeting, numbers, bilag


def _by_time(meetings: Iterable[Json]) -> list[Json]:
    return sorted(meetings, key=lambda meeting: str(meeting["starts"]))
