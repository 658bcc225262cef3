from __future__ import annotations

import pytest
from content_builders import lines, shelf

from lbp_cli.content import checks_cues


def found(
    *, easier: str = "Less", harder: str = "More", position: str = "standing", equipment: str = ""
) -> list[str]:
    text = (
        "ladder: {id: squat}\nexercises:\n"
        f"  - {{position: {position}, equipment: [{equipment}],\n"
        f"     easier: '{easier}',\n     harder: '{harder}'}}\n"
    )
    return lines(checks_cues.within_the_exercise(shelf({"exercises/squat.yaml": text})))


@pytest.mark.parametrize(
    ("cue", "what"),
    [
        ("Hold for eight seconds", "count or time: 'eight seconds'"),
        ("Hold 8 seconds", "count or time: '8 seconds'"),
        ("Stay back for five breaths", "count or time: 'five breaths'"),
        ("Stay for one easy breath", "count or time: 'one easy breath'"),
        ("Pause for a breath", "count or time: 'for a breath'"),
        ("Add two minutes", "count or time: 'two minutes'"),
        ("Ten repetitions", "count or time: 'Ten repetitions'"),
        ("Five days a week", "count or time: 'Five days'"),
        ("Use ten-second pauses", "count or time: 'ten-second'"),
        ("Hold it a little longer", "count or time: 'Hold it a little longer'"),
        ("Use a heavier bag", "load: 'heavier bag'"),
        ("Add a little load", "load: 'Add a little load'"),
    ],
)
def test_a_harder_cue_keeps_what_is_counted(cue: str, what: str) -> None:
    assert found(harder=cue) == [
        f"exercises/squat.yaml:5:14 W516 the harder cue changes the {what}"
    ]


@pytest.mark.parametrize(
    ("cue", "thing"),
    [
        ("Put a band round the knees", "band"),
        ("Hold a light weight at the chest", "weight"),
        ("Stand on a folded towel", "towel"),
        ("Put the feet on a low step", "step"),
        ("Use a worktop", "chair"),
    ],
)
def test_a_harder_cue_needs_nothing_more(cue: str, thing: str) -> None:
    told = f"the harder cue needs '{thing}', which the exercise does not list"
    assert found(harder=cue) == [f"exercises/squat.yaml:5:14 W516 {told}"]
    assert found(harder=cue, equipment=thing) == []


@pytest.mark.parametrize("key", ["easier", "harder"])
def test_a_cue_stays_in_the_position(key: str) -> None:
    cue = {key: "Do it lying on your back on a bed"}
    [told] = found(easier=cue.get("easier", "Less"), harder=cue.get("harder", "More"))
    assert told.endswith(f"the {key} cue leads to another position: 'on your back' is supine")
    assert found(**cue, position="supine") == []


@pytest.mark.parametrize(
    "cue",
    [
        "Close the eyes for a few seconds with fingertips on the support",
        "Walk more slowly and grow taller with each step",
        "Reach a little longer each time",
        "Put more weight on the front foot",
        "Point the top arm to the ceiling",
        "Squeeze the buttock of the standing leg",
    ],
)
def test_speed_range_base_and_attention_are_free(cue: str) -> None:
    assert found(harder=cue) == []


def test_an_easier_cue_may_do_less() -> None:
    assert found(easier="Hold two seconds, with a band, on a low step") == []


def test_a_file_without_cues_is_left_to_the_shape() -> None:
    text = "exercises:\n  - {harder: 3}\n  - {}\n"
    assert lines(checks_cues.within_the_exercise(shelf({"exercises/squat.yaml": text}))) == []
