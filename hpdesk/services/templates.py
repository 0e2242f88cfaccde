# SPDX-License-Identifier: MPL-2.0
"""Templates of agendas and cases: those that ship with the program, changed ones, own ones."""

from collections.abc import Iterable
from dataclasses import replace

from hpdesk.domain.agenda import is_formal
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem, MeetingKind, StandingPoint
from hpdesk.domain.people import Body, BodyKind
from hpdesk.domain.templates import (
    Template,
    TemplatePoint,
    TemplateWhat,
    best_template,
    standing_by_title,
)
from hpdesk.services.desk import Desk
from hpdesk.services.template_content import (
    known,
    read_points,
    shipped_templates,
    written_points,
)
from hpdesk.storage import meeting_reads
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.template_reads import StoredTemplate, read_stored_templates

_SLOT = TemplatePoint("Mødets egne sager", slot=True)


def list_templates(
    desk: Desk, what: TemplateWhat = TemplateWhat.AGENDA, *, hidden: bool = False
) -> tuple[Template, ...]:
    """Return the templates, the shipped ones in their order and then the plan's own.

    A damaged row counts as if it were not there. `hidden` gives those put away as well.
    """
    return tuple(
        template
        for template in _all(desk.read())
        if template.what is what and (hidden or not template.hidden)
    )


def get_template(desk: Desk, key: str) -> Template:
    """Return one template; raises UserError where there is none."""
    found = next((template for template in _all(desk.read()) if template.id == key), None)
    if found is None:
        raise UserError("Skabelonen findes ikke længere, og intet er ændret. Vælg en anden.")
    return found


def template_for(
    desk: Desk,
    body: Body,
    focus: str = "",
    meeting_kind: MeetingKind = MeetingKind.ORDINARY,
) -> Template | None:
    """Return the agenda template that fits a body's meeting most closely, or None."""
    return best_template(
        _all(desk.read()),
        body_id=body.id,
        body_kind=body.kind,
        meeting_kind=meeting_kind,
        focus=focus,
    )


def save_template(desk: Desk, template: Template) -> str:
    """Keep a template under its key, or a new one where the key is empty; returns the key.

    Raises UserError where the name or a title is missing, or a case has not exactly one point.
    """
    _check(template)
    values = {
        "what": str(template.what),
        "name": template.name.strip(),
        "content": written_points(_tidy(template.points)),
        "body_id": template.body_id,
        "body_kind": template.body_kind and str(template.body_kind),
        "meeting_kind": template.meeting_kind and str(template.meeting_kind),
        "focus": template.focus.strip() or None,
        "hidden": False,
    }
    key = template.id
    label = "Skabelon ændret" if key else "Skabelon gemt"
    with desk.write(label, merge_key=f"template:{key}" if key else None) as writer:
        if key and writer.exists("template", key):
            writer.set("template", key, **values)
            return key
        if key and key not in {one.id for one in shipped_templates()}:
            raise UserError(
                "Skabelonen er slettet i mellemtiden, og intet er ændret. Gem den som en ny."
            )
        return writer.add("template", **({"id": key} if key else {}), **values)


def template_from_meeting(desk: Desk, meeting_id: str, name: str) -> str:
    """Keep a meeting's agenda as a template for its first body; returns its key.

    Points with a case of their own are left out: where the first of them stood, the next
    meeting's cases go in.
    """
    meeting = next(iter(meeting_reads.read_meetings(desk.read(), meeting_id=meeting_id)), None)
    items = meeting_reads.read_items(desk.read(), meeting_id)
    if meeting is None or not items:
        raise UserError("Mødet har ingen punkter, så der er ingen skabelon at gemme.")
    points: list[TemplatePoint] = []
    for item in items:
        if not is_own_case(item):
            points.append(point_of_item(item))
        elif not any(point.slot for point in points):
            points.append(replace(_SLOT, section=item.section))
    if not points or points[0].is_sub:
        points[:1] = [replace(point, is_sub=False) for point in points[:1]]
    ordinary = meeting.kind is MeetingKind.ORDINARY
    return save_template(
        desk,
        Template(
            id="",
            what=TemplateWhat.AGENDA,
            name=name,
            points=tuple(points),
            body_id=meeting.body_ids[0] if meeting.body_ids else None,
            meeting_kind=None if ordinary else meeting.kind,
            focus=meeting.focus,
        ),
    )


def template_from_item(desk: Desk, item: AgendaItem, name: str) -> str:
    """Keep a point with its texts and its checklist as a template of a case; returns its key."""
    point = replace(
        point_of_item(item),
        standing=None,
        section="",
        is_sub=False,
        break_after=None,
        summary=item.summary,
        recommendation=item.recommendation,
        case=item.case,
        options=item.options,
        economy=item.economy,
        next_steps=item.next_steps,
        goal=item.goal,
    )
    return save_template(desk, Template("", TemplateWhat.ITEM, name, (point,)))


def hide_template(desk: Desk, key: str) -> None:
    """Put a shipped template away, or delete one of the plan's own; both can be undone."""
    template = get_template(desk, key)
    with desk.write("Skabelon slettet") as writer:
        if not template.shipped:
            writer.delete("template", key)
        elif writer.exists("template", key):
            writer.set("template", key, hidden=True)
        else:
            writer.add(
                "template",
                id=key,
                what=str(template.what),
                name=template.name,
                content=written_points(template.points),
                hidden=True,
            )


def reset_template(desk: Desk, key: str) -> None:
    """Give a shipped template back as it ships, whether it was changed or put away."""
    if key not in {template.id for template in shipped_templates()}:
        raise UserError("Skabelonen er jeres egen, så der er intet at gå tilbage til.")
    with desk.write("Skabelon nulstillet") as writer:
        if writer.exists("template", key):
            writer.delete("template", key)


def _all(reader: Reader) -> list[Template]:
    stored = {row.id: row for row in read_stored_templates(reader)}
    found = []
    for template in shipped_templates():
        row = stored.pop(template.id, None)
        found.append(template if row is None else _laid_over(template, row))
    own = (_read(row) for row in stored.values())
    return found + [template for template in own if template is not None]


def _laid_over(shipped: Template, row: StoredTemplate) -> Template:
    """Return a shipped template as the plan changed it; as shipped where the row is damaged."""
    if row.hidden:
        return replace(shipped, hidden=True)
    changed = _read(row)
    if changed is None or changed.what is not shipped.what:
        return shipped
    return replace(changed, shipped=True, changed=True)


def _read(row: StoredTemplate) -> Template | None:
    points, what = read_points(row.content), known(TemplateWhat, row.what)
    if points is None or what is None or (what is TemplateWhat.ITEM and len(points) != 1):
        return None
    return Template(
        id=row.id,
        what=what,
        name=row.name,
        points=points,
        body_id=row.body_id,
        body_kind=known(BodyKind, row.body_kind),
        meeting_kind=known(MeetingKind, row.meeting_kind),
        focus=row.focus,
        hidden=bool(row.hidden),
    )


def _check(template: Template) -> None:
    if not template.name.strip():
        raise UserError("Skabelonen mangler et navn og er ikke gemt. Skriv navnet, og prøv igen.")
    if any(not point.title.strip() for point in template.points):
        raise UserError("Et punkt i skabelonen mangler en titel. Skriv titlen, og prøv igen.")
    if template.what is TemplateWhat.ITEM and len(template.points) != 1:
        raise UserError("En skabelon for en sag har netop ét punkt. Ret den, og prøv igen.")
    if sum(point.slot for point in template.points) > 1:
        raise UserError("Mødets egne sager kan kun stå ét sted i skabelonen. Fjern det ene sted.")


def _tidy(points: Iterable[TemplatePoint]) -> list[TemplatePoint]:
    """Return points with trimmed titles and no sub-point without a point above it."""
    tidy: list[TemplatePoint] = []
    for point in points:
        alone = not tidy or tidy[-1].slot
        is_sub = point.is_sub and not alone and not point.slot
        tidy.append(replace(point, title=point.title.strip(), is_sub=is_sub))
    return tidy


def is_own_case(item: AgendaItem) -> bool:
    """Tell whether a point is the meeting's own rather than one it has each time."""
    if item.standing is not None or standing_by_title(item.title) or is_formal(item):
        return False
    return item.origin_id is not None or bool(
        item.summary or item.recommendation or item.case or item.attachments
    )


def point_of_item(item: AgendaItem) -> TemplatePoint:
    """Return a point as a template has it: without texts, ticks and bilag."""
    standing = item.standing or standing_by_title(item.title)
    approves = standing is StandingPoint.APPROVE_MINUTES
    return TemplatePoint(
        title="Godkendelse af referat fra {dato}" if approves else item.title,
        kind=item.kind,
        duration=item.duration,
        section=item.section,
        standing=standing,
        question=item.question,
        checklist=tuple(line.text for line in item.checklist),
        is_sub=item.parent_id is not None,
        break_after=item.break_after,
    )
