# SPDX-License-Identifier: MPL-2.0
"""How the exchange folder's lists and the plan's tables correspond: one table for both ways.

The shape of `plan.json` (types, enumerations, required fields) stands in
`resources/schema/exchange-1.json`; here stands only where each field goes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum, auto

FORMAT = "hpdesk-exchange"
VERSION = 1
PLAN_JSON = "plan.json"


class Kind(Enum):
    """How a field's value is written in JSON and in the table."""

    PLAIN = auto()
    DAY = auto()
    MOMENT = auto()
    KEY = auto()  # the part's own key; `exchange_id` holds it where it was taken already
    REFERENCE = auto()
    FLAG = auto()  # true or false, and written only where it is true
    COUNT = auto()  # a number written only where it is not 0
    STAMP = auto()  # a moment with its seconds
    JSON = auto()  # a list or an object, kept as text


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name in JSON, its column, and for a reference the lists it may point into."""

    name: str
    column: str
    kind: Kind = Kind.PLAIN
    lists: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Links:
    """A list of keys kept in a table of its own; one column per list they may point into."""

    name: str
    table: str
    owner: str
    targets: tuple[tuple[str, str], ...]  # (list, column), the first that knows the key is taken
    then: str = ""  # the list of names as they were, written only where one of them differs


@dataclass(frozen=True, slots=True)
class Part:
    """A list of objects: its table, its fields, and the lists inside each object."""

    name: str
    table: str
    fields: tuple[Field, ...]
    owner: str = ""
    links: tuple[Links, ...] = ()
    parts: "tuple[Part, ...]" = ()
    shared_keys: bool = field(default=False)
    addition: bool = field(default=False)  # came after version 1 was out: left out where empty


def _plain(*names: str) -> tuple[Field, ...]:
    return tuple(Field(name, name) for name in names)


_ID = Field("id", "id", Kind.KEY)


def _day(name: str, column: str = "") -> Field:
    return Field(name, column or name, Kind.DAY)


def _moment(name: str, column: str = "") -> Field:
    return Field(name, column or name, Kind.MOMENT)


def _flags(*names: str) -> tuple[Field, ...]:
    return tuple(Field(name, name, Kind.FLAG) for name in names)


def _json(*names: str) -> tuple[Field, ...]:
    return tuple(Field(name, name, Kind.JSON) for name in names)


def _ref(name: str, column: str, *lists: str) -> Field:
    return Field(name, column, Kind.REFERENCE, lists)


TASK = Part(
    "tasks",
    "task",
    (
        _ID,
        *_plain("text"),
        _day("due"),
        *_plain("due_text", "status"),
        _day("closed_on"),
        *_plain("next_step"),
        _day("reminded_on"),
    ),
    owner="item_id",
    links=(
        Links(
            "responsible",
            "task_responsible",
            "task_id",
            (("people", "person_id"), ("organisations", "organisation_id")),
            then="responsible_then",
        ),
    ),
    parts=(Part("log", "task_log", (_day("on", "logged_on"), *_plain("text")), owner="task_id"),),
    shared_keys=True,
)
_ITEM_ADDITIONS = (
    Part(
        "at_answers",
        "at_answer",
        _plain("place", "outcome", "text"),
        owner="item_id",
        addition=True,
    ),
    Part(
        "marks",
        "minute_mark",
        (
            *_plain("kind"),
            _ref("person", "person_id", "people"),
            _ref("organisation", "organisation_id", "organisations"),
            *_plain("text"),
        ),
        owner="item_id",
        addition=True,
    ),
    Part(
        "times",
        "point_time",
        (Field("started", "started", Kind.STAMP), Field("stopped", "stopped", Kind.STAMP)),
        owner="item_id",
        addition=True,
    ),
    Part(
        "told",
        "told",
        (
            *_plain("audience"),
            _ref("person", "person_id", "people"),
            _ref("organisation", "organisation_id", "organisations"),
            _day("on", "told_on"),
            *_plain("note"),
        ),
        owner="item_id",
        addition=True,
    ),
    Part(
        "deliveries",
        "delivery",
        (
            *_plain("title"),
            _ref("person", "person_id", "people"),
            _ref("organisation", "organisation_id", "organisations"),
            _day("due"),
            _day("delivered_on"),
            _day("reminded_on"),
        ),
        owner="item_id",
        addition=True,
    ),
)
_MEETING_ADDITIONS = (
    Part(
        "steps",
        "plan_step",
        (*_plain("kind"), _day("on", "planned_on"), _day("done_on")),
        owner="meeting_id",
        addition=True,
    ),
    Part(
        "accepted",
        "accepted_finding",
        (
            *_plain("rule", "subject", "reason"),
            _day("on", "accepted_on"),
            _ref("item", "item_id", "agenda"),
        ),
        owner="meeting_id",
        addition=True,
    ),
    Part(
        "minutes_events",
        "minutes_event",
        (
            *_plain("kind"),
            _day("on", "happened_on"),
            _ref("item", "item_id", "agenda"),
            _ref("person", "person_id", "people"),
            *_plain("text"),
            *_flags("settled"),
        ),
        owner="meeting_id",
        addition=True,
    ),
)
ITEM = Part(
    "agenda",
    "agenda_item",
    (
        _ID,
        *_plain("title", "kind", "question", "duration", "closed", "public_title"),
        *_plain("summary", "recommendation"),
        Field("case", "case_text"),
        *_plain("economy", "next_steps", "discussion", "decision", "for_the_record"),
        *_plain("number", "section", "break_after", "standing", "options", "goal"),
        *_plain("prepared_minutes", "outcome"),
        *_json("checklist"),
        _ref("origin", "origin_id", "agenda"),
        *_plain("origin_how"),
        _ref("approves", "approves_id", "meetings"),
        *_plain("validity"),
        _ref("replaced_by", "replaced_by_id", "agenda"),
        *_plain("report_every"),
        *_json("follow_up"),
    ),
    owner="meeting_id",
    links=(Links("plans", "item_plan", "item_id", (("plans", "plan_id"),)),),
    parts=(
        Part(
            "guests",
            "guest",
            (
                _ref("person", "person_id", "people"),
                _moment("from", "arrives"),
                _moment("to", "leaves"),
            ),
            owner="item_id",
        ),
        Part(
            "attachments",
            "attachment",
            (
                _ID,
                *_plain("title"),
                _day("added_on"),
                *_plain("number"),
                _ref("minutes_of", "minutes_of_id", "meetings"),
            ),
            owner="item_id",
            shared_keys=True,
        ),
        *_ITEM_ADDITIONS,
        TASK,
    ),
    shared_keys=True,
)
PARTS = (
    Part(
        "plans",
        "plan",
        (
            _ID,
            *_plain("name", "municipality"),
            _day("starts"),
            _day("ends"),
            *_plain("case_number", "notes"),
        ),
    ),
    Part(
        "organisations",
        "organisation",
        (_ID, *_plain("name", "kind"), _ref("parent", "parent_id", "organisations")),
    ),
    Part(
        "people",
        "person",
        (
            _ID,
            *_plain("name", "title"),
            _ref("organisation", "organisation_id", "organisations"),
            *_plain("email", "phone", "category"),
        ),
    ),
    Part(
        "bodies",
        "body",
        (
            _ID,
            *_plain("name", "kind"),
            _ref("parent", "parent_id", "bodies"),
            *_plain("earliest", "latest", "terms"),
            *_json("lead_times", "focuses"),
            *_plain("numbering", "attachment_numbering", "quorum"),
        ),
        links=(Links("plans", "body_plan", "body_id", (("plans", "plan_id"),)),),
        parts=(
            Part(
                "members",
                "membership",
                (
                    _ref("person", "person_id", "people"),
                    *_plain("role"),
                    _day("from", "starts"),
                    _day("to", "ends"),
                    _ref("party", "party_id", "organisations"),
                ),
                owner="body_id",
            ),
        ),
    ),
    Part(
        "meetings",
        "meeting",
        (
            _ID,
            *_plain("kind"),
            _ref("for_meeting", "for_meeting_id", "meetings"),
            _ref("for_party", "for_party_id", "organisations"),
            *_plain("title"),
            _moment("starts"),
            _moment("ends"),
            *_plain("place", "focus", "state"),
            _ref("chair", "chair_id", "people"),
            _ref("minute_taker", "minute_taker_id", "people"),
            _day("objections_until"),
            _ref("approved_by", "approved_by_id", "meetings"),
            Field("calendar_sequence", "calendar_sequence", Kind.COUNT),
            *_plain("calendar_mark"),
        ),
        links=(Links("bodies", "meeting_body", "meeting_id", (("bodies", "body_id"),)),),
        parts=(
            Part(
                "sent",
                "sent_version",
                (
                    *_plain("version"),
                    _day("on", "sent_on"),
                    *_plain("note", "kind"),
                    *_json("receivers", "snapshot"),
                ),
                owner="meeting_id",
                parts=(
                    Part(
                        "files",
                        "sent_file",
                        (Field("name", "file_name"), *_plain("edition")),
                        owner="sent_version_id",
                        addition=True,
                    ),
                ),
            ),
            Part(
                "attendance",
                "attendance",
                (
                    _ref("person", "person_id", "people"),
                    *_plain("status"),
                    _moment("arrived"),
                    _moment("left", "departed"),
                    _ref("deputy_for", "deputy_for_id", "people"),
                ),
                owner="meeting_id",
            ),
            ITEM,
            *_MEETING_ADDITIONS,
        ),
    ),
    replace(TASK, addition=True),
    Part(
        "waiting_points",
        "waiting_point",
        (
            _ID,
            _ref("body", "body_id", "bodies"),
            *_plain("title", "how", "kind", "note"),
            _ref("origin", "origin_id", "agenda"),
            _day("raised_on"),
            _ref("used_in", "used_in_id", "agenda"),
        ),
        addition=True,
    ),
    Part(
        "templates",
        "template",
        (
            _ID,
            *_plain("what", "name"),
            _ref("body", "body_id", "bodies"),
            *_plain("body_kind", "meeting_kind", "focus"),
            *_json("content"),
            *_flags("hidden"),
        ),
        addition=True,
    ),
    Part(
        "notes",
        "note",
        (
            _ID,
            *_plain("channel"),
            _ref("meeting", "meeting_id", "meetings"),
            _ref("item", "item_id", "agenda"),
            *_plain("text", "next_step"),
            _day("follow_up_on"),
        ),
        links=(
            Links("people", "note_person", "note_id", (("people", "person_id"),)),
            Links("parties", "note_party", "note_id", (("organisations", "organisation_id"),)),
        ),
    ),
    Part(
        "positions",
        "position",
        (
            _ref("item", "item_id", "agenda"),
            _ref("party", "party_id", "organisations"),
            *_plain("stance", "text"),
            _day("on", "taken_on"),
        ),
    ),
)
"""Top-level lists in their order."""


def every_part(parts: Iterable[Part] = PARTS) -> Iterator[Part]:
    """Yield all parts, those inside others right after them."""
    for part in parts:
        yield part
        yield from every_part(part.parts)
