# SPDX-License-Identifier: MPL-2.0
"""The words of files of other kinds, to look for a name in them; read in a child process."""

import multiprocessing
import re
import zipfile
import zlib
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures import TimeoutError as TookTooLong
from concurrent.futures.process import BrokenProcessPool
from html import unescape
from io import BytesIO

from hpdesk.domain import limits
from hpdesk.exports.file_kinds import FileKind, kind_of_bytes
from hpdesk.exports.pack_worker import limit_memory
from hpdesk.exports.writer import IsCancelled, Progress, never_cancelled, no_progress, stop_if

_ZIPPED = (FileKind.WORD, FileKind.EXCEL, FileKind.POWERPOINT, FileKind.OPEN_DOCUMENT)
_TEXTS = (FileKind.TEXT, FileKind.WEB_PAGE, FileKind.RICH_TEXT, FileKind.DRAWING)
_UNREADABLE = (
    ValueError,
    OSError,
    RuntimeError,
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    EOFError,
    MemoryError,
)
_BREAK = re.compile(r"</(?:\w+:)?(?:p|si|c|row|tc|tr|a:p|title|creator|lastModifiedBy)>")
_TAG = re.compile(r"<[^<>]*>")


def words_of_files(
    contents: Sequence[bytes],
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> list[str | None]:
    """Return the words of each file, None where they cannot be read: a picture, a broken file."""
    found: list[str | None] = []
    pool: ProcessPoolExecutor | None = None
    try:
        for number, content in enumerate(contents):
            stop_if(cancelled)
            progress(number, len(contents), "")
            if kind_of_bytes(content) in (FileKind.PICTURE, FileKind.HEIC, FileKind.EMPTY):
                found.append(None)
                continue
            pool = pool or _pool()
            try:
                found.append(pool.submit(words_of, content).result(limits.LOOK_SECONDS))
            except (BrokenProcessPool, TookTooLong):
                found.append(None)
                _end(pool)
                pool = None
    finally:
        if pool is not None:
            pool.shutdown()
    return found


def _pool() -> ProcessPoolExecutor:
    spawn = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(1, mp_context=spawn, initializer=limit_memory)


def _end(pool: ProcessPoolExecutor) -> None:
    for process in list((getattr(pool, "_processes", None) or {}).values()):
        process.kill()  # it hangs in a file and would hold the program back at its end
    pool.shutdown(wait=False, cancel_futures=True)


def words_of(content: bytes) -> str | None:
    """Return the words of one file, its own properties too; None where it cannot be read."""
    kind = kind_of_bytes(content)
    try:
        if kind is FileKind.PDF:
            return _words_of_pdf(content)
        if kind in _ZIPPED:
            return _words_of_zip(content)
        if kind in (FileKind.MAIL, FileKind.OUTLOOK):
            return _words_of_mail(content, kind)
    except _UNREADABLE:
        return None
    if kind in _TEXTS:
        return content.decode("utf-8", "replace") + "\n" + content.decode("cp1252", "replace")
    return None


def _words_of_pdf(content: bytes) -> str | None:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        return None
    words = list(document.get_metadata_dict().values())
    words += [page.get_textpage().get_text_bounded() for page in document]
    pages = len(document)
    document.close()
    text = "\n".join(words)
    return text if text.strip() or not pages else None  # pictures of paper have no words


def _words_of_mail(content: bytes, kind: FileKind) -> str:
    """Return a mail as it is read and, for what that leaves out, as it lies in the file."""
    from hpdesk.exports.convert_mail import read_eml, read_msg, words_of_mail

    mail = read_msg(content) if kind is FileKind.OUTLOOK else read_eml(content)
    return words_of_mail(mail) + "\n" + content.decode("utf-8", "replace")


def _words_of_zip(content: bytes) -> str:
    words = []
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = [p for p in archive.infolist() if p.filename.endswith((".xml", ".rels"))]
        if sum(part.file_size for part in parts) > limits.OFFICE_UNPACKED:
            raise ValueError("the file unpacks to too much")
        for part in parts:
            if part.file_size < limits.TEXT_BYTES:
                text = archive.read(part).decode("utf-8", "replace")
                words.append(unescape(_TAG.sub("", _BREAK.sub("\n", text))))
    return "\n".join(words)
