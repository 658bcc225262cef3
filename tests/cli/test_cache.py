"""The cache of the compiled library never matters: missing, unwritable, foreign, broken, stale."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from lbp_cli.content import artefact
from lbp_cli.model.value import replace

from .conftest import DESK, TODAY, Run

PLAN = ("plan", DESK, "--today", TODAY, "--format", "json")


@pytest.fixture
def wanted(lbp: Run) -> str:
    return lbp(*PLAN).out


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "own-cache"
    monkeypatch.setenv("LBP_CACHE_DIR", str(path))
    return path


def kept(folder: Path) -> Path:
    return next(folder.glob("library-*.json"))


def test_it_is_made_private_and_used(wanted: str, folder: Path, lbp: Run) -> None:
    assert lbp(*PLAN).out == wanted
    file = kept(folder)
    before = file.stat().st_mtime_ns
    assert folder.stat().st_mode & 0o077 == 0
    assert file.stat().st_mode & 0o077 == 0
    assert lbp(*PLAN).out == wanted
    assert file.stat().st_mtime_ns == before


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b'{"content_hash": "x"}',
        b"\x80\x04\x95",
        b"[" * 200_000,
    ],
)
def test_a_broken_file_is_made_again(broken: bytes, wanted: str, folder: Path, lbp: Run) -> None:
    lbp(*PLAN)
    file = kept(folder)
    whole = file.read_bytes()
    file.write_bytes(broken)
    result = lbp(*PLAN)
    assert (result.code, result.out, result.err) == (0, wanted, "")
    assert file.read_bytes() == whole


@pytest.mark.parametrize("share", [0.5, 0.9999])
def test_a_cut_file_is_made_again(share: float, wanted: str, folder: Path, lbp: Run) -> None:
    lbp(*PLAN)
    file = kept(folder)
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * share)])
    assert lbp(*PLAN).out == wanted
    assert file.read_bytes() == whole


def test_a_file_of_other_content_is_not_believed(wanted: str, folder: Path, lbp: Run) -> None:
    lbp(*PLAN)
    file = kept(folder)
    text = file.read_text()
    name = file.name.removeprefix("library-").removesuffix(".json")
    assert name in text
    file.write_text(text.replace(name, "0" * len(name)))
    assert lbp(*PLAN).out == wanted


def test_a_file_that_others_may_write_is_not_believed(wanted: str, folder: Path, lbp: Run) -> None:
    lbp(*PLAN)
    file = kept(folder)
    foreign = artefact.thaw(file.read_bytes())
    assert foreign is not None
    progression = replace(foreign.progression, weeks_default=2)
    file.write_bytes(artefact.freeze(replace(foreign, progression=progression)))
    assert len(json.loads(lbp(*PLAN).out)["weeks"]) == 2, "a file of our own is believed"
    file.chmod(0o666)
    assert lbp(*PLAN).out == wanted


def test_a_file_in_place_of_the_folder_is_no_fault(wanted: str, folder: Path, lbp: Run) -> None:
    folder.write_text("in the way")
    result = lbp(*PLAN)
    assert (result.code, result.out, result.err) == (0, wanted, "")
    assert folder.read_text() == "in the way"


def test_impossible_folders_are_no_fault(
    wanted: str, lbp: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("/proc/nowhere", "x" * 5000):
        monkeypatch.setenv("LBP_CACHE_DIR", folder)
        result = lbp(*PLAN)
        assert (result.code, result.out, result.err) == (0, wanted, "")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_an_unwritable_folder_is_no_fault(wanted: str, folder: Path, lbp: Run) -> None:
    folder.mkdir(mode=0o500)
    result = lbp(*PLAN)
    assert (result.code, result.out, result.err) == (0, wanted, "")


def test_no_home_is_no_fault(
    wanted: str, process: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("LBP_CACHE_DIR", "HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    home = tmp_path / "home"
    home.write_text("a file")
    result = process(*PLAN, HOME=str(home / "below"))
    assert (result.code, result.out, result.err) == (0, wanted, "")
    assert home.read_text() == "a file"
