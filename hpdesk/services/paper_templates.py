# SPDX-License-Identifier: MPL-2.0
"""Word templates of the plan's own: taken in, chosen for a body or a paper, tried and removed."""

from pathlib import Path

from hpdesk.domain import limits
from hpdesk.domain.errors import UserError
from hpdesk.domain.paper_kinds import PaperKind, PaperTemplate, best_template
from hpdesk.services.desk import Desk
from hpdesk.storage.paper_reads import read_paper_templates, read_template_bytes

_ENDINGS = (".dotx", ".docx")
_MACROS = (".dotm", ".docm")


def list_paper_templates(desk: Desk) -> tuple[PaperTemplate, ...]:
    """Return the plan's Word templates in their order."""
    return read_paper_templates(desk.read())


def add_paper_template(
    desk: Desk, path: Path, *, body_id: str | None = None, paper: PaperKind | None = None
) -> str:
    """Take a Word template into the plan and return its key; the file itself is left alone.

    Raises UserError where it is no template or could do harm.
    """
    from hpdesk.exports.docx_template import check_template

    content = _content(path)
    check_template(content, path.name)
    with desk.write("Word-skabelon tilføjet") as writer:
        return writer.add(
            "paper_template",
            name=path.stem.strip() or path.name,
            file_name=path.name,
            sha256=writer.keep(content),
            size=len(content),
            body_id=body_id,
            paper=paper and str(paper),
        )


def _content(path: Path) -> bytes:
    ending = path.suffix.lower()
    if ending in _MACROS:
        raise UserError(
            "»{name}« er gemt med makroer og er ikke taget ind. Åbn den i Word, gem den som "
            ".dotx uden makroer, og prøv igen.",
            name=path.name,
        )
    if ending not in _ENDINGS:
        raise UserError(
            "»{name}« er ikke en Word-skabelon. Vælg en fil, der ender på .dotx eller .docx.",
            name=path.name,
        )
    try:
        if path.stat().st_size > limits.TEMPLATE_BYTES:
            raise UserError(
                "Skabelonen »{name}« fylder mere end {most} MB og er ikke taget ind. Gør "
                "billederne i den mindre, og prøv igen.",
                name=path.name,
                most=limits.TEMPLATE_BYTES // 1_000_000,
            )
        return path.read_bytes()
    except OSError as fault:
        raise UserError(
            "»{name}« kan ikke åbnes. Luk den i andre programmer, og prøv igen.", name=path.name
        ) from fault


def edit_paper_template(
    desk: Desk,
    key: str,
    *,
    name: str,
    body_id: str | None = None,
    paper: PaperKind | None = None,
) -> None:
    """Give a template another name, or another body or paper that it is for."""
    if not name.strip():
        raise UserError("Skabelonen mangler et navn. Skriv navnet, og prøv igen.")
    with desk.write("Word-skabelon ændret") as writer:
        writer.set(
            "paper_template",
            key,
            name=name.strip(),
            body_id=body_id,
            paper=paper and str(paper),
        )


def remove_paper_template(desk: Desk, key: str) -> None:
    """Take a template out of the plan; papers fall back to the next that fits."""
    with desk.write("Word-skabelon fjernet") as writer:
        writer.delete("paper_template", key)


def template_for(desk: Desk, paper: PaperKind, body_ids: tuple[str, ...]) -> bytes | None:
    """Return the template that a paper is set in; None for the program's own."""
    chosen = best_template(list_paper_templates(desk), paper, body_ids)
    return None if chosen is None else read_template_bytes(desk.read(), chosen.sha256)


def write_sample_page(desk: Desk, key: str | None, target: Path) -> None:
    """Write a page that shows how papers look in a template; in the program's own with None."""
    from hpdesk.documents.sample_page import sample_page
    from hpdesk.exports.docx_writer import write_docx
    from hpdesk.services.exported_files import refuse_hand_edited

    refuse_hand_edited(desk, target)
    template = None
    if key is not None:
        named = next((one for one in list_paper_templates(desk) if one.id == key), None)
        if named is None:
            raise UserError("Skabelonen er slettet i mellemtiden. Fortryd sletningen.")
        template = read_template_bytes(desk.read(), named.sha256)
    write_docx(sample_page(desk.today()), target, template)
