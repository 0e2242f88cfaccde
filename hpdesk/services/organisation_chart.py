# SPDX-License-Identifier: MPL-2.0
"""The organisation chart: gathering what it shows, and writing it as SVG or PDF."""

from datetime import datetime, time
from pathlib import Path

from hpdesk.documents.body_chart import PAPER_WIDTH, ChartBody, ChartBundle, body_chart
from hpdesk.domain.body_seats import sitting
from hpdesk.domain.composition import LinkingPerson
from hpdesk.domain.danish import date_words, join_words
from hpdesk.domain.people import Body, BodyKind, MemberRole, Membership
from hpdesk.domain.words import word
from hpdesk.services.composition import linking_people
from hpdesk.services.desk import Desk
from hpdesk.services.people import list_bodies, list_members, list_plans

_CHAIRS = (MemberRole.CHAIR, MemberRole.VICE_CHAIR)
_SERVES = MemberRole.SECRETARY  # who takes the minutes everywhere links nothing by that
_OWN = BodyKind.PRE_MEETING_GROUP  # its people are those of the board, and no link to another body


def read_chart(desk: Desk, *, plan_id: str | None = None, title: str = "") -> ChartBundle:
    """Return what the chart shows today, of all bodies or of those that serve one plan."""
    bodies = [b for b in list_bodies(desk) if plan_id is None or plan_id in b.plan_ids]
    seats, today = list_members(desk), desk.today()
    names = {body.id: body.name for body in bodies if body.kind is not _OWN}
    plans = {plan.id: plan.name for plan in list_plans(desk)}
    linking = [
        (link.person.name, held)
        for link in linking_people(desk)
        if len(held := _held(link, names)) > 1
    ]
    numbers: dict[str, list[int]] = {}
    for number, (_, held) in enumerate(linking, 1):
        for seat in held:
            numbers.setdefault(seat.body_id, []).append(number)
    return ChartBundle(
        tuple(
            ChartBody(
                body,
                len(sitting(own := [s for s in seats if s.body_id == body.id], today)),
                _chairs([seat for seat in own if seat.holds_on(today)]),
                _plans(body, plans),
                tuple(numbers.get(body.id, ())),
            )
            for body in bodies
        ),
        tuple(
            f"{name}: {join_words([f'{names[s.body_id]} ({word(s.role).lower()})' for s in held])}"
            for name, held in linking
        ),
        title,
    )


def _held(link: LinkingPerson, names: dict[str, str]) -> list[Membership]:
    return [s for s in link.seats if s.body_id in names and s.role is not _SERVES]


def _chairs(seats: list[Membership]) -> tuple[str, ...]:
    return tuple(
        f"{word(role)}: {seat.person.name}"
        for role in _CHAIRS
        for seat in seats
        if seat.role is role
    )


def _plans(body: Body, plans: dict[str, str]) -> tuple[str, ...]:
    """Return the plans a body serves, where there are several to tell apart."""
    return tuple(plans[key] for key in body.plan_ids if key in plans) if len(plans) > 1 else ()


def write_chart(
    desk: Desk, *, svg: Path | None = None, pdf: Path | None = None, plan_id: str | None = None
) -> None:
    """Write the chart as it stands today as SVG, PDF or both.

    It holds names of bodies, plans and those who sit in them, and nothing else.
    """
    from hpdesk.exports.chart_looks import text_width
    from hpdesk.exports.chart_svg import write_svg
    from hpdesk.exports.drawing_pdf import write_drawing_pdf
    from hpdesk.services.papers import refuse_targets

    refuse_targets(desk, svg, pdf)
    plans = [plan.name for plan in list_plans(desk) if plan_id in (None, plan.id)]
    owner = plans[0] if len(plans) == 1 else ""
    named = f"Organisationsdiagram for {owner}" if owner else "Organisationsdiagram"
    title = f"{named}, {date_words(desk.today())}"
    drawing = body_chart(read_chart(desk, plan_id=plan_id, title=title), PAPER_WIDTH, text_width)
    if svg is not None:
        write_svg(drawing.drawing, title, svg)
    if pdf is not None:
        created = datetime.combine(desk.today(), time())
        write_drawing_pdf(drawing.drawing, title, pdf, created=created, author=owner)
