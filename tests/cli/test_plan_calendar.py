"""`lbp plan -o plan.ics`: the options of a calendar, from the command line to the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import DESK, TODAY, Run


def written(lbp: Run, tmp_path: Path, *options: str) -> str:
    target = tmp_path / "plan.ics"
    result = lbp("plan", DESK, "--today", TODAY, "-o", str(target), *options)
    assert (result.code, result.out) == (0, "")
    return target.read_bytes().decode().replace("\r\n ", "")


def test_time_alarm_and_titles_reach_the_file(lbp: Run, tmp_path: Path) -> None:
    plain = written(lbp, tmp_path)
    assert "DTSTART:20261130T180000\r\n" in plain
    assert "VALARM" not in plain
    assert "Cat-camel" not in plain
    options = ("--at", "7:30", "--alarm", "15", "--titles", "full", "--start", "2026-12-07")
    chosen = written(lbp, tmp_path, *options)
    assert "DTSTART:20261207T073000\r\n" in chosen
    assert "TRIGGER:-PT15M\r\n" in chosen
    assert "1. Cat-camel: 2 sets of 8" in chosen
    assert "SUMMARY:Exercise session\r\n" in chosen


@pytest.mark.parametrize(
    "options",
    [("--at", "25:00"), ("--alarm", "-1"), ("--alarm", "1441"), ("--titles", "loud")],
)
def test_what_cannot_be_is_wrong_usage(options: tuple[str, ...], lbp: Run) -> None:
    result = lbp("plan", DESK, "--format", "ics", *options)
    assert (result.code, result.out) == (2, "")
    assert options[0] in result.err


def test_lines_end_the_same_on_standard_output(process: Run, tmp_path: Path) -> None:
    for form in ("ics", "csv"):
        target = tmp_path / f"plan.{form}"
        assert process("plan", DESK, "--today", TODAY, "-o", str(target)).code == 0
        piped = process("plan", DESK, "--today", TODAY, "--format", form)
        assert piped.out.encode() == target.read_bytes()
