"""The whole checked content as one value: what planning, explaining and rendering read."""

from __future__ import annotations

from collections.abc import Mapping

from lbp_cli.model.catalogue import Catalogue
from lbp_cli.model.classification import Classification
from lbp_cli.model.rulebook import (
    FactSpec,
    Needs,
    RuleSet,
    SafetyScreen,
    SourceText,
    Stage,
    TriageRule,
)
from lbp_cli.model.tables import (
    Aerobic,
    Composition,
    Dosing,
    Guidance,
    Progression,
    Routine,
)
from lbp_cli.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Library:
    """Exercises, rules and texts; `content_hash` identifies the files they came from.

    `profile_table` is JSON: what a plainly good profile looks like, so that one can be read
    without loading the whole schema.
    """

    content_hash: str
    catalogue: Catalogue
    facts: Mapping[str, FactSpec]
    profile_table: str
    classification: Classification
    triage: tuple[TriageRule, ...]
    screen: SafetyScreen
    stages: tuple[Stage, ...]
    thresholds: Mapping[str, tuple[float, ...]]
    restriction_tags: Mapping[str, RuleSet]
    needs: Needs
    dosing: Dosing
    progression: Progression
    composition: Composition
    aerobic: Aerobic
    routine: Routine
    guidance: Guidance
    sources: Mapping[str, SourceText]
