# SPDX-License-Identifier: MPL-2.0
"""Lays resources/ inside the package of a wheel; everything else stands in pyproject.toml."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithResources(build_py):
    """The usual build, and the files the program reads (hpdesk/resources.py finds them there)."""

    def run(self) -> None:
        """Copy them beside the modules."""
        super().run()
        if not self.editable_mode:
            here = Path(__file__).resolve().parent / "resources"
            target = Path(self.build_lib) / "hpdesk" / "_resources"
            shutil.copytree(here, target, dirs_exist_ok=True)


setup(cmdclass={"build_py": BuildWithResources})
