"""Records → a catalogue in which every link can be followed both ways, or every problem that stands in the way."""

from pathlib import Path

import pytest

from small import catalogue_with, read

METHOD = """\
name: {{sv: {name}}}
summary: {{sv: B.}}
kind: gruppinsats
level: grupp
documentation_level: namnd
reviewed: 2026-11-22
"""
PROJECT = """\
name: {{sv: {name}}}
summary: {{sv: Q.}}
project_phase: delprojekt
project_status: avslutat
reviewed: 2026-11-22
"""


def method(name: str, more: str = "") -> str:
    """The text of a method's file, with what all methods must have."""
    return METHOD.format(name=name) + more


def project(name: str, more: str = "") -> str:
    """The text of a sub-project's file, with what all projects must have."""
    return PROJECT.format(name=name) + more


def told(root: Path, changes: dict[str, str]) -> list[str]:
    """What is wrong in the small catalogue with changes, as a terminal shows it."""
    _, catalogue, problems = read(root, changes)
    assert catalogue is None
    return [problem.told("en") for problem in problems]


# --- links, followed both ways ------------------------------------------------------------------------------------


def test_a_method_knows_the_projects_that_used_it(tmp_path: Path) -> None:
    (used,) = catalogue_with(tmp_path).uses["halsoskola"]
    assert used.project.id == "norr"
    assert used.use.places == ("umea",)
    assert used.location == ("uses", 0)


def test_several_uses_in_one_project_are_several(tmp_path: Path) -> None:
    uses = "uses:\n  - {method: halsoskola, source: handboken}\n  - {method: halsoskola, source: slutrapporten}\n"
    catalogue = catalogue_with(tmp_path, {"projects/soder.yml": project("Söder", uses)})
    assert [(used.project.id, used.use.source) for used in catalogue.uses["halsoskola"]] == [
        ("norr", "slutrapporten"),
        ("soder", "handboken"),
        ("soder", "slutrapporten"),
    ]


WAY = """\
pathways:
  - name: {sv: Alla}
    source: slutrapporten
    steps:
      - methods: [kartlaggning, halsoskola]
      - what: {sv: Ett samtal.}
      - methods: kartlaggning
  - {name: {sv: Några}, source: slutrapporten, steps: {methods: halsoskola}}
"""


def test_a_method_knows_the_ways_on_which_it_was_a_step_each_once(tmp_path: Path) -> None:
    pathways = catalogue_with(tmp_path, {"projects/soder.yml": project("Söder", WAY)}).pathways
    assert {
        method: [(of.project.id, of.pathway.name.sv, of.location) for of in pathways[method]]
        for method in ("kartlaggning", "halsoskola")
    } == {
        "kartlaggning": [("soder", "Alla", ("pathways", 0))],
        "halsoskola": [("soder", "Alla", ("pathways", 0)), ("soder", "Några", ("pathways", 1))],
    }


def test_a_method_that_was_a_step_nowhere_is_on_no_way(tmp_path: Path) -> None:
    assert "halsoskola" not in catalogue_with(tmp_path).pathways


def test_a_step_on_a_way_is_no_use_of_the_method(tmp_path: Path) -> None:
    """What was done at a step, and by whom, is told under uses."""
    catalogue = catalogue_with(tmp_path, {"projects/soder.yml": project("Söder", WAY)})
    assert "kartlaggning" not in catalogue.uses


def test_a_project_knows_its_sub_projects(tmp_path: Path) -> None:
    changes = {f"projects/del-{name}.yml": project(f"Del {name}", "parent: norr\n") for name in "ab"}
    catalogue = catalogue_with(tmp_path, changes)
    assert [child.id for child in catalogue.children["norr"]] == ["del-a", "del-b"]


def test_a_source_knows_the_claims_that_rest_on_it(tmp_path: Path) -> None:
    (resting,) = catalogue_with(tmp_path).resting["handboken"]
    assert (resting.record.id, resting.location) == ("halsoskola", ("descriptions", 0))


def test_a_relation_with_a_source_is_a_claim_too(tmp_path: Path) -> None:
    relation = "relations:\n  part_of:\n    - {method: halsoskola, source: ansokan}\n    - kartlaggning\n"
    catalogue = catalogue_with(tmp_path, {"methods/a.yml": method("A", relation)})
    (resting,) = catalogue.resting["ansokan"]
    assert (resting.record.id, resting.location) == ("a", ("relations", "part_of", 0))


def test_a_source_knows_the_ways_that_rest_on_it(tmp_path: Path) -> None:
    way = "pathways: {name: {sv: A}, source: handboken, steps: {methods: halsoskola}}\n"
    catalogue = catalogue_with(tmp_path, {"projects/soder.yml": project("Söder", way)})
    resting = [(each.record.id, each.location) for each in catalogue.resting["handboken"]]
    assert resting == [("halsoskola", ("descriptions", 0)), ("soder", ("pathways", 0))]


def test_a_source_knows_the_words_whose_meaning_comes_from_it(tmp_path: Path) -> None:
    terms = (
        "sfi: {name: {sv: sfi}, definition: {sv: Kurs i svenska., source: ansokan}}\n"
        "sip: {name: {sv: SIP}, definition: {sv: En plan.}}\n"
    )
    (resting,) = catalogue_with(tmp_path, {"vocabularies/glossary.yml": terms}).resting["ansokan"]
    assert (resting.record.id, resting.location) == ("sfi", ("definition",))


def test_a_term_knows_the_records_that_bear_it_each_once(tmp_path: Path) -> None:
    catalogue = catalogue_with(tmp_path)
    assert [record.id for record in catalogue.bearers["place", "umea"]] == ["norr", "halsoskola"]
    assert [record.id for record in catalogue.bearers["kind", "gruppinsats"]] == ["halsoskola", "kartlaggning"]
    assert ("place", "vasterbottens-lan") not in catalogue.bearers


def test_terms_of_two_lists_may_have_the_same_id(tmp_path: Path) -> None:
    changes = {"vocabularies/roles.yml": "stress:\n  name: {sv: stress}\n"}
    catalogue = catalogue_with(tmp_path, changes)
    assert catalogue.concepts["role"]["stress"] is not catalogue.concepts["need"]["stress"]
    assert [record.id for record in catalogue.bearers["need", "stress"]] == ["halsoskola"]


def test_an_id_leads_to_its_term(tmp_path: Path) -> None:
    catalogue = catalogue_with(tmp_path)
    (need, _) = catalogue.methods["halsoskola"].needs
    assert catalogue.concept(need).name.sv == "smärta"


# --- relations, seen from both ends -------------------------------------------------------------------------------


def neighbours(root: Path, of: str, relations: str, back: str = "") -> list[tuple[str, bool, str]]:
    """The neighbours of a method, where `a` has some relations and perhaps `b` some too."""
    changes = {
        "methods/a.yml": method("A", f"relations: {{{relations}}}\n"),
        "methods/b.yml": method("B", f"relations: {{{back}}}\n"),
    }
    found = catalogue_with(root, changes).neighbours.get(of, ())
    return [(near.relation, near.outward, near.method.id) for near in found]


@pytest.mark.parametrize("relation", ["part_of", "variant_of"])
def test_a_relation_with_a_direction_is_seen_from_either_end(tmp_path: Path, relation: str) -> None:
    assert neighbours(tmp_path / "1", "a", f"{relation}: b") == [(relation, True, "b")]
    assert neighbours(tmp_path / "2", "b", f"{relation}: b") == [(relation, False, "a")]


@pytest.mark.parametrize("relation", ["combines_with", "similar_to", "not_same_as"])
def test_a_relation_without_a_direction_is_the_same_from_either_end(tmp_path: Path, relation: str) -> None:
    assert neighbours(tmp_path / "1", "a", f"{relation}: b") == [(relation, True, "b")]
    assert neighbours(tmp_path / "2", "b", f"{relation}: b") == [(relation, True, "a")]


@pytest.mark.parametrize("of", ["a", "b"])
def test_a_relation_that_both_ends_wrote_is_seen_once_as_this_end_wrote_it(tmp_path: Path, of: str) -> None:
    other = {"a": "b", "b": "a"}[of]
    relations = {name: f"similar_to: {{method: {to}, note: {{sv: Sagt av {name}}}}}" for name, to in ("ab", "ba")}
    changes = {f"methods/{name}.yml": method(name, f"relations: {{{relations[name]}}}\n") for name in "ab"}
    (near,) = catalogue_with(tmp_path, changes).neighbours[of]
    assert (near.relation, near.method.id) == ("similar_to", other)
    assert near.written.note is not None
    assert near.written.note.sv == f"Sagt av {of}"


def test_the_relations_of_a_method_stand_in_the_order_of_the_model(tmp_path: Path) -> None:
    found = neighbours(tmp_path, "a", "not_same_as: kartlaggning, combines_with: [halsoskola, b], part_of: b")
    assert [(relation, other) for relation, _, other in found] == [
        ("part_of", "b"),
        ("combines_with", "halsoskola"),
        ("combines_with", "b"),
        ("not_same_as", "kartlaggning"),
    ]


# --- wider and narrower terms -------------------------------------------------------------------------------------

PLACES = """\
vasterbottens-lan: {name: {sv: Västerbottens län}}
umea: {name: {sv: Umeå}, broader: vasterbottens-lan}
ersboda: {name: {sv: Ersboda}, broader: umea}
skelleftea: {name: {sv: Skellefteå}, broader: vasterbottens-lan}
kiruna: {name: {sv: Kiruna}}
"""


def test_a_term_knows_the_terms_right_below_it(tmp_path: Path) -> None:
    narrower = catalogue_with(tmp_path, {"vocabularies/places.yml": PLACES}).narrower
    assert [place.id for place in narrower["place", "vasterbottens-lan"]] == ["umea", "skelleftea"]
    assert ("place", "kiruna") not in narrower


def test_the_family_of_a_term_is_itself_and_everything_below_it(tmp_path: Path) -> None:
    catalogue = catalogue_with(tmp_path, {"vocabularies/places.yml": PLACES})
    assert catalogue.family("place", "vasterbottens-lan") == ["vasterbottens-lan", "umea", "ersboda", "skelleftea"]
    assert catalogue.family("place", "umea") == ["umea", "ersboda"]
    assert catalogue.family("place", "kiruna") == ["kiruna"]


# --- what is wrong ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("round_about", [["a"], ["a", "b"], ["a", "b", "c"]])
def test_every_project_in_a_loop_is_told_and_none_outside_it(tmp_path: Path, round_about: list[str]) -> None:
    parents = dict(zip(round_about, [*round_about[1:], round_about[0]], strict=True))
    changes = {f"projects/{name}.yml": project(name, f"parent: {parent}\n") for name, parent in parents.items()}
    changes["projects/outside.yml"] = project("Outside", "parent: a\n")
    assert told(tmp_path, changes) == [
        f"projects/{name}.yml:6:9: parent: “{parent}” leads back to the record itself"
        for name, parent in sorted(parents.items())
    ]


def test_every_term_in_a_loop_is_told(tmp_path: Path) -> None:
    loop = "a: {name: {sv: A}, broader: b}\nb: {name: {sv: B}, broader: a}\n"
    assert told(tmp_path, {"vocabularies/roles.yml": loop}) == [
        "vocabularies/roles.yml:1:29: a.broader: “b” leads back to the record itself",
        "vocabularies/roles.yml:2:29: b.broader: “a” leads back to the record itself",
    ]


@pytest.mark.parametrize(
    "written", ["smärta", "SMÄRTA", "sma\u0308rta", "pain", "värk", "ont i ryggen", "ache", "smart"]
)
def test_whatever_people_call_a_need_they_are_told_its_id(tmp_path: Path, written: str) -> None:
    (line,) = told(tmp_path, {"methods/a.yml": method("A", f"needs: {written}\n")})
    assert line.endswith("did you mean “smarta”?")


def test_a_term_of_another_list_is_no_term_of_this_one(tmp_path: Path) -> None:
    assert told(tmp_path, {"methods/a.yml": method("A", "needs: halsa\n")}) == [
        "methods/a.yml:7:8: needs: there is no need “halsa”"
    ]


@pytest.mark.parametrize("field", ["descriptions", "evidence"])
def test_a_record_with_a_mistake_is_still_there_for_those_that_link_to_it(tmp_path: Path, field: str) -> None:
    changes = {"methods/halsoskola.yml": method("Hälsoskola", f"{field}: fel\n")}
    (line,) = told(tmp_path, changes)
    assert line.startswith(f"methods/halsoskola.yml:7:{len(field) + 3}: {field}: this must be fields")


def test_wrong_ids_are_told_together_with_wrong_values(tmp_path: Path) -> None:
    changes = {"methods/a.yml": method("A", "needs: smart\nsummary_easy: fel\n")}
    assert [line.split(": ")[1] for line in told(tmp_path, changes)] == ["needs", "summary_easy"]


def test_a_plan_may_be_described_where_nothing_is_told_as_done(tmp_path: Path) -> None:
    aims = "aims: {sv: Att hjälpa., source: ansokan}\nparticipants_planned: {value: 50, source: ansokan}\n"
    assert catalogue_with(tmp_path, {"projects/soder.yml": project("Söder", aims)})


def test_a_method_and_a_project_may_have_the_same_name(tmp_path: Path) -> None:
    assert catalogue_with(tmp_path, {"projects/soder.yml": project("Hälsoskola")})


def test_problems_are_told_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    changes = {
        "sources/a.yml": "name: {sv: S}\n",
        "methods/b.yml": method("B", "roles: x\nneeds: x\n"),
        "methods/a.yml": method("A", "needs: x\n"),
    }
    assert [line.split(": ")[0] for line in told(tmp_path, changes)] == [
        "methods/a.yml:7:8",
        "methods/b.yml:7:8",
        "methods/b.yml:8:8",
        *["sources/a.yml:1:1"] * 7,
    ]
