from __future__ import annotations

from content_builders import shelf

from lbp_cli.content.shelf import at, place, raw, rows, walk
from lbp_cli.content.yaml_source import read_yaml
from lbp_cli.model.diagnostic import Place

LADDER = """\
ladder: {id: squat}
exercises:
  - id: sit-down
  - {id: deep-squat}
  - no mapping
"""


def test_ids_of_ladders_exercises_and_mappings_with_their_places() -> None:
    files = shelf({"exercises/squat.yaml": LADDER, "rules/catalogue.yaml": "needs: {power: x}"})
    assert files.known("ladder") == frozenset({"squat"})
    assert files.known("exercise") == frozenset({"sit-down", "deep-squat"})
    assert files.known("need") == frozenset({"power"})
    places = {name: place(spot) for name, spot in files.ids["exercise"]}
    assert places["deep-squat"] == Place("exercises/squat.yaml", 4, 10)


def test_ids_of_stages_and_restriction_tags() -> None:
    texts = {
        "rules/conditions/disc.yaml": "condition: {id: disc}\nstages: [{id: disc-acute}]",
        "rules/restriction_tags.yaml": "restriction_tags: [{tag: no_prone}]",
    }
    files = shelf(texts)
    assert files.known("condition") == frozenset({"disc"})
    assert files.known("stage") == frozenset({"disc-acute"})
    assert files.known("restriction") == frozenset({"no_prone"})


def test_nothing_is_missed_while_a_file_that_may_define_it_cannot_be_read() -> None:
    files = shelf({"exercises/squat.yaml": LADDER}, unread=["exercises/broken.yaml"])
    assert files.known("exercise") is None
    assert shelf({"exercises/squat.yaml": LADDER}).known("need") is None


def test_files_of_any_shape_can_be_looked_at() -> None:
    texts = {"exercises/a.yaml": "[1, 2]", "rules/catalogue.yaml": "needs: 3", "rules/b.yaml": "x"}
    files = shelf(texts)
    assert files.known("ladder") is None
    assert [len(exercises) for _, exercises in files.ladder_files()] == [0]
    assert [each.path for each in files.rule_files()] == ["rules/b.yaml", "rules/catalogue.yaml"]


def test_rows_and_walk_keep_the_paths() -> None:
    data = {"a": [{"b": 1}, 2, {"b": 3}]}
    assert list(rows(data, ("a",))) == [(("a", 0), {"b": 1}), (("a", 2), {"b": 3})]
    assert list(rows(data, ("a", 0))) == []
    assert (("a", 2, "b"), 3) in list(walk(data))
    assert at([1, 2], 5) is None
    assert at({"a": 1}, "b") is None


def test_raw_data_is_what_was_written() -> None:
    document, _ = read_yaml("when: always", "f.yaml")
    assert document is not None
    assert raw(document.with_data({})) == {"when": "always"}
