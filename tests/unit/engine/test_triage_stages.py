"""The rows in stages.yaml say the same as the stages of the conditions (readings RD-25)."""

from __future__ import annotations

from functools import cache

import pytest
from facts_samples import answers, any_answers, tables
from hypothesis import given, settings
from hypothesis import strategies as st
from triage_samples import clearance, finding, flag, screened, shipped

from lbp_cli.content.checks import checked_library
from lbp_cli.engine.facts import derive_facts
from lbp_cli.engine.rules import holds
from lbp_cli.engine.triage import matching_rows
from lbp_cli.model.rulebook import Stage
from lbp_cli.model.vocabulary import Value
from lbp_cli.resources import content_texts

STAGES = ("lysis-active", "listhesis-high", "vf-recent", "trauma-uncleared", "axspa-advanced")
CODES = ("spondylolysis", "spondylolisthesis", "axial_spa", "osteoporosis")


@cache
def stages() -> dict[str, Stage]:
    library, faults = checked_library(content_texts())
    assert library is not None, faults
    return {stage.id: stage for stage in library.stages}


def test_the_stages_that_need_a_clearance_of_their_own_have_a_row() -> None:
    assert {each.id for each in stages().values() if each.needs_own_clearance} == set(STAGES)
    assert {rule.id for rule in shipped().rules} >= set(STAGES)


@settings(max_examples=200, deadline=None)
@given(
    base=any_answers("red_flags.vertebral_fracture", "history.past_trauma"),
    codes=st.sets(st.sampled_from(CODES), min_size=1),
)
def test_row_and_stage_agree(base: dict[str, Value], codes: set[str]) -> None:
    told = tuple(code for code in CODES if code in codes)
    facts = derive_facts({**base, "diagnoses": told}, 0, tables().classification)
    hits, _ = matching_rows(facts, shipped().rules)
    tags = tuple(tag for hit in hits for case in hit.cases for tag in case.restrictions)
    known = {**facts, "restrictions": tags}

    matched = {hit.rule.id for hit in hits}
    for name in STAGES:
        assert (name in matched) == holds(stages()[name].when, known), name


@pytest.mark.parametrize("stage", STAGES)
def test_a_clearance_of_the_stage_lifts_it(stage: str) -> None:
    changes: dict[str, dict[str, Value]] = {
        "lysis-active": {"diagnoses": ("spondylolysis",)},
        "listhesis-high": {
            "diagnoses": ("spondylolisthesis",),
            "diagnoses.spondylolisthesis.grade": 4,
        },
        "vf-recent": flag("vertebral_fracture"),
        "trauma-uncleared": {"history.past_trauma": True, "history.trauma_weeks": 2},
        "axspa-advanced": {"diagnoses": ("axial_spa",), "diagnoses.axial_spa.fused": True},
    }

    refused = screened(changes[stage])
    cleared = screened(changes[stage], clearance(stage))

    assert (refused.tier, refused.ids, refused.withheld) == ("see_clinician", (stage,), True)
    assert not refused.fallback_list
    assert (cleared.tier, cleared.cleared, cleared.withheld) == ("caution", (stage,), False)
    assert finding(cleared, stage).matched


def test_answers_without_any_of_it_meet_no_stage() -> None:
    hits, _ = matching_rows(derive_facts(answers(), 0, tables().classification), shipped().rules)
    assert not {hit.rule.id for hit in hits} & set(STAGES)
