# SPDX-License-Identifier: MPL-2.0
"""Lets `python -m hpdesk` stand for the command `hpdesk`."""

import sys

from hpdesk.app.main import main

if __name__ == "__main__":
    sys.exit(main())
