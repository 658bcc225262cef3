"""Somebody at a real terminal: waits for the prompt, types a line, sees what comes."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pexpect

from docs.pages.interview import ANSWERS

from .conftest import TODAY


def answers_file(answers: tuple[tuple[str, str], ...] = ANSWERS) -> str:
    """The same answers as `--answers` takes them; lists and typed lines are read alike."""
    return "".join(f'{question}: "{line}"\n' for question, line in answers)


class Typist:
    """One run of `lbp` in a terminal of `columns`; `said` is everything shown so far."""

    def __init__(self, folder: Path, *arguments: str, columns: int = 80) -> None:
        self.shown = io.StringIO()
        kept = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
        self.child: pexpect.spawn[str] = pexpect.spawn(
            sys.executable,
            ["-m", "lbp_cli", *arguments, "--today", TODAY],
            dimensions=(50, columns),
            cwd=str(folder),
            env={**kept, "TERM": "dumb", "NO_COLOR": "1"},
            encoding="utf-8",
            timeout=60,
        )
        self.child.logfile_read = self.shown
        self.child.delaybeforesend = None

    @property
    def said(self) -> str:
        return self.shown.getvalue().replace("\r\n", "\n")

    def wait(self) -> str:
        """What was said up to the next prompt."""
        self.child.expect_exact("\n> ")
        return str(self.child.before).replace("\r\n", "\n")

    def type(self, *lines: str) -> None:
        """Wait for the prompt and type, once for each line."""
        for line in lines:
            self.wait()
            self.child.sendline(line)

    def interrupt(self) -> None:
        self.wait()
        self.child.sendintr()

    def end(self) -> int | None:
        """Wait for the end; the exit code."""
        self.child.expect(pexpect.EOF)
        self.child.close()
        return self.child.exitstatus
