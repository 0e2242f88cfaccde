# SPDX-License-Identifier: MPL-2.0
"""A body's kommissorium: versions with chapters, their approval, and the paper."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hpdesk.domain.body_seats import sitting
from hpdesk.domain.body_terms import (
    CHAPTERS,
    begins_on,
    chapter,
    chapters_of_text,
)
from hpdesk.domain.errors import UserError
from hpdesk.domain.people import Body, TermsVersion
from hpdesk.domain.people_then import PeopleThen
from hpdesk.resources import resource_path
from hpdesk.services.desk import Desk
from hpdesk.services.people import list_bodies, list_members, list_plans
from hpdesk.storage import people_reads

if TYPE_CHECKING:
    from hpdesk.documents.terms_paper import TermsBundle

_DATES = ("valid_from", "approved_on", "approved_in_id")
_APPROVED = (
    "Version {version} er godkendt, og dens tekst er ikke ændret. Begynd en ny version, eller "
    "tag godkendelsen tilbage."
)


def list_terms(desk: Desk, body_id: str | None = None) -> tuple[TermsVersion, ...]:
    """Return the versions of a body's kommissorium, or of all bodies', the oldest first."""
    return people_reads.read_terms(desk.read(), body_id)


def proposed_terms(desk: Desk, body_id: str) -> dict[str, str]:
    """Return the chapters that a first version begins with, by column.

    They are the body's own short text cut at its headings, and the shipped text of its kind
    where it has none.
    """
    body = _body(desk, body_id)
    if body.terms.strip():
        return chapters_of_text(body.terms)
    return shipped_terms(desk, body)


def shipped_terms(desk: Desk, body: Body) -> dict[str, str]:
    """Return the text that ships with the program for a body's kind, with its own names."""
    import tomllib

    with resource_path("terms.toml").open("rb") as stream:
        texts = tomllib.load(stream)[body.kind.value]
    above = next((b.name for b in list_bodies(desk) if b.id == body.parent_id), "bestyrelsen")
    plans = [plan.name for plan in list_plans(desk) if plan.id in body.plan_ids]
    names = {
        "{body}": body.name,
        "{plan}": plans[0] if len(plans) == 1 else "helhedsplanen",
        "{above}": above,
    }
    return {column: _filled(texts[column].strip(), names) for column in CHAPTERS}


def _filled(text: str, names: dict[str, str]) -> str:
    for mark, name in names.items():
        text = text.replace(f"{mark}s ", f"{_genitive(name)} ").replace(mark, name)
    return f"{text[:1].upper()}{text[1:]}"


def _genitive(name: str) -> str:
    return f"{name}’" if name[-1:] in "sxz" else f"{name}s"


def _body(desk: Desk, body_id: str) -> Body:
    for body in list_bodies(desk):
        if body.id == body_id:
            return body
    raise UserError("Organet er slettet i mellemtiden, og intet er ændret. Fortryd sletningen.")


def begin_terms(desk: Desk, body_id: str) -> str:
    """Begin a new version from the last one, or a first one from a proposal; returns its key.

    Raises UserError where the last version is not approved yet: there is one draft at a time.
    """
    versions = list_terms(desk, body_id)
    last = versions[-1] if versions else None
    if last is not None and last.approved_on is None:
        raise UserError(
            "Version {version} er stadig en kladde. Godkend den, før du begynder en ny.",
            version=last.version,
        )
    texts = (
        {column: chapter(last, column) for column in CHAPTERS}
        if last is not None
        else proposed_terms(desk, body_id)
    )
    with desk.write("Ny version af kommissoriet") as writer:
        return writer.add(
            "terms_version",
            rank=writer.next_rank("terms_version", body_id=body_id),
            body_id=body_id,
            version=1 if last is None else last.version + 1,
            **texts,
        )


def edit_terms(desk: Desk, key: str, **fields: Any) -> None:  # noqa: ANN401 - columns of `terms_version`
    """Change a version: a chapter of a draft, or the days and the meeting of any.

    Raises UserError where a chapter of an approved version would change.
    """
    with desk.write("Kommissorium ændret", merge_key=f"terms:{key}:{sorted(fields)}") as writer:
        now = writer.get("terms_version", key)
        if now["approved_on"] is not None and not set(fields) <= set(_DATES):
            raise UserError(_APPROVED, version=now["version"])
        writer.set("terms_version", key, **fields)


def fill_empty_chapters(desk: Desk, key: str) -> int:
    """Put the shipped text of the body's kind into a draft's empty chapters; returns how many.

    Raises UserError for a version that is approved, and where no chapter is empty.
    """
    terms = next((t for t in list_terms(desk) if t.id == key), None)
    if terms is None:
        raise UserError("Versionen er slettet i mellemtiden. Fortryd sletningen, og prøv igen.")
    empty = [column for column in CHAPTERS if not chapter(terms, column).strip()]
    if not empty:
        raise UserError("Alle kapitler er skrevet, så der er intet at udfylde.")
    shipped = shipped_terms(desk, _body(desk, terms.body_id))
    edit_terms(desk, key, **{column: shipped[column] for column in empty})
    return len(empty)


def approve_terms(
    desk: Desk,
    key: str,
    on: date,
    *,
    meeting_id: str | None = None,
    valid_from: date | None = None,
) -> None:
    """Approve a version on a day, at a meeting where one is named.

    Raises UserError where it has neither purpose nor any other text, or begins before the
    version before it.
    """
    with desk.write("Kommissorium godkendt") as writer:
        now = writer.get("terms_version", key)
        if not any((now[column] or "").strip() for column in CHAPTERS):
            raise UserError("Kommissoriet er tomt og er ikke godkendt. Skriv det først.")
        starts = valid_from or on
        for other in writer.find("terms_version", body_id=now["body_id"]):
            row = writer.get("terms_version", other)
            begun = row["valid_from"] or row["approved_on"]
            if row["version"] < now["version"] and row["approved_on"] and begun > starts:
                raise UserError(
                    "Version {version} gælder først fra en senere dag, så den nye er ikke "
                    "godkendt. Vælg en dag derefter.",
                    version=row["version"],
                )
        writer.set(
            "terms_version", key, approved_on=on, approved_in_id=meeting_id, valid_from=valid_from
        )


def withdraw_approval(desk: Desk, key: str) -> None:
    """Take an approval back, so that the version is a draft again."""
    with desk.write("Godkendelse af kommissorium taget tilbage") as writer:
        writer.set("terms_version", key, approved_on=None, approved_in_id=None)


def delete_terms(desk: Desk, key: str) -> None:
    """Delete a draft; raises UserError for a version that is approved."""
    with desk.write("Kladde til kommissorium slettet") as writer:
        now = writer.get("terms_version", key)
        if now["approved_on"] is not None:
            raise UserError(
                "Version {version} er godkendt og bliver stående som en del af historikken.",
                version=now["version"],
            )
        writer.delete("terms_version", key)


def terms_bundle(desk: Desk, key: str) -> "TermsBundle":
    """Gather what the paper of a version says; members are those of the version's day."""
    from hpdesk.documents.terms_paper import TermsBundle
    from hpdesk.services.people import list_organisations

    terms = next((t for t in list_terms(desk) if t.id == key), None)
    if terms is None:
        raise UserError("Versionen er slettet i mellemtiden. Fortryd sletningen, og prøv igen.")
    body = _body(desk, terms.body_id)
    day = begins_on(terms) or terms.valid_from or desk.today()
    then = PeopleThen(people_reads.read_earlier_people(desk.read()))
    held = [seat for seat in list_members(desk, body.id) if seat.holds_on(day)]
    seats = then.seats(held, day)
    return TermsBundle(
        terms=terms,
        body_name=body.name,
        day=day,
        today=desk.today(),
        members=seats,
        seats=people_reads.read_seats(desk.read(), body.id),
        voting=sitting(seats, day),
        organisations=list_organisations(desk),
        plans=tuple(p.name for p in list_plans(desk) if p.id in body.plan_ids),
        above=next((b.name for b in list_bodies(desk) if b.id == body.parent_id), ""),
        meeting_day=_meeting_day(desk, terms.approved_in_id),
        former=_former(list_terms(desk, body.id), terms),
    )


def _former(versions: Sequence[TermsVersion], terms: TermsVersion) -> tuple[TermsVersion, ...]:
    return tuple(v for v in versions if v.version <= terms.version and v.approved_on is not None)


def _meeting_day(desk: Desk, meeting_id: str | None) -> date | None:
    from hpdesk.storage.meeting_reads import read_meetings

    if meeting_id is None:
        return None
    return next((m.starts.date() for m in read_meetings(desk.read(), meeting_id=meeting_id)), None)


def write_terms(desk: Desk, key: str, *, pdf: Path | None = None, docx: Path | None = None) -> int:
    """Write a version of a kommissorium as PDF, Word or both; returns the pages of the PDF."""
    from hpdesk.documents.terms_paper import terms_paper
    from hpdesk.services.papers import refuse_targets, write_both

    refuse_targets(desk, pdf, docx)
    return write_both(desk, terms_paper(terms_bundle(desk, key)), pdf, docx)
