from __future__ import annotations

from datetime import date
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


def test_only_a_date_of_the_calendar_is_a_day() -> None:
    assert words.day_of("2026-02-28") == date(2026, 2, 28)
    odd = ("2026-02-30", "20260228", "2026-W09-6", "2026-2-28", "٢٠٢٦-02-28", 3, None)
    assert [words.calendar_day(each) for each in odd] == [None] * len(odd)
    assert words.calendar_day("9999-12-31") is not None
    assert [words.day_of(each) for each in ("9999-12-31", "1899-12-31")] == [None, None]
