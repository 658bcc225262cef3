from __future__ import annotations

import json

import pytest

from lbp_cli import resources
from lbp_cli.content.pose_files import read_pose_file
from lbp_cli.workflow import load_library

LIBRARY = load_library()
POSE = """\
alt: Standing upright. 2 the knees are bent.
quality: ok
base: {foot: {x: 0}, contact: [sit]}
frames:
  - {contact_height: 0.459}
  - {contact_height: 0.2, x: -0.16, pitch: 38}
"""


def test_a_pose_alone_is_drawn_under_the_name_of_its_file() -> None:
    drawn, found = read_pose_file(POSE, "squat.yaml", LIBRARY)
    assert found == ()
    assert [each.name for each in drawn] == ["squat"]
    assert len(json.loads(drawn[0].text)["frames"]) == 2


def test_a_pose_may_build_on_the_library() -> None:
    text = "extends: full-bridge\nalt: Another bridge altogether.\nghost: true\n"
    (drawn,), _ = read_pose_file(text, "b.yaml", LIBRARY)
    assert json.loads(drawn.text)["ghost"]
    assert json.loads(drawn.text)["frames"]


def test_nothing_to_build_on_is_a_fault() -> None:
    drawn, (fault,) = read_pose_file(
        "extends: ful-bridge\nalt: Whatever it is.\n", "b.yaml", LIBRARY
    )
    assert drawn == ()
    assert (fault.code, fault.place.line, fault.help) == (
        "E601",
        1,
        "did you mean 'full-bridge'?",
    )


def test_faults_of_words_stop_the_drawing_and_faults_of_the_pose_do_not() -> None:
    drawn, found = read_pose_file(POSE.replace("pitch: 38", "pich: 38"), "b.yaml", LIBRARY)
    assert drawn == ()
    assert [each.code for each in found] == ["E201"]
    drawn, found = read_pose_file(POSE.replace("x: -0.16", "x: 0.9"), "b.yaml", LIBRARY)
    assert len(drawn) == 1
    assert {each.place.line for each in found} == {6}


def test_a_ladder_file_gives_all_its_pictures() -> None:
    text = resources.content_texts()["exercises/squat.yaml"]
    drawn, found = read_pose_file(text, "squat.yaml", LIBRARY)
    assert len(drawn) == 6
    assert [each for each in found if each.severity == "error"] == []
    assert drawn[0].name == "Sit-to-stand from a high seat"


@pytest.mark.parametrize("text", ["", "a: [", "just words"])
def test_what_is_no_pose_is_said(text: str) -> None:
    drawn, found = read_pose_file(text, "b.yaml", LIBRARY)
    assert drawn == ()
    assert found


@pytest.mark.parametrize(("path", "name"), [("-", "picture"), ("a/b c.d.yaml", "b c.d")])
def test_the_name_of_a_pose_alone(path: str, name: str) -> None:
    (drawn,), _ = read_pose_file(POSE, path, LIBRARY)
    assert drawn.name == name


def test_what_does_not_fit_together_is_said_and_not_drawn() -> None:
    drawn, (fault,) = read_pose_file(POSE + "thumb: 3\n", "b.yaml", LIBRARY)
    assert drawn == ()
    assert (fault.code, fault.place.line) == ("E606", 7)


def test_what_was_taken_over_is_located_where_something_stands() -> None:
    text = "extends: bird-dog\nalt: Another bird dog.\nframes: [{}]\n"
    drawn, faults = read_pose_file(text, "b.yaml", LIBRARY)
    assert drawn == ()
    assert {each.code for each in faults} == {"E606"}
    assert {each.place.line for each in faults} == {1}


@pytest.mark.parametrize("word", ["base", "frames"])
def test_nothing_written_takes_nothing_away(word: str) -> None:
    text = f"extends: full-bridge\nalt: Another bridge altogether.\n{word}: null\n"
    (drawn,), found = read_pose_file(text, "b.yaml", LIBRARY)
    assert found == ()
    assert json.loads(drawn.text)["base"]


def test_a_ladder_may_not_build_on_nothing_and_its_broken_pictures_are_left_out() -> None:
    whole = resources.content_texts()["exercises/squat.yaml"]
    start = whole.index("    picture:\n")
    end = whole.index("\n\n", start)
    for lines, code in (("extends: sqat", "E601"), ("quality: ok, thumb: 3, frames: [{}]", "E606")):
        words = f"    picture: {{alt: Standing upright., {lines}}}"
        drawn, found = read_pose_file(whole[:start] + words + whole[end:], "squat.yaml", LIBRARY)
        assert len(drawn) == 5
        assert [each.code for each in found if each.severity == "error"] == [code]
