"""Pictures in the terminal: braille in a pipe, colour on a terminal, words where neither fits."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from .conftest import Run

BRAILLE = re.compile("[\u2801-\u28ff]")


def test_a_pipe_gets_braille_and_no_escape_codes(lbp: Run) -> None:
    result = lbp("show", "bird-dog")
    lines = result.out.splitlines()
    assert lines[0] == "Bird dog"
    assert BRAILLE.search(result.out)
    assert "\x1b" not in result.out
    assert any(line.startswith("Picture: On hands and knees.") for line in lines)


@pytest.mark.parametrize("width", [40, 60, 100])
def test_it_fits_the_width(width: int, lbp: Run) -> None:
    result = lbp("show", "walk-10", "--width", str(width))
    assert max(len(line) for line in result.out.splitlines() if BRAILLE.search(line)) <= width


@pytest.mark.parametrize("setting", [{"ACCESSIBLE": "1"}, {"TERM": "dumb"}])
def test_speech_and_simple_terminals_get_words(
    setting: dict[str, str], lbp: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in setting.items():
        monkeypatch.setenv(name, value)
    result = lbp("show", "bird-dog")
    assert not BRAILLE.search(result.out)
    assert "Picture: On hands and knees." in result.out


def test_the_picture_goes_into_a_file(lbp: Run, tmp_path: Path) -> None:
    target = tmp_path / "bird-dog.svg"
    result = lbp("show", "bird-dog", "--picture", str(target))
    assert (result.code, result.out, result.err) == (0, "", f"Drawn: {target}\n")
    assert "<title" in target.read_text()
    assert lbp("show", "bird-dog", "--picture", str(tmp_path / "a.png")).code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal")
def test_a_terminal_with_colours_gets_half_blocks() -> None:
    import pexpect

    child = pexpect.spawn(
        sys.executable,
        ["-m", "lbp_cli", "show", "bird-dog"],
        env={"TERM": "xterm-256color", "COLORTERM": "truecolor", "PATH": "/usr/bin:/bin"},
        encoding="utf-8",
        dimensions=(50, 90),
        timeout=60,
    )
    child.expect(pexpect.EOF)
    shown = child.before or ""
    assert "▀" in shown
    assert "\x1b[38;2;" in shown
    assert not BRAILLE.search(shown)
