"""Somebody whose answers are written down, in place of a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lbp_cli.cli.conversation import LeavingError


class Scripted:
    """Types prepared lines and remembers everything that was said.

    `typed` are lines in their order; by default the end of them is the end of input. `replies`
    are lines by a part of the question they answer: they come first, each time it is asked.
    `other` is typed when nothing else is left to type. `patience` is how many seconds pass until
    the clock is cut short.
    """

    def __init__(
        self,
        *typed: str,
        replies: Mapping[str, str] | None = None,
        other: str | None = None,
        patience: float = 10_000,
    ) -> None:
        self.typed = list(typed)
        self.replies = dict(replies or {})
        self.other = other
        self.patience = patience
        self.said: list[str] = []
        self.since: list[str] = []
        self.asked = 0
        self.waited: list[float] = []

    def say(self, lines: Iterable[str]) -> None:
        """Remember some lines."""
        shown = list(lines)
        self.said += shown
        self.since += shown

    def ask(self) -> str:
        """The reply to what was said since the last line, or the next prepared line."""
        self.asked += 1
        shown, self.since = " ".join(self.since), []
        for part, line in self.replies.items():
            if part in shown:
                return line
        if self.typed:
            return self.typed.pop(0)
        if self.other is None:
            raise LeavingError
        return self.other

    def wait(self, seconds: float) -> bool:
        """Let time pass until patience ends."""
        self.waited.append(seconds)
        return sum(self.waited) <= self.patience

    @property
    def text(self) -> str:
        """Everything that was said."""
        return "\n".join(self.said)
