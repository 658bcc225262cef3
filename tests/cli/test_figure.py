"""`lbp figure`: for people who draw exercises."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from .conftest import ROOT, Run

POSE = """\
alt: Standing upright. 2 the knees are bent.
quality: ok
base: {foot: {x: 0}, contact: [sit]}
frames:
  - {contact_height: 0.459}
  - {contact_height: 0.2, x: -0.16, pitch: 38}
"""


@pytest.fixture
def pose(tmp_path: Path) -> Path:
    path = tmp_path / "squat.yaml"
    path.write_text(POSE)
    return path


def test_a_pose_is_drawn_into_a_file(lbp: Run, pose: Path, tmp_path: Path) -> None:
    target = tmp_path / "squat.svg"
    result = lbp("figure", str(pose), "-o", str(target))
    assert (result.code, result.out, result.err) == (0, "", f"Drawn: {target}\n")
    assert target.read_text().startswith("<svg ")
    assert "<title" in target.read_text()


def test_without_a_file_it_is_drawn_here(lbp: Run, pose: Path) -> None:
    result = lbp("figure", str(pose), "--width", "60")
    assert result.code == 0
    assert len(result.out.splitlines()) > 8
    assert re.search("[\u2801-\u28ff]", result.out)
    assert max(map(len, result.out.splitlines())) <= 60


def test_svg_goes_into_a_pipe(lbp: Run, pose: Path) -> None:
    assert lbp("figure", str(pose), "-o", "-", "--style", "print").out.startswith("<svg ")


def test_a_ladder_file_becomes_a_sheet(lbp: Run, tmp_path: Path) -> None:
    target = tmp_path / "sheet.svg"
    result = lbp("figure", "exercises/squat.yaml", "-o", str(target))
    assert result.code == 0
    assert target.read_text().count("<title") == 6


def test_faults_of_words_are_located_and_nothing_is_written(
    lbp: Run, pose: Path, tmp_path: Path
) -> None:
    pose.write_text(POSE.replace("pitch", "pich"))
    target = tmp_path / "squat.svg"
    result = lbp("figure", str(pose), "-o", str(target))
    assert result.code == 1
    assert f"{pose}:6:37: error[E201] unknown key 'pich'" in result.err
    assert "did you mean 'pitch'?" in result.err
    assert not target.exists()


def test_a_pose_that_cannot_be_is_drawn_to_be_seen_and_fails(
    lbp: Run, pose: Path, tmp_path: Path
) -> None:
    pose.write_text(POSE.replace("x: -0.16", "x: 0.9"))
    target = tmp_path / "squat.svg"
    result = lbp("figure", str(pose), "-o", str(target))
    assert result.code == 1
    assert f"{pose}:6:5: error[E602] frame 2: foot_r cannot reach its target" in result.err
    assert target.exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--style", "oil"), "--style oil is not known; allowed: colour, print, dark"),
        (("--watch",), "--watch draws a file into a file"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...], words: str, lbp: Run, pose: Path) -> None:
    result = lbp("figure", str(pose), *arguments)
    assert result.code == 2
    assert words in result.err


def test_the_pose_itself_is_never_written_over(lbp: Run, pose: Path) -> None:
    result = lbp("figure", str(pose), "-o", str(pose))
    assert result.code == 2
    assert pose.read_text() == POSE


def test_an_ending_that_is_not_svg_is_wrong_usage(lbp: Run, pose: Path, tmp_path: Path) -> None:
    for more in ((), ("--watch",)):
        result = lbp("figure", str(pose), "-o", str(tmp_path / "squat.png"), *more)
        assert (result.code, list(tmp_path.glob("*.png"))) == (2, [])
        assert "pictures are written as .svg" in result.err


def test_a_ladder_without_pictures_is_said(lbp: Run, tmp_path: Path) -> None:
    ladder = (ROOT / "tests/wrong/E603-not-at-rest/exercises/heel-raise.yaml").read_text()
    path = tmp_path / "heel-raise.yaml"
    path.write_text(re.sub("    picture:\n(      .*\n)+", "", ladder))
    result = lbp("figure", str(path), "-o", str(tmp_path / "a.svg"))
    assert (result.code, result.out) == (1, "")
    assert result.err == f"lbp: {path}: no exercise of this file has a picture\n"


@pytest.mark.parametrize("setting", [{"ACCESSIBLE": "1"}, {"TERM": "dumb"}])
def test_where_only_words_can_be_shown_the_words_are(
    setting: dict[str, str], lbp: Run, pose: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in setting.items():
        monkeypatch.setenv(name, value)
    pose.write_text(
        POSE.replace("alt: Standing upright.", 'alt: "Standing \\e]0;x\\a upright.').replace(
            "bent.", 'bent."'
        )
    )
    assert lbp("figure", str(pose)).out == (
        "squat: Standing \ufffd]0;x\ufffd upright. 2 the knees are bent.\n"
    )


def test_a_pipe_gets_utf8_whatever_the_terminal_speaks(pose: Path) -> None:
    pose.write_text(POSE.replace("upright", "größer"))
    command = [sys.executable, "-m", "lbp_cli", "figure", str(pose), "-o", "-"]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    result = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert "größer" in result.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are bytes here")
def test_names_that_are_not_utf8_are_drawn_or_said(pose: Path, tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/bad\xff.yaml"
    Path(os.fsdecode(odd)).write_text(POSE)
    command = [sys.executable, "-m", "lbp_cli", "figure"]
    target = tmp_path / "a.svg"
    result = subprocess.run([*command, odd, "-o", str(target)], capture_output=True, check=False)
    assert result.returncode == 0
    assert "bad\ufffd</title>" in target.read_text()
    wrong = os.fsencode(tmp_path) + b"/no\xff/a.svg"
    result = subprocess.run([*command, str(pose), "-o", wrong], capture_output=True, check=False)
    assert result.returncode == 1
    assert b"bug" not in result.stderr


@contextmanager
def watching(pose: Path, target: Path) -> Iterator[subprocess.Popen[str]]:
    """`lbp figure --watch` at work; it does not outlive the test, whatever happens in it."""
    command = [sys.executable, "-m", "lbp_cli", "figure", str(pose), "-o", str(target), "--watch"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as watcher:
        try:
            yield watcher
        finally:
            watcher.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_watching_a_file_that_is_not_there_says_so_once(tmp_path: Path) -> None:
    with watching(tmp_path / "none.yaml", tmp_path / "a.svg") as watcher:
        assert watcher.stderr is not None
        first = watcher.stderr.readline()
        time.sleep(0.8)
        watcher.send_signal(signal.SIGINT)
        _, rest = watcher.communicate(timeout=20)
    assert "none.yaml: no such file" in first
    assert rest == ""


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_watching_draws_again_at_every_change(pose: Path, tmp_path: Path) -> None:
    target = tmp_path / "squat.svg"
    with watching(pose, target) as watcher:
        first = when_written(target, "")
        pose.write_text(POSE.replace("0.2, x", "0.3, x"))
        second = when_written(target, first)
        watcher.send_signal(signal.SIGINT)
        _, said = watcher.communicate(timeout=20)
    assert first != second
    assert watcher.returncode == 130
    assert said.count("Drawn: ") == 2


def when_written(path: Path, other: str) -> str:
    """The text of a file once it is there and is not the other."""
    for _ in range(300):
        if path.exists() and path.read_text() != other:
            return path.read_text()
        time.sleep(0.1)
    raise AssertionError(f"{path} was not written")
