"""`docs/rules.md`: every clinical rule as tables that a clinician can read and sign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docs.pages.conditions import in_words
from docs.pages.markdown import code, codes, number, page, table
from lbp_cli.model.library import Library
from lbp_cli.model.rulebook import Caps, MovementRule, RuleSet, Stage, TriageRule

_MODES = {
    "programme": "programme",
    "programme_if_cleared": "programme only with a clinician's clearance",
    "info_only": "information only, no programme",
    "block": "no programme",
}
_ENDS = (
    ("onset", "(when it began)"),
    ("worse", "(worse in the last 2 weeks)"),
    ("assessed", "(examined)"),
    ("recent", "(in the last 3 months)"),
    ("fresh", "(in the last 2 weeks)"),
)
"""Follow-up answers and what is derived from them, after the short name of the sign."""
_INTRO = """
Everything that decides, in one place. Each table is made from the YAML files under
`src/lbp_cli/rules/`; whoever wants to change a rule changes it there (see
[writing exercises and rules](writing-exercises-and-rules.md)). **Nothing here is signed off by a
clinician yet.**

Marks: **V** read in the source, **V2** read second-hand, **M** from memory, **D** a design rule of
this project and no evidence. Grades: **A** strong, **B** moderate, **C** low, **D** expert opinion
or mechanism only. Sources are listed in [sources](sources.md).

Contents: [questions](#the-safety-questions) · [safety screen](#the-safety-screen) ·
[conditions](#conditions-and-their-stages) · [restriction tags](#restriction-tags) ·
[needs](#needs) · [dose](#dose) · [growth](#growth) · [walking](#walking) · [sessions](#sessions) ·
[facts](#facts)
"""


def rules_page(library: Library) -> str:
    """The whole rule book."""
    from docs.pages.tables import dose, growth, sessions, walking

    names = fact_names(library)
    return page(
        "The rules",
        _INTRO,
        _questions(library),
        _screen(library, names),
        _conditions(library, names),
        _tags(library),
        _needs(library, names),
        dose(library),
        growth(library, names),
        walking(library),
        sessions(library, names),
        _facts(library),
    )


def fact_names(library: Library) -> dict[str, str]:
    """Facts in plain words, where the questions or the rows of the screen give them."""
    names = {each.field: each.short for each in library.screen.questions}
    for rule in library.triage:
        names.update(zip(rule.reads, rule.words, strict=True))
    for question in library.screen.questions:
        if question.follow_up:
            names |= {
                f"{question.field}.{end}": f"{question.short} {words}" for end, words in _ENDS
            }
    return names | {"restrictions": "the list of restrictions"}


def _questions(library: Library) -> str:
    rows = (
        (
            each.id,
            each.text,
            each.block,
            (each.asked_if or "always") + ("; follow-up after yes" if each.follow_up else ""),
            code(each.field),
        )
        for each in library.screen.questions
    )
    return (
        "## The safety questions\n\n"
        "Each must be answered `yes`, `no` or `unsure`; `unsure` never counts as no, and a missing "
        "answer stops the plan with the field's name. The follow-up asks when it began, whether it "
        "got worse in the last two weeks, and whether it has been examined.\n\n"
        + table(("id", "question", "block", "asked", "field"), rows)
    )


def _screen(library: Library, names: Mapping[str, str]) -> str:
    screen = library.screen
    rows = (row for rule in library.triage for row in _cases(rule, names))
    whole = (screen.cautions, screen.clearance, screen.expiry, screen.fallback)
    return (
        "## The safety screen\n\n"
        "All rows are looked at; the gravest outcome wins. `emergency`, `urgent` and "
        "`see_clinician` give no programme; `caution` gives one with limits; a dash changes the "
        "outcome of no programme by itself, but may set limits or notes.\n\n"
        + table(("id", "what", "when", "outcome", "limits set", "mark", "sources"), rows)
        + f"\n\nThe screen as a whole: {screen.caution_count} or more different cautions together "
        f"need a clinician (CR-08). A clearance counts for {screen.clearance_days} days (CL-02), "
        f"never for `urgent` or `emergency`. Answers count for {screen.screen_days} days "
        f"(CL-05). {screen.interim_rule} as the only reason gives an interim light plan instead of "
        "a refusal.\n\n"
        + table(
            ("id", "what", "mark", "sources"),
            ((each.id, each.title, each.evidence, codes(each.sources)) for each in whole),
        )
    )


def _cases(rule: TriageRule, names: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    cleared = f" (cleared only by: {rule.cleared_by_role})" if rule.cleared_by_role else ""
    fixed = "" if rule.clearable else " (no clearance covers it)"
    for case in rule.cases:
        yield (
            rule.id,
            f"{rule.title}: {case.because}",
            in_words(case.when, names),
            (code(case.tier) if case.tier else "-") + (cleared + fixed if case.tier else ""),
            codes((*case.restrictions, *case.refer_notes)),
            case.evidence,
            codes(rule.sources),
        )


def _conditions(library: Library, names: Mapping[str, str]) -> str:
    conditions: dict[str, list[Stage]] = {}
    for stage in library.stages:
        conditions.setdefault(stage.condition_name, []).append(stage)
    stages = (
        f"### {name}\n\n" + "\n\n".join(_stage(each, library, names) for each in found)
        for name, found in conditions.items()
    )
    return (
        "## Conditions and their stages\n\n"
        f"{len(conditions)} conditions, {len(library.stages)} stages. A person can be in several; "
        "leaving out beats limiting, limiting beats preferring, the smallest ceiling and the "
        "smallest dose factor win.\n\n" + "\n\n".join(stages)
    )


def _stage(stage: Stage, library: Library, names: Mapping[str, str]) -> str:
    body = stage.body
    lines = [
        f"#### {code(stage.id)}: {stage.name}",
        f"{stage.summary} Until: {stage.until}.".replace("..", "."),
        f"- Applies when: {in_words(stage.when, names)}",
        f"- Gives: {_MODES[stage.mode]}{_cleared_by(stage)}",
        f"- Grade: {body.evidence or 'none given'}; sources: {codes(body.sources) or 'none'}",
        *_ceilings(body.caps),
        *_allowed(body, library),
    ]
    head = "\n".join([*lines[:1], "", lines[1], "", *lines[2:]])
    return f"{head}\n\n{_movement_rules(body)}".rstrip()


def _cleared_by(stage: Stage) -> str:
    return f" (by: {', '.join(stage.cleared_by)})" if stage.cleared_by else ""


def _ceilings(caps: Caps) -> Iterator[str]:
    words = {
        "hardest rung": caps.max_difficulty,
        "effort of 10": caps.max_rpe,
        "load in kg": caps.max_load_kg,
        "share of the dose": caps.global_dose_factor,
    }
    said = [f"{name} {number(value)}" for name, value in words.items() if value is not None]
    said += [f"{ladder} up to rung {top}" for ladder, top in (caps.ladder_rung_caps or {}).items()]
    if said:
        yield f"- At most: {', '.join(said)}"


def _allowed(body: RuleSet, library: Library) -> Iterator[str]:
    if body.allow_only and body.allowed_mask is not None:
        yield f"- Only these: {_exercises(body.allowed_mask, library)}"


def _exercises(mask: int, library: Library) -> str:
    return codes(each.id for each in library.catalogue.exercises if mask >> each.index & 1)


def _movement_rules(body: RuleSet) -> str:
    if not body.rules:
        return ""
    rows = (
        (
            each.action,
            each.selects,
            _effect(each),
            each.reason,
            str(each.mask.bit_count()),
            each.evidence or "",
            codes(each.sources),
        )
        for each in body.rules
    )
    return table(("action", "exercises", "effect", "because", "how many", "grade", "sources"), rows)


def _effect(rule: MovementRule) -> str:
    parts = []
    if rule.dose_factor is not None:
        parts.append(f"dose x {number(rule.dose_factor)}")
    if rule.max_per_session is not None:
        parts.append(f"at most {rule.max_per_session} in a session")
    if rule.score_bonus is not None:
        parts.append(f"score +{number(rule.score_bonus)}")
    return ", ".join(parts) or {"exclude": "left out", "display": "only said"}.get(rule.action, "")


def _tags(library: Library) -> str:
    parts = []
    for tag, body in library.restriction_tags.items():
        head = f"### {code(tag)}\n\n{body.reason}"
        lines = "\n".join((*_ceilings(body.caps), *_allowed(body, library)))
        parts.append("\n\n".join(each for each in (head, lines, _movement_rules(body)) if each))
    return (
        "## Restriction tags\n\nSet by the safety screen or by a clinician in a clearance. A tag "
        "in capitals (`R-...`) is a label for several.\n\n" + "\n\n".join(parts)
    )


def _needs(library: Library, names: Mapping[str, str]) -> str:
    needs = library.needs
    words = library.catalogue.needs
    rows = [("base", needs.base_label, "always", _weights(needs.base), needs.base_evidence)]
    rows += [
        (each.id, each.label, in_words(each.when, names), _weights(each.weights), each.evidence)
        for each in needs.contributions
    ]
    postures = (
        (code(each.id), ", ".join(each.release), ", ".join(each.strengthen), _weights(each.needs))
        for each in needs.postures.values()
    )
    return (
        "## Needs\n\nWhat a person should train. The weight of a need is the sum of all rows that "
        f"hold, kept between {number(needs.clip_low)} and {number(needs.clip_high)}. Posture adds "
        f"{number(needs.posture_factor)} of the largest weight at most: it only breaks ties.\n\n"
        + table(("need", "what"), ((code(name), what) for name, what in words.items()))
        + "\n\n"
        + table(("row", "because", "when", "adds", "grade"), rows)
        + "\n\n"
        + table(("posture", "release", "strengthen", "needs"), postures)
    )


def _weights(weights: Mapping[str, float]) -> str:
    return ", ".join(f"{need.replace('_', ' ')} {weight:+g}" for need, weight in weights.items())


def _facts(library: Library) -> str:
    rows = (
        (
            code(each.name),
            each.kind,
            ", ".join(str(value) for value in each.values) or _span(each.low, each.high, each.unit),
            each.meaning,
            each.source or "",
        )
        for each in library.facts.values()
        if each.derived
    )
    return (
        "## Facts\n\nWhat is worked out from the answers, and what rules may ask for. The numbers "
        "are in `rules/classification.yaml` and `rules/norms.yaml`.\n\n"
        + table(("fact", "kind", "values", "meaning", "source"), rows)
    )


def _span(low: float | None, high: float | None, unit: str | None) -> str:
    if low is None and high is None:
        return ""
    ends = ("" if end is None else number(end) for end in (low, high))
    return f"{' to '.join(ends)} {unit or ''}".strip()
