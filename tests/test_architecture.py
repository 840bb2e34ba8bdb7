"""The rules that the house is built by, so that breaking one is a decision and not an accident."""

import ast
import re
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from smorgasbord.records.claims import Record
from smorgasbord.records.words import Label, Part

ROOT = Path(__file__).parent.parent
HOOKS = ROOT / "hooks"
CORE = "smorgasbord"
README = (ROOT / "README.md").read_text(encoding="utf-8")

ROUTE: tuple[frozenset[str], ...] = (
    frozenset({"age", "assets", "history", "languages", "markup", "readability", "site", "spelling", "vocabularies"}),
    frozenset({"problems", "interface", "prose", "theme"}),
    frozenset({"syntax"}),
    frozenset({"document"}),
    frozenset({"records"}),
    frozenset({"reading", "screening"}),
    frozenset({"folder"}),
    frozenset({"advice", "index", "translations"}),
    frozenset({"catalogue"}),
    frozenset({"figures"}),
    frozenset({"doubts"}),
    frozenset({"pages"}),
    frozenset({"explaining", "headers", "offline", "references", "search", "shell", "sitemap"}),
    frozenset({"embeds"}),
    frozenset({"rendering"}),
    frozenset({"exports"}),
    frozenset({"citations", "linked_data"}),
)
"""The data's route. A module or package knows those at stations before its own, and none at its own or after."""

SHORT = 5
"""How many statements are read as fast as a sentence about them."""


# --- reading the code -------------------------------------------------------------------------------------------


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of hooks/ by its dotted name."""
    found = {}
    for path in sorted(HOOKS.rglob("*.py")):
        steps = path.relative_to(HOOKS).with_suffix("").parts
        name = ".".join(steps[:-1] if steps[-1] == "__init__" else steps)
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def imports(name: str) -> set[str]:
    """What a module imports, by dotted name: our own modules, and the packages of others."""
    found = set()
    for node in ast.walk(modules()[name]):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}: imports are absolute"
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {each if each in modules() else str(node.module) for each in inner}
    return found


def core_modules() -> list[str]:
    """The modules of the catalogue."""
    return [name for name in modules() if name.split(".")[0] == CORE]


def station(name: str) -> int:
    """Where on the route a module of the catalogue stands; the package itself stands before them all."""
    steps = name.split(".")
    if len(steps) == 1:
        return -1
    return next((number for number, here in enumerate(ROUTE) if steps[1] in here), len(ROUTE))


def same_package(one: str, other: str) -> bool:
    """Whether two modules stand in the same package of the catalogue, such as doubts."""
    return one.split(".")[:2] == other.split(".")[:2]


# --- who knows whom ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", core_modules())
def test_the_catalogue_knows_no_mkdocs_and_no_command_line(name: str) -> None:
    shells = {"mkdocs", "material", "argparse", "click", "site_build", "command_line"}
    assert {each.split(".")[0] for each in imports(name)} & shells == set()


def test_only_the_build_knows_mkdocs() -> None:
    assert [name for name in modules() if any(each.split(".")[0] == "mkdocs" for each in imports(name))] == [
        "site_build"
    ]


def test_every_module_of_the_catalogue_has_a_place_on_the_route() -> None:
    """A new module: decide what it may know, and put it at that station of ROUTE."""
    assert [name for name in core_modules() if station(name) == len(ROUTE)] == []


def test_no_place_on_the_route_is_left_empty() -> None:
    standing = {name.split(".")[1] for name in core_modules() if "." in name}
    assert {name for here in ROUTE for name in here} == standing


@pytest.mark.parametrize("name", core_modules())
def test_imports_point_one_way_along_the_route(name: str) -> None:
    ours = [each for each in imports(name) if each.split(".")[0] == CORE and not same_package(name, each)]
    assert [each for each in ours if station(each) >= station(name)] == []


def test_no_module_leads_back_to_itself() -> None:
    graph = {name: imports(name) & modules().keys() for name in modules()}
    try:
        list(TopologicalSorter(graph).static_order())
    except CycleError as cycle:
        pytest.fail(" → ".join(cycle.args[1]))


def test_the_route_in_the_readme_is_a_route_of_modules() -> None:
    told = re.findall(r"`(\w+)`", README.partition("> YAML file")[2].partition("\n\n")[0])
    assert len(told) > 5
    assert set(told) <= {name.split(".")[1] for name in core_modules() if "." in name}


# --- everything public is described -----------------------------------------------------------------------------


def statements(function: ast.FunctionDef) -> int:
    """How many statements a function has, those inside others too."""
    return sum(isinstance(node, ast.stmt) for node in ast.walk(function)) - 1


def undescribed(body: Iterable[ast.stmt], within: str) -> Iterator[str]:
    """The public classes and functions without a docstring.

    Two kinds may do without. A class of a single line, such as the kinds of reference, says it all in its name;
    and so does a short function with a verb's name and full types: a sentence would take as long to read as it.
    """
    for node in body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            if ast.get_docstring(node) is None and len(node.body) > 1:
                yield f"{within}.{node.name}"
            yield from undescribed(node.body, f"{within}.{node.name}")
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and ast.get_docstring(node) is None:
            yield from [f"{within}.{node.name}"] if statements(node) > SHORT else []


@pytest.mark.parametrize("name", modules())
def test_every_module_says_what_it_is(name: str) -> None:
    assert ast.get_docstring(modules()[name])


def test_every_public_class_and_function_says_what_it_is() -> None:
    assert [found for name, module in modules().items() for found in undescribed(module.body, name)] == []


def kinds_of_part(part: type[Part] = Part) -> Iterator[type[Part]]:
    """Every kind of thing that stands in a record."""
    for kind in part.__subclasses__():
        yield kind
        yield from kinds_of_part(kind)


@pytest.mark.parametrize("kind", dict.fromkeys(kinds_of_part()))
def test_every_field_of_a_record_has_a_label_in_both_languages(kind: type[Part]) -> None:
    for name, field in kind.model_fields.items():
        labels = [each for each in field.metadata if isinstance(each, Label)]
        assert len(labels) == 1, name
        assert labels[0].sv, name
        assert labels[0].en, name


def test_there_are_records_to_label() -> None:
    assert {"Method", "Project", "Source", "Concept"} <= {kind.__name__ for kind in kinds_of_part(Record)}


# --- the README -------------------------------------------------------------------------------------------------

GIT_OWN = {".gitignore", ".gitattributes"}
"""Files that a map of the house need not name: they say what git leaves alone."""


def mapped() -> list[str]:
    """The paths that stand in the first column of the README's map."""
    table = README.partition("## Karta / Map")[2].partition("\n\nThe data's route")[0]
    rows = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    return [path for row in rows for path in re.findall(r"`([^`]+)`", row)]


def unnamed(tracked: Iterable[str]) -> set[str]:
    """The top-level files and folders that neither the map nor the section on licences names."""
    named = {path.split("/")[0] for path in mapped()} | set(re.findall(r"\]\(([\w.-]+)\)", README))
    return {path.split("/")[0] for path in tracked} - named - GIT_OWN - {"README.md"}


def test_the_map_names_nothing_that_does_not_exist() -> None:
    assert mapped()
    assert [path for path in mapped() if not (ROOT / path).exists()] == []


def test_a_folder_in_the_map_ends_with_a_slash() -> None:
    assert [path for path in mapped() if (ROOT / path).is_dir() is not path.endswith("/")] == []


def test_the_map_names_everything_at_the_top_of_the_repository() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert unnamed(listed.stdout.splitlines()) == set()


def test_every_chore_that_the_readme_names_exists() -> None:
    chores = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:`|^)make ([a-z-]+)", README, re.MULTILINE))
    assert {"serve", "test"} <= named
    assert named - chores == set()


def test_every_chore_is_listed_with_what_it_does() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)[0].split()
    assert phony == re.findall(r"^([a-z-]+):.*## \w", makefile, re.MULTILINE)
