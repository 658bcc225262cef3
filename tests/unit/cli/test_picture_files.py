from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from markdown_it import MarkdownIt

from lbp_cli.cli.files import UnreadableFileError
from lbp_cli.cli.picture_files import with_pictures
from lbp_cli.model.value import replace
from lbp_cli.render import render_text
from lbp_cli.render.document import Picture
from lbp_cli.render.edition import Edition
from tests.unit.render.sample_plan import CATALOGUE, EXERCISES, HOSTILE, refused_plan, sample_plan

ALT = "Standing. 2: the arms are raised."


def written(alt: str = ALT) -> str:
    return json.dumps({"alt": alt, "base": {"contact": ["feet"]}, "frames": [{}, {"shoulder": 90}]})


def edition(**changes: Any) -> Edition:
    pictures = {"bird-dog": written(), "shoulder-bridge": written(), "jog-on-the-spot": written()}
    return replace(Edition(sample_plan(weeks=1), CATALOGUE, pictures=pictures), **changes)


def images(markdown: str) -> dict[str, str]:
    """Addresses and descriptions of all pictures, as a reader of CommonMark finds them."""
    tokens = MarkdownIt("commonmark").parse(markdown.split("-->\n", 1)[1])
    inline = [child for token in tokens for child in token.children or []]
    return {str(each.attrs["src"]): each.content for each in inline if each.type == "image"}


def test_every_exercise_of_the_plan_that_has_a_picture_gets_a_file(tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    found = with_pictures(edition(), str(tmp_path / "plan.md"), str(folder))
    names = {"bird-dog.svg", "shoulder-bridge.svg"}
    assert {each.name for each in folder.iterdir()} == names
    assert found.picture_files == {
        "shoulder-bridge": Picture("pictures/shoulder-bridge.svg", ALT),
        "bird-dog": Picture("pictures/bird-dog.svg", ALT),
    }
    for name in names:
        root = ET.fromstring((folder / name).read_text(encoding="utf-8"))
        assert root.tag == "{http://www.w3.org/2000/svg}svg"
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("document", "folder"),
    [
        ("plan.md", "pictures"),
        ("plan.md", "."),
        ("plan.md", "my pictures (1) [new]"),
        ("plan.md", "a:b & <c> #d? %20 *e*"),
        ("plans/plan.md", "pictures"),
        ("plan.md", "plans/pic\u00adtures"),
        ("plan.md", os.fsdecode(b"caf\xe9")),
    ],
)
def test_readers_of_markdown_find_every_file(document: str, folder: str, tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    made = with_pictures(edition(), str(tmp_path / document), str(tmp_path / folder))
    found = images(render_text(made, "markdown"))
    assert len(found) == 2
    for address, description in found.items():
        assert address.isascii()
        assert ":" not in address
        lies = (tmp_path / document).parent / unquote(address, errors="surrogateescape")
        assert lies.read_text(encoding="utf-8").startswith("<!-- A picture of lbp;")
        assert description == ALT


def test_the_picture_stands_under_the_name_of_its_exercise(tmp_path: Path) -> None:
    made = with_pictures(edition(), str(tmp_path / "plan.md"), str(tmp_path / "p"))
    text = render_text(made, "markdown")
    assert (
        "### Bird dog\n\n![Standing. 2: the arms are raised.](p/bird-dog.svg)\n\nOn hands" in text
    )
    assert text.replace("![", "").count("svg)") == 2
    plain = render_text(edition(), "markdown")
    assert "![" not in plain
    assert [line for line in text.split("\n") if line and line[0] != "!"] == [
        line for line in plain.split("\n") if line
    ]


def test_ours_are_drawn_anew_and_give_the_same_bytes(tmp_path: Path) -> None:
    output, folder = str(tmp_path / "plan.md"), tmp_path / "pictures"
    with_pictures(edition(), output, str(folder))
    first = {each.name: each.read_bytes() for each in folder.iterdir()}
    with_pictures(edition(), output, str(folder))
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == first
    other = edition(pictures={"bird-dog": written("Another.")})
    with_pictures(other, output, str(folder))
    again = {each.name: each.read_bytes() for each in folder.iterdir()}
    assert again["shoulder-bridge.svg"] == first["shoulder-bridge.svg"]
    assert again["bird-dog.svg"] != first["bird-dog.svg"]


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"<!-- A picture of l", b"\xff\x00"])
def test_what_is_not_ours_is_left_and_nothing_is_written(content: bytes, tmp_path: Path) -> None:
    theirs = tmp_path / "bird-dog.svg"
    theirs.write_bytes(content)
    with pytest.raises(UnreadableFileError, match=r"bird-dog\.svg: this file is not a picture of"):
        with_pictures(edition(), str(tmp_path / "plan.md"), str(tmp_path))
    assert [each.name for each in tmp_path.iterdir()] == ["bird-dog.svg"]
    assert theirs.read_bytes() == content


def test_folders_that_cannot_be_end_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "taken" / "bird-dog.svg").mkdir(parents=True)
    for folder in ("file", "file/below", "no/such", "taken", "x" * 300, "a\0b"):
        with pytest.raises(UnreadableFileError):
            with_pictures(edition(), str(tmp_path / "plan.md"), str(tmp_path / folder))
    assert sorted(each.name for each in tmp_path.iterdir()) == ["file", "taken"]


def test_without_a_programme_or_pictures_nothing_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "pictures"
    for each in (
        edition(plan=refused_plan("urgent")),
        edition(pictures=None),
        edition(pictures={}),
    ):
        assert with_pictures(each, str(tmp_path / "plan.md"), str(folder)) is each
        said = "No exercise of this plan has a picture.\n" if each.plan.weeks else ""
        assert capsys.readouterr().err == said
    assert not folder.exists()


@pytest.mark.parametrize("content", [*HOSTILE, "]](x) ![y](z)", "a\nb", "\x00\x0b\ufffe"])
def test_hostile_names_and_descriptions_stay_text(content: str, tmp_path: Path) -> None:
    catalogue = replace(
        CATALOGUE, exercises=tuple(replace(each, name=content) for each in EXERCISES)
    )
    hostile = edition(catalogue=catalogue, pictures={"bird-dog": written(content)})
    made = with_pictures(hostile, str(tmp_path / "plan.md"), str(tmp_path))
    assert list(images(render_text(made, "markdown"))) == ["bird-dog.svg"]
    root = ET.fromstring((tmp_path / "bird-dog.svg").read_text(encoding="utf-8"))
    assert {each.tag.split("}")[1] for each in root.iter()} <= {
        *("svg", "title", "desc", "path", "g", "clipPath", "rect", "circle", "ellipse", "text"),
        "use",
    }
