"""What the engine says about a person: findings, the verdict, needs, reasons."""

from __future__ import annotations

from lbp_cli.model.value import dataclass
from lbp_cli.model.vocabulary import Tier, Value


@dataclass(frozen=True, slots=True)
class Because:
    """One reason. `evidence` is a grade A-D, a mark V, V2, M, D of the safety screen, or None
    for a plain fact of the client; `sources` are source ids.
    """

    rule: str
    text: str
    sources: tuple[str, ...] = ()
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One triage row applied to the facts, matched or not.

    `looked_at` holds the facts the row read, with their values, in the row's order.
    """

    rule: str
    tier: Tier | None
    matched: bool
    because: str
    sources: tuple[str, ...]
    evidence: str | None
    looked_at: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """A text of the message catalogue, with its id."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of triage.

    `tier` is after a valid clearance; `screened_tier` before it. `cleared` are the rule ids that
    a valid clearance covered. `withheld` is true when no programme may be given; `interim` when
    only the interim light plan may (readings RD-27). `fallback_list` when the refusal may show
    the gentle activity list (CL-06). `findings` holds every row, in rule order.
    """

    tier: Tier
    screened_tier: Tier
    ids: tuple[str, ...]
    findings: tuple[Finding, ...]
    restrictions: tuple[str, ...]
    refer_notes: tuple[str, ...]
    messages: tuple[Message, ...]
    cleared: tuple[str, ...]
    withheld: bool
    interim: bool
    fallback_list: bool


@dataclass(frozen=True, slots=True)
class Need:
    """Something this person should train, with its weight (0 to 6, posture on top)."""

    id: str
    weight: float
    because: tuple[Because, ...]
