"""What the figures were measured on: the machine, and the versions of what took part."""

import datetime
import os
import platform
import re
from importlib.metadata import version
from pathlib import Path

from playwright.sync_api import Browser

from bench.sites import ROOT

VENDOR = ROOT / "overrides" / "assets" / "vendor"


def date() -> str:
    """The day of SOURCE_DATE_EPOCH, which the Makefile sets to that of the last commit."""
    second = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    return datetime.datetime.fromtimestamp(second, datetime.UTC).date().isoformat()


def told(browser: Browser, load: float) -> dict[str, str]:
    """Each thing and what it is. `load` is how many processes wanted a core when the bench began."""
    vendored = next(VENDOR.glob("minisearch-*.js")).stem.removeprefix("minisearch-")
    kibibytes = int(from_proc("meminfo", r"MemTotal:\s*(\d+)") or 0)
    return {
        "cores": str(os.cpu_count()),
        "processor": from_proc("cpuinfo", r"model name\s*: (.+)") or platform.processor() or platform.machine(),
        "memory": f"{kibibytes / 1024**2:.0f} GiB",
        "busy with other things (load average at the start)": f"{load:.1f}",
        "Python": platform.python_version(),
        "MkDocs": version("mkdocs"),
        "Material for MkDocs": version("mkdocs-material"),
        "Chromium": browser.version,
        "MiniSearch": vendored,
    }


def from_proc(name: str, pattern: str) -> str:
    """What a file of Linux says of the machine, or nothing."""
    path = Path("/proc") / name
    found = re.search(pattern, path.read_text(encoding="utf-8")) if path.exists() else None
    return found[1].strip() if found else ""
