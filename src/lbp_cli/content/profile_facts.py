"""Declare every answer of a profile as a fact, so that conditions can be checked against it."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from lbp_cli.content.profile_shape import Node, profile_shape
from lbp_cli.model.authored import profile_words as words
from lbp_cli.model.rulebook import FactSpec
from lbp_cli.model.value import replace

_FOLLOW_UPS: Final = ("onset", "worse", "assessed")
_NOT_FACTS: Final = frozenset(
    {"schema_version", "red_flags_all_no", "pre_exercise_all_no", "triage", "tailoring"}
)
_RENAMED: Final[Mapping[str, str]] = {"clinician_clearance": "clearance"}
_OWN_FACTS: Final = frozenset(
    {"diagnoses", "function.psfs", "psych.phq4", "pre_exercise.medicines"}
)
_COMPUTED: Final = frozenset({"red_flags.axspa.onset_before_35"})


@functools.cache
def profile_fact_specs() -> Mapping[str, FactSpec]:
    """Every fact that `answers_of` gives, by name, with kind, values, range, unit, meaning."""
    shape = profile_shape()
    specs = (*_below(shape, ""), *_own(shape), *_clearance(), *_shorthand())
    return MappingProxyType({each.name: each for each in specs})


def _below(block: Node, prefix: str) -> Iterator[FactSpec]:
    for field, node in block["fields"].items():
        name = prefix + _RENAMED.get(field, field)
        if name in _NOT_FACTS or name in _OWN_FACTS or name in _COMPUTED:
            continue
        if node["is"] == "block":
            yield from _below(node, f"{name}.")
        elif node["is"] == "answer_or":
            yield from _red_flag(name, node)
        else:
            yield _spec(name, node)


def _spec(name: str, node: Node) -> FactSpec:
    about = FactSpec(
        name=name,
        kind="word",
        meaning=node["meaning"],
        unit=node.get("unit"),
        source=node.get("source"),
        derived=False,
    )
    match node["is"]:
        case "answer":
            return replace(about, values=words.ANSWERS)
        case "flag":
            return replace(about, kind="flag")
        case "whole" | "number":
            return replace(about, kind="number", low=node["low"], high=node["high"])
        case "list":
            return replace(about, kind="list", values=_texts(node["each"]))
        case _:
            return replace(about, values=_texts(node))


def _texts(node: Node) -> tuple[str, ...]:
    """The closed list of words of a node; nothing when any text may be written."""
    return tuple(each for each in node.get("words", ()) if isinstance(each, str))


def _red_flag(name: str, node: Node) -> Iterator[FactSpec]:
    yield _spec(name, {**node, "is": "answer"})
    detail = node["detail"]["fields"]
    for each in _FOLLOW_UPS:
        yield replace(_spec(f"{name}.{each}", detail[each]), source=node["source"])


def _own(shape: Node) -> Iterator[FactSpec]:
    """Answers that become facts of another form."""
    fields = shape["fields"]
    medicines = fields["pre_exercise"]["fields"]["medicines"]
    yield _spec("pre_exercise.medicines", {**medicines, **medicines["detail"]})
    psfs = fields["function"]["fields"]["psfs"]
    yield _spec("function.psfs", psfs)
    score = psfs["each"]["fields"]["score"]
    yield _spec("function.psfs_mean", {**score, "meaning": "Mean score of those activities."})
    phq4 = fields["psych"]["fields"]["phq4"]
    answers = {
        "is": "whole",
        "low": 0,
        "high": 12,
        "meaning": "PHQ-4 total.",
        "unit": "points of 12",
    }
    yield _spec("psych.phq4_total", {**phq4, **answers})
    diagnosis = fields["diagnoses"]["each"]["fields"]
    yield _spec("diagnoses", {**fields["diagnoses"], "each": diagnosis["code"]})
    for code in words.DIAGNOSES:
        yield from _diagnosis(code, diagnosis)


def _diagnosis(code: str, fields: Node) -> Iterator[FactSpec]:
    yield FactSpec(
        name=f"diagnoses.{code}.weeks",
        kind="number",
        meaning="Whole weeks from the date of the diagnosis to the day of the answers.",
        low=0,
        unit="weeks",
        source="RD-01",
        derived=False,
    )
    for field in ("grade", "settled", "fused"):
        yield _spec(f"diagnoses.{code}.{field}", fields[field])


def _clearance() -> Iterator[FactSpec]:
    yield FactSpec(
        name="clearance.present",
        kind="flag",
        meaning="A professional's clearance is recorded.",
        source="CL-01",
        derived=False,
    )


def _shorthand() -> Iterator[FactSpec]:
    names = ("red_flags_all_no", "pre_exercise_all_no")
    yield FactSpec(
        name="shorthand",
        kind="list",
        meaning="Shorthands that were typed instead of single answers.",
        values=names,
        derived=False,
    )
    yield FactSpec(
        name="shorthand.answers",
        kind="list",
        meaning="Questions that a shorthand answered with no.",
        derived=False,
    )
