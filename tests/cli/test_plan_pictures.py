"""`--pictures DIR`: with a Markdown file only."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lbp_cli.cli import plan as plan_command
from lbp_cli.model.value import replace
from lbp_cli.render.edition import Edition

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


def test_the_plan_refers_to_the_files_that_are_written(
    lbp: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_written_pictures(monkeypatch)
    target = tmp_path / "plan.md"
    arguments = ("plan", DESK, "--today", TODAY, "-o", str(target))
    assert lbp(*arguments, "--pictures", str(tmp_path / "my pictures")).code == 0
    assert "\n![Standing.](my%20pictures/full-bridge.svg)\n" in target.read_text(encoding="utf-8")
    picture = (tmp_path / "my pictures" / "full-bridge.svg").read_text(encoding="utf-8")
    assert "<title id=" in picture
    assert lbp(*arguments).code == 0
    assert "![" not in target.read_text(encoding="utf-8")


def test_a_file_that_is_not_ours_stops_the_plan_too(
    lbp: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_written_pictures(monkeypatch)
    theirs = tmp_path / "full-bridge.svg"
    theirs.write_text("<svg/>")
    options = ("-o", str(tmp_path / "plan.md"), "--pictures", str(tmp_path))
    result = lbp("plan", DESK, "--today", TODAY, *options)
    said = f"lbp: {theirs}: this file is not a picture of lbp; it is left as it is\n"
    assert (result.code, result.out, result.err) == (1, "", said)
    assert [each.name for each in tmp_path.iterdir()] == [theirs.name]


def with_written_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """One exercise of the desk worker's plan has a picture."""
    made = plan_command._edition
    written = json.dumps({"alt": "Standing.", "frames": [{}]})

    def pictured(*arguments: Any) -> Edition:
        return replace(made(*arguments), pictures={"full-bridge": written})

    monkeypatch.setattr(plan_command, "_edition", pictured)
