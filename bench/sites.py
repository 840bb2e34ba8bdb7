"""The real site, built for the bench, and the catalogue that it was built from."""

import os
import subprocess
import sys
from pathlib import Path

from smorgasbord.catalogue import Catalogue, assemble
from smorgasbord.folder import read_folder

ROOT = Path(__file__).parents[1]
MODULES = ROOT / "overrides" / "assets" / "js" / "search"
WORK = Path(__file__).parent / ".work"
"""What is built on the way. Git leaves it alone."""


def built(root: Path, site: Path, *options: str) -> Path:
    """The folder of a site that MkDocs builds."""
    made = subprocess.run(
        [str(Path(sys.executable).parent / "mkdocs"), "build", "--quiet", *options, "--site-dir", str(site)],
        cwd=root,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        raise SystemExit(f"{root}: mkdocs build\n{made.stdout}{made.stderr}")
    return site


def read() -> Catalogue:
    """The catalogue as it stands on disk."""
    catalogue, problems = assemble(read_folder(ROOT))
    if catalogue is None:
        raise SystemExit("\n".join(problem.told("en") for problem in problems))
    return catalogue
