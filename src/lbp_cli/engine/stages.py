"""Which stages of which conditions apply to a person now."""

from __future__ import annotations

from collections.abc import Iterable

from lbp_cli.engine.rules import holds
from lbp_cli.model.rulebook import Stage
from lbp_cli.model.vocabulary import Facts


def matching_stages(stages: Iterable[Stage], facts: Facts) -> tuple[Stage, ...]:
    """The stages that apply to these facts (with the verdict of triage in them), in order."""
    return tuple([each for each in stages if holds(each.when, facts)])
