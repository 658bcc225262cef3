from __future__ import annotations

from contextlib import suppress

import pytest
from interview_samples import frame, interviewed
from scripted import Scripted

from lbp_cli.assessment.standing import Frame, Standing, stand
from lbp_cli.cli.conversation import LeavingError
from lbp_cli.cli.interviewing import Interview, ask_all, listed_answers
from lbp_cli.interview.progress import Progress
from lbp_cli.model.questionnaire import Given


class Held:
    """An interview with a scripted person, until it ends or the person leaves."""

    def __init__(
        self, person: Scripted, progress: Progress | None = None, where: Frame | None = None
    ) -> None:
        self.person = person
        self.kept: list[Progress] = []
        self.standing: Standing | None = None
        interview = Interview(person, where or frame(), self.kept.append, lambda: 100)
        with suppress(LeavingError):
            self.end, self.standing = ask_all(interview, progress or Progress({}, {}))

    @property
    def given(self) -> dict[str, Given]:
        return dict(self.kept[-1].given) if self.kept else {}


def test_the_first_question_has_its_section_and_its_place() -> None:
    said = Held(Scripted()).person.text
    assert "\nAbout you and this episode\n--------------------------\n" in said
    assert "\n1/" in said
    assert "Answer: a whole number from" in said


def test_each_answer_is_kept() -> None:
    held = Held(Scripted("42", "female", "20"))
    assert [list(each.given)[-1] for each in held.kept] == [
        "person.age",
        "person.sex",
        "episode.duration_weeks",
    ]


def test_a_wrong_line_is_repeated_with_what_is_allowed() -> None:
    held = Held(Scripted("142"))
    assert "  You typed: 142. Allowed: a whole number from" in held.person.text
    assert held.given == {}


def test_a_long_wrong_line_is_cut_and_a_hostile_one_made_harmless() -> None:
    said = Held(Scripted("x" * 200, "\x1b[31mred")).person.text
    assert f"You typed: {'x' * 59}\u2026." in said
    assert "\x1b" not in said


def test_back_offers_the_old_answer_and_enter_keeps_it() -> None:
    held = Held(Scripted("42", "b", ""))
    assert "Your answer: 42 years. Enter keeps it." in held.person.text
    assert held.given == {"person.age": 42}


def test_back_may_change_the_answer() -> None:
    assert Held(Scripted("42", "B", "43")).given == {"person.age": 43}


def test_there_is_nothing_before_the_first_question() -> None:
    held = Held(Scripted("b"))
    assert "  This is the first question." in held.person.said


def test_help_explains_and_asks_again() -> None:
    held = Held(Scripted("42", "female", "?", "20"))
    assert "2 months are about 9 weeks" in held.person.text
    assert "It is asked for this reason: New pain" in held.person.text
    assert held.given["episode.duration_weeks"] == 20


def test_q_leaves_with_the_answers_kept() -> None:
    held = Held(Scripted("42", "q", "female"))
    assert held.standing is None
    assert held.person.typed == ["female"]
    assert held.given == {"person.age": 42}


def begun(*without: str) -> Progress:
    given = {name: each for name, each in interviewed()[0].given.items() if name not in without}
    return Progress(given, {})


def test_only_what_is_open_is_asked() -> None:
    held = Held(Scripted("b-", "7"), begun("psych.fear_nrs"))
    assert held.standing is not None
    assert held.given["psych.fear_nrs"] == 7
    assert held.person.asked == 2


def test_an_answer_that_does_not_fit_is_asked_again() -> None:
    progress = begun("activity.evs_minutes")
    week = Progress({**progress.given, "activity.evs_days": 7}, {})
    held = Held(Scripted("300", "20", "20"), week)

    assert held.given["activity.evs_minutes"] == 20
    assert "1260 are taken" in " ".join(held.person.text.split())


def test_an_optional_question_is_skipped_with_enter() -> None:
    held = Held(Scripted(""), begun("person.weeks_since_birth"))
    assert held.standing is not None
    assert held.given["person.weeks_since_birth"] is None


def test_enter_alone_is_no_answer_to_another_question() -> None:
    held = Held(Scripted(""), begun("psych.stress"))
    assert held.standing is None
    assert "You typed: nothing. Allowed:" in held.person.text


def test_a_doubt_is_told_and_the_answer_taken() -> None:
    held = Held(Scripted("2"), begun("pain.nprs_worst_7d"))
    assert held.given["pain.nprs_worst_7d"] == 2
    assert "b goes back" in held.person.text


def test_an_emergency_ends_the_questions_at_once() -> None:
    replies = {"chest pain or pressure": "yes", "signs that a doctor should see soon": "12"}
    held = Held(
        Scripted("42", "male", "20", "gradual", "no", "38", "more", replies=replies, other="no")
    )
    assert held.standing is not None
    assert held.standing.tier == "emergency"
    assert list(held.end.given)[-1] == "red_flags.chest_pain_now"


def test_the_clock_runs_where_there_is_one() -> None:
    full = interviewed(where=frame("full"))[0]
    given = {name: each for name, each in full.given.items() if name != "tests.sts30"}
    held = Held(Scripted("t", "9"), Progress(given, {}), frame("full"))

    assert "Stop. 30 seconds are over." in held.person.said
    assert held.given["tests.sts30"] == 9
    assert sum(held.person.waited) == 33


def test_t_is_no_clock_elsewhere() -> None:
    assert "You typed: t." in Held(Scripted("t")).person.text


def test_the_list_of_answers_has_a_number_for_each() -> None:
    progress, standing = interviewed()
    lines = listed_answers(progress, standing, 200)

    assert lines[0] == "1. How old are you, in years? 42 years"
    assert len([each for each in lines if each[0].isdigit()]) == len(standing.who.questions)
    assert any(each.endswith("bending forward") for each in lines)


def test_a_stale_answer_does_not_stay_in_the_profile() -> None:
    given = {
        **begun().given,
        "pain.leg_pain_site": "below_knee",
        "pain.nprs_leg_avg_7d": 6,
        "pain.leg_worse_than_back": True,
        "pain.leg_sensory": False,
        "pain.cough_sneeze_leg": True,
    }
    del given["pain.leg_pain_site"]
    held = Held(Scripted("none"), Progress(given, {}))
    assert held.standing is not None
    assert "nprs_leg_avg_7d" not in held.standing.data["pain"]
    assert stand(frame(), held.end.given).tier == "clear"


@pytest.mark.parametrize("line", ["\x00", "9" * 4000, "\U0001f600" * 300, "b" * 1000])
def test_no_line_is_an_accident(line: str) -> None:
    held = Held(Scripted("42", line))
    assert held.given == {"person.age": 42}
    assert "You typed:" in held.person.text
