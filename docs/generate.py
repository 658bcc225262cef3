"""Writes the generated pages: `python -m docs.generate`; `--check` only says which are stale.

Everything comes from the shipped content and one fixed day, so the same content gives the same
bytes. README.md and two pages in docs/ are written by hand around generated blocks.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from docs.pages import (
    catalogue,
    commands,
    interview,
    markdown,
    pictures,
    readme,
    rules,
    samples,
)
from lbp_cli import workflow
from lbp_cli.cli.schema import schema_text
from lbp_cli.content import codes

ROOT = Path(__file__).parents[1]
SCHEMAS = ("profile", "ladder", "condition", "triage", "rule", "plan")


def pages(root: Path) -> dict[str, str]:
    """Text of every generated page by its path in the project; `root` holds the hand-written."""
    library = workflow.load_library()
    found = {f"docs/schemas/{name}.schema.json": schema_text(name) for name in SCHEMAS}
    found |= {
        "docs/cli.md": commands.cli_page(),
        "docs/diagnostics.md": codes.page(),
        "docs/exercises.md": catalogue.exercises_page(library),
        "docs/rules.md": rules.rules_page(library),
        "docs/sources.md": catalogue.sources_page(library),
        "docs/profiles.md": samples.profiles_page(library),
        "docs/answers.yaml": interview.answers_example(library),
        "docs/pictures.md": pictures.pictures_page(library),
        **dict(pictures.sheets(library)),
    }
    blocks = (
        ("docs/drawing-exercises.md", "pose words", pictures.pose_words()),
        ("docs/how-a-plan-is-made.md", "side by side", samples.side_by_side(library)),
        ("README.md", "desk worker", readme.first_screens(library)),
        ("docs/assessment.md", "short and long", interview.short_and_long(library)),
        ("docs/assessment.md", "transcript", interview.transcript(library)),
        ("docs/assessment.md", "profile", interview.written(library)),
    )
    for path, name, block in blocks:
        written = found.get(path) or (root / path).read_text(encoding="utf-8")
        found[path] = markdown.with_block(written, name, block)
    return found


def stale(root: Path) -> list[str]:
    """Paths whose page is missing or differs from what the content gives."""
    wanted = pages(root)
    return [path for path, text in wanted.items() if _read(root / path) != text]


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None


def main(arguments: Sequence[str]) -> int:
    """Write every page, or with `--check` say which are stale (exit 1)."""
    if "--check" in arguments:
        old = stale(ROOT)
        for path in old:
            sys.stdout.write(f"{path} is not what the content gives; run: make docs\n")
        return int(bool(old))
    for path, text in pages(ROOT).items():
        target = ROOT / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if _read(target) != text:
            target.write_text(text, encoding="utf-8")
            sys.stdout.write(f"written: {path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
