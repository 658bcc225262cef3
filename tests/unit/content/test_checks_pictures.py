from __future__ import annotations

from pathlib import Path

import pytest

from lbp_cli import resources
from lbp_cli.content.checks import checked_library
from lbp_cli.model.diagnostic import Diagnostic

PATH = "exercises/bridge.yaml"
TEXTS = resources.content_texts()


def found(text: str) -> list[Diagnostic]:
    _, diagnostics = checked_library({**TEXTS, PATH: text}, drawn=[PATH])
    return [each for each in diagnostics if each.place.path == PATH]


def with_picture(*lines: str) -> str:
    """The bridges, with another picture for the first of them."""
    text = TEXTS[PATH]
    start = text.index("    picture:\n")
    end = text.index("\n\n", start)
    return (
        text[:start]
        + "\n".join(("    picture:", *(f"      {line}" for line in lines)))
        + text[end:]
    )


def test_the_shipped_bridges_have_no_errors() -> None:
    assert [each for each in found(TEXTS[PATH]) if each.severity == "error"] == []


def test_a_picture_builds_on_one_of_its_own_file() -> None:
    (fault,) = found(with_picture("alt: Lying on the back.", "extends: ful-bridge"))
    assert fault.code == "E601"
    assert fault.help == "did you mean 'full-bridge'?"
    (fault,) = found(with_picture("alt: Lying on the back.", "extends: bird-dog"))
    assert fault.message == "no exercise 'bird-dog' with a picture in this file"


def test_a_circle_is_found() -> None:
    text = with_picture("alt: Lying on the back.", "extends: glute-squeeze")
    (fault,) = found(text)
    assert fault.code == "E601"
    assert "circle" in fault.message
    assert text.splitlines()[fault.place.line - 1].strip() == "extends: glute-squeeze"


@pytest.mark.parametrize(
    ("lines", "code", "words"),
    [
        (("frames: [{contact: [knees], hand: {x: 2}}]",), "E602", "cannot reach"),
        (("frames: [{contact: [feet], contact_height: 0.3}]",), "E603", "touches a surface"),
        (("frames: [{}, {}]",), "E604", "alike"),
    ],
)
def test_a_pose_that_cannot_be_is_found_at_its_frame(
    lines: tuple[str, ...], code: str, words: str
) -> None:
    text = with_picture("alt: Somebody who stands.", "quality: ok", *lines)
    fault = next(each for each in found(text) if each.code == code)
    assert words in fault.message
    place = "picture:" if code == "E604" else "frames:"
    assert place in text.splitlines()[fault.place.line - 1]


def test_only_the_files_asked_for_are_looked_at() -> None:
    text = with_picture("alt: Somebody who stands.", "quality: ok", "frames: [{}, {}]")
    _, diagnostics = checked_library({**TEXTS, PATH: text})
    assert not [each for each in diagnostics if each.code == "E604"]


def test_a_circle_is_found_even_when_frames_are_written() -> None:
    lines = ("alt: Lying on the back.", "extends: glute-squeeze", "frames: [{}]")
    (fault,) = found(with_picture(*lines))
    assert (fault.code, "circle" in fault.message) == ("E601", True)


def test_what_does_not_fit_together_is_found_at_every_load() -> None:
    text = with_picture("alt: Somebody who stands.", "quality: ok", "thumb: 2", "frames: [{}]")
    library, diagnostics = checked_library({**TEXTS, PATH: text})
    assert library is None
    (fault,) = diagnostics
    assert fault.code == "E606"
    assert text.splitlines()[fault.place.line - 1].strip() == "thumb: 2"


def test_a_null_is_no_frame_to_build_on() -> None:
    (fault, *_) = found(with_picture("alt: Lying on the back.", "quality: ok", "frames: null"))
    assert fault.code == "E209"


def test_the_brief_for_authors_is_there() -> None:
    page = Path(__file__).parents[3] / "docs" / "drawing-exercises.md"
    assert "lbp figure" in page.read_text(encoding="utf-8")
