# SPDX-License-Identifier: MPL-2.0
"""The key of an encrypted plan, and the ring of keys that were given to this process.

An encrypted plan is SQLCipher 4 with its usual settings, so that any tool that knows SQLCipher
opens it with the password alone. Its salt, the file's first 16 bytes, is half a sign by which
hpdesk knows the file. Copies bear the salt of their plan: who has opened the plan can open them.
"""

import hashlib
import os
import threading
import unicodedata
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from hpdesk.domain.errors import PasswordNeeded, UserError

MAGIC = b"HPDKENC1"
SALT_BYTES = 16
_ROUNDS = 256_000  # SQLCipher 4's own: PBKDF2-HMAC-SHA512

_held: dict[bytes, "PlanKey"] = {}
_guard = threading.Lock()


@dataclass(frozen=True, slots=True)
class PlanKey:
    """The 32 bytes that a plan is encrypted with, and its salt; neither is ever shown."""

    secret: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    def pragma(self) -> str:
        """Return the key as SQLCipher takes it, with the salt for a file that is to be made."""
        return f"\"x'{self.secret.hex()}{self.salt.hex()}'\""


def new_salt() -> bytes:
    """Return a salt for a new encrypted plan."""
    return MAGIC + os.urandom(SALT_BYTES - len(MAGIC))


def derive_key(password: str, salt: bytes) -> PlanKey:
    """Return the key that a password gives; takes half a second on purpose, lock let go."""
    # the same letters may be typed in two ways (å as one sign or as a with a ring)
    typed = unicodedata.normalize("NFC", password).encode("utf-8", "surrogateescape")
    return PlanKey(hashlib.pbkdf2_hmac("sha512", typed, salt, _ROUNDS, 32), salt)


def salt_of(path: Path) -> bytes | None:
    """Return the salt of an encrypted plan, None for any other file or none at all."""
    try:
        if not path.is_file():  # a pipe would be waited for
            return None
        with path.open("rb") as file:
            start = file.read(SALT_BYTES)
    except OSError:
        return None
    return start if len(start) == SALT_BYTES and start.startswith(MAGIC) else None


def hold(key: PlanKey) -> None:
    """Put a key on the ring: files with its salt open from now on."""
    with _guard:
        _held[key.salt] = key


def forget_keys(but: PlanKey | None = None) -> None:
    """Take all keys off the ring, or all but one."""
    with _guard:
        _held.clear()
        if but is not None:
            _held[but.salt] = but


def key_for(path: Path) -> PlanKey | None:
    """Return the key of an encrypted file, None for one in clear.

    Raises PasswordNeeded where the key is not on the ring, UserError where this installation
    cannot decrypt.
    """
    salt = salt_of(path)
    if salt is None:
        return None
    refuse_without_cipher(path)
    with _guard:
        key = _held.get(salt)
    if key is None:
        raise PasswordNeeded(path.name)
    return key


def has_cipher() -> bool:
    """Tell without importing it whether this installation has what encrypts plans."""
    return find_spec("sqlcipher3") is not None


def refuse_without_cipher(path: Path) -> None:
    """Raise UserError where an encrypted plan meets an installation without SQLCipher."""
    try:
        import sqlcipher3  # noqa: F401 - there, but perhaps not for this computer
    except ImportError as fault:
        raise UserError(
            "Planen {file} er beskyttet med en adgangskode, og hpdesk på denne computer kan ikke "
            "åbne den slags filer. Filen er ikke ændret. Åbn den på en anden computer.",
            file=path.name,
        ) from fault
