"""The same records give the same bytes, whatever order Python happens to keep sets in."""

import os
import subprocess
import sys
from pathlib import Path

from small import folder_with

ROOT = Path(__file__).parents[2]
PROGRAM = """
import hashlib, sys
from pathlib import Path
from smorgasbord import linked_data
from smorgasbord.catalogue import assemble
from smorgasbord.citations import citation_files
from smorgasbord.exports import File, every_file
from smorgasbord.folder import read_folder
from smorgasbord.languages import LANGUAGES
from smorgasbord.pages import every_page
from smorgasbord.site import Site

catalogue, _ = assemble(read_folder(Path(sys.argv[1])))
site = Site("https://smorgasbordet.example/")
files = list(every_file(catalogue, site))
for page in (page for language in LANGUAGES for page in every_page(catalogue, language)):
    files += citation_files(page, site)
    files.append(File(page.path, linked_data.script(linked_data.of_page(page, catalogue, site)).encode()))
for file in files:
    print(file.path, hashlib.sha256(file.content).hexdigest())
"""


def written(folder: Path, seed: str) -> list[str]:
    """Every file and description that machines read, with what says whether two of them are the same."""
    made = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder)],
        env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "hooks")},
        capture_output=True,
        text=True,
        check=True,
    )
    return made.stdout.splitlines()


def test_the_same_records_are_written_the_same_way_every_time(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    once, again = (written(folder, seed) for seed in ("1", "2"))
    assert len(once) > 100
    assert once == again
