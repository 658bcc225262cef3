"""Measure lbp against the import of its own libraries, interleaved, and print ratios.

Wall-clock figures depend on the machine; ratios of medians from the same interleaved run do not
much. The goals are those of docs/decisions.md (speed); the exit code is 1 when one is missed.
"""

from __future__ import annotations

import itertools
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path

from lbp_cli import resources, workflow
from lbp_cli.content import artefact
from lbp_cli.content.checks import checked_library
from lbp_cli.figure import picture_svg

ROOT = Path(__file__).parents[1]
PROFILE = str(ROOT / "profiles" / "desk-worker.yaml")
REFERENCE = [sys.executable, "-c", "import typer, rich, pydantic, yaml"]
ROUNDS = int(os.environ.get("LBP_BENCH_ROUNDS", "15"))
TODAY = "2026-11-24"
MOST_GROWTH = 10


def timed(command: list[str], environment: Mapping[str, str]) -> float:
    """Seconds of one process, start to end."""
    begun = time.perf_counter()
    subprocess.run(command, env=dict(environment), capture_output=True, check=True)
    return time.perf_counter() - begun


def processes() -> list[tuple[str, float | None, float]]:
    """Name, goal and ratio to the reference of each whole command."""
    lbp = [sys.executable, "-m", "lbp_cli"]
    plan = [*lbp, "plan", PROFILE, "--today", TODAY]
    with tempfile.TemporaryDirectory() as folder:
        base = _environment()
        caches = {name: Path(folder) / name for name in ("warm", "cold", "edited")}
        kept, cold, edited = (
            {**base, "LBP_CACHE_DIR": str(caches[name])} for name in ("warm", "cold", "edited")
        )
        edited["PYTHONPATH"], edit = _copy(Path(folder) / "copy")
        timed(plan, kept)  # writes the byte code and the compiled content
        timed([*lbp, "--help"], kept)
        timed(plan, edited)

        def first_run() -> float:
            shutil.rmtree(caches["cold"], ignore_errors=True)
            return timed(plan, cold)

        def edited_run() -> float:
            edit()
            return timed(plan, edited)

        runs: dict[str, Callable[[], float]] = {
            "reference": lambda: timed(REFERENCE, base),
            "lbp plan, warm": lambda: timed(plan, kept),
            "lbp plan, after an edit": edited_run,
            "lbp plan, empty cache": first_run,
            "lbp --help": lambda: timed([*lbp, "--help"], kept),
            "lbp plan -o plan.html": lambda: timed([*plan, "-o", f"{folder}/plan.html"], kept),
            "lbp plan -o plan.pdf": lambda: timed([*plan, "-o", f"{folder}/plan.pdf"], kept),
        }
        medians = interleaved(runs)
    goals = {"lbp plan, warm": 1.2, "lbp plan, after an edit": 3.0, "lbp --help": 1.0}
    return [
        (name, goals.get(name), medians[name] / medians["reference"])
        for name in runs
        if name != "reference"
    ]


def _copy(folder: Path) -> tuple[str, Callable[[], None]]:
    """Where Python finds a copy of lbp with its exercises, and what edits a ladder of it."""
    for name in ("src", "exercises"):
        shutil.copytree(ROOT / name, folder / name)
    ladder = folder / "exercises" / "walking.yaml"
    text = ladder.read_text(encoding="utf-8")
    number = itertools.count()

    def edit() -> None:
        mistake = f"common_mistake: Mistake {next(number)} - "
        ladder.write_text(text.replace("common_mistake: ", mistake, 1), encoding="utf-8")

    return str(folder / "src"), edit


def _environment() -> dict[str, str]:
    """The environment of a user: byte code may be kept, as it is for installed libraries."""
    return {
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "NO_COLOR": "1",
    }


def interleaved(runs: Mapping[str, Callable[[], float]]) -> dict[str, float]:
    """Medians in seconds; every round runs everything once, each round begins with another."""
    found: dict[str, list[float]] = {name: [] for name in runs}
    names = list(runs)
    for begin in range(ROUNDS):
        at = begin % len(names)
        for name in (*names[at:], *names[:at]):
            found[name].append(runs[name]())
    return {name: statistics.median(values) for name, values in found.items()}


def growing() -> list[tuple[str, float]]:
    """Cost of a library with ten times the ladders, as ratios to the shipped one."""
    texts = resources.content_texts()
    more = {**texts, **_copies(texts)}
    today = date.fromisoformat(TODAY)
    text = Path(PROFILE).read_text(encoding="utf-8")
    runs: dict[str, Callable[[], float]] = {}
    for name, content in (("one", texts), ("ten", more)):
        library, _ = checked_library(content)
        assert library is not None
        answers, _ = workflow.read_client(text, PROFILE, today, library)
        frozen = artefact.freeze(library)
        plan = partial(
            workflow.plan_client,
            answers,
            library,
            today=TODAY,
            start=None,
            weeks=12,
            profile_hash="",
        )
        runs[f"compile {name}"] = partial(_seconds, partial(checked_library, content))
        runs[f"thaw {name}"] = partial(_seconds, partial(artefact.thaw, frozen))
        runs[f"plan {name}"] = partial(_seconds, plan)
    medians = interleaved(runs)
    return [
        (what, medians[f"{what} ten"] / medians[f"{what} one"])
        for what in ("compile", "thaw", "plan")
    ]


def _copies(texts: Mapping[str, str]) -> dict[str, str]:
    """Nine more of every ladder, under other ids."""
    found = {}
    for path, text in texts.items():
        if path.startswith("exercises/"):
            for number in range(2, 11):
                renamed = re.sub(
                    r"(?m)^((?:  |  - |      )(?:id|extends): )(.+)$", rf"\1\2-{number}", text
                )
                found[path.replace(".yaml", f"-{number}.yaml")] = renamed
    return found


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def in_process() -> list[tuple[str, float]]:
    """Milliseconds of planning every sample client in this process, all reasons kept."""
    library = workflow.load_library()
    today = date.fromisoformat(TODAY)
    rows = []
    for path, text in resources.profile_texts().items():
        answers, _ = workflow.read_client(text, path, today, library)
        durations = []
        for _ in range(ROUNDS):
            begun = time.perf_counter()
            workflow.plan_client(
                answers, library, today=TODAY, start=None, weeks=12, profile_hash=""
            )
            durations.append((time.perf_counter() - begun) * 1000)
        rows.append((path, statistics.median(durations)))
    return rows


def drawing() -> float:
    """Milliseconds of drawing one picture as SVG, both frames: the median over all exercises."""
    durations = []
    for name, written in workflow.load_library().catalogue.pictures.items():
        begun = time.perf_counter()
        picture_svg(written, name=name)
        durations.append((time.perf_counter() - begun) * 1000)
    return statistics.median(durations)


def main() -> int:
    """Print everything; 1 when a goal is missed."""
    missed = False
    print(
        f"Medians of {ROUNDS} interleaved rounds, as ratios to import typer, rich, pydantic, yaml"
    )
    for name, goal, ratio in processes():
        good = goal is None or ratio <= goal
        missed = missed or not good
        judged = "" if goal is None else f"   goal <= {goal} x   {'met' if good else 'MISSED'}"
        print(f"  {name:<26} {ratio:5.2f} x{judged}")
    print("Planning in process, with all reasons and the audit (goal <= 5 ms, this machine):")
    for path, milliseconds in in_process():
        print(f"  {path:<42} {milliseconds:6.2f} ms")
    print(f"Drawing a picture of an exercise as SVG: {drawing():.1f} ms")
    print("Ten times the ladders, as ratios to the shipped library:")
    for what, ratio in growing():
        missed = missed or ratio > MOST_GROWTH
        print(f"  {what:<26} {ratio:5.2f} x   goal <= {MOST_GROWTH} x")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
