from __future__ import annotations

from lbp_cli.content.yaml_source import read_yaml
from lbp_cli.interview.answers_text import answers_text
from lbp_cli.model.questionnaire import Given

GIVEN: dict[str, Given] = {
    "signs_now": ("red_flags.fever", "red_flags.unwell"),
    "person.age": 42,
    "function.psfs.1.name": 'say "hi": #1',
    "gait.limp": False,
    "person.smoker": None,
    "goals": (),
    "episode.duration_weeks": 2.5,
}


def test_the_answers_stand_in_the_order_in_which_they_were_given() -> None:
    text = answers_text(GIVEN, "full", "2026-11-24", "Go on.")

    assert text.startswith("# Go on.\nmode: full\nbegun: 2026-11-24\nsigns_now: [")
    assert [line.partition(":")[0] for line in text.splitlines()[3:]] == list(GIVEN)
    assert text.endswith("episode.duration_weeks: 2.5\n")


def test_they_are_read_back_as_they_were() -> None:
    document, faults = read_yaml(answers_text(GIVEN, "full", "2026-11-24", "x"), "a.yaml")

    assert document is not None
    assert not faults
    assert document.data == {
        "mode": "full",
        "begun": "2026-11-24",
        **{name: list(each) if isinstance(each, tuple) else each for name, each in GIVEN.items()},
    }
