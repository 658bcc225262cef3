from __future__ import annotations

from typing import get_args

from lbp_cli.interview import reading
from lbp_cli.model.condition import ALWAYS
from lbp_cli.model.questionnaire import Kind, Question


def test_a_question_is_asked_of_everybody_in_both_modes_and_must_be_answered() -> None:
    found = Question("pain", "s", "whole", "How strong?", "To know.")

    assert (found.modes, found.when) == (("minimal", "full"), ALWAYS)
    assert not found.optional
    assert (found.known, found.items, found.options, found.steps) == ((), (), (), ())
    assert (found.follows, found.after, found.listed_in, found.row) == (None, None, None, None)


def test_every_kind_of_question_can_be_read() -> None:
    assert set(reading._READERS) == set(reading._ALLOWED) == set(get_args(Kind))
