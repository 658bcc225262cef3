"""Wheel and sdist carry exercises, profiles and rules; an installed lbp plans from any folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TODAY = "2026-11-24"

pytestmark = pytest.mark.packaging


def run(command: list[str], cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build(source: Path, form: str, target: Path) -> Path:
    """Build one distribution without the network and return it."""
    run([sys.executable, "-m", "hatchling", "build", "-t", form, "-d", str(target)], cwd=source)
    return next(target.glob("*.whl" if form == "wheel" else "*.tar.gz"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel unpacked as an installer does it, far from the checkout."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def files_under(folder: str, pattern: str) -> set[str]:
    root = ROOT / folder
    return {path.relative_to(root).as_posix() for path in root.rglob(pattern)}


def test_the_wheel_holds_all_content_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    for folder, prefix in (
        ("exercises", "lbp_cli/_data/exercises/"),
        ("profiles", "lbp_cli/_data/profiles/"),
        ("src/lbp_cli/rules", "lbp_cli/rules/"),
    ):
        packed = {each.removeprefix(prefix) for each in inside if each.startswith(prefix)}
        assert packed == files_under(folder, "*.yaml"), folder
    modules = {each.removeprefix("lbp_cli/") for each in inside if each.endswith(".py")}
    assert modules == files_under("src/lbp_cli", "*.py")
    assert "lbp_cli/py.typed" in inside
    for folder in ("render/fonts", "render/templates"):
        assert {
            f"lbp_cli/{folder}/{each}" for each in files_under(f"src/lbp_cli/{folder}", "*.*")
        } <= inside
    top = {each.split("/")[0] for each in inside}
    assert {each for each in top if not each.endswith(".dist-info")} == {"lbp_cli"}
    assert {"LICENSE", "NOTICE"} <= {each.rsplit("/", 1)[-1] for each in inside}


def test_the_sdist_holds_the_project_and_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    sdist = build(ROOT, "sdist", tmp_path)
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    source = tmp_path / sdist.name.removesuffix(".tar.gz")
    for needed in ("Makefile", "README.md", "CONTRIBUTING.md", "benchmarks", "tests", "docs"):
        assert (source / needed).exists(), needed
    again = build(source, "wheel", tmp_path)
    with zipfile.ZipFile(wheel) as first, zipfile.ZipFile(again) as second:
        assert {each: first.read(each) for each in first.namelist()} == {
            each: second.read(each) for each in second.namelist()
        }


def test_an_installed_lbp_plans_from_any_folder_like_the_checkout(
    site: Path, tmp_path: Path
) -> None:
    shutil.copy(ROOT / "profiles" / "desk-worker.yaml", tmp_path / "client.yaml")
    command = ["-m", "lbp_cli", "plan", "client.yaml", "--today", TODAY, "--format", "json"]
    cache = str(tmp_path / "cache")
    installed = {"PYTHONPATH": str(site), "LBP_CACHE_DIR": cache}
    where = run(
        [sys.executable, "-c", "import lbp_cli; print(lbp_cli.__file__)"], tmp_path, **installed
    )
    assert Path(where.strip()).is_relative_to(site)
    page = [*command[:-1], "html"]
    assert run([sys.executable, *page], tmp_path, **installed).startswith("<!DOCTYPE html>")
    elsewhere = run([sys.executable, *command], tmp_path, **installed)
    here = run([sys.executable, *command], tmp_path, LBP_CACHE_DIR=cache)
    assert elsewhere == here
    assert '"weeks": [' in elsewhere


def test_every_command_of_an_installed_lbp_runs(site: Path, tmp_path: Path) -> None:
    environment = {"PYTHONPATH": str(site), "LBP_CACHE_DIR": str(tmp_path / "cache")}
    for arguments in (("show", "bird-dog"), ("exercises",), ("validate",), ("schema", "plan")):
        assert run([sys.executable, "-m", "lbp_cli", *arguments], tmp_path, **environment)


def test_the_command_is_installed_with_its_metadata(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {each.rsplit("/", 1)[-1]: each for each in archive.namelist()}
        entry = archive.read(names["entry_points.txt"]).decode()
        metadata = archive.read(names["METADATA"]).decode()
    assert "lbp = lbp_cli.__main__:main" in entry
    assert "Requires-Python: >=3.11" in metadata
    required = {
        line.split(":")[1].strip().split(">")[0]
        for line in metadata.splitlines()
        if line.startswith("Requires-Dist") and "extra ==" not in line
    }
    assert {each.lower() for each in required} == {
        *("typer", "rich", "pydantic", "pyyaml", "jinja2", "icalendar"),
    }
    assert "License-Expression: Apache-2.0" in metadata
