"""`--pictures DIR`: with a Markdown file only."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .conftest import DESK, TODAY, Run


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--format", "markdown"),
        ("-o", "-", "--format", "markdown"),
        ("-o", "plan.json"),
        ("-o", "plan.md", "--format", "json"),
        ("-o", "plan.ics"),
    ],
)
def test_elsewhere_they_are_wrong_usage(
    arguments: tuple[str, ...], lbp: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = lbp("plan", DESK, "--pictures", "pictures", *arguments)
    said = "lbp: --pictures is for a plan in a Markdown file: add -o plan.md\n"
    assert (result.code, result.out, result.err) == (2, "", said)
    assert list(tmp_path.iterdir()) == []


def test_a_refusal_makes_no_folder(lbp: Run, tmp_path: Path) -> None:
    options = ("-o", str(tmp_path / "plan.md"), "--pictures", str(tmp_path / "pictures"))
    result = lbp("plan", "profiles/emergency.yaml", "--today", TODAY, *options)
    assert result.code == 3
    assert [each.name for each in tmp_path.iterdir()] == ["plan.md"]


def test_the_plan_refers_to_the_files_that_are_written(lbp: Run, tmp_path: Path) -> None:
    target = tmp_path / "plan.md"
    arguments = ("plan", DESK, "--today", TODAY, "-o", str(target))
    assert lbp(*arguments, "--pictures", str(tmp_path / "my pictures")).code == 0
    text = target.read_text(encoding="utf-8")
    named = re.findall(r"^!\[.+\]\(my%20pictures/([a-z-0-9]+\.svg)\)$", text, re.MULTILINE)
    assert "full-bridge.svg" in named
    assert sorted(named) == sorted(each.name for each in (tmp_path / "my pictures").iterdir())
    picture = (tmp_path / "my pictures" / "full-bridge.svg").read_text(encoding="utf-8")
    assert '<title id="full-bridge-title">Full bridge</title>' in picture
    assert lbp(*arguments).code == 0
    assert "![" not in target.read_text(encoding="utf-8")


def test_a_file_that_is_not_ours_stops_the_plan_too(lbp: Run, tmp_path: Path) -> None:
    theirs = tmp_path / "full-bridge.svg"
    theirs.write_text("<svg/>")
    options = ("-o", str(tmp_path / "plan.md"), "--pictures", str(tmp_path))
    result = lbp("plan", DESK, "--today", TODAY, *options)
    said = f"lbp: {theirs}: this file is not a picture of lbp; it is left as it is\n"
    assert (result.code, result.out, result.err) == (1, "", said)
    assert [each.name for each in tmp_path.iterdir()] == [theirs.name]


def test_no_picture_is_written_for_a_plan_that_cannot_be(lbp: Run, tmp_path: Path) -> None:
    options = ("-o", str(tmp_path / "missing" / "plan.md"), "--pictures", str(tmp_path / "drawn"))
    result = lbp("plan", DESK, "--today", TODAY, *options)
    assert result.code == 1
    assert list(tmp_path.iterdir()) == []
