"""`rules/facts.yaml`, `classification.yaml` and `norms.yaml` -> declared facts and thresholds.

Done before any other rule file, because conditions are checked against these facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Final, Literal

from lbp_cli.content.checks_classification import check_classification
from lbp_cli.content.parts import FactTables
from lbp_cli.content.rule_files import RuleFiles
from lbp_cli.content.yaml_source import Document
from lbp_cli.model.classification import Classification, Thresholds
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.norms import Norms
from lbp_cli.model.rulebook import FactSpec
from lbp_cli.model.value import dataclass

FACTS: Final = "rules/facts.yaml"
CLASSIFICATION: Final = "rules/classification.yaml"
NORMS: Final = "rules/norms.yaml"

_EVERY_RED_FLAG: Final = "<red_flag>"


@dataclass(frozen=True, slots=True)
class FactEntry:
    """One derived fact as declared; `<red_flag>` in a name stands for every red flag."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid", "strict": True}
    name: str
    kind: Literal["word", "number", "flag", "list"]
    meaning: str
    source: str
    values: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class FactsFile:
    """`rules/facts.yaml`."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid", "strict": True}
    facts: tuple[FactEntry, ...]


def compile_facts(
    documents: Mapping[str, Document], answers: Mapping[str, FactSpec]
) -> tuple[FactTables | None, tuple[Diagnostic, ...]]:
    """Decode the three files among `documents`, keyed by their path; `answers` are facts too.

    Returns None when one of them is missing or at fault, with all faults of all of them.
    """
    reader = RuleFiles(documents, {})
    declared = reader.read(FACTS, FactsFile)
    thresholds = reader.read(CLASSIFICATION, Thresholds)
    norms = reader.read(NORMS, Norms)
    if declared is None or thresholds is None or norms is None:
        return None, tuple(reader.found)
    found = [*reader.found, *_entry_faults(declared, documents[FACTS], answers)]
    derived = tuple(_specs(declared, thresholds.follow_up.fields))
    facts = {**answers, **{each.name: each for each in derived}}
    found += check_classification(thresholds, facts, documents[CLASSIFICATION])
    if found:
        return None, tuple(found)
    return FactTables(facts, Classification(thresholds, norms)), ()


def _specs(file: FactsFile, red_flags: tuple[str, ...]) -> Iterator[FactSpec]:
    for entry in file.facts:
        repeated = _EVERY_RED_FLAG in entry.name
        for field in red_flags if repeated else ("",):
            yield FactSpec(
                name=entry.name.replace(_EVERY_RED_FLAG, field),
                kind=entry.kind,
                meaning=entry.meaning,
                values=entry.values,
                low=entry.low,
                high=entry.high,
                unit=entry.unit,
                source=entry.source,
            )


def _entry_faults(
    file: FactsFile, document: Document, answers: Mapping[str, FactSpec]
) -> Iterator[Diagnostic]:
    """Names that stand twice or are an answer's, and facts whose range or words are missing."""
    taken = set(answers)
    for number, entry in enumerate(file.facts):
        at = ("facts", number, "name")
        if entry.name in taken:
            message = f"the fact '{entry.name}' is already there"
            yield Diagnostic("E503", document.place(at), message, "a fact is declared once")
        taken.add(entry.name)
        range_known = entry.low is not None and entry.high is not None and entry.unit is not None
        if entry.kind == "number" and not range_known:
            message = f"the number '{entry.name}' needs 'low', 'high' and 'unit'"
            yield Diagnostic("E202", document.place(at), message)
        if entry.kind == "word" and not entry.values:
            message = f"the word '{entry.name}' needs its closed list 'values'"
            yield Diagnostic("E202", document.place(at), message)
