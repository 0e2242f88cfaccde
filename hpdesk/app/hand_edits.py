# SPDX-License-Identifier: MPL-2.0
"""The commands' `--overwrite`: a file that was changed by hand is laid aside, never lost."""

import argparse
import sys

from hpdesk.services.desk import Desk


def add_overwrite(parser: argparse.ArgumentParser) -> None:
    """Take the choice on the command line."""
    parser.add_argument("--overwrite", action="store_true")


def make_room(desk: Desk, arguments: argparse.Namespace) -> None:
    """Where it is asked for, give files that were changed by hand another name."""
    from hpdesk.services.exported_files import is_hand_edited, set_aside

    for path in (arguments.pdf, arguments.docx):
        if arguments.overwrite and path is not None and is_hand_edited(desk, path):
            print(f"Den rettede fil er gemt som {set_aside(path)}", file=sys.stderr)
