from __future__ import annotations

import functools
import subprocess
import sys

from profile_texts import TODAY, spoil

from lbp_cli import resources
from lbp_cli.content.checks import checked_library
from lbp_cli.content.profile_references import check_references, clearable_ids
from lbp_cli.content.profiles import read_profile
from lbp_cli.model.authored.profile_words import AXSPA
from lbp_cli.model.diagnostic import Diagnostic, Place
from lbp_cli.model.library import Library
from lbp_cli.model.vocabulary import Answers

GAIT = "gait: {limp: false, unsteady: false}"
ANSWERED = (
    "red_flags_all_no: true",
    "red_flags_all_no: true\nred_flags: {axspa: {"
    + ", ".join(f"{each}: no" for each in AXSPA)
    + "}}",
)


@functools.cache
def library() -> Library:
    found, diagnostics = checked_library(resources.content_texts())
    assert found is not None, diagnostics
    return found


def read(*changes: tuple[str, str]) -> tuple[Answers | None, tuple[Diagnostic, ...]]:
    text = spoil(ANSWERED, *changes)
    answers, found = read_profile(text, "p.yaml", TODAY)
    assert answers is not None, found
    named = check_references(answers, text, "p.yaml", library())
    faulty = any(each.severity == "error" for each in named)
    return None if faulty else answers, (*found, *named)


def clearance(covers: str, limits: str = "[]") -> tuple[str, str]:
    given = f"{{covers: {covers}, limits: {limits}, by: a, by_role: physician}}"
    return (GAIT, f"{GAIT}\nclinician_clearance: {given}")


def test_known_names_are_fine() -> None:
    answers, found = read(
        ("equipment: [mat]", "likes: [walking, dead-bug], dislikes: [hinge]"),
        clearance("[SX-02, PX-08]", "[no_high_impact]"),
    )
    assert found == ()
    assert answers is not None


def test_an_unknown_taste_is_placed_with_its_near_match() -> None:
    answers, (only,) = read(("equipment: [mat]", "likes: [walking], dislikes: [hinge, dead-bgu]"))
    assert answers is None
    assert only.code == "E409"
    assert only.message == "preferences.dislikes: there is no exercise or ladder 'dead-bgu'"
    assert only.help == "did you mean 'dead-bug'?"
    line = spoil(ANSWERED).splitlines()[only.place.line - 1]
    assert line.startswith("preferences:")
    before = line.index("equipment") + len("likes: [walking], dislikes: [hinge, ")
    assert only.place.column == before + 1


def test_a_clearance_names_findings_and_tags_that_exist() -> None:
    answers, found = read(clearance("[SX-2, PX-08]", "[no_hi_impact]"))
    assert answers is None
    assert [(each.code, each.help) for each in found] == [
        ("E410", "did you mean 'SX-02'?"),
        ("E410", "did you mean 'no_high_impact'?"),
    ]


def test_rows_and_stages_can_be_cleared() -> None:
    assert {"SX-01", "PX-08", "CR-08", "lysis-active"} <= set(clearable_ids(library()))


def test_open_questions_about_inflammation_are_a_warning() -> None:
    answers, (only,) = read(("buttock_pain: no, ", ""))
    assert answers is not None
    assert (only.code, only.severity) == ("W411", "warning")
    assert only.message == "red_flags.axspa leaves open: buttock_pain"
    assert isinstance(only.place, Place)


def test_they_are_only_asked_when_pain_began_early_and_has_lasted() -> None:
    some = ("buttock_pain: no, ", "")
    assert read(some, ("duration_weeks: 20", "duration_weeks: 13"))[1] == ()
    assert read(some, ("age: 42", "age: 60"), ("onset_age: 38", "onset_age: 45"))[1] == ()
    assert read(some, ("age: 42", "age: 60"), ("onset_age: 38", "onset_age: 44"))[1] != ()


def test_checking_names_needs_no_pydantic() -> None:
    code = "import sys, lbp_cli.content.profile_references; assert 'pydantic' not in sys.modules"
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert done.returncode == 0, done.stderr


def test_names_are_checked_beside_other_faults() -> None:
    text = spoil(
        ("age: 42", "age: 420"),
        ("equipment: [mat]", "likes: [yoga, 3, ''], dislikes: [walking]"),
        clearance("[RF-99, 7]", "[no_such_tag, {}]"),
    )
    answers, found = read_profile(text, "p.yaml", TODAY)
    assert answers is None
    named = check_references(answers, text, "p.yaml", library(), found)
    assert [each.code for each in named] == ["E409", "E410", "E410"]
    assert named[2].help == "docs/rules.md#restriction-tags lists them"
    assert not {each.place for each in named} & {each.place for each in found}
    for broken in ("", "a: [", "[]", "preferences: {likes: x}\nclinician_clearance: []"):
        assert check_references(None, broken, "p.yaml", library()) == ()
