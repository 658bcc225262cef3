"""Notes after the message of the week: RD-72, RD-82, RD-85."""

from __future__ import annotations

from planner_samples import FIT, library, planned, someone

from lbp_cli.model.vocabulary import Value

NOTES = {each.id: each.text for each in library().composition.must_have_notes}


def message(changes: dict[str, Value], week: int = 1) -> str:
    found = planned(someone(changes)).plan.weeks[week - 1].message
    return "" if found is None else found.text


def test_thin_bones_ask_for_daily_balance_and_back() -> None:
    text = NOTES["balance-and-back-daily"]
    assert text in message({"red_flags.osteoporosis": "yes"})
    assert text not in message({"red_flags.osteoporosis": "yes"}, 2)
    assert text not in message({})


def test_from_65_balance_on_other_days_only_under_three_sessions() -> None:
    older: dict[str, Value] = {"person.age": 66}
    text = NOTES["balance-more-days"]
    assert text in message({**older, "preferences.days_per_week": 2})
    assert text not in message({**older, "preferences.days_per_week": 3})


def test_the_daily_release_begins_in_week_2() -> None:
    cue = library().routine.relaxation.cue_text
    stressed: dict[str, Value] = {"psych.stress": 5}
    assert cue in message(stressed, 2)
    assert cue not in message(stressed, 1)
    assert cue not in message(stressed, 3)
    assert cue not in message({**FIT, "psych.stress": 1}, 2)


def test_who_walks_more_keeps_it() -> None:
    text = library().aerobic.keep_more_text
    assert text in message(FIT)
    assert text not in message({**FIT, "activity.evs_days": 1, "activity.evs_minutes": 20})
