from __future__ import annotations

from typing import get_args

from lbp_cli.model.authored import profile_words as words
from lbp_cli.model.authored.profile_activity import Activity
from lbp_cli.model.authored.profile_pre_exercise import PreExercise
from lbp_cli.model.authored.profile_psych import Psych
from lbp_cli.model.authored.profile_red_flags import AxSpa, RedFlags
from lbp_cli.model.authored.profile_tests import PhysicalTests


def test_the_lists_name_exactly_the_fields_of_the_form() -> None:
    assert (*words.RED_FLAGS, "axspa") == tuple(RedFlags.model_fields)
    assert ("onset_before_35", *words.AXSPA) == tuple(AxSpa.model_fields)
    assert tuple(PhysicalTests.model_fields) == words.TESTS
    assert ("phq4", *words.PSYCH_SCORES) == tuple(Psych.model_fields)
    assert set(words.FUNCTION_QUESTIONS) < set(Activity.model_fields)
    apart = {"px_regular", "medicines", "px_obstetric", "px_obstetric_now", "sbp", "dbp"}
    assert set(words.PRE_EXERCISE) == set(PreExercise.model_fields) - apart


def test_defaults_are_words_of_their_lists() -> None:
    assert words.DEFAULT_MODE in get_args(words.Mode)
    assert words.DEFAULT_ONSET in get_args(words.Onset)
    assert words.DEFAULT_POSTURE in get_args(words.PosturePattern)
    assert words.DEFAULT_PREVIOUS_EPISODES in get_args(words.PreviousEpisodes)
