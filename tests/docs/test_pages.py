"""Generated pages are what the content gives; links, commands and ids in all pages resolve."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
import typer

from docs import generate
from docs.pages.conditions import in_words
from docs.pages.markdown import cell, table, with_block
from docs.pages.samples import COMPARED
from lbp_cli import workflow
from lbp_cli.cli.app import app
from lbp_cli.model.condition import ALWAYS, Condition

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    path
    for path in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"))
    if path.name != "CHANGELOG.md"
)
LINK = re.compile(r"(?<!\!)\[[^\]]+\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


@cache
def pages() -> dict[str, str]:
    return generate.pages(ROOT)


def test_every_generated_page_is_fresh() -> None:
    stale = [path for path, text in pages().items() if (ROOT / path).read_text() != text]
    assert stale == [], "run: make docs"


def test_two_runs_give_the_same_bytes() -> None:
    assert generate.pages(ROOT) == pages()


def test_check_names_what_is_stale(tmp_path: Path) -> None:
    for path, text in pages().items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    (tmp_path / "docs" / "rules.md").write_text("old")
    (tmp_path / "docs" / "sources.md").unlink()
    assert generate.stale(tmp_path) == ["docs/rules.md", "docs/sources.md"]


def anchors(path: Path) -> set[str]:
    """Anchors as a code host makes them, and those written as HTML."""
    text = path.read_text(encoding="utf-8")
    titles = HEADING.findall(FENCE.sub("", text))
    made = {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in titles}
    return made | set(re.findall(r'<a id="([^"]+)">', text))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    for link in LINK.findall(FENCE.sub("", path.read_text(encoding="utf-8"))):
        if link.startswith(("https://", "http://")):
            continue
        name, _, anchor = link.partition("#")
        target = (path.parent / name).resolve() if name else path
        assert target.exists(), link
        if anchor:
            assert anchor in anchors(target), link


def test_the_readme_shows_the_two_commands_as_lines() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert "make plan" in lines
    assert "make test" in lines


def test_the_readme_names_every_command_and_says_what_lbp_is_not() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in typer.main.get_command(app).commands:  # type: ignore[attr-defined]
        assert f"`lbp {command}" in text
    assert "Not a medical device and not a substitute for a clinician" in text
    assert "Not yet signed off by a" in text
    assert len(text.splitlines()) < 260


def test_every_command_in_the_pages_exists() -> None:
    commands = set(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
    later = {"assess", "check-in", "check"}
    for path in PAGES:
        for command in re.findall(r"`lbp ([a-z][a-z-]+)", path.read_text(encoding="utf-8")):
            assert command in commands | later, (path.name, command)


def test_decisions_hold_every_reading_and_every_signature() -> None:
    text = (ROOT / "docs" / "decisions.md").read_text(encoding="utf-8")
    found = re.findall(r"^\| ((?:RD|CD|UNV)-\d+) \|", text, re.MULTILINE)
    assert len(found) == len(set(found))
    readings = {int(each[3:]) for each in found if each.startswith("RD")}
    wanted = {*range(1, 13), *range(20, 53), *range(60, 102)}
    assert readings == wanted
    assert {each for each in found if each.startswith("CD")} == {f"CD-0{n}" for n in range(1, 10)}
    assert {each for each in found if each.startswith("UNV")} == {f"UNV-0{n}" for n in range(1, 10)}


def test_readings_named_in_the_content_are_written_down() -> None:
    decided = (ROOT / "docs" / "decisions.md").read_text(encoding="utf-8")
    texts = [*(ROOT / "src").rglob("*.yaml"), *(ROOT / "src").rglob("*.py")]
    for path in texts:
        for reading in re.findall(r"\bRD-\d+\b", path.read_text(encoding="utf-8")):
            assert f"| {reading} |" in decided, (path.name, reading)


def test_the_rules_page_holds_every_row_stage_rule_tag_and_fact() -> None:
    library = workflow.load_library()
    text = pages()["docs/rules.md"]
    for rule in library.triage:
        assert text.count(f"| {rule.id} | {cell(rule.title)}: ") == len(rule.cases)
    for question in library.screen.questions:
        assert f"`{question.field}`" in text
    for stage in library.stages:
        assert f"#### `{stage.id}`: " in text
        for movement in stage.body.rules:
            assert cell(movement.reason) in text
    for tag in library.restriction_tags:
        assert f"### `{tag}`" in text
    for fact in library.facts.values():
        assert not fact.derived or f"| `{fact.name}` |" in text


def test_exercises_and_sources_pages_are_complete() -> None:
    library = workflow.load_library()
    exercises, sources = pages()["docs/exercises.md"], pages()["docs/sources.md"]
    for exercise in library.catalogue.exercises:
        assert f"| `{exercise.id}` |" in exercises
    for source in library.sources.values():
        assert f"| `{source.id}` | {cell(source.text)} | {source.read} |" in sources


def test_the_four_clients_differ_where_they_should() -> None:
    text = pages()["docs/how-a-plan-is-made.md"].partition("side by side: begin")[2]
    rows = {
        each.split("|")[1].strip(" *"): [part.strip() for part in each.split("|")[2:-1]]
        for each in text.splitlines()
        if each.startswith("| **")
    }
    for row in ("top needs", "week 1", "week 12", "causes"):
        assert len(set(rows[row])) == len(COMPARED)
    assert [each != "none" for each in rows["feared movements"]] == [False, False, False, True]
    assert [each != "none" for each in rows["breaks from sitting"]] == [True, False, False, False]
    assert rows["start level"][1] > rows["start level"][2]


def test_examples_of_the_writing_guide_are_the_shipped_ones() -> None:
    """What the guide quotes stands so in the content, comments aside."""
    guide = (ROOT / "docs" / "writing-exercises-and-rules.md").read_text(encoding="utf-8")
    shipped = " ".join(
        " ".join(path.read_text(encoding="utf-8").split())
        for folder in ("exercises", "src/lbp_cli/rules")
        for path in sorted((ROOT / folder).rglob("*.yaml"))
    )
    blocks = re.findall(r"^```yaml\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 3
    for block in blocks:
        lines = [re.sub(r"\s{2,}# .*$", "", line) for line in block.splitlines()]
        assert " ".join(" ".join(lines).split()).removeprefix("stages: ") in shipped


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (ALWAYS, "always"),
        (Condition("at_least", "a", (7,)), "pain is at least 7"),
        (Condition("is", "a", (True,)), "pain"),
        (Condition("is", "a", (False,)), "pain: no"),
        (Condition("is", "b", ("yes",)), "`b` is yes"),
        (Condition("one_of", "b", ("yes", "not_sure")), "`b` is yes or not sure"),
        (Condition("between", "a", (1, 2.5)), "pain is 1 to 2.5"),
        (Condition("between", "a", (3, 3)), "pain is 3"),
        (Condition("present", "b", (False,)), "`b` is not known"),
        (Condition("has", "b", ("x",)), "`b` holds x"),
        (
            Condition(
                "all",
                parts=(
                    Condition("above", "a", (1,)),
                    Condition(
                        "any",
                        parts=(
                            Condition("is", "b", ("x",)),
                            Condition("not", parts=(Condition("is", "b", ("y",)),)),
                        ),
                    ),
                ),
            ),
            "pain is above 1 **and** (`b` is x **or** not `b` is y)",
        ),
        (
            Condition("not", parts=(Condition("any", parts=(Condition("is", "b", ("x",)),)),)),
            "not (`b` is x)",
        ),
    ],
)
def test_conditions_in_words(condition: Condition, words: str) -> None:
    assert in_words(condition, {"a": "pain"}) == words


def test_tables_survive_hostile_cells() -> None:
    assert table(("a",), [("x | y\n<b>",)]) == "| a |\n| --- |\n| x \\| y &lt;b> |"


def test_blocks_replace_only_what_is_between_their_markers() -> None:
    text = "a\n<!-- n: begin -->\nold\n<!-- n: end -->\nb"
    assert with_block(text, "n", "new") == "a\n<!-- n: begin -->\nnew\n<!-- n: end -->\nb"
    with pytest.raises(ValueError, match="missing"):
        with_block(text, "other", "new")
