"""Run the scenarios: what must and must not happen, in words that a clinician can read.

Each YAML file beside this one holds a list of scenarios. README.md explains the keys.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from lbp_cli import resources, workflow
from lbp_cli.engine.lookup import lookup
from lbp_cli.engine.planning import Planned
from lbp_cli.model.library import Library
from lbp_cli.model.plan import Plan
from lbp_cli.model.week import Week

FOLDER = Path(__file__).parent
TODAY = "2026-11-24"
KEYS = {"id", "title", "who", "base", "change", "remove", "today", "weeks", "must", "why", "source"}


def _scenarios() -> Iterator[Any]:
    for file in sorted(FOLDER.glob("*.yaml")):
        for each in yaml.safe_load(file.read_text(encoding="utf-8")):
            yield pytest.param(each, id=f"{file.stem}/{each['id']}")


SCENARIOS = list(_scenarios())


@pytest.fixture(scope="module")
def library() -> Library:
    return workflow.load_library()


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_scenario(scenario: dict[str, Any], library: Library) -> None:
    assert {"id", "title", "who", "base", "must", "why", "source"} <= set(scenario) <= KEYS
    assert scenario["source"] in library.sources
    assert scenario["must"]
    if "contradiction" in scenario["must"]:
        _is_not_accepted(scenario, library)
        return
    case = Case(_planned(scenario, library), library)
    for what, wanted in scenario["must"].items():
        getattr(case, f"must_{what}")(wanted)


def _is_not_accepted(scenario: dict[str, Any], library: Library) -> None:
    """Not accepted for one contradiction that names every word."""
    (words,) = scenario["must"].values()
    with pytest.raises(workflow.FaultyContentError) as refused:
        _planned(scenario, library)
    (fault,) = refused.value.diagnostics
    assert fault.code == "E404"
    for each in words:
        assert each in fault.message, fault.message


def test_ids_are_unique_and_every_sample_is_used() -> None:
    ids = [each.values[0]["id"] for each in SCENARIOS]
    assert len(ids) == len(set(ids))
    assert len(ids) >= 40
    used = {each.values[0]["base"] for each in SCENARIOS}
    assert used == set(resources.profile_texts())


def _planned(scenario: dict[str, Any], library: Library) -> Planned:
    day = str(scenario.get("today", TODAY))
    data = yaml.load(resources.profile_texts()[scenario["base"]], Loader=_Words)
    for path, value in scenario.get("change", {}).items():
        _set(data, path.split("."), copy.deepcopy(value))
    for path in scenario.get("remove", []):
        _drop(data, path.split("."))
    text = json.dumps(data, ensure_ascii=False, default=str)
    answers, _ = workflow.read_client(text, scenario["base"], date.fromisoformat(day), library)
    return workflow.plan_client(
        answers,
        library,
        today=day,
        start=None,
        weeks=scenario.get("weeks", 12),
        profile_hash="scenario",
    )


class _Words(yaml.SafeLoader):
    """Dates stay as they are written."""


_Words.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if tag != "tag:yaml.org,2002:timestamp"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _set(data: dict[str, Any], path: list[str], value: Any) -> None:
    for step in path[:-1]:
        data = data.setdefault(step, {})
    data[path[-1]] = value


def _drop(data: dict[str, Any], path: list[str]) -> None:
    for step in path[:-1]:
        data = data[step]
    del data[path[-1]]


class Case:
    """One planned client with a question for every key of `must`."""

    def __init__(self, planned: Planned, library: Library) -> None:
        self.planned = planned
        self.library = library
        self.index = lookup(library.catalogue)

    @property
    def plan(self) -> Plan:
        return self.planned.plan

    @property
    def first(self) -> Week:
        return self.plan.weeks[0]

    def must_verdict(self, tier: str) -> None:
        assert self.plan.triage.tier == tier

    def must_programme(self, kind: str) -> None:
        found = "interim" if self.plan.interim else "yes" if self.plan.weeks else "no"
        assert found == str(kind).lower().replace("true", "yes").replace("false", "no")

    def must_because_of(self, rules: list[str]) -> None:
        matched = {each.rule for each in self.plan.triage.findings if each.matched}
        assert set(rules) <= matched, matched

    def must_not_because_of(self, rules: list[str]) -> None:
        matched = {each.rule for each in self.plan.triage.findings if each.matched}
        assert not set(rules) & matched

    def must_messages(self, ids: list[str]) -> None:
        found = {each.id for each in self.plan.triage.messages}
        assert set(ids) <= found, found

    def must_refer_notes(self, notes: list[str]) -> None:
        assert set(notes) <= set(self.plan.triage.refer_notes)

    def must_restrictions(self, tags: list[str]) -> None:
        assert set(tags) <= set(self.plan.triage.restrictions), self.plan.triage.restrictions

    def must_conditions(self, stages: list[str]) -> None:
        found = {each.stage for each in self.plan.conditions}
        assert set(stages) <= found, found

    def must_phase(self, phase: str) -> None:
        assert self.first.phase == phase

    def must_start_level(self, level: int) -> None:
        assert self.planned.drafts[0].context.level == level

    def must_include(self, names: list[str]) -> None:
        """Exercises or ladders that some week of the plan holds."""
        used = set().union(*(self._used(each) for each in self.plan.weeks))
        assert set(names) <= used, sorted(used)

    def must_include_in_week_1(self, names: list[str]) -> None:
        assert set(names) <= self._used(self.first), sorted(self._used(self.first))

    def must_every_session_has(self, names: list[str]) -> None:
        for week in self.plan.weeks:
            for session in week.sessions:
                held = self._with_ladders([each.exercise for each in session.prescriptions])
                assert set(names) <= held, (week.number, session.label, sorted(held))

    def must_exclude(self, names: dict[str, str]) -> None:
        """Exercises or ladders that no week holds, with the stage, tag or rule that says so."""
        for name, rule in names.items():
            for exercise in self._exercises(name):
                rows = [each for each in self.plan.rejections if each.exercise == exercise]
                ours = [each for each in rows if rule in (each.rule, each.stage)]
                assert ours, f"{exercise} is not kept out by {rule} but by {rows}"
            for week in self.plan.weeks:
                assert name not in self._used(week), (name, week.number)

    def must_exclude_from_week(self, names: dict[str, dict[str, Any]]) -> None:
        for name, wanted in names.items():
            for exercise in self._exercises(name):
                spans = [
                    (each.from_week, each.until_week)
                    for each in self.plan.rejections
                    if each.exercise == exercise and wanted["by"] in (each.rule, each.stage)
                ]
                assert spans == [(wanted["from"], wanted.get("until"))], (exercise, spans)

    def must_not_use(self, names: list[str]) -> None:
        for week in self.plan.weeks:
            assert not set(names) & self._used(week), (week.number, set(names) & self._used(week))

    def must_hardest_at_most(self, difficulty: int) -> None:
        self._in_sessions(lambda each: self.index.exercises[each.exercise].difficulty, difficulty)

    def must_effort_at_most(self, effort: int) -> None:
        self._in_sessions(lambda each: each.effort[1], effort)

    def must_load_at_most_kg(self, load: float) -> None:
        self._in_sessions(lambda each: each.load_kg or 0, load)

    def _in_sessions(self, measure: Any, most: float) -> None:
        for week in self.plan.weeks:
            for session in week.sessions:
                for each in session.prescriptions:
                    assert measure(each) <= most, (week.number, each.exercise, measure(each))

    def must_positions_not(self, positions: list[str]) -> None:
        for week in self.plan.weeks:
            for session in week.sessions:
                for each in session.prescriptions:
                    found = self.index.exercises[each.exercise].position
                    assert found not in positions, (week.number, each.exercise)

    def must_walking_at_most(self, minutes: int) -> None:
        """Minutes of the first week."""
        assert self.first.walking.minutes <= minutes

    def must_walking_at_least(self, minutes: int) -> None:
        assert self.first.walking.minutes >= minutes

    def must_longest_walk_at_most(self, minutes: int) -> None:
        assert self.first.walking.longest_bout_minutes <= minutes

    def must_walking_in_week_12_at_least(self, minutes: int) -> None:
        assert self.plan.weeks[11].walking.minutes >= minutes

    def must_walking_alternative(self, exercise: str) -> None:
        assert self.first.walking.alternative == exercise

    def must_relaxation(self, wanted: Any) -> None:
        found = self.first.relaxation
        if isinstance(wanted, bool):
            assert (found is not None) == wanted
        else:
            assert found is not None
            assert found.exercise == wanted

    def must_desk_breaks(self, wanted: bool) -> None:
        assert (self.first.desk_breaks is not None) == wanted

    def must_sessions_a_week(self, count: int) -> None:
        assert {len(each.sessions) for each in self.plan.weeks} == {count}

    def must_days(self, days: list[str]) -> None:
        assert [each.day for each in self.first.sessions] == days

    def must_session_minutes_at_most(self, minutes: int) -> None:
        for week in self.plan.weeks:
            for session in week.sessions:
                assert session.minutes <= minutes, (week.number, session.minutes)

    def must_exercises_a_session_at_least(self, count: int) -> None:
        for session in self.first.sessions:
            assert len(session.prescriptions) >= count

    def must_weeks(self, count: int) -> None:
        assert len(self.plan.weeks) == count

    def must_gentle_activity(self, wanted: bool) -> None:
        assert bool(self.plan.gentle_activity) == wanted

    def must_week_messages(self, ids: list[str]) -> None:
        found = {each.message.id for each in self.plan.weeks if each.message is not None}
        assert set(ids) <= found, found

    def must_no_week_message(self, ids: list[str]) -> None:
        found = {each.message.id for each in self.plan.weeks if each.message is not None}
        assert not set(ids) & found

    def must_advice_says(self, words: list[str]) -> None:
        """Words in the advice, the display rules or the safety notes of the plan."""
        texts = " ".join(each.text for each in self.plan.advice)
        for each in words:
            assert each in texts, texts

    def must_stop_signs_say(self, words: list[str]) -> None:
        texts = " ".join(self.plan.stop_signs)
        for each in words:
            assert each in texts, texts

    def must_stop_signs_do_not_say(self, words: list[str]) -> None:
        texts = " ".join(self.plan.stop_signs)
        for each in words:
            assert each not in texts, texts

    def _used(self, week: Week) -> set[str]:
        names = [each.exercise for session in week.sessions for each in session.prescriptions]
        names.append(week.walking.exercise)
        if week.walking.alternative is not None:
            names.append(week.walking.alternative)
        if week.relaxation is not None:
            names.append(week.relaxation.exercise)
        if week.desk_breaks is not None:
            names += week.desk_breaks.exercises
        return self._with_ladders(names)

    def _with_ladders(self, names: list[str]) -> set[str]:
        return {*names, *(self.index.exercises[each].ladder for each in names)}

    def _exercises(self, name: str) -> list[str]:
        if name in self.index.exercises:
            return [name]
        return [each.id for each in self.index.rungs[name]]
