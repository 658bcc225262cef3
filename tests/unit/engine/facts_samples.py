"""Answers and thresholds for the tests of facts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

import lbp_cli
from lbp_cli.content.compile_facts import (
    CLASSIFICATION,
    FACTS,
    NORMS,
    compile_facts,
)
from lbp_cli.content.parts import FactTables
from lbp_cli.content.profile_facts import profile_fact_specs
from lbp_cli.content.profiles import read_profile
from lbp_cli.content.yaml_source import Document, read_yaml
from lbp_cli.model.findings import Finding, Verdict
from lbp_cli.model.rulebook import FactSpec
from lbp_cli.model.vocabulary import Answers, Tier, Value

PACKAGE = Path(lbp_cli.__file__).parent
TODAY = date(2026, 11, 22)

MINIMAL = """
schema_version: 1
assessed_on: 2026-11-22
mode: minimal
person: {age: 42, sex: female}
red_flags_all_no: true
pre_exercise_all_no: true
pre_exercise: {px_regular: no}
episode: {duration_weeks: 20, onset_mode: gradual, pain_changed: false,
          previous_episodes: 2_to_5, course: stable, onset_age: 38}
pain: {nprs_avg_7d: 5, nprs_worst_7d: 7, leg_pain_site: none,
       aggravating: [sitting, bending_forward], easing: [walking]}
function: {psfs: [{name: sit through a meeting, score: 4}]}
activity: {evs_days: 1, evs_minutes: 20, strength_days: 0, func_floor: true, func_stairs: true,
           func_walk30: true, func_carry: false, sitting_hours: 9, longest_bout_min: 120,
           bed_rest_2w: false, recent_overload: false}
psych: {stress: 4, fear_nrs: 5}
history: {surgery: {type: none}, past_trauma: false}
gait: {limp: false, unsteady: false}
goals: [sit 1 h]
preferences: {minutes_per_day: 20, days_per_week: 4, equipment: [mat]}
"""


@cache
def documents() -> Mapping[str, Document]:
    found: dict[str, Document] = {}
    for path in (FACTS, CLASSIFICATION, NORMS):
        document, faults = read_yaml((PACKAGE / path).read_text(encoding="utf-8"), path)
        assert document is not None
        assert not faults
        found[path] = document
    return found


@cache
def tables() -> FactTables:
    made, faults = compile_facts(documents(), profile_fact_specs())
    assert not faults, faults
    assert made is not None
    return made


@cache
def _minimal() -> Answers:
    answers, faults = read_profile(MINIMAL, "minimal.yaml", TODAY)
    assert answers is not None, faults
    return answers


def answers(changes: Mapping[str, Value] | None = None, /, **more: Value) -> dict[str, Value]:
    """The minimal example with changes; in keywords a double underscore stands for a dot."""
    wanted = {**(changes or {}), **{name.replace("__", "."): more[name] for name in more}}
    unknown = set(wanted) - set(_minimal())
    assert not unknown, unknown
    return {**_minimal(), **wanted}


def verdict(
    tier: Tier = "clear",
    rules: Mapping[str, Tier] | None = None,
    *,
    cleared: tuple[str, ...] = (),
    interim: bool = False,
    restrictions: tuple[str, ...] = (),
) -> Verdict:
    """A verdict in which these rules matched."""
    matched = tuple(
        Finding(rule=rule, tier=each, matched=True, because="", sources=(), evidence=None)
        for rule, each in (rules or {}).items()
    )
    missed = Finding("RF-01", "emergency", matched=False, because="", sources=(), evidence=None)
    return Verdict(
        tier=tier,
        screened_tier=tier,
        ids=tuple(rules or ()),
        findings=(missed, *matched),
        restrictions=restrictions,
        refer_notes=(),
        messages=(),
        cleared=cleared,
        withheld=tier not in ("clear", "caution") and not interim,
        interim=interim,
        fallback_list=False,
    )


def any_answers(*always: str) -> st.SearchStrategy[dict[str, Value]]:
    """Valid answers: the minimal example with up to 30 answers changed to any of their values.

    The answers named in `always` are known in every example.
    """
    specs = {name: spec for name, spec in tables().facts.items() if not spec.derived}
    changed = st.sets(st.sampled_from([name for name in _minimal() if name in specs]), max_size=30)
    return changed.flatmap(
        lambda names: st.fixed_dictionaries(
            {name: _values(specs[name], name) for name in sorted(names.difference(always))}
            | {name: _known_values(specs[name]) for name in always}
        )
    ).map(_valid)


def _valid(changed: dict[str, Value]) -> dict[str, Value]:
    """With at most 180 minutes of exercise a day, as the profile's own check asks (VAL-06)."""
    made = {**_minimal(), **changed}
    minutes = made["activity.evs_minutes"]
    assert isinstance(minutes, int)
    return {**made, "activity.evs_minutes": min(minutes, 180)}


def _values(spec: FactSpec, name: str) -> st.SearchStrategy[Any]:
    """Values of one answer; an answer that the minimal profile leaves open may stay open."""
    known = _known_values(spec)
    return known if _minimal()[name] is not None else st.none() | known


def _known_values(spec: FactSpec) -> st.SearchStrategy[Any]:
    if spec.kind == "flag":
        return st.booleans()
    if spec.kind == "number":
        low = 0 if spec.low is None else int(spec.low + 0.999)
        return st.integers(low, 6000 if spec.high is None else int(spec.high))
    if not spec.values:
        text = st.text(max_size=60)
        return text if spec.kind == "word" else st.lists(text, max_size=3).map(tuple)
    one = st.sampled_from(spec.values)
    if spec.kind == "word":
        return one
    return st.sets(one).map(lambda chosen: tuple(word for word in spec.values if word in chosen))
