# SPDX-License-Identifier: MPL-2.0
"""How a link of ours says that it leads into another file, until the pack sets its page.

The link's left coordinate is no place on any page but a number; both sides use it, and this
room is all that the child process needs to know of the writer.
"""

FIRST_MARK = -10_000


def outside_mark(place: int) -> int:
    """Return the left coordinate that marks a link to the outside anchor at a place from 0."""
    return FIRST_MARK - place
