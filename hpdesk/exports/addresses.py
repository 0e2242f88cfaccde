# SPDX-License-Identifier: MPL-2.0
"""Names and mail addresses made safe for the headers of mails and calendar files."""

import re

# RFC 5322's atoms; quoted local parts and addresses of bare numbers are nobody's in practice.
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LOCAL = re.compile(rf"{_ATOM}(\.{_ATOM})*")
_LABEL = r"[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
_DOMAIN = re.compile(rf"({_LABEL}\.)+(?=[0-9-]*[A-Za-z]){_LABEL}")
_LONGEST = 254  # RFC 5321 §4.5.3.1, with the brackets taken off
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")


def usable_address(text: str) -> str | None:
    """Return a mail address as it may stand in a header, or None where it is not one.

    A domain with Danish letters is written as mail servers know it (IDNA).
    """
    local, at, domain = text.strip().rpartition("@")
    if not at:
        return None
    try:
        domain = domain.encode("idna").decode("ascii")
    except UnicodeError:
        return None
    address = f"{local}@{domain}"
    if len(address) > _LONGEST or not _LOCAL.fullmatch(local) or not _DOMAIN.fullmatch(domain):
        return None
    return address


def one_line(text: str) -> str:
    """Return a text on one line, with the signs taken out that no header can hold."""
    return " ".join(_NOT_TEXT.sub("", _LINE_ENDS.sub(" ", text)).split())


def plain_lines(text: str) -> str:
    """Return a text of several lines with plain line ends and no signs for machines."""
    return _NOT_TEXT.sub("", _LINE_ENDS.sub("\n", text))
