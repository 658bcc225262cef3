"""Read the plain forms of `lbp plan` without typer, whose start costs more than a whole plan.

Only the exact forms known here are taken; everything else, wrong usage included, goes to typer.
Both paths end in the same `PlanOptions`, and a test holds them together.
"""

from __future__ import annotations

from collections.abc import Sequence

from lbp_cli.model.value import dataclass

_VALUED = {
    "-o": "output",
    "--output": "output",
    "--format": "form",
    "--today": "today",
    "--start": "start",
}


@dataclass(frozen=True, slots=True)
class PlanOptions:
    """Options of `lbp plan`, as typed. `library` are folders with the user's own content;
    `at`, `alarm` (minutes) and `titles` are for a calendar, `pictures` is a folder for Markdown,
    `practice` is the file that says who hands the plan over.
    """

    profile: str
    output: str | None = None
    form: str | None = None
    weeks: int | None = None
    today: str | None = None
    start: str | None = None
    width: int | None = None
    library: tuple[str, ...] = ()
    at: str | None = None
    alarm: int | None = None
    titles: str | None = None
    pictures: str | None = None
    practice: str | None = None
    paper: str | None = None
    animated: bool = False


def quick_plan(arguments: Sequence[str]) -> PlanOptions | None:
    """The options when the command line is a plain `plan`, else None."""
    if not arguments or arguments[0] != "plan":
        return None
    found: dict[str, str] = {}
    rest = list(arguments[1:])
    while rest:
        word = rest.pop(0)
        name = "profile" if not word.startswith("-") else _VALUED.get(word)
        if name is None or name in found:
            return None
        if name != "profile":
            if not rest or rest[0].startswith("-"):
                return None
            word = rest.pop(0)
        found[name] = word
    if "profile" not in found:
        return None
    return PlanOptions(**found)  # type: ignore[arg-type]
