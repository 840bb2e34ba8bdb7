"""When each line of a file was last changed, as git knows it."""

import subprocess
from pathlib import Path


def line_times(path: Path) -> list[int] | None:
    """The time of the last change of each line, in seconds since 1970, or None where git has no history of the file.

    Lines that are not committed count as changed now.
    """
    command = ["git", "blame", "--line-porcelain", "--", path.name]
    try:
        told = subprocess.run(command, cwd=path.parent, capture_output=True, check=True).stdout  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        return None
    lead = b"committer-time "
    return [int(line.removeprefix(lead)) for line in told.split(b"\n") if line.startswith(lead)]


def is_whole(folder: Path) -> bool:
    """Whether git knows the folder's history from its beginning: not in a downloaded copy, nor in a shallow clone."""
    command = ["git", "rev-parse", "--is-shallow-repository"]
    try:
        return subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout.strip() == b"false"  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        return False
