"""Facts -> what this person should train, with weights and reasons (readings RD-98)."""

from __future__ import annotations

from collections.abc import Iterator

from lbp_cli.engine.rules import holds
from lbp_cli.model.condition import ALWAYS
from lbp_cli.model.findings import Because, Need
from lbp_cli.model.rulebook import Needs, NeedWeights, PosturePattern
from lbp_cli.model.vocabulary import Facts

_DIGITS = 4


def assess_needs(facts: Facts, needs: Needs) -> tuple[Need, ...]:
    """The needs with a weight above zero, heaviest first, then by id.

    Weights of everything that holds add up and are clipped; a posture pattern then adds its share
    of the largest weight, which is not clipped, so that it can only break ties.
    """
    rows = tuple(_rows(facts, needs))
    sums: dict[str, float] = {}
    for row in rows:
        for need, weight in row.weights.items():
            sums[need] = sums.get(need, 0.0) + weight
    weights = {
        need: min(max(total, needs.clip_low), needs.clip_high) for need, total in sums.items()
    }
    pattern = _pattern(facts, needs)
    share = needs.posture_factor * max(weights.values(), default=0.0)
    for need, times in pattern.needs.items():
        weights[need] = weights.get(need, 0.0) + share * times
    found = (
        Need(need, round(weight, _DIGITS), _reasons(need, rows, pattern, needs))
        for need, weight in weights.items()
        if weight > 0
    )
    return tuple(sorted(found, key=lambda need: (-need.weight, need.id)))


def _rows(facts: Facts, needs: Needs) -> Iterator[NeedWeights]:
    """Every contribution that holds, then the base as a row of the same kind."""
    for row in needs.contributions:
        if holds(row.when, facts):
            yield row
    yield NeedWeights(
        id="base",
        label=needs.base_label,
        when=ALWAYS,
        weights=needs.base,
        sources=needs.base_sources,
        evidence=needs.base_evidence,
    )


def _pattern(facts: Facts, needs: Needs) -> PosturePattern:
    code = facts["posture_pattern"]
    found = needs.postures.get(code) if isinstance(code, str) else None
    return found or PosturePattern(id="unknown", release=(), strengthen=(), needs={})


def _reasons(
    need: str, rows: tuple[NeedWeights, ...], pattern: PosturePattern, needs: Needs
) -> tuple[Because, ...]:
    """What made up the weight: the heaviest part first, posture last."""
    parts = [row for row in rows if row.weights.get(need, 0.0) != 0]
    parts.sort(key=lambda row: -row.weights[need])
    found = [_reason(row, row.weights[need]) for row in parts]
    if pattern.needs.get(need, 0.0) > 0:
        found.append(
            Because(
                rule=f"need/posture/{pattern.id}",
                text=_sentence(needs.posture_label),
                sources=needs.posture_sources,
                evidence=needs.posture_evidence,
            )
        )
    return tuple(found)


def _reason(row: NeedWeights, weight: float) -> Because:
    label = f"it counts for less, because {row.label}" if weight < 0 else row.label
    return Because(f"need/{row.id}", _sentence(label), row.sources, row.evidence)


def _sentence(label: str) -> str:
    return f"{label[0].upper()}{label[1:]}."
