from __future__ import annotations

import pytest
from interview_samples import small, small_form

from lbp_cli.engine.rules import holds
from lbp_cli.interview.asking import Asked, asked, is_named, settled
from lbp_cli.model.condition import Condition
from lbp_cli.model.questionnaire import Given, Known, Option, Question, Section
from lbp_cli.model.vocabulary import Facts, Value

MALE = Condition("is", "sex", ("male",))
OLD = Condition("at_least", "age", (50,))
FEVER = small("fever", listed_in="signs", short="fever or chills", row="RF-1")
PREGNANT = small("pregnant", listed_in="signs", short="a pregnancy", known=(Known(MALE, "no"),))
SIGNS = small("signs", "signs", items=("fever", "pregnant"), modes=("minimal",))
WORSE = small("fever.worse", "flag", follows="fever")
NAME = small("name", "text", optional=True)
SCORE = small("score", "whole", after="name")
BONES = small("bones", when=OLD)


def who(*questions: Question, given: dict[str, Given] | None = None, **facts: Value) -> Asked:
    known: Facts = {"mode": "minimal", "sex": "female", "age": 40, **facts}
    return asked(small_form(*questions), given or {}, known, holds)


def ids(found: Asked) -> list[str]:
    return [each.id for each in found.questions]


def test_a_list_stands_for_its_questions_until_one_is_named() -> None:
    assert ids(who(SIGNS, FEVER, PREGNANT)) == ["signs"]
    assert ids(who(SIGNS, FEVER, PREGNANT, given={"signs": "no"})) == ["signs"]
    assert ids(who(SIGNS, FEVER, PREGNANT, given={"signs": ("fever",)})) == ["signs", "fever"]


@pytest.mark.parametrize("answer", ["unsure", "yes"])
def test_a_plain_yes_or_unsure_to_a_list_asks_everything_in_it(answer: str) -> None:
    found = who(SIGNS, FEVER, PREGNANT, given={"signs": answer})

    assert ids(found) == ["signs", "fever", "pregnant"]


def test_without_the_list_each_question_is_asked() -> None:
    assert ids(who(SIGNS, FEVER, PREGNANT, mode="full")) == ["fever", "pregnant"]


def test_a_known_answer_is_neither_asked_nor_listed() -> None:
    told: dict[str, Given] = {"sex": "male"}
    found = who(SIGNS, FEVER, PREGNANT, sex="male", given=told)

    assert found.known == {"pregnant": "no"}
    assert found.questions[0].items == ("fever",)
    assert found.questions[0].options == (Option("fever", "fever or chills"),)
    asked = who(SIGNS, FEVER, PREGNANT, sex="male", given={**told, "signs": "yes"})
    assert ids(asked)[1:] == ["fever"]


def test_nothing_is_known_from_what_nobody_answered() -> None:
    assert who(SIGNS, FEVER, PREGNANT, sex="male").known == {}


def test_a_known_answer_of_zero_or_false_counts() -> None:
    zero = small("minutes", "whole", known=(Known(MALE, 0),))
    false = small("sensory", "flag", known=(Known(MALE, False),))

    found = who(zero, false, sex="male", given={"sex": "male"})
    assert found.known == {"minutes": 0, "sensory": False}


@pytest.mark.parametrize(("answer", "follows"), [("yes", True), ("unsure", True), ("no", False)])
def test_follow_ups_come_after_yes_and_unsure(answer: str, follows: bool) -> None:
    assert ("fever.worse" in ids(who(FEVER, WORSE, given={"fever": answer}))) is follows


def test_nothing_follows_a_question_that_has_no_answer() -> None:
    assert ids(who(FEVER, WORSE)) == ["fever"]


def test_what_comes_after_another_answer_waits_for_it_and_leaves_with_it() -> None:
    assert ids(who(NAME, SCORE)) == ["name"]
    assert ids(who(NAME, SCORE, given={"name": None})) == ["name"]
    assert ids(who(NAME, SCORE, given={"name": "walk"})) == ["name", "score"]


def test_conditions_of_questions_and_of_sections_decide() -> None:
    assert ids(who(BONES)) == []
    assert ids(who(BONES, age=50)) == ["bones"]
    form = small_form(NAME, sections=(Section("one", "One", None, OLD),))
    assert asked(form, {}, {"mode": "full", "age": 40}, holds).questions == ()


def test_a_list_that_says_no_is_a_no_to_every_item() -> None:
    given: dict[str, Given] = {"signs": "no"}

    assert settled(given, who(SIGNS, FEVER, PREGNANT, given=given)) == {
        "fever": "no",
        "pregnant": "no",
    }


def test_named_items_have_their_own_answer_and_the_others_are_no() -> None:
    given: dict[str, Given] = {"signs": ("fever",)}
    found = who(SIGNS, FEVER, PREGNANT, given=given)

    assert settled(given, found) == {"pregnant": "no"}
    given["fever"] = "unsure"
    assert settled(given, found) == {"pregnant": "no", "fever": "unsure"}


def test_abilities_are_true_or_false() -> None:
    able = small("able", "abilities", items=("stairs", "walk"))
    stairs = small("stairs", "flag", listed_in="able")
    walk = small("walk", "flag", listed_in="able")
    given: dict[str, Given] = {"able": ("walk",)}
    found = who(able, stairs, walk, given=given)

    assert ids(found) == ["able"]
    assert settled(given, found) == {"stairs": False, "walk": True}


def test_known_answers_are_settled_beside_given_ones() -> None:
    given: dict[str, Given] = {"signs": "no"}

    assert settled(given, who(SIGNS, FEVER, PREGNANT, given=given, sex="male")) == {
        "pregnant": "no",
        "fever": "no",
    }


def test_an_answer_to_what_is_no_longer_asked_is_dropped() -> None:
    given: dict[str, Given] = {"fever": "no", "fever.worse": True, "bones": "yes"}

    assert settled(given, who(FEVER, WORSE, BONES, given=given)) == {"fever": "no"}


@pytest.mark.parametrize(
    ("answer", "named"),
    [
        (("a", "b"), True),
        (("b",), False),
        ((), False),
        ("no", False),
        ("unsure", True),
        (None, False),
    ],
)
def test_which_answers_name_an_item(answer: Given, named: bool) -> None:
    assert is_named("a", answer) is named
