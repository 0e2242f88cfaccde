# SPDX-License-Identifier: MPL-2.0
import pytest

from hpdesk.domain.sheet_text import plain_text, safe_text


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "\N{NO-BREAK SPACE}=1",
             "\N{ZERO WIDTH SPACE}=1", "\N{FULLWIDTH EQUALS SIGN}1+1"]
)  # fmt: skip
def test_a_text_that_a_sheet_would_work_out_is_marked_as_text_and_comes_back(text: str) -> None:
    assert safe_text(text) == f"'{text}"
    assert plain_text(safe_text(text)) == text


def test_other_text_is_left_alone() -> None:
    assert safe_text("Ja = nej") == "Ja = nej"
    assert plain_text("'Ja'") == "'Ja'"
