from __future__ import annotations

from datetime import time

import pytest

from lbp_cli.cli.calendar_options import CalendarChoices, calendar_choices
from lbp_cli.cli.quick import PlanOptions
from lbp_cli.cli.stops import UsageError
from lbp_cli.model.value import field_defaults, field_types
from lbp_cli.render import FORMATS
from lbp_cli.render.edition import Edition


def test_without_options_a_calendar_is_as_an_edition_has_it() -> None:
    choices = calendar_choices(PlanOptions("a.yaml"), "ics")
    assert choices == CalendarChoices()
    fields = tuple(field_types(Edition))
    defaults = dict(zip(reversed(fields), reversed(field_defaults(Edition)), strict=False))
    assert choices.session_at == defaults["session_at"]


@pytest.mark.parametrize(
    ("written", "at"),
    [("18:00", time(18)), ("7:30", time(7, 30)), ("07:05", time(7, 5)), ("0:00", time(0))],
)
def test_times_are_read_as_on_a_clock_with_24_hours(written: str, at: time) -> None:
    assert calendar_choices(PlanOptions("a.yaml", at=written), "ics").session_at == at


@pytest.mark.parametrize(
    "written",
    [
        "",
        "18",
        "18:0",
        "24:00",
        "12:60",
        "6pm",
        "18:00:00",
        ":30",
        "-1:00",
        "\u0661\u0668:\u0660\u0660",
        "118:00",
    ],
)
def test_other_times_are_wrong_usage(written: str) -> None:
    with pytest.raises(UsageError, match="is not a time of day; write it as 18:00"):
        calendar_choices(PlanOptions("a.yaml", at=written), "ics")


def test_alarms_and_titles_are_taken_over() -> None:
    options = PlanOptions("a.yaml", alarm=0, titles="full")
    assert calendar_choices(options, "ics") == CalendarChoices(alarm_minutes=0, full_notes=True)
    assert not calendar_choices(PlanOptions("a.yaml", titles="neutral"), "ics").full_notes
    with pytest.raises(UsageError, match="--titles loud is not known; allowed: neutral, full"):
        calendar_choices(PlanOptions("a.yaml", titles="loud"), "ics")


@pytest.mark.parametrize(
    ("options", "name"),
    [
        (PlanOptions("a.yaml", at="18:00"), "--at"),
        (PlanOptions("a.yaml", alarm=0), "--alarm"),
        (PlanOptions("a.yaml", titles="neutral"), "--titles"),
    ],
)
def test_they_are_wrong_usage_for_anything_but_a_calendar(options: PlanOptions, name: str) -> None:
    for form in FORMATS:
        if form == "ics":
            calendar_choices(options, form)
            continue
        with pytest.raises(UsageError, match=f"{name} is for a calendar: add -o plan.ics"):
            calendar_choices(options, form)
