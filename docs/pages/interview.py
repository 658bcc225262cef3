"""A whole interview as it looks at a terminal, and what the long form changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from docs.pages.markdown import table
from docs.pages.samples import TODAY
from lbp_cli import workflow
from lbp_cli.assessment.outcome import written_profile
from lbp_cli.assessment.questions import load_questionnaire
from lbp_cli.assessment.standing import Frame, Standing, stand
from lbp_cli.cli.assess_end import summary
from lbp_cli.cli.assess_start import introduction
from lbp_cli.cli.conversation import PROMPT
from lbp_cli.cli.interviewing import Interview, ask_all
from lbp_cli.interview.answers_text import answers_text
from lbp_cli.interview.progress import Progress, answered, next_question
from lbp_cli.interview.reading import Complaint, read_typed
from lbp_cli.model.library import Library
from lbp_cli.model.plan import Plan
from lbp_cli.model.questionnaire import Given
from lbp_cli.render.dose_words import dose_cell
from lbp_cli.render.sections import prescriptions
from lbp_cli.render.terminal import render_terminal

WIDTH: Final = 80
PATH: Final = "client.yaml"

ANSWERS: Final[tuple[tuple[str, str], ...]] = (
    ("person.age", "42"),
    ("person.sex", "female"),
    ("episode.duration_weeks", "5 months"),
    ("episode.onset_mode", "2"),
    ("episode.pain_changed", "no"),
    ("episode.onset_age", "38"),
    ("episode.previous_episodes", "2_to_5"),
    ("signs_now", "no"),
    ("injury_and_bones", "no"),
    ("illness", "no"),
    ("infection", "no"),
    ("other_signs", "no"),
    ("person.weeks_since_birth", "skip"),
    ("before_exercise", "no"),
    ("pre_exercise.px_regular", "no"),
    ("episode.course", "stable"),
    ("inflammatory_signs", "none"),
    ("pain.nprs_avg_7d", "5"),
    ("pain.nprs_worst_7d", "7"),
    ("pain.leg_pain_site", "1"),
    ("pain.aggravating", "1 2"),
    ("pain.easing", "walking"),
    ("function.psfs.1.name", "sit through a meeting"),
    ("function.psfs.1.score", "4"),
    ("activity.evs_days", "1"),
    ("activity.evs_minutes", "20"),
    ("activity.strength_days", "0"),
    ("abilities", "1 2 3"),
    ("activity.sitting_hours", "9"),
    ("activity.longest_bout_min", "120"),
    ("psych.stress", "4"),
    ("psych.fear_nrs", "5"),
    ("history.surgery.type", "none"),
    ("activity.recent_overload", "no"),
    ("activity.bed_rest_2w", "no"),
    ("history.past_trauma", "no"),
    ("diagnoses", "none"),
    ("limits", "none"),
    ("gait.limp", "no"),
    ("gait.unsteady", "no"),
    ("goals", "sit 1 h"),
    ("preferences.minutes_per_day", "20"),
    ("preferences.days_per_week", "4"),
    ("preferences.equipment", "mat"),
)
"""What a 42-year-old without findings answers in the short form: question and typed line."""

_LONG: Final[Mapping[str, str]] = {
    "pain.nprs_now": "5",
    "episode.days_with_pain_6m": "half_or_more",
    "pain.provoke_minutes": "5",
    "pain.settle_minutes": "90",
    "pain.night_wakings_per_week": "3",
}
"""What the long form hears beside that: pain that rises fast and settles slowly."""

_ASIDE: Final = {"signs_now": ("?",), "pain.nprs_avg_7d": ("14",), "psych.fear_nrs": ("b", "")}
"""Lines typed before an answer, to show help, a wrong answer and going back."""


class _Onlooker:
    """A conversation that notes what is said and what is typed."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = list(lines)
        self.noted: list[str] = []

    def say(self, lines: Iterable[str]) -> None:
        self.noted += lines

    def ask(self) -> str:
        line = self.lines.pop(0)
        self.noted.append(f"{PROMPT}{line}".rstrip())
        return line

    def wait(self, seconds: float) -> bool:
        return seconds > 0


def transcript(library: Library) -> str:
    """The typed interview from the opening to the next command, as a plain-text block."""
    form = load_questionnaire(library)
    frame = Frame(library, form, TODAY, "minimal", {"client": {"code": "client"}})
    typed = [line for name, each in ANSWERS for line in (*_ASIDE.get(name, ()), each)]
    onlooker = _Onlooker(typed)
    onlooker.say([*introduction(form, library, WIDTH), "", "Press Enter to begin, or q to leave."])
    onlooker.say([PROMPT.rstrip()])
    interview = Interview(onlooker, frame, lambda _: None, lambda: WIDTH)
    _, standing = ask_all(interview, Progress({}, {}))
    end = render_terminal(summary(frame, standing, PATH), WIDTH)
    closing = f"Written: {PATH}\nNext: lbp plan {PATH}"
    said = "\n".join(onlooker.noted)
    return f"```text\n$ lbp assess {PATH}\n{said}\n\n{end}\n{PROMPT}\n{closing}\n```"


def answers_example(library: Library) -> str:
    """The answers of the transcript as `--answers` takes them."""
    frame = _frame(library, "minimal")
    head = "Answers as lbp assess --answers takes them: a question, then what is answered."
    return answers_text(_progress(frame).given, "minimal", TODAY.isoformat(), head)


def written(library: Library) -> str:
    """The profile that the transcript ends with."""
    frame = _frame(library, "minimal")
    return f"```yaml\n{written_profile(frame, _answered(frame), PATH)}```"


def short_and_long(library: Library) -> str:
    """The same person after the short and after the long form, side by side."""
    short, long = _frame(library, "minimal"), _frame(library, "full")
    standings = (_answered(short), _answered(long))
    plans = [_plan(each, one) for each, one in zip((short, long), standings, strict=True)]
    rows = (
        ("irritability (C-04)", *(str(each.facts["irritability"]) for each in plans)),
        ("stage of treatment (C-07)", *(str(each.facts["tbc_stage"]) for each in plans)),
        ("start level (C-19)", *(str(each.facts["start_level"]) for each in plans)),
        ("sessions in week 1", *(str(len(each.weeks[0].sessions)) for each in plans)),
        ("effort, of 10", *(_effort(each) for each in plans)),
        ("exercises in week 1", *(_exercises(each, library) for each in plans)),
    )
    return table(("", "short form", "long form"), rows)


def _effort(plan: Plan) -> str:
    lows, highs = zip(*(item.effort for _, item in prescriptions(plan.weeks[0])), strict=True)
    return f"{min(lows)}-{max(highs)}"


def _exercises(plan: Plan, library: Library) -> str:
    names = {each.id: each.name for each in library.catalogue.exercises}
    said = (f"{names[item.exercise]} {dose_cell(item)}" for _, item in prescriptions(plan.weeks[0]))
    return "; ".join(dict.fromkeys(said))


def _frame(library: Library, mode: str) -> Frame:
    form = load_questionnaire(library)
    return Frame(library, form, TODAY, mode, {"client": {"code": "client"}})


def _answered(frame: Frame) -> Standing:
    return stand(frame, _progress(frame).given)


def _progress(frame: Frame) -> Progress:
    """The interview with the lines above; the long form skips what they do not answer."""
    typed = {**dict(ANSWERS), **(_LONG if frame.mode == "full" else {})}
    able = ("activity.func_floor", "activity.func_stairs", "activity.func_walk30")
    progress, standing = Progress({}, {}), stand(frame, {})
    while (question := next_question(progress, standing.who)) is not None:
        otherwise = "skip" if question.optional else "yes" if question.id in able else "no"
        value: Given | Complaint = read_typed(question, typed.get(question.id, otherwise))
        if isinstance(value, Complaint):
            raise TypeError(f"{question.id}: {value}")
        progress = answered(progress, question.id, value)
        standing = stand(frame, progress.given)
    return progress


def _plan(frame: Frame, standing: Standing) -> Plan:
    text = written_profile(frame, standing, PATH)
    answers, _ = workflow.read_client(text, PATH, TODAY, frame.library)
    planned = workflow.plan_client(
        answers, frame.library, today=TODAY.isoformat(), start=None, weeks=12, profile_hash=""
    )
    return planned.plan
