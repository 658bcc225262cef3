from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pytest
from facts_samples import PACKAGE, answers, any_answers, tables
from hypothesis import given

from lbp_cli.content.scores import SCORES, compile_scores
from lbp_cli.content.yaml_source import read_yaml
from lbp_cli.engine.facts import derive_facts
from lbp_cli.engine.scores import scores
from lbp_cli.model.scores import Score, ScoreRules
from lbp_cli.model.vocabulary import Value

NO_AGE = "There is no norm for this age."
NO_SEX = "There is no norm without a sex for the tables."
NO_SIZE = "There is no norm without height and weight."


@cache
def rules() -> ScoreRules:
    document, _ = read_yaml((PACKAGE / SCORES).read_text(encoding="utf-8"), SCORES)
    assert document is not None
    made, faults = compile_scores({SCORES: document}, tables().facts, tables().classification)
    assert made is not None, faults
    return made


def measured(given: Mapping[str, Value]) -> dict[str, Score]:
    """Scores by their label; another sex means that none was chosen for the norms."""
    norm_sex = {"person.norm_sex": None} if "person.sex" in given else {}
    facts = derive_facts(answers({**norm_sex, **given}), 0, tables().classification)
    return {each.label: each for each in scores(facts, rules(), tables().classification.norms)}


def of(fact: str, value: Value, **more: Value) -> Score:
    given = {name.replace("__", "."): each for name, each in more.items()}
    found = measured({**given, fact: value})
    return next(each for each in found.values() if each.fact == fact)


def against_norm(score: Score) -> str:
    assert score.norm is not None
    return score.norm.text


@pytest.mark.parametrize(
    ("fact", "edges"),
    [
        ("pain.nprs_avg_7d", "0 no pain, 1 mild, 3 mild, 4 moderate, 6 moderate, 7 strong"),
        (
            "function.psfs_mean",
            (
                "10 little limited, 7 little limited, 6.9 partly limited, 4 partly limited, "
                "3.9 much limited, 0 much limited"
            ),
        ),
        (
            "function.rmdq",
            (
                "0 little limited, 6 little limited, 7 partly limited, 13 partly limited, "
                "14 much limited, 24 much limited"
            ),
        ),
        (
            "function.odi",
            (
                "20 little limited, 21 partly limited, 40 partly limited, 41 much limited, "
                "60 much limited, 61 very much limited, 80 very much limited, "
                "81 limited in nearly everything, 100 limited in nearly everything"
            ),
        ),
        (
            "psych.phq4_total",
            (
                "0 little or none, 2 little or none, 3 some, 5 some, 6 quite a lot, 8 quite a lot, "
                "9 much, 12 much"
            ),
        ),
        ("psych.stress", "1 not raised, 3 not raised, 4 raised, 5 raised"),
        (
            "psych.fear_nrs",
            "0 quite safe, 3 quite safe, 4 partly safe, 6 partly safe, 7 not safe yet",
        ),
        ("psych.expectation_nrs", "0 low, 3 low, 4 fair or good, 10 fair or good"),
        ("psych.sbt_total", "0 low, 3 low, 4 medium or high, 9 medium or high"),
        ("psych.sbt_psych", "0 not high, 3 not high, 4 high, 5 high"),
        ("psych.ompsq_sf", "49 not raised, 50 raised"),
        (
            "psych.tsk11",
            "11 very low, 22 very low, 23 low, 28 low, 29 moderate, 35 moderate, 36 high, 44 high",
        ),
        ("psych.fabq_pa", "0 not raised, 15 not raised, 16 raised, 24 raised"),
        ("psych.fabq_w", "29 not raised, 30 raised"),
        (
            "psych.promis_pi_t",
            "59.9 within the usual spread or less, 60 above the usual spread",
        ),
        ("activity.strength_days", "0 less than advised, 1 less than advised, 2 enough"),
        ("activity.sitting_hours", "5 not much, 6 a lot, 7.5 a lot, 8 a great deal"),
        ("activity.longest_bout_min", "59 not long, 60 long"),
        ("function.walk_tolerance_min", "9 short for now, 10 enough to begin with"),
        (
            "gait.speed_m_s",
            "0.39 around the home, 0.4 short ways, 0.8 short ways, 0.81 out and about",
        ),
        ("tests.plank_s", "19 short for now, 20 moderate, 59 moderate, 60 long"),
        ("tests.thomas_left_deg", "-5 not tight, 0 not tight, 1 rather tight"),
    ],
)
def test_every_edge_of_every_band(fact: str, edges: str) -> None:
    for edge in edges.split(", "):
        value, word = edge.split(" ", 1)
        assert of(fact, float(value)).word == word, edge


@pytest.mark.parametrize(
    ("minutes", "word"), [(0, "none yet"), (1, "some"), (149, "some"), (150, "enough")]
)
def test_exercise_is_counted_by_the_week(minutes: int, word: str) -> None:
    found = measured({"activity.evs_days": 1, "activity.evs_minutes": minutes})["Exercise"]
    assert (found.value, found.word) == (f"{minutes} minutes a week", word)


@pytest.mark.parametrize(("left", "right", "word"), [(0, 0, "no effort"), (0, 1, "takes effort")])
def test_both_legs_are_added_up(left: int, right: int, word: str) -> None:
    found = measured({"tests.aslr_left": left, "tests.aslr_right": right})
    assert found["Lifting a straight leg, both sides together"].word == word


def test_a_word_is_its_own_value() -> None:
    found = measured({"pain.provoke_minutes": 5, "pain.settle_minutes": 90})
    easily = found["How easily pain is stirred up"]
    assert (easily.value, easily.word) == ("very easily", None)
    assert measured({"gait.limp": True})["The way you walk"].value == "changed at the moment"
    assert measured({})["The way you walk"].value == "no change noticed"


def test_posture_never_goes_without_the_honest_statement() -> None:
    found = measured({"posture.pattern": "sway_back"})["Posture as seen from the side"]
    assert "41 reviews disagree" in found.meaning
    assert found.basis.sources == ("swain-2020",)


def test_each_score_has_its_own_band_whatever_the_others_say() -> None:
    found = measured({"psych.fear_nrs": 1, "psych.tsk11": 40, "function.rmdq": 2})
    assert found["How safe moving feels"].word == "quite safe"
    assert found["TSK-11 total"].word == "high"
    assert found["Your own activities"].word == "partly limited"
    assert found["Roland-Morris total"].word == "little limited"


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        ("pain_band", {"none": "no pain", "severe": "strong", "moderate": "moderate"}),
        ("fear_of_movement", {"low": "quite safe", "high": "not safe yet"}),
    ],
)
def test_bands_agree_with_the_facts_that_rules_read(fact: str, words: Mapping[str, str]) -> None:
    name = {"pain_band": "pain.nprs_avg_7d", "fear_of_movement": "psych.fear_nrs"}[fact]
    seen: dict[str, set[str | None]] = {}
    for value in range(11):
        derived = derive_facts(answers({name: value}), 0, tables().classification)
        seen.setdefault(str(derived[fact]), set()).add(of(name, value).word)
    assert all(len(each) == 1 for each in seen.values())
    assert {known: seen[known] for known in words} == {k: {word} for k, word in words.items()}


def test_what_was_not_given_gives_no_line() -> None:
    known = {each.fact for each in measured({}).values()}
    assert {"pain.nprs_avg_7d", "psych.stress", "function.psfs_mean"} <= known
    assert not any(fact.startswith(("tests.", "gait.speed")) for fact in known)
    assert not known & {"irritability", "posture.pattern", "psych.phq4_total", "function.odi"}


@pytest.mark.parametrize(
    ("age", "sex", "stands", "said", "mark"),
    [
        (60, "female", 11, "Fewer than usual for your age. Usual is 12 or more.", "V2"),
        (60, "female", 12, "As usual for your age. Usual is 12 or more.", "V2"),
        (64, "female", 17, "As usual for your age. Usual is 12 or more.", "V2"),
        (64, "female", 18, "More than usual for your age. Usual is 12 to 17.", "V2"),
        (65, "male", 11, "Fewer than usual for your age. Usual is 12 or more.", "V2"),
        (69, "male", 19, "More than usual for your age. Usual is 12 to 18.", "V2"),
        (94, "female", 4, "As usual for your age. Usual is 4 or more.", "V2"),
        (94, "female", 60, "As usual for your age. Usual is 4 or more.", "V2"),
        (95, "female", 4, NO_AGE, None),
        (17, "female", 20, NO_AGE, None),
        (85, "other", 7, "Fewer than usual for your age. Usual is 8 or more.", "V2"),
        (70, "other", 7, NO_SEX, None),
        (30, "other", 7, NO_SEX, None),
        (95, "other", 7, NO_AGE, None),
        (59, "female", 12, "Perhaps fewer than usual. A weak table says 13 to 18", "V2"),
        (59, "female", 13, "Perhaps as usual. A weak table says 13 to 18", "V2"),
        (42, "male", 22, "Perhaps as usual. A weak table says 17 to 22", "V2"),
        (42, "male", 23, "Perhaps more than usual. A weak table says 17 to 22", "V2"),
    ],
)
def test_chair_stands(age: int, sex: str, stands: int, said: str, mark: str | None) -> None:
    found = of("tests.sts30", stands, person__age=age, person__sex=sex)
    assert against_norm(found).startswith(said)
    assert found.norm is not None
    assert (found.norm.basis.mark if found.norm.basis else None) == mark


def test_the_table_under_60_is_said_to_be_weak() -> None:
    younger = of("tests.sts30", 20, person__age=59).norm
    older = of("tests.sts30", 12, person__age=60).norm
    assert younger is not None
    assert younger.basis is not None
    assert (younger.basis.strength, younger.basis.sources) == ("weak", ("mckay-2017",))
    assert older is not None
    assert older.basis is not None
    assert older.basis.sources == ("cdc-steadi",)


@pytest.mark.parametrize(
    ("age", "seconds", "said"),
    [
        (42, 9.9, "Under 10 seconds."),
        (42, 10, "Under the mean for your age. The mean is 41 s."),
        (42, 41, "At the mean for your age or over it. The mean is 41 s."),
        (79, 9, "Under 10 seconds."),
        (79, 20, "Under the mean for your age. The mean is 21 s."),
        (80, 8.9, "Under the mean for your age. The mean is 9 s."),
        (80, 9, "At the mean for your age or over it. The mean is 9 s."),
        (17, 5, NO_AGE),
        (100, 5, NO_AGE),
    ],
)
@pytest.mark.parametrize("sex", ["female", "other"])
def test_one_leg(age: int, seconds: float, said: str, sex: str) -> None:
    found = of("tests.sls_left_s", seconds, person__age=age, person__sex=sex)
    assert against_norm(found).startswith(said)


@pytest.mark.parametrize(
    ("age", "sex", "speed", "said"),
    [
        (42, "female", 1.38, "Slower than usual for your age. Usual is 1.39 m/s."),
        (42, "female", 1.39, "As usual for your age or faster. Usual is 1.39 m/s."),
        (99, "male", 0.96, "Slower than usual for your age. Usual is 0.97 m/s."),
        (19, "male", 1.3, NO_AGE),
        (100, "male", 1.3, NO_AGE),
        (42, "other", 1.3, NO_SEX),
    ],
)
def test_walking_speed(age: int, sex: str, speed: float, said: str) -> None:
    found = of("gait.speed_m_s", speed, person__age=age, person__sex=sex)
    assert against_norm(found).startswith(said)


def test_a_norm_sex_stands_in_for_the_tables() -> None:
    found = of("gait.speed_m_s", 1.3, person__sex="other", person__norm_sex="male")
    assert against_norm(found).startswith("Slower than usual for your age. Usual is 1.43 m/s.")


@pytest.mark.parametrize(
    ("age", "seconds", "said"),
    [
        (18, 26.9, "Shorter than usual."),
        (55, 27, "As usual or longer."),
        (56, 27, NO_AGE),
        (17, 27, NO_AGE),
    ],
)
def test_side_bridge_inside_its_sample(age: int, seconds: float, said: str) -> None:
    found = of("tests.side_left_s", seconds, person__age=age)
    assert against_norm(found).startswith(said)


@pytest.mark.parametrize(
    ("left", "right", "value", "said"),
    [
        (100, 95, "5 s", "The sides are alike."),
        (95, 100, "5 s", "The sides are alike."),
        (100, 94.9, "5.1 s", "The sides differ."),
        (0, 0, "0 s", "The sides are alike."),
    ],
)
def test_a_difference_of_sides_is_shown_and_promises_nothing(
    left: float, right: float, value: str, said: str
) -> None:
    both = measured({"tests.side_left_s": left, "tests.side_right_s": right, "person.age": 70})
    found = both["Side bridge, difference of the sides"]
    assert found.value == value
    assert against_norm(found).startswith(said)
    assert "No study was found" in found.meaning
    assert found.basis.strength == "none"


def test_one_side_alone_has_no_difference() -> None:
    assert "Side bridge, difference of the sides" not in measured({"tests.side_left_s": 30})


@pytest.mark.parametrize(
    ("age", "seconds", "said"),
    [
        (59, 12, NO_AGE),
        (60, 11.4, "As usual for your age. Usual is up to 11.4 s."),
        (60, 11.5, "Slower than usual for your age."),
        (90, 12, NO_AGE),
    ],
)
def test_five_stands(age: int, seconds: float, said: str) -> None:
    found = of("tests.fivests_s", seconds, person__age=age)
    assert against_norm(found).startswith(said)


@pytest.mark.parametrize(
    ("changes", "metres", "said"),
    [
        ({}, 416, "Shorter than usual. For your age, sex and size about 570 m are usual"),
        ({}, 417, "As usual or longer."),
        ({"person.age": 39}, 500, NO_AGE),
        ({"person.age": 81}, 500, NO_AGE),
        ({"person.sex": "other"}, 500, NO_SEX),
        ({"person.weight_kg": None}, 500, NO_SIZE),
    ],
)
def test_six_minutes_walk(changes: Mapping[str, Value], metres: float, said: str) -> None:
    man: dict[str, Value] = {
        "person.age": 55,
        "person.sex": "male",
        "person.height_cm": 170,
        "person.weight_kg": 75,
        "tests.six_mwt_m": metres,
    }
    assert against_norm(measured({**man, **changes})["Six-minute walk"]).startswith(said)


def test_the_hold_of_the_back_muscles() -> None:
    assert against_norm(of("tests.sorensen_s", 49)).startswith("Shorter than usual.")
    assert against_norm(of("tests.sorensen_s", 50)).startswith("As usual or longer.")
    assert against_norm(of("tests.sorensen_s", 50, person__age=56)) == NO_AGE


def test_straightening_the_knee() -> None:
    assert against_norm(of("tests.ake_left_deg", 23.4)).startswith("Not tight.")
    assert against_norm(of("tests.ake_left_deg", 23.5)).startswith("Rather tight.")
    assert against_norm(of("tests.ake_left_deg", 33, person__sex="male")).startswith("Not tight.")
    assert against_norm(of("tests.ake_left_deg", 33, person__sex="other")) == NO_SEX
    with_nerve: dict[str, Value] = {
        "pain__leg_pain_site": "below_knee",
        "pain__leg_worse_than_back": True,
        "pain__leg_sensory": True,
    }
    found = of("tests.ake_left_deg", 50, **with_nerve)
    assert against_norm(found).startswith("Not judged.")


def test_values_are_shown_as_people_write_them() -> None:
    assert of("function.psfs_mean", 13 / 3).value == "4.33 of 10"
    assert of("tests.plank_s", 600).value == "600 s"
    assert of("tests.thomas_left_deg", -0.001).value == "0 degrees"


@given(any_answers("person.age"))
def test_whatever_the_answers_every_score_says_something(given: dict[str, Value]) -> None:
    facts = derive_facts(given, 0, tables().classification)
    found = scores(facts, rules(), tables().classification.norms)
    labels = [each.label for each in found]
    assert len(labels) == len(set(labels))
    for each in found:
        texts = (each.value, each.meaning, "" if each.norm is None else each.norm.text)
        assert all(texts[:2])
        assert not any("{" in text for text in texts)
