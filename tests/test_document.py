"""YAML text → document: values as they were typed, and the line and column of each."""

import pytest

from smorgasbord.document import MAX_BYTES, MAX_DEPTH, MAX_TEXT, Document, Location, Value, field_name, read

RECORD = """\
name: {sv: Å}
needs: [värk, stress]
outcomes:
  - count: 38
    of: 94
"""


def document(text: str | bytes) -> Document:
    """The document that a text without problems makes."""
    found, problems = read("a.yml", text)
    assert found is not None
    assert not problems, [problem.told("en") for problem in problems]
    return found


def refusal(text: str | bytes) -> str:
    """What is said of a text that cannot be read, as place and code."""
    found, problems = read("a.yml", text)
    assert found is None
    (problem,) = problems
    return f"{problem.place} {problem.code}"


# --- what a text means --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed", ["0180", "no", "2018-04-01", "1 000", "46.7", "0x10", "true", "1e3", ".inf", "12:30:45"]
)
def test_what_was_typed_stays_as_it_was_typed(typed: str) -> None:
    assert document(f"code: {typed}").value == {"code": typed}


@pytest.mark.parametrize("nothing", ["", "~", "null", "# kommer snart"])
def test_an_empty_field_holds_nothing(nothing: str) -> None:
    assert document(f"name: {nothing}\nkind: a").value == {"name": None, "kind": "a"}


@pytest.mark.parametrize(("quoted", "text"), [("''", ""), ('"~"', "~"), ('"null"', "null")])
def test_quotation_marks_make_a_text_of_anything(quoted: str, text: str) -> None:
    assert document(f"name: {quoted}").value == {"name": text}


def test_empty_items_of_a_list_are_passed_over_and_the_others_keep_their_places() -> None:
    found = document("needs:\n  - värk\n  -\n  - stress\n")
    assert found.value == {"needs": ["värk", "stress"]}
    assert str(found.place(("needs", 1))) == "a.yml:4:5"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: >-\n  ett\n  två\n", "ett två"),
        ("a: |\n  ett\n  två\n", "ett\ntvå\n"),
        ("a: 'det var ''då'''\n", "det var 'då'"),
        ("a: [ett, två,]\n", ["ett", "två"]),
        ("a: {b: {c: d}}\n", {"b": {"c": "d"}}),
        ("? a\n: b\n", "b"),
        ("---\na: b\n...\n", "b"),
        ("%YAML 1.1\n---\na: b\n", "b"),
    ],
)
def test_the_ways_in_which_yaml_writes_text_lists_and_fields(text: str, value: Value) -> None:
    assert document(text).value == {"a": value}


@pytest.mark.parametrize("key", ["1", "~", "no", "<<", "''", "åäö", "2014-2020"])
def test_a_field_name_is_a_word_whatever_it_looks_like(key: str) -> None:
    assert document(f"{key}: a").value == {key.strip("'"): "a"}


# --- where it stands ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("location", "place"),
    [
        (("name",), "a.yml:1:7"),
        (("name", "sv"), "a.yml:1:12"),
        (("needs", 1), "a.yml:2:15"),
        (("outcomes", 0), "a.yml:4:5"),
        (("outcomes", 0, "of"), "a.yml:5:9"),
    ],
)
def test_every_value_knows_its_line_and_column(location: Location, place: str) -> None:
    assert str(document(RECORD).place(location)) == place


def test_what_is_missing_stands_where_it_should_have_stood() -> None:
    assert str(document(RECORD).place(("outcomes", 0, "source"))) == "a.yml:4:5"


def test_what_is_nowhere_stands_at_the_top() -> None:
    assert str(document(RECORD).place(("reviewed",))) == "a.yml:1:1"


def test_one_thing_without_the_dash_of_a_list_is_found_all_the_same() -> None:
    assert str(document("uses: {method: a}").place(("uses", 0, "method"))) == "a.yml:1:16"


def test_a_field_name_has_its_own_place() -> None:
    assert str(document(RECORD).key_place(("outcomes", 0, "of"))) == "a.yml:5:5"


@pytest.mark.parametrize(
    ("location", "name"),
    [
        ((), ""),
        (("name", "sv"), "name.sv"),
        (("outcomes", 2, "percent"), "outcomes[2].percent"),
        (("needs", 1), "needs"),
        (("oro", "synonyms", "sv", 0), "oro.synonyms.sv"),
    ],
)
def test_a_field_is_named_by_its_way_there(location: Location, name: str) -> None:
    assert field_name(location) == name


# --- what editors leave behind ------------------------------------------------------------------------------------


def test_a_file_from_notepad_is_read_as_any_other() -> None:
    notepad = b"\xef\xbb\xbf" + RECORD.replace("\n", "\r\n").encode()
    assert document(notepad).value == document(RECORD).value
    assert str(document(notepad).place(("name",))) == "a.yml:1:7"
    assert str(document(notepad).place(("outcomes", 0, "of"))) == "a.yml:5:9"


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_leave_no_trace_in_the_texts(line_end: str) -> None:
    assert document("a: |\n  ett\n  två\nb: c\n".replace("\n", line_end)).value == {"a": "ett\ntvå\n", "b": "c"}


def test_a_character_outside_the_first_plane_is_one_column() -> None:
    assert str(document("a: [😀😀, b]").place(("a", 1))) == "a.yml:1:9"


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        ("name: {sv: Å}".encode("latin-1"), "a.yml:1:12"),
        ("a: å\r\nb: ".encode() + b"\xff", "a.yml:2:4"),
        ("name: {sv: A}".encode("utf-16"), "a.yml:1:1"),
        (b"a: \xed\xa0\x80", "a.yml:1:4"),
        (b"a: \xc0\xaf", "a.yml:1:4"),
    ],
)
def test_another_encoding_is_refused_where_it_shows(raw: bytes, place: str) -> None:
    assert refusal(raw) == f"{place} not-utf8"


# --- what hides ---------------------------------------------------------------------------------------------------

HIDDEN = {
    "NUL": "\0",
    "backspace": "\b",
    "escape": "\x1b",
    "delete": "\x7f",
    "next line": "\x85",
    "soft hyphen": "\u00ad",
    "zero width space": "\u200b",
    "zero width joiner": "\u200d",
    "right-to-left mark": "\u200f",
    "line separator": "\u2028",
    "right-to-left override": "\u202e",
    "word joiner": "\u2060",
    "isolate": "\u2066",
    "byte order mark inside": "\ufeff",
    "non-character": "\ufffe",
    "tag letter": "\U000e0041",
}


@pytest.mark.parametrize("character", HIDDEN.values(), ids=HIDDEN.keys())
def test_a_character_that_no_one_sees_is_pointed_out(character: str) -> None:
    assert refusal(f"a: b\nc: d{character}e\n") == "a.yml:2:5 hidden-character"


@pytest.mark.parametrize("escape", [r"\0", r"\u202e", r"\N", r"\L", r"\x1b", r"\U000e0041", r"\r"])
def test_an_escape_hides_nothing(escape: str) -> None:
    assert refusal(f'a: b\nc: "d{escape}e"\n') == "a.yml:2:4 hidden-character"
    assert refusal(f'a: b\n"c{escape}": d\n') == "a.yml:2:1 hidden-character"


@pytest.mark.parametrize("character", ["\u00a0", "\u202f", "\u0308", "\u2011", "…", "”", "😀", "ه", "\t"])
def test_unusual_characters_that_can_be_seen_are_let_through(character: str) -> None:
    assert document(f"a: b{character}c").value == {"a": f"b{character}c"}


# --- what is too much ---------------------------------------------------------------------------------------------


def nested(levels: int) -> str:
    """A document of so many levels: the fields themselves, and lists within lists."""
    return "a: " + "[" * (levels - 2) + "b" + "]" * (levels - 2)


def test_the_largest_file_is_read_and_one_byte_more_is_not() -> None:
    assert document("a: b\n".ljust(MAX_BYTES, "\n"))
    assert refusal("a: b\n".ljust(MAX_BYTES + 1, "\n")) == "a.yml:1:1 too-large"


def test_the_longest_text_is_read_and_one_character_more_is_not() -> None:
    assert document(f"a: b\nc: {'å' * MAX_TEXT}")
    assert refusal(f"a: b\nc: {'å' * (MAX_TEXT + 1)}") == "a.yml:2:4 too-long"


def test_the_deepest_document_is_read_and_one_level_more_is_not() -> None:
    assert document(nested(MAX_DEPTH))
    assert refusal(nested(MAX_DEPTH + 1)).endswith("too-deep")


HOSTILE = {
    "brackets": "a: " + "[" * 190_000,
    "closed brackets": "a: " + "[" * 99_000 + "]" * 99_000,
    "braces": "a: " + "{b: " * 90_000,
    "dashes": "- " * 190_000,
    "question marks": "? " * 190_000,
    "indents": "".join(" " * level + "a:\n" for level in range(600)),
    "one enormous line": "a: " + "b" * 390_000,
    "one enormous key": "b" * 390_000 + ": a",
    "quotes": "a: " + "'" * 390_000,
    "nothing but spaces": " " * 390_000,
    "nothing but tabs": "\t" * 390_000,
    "nothing but ends": "---\n" * 90_000,
    "billion laughs": "a: &a [b, b]\n"
    + "\n".join(f"{x}: &{x} [*{y}, *{y}]" for x, y in zip("bcdef", "abcde", strict=True)),
    "an object": "a: !!python/object/apply:os.system [ls]",
    "an endless alias": "a: &a [*a]",
    "a list as key": "[a, b]: c",
    "fields as key": "{a: b}: c",
    "an alias as key": "*a : b",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_refused_with_one_line(text: str) -> None:
    _, problems = read("a.yml", text)
    (problem,) = problems
    assert problem.told("sv").isprintable()


@pytest.mark.parametrize(
    "text",
    [
        "a: [" + "b, " * 100_000 + "]",
        "a:\n" + "- b\n" * 90_000,
        "\n".join(f"k{number}: a" for number in range(30_000)),
        "# " + "x" * 390_000 + "\na: b",
    ],
    ids=["a long list in brackets", "a long list of dashes", "many fields", "a long remark"],
)
def test_a_long_file_is_read(text: str) -> None:
    assert document(text)
