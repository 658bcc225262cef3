from __future__ import annotations

from pathlib import Path

import pytest
from interview_samples import CLINICIAN, EMERGENCY, frame, interviewed

from lbp_cli.cli.assess_end import finish, summary
from lbp_cli.cli.kept_answers import keep, kept_text
from lbp_cli.model.questionnaire import Given
from lbp_cli.render.terminal import render_terminal

URGENT: dict[str, Given] = {
    "illness": ("red_flags.weight_loss",),
    "red_flags.weight_loss": "yes",
}


def shown(wanted: dict[str, Given]) -> str:
    return render_terminal(summary(frame(), interviewed(wanted)[1], "ann.yaml"), 100)


def test_what_was_understood() -> None:
    text = shown({})
    assert text.startswith("What we understood")
    assert "Is it safe to start?" in text
    assert "Sit 1 h" in text
    assert "Your scores" in text


def test_an_emergency_says_only_what_to_do() -> None:
    text = shown(EMERGENCY)
    assert "No. Get emergency help now." in text
    assert "Your scores" not in text


@pytest.mark.parametrize(
    ("wanted", "code", "words"),
    [
        ({}, 0, ("Written: ann.yaml", "Next: lbp plan ann.yaml")),
        (EMERGENCY, 3, ("shows this page again", "lbp assess --update ann.yaml")),
        (URGENT, 3, ("shows this page again",)),
        (CLINICIAN, 3, ("gives no programme yet; it says why",)),
    ],
    ids=["clear", "emergency", "urgent", "see clinician"],
)
def test_the_end_writes_forgets_and_says_what_comes_next(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    wanted: dict[str, Given],
    code: int,
    words: tuple[str, ...],
) -> None:
    monkeypatch.chdir(tmp_path)
    keep("ann.yaml", "person.age: 42\n")

    assert finish(frame(), interviewed(wanted)[1], "ann.yaml") == code
    assert Path("ann.yaml").read_text(encoding="utf-8").startswith("# Written by lbp assess")
    assert kept_text("ann.yaml") is None
    told = capsys.readouterr().err
    assert [each for each in words if each not in told] == []
