"""Broken files and exactly what is said about them: one folder for each code at least.

A folder holds its files and `expected.txt`. Where a file is too large or too odd to be stored,
`case.yaml` makes it: `generate: {name: {text: ..., times: n}}`; `paths` names what is looked at.
With UPDATE_WRONG=1 in the environment the expected texts are written anew, to be read in review.
"""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from lbp_cli.cli.report import report
from lbp_cli.cli.validate import look_at
from lbp_cli.content.codes import CODES

HERE = Path(__file__).parent
FOLDERS = sorted(each for each in HERE.iterdir() if (each / "expected.txt").exists())
TODAY = date(2026, 1, 15)


def _inputs(folder: Path) -> list[Path]:
    """The files of a case; the folder is the working directory."""
    settings: dict[str, Any] = {}
    if Path("case.yaml").exists():
        settings = yaml.safe_load(Path("case.yaml").read_text(encoding="utf-8"))
    for name, content in settings.get("generate", {}).items():
        Path(name).write_text(content["text"] * content["times"], encoding="utf-8")
    if "paths" in settings:
        return [Path(each) for each in settings["paths"]]
    own = {"case.yaml", "expected.txt"}
    found = (each.relative_to(folder) for each in folder.rglob("*") if each.is_file())
    return sorted(each for each in found if each.name not in own)


@pytest.mark.parametrize("source", FOLDERS, ids=lambda folder: folder.name)
def test_each_wrong_file_gives_exactly_its_message(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(shutil.copytree(source, tmp_path / "case"))
    monkeypatch.chdir(folder)
    paths = _inputs(folder)
    looked = look_at(paths, today=TODAY)
    here = {each.shown for each in looked.files} | {path.as_posix() for path in paths}
    found = [each for each in looked.found if each.place.path in here]
    text = report(found, looked.texts, "text", files=len(looked.files))
    if os.environ.get("UPDATE_WRONG"):
        (source / "expected.txt").write_text(text, encoding="utf-8")
    assert text == (source / "expected.txt").read_text(encoding="utf-8")
    codes = {each.code for each in found}
    assert source.name.split("-")[0] in codes


def test_every_code_has_a_folder() -> None:
    assert {folder.name.split("-")[0] for folder in FOLDERS} == set(CODES)


def test_every_folder_is_a_case() -> None:
    folders = {each for each in HERE.iterdir() if each.is_dir() and each.name[0] in "EW"}
    assert folders == set(FOLDERS)
    for folder in FOLDERS:
        code, _, slug = folder.name.partition("-")
        assert slug.startswith(CODES[code].name)
