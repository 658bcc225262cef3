"""Answers as a YAML text: what is kept of an interview that is under way."""

from __future__ import annotations

from lbp_cli.interview.profile_text import flow
from lbp_cli.model.questionnaire import Answered

MODE = "mode"
BEGUN = "begun"
KEYS = (MODE, BEGUN)
"""Keys of the text that are no questions: the kind of assessment, and the day it began (ISO)."""


def answers_text(given: Answered, mode: str, begun: str, head: str) -> str:
    """The answers by question, in the order in which they were given."""
    lines = [f"# {head}", f"{MODE}: {mode}", f"{BEGUN}: {begun}"]
    lines += [f"{question}: {flow(value)}" for question, value in given.items()]
    return "\n".join(lines) + "\n"
