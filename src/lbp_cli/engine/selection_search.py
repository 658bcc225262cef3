"""The search under `selection`: branch and bound over slots, kept apart from its wording."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lbp_cli.model.prescribing import Candidate
from lbp_cli.model.tables import Slot
from lbp_cli.model.value import dataclass

Key = tuple[int, int, int, int, float, float, int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class SlotChoice:
    """A slot with the ladders that may fill it; when none can, those of the phase, of any class."""

    slot: Slot
    candidates: tuple[Candidate, ...]
    fallbacks: tuple[Candidate, ...] = ()
    last_resorts: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class SessionLimits:
    """The hard and soft terms of one selection.

    `seconds` is what the exercises of one session may take. `two_sessions` is false with one
    session a week. `neighbours`: sessions fall on neighbouring days, so a heavy ladder may be
    in only one of A and B (RD-80). `per_session` are (exercise mask, most per session).
    """

    seconds: int
    two_sessions: bool
    neighbours: bool
    must_have: tuple[str, ...]
    groups: Mapping[str, tuple[str, ...]]
    per_session: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One way to fill a slot: `a` in A, `b` in B; `fallbacks` is what stand-ins cost."""

    a: Candidate
    b: Candidate | None
    trunk: bool
    fallbacks: int
    score: float


class Search:
    """One run of branch and bound. Keeps the best filling found so far."""

    def __init__(
        self,
        choices: Sequence[SlotChoice],
        options: Sequence[list[Option]],
        limits: SessionLimits,
        node_limit: int,
    ) -> None:
        self.limits = limits
        self.nodes_left = node_limit
        self.proved = True
        self.best: tuple[Key, tuple[Option, ...]] | None = None
        # Trunk slots first: they decide the leading terms of the objective.
        self.order = sorted(
            range(len(choices)), key=lambda i: (not choices[i].slot.trunk, len(options[i]), i)
        )
        self.choices = choices
        self.options = options
        self._bits()
        self._bounds()
        self.moves = [[self._move(option) for option in slot] for slot in options]
        self.by_score = [self._scored(each) for each in options]

    def _bits(self) -> None:
        ladders = sorted(
            {
                each.ladder
                for slot in self.options
                for option in slot
                for each in (option.a, option.b)
                if each is not None
            }
        )
        self.bit = {ladder: 1 << i for i, ladder in enumerate(ladders)}
        groups = sorted(self.limits.groups)
        self.group = {
            ladder: sum(
                1 << i for i, group in enumerate(groups) if ladder in self.limits.groups[group]
            )
            for ladder in ladders
        }
        self.musts = sum(self.bit.get(each, 0) for each in self.limits.must_have)

    def _move(self, option: Option) -> _Move:
        a, b = option.a, option.b
        neighbours = self.limits.neighbours and b is not None
        bit_a, bit_b = self.bit[a.ladder], 0 if b is None else self.bit[b.ladder]
        return _Move(
            option=option,
            ladder_a=bit_a,
            ladder_b=bit_b,
            heavy_a=bit_a if neighbours and a.heavy else 0,
            heavy_b=bit_b if neighbours and b is not None and b.heavy else 0,
            exercise_a=1 << a.exercise.index,
            exercise_b=0 if b is None else 1 << b.exercise.index,
            seconds_a=a.seconds,
            seconds_b=0 if b is None else b.seconds,
            groups=self.group[a.ladder] | (0 if b is None else self.group[b.ladder]),
            trunk_a=bit_a if option.trunk else 0,
            trunk_b=bit_b if option.trunk else 0,
        )

    def _scored(self, options: Sequence[Option]) -> list[tuple[float, int, int, int]]:
        """Score, ladders and fallbacks of every option of a slot, best first."""
        found = [
            (
                each.score,
                self.bit[each.a.ladder],
                0 if each.b is None else self.bit[each.b.ladder],
                each.fallbacks,
            )
            for each in options
        ]
        return sorted(found, reverse=True)

    def _bounds(self) -> None:
        """Per depth: what the slots still open can add at best."""
        self.rest: list[tuple[int, float, int, int, int]] = [(0, 0.0, 0, 0, 0)]
        for index in reversed(self.order):
            options = self.options[index]
            fill, score, seconds, groups, ladders = self.rest[0]
            fill += min((each.fallbacks for each in options), default=0)
            score += max((each.score for each in options), default=0.0)
            seconds += min((_least_seconds(each) for each in options), default=0)
            for each in options:
                for candidate in (each.a, each.b):
                    if candidate is not None:
                        groups |= self.group[candidate.ladder]
                        ladders |= self.bit[candidate.ladder]
            self.rest.insert(0, (fill, score, seconds, groups, ladders))

    def run(self) -> None:
        """Search; `best` and `proved` hold the outcome."""
        if all(self.options):
            self._descend(0, (), _START)

    def _descend(self, depth: int, path: tuple[Option, ...], state: _State) -> None:
        if self.nodes_left <= 0:
            self.proved = False
            return
        self.nodes_left -= 1
        if depth == len(self.order):
            self._keep(path, state)
            return
        for move in self.moves[self.order[depth]]:
            after = self._place(move, state)
            if after is not None and not self._hopeless(depth + 1, after):
                self._descend(depth + 1, (*path, move.option), after)

    def _place(self, move: _Move, state: _State) -> _State | None:
        """The state with one more slot filled, or None when a hard limit forbids it."""
        if (
            state.ladders_a & (move.ladder_a | move.heavy_b)
            or state.ladders_b & (move.ladder_b | move.heavy_a)
            or state.seconds_a + move.seconds_a > self.limits.seconds
            or state.seconds_b + move.seconds_b > self.limits.seconds
        ):
            return None
        exercises_a = state.exercises_a | move.exercise_a
        exercises_b = state.exercises_b | move.exercise_b
        for mask, most in self.limits.per_session:
            if (exercises_a & mask).bit_count() > most or (exercises_b & mask).bit_count() > most:
                return None
        return _State(
            state.ladders_a | move.ladder_a,
            state.ladders_b | move.ladder_b,
            exercises_a,
            exercises_b,
            state.seconds_a + move.seconds_a,
            state.seconds_b + move.seconds_b,
            state.groups | move.groups,
            state.fallbacks + move.option.fallbacks,
            state.trunk_a | move.trunk_a,
            state.trunk_b | move.trunk_b,
            state.score + move.option.score,
        )

    def _hopeless(self, depth: int, state: _State) -> bool:
        fill, score, seconds, groups, ladders = self.rest[depth]
        if max(state.seconds_a, state.seconds_b) + seconds > self.limits.seconds:
            return True
        if self.best is None:
            return False
        used = state.ladders_a | state.ladders_b
        bound = (
            state.fallbacks + fill,
            (self.musts & ~(used | ladders)).bit_count(),
            -(state.groups | groups).bit_count(),
            (state.trunk_a & state.trunk_b).bit_count(),
            -round(state.score + score, 4),
        )
        if bound > self.best[0][:5]:
            return True
        return self._short_of_best(depth, state, bound[:4])

    def _short_of_best(self, depth: int, state: _State, bound: tuple[int, ...]) -> bool:
        """As `_hopeless`, with only those options of the open slots that are still free."""
        assert self.best is not None
        leading = self.best[0][:4]
        spare = leading[0] - state.fallbacks
        score = state.score
        for index in self.order[depth:]:
            free = next(
                (
                    value
                    for value, bit_a, bit_b, fallbacks in self.by_score[index]
                    if fallbacks <= spare
                    and not (bit_a & state.ladders_a or bit_b & state.ladders_b)
                ),
                None,
            )
            if free is None:
                return True
            score += free
        return bound == leading and -round(score, 4) > self.best[0][4]

    def _keep(self, path: tuple[Option, ...], state: _State) -> None:
        placed = self._in_slot_order(path)
        sum_a = sum(each.a.score for each in placed)
        used = state.ladders_a | state.ladders_b
        key: Key = (
            state.fallbacks,
            (self.musts & ~used).bit_count(),
            -state.groups.bit_count(),
            (state.trunk_a & state.trunk_b).bit_count(),
            -round(state.score, 4),
            -round(max(sum_a, state.score - sum_a), 4),
            sum(_difficulty(each) for each in placed),
            tuple(f"{each.a.ladder} {'' if each.b is None else each.b.ladder}" for each in placed),
        )
        if self.best is None or key < self.best[0]:
            self.best = (key, placed)

    def _in_slot_order(self, path: tuple[Option, ...]) -> tuple[Option, ...]:
        by_slot = dict(zip(self.order, path, strict=True))
        return tuple(by_slot[i] for i in range(len(path)))


@dataclass(frozen=True, slots=True)
class _State:
    """A partial filling: what both sessions hold so far."""

    ladders_a: int = 0
    ladders_b: int = 0
    exercises_a: int = 0
    exercises_b: int = 0
    seconds_a: int = 0
    seconds_b: int = 0
    groups: int = 0
    fallbacks: int = 0
    trunk_a: int = 0
    trunk_b: int = 0
    score: float = 0.0


_START = _State()


@dataclass(frozen=True, slots=True)
class _Move:
    """An option as bits and numbers, worked out once before the search.

    `heavy_a` and `heavy_b` are ladders that the other session must not hold (RD-80).
    """

    option: Option
    ladder_a: int
    ladder_b: int
    heavy_a: int
    heavy_b: int
    exercise_a: int
    exercise_b: int
    seconds_a: int
    seconds_b: int
    groups: int
    trunk_a: int
    trunk_b: int


def _least_seconds(option: Option) -> int:
    return option.a.seconds if option.b is None else min(option.a.seconds, option.b.seconds)


def _difficulty(option: Option) -> int:
    return option.a.exercise.difficulty + (0 if option.b is None else option.b.exercise.difficulty)
