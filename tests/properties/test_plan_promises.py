"""P1, P4, P6 and PT-01, 04, 06, 08, 09 on generated clients: one plan each, many promises.

What the audit checks is checked here again from the outside: from the finished plan and the
rules as they are written, not from the values that planning passes on.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from functools import cache
from itertools import pairwise

import pytest
from client_strategy import clients, library
from planned_client import (
    STOPPING,
    PlannedClient,
    barred,
    bodies,
    exercise,
    index,
    plan_for,
    reasons,
    softened,
    used,
)
from promise_runner import not_kept

from lbp_cli.engine.eligibility import equipped_mask
from lbp_cli.engine.rules import holds
from lbp_cli.model.vocabulary import PHASES, WEEKDAYS
from lbp_cli.model.week import Prescription, Session, Week
from lbp_cli.render import TextFormat, render_plan
from lbp_cli.render.json_plan import plan_dict

_QUICK_FORMATS: tuple[TextFormat, ...] = ("terminal", "markdown", "json")
"""They take about a millisecond; refusals in the other formats are tested where those are made."""

PROMISES: dict[str, Callable[[PlannedClient], None]] = {}


def promise(check: Callable[[PlannedClient], None]) -> Callable[[PlannedClient], None]:
    PROMISES[check.__name__] = check
    return check


@promise
def no_programme_when_triage_withholds_it(case: PlannedClient) -> None:
    """P1, PT-09: no weeks, no choices, nothing to train, whatever the format."""
    plan, verdict = case.plan, case.planned.verdict
    stopped = verdict.tier in STOPPING and not verdict.interim
    assert stopped <= verdict.withheld
    if not verdict.withheld:
        assert plan.weeks
        return
    assert (*plan.weeks, *plan.choices, *plan.needs, *plan.rejections) == ()
    assert plan.maintenance is None
    gentle = {exercise(each).name for each in plan.gentle_activity}
    for form in _QUICK_FORMATS:
        text = render_plan(plan, library().catalogue, form, width=100)
        if form == "json":
            assert json.loads(text)["weeks"] == []
            continue
        assert "No exercise programme is given for now" in text
        named = {each for each in _distinct_names() if each in " ".join(text.split())}
        assert named <= gentle


@cache
def _distinct_names() -> tuple[str, ...]:
    """Names of exercises that cannot stand in a text by chance."""
    return tuple(each.name for each in library().catalogue.exercises if " " in each.name)


@promise
def an_interim_plan_is_light_short_and_marked(case: PlannedClient) -> None:
    """RD-27, RD-90."""
    plan = case.plan
    if not case.planned.verdict.interim:
        assert not plan.interim
        return
    assert plan.interim
    assert 1 <= len(plan.weeks) <= 4
    assert plan.triage.tier == "see_clinician"
    for _, each in case.prescriptions():
        assert exercise(each.exercise).difficulty <= 2
        assert each.effort[1] <= 3
        assert each.load_kg is None
    text = render_plan(plan, library().catalogue, "markdown", width=100)
    headings = [line for line in text.splitlines() if line.startswith("## ")]
    assert headings
    assert all("interim" in line for line in headings)


@promise
def a_stage_that_blocks_gives_no_programme(case: PlannedClient) -> None:
    """PT-09: `block` never trains; `info_only` only when a clearance lifted its row."""
    if not case.plan.weeks:
        return
    stages = {each.id: each for each in library().stages}
    cleared = set(case.planned.verdict.cleared)
    for name in case.planned.judged[0].stages:
        assert stages[name].mode != "block", name
        if stages[name].mode == "info_only":
            assert cleared & set(stages[name].cleared_by), name


@promise
def nothing_that_a_rule_excludes_is_in_the_plan(case: PlannedClient) -> None:
    """PT-01, from the written rules: exclusions, closed lists and ceilings of every week."""
    for week in case.plan.weeks:
        judged = case.planned.judged[week.number - 1]
        kept_out = barred(judged.stages, judged.tags, softened(judged.facts))
        for name in used(week):
            assert not kept_out >> exercise(name).index & 1, (week.number, name, judged.stages)


@promise
def ceilings_of_effort_and_load_hold(case: PlannedClient) -> None:
    """RD-93, RD-92: the smallest ceiling of all rules and of the pain."""
    bands = library().dosing.pain_band
    for week in case.plan.weeks:
        facts = case.planned.judged[week.number - 1].facts
        caps = [each.caps for each in bodies(case, week.number)]
        effort = min(
            8,
            bands[str(facts["pain_band"])].rpe_cap,
            *(cap.max_rpe for cap in caps if cap.max_rpe is not None),
        )
        load = min((cap.max_load_kg for cap in caps if cap.max_load_kg is not None), default=100)
        for session in week.sessions:
            for each in session.prescriptions:
                low, high = each.effort
                assert 0 <= low <= high <= effort, (week.number, each.exercise)
                assert each.load_kg is None or each.load_kg <= load, (week.number, each.exercise)


@promise
def everything_used_is_open_and_at_hand(case: PlannedClient) -> None:
    """Gates of ladders and equipment (RD-45), in every session."""
    equipment = case.answers["preferences.equipment"]
    assert isinstance(equipment, tuple)
    at_hand = equipped_mask(library().catalogue, equipment)
    for week, draft in zip(case.plan.weeks, case.planned.drafts, strict=True):
        for session in week.sessions:
            for each in session.prescriptions:
                found = exercise(each.exercise)
                assert at_hand >> found.index & 1, each.exercise
                ladder = index().ladders[found.ladder]
                if week.phase != "maintenance":
                    assert holds(ladder.gate, draft.context.facts), ladder.id
                    assert PHASES.index(week.phase) + 1 in found.phases, each.exercise


@promise
def nobody_starts_above_their_level(case: PlannedClient) -> None:
    """Part B 1 and RD-70: the difficulty of week 1; rung 1 from level 2 on is always open."""
    if not case.plan.weeks:
        return
    level = case.planned.drafts[0].context.level
    top = library().dosing.start_max_difficulty[str(level)]
    for session in case.plan.weeks[0].sessions:
        for each in session.prescriptions:
            found = exercise(each.exercise)
            assert found.difficulty <= top or (found.rung == 1 and level >= 2), found.id


@promise
def every_choice_dose_and_need_has_a_reason(case: PlannedClient) -> None:
    """P4, PT-08: a sentence, a rule, and the sources it rests on."""
    plan = case.plan
    known = {each.id for each in plan.sources}
    for what, each in reasons(plan):
        assert each.rule, what
        assert each.text.strip(), what
        assert each.evidence in (None, "A", "B", "C", "D", "V", "V2", "M"), what
        assert set(each.sources) <= known, (what, each.rule)
    chosen = {each.exercise: each for each in plan.choices}
    for row in chosen.values():
        assert any(each.sources for each in row.because), row.exercise
    for week in plan.weeks:
        assert set(used(week)) <= set(chosen), week.number
    for week, line in case.prescriptions():
        assert line.because, (week.number, line.exercise)
    assert all(each.because for each in plan.needs)


@promise
def every_exercise_left_out_says_why_and_when(case: PlannedClient) -> None:
    """PT-08, RD-97: each week's exclusions are rejections of that week, and nothing else is."""
    plan = case.plan
    if not plan.weeks:
        return
    names = [each.id for each in library().catalogue.exercises]
    known = {each.id for each in plan.sources}
    told: dict[int, set[str]] = {week.number: set() for week in plan.weeks}
    for row in plan.rejections:
        assert row.because.strip().endswith("."), row
        assert row.rule.startswith(row.stage), row
        assert row.sources, row
        assert set(row.sources) <= known, row
        for number in range(row.from_week, (row.until_week or len(plan.weeks)) + 1):
            told[number].add(row.exercise)
    for judged in case.planned.judged:
        shut = {name for i, name in enumerate(names) if not judged.view.eligible >> i & 1}
        assert told[judged.number] == shut, judged.number


@promise
def every_finding_and_condition_says_why(case: PlannedClient) -> None:
    plan = case.plan
    known = {each.id for each in plan.sources}
    for row in plan.triage.findings:
        assert row.because.strip(), row.rule
        if row.matched:
            assert row.sources, row.rule
            assert set(row.sources) <= known, row.rule
    assert all(each.because.strip() for each in plan.conditions)
    if plan.triage.tier != "clear":
        assert any(each.matched for each in plan.triage.findings)
        assert plan.triage.messages


@promise
def every_source_listed_is_one_we_have(case: PlannedClient) -> None:
    listed = [each.id for each in case.plan.sources]
    assert len(listed) == len(set(listed))
    assert set(listed) <= set(library().sources)


@promise
def sessions_fit_the_minutes(case: PlannedClient) -> None:
    """P6, PT-06: at most the client's minutes x 1.1, added up here from the doses (RD-78)."""
    minutes = case.answers["preferences.minutes_per_day"]
    assert isinstance(minutes, int)
    for week, session in case.sessions():
        row = case.planned.drafts[week.number - 1].week.minutes
        assert row <= minutes
        phase = case.planned.drafts[week.number - 1].context.phase
        seconds = _seconds(phase, session, row)
        assert seconds <= row * 60 * 1.1, (week.number, session.label)
        assert session.minutes == math.ceil(seconds / 60), (week.number, session.label)


def _seconds(phase: str, session: Session, minutes: int) -> float:
    third = phase == "functional_optimization"
    frame = round(min(180 if third else 120, minutes * 12) + min(120, minutes * 6))
    return frame + sum(_took(each) for each in session.prescriptions)


def _took(each: Prescription) -> int:
    rests = (each.sets - 1) * each.rest_seconds
    return round(20 + _work(each) * (2 if each.per_side else 1) + rests)


def _work(each: Prescription) -> float:
    """Seconds of one side (RD-78)."""
    if each.seconds is not None:
        return each.sets * each.seconds
    assert each.reps is not None
    if each.hold_seconds is not None:
        return each.sets * each.reps * (each.hold_seconds + 2)
    per_rep = exercise(each.exercise).seconds_per_rep
    assert per_rep is not None
    return each.sets * each.reps * per_rep


@promise
def sessions_are_neither_empty_nor_too_full(case: PlannedClient) -> None:
    """PT-06: 2 exercises at least, those of the table at most, each once, and the walk."""
    for week, session in case.sessions():
        draft = case.planned.drafts[week.number - 1]
        names = [each.exercise for each in session.prescriptions]
        assert len(names) >= 2, (week.number, session.label)
        assert len(set(names)) == len(names), (week.number, session.label)
        if week.phase != "maintenance":
            most = (
                max(3, draft.context.row.exercises)
                if case.plan.interim
                else draft.context.row.exercises
            )
            assert len(names) <= most, (week.number, session.label)
    for week in case.plan.weeks:
        assert week.sessions
        assert week.walking.minutes > 0


@promise
def no_slot_stays_empty_when_there_is_time(case: PlannedClient) -> None:
    """P6: with the minutes of the table, week 1 holds as many exercises as the table says."""
    programme = case.planned.programme
    if programme is None or case.plan.interim:
        return
    draft = programme.drafts[0]
    if draft.week.minutes < draft.context.row.minutes or programme.sets_less:
        return
    least = min(4, draft.context.row.exercises)
    for session in case.plan.weeks[0].sessions:
        assert len(session.prescriptions) >= least, session.label


@promise
def no_session_holds_too_many_of_a_limited_group(case: PlannedClient) -> None:
    """RD-74, from the written rules: most per session, in every week."""
    for week in case.plan.weeks:
        limits = [
            (rule.mask, rule.max_per_session)
            for body in bodies(case, week.number)
            for rule in body.rules
            if rule.action == "limit" and rule.max_per_session is not None
        ]
        for session in week.sessions:
            held = sum(1 << exercise(each.exercise).index for each in session.prescriptions)
            for mask, most in limits:
                assert (held & mask).bit_count() <= most, (week.number, session.label)


@promise
def heavy_ladders_rest_a_day(case: PlannedClient) -> None:
    """RD-80: on days next to each other no heavy ladder is held twice."""
    every = [(week, session) for week in case.plan.weeks for session in week.sessions]
    for (week, session), (later, after) in pairwise(every):
        if session.day is None or after.day is None:
            crowded = len(week.sessions) > 3 and week is later
        else:
            gap = (WEEKDAYS.index(after.day) - WEEKDAYS.index(session.day)) % 7
            crowded = gap == 1 and later.number - week.number <= 1
        if crowded:
            assert not _heavy(session) & _heavy(after), (week.number, later.number)


def _heavy(session: Session) -> set[str]:
    found = (exercise(each.exercise) for each in session.prescriptions)
    return {
        each.ladder for each in found if index().kind(each) == "strength" and each.difficulty >= 4
    }


@promise
def doses_are_as_their_reasons_say(case: PlannedClient) -> None:
    """P4: effort never differs from the row and the ceilings that are named."""
    bands = library().dosing.pain_band
    for week, each in case.prescriptions():
        said = {why.rule for why in each.because}
        (row,) = [
            rule.split("/") for rule in said if rule.startswith("dose/") and rule[-1].isdigit()
        ]
        top = library().dosing.rows[row[1]][row[2]].rpe[1]
        caps = {f"effort/pain/{name}": band.rpe_cap for name, band in bands.items()}
        caps |= {
            f"{body.id}/effort": body.caps.max_rpe
            for body in bodies(case, week.number)
            if body.caps.max_rpe is not None
        }
        named = [caps[rule] for rule in said if rule in caps]
        assert all(cap < top for cap in named), (week.number, each.exercise)
        expected = max(1, min([top, *named]) - ("RD-65" in said))
        assert each.effort[1] == expected, (week.number, each.exercise)


@promise
def after_the_programme_nothing_is_new(case: PlannedClient) -> None:
    """RD-91: what is kept was taught, and fits the client's minutes."""
    weeks = case.plan.weeks
    taught = {e.exercise for w in weeks[:12] for s in w.sessions for e in s.prescriptions}
    changed = len({(each.stages, each.tags) for each in case.planned.judged[11:]}) > 1
    for week in weeks[12:]:
        held = {each.exercise for session in week.sessions for each in session.prescriptions}
        assert changed or held <= taught, week.number
    if case.plan.maintenance is not None and len(weeks) == 12:
        assert set(case.plan.maintenance.exercises) <= taught


@promise
def sessions_keep_the_clients_days(case: PlannedClient) -> None:
    """RD-79: never more sessions than days, only on named days, each day once."""
    most, named = case.answers["preferences.days_per_week"], case.answers["preferences.days"]
    assert isinstance(most, int)
    assert isinstance(named, tuple)
    for week in case.plan.weeks:
        days = [each.day for each in week.sessions]
        assert len(days) <= most
        if not named:
            assert set(days) == {None}
            continue
        assert len(set(days)) == len(days) <= len(named)
        assert set(days) <= set(named)


@promise
def no_exercise_changes_two_things_in_a_week(case: PlannedClient) -> None:
    """PT-04: one step for each exercise and week, of the size that the rules allow."""
    for before, after in pairwise(_by_exercise(case)):
        for place in set(before) & set(after):
            _one_step(before[place], after[place])


def _by_exercise(case: PlannedClient) -> list[dict[tuple[str, str], Prescription]]:
    """The doses of each session and week; a lighter week is never compared (RD-67)."""
    return [
        {
            (session.label, each.exercise): each
            for session in week.sessions
            for each in session.prescriptions
        }
        for week, draft in zip(case.plan.weeks, case.planned.drafts, strict=True)
        if week.phase != "maintenance" and not draft.deload
    ]


def _one_step(was: Prescription, now: Prescription) -> None:
    kind = None if now.change is None else now.change.kind
    told = (now.exercise, kind, was, now)
    same_count = (was.reps, was.seconds) == (now.reps, now.seconds)
    match kind:
        case "repetitions":
            assert was.reps is not None, told
            assert now.reps is not None, told
            assert 1 <= now.reps - was.reps <= 2, told
            assert (was.sets, was.load_kg) == (now.sets, now.load_kg), told
        case "seconds":
            assert was.seconds is not None, told
            assert now.seconds is not None, told
            assert 1 <= now.seconds - was.seconds <= max(1, min(5, was.seconds // 4)), told
            assert (was.sets, was.load_kg) == (now.sets, now.load_kg), told
        case "set":
            assert (now.sets, now.load_kg) == (was.sets + 1, was.load_kg), told
            assert (now.reps or 0) <= (was.reps or 0), told
            assert (now.seconds or 0) <= (was.seconds or 0), told
        case "load":
            assert was.load_kg is not None, told
            assert now.load_kg is not None, told
            assert was.load_kg < now.load_kg <= was.load_kg * 1.1 + 0.001, told
            assert was.sets == now.sets, told
            assert same_count, told
        case None | "cue":
            assert (was.sets, was.load_kg) == (now.sets, now.load_kg), told
            assert same_count, told
        case "lighter" | "deload":
            assert now.sets <= was.sets, told
            assert (now.reps or 0) <= (was.reps or 0), told
            assert (now.seconds or 0) <= (was.seconds or 0), told
        case _:
            assert kind in ("after_deload", "rung", "trial", "new", "left_stage"), told


@promise
def a_new_phase_raises_no_dose_that_stays(case: PlannedClient) -> None:
    """RD-66: in the week of a phase change no exercise that was there asks for more."""
    for before, after in pairwise(case.plan.weeks):
        if after.phase in (before.phase, "maintenance"):
            continue
        was = _most_work(before)
        for name, work in _most_work(after).items():
            assert work <= was.get(name, work), (after.number, name)


def _most_work(week: Week) -> dict[str, float]:
    lines = [each for session in week.sessions for each in session.prescriptions]
    return {
        name: max(_work(each) for each in lines if each.exercise == name)
        for name in {each.exercise for each in lines}
    }


@promise
def no_harder_way_takes_sight_or_a_hold_from_who_needs_it(case: PlannedClient) -> None:
    """With a risk of falls or thin bones such a cue is no step, and not on the page."""
    if not case.plan.weeks:
        return
    judged = case.planned.judged[0]
    careful = {"R-OSTEO", "R-VFX", "R-BALANCE", "support_within_reach", "no_unsupported_single_leg"}
    if "falls-risk" not in judged.stages and not careful & set(judged.tags):
        return
    marked = {each.id for each in library().catalogue.exercises if each.harder_removes}
    assert set(case.plan.harder_withheld) == marked
    for week, each in case.prescriptions():
        cue = each.change is not None and each.change.kind == "cue"
        assert not (cue and each.exercise in marked), (week.number, each.exercise)


@promise
def rungs_rise_one_at_a_time(case: PlannedClient) -> None:
    """PT-04, RD-65: in one ladder, never past a rung that a rule keeps out."""
    if case.plan.interim:
        return
    lines = [
        (
            draft,
            {
                (label, each.exercise.ladder): each.exercise
                for each in draft.lines
                for label in each.labels
            },
        )
        for draft in case.planned.drafts[:12]
        if not draft.deload
    ]
    for (_, before), (draft, after) in pairwise(lines):
        risen = set()
        for place in sorted(set(before) & set(after)):
            old, new = before[place], after[place]
            if new.rung <= old.rung:
                continue
            risen.add(new.id)
            between = index().rungs[new.ladder][old.rung : new.rung - 1]
            eligible = draft.context.view.eligible
            assert all(eligible >> each.index & 1 for each in between), new.id
            assert new.difficulty <= old.difficulty + 2, (old.id, new.id)
        assert len(risen) <= 2, draft.context.number


@promise
def walking_grows_gently(case: PlannedClient) -> None:
    """RD-82, RD-83: at most a fifth and 15 minutes a week; the week's minutes fit its days."""
    weeks = [each for each in case.plan.weeks if each.phase != "maintenance"]
    for week in weeks:
        walk = week.walking
        assert 1 <= walk.days <= 7
        assert walk.longest_bout_minutes >= 2
        assert walk.minutes <= walk.days * 3 * walk.longest_bout_minutes
    for before, after in pairwise(weeks):
        most = before.walking.minutes + 15
        assert after.walking.minutes <= min(most, max(before.walking.minutes * 1.2, 10)) + 1e-9
        was, now = before.walking.longest_bout_minutes, after.walking.longest_bout_minutes
        assert now <= was + max(1, min(5, was // 4)), (after.number, was, now)


@promise
def the_plan_is_plain_data(case: PlannedClient) -> None:
    """RD-94: what JSON cannot hold is not in a plan; no key is lost on the way."""
    written = plan_dict(case.plan)
    assert json.loads(json.dumps(written, allow_nan=False)) == written


@promise
def no_fear_words_reach_the_client(case: PlannedClient) -> None:
    """The tool names no one's back unstable, worn out, weak or out of place."""
    words = re.compile(
        r"\bunstable\b|\bworn\b|weak core|out of place|\bslipped\b|crumbl|degenerat", re.IGNORECASE
    )
    goals = {each["name"] for each in case.client["function"]["psfs"]}
    for what, each in reasons(case.plan):
        text = each.text
        for goal in goals:
            text = text.replace(goal, "")
        assert not words.search(text), (what, each.text)


@pytest.fixture(scope="module")
def broken() -> Mapping[str, str]:
    return not_kept(clients(), plan_for, PROMISES)


@pytest.mark.parametrize("name", ["made", *PROMISES])
def test_promise(name: str, broken: Mapping[str, str]) -> None:
    assert name not in broken, broken[name]
