from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from interview_samples import TODAY, form, interviewed, library
from scripted import Scripted

from lbp_cli.cli.assess import AssessOptions, hold, run_assess
from lbp_cli.cli.assess_start import Opening
from lbp_cli.cli.kept_answers import kept_path
from lbp_cli.interview.answers_text import answers_text

DAY = TODAY.isoformat()


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@cache
def calm() -> str:
    given = {name: each for name, each in interviewed()[0].given.items() if each is not None}
    return answers_text(given, "minimal", DAY, "Answers")


def options(**more: object) -> AssessOptions:
    return AssessOptions(**{"profile": "ann.yaml", "today": DAY, "width": 100, **more})  # type: ignore[arg-type]


def held(*typed: str, kept: str | None = None) -> tuple[int, Scripted]:
    """An interview whose kept answers leave only the end open."""
    Path(kept_path("ann.yaml")).write_text(calm() if kept is None else kept, encoding="utf-8")
    person = Scripted("", *typed)
    opening = Opening(library(), form(), TODAY, "ann.yaml", "new", full=False, force=False)
    return hold(person, opening, 100), person


def test_a_file_of_answers_becomes_a_profile(capsys: pytest.CaptureFixture[str]) -> None:
    Path("answers.yaml").write_text(calm(), encoding="utf-8")

    assert run_assess(options(answers="answers.yaml")) == 0
    assert Path("ann.yaml").read_text(encoding="utf-8").count("code: ann") == 1
    assert capsys.readouterr().out.startswith("What we understood")
    assert run_assess(options(answers="answers.yaml")) == 2
    assert "ann.yaml is there already" in capsys.readouterr().err
    assert run_assess(options(answers="answers.yaml", force=True)) == 0


def test_faulty_answers_write_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Path("answers.yaml").write_text(
        calm().replace("psych.stress: 4", "psych.stress: 14"), encoding="utf-8"
    )

    assert run_assess(options(answers="answers.yaml")) == 2
    assert "E209" in capsys.readouterr().err
    assert not Path("ann.yaml").exists()


def test_an_emergency_in_a_file_is_written_whatever_else_is_wrong() -> None:
    Path("answers.yaml").write_text(
        "person.age: 42\nperson.sex: male\nsigns_now: [red_flags.chest_pain_now]\n"
        "red_flags.chest_pain_now: yes\nzebra: 1\n",
        encoding="utf-8",
    )
    assert run_assess(options(answers="answers.yaml")) == 3
    assert "tier: emergency" in Path("ann.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("more", "code", "words"),
    [
        ({"screen": True, "update": True}, 2, "choose one"),
        ({"answers": "a.yaml", "update": True}, 2, "does not go with --screen or --update"),
        ({"answers": "missing.yaml"}, 1, "missing.yaml: no such file"),
        ({"today": "soon"}, 2, "--today"),
        ({}, 2, "needs a terminal"),
    ],
)
def test_what_cannot_be_done_is_said(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    more: dict[str, object],
    code: int,
    words: str,
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    assert run_assess(options(**more)) == code
    assert words in capsys.readouterr().err


def test_enter_at_the_end_writes_the_profile() -> None:
    code, _ = held("", "", "")
    assert code == 0
    assert Path("ann.yaml").exists()
    assert not Path(kept_path("ann.yaml")).exists()


def skipping(*typed: str) -> tuple[int, Scripted]:
    """As `held`, with the one optional question of the short form skipped first."""
    return held("", *typed)


def test_the_answers_are_listed_and_one_can_be_changed() -> None:
    code, person = skipping("a", "1", "43", "")

    assert code == 0
    assert "1. How old are you, in years? 42 years" in person.said
    assert "Your answer: 42 years. Enter keeps it." in person.text
    assert "age: 43 " in Path("ann.yaml").read_text(encoding="utf-8")


def test_back_at_the_end_goes_to_the_last_question() -> None:
    code, person = skipping("b", "", "")
    assert code == 0
    assert "Which of these do you have at hand?" in person.text


@pytest.mark.parametrize("line", ["0", "999", "x", "\u00b2", "9" * 4000])
def test_a_wrong_line_at_the_end_says_what_is_allowed(line: str) -> None:
    code, person = skipping(line, "q")
    assert code == 130
    assert "Allowed: Enter, a, b, q, or a number from 1 to" in " ".join(person.text.split())


def test_leaving_at_the_end_keeps_the_answers_and_says_how_to_go_on() -> None:
    code, person = skipping("q")

    assert code == 130
    assert not Path("ann.yaml").exists()
    assert "Your answers are saved in ann.yaml.partial." in person.said
    assert "To go on where you stopped: lbp assess ann.yaml" in person.said


def test_leaving_before_an_answer_saves_nothing() -> None:
    person = Scripted("q")
    opening = Opening(library(), form(), TODAY, "ann.yaml", "new", full=False, force=False)

    assert hold(person, opening, 100) == 130
    assert person.said[-1] == "Nothing was saved, because nothing was answered."
    assert list(Path().iterdir()) == []


def test_an_emergency_is_written_at_once_and_nothing_more_is_asked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = calm().splitlines()
    until = [each for each in lines if not each.startswith(("signs_now", "goals"))]
    chest = "signs_now: [red_flags.chest_pain_now]"
    code, person = held("yes", kept="\n".join([*until, chest, ""]))

    assert code == 3
    assert person.asked == 2
    assert "Get emergency help now" in capsys.readouterr().out


def test_a_place_that_cannot_hold_the_profile_is_said_before_the_first_question(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = str(tmp_path / "nowhere" / "client.yaml")
    assert run_assess(AssessOptions(nowhere)) == 1
    assert "there is no such folder to write it into" in capsys.readouterr().err
    assert run_assess(AssessOptions(str(tmp_path))) == 2
    assert "is a folder" in capsys.readouterr().err
