"""Conditions, stages and restriction tags in `rules/` -> what they do to the exercises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final, Literal

from lbp_cli.content.parts import Stages
from lbp_cli.content.replacing import replaces
from lbp_cli.content.rule_files import RuleFiles
from lbp_cli.content.selectors import allowed_mask, mask_of, words_of
from lbp_cli.content.suggest import did_you_mean
from lbp_cli.content.yaml_source import Document
from lbp_cli.model.authored.stage import (
    CapsEntry,
    ConditionEntry,
    ConditionFile,
    GroupEntry,
    RestrictionFile,
    RuleEntry,
    Selector,
    StageEntry,
    TagEntry,
)
from lbp_cli.model.catalogue import Catalogue
from lbp_cli.model.diagnostic import Diagnostic, Place
from lbp_cli.model.rulebook import Caps, FactSpec, MovementRule, RuleSet, Stage
from lbp_cli.model.value import replace

FOLDER: Final = "rules/conditions/"
RESTRICTIONS: Final = "rules/restriction_tags.yaml"
SOFTENED: Final = "-if-tested"


def compile_stages(
    documents: Mapping[str, Document],
    facts: Mapping[str, FactSpec],
    catalogue: Catalogue | None,
) -> tuple[Stages | None, tuple[Diagnostic, ...]]:
    """Decode the condition files and the restriction tags, and select their exercises.

    Returns None when a file is missing or at fault, with all faults of all of them; and when
    there is no catalogue to select from.
    """
    reader = RuleFiles(documents, facts)
    paths = [path for path in documents if path.startswith(FOLDER)]
    files = [file for path in paths if (file := reader.read(path, ConditionFile)) is not None]
    if not paths:
        reader.found.append(Diagnostic("E114", Place(FOLDER), f"{FOLDER} holds no condition"))
    tags = reader.read(RESTRICTIONS, RestrictionFile)
    found = [*reader.found, *_file_names(documents, paths)]
    if tags is not None:
        found += _groups(tags, documents[RESTRICTIONS])
    if found or tags is None or catalogue is None:
        return None, tuple(found)
    stages = tuple(
        _stage(stage, file.condition, catalogue) for file in files for stage in file.stages
    )
    return Stages(stages, _restrictions(tags, catalogue)), ()


def _file_names(documents: Mapping[str, Document], paths: list[str]) -> Iterator[Diagnostic]:
    """A condition file is named after its condition."""
    for path in paths:
        data = documents[path].data
        condition = data.get("condition") if isinstance(data, dict) else None
        name = condition.get("id") if isinstance(condition, dict) else None
        if replaces(documents[path], "condition"):
            continue
        if isinstance(name, str) and PurePosixPath(path).stem != name:
            yield Diagnostic(
                "E504",
                documents[path].place(("condition", "id")),
                f"the file of the condition '{name}' is {path}",
                f"name it {FOLDER}{name}.yaml",
            )


def _groups(file: RestrictionFile, document: Document) -> Iterator[Diagnostic]:
    """A label stands for known tags, and for tags that only have rules."""
    tags = {each.id: each for each in file.restriction_tags}
    for number, group in enumerate(file.groups):
        for index, name in enumerate(group.restrictions):
            where = document.place(("groups", number, "restrictions", index))
            if name not in tags:
                yield Diagnostic(
                    "E501", where, f"unknown restriction '{name}'", did_you_mean(name, tags)
                )
            elif tags[name].allow_only is not None or tags[name].caps != CapsEntry():
                message = f"'{name}' has ceilings or a closed list of its own"
                yield Diagnostic("E209", where, message, "set it beside the label, not through it")


def _stage(entry: StageEntry, condition: ConditionEntry, catalogue: Catalogue) -> Stage:
    return Stage(
        id=entry.id,
        condition=condition.id,
        condition_name=condition.name,
        name=entry.name,
        mode=entry.engine_mode,
        when=entry.when,
        cleared_by=entry.cleared_by,
        needs_own_clearance=entry.needs_own_clearance,
        until=entry.until,
        summary=entry.client_summary,
        direction_override=condition.direction_override,
        slow_growth=entry.slow_growth,
        body=_stage_body(entry, condition, catalogue),
    )


def _stage_body(entry: StageEntry, condition: ConditionEntry, catalogue: Catalogue) -> RuleSet:
    """The rules of a stage; one in `block` mode leaves no exercise at all."""
    body = _body(entry, entry.until, catalogue, override=condition.direction_override)
    return replace(body, allowed_mask=0) if entry.engine_mode == "block" else body


def _body(
    entry: StageEntry | TagEntry, until: str | None, catalogue: Catalogue, *, override: bool
) -> RuleSet:
    rules = (_rules(each, entry, until, catalogue, override=override) for each in entry.rules)
    return RuleSet(
        id=entry.id,
        rules=tuple(rule for each in rules for rule in each),
        caps=_caps(entry.caps),
        allowed_mask=allowed_mask(entry.allow_only, entry.caps, catalogue),
        allow_only=entry.allow_only is not None,
        reason=_reason(entry),
        sources=entry.sources,
        evidence=entry.evidence,
    )


def _rules(
    entry: RuleEntry,
    owner: StageEntry | TagEntry,
    until: str | None,
    catalogue: Catalogue,
    *,
    override: bool,
) -> Iterator[MovementRule]:
    """The rule, and for one that a tested direction softens, what it then becomes.

    The softer rule is always there: as long as the exercise is left out, it has no effect.
    """
    selector = entry.select
    rule = MovementRule(
        id=entry.id,
        action=entry.action,
        selects="" if selector is None else words_of(selector),
        mask=0 if selector is None else mask_of(selector, catalogue),
        reason=entry.reason or _reason(owner),
        sources=entry.sources or owner.sources,
        evidence=entry.evidence or owner.evidence,
        until=until,
        dose_factor=entry.dose_factor,
        max_per_session=entry.max_per_session,
        score_bonus=entry.score_bonus,
        ladder=None if selector is None else selector.ladder,
        exercise=None if selector is None else selector.exercise,
        tag=None if selector is None else selector.tag,
    )
    softer = entry.if_direction_tested if override else None
    if softer is None or selector is None:
        yield rule
        return
    yield replace(rule, direction=_direction(selector))
    yield replace(
        rule,
        id=f"{entry.id}{SOFTENED}",
        action="limit",
        reason=softer.reason,
        dose_factor=softer.dose_factor,
    )


def _direction(selector: Selector) -> Literal["spinal_flexion", "spinal_extension"]:
    return "spinal_flexion" if selector.tag == "spinal_flexion" else "spinal_extension"


def _reason(owner: StageEntry | TagEntry) -> str:
    return owner.client_summary if isinstance(owner, StageEntry) else owner.reason


def _caps(entry: CapsEntry) -> Caps:
    return Caps(
        max_difficulty=entry.max_difficulty,
        max_rpe=entry.max_rpe,
        max_load_kg=entry.max_load_kg,
        global_dose_factor=entry.global_dose_factor,
        ladder_rung_caps=entry.ladder_rung_caps,
    )


def _restrictions(file: RestrictionFile, catalogue: Catalogue) -> dict[str, RuleSet]:
    """Every tag, then every label with the rules of its tags."""
    bodies = {
        each.id: _body(each, None, catalogue, override=False) for each in file.restriction_tags
    }
    return {**bodies, **{each.id: _group(each, bodies) for each in file.groups}}


def _group(entry: GroupEntry, bodies: Mapping[str, RuleSet]) -> RuleSet:
    """A label: the rules of its tags under their own ids, so that none counts twice."""
    parts = [bodies[name] for name in entry.restrictions]
    return RuleSet(
        id=entry.id,
        rules=tuple(rule for part in parts for rule in part.rules),
        caps=Caps(),
        allowed_mask=None,
        allow_only=False,
        reason=entry.meaning,
        sources=tuple(dict.fromkeys(source for part in parts for source in part.sources)),
        evidence=None,
    )
