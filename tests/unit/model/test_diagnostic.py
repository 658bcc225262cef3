from __future__ import annotations

from lbp_cli.model.diagnostic import Diagnostic, Note, Place


def test_paths_become_those_that_the_user_gave() -> None:
    found = Diagnostic(
        "E503",
        Place("exercises/squat.yaml", 3, 7),
        "defined twice",
        notes=(Note(Place("exercises/pull.yaml", 2), "first defined here"),),
    )
    moved = found.at({"exercises/squat.yaml": "mine/knees.yaml"})
    assert moved.place == Place("mine/knees.yaml", 3, 7)
    assert moved.notes == found.notes
    assert found.at({}) == found
