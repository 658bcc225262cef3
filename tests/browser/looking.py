"""Handouts as a browser shows and prints them: made once, looked at once, for all tests."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
LIMIT = 300
"""Seconds for one look at all pages, on a slow and busy machine."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the browser saw of one page; `pages` are the texts of the printed pages."""

    report: dict[str, Any]
    pages: tuple[str, ...]
    size: tuple[float, float]
    bytes: int


def missing() -> str:
    """What is not on this machine for looking at pages, or nothing."""
    wanted = ("node", "pdftotext", "pdfinfo")
    absent = [name for name in wanted if shutil.which(name) is None]
    absent += [] if browser() else ["chromium"]
    modules = HERE / "node_modules"
    if not ((modules / "playwright-core").is_dir() and (modules / "axe-core").is_dir()):
        absent.append("tests/browser/node_modules (`make browser`)")
    return ", ".join(absent)


def browser() -> str | None:
    """The browser of the machine."""
    named = os.environ.get("LBP_BROWSER") or "chromium"
    return shutil.which(named) or shutil.which("chromium-browser")


def look(files: dict[str, Path], folder: Path) -> dict[str, Seen]:
    """Show every file at two widths, in light and in the dark, and print it."""
    jobs = [
        {"name": name, "file": str(file), "pdf": str(folder / f"{name}.pdf")}
        for name, file in files.items()
    ]
    (folder / "jobs.json").write_text(json.dumps(jobs), encoding="utf-8")
    done = subprocess.run(
        ["node", str(HERE / "look.mjs"), str(browser()), str(folder / "jobs.json")],
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {
        each["name"]: _seen(each, folder / f"{each['name']}.pdf", files[each["name"]])
        for each in json.loads(done.stdout)
    }


def _seen(report: dict[str, Any], pdf: Path, file: Path) -> Seen:
    pages = _run("pdftotext", "-raw", "-enc", "UTF-8", str(pdf), "-").split("\f")[:-1]
    lines = dict(
        line.split(":", 1) for line in _run("pdfinfo", str(pdf)).splitlines() if ":" in line
    )
    width, _, height, *_ = lines["Page size"].split()
    assert len(pages) == int(lines["Pages"])
    return Seen(report, tuple(pages), (float(width), float(height)), file.stat().st_size)


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
