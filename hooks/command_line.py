"""The command line, `smorgasbord`: a shell round the catalogue for people at a terminal and for continuous tests."""

import argparse
import datetime
import io
import os
import signal
import sys
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from smorgasbord import figures
from smorgasbord.advice import advice
from smorgasbord.catalogue import assemble
from smorgasbord.folder import read_folder
from smorgasbord.history import is_whole, line_times
from smorgasbord.languages import LANGUAGES, Language
from smorgasbord.offline import FOLDER, INDEX, last_reviewed, offline_copy, packed
from smorgasbord.problems import Problem
from smorgasbord.translations import translation_gaps


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
    check_command.add_argument(
        "--translations", action="store_true", help="säg också vad som saknas på engelska eller är äldre än svenskan"
    )
    check_command.set_defaults(run=check)
    offline_command = each.add_parser("offline", help="packa den byggda webbplatsen att läsa utan nät")
    offline_command.add_argument("site", type=Path, metavar="WEBBPLATS", help="mappen med den byggda webbplatsen")
    offline_command.add_argument("zip", type=Path, metavar="ZIP", help="filen att skriva")
    offline_command.add_argument("--root", type=Path, default=Path(), help="mappen med methods/, projects/ …")
    offline_command.add_argument("--lang", choices=LANGUAGES, default=language_of_terminal(), help="språk")
    offline_command.set_defaults(run=offline)
    return commands


def language_of_terminal() -> Language:
    """Swedish, unless the terminal is set to English."""
    return "en" if os.environ.get("LANG", "").startswith("en") else "sv"


def check(options: argparse.Namespace) -> int:
    """`smorgasbord check`: one line a problem, all at once, and then what could be better."""
    if not options.root.is_dir():
        print({"sv": f"Det finns ingen mapp {options.root}", "en": f"There is no folder {options.root}"}[options.lang])
        return 2
    root, language = options.root.resolve(), options.lang
    folder = read_folder(root)
    _, problems = assemble(folder)
    gaps = translation_gaps(root, folder, line_times) if options.translations else []
    tell("problems", problems, language)
    tell("translations", gaps, language)
    if options.translations and not is_whole(root):
        print(NO_HISTORY[language])
    tell("advice", advice(folder, datetime.date.today()), language)
    print(count(len(problems), len(gaps), folder.files, language))
    return 1 if problems or gaps else 0


HEADINGS: dict[str, dict[Language, str]] = {
    "translations": {"sv": "Engelska som saknas eller är äldre än svenskan:", "en": "English missing or outdated:"},
    "advice": {"sv": "Råd, som inte stoppar något:", "en": "Advice, which stops nothing:"},
}

NO_HISTORY: dict[Language, str] = {
    "sv": "Mappen saknar hela sin git-historik, så om engelskan är äldre än svenskan går inte att säga.",
    "en": "The folder lacks its whole git history, so whether English is older than Swedish cannot be said.",
}


def tell(section: str, found: Sequence[Problem], language: Language) -> None:
    """One line for each thing found, under what they are."""
    if found and section in HEADINGS:
        print(HEADINGS[section][language])
    for each in found:
        print(each.told(language))


def count(problems: int, gaps: int, files: int, language: Language) -> str:
    """How it went, in one line.

    >>> count(1, 0, 1, "en"), count(0, 2, 66, "sv")
    ('1 problem in 1 file.', 'Inga fel i 66 filer. 2 texter att se över på engelska.')
    """
    if language == "sv":
        texts = f" {gaps} {'text' if gaps == 1 else 'texter'} att se över på engelska." if gaps else ""
        return f"{problems or 'Inga'} fel i {files} {'fil' if files == 1 else 'filer'}.{texts}"
    texts = f" {gaps} English text{'' if gaps == 1 else 's'} to look at." if gaps else ""
    return (
        f"{problems or 'No'} problem{'' if problems == 1 else 's'} in {files} file{'' if files == 1 else 's'}.{texts}"
    )


# --- offline ------------------------------------------------------------------------------------------------------


def offline(options: argparse.Namespace) -> int:
    """`smorgasbord offline`: the built site as a zip that is read by opening a file in it."""
    language, site = options.lang, options.site
    if not (site / INDEX).is_file():
        print(NO_SITE[language].format(site=site))
        return 2
    folder = read_folder(options.root.resolve())
    catalogue, problems = assemble(folder)
    if catalogue is None:
        tell("problems", problems, language)
        print(count(len(problems), 0, folder.files, language))
        return 1
    built = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    copied = dict(offline_copy(built, last_reviewed(catalogue)))
    content = packed(copied)
    try:
        options.zip.write_bytes(content)
    except OSError as error:
        print(NOT_WRITTEN[language].format(zip=options.zip, why=error.strerror))
        return 2
    pages = sum(path.endswith(".html") for path in copied)
    print(packed_in(options.zip, pages, len(content), language))
    return 0


NO_SITE: dict[Language, str] = {
    "sv": "Det finns ingen byggd webbplats i {site}. Kör make build först.",
    "en": "There is no built site in {site}. Run make build first.",
}

NOT_WRITTEN: dict[Language, str] = {
    "sv": "{zip} gick inte att skriva: {why}",
    "en": "{zip} could not be written: {why}",
}


def packed_in(zip_file: Path, pages: int, size: int, language: Language) -> str:
    """What was made, and what to do with it.

    >>> packed_in(Path("bord.zip"), 12, 3_400_000, "en")
    'bord.zip: 12 pages to read offline, 3.4 MB. Unpack it and open Smorgasbordet/index.html.'
    """
    megabytes = figures.one_decimal(Decimal(size) / 1_000_000, language)
    if language == "sv":
        told = f"{zip_file}: {pages} sidor att läsa utan nät, {megabytes} MB. Packa upp den och öppna"
    else:
        told = f"{zip_file}: {pages} pages to read offline, {megabytes} MB. Unpack it and open"
    return f"{told} {FOLDER}{INDEX}."


if __name__ == "__main__":
    sys.exit(main())
