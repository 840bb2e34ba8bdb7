"""What a YAML parser complains of, as the mistake that an author made, where the author would mend it."""

import re

import yaml

from smorgasbord.problems import Place, Problem

BEGUN, MET = "begun", "met"
COMPLAINTS = (
    ("mapping values", "yaml-colon", MET),
    ("expected ':'", "yaml-no-colon", BEGUN),
    ("tab character", "yaml-tab", MET),
    ("start any token", "yaml-character", MET),
    ("node content", "yaml-character", MET),
    ("not allowed in this context", "yaml-character", MET),
    ("block scalar", "yaml-character", BEGUN),
    ("directive", "yaml-character", BEGUN),
    ("alias", "alias", BEGUN),
    ("anchor", "alias", BEGUN),
    ("tag", "tag", BEGUN),
    ("escape", "yaml-escape", MET),
    ("quoted scalar", "yaml-quote", BEGUN),
    ("flow", "yaml-bracket", BEGUN),
    ("expected", "yaml-indent", MET),
)
"""Words in a YAML parser's complaint → the mistake that most often causes it, and whether to mend it where the thing
begins or where the parser at last stumbles. The first that fits counts."""


def place_at(path: str, text: str, index: int) -> Place:
    """The line and column of one character of the text."""
    return Place(path, text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))


def syntax_problem(path: str, text: str, error: yaml.MarkedYAMLError) -> Problem:
    """A YAML parser's complaint, as the mistake that most often causes it, where an author would mend it."""
    said = f"{error.context or ''} {error.problem or ''}".strip()
    code, where = next(((code, where) for words, code, where in COMPLAINTS if words in said), ("yaml-syntax", MET))
    marks = {MET: error.problem_mark, BEGUN: error.context_mark or error.problem_mark}
    lines = [*text.split("\n"), ""]
    met = marks[MET]
    if met:
        before, after = lines[met.line][: met.column], lines[met.line][met.column :]
        if code == "yaml-bracket" and after.startswith(":") and ":" in re.split(r"[\[{,]", before)[-1]:
            code, where = "yaml-colon", MET
        elif code == "yaml-bracket" and error.context_mark and error.context_mark.line == met.line:
            code, where = "yaml-comma", MET
        elif code == "yaml-indent" and before.strip():
            code = "yaml-after-end"
        elif code == "yaml-colon" and ":" not in before:
            code = "yaml-indent"
        elif code == "yaml-character" and after.startswith("\t"):
            code = "yaml-tab"
        elif code == "yaml-character" and not after and where == MET:
            opened = max(text.rfind("[", 0, met.index), text.rfind("{", 0, met.index))
            return Problem(place_at(path, text, opened), "", "yaml-bracket")
    mark = marks[where]
    place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
    given = lines[place.line - 1][place.column - 1 : place.column]
    return Problem(place, "", code, {"said": said, "given": given})
