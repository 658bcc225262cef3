from __future__ import annotations

from profile_texts import answers

from lbp_cli.content.profile_facts import profile_fact_specs
from lbp_cli.model.authored.profile_words import DIAGNOSES, RED_FLAGS


def test_exactly_the_answers_are_declared() -> None:
    assert set(profile_fact_specs()) == set(answers())


def test_every_fact_says_what_it_means_and_is_not_derived() -> None:
    for name, spec in profile_fact_specs().items():
        assert spec.name == name
        assert spec.meaning.strip()
        assert not spec.derived


def test_ranges_and_units_come_from_the_form() -> None:
    spec = profile_fact_specs()["history.surgery.weeks_since"]
    assert (spec.kind, spec.low, spec.high, spec.unit) == ("number", 0, 5000, "weeks")


def test_red_flags_have_their_words_their_question_and_their_follow_up() -> None:
    specs = profile_fact_specs()
    for field in RED_FLAGS:
        assert specs[f"red_flags.{field}"].values == ("yes", "no", "unsure")
        assert str(specs[f"red_flags.{field}"].source).startswith("RF-")
        assert specs[f"red_flags.{field}.onset"].values[0] == "under_2_weeks"
        assert specs[f"red_flags.{field}.assessed"].kind == "flag"
    assert specs["red_flags.fever"].meaning == "Fever, chills or shivering since the pain began."


def test_lists_declare_their_words() -> None:
    specs = profile_fact_specs()
    assert specs["diagnoses"].values == DIAGNOSES
    assert specs["goals"].values == ()
    assert "beta_blocker" in specs["pre_exercise.medicines"].values
    assert specs["episode.previous_episodes"].values == ("0", "1", "2_to_5", "more")
