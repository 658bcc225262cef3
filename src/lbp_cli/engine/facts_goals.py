"""Which groups of activities a person's own words name (readings RD-101)."""

from __future__ import annotations

from lbp_cli.engine.facts_reading import words
from lbp_cli.model.classification import GoalWords
from lbp_cli.model.vocabulary import Facts


def goal_groups(answers: Facts, rule: GoalWords) -> tuple[str, ...]:
    """Groups found in the goals and in the activities that are hard, each once."""
    texts = [
        [_forms(word, rule.endings) for word in _words_of(text)]
        for text in (*words(answers, "function.psfs"), *words(answers, "goals"))
    ]
    anywhere = {form for text in texts for forms in text for form in forms}
    return tuple(
        group
        for group, phrases in rule.groups.items()
        if any(_named(phrase.split(), texts, anywhere) for phrase in phrases)
    )


def _words_of(text: str) -> list[str]:
    letters = "".join([each if each.isalpha() else " " for each in text.lower()])
    return letters.split()


def _forms(given: str, endings: tuple[str, ...]) -> set[str]:
    """The word, and what it may be without an ending and the letter doubled before it."""
    forms = {given}
    for ending in endings:
        if given.endswith(ending):
            stem = given.removesuffix(ending)
            forms.add(stem)
            if stem[-1:] == stem[-2:-1]:
                forms.add(stem[:-1])
    return forms


def _named(phrase: list[str], texts: list[list[set[str]]], anywhere: set[str]) -> bool:
    """Whether the words of a phrase follow each other in one of the texts."""
    if not all(word in anywhere for word in phrase):
        return False
    return len(phrase) == 1 or any(
        all(word in text[start + place] for place, word in enumerate(phrase))
        for text in texts
        for start in range(len(text) - len(phrase) + 1)
    )
