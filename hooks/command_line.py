"""The command line, `smorgasbord`: a shell round the catalogue for people at a terminal and for continuous tests."""

import argparse
import os
import sys
from pathlib import Path

from smorgasbord.catalogue import assemble
from smorgasbord.folder import read_folder
from smorgasbord.languages import LANGUAGES, Language


def main() -> int:
    """Run one command. Gives the exit code: 0 when all is well, 1 when the data has problems."""
    options = parser().parse_args()
    return int(options.run(options))


def parser() -> argparse.ArgumentParser:
    commands = argparse.ArgumentParser(prog="smorgasbord", description="Smörgåsbordet: katalogens verktyg.")
    each = commands.add_subparsers(required=True, metavar="KOMMANDO")
    check_command = each.add_parser("check", help="läs alla poster och säg vad som är fel")
    check_command.add_argument("--root", type=Path, default=Path(), help="mappen med methods/, projects/ …")
    check_command.add_argument("--lang", choices=LANGUAGES, default=language_of_terminal(), help="språk")
    check_command.set_defaults(run=check)
    return commands


def language_of_terminal() -> Language:
    """Swedish, unless the terminal is set to English."""
    return "en" if os.environ.get("LANG", "").startswith("en") else "sv"


def check(options: argparse.Namespace) -> int:
    """`smorgasbord check`: one line a problem, all at once."""
    folder = read_folder(options.root.resolve())
    _, problems = assemble(folder)
    for problem in problems:
        print(problem.told(options.lang))
    if options.lang == "sv":
        print(f"{len(problems) or 'Inga'} fel i {folder.files} filer.")
    else:
        print(f"{len(problems) or 'No'} problems in {folder.files} files.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
