from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from itertools import pairwise
from typing import Any, Final

import pytest

from lbp_cli.content.compile_facts import compile_facts
from lbp_cli.content.compile_tables import compile_tables
from lbp_cli.content.parts import Tables
from lbp_cli.content.profile_facts import profile_fact_specs
from lbp_cli.content.yaml_source import Document, read_yaml
from lbp_cli.engine.rules import holds
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.guidance_tables import Guidance
from lbp_cli.model.rulebook import FactSpec
from lbp_cli.model.tables import TextRow
from lbp_cli.model.value import replace
from lbp_cli.resources import content_texts

LEVELS: Final = ("1", "2", "3", "4")
FORBIDDEN: Final = (
    "unstable",
    "worn out",
    "weak core",
    "out of place",
    "slipped",
    "crumbling",
    "damage to",
    "degener",
)


def document(path: str, text: str) -> Document:
    read, faults = read_yaml(text, path)
    assert read is not None
    assert faults == ()
    return read


@pytest.fixture(scope="module")
def shipped() -> Mapping[str, Document]:
    return {path: document(path, text) for path, text in content_texts().items()}


@pytest.fixture(scope="module")
def facts(shipped: Mapping[str, Document]) -> Mapping[str, FactSpec]:
    made, faults = compile_facts(shipped, profile_fact_specs())
    assert faults == ()
    assert made is not None
    return made.facts


@pytest.fixture(scope="module")
def tables(shipped: Mapping[str, Document], facts: Mapping[str, FactSpec]) -> Tables:
    made, faults = compile_tables(shipped, facts)
    assert faults == ()
    assert made is not None
    return made


def broken(
    shipped: Mapping[str, Document], facts: Mapping[str, FactSpec], **changes: tuple[str, str]
) -> tuple[Diagnostic, ...]:
    """Faults when one piece of text is changed in each named file."""
    texts = content_texts()
    documents = dict(shipped)
    for name, (old, new) in changes.items():
        path = f"rules/{name}.yaml"
        assert old in texts[path]
        documents[path] = document(path, texts[path].replace(old, new, 1))
    made, faults = compile_tables(documents, facts)
    assert made is None
    return faults


# --- faults ---


def test_a_missing_file_is_said(
    shipped: Mapping[str, Document], facts: Mapping[str, FactSpec]
) -> None:
    without = {path: each for path, each in shipped.items() if path != "rules/routine.yaml"}
    made, faults = compile_tables(without, facts)
    assert made is None
    assert [(each.code, each.message) for each in faults] == [
        ("E114", "rules/routine.yaml is missing")
    ]


def test_the_faults_of_all_files_come_in_one_run(
    shipped: Mapping[str, Document], facts: Mapping[str, FactSpec]
) -> None:
    faults = broken(
        shipped,
        facts,
        dosing=("min_reps: 3", 'min_reps: "3"'),
        walking=("tolerance_share:", "tolerance_shard:"),
        needs=("fact: causes, has: overload", "fact: causes, has: overlode"),
    )
    assert {each.place.path for each in faults} == {
        "rules/dosing.yaml",
        "rules/walking.yaml",
        "rules/needs.yaml",
    }


def test_a_document_that_is_faulty_already_gives_no_tables(
    shipped: Mapping[str, Document], facts: Mapping[str, FactSpec]
) -> None:
    routine = shipped["rules/routine.yaml"]
    faulty = {**shipped, "rules/routine.yaml": routine.with_data(routine.data, faulty=True)}
    assert compile_tables(faulty, facts) == (None, ())


def test_a_message_that_does_not_exist_is_placed(
    shipped: Mapping[str, Document], facts: Mapping[str, FactSpec]
) -> None:
    (fault,) = broken(shipped, facts, guidance=("week_2_message: E-11", "week_2_message: E-99"))
    assert fault.code == "E501"
    assert fault.message == "there is no education message 'E-99'"
    lines = content_texts()["rules/guidance.yaml"].splitlines()
    assert lines[fault.place.line - 1] == "week_2_message: E-11"


def test_a_slot_that_the_phase_lacks_is_said(
    shipped: Mapping[str, Document], facts: Mapping[str, FactSpec]
) -> None:
    old = "movement_control: [mobility, trunk_1, hip, leg, focus, trunk_2]"
    (fault,) = broken(shipped, facts, composition=(old, old.replace("focus", "focos")))
    assert (fault.code, fault.message) == ("E501", "phase movement_control has no slot 'focos'")


# --- ids ---


def cited(value: Any, key: str = "") -> Iterator[str]:
    """Every source id in compiled tables: whatever stands under a name ending in sources."""
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from cited(getattr(value, field.name), field.name)
    elif isinstance(value, Mapping):
        for name, each in value.items():
            yield from cited(each, key if key.endswith("sources") else name)
    elif isinstance(value, tuple):
        for each in value:
            yield from cited(each, key)
    elif isinstance(value, str) and key.endswith("sources"):
        yield value


def test_every_source_that_is_cited_is_listed(tables: Tables) -> None:
    used = {
        each
        for field in fields(tables)
        if field.name != "sources"
        for each in cited(getattr(tables, field.name))
    }
    assert len(used) > 60
    assert used - set(tables.sources) == set()


def test_every_reference_of_both_lists_is_there_once(
    tables: Tables, shipped: Mapping[str, Document]
) -> None:
    listed = [
        row["id"]
        for name in ("sources", "sources-assessment")
        for row in shipped[f"rules/{name}.yaml"].data["sources"]
    ]
    assert len(listed) == len(set(listed))
    assert set(tables.sources) == set(listed)
    assert {each.read for each in tables.sources.values()} == {"seen", "recalled"}


def test_a_reference_can_be_found_again(tables: Tables) -> None:
    assert tables.sources["long-2004"].text.startswith("Long A")
    assert "doi:10.2519/jospt.2021.0304" in tables.sources["george-2021"].text


def test_needs_are_those_of_the_catalogue(tables: Tables, shipped: Mapping[str, Document]) -> None:
    known = set(shipped["rules/catalogue.yaml"].data["needs"])
    rows = [tables.needs.base, *(row.weights for row in tables.needs.contributions)]
    rows += [pattern.needs for pattern in tables.needs.postures.values()]
    assert {need for row in rows for need in row} - known == set()


def test_ladders_are_those_of_the_exercises(
    tables: Tables, shipped: Mapping[str, Document]
) -> None:
    known = {path[len("exercises/") : -len(".yaml")] for path in shipped if "exercises/" in path}
    rules = tables.composition
    slots = [*rules.must_have_slots, *rules.interim, *rules.maintenance]
    slots += [slot for phase in rules.slots.values() for slot in phase]
    used = {ladder for slot in slots for ladder in slot.ladders}
    used |= {ladder for group in rules.trunk_groups.values() for ladder in group}
    assert used - known == set()
    assert len(known) == 28


def test_posture_lists_use_the_words_of_the_exercises(
    tables: Tables, shipped: Mapping[str, Document]
) -> None:
    exercises = [
        each
        for path, ladder in shipped.items()
        if path.startswith("exercises/")
        for each in ladder.data["exercises"]
    ]
    trained = {muscle for each in exercises for muscle in each["strengthens"]}
    stretched = {muscle for each in exercises for muscle in each["stretches"]}
    for code in ("lower_crossed", "sway_back", "flat_back", "kypho_lordotic", "upper_crossed"):
        pattern = tables.needs.postures[code]
        assert set(pattern.strengthen) - {"lumbar_extensors"} <= trained, code
        assert set(pattern.release) & stretched, code


# --- numbers ---


def test_the_table_has_a_row_for_every_phase_and_level(tables: Tables) -> None:
    assert list(tables.dosing.rows) == [
        "symptom_modulation",
        "movement_control",
        "functional_optimization",
    ]
    assert all(tuple(rows) == LEVELS for rows in tables.dosing.rows.values())


def test_a_higher_level_never_has_less_in_its_row(tables: Tables) -> None:
    for rows in tables.dosing.rows.values():
        for lower, higher in pairwise(LEVELS):
            low, high = rows[lower], rows[higher]
            assert low.sets <= high.sets
            assert low.exercises <= high.exercises
            assert low.minutes <= high.minutes
            assert low.reps[1] <= high.reps[1]
            assert low.hold_s <= high.hold_s
            assert low.timed_s <= high.timed_s
            assert low.rpe <= high.rpe


def test_some_rows_as_printed_in_the_prescription(tables: Tables) -> None:
    row = tables.dosing.rows["movement_control"]["3"]
    assert (row.sessions_per_week, row.minutes, row.exercises, row.sets) == (4, 25, 6, 2)
    assert (row.reps, row.hold_s, row.timed_s, row.rpe) == ((8, 12), (8, 10), (15, 25), (4, 5))
    assert row.rest_s == 45
    assert tables.dosing.rows["functional_optimization"]["4"].rpe == (6, 7)
    assert tables.dosing.start_max_difficulty == {"1": 2, "2": 3, "3": 5, "4": 6}
    assert tables.dosing.pain_band["severe"].dose == 0.8
    assert tables.dosing.pain_band["moderate"].rpe_cap == 5


def test_nothing_is_prescribed_above_the_ceiling(tables: Tables) -> None:
    rows = [row for rows in tables.dosing.rows.values() for row in rows.values()]
    assert max(row.rpe[1] for row in rows) <= tables.dosing.effort_ceiling == 8


def test_walking_minutes_grow_inside_their_own_limits(tables: Tables) -> None:
    rules = tables.aerobic
    for minutes in rules.week_minutes.values():
        assert len(minutes) == 12
        for before, after in pairwise(minutes):
            assert before <= after <= before + rules.growth_max_min
            assert after <= before * (1 + rules.growth_share) + 1e-9


def test_levels_are_named_alike_everywhere(tables: Tables) -> None:
    assert tuple(tables.aerobic.week_minutes) == LEVELS
    assert tuple(tables.aerobic.bouts) == LEVELS
    assert tuple(tables.progression.session_growth) == LEVELS
    assert tuple(tables.progression.reps_step) == LEVELS


def test_every_topic_with_sources_has_its_grade(tables: Tables) -> None:
    for part in (tables.dosing, tables.progression, tables.composition, tables.aerobic):
        assert part.sources.keys() == part.evidence.keys()


@pytest.mark.parametrize(
    ("person", "strict"),
    [
        ({}, False),
        ({"start_level": 1}, True),
        ({"person.age": 75}, True),
        ({"person.age": 74}, False),
        ({"restrictions": ("R-OSTEO",)}, True),
        ({"surgery_phase": "post_op_late"}, True),
        ({"pregnant": True}, True),
    ],
)
def test_who_needs_three_sessions_before_a_step(
    tables: Tables, person: dict[str, Any], *, strict: bool
) -> None:
    plain: dict[str, Any] = {
        "start_level": 2,
        "person.age": 50,
        "restrictions": (),
        "surgery_phase": "none",
        "pregnant": False,
    }
    assert holds(tables.progression.strict_when, {**plain, **person}) is strict


# --- texts ---


PLAIN: Final[dict[str, Any]] = {
    "triage.tier": "clear",
    "restrictions": (),
    "surgery_phase": "none",
    "red_flags.cancer_history": "no",
    "red_flags.vertebral_fracture": "no",
    "episode.onset_mode": "sudden",
    "pain_band": "moderate",
    "goal_groups": ("lift",),
    "causes": ("overload", "past_trauma"),
}


def message(tables: Tables, name: str) -> TextRow:
    return next(each for each in tables.guidance.education if each.id == name)


def shown(tables: Tables, name: str, shipped: Mapping[str, Document], **change: Any) -> bool:
    """Whether a message may be shown; safety answers that are not given here are no."""
    ban = shipped["rules/guidance.yaml"].data["education_bans"][0]
    answers = {leaf["fact"]: "no" for leaf in ban["when"]["any"]}
    return holds(message(tables, name).when, {**answers, **PLAIN, **change})


@pytest.mark.parametrize("name", ["E-03", "E-06", "E-08", "E-10"])
def test_messages_are_shown_to_those_they_fit(
    tables: Tables, shipped: Mapping[str, Document], name: str
) -> None:
    assert shown(tables, name, shipped)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("E-03", {"red_flags.cancer_history": "unsure"}),
        ("E-10", {"red_flags.cancer_history": "yes"}),
        ("E-03", {"surgery_phase": "post_op_mid"}),
        ("E-10", {"restrictions": ("R-OSTEO", "R-VFX")}),
        ("E-10", {"restrictions": ("R-OSTEO",)}),
        ("E-06", {"red_flags.fever": "unsure"}),
        ("E-08", {"red_flags.steroids": "unsure"}),
        ("E-06", {"triage.tier": "see_clinician"}),
        ("E-06", {"causes": ()}),
    ],
)
def test_bans_are_part_of_the_condition(
    tables: Tables, shipped: Mapping[str, Document], name: str, change: dict[str, Any]
) -> None:
    assert not shown(tables, name, shipped, **change)


def test_an_open_answer_bans_for_every_safety_question(
    shipped: Mapping[str, Document], facts: Mapping[str, FactSpec]
) -> None:
    ban = shipped["rules/guidance.yaml"].data["education_bans"][0]
    listed = {leaf["fact"] for leaf in ban["when"]["any"]} - {"triage.tier"}
    asked = {
        name
        for name, each in facts.items()
        if name.startswith("red_flags.") and each.values == ("yes", "no", "unsure")
    }
    assert asked
    assert listed == asked


def test_fifteen_messages_each_in_one_place(tables: Tables) -> None:
    guidance = tables.guidance
    fixed = [
        guidance.week_1_message,
        guidance.lights_message,
        guidance.week_2_message,
        guidance.flare_message,
        guidance.last_week_message,
    ]
    names = [*fixed, *guidance.education_order]
    assert sorted(names) == [f"E-{number:02}" for number in range(1, 16)]
    assert len(guidance.education) == 15


def test_the_flare_plan_runs_without_a_gap_and_never_goes_down(tables: Tables) -> None:
    steps = tables.guidance.flare
    for before, after in pairwise(steps):
        assert after.from_day == before.until_day + 1
        assert after.dose_share > before.dose_share


def words(value: Any) -> Iterator[str]:
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from words(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from words(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from words(each)
    elif isinstance(value, str):
        yield value


def test_no_text_uses_words_that_frighten(tables: Tables) -> None:
    parts = (tables.guidance, tables.routine, tables.needs, tables.composition)
    texts = [text.lower() for part in parts for text in words(part)]
    assert [text for text in texts for word in FORBIDDEN if word in text] == []


def test_labels_complete_a_because_sentence(tables: Tables) -> None:
    for row in tables.needs.contributions:
        assert row.label[0].islower()
        assert not row.label.endswith(".")
        assert (
            "you" in row.label.split()
            or "your" in row.label.split()
            or row.id
            in {
                "circulation",
                "gait",
                "stenosis_like",
                "age_65_plus",
                "fear_of_movement",
            }
        )


def test_reviews_and_expectations_stand_in_order_of_weeks(tables: Tables) -> None:
    weeks = [each.week for each in tables.guidance.reviews]
    assert weeks == sorted(weeks)
    assert {2, 4, 6, 8, 12} <= set(weeks)
    starts = [each.from_week for each in tables.guidance.expectations]
    assert starts == sorted(starts)


@pytest.mark.parametrize("duration", ["acute", "subacute", "chronic", "recurrent"])
def test_every_duration_has_its_course(tables: Tables, duration: str) -> None:
    person = {
        "duration_class": duration,
        "leg_pain_type": "none",
        "fear_of_movement": "low",
    }
    course = [
        each
        for each in tables.guidance.expectations
        if "wallwork-2024" in each.sources and each.until_week == 52
    ]
    assert sum(holds(each.when, person) for each in course) == 1


def without_own_placeholders(guidance: Guidance) -> Guidance:
    """The guidance without the texts that have a placeholder of their own."""
    return replace(
        guidance,
        new_clearance=replace(guidance.new_clearance, test=""),
        flare=tuple(
            replace(each, text=each.text.replace("{movement}", "")) for each in guidance.flare
        ),
        flare_movement=replace(guidance.flare_movement, named=""),
        offered=replace(guidance.offered, days="", minutes=""),
    )


def test_texts_with_placeholders_of_their_own(tables: Tables) -> None:
    guidance = tables.guidance
    assert guidance.new_clearance.test.count("{what}") == 1
    assert [each.text.count("{movement}") for each in guidance.flare] == [1, 0, 0, 0, 0]
    texts = (guidance.flare_movement.named, guidance.offered.days, guidance.offered.minutes)
    named = [re.findall(r"{(\w+)}", text) for text in texts]
    assert named == [["repetitions", "exercise"], ["offered", "used"], ["offered", "used"]]


def test_other_placeholders_are_the_emergency_number(tables: Tables) -> None:
    parts = (
        without_own_placeholders(tables.guidance),
        tables.routine,
        tables.needs,
        tables.composition,
        tables.progression,
    )
    texts = [text for part in parts for text in words(part) if "{" in text or "}" in text]
    assert texts
    assert all(text.count("{n}") == text.count("{") == text.count("}") for text in texts)


def test_relaxation_has_minutes_for_every_exercise_of_a_case(tables: Tables) -> None:
    cases = tables.routine.relaxation.cases
    assert all(set(case.exercises) == set(case.minutes) for case in cases)
    assert holds(cases[-1].when, {})
