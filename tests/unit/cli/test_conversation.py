from __future__ import annotations

import time

import pytest

from lbp_cli.cli.conversation import LeavingError, Terminal


def typing(monkeypatch: pytest.MonkeyPatch, line: str | type[BaseException]) -> None:
    def reply(_prompt: str) -> str:
        if isinstance(line, str):
            return line
        raise line

    monkeypatch.setattr("builtins.input", reply)


def test_lines_are_shown_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    Terminal().say(["one", "two"])
    assert capsys.readouterr().out == "one\ntwo\n"


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("sit", "sit"),
        ("d\u00e9j\u00e0 \U0001f600", "d\u00e9j\u00e0 \U0001f600"),
        ("a\udc80b", "a?b"),
    ],
)
def test_a_typed_line_is_always_text(monkeypatch: pytest.MonkeyPatch, line: str, read: str) -> None:
    typing(monkeypatch, line)
    assert Terminal().ask() == read


@pytest.mark.parametrize("end", [EOFError, KeyboardInterrupt])
def test_ctrl_c_and_the_end_of_input_leave(
    monkeypatch: pytest.MonkeyPatch, end: type[BaseException]
) -> None:
    typing(monkeypatch, end)
    with pytest.raises(LeavingError):
        Terminal().ask()


def test_ctrl_c_ends_the_clock_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_seconds: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(time, "sleep", lambda _seconds: None)
    assert Terminal().wait(5)
    monkeypatch.setattr(time, "sleep", interrupted)
    assert not Terminal().wait(5)
