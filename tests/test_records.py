"""The parts that records are made of: what an author may write, and what it is then."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from smorgasbord.records import Concept, Method, Project, Source
from smorgasbord.records.claims import Statement, parts
from smorgasbord.records.concept import Definition
from smorgasbord.records.ids import KindId, NeedId, Reference
from smorgasbord.records.method import Description, Relations
from smorgasbord.records.pathway import Pathway, Step
from smorgasbord.records.project import Outcome, Use
from smorgasbord.records.values import Date, Link, PartialDate, Percent, Whole
from smorgasbord.records.words import Sentence, Several, Summary, Text, Words

METHOD: dict[str, Any] = {
    "id": "a",
    "name": {"sv": "A"},
    "summary": {"sv": "B."},
    "kind": "gruppinsats",
    "level": "grupp",
    "documentation_level": "namnd",
    "reviewed": "2026-11-22",
}


class Form(BaseModel):
    """One field of each kind that has rules of its own."""

    whole: Whole | None = None
    percent: Percent | None = None
    date: Date | None = None
    partial: PartialDate | None = None
    link: Link | None = None
    several: Several[Sentence] = ()


def refused(model: type[BaseModel], values: dict[str, Any]) -> str:
    """The type of the one error that stands in the way."""
    with pytest.raises(ValidationError) as caught:
        model.model_validate(values)
    (error,) = caught.value.errors()
    return error["type"]


# --- words --------------------------------------------------------------------------------------------------------


def test_a_text_is_told_in_the_language_of_the_page() -> None:
    text = Text(sv="hälsoskola", en="health school")
    assert text.told("sv") == Words("hälsoskola", "sv")
    assert text.told("en") == Words("health school", "en")


def test_a_text_that_nobody_has_translated_is_told_in_swedish_and_says_so() -> None:
    assert Text(sv="hälsoskola").told("en") == Words("hälsoskola", "sv")


def test_a_text_without_swedish_is_no_text() -> None:
    assert refused(Text, {"en": "health school"}) == "missing"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_spaces_are_no_words(language: str) -> None:
    assert refused(Text, {"sv": "a", "en": "b"} | {language: "   "}) == "string_too_short"


def test_spaces_round_a_text_are_not_kept() -> None:
    assert Text(sv="  hälsoskola\n").sv == "hälsoskola"


def test_a_summary_is_at_most_300_characters_in_each_language() -> None:
    assert Summary(sv="å" * 300, en="a" * 300)
    assert refused(Summary, {"sv": "å" * 301}) == "string_too_long"
    assert refused(Summary, {"sv": "å", "en": "a" * 301}) == "string_too_long"


def test_one_thing_needs_no_list() -> None:
    assert Form.model_validate({"several": "ett"}).several == ("ett",)
    assert Form.model_validate({"several": ["ett", "två"]}).several == ("ett", "två")


def test_nothing_is_an_empty_list() -> None:
    assert Form().several == ()


# --- numbers ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("0", 0),
        ("105", 105),
        ("6870477", 6_870_477),
        ("6 870 477", 6_870_477),
        ("6\u00a0870\u00a0477", 6_870_477),
        ("6\u202f870\u202f477", 6_870_477),
        ("1_000", 1000),
    ],
)
def test_whole_numbers_are_written_as_swedes_write_them(written: str, number: int) -> None:
    assert Form.model_validate({"whole": written}).whole == number


@pytest.mark.parametrize(
    "written", ["1.000", "1,000", "1.0", "10 50", "1 0000", "1e3", "0x10", "٥", "½", "ca 50", "50 kr", ""]
)
def test_what_could_be_two_numbers_or_none_is_refused(written: str) -> None:
    assert refused(Form, {"whole": written}) == "whole_number"


def test_a_number_of_people_or_kronor_is_not_below_zero_nor_beyond_counting() -> None:
    assert refused(Form, {"whole": "-1"}) == "greater_than_equal"
    assert refused(Form, {"whole": "1" + "0" * 13}) == "less_than_equal"
    assert refused(Form, {"whole": "9" * 5000}) == "whole_number"


@pytest.mark.parametrize(
    ("written", "percent"), [("46,7", "46.7"), ("46.7", "46.7"), ("40", "40"), ("0", "0"), ("100", "100")]
)
def test_a_share_is_written_with_a_comma_or_a_point(written: str, percent: str) -> None:
    assert Form.model_validate({"percent": written}).percent == Decimal(percent)


def test_a_share_keeps_the_decimals_of_its_source() -> None:
    assert str(Form.model_validate({"percent": "40,0"}).percent) == "40.0"


@pytest.mark.parametrize("written", ["20 %", "2 0", "1e1", "nan", "inf", "٥", ".5", "5.", "1,2,3", "hälften", ""])
def test_what_is_no_number_is_no_share(written: str) -> None:
    assert refused(Form, {"percent": written}) == "percent_number"


@pytest.mark.parametrize(("written", "why"), [("-1", "greater_than_equal"), ("100,1", "less_than_equal")])
def test_a_share_is_between_nothing_and_everything(written: str, why: str) -> None:
    assert refused(Form, {"percent": written}) == why


# --- dates --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2017", "2017-01-01", "2017-12-31"),
        ("2017-12", "2017-12-01", "2017-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2017-12-18", "2017-12-18", "2017-12-18"),
    ],
)
def test_a_date_is_as_exact_as_its_source(written: str, first: str, last: str) -> None:
    date = PartialDate(written)
    assert (date.first.isoformat(), date.last.isoformat()) == (first, last)
    assert str(date) == written


@pytest.mark.parametrize(
    "written",
    [
        "2018-13",
        "2018-02-30",
        "2018-1-1",
        "18-01-01",
        "0000",
        "٢٠١٨",
        "2018-01-01T00:00",
        "april 2018",
        "2018/01/01",
        "",
    ],
)
def test_what_is_in_no_calendar_is_no_date(written: str) -> None:
    assert refused(Form, {"partial": written}) == "partial_date"


def test_a_list_is_no_date() -> None:
    assert refused(Form, {"partial": ["2018"]}) == "partial_date"


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("2017-12", "2017-12-18", True),
        ("2017", "2017-12-18", True),
        ("2017", "2017", True),
        ("2017-12", "2018", False),
        ("2017-12-18", "2017-12-19", False),
    ],
)
def test_dates_agree_when_they_can_be_the_same_day(one: str, other: str, agree: bool) -> None:
    assert PartialDate(one).agrees_with(PartialDate(other)) is agree
    assert PartialDate(other).agrees_with(PartialDate(one)) is agree


def test_dates_stand_in_the_order_of_the_calendar() -> None:
    written = ["2018-01-02", "2017", "2018", "2018-01", "2017-12-31"]
    assert [str(date) for date in sorted(map(PartialDate, written))] == [
        "2017",
        "2017-12-31",
        "2018-01",
        "2018",
        "2018-01-02",
    ]


def test_dates_that_say_the_same_are_the_same() -> None:
    assert PartialDate("2017-12") == PartialDate("2017-12")
    assert PartialDate("2017-12") != PartialDate("2017-12-01")
    assert len({PartialDate("2017"), PartialDate("2017")}) == 1


def test_the_day_of_a_review_is_a_whole_day() -> None:
    assert Form.model_validate({"date": "2026-11-22"}).date == datetime.date(2026, 11, 22)


@pytest.mark.parametrize(
    "written", ["2026", "2026-11", "0", "86400", "20261122", "2026-02-30", "2026-11-22T00:00:00", "i går"]
)
def test_what_is_no_whole_day_is_refused(written: str) -> None:
    assert refused(Form, {"date": written}).startswith("date")


# --- links and ids ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "https://example.org/",
        "https://www.esf.se:8443/projekt?id=1&x=2#del",
        "https://sv.wikipedia.org/wiki/Växjö_(stad)",
        "https://åland.example/rapport.pdf",
    ],
)
def test_a_safe_address_is_kept_as_it_was_written(address: str) -> None:
    assert Form.model_validate({"link": address}).link == address


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org",
        "//example.org",
        "example.org",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://localhost",
        "https://..",
        "https://.org",
        "https://example.org/a b",
        "https://example.org/<script>",
        'https://example.org/"onclick="x',
        "https://esf.se@example.org/",
        "https://user:word@example.org/",
        "https:/example.org",
        "",
        "https://example.org/" + "." * 4000 + "<",
    ],
)
def test_an_address_that_is_not_safe_to_link_to_is_refused(address: str) -> None:
    assert refused(Form, {"link": address}) == "https_link"


def test_an_id_knows_what_kind_of_record_it_leads_to() -> None:
    method = Method.model_validate(METHOD | {"needs": "smarta"})
    (need,) = method.needs
    assert need == "smarta"
    assert isinstance(need, NeedId)
    assert need.kind == "need"


def test_no_two_kinds_of_id_are_of_the_same_kind() -> None:
    kinds = [reference.kind for reference in Reference.__subclasses__()]
    assert len(kinds) == len(set(kinds))


# --- records ------------------------------------------------------------------------------------------------------


def test_a_record_never_changes_after_it_was_read() -> None:
    method = Method.model_validate(METHOD)
    with pytest.raises(ValidationError):
        method.kind = KindId("annat")  # type: ignore[misc]


@pytest.mark.parametrize("model", [Method, Project, Source, Concept])
def test_a_field_that_nobody_knows_is_refused_in_every_kind_of_record(model: type[BaseModel]) -> None:
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        model.model_validate({"okänt": "a"})


def test_a_relation_may_be_the_other_methods_id_alone() -> None:
    short = Relations.model_validate({"part_of": "a", "similar_to": ["b", {"method": "c"}]})
    long = Relations.model_validate({"part_of": [{"method": "a"}], "similar_to": [{"method": "b"}, {"method": "c"}]})
    assert short == long


def test_a_statement_needs_its_source() -> None:
    assert refused(Statement, {"sv": "Alla fick vägledning."}) == "missing"


@pytest.mark.parametrize("figure", [{"count": "10"}, {"percent": "20"}, {"target_percent": "20"}, {"everyone": "true"}])
def test_an_outcome_has_a_figure(figure: dict[str, str]) -> None:
    assert Outcome.model_validate({"measure": "arbete", "source": "s"} | figure)


@pytest.mark.parametrize("rest", [{}, {"of": "94"}, {"what": {"sv": "Flera fick arbete."}}])
def test_an_outcome_without_a_figure_is_none(rest: dict[str, Any]) -> None:
    assert refused(Outcome, {"measure": "arbete", "source": "s"} | rest) == "outcome_without_figure"


def test_a_description_tells_what_its_source_says_in_the_order_of_tidier() -> None:
    said = {"where": {"sv": "Ute"}, "why": {"sv": "Därför"}, "source": "s"}
    assert list(Description.model_validate(said).items()) == ["why", "where"]


@pytest.mark.parametrize(
    ("more", "named_only"),
    [
        ({}, True),
        ({"places": "umea", "local_name": {"sv": "Kursen"}}, True),
        ({"procedures": {"sv": "De lagade mat."}}, False),
        ({"result": {"sv": "Flera kom."}}, False),
        ({"roles": "halsopedagog"}, False),
    ],
)
def test_a_use_of_which_nothing_is_told_only_names_its_method(more: dict[str, Any], named_only: bool) -> None:
    assert Use.model_validate({"method": "a", "source": "s"} | more).named_only is named_only


@pytest.mark.parametrize(
    "said",
    [
        {"methods": "a"},
        {"methods": ["a", "b"]},
        {"what": {"sv": "Ett samtal."}},
        {"methods": "a", "what": {"sv": "B."}},
    ],
)
def test_a_step_is_methods_or_words_or_both(said: dict[str, Any]) -> None:
    assert Step.model_validate(said)


@pytest.mark.parametrize("said", [{}, {"methods": []}, {"what": None}])
def test_a_step_that_says_nothing_is_none(said: dict[str, Any]) -> None:
    assert refused(Step, said) == "step_without_content"


def test_a_way_keeps_the_order_of_its_steps_and_of_the_methods_in_them() -> None:
    steps = [{"methods": ["c", "a"]}, {"what": {"sv": "Ett samtal."}}, {"methods": "b"}]
    way = Pathway.model_validate({"name": {"sv": "A"}, "source": "s", "steps": steps})
    assert [step.methods for step in way.steps] == [("c", "a"), (), ("b",)]


def test_a_way_of_one_step_needs_no_list() -> None:
    way = Pathway.model_validate({"name": {"sv": "A"}, "source": "s", "steps": {"methods": "a"}})
    assert [step.methods for step in way.steps] == [("a",)]


@pytest.mark.parametrize("missing", ["name", "source", "steps"])
def test_a_way_has_a_name_a_source_and_steps(missing: str) -> None:
    way: dict[str, Any] = {"name": {"sv": "A"}, "source": "s", "steps": {"methods": "a"}}
    assert refused(Pathway, {field: value for field, value in way.items() if field != missing}) == "missing"


def test_the_meaning_of_a_word_may_name_its_source() -> None:
    definition = Definition.model_validate({"sv": "Kurs i svenska.", "source": "s"})
    assert definition.source is not None
    assert definition.source.kind == "source"
    assert Definition.model_validate({"sv": "Kurs i svenska."}).source is None


def test_everything_in_a_record_is_found_with_where_it_stands() -> None:
    method = Method.model_validate(METHOD | {"relations": {"part_of": "b"}})
    found = dict(parts(method))
    assert found["name", "sv"] == "A"
    assert found["relations", "part_of", 0, "method"] == "b"
