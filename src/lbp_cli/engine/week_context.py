"""One week's view of the client: facts, rules, what may be used, and how hard (RD-51, RD-69)."""

from __future__ import annotations

from lbp_cli.engine.dosing import lowest_load
from lbp_cli.engine.eligibility import equipped_mask
from lbp_cli.engine.lookup import Lookup, bit
from lbp_cli.engine.rules import holds
from lbp_cli.model.catalogue import Exercise
from lbp_cli.model.eligibility import RuleView
from lbp_cli.model.library import Library
from lbp_cli.model.prescribing import WeekLimits
from lbp_cli.model.tables import DoseRow
from lbp_cli.model.value import dataclass, replace
from lbp_cli.model.vocabulary import PHASES, Facts, Phase, Value, Weekday

SessionGroups = tuple[tuple[int, int], ...]
"""Groups of exercises as masks, each with the most that one session may hold of it."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The facts of one week with everything the rules say about exercises in it.

    `stages` and `tags` are those that apply, after the rule that a stage which needs a
    clearance does not open without one; `uncleared` are the rows of the safety screen that ask for
    it in this week. `alike_since` is the first week of those that no rule can
    tell from this one.
    """

    number: int
    facts: Facts
    stages: tuple[str, ...]
    tags: tuple[str, ...]
    view: RuleView
    uncleared: tuple[str, ...]
    alike_since: int


@dataclass(frozen=True, slots=True)
class WeekContext:
    """Everything the weekly steps ask about: one phase and dose row applied to one week.

    `usable` is the mask of exercises that may be held; `passable` also has those that only
    miss equipment, so that a ladder may be climbed past them (RD-65). `called` is the phase that
    this week's own facts call for. `per_session` are groups of which one session holds at most so
    many; `first_day` is the day on which each week of the plan begins, None when no start is set.
    """

    library: Library
    lookup: Lookup
    number: int
    phase: Phase
    called: Phase
    level: int
    row: DoseRow
    facts: Facts
    view: RuleView
    open_ladders: frozenset[str]
    usable: int
    passable: int
    per_session: SessionGroups
    first_day: Weekday | None
    _limits: dict[int, WeekLimits]

    def limits(self, exercise: Exercise) -> WeekLimits:
        """Dose factor, effort and load ceilings of one exercise in this week."""
        known = self._limits.get(exercise.index)
        if known is None:
            known = self._limits[exercise.index] = self._worked_out(exercise)
        return known

    def _worked_out(self, exercise: Exercise) -> WeekLimits:
        dosing = self.library.dosing
        band = dosing.pain_band[str(self.facts["pain_band"])]
        factor = band.dose * self.view.factor(exercise.index)
        if self.overloaded and self.number <= dosing.overload_weeks:
            factor *= dosing.overload_factor
        caps = [band.rpe_cap, dosing.effort_ceiling]
        if self.view.max_rpe is not None:
            caps.append(self.view.max_rpe)
        return WeekLimits(
            row=self.row,
            level=self.level,
            age=number_fact(self.facts, "person.age"),
            factor=factor,
            effort_cap=min(caps),
            max_load_kg=self.view.max_load_kg,
            trial_sets_less=self.library.progression.trial_sets_less,
            trial_effort_less=self.library.progression.trial_effort_less,
        )

    @property
    def overloaded(self) -> bool:
        """Whether doing too much is one of the causes."""
        return has_word(self.facts, "causes", "overload")

    @property
    def slow(self) -> bool:
        """Whether growth is halved this week: loose joints, or overload in the first weeks."""
        early = self.number <= self.library.progression.overload_slow_weeks
        return self.view.slow_growth or (self.overloaded and early)

    @property
    def least(self) -> int:
        """The least number of exercises in a session."""
        return self.library.dosing.session_time.min_exercises

    def heavy(self, exercise: Exercise) -> bool:
        """Whether it needs 40 hours between sessions that hold its ladder (RD-80)."""
        gap = self.library.progression.strength_gap_difficulty
        return self.lookup.kind(exercise) == "strength" and exercise.difficulty >= gap

    def may_use(self, exercise: Exercise) -> bool:
        """Whether the exercise may be held this week."""
        return bool(self.usable & bit(exercise))


_Key = tuple[int, Phase, int, int]


class Contexts:
    """Makes the context of every week; what two alike weeks share is worked out once."""

    def __init__(self, library: Library, lookup: Lookup, first_day: Weekday | None = None) -> None:
        self.library = library
        self.lookup = lookup
        self.first_day = first_day
        self._made: dict[_Key, WeekContext] = {}
        self._limits: dict[tuple[Value, ...], dict[int, WeekLimits]] = {}

    def week(self, judged: Judged, *, phase: Phase, level: int, sets_less: int = 0) -> WeekContext:
        """Apply a phase and a dose row to a judged week.

        Gates and rung gates see the phase of the plan as `tbc_stage` and its row as
        `start_level`. `sets_less` is what short sessions take off the row's sets (RD-77).
        """
        facts: dict[str, Value] = dict(judged.facts)
        facts["tbc_stage"] = phase
        facts["start_level"] = level
        key = (judged.alike_since, phase, level, sets_less)
        made = self._made.get(key)
        if made is None:
            made = self._new(judged, facts, phase, level, sets_less)
            self._made[key] = made
            return made
        return replace(
            made,
            number=judged.number,
            facts=facts,
            called=called_phase(judged.facts),
            _limits=self._limits_of(key, judged),
        )

    def _new(
        self, judged: Judged, facts: Facts, phase: Phase, level: int, sets_less: int
    ) -> WeekContext:
        library = self.library
        limits = self._limits_of((judged.alike_since, phase, level, sets_less), judged)
        row = library.dosing.rows[phase][str(level)]
        passable = _passable_mask(library, self.lookup, judged, facts, phase)
        equipment = text_tuple(facts, "preferences.equipment")
        return WeekContext(
            library=library,
            lookup=self.lookup,
            number=judged.number,
            phase=phase,
            called=called_phase(judged.facts),
            level=level,
            row=replace(row, sets=max(1, row.sets - sets_less)),
            facts=facts,
            view=judged.view,
            open_ladders=frozenset(
                each.id for each in library.catalogue.ladders if holds(each.gate, facts)
            ),
            usable=passable & self._equipped(equipment),
            passable=passable,
            per_session=_session_limits(library, judged.view, facts),
            first_day=self.first_day,
            _limits=limits,
        )

    def _limits_of(self, key: _Key, judged: Judged) -> dict[int, WeekLimits]:
        """The limits worked out so far, for weeks in which they are the same."""
        facts, dosing = judged.facts, self.library.dosing
        overload = has_word(facts, "causes", "overload") and judged.number <= dosing.overload_weeks
        same = (*key, facts["pain_band"], facts["person.age"], overload)
        return self._limits.setdefault(same, {})

    def _equipped(self, equipment: tuple[str, ...]) -> int:
        """Exercises that this equipment serves; some have more than one way (RD-84)."""
        mask = equipped_mask(self.library.catalogue, equipment)
        for name, ways in self.library.aerobic.seated_equipment.items():
            if set(ways) & set(equipment):
                mask |= bit(self.lookup.exercises[name])
        return mask


def _session_limits(library: Library, view: RuleView, facts: Facts) -> SessionGroups:
    """What one session may hold of a group at most: by the rules, and by a posture pattern."""
    groups = dict(view.session_limits())
    pattern = library.needs.postures.get(str(facts["posture_pattern"]))
    if pattern is not None and pattern.release:
        mask = 0
        for exercise in library.catalogue.exercises:
            hold = exercise.dose.hold_seconds or 0
            if hold >= library.dosing.stretch.min_hold_s and not set(pattern.release).isdisjoint(
                exercise.stretches
            ):
                mask |= bit(exercise)
        most = library.composition.posture_stretches_per_session
        groups[mask] = min(groups.get(mask, most), most)
    return tuple(groups.items())


def _passable_mask(
    library: Library, lookup: Lookup, judged: Judged, facts: Facts, phase: Phase
) -> int:
    mask = judged.view.eligible
    phase_number = min(PHASES.index(phase) + 1, 3)
    cap = judged.view.max_load_kg
    rules = library.progression
    hinge_only = holds(rules.exposure_hinge_only_when, facts)
    for ladder in library.catalogue.ladders:
        shut = min(
            (each.from_rung for each in ladder.rung_gates if not holds(each.when, facts)),
            default=None,
        )
        exposed = hinge_only and ladder.exercise_class == "exposure"
        for exercise in lookup.rungs[ladder.id]:
            low = lowest_load(exercise, library.dosing)
            if (
                phase_number not in exercise.phases
                or (shut is not None and exercise.rung >= shut)
                or (cap is not None and low is not None and low > cap)
                or (exposed and exercise.id not in rules.exposure_hinge_only)
            ):
                mask &= ~bit(exercise)
    return mask


def has_word(facts: Facts, name: str, word: str) -> bool:
    """Whether a list fact holds a word."""
    value = facts[name]
    return isinstance(value, tuple) and word in value


def text_tuple(facts: Facts, name: str) -> tuple[str, ...]:
    """A list fact; empty when not known."""
    value = facts[name]
    return value if isinstance(value, tuple) else ()


def number_fact(facts: Facts, name: str, default: int = 0) -> int:
    """A whole-number fact."""
    value = facts[name]
    return int(value) if isinstance(value, int | float) else default


def called_phase(facts: Facts) -> Phase:
    """The phase that the facts of a week call for (C-07)."""
    return next(each for each in PHASES if each == facts["tbc_stage"])
