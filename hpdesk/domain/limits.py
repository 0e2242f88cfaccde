# SPDX-License-Identifier: MPL-2.0
"""How big what comes from others may be, how long it may take and what memory it may use.

Sizes are bytes, times seconds. What goes beyond them is refused in one sentence, or stays a file
that is attached whole and not looked into.
"""

MEGABYTE = 1 << 20

# A file as it lies on the disk.
BILAG_BYTES = 500 * MEGABYTE
PLAN_JSON_BYTES = 200 * MEGABYTE
SHEET_BYTES = 10 * MEGABYTE  # a checklist that comes back, a list of people
TEMPLATE_BYTES = 30_000_000
TEXT_BYTES = 64 * MEGABYTE  # a bilag of text, or one part of a zipped file that is read as text

# A zipped file when it is unpacked: the sum of its parts, and how many there are.
OFFICE_UNPACKED, OFFICE_PARTS = 600 * MEGABYTE, 20_000
OFFICE_RATIO, OFFICE_RATIO_FROM = 300, 30 * MEGABYTE  # real text shrinks 10 to 60 times
SHEET_UNPACKED, SHEET_PARTS = 100 * MEGABYTE, 500
TEMPLATE_UNPACKED, TEMPLATE_PARTS, TEMPLATE_XML = 150_000_000, 2_000, 25_000_000

# What is read of it.
SHEET_ROWS, SHEET_COLUMNS = 25_000, 60
PICTURE_PIXELS = 200_000_000
PICTURE_PAGES = 2_000
PDF_PAGES = 20_000
PAGE_CONTENT = 256 * MEGABYTE  # of one content stream of a page, unpacked

# The child processes that touch it.
CHILD_MEMORY = 4 << 30  # of address space; mapped files count
PROBE_SECONDS = 30.0
LOOK_SECONDS = 60.0
LOOKS_LOST_SECONDS = 120.0  # on files that broke the child, together
DRAW_SECONDS = 30.0  # one page for the window
DRAWN_PIXELS = 24_000_000

# A calendar of others: how many meetings are taken from it, and from one row of repetitions.
CALENDAR_BYTES = 10 * MEGABYTE
CALENDAR_EVENTS, CALENDAR_REPEATS = 2_000, 120
REFERAT_BYTES = 100 * MEGABYTE
REFERAT_LINES = 20_000
READING_SECONDS = 60.0
