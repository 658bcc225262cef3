"""A clock for physical tests that prints a line now and then, so that nothing is redrawn."""

from __future__ import annotations

from lbp_cli.cli.conversation import Conversation
from lbp_cli.model.questionnaire import Timer

_EVERY = 5
_READY = 3


def run_clock(conversation: Conversation, timer: Timer) -> None:
    """Count to the end, a line every five seconds; Ctrl-C stops it."""
    stop = "Ctrl-C stops the clock." if timer.counts == "up" else "Ctrl-C ends it early."
    conversation.say([f"Get ready. {stop}"])
    if not all(_said(conversation, f"{left} ...", 1) for left in range(_READY, 0, -1)):
        conversation.say(["The clock was stopped before it began."])
        return
    conversation.say(["Go!"])
    for passed in range(_EVERY, timer.seconds + _EVERY, _EVERY):
        now = min(passed, timer.seconds)
        if not conversation.wait(now - (passed - _EVERY)):
            conversation.say([f"Stopped after {passed - _EVERY} seconds or a little more."])
            return
        left = timer.seconds - now
        shown = f"{left} seconds left" if timer.counts == "down" else f"{now} seconds"
        if left:
            conversation.say([shown])
    conversation.say([f"Stop. {timer.seconds} seconds are over."])


def _said(conversation: Conversation, line: str, seconds: float) -> bool:
    conversation.say([line])
    return conversation.wait(seconds)
