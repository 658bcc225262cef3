"""Read a profile: text -> checked answers, or every fault with its place."""

from __future__ import annotations

from datetime import date

from lbp_cli.content.decode import decode
from lbp_cli.content.profile_answers import answers_of
from lbp_cli.content.profile_checks import profile_faults
from lbp_cli.content.yaml_source import Document, read_yaml
from lbp_cli.model.authored.profile import Profile
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.vocabulary import Answers


def read_profile(
    text: str, path: str, today: date
) -> tuple[Answers | None, tuple[Diagnostic, ...]]:
    """Read a profile as written.

    Answers that are left out, contradictions and dates after `today` are errors. Returns the
    answers, or None when there is any error; warnings come beside the answers.
    """
    document, found = read_yaml(text, path)
    if document is None:
        return None, found
    answers, faults = check_profile(document, today)
    return answers, tuple(sorted((*found, *faults), key=_order))


def check_profile(document: Document, today: date) -> tuple[Answers | None, tuple[Diagnostic, ...]]:
    """Check a profile that has been read as YAML; as `read_profile`."""
    profile, found = decode(document, Profile)
    if isinstance(document.data, dict):
        found += _between_answers(document, today)
    found = tuple(each for each in found if each.place not in document.unusable)
    if profile is None or any(each.severity == "error" for each in found):
        return None, tuple(sorted(found, key=_order))
    return answers_of(document.data, today), tuple(sorted(found, key=_order))


def _between_answers(document: Document, today: date) -> tuple[Diagnostic, ...]:
    return tuple(
        Diagnostic(
            fault.code,
            document.place(fault.path, key=fault.key),
            fault.message,
            fault.help,
            fault.severity,
        )
        for fault in profile_faults(document.data, today)
    )


def _order(found: Diagnostic) -> tuple[object, ...]:
    """By place; faults of one place stay in the order of the questions."""
    return (found.place, found.code)
