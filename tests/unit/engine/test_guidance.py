"""Messages, reviews, expectations: RD-88, RD-89."""

from __future__ import annotations

import re

import pytest
from planner_samples import (
    FIT,
    PLANNED,
    exercise,
    index,
    library,
    operated,
    plan_of,
    planned,
    someone,
    week_of,
)

from lbp_cli.engine import guidance
from lbp_cli.model.guidance_tables import TextRow
from lbp_cli.model.vocabulary import ExerciseClass, Value
from lbp_cli.model.week import WeekMessage

TEXTS = library().guidance


def ids(changes: dict[str, Value], weeks: int = 12) -> list[str | None]:
    held = [frozenset[ExerciseClass]({"exposure"})] * weeks
    found = guidance.week_messages(TEXTS, week_of(someone(changes)).facts, held)
    return [None if each is None else each.id for each in found]


@pytest.mark.parametrize("name", PLANNED)
def test_each_message_once_first_and_last_fixed(name: str) -> None:
    shown = [each.message.id for each in plan_of(name).plan.weeks if each.message is not None]
    assert len(shown) == len(set(shown))
    assert shown[0] == "E-01"
    assert shown[1] == "E-11"
    assert shown[-1] == ("MSG-PX" if plan_of(name).plan.interim else "E-15")
    assert not {"E-02", "E-13"} & set(shown)


def test_matching_messages_come_in_the_order_of_the_reading() -> None:
    order = ["E-07", "E-06", "E-08", "E-04", "E-09", "E-10", "E-12", "E-05", "E-03", "E-14"]
    assert list(TEXTS.education_order) == order
    shown = ids({"activity.recent_overload": True, "psych.fear_nrs": 6})
    middle = [each for each in shown[2:-1] if each is not None]
    assert middle == sorted(middle, key=order.index)
    assert middle[:2] == ["E-07", "E-06"]


@pytest.mark.parametrize("name", PLANNED)
def test_a_feared_movement_is_only_promised_where_one_is_to_come(name: str) -> None:
    weeks = plan_of(name).plan.weeks
    for week in weeks:
        if week.message is not None and week.message.id == "E-07":
            ahead = weeks[week.number - 1 :]
            exercises = {
                each.exercise for w in ahead for s in w.sessions for each in s.prescriptions
            }
            assert any(index().kind(exercise(each)) == "exposure" for each in exercises)


def test_a_promise_is_made_as_long_as_it_is_kept() -> None:
    fearful = week_of(someone({"psych.fear_nrs": 6})).facts
    none: frozenset[ExerciseClass] = frozenset()
    later = frozenset[ExerciseClass]({"exposure"})
    never = guidance.week_messages(TEXTS, fearful, [none] * 6)
    coming = guidance.week_messages(TEXTS, fearful, [*[none] * 5, later])
    over = guidance.week_messages(TEXTS, fearful, [later, later, *[none] * 4])
    assert [m and m.id for m in coming][2] == "E-07"
    assert "E-07" not in [m and m.id for m in (*never, *over)]


def test_the_light_plan_ends_with_the_clearance_it_waits_for() -> None:
    last = plan_of("diabetes-interim").plan.weeks[-1].message
    assert last == guidance.interim_message(library())
    assert last.text == library().screen.messages["MSG-PX"]


def test_when_nothing_is_left_the_week_has_none() -> None:
    assert None in ids(FIT)


def test_a_plan_of_one_week() -> None:
    assert ids({}, 1) == ["E-01"]
    assert ids({}, 2) == ["E-01", "E-15"]


@pytest.mark.parametrize(
    ("changes", "banned"),
    [
        (
            {"red_flags.steroids": "unsure", "activity.recent_overload": True},
            {"E-03", "E-06", "E-08"},
        ),
        ({"red_flags.osteoporosis": "yes"}, {"E-10"}),
        (operated("discectomy", 8, "SX-01", "SX-02"), {"E-03", "E-10"}),
    ],
)
def test_bans(changes: dict[str, Value], banned: set[str]) -> None:
    lifting: dict[str, Value] = {
        "function.psfs": ("lift my child",),
        "episode.onset_mode": "sudden",
    }
    assert not set(ids({**lifting, **changes})) & banned


def test_notes_follow_the_text() -> None:
    message = WeekMessage("E-01", "First.", ("a",))
    note = TextRow("n", "Then.", ("a", "b"), "D")
    joined = guidance.with_notes(message, (note,))
    assert joined == WeekMessage("E-01", "First. Then.", ("a", "b"))
    assert guidance.with_notes(message, ()) is message
    assert guidance.with_notes(None, (note,)) == WeekMessage("n", "Then.", ("a", "b"))


def test_lights_and_flare_plan_have_their_message_at_the_head() -> None:
    texts = {each.id: each.text for each in TEXTS.education}
    assert guidance.lights(TEXTS).text.startswith(texts["E-02"])
    assert [each.light for each in guidance.lights(TEXTS).rows] == ["green", "amber", "red"]
    assert guidance.flare_plan(TEXTS).text.startswith(texts["E-13"])


def test_reviews_are_those_of_the_weeks_that_the_plan_has() -> None:
    facts = week_of(someone()).facts
    weeks = {each.week for each in guidance.reviews(TEXTS, facts, 12, {})}
    assert {2, 4, 6, 8, 12} <= weeks
    assert max(each.week for each in guidance.reviews(TEXTS, facts, 4, {})) <= 4
    interim = plan_of("diabetes-interim").plan
    assert max(each.week for each in interim.reviews) <= len(interim.weeks)


def test_a_week_that_needs_a_new_clearance_says_what_for() -> None:
    facts = week_of(someone()).facts
    found = guidance.reviews(TEXTS, facts, 12, {3: "an operation (SX-02)"})
    asked = [each for each in found if "SX-02" in each.test]
    assert [each.week for each in asked] == [3]
    assert "clearance" in asked[0].action
    assert [each.week for each in found] == sorted(each.week for each in found)


def test_expectations_go_by_duration() -> None:
    old = guidance.expectations(TEXTS, week_of(someone()).facts)
    new = guidance.expectations(TEXTS, week_of(someone({"episode.duration_weeks": 2})).facts)
    assert old
    assert new
    assert old != new


def test_stop_signs_name_the_number_to_call() -> None:
    signs = guidance.stop_signs(TEXTS, week_of(someone()).facts)
    assert any(TEXTS.emergency_number in each for each in signs)
    assert not any("{n}" in each for each in signs)


def test_an_unknown_source_is_a_fault() -> None:
    with pytest.raises(KeyError, match="nobody-1900"):
        guidance.source_ids(library(), {"nobody-1900"})


def test_long_plans_keep_their_last_message_at_the_end_of_the_programme() -> None:
    weeks = planned(someone(), 14).plan.weeks
    assert weeks[11].message is not None
    assert weeks[11].message.id == "E-15"
    assert weeks[13].message is None


@pytest.mark.parametrize("name", PLANNED)
def test_a_flare_asks_for_no_more_repetitions_than_the_plan(name: str) -> None:
    plan = plan_of(name).plan
    text = plan.flare_plan.days[0].text
    assert "{" not in text
    found = re.search(r"Do (\d+) easy repetitions of (.+?)(?: on each side)?, every 2", text)
    if found is None:
        assert "Do a few easy repetitions of the back movement that helps most, every" in text
        return
    doses = [
        item.reps
        for week in plan.weeks
        for session in week.sessions
        for item in session.prescriptions
        if exercise(item.exercise).name == found[2] and item.reps is not None
    ]
    assert int(found[1]) == min(10, *doses)


def test_the_movement_of_a_flare_is_the_plans_own() -> None:
    found = plan_of("desk-worker").plan
    assert "Do 8 easy repetitions of Cat-camel, every 2" in found.flare_plan.days[0].text
    assert set(TEXTS.flare_movement.serves) <= set(library().catalogue.needs)
    none = guidance.flare_movement(TEXTS, found.weeks, {"cat-camel"}, index())
    assert none is None
    # The holding of a stretch, or movement of the hip alone, is no easy movement of the back.
    stretched = plan_of("lower-crossed-posture").plan.flare_plan.days[0].text
    assert "a few easy repetitions of the back movement that helps most" in stretched
