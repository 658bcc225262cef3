from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import Any

import pytest

from lbp_cli.cli.edition import chosen_form, chosen_format, edition_of
from lbp_cli.cli.plan import plan_from
from lbp_cli.cli.quick import PlanOptions
from lbp_cli.cli.stops import UsageError
from lbp_cli.render.edition import Edition

DESK = "profiles/desk-worker.yaml"
ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("named", "output", "form"),
    [
        (None, None, "terminal"),
        (None, "-", "terminal"),
        (None, "a.HTML", "html"),
        (None, "a.pdf", "pdf"),
        (None, "a.ics", "ics"),
        ("csv", "a.txt", "csv"),
        ("json", None, "json"),
    ],
)
def test_the_name_wins_over_the_suffix(named: str | None, output: str | None, form: str) -> None:
    assert chosen_format(named, output) == form


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (PlanOptions("a", form="docx"), "--format docx is not known; allowed: terminal"),
        (PlanOptions("a", output="a.docx"), "the suffix names no format"),
        (PlanOptions("a", paper="a4"), "--paper is for a handout"),
        (PlanOptions("a", at="18:00"), "--at is for a calendar"),
        (PlanOptions("a", pictures="p"), "--pictures is for a plan in a Markdown file"),
    ],
)
def test_what_does_not_go_together_is_said_before_planning(
    options: PlanOptions, words: str
) -> None:
    with pytest.raises(UsageError) as error:
        chosen_form(options)
    assert words in str(error.value)


def edition(monkeypatch: pytest.MonkeyPatch, **words: Any) -> Edition:
    monkeypatch.chdir(ROOT)
    options = PlanOptions(DESK, today="2026-11-24", **words)
    return edition_of(plan_from(options), chosen_form(options), options)


def test_a_calendar_has_its_times(monkeypatch: pytest.MonkeyPatch) -> None:
    made = edition(monkeypatch, form="ics", at="7:30", alarm=10)
    assert (made.session_at, made.alarm_minutes) == (time(7, 30), 10)


def test_a_handout_has_its_paper_and_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    made = edition(monkeypatch, form="html", paper="Letter", animated=True)
    assert (made.paper, made.animated) == ("letter", True)
    assert made.pictures == made.catalogue.pictures
    assert made.plan.weeks
