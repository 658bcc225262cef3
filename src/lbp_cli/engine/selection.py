"""Choose the exercises of sessions A and B exactly: branch and bound over slots (RD-74).

The objective is lexicographic, over A and B together: fewest fallback fills, fewest missing
must-haves, most trunk groups (front, side, back), fewest ladders shared by the trunk slots,
highest sum of scores, highest sum of A, lowest difficulty, ladder ids in slot order. Session
time, limits per session and "one ladder once a session" are hard.
"""

from __future__ import annotations

from collections.abc import Sequence

from lbp_cli.engine.selection_search import Option, Search, SessionLimits, SlotChoice
from lbp_cli.model.prescribing import Candidate, Pick, Selection
from lbp_cli.model.tables import Slot
from lbp_cli.model.value import replace

NODE_LIMIT = 20_000
"""Search nodes, never seconds: the same plan on every machine."""

_FALLBACK, _LAST_RESORT = 100, 101
"""Costs of a stand-in from the phase and from any class: fewest stand-ins first, then fewest of
any class (RD-75).
"""

_ENDLESS = 10**6
"""Seconds that no session reaches: a search with them asks whether only time is in the way."""


def select(
    choices: Sequence[SlotChoice], limits: SessionLimits, node_limit: int = NODE_LIMIT
) -> Selection | None:
    """The best A and B for these slots, or None when no filling is possible.

    Disliked ladders are left out of every slot that something else can serve (RD-47). Slots
    nothing can serve, or all slots when the rest clashes, may use their fallbacks (RD-75); when
    only the time is short, fewer slots are the answer (RD-77), not other ladders.
    """
    own = [
        _options(each, limits, with_fallbacks=False) or _options(each, limits, with_fallbacks=True)
        for each in choices
    ]
    found = _search(choices, own, limits, node_limit)
    if found is None and not _search(choices, own, replace(limits, seconds=_ENDLESS), node_limit):
        both = [_options(each, limits, with_fallbacks=True) for each in choices]
        found = _search(choices, both, limits, node_limit)
    return found


def _options(choice: SlotChoice, limits: SessionLimits, *, with_fallbacks: bool) -> list[Option]:
    liked = [each for each in choice.candidates if not each.disliked]
    pool = [(each, 0) for each in liked or choice.candidates]
    if with_fallbacks:
        ranked = [(each, _FALLBACK) for each in choice.fallbacks]
        ranked += [(each, _LAST_RESORT) for each in choice.last_resorts]
        pool += [each for each in ranked if not each[0].disliked] or ranked
    if not limits.two_sessions:
        options = [Option(a, None, choice.slot.trunk, cost, a.score) for a, cost in pool]
    else:
        options = [
            Option(a, b, choice.slot.trunk, cost_a + cost_b, a.score + b.score)
            for a, cost_a in pool
            for b, cost_b in pool
            if _pairs(choice.slot, a, b, limits)
        ]
    options.sort(key=lambda each: (each.fallbacks, _same_ladder(each), -each.score))
    return options


def _pairs(slot: Slot, a: Candidate, b: Candidate, limits: SessionLimits) -> bool:
    """Whether a slot may hold `a` in A and `b` in B (RD-73, RD-80)."""
    if a.ladder == b.ladder:
        return not (limits.neighbours and a.heavy)
    return slot.trunk or (limits.neighbours and (a.heavy or b.heavy))


def _search(
    choices: Sequence[SlotChoice],
    options: Sequence[list[Option]],
    limits: SessionLimits,
    node_limit: int,
) -> Selection | None:
    search = Search(choices, options, limits, node_limit)
    search.run()
    if search.best is None:
        return None
    placed = _higher_first(search.best[1])
    used = {each.ladder for option in placed for each in (option.a, option.b) if each is not None}
    picks: list[Pick] = []
    for choice, option in zip(choices, placed, strict=True):
        rival = next(
            (each for each in _by_score(choice.candidates) if each.ladder not in used), None
        )
        picks += _picks(choice, option, rival)
    return Selection(picks=tuple(picks), optimal=search.proved)


def _picks(choice: SlotChoice, option: Option, rival: Candidate | None) -> list[Pick]:
    """One pick for a shared ladder, else one for each session."""
    own = {each.ladder for each in choice.candidates}

    def pick(candidate: Candidate, *labels: str) -> Pick:
        return Pick(choice.slot.id, labels, candidate, rival, candidate.ladder not in own)

    if option.b is None:
        return [pick(option.a, "A")]
    if option.a.exercise is option.b.exercise:
        return [pick(option.a, "A", "B")]
    return [pick(option.a, "A"), pick(option.b, "B")]


def _higher_first(placed: tuple[Option, ...]) -> tuple[Option, ...]:
    """A is the session with the higher sum of scores (RD-73); ties by ladder ids."""
    if any(each.b is None for each in placed):
        return placed
    first = (-round(sum(o.a.score for o in placed), 4), [o.a.ladder for o in placed])
    second = (
        -round(sum(o.b.score for o in placed if o.b), 4),
        [o.b.ladder for o in placed if o.b],
    )
    if first <= second:
        return placed
    return tuple(Option(o.b, o.a, o.trunk, o.fallbacks, o.score) for o in placed if o.b)


def _by_score(candidates: Sequence[Candidate]) -> list[Candidate]:
    return sorted(candidates, key=lambda c: (-round(c.score, 4), c.exercise.difficulty, c.ladder))


def _same_ladder(option: Option) -> bool:
    return option.b is not None and option.a.ladder == option.b.ladder
