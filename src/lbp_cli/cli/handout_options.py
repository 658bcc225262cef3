"""`--practice`, `--paper` and `--animated`: what a handout for the client's hands may have."""

from __future__ import annotations

from lbp_cli.cli.quick import PlanOptions
from lbp_cli.cli.stops import UsageError
from lbp_cli.model.value import dataclass
from lbp_cli.render import HANDOUT_FORMATS, Format
from lbp_cli.render.edition import PAPERS, Paper, Practice


@dataclass(frozen=True, slots=True)
class HandoutChoices:
    """Who hands the plan over, on which paper, and whether pictures move."""

    practice: Practice = Practice()
    paper: Paper = "a4"
    animated: bool = False


def handout_choices(options: PlanOptions, form: Format) -> HandoutChoices:
    """The choices for a handout; the practice is looked for only where it would be shown.

    Raises:
        UsageError: for a paper that is not known, or when no handout is asked for.
        UnreadableFileError: for a practice file that cannot be read.
        FaultyContentError: with every fault in it.
    """
    given = {"--practice": options.practice, "--paper": options.paper}
    named = [name for name, value in given.items() if value is not None]
    named += ["--animated"] if options.animated else []
    if named and form not in HANDOUT_FORMATS:
        raise UsageError(f"{named[0]} is for a handout: add -o plan.html or --format html")
    if form not in HANDOUT_FORMATS:
        return HandoutChoices()
    from lbp_cli.cli.practice import practice_from

    paper = _paper(options.paper)
    return HandoutChoices(practice_from(options.practice), paper, options.animated)


def _paper(named: str | None) -> Paper:
    found = next((each for each in PAPERS if each == (named or PAPERS[0]).lower()), None)
    if found is None:
        raise UsageError(f"--paper {named} is not known; allowed: {', '.join(PAPERS)}")
    return found
