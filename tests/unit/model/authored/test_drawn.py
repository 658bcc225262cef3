from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from lbp_cli.model.authored.drawn import Frame, Size, one_of


def test_one_word_of_a_closed_list() -> None:
    adapter = TypeAdapter(one_of(("left", "right")))
    assert adapter.validate_json('"left"') == "left"
    with pytest.raises(ValidationError, match="'left' or 'right'"):
        adapter.validate_json('"up"')


@pytest.mark.parametrize(
    ("kind", "wrong"), [(Size, "0"), (Size, "-0.1"), (Frame, "4"), (Frame, "0")]
)
def test_sizes_are_above_nothing_and_frames_are_three(kind: Any, wrong: str) -> None:
    assert TypeAdapter(kind).validate_json("1") == 1
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_json(wrong)
