# SPDX-License-Identifier: MPL-2.0
"""Bilag: into the file, out of it, in order."""

from datetime import date
from pathlib import Path

from hpdesk.domain import limits
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Attachment
from hpdesk.services.desk import Desk
from hpdesk.services.numbering import renumber
from hpdesk.storage import meeting_reads


def read_source(path: Path) -> bytes:
    """Return a file's bytes; raises UserError where it cannot become a bilag."""
    try:
        if path.is_dir():
            raise UserError("{file} er en mappe. Vælg filerne i den enkeltvis.", file=path.name)
        if path.exists() and not path.is_file():  # a pipe or a device has no end
            raise UserError("{file} er ikke en fil. Vælg en anden.", file=path.name)
        if path.stat().st_size > limits.BILAG_BYTES:
            raise UserError(
                "{file} fylder over 500 MB og kan ikke være bilag. Vælg en mindre udgave.",
                file=path.name,
            )
        return path.read_bytes()
    except FileNotFoundError as fault:
        raise UserError("Filen {file} findes ikke. Vælg den igen.", file=path.name) from fault
    except OSError as fault:
        raise UserError(
            "Filen {file} kunne ikke læses. Se efter, at den ikke er låst, og at du har adgang.",
            file=path.name,
        ) from fault


def add_attachment(
    desk: Desk,
    item_id: str,
    content: bytes,
    file_name: str,
    *,
    title: str = "",
    added_on: date | None = None,
) -> str:
    """Add a bilag last to a point and return its key; the title defaults to the file's name."""
    file_name = _as_text(file_name)
    with desk.write("Bilag tilføjet") as writer:
        key = writer.add(
            "attachment",
            rank=writer.next_rank("attachment", item_id=item_id),
            item_id=item_id,
            title=title.strip() or Path(file_name).stem or file_name,
            file_name=file_name,
            sha256=writer.keep(content),
            size=len(content),
            added_on=added_on,
        )
        renumber(writer, writer.get("agenda_item", item_id)["meeting_id"])
        return key


def _as_text(file_name: str) -> str:
    """Return a file's name with `?` for the bytes that are no letters."""
    return file_name.encode("utf-8", "replace").decode("utf-8")


def add_file(desk: Desk, item_id: str, path: Path) -> str:
    """Add a file from disk as a bilag and return its key."""
    return add_attachment(desk, item_id, read_source(path), path.name)


def replace_content(desk: Desk, attachment_id: str, path: Path) -> None:
    """Give a bilag new bytes from a file; number and title stay."""
    content = read_source(path)
    with desk.write("Bilag udskiftet") as writer:
        writer.set(
            "attachment",
            attachment_id,
            file_name=_as_text(path.name),
            sha256=writer.keep(content),
            size=len(content),
            source_path=None,
        )


def rename_attachment(desk: Desk, attachment_id: str, title: str) -> None:
    """Give a bilag a new title."""
    if not title.strip():
        raise UserError("Bilaget mangler en titel. Skriv titlen, og prøv igen.")
    with desk.write("Bilag omdøbt") as writer:
        writer.set("attachment", attachment_id, title=title.strip())


def move_attachment(desk: Desk, attachment_id: str, index: int) -> None:
    """Move a bilag to an index from 0 within its point."""
    with desk.write("Bilag flyttet") as writer:
        keys = writer.find("attachment", item_id=writer.get("attachment", attachment_id)["item_id"])
        keys.remove(attachment_id)
        keys.insert(max(0, min(index, len(keys))), attachment_id)
        writer.order("attachment", keys)
        item_id = writer.get("attachment", attachment_id)["item_id"]
        renumber(writer, writer.get("agenda_item", item_id)["meeting_id"])


def delete_attachment(desk: Desk, attachment_id: str) -> None:
    """Take a bilag off its point; can be undone."""
    with desk.write("Bilag fjernet") as writer:
        item_id = writer.get("attachment", attachment_id)["item_id"]
        writer.delete("attachment", attachment_id)
        renumber(writer, writer.get("agenda_item", item_id)["meeting_id"])


def content_of(desk: Desk, attachment: Attachment) -> bytes | None:
    """Return a bilag's bytes, or None where the plan does not hold them."""
    if attachment.sha256 is None:
        return None
    return meeting_reads.read_content(desk.read(), attachment.sha256)


def copy_content(desk: Desk, attachment: Attachment, target: Path) -> bool:
    """Write a bilag's bytes to a path; tells whether the plan holds them."""
    return attachment.sha256 is not None and desk.copy_content(attachment.sha256, target)


def save_copy(desk: Desk, attachment: Attachment, folder: Path) -> Path:
    """Write a bilag's bytes into a folder under its own name and return the path.

    A file of that name there is never overwritten: the copy gets a number. Raises UserError
    where the bytes are missing or the folder cannot be written.
    """
    content = content_of(desk, attachment)
    if content is None:
        raise UserError(
            "Bilaget »{title}« mangler sin fil. Vælg filen igen på punktet.", title=attachment.title
        )
    return put_copy(content, attachment.file_name, folder)


def put_copy(content: bytes, file_name: str, folder: Path) -> Path:
    """Write bytes into a folder under a name, with a number where it is taken; see `save_copy`."""
    name = Path(file_name).name or "bilag"
    for number in range(1, 1000):
        target = folder / (
            name if number == 1 else f"{Path(name).stem} ({number}){Path(name).suffix}"
        )
        try:
            with target.open("xb") as file:
                file.write(content)
        except FileExistsError:
            continue
        except OSError as fault:
            raise UserError(
                "Der kan ikke skrives i mappen {folder}. Vælg en anden mappe.", folder=str(folder)
            ) from fault
        return target
    raise UserError("Mappen {folder} er fuld af kopier. Ryd op i den.", folder=str(folder))
