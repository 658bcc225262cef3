"""`rules/triage/`, messages and safety questions -> the safety screen that triage reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from lbp_cli.content.parts import Triage
from lbp_cli.content.rule_files import RuleFiles
from lbp_cli.content.yaml_source import Document
from lbp_cli.model.authored.triage import (
    ClearanceEntry,
    ClearanceFile,
    FactWordsFile,
    MessagesFile,
    RuleEntry,
    ScreenEntry,
    TriageFile,
)
from lbp_cli.model.condition import Condition
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.findings import Finding
from lbp_cli.model.questionnaire import Questionnaire
from lbp_cli.model.rulebook import (
    FactSpec,
    SafetyQuestion,
    SafetyScreen,
    ScreenRule,
    TriageCase,
    TriageRule,
)

FOLDER: Final = "rules/triage/"
CLEARANCE: Final = "rules/triage/clearance.yaml"
MESSAGES: Final = "rules/messages.yaml"
FACT_WORDS: Final = "rules/fact_words.yaml"

_FAMILIES: Final = ("RF", "CR", "PX", "SX")
"""Rows are judged and shown in this order, others after them as their files give them."""

_ANSWERS: Final = ("yes", "no", "unsure")


def compile_triage(
    documents: Mapping[str, Document],
    facts: Mapping[str, FactSpec],
    form: Questionnaire | None,
) -> tuple[Triage | None, tuple[Diagnostic, ...]]:
    """Decode the files of the safety screen among `documents` (keys such as `rules/messages.yaml`).

    `form` is the questionnaire that asks the safety questions; None when it is at fault.
    Returns None when any of them is missing or at fault, with all faults of all of them.
    """
    reader = RuleFiles(documents, facts)
    rows = [path for path in sorted(documents) if path.startswith(FOLDER) and path != CLEARANCE]
    files = [reader.read(path, TriageFile) for path in rows]
    clearance = reader.read(CLEARANCE, ClearanceFile)
    messages = reader.read(MESSAGES, MessagesFile)
    words = reader.read(FACT_WORDS, FactWordsFile)
    if clearance is None or messages is None or words is None or None in files or form is None:
        return None, tuple(reader.found)
    entries = [entry for file in files if file is not None for entry in file.rules]
    questions = safety_questions(form)
    names = {**words.fact_words, **{each.field: each.short for each in questions}}
    rules = tuple(sorted((_rule(entry, names, facts) for entry in entries), key=_rank))
    return Triage(rules, _screen(clearance, messages, questions)), ()


def _rank(rule: TriageRule) -> tuple[bool, int, int, str]:
    """Rows by family and number, others as written; last those that read what others set."""
    last = "restrictions" in rule.reads
    family, _, number = rule.id.partition("-")
    if family not in _FAMILIES:
        return last, len(_FAMILIES), 0, ""
    return last, _FAMILIES.index(family), int(number) if number.isdigit() else 100, number


def _rule(entry: RuleEntry, names: Mapping[str, str], facts: Mapping[str, FactSpec]) -> TriageRule:
    reads = tuple(dict.fromkeys(name for case in entry.cases for name in _facts_of(case.when)))
    answers = frozenset(name for name in reads if facts[name].values == _ANSWERS)
    decided = all(_when_all_no(case.when, answers) is False for case in entry.cases)
    asks = tuple(name for name in reads if name in answers) if decided else ()
    words = {name: names.get(name, _last_part(name)) for name in reads}
    return TriageRule(
        id=entry.id,
        title=entry.title,
        cases=tuple(
            TriageCase(
                when=case.when,
                tier=case.tier,
                because=case.because,
                evidence=case.evidence or entry.evidence,
                restrictions=case.restrictions,
                refer_notes=case.refer_notes,
                messages=case.messages,
            )
            for case in entry.cases
        ),
        sources=entry.sources,
        evidence=entry.evidence,
        counts_for_cr08=entry.counts_for_cr08,
        cleared_by_role=entry.cleared_by_role,
        clearable=entry.clearable,
        fallback_list_allowed=entry.fallback_list_allowed,
        reads=reads,
        words=tuple(words.values()),
        asks=asks,
        quiet=_quiet(entry, asks, [words[name] for name in asks]) if asks else None,
    )


def _quiet(entry: RuleEntry, asks: tuple[str, ...], words: Sequence[str]) -> Finding:
    """What the row finds when everything it asks was answered no."""
    return Finding(
        rule=entry.id,
        tier=None,
        matched=False,
        because=f"You said no to {_listed(words)}.",
        sources=entry.sources,
        evidence=entry.evidence,
        looked_at=tuple((name, "no") for name in asks),
    )


def _facts_of(condition: Condition) -> Iterator[str]:
    if condition.fact is not None:
        yield condition.fact
    for part in condition.parts:
        yield from _facts_of(part)


def _when_all_no(condition: Condition, answers: frozenset[str]) -> bool | None:
    """Whether a condition holds when all `answers` are no; None = that depends on other facts."""
    if condition.fact is not None:
        if condition.fact not in answers:
            return None
        if condition.op == "present":
            return condition.values[0] is True
        return "no" in condition.values
    parts = [_when_all_no(part, answers) for part in condition.parts]
    if condition.op == "not":
        return None if parts[0] is None else not parts[0]
    decided = condition.op == "any"
    if decided in parts:
        return decided
    return None if None in parts else not decided


def _screen(
    clearance: ClearanceFile, messages: MessagesFile, questions: tuple[SafetyQuestion, ...]
) -> SafetyScreen:
    return SafetyScreen(
        caution_count=clearance.caution_count,
        clearance_days=clearance.clearance_days,
        screen_days=clearance.screen_days,
        interim_rule=clearance.interim_rule,
        interim_restriction=clearance.interim_restriction,
        interim_message=clearance.interim_message,
        cautions=_screen_rule(clearance.cautions),
        clearance=_screen_rule(clearance.clearance),
        expiry=_screen_rule(clearance.expiry),
        fallback=_screen_rule(clearance.fallback),
        messages=dict(messages.messages),
        closing_messages=clearance.closing.messages,
        urgent_messages=clearance.closing.urgent_messages,
        beside_urgent=clearance.closing.beside_urgent,
        questions=questions,
    )


def safety_questions(form: Questionnaire) -> tuple[SafetyQuestion, ...]:
    """The questions that belong to a row of the safety screen, in the order of asking."""
    titles = {each.id: each.title for each in form.sections}
    followed = {each.follows for each in form.questions}
    return tuple(
        SafetyQuestion(
            id=each.row,
            field=each.id,
            block=titles[each.section],
            text=each.text,
            short=each.short or each.text,
            follow_up=each.id in followed,
            asked_if=each.asked_if,
        )
        for each in form.questions
        if each.row is not None and each.follows is None
    )


def _screen_rule(entry: ScreenEntry | ClearanceEntry) -> ScreenRule:
    return ScreenRule(
        id=entry.id,
        title=entry.title,
        texts=entry.texts.model_dump(),
        sources=entry.sources,
        evidence=entry.evidence,
        messages=entry.messages,
    )


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _last_part(fact: str) -> str:
    return fact.rpartition(".")[2].replace("_", " ")
