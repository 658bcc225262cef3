"""The exact selection against brute force, on small made-up cases."""

from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from lbp_cli.engine.selection import select
from lbp_cli.engine.selection_search import SessionLimits, SlotChoice
from lbp_cli.model.catalogue import DoseDefault, Exercise
from lbp_cli.model.prescribing import Candidate, Selection
from lbp_cli.model.tables import Slot

LADDERS = ("core", "side", "back", "hip", "leg", "mob", "arm")
GROUPS = {"front": ("core",), "side": ("side",), "back": ("back", "hip")}


def exercise(index: int, ladder: str, difficulty: int = 1) -> Exercise:
    return Exercise(
        index=index,
        id=f"{ladder}-{index}",
        name=ladder,
        ladder=ladder,
        rung=1,
        difficulty=difficulty,
        phases=(1, 2, 3),
        position="standing",
        floor_access="none",
        equipment=(),
        unilateral=False,
        tags={},
        strengthens=(),
        stretches=(),
        dose=DoseDefault("reps", 1, reps=8),
        seconds_per_rep=4,
        start_position="",
        steps=(),
        common_mistake="",
        easier="",
        harder="",
        evidence="C",
        sources=(),
    )


def candidate(
    index: int,
    score: float = 1.0,
    seconds: int = 60,
    *,
    heavy: bool = False,
    disliked: bool = False,
) -> Candidate:
    ladder = LADDERS[index]
    return Candidate(ladder, exercise(index, ladder), score, seconds, heavy, disliked, ())


def limits(
    seconds: int = 600,
    *,
    two: bool = True,
    neighbours: bool = False,
    must: tuple[str, ...] = (),
    per_session: tuple[tuple[int, int], ...] = (),
) -> SessionLimits:
    return SessionLimits(seconds, two, neighbours, must, GROUPS, per_session)


def choice(name: str, *candidates: Candidate, trunk: bool = False) -> SlotChoice:
    slot = Slot(name, name, tuple(each.ladder for each in candidates), trunk)
    return SlotChoice(slot, candidates)


def ladders(selection: Selection, label: str) -> list[str]:
    return [each.candidate.ladder for each in selection.picks if label in each.labels]


def test_a_plain_slot_holds_the_same_ladder_in_both_sessions() -> None:
    found = select([choice("leg", candidate(4, 2.0), candidate(6, 1.0))], limits())
    assert found is not None
    assert found.picks[0].labels == ("A", "B")
    assert found.picks[0].candidate.ladder == "leg"
    assert found.picks[0].runner_up is not None
    assert found.picks[0].runner_up.ladder == "arm"


def test_a_trunk_slot_holds_different_ladders() -> None:
    slot = choice("trunk", candidate(0, 2.0), candidate(1, 1.5), candidate(2, 1.0), trunk=True)
    found = select([slot], limits())
    assert found is not None
    assert ladders(found, "A") == ["core"]
    assert ladders(found, "B") == ["side"]


def test_all_three_groups_beat_a_higher_score() -> None:
    trunk = choice("trunk", candidate(0, 9.0), candidate(1, 1.0), trunk=True)
    back = choice("other", candidate(4, 9.0), candidate(2, 0.5))
    found = select([trunk, back], limits())
    assert found is not None
    assert "back" in ladders(found, "A")


def test_heavy_ladders_stand_in_only_one_of_neighbouring_sessions() -> None:
    slot = choice("leg", candidate(4, 2.0, heavy=True), candidate(3, 1.0))
    found = select([slot], limits(neighbours=True))
    assert found is not None
    assert [each.labels for each in found.picks] == [("A",), ("B",)]


def test_disliked_only_when_nothing_else_serves() -> None:
    liked, disliked = candidate(3, 0.1), candidate(4, 5.0, disliked=True)
    found = select([choice("leg", liked, disliked)], limits())
    assert found is not None
    assert ladders(found, "A") == ["hip"]
    found = select([choice("leg", disliked)], limits())
    assert found is not None
    assert ladders(found, "A") == ["leg"]


def test_no_filling_within_the_time_is_none() -> None:
    assert select([choice("leg", candidate(4, seconds=700))], limits(600)) is None


def test_an_empty_slot_takes_its_fallback_and_says_so() -> None:
    empty = SlotChoice(Slot("gone", "gone", ()), (), (candidate(6),))
    found = select([choice("leg", candidate(4)), empty], limits())
    assert found is not None
    assert [each.fallback for each in found.picks] == [False, True]


def test_a_stand_in_of_the_phase_goes_before_one_of_any_class() -> None:
    gone = Slot("gone", "gone", ())
    both = SlotChoice(gone, (), (candidate(6, 0.1),), (candidate(5, 9.0),))
    found = select([choice("leg", candidate(4)), both], limits())
    assert found is not None
    assert [each.candidate for each in found.picks] == [candidate(4), candidate(6, 0.1)]
    # the only stand-in of the phase is in use: now any class serves
    taken = SlotChoice(gone, (), (candidate(4),), (candidate(5),))
    found = select([choice("leg", candidate(4)), taken], limits())
    assert found is not None
    assert [each.candidate for each in found.picks] == [candidate(4), candidate(5)]


def test_session_limits_are_hard() -> None:
    first, second = choice("a", candidate(3)), choice("b", candidate(4), candidate(5, 0.1))
    both = 1 << 3 | 1 << 4
    found = select([first, second], limits(per_session=((both, 1),)))
    assert found is not None
    assert ladders(found, "A") == ["hip", "mob"]


def test_one_session_a_week_has_no_b() -> None:
    found = select([choice("trunk", candidate(0), candidate(1), trunk=True)], limits(two=False))
    assert found is not None
    assert ladders(found, "B") == []


def brute_force(choices: list[SlotChoice], terms: SessionLimits) -> tuple[object, ...] | None:
    """Every filling of A and B, by the words of the objective, with no cleverness at all."""
    best: tuple[object, ...] | None = None
    pools = [slot.candidates for slot in choices]
    for a_side in product(*pools):
        for b_side in product(*pools):
            if not _allowed(choices, terms, a_side, b_side):
                continue
            key = _key(choices, a_side, b_side)
            if best is None or key < best:
                best = key
    return best


def _allowed(
    choices: list[SlotChoice],
    terms: SessionLimits,
    a_side: tuple[Candidate, ...],
    b_side: tuple[Candidate, ...],
) -> bool:
    for side in (a_side, b_side):
        if len({each.ladder for each in side}) < len(side):
            return False
        if sum(each.seconds for each in side) > terms.seconds:
            return False
    heavy_a = {each.ladder for each in a_side if each.heavy}
    heavy_b = {each.ladder for each in b_side if each.heavy}
    if terms.neighbours and heavy_a & heavy_b:
        return False
    for slot, a, b in zip(choices, a_side, b_side, strict=True):
        different = a.ladder != b.ladder
        excused = terms.neighbours and (a.heavy or b.heavy)
        if different and not slot.slot.trunk and not excused:
            return False
    return True


def _key(
    choices: list[SlotChoice], a_side: tuple[Candidate, ...], b_side: tuple[Candidate, ...]
) -> tuple[object, ...]:
    used = {each.ladder for each in (*a_side, *b_side)}
    groups = sum(bool(used & set(members)) for members in GROUPS.values())
    trunk_a = {a.ladder for slot, a in zip(choices, a_side, strict=True) if slot.slot.trunk}
    trunk_b = {b.ladder for slot, b in zip(choices, b_side, strict=True) if slot.slot.trunk}
    sums = sorted((sum(e.score for e in side) for side in (a_side, b_side)), reverse=True)
    return (-groups, len(trunk_a & trunk_b), -round(sum(sums), 4), -round(sums[0], 4))


@st.composite
def small_cases(draw: st.DrawFn) -> tuple[list[SlotChoice], SessionLimits]:
    pool = [
        candidate(
            i,
            draw(st.integers(0, 20)) / 4,
            draw(st.sampled_from([40, 60, 90])),
            heavy=draw(st.booleans()),
        )
        for i in range(len(LADDERS))
    ]
    slots = []
    for number in range(draw(st.integers(1, 3))):
        places = draw(st.lists(st.integers(0, 6), min_size=1, max_size=4, unique=True))
        members = [pool[place] for place in places]
        slots.append(choice(f"s{number}", *members, trunk=draw(st.booleans())))
    terms = limits(draw(st.sampled_from([120, 180, 600])), neighbours=draw(st.booleans()))
    return slots, terms


@settings(max_examples=400, deadline=None)
@given(small_cases())
def test_the_optimum_is_that_of_brute_force(case: tuple[list[SlotChoice], SessionLimits]) -> None:
    choices, terms = case
    expected = brute_force(choices, terms)
    found = select(choices, terms)
    assert (found is None) == (expected is None)
    if found is None:
        return
    assert found.optimal
    a_side = tuple(_held(found, slot.slot.id, "A") for slot in choices)
    b_side = tuple(_held(found, slot.slot.id, "B") for slot in choices)
    assert _allowed(choices, terms, a_side, b_side)
    assert _key(choices, a_side, b_side) == expected


def _held(found: Selection, slot: str, label: str) -> Candidate:
    return next(e.candidate for e in found.picks if e.slot == slot and label in e.labels)
