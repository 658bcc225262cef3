from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

import pytest
from content_builders import lines, shelf

from lbp_cli.content import checks_questions
from lbp_cli.content.questionnaire import FOLDER, INTERVIEW
from lbp_cli.content.shelf import Shelf
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.resources import content_texts

Check = Callable[[Shelf], Iterator[Diagnostic]]
ALL: tuple[Check, ...] = (
    checks_questions.section_names,
    checks_questions.fields_exist,
    checks_questions.asked_once,
    checks_questions.safety_named,
    checks_questions.nothing_unasked,
    checks_questions.required_is_asked,
)
SHIPPED = {path: text for path, text in content_texts().items() if path.startswith(FOLDER)}
PAIN = f"{FOLDER}pain.yaml"
HEAD = "section: {id: pain, place: 5}\nquestions:\n"


def found(check: Check, text: str, path: str = PAIN, **more: str) -> list[Diagnostic]:
    others = {f"{FOLDER}{name}.yaml": each for name, each in more.items()}
    return list(check(shelf({path: text, **others})))


def told(diagnostics: Iterable[Diagnostic]) -> list[tuple[str, str | None]]:
    return [
        (line.rpartition(".yaml:")[2], each.help)
        for line, each in zip(lines(diagnostics), diagnostics, strict=True)
    ]


@pytest.mark.parametrize("check", ALL)
def test_the_shipped_questions_pass(check: Check) -> None:
    assert lines(check(shelf(SHIPPED))) == []


@pytest.mark.parametrize("check", ALL)
@pytest.mark.parametrize(
    "text", ["- 1", "section: 3\nquestions: 4", "questions: [3, {field: [x]}]"]
)
def test_a_file_of_any_shape_can_be_looked_at(check: Check, text: str) -> None:
    assert [each for each in found(check, text) if each.code != "E202"] == []


def test_a_file_is_named_after_its_section() -> None:
    diagnostics = found(checks_questions.section_names, "section: {id: pains}")
    assert told(diagnostics) == [
        (
            "1:15 E504 the section 'pains' stands in a file of another name",
            "name the file pains.yaml",
        )
    ]
    assert found(checks_questions.section_names, "section: {id: pain}") == []


def test_a_field_that_no_profile_has() -> None:
    text = HEAD + "  - field: pain.nprs_avg_7\n  - field: zebra\n"
    assert told(found(checks_questions.fields_exist, text)) == [
        (
            "3:12 E501 no profile has the field 'pain.nprs_avg_7'",
            "did you mean 'pain.nprs_avg_7d'?",
        ),
        ("4:12 E501 no profile has the field 'zebra'", None),
    ]


def test_a_word_that_cannot_be_answered() -> None:
    text = HEAD + "  - field: person.sex\n    options: {male: a man, femal: a woman, xyz: x}\n"
    assert told(found(checks_questions.fields_exist, text)) == [
        ("4:28 E204 'femal' cannot be answered here", "did you mean 'female'?"),
        (
            "4:44 E204 'xyz' cannot be answered here",
            "expected one of: female, male, other",
        ),
    ]


def test_a_question_is_asked_once_among_all_files() -> None:
    first = "section: {id: age, place: 1}\nquestions: [{field: person.age}]"
    (again,) = found(checks_questions.asked_once, HEAD + "  - field: person.age\n", age=first)

    assert told([again]) == [
        ("3:12 E503 the question 'person.age' is asked twice", "keep one of the two")
    ]
    (note,) = again.notes
    assert (note.place.path, note.place.line, note.text) == (
        f"{FOLDER}age.yaml",
        2,
        "first asked here",
    )


def test_after_names_a_question_that_stands_before() -> None:
    text = HEAD + "  - {field: pain.easing, after: goals}\n  - field: goals\n"
    assert told(found(checks_questions.asked_once, text)) == [
        ("3:33 E501 no question before this one is named 'goals'", None)
    ]
    turned = HEAD + "  - field: goals\n  - {field: pain.easing, after: goals}\n"
    assert found(checks_questions.asked_once, turned) == []


def test_the_order_of_asking_is_that_of_the_places_not_of_the_names() -> None:
    earlier = "section: {id: zebra, place: 1}\nquestions: [{field: goals}]"
    text = HEAD + "  - {field: pain.easing, after: goals}\n"
    assert found(checks_questions.asked_once, text, zebra=earlier) == []
    later = earlier.replace("place: 1", "place: 9")
    assert len(found(checks_questions.asked_once, text, zebra=later)) == 1


NEEDED = "a safety question needs row and short, an item of a list short"


def test_a_safety_question_names_its_row_and_what_it_is_about() -> None:
    text = HEAD + "  - {field: red_flags.fever}\n  - {field: red_flags.unwell, row: RF-21}\n"
    assert told(found(checks_questions.safety_named, text)) == [
        ("3:5 E202 'row' is missing", NEEDED),
        ("3:5 E202 'short' is missing", NEEDED),
        ("4:5 E202 'short' is missing", NEEDED),
    ]


def test_an_item_of_a_list_says_what_it_is_about() -> None:
    text = HEAD + "  - field: gait.limp\n  - {field: gait.unsteady, when: always}\n"
    assert found(checks_questions.safety_named, text) == []
    listed = told(found(checks_questions.safety_named, "list: {id: x}\n" + text))
    assert listed == [("4:5 E202 'short' is missing", NEEDED)]


def without(field: str) -> Mapping[str, str]:
    """The shipped files with one question under another name."""
    line = f"  - field: {field}\n"
    (path,) = (path for path, text in SHIPPED.items() if line in text)
    return {**SHIPPED, path: SHIPPED[path].replace(line, "  - field: goals\n")}


@pytest.mark.parametrize("field", ["gait.limp", "red_flags.fever", "pre_exercise.px_regular"])
def test_what_every_profile_must_have_is_asked(field: str) -> None:
    diagnostics = list(checks_questions.nothing_unasked(shelf(without(field))))

    assert lines(diagnostics) == [
        f"{INTERVIEW}:1:1 E515 no question asks for {field}, which every profile must have"
    ]
    assert diagnostics[0].help == "add it to a file of questions"


def test_every_required_field_has_its_stand_in() -> None:
    text = SHIPPED[INTERVIEW].replace("  psych.stress: 1\n", "")
    line = 1 + text.splitlines().index("until_asked:")
    diagnostics = list(checks_questions.nothing_unasked(shelf({**SHIPPED, INTERVIEW: text})))

    assert lines(diagnostics) == [
        f"{INTERVIEW}:{line}:1 E515 until_asked has no value for psych.stress"
    ]
    assert diagnostics[0].help == "write its mildest value"


def test_nothing_is_called_unasked_while_a_file_cannot_be_read() -> None:
    files = {path: text for path, text in SHIPPED.items() if path != PAIN}
    assert len(list(checks_questions.nothing_unasked(shelf(files)))) == 5
    assert list(checks_questions.nothing_unasked(shelf(files, [PAIN]))) == []
    assert list(checks_questions.nothing_unasked(shelf({PAIN: SHIPPED[PAIN]}))) == []


@pytest.mark.parametrize("field", ["person.age", "red_flags.fever"])
def test_what_every_profile_must_have_cannot_be_skipped(field: str) -> None:
    text = HEAD + f"  - field: {field}\n    optional: true\n"
    assert told(found(checks_questions.required_is_asked, text)) == [
        (
            f"4:15 E209 {field} cannot be skipped: every profile must have it",
            "leave 'optional' out",
        )
    ]
    assert found(checks_questions.required_is_asked, text.replace("true", "false")) == []
