"""Sections 5, 6, 7 and 9: effort and lights, stopping, flares, what to expect."""

from __future__ import annotations

from typing import Final

from lbp_cli.model.plan import Light, Plan
from lbp_cli.render.document import Block, Bullets, Definitions, Line, Notice, text
from lbp_cli.render.safety_section import safety_net
from lbp_cli.render.sections import LIGHTS, STOPS, Pages, small
from lbp_cli.render.wording import counted, joined, mark, sentence, span_lead

WEEKLY_ACTION: Final = (
    "Yes or not sure: stop, and answer the safety questions again before you go on."
)
"""What follows from the short safety questions of every week."""
_LIGHT_WORDS = {"green": "Green - go on", "amber": "Amber - hold", "red": "Red - step back"}


def lights_section(pages: Pages) -> tuple[Block, ...]:
    """How hard it should feel and what each light means."""
    lights = pages.plan.lights
    return (
        pages.heading(*LIGHTS),
        text(
            "Effort runs from 0 (rest) to 10 (the most you could do). Keep to the effort that "
            "stands beside each session, and stop each set while you could still do more."
        ),
        text(sentence(lights.text) + mark(lights.evidence, lights.sources)),
        *(block for light in lights.rows for block in _light(light)),
    )


def _light(light: Light) -> tuple[Block, ...]:
    parts = (
        ("While you move:", light.during),
        ("Next day:", light.next_day),
        ("Leg:", light.leg),
        ("What to do:", light.action),
    )
    return (
        small(_LIGHT_WORDS[light.light]),
        Definitions(tuple(Line(sentence(words), lead=lead) for lead, words in parts if words)),
    )


def stop_section(pages: Pages) -> tuple[Block, ...]:
    """Stop signs and the safety net."""
    signs = tuple(Line(sentence(sign)) for sign in pages.plan.stop_signs)
    net = tuple(Notice("stop", line.text, ()) for line in safety_net(pages.plan))
    return (
        pages.heading(*STOPS),
        *net,
        *((Bullets(signs),) if signs else ()),
    )


def flare_section(pages: Pages) -> tuple[Block, ...]:
    """What to do day by day when pain flares up."""
    flare = pages.plan.flare_plan
    rows = tuple(
        Line(
            sentence(day.text),
            lead=f"{_days(day.from_day, day.until_day)}, "
            f"{round(day.dose_share * 100)} percent of your usual dose:",
        )
        for day in flare.days
    )
    return (
        pages.heading(7, "What if the pain flares up?"),
        text(sentence(flare.text) + mark(flare.evidence, flare.sources)),
        *((Bullets(rows),) if rows else ()),
        *((text(sentence(flare.end)),) if flare.end else ()),
    )


def _days(first: int, last: int) -> str:
    return f"Day {first}" if first == last else f"Days {first} to {last}"


def outlook_section(pages: Pages) -> tuple[Block, ...]:
    """What people can expect, the reviews, and what comes after the last week."""
    plan = pages.plan
    expected = tuple(
        Line(
            sentence(row.text) + mark(None, row.sources),
            lead=f"{span_lead(row.from_week, row.until_week)}:",
        )
        for row in plan.expectations
    )
    blocks: list[Block] = [pages.heading(9, "What can I expect?")]
    if expected:
        blocks.append(Bullets(expected))
    if plan.reviews:
        reviews = tuple(
            Line(
                f"{sentence(row.test)} {sentence(row.action)}{mark(None, row.sources)}",
                lead=f"Week {row.week}:",
            )
            for row in plan.reviews
        )
        blocks += [small("Looking back"), Bullets(reviews)]
    return (*blocks, *_every_week(plan), *_afterwards(pages, plan))


def _every_week(plan: Plan) -> tuple[Block, ...]:
    """The short safety questions of every week."""
    if not plan.weekly_questions:
        return ()
    asked = tuple(Line(each) for each in plan.weekly_questions)
    return (small("Ask yourself every week"), Bullets(asked), text(WEEKLY_ACTION))


def _afterwards(pages: Pages, plan: Plan) -> tuple[Block, ...]:
    keep = plan.maintenance
    if keep is None:
        return ()
    what = (
        f"{joined(pages.names(keep.exercises))}: {counted(keep.sets, 'set')} each, "
        f"{counted(keep.sessions_per_week, 'session')} a week, and walking on "
        f"{counted(keep.walking_days, 'day')}."
    )
    lines = tuple(Line(sentence(line)) for line in keep.text)
    return (
        small(f"After week {plan.weeks[-1].number}"),
        Bullets((*lines, Line(what + mark(None, keep.sources)))),
    )
