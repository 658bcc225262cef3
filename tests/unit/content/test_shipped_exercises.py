"""The shipped exercises agree with themselves: dose, text, tags, rungs, gates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

import pytest
from condition_reading import facts_read

from lbp_cli import resources
from lbp_cli.content.checks import checked_library
from lbp_cli.engine.rules import holds
from lbp_cli.model.catalogue import Catalogue, Exercise, Ladder
from lbp_cli.model.library import Library
from lbp_cli.model.vocabulary import Value, level_rank

FORBIDDEN = re.compile(
    r"unstable|worn|weak core|out of place|slipped|crumbl|degenerat|damage", re.IGNORECASE
)
EST_SECONDS = {  # sets x repetitions x seconds, both sides, and the rests between sets
    "heel-slide-brace": 222,
    "bird-dog": 420,
    "side-bridge-feet": 180,
    "pelvic-floor-lift-seated": 190,
    "walk-bouts-3": 540,
    "seated-march": 420,
    "relax-cue-daily": 100,
}


@pytest.fixture(scope="module")
def library() -> Library:
    compiled, found = checked_library(resources.content_texts())
    assert compiled is not None, found
    return compiled


@pytest.fixture(scope="module")
def catalogue(library: Library) -> Catalogue:
    return library.catalogue


@pytest.fixture(scope="module")
def exercise(catalogue: Catalogue) -> Callable[[str], Exercise]:
    by_id = {each.id: each for each in catalogue.exercises}
    return by_id.__getitem__


@pytest.fixture(scope="module")
def ladder(catalogue: Catalogue) -> Callable[[str], Ladder]:
    by_id = {each.id: each for each in catalogue.ladders}
    return by_id.__getitem__


def _seconds(exercise: Exercise) -> float:
    dose = exercise.dose
    once = {
        "reps": (dose.reps or 0) * (exercise.seconds_per_rep or 0),
        "hold_reps": (dose.reps or 0) * (exercise.seconds_per_rep or 0),
        "timed_hold": dose.seconds or 0,
        "duration": (dose.minutes or 0) * 60,
    }[dose.mode]
    return dose.sets * once * (1 + dose.per_side) + (dose.sets - 1) * dose.rest_seconds


def _texts(exercise: Exercise) -> tuple[str, ...]:
    cues = (exercise.common_mistake, exercise.easier, exercise.harder)
    return (exercise.name, exercise.start_position, *exercise.steps, *cues)


def test_nothing_is_lost(catalogue: Catalogue) -> None:
    assert len(catalogue.exercises) == 143
    assert len(catalogue.ladders) == 28
    assert len(catalogue.needs) == 27
    assert len(catalogue.tags) == 23
    assert [each.index for each in catalogue.exercises] == list(range(143))


def test_ladders_climb_in_steps_that_can_be_taken(
    catalogue: Catalogue, exercise: Callable[[str], Exercise]
) -> None:
    for ladder in catalogue.ladders:
        rungs = [exercise(name) for name in ladder.rungs]
        assert [each.rung for each in rungs] == list(range(1, len(rungs) + 1))
        for below, above in pairwise(rungs):
            assert 0 <= above.difficulty - below.difficulty <= 2, above.id
            assert min(below.phases) <= min(above.phases), above.id


def test_a_harder_way_that_takes_sight_or_a_hold_says_so(catalogue: Catalogue) -> None:
    marked = {each.id for each in catalogue.exercises if each.harder_removes}
    for each in catalogue.exercises:
        words = re.compile(
            r"(close|shut)\b.*\beyes\b|\beyes (closed|shut)|backward|fingertip"
            r"|one hand, then none|hands? (off|away)|support hand|no chair|away from the wall"
        )
        assert bool(words.search(each.harder.lower())) <= (each.id in marked), each.harder
    assert len(marked) == 11


def test_ids_and_names_are_used_once(catalogue: Catalogue) -> None:
    for names in ([e.id for e in catalogue.exercises], [e.name for e in catalogue.exercises]):
        assert [name for name, count in Counter(names).items() if count > 1] == []


@pytest.mark.parametrize(("name", "seconds"), EST_SECONDS.items())
def test_the_default_dose_lasts_as_long_as_tabled(
    name: str, seconds: int, exercise: Callable[[str], Exercise]
) -> None:
    assert _seconds(exercise(name)) == seconds


def test_tempo_and_hold_agree_with_the_time_of_a_repetition(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises:
        dose = exercise.dose
        if dose.tempo is not None:
            assert sum(map(int, dose.tempo.split("-"))) == exercise.seconds_per_rep, exercise.id
        if dose.hold_seconds is not None:
            rest = 5 if exercise.id == "pelvic-floor-lift-seated" else 2  # rest as long as held
            assert exercise.seconds_per_rep == dose.hold_seconds + rest, exercise.id


def test_one_sided_exercises_count_each_side(catalogue: Catalogue) -> None:
    assert [e.id for e in catalogue.exercises if e.unilateral != e.dose.per_side] == []


def test_a_weight_is_tagged_and_a_tagged_weight_is_needed(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises:
        tagged = level_rank(exercise.tags.get("lifting_load", "none")) > 0
        assert tagged == ("weight" in exercise.equipment) or exercise.id == "lift-empty-box"


def test_everything_named_exists(library: Library) -> None:
    catalogue = library.catalogue
    known = {each.id for each in catalogue.exercises}
    assert set(catalogue.universal_fallback) <= known
    for ladder in catalogue.ladders:
        assert set(ladder.serves) <= set(catalogue.needs), ladder.id
    assert set(catalogue.needs) <= {need for each in catalogue.ladders for need in each.serves}
    used = {tag for each in catalogue.exercises for tag in each.tags}
    assert used == set(catalogue.tags)
    sources = {source for each in catalogue.exercises for source in each.sources}
    assert sources <= set(library.sources)


def test_no_text_frightens(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises:
        for text in _texts(exercise):
            assert FORBIDDEN.search(text) is None, exercise.id
            assert text.isascii(), exercise.id


def test_a_position_agrees_with_its_start_text(catalogue: Catalogue) -> None:
    words = {
        "supine": r"\bback\b|recline",
        "prone": r"front|face down|forearms|press-up|heels to head|[Kk]neel with hands",
        "quadruped": "hands and knees",
        "half-kneeling": "one knee",
        "side-lying": "side",
    }
    for exercise in catalogue.exercises:
        pattern = words.get(exercise.position)
        if pattern is not None:
            assert re.search(pattern, exercise.start_position), exercise.id


def test_who_must_get_down_to_the_floor(catalogue: Catalogue) -> None:
    lying = {"supine", "prone", "side-lying"}
    for exercise in catalogue.exercises:
        if exercise.position in lying:
            assert exercise.floor_access == "bed_ok", exercise.id
        if exercise.position in {"quadruped", "half-kneeling"}:
            assert exercise.floor_access == "floor", exercise.id
        if exercise.position in {"standing", "walking"}:
            assert exercise.floor_access == "none", exercise.id


NOBODY: dict[str, Value] = {
    "tbc_stage": "movement_control",
    "goal_groups": (),
    "pain.nprs_avg_7d": 5,
    "pain.nprs_leg_avg_7d": 5,
    "directional_preference": "none",
    "directional_preference.confidence": "none",
    "preferred_ladders": (),
    "stenosis_like": False,
    "leg_pain_type": "none",
    "test_thomas_short": False,
    "test_ake_short": False,
    "posture_pattern": "unknown",
    "causes": (),
    "preferences.likes": (),
    "limits": (),
    "restrictions": (),
    "person.age": 40,
    "tests.sls_left_s": None,
    "tests.sls_right_s": None,
    "function.walk_tolerance_min": None,
    "activity.sitting_hours": 2,
    "activity.longest_bout_min": 30,
    "fear_of_movement": "low",
    "episode.duration_weeks": 3,
    "start_level": 2,
}
GATED = {
    "balance-gait",
    "carry",
    "desk-breaks",
    "exposure-bend",
    "exposure-lift",
    "hamstring",
    "hip-flexor",
    "low-impact-aerobic",
    "mob-extension",
    "mob-flexion",
    "neural",
}


def test_gates_read_declared_facts_only(library: Library) -> None:
    for ladder in library.catalogue.ladders:
        conditions = [ladder.gate, *(g.when for g in ladder.rung_gates)]
        conditions += [case.when for case in ladder.start]
        for condition in conditions:
            assert set(facts_read(condition)) <= set(NOBODY) & set(library.facts), ladder.id


def test_without_a_reason_the_special_ladders_are_closed(catalogue: Catalogue) -> None:
    assert {each.id for each in catalogue.ladders if not holds(each.gate, NOBODY)} == GATED


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("carry", {"tbc_stage": "functional_optimization"}),
        ("carry", {"goal_groups": ("lift",), "pain.nprs_avg_7d": 4}),
        ("mob-flexion", {"directional_preference": "flexion"}),
        ("mob-flexion", {"preferred_ladders": ("mob-flexion",)}),
        ("mob-flexion", {"stenosis_like": True}),
        ("mob-flexion", {"tbc_stage": "functional_optimization"}),
        ("mob-extension", {"directional_preference": "extension"}),
        ("mob-extension", {"preferred_ladders": ("mob-extension",)}),
        (
            "mob-extension",
            {
                "directional_preference": "extension",
                "directional_preference.confidence": "tested",
                "leg_pain_type": "radicular_likely",
            },
        ),
        ("hip-flexor", {"test_thomas_short": True}),
        ("hip-flexor", {"posture_pattern": "lower_crossed"}),
        ("hip-flexor", {"causes": ("prolonged_sitting",)}),
        ("hip-flexor", {"causes": ("gait",)}),
        ("hamstring", {"test_ake_short": True}),
        ("hamstring", {"posture_pattern": "sway_back"}),
        ("hamstring", {"preferences.likes": ("hamstring",)}),
        ("neural", {"leg_pain_type": "radicular_likely"}),
        ("balance-gait", {"causes": ("gait",)}),
        ("balance-gait", {"causes": ("spinal_surgery",)}),
        ("balance-gait", {"restrictions": ("R-BALANCE",)}),
        ("balance-gait", {"restrictions": ("R-OSTEO",)}),
        ("balance-gait", {"restrictions": ("R-VFX",)}),
        ("balance-gait", {"person.age": 65}),
        ("balance-gait", {"tests.sls_left_s": 30, "tests.sls_right_s": 9.9}),
        ("low-impact-aerobic", {"function.walk_tolerance_min": 9}),
        ("low-impact-aerobic", {"limits": ("knee",)}),
        ("low-impact-aerobic", {"preferences.likes": ("low-impact-aerobic",)}),
        ("desk-breaks", {"activity.sitting_hours": 6}),
        ("desk-breaks", {"activity.longest_bout_min": 60}),
        ("exposure-bend", {"fear_of_movement": "moderate"}),
        ("exposure-bend", {"goal_groups": ("bend",)}),
        ("exposure-lift", {"goal_groups": ("lift",)}),
        ("exposure-lift", {"causes": ("past_trauma",)}),
    ],
)
def test_each_reason_opens_its_gate(
    name: str, facts: dict[str, Value], ladder: Callable[[str], Ladder]
) -> None:
    assert holds(ladder(name).gate, {**NOBODY, **facts})


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("carry", {"goal_groups": ("lift",), "pain.nprs_avg_7d": 5}),
        ("mob-flexion", {"directional_preference": "extension"}),
        (
            "mob-extension",
            {
                "directional_preference": "extension",
                "directional_preference.confidence": "history",
                "leg_pain_type": "somatic_referred",
                "tbc_stage": "functional_optimization",
            },
        ),
        ("neural", {"leg_pain_type": "indeterminate"}),
        ("balance-gait", {"tests.sls_left_s": 10, "tests.sls_right_s": 10}),
        ("exposure-bend", {"goal_groups": ("lift",)}),
    ],
)
def test_what_does_not_open_a_gate(
    name: str, facts: dict[str, Value], ladder: Callable[[str], Ladder]
) -> None:
    assert not holds(ladder(name).gate, {**NOBODY, **facts})


@pytest.mark.parametrize(
    ("name", "facts", "open_up_to"),
    [
        ("hinge", {}, 3),
        ("hinge", {"pain.nprs_avg_7d": 3}, 6),
        ("neural", {}, 3),
        ("neural", {"pain.nprs_leg_avg_7d": 2}, 4),
        ("exposure-bend", {}, 2),
        ("exposure-bend", {"episode.duration_weeks": 6}, 6),
        ("exposure-lift", {"pain.nprs_avg_7d": 1}, 2),
        ("exposure-lift", {"episode.duration_weeks": 6}, 3),
        ("exposure-lift", {"episode.duration_weeks": 6, "pain.nprs_avg_7d": 3}, 5),
        ("squat", {}, 6),
    ],
)
def test_rung_gates(
    name: str, facts: dict[str, Value], open_up_to: int, ladder: Callable[[str], Ladder]
) -> None:
    chosen = ladder(name)
    shut = [
        gate.from_rung for gate in chosen.rung_gates if not holds(gate.when, {**NOBODY, **facts})
    ]
    assert min(shut, default=len(chosen.rungs) + 1) - 1 == open_up_to


@pytest.mark.parametrize(
    ("name", "facts", "rungs"),
    [
        ("breathing-relaxation", {}, (1, 2)),
        ("mob-flexion", {"start_level": 1}, (1, 2)),
        ("mob-flexion", {}, (2, 1)),
        ("mob-extension", {"directional_preference": "extension"}, (2, 1)),
        (
            "mob-extension",
            {
                "directional_preference": "extension",
                "directional_preference.confidence": "tested",
            },
            (3, 2, 1),
        ),
        ("neural", {"start_level": 4}, (1,)),
        ("balance-gait", {}, (2, 1)),
        ("balance-gait", {"tests.sls_left_s": 4, "tests.sls_right_s": 30}, (1,)),
        ("balance-gait", {"tests.sls_left_s": 9, "tests.sls_right_s": 30}, (2, 1)),
        ("balance-gait", {"tests.sls_left_s": 10, "tests.sls_right_s": 30}, (3, 2, 1)),
        ("balance-gait", {"tests.sls_left_s": 30, "tests.sls_right_s": None}, (2, 1)),
        (
            "balance-gait",
            {
                "restrictions": ("R-BALANCE",),
                "tests.sls_left_s": 30,
                "tests.sls_right_s": 30,
            },
            (1,),
        ),
        ("walking", {"start_level": 3}, (3, 2, 1)),
        ("low-impact-aerobic", {"start_level": 1}, (1,)),
        ("low-impact-aerobic", {"start_level": 4}, (3, 2, 1)),
        ("exposure-bend", {"fear_of_movement": "high"}, (1,)),
        ("exposure-lift", {"fear_of_movement": "moderate"}, (2, 1)),
    ],
)
def test_start_cases(
    name: str, facts: dict[str, Value], rungs: tuple[int, ...], ladder: Callable[[str], Ladder]
) -> None:
    case = next(each for each in ladder(name).start if holds(each.when, {**NOBODY, **facts}))
    assert (case.kind, case.rungs) == ("listed", rungs)


def test_every_ladder_has_a_start_for_everybody(catalogue: Catalogue) -> None:
    for ladder in catalogue.ladders:
        for level in (1, 2, 3, 4):
            assert any(holds(e.when, {**NOBODY, "start_level": level}) for e in ladder.start)


def test_walking_starts_with_the_bout_that_fits(ladder: Callable[[str], Ladder]) -> None:
    first = ladder("walking").start[0]
    assert holds(first.when, {**NOBODY, "function.walk_tolerance_min": 0})
    assert (first.kind, first.at_most_rung, first.max_difficulty) == ("bout", 4, 4)
    assert ladder("hinge").start[0].at_most_rung == 3
    assert ladder("mob-neutral").start[0].max_difficulty == 2
