# SPDX-License-Identifier: MPL-2.0
"""How the exchange folder's lists and the plan's tables correspond: one table for both ways.

The shape of `plan.json` (types, enumerations, required fields) stands in
`resources/schema/exchange-1.json`; here and in `exchange_people` and `exchange_meetings` stands
only where each field goes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from hpdesk.services.exchange_fields import (
    ID,
    Links,
    Part,
    day,
    flags,
    jsons,
    plain,
    ref,
)
from hpdesk.services.exchange_meetings import MEETINGS, TASK
from hpdesk.services.exchange_people import BODIES, ORGANISATIONS, PEOPLE, PLANS

FORMAT = "hpdesk-exchange"
VERSION = 1
PLAN_JSON = "plan.json"

PARTS = (
    PLANS,
    ORGANISATIONS,
    PEOPLE,
    BODIES,
    MEETINGS,
    replace(TASK, addition=True),
    Part(
        "waiting_points",
        "waiting_point",
        (
            ID,
            ref("body", "body_id", "bodies"),
            *plain("title", "how", "kind", "note"),
            ref("origin", "origin_id", "agenda"),
            day("raised_on"),
            ref("used_in", "used_in_id", "agenda"),
        ),
        addition=True,
    ),
    Part(
        "templates",
        "template",
        (
            ID,
            *plain("what", "name"),
            ref("body", "body_id", "bodies"),
            *plain("body_kind", "meeting_kind", "focus"),
            *jsons("content"),
            *flags("hidden"),
        ),
        addition=True,
    ),
    Part(
        "paper_templates",
        "paper_template",
        (
            ID,
            *plain("name", "file_name"),
            ref("body", "body_id", "bodies"),
            *plain("paper"),
        ),
        addition=True,
    ),
    Part(
        "notes",
        "note",
        (
            ID,
            *plain("channel"),
            ref("meeting", "meeting_id", "meetings"),
            ref("item", "item_id", "agenda"),
            *plain("text", "next_step"),
            day("follow_up_on"),
            *plain("direction"),
            *jsons("tags"),
            ref("task", "task_id", "tasks"),
            day("done_on"),
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
            ref("item", "item_id", "agenda"),
            ref("party", "party_id", "organisations"),
            *plain("stance", "text"),
            day("on", "taken_on"),
            *plain("would_take"),
            ref("talker", "talker_id", "people"),
            ref("contact", "contact_id", "people"),
            ref("heard_in", "heard_in_id", "meetings"),
        ),
    ),
    Part(
        "alignments",
        "alignment",
        (
            ref("item", "item_id", "agenda"),
            *flags("hard"),
            *plain("interests", "disagreement", "agreement", "reservation", "agreed_wording"),
            day("raised_on"),
            day("settled_on"),
        ),
        addition=True,
    ),
    Part(
        "practice",
        "practice",
        (
            ID,
            *plain("text"),
            day("on", "raised_on"),
            *plain("kind"),
            ref("person", "person_id", "people"),
            *plain("raised_by"),
            ref("organisation", "organisation_id", "organisations"),
            ref("body", "body_id", "bodies"),
            ref("item", "item_id", "agenda"),
            ref("waiting", "waiting_id", "waiting_points"),
            ref("note", "note_id", "notes"),
            *plain("answer"),
            day("answered_on"),
            day("told_on"),
            *plain("told_how"),
            day("closed_on"),
        ),
        addition=True,
    ),
)
"""Top-level lists in their order."""


def every_part(parts: Iterable[Part] = PARTS) -> Iterator[Part]:
    """Yield all parts, those inside others right after them."""
    for part in parts:
        yield part
        yield from every_part(part.parts)
