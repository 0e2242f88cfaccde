# SPDX-License-Identifier: MPL-2.0
"""Tests that convert Office files need LibreOffice."""

import os

import pytest

from hpdesk.exports.convert_soffice import find_soffice

# where the tests run by themselves a missing program must not pass unseen
needs_office = pytest.mark.skipif(
    not find_soffice() and not os.environ.get("CI"), reason="LibreOffice is not installed"
)
