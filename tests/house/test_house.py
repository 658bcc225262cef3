"""The rules of the house: sizes, words, mirrored tests, and what may import what."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "lbp_cli"
MODULES = sorted(SOURCE.rglob("*.py"))
LONGEST_FILE = 300
LONGEST_FUNCTION = 50
LEFTOVERS = re.compile(r"\b(TODO|FIXME|XXX|HACK|NotImplementedError|placeholder|stub)\b")
VAGUE = re.compile(r"(^|_)(manager|handler|processor|utils?|helpers?|misc|common|data|info)(_|$)")

PURE = frozenset(
    {
        "__future__",
        "bisect",
        "collections",
        "dataclasses",
        "datetime",
        "enum",
        "functools",
        "heapq",
        "itertools",
        "math",
        "operator",
        "sys",
        "types",
        "typing",
    }
)
"""What the engine may import from the standard library; `sys` is for the model of values."""

NOT_MIRRORED = {
    "__main__.py": "one call; every command-line test goes through it",
    "cli/entry.py": "run by every test in tests/cli",
    "cli/files.py": "tests/cli/test_plan.py and test_hostile.py",
    "cli/validating.py": "tests/unit/cli/test_validate.py and tests/cli/test_hostile.py",
}
"""Modules without a test file of their name, with the reason."""


def name(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_files_and_functions_stay_small(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("\n") <= LONGEST_FILE
    long = [
        f"{node.name}, line {node.lineno}"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert long == []


def test_the_median_function_is_short() -> None:
    sizes = sorted(
        (node.end_lineno or 0) - node.lineno + 1
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef)
    )
    assert sizes[len(sizes) // 2] <= 14


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nothing_is_left_over_and_names_say_something(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not LEFTOVERS.search(text)
    assert not VAGUE.search(path.stem)
    names = [node.name for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef)]
    assert [each for each in names if VAGUE.search(each.lower())] == []


def test_shipped_texts_hold_no_leftovers_and_no_machine_paths() -> None:
    folders = ("exercises", "profiles", "src/lbp_cli/rules", "docs", "tests/scenarios")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*.[ym]*")]
    files += [ROOT / each for each in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "Makefile")]
    assert len(files) > 90
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\b(TODO|FIXME|XXX|lorem)\b", text), path
        assert not re.search(r"(?<![\w.])/(work|home|tmp|Users)/", text), path


def does_something(path: Path) -> bool:
    """Modules that only declare (word lists, dataclasses) are tested where they are used."""
    return any(isinstance(node, ast.FunctionDef) for node in ast.walk(tree(path)))


@pytest.mark.parametrize("path", [each for each in MODULES if does_something(each)], ids=name)
def test_every_module_has_a_test_file_of_its_name(path: Path) -> None:
    relative = path.relative_to(SOURCE)
    stem = relative.parent.name if relative.stem == "__init__" else relative.stem
    folder = ROOT / "tests" / "unit" / relative.parent
    mirrors = [folder / f"test_{stem}.py", folder / f"test_{relative.parent.name}_{stem}.py"]
    if relative.parts[0] == "cli":
        mirrors.append(ROOT / "tests" / "cli" / f"test_{stem}.py")
    found = any(mirror.is_file() for mirror in mirrors)
    if name(path) in NOT_MIRRORED:
        assert not found, "take it off the list"
    else:
        assert found, f"{folder.relative_to(ROOT)}/test_{stem}.py is missing"


def imported(path: Path) -> set[str]:
    """Top-level names of everything a module imports, wherever in the file."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {each.name.split(".")[0] for each in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            found.add(str(node.module).split(".")[0])
    return found


@pytest.mark.parametrize(
    "path",
    [path for path in MODULES if name(path).split("/")[0] in ("engine", "model")],
    ids=name,
)
def test_engine_and_model_import_only_the_pure_standard_library(path: Path) -> None:
    allowed = {"lbp_cli", *PURE}
    if name(path).startswith("model/authored/"):
        allowed |= {"pydantic", "pydantic_core", "re", "annotated_types"}
    assert imported(path) - allowed == set()


@pytest.mark.parametrize(
    "path",
    [
        path
        for path in MODULES
        if name(path).split("/")[0] in ("engine", "model", "content", "render")
    ],
    ids=name,
)
def test_only_cli_and_resources_touch_files_clock_and_screen(path: Path) -> None:
    forbidden = {"open", "print", "input", "exit"}
    called = {
        node.func.id
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert called & forbidden == set()
    attributes = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)]
    methods = {node.attr for node in attributes}
    assert methods & {"read_text", "write_text", "read_bytes", "write_bytes"} == set()
    clocks = {(node.value.id, node.attr) for node in attributes if isinstance(node.value, ast.Name)}
    assert clocks & {("date", "today"), ("datetime", "now"), ("datetime", "today")} == set()


def loaded(*arguments: str) -> set[str]:
    """Modules that one command line loads, in a process of its own."""
    script = (
        "import sys\n"
        "from lbp_cli.cli.entry import run\n"
        "code = run(sys.argv[1:])\n"
        "sys.stderr.write('\\n'.join(sorted(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    assert done.stdout
    return set(done.stderr.split())


def test_help_loads_nothing_heavy() -> None:
    modules = loaded("--help")
    heavy = {"pydantic", "yaml", "lbp_cli.workflow", "lbp_cli.render", "lbp_cli.engine"}
    assert modules & heavy == set()


def test_a_warm_plan_loads_neither_typer_nor_rich_nor_pydantic() -> None:
    command = ("plan", "profiles/desk-worker.yaml", "--today", "2026-11-24")
    loaded(*command)
    modules = loaded(*command)
    heavy = {"typer", "click", "rich", "pydantic", "jsonschema", "lbp_cli.content.library"}
    assert modules & heavy == set()


def test_the_import_contracts_hold() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_the_contracts_name_every_engine_module() -> None:
    """`exhaustive` in pyproject.toml: a new module fails until somebody gives it a layer."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert text.count("exhaustive = true") >= 2
