# SPDX-License-Identifier: MPL-2.0
"""A small reader of calendar files by RFC 5545 alone, so that no library reads its own writing."""

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple


class Property(NamedTuple):
    """A content line: its parameters, and its value as it stands."""

    value: str
    params: dict[str, str]


@dataclass
class Part:
    """A component with its properties by name and the components inside it."""

    kind: str
    lines: dict[str, list[Property]] = field(default_factory=dict)
    parts: list["Part"] = field(default_factory=list)

    def one(self, name: str) -> Property:
        """Return the only property of a name."""
        (found,) = self.lines[name]
        return found

    def text(self, name: str) -> str:
        """Return a text value with RFC 5545's escapes taken out."""
        return re.sub(r"\\(.)", _unescaped, self.one(name).value)

    def of(self, kind: str) -> list["Part"]:
        """Return the components of a kind inside this one."""
        return [part for part in self.parts if part.kind == kind]


def _unescaped(match: re.Match[str]) -> str:
    return "\n" if match.group(1) in "nN" else match.group(1)


def read_calendar(content: bytes) -> Part:
    """Return the one calendar in a file; asserts what RFC 5545 demands of its lines."""
    assert content.endswith(b"\r\n")
    physical = content.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(line) <= 75 for line in physical), "RFC 5545 §3.1: 75 octets at most"
    assert not any(b"\n" in line or b"\r" in line for line in physical)
    logical: list[bytes] = []
    for line in physical:
        line.decode("utf-8")  # no sign is cut in two by the folding
        if line.startswith(b" "):
            logical[-1] += line[1:]
        else:
            logical.append(line)
    root = Part("")
    open_parts = [root]
    for raw in logical:
        name, prop = _content_line(raw.decode("utf-8"))
        if name == "BEGIN":
            part = Part(prop.value)
            open_parts[-1].parts.append(part)
            open_parts.append(part)
        elif name == "END":
            assert open_parts.pop().kind == prop.value
        else:
            open_parts[-1].lines.setdefault(name, []).append(prop)
    assert open_parts == [root]
    (calendar,) = root.parts
    assert calendar.kind == "VCALENDAR"
    return calendar


_LINE = re.compile(
    r'([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"\x00-\x08\x0a-\x1f]*"|[^";:,\x00-\x1f]*))*):(.*)'
)
_PARAM = re.compile(r';([A-Z0-9-]+)=(?:"([^"]*)"|([^";:,]*))')


def _content_line(line: str) -> tuple[str, Property]:
    match = _LINE.fullmatch(line)
    assert match is not None, line
    name, params, value = match.groups()
    return name, Property(value, {p: quoted or bare for p, quoted, bare in _PARAM.findall(params)})


def moment_of(calendar: Part, prop: Property) -> datetime:
    """Return a time in UTC, worked out from the file's own VTIMEZONE."""
    if prop.value.endswith("Z"):
        return datetime.strptime(prop.value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    wall = datetime.strptime(prop.value, "%Y%m%dT%H%M%S")
    (zone,) = [z for z in calendar.of("VTIMEZONE") if z.text("TZID") == prop.params["TZID"]]
    return (wall - _offset(zone, wall)).replace(tzinfo=UTC)


def day_of(prop: Property) -> date:
    """Return a whole day."""
    assert prop.params["VALUE"] == "DATE"
    return datetime.strptime(prop.value, "%Y%m%d").date()


def _offset(zone: Part, wall: datetime) -> timedelta:
    """Return the offset of the observance whose onset is the last before a time on the wall."""
    onsets: list[tuple[datetime, str]] = []
    for rule in zone.parts:
        first = datetime.strptime(rule.one("DTSTART").value, "%Y%m%dT%H%M%S")
        parts = dict(p.split("=") for p in rule.one("RRULE").value.split(";"))
        assert (parts.pop("FREQ"), parts.pop("BYDAY")) == ("YEARLY", "-1SU")
        month = int(parts.pop("BYMONTH"))
        assert parts == {}
        assert first.month == month
        for year in (wall.year - 1, wall.year):
            onset = _last_sunday(year, month).replace(hour=first.hour, minute=first.minute)
            if onset >= first:
                onsets.append((onset, rule.one("TZOFFSETTO").value))
    before = [(onset, to) for onset, to in onsets if onset <= wall]
    to = max(before)[1] if before else zone.of("STANDARD")[0].one("TZOFFSETTO").value
    sign = -1 if to[0] == "-" else 1
    return sign * timedelta(hours=int(to[1:3]), minutes=int(to[3:5]))


def _last_sunday(year: int, month: int) -> datetime:
    after = datetime(year, month + 1, 1)
    return after - timedelta(days=after.weekday() + 1)
