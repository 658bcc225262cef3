"""Runs `lbp` in this process or as a process of its own, always with the same day and cache."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from lbp_cli.cli.entry import run as run_lbp

ROOT = Path(__file__).parents[2]
TODAY = "2026-11-24"
DESK = str(ROOT / "profiles" / "desk-worker.yaml")


@dataclass(frozen=True, slots=True)
class Result:
    """Exit code and both streams."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def quiet_environment(monkeypatch: pytest.MonkeyPatch, cache: Path) -> None:
    """The same cache, width and folder for every test, whatever the developer's shell says."""
    monkeypatch.setenv("LBP_CACHE_DIR", str(cache))
    monkeypatch.setenv("LBP_CONFIG_DIR", str(cache / "no-settings"))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("LBP_DEBUG", raising=False)
    monkeypatch.chdir(ROOT)


@pytest.fixture
def lbp(capsys: pytest.CaptureFixture[str]) -> Run:
    """`lbp(...)` in this process."""

    def run(*arguments: str) -> Result:
        capsys.readouterr()
        code = run_lbp(arguments)
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return run


@pytest.fixture
def process() -> Run:
    """`lbp(...)` as a process; `stdin`, `cwd` and further environment by keyword."""

    def run(
        *arguments: str, stdin: bytes = b"", cwd: Path = ROOT, python: str = "", **environment: str
    ) -> Result:
        start = ["-c", python] if python else ["-m", "lbp_cli"]
        done = subprocess.run(
            [sys.executable, *start, *arguments],
            input=stdin,
            capture_output=True,
            cwd=cwd,
            env={**os.environ, **environment},
            timeout=120,
            check=False,
        )
        return Result(
            done.returncode,
            done.stdout.decode(errors="backslashreplace"),
            done.stderr.decode(errors="backslashreplace"),
        )

    return run


def samples() -> list[str]:
    """Every sample profile, as a path from the project's root."""
    return sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "profiles").glob("*.yaml"))
