"""The parts of the library, each made from files of its own, and their files."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Final

from lbp_cli.content.yaml_source import Document
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

_FILES: Final[Mapping[str, tuple[str, ...]]] = {
    "facts": ("rules/facts.yaml", "rules/classification.yaml", "rules/norms.yaml"),
    "catalogue": ("exercises/*", "rules/catalogue.yaml"),
    "triage": ("rules/triage/*", "rules/messages.yaml", "rules/fact_words.yaml", "questions/*"),
    "stages": ("rules/conditions/*", "rules/restriction_tags.yaml"),
}
_OTHER: Final = "tables"


@dataclass(frozen=True, slots=True)
class ProfileForm:
    """The schema of the profile as facts, and as the table of `profile_fast`."""

    facts: Mapping[str, FactSpec]
    table: str


@dataclass(frozen=True, slots=True)
class FactTables:
    """Every fact a rule may ask for - answers and derived - and how the derived ones come about."""

    facts: Mapping[str, FactSpec]
    classification: Classification


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything of the prescription that is neither an exercise nor a condition."""

    needs: Needs
    dosing: Dosing
    progression: Progression
    composition: Composition
    aerobic: Aerobic
    routine: Routine
    guidance: Guidance
    sources: Mapping[str, SourceText]


@dataclass(frozen=True, slots=True)
class Triage:
    """The compiled safety screen."""

    rules: tuple[TriageRule, ...]
    screen: SafetyScreen


@dataclass(frozen=True, slots=True)
class Stages:
    """Every stage in the order of the files, and what each restriction tag or label does."""

    stages: tuple[Stage, ...]
    restriction_tags: Mapping[str, RuleSet]


def files_of(part: str, documents: Mapping[str, Document]) -> dict[str, Document]:
    """The files that a part is made from; a file of no other part belongs to the tables."""
    return {path: each for path, each in documents.items() if _part_of(path) == part}


def _part_of(path: str) -> str:
    parts = (
        part
        for part, patterns in _FILES.items()
        if any(fnmatchcase(path, pattern) for pattern in patterns)
    )
    return next(parts, _OTHER)
