"""The tables: every claim with its source, nothing that a spreadsheet would run, and right in a Swedish Excel."""

import csv
import io
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from small import SMALL, catalogue_with, norr
from smorgasbord import interface
from smorgasbord.catalogue import Catalogue
from smorgasbord.exports import doubts_by_record
from smorgasbord.exports.cells import FORMS, FORMULA, guarded, looked_past, written
from smorgasbord.exports.tables import table_files
from smorgasbord.languages import LANGUAGES, Language
from smorgasbord.site import Site

Row = dict[str, str]
SITE = Site("https://smorgasbordet.example/")
HALSOSKOLA = (SMALL / "methods" / "halsoskola.yml").read_text(encoding="utf-8")
HOSTILE = {
    "methods/halsoskola.yml": HALSOSKOLA.replace("{sv: Hälsoskola, en: Health school}", "{sv: '=HYPERLINK(\"x\")'}"),
    "methods/tredje.yml": HALSOSKOLA.replace("{sv: Hälsoskola, en: Health school}", "{sv: ' @SUM(A1:A9) åäö; ”två”'}"),
}


def files(root: Path, changes: dict[str, str] | None = None) -> dict[str, bytes]:
    """Every table by its path."""
    catalogue = catalogue_with(root, changes)
    return {file.path: file.content for file in table_files(catalogue, SITE, doubts_by_record(catalogue))}


def read(content: bytes) -> list[Row]:
    """The rows of a table as programs read it, by the names of its columns."""
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def norr_told(root: Path, fields: str) -> Row:
    """The row of the small catalogue's project with these fields and nothing more."""
    (row,) = read(files(root, norr(fields))["projekt.csv"])
    return row


def claims(root: Path, fields: str) -> list[Row]:
    """The rows of that project's claims."""
    rows = read(files(root, norr(fields))["uppgifter.csv"])
    return [row for row in rows if row["Post"] == "norr"]


# --- the forms --------------------------------------------------------------------------------------------------


def test_every_table_stands_in_both_languages_for_programs_and_for_excel(tmp_path: Path) -> None:
    names = {f"{name}{form}.csv" for name in ("metoder", "projekt", "uppgifter") for form in ("", "-excel")}
    assert set(files(tmp_path)) == names | {f"en/{name}" for name in names}


def test_a_table_for_programs_follows_rfc_4180(tmp_path: Path) -> None:
    content = files(tmp_path)["metoder.csv"]
    assert not content.startswith(b"\xef\xbb\xbf")
    assert content.decode().startswith("Id,Namn,Kallas också,Sammanfattning,Slag,")
    assert content.count(b"\r\n") == content.count(b"\n") == 3
    assert {len(row) for row in csv.reader(io.StringIO(content.decode(), newline=""))} == {len(read(content)[0])}


def test_a_table_for_excel_has_a_byte_order_mark_and_semicolons_and_the_same_cells(tmp_path: Path) -> None:
    made = files(tmp_path)
    assert made["metoder-excel.csv"].startswith("\ufeffId;Namn;Kallas också;".encode())
    same = csv.DictReader(io.StringIO(made["metoder-excel.csv"].decode("utf-8-sig"), newline=""), delimiter=";")
    assert list(same) == read(made["metoder.csv"])


def test_excel_gets_its_decimal_comma_and_programs_their_point(tmp_path: Path) -> None:
    made = files(tmp_path, norr('outcomes: {measure: arbete, percent: "46,7", source: slutrapporten}'))
    assert read(made["uppgifter.csv"])[0]["Tal"] == "46.7"
    assert ";46,7;procent;" in made["uppgifter-excel.csv"].decode()


def test_a_break_of_line_inside_a_text_is_a_space() -> None:
    assert written([["Första\n\nandra\r\nstycket\t1"]], FORMS[0]) == "Första andra stycket 1\r\n".encode()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("column", ["name", "kind", "summary", "needs", "target_groups", "address"])
def test_a_column_that_the_tray_has_too_is_called_the_same_there(
    column: str, language: Language, tmp_path: Path
) -> None:
    (row, _) = read(files(tmp_path)["metoder.csv" if language == "sv" else "en/metoder.csv"])
    assert interface.say(f"tray-js-column-{column}", language) in row


def test_the_licence_is_in_the_last_column_of_every_row(tmp_path: Path) -> None:
    for path, content in files(tmp_path).items():
        if not path.endswith("-excel.csv"):
            told = {list(row.values())[-1] for row in read(content)}
            assert told == {f"Data: CC0 1.0. {'Texts' if path.startswith('en/') else 'Texter'}: CC BY 4.0."}


# --- methods ----------------------------------------------------------------------------------------------------


def test_a_methods_row_says_for_whom_it_is_where_it_was_tried_and_what_is_answered(tmp_path: Path) -> None:
    row = read(files(tmp_path)["metoder.csv"])[0]
    told = ("Namn", "Slag", "Behov", "Prövad eller erbjuden i", "Projekt", "Antal av 10 frågor med svar", "Källor")
    assert [row[name] for name in told] == [
        *("Hälsoskola", "gruppinsats", "smärta; stress", "Umeå", "Projekt Norr", "2", "Handboken; Slutrapporten")
    ]
    assert row["Adress"] == "https://smorgasbordet.example/metoder/halsoskola/"


def test_a_method_that_was_only_planned_was_tried_nowhere(tmp_path: Path) -> None:
    planned = norr("uses: {method: halsoskola, source: ansokan, places: umea, status: planned}")
    row = read(files(tmp_path, planned)["metoder.csv"])[0]
    assert (row["Prövad eller erbjuden i"], row["Projekt"]) == ("", "Projekt Norr (planerat)")


def test_english_tables_have_english_headings_terms_and_addresses(tmp_path: Path) -> None:
    row = read(files(tmp_path)["en/metoder.csv"])[0]
    assert (row["Name"], row["Needs"]) == ("Health school", "pain; stress")
    assert row["Address"] == "https://smorgasbordet.example/en/metoder/halsoskola/"


# --- projects ---------------------------------------------------------------------------------------------------


def test_a_figure_stands_with_its_source(tmp_path: Path) -> None:
    row = norr_told(tmp_path, "budget_sek: {value: 1000000, source: slutrapporten}")
    assert row["Total projektbudget"] == "1 000 000 kronor (Slutrapporten)"


def test_where_sources_differ_each_stands_and_none_is_chosen_or_added(tmp_path: Path) -> None:
    row = norr_told(
        tmp_path, "budget_sek: [{value: 5000000, source: ansokan}, {value: 6000000, source: slutrapporten}]"
    )
    assert row["Total projektbudget"] == "5 000 000 kronor (Ansökan, planerat) | 6 000 000 kronor (Slutrapporten)"
    assert row["Att tänka på"].startswith("Total projektbudget: Källorna skiljer sig åt: 5 000 000 kronor (ESF-rådet)")


def test_an_outcome_stands_with_its_parts_and_its_target(tmp_path: Path) -> None:
    row = norr_told(
        tmp_path,
        "outcomes: {measure: arbete, count: 10, of: 50, percent: 20, by_sex: {women: 25, men: 15}, "
        "of_whom: {women: 60, men: 40}, target_percent: 30, source: slutrapporten}",
    )
    assert row["Resultat i siffror"] == (
        "arbete: 10 av 50, 20 procent; kvinnor 25 procent, män 15 procent. "
        "60 procent av dem var kvinnor och 40 procent män. Målet var 30 procent. (Slutrapporten)"
    )


def test_what_no_source_says_is_an_empty_cell(tmp_path: Path) -> None:
    assert norr_told(tmp_path, "")["Beviljat ESF-stöd"] == ""


# --- claims -----------------------------------------------------------------------------------------------------


def test_a_claim_is_a_row_with_all_that_it_takes_to_trust_it(tmp_path: Path) -> None:
    (row,) = claims(
        tmp_path,
        "budget_sek: {value: 1000000, source: ansokan, "
        "locator: {sv: Sidan 3}, note: {sv: Vår not.}, doubt: {sv: Oklart.}}",
    )
    assert row == {
        "Slag av post": "projekt",
        "Post": "norr",
        "Namn": "Projekt Norr",
        "Fält": "budget_sek",
        "Uppgift": "Total projektbudget",
        "Vad källan säger": "1 000 000 kronor",
        "Vad talet är": "Kronor",
        "Tal": "1000000",
        "Enhet": "SEK",
        "Planerat eller redovisat": "planerat",
        "Källans id": "ansokan",
        "Källa": "Ansökan",
        "Plats i källan": "Sidan 3",
        "Att tänka på": "Oklart.",
        "Anmärkning": "Vår not.",
        "Plats i posten": "/budget_sek/0",
        "Adress": "https://smorgasbordet.example/projekt/norr/",
        "Licens": "Data: CC0 1.0. Texter: CC BY 4.0.",
    }


def test_each_figure_of_a_claim_has_a_row_with_its_number_bare(tmp_path: Path) -> None:
    rows = claims(
        tmp_path,
        "outcomes: {measure: arbete, count: 38, of: 94, percent: 40, "
        "of_whom: {women: 74, men: 26}, source: slutrapporten}",
    )
    assert [(row["Vad talet är"], row["Tal"], row["Enhet"]) for row in rows] == [
        ("Antal", "38", "antal"),
        ("Av", "94", "antal"),
        ("Procent", "40", "procent"),
        ("Av dem: Kvinnor", "74", "procent"),
        ("Av dem: Män", "26", "procent"),
    ]
    assert {row["Plats i posten"] for row in rows} == {"/outcomes/0"}


def test_a_doubt_about_a_field_stands_at_each_of_its_claims(tmp_path: Path) -> None:
    rows = claims(tmp_path, "budget_sek: [{value: 5000000, source: ansokan}, {value: 6000000, source: slutrapporten}]")
    assert len(rows) == 2
    assert all(row["Att tänka på"].startswith("Källorna skiljer sig åt") for row in rows)


def test_a_use_has_a_row_for_each_question_that_its_source_answers(tmp_path: Path) -> None:
    rows = claims(
        tmp_path,
        "uses: {method: halsoskola, source: slutrapporten, status: planned, how: {sv: I grupp.}, where: {sv: På sfi.}}",
    )
    assert [(row["Uppgift"], row["Vad källan säger"], row["Planerat eller redovisat"]) for row in rows] == [
        ("Hälsoskola: I vilken form?", "I grupp.", "planerat"),
        ("Hälsoskola: Var?", "På sfi.", "planerat"),
    ]


@pytest.mark.parametrize(
    ("field", "claim", "words"),
    [
        ("actors", "{role: projektagare, actors: [umea-kommun], source: slutrapporten}", "Umeå kommun"),
        ("period", "{start: 2018-04, end: 2020, source: slutrapporten}", "april 2018 – 2020"),
        (
            "pathways",
            "{name: {sv: Vägen}, source: slutrapporten, "
            "steps: [{methods: halsoskola, what: {sv: Först.}}, {what: {sv: Sist.}}]}",
            "Vägen: Hälsoskola (Först.) → Sist.",
        ),
    ],
)
def test_a_claim_says_in_words_all_that_it_says(field: str, claim: str, words: str, tmp_path: Path) -> None:
    assert [row["Vad källan säger"] for row in claims(tmp_path, f"{field}: {claim}")] == [words]


def test_a_finding_says_in_which_direction_it_points_what_it_is_and_of_whom(tmp_path: Path) -> None:
    evidence = (
        "evidence: {design: review, direction: mixed, population: {sv: Vuxna}, sv: Oklar nytta., source: handboken}\n"
    )
    made = files(tmp_path, {"methods/halsoskola.yml": HALSOSKOLA + evidence})
    (row,) = [row for row in read(made["uppgifter.csv"]) if row["Fält"] == "evidence"]
    assert row["Vad källan säger"] == "Blandat. Översikt av flera studier. Oklar nytta. Vilka undersöktes: Vuxna"


def test_everything_that_rests_on_a_source_is_there(tmp_path: Path) -> None:
    catalogue: Catalogue = catalogue_with(tmp_path)
    rows = read(files(tmp_path)["uppgifter.csv"])
    resting = sum(len(found) for found in catalogue.resting.values())
    assert len({(row["Post"], row["Plats i posten"]) for row in rows}) == resting


# --- formulas ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        *("=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠SUM(A1)"),
        *(" =1+1", "\t=1+1", "\r=1+1", "\u00a0=1+1", "\u200b=1+1", "\ufeff=1+1", '"=1+1"', "'=1+1", "”=1+1”"),
    ],
)
def test_words_that_would_be_run_get_an_apostrophe(words: str) -> None:
    assert guarded(words) == f"'{words}"


@pytest.mark.parametrize("words", ["Hälsoskola", "12 – 14 veckor", "1-2 träffar", "a=b", "", "”Så gjorde vi”"])
def test_other_words_are_left_alone(words: str) -> None:
    assert guarded(words) == words


def test_a_number_of_ours_is_no_formula() -> None:
    assert written([[-7]], FORMS[0]) == b"-7\r\n"


def test_a_hostile_record_leaves_no_cell_that_would_be_run(tmp_path: Path) -> None:
    made = files(tmp_path, HOSTILE)
    cells = [cell for path, content in made.items() for cell in all_cells(path, content)]
    assert any("HYPERLINK" in cell for cell in cells)
    assert [cell for cell in cells if first(cell) in FORMULA and not cell.startswith("'")] == []


def all_cells(path: str, content: bytes) -> list[str]:
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    rows = csv.reader(text, delimiter=";" if path.endswith("-excel.csv") else ",")
    return [cell for row in rows for cell in row]


def first(cell: str) -> str:
    """The first character that a spreadsheet would look at."""
    return next((character for character in cell if not looked_past(character)), "")


# --- in a real spreadsheet --------------------------------------------------------------------------------------

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
SWEDISH_EXCEL = "CSV:59,34,76,1,,1053,false,true,false,false,false,0,true"
"""How a Swedish Excel opens a file at a double click: semicolons, UTF-8 (by its mark), numbers as Swedes write them,
and whatever begins like a formula as one."""


def opened(folder: Path, *contents: bytes) -> list[list[list[ElementTree.Element]]]:
    """Tables as LibreOffice opens them: their cells, row by row."""
    names = [f"table-{number}" for number, _ in enumerate(contents)]
    for name, content in zip(names, contents, strict=True):
        (folder / f"{name}.csv").write_bytes(content)
    command = [
        "soffice",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "fods",
    ]
    subprocess.run(
        [*command, f"--infilter={SWEDISH_EXCEL}", "--outdir", folder, *(folder / f"{name}.csv" for name in names)],
        capture_output=True,
        check=True,
    )
    return [cells_of(folder / f"{name}.fods") for name in names]


def cells_of(path: Path) -> list[list[ElementTree.Element]]:
    rows = ElementTree.parse(path).getroot().iter(f"{TABLE}table-row")
    return [[cell for cell in row.iter(f"{TABLE}table-cell") if "".join(cell.itertext()).strip()] for row in rows]


def words(cell: ElementTree.Element) -> str:
    return "".join(cell.itertext()).strip()


def test_a_spreadsheet_shows_columns_letters_and_numbers_right_and_runs_nothing(tmp_path: Path) -> None:
    outcome = norr('outcomes: {measure: arbete, percent: "46,7", source: slutrapporten}')
    made = files(tmp_path, HOSTILE | outcome)
    unguarded = '\ufeffNamn;Länk\r\n"=HYPERLINK(""x"")";=1+1\r\n'.encode()
    methods, claimed, control = opened(tmp_path, made["metoder-excel.csv"], made["uppgifter-excel.csv"], unguarded)

    formulas = [cell for row in control for cell in row if f"{TABLE}formula" in cell.attrib]
    assert len(formulas) == 2, "the settings must run formulas, or the test tells nothing"
    assert [cell for row in (*methods, *claimed) for cell in row if f"{TABLE}formula" in cell.attrib] == []

    assert [words(cell) for cell in methods[0]][:4] == ["Id", "Namn", "Kallas också", "Sammanfattning"]
    names = {words(cell) for row in methods for cell in row}
    assert {"Kartläggning", '\'=HYPERLINK("x")', "'@SUM(A1:A9) åäö; ”två”"} <= names
    values = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}value"
    assert "46.7" in {cell.attrib.get(values) for row in claimed for cell in row}


def test_a_target_is_planned_also_beside_what_was_reached(tmp_path: Path) -> None:
    rows = claims(
        tmp_path,
        "outcomes: [{measure: arbete, percent: 23, target_percent: 20, source: slutrapporten, status: reported}]",
    )
    assert [(row["Tal"], row["Planerat eller redovisat"]) for row in rows] == [("23", "redovisat"), ("20", "planerat")]


def test_what_holds_for_all_is_no_number(tmp_path: Path) -> None:
    (row,) = claims(tmp_path, 'outcomes: [{measure: arbete, everyone: "true", source: slutrapporten}]')
    assert (row["Tal"], row["Enhet"]) == ("", "")
    assert "Alla deltagare" in row["Vad källan säger"]
