"""Golden documents of every sample client, read like the product.

Each sample has a folder with what its reader gets: the terminal at 100 and 60 columns, Markdown,
JSON and the trace of `lbp explain`. Date, version and content hash are fixed. `make golden`
writes them again; the difference is read before it is committed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from lbp_cli import resources, workflow
from lbp_cli.engine.planning import Request, make_plan
from lbp_cli.model.library import Library
from lbp_cli.model.plan import Plan
from lbp_cli.model.value import replace
from lbp_cli.render import render_document, render_plan
from lbp_cli.render.explain import explain_plan

HERE = Path(__file__).parent
TODAY = date(2026, 11, 24)
PROFILES = resources.profile_texts()
FILES = ("plan.txt", "plan-60.txt", "plan.md", "plan.json", "trace.txt")


@pytest.fixture(scope="module")
def library() -> Library:
    return workflow.load_library()


def planned(path: str, library: Library) -> tuple[Plan, str | None]:
    answers, _ = workflow.read_client(PROFILES[path], path, TODAY, library)
    request = Request(
        today=TODAY.isoformat(), start=None, weeks=12, version="VERSION", profile_hash="HASH"
    )
    plan = make_plan(answers, library, request).plan
    name = answers["client.name"]
    plan = replace(plan, tool=replace(plan.tool, content_hash="CONTENT"))
    return plan, None if name is None else str(name)


def documents(path: str, library: Library) -> Iterator[tuple[str, str]]:
    plan, name = planned(path, library)
    catalogue = library.catalogue
    for file, form, width in (
        ("plan.txt", "terminal", 100),
        ("plan-60.txt", "terminal", 60),
        ("plan.md", "markdown", 100),
        ("plan.json", "json", 100),
    ):
        yield file, render_plan(plan, catalogue, form, width=width, client_name=name)  # type: ignore[arg-type]
    yield "trace.txt", render_document(explain_plan(plan, catalogue), "terminal", 100)


@pytest.mark.parametrize("path", sorted(PROFILES))
def test_documents_are_as_they_were_read(
    path: str, library: Library, request: pytest.FixtureRequest
) -> None:
    folder = HERE / Path(path).stem
    update = bool(request.config.getoption("--golden-update"))
    for file, text in documents(path, library):
        target = folder / file
        if update:
            folder.mkdir(exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="")
        with target.open(encoding="utf-8", newline="") as stream:
            assert stream.read() == text, f"{target.relative_to(HERE)} has changed; make golden"


def test_there_are_no_orphans() -> None:
    wanted = {HERE / Path(path).stem / file for path in PROFILES for file in FILES}
    found = {path for path in HERE.rglob("*") if path.is_file() and path.parent != HERE}
    assert {path for path in found if "__pycache__" not in path.parts} == wanted
