# SPDX-License-Identifier: MPL-2.0
"""Keys of rows: short, random, and the same for ever."""

import secrets

_ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"


def new_id(prefix: str) -> str:
    """Return a new key such as `t-k3v9q2mx7w`, with about 49 random bits."""
    return f"{prefix}-" + "".join(secrets.choice(_ALPHABET) for _ in range(10))
