"""The command line, `smorgasbord`: a shell round the catalogue for people at a terminal and for continuous tests."""

import argparse
import io
import os
import signal
import sys
from pathlib import Path

from smorgasbord.catalogue import assemble
from smorgasbord.folder import read_folder
from smorgasbord.languages import LANGUAGES, Language


def main() -> int:
    """Run one command. Gives the exit code: 0 when all is well, 1 when the data has problems, 2 when asked wrongly."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal without « shows its number instead
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `smorgasbord check | head` ends quietly
    options = parser().parse_args()
    return int(options.run(options))


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
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
    if not options.root.is_dir():
        print({"sv": f"Det finns ingen mapp {options.root}", "en": f"There is no folder {options.root}"}[options.lang])
        return 2
    folder = read_folder(options.root.resolve())
    _, problems = assemble(folder)
    for problem in problems:
        print(problem.told(options.lang))
    print(count(len(problems), folder.files, options.lang))
    return 1 if problems else 0


def count(problems: int, files: int, language: Language) -> str:
    """How it went, in one line.

    >>> count(1, 1, "en"), count(0, 66, "sv")
    ('1 problem in 1 file.', 'Inga fel i 66 filer.')
    """
    if language == "sv":
        return f"{problems or 'Inga'} fel i {files} {'fil' if files == 1 else 'filer'}."
    return f"{problems or 'No'} problem{'' if problems == 1 else 's'} in {files} file{'' if files == 1 else 's'}."


if __name__ == "__main__":
    sys.exit(main())
