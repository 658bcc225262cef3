"""The plan and trace of every sample client, word by word.

`make golden` (pytest --golden-update) writes them again; read the difference before you commit.
The date, the version and the content hash are fixed, so only a change of meaning or wording
changes these files.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from lbp_cli import resources, workflow
from lbp_cli.engine.planning import Planned
from lbp_cli.model.library import Library
from lbp_cli.model.value import replace
from lbp_cli.render import TextFormat, render_document, render_plan
from lbp_cli.render.explain import explain_plan

FOLDER = Path(__file__).parent
TODAY = date(2026, 11, 24)
CLIENTS = tuple(Path(each).stem for each in sorted(resources.profile_texts()))


@cache
def library() -> Library:
    return workflow.load_library()


@cache
def planned(client: str) -> Planned:
    path = f"profiles/{client}.yaml"
    text = resources.profile_texts()[path]
    answers, _ = workflow.read_client(text, path, TODAY, library())
    found = workflow.plan_client(
        answers,
        library(),
        today=TODAY.isoformat(),
        start=None,
        weeks=library().progression.weeks_default,
        profile_hash="PROFILE-HASH",
    )
    tool = replace(found.plan.tool, version="VERSION", content_hash="CONTENT-HASH")
    return replace(found, plan=replace(found.plan, tool=tool))


def _plan(client: str, form: TextFormat, width: int = 100) -> str:
    return render_plan(planned(client).plan, library().catalogue, form, width=width)


def _trace(client: str) -> str:
    """`lbp explain`: needs, choices with runner-up and score, doses, changes, rejections."""
    document = explain_plan(planned(client).plan, library().catalogue)
    return render_document(document, "terminal", 100)


FILES: dict[str, Callable[[str], str]] = {
    "plan.txt": lambda client: _plan(client, "terminal"),
    "plan-60.txt": lambda client: _plan(client, "terminal", 60),
    "plan.md": lambda client: _plan(client, "markdown"),
    "plan.json": lambda client: _plan(client, "json"),
    "trace.txt": _trace,
}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("client", CLIENTS)
def test_golden(client: str, name: str, request: pytest.FixtureRequest) -> None:
    text = FILES[name](client)
    path = FOLDER / client / name
    if request.config.getoption("--golden-update"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return
    assert path.is_file(), f"{path} is missing: run `make golden` and read it"
    assert text == path.read_text(encoding="utf-8")


def test_no_orphans() -> None:
    """Every golden file belongs to a sample client and a form of today."""
    found = {
        path.relative_to(FOLDER).as_posix()
        for path in FOLDER.rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc")
    }
    assert found <= {f"{client}/{name}" for client in CLIENTS for name in FILES}
