# SPDX-License-Identifier: MPL-2.0
"""Signs programs and installers for Windows, where there is a certificate.

HPDESK_SIGN_PFX names the certificate's file (PKCS #12), HPDESK_SIGN_PASSWORD_FILE the file with
its password and HPDESK_SIGN_TIMESTAMP the address of a time stamping service, if one is to be used.
Run by makensis too, for the uninstaller: `python -m installers.windows.signing FILE`.
"""

import os
import subprocess
import sys
from pathlib import Path

from installers.common.programs import have_programs
from installers.common.release import NAME
from tools.environment import Refusal

MAKER = "osslsigncode"
_CERTIFICATE = "HPDESK_SIGN_PFX"
_PASSWORD = "HPDESK_SIGN_PASSWORD_FILE"
_STAMP = "HPDESK_SIGN_TIMESTAMP"


def can_sign() -> bool:
    """Tell whether a certificate is named; raises Refusal where it or the tool is missing."""
    certificate = os.environ.get(_CERTIFICATE)
    if not certificate:
        return False
    if not Path(certificate).is_file():
        raise Refusal(f"Certifikatet {certificate} findes ikke. Intet er underskrevet.")
    have_programs({MAKER: MAKER})
    return True


def sign(path: Path) -> None:
    """Sign a file in its place where a certificate is named; raises Refusal where it fails."""
    if not can_sign():
        return
    words = [MAKER, "sign", "-pkcs12", os.environ[_CERTIFICATE], "-h", "sha256", "-n", NAME]
    if password := os.environ.get(_PASSWORD):
        words += ["-readpass", password]
    if stamp := os.environ.get(_STAMP):
        words += ["-ts", stamp]
    signed = path.with_name(f"{path.name}.signed")
    done = subprocess.run(
        [*words, "-in", str(path), "-out", str(signed)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise Refusal(f"{path.name} kunne ikke underskrives: {done.stdout}{done.stderr}")
    signed.replace(path)


if __name__ == "__main__":
    try:
        sign(Path(sys.argv[1]))
    except Refusal as refusal:
        sys.exit(str(refusal))
