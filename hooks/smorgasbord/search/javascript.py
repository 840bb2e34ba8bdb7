"""The browser's own search modules, run at build time, so that the index is made by the very code that reads it.

V8 in a Python package (mini-racer) runs scripts but loads no modules, so each module is wrapped in a function and
its imports and exports are turned into the argument and the result of that function.
"""

import json
import re
import weakref
from functools import cache
from pathlib import Path
from typing import Any

from py_mini_racer import MiniRacer

IMPORT = re.compile(r'^import (?P<what>\w+|\{[^}]*\}) from "(?P<where>[^"]+)";$', re.MULTILINE)
EXPORTED = re.compile(r"(?:^|(?<=[;}]))export (?=(?:function\*?|class|const) (\w+))", re.MULTILINE)
EXPORTS = re.compile(r"^export \{ (\w+)(?: as (\w+))? \};?$", re.MULTILINE)


class JavaScript:
    """Some ES modules, loaded with all that they import, ready to be called.

    >>> path = Path(__file__).parents[3] / "overrides/assets/js/search/analysis.js"
    >>> JavaScript(path).call("fold", "Hälsoskola – nivå 1")
    'halsoskola niva 1'
    """

    def __init__(self, *modules: Path) -> None:
        self.engine = MiniRacer()
        weakref.finalize(self, self.engine.close)  # V8 has threads of its own, which Python's end would wait for
        self.run("const modules = {}")
        self.loaded: set[Path] = set()
        for module in modules:
            self.load(module.resolve())
            self.run(f"Object.assign(globalThis, modules[{json.dumps(str(module.resolve()))}])")

    def load(self, path: Path) -> None:
        """Run a module once, after those that it imports."""
        if path in self.loaded:
            return
        self.loaded.add(path)
        text = read(path)
        for found in IMPORT.finditer(text):
            self.load((path.parent / found["where"]).resolve())
        self.run(wrapped(text, path))

    def run(self, statement: str) -> None:
        """Run a statement, whatever it gives."""
        self.engine.eval(f"{statement}; 0")

    def call(self, function: str, *given: Any) -> Any:
        """What a function gives for arguments that JSON can hold: one that a module exports, or a method of a value."""
        told = self.engine.eval(f"JSON.stringify({function}(...{json.dumps(given, ensure_ascii=False)}))")
        return json.loads(told) if isinstance(told, str) else None


@cache
def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def wrapped(text: str, path: Path) -> str:
    """A module as a statement that puts what it exports under its path."""

    def imported(found: re.Match[str]) -> str:
        source = json.dumps(str((path.parent / found["where"]).resolve()))
        what = found["what"]
        if what.startswith("{"):
            return f"const {what.replace(' as ', ': ')} = modules[{source}];"
        return f"const {what} = modules[{source}].default;"

    names = {name: name for name in EXPORTED.findall(text)} | {as_ or name: name for name, as_ in EXPORTS.findall(text)}
    body = EXPORTS.sub("", EXPORTED.sub("", IMPORT.sub(imported, text)))
    given = ", ".join(f"{exported}: {name}" for exported, name in names.items())
    return f"modules[{json.dumps(str(path))}] = (() => {{ {body}\nreturn {{ {given} }}; }})()"
