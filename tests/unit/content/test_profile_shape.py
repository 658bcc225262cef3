from __future__ import annotations

from lbp_cli.content.profile_shape import Node, profile_shape


def _at(*path: str) -> Node:
    node = profile_shape()
    for step in path:
        node = node["fields"][step] if "fields" in node else node[step]
    return node


def test_kinds_of_nodes() -> None:
    assert _at("person", "age") | {"meaning": "", "source": ""} == {
        "is": "whole", "low": 1, "high": 120, "meaning": "", "unit": "years", "source": "",
    }  # fmt: skip
    assert _at("gait", "limp")["is"] == "flag"
    assert _at("pre_exercise", "falls")["is"] == "answer"
    assert _at("red_flags", "fever")["detail"]["is"] == "block"
    assert _at("pre_exercise", "medicines")["detail"]["is"] == "list"
    assert _at("assessed_on")["is"] == "day"
    assert _at("triage")["is"] == "anything"
    assert _at("episode", "previous_episodes")["words"] == ["0", "1", "2_to_5", "more", 0, 1]


def test_limits_of_lists_are_kept() -> None:
    psfs, covers = _at("function", "psfs"), _at("clinician_clearance", "covers")
    assert (psfs["shortest"], psfs["longest"]) == (1, 5)
    assert (covers["shortest"], covers["unique"]) == (1, True)


def test_what_may_be_null_is_optional() -> None:
    assert _at("person", "height_cm")["optional"] is True
    assert "optional" not in _at("person", "age")


def test_every_field_that_is_written_says_what_it_means() -> None:
    def walk(node: Node, name: str) -> None:
        for field, below in node.get("fields", {}).items():
            assert below.get("meaning") or field == "gait", f"{name}.{field}"
            walk(below, f"{name}.{field}")

    walk(profile_shape(), "profile")
