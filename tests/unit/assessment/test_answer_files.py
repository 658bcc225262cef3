from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pytest
from interview_samples import form, frame, interviewed

from lbp_cli.assessment.answer_files import AnswerFile, answer_all, read_answers
from lbp_cli.assessment.standing import Standing
from lbp_cli.interview.answers_text import answers_text
from lbp_cli.interview.progress import Progress
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.questionnaire import Given
from lbp_cli.workflow import FaultyContentError


def read(text: str) -> AnswerFile:
    return read_answers(text, "a.yaml", form())


def told(faults: tuple[Diagnostic, ...]) -> list[str]:
    return [
        f"{each.place.line}:{each.place.column} {each.code} {each.message}"
        + (f" | {each.help}" if each.help else "")
        for each in faults
    ]


@cache
def calm() -> Mapping[str, Given]:
    return {name: each for name, each in interviewed()[0].given.items() if each is not None}


def text_of(changes: Mapping[str, Given] | None = None, without: tuple[str, ...] = ()) -> str:
    given = {**calm(), **(changes or {})}
    kept = {name: each for name, each in given.items() if name not in without}
    return answers_text(kept, "minimal", "2026-11-24", "Answers")


def answered(text: str, mode: str = "minimal") -> tuple[Progress, Standing, tuple[Diagnostic, ...]]:
    return answer_all(frame(mode), read(text))


def test_a_file_of_answers_is_read_with_its_mode_and_day() -> None:
    file = read(text_of())

    assert file.faults == ()
    assert file.given == calm()
    assert (file.mode, file.begun) == ("minimal", "2026-11-24")


def test_mode_and_day_may_be_left_out() -> None:
    file = read("person.age: 42\n")
    assert (file.mode, file.begun, file.given) == (None, None, {"person.age": 42})


def test_every_fault_stands_at_its_place_with_help() -> None:
    text = (
        "mode: ful\n"
        "begun: 3\n"
        "person.agee: 42\n"
        "pain.nprs_avg_7d: 14\n"
        "signs_now: [fever]\n"
        "person.sex: null\n"
        "episode.duration_weeks: 2\n"
    )
    file = read(text)

    found = told(file.faults)
    assert found[:4] == [
        "1:7 E204 'ful' is no kind of assessment | did you mean 'full'?",
        "2:8 E203 begun is a date | year-month-day",
        "3:1 E201 there is no question 'person.agee' | did you mean 'person.age'?",
        "4:19 E209 pain.nprs_avg_7d cannot be 14 | allowed: a whole number from 0 to 10",
    ]
    assert found[4].startswith("5:12 E209 signs_now cannot be fever | allowed: no for none")
    assert found[5].startswith("6:13 E209 person.sex cannot be nothing | allowed: a number from 1")
    assert len(found) == 6
    assert file.given == {"episode.duration_weeks": 2}


@pytest.mark.parametrize("mode", ["3", "null", "[full]", "{a: b}", "''"])
def test_any_value_of_mode_is_a_fault_and_no_accident(mode: str) -> None:
    file = read(f"mode: {mode}\n")
    assert [each.code for each in file.faults] == ["E204"]
    assert file.faults[0].help == "expected one of: minimal, full"
    assert file.mode is None


@pytest.mark.parametrize(("text", "code"), [("- 1\n", "E203"), ("a: [", "E105"), ("", "E106")])
def test_what_is_no_mapping_is_refused(text: str, code: str) -> None:
    with pytest.raises(FaultyContentError) as caught:
        read(text)
    assert code in {each.code for each in caught.value.diagnostics}
    assert caught.value.texts == {"a.yaml": text}


def test_reading_faults_stand_beside_the_others() -> None:
    file = read("person.age: 42\nperson.age: 43\nperson.agee: 1\n")
    assert [each.code for each in file.faults] == ["E109", "E201"]


def test_whole_answers_go_through_without_a_word() -> None:
    progress, standing, faults = answered(text_of())

    assert faults == ()
    assert {name: each for name, each in progress.given.items() if each is not None} == calm()
    assert standing.tier == "clear"
    assert standing.data == interviewed()[1].data


def test_all_faults_come_out_in_one_run() -> None:
    text = text_of({"episode.onset_age": 50}, without=("signs_now", "psych.stress", "goals"))
    text = text.replace("pain.nprs_avg_7d: 5", "pain.nprs_avg_7d: 14")
    line = {each.partition(":")[0]: number for number, each in enumerate(text.splitlines(), 1)}
    _, _, faults = answered(text)

    found = told(faults)
    assert len(found) == 6
    assert found[0].startswith(f"{line['pain.nprs_avg_7d']}:19 E209 pain.nprs_avg_7d cannot be 14")
    assert found[1].startswith(
        f"{line['episode.onset_age']}:20 E404 episode.onset_age is 50, but person.age is 42"
    )
    assert "signs_now is missing: Do any of these apply to you?" in found[2]
    assert found[3].startswith("1:1 E202 psych.stress is missing: Stress means")
    assert found[4].startswith("1:1 E202 goals is missing")
    assert "W405 inflammatory_signs is not asked" in found[5]


def test_a_safety_question_without_an_answer_is_a_fault_of_safety() -> None:
    faults = answered(text_of({"illness": "unsure"}))[2]

    assert [each.code for each in faults] == ["E401"] * 5
    assert faults[0].message.startswith("red_flags.cancer_history is missing: Have you ever had")
    assert "red_flags.thoracic_pain" in faults[4].message


def test_an_answer_nobody_asks_for_is_a_warning() -> None:
    text = text_of({"history.surgery.weeks_since": 12})
    progress, _, faults = answered(text)

    (found,) = told(faults)
    assert found == (
        f"{len(text.splitlines())}:1 W405 history.surgery.weeks_since is not asked beside the other"
        " answers, so it is not used | leave it out"
    )
    assert faults[0].severity == "warning"
    assert "history.surgery.weeks_since" not in progress.given


def test_a_doubt_is_a_warning_and_does_not_stop() -> None:
    _, standing, faults = answered(text_of({"pain.nprs_worst_7d": 2}))
    assert [(each.code, each.severity) for each in faults] == [("W407", "warning")]
    assert standing.data["pain"]["nprs_worst_7d"] == 2


def test_an_emergency_wins_over_everything_that_is_missing() -> None:
    text = "person.age: 42\nperson.sex: male\nsigns_now: [red_flags.chest_pain_now]\n"
    text += "red_flags.chest_pain_now: yes\ngait.limp: 7\n"
    _, standing, faults = answered(text)

    assert standing.tier == "emergency"
    assert [each.message.partition(" ")[0] for each in faults] == ["gait.limp"]


def test_optional_questions_may_stay_away() -> None:
    progress, _, faults = answered(
        text_of(
            {"pain.nprs_now": 4, "psych.phq4.1": None, "episode.days_with_pain_6m": "every_day"}
        ),
        "full",
    )
    missing = {each.message.partition(" ")[0] for each in faults if each.code in ("E202", "E401")}

    assert "person.height_cm" not in missing
    assert "red_flags.fever" in missing
    assert progress.given["person.height_cm"] is None
