# SPDX-License-Identifier: MPL-2.0
"""Tests that ask the real dictionary need Enchant's C library."""

import ctypes
import os
import sys

import pytest


def enchant_loads() -> bool:
    """Tell whether the C library is there; Windows has it in pyenchant."""
    if sys.platform == "win32":
        return True
    name = "libenchant-2.2.dylib" if sys.platform == "darwin" else "libenchant-2.so.2"
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


# where the tests run by themselves a missing library must not pass unseen
needs_enchant = pytest.mark.skipif(
    not enchant_loads() and not os.environ.get("CI"), reason="libenchant-2 is not installed"
)
