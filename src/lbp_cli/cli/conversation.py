"""Line by line with a person: what is said, what is typed. Numbered lines, nothing redrawn."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from typing import Protocol

PROMPT = "> "


class LeavingError(Exception):
    """The person wants to leave: Ctrl-C, end of input, or q."""


class Conversation(Protocol):
    """Somebody to ask."""

    def say(self, lines: Iterable[str]) -> None:
        """Show some lines."""

    def ask(self) -> str:
        """One typed line.

        Raises:
            LeavingError: on Ctrl-C or at the end of input.
        """

    def wait(self, seconds: float) -> bool:
        """Let time pass; false when it was cut short."""


class Terminal:
    """The person at this terminal."""

    def say(self, lines: Iterable[str]) -> None:
        """Show some lines at once."""
        sys.stdout.write("".join(f"{line}\n" for line in lines))
        sys.stdout.flush()

    def ask(self) -> str:
        """One typed line; text that is no UTF-8 comes with replacement characters."""
        try:
            line = input(PROMPT)
        except (EOFError, KeyboardInterrupt):
            sys.stdout.write("\n")
            raise LeavingError from None
        return line.encode("utf-8", "replace").decode("utf-8", "replace")

    def wait(self, seconds: float) -> bool:
        """Sleep; Ctrl-C ends the clock, not the interview."""
        try:
            time.sleep(seconds)
        except KeyboardInterrupt:
            return False
        return True
