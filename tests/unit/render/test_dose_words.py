from __future__ import annotations

import pytest

from lbp_cli.model.week import Prescription
from lbp_cli.render.dose_words import (
    CHANGE_MARKS,
    MARK_WORDS,
    change_mark,
    dose_cell,
    dose_sentence,
    effort_words,
    span_words,
)

from .sample_plan import prescription


@pytest.mark.parametrize(
    ("item", "sentence", "cell"),
    [
        (
            prescription("x", reps=8, hold=5, per_side=True, effort=(3, 3)),
            "2 sets of 8, each side, hold 5 seconds, rest 45 seconds between sets, effort 3 of 10.",
            "2x8h5",
        ),
        (
            prescription("x", sets=3, reps=None, seconds=20),
            "3 times 20 seconds, rest 45 seconds between sets, effort 3-4 of 10.",
            "3x20s",
        ),
        (
            prescription("x", sets=1, reps=None, seconds=300, effort=(2, 2)),
            "5 minutes, effort 2 of 10.",
            "5min",
        ),
        (
            prescription("x", sets=1, reps=1, hold=1, load=2.5),
            "1 set of 1, hold 1 second, with 2.5 kg, effort 3-4 of 10.",
            "1x1h1",
        ),
    ],
)
def test_dose_as_sentence_and_cell(item: Prescription, sentence: str, cell: str) -> None:
    assert dose_sentence(item) == sentence
    assert dose_cell(item) == cell


def test_hold_and_effort_may_stand_elsewhere() -> None:
    item = prescription("x", sets=1, hold=5)
    assert dose_cell(item, hold=False) == "1x8"
    assert dose_sentence(item, effort=False) == "1 set of 8, hold 5 seconds."


def test_times_and_efforts() -> None:
    assert span_words(90) == "90 seconds"
    assert span_words(120) == "2 minutes"
    assert effort_words((3, 3)) == "3 of 10"


def test_every_mark_is_explained() -> None:
    assert set(CHANGE_MARKS.values()) == set(MARK_WORDS)
    assert change_mark(prescription("x", change=("trial", "Harder."))) == "^"
    assert not change_mark(prescription("x", change=("repetitions", "One more.")))
    assert not change_mark(prescription("x"))
