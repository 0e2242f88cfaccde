# SPDX-License-Identifier: MPL-2.0
import hashlib
import stat
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from hpdesk.documents.bundles import BilagStatus
from hpdesk.documents.pack_choices import PackChoices
from hpdesk.exports.pack_session import SESSION
from hpdesk.exports.pack_types import AttachmentFile, PackReport
from hpdesk.exports.pdf_pack import build_pack
from tests.exports import odd_files as odd
from tests.exports.pack_reading import bundle_of, page_texts

_MEMORY = Path("/dev/shm")  # a disk of its own on Linux


@pytest.fixture(autouse=True)
def own_session() -> Iterator[None]:
    SESSION.close()
    yield
    SESSION.close()


class Shelf:
    """Hands out files and counts how often each is fetched."""

    def __init__(self, *contents: bytes) -> None:
        self.contents = list(contents)
        self.fetched = 0

    def files(self) -> dict[str, AttachmentFile]:
        return {
            f"z{n}": AttachmentFile(f"z{n}", f"{n}", self._fetch(n), hashlib.sha256(c).hexdigest())
            for n, c in enumerate(self.contents)
        }

    def _fetch(self, number: int) -> "Fetch":
        return Fetch(self, number)

    def pack(
        self, target: Path, case: str = "", *, keep: bool = True, choices: PackChoices | None = None
    ) -> PackReport:
        bundle = bundle_of([str(n) for n in range(len(self.contents))])
        changed = replace(bundle.items[0], case=case)
        return build_pack(
            replace(bundle, items=(changed, *bundle.items[1:])),
            self.files(),
            target,
            keep=keep,
            choices=choices or PackChoices(),
        )


class Fetch:
    def __init__(self, shelf: Shelf, number: int) -> None:
        self._shelf, self._number = shelf, number

    def __call__(self, target: Path) -> bool:
        self._shelf.fetched += 1
        target.write_bytes(self._shelf.contents[self._number])
        return True


def test_a_second_pack_fetches_no_bilag_and_is_the_same_as_one_made_anew(tmp_path: Path) -> None:
    shelf = Shelf(odd.a_pdf(3), odd.rotated(90), odd.a_picture("PNG"), odd.with_form())
    shelf.pack(tmp_path / "1.pdf")
    assert shelf.fetched == 4
    for case in ("", "Ny tekst", "Ny tekst " * 900):  # the last moves every page number
        shelf.fetched = 0
        report = shelf.pack(tmp_path / "again.pdf", case)
        assert shelf.fetched == 0
        shelf.pack(tmp_path / "new.pdf", case, keep=False)
        again = (tmp_path / "again.pdf").read_bytes()
        assert again == (tmp_path / "new.pdf").read_bytes()
        assert report.sha256 == hashlib.sha256(again).hexdigest()
    pages = page_texts(tmp_path / "again.pdf")
    first = next(n for n, text in enumerate(pages, 1) if "Bilag 3.1 · side 1 " in text)
    assert f"pakke s. {first}" in pages[first - 1]


@pytest.mark.skipif(not _MEMORY.is_dir(), reason="no second disk to write on")
def test_a_pack_on_another_disk_leaves_what_was_kept_where_it_is(tmp_path: Path) -> None:
    shelf = Shelf(odd.a_pdf(2))
    shelf.pack(tmp_path / "1.pdf")
    with TemporaryDirectory(dir=_MEMORY) as folder:
        for _ in range(2):
            shelf.pack(Path(folder) / "2.pdf")
            assert (Path(folder) / "2.pdf").read_bytes() == (tmp_path / "1.pdf").read_bytes()
    assert shelf.fetched == 1


def test_only_files_that_ride_along_are_fetched_again(tmp_path: Path) -> None:
    shelf = Shelf(odd.a_pdf(1), odd.HTML)
    shelf.pack(tmp_path / "1.pdf")
    shelf.fetched = 0
    report = shelf.pack(tmp_path / "2.pdf")
    assert shelf.fetched == 1
    assert [r.status for r in report.attachments] == [BilagStatus.INCLUDED, BilagStatus.ATTACHED]


def test_a_bilag_that_changed_is_fetched_and_shown(tmp_path: Path) -> None:
    shelf = Shelf(odd.a_pdf(1, "Gammel"), odd.a_pdf(1))
    shelf.pack(tmp_path / "1.pdf")
    shelf.contents[0] = odd.a_pdf(1, "Ny udgave")
    shelf.pack(tmp_path / "2.pdf")
    words = " ".join(page_texts(tmp_path / "2.pdf"))
    assert "Ny udgave" in words
    assert "Gammel" not in words


def test_other_choices_do_not_get_what_was_kept_for_these(tmp_path: Path) -> None:
    shelf = Shelf(odd.with_form())
    shelf.pack(tmp_path / "1.pdf")
    shelf.pack(tmp_path / "2.pdf", choices=PackChoices(keep_forms=True))
    shelf.pack(tmp_path / "3.pdf", choices=PackChoices(keep_forms=True), keep=False)
    assert (tmp_path / "2.pdf").read_bytes() == (tmp_path / "3.pdf").read_bytes()


def test_what_is_kept_is_for_this_user_only_and_gone_with_the_session(tmp_path: Path) -> None:
    shelf = Shelf(odd.a_pdf(1))
    shelf.pack(tmp_path / "1.pdf")
    with SESSION.workshop(lambda: False) as (workshop, _):
        folder = workshop.folder
        assert folder.is_dir()
        if sys.platform != "win32":
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    SESSION.close()
    assert not folder.exists()


def test_a_pack_comes_out_right_when_what_was_kept_is_gone(tmp_path: Path) -> None:
    shelf = Shelf(odd.a_pdf(2))
    shelf.pack(tmp_path / "1.pdf")
    with SESSION.workshop(lambda: False) as (workshop, _):
        workshop.ask_probe(tmp_path / "1.pdf", tmp_path)
        workshop.probes()  # the child has kept the body when it has answered this
        (kept,) = workshop.folder.iterdir()
        kept.unlink()
    shelf.pack(tmp_path / "3.pdf")
    assert (tmp_path / "3.pdf").read_bytes() == (tmp_path / "1.pdf").read_bytes()
    assert shelf.fetched == 2


def test_a_child_that_died_since_the_last_pack_is_started_anew(tmp_path: Path) -> None:
    shelf = Shelf(odd.a_pdf(2))
    shelf.pack(tmp_path / "1.pdf")
    with SESSION.workshop(lambda: False) as (workshop, _):
        worker = workshop._worker
        assert worker is not None
        worker._process.kill()
        worker._process.join()
    shelf.pack(tmp_path / "2.pdf")
    assert (tmp_path / "2.pdf").read_bytes() == (tmp_path / "1.pdf").read_bytes()


def test_two_packs_at_once_do_not_wait_for_each_other(tmp_path: Path) -> None:
    shelf = Shelf(odd.a_pdf(1))
    with SESSION.workshop(lambda: False):
        shelf.pack(tmp_path / "1.pdf")
    assert len(page_texts(tmp_path / "1.pdf")) > 1


def test_nothing_is_kept_of_a_bilag_with_a_password(tmp_path: Path) -> None:
    shelf = Shelf(odd.that_opens_with_a_password())
    for _ in range(2):
        build_pack(
            bundle_of(["0"]),
            shelf.files(),
            tmp_path / "p.pdf",
            keep=True,
            password_for=lambda bilag: "bruger",
        )
    with SESSION.workshop(lambda: False) as (workshop, _):
        assert list(workshop.folder.iterdir()) == []
    assert shelf.fetched == 2
