"""Phrases for people, in one place: tiers, limits, phases, marks, lists of names, dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from lbp_cli.model.findings import Because
from lbp_cli.model.vocabulary import WEEKDAYS, Position, Tier, Weekday

TIER_WORDS: Final[Mapping[Tier, str]] = {
    "clear": "nothing found",
    "caution": "go ahead with care",
    "see_clinician": "see a doctor or physiotherapist first",
    "urgent": "speak to a doctor today",
    "emergency": "get emergency help now",
}

START_ANSWER: Final[Mapping[Tier, str]] = {
    "clear": "Yes. Nothing in your safety answers speaks against starting.",
    "caution": "Yes, with some care. Keep to what is said below.",
    "see_clinician": "Not yet. See a doctor or physiotherapist before you start; "
    "aim for the next two weeks.",
    "urgent": "No. Speak to a doctor or an urgent-care service today.",
    "emergency": "No. Get emergency help now.",
}
CLEARED_ANSWER: Final = "Yes, because a clinician has agreed to it. Keep to what is said below."
INTERIM_ANSWER: Final = (
    "Only lightly for now, until a doctor or physiotherapist has agreed to a full programme."
)
INTERIM_NOTICE: Final = (
    "This fills the time until you have been seen. It is not the full programme."
)
INTERIM_MARK: Final = "light interim plan"

RESTRICTION_WORDS: Final[Mapping[str, str]] = {
    "no_end_range_flexion": "No rounding of the low back as far as it will go.",
    "no_loaded_flexion": "No lifting with a rounded back.",
    "no_loaded_rotation": "No turning of the trunk with a weight in your hands.",
    "no_end_range_spine": "No bending, arching or turning of the back as far as it will go.",
    "extension_strength": "Strength work for the back muscles comes first.",
    "no_high_impact": "No running or jumping.",
    "no_prolonged_supine": "No exercises lying on your back.",
    "no_prone": "No exercises lying on your front.",
    "no_contact_or_fall_risk": "Nothing where you could fall or be knocked.",
    "no_valsalva": "No holding of the breath, no hard straining, no heavy lifting.",
    "no_heavy_valsalva": "No heavy lifting; keep breathing and do not strain hard.",
    "support_within_reach": "Keep a worktop or rail within reach.",
    "no_unsupported_single_leg": "Hold a support with one hand when you stand on one leg.",
    "no_contact": "No contact sport while a medicine thins your blood.",
    "use_effort_not_heart_rate": "Judge effort by the 0-10 scale, not by your pulse.",
    "check_glucose": "Check your blood sugar before and after.",
    "carry_sugar": "Carry fast sugar with you.",
    "stop_if_peripheralises": "Stop the exercise if pain moves further down the leg.",
    "no_aggressive_hamstring_stretch": "No strong stretch of the back of the leg.",
    "interim_light_only": "Light exercises only.",
    "no_vigorous": "Nothing that makes you very short of breath.",
    "no_floor_transfer": "Do lying exercises on a firm bed.",
    "walking_only": "Walking and breathing only.",
    "supervised_only_for_new_exercises": "Try each new exercise first with a physiotherapist.",
}

NOTE_WORDS: Final[Mapping[str, str]] = {
    "review": "Nobody has examined your back yet. A check-up is a good idea.",
    "rheumatology": "Ask whether signs of an inflamed spine should be checked by a specialist.",
    "ask_about_hla_b27": "Ask whether a blood test for signs of an inflamed spine makes sense.",
    "recheck_inflammatory_signs": "Ask to look again for signs of an inflamed spine later on.",
    "physiotherapist": "Ask a physiotherapist to look at your movements with you.",
    "walking": "See a doctor or physiotherapist about how far you can walk.",
    "mental_health": "Say that you are under strain, and ask what support there is.",
}

POSITION_WORDS: Final[Mapping[Position, str]] = {
    "half-kneeling": "half kneeling",
    "prone": "face down",
    "quadruped": "on hands and knees",
    "side-lying": "lying on your side",
    "sitting": "sitting",
    "standing": "standing",
    "supine": "lying on your back",
    "walking": "walking",
}

MARK_LEGEND: Final[tuple[tuple[str, str], ...]] = (
    ("A", "strong: good trials agree"),
    ("B", "moderate: at least one good trial or a guideline with trials"),
    ("C", "low: few, small or indirect trials"),
    ("D", "design rule or expert opinion, no study"),
    ("V", "we read the source"),
    ("V2", "we read about the source, not the source"),
    ("M", "known from memory, not looked up"),
)

_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


_YEAR: Final = 52
_ENDS: Final = (".", "!", "?", ":", "]", ".)", "?)")


def mark(evidence: str | None, sources: Iterable[str] = (), rule: str | None = None) -> str:
    """The bracket after a sentence: rule, evidence mark, sources; empty when there is none."""
    named = ", ".join(sources)
    head = " ".join(part for part in (rule, evidence) if part)
    inside = ": ".join(part for part in (head, named) if part)
    return f" [{inside}]" if inside else ""


def sentence(content: str) -> str:
    """The text with a capital, and a full stop where it has no end mark of its own."""
    trimmed = content.strip()
    if not trimmed:
        return ""
    return trimmed[0].upper() + trimmed[1:] + ("" if trimmed.endswith(_ENDS) else ".")


def reason(because: Because, *, rule: bool = False) -> str:
    """A reason as a sentence with its mark; with the rule id where the reader checks rules."""
    return sentence(because.text) + mark(
        because.evidence, because.sources, because.rule if rule else None
    )


def joined(names: Iterable[str]) -> str:
    """Names as a list in a sentence: `a, b and c`."""
    listed = tuple(names)
    if len(listed) < 2:
        return "".join(listed)
    return ", ".join(listed[:-1]) + " and " + listed[-1]


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun: `1 set`, `2 sets`."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def week_span(from_week: int, until_week: int | None, *, last: int | None = None) -> str:
    """Weeks as words: `week 3`, `weeks 1 to 3`, `from week 4`, or empty for the whole plan."""
    if until_week is None or (last is not None and until_week >= last):
        return "" if from_week <= 1 else f"from week {from_week}"
    if from_week == until_week:
        return f"week {from_week}"
    return f"weeks {from_week} to {until_week}" if from_week > 1 else f"until week {until_week}"


def span_lead(from_week: int, until_week: int | None) -> str:
    """Weeks as the head of a line: `Weeks 1 to 2`, `From week 13`, `Over a year`."""
    if from_week == 1 and until_week is not None and until_week > 1:
        return "Over a year" if until_week >= _YEAR else f"Weeks 1 to {until_week}"
    return (week_span(from_week, until_week) or "overall").capitalize()


def day_name(day: Weekday) -> str:
    """A weekday with a capital."""
    return day.capitalize()


def written_date(day: date) -> str:
    """A date as people write it: `24 November 2026`."""
    return f"{written_day(day)} {day.year}"


def written_day(day: date) -> str:
    """A date without its year: `24 November`."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def written_iso(iso: str) -> str:
    """An ISO date as people write it; anything else as it stands."""
    try:
        return written_date(date.fromisoformat(iso))
    except ValueError:
        return iso


def date_in_week(start: str, week: int, day: Weekday) -> date:
    """The date of a weekday in a week counted from the start date (ISO)."""
    first = date.fromisoformat(start) + timedelta(weeks=week - 1)
    return first + timedelta(days=(WEEKDAYS.index(day) - first.weekday()) % 7)
