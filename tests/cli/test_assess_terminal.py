"""`lbp assess` at a real terminal: typing, going back, leaving, resuming, emergencies."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from docs.pages.interview import ANSWERS
from lbp_cli.content.yaml_source import read_yaml

from .conftest import TODAY, Run
from .typist import Typist, answers_file

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")

LINES = tuple(line for _, line in ANSWERS)


def test_a_whole_interview_ends_with_a_private_profile_that_plan_takes(
    tmp_path: Path, lbp: Run
) -> None:
    typist = Typist(tmp_path, "assess", "client.yaml")
    typist.type("", *LINES, "")
    assert typist.end() == 0
    written = tmp_path / "client.yaml"
    assert written.stat().st_mode & 0o777 == 0o600
    assert not (tmp_path / "client.yaml.partial").exists()
    assert "Next: lbp plan client.yaml" in typist.said
    assert lbp("plan", str(written), "--today", TODAY).code == 0


def test_a_client_without_findings_answers_at_most_45_questions() -> None:
    assert len(ANSWERS) <= 45


def test_a_file_of_answers_gives_the_same_profile_as_typing(tmp_path: Path, lbp: Run) -> None:
    typist = Typist(tmp_path, "assess", "client.yaml")
    typist.type("", *LINES, "")
    assert typist.end() == 0
    typed = (tmp_path / "client.yaml").read_text("utf-8")
    (tmp_path / "client.yaml").unlink()
    (tmp_path / "answers.yaml").write_text(answers_file(), "utf-8")
    profile, answers = str(tmp_path / "client.yaml"), str(tmp_path / "answers.yaml")
    assert lbp("assess", profile, "--answers", answers, "--today", TODAY).code == 0
    told = (tmp_path / "client.yaml").read_text("utf-8")
    assert told.splitlines()[1:] == typed.splitlines()[1:]


def test_b_goes_back_and_enter_keeps_the_old_answer(tmp_path: Path) -> None:
    typist = Typist(tmp_path, "assess", "client.yaml")
    typist.type("", "70", "b")
    assert "Your answer: 70 years. Enter keeps it." in typist.wait()
    typist.child.sendline("")
    assert "What is your sex?" in typist.wait()
    typist.child.sendline("q")
    assert typist.end() == 130
    assert "person.age: 70" in (tmp_path / "client.yaml.partial").read_text("utf-8")


def test_a_question_mark_explains_and_a_wrong_answer_is_asked_again(tmp_path: Path) -> None:
    typist = Typist(tmp_path, "assess", "client.yaml")
    typist.type("", "?")
    assert "It is asked for this reason:" in typist.wait()
    typist.child.sendline("two hundred")
    said = " ".join(typist.wait().split())
    assert "You typed: two hundred. Allowed: a whole number from 1 to 120 (years)." in said
    typist.child.sendline("70")
    assert "2/" in typist.wait()
    typist.child.sendline("q")
    assert typist.end() == 130


def test_ctrl_c_keeps_the_answers_and_the_same_command_goes_on(tmp_path: Path) -> None:
    typist = Typist(tmp_path, "assess", "client.yaml")
    typist.type("", *LINES[:9])
    typist.interrupt()
    assert typist.end() == 130
    assert "To go on where you stopped: lbp assess client.yaml" in typist.said
    kept = tmp_path / "client.yaml.partial"
    assert kept.stat().st_mode & 0o777 == 0o600
    again = Typist(tmp_path, "assess", "client.yaml")
    assert "9 answers are kept" in again.wait()
    again.child.sendline("")
    assert "10/" in again.wait()
    again.child.sendline(LINES[9])
    again.type(*LINES[10:], "")
    assert again.end() == 0


def test_end_of_input_leaves_like_q(tmp_path: Path) -> None:
    typist = Typist(tmp_path, "assess", "client.yaml")
    typist.type("", "70")
    typist.wait()
    typist.child.sendeof()
    assert typist.end() == 130
    assert "saved in client.yaml.partial" in typist.said


def test_leaving_before_the_first_answer_writes_nothing(tmp_path: Path) -> None:
    typist = Typist(tmp_path, "assess", "client.yaml")
    typist.type("q")
    assert typist.end() == 130
    assert list(tmp_path.iterdir()) == []


def kept_after_kill(typist: Typist, folder: Path) -> list[str]:
    """The questions whose answers a killed interview kept, in order."""
    assert typist.child.pid is not None
    os.kill(typist.child.pid, signal.SIGKILL)
    typist.end()
    text = (folder / "client.yaml.partial").read_text("utf-8")
    document, found = read_yaml(text, "client.yaml.partial")
    assert document is not None
    assert not found
    return [each for each in document.data if each not in ("mode", "begun")]


def test_a_killed_interview_loses_only_the_answer_being_typed(tmp_path: Path) -> None:
    typist = Typist(tmp_path, "assess", "client.yaml")
    typist.type("", *LINES[:12])
    typist.wait()
    assert kept_after_kill(typist, tmp_path) == [question for question, _ in ANSWERS[:12]]


@pytest.mark.parametrize("moment", [0.02, 0.05, 0.09, 0.14, 0.2])
def test_a_kill_while_answers_are_written_leaves_a_file_that_loads(
    tmp_path: Path, moment: float
) -> None:
    typist = Typist(tmp_path, "assess", "client.yaml")
    typist.type("", LINES[0])
    typist.wait()
    for line in LINES[1:20]:
        typist.child.sendline(line)
    time.sleep(moment)
    kept = kept_after_kill(typist, tmp_path)
    assert kept == [question for question, _ in ANSWERS[: len(kept)]]
    assert kept


def test_an_emergency_ends_it_at_once_and_plan_refuses_the_file(tmp_path: Path, lbp: Run) -> None:
    typist = Typist(tmp_path, "assess", "client.yaml")
    typist.type("", *LINES[:7], "1", "yes", "1")
    assert typist.end() == 3
    said = " ".join(typist.said.replace("| ", "").split())
    assert "Go to an emergency department now or call 112, 999 or 911" in said
    written = tmp_path / "client.yaml"
    assert "tier: emergency" in written.read_text("utf-8")
    refused = lbp("plan", str(written), "--today", TODAY)
    assert refused.code == 3
    assert "Get emergency help now" in refused.out


def test_at_urgent_only_the_safety_questions_are_asked(tmp_path: Path, lbp: Run) -> None:
    typist = Typist(tmp_path, "assess", "client.yaml")
    typist.type("", *LINES[:7], "13", "yes", "no", "no", "no", "no", "skip", "no", "no")
    assert typist.end() == 3
    assert "How strong was your back pain" not in typist.said
    refused = lbp("plan", str(tmp_path / "client.yaml"), "--today", TODAY)
    assert refused.code == 3
    assert "today" in refused.out


def test_lines_fit_into_60_columns_and_follow_the_window(tmp_path: Path) -> None:
    typist = Typist(tmp_path, "assess", "client.yaml", columns=100)
    typist.type("", *LINES[:7])
    typist.wait()
    typist.child.setwinsize(50, 60)
    typist.child.sendline("no")
    typist.type(*LINES[8:20])
    before = len(typist.said)
    typist.type(*LINES[20:])
    typist.wait()
    assert all(len(line) <= 60 for line in typist.said[before:].splitlines())
    typist.child.sendline("q")
    assert typist.end() == 130


def test_an_answer_can_be_changed_at_the_end(tmp_path: Path) -> None:
    typist = Typist(tmp_path, "assess", "client.yaml")
    typist.type("", *LINES, "a")
    assert "18. How strong was your back pain on average" in typist.wait()
    typist.child.sendline("18")
    assert "Your answer: 5" in typist.wait()
    typist.child.sendline("3")
    typist.type("")
    assert typist.end() == 0
    assert "nprs_avg_7d: 3" in (tmp_path / "client.yaml").read_text("utf-8")


def test_a_file_that_is_there_is_replaced_only_on_the_word(tmp_path: Path) -> None:
    (tmp_path / "client.yaml").write_text("mine\n", "utf-8")
    typist = Typist(tmp_path, "assess", "client.yaml")
    assert "Type replace" in typist.wait()
    typist.child.sendline("")
    assert typist.end() == 130
    assert (tmp_path / "client.yaml").read_text("utf-8") == "mine\n"


def test_update_walks_a_profile_and_enter_keeps_everything(tmp_path: Path, lbp: Run) -> None:
    (tmp_path / "answers.yaml").write_text(answers_file(), "utf-8")
    profile = tmp_path / "client.yaml"
    answers = str(tmp_path / "answers.yaml")
    assert lbp("assess", str(profile), "--answers", answers, "--today", TODAY).code == 0
    before = profile.read_text("utf-8")
    typist = Typist(tmp_path, "assess", "--update", "client.yaml")
    typist.type("", *("" for _ in LINES), "")
    assert typist.end() == 0
    assert profile.read_text("utf-8").splitlines()[1:] == before.splitlines()[1:]


def test_screen_asks_the_safety_questions_alone_and_without_old_answers(
    tmp_path: Path, lbp: Run
) -> None:
    (tmp_path / "answers.yaml").write_text(answers_file(), "utf-8")
    profile = tmp_path / "client.yaml"
    answers = str(tmp_path / "answers.yaml")
    assert lbp("assess", str(profile), "--answers", answers, "--today", "2026-10-06").code == 0
    late = lbp("plan", str(profile), "--today", TODAY)
    assert late.code == 3
    assert "lbp assess --screen" in late.out
    typist = Typist(tmp_path, "assess", "--screen", "client.yaml")
    typist.type("", "no", "no", "no", "no", "no", "no", "skip", "no", "no", "")
    assert typist.end() == 0
    assert "Your answer:" not in typist.said
    text = profile.read_text("utf-8")
    assert f"assessed_on: {TODAY}" in text
    assert "duration_weeks: 28.7" in text
    assert lbp("plan", str(profile), "--today", TODAY).code == 0
