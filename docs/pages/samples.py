"""The sample clients: who they are, what they get, and four of them side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from docs.pages.markdown import code, codes, number, page, table
from lbp_cli import resources, workflow
from lbp_cli.model.library import Library
from lbp_cli.model.plan import Plan
from lbp_cli.model.vocabulary import PHASE_WORDS
from lbp_cli.model.week import Walking, Week
from lbp_cli.render.dose_words import dose_cell
from lbp_cli.render.wording import TIER_WORDS

TODAY = date(2026, 11, 24)
COMPARED = ("desk-worker", "runner-overdone", "stenosis-walker", "fear-of-bending")
_TOP_NEEDS = 6


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample client with the plan of the fixed day."""

    name: str
    who: str
    plan: Plan


def sample(name: str, library: Library) -> Sample:
    """Plan one sample client as of the fixed day."""
    path = f"profiles/{name}.yaml"
    text = resources.profile_texts()[path]
    answers, _ = workflow.read_client(text, path, TODAY, library)
    planned = workflow.plan_client(
        answers, library, today=TODAY.isoformat(), start=None, weeks=12, profile_hash=""
    )
    return Sample(name, who(text), planned.plan)


def who(text: str) -> str:
    """The comment at the head of a profile, without the line for editors."""
    lines = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        if not line.startswith("# yaml-language-server"):
            lines.append(line.removeprefix("#").strip())
    return " ".join(lines)


def profiles_page(library: Library) -> str:
    """Every sample client in one table."""
    names = [path.removeprefix("profiles/").removesuffix(".yaml") for path in _paths()]
    rows = (_row(sample(name, library)) for name in names)
    intro = (
        "The sample clients in `profiles/`, one per situation, invented for this project. "
        f"The table shows what `lbp plan` gives each of them on {TODAY.isoformat()}."
    )
    heads = ("profile", "who", "safety screen", "causes", "stages", "level", "phases", "week 1")
    return page("Sample clients", intro, table(heads, rows))


def _paths() -> list[str]:
    return list(resources.profile_texts())


def _row(client: Sample) -> tuple[str, ...]:
    plan = client.plan
    first = plan.weeks[0] if plan.weeks else None
    return (
        f"[{client.name}](../profiles/{client.name}.yaml)",
        client.who,
        _verdict(plan),
        _listed(plan, "causes"),
        codes(each.stage for each in plan.conditions) or "none",
        str(plan.facts.get("start_level") or "-"),
        _phases(plan) if plan.weeks else "no programme",
        _week_words(first) if first else "no programme",
    )


def side_by_side(library: Library) -> str:
    """The block of `docs/how-a-plan-is-made.md`: four clients, row by row."""
    clients = [sample(name, library) for name in COMPARED]
    heads = ("", *(f"[{each.name}](../profiles/{each.name}.yaml)" for each in clients))
    catalogue = library.catalogue
    names = {each.id: each.name for each in catalogue.exercises}
    exposure = {each.id for each in catalogue.exercises if each.ladder.startswith("exposure")}
    rows: tuple[tuple[str, Callable[[Plan], str]], ...] = (
        ("safety screen", _verdict),
        ("causes", lambda plan: _listed(plan, "causes")),
        ("stages", lambda plan: codes(each.stage for each in plan.conditions) or "none"),
        ("start level", lambda plan: str(plan.facts["start_level"])),
        ("phases", _phases),
        ("top needs", lambda plan: _needs(plan, library)),
        ("sessions", lambda plan: _week_words(plan.weeks[0])),
        ("week 1", lambda plan: _exercises(plan.weeks[0], names)),
        ("week 12", lambda plan: _exercises(plan.weeks[-1], names)),
        ("walking, week 1", lambda plan: _walk(plan.weeks[0].walking, names)),
        ("walking, week 12", lambda plan: _walk(plan.weeks[-1].walking, names)),
        ("relaxation", lambda plan: _relaxation(plan, names)),
        ("breaks from sitting", _breaks),
        ("feared movements", lambda plan: _feared(plan, exposure, names)),
        ("kept out by rules", lambda plan: str(len({each.exercise for each in plan.rejections}))),
    )
    body = table(
        heads, ((f"**{title}**", *(of(each.plan) for each in clients)) for title, of in rows)
    )
    legend = (
        "Doses: `2x8` two sets of eight, `h5` hold five seconds, `s` seconds. A and B are the two "
        "sessions that take turns."
    )
    whys = "\n\n".join(_why(each, library) for each in clients)
    return f"{body}\n\n{legend}\n\n### Why they differ\n\n{whys}"


def _verdict(plan: Plan) -> str:
    ids = [
        each.rule
        for each in plan.triage.findings
        if each.matched and each.tier not in (None, "clear")
    ]
    reasons = f" ({', '.join(ids)})" if ids else ""
    return (
        TIER_WORDS[plan.triage.tier].rstrip(".") + reasons + (", interim" if plan.interim else "")
    )


def _listed(plan: Plan, fact: str) -> str:
    value = plan.facts.get(fact)
    words = value if isinstance(value, tuple) else ()
    return ", ".join(each.replace("_", " ") for each in words) or "none"


def _phases(plan: Plan) -> str:
    spans = []
    for phase, found in groupby(plan.weeks, key=lambda week: week.phase):
        weeks = [week.number for week in found]
        spans.append(f"weeks {weeks[0]}-{weeks[-1]}: {PHASE_WORDS[phase]}")
    return "; ".join(spans)


def _needs(plan: Plan, library: Library) -> str:
    top = plan.needs[:_TOP_NEEDS]
    return "; ".join(f"{library.catalogue.needs[each.need]} {number(each.weight)}" for each in top)


def _week_words(week: Week) -> str:
    minutes = sorted({each.minutes for each in week.sessions})
    span = f"{minutes[0]}" if len(minutes) == 1 else f"{minutes[0]}-{minutes[-1]}"
    return (
        f"{len(week.sessions)} sessions of {span} minutes, {week.walking.minutes} minutes walking"
    )


def _exercises(week: Week, names: dict[str, str]) -> str:
    """Each exercise once with its dose, and the session it stands in when not in both."""
    held: dict[str, tuple[str, list[str]]] = {}
    for session in week.sessions:
        for item in session.prescriptions:
            _, labels = held.setdefault(item.exercise, (dose_cell(item), []))
            if session.label not in labels:
                labels.append(session.label)
    return "; ".join(
        f"{names[exercise]} {dose} ({''.join(sorted(labels))})"
        for exercise, (dose, labels) in held.items()
    )


def _walk(walking: Walking, names: dict[str, str]) -> str:
    other = f", or {names[walking.alternative].lower()}" if walking.alternative else ""
    return (
        f"{walking.minutes} minutes on {walking.days} days, "
        f"at most {walking.longest_bout_minutes} at a time{other}"
    )


def _relaxation(plan: Plan, names: dict[str, str]) -> str:
    found = plan.weeks[0].relaxation
    if found is None:
        return "none"
    return f"{names[found.exercise]}, {found.minutes} minutes on {found.days} days"


def _breaks(plan: Plan) -> str:
    found = plan.weeks[0].desk_breaks
    return f"every {found.every_minutes} minutes" if found else "none"


def _feared(plan: Plan, exposure: set[str], names: dict[str, str]) -> str:
    steps: dict[str, int] = {}
    for week in plan.weeks:
        for session in week.sessions:
            for item in session.prescriptions:
                if item.exercise in exposure:
                    steps.setdefault(item.exercise, week.number)
    return "; ".join(f"{names[each]} from week {week}" for each, week in steps.items()) or "none"


def _why(client: Sample, library: Library) -> str:
    lines = [f"**{client.name}**. {client.who}", ""]
    lines += [f"- {each}" for each in _reasons(client.plan, library)]
    return "\n".join(lines)


def _reasons(plan: Plan, library: Library) -> Iterator[str]:
    """Why these needs lead, and what rules and caps added."""
    base = library.needs.base_label.lower()
    for need in plan.needs[:_TOP_NEEDS]:
        own = [each.text for each in need.because if base not in each.text.lower()]
        if own:
            what = library.catalogue.needs[need.need]
            yield f"{what} (weight {number(need.weight)}): {' '.join(own)}"
    for stage in plan.conditions:
        yield f"{code(stage.stage)}: {stage.because}"
    for rule in dict.fromkeys(each.because for each in plan.rejections[:3]):
        yield f"Kept out: {rule}"
