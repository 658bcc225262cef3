"""Every file belongs to one part; stages read no more of an exercise than they are said to."""

from __future__ import annotations

from lbp_cli import resources
from lbp_cli.content.compile_facts import compile_facts
from lbp_cli.content.compile_stages import compile_stages
from lbp_cli.content.library import compile_library, read_documents
from lbp_cli.content.parts import files_of
from lbp_cli.content.profile_facts import profile_fact_specs
from lbp_cli.model.catalogue import Catalogue, Exercise
from lbp_cli.model.value import replace

TEXTS = resources.content_texts()
PARTS = ("facts", "catalogue", "tables", "triage", "stages")


def test_every_file_is_of_exactly_one_part() -> None:
    documents = read_documents(TEXTS).documents
    files = [path for part in PARTS for path in files_of(part, documents)]
    assert sorted(files) == sorted(documents)


def test_a_file_of_an_unknown_name_belongs_to_the_tables() -> None:
    documents = read_documents({"rules/sources-own.yaml": "sources: []"}).documents
    assert list(files_of("tables", documents)) == ["rules/sources-own.yaml"]


def test_stages_come_out_the_same_whatever_else_an_exercise_says() -> None:
    """What `assembly` does not count among the makings of the stages must not change them."""
    library, found = compile_library(TEXTS)
    assert library is not None, found
    documents = read_documents(TEXTS).documents
    facts, _ = compile_facts(files_of("facts", documents), profile_fact_specs())
    assert facts is not None
    files = files_of("stages", documents)
    made = [
        compile_stages(files, facts.facts, catalogue)
        for catalogue in (library.catalogue, _blank(library.catalogue))
    ]
    assert made[0] == made[1]
    assert made[0][0] is not None


def _blank(catalogue: Catalogue) -> Catalogue:
    return replace(
        catalogue,
        exercises=tuple(_blank_exercise(each) for each in catalogue.exercises),
        ladders=(),
        universal_fallback=(),
        household=(),
        equipment_satisfied_by={},
        needs={},
        tags={},
    )


def _blank_exercise(exercise: Exercise) -> Exercise:
    return replace(
        exercise,
        name="",
        phases=(),
        floor_access="none",
        equipment=(),
        unilateral=False,
        strengthens=(),
        stretches=(),
        start_position="",
        steps=(),
        common_mistake="",
        easier="",
        harder="",
        evidence="D",
        sources=(),
    )
