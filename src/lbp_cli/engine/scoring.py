"""Score every ladder for this person and find the rung to start on (RD-70, RD-98)."""

from __future__ import annotations

from collections.abc import Sequence

from lbp_cli.engine.dosing import exercise_rest, start_dose
from lbp_cli.engine.rules import holds
from lbp_cli.engine.session_time import exercise_seconds
from lbp_cli.engine.week_context import WeekContext, text_tuple
from lbp_cli.model.catalogue import Exercise, Ladder, StartCase
from lbp_cli.model.findings import Because, Need
from lbp_cli.model.prescribing import Candidate
from lbp_cli.model.rulebook import PosturePattern


def candidates(context: WeekContext, needs: Sequence[Need]) -> dict[str, Candidate]:
    """Every ladder that may be used, on its start rung, with score and reasons."""
    found = {}
    for ladder in context.library.catalogue.ladders:
        if ladder.id in context.open_ladders:
            exercise = start_rung(ladder, context)
            if exercise is not None:
                found[ladder.id] = candidate(exercise, context, needs)
    return found


def start_rung(ladder: Ladder, context: WeekContext) -> Exercise | None:
    """The rung a client begins on, or None when no rung may be started (RD-70)."""
    dosing = context.library.dosing
    top = dosing.start_max_difficulty[str(context.level)]
    first_open = context.level >= dosing.first_rung_from_level
    rungs = context.lookup.rungs[ladder.id]
    usable = [each for each in rungs if context.may_use(each)]
    startable = [
        each for each in usable if each.difficulty <= top or (each.rung == 1 and first_open)
    ]
    if not startable:
        return None
    case = next(each for each in ladder.start if holds(each.when, context.facts))
    if case.kind == "listed":
        return _listed(case, startable)
    return _highest(case, startable)


def _highest(case: StartCase, startable: Sequence[Exercise]) -> Exercise | None:
    fitting = [
        each
        for each in startable
        if (case.at_most_rung is None or each.rung <= case.at_most_rung)
        and (case.max_difficulty is None or each.difficulty <= case.max_difficulty)
    ]
    return fitting[-1] if fitting else None


def _listed(case: StartCase, startable: Sequence[Exercise]) -> Exercise:
    """The first listed rung that may be used, else the nearest below, else the lowest."""
    by_rung = {each.rung: each for each in startable}
    for rung in case.rungs:
        if rung in by_rung:
            return by_rung[rung]
    below = [each for each in startable if each.rung < case.rungs[0]]
    return below[-1] if below else startable[0]


def candidate(exercise: Exercise, context: WeekContext, needs: Sequence[Need]) -> Candidate:
    """One exercise as a candidate for a slot, at its start dose."""
    kind = context.lookup.kind(exercise)
    limits = context.limits(exercise)
    dosing = context.library.dosing
    dose = start_dose(exercise, kind, limits, dosing)
    rest = exercise_rest(exercise, kind, limits)
    score, because = ladder_score(exercise, context, needs)
    disliked = text_tuple(context.facts, "preferences.dislikes")
    return Candidate(
        ladder=exercise.ladder,
        exercise=exercise,
        score=score,
        seconds=exercise_seconds(exercise, dose, rest, dosing.session_time),
        heavy=context.heavy(exercise),
        disliked=exercise.ladder in disliked or exercise.id in disliked,
        because=because,
    )


def ladder_score(
    exercise: Exercise, context: WeekContext, needs: Sequence[Need]
) -> tuple[float, tuple[Because, ...]]:
    """The score of a ladder with this rung, and the reasons that carried it."""
    rules = context.library.composition
    ladder = context.lookup.ladders[exercise.ladder]
    by_id = {each.id: each for each in needs}
    served = [
        (by_id[need].weight * share, by_id[need])
        for need, share in ladder.serves.items()
        if need in by_id
    ]
    spread = 1 + rules.need_spread * (len(ladder.serves) - 1)
    score = sum(each for each, _ in served) / spread + rules.grade_bonus[ladder.evidence]
    because = _need_reasons(served, exercise, context)
    for extra, reason in _extras(exercise, context):
        score += extra
        because.append(reason)
    return round(score, 4), tuple(because)


def _need_reasons(
    served: Sequence[tuple[float, Need]], exercise: Exercise, context: WeekContext
) -> list[Because]:
    names, shown = context.library.catalogue.needs, context.library.composition.needs_shown
    strongest = sorted(served, key=lambda each: (-each[0], each[1].id))[:shown]
    if not any(value > 0 for value, _ in strongest):
        text = "It belongs to a whole session; no answer of yours asks for more of it."
        return [Because(f"ladder/{exercise.ladder}", text, exercise.sources, exercise.evidence)]
    return [
        Because(
            rule=f"need/{need.id}",
            text=f"Trains {names[need.id]}: {_why(need)}",
            sources=exercise.sources,
            evidence=exercise.evidence,
        )
        for value, need in strongest
        if value > 0
    ]


def _why(need: Need) -> str:
    reasons = dict.fromkeys(each.text.rstrip(".") for each in need.because)
    return "; ".join(reasons) + "."


def _extras(exercise: Exercise, context: WeekContext) -> list[tuple[float, Because]]:
    """Bonuses and deductions beside the needs: rules, direction, posture, likes."""
    rules = context.library.composition
    extras = []
    bonus = context.view.bonus(exercise)
    history = _history_preference(exercise, context)
    if bonus is not None and (history is None or bonus[0] >= history[0]):
        extras.append(bonus)
    elif history is not None:
        extras.append(history)
    limited = context.view.limited_by(exercise)
    if limited is not None:
        whole = limited.ladder is not None
        extras.append(
            (
                rules.limited_ladder if whole else rules.limited_rung,
                Because(limited.id, limited.reason, limited.sources, limited.evidence),
            )
        )
    extras += _posture_matches(exercise, context)
    liked = text_tuple(context.facts, "preferences.likes")
    if exercise.ladder in liked or exercise.id in liked:
        extras.append(
            (
                rules.like_bonus,
                Because(
                    "preference/like",
                    "You said you like it, and what you like you keep doing.",
                    rules.sources["like"],
                    rules.evidence["like"],
                ),
            )
        )
    return extras


def _history_preference(exercise: Exercise, context: WeekContext) -> tuple[float, Because] | None:
    """From your own account one direction eases: a weak bonus, no limit on the other (RD-43)."""
    facts = context.facts
    direction = facts["directional_preference"]
    if facts["directional_preference.confidence"] != "history":
        return None
    rules = context.library.composition
    if (direction, exercise.ladder) not in rules.direction_ladders.items():
        return None
    word = "bending forward" if direction == "flexion" else "arching or standing up"
    return (
        rules.history_preference_bonus,
        Because(
            "RD-43",
            f"From what you told us, {word} eases your back; not tested, so it counts a little.",
            rules.sources["history_preference"],
            rules.evidence["history_preference"],
        ),
    )


def _posture_matches(exercise: Exercise, context: WeekContext) -> list[tuple[float, Because]]:
    needs = context.library.needs
    pattern = needs.postures.get(str(context.facts["posture_pattern"]))
    if pattern is None:
        return []
    bonus = context.library.composition.muscle_match_bonus
    evidence = context.library.composition.evidence["posture"]
    reason = Because(f"posture/{pattern.id}", needs.posture_text, needs.posture_sources, evidence)
    matches = _matches(exercise, pattern)
    return [(bonus * matches, reason)] if matches else []


def _matches(exercise: Exercise, pattern: PosturePattern) -> int:
    strengthens = bool(set(exercise.strengthens) & set(pattern.strengthen))
    stretches = bool(set(exercise.stretches) & set(pattern.release))
    return int(strengthens) + int(stretches)
