"""Names and words of classification.yaml: each fault at its place."""

from __future__ import annotations

import pytest

from lbp_cli import resources
from lbp_cli.content.checks import checked_library

PATH = "rules/classification.yaml"


def faults(before: str, after: str) -> list[tuple[str, int, str]]:
    texts = resources.content_texts()
    text = texts[PATH]
    assert text.count(before) == 1, before
    line = text[: text.index(before)].count("\n") + 1
    _, found = checked_library({**texts, PATH: text.replace(before, after)})
    return [
        (each.code, each.place.line - line, each.message)
        for each in found
        if each.place.path == PATH and each.severity == "error"
    ]


def test_the_shipped_classification_is_clean() -> None:
    _, found = checked_library(resources.content_texts())
    assert [each for each in found if each.place.path == PATH and each.severity == "error"] == []


@pytest.mark.parametrize(
    ("before", "after", "code", "word"),
    [
        ("moving: [episode.duration_weeks,", "moving: [episode.duration_week,", "E501", "episode"),
        ("fracture_sexes: [female]", "fracture_sexes: [femal]", "E204", "femal"),
    ],
)
def test_unknown_names_are_found_where_they_stand(
    before: str, after: str, code: str, word: str
) -> None:
    found = faults(before, after)
    assert [(each[0], each[1]) for each in found] == [(code, 0)]
    assert word in found[0][2]
