"""P5, PT-07: the same answers and content give the same bytes, in whatever order they stand."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from client_strategy import TODAY, Client, clients, library, read
from planned_client import planned
from promise_runner import EXAMPLES, not_kept

from lbp_cli import resources, workflow
from lbp_cli.content import artefact
from lbp_cli.content.checks import checked_library
from lbp_cli.model.library import Library
from lbp_cli.model.plan import Plan
from lbp_cli.render import TEXT_FORMATS, render_plan

ROOT = Path(__file__).parents[2]
DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def turned_round(value: Any) -> Any:
    """The same data with the keys of every mapping in the opposite order."""
    if isinstance(value, dict):
        return {key: turned_round(value[key]) for key in reversed(value)}
    if isinstance(value, list):
        return [turned_round(each) for each in value]
    return value


def written_again(client: Client) -> str:
    """The profile as a person would write it: block style, keys in another order."""
    turned = turned_round(client)
    return str(yaml.dump(turned, Dumper=DUMPER, sort_keys=False, allow_unicode=True))


@cache
def other_library() -> Library:
    """The library compiled from the same files, read in the opposite order."""
    texts = resources.content_texts()
    made, _ = checked_library({name: texts[name] for name in reversed(texts)})
    assert made is not None
    return made


def twice(client: Client) -> tuple[Plan, Plan]:
    """Plans from both spellings and both libraries."""
    answers = read(client)
    again, _ = workflow.read_client(written_again(client), "c.yaml", TODAY, other_library())
    start = answers["preferences.start"]
    other = workflow.plan_client(
        again,
        other_library(),
        today=TODAY.isoformat(),
        start=None if start is None else str(start),
        weeks=12,
        profile_hash="p",
    )
    return planned(answers).plan, other.plan


def the_order_of_keys_and_files_never_matters(plans: tuple[Plan, Plan]) -> None:
    """Equal values in equal order: every renderer is a function of the plan alone."""
    assert plans[0] == plans[1]
    assert [*plans[0].facts.items()] == [*plans[1].facts.items()]


def test_the_order_of_keys_and_files_never_matters() -> None:
    promises = {"same bytes": the_order_of_keys_and_files_never_matters}
    third = EXAMPLES // 3  # each plans twice, and the samples are tried in whole processes below
    assert not_kept(clients(), twice, promises, examples=third) == {}


def test_the_order_of_files_gives_the_same_library() -> None:
    texts = resources.content_texts()
    names = sorted(texts)
    frozen = set()
    for order in (names, names[::-1], names[1::2] + names[::2], sorted(names, key=hash_of)):
        made, found = checked_library({name: texts[name] for name in order})
        assert made is not None, found
        frozen.add((made.content_hash, artefact.freeze(made)))
    assert len(frozen) == 1


def hash_of(name: str) -> str:
    """Any order that is not that of the alphabet."""
    return name[::-1]


@pytest.mark.parametrize("form", TEXT_FORMATS)
@pytest.mark.parametrize("path", sorted(resources.profile_texts()))
def test_two_runs_give_the_same_document(path: str, form: Any) -> None:
    text = resources.profile_texts()[path]
    documents = set()
    for _ in range(2):
        answers, _ = workflow.read_client(text, path, TODAY, library())
        plan = planned(answers).plan
        documents.add(render_plan(plan, library().catalogue, form, width=80))
    assert len(documents) == 1


@pytest.mark.parametrize("name", ["desk-worker", "osteoporosis", "four-causes"])
def test_hash_seeds_and_caches_never_matter(name: str, tmp_path: Path) -> None:
    """Other processes with other hash seeds, without and with a cache: the same bytes."""
    outcomes = set()
    for seed in ("0", "1", "4242"):
        for _ in range(2):
            outcomes.add(_printed(name, seed, tmp_path / seed))
    assert len(outcomes) == 1
    assert json.loads(outcomes.pop())["weeks"]


def _printed(name: str, seed: str, cache_folder: Path) -> bytes:
    environment = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "XDG_CACHE_HOME": str(cache_folder),
    }
    command = [sys.executable, "-m", "lbp_cli", "plan", f"profiles/{name}.yaml"]
    options = ["--today", TODAY.isoformat(), "--format", "json"]
    done = subprocess.run(
        [*command, *options], cwd=ROOT, env=environment, capture_output=True, check=True
    )
    return done.stdout
