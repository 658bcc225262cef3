"""A real terminal at 60 and 100 columns, with and without colour, and pipes."""

from __future__ import annotations

import io
import os
import re
import sys
import unicodedata
from pathlib import Path

import pexpect
import pytest

from .conftest import ROOT, TODAY, Run, samples

STYLE = re.compile(r"\x1b\[[0-9;]*m")


def width_of(line: str) -> int:
    """Terminal columns of a line; wide characters take two."""
    wide = sum(unicodedata.east_asian_width(each) in "WF" for each in line)
    return len(line) + wide


def on_terminal(columns: int, *arguments: str, **environment: str) -> str:
    """What a terminal of this width is sent."""
    sent = io.StringIO()
    kept = {
        name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR")
    }
    child: pexpect.spawn[str] = pexpect.spawn(
        sys.executable,
        ["-m", "lbp_cli", *arguments],
        dimensions=(50, columns),
        cwd=str(ROOT),
        env={**kept, "TERM": "xterm-256color", **environment},
        encoding="utf-8",
        timeout=60,
    )
    child.logfile_read = sent
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus in (0, 3)
    return sent.getvalue().replace("\r\n", "\n")


@pytest.mark.parametrize("columns", [60, 100])
@pytest.mark.parametrize("profile", ["profiles/desk-worker.yaml", "profiles/emergency.yaml"])
def test_a_terminal_gets_style_and_no_line_is_too_long(profile: str, columns: int) -> None:
    shown = on_terminal(columns, "plan", profile, "--today", TODAY)
    assert STYLE.search(shown)
    plain = STYLE.sub("", shown)
    assert "\x1b" not in plain
    for line in plain.splitlines():
        assert width_of(line.rstrip()) <= columns, line


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"ACCESSIBLE": "1"}])
def test_no_style_against_the_wish_of_the_user(environment: dict[str, str]) -> None:
    shown = on_terminal(100, "plan", "profiles/desk-worker.yaml", "--today", TODAY, **environment)
    assert "\x1b" not in shown


def test_style_carries_no_meaning_of_its_own(lbp: Run) -> None:
    styled = STYLE.sub("", on_terminal(100, "plan", "profiles/osteoporosis.yaml", "--today", TODAY))
    piped = lbp("plan", "profiles/osteoporosis.yaml", "--today", TODAY).out
    words = [re.sub(r"[^\w]+", " ", each).split() for each in (styled, piped)]
    assert words[0] == words[1]


@pytest.mark.parametrize("profile", samples())
@pytest.mark.parametrize("columns", [60, 100])
def test_no_sample_is_wider_than_asked(profile: str, columns: int, lbp: Run) -> None:
    for command in (("plan",), ("explain",)):
        result = lbp(*command, profile, "--today", TODAY, "--width", str(columns))
        assert result.code in (0, 3)
        for line in result.out.splitlines():
            assert width_of(line) <= columns, line
            assert line == line.rstrip(), repr(line)


@pytest.mark.parametrize("columns", [60, 100])
def test_browsing_is_not_wider_than_asked(columns: int, lbp: Run) -> None:
    for arguments in (("exercises",), ("show", "bird-dog"), ("show", "seated-fold")):
        result = lbp(*arguments, "--width", str(columns))
        assert result.code == 0
        for line in result.out.splitlines():
            assert width_of(line) <= columns, line


@pytest.mark.parametrize("columns", ["39", "201", "0", "wide"])
def test_impossible_widths_are_wrong_usage(columns: str, lbp: Run) -> None:
    result = lbp("plan", "profiles/desk-worker.yaml", "--width", columns)
    assert (result.code, result.out) == (2, "")


def test_strange_columns_of_the_shell_are_no_fault(process: Run) -> None:
    for columns in ("1", "0", "-5", "abc", "100000"):
        result = process("show", "bird-dog", COLUMNS=columns)
        assert result.code == 0
        assert max(width_of(line) for line in result.out.splitlines()) <= 100


def test_ascii_terminals_get_the_plan_too(tmp_path: Path) -> None:
    profile = tmp_path / "client.yaml"
    text = (ROOT / "profiles" / "desk-worker.yaml").read_text(encoding="utf-8")
    named = text.replace("{code: desk-worker}", "{code: c1, name: Łódź}")
    assert named != text
    profile.write_text(named, encoding="utf-8")
    for style in ({}, {"NO_COLOR": "1"}):
        shown = on_terminal(
            100, "plan", str(profile), "--today", TODAY, PYTHONIOENCODING="ascii", **style
        )
        assert "Session A" in shown
        assert "\\u0141\\xf3d\\u017a" in shown
