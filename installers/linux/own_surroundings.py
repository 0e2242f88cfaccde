# SPDX-License-Identifier: MPL-2.0
"""Run in the bundle before the program: takes back what PyInstaller told the dynamic linker.

The linker has read LD_LIBRARY_PATH by now. Left as it is, LibreOffice and the programs that open
links and files would be started with the bundle's libraries instead of their own.
"""

import os

_before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if _before is None:
    os.environ.pop("LD_LIBRARY_PATH", None)
else:
    os.environ["LD_LIBRARY_PATH"] = _before
