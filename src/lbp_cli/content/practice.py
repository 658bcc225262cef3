"""Read `practice.yaml`: text -> who hands plans over, or every fault with its place."""

from __future__ import annotations

from lbp_cli.content.decode import decode
from lbp_cli.content.yaml_source import read_yaml
from lbp_cli.model.authored.practice import PracticeFile
from lbp_cli.model.diagnostic import Diagnostic


def read_practice(text: str, path: str) -> tuple[PracticeFile | None, tuple[Diagnostic, ...]]:
    """The practice as written; None when there is any error."""
    document, found = read_yaml(text, path)
    if document is None:
        return None, found
    practice, faults = decode(document, PracticeFile)
    faults = tuple(each for each in faults if each.place not in document.unusable)
    return practice, tuple(sorted((*found, *faults), key=lambda each: (each.place, each.code)))
