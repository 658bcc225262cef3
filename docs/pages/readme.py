"""The block of README.md with real output: the desk worker's safety answer and first week."""

from __future__ import annotations

from docs.pages.samples import TODAY, sample
from lbp_cli.model.library import Library
from lbp_cli.render import render_plan

_LAST = "\n4. How do I do each exercise?"
_TABLE = "\n- 2x8: "


def first_screens(library: Library) -> str:
    """The plan's first screens as a plain-text block, up to the table of weeks."""
    client = sample("desk-worker", library)
    text = render_plan(client.plan, library.catalogue, "terminal", width=100)
    shown, ended, _ = text.partition(_TABLE if _TABLE in text else _LAST)
    if not ended:
        raise ValueError("the plan has no table of weeks any more")
    today = TODAY.isoformat()
    command = f"$ lbp plan profiles/desk-worker.yaml --today {today}"
    rest = "... then how to do each exercise, when to stop, what to do in a flare, why these"
    return f"```text\n{command}\n\n{shown.rstrip()}\n\n{rest}\n```"
