"""What is typed and chosen → what the page shows: narrowing, wishes, what can be staffed, order, and help."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from searching import Search
from small import catalogue_with

LEAST: dict[str, Any] = {
    "summary": {"sv": "En metod."},
    "kind": "gruppinsats",
    "level": "grupp",
    "documentation_level": "namnd",
    "reviewed": "2026-11-22",
}
NEEDS = """
ohalsa: {name: {sv: ohälsa}}
smarta: {name: {sv: smärta}, broader: ohalsa}
stress: {name: {sv: stress}, broader: ohalsa}
"""
ROLES = """
halsopedagog: {name: {sv: hälsopedagog}}
lakare: {name: {sv: läkare}}
"""


def method(**fields: Any) -> str:
    return yaml.safe_dump(LEAST | fields, allow_unicode=True)


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Search:
    """The small catalogue with four more methods, two needs under a third, and two roles."""
    changes = {
        "vocabularies/needs.yml": NEEDS,
        "vocabularies/roles.yml": ROLES,
        "methods/avslappning.yml": method(name={"sv": "Avslappning"}, needs=["stress"], roles=["halsopedagog"]),
        "methods/lakarbesok.yml": method(name={"sv": "Läkarbesök"}, needs=["smarta"], roles=["lakare"]),
        "methods/team.yml": method(name={"sv": "Team"}, needs=["ohalsa"], roles=["lakare", "halsopedagog"]),
        "methods/prat.yml": method(name={"sv": "Prat"}, level="grupp"),
    }
    return Search(catalogue_with(tmp_path_factory.mktemp("catalogue"), changes))


# --- facets -------------------------------------------------------------------------------------------------------


def test_without_a_query_or_a_choice_everything_is_there(search: Search) -> None:
    answer = search.answer()
    assert (answer["total"], answer["methods"]) == (7, 6)


def test_a_broader_term_holds_its_narrower_ones(search: Search) -> None:
    found = {"metoder/avslappning", "metoder/halsoskola", "metoder/lakarbesok", "metoder/team"}
    assert set(search.found(chosen={"behov": ["ohalsa"]})) == found


def test_two_options_of_one_facet_widen_and_of_two_facets_narrow(search: Search) -> None:
    either = {"behov": ["smarta", "stress"]}
    assert set(search.found(chosen=either)) == {"metoder/avslappning", "metoder/halsoskola", "metoder/lakarbesok"}
    assert search.found(chosen=either | {"roll": ["lakare"]}) == ["metoder/lakarbesok"]


def test_every_count_is_how_many_that_option_would_leave(search: Search) -> None:
    chosen = {"behov": ["stress"]}
    counts = search.answer(chosen=chosen)["counts"]
    assert counts["roll"] == {"halsopedagog": 1}
    assert counts["behov"]["smarta"] == 2
    for value, count in counts["roll"].items():
        assert search.answer(chosen=chosen | {"roll": [value]})["total"] == count
    for value, count in counts["behov"].items():
        assert search.answer(chosen={"behov": [value]})["total"] == count


def test_counts_follow_the_query(search: Search) -> None:
    assert search.answer("läkarbesök")["counts"]["behov"] == {"smarta": 1, "ohalsa": 1}


def test_counties_and_municipalities_are_facets_of_their_own(search: Search) -> None:
    counts = search.answer()["counts"]
    assert counts["lan"] == {"vasterbottens-lan": 2}
    assert counts["kommun"] == {"umea": 2}


def test_what_is_no_option_is_passed_over(search: Search) -> None:
    assert search.answer(chosen={"behov": ["finns-inte"], "okand": ["x"]})["total"] == 7


@pytest.mark.parametrize(
    ("order", "first"),
    [("namn", "metoder/avslappning"), ("komplett", "metoder/halsoskola"), ("resultat", "projekt/norr")],
)
def test_the_order_is_the_readers(search: Search, order: str, first: str) -> None:
    assert search.found(order=order)[0] == first


def test_only_so_many_hits_are_told_as_are_asked_for(search: Search) -> None:
    answer = search.answer(count=2)
    assert (len(answer["hits"]), answer["total"]) == (2, 7)


# --- a person or a group ------------------------------------------------------------------------------------------


def test_wishes_put_the_best_fit_first_and_say_why(search: Search) -> None:
    wishes: dict[str, Any] = {"way": "person", "chosen": {"behov": ["smarta", "stress"], "kommun": ["umea"]}}
    assert search.found(**wishes)[0] == "metoder/halsoskola"
    hit = search.hit("metoder/halsoskola", **wishes)
    assert [fit["name"] for fit in hit["fits"]] == ["smärta", "stress", "Umeå"]
    assert hit["misses"] == []


def test_what_a_method_does_not_answer_to_is_told(search: Search) -> None:
    hit = search.hit("metoder/lakarbesok", way="person", chosen={"behov": ["smarta", "stress"], "kommun": ["umea"]})
    assert [miss["name"] for miss in hit["misses"]] == ["stress", "Umeå"]
    assert "only-named" in hit["against"]


def test_a_need_that_is_met_outweighs_all_else(search: Search) -> None:
    wishes: dict[str, Any] = {"malgrupp": ["nyanlanda"], "kommun": ["umea"], "fas": ["halsa"], "behov": ["stress"]}
    found = search.found(way="person", chosen=wishes)
    assert found.index("metoder/avslappning") < found.index("metoder/team")


def test_where_facets_are_wishes_no_number_tells_what_one_more_leaves(search: Search) -> None:
    counts = search.answer(way="person", chosen={"behov": ["smarta"]})["counts"]
    assert "behov" not in counts
    assert counts["roll"]["lakare"] == 2


def test_a_method_for_the_broader_need_fits_less_and_is_told_as_such(search: Search) -> None:
    wishes: dict[str, Any] = {"way": "person", "chosen": {"behov": ["smarta"]}}
    assert search.found(**wishes)[-1] == "metoder/team"
    assert [each["name"] for each in search.hit("metoder/team", **wishes)["wider"]] == ["ohälsa"]


def test_a_method_that_answers_to_no_need_asked_for_is_left_out(search: Search) -> None:
    assert "metoder/prat" not in search.found(way="person", chosen={"behov": ["smarta"], "kommun": ["umea"]})


def test_facets_that_are_no_wishes_still_narrow(search: Search) -> None:
    found = search.found(way="person", chosen={"behov": ["smarta", "stress"], "roll": ["lakare"]})
    assert found == ["metoder/lakarbesok", "metoder/team"]


# --- who is there to do it ----------------------------------------------------------------------------------------


def test_what_can_be_staffed_comes_first_then_what_lacks_least_and_last_what_nobody_knows(search: Search) -> None:
    found = search.found(roles=["halsopedagog"])
    assert found[0] == "metoder/avslappning"
    assert found.index("metoder/team") < found.index("metoder/prat")
    assert search.hit("metoder/team", roles=["halsopedagog"])["staff"] == {"state": "part", "missing": ["läkare"]}
    assert search.hit("metoder/prat", roles=["halsopedagog"])["staff"]["state"] == "unknown"


def test_only_methods_can_be_staffed(search: Search) -> None:
    answer = search.answer(roles=["halsopedagog"])
    assert answer["total"] == answer["methods"] == 6


# --- why, and what else -------------------------------------------------------------------------------------------


def test_a_hit_says_why_where_the_word_is_not_in_what_is_shown(tmp_path: Path) -> None:
    search = Search(catalogue_with(tmp_path))
    assert search.hit("metoder/halsoskola", "ont i ryggen")["because"] == [
        {"typed": "ont i ryggen", "name": "smärta", "how": "borne"}
    ]
    assert search.hit("metoder/halsoskola", "lagade")["inText"] == ["lagade"]
    assert search.hit("metoder/halsoskola", "hälsoskola")["because"] == []


def test_a_hit_that_bears_a_broader_term_says_that_and_not_that_it_bears_the_term_itself(search: Search) -> None:
    hit = search.hit("metoder/team", "smärta")
    assert hit["because"] == [{"typed": "smärta", "name": "ohälsa", "how": "broader"}]


def test_a_word_that_is_only_like_one_in_a_record_is_not_said_to_stand_there(search: Search) -> None:
    hit = search.hit("metoder/avslappning", "avslapnimg")
    assert (hit["inText"], hit["alike"]) == ([], ["avslapnimg"])


def test_the_needs_that_were_sought_are_among_those_that_a_card_has_room_for(tmp_path: Path) -> None:
    names = ("ett", "två", "tre", "fyra")
    needs = {name: {"name": {"sv": name}} for name in ("smarta", "stress", "ett", "tva", "tre", "fyra")}
    needs |= {
        identity: {"name": {"sv": name}} for identity, name in zip(("ett", "tva", "tre", "fyra"), names, strict=True)
    }
    changes = {
        "vocabularies/needs.yml": yaml.safe_dump(needs, allow_unicode=True),
        "methods/mycket.yml": method(name={"sv": "Mycket"}, needs=["ett", "tva", "tre", "fyra"]),
    }
    hit = Search(catalogue_with(tmp_path, changes)).hit("metoder/mycket", "fyra")
    assert [need["name"] for need in hit["needs"]] == ["fyra", "ett", "två"]


def test_what_words_were_taken_for_can_be_chosen(tmp_path: Path) -> None:
    meant = Search(catalogue_with(tmp_path)).answer("ont i ryggen")["meant"]
    assert [(each["facet"], each["value"]) for each in meant] == [("behov", "smarta")]


# --- no hits ------------------------------------------------------------------------------------------------------


def test_no_hits_because_of_choices_tells_which_to_loosen_and_how_many_there_would_be(search: Search) -> None:
    help_ = search.answer(chosen={"behov": ["stress"], "roll": ["lakare"], "visa": ["metoder"]})["help"]
    assert {each["facet"]: each["left"] for each in help_["loosen"]} == {"behov": 2, "roll": 2}


def test_no_hits_for_words_tells_the_nearest_that_is_known(tmp_path: Path) -> None:
    search = Search(catalogue_with(tmp_path))
    assert search.answer("hxlsxskxla")["spelling"] == "Hälsoskola"
    assert "spelling" not in search.answer("qqqqqq")
    assert "spelling" not in search.answer("hälsoskola")


def test_there_is_no_help_where_there_are_hits(search: Search) -> None:
    assert search.answer("smärta")["help"] is None
