from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from lbp_cli.model.findings import Because
from lbp_cli.model.plan import Plan
from lbp_cli.model.vocabulary import Tier
from lbp_cli.render.assessment_document import assessment_document
from lbp_cli.render.terminal import render_terminal

from .sample_plan import CATALOGUE, refused_plan, sample_plan

CEILINGS = {"fitness_level": 2, "pain_band": 4, "irritability": 2}


def shown(
    plan: Plan, goals: tuple[str, ...] = (), ceilings: Mapping[str, int] | None = None
) -> str:
    document = assessment_document(
        plan, CATALOGUE, scores=(), goals=goals, ceilings=ceilings or CEILINGS
    )
    return render_terminal(document, 100)


def planned(level: int = 2) -> Plan:
    plan = sample_plan()
    return replace(plan, facts={**plan.facts, "start_level": level})


def test_it_says_what_was_understood_in_its_order() -> None:
    text = shown(planned(), ("sit 1 h",))
    heads = (
        "What we understood",
        "Is it safe to start?",
        "Where the plan starts",
        "What the plan will aim for",
    )
    places = [text.index(each) for each in heads]
    assert places == sorted(places)


def test_the_start_level_names_what_holds_it_there_and_nothing_else() -> None:
    text = " ".join(shown(planned()).split())
    assert (
        "Level 2 of 4 (1 is the gentlest), because of how fit you are now and how easily your"
        " pain is stirred up." in text
    )


def test_the_highest_level_is_held_back_by_nothing() -> None:
    assert "Level 4 of 4, the highest: nothing holds it back." in shown(planned(4))


def test_every_fact_that_may_hold_the_level_has_its_words() -> None:
    from interview_samples import frame, interviewed

    from lbp_cli.assessment.outcome import ceilings

    found = ceilings(frame(), interviewed()[1])
    for name in found:
        one = {name: 2}
        assert "because of how" in shown(planned(), ceilings=one) or "because of what" in shown(
            planned(), ceilings=one
        )


def test_goals_are_said_as_they_were_written() -> None:
    assert "Sit 1 h; run 5 km." in shown(planned(), ("sit 1 h", "run 5 km"))
    assert "Your goals" not in shown(planned())


def test_hostile_goals_are_made_harmless() -> None:
    text = shown(planned(), ("\x1b[31mred\u202e",))
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_what_holds_for_everybody_or_takes_off_plays_no_part() -> None:
    plan = planned()
    base = Because("need/base", "Everybody has this reason.")
    less = Because("need/less", "It counts for less, as you can do it.")
    own = Because("need/own", "You sit for long.")
    needs = tuple(replace(each, because=(base, less, own)) for each in plan.needs)
    text = shown(replace(plan, needs=needs))
    part = text[text.index("What plays a part") : text.index("What the plan will aim for")]

    assert part.count("You sit for long.") == 1
    assert "Everybody" not in part
    assert "counts for less" not in part


def test_at_most_five_aims_each_with_a_reason() -> None:
    plan = planned()
    assert len(plan.needs) > 1
    aims = shown(plan).split("What the plan will aim for")[1].split("What the plan will avoid")[0]
    assert 0 < aims.count("\n- ") <= 5


@pytest.mark.parametrize("tier", ["see_clinician", "urgent", "emergency"])
def test_without_a_programme_it_is_the_refusal(tier: Tier) -> None:
    text = shown(refused_plan(tier))
    assert text.startswith("What we understood")
    assert "Where the plan starts" not in text
    assert "Back pain with fever should be checked today." in text
    assert text.count("Watch for this meanwhile") == 1
