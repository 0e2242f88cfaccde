# SPDX-License-Identifier: MPL-2.0
"""Everything that reads from elsewhere, a little of what `python -m tests.fuzz` does for longer."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import TARGETS, met


@pytest.mark.parametrize("name", TARGETS)
def test_what_comes_from_elsewhere_is_read_or_refused(name: str) -> None:
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def whatever_comes(data: st.DataObject) -> None:
        met(name, data.draw(TARGETS[name][0]))

    whatever_comes()
