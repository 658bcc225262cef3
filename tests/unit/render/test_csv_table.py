from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

import pytest

from lbp_cli.model.plan import Plan
from lbp_cli.model.week import Change, Walking
from lbp_cli.render import render_bytes
from lbp_cli.render.csv_table import COLUMNS, render_csv
from lbp_cli.render.edition import Edition

from .sample_plan import CATALOGUE, EXERCISES, HOSTILE, refused_plan, sample_plan


def rows(plan: Plan) -> list[dict[str, str]]:
    """The table as a reader of CSV sees it; never a cell too many or too few."""
    text = render_bytes(Edition(plan, CATALOGUE), "csv").decode("utf-8-sig")
    found = list(csv.DictReader(StringIO(text, newline=""), strict=True, restkey="too many"))
    assert {tuple(each) for each in found} == {COLUMNS}
    assert None not in {value for each in found for value in each.values()}
    return found


def of_kind(plan: Plan, kind: str) -> list[dict[str, str]]:
    return [each for each in rows(plan) if each["kind"] == kind]


def test_every_exercise_of_every_session_held_has_a_row_with_its_dose() -> None:
    plan = sample_plan(days=True, start="2026-11-30")
    found = of_kind(plan, "exercise")
    expected = [
        (week, place, session, item)
        for week in plan.weeks
        for place, session in enumerate(week.sessions, start=1)
        for item in session.prescriptions
    ]
    for row, (week, place, session, item) in zip(found, expected, strict=True):
        assert (row["week"], row["phase"]) == (str(week.number), week.phase)
        assert (row["session"], row["session_number"]) == (session.label, str(place))
        assert row["session_minutes"] == str(session.minutes)
        assert row["exercise"] == item.exercise
        for name in ("sets", "reps", "hold_seconds", "seconds", "rest_seconds"):
            value = getattr(item, name)
            assert row[name] == ("" if value is None else str(value))
        assert (row["effort_low"], row["effort_high"]) == tuple(map(str, item.effort))
        assert row["load_kg"] == ("" if item.load_kg is None else f"{item.load_kg:g}")
        assert row["per_side"] == ("yes" if item.per_side else "no")
        assert row["change"] == (item.change.kind if item.change else "")
        assert row["text"] == (item.change.text if item.change else "")


def test_names_and_ladders_are_those_of_the_catalogue() -> None:
    row = of_kind(sample_plan(), "exercise")[1]
    assert (row["name"], row["ladder"]) == ("Shoulder bridge", "bridge")
    unknown = replace(CATALOGUE, exercises=())
    assert "shoulder-bridge,shoulder-bridge,,2,8" in render_csv(Edition(sample_plan(), unknown))


def test_days_and_dates_stand_where_they_are_known() -> None:
    def places(plan: Plan) -> list[tuple[str, str]]:
        return [(each["day"], each["date"]) for each in of_kind(plan, "exercise")][:4:3]

    assert places(sample_plan(days=True, start="2026-11-30")) == [
        ("monday", "2026-11-30"),
        ("wednesday", "2026-12-02"),
    ]
    assert places(sample_plan(days=True)) == [("monday", ""), ("wednesday", "")]
    assert places(sample_plan(start="2026-11-30")) == [("", ""), ("", "")]


def test_what_stands_beside_the_sessions_has_rows_of_its_own() -> None:
    plan = sample_plan(weeks=1)
    walking = Walking("walk-in-three-bouts", 50, 5, 10, "bird-dog")
    plan = replace(plan, weeks=(replace(plan.weeks[0], walking=walking),))
    kinds = [each["kind"] for each in rows(plan)]
    assert kinds[0] == "notice"
    assert kinds[-5:] == [
        "walking",
        "instead_of_walking",
        "break_from_sitting",
        "relaxation",
        "message",
    ]
    (walk,) = of_kind(plan, "walking")
    assert (walk["minutes"], walk["days"], walk["longest_bout_minutes"]) == ("50", "5", "10")
    (pause,) = of_kind(plan, "break_from_sitting")
    assert (pause["minutes"], pause["every_minutes"]) == ("2", "30")
    (calm,) = of_kind(plan, "relaxation")
    assert (calm["name"], calm["minutes"], calm["days"]) == ("Long out-breath breathing", "5", "5")
    bare = replace(plan.weeks[0], desk_breaks=None, relaxation=None, message=None)
    left = {each["kind"] for each in rows(replace(plan, weeks=(bare,)))}
    assert left == {"notice", "exercise", "walking", "instead_of_walking"}


def test_the_safety_questions_come_again_before_their_week() -> None:
    (row,) = of_kind(sample_plan(), "questions")
    assert (row["week"], row["text"]) == (
        "5",
        "Answer the safety questions again before this week.",
    )
    assert of_kind(sample_plan(weeks=4), "questions") == []


def test_an_interim_plan_says_so() -> None:
    texts = [each["text"] for each in of_kind(replace(sample_plan(), interim=True), "notice")]
    assert texts[1].startswith("This fills the time until you have been seen.")


def test_a_refusal_is_a_table_of_its_reasons_and_the_next_step() -> None:
    plan = refused_plan("urgent")
    assert {each["kind"] for each in rows(plan)} == {"notice", "refusal"}
    found = of_kind(plan, "refusal")
    assert {each["tier"] for each in found} == {"urgent"}
    texts = [each["text"] for each in found]
    assert texts[0] == "No. Speak to a doctor or an urgent-care service today."
    assert any(each.startswith("What your answers showed: Back pain with fever.") for each in texts)
    assert texts[-1].startswith("What happens next: Take this page with you.")
    assert not [each for each in EXERCISES if each.name in " ".join(texts)]


def test_lines_end_as_the_standard_says_and_excel_knows_the_encoding() -> None:
    raw = render_bytes(Edition(sample_plan(), CATALOGUE), "csv")
    assert raw.startswith(b"\xef\xbb\xbfkind,week,phase,")
    assert raw.endswith(b"\r\n")
    assert raw.count(b"\n") == raw.count(b"\r") == raw.count(b"\r\n")


FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    '"=1"',
    "\uff1d1",
    "x;=1",
    "x; =1",
    'x";=1',
    "\u202e=1",
    "a,b",
    'a"b',
)


@pytest.mark.parametrize("content", [*HOSTILE, *FORMULAS])
def test_no_text_becomes_a_formula_or_a_cell_or_a_row(content: str) -> None:
    plan = sample_plan(weeks=1)
    week = plan.weeks[0]
    session = week.sessions[0]
    item = replace(session.prescriptions[0], change=Change("new", content))
    session = replace(session, prescriptions=(item,))
    plan = replace(plan, weeks=(replace(week, sessions=(session,)),), notice=content)
    exercises = tuple(replace(each, name=content, ladder=content) for each in EXERCISES)
    text = render_csv(Edition(plan, replace(CATALOGUE, exercises=exercises)))
    table = StringIO(text.removeprefix("\ufeff"), newline="")
    lines = list(csv.reader(table, strict=True))
    assert len(lines) == 7
    assert {len(line) for line in lines} == {len(COLUMNS)}
    for cell in (cell for line in lines for cell in line):
        for part in cell.split(";"):
            assert not part.lstrip().startswith(("=", "+", "-", "@", "\uff1d", "\t", "\r"))
        assert cell.isprintable()


def test_the_apostrophe_stands_only_where_it_must() -> None:
    plan = replace(sample_plan(weeks=1), notice="Sets - and reps = dose")
    assert rows(plan)[0]["text"] == "Sets - and reps = dose."
    plan = replace(plan, notice="-5 kg")
    assert rows(plan)[0]["text"] == "'-5 kg."


def test_the_same_plan_gives_the_same_bytes_and_no_person_is_in_it() -> None:
    edition = Edition(sample_plan(), CATALOGUE, client_name="Ada Example")
    assert render_csv(edition) == render_csv(edition)
    assert "Ada" not in render_csv(edition)
    assert "desk-01" not in render_csv(edition)
