# SPDX-License-Identifier: MPL-2.0
import errno
from pathlib import Path

import pytest

from hpdesk.domain.errors import UserError
from hpdesk.exports.writer import write_bytes, write_whole


def test_a_file_is_replaced_in_one_step(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"gammel")

    def produce(beside: Path) -> None:
        assert target.read_bytes() == b"gammel"
        beside.write_bytes(b"ny")

    write_whole(target, produce)
    assert target.read_bytes() == b"ny"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "ikke plads på disken"),
        (errno.EACCES, "åben i et andet program"),
        (errno.EROFS, "skrivebeskyttet"),
        (errno.EIO, "kunne ikke gemmes .fejl 5 på disken"),
    ],
)
def test_a_failing_disk_leaves_the_old_file_and_no_half_one(
    tmp_path: Path, number: int, words: str
) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"gammel")

    def produce(beside: Path) -> None:
        beside.write_bytes(b"halv")
        raise OSError(number, "fejl")

    with pytest.raises(UserError, match=words) as caught:
        write_whole(target, produce)
    assert "\n" not in str(caught.value)
    assert target.read_bytes() == b"gammel"
    assert list(tmp_path.iterdir()) == [target]


def test_a_disk_that_lets_nothing_be_cleaned_up_is_still_explained(tmp_path: Path) -> None:
    def produce(beside: Path) -> None:
        beside.mkdir()  # what no file can be removed from
        raise OSError(errno.EROFS, "Read-only file system")

    with pytest.raises(UserError, match="skrivebeskyttet"):
        write_whole(tmp_path / "a.txt", produce)


def test_a_name_that_is_too_long_is_explained(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="for langt"):
        write_bytes(tmp_path / ("x" * 300), b"")
