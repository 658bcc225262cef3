"""Wheel and sdist carry exercises and profiles; an installed lbp plans from any folder."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.packaging


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    for form in ("wheel", "sdist"):
        run([sys.executable, "-m", "hatchling", "build", "-t", form, "-d", str(folder)], cwd=ROOT)
    return folder


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


def names(folder: str) -> set[str]:
    return {path.name for path in (ROOT / folder).glob("*.yaml")}


def test_the_wheel_holds_all_content(built: Path) -> None:
    wheel = next(built.glob("*.whl"))
    with zipfile.ZipFile(wheel) as archive:
        inside = archive.namelist()
    for folder in ("exercises", "profiles"):
        prefix = f"lbp_cli/_data/{folder}/"
        assert {each.removeprefix(prefix) for each in inside if each.startswith(prefix)} == names(
            folder
        )
    assert "lbp_cli/py.typed" in inside
    assert any(each.startswith("lbp_cli/rules/triage/") for each in inside)


def test_the_sdist_builds_the_same_wheel(built: Path, tmp_path: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        archive.extractall(tmp_path, filter="data")
    source = next(tmp_path.iterdir())
    run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)], cwd=source
    )
    with zipfile.ZipFile(next(built.glob("*.whl"))) as first:
        with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as second:
            assert sorted(first.namelist()) == sorted(second.namelist())


def test_an_installed_wheel_plans_like_the_checkout(built: Path, tmp_path: Path) -> None:
    home = tmp_path / "venv"
    venv.create(home, system_site_packages=False)
    own = Path(next(Path(sys.prefix).glob("lib/python*/site-packages")))
    python = home / "bin" / "python"
    site = Path(
        run([str(python), "-c", "import site; print(site.getsitepackages()[0])"], tmp_path).strip()
    )
    with zipfile.ZipFile(next(built.glob("*.whl"))) as archive:
        archive.extractall(site)
    # The libraries come from the environment of the tests, the package itself from the wheel.
    for each in own.iterdir():
        if not each.name.startswith(("lbp_cli", "_lbp", "__editable__", "_editable")) and not (
            each.suffix == ".pth"
        ):
            (site / each.name).symlink_to(each)
    client = tmp_path / "client.yaml"
    client.write_bytes((ROOT / "profiles" / "desk-worker.yaml").read_bytes())
    command = ["-m", "lbp_cli", "plan", str(client), "--today", "2026-11-24", "--format", "json"]
    environment = {"LBP_CACHE_DIR": str(tmp_path / "cache")}
    elsewhere = run([str(python), *command], tmp_path, **environment)
    here = run([sys.executable, *command], ROOT, **environment)
    assert elsewhere == here
    where = run([str(python), "-c", "import lbp_cli; print(lbp_cli.__file__)"], tmp_path)
    assert Path(where.strip()).is_relative_to(site)
