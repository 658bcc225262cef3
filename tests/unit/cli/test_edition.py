from __future__ import annotations

from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from lbp_cli.cli.edition import chosen_form, chosen_format, edition_of
from lbp_cli.cli.plan import plan_from
from lbp_cli.cli.quick import PlanOptions
from lbp_cli.cli.stops import UsageError
from lbp_cli.model.library import Library

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
        (PlanOptions("a", paper="a3"), "--paper a3 is not known; allowed: a4, letter"),
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


def test_an_edition_has_what_was_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    options = PlanOptions(
        DESK, form="ics", today="2026-11-24", at="7:30", alarm=10, paper="Letter", animated=True
    )
    client = plan_from(options)
    assert isinstance(client.library, Library)
    edition = edition_of(client, chosen_form(options), options)
    assert (edition.session_at, edition.alarm_minutes) == (time(7, 30), 10)
    assert (edition.paper, edition.animated) == ("letter", True)
    assert edition.pictures == client.library.catalogue.pictures
    assert edition.plan is client.planned.plan
    assert replace(edition, width=5).width == 5
